// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/benchmarks/leaderboards.h"

#include "core/benchmarks/scorerow.h"
#include "core/reading/json.h"

#include <algorithm>

namespace aigo {

namespace {

/// "artificial_analysis_intelligence_index" -> "aa-intelligence-index", "mmlu_pro" -> "aa-mmlu-pro"; empty where it is
/// no such word.
QString suiteOf(QByteArrayView evaluation)
{
    constexpr qsizetype longest = 80;
    QString word = QString::fromUtf8(evaluation).toLower();
    if (word.startsWith(u"artificial_analysis_")) {
        word = word.sliced(QStringView(u"artificial_analysis_").size());
    }
    word.replace(u'_', u'-');
    return looksLikeWireId(word) && word.size() <= longest ? QStringLiteral("aa-") + word : QString();
}

/// Adds the scores of one model to the document.
class ModelRow
{
public:
    ModelRow(JsonValue json, SourceDocument &into)
        : m_json(json)
        , m_into(into)
    {}

    void read()
    {
        m_score.name = lineFrom(m_json["name"].utf8());
        const QString slug = lineFrom(m_json["slug"].utf8());
        if (m_score.name.isEmpty()) {
            m_score.name = slug;
        }
        if (m_score.name.isEmpty()) {
            m_into.skipped.push_back({QStringLiteral("a model"), QStringLiteral("has no name")});
            return;
        }
        m_score.variant = partsOf(m_score.name).variant;
        m_score.key = looksLikeWireId(slug) ? slug : QString();
        m_score.harness = m_score.source = m_into.source;
        m_score.asOf = m_into.asOf;
        m_score.origin = ScoreOrigin::Independent;
        for (const JsonMember &evaluation : m_json["evaluations"].members()) {
            readEvaluation(evaluation);
        }
        readMeasure("median_output_tokens_per_second", QStringLiteral("aa-speed"));
        readMeasure("median_time_to_first_token_seconds", QStringLiteral("aa-first-token"));
    }

private:
    JsonValue m_json;
    SourceDocument &m_into;
    BenchmarkScore m_score;

    void add(const QString &suite, double value)
    {
        if (m_into.scores.size() < mostScores) {
            m_score.suite = suite;
            m_score.score = value;
            m_into.scores.push_back(m_score);
        }
    }

    void readEvaluation(const JsonMember &evaluation)
    {
        const QString suite = suiteOf(evaluation.key);
        if (evaluation.value.isNull()) {
            return;
        }
        const QByteArrayView number = evaluation.value.number();
        const auto value = suite.endsWith(u"-index") ? measureFrom(number) : percentFrom(number);
        if (suite.isEmpty() || !value) {
            m_into.skipped.push_back(
                {m_score.name,
                 QStringLiteral("%1 is no score")
                     .arg(lineFrom(evaluation.key.first(std::min<qsizetype>(80, evaluation.key.size()))))});
            return;
        }
        add(suite, *value);
    }

    void readMeasure(QByteArrayView name, const QString &suite)
    {
        const auto value = measureFrom(m_json[name].number());
        if (value && *value > 0) {
            add(suite, *value);
        }
    }
};

} // namespace

Result<SourceDocument> readArtificialAnalysis(QByteArrayView json, Instant asOf, const QString &)
{
    const auto parsed = JsonDocument::parse(json);
    if (!parsed) {
        return parsed.error();
    }
    const JsonValue models = parsed->root()["data"];
    if (!models.isArray()) {
        return notTheLeaderboard(QStringLiteral("Artificial Analysis' list of models: it has no \"data\""));
    }
    SourceDocument document = emptyDocument(QStringLiteral("artificial-analysis"), asOf);
    for (const JsonMember &model : models.items()) {
        ModelRow(model.value, document).read();
    }
    return document;
}

} // namespace aigo
