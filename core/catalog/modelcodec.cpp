// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/factscodec.h"
#include "core/domain/bytes.h"

#include <algorithm>

namespace aigo {

using codec::Reader;
using codec::Writer;

namespace {

constexpr char modelVersion = 1;

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
        return codec::damaged(QStringLiteral("a model"));
    }
    model.facts = std::move(facts).value();
    origins.resize(keys);
    model.sourceKeys = std::move(origins);
    return model;
}

} // namespace aigo
