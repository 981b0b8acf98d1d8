// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/pricehistory.h"

#include "core/catalog/factscodec.h"
#include "core/storage/cataloguestore.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace aigo {

namespace {

using EntryKey = std::pair<QString, QString>; ///< source and its key

std::optional<Instant> startOf(QDate day)
{
    return day.isValid() ? std::optional(fromDate(day)) : std::nullopt;
}

/// What each entry's newest row dates itself.
std::map<EntryKey, std::vector<ScheduledPrice>> schedules(const std::vector<StoredEntry> &rows)
{
    std::map<EntryKey, std::pair<Instant, const StoredEntry *>> newest;
    for (const StoredEntry &row : rows) {
        auto &its = newest[{row.source, row.key}];
        if (its.second == nullptr || row.from > its.first) {
            its = {row.from, &row};
        }
    }
    std::map<EntryKey, std::vector<ScheduledPrice>> all;
    for (const auto &[key, row] : newest) {
        auto facts = factsFromBytes(row.second->facts);
        if (facts && !facts->schedule.empty()) {
            all.emplace(key, std::move(facts->schedule));
        }
    }
    return all;
}

/// `rows` by source, key and time, as the store gives them.
std::vector<StoredPrice> history(const std::vector<StoredEntry> &rows)
{
    std::map<std::tuple<QString, QString, QString>, std::vector<StoredPrice>> lines; // by source, key and place
    for (const StoredEntry &row : rows) {
        const Result<ModelFacts> facts = factsFromBytes(row.facts);
        if (!facts) {
            continue;
        }
        for (const Price &price : facts->prices) {
            std::vector<StoredPrice> &line = lines[{row.source, row.key, pricePath(price.key)}];
            const auto to = row.to == Instant::max() ? std::nullopt : std::optional(row.to);
            if (!line.empty() && line.back().price == price && line.back().to == row.from) {
                line.back().to = to;
            } else {
                line.push_back({row.source, row.key, price, row.from, to});
            }
        }
    }
    std::vector<StoredPrice> all;
    for (const auto &[place, line] : lines) {
        all.insert(all.end(), line.begin(), line.end());
    }
    return all;
}

bool holdsAt(const PricePoint &point, Instant at)
{
    return (!point.from || *point.from <= at) && (!point.to || at < *point.to);
}

} // namespace

Result<std::vector<StoredPrice>> priceHistory(QSqlDatabase &db, const QString &model)
{
    const auto rows = CatalogueStore::entriesOfModels(db, {model});
    return rows ? Result<std::vector<StoredPrice>>(history(*rows)) : Result<std::vector<StoredPrice>>(rows.error());
}

Result<std::vector<PricePoint>> pricePoints(QSqlDatabase &db, const QString &model)
{
    const auto rows = CatalogueStore::entriesOfModels(db, {model});
    if (!rows) {
        return rows.error();
    }
    std::vector<PricePoint> points;
    std::set<std::pair<EntryKey, PriceKey>> dated;
    for (const auto &[entry, schedule] : schedules(*rows)) {
        for (const ScheduledPrice &item : schedule) {
            dated.insert({entry, item.price.key});
            points.push_back({startOf(item.from), startOf(item.to), item.price.key, item.price.amount, item.price.state,
                              entry.first, entry.second, true});
        }
    }
    for (const StoredPrice &price : history(*rows)) {
        if (!dated.contains({{price.source, price.sourceKey}, price.price.key})) {
            points.push_back({price.from, price.to, price.price.key, price.price.amount, price.price.state,
                              price.source, price.sourceKey, false});
        }
    }
    std::sort(points.begin(), points.end(), [](const PricePoint &a, const PricePoint &b) {
        return std::tie(a.key, a.from, a.source, a.sourceKey) < std::tie(b.key, b.from, b.source, b.sourceKey);
    });
    return points;
}

std::vector<PricePoint> countedLine(const std::vector<PricePoint> &points, const Model &model, PriceKey key,
                                    Instant now)
{
    const Price *price = findPrice(model.facts.prices, key);
    const auto origin = model.sources.find(pricePath(key));
    if (price == nullptr || origin == model.sources.end()) {
        return {};
    }
    EntryKey chosen{origin->second.source, origin->second.key};
    for (const PricePoint &point : points) {
        if (point.key == key && point.stated && holdsAt(point, now) && point.amount == price->amount) {
            chosen = {point.source, point.sourceKey};
        }
    }
    std::vector<PricePoint> line;
    std::copy_if(points.begin(), points.end(), std::back_inserter(line), [&](const PricePoint &point) {
        return point.key == key && point.source == chosen.first && point.sourceKey == chosen.second;
    });
    return line;
}

} // namespace aigo
