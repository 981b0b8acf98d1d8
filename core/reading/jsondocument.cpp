// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reading/json.h"

#include "core/reading/jsonnode.h"

#include <algorithm>
#include <cstring>
#include <simdjson.h>
#include <string_view>
#include <vector>

namespace aigo {

using Type = JsonValue::Type;

namespace {

constexpr quint32 mostNodes = (1U << 29) - 1;

Error unreadable(const QString &what)
{
    return Error{.kind = ErrorKind::Unreadable, .what = what};
}

Error tooLarge(const QString &what)
{
    return Error{.kind = ErrorKind::TooLarge, .what = what};
}

std::string_view trimmed(std::string_view text)
{
    const auto end = text.find_last_not_of(" \t\r\n");
    return end == std::string_view::npos ? std::string_view() : text.substr(0, end + 1);
}

std::size_t digits(std::string_view text, std::size_t from)
{
    std::size_t i = from;
    while (i < text.size() && text[i] >= '0' && text[i] <= '9') {
        ++i;
    }
    return i - from;
}

/// RFC 8259's number, all of `text`.
bool isJsonNumber(std::string_view text)
{
    std::size_t i = text.starts_with('-') ? 1 : 0;
    const std::size_t whole = digits(text, i);
    if (whole == 0 || (whole > 1 && text[i] == '0')) {
        return false;
    }
    i += whole;
    if (i < text.size() && text[i] == '.') {
        const std::size_t fraction = digits(text, i + 1);
        if (fraction == 0) {
            return false;
        }
        i += 1 + fraction;
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '+' || text[i] == '-')) {
            ++i;
        }
        const std::size_t exponent = digits(text, i);
        if (exponent == 0) {
            return false;
        }
        i += exponent;
    }
    return i == text.size();
}

/// "line 3, column 7", counted from 1, columns in bytes.
QString position(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto start = before.rfind('\n');
    const auto column = before.size() - (start == std::string_view::npos ? 0 : start + 1) + 1;
    return QStringLiteral("line %1, column %2").arg(line).arg(column);
}

/// Walks a document once, from front to back, and writes down what is there.
class Walk
{
public:
    Walk(std::vector<JsonNode> &nodes, int depth, const char *end)
        : m_nodes(nodes)
        , m_end(end)
        , m_depthLimit(depth)
    {}

    /// 0 where all went well.
    simdjson::error_code root(simdjson::ondemand::document &document)
    {
        simdjson::ondemand::value value;
        if (const auto error = document.get_value().get(value)) {
            return error;
        }
        if (const auto error = take(value, 1)) {
            return error;
        }
        // The parser says "out of bounds" of the place behind the last bracket, and only there.
        return document.current_location().error() == simdjson::OUT_OF_BOUNDS ? simdjson::SUCCESS
                                                                              : simdjson::TRAILING_CONTENT;
    }

private:
    std::vector<JsonNode> &m_nodes;
    const char *m_end; ///< of the document
    int m_depthLimit;

    std::size_t open(Type type, const char *text = nullptr, std::size_t length = 0)
    {
        JsonNode node;
        node.text = text;
        node.length = static_cast<quint32>(length);
        node.type = static_cast<quint32>(type) & 7U;
        m_nodes.push_back(node);
        return m_nodes.size() - 1;
    }

    void close(std::size_t at, std::size_t count)
    {
        m_nodes[at].length = static_cast<quint32>(count);
        m_nodes[at].span = static_cast<quint32>(m_nodes.size() - at) & mostNodes;
    }

    simdjson::error_code take(simdjson::ondemand::value value, int depth)
    {
        if (depth > m_depthLimit || m_nodes.size() >= mostNodes) {
            return depth > m_depthLimit ? simdjson::DEPTH_ERROR : simdjson::CAPACITY;
        }
        simdjson::ondemand::json_type type;
        if (const auto error = value.type().get(type)) {
            return error;
        }
        switch (type) {
        case simdjson::ondemand::json_type::array:
            return takeArray(value, depth);
        case simdjson::ondemand::json_type::object:
            return takeObject(value, depth);
        case simdjson::ondemand::json_type::number:
            return takeNumber(value);
        case simdjson::ondemand::json_type::string:
            return takeString(value);
        case simdjson::ondemand::json_type::boolean: {
            bool there = false;
            if (const auto error = value.get_bool().get(there)) {
                return error;
            }
            open(Type::Bool, nullptr, there ? 1 : 0);
            return simdjson::SUCCESS;
        }
        case simdjson::ondemand::json_type::null: {
            bool null = false;
            if (const auto error = value.is_null().get(null)) {
                return error;
            }
            if (!null) {
                return simdjson::N_ATOM_ERROR;
            }
            open(Type::Null);
            return simdjson::SUCCESS;
        }
        }
        return simdjson::TAPE_ERROR;
    }

