// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/benchmarkimport.h"

#include "core/monitor/knownsources.h"
#include "core/storage/benchmarkstore.h"
#include "core/storage/sourcestatestore.h"

#include <QElapsedTimer>
#include <algorithm>
#include <map>

namespace aigo {

namespace {

using Suites = std::map<QString, std::vector<const BenchmarkScore *>>;

/// A document that speaks of all suites ends those that it lacks; where it is older than another, that one has ended
/// those that only it has.
Status endSuites(QSqlDatabase &db, const SourceDocument &document, Suites &suites)
{
    const auto spoken = BenchmarkStore::spoken(db, document.source, document.asOf);
    if (!spoken) {
        return spoken.error();
    }
    if (!spoken->after.empty()) {
        const auto next = std::min_element(spoken->after.begin(), spoken->after.end(),
                                           [](const auto &a, const auto &b) { return a.second < b.second; });
        for (const auto &[suite, scores] : suites) {
            if (spoken->after.count(suite) > 0) {
                continue;
            }
            if (const auto ended = BenchmarkStore::put(db, document.source, suite, next->second, {}); !ended) {
                return ended.error();
            }
        }
    }
    for (const QString &suite : spoken->before) {
        suites.try_emplace(suite);
    }
    return Done{};
}

} // namespace

Result<SourceRun> importBenchmarks(QSqlDatabase &db, const SourceDocument &document, Instant now)
{
    QElapsedTimer timer;
    timer.start();
    if (document.scores.empty()) {
        return Error{.kind = ErrorKind::Unreadable, .what = QStringLiteral("it holds no score that could be read")};
    }
    Suites suites;
    for (const BenchmarkScore &score : document.scores) {
        suites[score.suite].push_back(&score);
    }
    SourceRun run;
    run.source = document.source;
    run.asOf = document.asOf;
    run.entries = static_cast<int>(document.scores.size());
    run.skipped = document.skipped;
    if (const KnownSource *known = knownSource(document.source); known != nullptr && known->allSuites) {
        if (Status ended = endSuites(db, document, suites); !ended) {
            return ended.error();
        }
    }
    for (const auto &[suite, scores] : suites) {
        const auto put = BenchmarkStore::put(db, document.source, suite, document.asOf, scores);
        if (!put) {
            return put.error();
        }
        run.added += put->added;
        run.changed += put->changed;
        run.unlisted += put->removed;
    }
    if (Status noted = SourceStateStore::succeeded(db, document.source, std::min(document.asOf, now)); !noted) {
        return noted.error();
    }
    run.took = Milliseconds(timer.elapsed());
    return run;
}

} // namespace aigo
