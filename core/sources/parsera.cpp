// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sources/parsera.h"

#include "core/reading/json.h"
#include "core/sources/entryfacts.h"

#include <QHash>
#include <algorithm>
#include <utility>

namespace aigo {

namespace {

constexpr qsizetype longestText = 1000;
constexpr int perMillion = 6;

Error notTheDocument(const QString &what)
{
    return Error{.kind = ErrorKind::Unreadable, .what = what, .mend = QStringLiteral("import Parsera's llm-specs")};
}

bool isText(JsonValue value)
{
    return !value.utf8().isEmpty() && value.utf8().size() <= longestText;
}

bool isThere(JsonValue value)
{
    return !value.isMissing() && !value.isNull();
}

/// One model while it is read.
class Entry
{
public:
    Entry(const QString &key, std::vector<SourceDocument::Skipped> &skipped)
        : m_skipped(skipped)
    {
        m_facts.sourceKey = key;
    }

    ModelFacts read(JsonValue row, const ProviderSlugs &slugs)
    {
        const QString word = row["provider"].string();
        m_facts.provider = slugs.slugFor(word);
        m_facts.plainKey = m_facts.provider == word;
        m_facts.apiId = row["id"].string();
        m_facts.id = m_facts.provider + u'/' + m_facts.apiId;
        takeText(row["name"], "name", m_facts.name);
        takeText(row["family"], "family", m_facts.family);
        m_facts.contextWindow = tokens(row["context_window"], "context_window");
        m_facts.maxOutputTokens = tokens(row["max_output_tokens"], "max_output_tokens");
        takeWords(row["modalities"]["input"], "modalities.input", m_facts.input);
        takeWords(row["modalities"]["output"], "modalities.output", m_facts.output);
        takeCapabilities(row["capabilities"]);
        takePricing(row["pricing"]);
        learnFromModalities(m_facts);
        return std::move(m_facts);
    }

private:
    ModelFacts m_facts;
    std::vector<SourceDocument::Skipped> &m_skipped;
    bool m_priceLost = false;

    void skip(const QByteArray &field, const QString &why)
    {
        m_skipped.push_back({m_facts.sourceKey + u'.' + QString::fromLatin1(field), why});
    }

    void takeText(JsonValue value, const char *field, QString &into)
    {
        if (isText(value)) {
            into = value.string();
        } else if (isThere(value)) {
            skip(field, QStringLiteral("not a text, empty or too long"));
        }
    }

    std::optional<qint64> tokens(JsonValue value, const char *field)
    {
        if (!isThere(value)) {
            return std::nullopt;
        }
        const auto count = readTokens(value);
        if (!count) {
            skip(field, QStringLiteral("not a number of tokens"));
        }
        return count == 0 ? std::nullopt : count;
    }

    void takeWords(JsonValue value, const char *field, Modalities &into)
    {
        if (isThere(value) && !takeModalities(value, into)) {
            skip(field, QStringLiteral("not a list"));
        }
    }

    void takeCapabilities(JsonValue list)
    {
        constexpr std::pair<QByteArrayView, Capability> words[]{
            {"function_calling", Capability::Tools},
            {"structured_output", Capability::JsonSchema},
            {"batch", Capability::Batch},
            {"reasoning", Capability::Reasoning},
            {"streaming", Capability::Streaming},
            {"caching", Capability::Caching},
            {"moderation", Capability::Moderation},
            {"transcription", Capability::Transcription},
            {"speech_generation", Capability::Speech},
            {"image_generation", Capability::ImageOut},
            {"fine_tuning", Capability::FineTuning},
            {"rerank", Capability::Rerank},
            {"embeddings", Capability::Embeddings},
            {"vision", Capability::Vision},
        };
        if (isThere(list) && !list.isArray()) {
            return skip("capabilities", QStringLiteral("not a list"));
        }
        for (const JsonMember &item : list.items()) {
            for (const auto &[word, capability] : words) {
                if (item.value.utf8() == word) {
                    m_facts.capabilities.set(capability, true);
                }
            }
        }
    }

