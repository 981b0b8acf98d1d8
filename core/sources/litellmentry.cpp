// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sources/litellmentry.h"

#include "core/sources/entryfacts.h"

#include <utility>

namespace aigo {

namespace {

using Means = LiteLlmField::Means;

constexpr qint64 mostTokens = 1'000'000'000'000;

/// One entry of the map while it is read.
class Entry
{
public:
    /// `facts` is where it goes.
    Entry(QByteArrayView key, LiteLlmSharing &sharing, ModelFacts &facts)
        : m_key(key)
        , m_sharing(sharing)
        , m_facts(facts)
        , m_prices(sharing.prices)
    {
        m_facts.sourceKey = QString::fromUtf8(key);
        m_prices.clear();
    }

    void read(JsonValue entry)
    {
        for (const JsonMember &field : entry.members()) {
            take(field.key, field.value);
        }
        for (const auto &[key, value] : m_tiers) {
            takeTiers(key, value);
        }
        for (const Price &price : m_fallbacks) {
            setIfAbsent(price);
        }
        settleLimits();
        settleCapabilities();
        const bool noOutput = m_mode == QByteArrayView("embedding") || m_mode == QByteArrayView("rerank");
        settleZeros(m_prices, {.noOutput = noOutput, .priceLost = m_priceLost});
        m_facts.prices.assign(m_prices.begin(), m_prices.end());
        settleIdentity();
    }

private:
    QByteArrayView m_key;
    LiteLlmSharing &m_sharing;
    ModelFacts &m_facts;
    PriceList &m_prices; ///< the facts' own are as many as there are in the end
    QByteArrayView m_provider;
    QByteArrayView m_mode;
    std::optional<qint64> m_legacyTokens;
    std::vector<Price> m_fallbacks;
    std::vector<JsonMember> m_tiers;
    bool m_batchEndpoint = false;
    bool m_priceLost = false; ///< one that could not be read: what a 0 beside it means is not known

    void skip(QByteArrayView field, const QString &why) { skip(field, {}, why); }

    void skip(QByteArrayView field, QByteArrayView part, const QString &why)
    {
        QString place = m_facts.sourceKey + u'.' + QString::fromUtf8(field);
        if (!part.isEmpty()) {
            place += u'.' + QString::fromUtf8(part);
        }
        m_sharing.skipped.push_back({place, why});
    }

    const LiteLlmField &meaning(QByteArrayView name) { return m_sharing.fields.get(name, liteLlmField); }

    void set(const Price &price)
    {
        if (m_prices.empty() || m_prices.back().key < price.key) {
            m_prices.push_back(price);
        } else {
            setPrice(m_prices, price);
        }
    }

    void setIfAbsent(const Price &price)
    {
        if (findPrice(m_prices, price.key) == nullptr) {
            set(price);
        }
    }

    /// A price of exactly 0 has its state settled once the whole entry is known.
    std::optional<Price> price(QByteArrayView field, const LiteLlmField &named, JsonValue value,
                               QByteArrayView part = {})
    {
        QString why;
        auto read = readPrice(named.price, value, named.shift, why);
        if (!read) {
            m_priceLost = true;
            skip(field, part, why);
        }
        return read;
    }

    std::optional<qint64> tokens(QByteArrayView field, JsonValue value)
    {
        const auto count = readTokens(value);
        if (!count) {
            skip(field, QStringLiteral("not a number of tokens"));
        }
        return count == 0 ? std::nullopt : count; // sources write 0 where there is none
    }

    void takeModalities(QByteArrayView field, JsonValue value, Modalities &into)
    {
        if (!aigo::takeModalities(value, into)) {
            skip(field, QStringLiteral("not a list"));
        }
    }

