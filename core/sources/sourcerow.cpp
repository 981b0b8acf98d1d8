// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sources/sourcerow.h"

namespace aigo {

namespace {

bool isThere(JsonValue value)
{
    return !value.isMissing() && !value.isNull();
}

} // namespace

SourceRow::SourceRow(JsonValue json, const QString &key, std::vector<SourceDocument::Skipped> &skipped)
    : m_json(json)
    , m_skipped(skipped)
{
    facts.sourceKey = key;
}

void SourceRow::skip(QByteArrayView field, const QString &why)
{
    m_skipped.push_back({facts.sourceKey + u'.' + QString::fromUtf8(field), why});
}

void SourceRow::text(QByteArrayView name, QString &into, qsizetype longest)
{
    const JsonValue value = m_json[name];
    if (!isThere(value)) {
        return;
    }
    if (!value.isString()) {
        skip(name, QStringLiteral("not a text"));
        return;
    }
    into = value.string();
    if (into.size() > longest) {
        into.truncate(into.at(longest).isLowSurrogate() ? longest - 1 : longest);
    }
}

void SourceRow::id(JsonValue value, QByteArrayView name, QString &into)
{
    if (!isThere(value)) {
        return;
    }
    into = sourceId(value);
    if (into.isEmpty() && !(value.isString() && value.utf8().isEmpty())) {
        skip(name, QStringLiteral("not an id"));
    }
}

void SourceRow::tokens(JsonValue value, QByteArrayView name, std::optional<qint64> &into)
{
    if (!isThere(value)) {
        return;
    }
    const auto count = readTokens(value);
    if (!count) {
        skip(name, QStringLiteral("not a number of tokens"));
    } else if (*count > 0) { // sources write 0 where there is none
        into = count;
    }
}

void SourceRow::epochSeconds(QByteArrayView name, QDate &into)
{
    constexpr qint64 mostSeconds = 253'402'300'799; // the end of the year 9999
    const JsonValue value = m_json[name];
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

void SourceRow::capability(QByteArrayView name, Capability capability)
{
    const JsonValue value = m_json[name];
    if (!isThere(value)) {
        return;
    }
    if (const auto there = value.boolean()) {
        facts.capabilities.set(capability, *there);
    } else {
        skip(name, QStringLiteral("neither true nor false"));
    }
}

void SourceRow::modalities(JsonValue list, QByteArrayView name, Modalities &into)
{
    if (!isThere(list)) {
        return;
    }
    if (!takeModalities(list, into)) {
        skip(name, QStringLiteral("not a list"));
        return;
    }
    for (const JsonMember &item : list.items()) {
        if (item.value.utf8() == QByteArrayView("file")) {
            into.add(Modality::Pdf);
        }
    }
}

void SourceRow::price(JsonValue value, QByteArrayView name, PriceKey key, int shift)
{
    if (!isThere(value)) {
        return;
    }
    const QByteArrayView number = value.isString() ? value.utf8() : value.number();
    QString why;
    if (const auto read = readPrice(key, number, shift, why)) {
        setPrice(facts.prices, *read);
        return;
    }
    losePrice();
    if (!scaledDecimal(number, shift)) {
        skip(name, QStringLiteral("not a price"));
    } // else it is below 0: variable
}

void SourceRow::settleZeros()
{
    const Capabilities &can = facts.capabilities;
    const bool noOutput = can.has(Capability::Embeddings) || can.has(Capability::Rerank);
    aigo::settleZeros(facts.prices, {.noOutput = noOutput, .priceLost = m_priceLost});
}

std::optional<double> SourceRow::measure(JsonValue value, QByteArrayView name, Zero zero, double most)
{
    if (!isThere(value)) {
        return std::nullopt;
    }
    const auto number = value.real();
    if (!number || !(*number >= 0 && *number <= most)) {
        skip(name, QStringLiteral("not a measure"));
        return std::nullopt;
    }
    return *number > 0 || zero == Zero::Measured ? number : std::nullopt;
}

QString sourceId(JsonValue value)
{
    const QByteArrayView id = value.utf8();
    return id.isEmpty() || id.size() > longestSourceId ? QString() : QString::fromUtf8(id);
}

Error notTheList(JsonValue root, const QString &what)
{
    const bool refused = root["error"].isObject() || root["error"].isString();
    return Error{.kind = ErrorKind::Unreadable,
                 .what = refused ? QStringLiteral("the answer is an error, not %1").arg(what)
                                 : QStringLiteral("this is not %1").arg(what)};
}

} // namespace aigo
