// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/priceschedule.h"

#include <algorithm>

namespace aigo {

namespace {

/// The price that the schedule sets for `key` over one that was said on `saidOn` (invalid: none was).
const ScheduledPrice *scheduledOver(const Model &model, PriceKey key, QDate saidOn, QDate today)
{
    const ScheduledPrice *latest = nullptr;
    for (const ScheduledPrice &item : model.facts.schedule) {
        if (item.price.key == key && item.from.isValid() && item.holdsOn(today) &&
            (!saidOn.isValid() || saidOn < item.from) && item.price.state != PriceState::Unknown &&
            !isImplausible(item.price) && (latest == nullptr || latest->from <= item.from)) {
            latest = &item;
        }
    }
    return latest;
}

/// The scheduled price wins; what it displaces is said otherwise, like whatever else was.
void displace(Model &model, const QString &path, const Price *old, const Price &price, const Provenance &from)
{
    std::vector<Conflict::Value> others;
    const auto known = std::find_if(model.conflicts.begin(), model.conflicts.end(),
                                    [&path](const Conflict &c) { return c.field == path; });
    if (known != model.conflicts.end()) {
        others = std::move(known->values);
        model.conflicts.erase(known);
    } else if (old != nullptr) {
        others.push_back({model.sources[path], priceText(*old), {}});
    }
    Conflict conflict{path, {{from, priceText(price), {}}}};
    for (Conflict::Value &other : others) {
        if (other.value != conflict.values.front().value) {
            conflict.values.push_back(std::move(other));
        }
    }
    if (conflict.values.size() > 1) {
        model.conflicts.push_back(std::move(conflict));
    }
    setPrice(model.facts.prices, price);
    model.sources.insert_or_assign(path, from);
}

} // namespace

QString scheduleField(const QString &path, QDate from)
{
    const QString field = QStringLiteral("schedule.") + path;
    return from.isValid() ? field + u'@' + from.toString(Qt::ISODate) : field;
}

void applySchedule(Model &model, QDate today)
{
    std::vector<PriceKey> keys;
    for (const ScheduledPrice &item : model.facts.schedule) {
        if (keys.empty() || keys.back() != item.price.key) { // a schedule stands in the order of its keys
            keys.push_back(item.price.key);
        }
    }
    for (const PriceKey &key : keys) {
        const QString path = pricePath(key);
        const Price *price = findPrice(model.facts.prices, key);
        const auto said = model.sources.find(path);
        const QDate saidOn = price == nullptr || said == model.sources.end() ? QDate() : toDate(said->second.asOf);
        const ScheduledPrice *item = scheduledOver(model, key, saidOn, today);
        if (item == nullptr || (price != nullptr && *price == item->price && said != model.sources.end() &&
                                said->second == model.sources[scheduleField(path, item->from)])) {
            continue;
        }
        displace(model, path, price, item->price, Provenance(model.sources[scheduleField(path, item->from)]));
    }
}

} // namespace aigo
