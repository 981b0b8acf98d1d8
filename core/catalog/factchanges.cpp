// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/factchanges.h"

#include <algorithm>
#include <array>

namespace aigo {

namespace {

Change line(ChangeKind kind, QString field, std::optional<QString> before, std::optional<QString> after,
            QString unit = {})
{
    Change change;
    change.kind = kind;
    change.field = std::move(field);
    change.oldValue = std::move(before);
    change.newValue = std::move(after);
    change.unit = std::move(unit);
    return change;
}

void addPrice(std::vector<Change> &out, PriceKey key, const Price *before, const Price *after)
{
    std::optional<QString> was = priceValue(before);
    std::optional<QString> is = priceValue(after);
    if (was == is) {
        return;
    }
    Change change = line(ChangeKind::Price, pricePath(key), std::move(was), std::move(is), changeUnit(key.kind));
    if ((before != nullptr && isImplausible(*before)) || (after != nullptr && isImplausible(*after))) {
        change.flags = {QStringLiteral("implausible")};
    }
    out.push_back(std::move(change));
}

void addPrices(std::vector<Change> &out, const PriceList &before, const PriceList &after)
{
    auto was = before.begin();
    auto is = after.begin();
    while (was != before.end() || is != after.end()) {
        if (is == after.end() || (was != before.end() && was->key < is->key)) {
            addPrice(out, was->key, &*was, nullptr);
            ++was;
        } else if (was == before.end() || is->key < was->key) {
            addPrice(out, is->key, nullptr, &*is);
            ++is;
        } else {
            addPrice(out, is->key, &*was, &*is);
            ++was;
            ++is;
        }
    }
}

/// The day from which the price counts, where the schedule tells it.
std::optional<QDate> countsFrom(const ModelFacts &facts, PriceKey key, const QString &value, QDate day)
{
    for (const ScheduledPrice &item : facts.schedule) {
        if (item.price.key == key && item.from.isValid() && item.holdsOn(day) && priceText(item.price) == value) {
            return item.from;
        }
    }
    return std::nullopt;
}

void datePrices(std::vector<Change> &changes, const ModelFacts &after, QDate day)
{
    if (after.schedule.empty()) {
        return;
    }
    for (Change &change : changes) {
        const auto key = priceKeyFromPath(change.field);
        if (key && change.newValue) {
            change.effective = countsFrom(after, *key, *change.newValue, day);
        }
    }
}

void addAnnouncements(std::vector<Change> &out, const ModelFacts &before, const ModelFacts &after, QDate day)
{
    for (const ScheduledPrice &item : after.schedule) {
        const bool isKnown =
            std::any_of(before.schedule.begin(), before.schedule.end(), [&item](const ScheduledPrice &was) {
                return was.price.key == item.price.key && was.from == item.from &&
                       priceText(was.price) == priceText(item.price);
            });
        if (!item.from.isValid() || item.from <= day || isKnown) {
            continue;
        }
        const std::size_t size = out.size();
        addPrice(out, item.price.key, findPrice(after.prices, item.price.key), &item.price);
        if (out.size() > size) { // else it stays what it is
            out.back().effective = item.from;
        }
    }
}

std::optional<QString> tokens(std::optional<qint64> count)
{
    return count ? std::optional(QString::number(*count)) : std::nullopt;
}

std::optional<QString> able(const Capabilities &capabilities, Capability capability)
{
    if (capabilities.has(capability)) {
        return QStringLiteral("true");
    }
    return capabilities.lacks(capability) ? std::optional(QStringLiteral("false")) : std::nullopt;
}

void addCapabilities(std::vector<Change> &out, const Capabilities &before, const Capabilities &after)
{
    for (int i = 0; i < capabilityCount; ++i) {
        const auto capability = static_cast<Capability>(i);
        std::optional<QString> was = able(before, capability);
        std::optional<QString> is = able(after, capability);
        if (was != is) {
            out.push_back(line(ChangeKind::Capability, capabilityName(capability), std::move(was), std::move(is)));
        }
    }
}

void addAliases(std::vector<Change> &out, const QStringList &before, const QStringList &after)
{
    for (const QString &alias : before) {
        if (!after.contains(alias)) {
            out.push_back(line(ChangeKind::Alias, {}, alias, std::nullopt));
        }
    }
    for (const QString &alias : after) {
        if (!before.contains(alias)) {
            out.push_back(line(ChangeKind::Alias, {}, std::nullopt, alias));
        }
    }
}

void addAliasOf(std::vector<Change> &out, const QString &before, const QString &after)
{
    if (before != after) {
        const auto known = [](const QString &id) { return id.isEmpty() ? std::nullopt : std::optional(id); };
        out.push_back(line(ChangeKind::Alias, QStringLiteral("alias_of"), known(before), known(after)));
    }
}

/// A date of the lifecycle; where a source tells the state without a date, the state.
void addEnd(std::vector<Change> &out, ChangeKind kind, Lifecycle state, QDate wasOn, QDate isOn, Lifecycle was,
            Lifecycle is)
{
    const auto text = [state](QDate on, Lifecycle lifecycle) -> std::optional<QString> {
        if (on.isValid()) {
            return on.toString(Qt::ISODate);
        }
        return lifecycle >= state ? std::optional(lifecycleName(state)) : std::nullopt;
    };
    std::optional<QString> before = text(wasOn, was);
    std::optional<QString> after = text(isOn, is);
    if (before == after) {
        return;
    }
    Change change = line(kind, {}, std::move(before), std::move(after));
    if (isOn.isValid()) {
        change.effective = isOn;
    }
    out.push_back(std::move(change));
}

} // namespace

std::optional<QString> priceValue(const Price *price)
{
    return price == nullptr ? std::nullopt : std::optional(priceText(*price));
}

QString changeUnit(PriceKind kind)
{
    return QStringLiteral("usd_per_") + priceUnit(kind);
}

std::vector<Change> factChanges(const ModelFacts &before, const ModelFacts &after, Instant at)
{
    const QDate day = toDate(at);
    std::vector<Change> out;
    addPrices(out, before.prices, after.prices);
    datePrices(out, after, day);
    addAnnouncements(out, before, after, day);
    if (before.contextWindow != after.contextWindow) {
        out.push_back(line(ChangeKind::Context, {}, tokens(before.contextWindow), tokens(after.contextWindow),
                           QStringLiteral("tokens")));
    }
    if (before.maxOutputTokens != after.maxOutputTokens) {
        out.push_back(line(ChangeKind::MaxOutput, {}, tokens(before.maxOutputTokens), tokens(after.maxOutputTokens),
                           QStringLiteral("tokens")));
    }
    addCapabilities(out, before.capabilities, after.capabilities);
    addAliases(out, before.aliases, after.aliases);
    addAliasOf(out, before.aliasOf, after.aliasOf);
    addEnd(out, ChangeKind::Deprecated, Lifecycle::Deprecated, before.deprecated, after.deprecated, before.lifecycle,
           after.lifecycle);
    addEnd(out, ChangeKind::Retired, Lifecycle::Retired, before.retired, after.retired, before.lifecycle,
           after.lifecycle);
    if (before.name != after.name) {
        const auto known = [](const QString &name) { return name.isEmpty() ? std::nullopt : std::optional(name); };
        out.push_back(line(ChangeKind::Name, {}, known(before.name), known(after.name)));
    }
    return out;
}

} // namespace aigo
