// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/model.h"
#include "core/domain/telemetry.h"
#include "core/domain/verdict.h"

#include <QString>
#include <map>
#include <span>
#include <vector>

namespace aigo {

/// What routers and other third parties measure of endpoints, put to the models and the providers that it speaks of.
struct ThirdPartyStates
{
    /// By model id. A router's model is as well as its best endpoint, and degraded while some of them are in trouble;
    /// an endpoint that serves a lab's own model for that lab speaks of the lab's model, too.
    std::map<QString, ThirdPartyView> models;
    /// By slug of who serves. A provider is in trouble where a fifth of its endpoints (and two at least) are, and down
    /// where all of them are.
    std::map<QString, ThirdPartyView> providers;
};

/// `telemetry` by model id, as of its newest reading of each; states that are unknown say nothing. Pure, any thread.
ThirdPartyStates thirdPartyStates(std::span<const Model> models,
                                  const std::map<QString, std::vector<EndpointTelemetry>> &telemetry);

/// What third parties say of a model, unless it is too old to say anything of now.
const ThirdPartyView *freshView(const std::map<QString, ThirdPartyView> &seen, const QString &model, Instant now);
/// The state of a model: the worse of its provider's and of what third parties see of it, where that is fresh.
State modelState(State provider, const std::map<QString, ThirdPartyView> &seen, const QString &model, Instant now);

} // namespace aigo
