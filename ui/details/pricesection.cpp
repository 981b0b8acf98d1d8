// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/pricesection.h"

#include "core/catalog/merge.h"
#include "ui/text/text.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace aigo {

namespace {

/// Of a pair at a service tier or above a number of tokens: "Batch, above 200k".
QString placeText(PriceKey key)
{
    QStringList words;
    if (key.tier != ServiceTier::Standard) {
        words += Text::serviceTier(key.tier);
    }
    if (key.aboveTokens > 0) {
        words += PriceSection::tr("above %1").arg(Text::tokens(key.aboveTokens));
    }
    return words.join(QStringLiteral(", "));
}

bool isPaired(PriceKey key)
{
    return key.kind == PriceKind::Input || key.kind == PriceKind::Output;
}

} // namespace

PriceSection::PriceSection(const DetailContext &context)
    : FactSection(context.theme, tr("Price, USD per 1M tokens"))
{
    const PriceList &prices = context.model.facts.prices;
    for (const PriceKind kind : {PriceKind::Input, PriceKind::Output}) {
        if (findPrice(prices, kind) == nullptr) {
            addFact(Text::priceKind(kind), Text::missing());
        }
    }
    std::set<std::pair<ServiceTier, qint64>> pairs;
    for (const Price &price : prices) {
        const PriceKey &key = price.key;
        const QString path = pricePath(key);
        const bool base = key.tier == ServiceTier::Standard && key.aboveTokens == 0;
        if (base || !isPaired(key)) {
            const bool figure = price.state == PriceState::Value;
            const QString unit = isPerMillion(key.kind) || !figure ? QString() : QStringLiteral("$ ");
            addFact(Text::pricePath(path), unit + Text::price(&price), context.noteOf(path));
        } else if (pairs.insert({key.tier, key.aboveTokens}).second) {
            addFact(placeText(key), pricePair(prices, key.tier, key.aboveTokens), context.noteOf(path));
        }
    }
}

AnnouncedSection::AnnouncedSection(const DetailContext &context)
    : FactSection(context.theme, tr("Announced prices"))
{
    const auto &schedule = context.model.facts.schedule;
    const auto at = [&](const ScheduledPrice &item, PriceKind kind) {
        const Price *found = nullptr;
        for (const ScheduledPrice &other : schedule) {
            const PriceKey key{item.price.key.tier, item.price.key.aboveTokens, kind};
            found = other.price.key == key && other.from == item.from ? &other.price : found;
        }
        return found;
    };
    std::set<std::tuple<QDate, ServiceTier, qint64>> pairs;
    std::vector<const ScheduledPrice *> announced;
    for (const ScheduledPrice &item : schedule) {
        const PriceKey &key = item.price.key;
        const bool ahead = item.from.isValid() && item.from > context.today();
        if (ahead && (!isPaired(key) || pairs.insert({item.from, key.tier, key.aboveTokens}).second)) {
            announced.push_back(&item);
        }
    }
    std::sort(announced.begin(), announced.end(), [](const ScheduledPrice *a, const ScheduledPrice *b) {
        return std::tie(a->from, a->price.key) < std::tie(b->from, b->price.key);
    });
    for (const ScheduledPrice *item : announced) {
        const PriceKey &key = item->price.key;
        const QString day = item->from.toString(Qt::ISODate);
        const QString place = isPaired(key) ? placeText(key) : Text::pricePath(pricePath(key));
        const QString name = place.isEmpty() ? tr("from %1", "from 2026-09-01").arg(day)
                                             : tr("%1 from %2", "Batch from 2026-09-01").arg(place, day);
        const QString value = isPaired(key) ? QStringLiteral("%1 / %2").arg(Text::price(at(*item, PriceKind::Input)),
                                                                            Text::price(at(*item, PriceKind::Output)))
                                            : Text::price(&item->price);
        addFact(name, value);
        addCaption(
            tr("says %1", "says llm-prices · 3 h").arg(context.noteOf(scheduleField(pricePath(key), item->from))));
    }
}

} // namespace aigo
