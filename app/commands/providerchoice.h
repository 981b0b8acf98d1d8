// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session.h"
#include "core/domain/provider.h"

#include <QStringList>
#include <vector>

namespace aigo {

enum class Choice : quint8 { Enabled, Known };

/// The providers named, or with none named those that are enabled, or all that are known: also those that are there
/// only because a source lists their models.
Result<std::vector<Provider>> chosenProviders(Session &session, const QStringList &names, Choice choice);

} // namespace aigo
