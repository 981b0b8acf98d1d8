// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/merge.h"

#include "core/catalog/agreement.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace aigo {

namespace {

const QString implausibleFlag = QStringLiteral("implausible");
constexpr qint64 tooManyTimes = 1000;

Provenance provenance(const SourcedFacts &said)
{
    return {said.source, said.facts->sourceKey, said.asOf};
}

bool saysTheUser(const SourcedFacts &said)
{
    return said.source == userSource;
}

/// Merges field by field; `m_said` stands in the order of trust.
class Merge
{
public:
    Merge(std::span<const SourcedFacts> said, const SourcedFacts &anyone, const Pins &pins)
        : m_said(said.begin(), said.end())
        , m_pins(pins.ofModel(anyone.facts->id))
    {
        const QString provider = anyone.facts->provider;
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
        takeOrigin();
        takePrices();
        takeSchedule();
        return std::move(m_result);
    }

private:
    std::vector<SourcedFacts> m_said;
    std::vector<SourcedFacts> m_pinned; ///< the same in the order of trust of a field with a pin
    Pins::OfModel m_pins;
    MergedModel m_result;

    Model &model() { return m_result.model; }
    ModelFacts &facts() { return m_result.model.facts; }

    /// All that is said in the order of trust for one field; until the next call.
    std::span<const SourcedFacts> trusted(QStringView field, bool isPrice = false)
    {
        const QString source = m_pins.isEmpty() ? QString() : m_pins.sourceFor(field, isPrice);
        if (source.isEmpty()) {
            return m_said;
        }
        m_pinned.clear();
        for (const int place : {0, 1, 2}) {
            std::copy_if(m_said.begin(), m_said.end(), std::back_inserter(m_pinned), [&](const SourcedFacts &said) {
                return place == (saysTheUser(said) ? 0 : said.source == source ? 1 : 2);
            });
        }
        return m_pinned;
    }

    void takeIdentity()
    {
        const auto best = std::find_if_not(m_said.begin(), m_said.end(), saysTheUser);
        facts().sourceKey = best->facts->sourceKey;
        facts().id = best->facts->id;
        facts().provider = best->facts->provider;
        facts().apiId = best->facts->apiId;
        facts().plainKey = best->facts->plainKey;
        model().embedded = true;
        for (const SourcedFacts &said : m_said) {
            model().sourceKeys.push_back(provenance(said));
            model().embedded = model().embedded && (said.source == embeddedSource || saysTheUser(said));
        }
    }

    /// Sets `field` to the first value that is known; who says otherwise makes a conflict.
    template <typename T, typename Known, typename Text, typename Same>
    void take(const QString &name, T ModelFacts::*field, Known known, Text text, Same same)
    {
        Conflict conflict;
        for (const SourcedFacts &said : trusted(name)) {
            const T &value = said.facts->*field;
            if (!known(value)) {
                continue;
            }
            if (conflict.values.empty()) {
                facts().*field = value;
                model().sources.emplace(name, provenance(said));
                conflict.values.push_back({provenance(said), text(value), {}});
            } else if (!same(value, facts().*field)) {
                conflict.values.push_back({provenance(said), text(value), {}});
            }
        }
        keep(name, std::move(conflict));
    }

    template <typename T, typename Known, typename Text>
    void take(const QString &name, T ModelFacts::*field, Known known, Text text)
    {
        take(name, field, known, text, [](const T &a, const T &b) { return a == b; });
    }

    void keep(const QString &name, Conflict conflict)
    {
        if (conflict.values.size() > 1) {
            conflict.field = name;
            model().conflicts.push_back(std::move(conflict));
        }
    }

    using SameText = bool (*)(const QString &, const QString &);
    void takeText(const QString &name, QString ModelFacts::*field, SameText same)
    {
        take(
            name, field, [](const QString &value) { return !value.isEmpty(); },
            [](const QString &value) { return value; }, same);
    }

    void takeDate(const QString &name, QDate ModelFacts::*field)
    {
        take(
            name, field, [](QDate value) { return value.isValid(); },
            [](QDate value) { return value.toString(Qt::ISODate); });
    }

    void takeCount(const QString &name, std::optional<qint64> ModelFacts::*field)
    {
        take(
            name, field, [](std::optional<qint64> value) { return value.has_value(); },
            [](std::optional<qint64> value) { return QString::number(value.value_or(0)); });
    }

