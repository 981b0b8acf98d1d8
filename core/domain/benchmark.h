// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"
#include "core/domain/money.h"

#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <vector>

namespace aigo {

/// Who measured a score.
enum class ScoreOrigin : quint8 { Unknown, Independent, Vendor };
QString scoreOriginName(ScoreOrigin origin); ///< "unknown", "independent", "vendor"

/// One score as a leaderboard says it. What it does not say is empty; unknown is never 0.
struct BenchmarkScore
{
    QString suite;   ///< our word: "aider", "lmarena", "gpqa-diamond"; lower case
    QString version; ///< of the benchmark: "polyglot"
    QString split;   ///< of its data set: "text", "diamond"
    QString harness; ///< what ran it: "aider", "inspect"
    QString variant; ///< how the model was run: "high", "32k thinking", "diff"
    QString judge;   ///< the model or the people who judged
    QDate date;      ///< the day it was measured
    double score = 0;
    std::optional<double> ciLow; ///< the ends of the 95 % interval, in the score's unit
    std::optional<double> ciHigh;
    std::optional<Money> cost; ///< of the whole run, in USD (pico-dollars); exact
    ScoreOrigin origin = ScoreOrigin::Unknown;
    QString source; ///< "aider", "epoch"
    QString name;   ///< as the source spells it
    QString key;    ///< what in it is a wire id, for matching; empty where nothing is
    Instant asOf{}; ///< the document's
    bool operator==(const BenchmarkScore &) const = default;
};

/// What a suite measures and how its figures read.
struct BenchmarkSuite
{
    QString suite;
    QString title;
    QString unit; ///< "%", "Elo", "min", "points"; may be empty
    bool higherIsBetter = true;
    QString attribution; ///< whose data it is, with licence or address: shown wherever the scores are
    bool operator==(const BenchmarkSuite &) const = default;
};

/// What must agree before two scores may be compared: suite, version, split, harness and judge. How the model was run
/// (the variant) may differ and is shown with the score.
struct ComparableKey
{
    QString suite;
    QString version;
    QString split;
    QString harness;
    QString judge;
    bool operator==(const ComparableKey &) const = default;
    bool operator<(const ComparableKey &other) const
    {
        return std::tie(suite, version, split, harness, judge) <
               std::tie(other.suite, other.version, other.split, other.harness, other.judge);
    }
};
ComparableKey comparableKey(const BenchmarkScore &score);

/// The positions of scores that may be compared with each other: the largest set first, of equal ones that which comes
/// first; within a set the given order stays. Pure; any thread, as everything here.
std::vector<std::vector<std::size_t>> comparableSets(std::span<const BenchmarkScore> scores);

/// One line of a leaderboard.
struct RankedScore
{
    BenchmarkScore score;
    std::optional<int> rank; ///< from 1, ties share the better one; none where it is not comparable with the others
    QStringList models;      ///< ids of the models it is of, the maker's own first; empty: matched with none
    bool comparable() const { return rank.has_value(); }
};

/// A suite's scores, best first, ties in the order given; then those that may not be compared with them, in theirs.
struct Leaderboard
{
    BenchmarkSuite suite;
    ComparableKey key; ///< of the ranked ones
    std::vector<RankedScore> rows;
    Instant asOf{}; ///< the newest document among them
    QDate date;     ///< the newest day on which one of the ranked was measured; else the day of asOf
    std::size_t ranked = 0;
    std::size_t matched = 0; ///< rows with a model
    double coverage() const; ///< matched of all, 0 to 1
};
/// Ranks the largest comparable set of `scores`, which are all of `suite`; `models` are theirs, one list each (may be
/// empty: none are matched).
Leaderboard rankScores(BenchmarkSuite suite, std::span<const BenchmarkScore> scores,
                       std::span<const QStringList> models = {});

/// The best comparable score of each model on a board, with its row: what a filter and a column ask for.
std::map<QString, std::size_t> bestRows(const Leaderboard &board);

/// A name that no model was found for, with why: one line in plain English.
struct UnmatchedScore
{
    BenchmarkScore score;
    QString why;
};

/// A model over several boards: the mean of its percentile ranks (0 worst, 100 best) among `models` on each board that
/// has a score of it and of another one. What is missing is never imputed: `covered` says how many boards count.
struct CompositeScore
{
    QString model;
    std::optional<double> composite;
    int covered = 0;
    int boards = 0;
    bool operator==(const CompositeScore &) const = default;
};
std::vector<CompositeScore> compositeScores(std::span<const Leaderboard> boards, const QStringList &models);

/// Rules that tell which model a leaderboard's name means, where the name itself does not. By "source/name", both as
/// spelled. To be read and corrected by people.
struct BenchmarkNames
{
    /// "" : it is deliberately no model of ours.
    QHash<QString, QString> models; ///< "lmarena/Claude 3 Opus" -> wire id, or "provider/model" for one model only
    std::set<QString> moving;       ///< wire ids that meant different models over time: no match by them; lower case
    QStringList makers;             ///< providers whose own listing of a model goes before resellers'
    bool operator==(const BenchmarkNames &) const = default;
};
/// The user's over the shipped ones.
BenchmarkNames merged(BenchmarkNames shipped, const QHash<QString, QString> &users);

} // namespace aigo
