// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/merge.h"

#include <algorithm>
#include <tuple>

namespace aigo {

namespace {

const QString implausibleFlag = QStringLiteral("implausible");
constexpr qint64 tooManyTimes = 1000;

Provenance provenance(const SourcedFacts &said)
{
    return {said.source, said.facts->sourceKey, said.asOf};
}

/// Merges field by field; `m_said` stands in the order of trust.
class Merge
{
public:
    explicit Merge(std::span<const SourcedFacts> said)
        : m_said(said.begin(), said.end())
    {
        const QString provider = said.front().facts->provider;
        std::sort(m_said.begin(), m_said.end(), [&provider](const SourcedFacts &a, const SourcedFacts &b) {
            const auto order = [&provider](const SourcedFacts &s) {
                return std::make_tuple(sourceRank(s.source, provider), std::cref(s.source), !s.facts->plainKey,
                                       std::cref(s.facts->sourceKey), -toMs(s.asOf));
            };
            return order(a) < order(b);
        });
    }

    MergedModel merged()
    {
        takeIdentity();
        takeTexts();
        takeLimits();
        takeCapabilities();
        takeLifecycle();
        takePrices();
        return std::move(m_result);
    }

private:
    std::vector<SourcedFacts> m_said;
    MergedModel m_result;

    Model &model() { return m_result.model; }
    ModelFacts &facts() { return m_result.model.facts; }

    void takeIdentity()
    {
        const ModelFacts &best = *m_said.front().facts;
        facts().sourceKey = best.sourceKey;
        facts().id = best.id;
        facts().provider = best.provider;
        facts().apiId = best.apiId;
        facts().plainKey = best.plainKey;
        model().embedded = true;
        for (const SourcedFacts &said : m_said) {
            model().sourceKeys.push_back(provenance(said));
            model().embedded = model().embedded && said.source == embeddedSource;
        }
    }

    /// Sets `field` to the first value that is known; who says otherwise makes a conflict.
    template <typename T, typename Known, typename Text>
    void take(const QString &name, T ModelFacts::*field, Known known, Text text)
    {
        Conflict conflict;
        for (const SourcedFacts &said : m_said) {
            const T &value = said.facts->*field;
            if (!known(value)) {
                continue;
            }
            if (conflict.values.empty()) {
                facts().*field = value;
                model().sources.emplace(name, provenance(said));
                conflict.values.push_back({provenance(said), text(value), {}});
            } else if (!(value == facts().*field)) {
                conflict.values.push_back({provenance(said), text(value), {}});
            }
        }
        keep(name, std::move(conflict));
    }

    void keep(const QString &name, Conflict conflict)
    {
        if (conflict.values.size() > 1) {
            conflict.field = name;
            model().conflicts.push_back(std::move(conflict));
        }
    }

    void takeText(const QString &name, QString ModelFacts::*field)
    {
        take(
            name, field, [](const QString &value) { return !value.isEmpty(); },
            [](const QString &value) { return value; });
    }

    void takeDate(const QString &name, QDate ModelFacts::*field)
    {
        take(
            name, field, [](QDate value) { return value.isValid(); },
            [](QDate value) { return value.toString(Qt::ISODate); });
    }

    void takeTexts()
    {
        takeText(QStringLiteral("name"), &ModelFacts::name);
        takeText(QStringLiteral("family"), &ModelFacts::family);
        takeText(QStringLiteral("license"), &ModelFacts::license);
        takeText(QStringLiteral("successor"), &ModelFacts::successor);
        takeText(QStringLiteral("description"), &ModelFacts::description);
        // Every source describes a model in words of its own: no disagreement about a fact.
        std::erase_if(model().conflicts, [](const Conflict &c) { return c.field == u"description"; });

        take(
            QStringLiteral("regions"), &ModelFacts::regions, [](const QStringList &value) { return !value.isEmpty(); },
            [](const QStringList &value) { return value.join(u','); });
        for (const SourcedFacts &said : m_said) {
            for (const QString &alias : said.facts->aliases) {
                if (!facts().aliases.contains(alias)) {
                    facts().aliases.append(alias);
                    model().sources.emplace(QStringLiteral("aliases"), provenance(said));
                }
            }
        }
    }

    void takeLimits()
    {
        const auto known = [](std::optional<qint64> value) { return value.has_value(); };
        const auto text = [](std::optional<qint64> value) { return QString::number(value.value_or(0)); };
        take(QStringLiteral("context_window"), &ModelFacts::contextWindow, known, text);
        take(QStringLiteral("max_output_tokens"), &ModelFacts::maxOutputTokens, known, text);
        take(
            QStringLiteral("open_weights"), &ModelFacts::openWeights,
            [](std::optional<bool> value) { return value.has_value(); },
            [](std::optional<bool> value) {
                return value.value_or(false) ? QStringLiteral("true") : QStringLiteral("false");
            });
        const auto some = [](Modalities value) { return !value.isEmpty(); };
        const auto words = [](Modalities value) { return value.names().join(u','); };
        take(QStringLiteral("modalities.input"), &ModelFacts::input, some, words);
        take(QStringLiteral("modalities.output"), &ModelFacts::output, some, words);
    }

