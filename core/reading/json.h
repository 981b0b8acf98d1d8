// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"
#include "core/reading/gzip.h"
#include "core/reading/jsonnode.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <memory>
#include <optional>

namespace aigo {

/// A place in a JsonDocument. Cheap to copy; valid while (a copy of) the document lives. Asking it for something that
/// it is not gives an empty answer, never an error: readers decide what a wrong type costs.
class JsonValue
{
public:
    enum class Type : quint8 { Missing, Null, Bool, Number, String, Array, Object };

    JsonValue() = default;
    explicit JsonValue(const JsonNode *node)
        : m_node(node)
    {}

    Type type() const { return m_node == nullptr ? Type::Missing : static_cast<Type>(m_node->type); }
    bool isMissing() const { return m_node == nullptr; }
    bool isNull() const { return type() == Type::Null; }
    bool isNumber() const { return type() == Type::Number; }
    bool isString() const { return type() == Type::String; }
    bool isArray() const { return type() == Type::Array; }
    bool isObject() const { return type() == Type::Object; }

    /// A number as the document spells it ("2.5e-06"), so that money is read exactly.
    QByteArrayView number() const
    {
        return isNumber() ? QByteArrayView(m_node->text, m_node->length) : QByteArrayView();
    }
    /// A number that is whole however it is spelled (10, 10.0, 1e7) and fits.
    std::optional<qint64> integer() const;
    std::optional<double> real() const; ///< for measures only, never for money
    std::optional<bool> boolean() const
    {
        return type() == Type::Bool ? std::optional(m_node->length != 0) : std::nullopt;
    }
    /// A string, unescaped.
    QByteArrayView utf8() const { return isString() ? QByteArrayView(m_node->text, m_node->length) : QByteArrayView(); }
    QString string() const;

    /// The member of that name; of several the last one. Missing where there is none or this is no object.
    JsonValue operator[](QByteArrayView key) const;

    /// The items of an array or the members of an object, in the document's order.
    class Iterator;
    class Range;
    Range items() const;
    Range members() const;
    qsizetype size() const; ///< of an array or object

private:
    const JsonNode *m_node = nullptr;
};

/// What `members()` gives: a key (unescaped) and its value. Of an array's items the key is empty.
struct JsonMember
{
    QByteArrayView key;
    JsonValue value;
};

class JsonValue::Iterator
{
public:
    Iterator(const JsonNode *node, bool keyed)
        : m_node(node)
        , m_keyed(keyed)
    {}
    JsonMember operator*() const
    {
        return m_keyed ? JsonMember{QByteArrayView(m_node->text, m_node->length), JsonValue(m_node + 1)}
                       : JsonMember{QByteArrayView(), JsonValue(m_node)};
    }
    Iterator &operator++()
    {
        m_node += m_keyed ? 1 : 0;
        m_node += m_node->span;
        return *this;
    }
    bool operator!=(const Iterator &other) const { return m_node != other.m_node; }

private:
    const JsonNode *m_node;
    bool m_keyed;
};

class JsonValue::Range
{
public:
    Range(Iterator first, Iterator last)
        : m_first(first)
        , m_last(last)
    {}
    Iterator begin() const { return m_first; }
    Iterator end() const { return m_last; }

private:
    Iterator m_first;
    Iterator m_last;
};

struct JsonLimits
{
    qint64 bytes = documentLimit;
    int depth = 64;
};

/// A whole JSON document (RFC 8259), checked to its last byte before anything of it is used: structure, UTF-8, the
/// spelling of every number; a byte order mark is allowed. What is not JSON at all is told apart in words ("an HTML
/// page", "empty", "truncated", "not UTF-8", "gzip that was not unpacked": ErrorKind::Unreadable, with line and column
/// where known), as is what passes a limit (ErrorKind::TooLarge). Any thread.
class JsonDocument
{
public:
    static Result<JsonDocument> parse(QByteArrayView text, JsonLimits limits = {});
    /// The same without a copy of the text, which must outlive the document and what it gives out.
    static Result<JsonDocument> parseInPlace(QByteArrayView text, JsonLimits limits = {});

    JsonValue root() const;

private:
    struct Data;
    static Result<JsonDocument> scanned(std::shared_ptr<Data> data, QByteArrayView text, const JsonLimits &limits);
    explicit JsonDocument(std::shared_ptr<const Data> data);
    std::shared_ptr<const Data> m_data;
};

/// What a document that should be JSON and is not looks like: "an HTML page", "empty", …; empty where it may be JSON.
QString notJsonBecause(QByteArrayView text);

} // namespace aigo
