// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/benchmark.h"
#include "core/exporting/table.h"

#include <QByteArray>
#include <span>

namespace aigo {

class JsonWriter;

/// Leaderboards as tables and as the command line's JSON. Money is USD for the whole run, exact. Pure; any thread.

/// `rows` are some of the board's. The footer says whose data it is and how many of the rows are of known models.
Table leaderboardTable(const Leaderboard &board, std::span<const RankedScore> rows, Figures figures);
Table suitesTable(std::span<const Leaderboard> boards, Figures figures);
Table unmatchedTable(std::span<const UnmatchedScore> names, Figures figures);

/// {"suite","title","unit","higher_is_better","version","split","harness","judge","date","as_of","attribution",
/// "cost_unit","total","coverage","rows":[…]}
QByteArray leaderboardJson(const Leaderboard &board, std::span<const RankedScore> rows);
QByteArray suitesJson(std::size_t total, std::span<const Leaderboard> boards);
QByteArray unmatchedJson(std::size_t total, std::span<const UnmatchedScore> names);

/// One model's rows on all boards.
struct ModelScore
{
    const Leaderboard *board = nullptr;
    const RankedScore *row = nullptr;
};
std::vector<ModelScore> scoresOfModel(std::span<const Leaderboard> boards, const QString &model);
/// The member "benchmarks" of a model's object.
void modelScoresJson(JsonWriter &json, std::span<const ModelScore> scores);
/// "88 % (high)", "1470 Elo, 1465 to 1475".
QString scoreText(const Leaderboard &board, const RankedScore &row);

} // namespace aigo