    void takeRegions(QByteArrayView field, JsonValue value)
    {
        if (!value.isArray()) {
            skip(field, QStringLiteral("not a list"));
            return;
        }
        m_facts.regions.clear();
        for (const JsonMember &item : value.items()) {
            if (item.value.isString()) {
                m_facts.regions.append(item.value.string());
            }
        }
    }

    void takeEndpoints(QByteArrayView field, JsonValue value)
    {
        if (!value.isArray()) {
            skip(field, QStringLiteral("not a list"));
        }
        for (const JsonMember &item : value.items()) {
            m_batchEndpoint = m_batchEndpoint || item.value.utf8() == QByteArrayView("/v1/batch");
        }
    }

    void takeSearchPrices(QByteArrayView field, JsonValue value)
    {
        if (!value.isObject()) {
            skip(field, QStringLiteral("not an object"));
            return;
        }
        constexpr std::pair<QByteArrayView, PriceKind> sizes[]{{"search_context_size_low", PriceKind::SearchLow},
                                                               {"search_context_size_medium", PriceKind::SearchMedium},
                                                               {"search_context_size_high", PriceKind::SearchHigh}};
        for (const auto &[name, kind] : sizes) {
            const JsonValue size = value[name];
            if (size.isMissing() || size.isNull()) {
                continue;
            }
            LiteLlmField named;
            named.price.kind = kind;
            if (const auto read = price(field, named, size, name)) {
                set(*read);
            }
        }
    }

    /// Above what a tier's range begins; 0 where it has none of that name, nothing where it cannot be read.
    std::optional<qint64> tierBegin(QByteArrayView field, JsonValue range)
    {
        if (!range.isArray() || range.size() == 0) {
            return 0;
        }
        const auto from = (*range.items().begin()).value.integer();
        if (!from || *from < 0 || *from > mostTokens) {
            skip(field, QStringLiteral("a range that does not begin with a number"));
            return std::nullopt;
        }
        return from;
    }

    void takeTiers(QByteArrayView field, JsonValue tiers)
    {
        if (!tiers.isArray()) {
            skip(field, QStringLiteral("not a list"));
            return;
        }
        for (const JsonMember &item : tiers.items()) {
            const auto tokens = tierBegin(field, item.value["range"]);
            auto results = tierBegin(field, item.value["max_results_range"]);
            if (!tokens || !results) {
                m_priceLost = true;
                continue;
            }
            results = std::max<qint64>(*results - 1, 0); // [26, 100]: above 25
            for (const JsonMember &member : item.value.members()) {
                LiteLlmField named = meaning(member.key);
                if (named.means != Means::Price && named.means != Means::PriceFallback) {
                    continue;
                }
                named.price.aboveTokens = isSteppedByResults(named.price.kind) ? *results : *tokens;
                if (const auto read = price(field, named, member.value, member.key)) {
                    setIfAbsent(*read);
                }
            }
        }
    }

    void takeRetirement(QByteArrayView field, JsonValue value)
    {
        const QString text = value.string();
        const QDate date = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
        if (!date.isValid()) {
            skip(field, QStringLiteral("not a date"));
            return;
        }
        m_facts.retired = date;
    }

    void takeText(QByteArrayView field, JsonValue value, Means means)
    {
        if (!value.isString()) {
            skip(field, QStringLiteral("not a text"));
        } else if (means == Means::Mode) {
            m_mode = value.utf8();
        } else {
            m_provider = value.utf8();
        }
    }

    void takeCapability(QByteArrayView field, JsonValue value, Capability capability)
    {
        const auto there = value.boolean();
        if (!there) {
            skip(field, QStringLiteral("neither true nor false"));
        } else if (*there || !m_facts.capabilities.has(capability)) {
            m_facts.capabilities.set(capability, *there); // of two words for one thing the yes counts
        }
    }

