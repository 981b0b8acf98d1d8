// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/benchmarks/leaderboards.h"

#include "core/benchmarks/scorerow.h"
#include "core/reading/json.h"

#include <QRegularExpression>

namespace aigo {

namespace {

BenchmarkScore arenaScore(const QString &name, double elo, bool vision)
{
    BenchmarkScore score;
    score.suite = vision ? QStringLiteral("lmarena-vision") : QStringLiteral("lmarena");
    score.split = vision ? QStringLiteral("vision") : QStringLiteral("text");
    score.harness = QStringLiteral("arena");
    score.judge = QStringLiteral("people");
    score.name = name;
    const NameParts parts = partsOf(name);
    score.variant = parts.variant;
    score.key = parts.key;
    score.score = elo;
    score.origin = ScoreOrigin::Independent;
    return score;
}

/// "+5/-6" around the score, into its two ends; false where it is something else.
bool takeInterval(const QByteArray &text, BenchmarkScore &score)
{
    static const QRegularExpression shape(
        QStringLiteral("^\\+(\\d{1,6}(?:\\.\\d{1,6})?)/-(\\d{1,6}(?:\\.\\d{1,6})?)$"));
    const auto match = shape.match(QString::fromUtf8(text));
    if (!match.hasMatch()) {
        return text.isEmpty();
    }
    score.ciHigh = score.score + match.captured(1).toDouble();
    score.ciLow = score.score - match.captured(2).toDouble();
    return true;
}

Result<SourceDocument> fromCsv(QByteArrayView text, SourceDocument document, bool vision)
{
    const auto csv = CsvDocument::parse(text);
    if (!csv) {
        return csv.error();
    }
    if (csv->column("model") < 0 || csv->column("arena_score") < 0) {
        return notTheLeaderboard(QStringLiteral("LMArena's leaderboard: it has no model or arena_score"));
    }
    ScoreRows rows(*csv, document);
    while (rows.next()) {
        const QString name = lineFrom(rows.cell("model"));
        const auto elo = measureFrom(rows.cell("arena_score"));
        if (name.isEmpty() || !elo) {
            rows.skip(name,
                      name.isEmpty() ? QStringLiteral("names no model") : QStringLiteral("its score is no number"));
            continue;
        }
        BenchmarkScore score = arenaScore(name, *elo, vision);
        if (!takeInterval(rows.cell("95_pct_ci"), score)) {
            rows.skip(name, QStringLiteral("its interval is not like +5/-5; the score stays without one"));
        }
        rows.add(std::move(score));
    }
    return document;
}

Result<SourceDocument> fromJson(QByteArrayView text, SourceDocument document, bool vision)
{
    const auto parsed = JsonDocument::parse(text);
    if (!parsed) {
        return parsed.error();
    }
    const JsonValue all = parsed->root()["full"];
    if (!all.isObject()) {
        return notTheLeaderboard(QStringLiteral("LMArena's leaderboard: it has no \"full\""));
    }
    for (const JsonMember &member : all.members()) {
        const QString name = lineFrom(member.key);
        const auto elo = measureFrom(member.value["rating"].number());
        if (name.isEmpty() || !elo) {
            document.skipped.push_back(
                {name.isEmpty() ? QStringLiteral("a model") : name,
                 name.isEmpty() ? QStringLiteral("names no model") : QStringLiteral("its rating is no number")});
        } else if (document.scores.size() < mostScores) {
            BenchmarkScore score = arenaScore(name, *elo, vision);
            score.ciLow = measureFrom(member.value["rating_q025"].number());
            score.ciHigh = measureFrom(member.value["rating_q975"].number());
            score.source = document.source;
            score.asOf = document.asOf;
            document.scores.push_back(std::move(score));
        }
    }
    return document;
}

} // namespace

Result<SourceDocument> readLmArena(QByteArrayView text, Instant asOf, const QString &place)
{
    SourceDocument document = emptyDocument(QStringLiteral("lmarena"), asOf);
    const bool vision = stemOf(place).contains(u"vision");
    return text.trimmed().startsWith('{') ? fromJson(text, std::move(document), vision)
                                          : fromCsv(text, std::move(document), vision);
}

} // namespace aigo