    simdjson::error_code takeNumber(simdjson::ondemand::value &value)
    {
        // Not read as a number: a double could not hold it, and the parser steps over it by itself.
        const std::string_view token = trimmed(value.raw_json_token());
        if (!isJsonNumber(token)) {
            return simdjson::NUMBER_ERROR;
        }
        open(Type::Number, token.data(), token.size());
        return simdjson::SUCCESS;
    }

    simdjson::error_code takeString(simdjson::ondemand::value &value)
    {
        // As it stands where nothing is escaped, which spares the copy.
        const std::string_view token = trimmed(value.raw_json_token());
        if (token.size() >= 2 && token.back() == '"' && token.find('\\') == std::string_view::npos) {
            open(Type::String, token.data() + 1, token.size() - 2);
            return simdjson::SUCCESS;
        }
        std::string_view text;
        if (const auto error = value.get_string().get(text)) {
            return error;
        }
        open(Type::String, text.data(), text.size());
        return simdjson::SUCCESS;
    }

    simdjson::error_code takeKey(simdjson::ondemand::field &field)
    {
        const char *raw = field.key().raw();
        const auto *end = static_cast<const char *>(std::memchr(raw, '"', static_cast<std::size_t>(m_end - raw)));
        if (end == nullptr) {
            return simdjson::UNCLOSED_STRING;
        }
        std::string_view key(raw, static_cast<std::size_t>(end - raw));
        if (key.find('\\') != std::string_view::npos) {
            if (const auto error = field.unescaped_key().get(key)) {
                return error;
            }
        }
        open(Type::String, key.data(), key.size());
        return simdjson::SUCCESS;
    }

    simdjson::error_code takeArray(simdjson::ondemand::value &value, int depth)
    {
        simdjson::ondemand::array array;
        if (const auto error = value.get_array().get(array)) {
            return error;
        }
        const std::size_t at = open(Type::Array);
        std::size_t count = 0;
        for (auto item : array) {
            simdjson::ondemand::value inner;
            if (const auto error = item.get(inner)) {
                return error;
            }
            if (const auto error = take(inner, depth + 1)) {
                return error;
            }
            ++count;
        }
        close(at, count);
        return simdjson::SUCCESS;
    }

    simdjson::error_code takeObject(simdjson::ondemand::value &value, int depth)
    {
        simdjson::ondemand::object object;
        if (const auto error = value.get_object().get(object)) {
            return error;
        }
        const std::size_t at = open(Type::Object);
        std::size_t count = 0;
        for (auto member : object) {
            simdjson::ondemand::field field;
            if (const auto error = std::move(member).get(field)) {
                return error;
            }
            if (const auto error = takeKey(field)) {
                return error;
            }
            if (const auto error = take(field.value(), depth + 1)) {
                return error;
            }
            ++count;
        }
        close(at, count);
        return simdjson::SUCCESS;
    }
};

QString inWords(simdjson::error_code code)
{
    switch (static_cast<int>(code)) {
    case simdjson::UNCLOSED_STRING:
        return QStringLiteral("a string that does not end");
    case simdjson::INCOMPLETE_ARRAY_OR_OBJECT:
        return QStringLiteral("an object or list that does not end");
    case simdjson::NUMBER_ERROR:
        return QStringLiteral("a number that is none");
    case simdjson::STRING_ERROR:
        return QStringLiteral("a string with a wrong escape");
    case simdjson::UNESCAPED_CHARS:
        return QStringLiteral("a control character in a string");
    case simdjson::TRAILING_CONTENT:
        return QStringLiteral("something follows the document");
    default:
        return QStringLiteral("a comma, colon, bracket or word is missing or wrong");
    }
}

bool endsLikeItBegan(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    const std::string_view end = trimmed(text);
    return first != std::string_view::npos && !end.empty() && end.back() == (text[first] == '{' ? '}' : ']');
}

