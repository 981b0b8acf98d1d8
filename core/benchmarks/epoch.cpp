// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/benchmarks/leaderboards.h"

#include "core/benchmarks/scorerow.h"

#include <QRegularExpression>
#include <algorithm>

namespace aigo {

namespace {

/// What one of Epoch's CSVs is and how its columns are called.
struct Shape
{
    QString suite;
    QString split;
    QString harness;
    QByteArray name; ///< the column of the model
    QByteArray id;   ///< of its wire id, where that is another
    QByteArray score;
    QByteArray low;
    QByteArray high;
    QByteArray error; ///< a standard error instead of the two
    QByteArray date;
    bool share = false;   ///< of 1
    bool mayMiss = false; ///< a model without a score is listed, too
};

std::optional<Shape> shapeOf(const CsvDocument &csv, const QString &place)
{
    const auto has = [&csv](QByteArrayView column) { return csv.column(column) >= 0; };
    Shape shape;
    shape.name = "Model version";
    if (has("ECI Score")) {
        shape.suite = QStringLiteral("epoch-eci");
        shape.score = "ECI Score";
        shape.mayMiss = true;
    } else if (has("eci") && has("Model")) {
        shape.suite = QStringLiteral("epoch-eci");
        shape.name = "Model";
        shape.id = "model_versions";
        shape.score = "eci";
        shape.low = "eci_ci_low";
        shape.high = "eci_ci_high";
        shape.mayMiss = true;
    } else if (has("Time horizon")) {
        shape.suite = QStringLiteral("metr-horizon");
        shape.harness = QStringLiteral("metr");
        shape.score = "Time horizon";
        shape.low = "CI_low";
        shape.high = "CI_high";
    } else if (has("mean_score")) {
        static const QRegularExpression other(QStringLiteral("[^a-z0-9]+"));
        static const QRegularExpression dated(QStringLiteral("-\\d{4}-\\d\\d-\\d\\d$"));
        shape.suite = stemOf(place).replace(other, QStringLiteral("-")).remove(dated);
        shape.split = shape.suite.section(u'-', -1);
        shape.harness = QStringLiteral("inspect");
        shape.score = "mean_score";
        shape.error = "stderr";
        shape.date = "Started at";
        shape.share = true;
    }
    constexpr qsizetype longest = 100;
    const bool known = has(shape.name) && !shape.suite.isEmpty() && shape.suite.size() <= longest;
    return known ? std::optional(shape) : std::nullopt;
}

std::optional<double> figure(const ScoreRows &rows, const Shape &shape, const QByteArray &column)
{
    const QByteArray text = column.isEmpty() ? QByteArray() : rows.cell(column);
    return shape.share ? percentFrom(text) : measureFrom(text);
}

void readInterval(const ScoreRows &rows, const Shape &shape, BenchmarkScore &score)
{
    constexpr double widths = 1.96; // of 95 % of a normal distribution
    constexpr double whole = 100;
    score.ciLow = figure(rows, shape, shape.low);
    score.ciHigh = figure(rows, shape, shape.high);
    if (const auto error = figure(rows, shape, shape.error); error && *error > 0) {
        score.ciLow = std::max(0.0, score.score - widths * *error);
        score.ciHigh = std::min(whole, score.score + widths * *error);
    }
    if ((score.ciLow && *score.ciLow > score.score) || (score.ciHigh && *score.ciHigh < score.score)) {
        score.ciLow.reset();
        score.ciHigh.reset();
    }
}

} // namespace

Result<SourceDocument> readEpoch(QByteArrayView text, Instant asOf, const QString &place)
{
    const auto csv = CsvDocument::parse(text);
    if (!csv) {
        return csv.error();
    }
    const auto shape = shapeOf(*csv, place);
    if (!shape) {
        return notTheLeaderboard(QStringLiteral("one of Epoch AI's leaderboards"));
    }
    SourceDocument document = emptyDocument(QStringLiteral("epoch"), asOf);
    ScoreRows rows(*csv, document);
    while (rows.next()) {
        const QString name = lineFrom(rows.cell(shape->name));
        const auto found = figure(rows, *shape, shape->score);
        if (name.isEmpty()) {
            rows.skip(name, QStringLiteral("names no model"));
        } else if (!found && !(shape->mayMiss && rows.cell(shape->score).isEmpty())) {
            rows.skip(name, QStringLiteral("its score is no number that it may be"));
        }
        if (name.isEmpty() || !found) {
            continue;
        }
        BenchmarkScore score;
        score.suite = shape->suite;
        score.split = shape->split;
        score.harness = shape->harness;
        score.name = name;
        const NameParts parts = partsOf(shape->id.isEmpty() ? name : lineFrom(rows.cell(shape->id)));
        score.key = parts.key;
        score.variant = parts.variant;
        score.date = shape->date.isEmpty() ? QDate() : dayFrom(rows.cell(shape->date));
        score.score = *found;
        score.origin = ScoreOrigin::Independent;
        readInterval(rows, *shape, score);
        rows.add(std::move(score));
    }
    return document;
}

} // namespace aigo
