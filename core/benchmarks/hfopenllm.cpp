// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/benchmarks/leaderboards.h"

#include "core/benchmarks/scorerow.h"

#include <array>

namespace aigo {

namespace {

struct Board
{
    QByteArrayView column;
    QLatin1StringView suite;
};
constexpr std::array<Board, 7> boards{{{"average", QLatin1StringView("hf-open-llm")},
                                       {"ifeval", QLatin1StringView("hf-ifeval")},
                                       {"bbh", QLatin1StringView("hf-bbh")},
                                       {"math_lvl_5", QLatin1StringView("hf-math")},
                                       {"gpqa", QLatin1StringView("hf-gpqa")},
                                       {"musr", QLatin1StringView("hf-musr")},
                                       {"mmlupro", QLatin1StringView("hf-mmlu-pro")}}};

} // namespace

Result<SourceDocument> readHfOpenLlm(QByteArrayView text, Instant asOf, const QString &)
{
    const auto csv = CsvDocument::parse(text);
    if (!csv) {
        return csv.error();
    }
    if (csv->column("fullname") < 0 || csv->column("average") < 0 || csv->column("ifeval") < 0) {
        return notTheLeaderboard(QStringLiteral("the open LLM leaderboard"));
    }
    SourceDocument document = emptyDocument(QStringLiteral("hf-open-llm"), asOf);
    ScoreRows rows(*csv, document);
    while (rows.next()) {
        const QString name = lineFrom(rows.cell("fullname"));
        if (name.isEmpty()) {
            rows.skip(name, QStringLiteral("names no model"));
            continue;
        }
        BenchmarkScore score;
        score.version = QStringLiteral("2");
        score.harness = QStringLiteral("lm-evaluation-harness");
        score.name = name;
        score.key = looksLikeWireId(name) ? QStringLiteral("hf.co/") + name : QString();
        score.variant = lineFrom(rows.cell("precision"));
        score.date = dayFrom(rows.cell("submission_date"));
        score.origin = ScoreOrigin::Independent;
        for (const Board &board : boards) {
            const QByteArray cell = rows.cell(board.column);
            const auto percent = measureFrom(cell);
            if (percent && *percent >= 0 && *percent <= 100) {
                score.suite = board.suite;
                score.score = *percent;
                rows.add(score);
            } else if (!cell.isEmpty()) {
                rows.skip(name,
                          QStringLiteral("%1 is no percentage").arg(QLatin1StringView(board.column.toByteArray())));
            }
        }
    }
    return document;
}

} // namespace aigo
