// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/listrow.h"

#include <algorithm>

namespace aigo {

namespace {

constexpr qint64 mostTokens = 1'000'000'000'000;
constexpr qsizetype mostWords = 1000;

bool isThere(JsonValue value)
{
    return !value.isMissing() && !value.isNull();
}

} // namespace

bool hasWord(JsonValue list, QByteArrayView word)
{
    for (const JsonMember &item : list.items()) {
        if (item.value.utf8() == word) {
            return true;
        }
    }
    return false;
}

void ListRow::skip(QByteArrayView field, const QString &why)
{
    skipped.push_back({facts.sourceKey + u'.' + QString::fromUtf8(field), why});
}

std::optional<JsonValue> ListRow::field(QByteArrayView name) const
{
    const JsonValue value = json[name];
    return isThere(value) ? std::optional(value) : std::nullopt;
}

void ListRow::text(JsonValue value, QByteArrayView name, QString &into)
{
    if (value.isString()) {
        into = value.string();
    } else if (isThere(value)) {
        skip(name, QStringLiteral("not a text"));
    }
}

void ListRow::tokens(JsonValue value, QByteArrayView name, std::optional<qint64> &into)
{
    if (!isThere(value)) {
        return;
    }
    const auto count = value.integer();
    if (!count || *count < 0 || *count > mostTokens) {
        skip(name, QStringLiteral("not a number of tokens"));
    } else if (*count > 0) {
        into = count;
    }
}

void ListRow::date(JsonValue value, QByteArrayView name, QDate &into)
{
    if (!isThere(value)) {
        return;
    }
    const auto at = parseTime(value.string());
    if (!at) {
        skip(name, QStringLiteral("not a time"));
    } else if (toMs(*at) > 0) {
        into = toDate(*at);
    }
}

void ListRow::epochSeconds(JsonValue value, QByteArrayView name, QDate &into)
{
    constexpr qint64 mostSeconds = 253'402'300'799; // the end of the year 9999
    if (!isThere(value)) {
        return;
    }
    const auto seconds = value.integer();
    if (!seconds || *seconds < 0 || *seconds > mostSeconds) {
        skip(name, QStringLiteral("not a time in seconds"));
    } else if (*seconds > 0) {
        into = toDate(fromMs(*seconds * 1000));
    }
}

void ListRow::capability(JsonValue value, QByteArrayView name, Capability which)
{
    if (!isThere(value)) {
        return;
    }
    if (const auto there = value.boolean()) {
        facts.capabilities.set(which, *there);
    } else {
        skip(name, QStringLiteral("neither true nor false"));
    }
}

void ListRow::capabilities(QByteArrayView name, Words words, QByteArrayView member)
{
    const auto all = field(name);
    if (!all) {
        return;
    }
    if (!all->isObject()) {
        skip(name, QStringLiteral("not an object"));
        return;
    }
    for (const auto &[word, which] : words) {
        const JsonValue value = (*all)[word];
        capability(member.isEmpty() ? value : value[member], name.toByteArray() + '.' + word.toByteArray(), which);
    }
}

void ListRow::learn(JsonValue list, Words words)
{
    for (const auto &[word, which] : words) {
        if (!facts.capabilities.lacks(which) && hasWord(list, word)) {
            facts.capabilities.set(which, true);
        }
    }
}

void ListRow::aliases(QByteArrayView name)
{
    const auto list = field(name);
    if (!list) {
        return;
    }
    if (!list->isArray() || list->size() > mostWords) {
        skip(name, QStringLiteral("not a list of names"));
        return;
    }
    for (const JsonMember &alias : list->items()) {
        const QString word = alias.value.string();
        if (word.isEmpty() || word.size() > longestListId) {
            skip(name, QStringLiteral("one of them is no name"));
        } else if (word != facts.apiId && !facts.aliases.contains(word)) {
            facts.aliases.append(word);
        }
    }
}

void ListRow::modalities(JsonValue list, QByteArrayView name, Modalities &into)
{
    if (!isThere(list)) {
        return;
    }
    if (!list.isArray()) {
        skip(name, QStringLiteral("not a list"));
        return;
    }
    for (const JsonMember &item : list.items()) {
        const QString word = item.value.string().toLower();
        if (const auto modality = modalityFromName(word == u"speech" ? QStringLiteral("audio") : word)) {
            into.add(*modality);
        }
    }
}

void ListRow::learnFromModalities()
{
    const auto learnt = [this](const Modalities &from, Modality modality, Capability capability) {
        if (from.has(modality) && !facts.capabilities.lacks(capability)) {
            facts.capabilities.set(capability, true);
        }
    };
    learnt(facts.input, Modality::Image, Capability::Vision);
    learnt(facts.input, Modality::Audio, Capability::AudioIn);
    learnt(facts.input, Modality::Video, Capability::VideoIn);
    learnt(facts.output, Modality::Image, Capability::ImageOut);
    learnt(facts.output, Modality::Audio, Capability::AudioOut);
    learnt(facts.output, Modality::Video, Capability::VideoOut);
}

void ListRow::price(JsonValue value, QByteArrayView name, PriceKind kind, int shift)
{
    if (!isThere(value)) {
        return;
    }
    const auto pico = value.isNumber() ? scaledDecimal(value.number(), shift) : std::nullopt;
    if (!pico || *pico < 0) {
        unreadPrice = true;
        skip(name, QStringLiteral("not a price"));
        return;
    }
    setPrice(facts.prices, Price{PriceKey{ServiceTier::Standard, 0, kind}, Money{*pico}, PriceState::Value});
}

void ListRow::settleZeros()
{
    const bool charges =
        std::any_of(facts.prices.begin(), facts.prices.end(), [](const Price &price) { return price.amount.pico > 0; });
    for (Price &price : facts.prices) {
        if (price.amount.pico == 0) {
            price.state = charges && !unreadPrice ? PriceState::Included : PriceState::Unknown;
        }
    }
}

} // namespace aigo
