// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/benchmarks/leaderboards.h"

#include "core/benchmarks/namedsuite.h"
#include "core/benchmarks/scoreorigin.h"
#include "core/benchmarks/scorerow.h"
#include "core/reading/json.h"

#include <QHash>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>
#include <map>

namespace aigo {

namespace {

constexpr qsizetype longestField = 200;
constexpr qsizetype longestShown = 80;
constexpr qsizetype mostOfModel = 1'000;
constexpr std::size_t mostSuites = 5'000;

struct Figure
{
    double value = 0;
    bool percent = false;
};

/// A score that is a number or plainly so.
std::optional<Figure> figureFrom(JsonValue score)
{
    if (score.isNumber()) {
        const auto value = measureFrom(score.number());
        return value ? std::optional(Figure{*value, false}) : std::nullopt;
    }
    static const QRegularExpression shape(QStringLiteral("^([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?) ?(%)?"
                                                         " ?(?:(?:±|\\+/-|\\+-) ?\\d+(?:\\.\\d+)? ?(%)?)?$"));
    constexpr qsizetype longest = 60;
    const QString text = score.utf8().size() <= longest ? score.string().simplified() : QString();
    const auto match = shape.match(text);
    const auto value = measureFrom(match.captured(1).remove(u',').toLatin1());
    return match.hasMatch() && value
               ? std::optional(Figure{*value, !match.captured(2).isEmpty() || !match.captured(3).isEmpty()})
               : std::nullopt;
}

/// "2026-05-28", or "2026-05" for its first day; invalid for anything else.
QDate dateFrom(QByteArrayView text)
{
    constexpr qsizetype month = 7;
    constexpr qsizetype day = 10;
    return text.size() == month ? dayFrom(text.toByteArray() + "-01") : text.size() == day ? dayFrom(text) : QDate();
}

/// "Bench (Codex, high)" -> "Bench (Codex)" and "high"; "Bench (high)" -> "Bench" and "high".
NameParts withoutEffort(const QString &name)
{
    static const QRegularExpression behind(QStringLiteral("^(.*\\([^()]+), ?([^(),]+)\\)$"));
    static const QRegularExpression alone(QStringLiteral("^(.*[^ ]) \\(([^(),]+)\\)$"));
    if (const auto match = behind.match(name); match.hasMatch() && tellsEffort(match.captured(2))) {
        return {match.captured(1) + u')', match.captured(2)};
    }
    if (const auto match = alone.match(name); match.hasMatch() && tellsEffort(match.captured(2))) {
        return {match.captured(1), match.captured(2)};
    }
    return {name, {}};
}

/// Adds the scores of the models to the document.
class ModelScores
{
public:
    explicit ModelScores(SourceDocument &into)
        : m_into(into)
    {}

    void readModel(QByteArrayView key, JsonValue list)
    {
        const qsizetype slash = key.indexOf('/');
        m_lab = slash > 0 ? lineFrom(key.first(slash)) : QString();
        m_name = lineFrom(key);
        const QString id = slash > 0 ? lineFrom(key.sliced(slash + 1)) : QString();
        if (m_lab.isEmpty() || m_name.isEmpty() || id.isEmpty()) {
            m_name = QString::fromUtf8(key.first(std::min(longestShown, key.size()))).simplified();
            return skip({}, QStringLiteral("its key is no \"lab/model\""));
        }
        m_key = looksLikeWireId(id) ? id : QString();
        if (!list.isArray()) {
            return skip({}, QStringLiteral("its benchmarks are no list"));
        }
        m_first = m_into.scores.size();
        qsizetype count = 0;
        for (const JsonMember &item : list.items()) {
            if (++count > mostOfModel || m_into.scores.size() >= mostScores) {
                return skip({}, QStringLiteral("more scores than one document may have; the rest is left out"));
            }
            readScore(item.value);
        }
    }

private:
    SourceDocument &m_into;
    struct Board
    {
        NamedSuite suite;
        QString word;
    };
    std::map<QString, Board> m_boards;        ///< by the word that others call them by
    QHash<QString, const Board *> m_spelling; ///< by their own words, as spelled
    QString m_lab;
    QString m_name;
    QString m_key;
    std::size_t m_first = 0; ///< of the model's scores

    void skip(const QString &benchmark, const QString &why)
    {
        m_into.skipped.push_back(
            {benchmark.isEmpty() ? m_name : m_name + QStringLiteral(": ") + benchmark.left(longestShown), why});
    }

    /// False where it is there and is no short text; a number stands for its digits.
    static bool takeText(JsonValue value, QString &into)
    {
        if (value.isMissing() || value.isNull()) {
            return true;
        }
        const QByteArrayView text = value.isNumber() ? value.number() : value.utf8();
        into = lineFrom(text).replace(u'|', u'/');
        return (value.isString() || value.isNumber()) && into.size() <= longestField &&
               (!into.isEmpty() || text.trimmed().isEmpty());
    }