    std::optional<Price> price(JsonValue tier, const char *name, PriceKey key, const QByteArray &path)
    {
        const JsonValue value = tier[name];
        if (!isThere(value)) {
            return std::nullopt;
        }
        QString why;
        auto read = readPrice(key, value, perMillion, why);
        if (read) {
            setPrice(m_facts.prices, *read);
        } else {
            m_priceLost = true;
            skip(path + '.' + name, why);
        }
        return read;
    }

    void takeTier(JsonValue tier, ServiceTier service, const QByteArray &path)
    {
        if (isThere(tier) && !tier.isObject()) {
            m_priceLost = true;
            return skip(path, QStringLiteral("not an object"));
        }
        const auto input = price(tier, "input_per_million", {service, 0, PriceKind::Input}, path);
        price(tier, "output_per_million", {service, 0, PriceKind::Output}, path);
        QString why;
        const auto written =
            readPrice({service, 0, PriceKind::CacheWrite}, tier["cached_input_per_million"], perMillion, why);
        const bool writes = written && input && written->amount > input->amount;
        const PriceKind kind = writes ? PriceKind::CacheWrite : PriceKind::CacheRead;
        if (price(tier, "cached_input_per_million", {service, 0, kind}, path)) {
            learn(m_facts.capabilities, Capability::Caching);
        }
    }

    void takePricing(JsonValue pricing)
    {
        if (isThere(pricing) && !pricing.isObject()) {
            return skip("pricing", QStringLiteral("not an object"));
        }
        const JsonValue text = pricing["text_tokens"];
        takeTier(text["standard"], ServiceTier::Standard, "pricing.text_tokens.standard");
        takeTier(text["batch"], ServiceTier::Batch, "pricing.text_tokens.batch");
        const JsonValue embeddings = pricing["embeddings"];
        const bool embeds = m_facts.prices.empty() && (isThere(embeddings["standard"]["input_per_million"]) ||
                                                       isThere(embeddings["batch"]["input_per_million"]));
        if (embeds) {
            takeTier(embeddings["standard"], ServiceTier::Standard, "pricing.embeddings.standard");
            takeTier(embeddings["batch"], ServiceTier::Batch, "pricing.embeddings.batch");
            learn(m_facts.capabilities, Capability::Embeddings);
        }
        settleZeros(m_facts.prices, {.noOutput = embeds, .priceLost = m_priceLost});
        if (std::any_of(m_facts.prices.begin(), m_facts.prices.end(),
                        [](const Price &p) { return p.key.tier == ServiceTier::Batch; })) {
            learn(m_facts.capabilities, Capability::Batch);
        }
    }
};

} // namespace

Result<SourceDocument> readParsera(QByteArrayView json, Instant asOf, const ProviderSlugs &slugs)
{
    const auto parsed = JsonDocument::parse(json);
    if (!parsed) {
        return parsed.error();
    }
    const JsonValue root = parsed->root();
    if (!root.isArray()) {
        return notTheDocument(QStringLiteral("these are no specs of Parsera: not a list"));
    }
    SourceDocument document;
    document.source = QStringLiteral("parsera");
    document.asOf = asOf;
    QHash<QString, std::size_t> places; // of a key's entry, counted from 1
    qsizetype row = 0;
    for (const JsonMember &item : root.items()) {
        ++row;
        const JsonValue provider = item.value["provider"];
        if (!isText(provider) || provider.utf8().contains('/') || !isText(item.value["id"])) {
            document.skipped.push_back(
                {QStringLiteral("row %1").arg(row), QStringLiteral("names no provider or no id")});
            continue;
        }
        const QString key = provider.string() + u'/' + item.value["id"].string();
        ModelFacts facts = Entry(key, document.skipped).read(item.value, slugs);
        std::size_t &place = places[key];
        if (place > 0) {
            document.skipped.push_back({key, QStringLiteral("is there twice; the last one counts")});
            document.entries[place - 1] = std::move(facts);
        } else {
            document.entries.push_back(std::move(facts));
            place = document.entries.size();
        }
    }
    if (document.entries.empty()) {
        return notTheDocument(QStringLiteral("these are no specs of Parsera: no row names a provider and an id"));
    }
    return document;
}

} // namespace aigo