    void takeTexts()
    {
        takeText(QStringLiteral("name"), &ModelFacts::name, sameWords);
        takeText(QStringLiteral("family"), &ModelFacts::family, sameWords);
        takeText(QStringLiteral("license"), &ModelFacts::license, sameWords);
        takeText(QStringLiteral("successor"), &ModelFacts::successor, sameModel);
        // Every source describes a model in words of its own: no disagreement about a fact.
        takeText(QStringLiteral("description"), &ModelFacts::description,
                 [](const QString &, const QString &) { return true; });

        take(
            QStringLiteral("regions"), &ModelFacts::regions, [](const QStringList &value) { return !value.isEmpty(); },
            [](const QStringList &value) { return value.join(u','); }, sameSet);
        for (const SourcedFacts &said : trusted(u"aliases")) {
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
        takeCount(QStringLiteral("context_window"), &ModelFacts::contextWindow);
        takeCount(QStringLiteral("max_input_tokens"), &ModelFacts::maxInputTokens);
        takeCount(QStringLiteral("max_output_tokens"), &ModelFacts::maxOutputTokens);
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
            for (const SourcedFacts &said : trustedFor(capability)) {
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

    std::span<const SourcedFacts> trustedFor(Capability capability)
    {
        if (m_pins.isEmpty()) {
            return m_said;
        }
        return trusted(QStringLiteral("capabilities.") + capabilityName(capability));
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
        takeText(QStringLiteral("knowledge_cutoff"), &ModelFacts::knowledgeCutoff, sameTime);
    }

    void takeOrigin()
    {
        takeText(QStringLiteral("alias_of"), &ModelFacts::aliasOf, sameModel);
        takeText(QStringLiteral("hugging_face_id"), &ModelFacts::huggingFaceId, sameLetters);
        takeText(QStringLiteral("served_by"), &ModelFacts::servedBy, sameLetters);
        takeText(QStringLiteral("quantization"), &ModelFacts::quantization, sameLetters);
        takeText(QStringLiteral("parameters"), &ModelFacts::parameters, sameWords);
    }

    struct Offer
    {
        const SourcedFacts *said;
        Price price;
        bool implausible;
    };

    std::vector<Offer> offers(PriceKey key, const QString &path)
    {
        std::vector<Offer> list;
        for (const SourcedFacts &said : trusted(path, true)) {
            const Price *price = findPrice(said.facts->prices, key);
            if (price != nullptr) {
                list.push_back({&said, *price, isImplausible(*price) && !saysTheUser(said)});
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
                if (other.said->source != list[i].said->source && !other.implausible && !saysTheUser(*other.said)) {
                    highestOther = std::max(highestOther, other.price.amount.pico);
                }
            }
            outlier[i] = highestOther > 0 && list[i].price.amount.pico / tooManyTimes >= highestOther &&
                         !saysTheUser(*list[i].said);
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
        const std::vector<Offer> list = offers(key, path);
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

    void takeSchedule()
    {
        std::vector<PriceKey> keys;
        for (const SourcedFacts &said : m_said) {
            for (const ScheduledPrice &item : said.facts->schedule) {
                keys.push_back(item.price.key);
            }
        }
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        for (const PriceKey &key : keys) {
            takeScheduled(key, pricePath(key));
        }
        sortSchedule(facts().schedule);
    }

    static bool isScheduled(const SourcedFacts &said, PriceKey key)
    {
        const auto &schedule = said.facts->schedule;
        return std::any_of(schedule.begin(), schedule.end(),
                           [key](const ScheduledPrice &item) { return item.price.key == key; });
    }

    void takeScheduled(PriceKey key, const QString &path)
    {
        const std::span<const SourcedFacts> said = trusted(path, true);
        const QString pinned = m_pins.isEmpty() ? QString() : m_pins.sourceFor(path, true);
        const auto decides = std::find_if(said.begin(), said.end(), [&](const SourcedFacts &s) {
            return (saysTheUser(s) || s.source == pinned) && (knownPrice(s.facts->prices, key) || isScheduled(s, key));
        });
        for (const SourcedFacts &from : said) {
            if (decides == said.end() || decides->source == from.source) {
                takeItems(from, key, path);
            }
        }
    }

    /// Of the days that nobody better told of.
    void takeItems(const SourcedFacts &said, PriceKey key, const QString &path)
    {
        const Provenance from = provenance(said);
        for (const ScheduledPrice &item : said.facts->schedule) {
            if (item.price.key == key &&
                model().sources.emplace(scheduleField(path, item.from), from).first->second == from) {
                facts().schedule.push_back(item);
            }
        }
    }
};

} // namespace

int sourceRank(QStringView source, QStringView provider)
{
    if (source == userSource) {
        return 0;
    }
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

Model mergeModel(std::span<const SourcedFacts> said, const Pins &pins)
{
    return mergeWithImplausible(said, pins).model;
}

MergedModel mergeWithImplausible(std::span<const SourcedFacts> said, const Pins &pins)
{
    const auto anyone = std::find_if_not(said.begin(), said.end(), saysTheUser);
    return anyone == said.end() ? MergedModel{} : Merge(said, *anyone, pins).merged();
}

} // namespace aigo
