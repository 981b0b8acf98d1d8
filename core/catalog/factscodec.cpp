// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/factscodec.h"

#include <algorithm>
#include <limits>

namespace aigo {

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
constexpr char modelVersion = 1;

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

class Writer
{
public:
    QByteArray bytes;

    void byte(quint8 value) { bytes.append(static_cast<char>(value)); }
    void number(quint64 value)
    {
        while (value >= 0x80) {
            byte(static_cast<quint8>(value | 0x80));
            value >>= 7;
        }
        byte(static_cast<quint8>(value));
    }
    void signedNumber(qint64 value) { number((static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63)); }
    void text(const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        number(static_cast<quint64>(utf8.size()));
        bytes.append(utf8);
    }
    void texts(const QStringList &values)
    {
        number(static_cast<quint64>(values.size()));
        for (const QString &value : values) {
            text(value);
        }
    }

    void field(Tag tag, const QString &value)
    {
        if (!value.isEmpty()) {
            byte(tag);
            text(value);
        }
    }
    void field(Tag tag, const QStringList &values)
    {
        if (!values.isEmpty()) {
            byte(tag);
            texts(values);
        }
    }
    void field(Tag tag, std::optional<qint64> value)
    {
        if (value) {
            byte(tag);
            signedNumber(*value);
        }
    }
    void field(Tag tag, QDate date)
    {
        if (date.isValid()) {
            byte(tag);
            signedNumber(date.toJulianDay());
        }
    }
    void small(Tag tag, quint8 value)
    {
        if (value != 0) {
            byte(tag);
            byte(value);
        }
    }
};

/// Reads what Writer wrote; after anything that does not fit, `ok` is false and every value is empty.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_bytes(bytes)
    {}

    bool ok = true;
    bool atEnd() const { return m_at == m_bytes.size(); }
    qsizetype left() const { return m_bytes.size() - m_at; }

