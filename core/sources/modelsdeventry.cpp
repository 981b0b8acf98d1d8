// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sources/modelsdeventry.h"

#include "core/sources/entryfacts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace aigo {

namespace {

enum class Field : quint8 {
    Nothing,
    Name,
    Family,
    Released,
    Knowledge,
    Reasoning,
    Tools,
    JsonSchema,
    OpenWeights,
    Limit,
    Modalities,
    Status,
    Cost,
    Experimental,
};

template <typename T, std::size_t Size>
constexpr T named(const std::array<std::pair<QByteArrayView, T>, Size> &table, QByteArrayView name, T otherwise)
{
    const auto it = std::find_if(table.begin(), table.end(), [name](const auto &row) { return row.first == name; });
    return it == table.end() ? otherwise : it->second;
}

constexpr std::array fields{
    std::pair{QByteArrayView("name"), Field::Name},
    std::pair{QByteArrayView("family"), Field::Family},
    std::pair{QByteArrayView("release_date"), Field::Released},
    std::pair{QByteArrayView("knowledge"), Field::Knowledge},
    std::pair{QByteArrayView("reasoning"), Field::Reasoning},
    std::pair{QByteArrayView("tool_call"), Field::Tools},
    std::pair{QByteArrayView("structured_output"), Field::JsonSchema},
    std::pair{QByteArrayView("open_weights"), Field::OpenWeights},
    std::pair{QByteArrayView("limit"), Field::Limit},
    std::pair{QByteArrayView("modalities"), Field::Modalities},
    std::pair{QByteArrayView("status"), Field::Status},
    std::pair{QByteArrayView("cost"), Field::Cost},
    std::pair{QByteArrayView("experimental"), Field::Experimental},
};

constexpr std::array<std::pair<QByteArrayView, std::optional<PriceKind>>, 7> costs{{
    {"input", PriceKind::Input},
    {"output", PriceKind::Output},
    {"cache_read", PriceKind::CacheRead},
    {"cache_write", PriceKind::CacheWrite},
    {"reasoning", PriceKind::Reasoning},
    {"input_audio", PriceKind::AudioInput},
    {"output_audio", PriceKind::AudioOutput},
}};

constexpr std::array<std::pair<QByteArrayView, std::optional<ServiceTier>>, 4> modes{{
    {"fast", ServiceTier::Fast},
    {"batch", ServiceTier::Batch},
    {"flex", ServiceTier::Flex},
    {"priority", ServiceTier::Priority},
}};

constexpr std::array<std::pair<QByteArrayView, Lifecycle>, 3> statuses{{
    {"alpha", Lifecycle::Preview},
    {"beta", Lifecycle::Preview},
    {"deprecated", Lifecycle::Deprecated},
}};

constexpr int perMillion = 6;
constexpr qsizetype longestText = 1000;

/// "2025-03-31", or "2025-03" for its first day; invalid for anything else.
QDate dayOf(QByteArrayView text)
{
    const bool month = text.size() == 7;
    if ((!month && text.size() != 10) || text[4] != '-' || (!month && text[7] != '-')) {
        return {};
    }
    const auto number = [text](qsizetype from, qsizetype size) {
        int value = 0;
        for (const char c : text.sliced(from, size)) {
            if (c < '0' || c > '9') {
                return 0;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    };
    return {number(0, 4), number(5, 2), month ? 1 : number(8, 2)};
}

/// One model while it is read.
class Entry
{
public:
    /// `facts` is where it goes.
    Entry(QByteArrayView key, const ModelsDevProvider &provider, ModelFacts &facts)
        : m_provider(provider)
        , m_facts(facts)
    {
        m_facts.apiId = QString::fromUtf8(key);
        m_facts.provider = provider.slug;
        m_facts.id = provider.slug + u'/' + m_facts.apiId;
        m_facts.plainKey = provider.word == provider.slug;
        m_facts.sourceKey = m_facts.plainKey ? m_facts.id : provider.word + u'/' + m_facts.apiId;
        m_facts.prices.reserve(8);
    }

    void read(JsonValue entry)
    {
        for (const JsonMember &field : entry.members()) {
            if (!field.value.isNull()) {
                take(field.key, field.value);
            }
        }
        settleCapabilities();
        settleZeros(m_facts.prices,
                    {.noOutput = m_embeds, .priceLost = m_priceLost, .subscription = m_provider.subscription});
        if (!m_status) {
            m_facts.lifecycle = m_facts.released.isValid() && m_facts.released > m_provider.asOf ? Lifecycle::Announced
                                                                                                 : Lifecycle::Current;
        }
    }

private:
    const ModelsDevProvider &m_provider;
    ModelFacts &m_facts;
    bool m_status = false; ///< one is there, known or not
    bool m_embeds = false;
    bool m_priceLost = false; ///< one that could not be read: what a 0 beside it means is not known

    void skip(const QByteArray &field, const QString &why)
    {
        m_provider.skipped.push_back({m_facts.sourceKey + u'.' + QString::fromUtf8(field.left(200)), why});
    }

    void takeText(QByteArrayView field, JsonValue value, QString &into)
    {
        if (!value.isString() || value.utf8().size() > longestText) {
            return skip(field.toByteArray(), QStringLiteral("not a text, or too long"));
        }
        into = value.string();
    }

    void takeCapability(QByteArrayView field, JsonValue value, Capability capability)
    {
        if (const auto there = value.boolean()) {
            m_facts.capabilities.set(capability, *there);
        } else {
            skip(field.toByteArray(), QStringLiteral("neither true nor false"));
        }
    }

    std::optional<qint64> tokens(JsonValue limit, QByteArrayView name)
    {
        const JsonValue value = limit[name];
        if (value.isMissing() || value.isNull()) {
            return std::nullopt;
        }
        const auto count = readTokens(value);
        if (!count) {
            skip("limit." + name.toByteArray(), QStringLiteral("not a number of tokens"));
        }
        return count == 0 ? std::nullopt : count; // written where it is not known
    }

    void takeLimits(JsonValue limit)
    {
        if (!limit.isObject()) {
            return skip("limit", QStringLiteral("not an object"));
        }
        m_facts.contextWindow = tokens(limit, "context");
        m_facts.maxOutputTokens = tokens(limit, "output");
        const auto input = tokens(limit, "input");
        if (input && (!m_facts.contextWindow || *input < *m_facts.contextWindow)) {
            m_facts.maxInputTokens = input;
        }
    }

    void takeAllModalities(JsonValue modalities)
    {
        for (const auto &[name, into] : {std::pair(QByteArrayView("input"), &m_facts.input),
                                         std::pair(QByteArrayView("output"), &m_facts.output)}) {
            const JsonValue list = modalities[name];
            if (!list.isNull() && !takeModalities(list, *into)) {
                skip("modalities." + name.toByteArray(), QStringLiteral("not a list"));
            }
        }
    }

    void takeReleased(JsonValue value)
    {
        m_facts.released = dayOf(value.utf8());
        if (!m_facts.released.isValid()) {
            skip("release_date", QStringLiteral("not a date"));
        }
    }

    /// Of a day that its month does not have ("2025-02-31") the month counts.
    void takeKnowledge(JsonValue value)
    {
        constexpr qsizetype month = 7;
        const QByteArrayView text = value.utf8();
        const bool day = dayOf(text).isValid();
        if (!day && (text.size() != 10 || !dayOf(text.first(month)).isValid())) {
            return skip("knowledge", QStringLiteral("not a date"));
        }
        m_facts.knowledgeCutoff = QString::fromUtf8(day ? text : text.first(month));
    }

    void takeStatus(JsonValue value)
    {
        m_status = true;
        m_facts.lifecycle = named(statuses, value.utf8(), Lifecycle::Unknown);
        if (m_facts.lifecycle == Lifecycle::Unknown) {
            skip("status", QStringLiteral("not a status that is known here"));
        }
    }

    /// `path` is the cost's own place in the entry, `key` where its prices go.
    void takePrices(JsonValue cost, PriceKey key, const QByteArray &path)
    {
        for (const JsonMember &member : cost.members()) {
            const bool structure = member.key == QByteArrayView("tiers") || member.key == QByteArrayView("tier") ||
                                   member.key == QByteArrayView("context_over_200k");
            if (structure || member.value.isNull()) {
                continue;
            }
            QString why = QStringLiteral("a price that is not known here");
            std::optional<Price> price;
            if (const auto kind = named(costs, member.key, {})) {
                key.kind = *kind;
                price = readPrice(key, member.value, perMillion, why);
            }
            if (price) {
                setPrice(m_facts.prices, *price);
            } else {
                m_priceLost = true;
                skip(path + '.' + member.key.toByteArray(), why);
            }
        }
    }

    /// Whether it is a list that tells tiers at all; those that cannot be read are skipped.
    bool takeTiers(JsonValue tiers, PriceKey key, const QByteArray &path)
    {
        if (tiers.isMissing() || tiers.isNull()) {
            return false;
        }
        if (!tiers.isArray()) {
            skip(path, QStringLiteral("not a list"));
            return false;
        }
        for (const JsonMember &item : tiers.items()) {
            const JsonValue tier = item.value["tier"];
            const auto size = readTokens(tier["size"]).value_or(0);
            if (size == 0 || tier["type"].utf8() != QByteArrayView("context")) {
                m_priceLost = true;
                skip(path, QStringLiteral("a tier that begins with no number of tokens of context"));
                continue;
            }
            key.aboveTokens = size;
            takePrices(item.value, key, path);
        }
        return tiers.size() > 0;
    }

    void takeCost(JsonValue cost, ServiceTier service, const QByteArray &path)
    {
        if (!cost.isObject()) {
            m_priceLost = true;
            return skip(path, QStringLiteral("not an object"));
        }
        PriceKey key{service, 0, PriceKind::Input};
        takePrices(cost, key, path);
        const JsonValue over200k = cost["context_over_200k"];
        if (!takeTiers(cost["tiers"], key, path + ".tiers") && !over200k.isMissing() && !over200k.isNull()) {
            constexpr qint64 fixed = 200'000;
            key.aboveTokens = fixed;
            takePrices(over200k, key, path + ".context_over_200k");
        }
    }

    void takeModes(JsonValue all)
    {
        for (const JsonMember &mode : all.members()) {
            const JsonValue cost = mode.value["cost"];
            if (cost.isMissing() || cost.isNull()) {
                continue;
            }
            const QByteArray path = "experimental.modes." +
                                    mode.key.first(std::min<qsizetype>(mode.key.size(), 80)).toByteArray() + ".cost";
            if (const auto service = named(modes, mode.key, {})) {
                takeCost(cost, *service, path);
            } else {
                skip(path, QStringLiteral("prices of a mode that is not known here"));
            }
        }
    }

    void take(QByteArrayView name, JsonValue value)
    {
        switch (named(fields, name, Field::Nothing)) {
        case Field::Nothing:
            return;
        case Field::Name:
            return takeText(name, value, m_facts.name);
        case Field::Family:
            takeText(name, value, m_facts.family);
            m_embeds = m_facts.family.contains(QStringLiteral("embed"));
            return;
        case Field::Released:
            return takeReleased(value);
        case Field::Knowledge:
            return takeKnowledge(value);
        case Field::Reasoning:
            return takeCapability(name, value, Capability::Reasoning);
        case Field::Tools:
            return takeCapability(name, value, Capability::Tools);
        case Field::JsonSchema:
            return takeCapability(name, value, Capability::JsonSchema);
        case Field::OpenWeights:
            m_facts.openWeights = value.boolean();
            if (!m_facts.openWeights) {
                skip(name.toByteArray(), QStringLiteral("neither true nor false"));
            }
            return;
        case Field::Limit:
            return takeLimits(value);
        case Field::Modalities:
            return takeAllModalities(value);
        case Field::Status:
            return takeStatus(value);
        case Field::Cost:
            return takeCost(value, ServiceTier::Standard, name.toByteArray());
        case Field::Experimental:
            return takeModes(value["modes"]);
        }
    }

    bool hasPrice(bool (*is)(PriceKey)) const
    {
        return std::any_of(m_facts.prices.begin(), m_facts.prices.end(), [is](const Price &p) { return is(p.key); });
    }

    void settleCapabilities()
    {
        learnFromModalities(m_facts);
        if (m_embeds) {
            learn(m_facts.capabilities, Capability::Embeddings);
        }
        if (hasPrice([](PriceKey k) { return k.kind == PriceKind::CacheRead || k.kind == PriceKind::CacheWrite; })) {
            learn(m_facts.capabilities, Capability::Caching);
        }
        if (hasPrice([](PriceKey k) { return k.tier == ServiceTier::Batch; })) {
            learn(m_facts.capabilities, Capability::Batch);
        }
    }
};

} // namespace

void readModelsDevEntry(QByteArrayView key, JsonValue entry, const ModelsDevProvider &provider, ModelFacts &facts)
{
    Entry(key, provider, facts).read(entry);
}

} // namespace aigo
