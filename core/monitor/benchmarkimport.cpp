// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/benchmarkimport.h"

#include "core/storage/benchmarkstore.h"
#include "core/storage/sourcestatestore.h"

#include <QElapsedTimer>
#include <algorithm>
#include <map>

namespace aigo {

Result<SourceRun> importBenchmarks(QSqlDatabase &db, const SourceDocument &document, Instant now)
{
    QElapsedTimer timer;
    timer.start();
    if (document.scores.empty()) {
        return Error{.kind = ErrorKind::Unreadable, .what = QStringLiteral("it holds no score that could be read")};
    }
    std::map<QString, std::vector<const BenchmarkScore *>> suites;
    for (const BenchmarkScore &score : document.scores) {
        suites[score.suite].push_back(&score);
    }
    SourceRun run;
    run.source = document.source;
    run.asOf = document.asOf;
    run.entries = static_cast<int>(document.scores.size());
    run.skipped = document.skipped;
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