    /// Why its words cannot be used; empty where they can.
    static QString takeWords(JsonValue row, NamedSuite &suite, QString &variant)
    {
        QString metric;
        for (const auto &[field, into] :
             {std::pair("name", &suite.name), std::pair("version", &suite.version), std::pair("dataset", &suite.split),
              std::pair("harness", &suite.harness), std::pair("variant", &variant), std::pair("metric", &metric)}) {
            if (!takeText(row[field], *into)) {
                return QStringLiteral("its %1 is no text, or too long").arg(QLatin1StringView(field));
            }
        }
        if (variant.isEmpty()) {
            NameParts parts = withoutEffort(suite.name);
            suite.name = parts.key;
            variant = parts.variant;
        }
        suite.metric = metricWord(metric);
        return suite.name.isEmpty() ? QStringLiteral("names no benchmark") : QString();
    }

    /// Why the score may not stand under that metric; empty where it may.
    static QString takeFigure(JsonValue value, NamedSuite &suite, double &score)
    {
        const auto figure = figureFrom(value);
        if (!figure) {
            return QStringLiteral("its score is no number");
        }
        if (figure->percent && suite.metric.isEmpty()) {
            suite.metric = QStringLiteral("%");
        }
        if (figure->percent && metricReading(suite.metric).unit != u"%") {
            return QStringLiteral("its score is in percent, its metric is not");
        }
        constexpr double whole = 100;
        if (suite.metric == u"%" && (figure->value < 0 || figure->value > whole)) {
            return QStringLiteral("its score is no percentage");
        }
        score = figure->value;
        return {};
    }

    /// What may be wrong without making the score useless.
    void takeProvenance(JsonValue row, const QString &benchmark, BenchmarkScore &score)
    {
        const JsonValue source = row["source"];
        const QUrl address(lineFrom(source.utf8()), QUrl::StrictMode);
        const bool web = address.scheme() == u"https" || address.scheme() == u"http";
        if (web && !address.host().isEmpty()) {
            score.origin = originOfAddress(m_lab, address);
        } else if (!source.isMissing() && !source.isNull()) {
            skip(benchmark, QStringLiteral("its source is no address; the score stays without one"));
        }
        const JsonValue date = row["date"];
        score.date = dateFrom(date.utf8());
        if (!score.date.isValid() && !date.isMissing() && !date.isNull()) {
            skip(benchmark, QStringLiteral("its date is neither a day nor a month; the score stays without one"));
        }
    }

    /// The one that it is, by its first spelling; nullptr where it would be one too many.
    const Board *boardOf(const NamedSuite &suite)
    {
        const QString word = suite.word();
        if (const auto it = m_spelling.constFind(word); it != m_spelling.cend()) {
            return *it;
        }
        const QString common = suite.suite();
        auto it = m_boards.find(common);
        if (it == m_boards.end() && m_boards.size() >= mostSuites) {
            return nullptr;
        }
        if (it == m_boards.end()) {
            it = m_boards.try_emplace(common, Board{suite, word}).first;
        }
        return *m_spelling.insert(word, &it->second);
    }

    void readScore(JsonValue row)
    {
        NamedSuite suite;
        BenchmarkScore score;
        if (!row.isObject()) {
            return skip({}, QStringLiteral("a score is no object"));
        }
        QString why = takeWords(row, suite, score.variant);
        why = why.isEmpty() ? takeFigure(row["score"], suite, score.score) : why;
        if (!why.isEmpty()) {
            return skip(suite.name, why);
        }
        const Board *board = boardOf(suite);
        if (board == nullptr) {
            return skip(suite.name, QStringLiteral("more benchmarks than one document may have"));
        }
        score.suite = board->word;
        score.version = board->suite.version;
        score.split = board->suite.split;
        score.harness = board->suite.harness;
        score.name = m_name;
        score.key = m_key;
        score.source = m_into.source;
        score.asOf = m_into.asOf;
        takeProvenance(row, suite.name, score);
        const auto own = m_into.scores.begin() + static_cast<std::ptrdiff_t>(m_first);
        if (std::find(own, m_into.scores.end(), score) != m_into.scores.end()) {
            return skip(suite.name, QStringLiteral("is there twice"));
        }
        m_into.scores.push_back(std::move(score));
    }
};

} // namespace

Result<SourceDocument> readModelsDevScores(QByteArrayView json, Instant asOf, const QString &)
{
    const auto parsed = JsonDocument::parseInPlace(json);
    if (!parsed) {
        return parsed.error();
    }
    const JsonValue root = parsed->root();
    const bool catalog = root["providers"].isObject() && root["models"].isObject();
    const JsonValue models = catalog ? root["models"] : root;
    // Of a key that is there twice the last one counts, as in api.json.
    QHash<QByteArrayView, qsizetype> last;
    qsizetype place = 0;
    bool isIt = catalog;
    for (const JsonMember &model : models.members()) {
        last.insert(model.key, place++);
        isIt = isIt || (model.key.contains('/') && model.value.isObject());
    }
    if (!models.isObject() || !isIt) {
        return notTheLeaderboard(QStringLiteral("models.dev's models.json or catalog.json: no \"lab/model\" is in it"));
    }
    SourceDocument document = emptyDocument(QStringLiteral("models-dev-benchmarks"), asOf);
    ModelScores scores(document);
    place = 0;
    for (const JsonMember &model : models.members()) {
        const bool counts = last.value(model.key) == place++;
        const JsonValue list = model.value["benchmarks"];
        if (counts && !list.isMissing() && !list.isNull()) {
            scores.readModel(model.key, list);
        }
    }
    return document;
}

} // namespace aigo
