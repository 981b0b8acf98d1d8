// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/benchmarkview.h"

#include "core/benchmarks/suites.h"
#include "core/catalog/benchmarkmatch.h"
#include "core/storage/benchmarkstore.h"
#include "core/storage/settingsstore.h"

#include <QSet>
#include <algorithm>

namespace aigo {

namespace {

const QString prefix = QStringLiteral("benchmark.name.");

} // namespace

const Leaderboard *BenchmarkView::find(const QString &suite) const
{
    const auto it =
        std::find_if(boards.begin(), boards.end(), [&suite](const Leaderboard &b) { return b.suite.suite == suite; });
    return it == boards.end() ? nullptr : &*it;
}

BenchmarkView benchmarkView(std::span<const BenchmarkScore> scores, std::span<const Model> models,
                            const BenchmarkNames &names)
{
    BenchmarkView view;
    const BenchmarkMatcher matcher(models, names);
    QHash<QString, BenchmarkMatcher::Match> known; // a name comes on many boards
    QSet<QString> missing;
    for (std::size_t begin = 0; begin < scores.size();) {
        std::size_t end = begin;
        const BenchmarkSuite suite = benchmarkSuite(scores[begin].suite, scores[begin].source);
        std::vector<QStringList> matched;
        for (; end < scores.size() && scores[end].suite == scores[begin].suite; ++end) {
            const BenchmarkScore &score = scores[end];
            const QString name = score.source + u'/' + score.name;
            auto it = known.find(name);
            if (it == known.end()) {
                it = known.insert(name, matcher.match(score));
            }
            matched.push_back(it->models);
            if (it->models.isEmpty() && !missing.contains(name)) {
                missing.insert(name);
                view.unmatched.push_back({score, it->why});
                view.unmatched.back().score.suite = suite.suite;
            }
        }
        view.boards.push_back(rankScores(suite, scores.subspan(begin, end - begin), matched));
        Leaderboard &board = view.boards.back();
        board.key.suite = suite.suite;
        for (RankedScore &row : board.rows) {
            row.score.suite = suite.suite;
        }
        begin = end;
    }
    for (const Leaderboard &board : view.boards) {
        for (const auto &[model, row] : bestRows(board)) {
            view.scores[model][board.suite.suite] = board.rows[row].score.score;
        }
    }
    return view;
}

Result<std::shared_ptr<const BenchmarkView>> readBenchmarkView(QSqlDatabase &db, std::span<const Model> models)
{
    const auto scores = BenchmarkStore::current(db);
    if (!scores) {
        return scores.error();
    }
    const auto texts = SettingsStore::all(db);
    if (!texts) {
        return texts.error();
    }
    const BenchmarkNames names = merged(shippedBenchmarkNames(), benchmarkNamesFrom(*texts));
    return std::make_shared<const BenchmarkView>(benchmarkView(*scores, models, names));
}

QString benchmarkNameKey(const QString &sourceAndName)
{
    return prefix + sourceAndName;
}

QHash<QString, QString> benchmarkNamesFrom(const std::map<QString, QString> &texts)
{
    QHash<QString, QString> names;
    for (auto it = texts.lower_bound(prefix); it != texts.end() && it->first.startsWith(prefix); ++it) {
        if (!it->second.isEmpty()) {
            names.insert(it->first.sliced(prefix.size()), it->second == u"-" ? QString() : it->second);
        }
    }
    return names;
}

} // namespace aigo
