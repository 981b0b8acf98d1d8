// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/benchmark.h"
#include "core/domain/model.h"
#include "core/domain/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QString>
#include <map>
#include <memory>
#include <span>
#include <vector>

namespace aigo {

/// What the leaderboards say now, tied to the models of a catalogue.
struct BenchmarkView
{
    std::vector<Leaderboard> boards;                     ///< by suite
    std::map<QString, std::map<QString, double>> scores; ///< by model, then suite: the best comparable one
    std::vector<UnmatchedScore> unmatched;               ///< the first score of each name of a source

    const Leaderboard *find(const QString &suite) const; ///< nullptr: there is none
};

/// As the store has it, for these models. On the store's thread.
Result<std::shared_ptr<const BenchmarkView>> readBenchmarkView(QSqlDatabase &db, std::span<const Model> models);

/// Pure; any thread. `scores` as BenchmarkStore::current gives them.
BenchmarkView benchmarkView(std::span<const BenchmarkScore> scores, std::span<const Model> models,
                            const BenchmarkNames &names);

/// The user's own rules for names among the settings' texts: "benchmark.name.SOURCE/NAME" -> a wire id, a model's id,
/// or
/// "-" for none of ours. One that is empty counts as not there.
QString benchmarkNameKey(const QString &sourceAndName);
QHash<QString, QString> benchmarkNamesFrom(const std::map<QString, QString> &texts);

} // namespace aigo
