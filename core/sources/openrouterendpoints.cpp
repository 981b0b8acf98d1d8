// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sources/openrouterendpoints.h"

#include "core/sources/openrouterrow.h"

#include <QSet>
#include <utility>

namespace aigo {

namespace {

constexpr double mostMilliseconds = 1e9;
constexpr double mostTokensPerSecond = 1e9;

State stateOf(SourceRow &row)
{
    const JsonValue status = row.json()["status"];
    if (status.isMissing() || status.isNull()) {
        return State::Unknown;
    }
    if (const auto number = status.integer()) {
        switch (*number) {
        case 0:
            return State::Operational;
        case -1:
        case -2:
        case -3:
            return State::Degraded;
        case -5:
        case -10:
            return State::Down;
        default:
            break;
        }
    }
    row.skip("status", QStringLiteral("a status that is not known here"));
    return State::Unknown;
}

Percentiles percentiles(SourceRow &row, const QByteArray &name, double most)
{
    const JsonValue value = row.json()[name];
    Percentiles out;
    if (value.isMissing() || value.isNull()) {
        return out;
    }
    if (!value.isObject()) {
        row.skip(name, QStringLiteral("not an object"));
        return out;
    }
    const auto read = [&](QByteArrayView part) {
        return row.measure(value[part], name + '.' + part.toByteArray(), SourceRow::Zero::NotMeasured, most);
    };
    out.p50 = read("p50");
    out.p75 = read("p75");
    out.p90 = read("p90");
    out.p99 = read("p99");
    return out;
}

std::optional<double> percent(SourceRow &row, QByteArrayView name)
{
    constexpr double whole = 100;
    return row.measure(row.json()[name], name, SourceRow::Zero::Measured, whole);
}

EndpointTelemetry telemetry(SourceRow &row)
{
    EndpointTelemetry out;
    out.sourceKey = row.facts.sourceKey;
    out.model = row.facts.id;
    out.state = stateOf(row);
    out.uptime5m = percent(row, "uptime_last_5m");
    out.uptime30m = percent(row, "uptime_last_30m");
    out.uptime1d = percent(row, "uptime_last_1d");
    out.ttftMs = percentiles(row, "latency_last_30m", mostMilliseconds);
    out.outputSpeed = percentiles(row, "throughput_last_30m", mostTokensPerSecond);
    return out;
}

/// Reads the answers into one document.
class Answers
{
public:
    Answers(Instant asOf, const ProviderSlugs &slugs)
        : m_slugs(slugs)
        , m_provider(slugs.slugFor(u"openrouter"))
    {
        document.source = QStringLiteral("openrouter-endpoints");
        document.asOf = asOf;
        document.complete = false;
    }

    SourceDocument document;

    Status take(QByteArrayView answer)
    {
        const auto parsed = JsonDocument::parse(answer);
        if (!parsed) {
            return parsed.error();
        }
        const JsonValue model = parsed->root()["data"];
        const QString id = sourceId(model["id"]);
        if (id.isEmpty() || !model["endpoints"].isArray()) {
            return notTheList(parsed->root(), QStringLiteral("OpenRouter's list of a model's endpoints"));
        }
        qsizetype number = 0;
        for (const JsonMember &item : model["endpoints"].items()) {
            ++number;
            takeEndpoint(model, id, item.value, number);
        }
        return Done{};
    }

private:
    const ProviderSlugs &m_slugs;
    QString m_provider;
    QSet<QString> m_seen;

    void takeEndpoint(JsonValue model, const QString &id, JsonValue endpoint, qsizetype number)
    {
        QString tag = sourceId(endpoint["tag"]);
        if (tag.isEmpty()) {
            tag = sourceId(endpoint["provider_name"]).toLower().replace(u' ', u'-');
        }
        const QString key = id + u'@' + tag;
        if (tag.isEmpty() || key.size() > longestSourceId) {
            document.skipped.push_back({QStringLiteral("%1, endpoint %2").arg(id).arg(number),
                                        QStringLiteral("has neither a tag nor a provider, or one too long")});
            return;
        }
        if (m_seen.contains(key)) {
            document.skipped.push_back({key, QStringLiteral("is listed twice; the first one counts")});
            return;
        }
        m_seen.insert(key);
        SourceRow row(endpoint, key, document.skipped);
        row.facts.provider = m_provider;
        row.facts.id = m_provider + u'/' + key;
        row.facts.apiId = id;
        row.facts.servedBy = m_slugs.slugFor(tag.section(u'/', 0, 0));
        readEndpoint(row, model);
        document.telemetry.push_back(telemetry(row));
        document.telemetry.back().source = document.source;
        document.telemetry.back().at = document.asOf;
        document.entries.push_back(std::move(row.facts));
    }

    static void readEndpoint(SourceRow &row, JsonValue model)
    {
        constexpr qsizetype longestWord = 100;
        row.text("name", row.facts.name);
        row.text("quantization", row.facts.quantization, longestWord);
        if (row.facts.quantization == u"unknown") {
            row.facts.quantization.clear();
        }
        row.tokens("context_length", row.facts.contextWindow);
        row.tokens("max_prompt_tokens", row.facts.maxInputTokens);
        row.tokens("max_completion_tokens", row.facts.maxOutputTokens);
        readOpenRouterArchitecture(row, model["architecture"]);
        readOpenRouterParameters(row);
        readOpenRouterPrices(row);
        if (row.json()["supports_implicit_caching"].boolean().value_or(false)) {
            row.learn(Capability::Caching);
        }
    }
};

} // namespace

Result<SourceDocument> readOpenRouterEndpoints(std::span<const QByteArray> pages, Instant asOf,
                                               const ProviderSlugs &slugs)
{
    std::optional<Error> first;
    std::size_t refused = 0;
    Answers answers(asOf, slugs);
    int number = 0;
    for (const QByteArray &page : pages) {
        ++number;
        if (const Status taken = answers.take(page); !taken) {
            ++refused;
            first = first.value_or(taken.error());
            answers.document.skipped.push_back({QStringLiteral("answer %1").arg(number), taken.error().line()});
        }
    }
    if (refused == pages.size()) {
        return first.value_or(Error{.kind = ErrorKind::Invalid, .what = QStringLiteral("no answer to read")});
    }
    return std::move(answers.document);
}

} // namespace aigo
