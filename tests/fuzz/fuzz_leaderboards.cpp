// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/benchmarks/leaderboards.h"
#include "core/benchmarks/suites.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any bytes for every reader of leaderboards; the first byte says which. What is read keeps its own promises, and is
/// ranked without a gap.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    if (size == 0) {
        return 0;
    }
    using Read = Result<SourceDocument> (*)(QByteArrayView, Instant, const QString &);
    static constexpr Read readers[] = {
        readAider, readLmArena, readEpoch, readHfOpenLlm, readArtificialAnalysis, readModelsDevScores};
    const QByteArray text(reinterpret_cast<const char *>(bytes) + 1, static_cast<qsizetype>(size) - 1);
    const auto document = readers[bytes[0] % 6](text, Instant{}, QStringLiteral("gpqa_diamond.csv"));
    if (!document) {
        return document.error().what.isEmpty() ? std::abort(), 0 : 0;
    }
    for (const BenchmarkScore &score : document->scores) {
        const bool sound = !score.suite.isEmpty() && !score.name.isEmpty() && score.source == document->source &&
                           std::isfinite(score.score) && (!score.cost || score.cost->pico > 0);
        const BenchmarkSuite suite = benchmarkSuite(score.suite, score.source);
        if (!sound || suite.title.isEmpty() || suite.suite.isEmpty() || suite.suite.size() > 100) {
            std::abort();
        }
    }
    const Leaderboard board = rankScores({}, document->scores);
    for (std::size_t i = 0; i < board.ranked; ++i) {
        const int rank = board.rows[i].rank.value_or(0);
        if (rank < 1 || rank > static_cast<int>(i) + 1 || (i > 0 && rank < *board.rows[i - 1].rank)) {
            std::abort();
        }
    }
    return board.rows.size() == document->scores.size() ? 0 : (std::abort(), 0);
}
