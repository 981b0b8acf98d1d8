// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/factscodec.h"

#include "core/domain/bytes.h"

namespace aigo {

using codec::Reader;
using codec::Writer;

namespace {

// What is stored as a number keeps its number: new words go to the end of their enum (or a migration rewrites the
// store).
static_assert(static_cast<int>(PriceKind::Session) == 32 && static_cast<int>(PriceKind::Request) == 13);
static_assert(static_cast<int>(PriceKind::InputPerSecond) == 24);
static_assert(static_cast<int>(ServiceTier::Flex) == 3 && static_cast<int>(ServiceTier::Fast) == 4 &&
              static_cast<int>(PriceState::NotApplicable) == 4);
static_assert(static_cast<int>(Capability::Streaming) == 21 && static_cast<int>(Capability::JsonSchema) == 9);
static_assert(static_cast<int>(Lifecycle::Retired) == 5 && static_cast<int>(Modality::Pdf) == 4);

constexpr char factsVersion = 1;

enum Tag : quint8 {
    SourceKey = 1,
    Id,
    ProviderSlug,
    ApiId,
    PrefixedKey,
    Name,
    Family,
    Description,
    Context,
    MaxOutput,
    Able,
    InputModes,
    OutputModes,
    OpenWeights,
    License,
    Regions,
    Released,
    DeprecatedOn,
    RetiredOn,
    Successor,
    LifecycleTag,
    Aliases,
    Prices,
    MaxInput,
    Knowledge,
    AliasOf,
    HuggingFaceId,
    ServedBy,
    Quantization,
    Parameters,
    Schedule,
};

void writePrice(Writer &out, const Price &price)
{
    out.byte(static_cast<quint8>(price.key.tier));
    out.signedNumber(price.key.aboveTokens);
    out.byte(static_cast<quint8>(price.key.kind));
    out.signedNumber(price.amount.pico);
    out.byte(static_cast<quint8>(price.state));
}

Price readPrice(Reader &in)
{
    Price price;
    price.key.tier = static_cast<ServiceTier>(in.byteBelow(serviceTierCount));
    price.key.aboveTokens = in.signedNumber();
    price.key.kind = static_cast<PriceKind>(in.byteBelow(priceKindCount));
    price.amount.pico = in.signedNumber();
    price.state = static_cast<PriceState>(in.byteBelow(5));
    return price;
}

void writePrices(Writer &out, const PriceList &prices)
{
    if (prices.empty()) {
        return;
    }
    out.byte(Prices);
    out.number(prices.size());
    for (const Price &price : prices) {
        writePrice(out, price);
    }
}

/// A day that may be open: 0, or the day's number and one.
void writeOpenDay(Writer &out, QDate day)
{
    out.signedNumber(day.isValid() ? day.toJulianDay() + 1 : 0);
}

QDate readOpenDay(Reader &in)
{
    const qint64 number = in.signedNumber();
    if (number == 0 || !in.ok) {
        return {};
    }
    const QDate day = number > 0 ? QDate::fromJulianDay(number - 1) : QDate();
    in.ok = day.isValid();
    return day;
}

void writeSchedule(Writer &out, const std::vector<ScheduledPrice> &schedule)
{
    if (schedule.empty()) {
        return;
    }
    out.byte(Schedule);
    out.number(schedule.size());
    for (const ScheduledPrice &item : schedule) {
        writePrice(out, item.price);
        writeOpenDay(out, item.from);
        writeOpenDay(out, item.to);
    }
}

std::vector<ScheduledPrice> readSchedule(Reader &in)
{
    std::vector<ScheduledPrice> schedule;
    const qsizetype size = in.count(7);
    schedule.reserve(static_cast<std::size_t>(size));
    for (qsizetype i = 0; i < size && in.ok; ++i) {
        ScheduledPrice item;
        item.price = readPrice(in);
        item.from = readOpenDay(in);
        item.to = readOpenDay(in);
        schedule.push_back(item);
    }
    return schedule;
}

PriceList readPrices(Reader &in)
{
    PriceList prices;
    const qsizetype size = in.count(5);
    prices.reserve(static_cast<std::size_t>(size));
    for (qsizetype i = 0; i < size && in.ok; ++i) {
        const Price price = readPrice(in);
        in.ok = in.ok && (prices.empty() || prices.back().key < price.key);
        prices.push_back(price);
    }
    return prices;
}

Capabilities readCapabilities(Reader &in)
{
    constexpr quint64 known = (quint64{1} << capabilityCount) - 1;
    const quint64 yes = in.number();
    const quint64 no = in.number();
    in.ok = in.ok && (yes & ~known) == 0 && (no & ~known) == 0;
    return in.ok ? Capabilities{static_cast<quint32>(yes), static_cast<quint32>(no)} : Capabilities{};
}

void writeFacts(Writer &out, const ModelFacts &facts)
{
    out.field(SourceKey, facts.sourceKey);
    out.field(Id, facts.id);
    out.field(ProviderSlug, facts.provider);
    out.field(ApiId, facts.apiId);
    out.small(PrefixedKey, facts.plainKey ? 0 : 1);
    out.field(Name, facts.name);
    out.field(Family, facts.family);
    out.field(Description, facts.description);
    out.field(Context, facts.contextWindow);
    out.field(MaxOutput, facts.maxOutputTokens);
    if (facts.capabilities != Capabilities{}) {
        out.byte(Able);
        out.number(facts.capabilities.yes);
        out.number(facts.capabilities.no);
    }
    out.small(InputModes, facts.input.bits);
    out.small(OutputModes, facts.output.bits);
    if (facts.openWeights) {
        out.byte(OpenWeights);
        out.byte(*facts.openWeights ? 1 : 0);
    }
    out.field(License, facts.license);
    out.field(Regions, facts.regions);
    out.field(Released, facts.released);
    out.field(DeprecatedOn, facts.deprecated);
    out.field(RetiredOn, facts.retired);
    out.field(Successor, facts.successor);
    out.small(LifecycleTag, static_cast<quint8>(facts.lifecycle));
    out.field(Aliases, facts.aliases);
    writePrices(out, facts.prices);
    out.field(MaxInput, facts.maxInputTokens);
    out.field(Knowledge, facts.knowledgeCutoff);
    out.field(AliasOf, facts.aliasOf);
    out.field(HuggingFaceId, facts.huggingFaceId);
    out.field(ServedBy, facts.servedBy);
    out.field(Quantization, facts.quantization);
    out.field(Parameters, facts.parameters);
    writeSchedule(out, facts.schedule);
}

void readField(Reader &in, quint8 tag, ModelFacts &facts)
{
    switch (tag) {
    case SourceKey:
        facts.sourceKey = in.text();
        break;
    case Id:
        facts.id = in.text();
        break;
    case ProviderSlug:
        facts.provider = in.text();
        break;
    case ApiId:
        facts.apiId = in.text();
        break;
    case PrefixedKey:
        facts.plainKey = in.byte() == 0;
        break;
    case Name:
        facts.name = in.text();
        break;
    case Family:
        facts.family = in.text();
        break;
    case Description:
        facts.description = in.text();
        break;
    case Context:
        facts.contextWindow = in.signedNumber();
        break;
    case MaxOutput:
        facts.maxOutputTokens = in.signedNumber();
        break;
    case Able:
        facts.capabilities = readCapabilities(in);
        break;
    case InputModes:
        facts.input.bits = in.byteBelow(32);
        break;
    case OutputModes:
        facts.output.bits = in.byteBelow(32);
        break;
    case OpenWeights:
        facts.openWeights = in.byteBelow(2) == 1;
        break;
    case License:
        facts.license = in.text();
        break;
    case Regions:
        facts.regions = in.texts();
        break;
    case Released:
        facts.released = in.date();
        break;
    case DeprecatedOn:
        facts.deprecated = in.date();
        break;
    case RetiredOn:
        facts.retired = in.date();
        break;
    case Successor:
        facts.successor = in.text();
        break;
    case LifecycleTag:
        facts.lifecycle = static_cast<Lifecycle>(in.byteBelow(6));
        break;
    case Aliases:
        facts.aliases = in.texts();
        break;
    case Prices:
        facts.prices = readPrices(in);
        break;
    case MaxInput:
        facts.maxInputTokens = in.signedNumber();
        break;
    case Knowledge:
        facts.knowledgeCutoff = in.text();
        break;
    case AliasOf:
        facts.aliasOf = in.text();
        break;
    case HuggingFaceId:
        facts.huggingFaceId = in.text();
        break;
    case ServedBy:
        facts.servedBy = in.text();
        break;
    case Quantization:
        facts.quantization = in.text();
        break;
    case Parameters:
        facts.parameters = in.text();
        break;
    case Schedule:
        facts.schedule = readSchedule(in);
        break;
    default:
        in.ok = false;
        break;
    }
}

} // namespace

QByteArray toBytes(const ModelFacts &facts)
{
    Writer out;
    out.bytes.reserve(512);
    out.bytes.append(factsVersion);
    writeFacts(out, facts);
    out.bytes.squeeze(); // many are held at once
    return out.bytes;
}

Result<ModelFacts> factsFromBytes(QByteArrayView bytes)
{
    Reader in(bytes);
    in.ok = in.byte() == factsVersion && in.ok;
    ModelFacts facts;
    quint8 last = 0;
    while (in.ok && !in.atEnd()) {
        const quint8 tag = in.byte();
        in.ok = in.ok && tag > last;
        if (in.ok) {
            readField(in, tag, facts);
        }
        last = tag;
    }
    if (!in.ok) {
        return codec::damaged(QStringLiteral("an entry"));
    }
    return facts;
}

} // namespace aigo
