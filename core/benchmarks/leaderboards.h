// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"
#include "core/domain/sourcedocument.h"

#include <QByteArrayView>
#include <QString>

namespace aigo {

/// The readers of leaderboards. Each takes one whole document and gives its scores (SourceDocument::scores, in the
/// document's order, no entries). `place` is the file's name or the address: it counts only where the bytes do not say
/// which board they are. A row that cannot be read is skipped with why; a document that is something else altogether is
/// ErrorKind::Unreadable or TooLarge. Pure; any thread.

/// aider.chat's polyglot leaderboard (website/_data/polyglot_leaderboard.yml): pass_rate_2 in percent. The wire id is
/// the name's, else that of `--model` in the command. `total_cost` is of the whole run; missing or 0 is unknown. A pair
/// of models ("o3 + gpt-4.1") has no wire id.
Result<SourceDocument> readAider(QByteArrayView yaml, Instant asOf, const QString &place);

/// LMArena as CSV (model, arena_score, 95_pct_ci as "+5/-6") or as JSON ({"full":{NAME:{rating, rating_q975,
/// rating_q025}}}, github.com/lmarena/arena-catalog). Elo, judged by people. A place that says "vision" is the vision
/// board: both documents look the same.
Result<SourceDocument> readLmArena(QByteArrayView text, Instant asOf, const QString &place);

/// Epoch AI's CSVs, told apart by their header: the capabilities index (old: "ECI Score"; today's eci_scores.csv),
/// METR's time horizons in minutes, and runs of one benchmark ("mean_score" and "stderr" as shares, here in percent
/// with 1.96 errors either way), whose benchmark is the file's name. A model without a score yet is no score.
Result<SourceDocument> readEpoch(QByteArrayView csv, Instant asOf, const QString &place);

/// The open LLM leaderboard, second version, as CSV: the average and the six benchmarks, in percent. Names are the
/// Hub's.
Result<SourceDocument> readHfOpenLlm(QByteArrayView csv, Instant asOf, const QString &place);

/// Artificial Analysis' API v2 (GET /data/llms/models with the user's key), proven on the documented shape only: every
/// evaluation (indices in points, the others shares, here in percent), median speed in tokens a second and seconds to
/// the first token, where 0 is not measured. Their terms ask for attribution wherever it is shown.
Result<SourceDocument> readArtificialAnalysis(QByteArrayView json, Instant asOf, const QString &place);

/// models.dev's models.json (an object by "lab/model", with `benchmarks` among the rest) and the "models" of its
/// catalog.json; the source is "models-dev-benchmarks". One suite for each benchmark, version, dataset, harness and
/// kind of metric (NamedSuite); the first spelling counts where case or punctuation differ. An effort at the end of a
/// benchmark's name ("Bench (Codex, high)") is the variant where none is said. Scores are numbers or plainly so ("51.9
/// %", "1,234", "51.9 ± 1.2", whose ± does not say what it is and is left out). The model's name is its key, the wire
/// id what follows the lab. Who measured says the address (originOfAddress). Of a month its first day is the date. A
/// model without `benchmarks` is no error; api.json, whose models have none, is Unreadable.
Result<SourceDocument> readModelsDevScores(QByteArrayView json, Instant asOf, const QString &place);

} // namespace aigo
