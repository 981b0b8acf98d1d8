// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exporting/leaderboards.h"

#include "core/exporting/jsonwriter.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace aigo {

namespace {

/// The context of the texts below.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Table)
};

QString exactNumber(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

/// Two decimals at most, without trailing zeros.
QString number(double value, Figures figures)
{
    if (figures == Figures::Exact) {
        return exactNumber(value);
    }
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0')) {
        text.chop(1);
    }
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

QString number(const std::optional<double> &value, Figures figures)
{
    return value ? number(*value, figures) : figures == Figures::Exact ? QString() : unknownText();
}

QString cost(const std::optional<Money> &money, Figures figures)
{
    return money ? usdPerUnitText(*money) : figures == Figures::Exact ? QString() : unknownText();
}

QString originText(ScoreOrigin origin, Figures figures)
{
    if (figures == Figures::Exact) {
        return scoreOriginName(origin);
    }
    switch (origin) {
    case ScoreOrigin::Independent:
        return Words::tr("independent");
    case ScoreOrigin::Vendor:
        return Words::tr("vendor's own");
    case ScoreOrigin::Unknown:
        break;
    }
    return unknownText();
}

void interval(JsonWriter &json, const BenchmarkScore &score)
{
    json.key(u"score").value(score.score).key(u"ci_low").value(score.ciLow).key(u"ci_high").value(score.ciHigh);
    json.key(u"cost").textOrNull(score.cost ? usdPerUnitText(*score.cost) : QString());
}

void facts(JsonWriter &json, const BenchmarkScore &score)
{
    json.key(u"variant").textOrNull(score.variant).key(u"origin").value(scoreOriginName(score.origin));
    json.key(u"date").textOrNull(score.date.toString(Qt::ISODate)).key(u"as_of").value(toIso(score.asOf));
    json.key(u"source").value(score.source);
}

void rowJson(JsonWriter &json, const RankedScore &row)
{
    json.object().key(u"rank").value(row.rank).key(u"model").textOrNull(row.models.value(0));
    json.key(u"name").value(row.score.name);
    interval(json, row.score);
    facts(json, row.score);
    json.key(u"comparable").value(row.comparable()).key(u"models").value(row.models);
    if (!row.comparable()) {
        json.key(u"version").textOrNull(row.score.version).key(u"split").textOrNull(row.score.split);
        json.key(u"harness").textOrNull(row.score.harness).key(u"judge").textOrNull(row.score.judge);
    }
    json.end();
}

void suiteJson(JsonWriter &json, const Leaderboard &board)
{
    json.key(u"suite").value(board.suite.suite).key(u"title").value(board.suite.title);
    json.key(u"unit").textOrNull(board.suite.unit).key(u"higher_is_better").value(board.suite.higherIsBetter);
    json.key(u"version").textOrNull(board.key.version).key(u"split").textOrNull(board.key.split);
    json.key(u"harness").textOrNull(board.key.harness).key(u"judge").textOrNull(board.key.judge);
    json.key(u"date").textOrNull(board.date.toString(Qt::ISODate)).key(u"as_of").value(toIso(board.asOf));
    json.key(u"attribution").textOrNull(board.suite.attribution).key(u"cost_unit").value(u"USD for the run");
    json.key(u"total").value(static_cast<qint64>(board.rows.size()));
    json.key(u"comparable").value(static_cast<qint64>(board.ranked)).key(u"coverage").value(board.coverage());
}

QString footerOf(const Leaderboard &board)
{
    return Words::tr("%1 of %2 rows are of known models. %3, as of %4")
        .arg(board.matched)
        .arg(board.rows.size())
        .arg(board.suite.attribution, toDate(board.asOf).toString(Qt::ISODate));
}

} // namespace

Table leaderboardTable(const Leaderboard &board, std::span<const RankedScore> rows, Figures figures)
{
    const bool exact = figures == Figures::Exact;
    const QString none = exact ? QString() : unknownText();
    Table table;
    table.title = board.suite.title;
    const QString unit = board.suite.unit.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(board.suite.unit);
    table.columns = {{QStringLiteral("rank"), Words::tr("Rank"), true},
                     {QStringLiteral("name"), Words::tr("Name"), false},
                     {QStringLiteral("variant"), Words::tr("Run as"), false},
                     {QStringLiteral("score"), Words::tr("Score") + unit, true},
                     {QStringLiteral("ci_low"), Words::tr("95 % from"), true},
                     {QStringLiteral("ci_high"), Words::tr("to"), true},
                     {QStringLiteral("cost"), Words::tr("Cost of the run, USD"), true},
                     {QStringLiteral("date"), Words::tr("Measured"), false},
                     {QStringLiteral("model"), Words::tr("Model"), false},
                     {QStringLiteral("source"), Words::tr("Source"), false},
                     {QStringLiteral("origin"), Words::tr("By"), false}};
    if (exact) {
        table.columns.push_back({QStringLiteral("comparable"), Words::tr("Comparable"), false});
    }
    for (const RankedScore &row : rows) {
        const BenchmarkScore &score = row.score;
        QStringList cells{row.rank ? QString::number(*row.rank) : none,
                          score.name,
                          score.variant,
                          number(score.score, figures),
                          number(score.ciLow, figures),
                          number(score.ciHigh, figures),
                          cost(score.cost, figures),
                          score.date.isValid() ? score.date.toString(Qt::ISODate) : none,
                          row.models.isEmpty() ? none : row.models.front(),
                          score.source,
                          originText(score.origin, figures)};
        if (exact) {
            cells << (row.comparable() ? QStringLiteral("yes") : QStringLiteral("no"));
        }
        table.rows.push_back(std::move(cells));
    }
    if (!board.rows.empty()) {
        table.footer << footerOf(board);
    }
    return table;
}

