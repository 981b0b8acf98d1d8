// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/benchmark.h"

#include <algorithm>

namespace aigo {

QString scoreOriginName(ScoreOrigin origin)
{
    switch (origin) {
    case ScoreOrigin::Independent:
        return QStringLiteral("independent");
    case ScoreOrigin::Vendor:
        return QStringLiteral("vendor");
    case ScoreOrigin::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

ComparableKey comparableKey(const BenchmarkScore &score)
{
    return {score.suite, score.version, score.split, score.harness, score.judge};
}

std::vector<std::vector<std::size_t>> comparableSets(std::span<const BenchmarkScore> scores)
{
    std::map<ComparableKey, std::size_t> places;
    std::vector<std::vector<std::size_t>> sets;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const auto [it, isNew] = places.try_emplace(comparableKey(scores[i]), sets.size());
        if (isNew) {
            sets.emplace_back();
        }
        sets[it->second].push_back(i);
    }
    std::sort(sets.begin(), sets.end(), [](const auto &a, const auto &b) {
        return a.size() != b.size() ? a.size() > b.size() : a.front() < b.front();
    });
    return sets;
}

double Leaderboard::coverage() const
{
    return rows.empty() ? 0 : static_cast<double>(matched) / static_cast<double>(rows.size());
}

namespace {

bool isBetter(double a, double b, bool higherIsBetter)
{
    return higherIsBetter ? a > b : a < b;
}

} // namespace

Leaderboard rankScores(BenchmarkSuite suite, std::span<const BenchmarkScore> scores,
                       std::span<const QStringList> models)
{
    Leaderboard board;
    board.suite = std::move(suite);
    const bool higher = board.suite.higherIsBetter;
    const auto row = [&](std::size_t i) {
        RankedScore out{scores[i], {}, i < models.size() ? models[i] : QStringList()};
        board.matched += out.models.isEmpty() ? 0U : 1U;
        board.asOf = std::max(board.asOf, out.score.asOf);
        return out;
    };
    std::vector<std::vector<std::size_t>> sets = comparableSets(scores);
    if (sets.empty()) {
        return board;
    }
    std::vector<std::size_t> &best = sets.front();
    std::sort(best.begin(), best.end(), [&](std::size_t a, std::size_t b) {
        return scores[a].score != scores[b].score ? isBetter(scores[a].score, scores[b].score, higher) : a < b;
    });
    board.key = comparableKey(scores[best.front()]);
    board.ranked = best.size();
    for (std::size_t place = 0; place < best.size(); ++place) {
        RankedScore ranked = row(best[place]);
        const bool ties = place > 0 && board.rows.back().score.score == ranked.score.score;
        ranked.rank = ties ? board.rows.back().rank : std::optional(static_cast<int>(place) + 1);
        if (ranked.score.date.isValid() && (!board.date.isValid() || board.date < ranked.score.date)) {
            board.date = ranked.score.date;
        }
        board.rows.push_back(std::move(ranked));
    }
    std::vector<std::size_t> rest;
    for (std::size_t set = 1; set < sets.size(); ++set) {
        rest.insert(rest.end(), sets[set].begin(), sets[set].end());
    }
    std::sort(rest.begin(), rest.end());
    for (const std::size_t i : rest) {
        board.rows.push_back(row(i));
    }
    if (!board.date.isValid()) {
        board.date = toDate(board.asOf);
    }
    return board;
}

std::map<QString, std::size_t> bestRows(const Leaderboard &board)
{
    std::map<QString, std::size_t> best;
    for (std::size_t i = 0; i < board.ranked; ++i) {
        for (const QString &model : board.rows[i].models) {
            best.try_emplace(model, i); // rows are best first
        }
    }
    return best;
}

std::vector<CompositeScore> compositeScores(std::span<const Leaderboard> boards, const QStringList &models)
{
    std::vector<CompositeScore> out;
    std::vector<double> sums(static_cast<std::size_t>(models.size()), 0);
    for (const QString &model : models) {
        out.push_back({model, {}, 0, static_cast<int>(boards.size())});
    }
    for (const Leaderboard &board : boards) {
        const auto best = bestRows(board);
        std::vector<std::pair<std::size_t, double>> there; // place among the models, score
        for (std::size_t i = 0; i < out.size(); ++i) {
            if (const auto it = best.find(out[i].model); it != best.end()) {
                there.emplace_back(i, board.rows[it->second].score.score);
            }
        }
        if (there.size() < 2) {
            continue; // alone it is neither good nor bad
        }
        for (const auto &[place, score] : there) {
            double beaten = 0;
            for (const auto &[other, others] : there) {
                if (other != place) {
                    beaten += score == others ? 0.5 : isBetter(score, others, board.suite.higherIsBetter) ? 1 : 0;
                }
            }
            sums[place] += 100 * beaten / static_cast<double>(there.size() - 1);
            ++out[place].covered;
        }
    }
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (out[i].covered > 0) {
            out[i].composite = sums[i] / out[i].covered;
        }
    }
    return out;
}

BenchmarkNames merged(BenchmarkNames shipped, const QHash<QString, QString> &users)
{
    for (auto it = users.cbegin(); it != users.cend(); ++it) {
        shipped.models.insert(it.key(), it.value());
    }
    return shipped;
}

} // namespace aigo
