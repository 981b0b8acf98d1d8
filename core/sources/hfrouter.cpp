// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sources/hfrouter.h"

#include "core/sources/sourcerow.h"

#include <QSet>
#include <utility>

namespace aigo {

namespace {

constexpr double mostMilliseconds = 1e9;
constexpr double mostTokensPerSecond = 1e9;

State stateOf(const QString &status)
{
    return status == u"live" ? State::Operational : status == u"offline" ? State::Down : State::Unknown;
}

void readPrices(SourceRow &row)
{
    constexpr int perMillion = 6;
    const JsonValue pricing = row.json()["pricing"];
    if (pricing.isMissing() || pricing.isNull()) {
        return;
    }
    if (!pricing.isObject()) {
        row.skip("pricing", QStringLiteral("not an object"));
        return;
    }
    row.price(pricing["input"], "pricing.input", PriceKey{.kind = PriceKind::Input}, perMillion);
    row.price(pricing["output"], "pricing.output", PriceKey{.kind = PriceKind::Output}, perMillion);
    if (!row.json()["is_free"].boolean().value_or(false)) {
        row.losePrice(); // a 0 that nobody calls free
    }
    row.settleZeros();
}

void name(ModelFacts &facts, const QString &provider)
{
    facts.provider = provider;
    facts.apiId = facts.sourceKey;
    facts.id = provider + u'/' + facts.apiId;
}

void readModel(SourceRow &row)
{
    row.facts.huggingFaceId = row.facts.sourceKey;
    row.facts.openWeights = true;
    row.epochSeconds("created", row.facts.released);
    const JsonValue architecture = row.json()["architecture"];
    row.modalities(architecture["input_modalities"], "architecture.input_modalities", row.facts.input);
    row.modalities(architecture["output_modalities"], "architecture.output_modalities", row.facts.output);
    learnFromModalities(row.facts);
}

EndpointTelemetry telemetry(SourceRow &row)
{
    QString status;
    row.text("status", status);
    EndpointTelemetry out;
    out.sourceKey = row.facts.sourceKey;
    out.model = row.facts.id;
    out.state = stateOf(status);
    constexpr auto zero = SourceRow::Zero::NotMeasured;
    out.ttftMs.measured =
        row.measure(row.json()["first_token_latency_ms"], "first_token_latency_ms", zero, mostMilliseconds);
    out.outputSpeed.measured = row.measure(row.json()["throughput"], "throughput", zero, mostTokensPerSecond);
    return out;
}

/// The list while it is read.
class List
{
public:
    List(Instant asOf, const ProviderSlugs &slugs)
        : m_slugs(slugs)
        , m_provider(slugs.slugFor(u"huggingface"))
    {
        document.source = QStringLiteral("hf-router");
        document.asOf = asOf;
    }

    SourceDocument document;
    bool anyProviders = false;

    void take(JsonValue model, qsizetype number)
    {
        const QString id = sourceId(model["id"]);
        if (id.isEmpty()) {
            document.skipped.push_back(
                {QStringLiteral("row %1").arg(number), QStringLiteral("has no id, or one too long")});
            return;
        }
        if (!isNew(id)) {
            return;
        }
        SourceRow row(model, id, document.skipped);
        name(row.facts, m_provider);
        readModel(row);
        const JsonValue providers = model["providers"];
        if (!providers.isArray()) {
            row.skip("providers", QStringLiteral("not a list"));
        }
        anyProviders = anyProviders || providers.isArray();
        document.entries.push_back(row.facts);
        takeProviders(row.facts, providers);
    }

private:
    const ProviderSlugs &m_slugs;
    QString m_provider;
    QSet<QString> m_seen;

    bool isNew(const QString &key)
    {
        if (m_seen.contains(key)) {
            document.skipped.push_back({key, QStringLiteral("is listed twice; the first one counts")});
            return false;
        }
        m_seen.insert(key);
        return true;
    }

    void takeProviders(const ModelFacts &model, JsonValue providers)
    {
        if (!providers.isArray()) {
            return;
        }
        qsizetype number = 0;
        for (const JsonMember &item : providers.items()) {
            ++number;
            const QString word = sourceId(item.value["provider"]);
            const QString key = model.sourceKey + u':' + word;
            if (word.isEmpty() || key.size() > longestSourceId) {
                document.skipped.push_back({QStringLiteral("%1, provider %2").arg(model.sourceKey).arg(number),
                                            QStringLiteral("has no name, or one too long")});
            } else if (isNew(key)) {
                takeEndpoint(model, key, word, item.value);
            }
        }
    }

    void takeEndpoint(const ModelFacts &model, const QString &key, const QString &word, JsonValue endpoint)
    {
        SourceRow row(endpoint, key, document.skipped);
        row.facts = model; // what the model can take and give, any endpoint of it can
        row.facts.sourceKey = key;
        name(row.facts, m_provider);
        row.facts.servedBy = m_slugs.slugFor(word);
        row.tokens("context_length", row.facts.contextWindow);
        row.capability("supports_tools", Capability::Tools);
        row.capability("supports_structured_output", Capability::JsonSchema);
        readPrices(row);
        document.telemetry.push_back(telemetry(row));
        document.telemetry.back().source = document.source;
        document.telemetry.back().at = document.asOf;
        document.entries.push_back(std::move(row.facts));
    }
};

} // namespace

Result<SourceDocument> readHfRouter(QByteArrayView json, Instant asOf, const ProviderSlugs &slugs)
{
    const auto parsed = JsonDocument::parse(json);
    if (!parsed) {
        return parsed.error();
    }
    const QString kind = QStringLiteral("the list of Hugging Face's router");
    const JsonValue models = parsed->root()["data"];
    if (!models.isArray()) {
        return notTheList(parsed->root(), kind);
    }
    List list(asOf, slugs);
    qsizetype number = 0;
    for (const JsonMember &item : models.items()) {
        list.take(item.value, ++number);
    }
    if (!list.anyProviders) {
        return Error{.kind = ErrorKind::Unreadable,
                     .what = QStringLiteral("this is not %1: no model names its providers").arg(kind)};
    }
    return std::move(list.document);
}

} // namespace aigo