    quint8 byte()
    {
        if (left() < 1) {
            ok = false;
        }
        return ok ? static_cast<quint8>(m_bytes[m_at++]) : quint8{0};
    }
    quint8 byteBelow(int limit)
    {
        const quint8 value = byte();
        ok = ok && value < limit;
        return ok ? value : quint8{0};
    }
    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const quint64 part = byte();
            if (shift == 63 && part > 1) {
                ok = false;
            }
            value |= (part & 0x7f) << shift;
            if ((part & 0x80) == 0) {
                return ok ? value : 0;
            }
        }
        ok = false;
        return 0;
    }
    qint64 signedNumber()
    {
        const quint64 value = number();
        return static_cast<qint64>((value >> 1) ^ (~(value & 1) + 1));
    }
    /// How many things of at least `size` bytes follow.
    qsizetype count(qsizetype size = 1)
    {
        const quint64 value = number();
        ok = ok && value <= static_cast<quint64>(left() / size);
        return ok ? static_cast<qsizetype>(value) : 0;
    }
    QByteArrayView raw()
    {
        const qsizetype size = count();
        const QByteArrayView view = m_bytes.sliced(m_at, size);
        m_at += size;
        return view;
    }
    QString text() { return QString::fromUtf8(raw()); }
    QStringList texts()
    {
        QStringList values;
        const qsizetype size = count();
        values.reserve(size);
        for (qsizetype i = 0; i < size && ok; ++i) {
            values.append(text());
        }
        return values;
    }
    QDate date()
    {
        const QDate day = QDate::fromJulianDay(signedNumber());
        ok = ok && day.isValid();
        return day;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

Error damaged(const QString &what)
{
    return Error{ErrorKind::StoreCorrupt, QStringLiteral("%1 in the store cannot be read").arg(what), {}, {}, 0, {}};
}

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

/// Every place something comes from, once: fields and conflicts name it by its number.
class Origins
{
public:
    explicit Origins(const std::vector<Provenance> &first)
        : list(first)
    {}
    std::vector<Provenance> list;
    std::size_t indexOf(const Provenance &from)
    {
        const auto it = std::find(list.begin(), list.end(), from);
        if (it != list.end()) {
            return static_cast<std::size_t>(it - list.begin());
        }
        list.push_back(from);
        return list.size() - 1;
    }
};

void writeModelBody(Writer &out, Origins &origins, const Model &model)
{
    out.number(model.sources.size());
    for (const auto &[field, from] : model.sources) {
        out.text(field);
        out.number(origins.indexOf(from));
    }
    out.number(model.conflicts.size());
    for (const Conflict &conflict : model.conflicts) {
        out.text(conflict.field);
        out.number(conflict.values.size());
        for (const Conflict::Value &value : conflict.values) {
            out.number(origins.indexOf(value.from));
            out.text(value.value);
            out.texts(value.flags);
        }
    }
    out.byte(model.embedded ? 1 : 0);
}

std::vector<Provenance> readOrigins(Reader &in)
{
    std::vector<Provenance> list;
    const qsizetype size = in.count(3);
    list.reserve(static_cast<std::size_t>(size));
    for (qsizetype i = 0; i < size && in.ok; ++i) {
        Provenance from;
        from.source = in.text();
        from.key = in.text();
        from.asOf = fromMs(in.signedNumber());
        list.push_back(std::move(from));
    }
    return list;
}

Provenance origin(Reader &in, const std::vector<Provenance> &origins)
{
    const quint64 index = in.number();
    in.ok = in.ok && index < origins.size();
    return in.ok ? origins[index] : Provenance{};
}

void readModelBody(Reader &in, const std::vector<Provenance> &origins, Model &model)
{
    const qsizetype fields = in.count(2);
    for (qsizetype i = 0; i < fields && in.ok; ++i) {
        QString field = in.text();
        model.sources.insert_or_assign(model.sources.end(), std::move(field), origin(in, origins));
    }
    const qsizetype conflicts = in.count(2);
    for (qsizetype i = 0; i < conflicts && in.ok; ++i) {
        Conflict conflict;
        conflict.field = in.text();
        const qsizetype values = in.count(3);
        for (qsizetype j = 0; j < values && in.ok; ++j) {
            Conflict::Value value;
            value.from = origin(in, origins);
            value.value = in.text();
            value.flags = in.texts();
            conflict.values.push_back(std::move(value));
        }
        model.conflicts.push_back(std::move(conflict));
    }
    model.embedded = in.byteBelow(2) == 1;
}

} // namespace

QByteArray toBytes(const ModelFacts &facts)
{
    Writer out;
    out.bytes.reserve(256);
    out.bytes.append(factsVersion);
    writeFacts(out, facts);
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
        return damaged(QStringLiteral("an entry"));
    }
    return facts;
}

QByteArray toBytes(const Model &model)
{
    Origins origins(model.sourceKeys);
    Writer body;
    body.bytes.reserve(256);
    writeModelBody(body, origins, model);

    Writer out;
    out.bytes.reserve(768);
    out.bytes.append(modelVersion);
    const QByteArray facts = toBytes(model.facts);
    out.number(static_cast<quint64>(facts.size()));
    out.bytes.append(facts);
    out.number(model.sourceKeys.size());
    out.number(origins.list.size());
    for (const Provenance &from : origins.list) {
        out.text(from.source);
        out.text(from.key);
        out.signedNumber(toMs(from.asOf));
    }
    out.bytes.append(body.bytes);
    return out.bytes;
}

Result<Model> modelFromBytes(QByteArrayView bytes)
{
    Reader in(bytes);
    in.ok = in.byte() == modelVersion && in.ok;
    Result<ModelFacts> facts = factsFromBytes(in.raw());
    const quint64 keys = in.number();
    std::vector<Provenance> origins = readOrigins(in);
    Model model;
    readModelBody(in, origins, model);
    if (!in.ok || !facts || keys > origins.size() || !in.atEnd()) {
        return damaged(QStringLiteral("a model"));
    }
    model.facts = std::move(facts).value();
    origins.resize(keys);
    model.sourceKeys = std::move(origins);
    return model;
}

} // namespace aigo
