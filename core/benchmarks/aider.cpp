// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/benchmarks/leaderboards.h"

#include "core/benchmarks/scorerow.h"
#include "core/reading/yaml.h"

#include <QRegularExpression>

namespace aigo {

namespace {

/// The word behind `--model` in the command that made the run.
QString modelOfCommand(const QString &command)
{
    static const QRegularExpression option(QStringLiteral("(?:^|\\s)--model[\\s=]+(\\S+)"));
    const QString id = option.match(command).captured(1);
    return looksLikeWireId(id) ? id : QString();
}

QString variantOf(const YamlRows::Row &row, const QString &inName)
{
    QStringList words;
    if (!inName.isEmpty()) {
        words << inName;
    } else if (const QString effort = lineFrom(row.value("reasoning_effort")); !effort.isEmpty()) {
        words << effort;
    } else if (const QString tokens = lineFrom(row.value("thinking_tokens")); !tokens.isEmpty()) {
        words << tokens + QStringLiteral(" thinking tokens");
    }
    if (const QString format = lineFrom(row.value("edit_format")); !format.isEmpty()) {
        words << format;
    }
    return words.join(QStringLiteral(", "));
}

/// Unknown rather than free: some runs did not count what they cost.
std::optional<Money> costOf(const YamlRows::Row &row)
{
    const auto cost = moneyFromUsdPerUnit(row.value("total_cost"));
    return cost && cost->pico > 0 ? cost : std::nullopt;
}

BenchmarkScore scoreOf(const YamlRows::Row &row, const QString &name, double passed)
{
    BenchmarkScore score;
    score.suite = QStringLiteral("aider");
    const QString cases = lineFrom(row.value("total_tests"));
    score.version = cases == u"225" || cases.isEmpty() ? QStringLiteral("polyglot") : cases + QStringLiteral(" cases");
    score.harness = QStringLiteral("aider");
    score.name = name;
    const NameParts parts = partsOf(name);
    score.variant = variantOf(row, parts.variant);
    if (!name.contains(QStringLiteral(" + "))) {
        score.key = parts.key.isEmpty() ? modelOfCommand(lineFrom(row.value("command"))) : parts.key;
    }
    score.date = dayFrom(row.value("date"));
    score.score = passed;
    score.cost = costOf(row);
    score.origin = ScoreOrigin::Independent;
    return score;
}

} // namespace

Result<SourceDocument> readAider(QByteArrayView yaml, Instant asOf, const QString &)
{
    const auto rows = YamlRows::parse(yaml);
    if (!rows) {
        return rows.error();
    }
    SourceDocument document = emptyDocument(QStringLiteral("aider"), asOf);
    bool isIt = false;
    for (const YamlRows::Row &row : rows->rows) {
        const QString name = lineFrom(row.value("model"));
        const auto skip = [&](const QString &why) {
            document.skipped.push_back({name.isEmpty() ? QStringLiteral("line %1").arg(row.line) : name, why});
        };
        const auto passed = measureFrom(row.value("pass_rate_2"));
        isIt = isIt || !row.value("pass_rate_2").isEmpty() || !row.value("edit_format").isEmpty();
        if (!row.problem.isEmpty()) {
            skip(row.problem);
        } else if (name.isEmpty()) {
            skip(QStringLiteral("names no model"));
        } else if (!passed || *passed < 0 || *passed > 100) {
            skip(QStringLiteral("pass_rate_2 is no percentage"));
        } else if (document.scores.size() < mostScores) {
            document.scores.push_back(scoreOf(row, name, *passed));
            document.scores.back().source = document.source;
            document.scores.back().asOf = asOf;
        }
    }
    if (!isIt) {
        return notTheLeaderboard(QStringLiteral("Aider's leaderboard"));
    }
    return document;
}

} // namespace aigo