Table suitesTable(std::span<const Leaderboard> boards, Figures)
{
    Table table;
    table.columns = {{QStringLiteral("suite"), Words::tr("Suite"), false},
                     {QStringLiteral("title"), Words::tr("Title"), false},
                     {QStringLiteral("unit"), Words::tr("Unit"), false},
                     {QStringLiteral("scores"), Words::tr("Scores"), true},
                     {QStringLiteral("matched"), Words::tr("Of known models"), true},
                     {QStringLiteral("date"), Words::tr("Newest"), false},
                     {QStringLiteral("attribution"), Words::tr("Source"), false}};
    for (const Leaderboard &board : boards) {
        table.rows.push_back({board.suite.suite, board.suite.title, board.suite.unit,
                              QString::number(board.rows.size()), QString::number(board.matched),
                              board.date.toString(Qt::ISODate), board.suite.attribution});
    }
    return table;
}

Table unmatchedTable(std::span<const UnmatchedScore> names, Figures)
{
    Table table;
    table.columns = {{QStringLiteral("source"), Words::tr("Source"), false},
                     {QStringLiteral("name"), Words::tr("Name"), false},
                     {QStringLiteral("key"), Words::tr("Id in it"), false},
                     {QStringLiteral("suite"), Words::tr("Suite"), false},
                     {QStringLiteral("why"), Words::tr("Why"), false}};
    for (const UnmatchedScore &name : names) {
        table.rows.push_back({name.score.source, name.score.name, name.score.key, name.score.suite, name.why});
    }
    return table;
}

QByteArray leaderboardJson(const Leaderboard &board, std::span<const RankedScore> rows)
{
    JsonWriter json;
    json.object();
    suiteJson(json, board);
    json.key(u"rows").array();
    for (const RankedScore &row : rows) {
        rowJson(json, row);
    }
    json.end().end();
    return json.take();
}

QByteArray suitesJson(std::size_t total, std::span<const Leaderboard> boards)
{
    JsonWriter json;
    json.object().key(u"total").value(static_cast<qint64>(total)).key(u"suites").array();
    for (const Leaderboard &board : boards) {
        json.object();
        suiteJson(json, board);
        json.end();
    }
    json.end().end();
    return json.take();
}

QByteArray unmatchedJson(std::size_t total, std::span<const UnmatchedScore> names)
{
    JsonWriter json;
    json.object().key(u"total").value(static_cast<qint64>(total)).key(u"unmatched").array();
    for (const UnmatchedScore &name : names) {
        json.object().key(u"source").value(name.score.source).key(u"name").value(name.score.name);
        json.key(u"key").textOrNull(name.score.key).key(u"suite").value(name.score.suite);
        json.key(u"why").value(name.why).end();
    }
    json.end().end();
    return json.take();
}

std::vector<ModelScore> scoresOfModel(std::span<const Leaderboard> boards, const QString &model)
{
    std::vector<ModelScore> scores;
    for (const Leaderboard &board : boards) {
        for (const RankedScore &row : board.rows) {
            if (row.models.contains(model)) {
                scores.push_back({&board, &row});
            }
        }
    }
    return scores;
}

void modelScoresJson(JsonWriter &json, std::span<const ModelScore> scores)
{
    json.key(u"benchmarks").array();
    for (const ModelScore &of : scores) {
        json.object().key(u"suite").value(of.board->suite.suite).key(u"title").value(of.board->suite.title);
        json.key(u"unit").textOrNull(of.board->suite.unit);
        json.key(u"higher_is_better").value(of.board->suite.higherIsBetter).key(u"name").value(of.row->score.name);
        interval(json, of.row->score);
        json.key(u"rank").value(of.row->rank).key(u"of").value(static_cast<qint64>(of.board->ranked));
        facts(json, of.row->score);
        json.key(u"attribution").textOrNull(of.board->suite.attribution).end();
    }
    json.end();
}

QString scoreText(const Leaderboard &board, const RankedScore &row)
{
    QString text = number(row.score.score, Figures::Display);
    if (!board.suite.unit.isEmpty()) {
        text += u' ' + board.suite.unit;
    }
    if (row.score.ciLow && row.score.ciHigh) {
        text += Words::tr(", %1 to %2")
                    .arg(number(*row.score.ciLow, Figures::Display), number(*row.score.ciHigh, Figures::Display));
    }
    return row.score.variant.isEmpty() ? text : text + QStringLiteral(" (%1)").arg(row.score.variant);
}

} // namespace aigo
