// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session.h"
#include "core/monitor/deepchecker.h"

#include <vector>

namespace aigo {

/// `aigo check --deep`: which model of each provider, at what price, and whether the user wants that.

/// One of each provider: those named with --model, else the models whose deep checks are on, else the cheapest that
/// answers without thinking. An error is one of usage: no such model, or no price known and none named with --price.
Result<std::vector<DeepCheckAsk>> deepAsks(Session &session, const std::vector<Provider> &providers);

/// Says what it costs at most and asks, unless --yes is there. An error of usage where there is nobody to ask; false
/// where the user does not want it.
Result<bool> agreedTo(Session &session, const std::vector<DeepCheckAsk> &asks);

/// Those whose provider answered; of the others why nothing was sent.
Result<std::vector<DeepCheckResult>> sendDeepChecks(Session &session, const std::vector<DeepCheckAsk> &asks,
                                                    const std::vector<CheckResult> &checks);

/// "0.0192 ¢"
QString centsFigure(Money amount);

} // namespace aigo