Error inWords(simdjson::error_code code, std::string_view text, const char *at, const JsonLimits &limits)
{
    if (code == simdjson::DEPTH_ERROR) {
        return tooLarge(QStringLiteral("nested too deep (more than %1 levels)").arg(limits.depth));
    }
    if (code == simdjson::CAPACITY || code == simdjson::MEMALLOC) {
        return tooLarge(QStringLiteral("too large to read"));
    }
    if (code == simdjson::UTF8_ERROR) {
        return unreadable(QStringLiteral("the document is not UTF-8"));
    }
    const bool known = at != nullptr && at >= text.data() && at <= text.data() + text.size();
    const bool atEnd = known && at >= text.data() + trimmed(text).size();
    if (code != simdjson::TRAILING_CONTENT &&
        (code == simdjson::UNCLOSED_STRING || code == simdjson::INCOMPLETE_ARRAY_OR_OBJECT || atEnd ||
         !endsLikeItBegan(text))) {
        return unreadable(QStringLiteral("the JSON document is truncated or does not end"));
    }
    const QString where =
        known ? QStringLiteral(" at ") + position(text, static_cast<std::size_t>(at - text.data())) : QString();
    return unreadable(QStringLiteral("not JSON%1: %2").arg(where, inWords(code)));
}

bool beginsWith(QByteArrayView text, QByteArrayView word)
{
    return text.size() >= word.size() && qstrnicmp(text.data(), word.size(), word.data(), word.size()) == 0;
}

QByteArrayView withoutMark(QByteArrayView text)
{
    return text.startsWith("\xef\xbb\xbf") ? text.sliced(3) : text;
}

} // namespace

struct JsonDocument::Data
{
    QByteArray bytes; ///< with the room behind it that the parser reads into
    simdjson::ondemand::parser parser;
    std::vector<JsonNode> nodes;
};

JsonDocument::JsonDocument(std::shared_ptr<const Data> data)
    : m_data(std::move(data))
{}

QString notJsonBecause(QByteArrayView text)
{
    text = withoutMark(text);
    const QByteArrayView begin = text.first(std::min<qsizetype>(text.size(), 4096)).trimmed();
    if (text.trimmed().isEmpty()) {
        return QStringLiteral("the document is empty");
    }
    if (isGzip(text)) {
        return QStringLiteral("the document is gzip that was not unpacked");
    }
    if (text.startsWith("\xff\xfe") || text.startsWith(QByteArrayView("\xfe\xff"))) {
        return QStringLiteral("the document is not UTF-8 but UTF-16");
    }
    for (const QByteArrayView tag :
         {QByteArrayView("<!doctype html"), QByteArrayView("<html"), QByteArrayView("<head")}) {
        if (beginsWith(begin, tag)) {
            return QStringLiteral("the document is an HTML page, not JSON");
        }
    }
    if (begin.startsWith('<')) {
        return QStringLiteral("the document is XML or HTML, not JSON");
    }
    if (!begin.isEmpty() && !begin.startsWith('{') && !begin.startsWith('[')) {
        return QStringLiteral("the document is not JSON: it begins with neither { nor [");
    }
    return {};
}

Result<JsonDocument> JsonDocument::parse(QByteArrayView text, JsonLimits limits)
{
    if (text.size() > limits.bytes) {
        return tooLarge(QStringLiteral("the document has more than %1 bytes").arg(limits.bytes));
    }
    const QString other = notJsonBecause(text);
    if (!other.isEmpty()) {
        return unreadable(other);
    }
    text = withoutMark(text);
    auto data = std::make_shared<Data>();
    constexpr auto padding = static_cast<qsizetype>(simdjson::SIMDJSON_PADDING);
    data->bytes.reserve(text.size() + padding);
    data->bytes.append(text.data(), text.size());
    data->bytes.append(padding, '\0');
    data->nodes.reserve(static_cast<std::size_t>(text.size() / 12) + 16);

    const auto size = static_cast<std::size_t>(text.size());
    const std::string_view whole(data->bytes.constData(), size);
    simdjson::ondemand::document document;
    if (const auto error = data->parser.iterate(whole.data(), size, size + simdjson::SIMDJSON_PADDING).get(document)) {
        return inWords(error, whole, nullptr, limits);
    }
    if (const auto error = Walk(data->nodes, limits.depth, whole.data() + whole.size()).root(document)) {
        const char *at = nullptr;
        if (document.current_location().get(at)) {
            at = nullptr;
        }
        return inWords(error, whole, at, limits);
    }
    return JsonDocument(std::move(data));
}

JsonValue JsonDocument::root() const
{
    return JsonValue(m_data->nodes.data());
}

} // namespace aigo
