// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demoworld.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace aigo {

namespace {

using namespace std::chrono_literals;
using Kind = DemoTrouble::Kind;

constexpr double noise = 0.2;      ///< of the logarithm
constexpr double tailShare = 0.05; ///< of the requests take much longer
constexpr double usPerMs = 1000;
constexpr Milliseconds retryLater = 90s;

/// splitmix64: every moment has a number of its own.
quint64 mixed(quint64 x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31U);
}

const DemoTrouble *troubleAt(const std::map<QString, std::vector<DemoTrouble>> &all, const QString &provider,
                             Instant at)
{
    const auto of = all.find(provider);
    if (of == all.end()) {
        return nullptr;
    }
    // Few overlap, and none lasts longer than a night.
    auto it = std::upper_bound(of->second.begin(), of->second.end(), at,
                               [](Instant moment, const DemoTrouble &t) { return moment < t.from; });
    for (int looked = 0; it != of->second.begin() && looked < 4; ++looked) {
        --it;
        if (at < it->to) {
            return &*it;
        }
    }
    return nullptr;
}

} // namespace

DemoChecks::DemoChecks(const DemoWorld &world)
    : m_world(world)
{
    for (const DemoTrouble &trouble : world.troubles) {
        m_troubles[trouble.provider].push_back(trouble);
    }
}

double DemoChecks::chance(const DemoProvider &provider, Instant at, quint64 salt) const
{
    const quint64 moment = static_cast<quint64>((at - m_world.choice.dayBegins).count());
    const quint64 number = mixed(mixed(m_world.choice.seed * 1009 + provider.number * 31 + salt) ^ moment);
    return static_cast<double>(number >> 11U) / static_cast<double>(1ULL << 53U);
}

Microseconds DemoChecks::latency(const DemoProvider &provider, Instant at) const
{
    constexpr double day = 24 * 3.6e6;
    constexpr double busiest = 16; // o'clock, UTC
    const double hour = static_cast<double>(toMs(at) % static_cast<qint64>(day)) / 3.6e6;
    const double wave = 1 + provider.rhythm * 0.5 * (1 + std::cos((hour - busiest) / 12 * std::numbers::pi));
    const double a = std::max(chance(provider, at, 1), 1e-12);
    const double normal = std::sqrt(-2 * std::log(a)) * std::cos(2 * std::numbers::pi * chance(provider, at, 2));
    double ms = provider.typicalMs * wave * std::exp(noise * normal);
    if (chance(provider, at, 3) < tailShare) {
        ms *= 1.5 + 1.5 * chance(provider, at, 4);
    }
    return Microseconds(std::llround(ms * usPerMs));
}

DemoAnswer DemoChecks::answer(const DemoProvider &provider, Instant at) const
{
    DemoAnswer answer;
    answer.latency = latency(provider, at);
    answer.remaining = static_cast<int>(provider.requestsAMinute * (0.82 + 0.15 * chance(provider, at, 5)));
    const DemoTrouble *ours = troubleAt(m_troubles, {}, at);
    if (ours != nullptr && ours->kind == Kind::Offline) {
        answer.outcome = Outcome::Offline;
        answer.status = 0;
        return answer;
    }
    const DemoTrouble *trouble = troubleAt(m_troubles, provider.slug, at);
    if (trouble == nullptr || chance(provider, at, 6) >= trouble->share) {
        return answer;
    }
    const double over =
        static_cast<double>((at - trouble->from).count()) / static_cast<double>((trouble->to - trouble->from).count());
    switch (trouble->kind) {
    case Kind::Outage:
        answer.status = trouble->status;
        answer.outcome = trouble->status == 503 || trouble->status == 529 ? Outcome::Overloaded : Outcome::ServerError;
        break;
    case Kind::Slow:
        answer.latency = Microseconds(std::llround(static_cast<double>(answer.latency.count()) * trouble->by));
        break;
    case Kind::Falling:
        answer.remaining = static_cast<int>(answer.remaining * (1 - over));
        break;
    case Kind::Limited:
        answer.status = 429;
        answer.outcome = Outcome::RateLimited;
        answer.remaining = 0;
        answer.retryAfter = retryLater;
        break;
    case Kind::Rejected:
        answer.status = 401;
        answer.outcome = Outcome::Unauthorized;
        break;
    case Kind::Offline:
    case Kind::Asleep:
        break; // ours, above
    }
    return answer;
}

DemoCompletion DemoChecks::completion(const DemoDeepCheck &of, Instant at) const
{
    const DemoProvider *provider = m_world.provider(of.provider());
    if (provider == nullptr) {
        return {};
    }
    DemoCompletion out;
    out.answer = answer(*provider, at);
    const double stretched = static_cast<double>(out.answer.latency.count()) / (provider->typicalMs * usPerMs);
    out.ttft = Microseconds(std::llround(of.ttftMs * stretched * usPerMs));
    out.tokensPerSecond = of.tokensPerSecond / std::sqrt(stretched); // who waits long is served slowly, but less so
    return out;
}

bool DemoChecks::isAsleep(Instant at) const
{
    const DemoTrouble *ours = troubleAt(m_troubles, {}, at);
    return ours != nullptr && ours->kind == Kind::Asleep;
}

Instant DemoChecks::wakes(Instant at) const
{
    const DemoTrouble *ours = troubleAt(m_troubles, {}, at);
    return ours != nullptr ? ours->to : at;
}

Microseconds DemoChecks::calmP95(const DemoProvider &provider) const
{
    constexpr int drawn = 2000;
    std::vector<Microseconds> all;
    all.reserve(drawn);
    for (int i = 0; i < drawn; ++i) {
        all.push_back(latency(provider, m_world.from + i * Milliseconds(5min)));
    }
    const auto p95 = all.begin() + drawn * 95 / 100;
    std::nth_element(all.begin(), p95, all.end());
    return *p95;
}

} // namespace aigo
