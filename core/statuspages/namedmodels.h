// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>
#include <span>

namespace aigo {

/// The models of `apiIds` (wire ids) that a text names: "Claude Opus 4.8" names claude-opus-4-8 and its dated
/// snapshots, "GPT-4o mini" names gpt-4o-mini and not gpt-4o. Letters' case and what separates words do not matter; the
/// longest name at a place counts, and only whole: "gpt-4" is not in "gpt-4.1". Ids of one word without a digit
/// ("sonar") are words like others and never found. In the order of `apiIds`. Pure; any thread.
QStringList namedModels(QStringView text, std::span<const QString> apiIds);

} // namespace aigo
