// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

/// When two sources say the same with other letters: then there is nothing to show as a conflict. Pure.
namespace aigo {

bool sameWords(const QString &a, const QString &b);   ///< letters and digits without case: "GPT-4o mini", "gpt 4o-mini"
bool sameLetters(const QString &a, const QString &b); ///< without case
bool sameTime(const QString &a, const QString &b);    ///< "2025-03" and "2025-03-31": one says less, not something else
bool sameModel(const QString &a, const QString &b);   ///< "gpt-5" and "openai/gpt-5"
bool sameSet(const QStringList &a, const QStringList &b); ///< in any order, without case

} // namespace aigo