    void takeCapabilities()
    {
        for (int i = 0; i < capabilityCount; ++i) {
            const auto capability = static_cast<Capability>(i);
            std::optional<bool> winner;
            Conflict conflict;
            for (const SourcedFacts &said : m_said) {
                const bool there = said.facts->capabilities.has(capability);
                if (!there && !said.facts->capabilities.lacks(capability)) {
                    continue;
                }
                if (!winner) {
                    winner = there;
                    facts().capabilities.set(capability, there);
                    model().sources.emplace(QStringLiteral("capabilities"), provenance(said));
                }
                if (conflict.values.empty() || there != *winner) {
                    conflict.values.push_back(
                        {provenance(said), there ? QStringLiteral("true") : QStringLiteral("false"), {}});
                }
            }
            if (conflict.values.size() > 1) {
                keep(QStringLiteral("capabilities.") + capabilityName(capability), std::move(conflict));
            }
        }
    }

    void takeLifecycle()
    {
        takeDate(QStringLiteral("released"), &ModelFacts::released);
        takeDate(QStringLiteral("deprecated"), &ModelFacts::deprecated);
        takeDate(QStringLiteral("retired"), &ModelFacts::retired);
        take(
            QStringLiteral("lifecycle"), &ModelFacts::lifecycle,
            [](Lifecycle value) { return value != Lifecycle::Unknown; },
            [](Lifecycle value) { return lifecycleName(value); });
    }

    struct Offer
    {
        const SourcedFacts *said;
        Price price;
        bool implausible;
    };

    std::vector<Offer> offers(PriceKey key) const
    {
        std::vector<Offer> list;
        for (const SourcedFacts &said : m_said) {
            const Price *price = findPrice(said.facts->prices, key);
            if (price != nullptr) {
                list.push_back({&said, *price, isImplausible(*price)});
            }
        }
        if (list.size() > 1) {
            markOutliers(list);
        }
        return list;
    }

    /// A thousand times what every other source says is a slip of units too.
    static void markOutliers(std::vector<Offer> &list)
    {
        std::vector<bool> outlier(list.size(), false);
        for (std::size_t i = 0; i < list.size(); ++i) {
            qint64 highestOther = 0;
            for (const Offer &other : list) {
                if (other.said->source != list[i].said->source && !other.implausible) {
                    highestOther = std::max(highestOther, other.price.amount.pico);
                }
            }
            outlier[i] = highestOther > 0 && list[i].price.amount.pico / tooManyTimes >= highestOther;
        }
        for (std::size_t i = 0; i < list.size(); ++i) {
            list[i].implausible = list[i].implausible || outlier[i];
        }
    }

    static Conflict::Value asValue(const Offer &offer)
    {
        return {provenance(*offer.said), priceText(offer.price),
                offer.implausible ? QStringList{implausibleFlag} : QStringList{}};
    }

    void takePrice(PriceKey key, const QString &path)
    {
        const std::vector<Offer> list = offers(key);
        auto winner = std::find_if(list.begin(), list.end(), [](const Offer &o) {
            return !o.implausible && o.price.state != PriceState::Unknown;
        });
        if (winner == list.end()) { // a 0 that may mean anything is better than nothing
            winner = std::find_if(list.begin(), list.end(), [](const Offer &o) { return !o.implausible; });
        }
        Conflict conflict;
        if (winner != list.end()) {
            facts().prices.push_back(winner->price);
            model().sources.emplace(path, provenance(*winner->said));
            if (list.size() == 1) {
                return;
            }
            conflict.values.push_back(asValue(*winner));
        } else if (!list.empty()) {
            m_result.implausible.push_back(list.front().price);
        }
        for (const Offer &offer : list) {
            Conflict::Value value = asValue(offer);
            if (winner == list.end() || value.value != conflict.values.front().value) {
                conflict.values.push_back(std::move(value));
            }
        }
        if (winner == list.end() || conflict.values.size() > 1) {
            conflict.field = path;
            model().conflicts.push_back(std::move(conflict));
        }
    }

    void takePrices()
    {
        std::vector<PriceKey> keys;
        for (const SourcedFacts &said : m_said) {
            for (const Price &price : said.facts->prices) {
                keys.push_back(price.key);
            }
        }
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        for (const PriceKey &key : keys) {
            takePrice(key, pricePath(key));
        }
    }
};

} // namespace

int sourceRank(QStringView source, QStringView provider)
{
    if (source == embeddedSource) {
        return 9;
    }
    if (source == provider) {
        return 1;
    }
    if (source == u"models-dev") {
        return 2;
    }
    if (source == u"litellm") {
        return 3;
    }
    if (source == u"llm-prices") {
        return 4;
    }
    if (source == u"openrouter" || source == u"openrouter-endpoints" || source == u"hf-router") {
        return 5;
    }
    return 6;
}

Model mergeModel(std::span<const SourcedFacts> said)
{
    return mergeWithImplausible(said).model;
}

MergedModel mergeWithImplausible(std::span<const SourcedFacts> said)
{
    return said.empty() ? MergedModel{} : Merge(said).merged();
}

} // namespace aigo