    void take(QByteArrayView name, JsonValue value)
    {
        if (value.isNull()) {
            return;
        }
        const LiteLlmField field = meaning(name);
        switch (field.means) {
        case Means::Nothing:
            return;
        case Means::Price:
            if (const auto read = price(name, field, value)) {
                set(*read);
            }
            return;
        case Means::UnknownPrice:
            m_priceLost = true;
            return skip(name, QStringLiteral("a price on a condition that is not known here"));
        case Means::PriceFallback:
            if (const auto read = price(name, field, value)) {
                m_fallbacks.push_back(*read);
            }
            return;
        case Means::SearchPrices:
            return takeSearchPrices(name, value);
        case Means::Tiers:
            m_tiers.push_back({name, value});
            return;
        case Means::Provider:
        case Means::Mode:
            return takeText(name, value, field.means);
        case Means::ContextTokens:
            m_facts.contextWindow = tokens(name, value);
            return;
        case Means::OutputTokens:
            m_facts.maxOutputTokens = tokens(name, value);
            return;
        case Means::LegacyTokens:
            m_legacyTokens = tokens(name, value);
            return;
        case Means::Capability:
            return takeCapability(name, value, field.capability);
        case Means::InputModalities:
            return takeModalities(name, value, m_facts.input);
        case Means::OutputModalities:
            return takeModalities(name, value, m_facts.output);
        case Means::Endpoints:
            return takeEndpoints(name, value);
        case Means::Regions:
            return takeRegions(name, value);
        case Means::RetiredOn:
            return takeRetirement(name, value);
        }
    }

    void settleLimits()
    {
        if (!m_legacyTokens) {
            return;
        }
        if (!m_facts.contextWindow && !m_facts.maxOutputTokens) {
            m_facts.contextWindow = m_legacyTokens;
        } else if (m_facts.contextWindow && !m_facts.maxOutputTokens && m_facts.contextWindow != m_legacyTokens) {
            m_facts.maxOutputTokens = m_legacyTokens;
        }
    }

    void settleCapabilities()
    {
        constexpr std::pair<QByteArrayView, Capability> modes[]{
            {"embedding", Capability::Embeddings},  {"rerank", Capability::Rerank},
            {"moderation", Capability::Moderation}, {"audio_transcription", Capability::Transcription},
            {"audio_speech", Capability::Speech},   {"image_generation", Capability::ImageOut},
            {"image_edit", Capability::ImageOut},   {"video_generation", Capability::VideoOut},
        };
        for (const auto &[mode, capability] : modes) {
            if (m_mode == mode) {
                learn(m_facts.capabilities, capability);
            }
        }
        learnFromModalities(m_facts);
        const bool batchPrices = std::any_of(m_prices.begin(), m_prices.end(),
                                             [](const Price &p) { return p.key.tier == ServiceTier::Batch; });
        if (batchPrices || m_batchEndpoint) {
            learn(m_facts.capabilities, Capability::Batch);
        }
    }

    void settleIdentity()
    {
        if (m_provider.isEmpty()) {
            return;
        }
        m_facts.provider = m_sharing.slugFor(m_provider);
        const qsizetype slash = m_key.indexOf('/');
        const bool rest = slash > 0 && slash + 1 < m_key.size();
        m_facts.plainKey = !rest || m_sharing.slugFor(m_key.first(slash)) != m_facts.provider;
        m_facts.apiId = m_facts.plainKey ? m_facts.sourceKey : QString::fromUtf8(m_key.sliced(slash + 1));
        m_facts.id.resize(m_facts.provider.size() + 1 + m_facts.apiId.size());
        QChar *const after = std::copy(m_facts.provider.cbegin(), m_facts.provider.cend(), m_facts.id.data());
        *after = u'/';
        std::copy(m_facts.apiId.cbegin(), m_facts.apiId.cend(), after + 1);
    }
};

} // namespace

void readLiteLlmEntry(QByteArrayView key, JsonValue entry, LiteLlmSharing &sharing, ModelFacts &facts)
{
    Entry(key, sharing, facts).read(entry);
}

} // namespace aigo
