// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/realtimechecks.h"

#include "app/cli.h"
#include "app/commands/figures.h"

#include <algorithm>

namespace aigo {

namespace {

QCoro::Task<std::vector<RealtimeResult>> openAll(RealtimeChecker &checker, std::vector<Provider> providers,
                                                 CancelToken cancel)
{
    std::vector<QCoro::Task<RealtimeResult>> running;
    running.reserve(providers.size());
    for (const Provider &provider : providers) {
        RealtimeOptions options;
        options.cancel = cancel;
        running.push_back(checker.check(provider, options));
    }
    std::vector<RealtimeResult> results;
    for (auto &task : running) {
        results.push_back(co_await task);
    }
    co_return results;
}

const RealtimeResult *of(const std::vector<RealtimeResult> &realtime, const QString &provider)
{
    const auto it = std::find_if(realtime.begin(), realtime.end(),
                                 [&provider](const RealtimeResult &one) { return one.provider == provider; });
    return it == realtime.end() ? nullptr : &*it;
}

} // namespace

Result<std::vector<RealtimeResult>> openAndKeep(Session &session, const std::vector<Provider> &providers)
{
    Engine &engine = **session.engine();
    RealtimeChecker checker(engine.http, engine.registry, engine.keyring, engine.clock, engine.options.demo);
    std::vector<Provider> asked;
    for (const Provider &provider : providers) {
        if (checker.isPossible(provider)) {
            asked.push_back(provider);
        } else {
            session.say(engine.registry.realtimePlace(provider)
                            ? Cli::tr("%1 has no key, which realtime needs").arg(provider.slug)
                            : Cli::tr("no realtime API of %1 is known").arg(provider.slug));
        }
    }
    CancelToken cancel;
    session.onInterrupt = [cancel]() mutable { cancel.cancel(); };
    std::vector<RealtimeResult> results = session.wait(openAll(checker, asked, cancel));
    session.onInterrupt = {};
    if (session.interrupted()) {
        return Error{ErrorKind::Cancelled, Cli::tr("interrupted")};
    }
    std::vector<SeriesPoint> points;
    for (const RealtimeResult &result : results) {
        for (SeriesPoint &point : realtimePoints(result, realtimeEvery)) {
            points.push_back(std::move(point));
        }
    }
    if (const Status kept = points.empty() ? Status(Done{}) : Session::wait(engine.series.append(points)); !kept) {
        return kept.error();
    }
    return results;
}

void addRealtimeColumns(Table &table, std::span<const CheckResult> shown, const std::vector<RealtimeResult> &realtime,
                        Figures figures)
{
    const auto at = static_cast<std::ptrdiff_t>(table.columns.size()) - 1;
    table.columns.insert(table.columns.begin() + at,
                         {{QStringLiteral("realtime"), Cli::tr("Realtime"), false},
                          {keyFor(figures, "realtime_connect", "realtime_connect_ms"), Cli::tr("Connect"), true},
                          {keyFor(figures, "realtime_tls", "realtime_tls_ms"), Cli::tr("TLS"), true},
                          {keyFor(figures, "realtime_upgrade", "realtime_upgrade_ms"), Cli::tr("Upgrade"), true}});
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const RealtimeResult *one = of(realtime, shown[i].provider);
        const HandshakePhases phases = one == nullptr ? HandshakePhases() : one->phases;
        QStringList &row = table.rows[i];
        row.insert(at, latency(phases.upgrade, figures));
        row.insert(at, latency(phases.tls, figures));
        row.insert(at, latency(phases.connect, figures));
        row.insert(at, one == nullptr ? missing(figures) : outcomeName(one->outcome));
        if (one != nullptr && !one->error.isEmpty()) {
            row.back() = one->error;
        }
    }
}

void writeRealtime(JsonWriter &json, const std::vector<RealtimeResult> &realtime, const QString &provider)
{
    const RealtimeResult *one = of(realtime, provider);
    if (one == nullptr) {
        return;
    }
    json.key(u"realtime").object().key(u"outcome").value(outcomeName(one->outcome)).key(u"http_status");
    one->httpStatus == 0 ? json.null() : json.value(one->httpStatus);
    json.key(u"key").textOrNull(one->keyFingerprint).key(u"error").textOrNull(one->error).end();
    json.key(u"realtime_ms").object();
    writeMilliseconds(json, u"connect", one->phases.connect);
    writeMilliseconds(json, u"tls", one->phases.tls);
    writeMilliseconds(json, u"upgrade", one->phases.upgrade);
    json.end();
}

bool anyDown(const std::vector<RealtimeResult> &realtime)
{
    return std::any_of(realtime.begin(), realtime.end(),
                       [](const RealtimeResult &one) { return finding(one.outcome) == Finding::Down; });
}

} // namespace aigo
