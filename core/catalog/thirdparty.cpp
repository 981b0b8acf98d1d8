// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/thirdparty.h"

#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

using namespace std::chrono_literals;

/// Sources of telemetry are asked every half an hour or so; beyond this what they said says nothing of now.
constexpr Milliseconds telemetryHolds = 90min;

bool isTrouble(State state)
{
    return state == State::Degraded || state == State::Down;
}

struct Seen
{
    QString source;
    int endpoints = 0;
    int troubled = 0;
    int down = 0;
    Instant at{};
    std::optional<Microseconds> ttft;

    void take(const EndpointTelemetry &of)
    {
        source = of.source;
        at = std::max(at, of.at);
        ++endpoints;
        troubled += isTrouble(of.state) ? 1 : 0;
        down += of.state == State::Down ? 1 : 0;
        if (const auto ms = of.ttftMs.p50 ? of.ttftMs.p50 : of.ttftMs.measured) {
            constexpr double perMs = 1000;
            const Microseconds found(std::llround(*ms * perMs));
            ttft = ttft ? std::min(*ttft, found) : found;
        }
    }
    ThirdPartyView view(bool troubleCounts) const
    {
        const State state = down == endpoints ? State::Down : troubleCounts ? State::Degraded : State::Operational;
        return {source, state, endpoints, troubled, at, ttft};
    }
};

/// "openrouter/openai/gpt-4o" of the endpoint "openrouter/openai/gpt-4o@azure".
QString routersModel(const Model &endpoint)
{
    return endpoint.facts.provider + u'/' + endpoint.facts.apiId.section(u'@', 0, 0);
}

/// "openai/gpt-4o" of an endpoint that OpenAI serves of its own model; empty: of somebody else's.
QString labsModel(const Model &endpoint)
{
    const QString &wire = endpoint.facts.apiId;
    return wire.section(u'/', 0, 0) == endpoint.facts.servedBy ? wire : QString();
}

std::map<QString, ThirdPartyView> viewsOf(const std::map<QString, Seen> &seen)
{
    std::map<QString, ThirdPartyView> views;
    for (const auto &[name, of] : seen) {
        views.emplace(name, of.view(of.troubled > 0));
    }
    return views;
}

} // namespace

ThirdPartyStates thirdPartyStates(std::span<const Model> models,
                                  const std::map<QString, std::vector<EndpointTelemetry>> &telemetry)
{
    std::map<QString, Seen> byModel;
    std::map<QString, Seen> byProvider;
    for (const auto &[id, readings] : telemetry) {
        const auto model = std::lower_bound(models.begin(), models.end(), id,
                                            [](const Model &m, const QString &wanted) { return m.id() < wanted; });
        const bool known = model != models.end() && model->id() == id;
        for (const EndpointTelemetry &reading : readings) {
            if (reading.state == State::Unknown || reading.loaded) {
                continue; // what a local server has in memory is no state
            }
            byModel[id].take(reading);
            if (!known) {
                continue;
            }
            if (const QString routers = routersModel(*model); routers != id) {
                byModel[routers].take(reading);
            }
            if (const QString labs = labsModel(*model); !labs.isEmpty()) {
                byModel[labs].take(reading);
            }
            if (!model->facts.servedBy.isEmpty()) {
                byProvider[model->facts.servedBy].take(reading);
            }
        }
    }
    ThirdPartyStates out{viewsOf(byModel), {}};
    for (const auto &[slug, of] : byProvider) {
        out.providers.emplace(slug, of.view(of.troubled >= 2 && of.troubled * 5 >= of.endpoints));
    }
    return out;
}

const ThirdPartyView *freshView(const std::map<QString, ThirdPartyView> &seen, const QString &model, Instant now)
{
    const auto it = seen.find(model);
    return it != seen.end() && now - it->second.at <= telemetryHolds ? &it->second : nullptr;
}

State modelState(State provider, const std::map<QString, ThirdPartyView> &seen, const QString &model, Instant now)
{
    const ThirdPartyView *view = freshView(seen, model, now);
    return view != nullptr ? worstKnown(provider, view->state) : provider;
}

} // namespace aigo
