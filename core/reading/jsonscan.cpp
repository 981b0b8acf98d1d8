// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reading/jsonscan.h"

#include "core/reading/json.h"

#include <algorithm>
#include <cstring>

namespace aigo {

using Type = JsonValue::Type;
using simdjson::error_code;

namespace {

bool isDigit(char c)
{
    return static_cast<unsigned char>(c - '0') < 10;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// RFC 8259's number, all of `text`, which is not empty.
bool isJsonNumber(std::string_view text)
{
    const char *p = text.data();
    const char *const end = p + text.size();
    const auto digits = [&p, end] {
        const char *const from = p;
        while (p != end && isDigit(*p)) {
            ++p;
        }
        return p - from;
    };
    p += *p == '-' ? 1 : 0;
    const bool zero = p != end && *p == '0';
    const auto whole = digits();
    if (whole == 0 || (zero && whole > 1)) {
        return false;
    }
    if (p != end && *p == '.') {
        ++p;
        if (digits() == 0) {
            return false;
        }
    }
    if (p != end && (*p == 'e' || *p == 'E')) {
        ++p;
        p += p != end && (*p == '+' || *p == '-') ? 1 : 0;
        if (digits() == 0) {
            return false;
        }
    }
    return p == end;
}

/// The four digits of a \u, or something over 0xffff.
quint32 hexDigits(std::string_view text)
{
    constexpr quint32 none = 0x10000;
    quint32 value = 0;
    for (const char c : text.substr(0, 4)) {
        const bool letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (!letter && !isDigit(c)) {
            return none;
        }
        value = value * 16 + static_cast<quint32>(letter ? (c | 0x20) - 'a' + 10 : c - '0');
    }
    return text.size() < 4 ? none : value;
}

char *putUtf8(char *out, quint32 code)
{
    const auto put = [&out](quint32 byte) { *out++ = static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xc0 | code >> 6);
        put(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        put(0xe0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3f));
        put(0x80 | (code & 0x3f));
    } else {
        put(0xf0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3f));
        put(0x80 | (code >> 6 & 0x3f));
        put(0x80 | (code & 0x3f));
    }
    return out;
}

/// Takes the \u that `text` begins behind (and a second one, where two make one character); null where it is none.
char *unescapeCode(std::string_view &text, char *out)
{
    quint32 code = hexDigits(text);
    if (code > 0xffff || (code >= 0xdc00 && code <= 0xdfff)) {
        return nullptr;
    }
    text.remove_prefix(4);
    if (code >= 0xd800 && code <= 0xdbff) {
        const quint32 low = text.starts_with("\\u") ? hexDigits(text.substr(2)) : 0;
        if (low < 0xdc00 || low > 0xdfff) {
            return nullptr;
        }
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        text.remove_prefix(6);
    }
    return putUtf8(out, code);
}

/// Writes what `text` stands for, which is never longer, and gives its end; null where an escape is none.
char *unescape(std::string_view text, char *out)
{
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    while (!text.empty()) {
        const auto plain = std::min(text.find('\\'), text.size());
        std::memcpy(out, text.data(), plain);
        out += plain;
        text.remove_prefix(plain);
        if (text.empty()) {
            break;
        }
        const char kind = text.size() > 1 ? text[1] : '\0';
        text.remove_prefix(std::min<std::size_t>(2, text.size()));
        const auto letter = letters.find(kind);
        if (letter != std::string_view::npos) {
            *out++ = meanings[letter];
        } else if (kind != 'u' || (out = unescapeCode(text, out)) == nullptr) {
            return nullptr;
        }
    }
    return out;
}

/// Goes once from token to token, from front to back.
class Scan
{
public:
    Scan(std::string_view text, const simdjson::internal::dom_parser_implementation &tokens, int depthLimit,
         JsonNodes &into)
        : m_text(text.data())
        , m_textEnd(text.data() + text.size())
        , m_token(tokens.structural_indexes.get())
        , m_lastToken(m_token + tokens.n_structural_indexes)
        , m_escape(text.data())
        , m_into(into)
        , m_node(into.nodes.get())
        , m_depthLimit(static_cast<std::size_t>(std::max(depthLimit, 0)))
    {
        findEscape(m_text);
    }

    error_code document()
    {
        if (const auto error = value()) {
            return error;
        }
        while (!m_open.empty()) {
            if (const auto error = m_isObject ? member() : value()) {
                return error;
            }
            // A container that was just opened and has something in it begins with no comma.
            if (const auto error = m_fresh ? simdjson::SUCCESS : goOn()) {
                return error;
            }
        }
        return m_token == m_lastToken ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
    }

    /// Where the token stands that the scan came to.
    const char *at() const { return m_token < m_lastToken ? m_text + *m_token : m_textEnd; }

private:
    const char *m_text;
    const char *m_textEnd;
    const quint32 *m_token; ///< where each token begins; behind the last one stands the text's size
    const quint32 *m_lastToken;
    const char *m_escape; ///< the next backslash
    JsonNodes &m_into;
    JsonNode *m_node; ///< the next one to be made
    std::vector<JsonNode *> m_open{};
    std::size_t m_depthLimit;
    bool m_isObject = false; ///< the innermost open one
    bool m_fresh = false;    ///< it was opened by the last value
    char *m_room = nullptr;  ///< for strings that are unescaped
    std::size_t m_roomLeft = 0;

    char letter() const { return m_token < m_lastToken ? m_text[*m_token] : '\0'; }

    void findEscape(const char *from)
    {
        const auto left = static_cast<std::size_t>(m_textEnd - from);
        const auto *found = left > 0 ? static_cast<const char *>(std::memchr(from, '\\', left)) : nullptr;
        m_escape = found == nullptr ? m_textEnd : found;
    }

    /// Where the blanks begin that stand before the next token.
    const char *tokenEnd() const
    {
        const char *end = m_text + m_token[1];
        while (isSpace(end[-1])) {
            --end;
        }
        return end;
    }

    void add(Type type, const char *text, std::size_t length)
    {
        m_node->text = text;
        m_node->length = static_cast<quint32>(length);
        m_node->type = static_cast<quint32>(type) & 7U;
        m_node->span = 1;
        ++m_node;
        ++m_token;
    }

    error_code value()
    {
        m_fresh = false;
        const char first = letter();
        if (first == '"') {
            return string();
        }
        if (first == '{' || first == '[') {
            return open(first == '{');
        }
        if (m_token >= m_lastToken) {
            return simdjson::INCOMPLETE_ARRAY_OR_OBJECT;
        }
        const char *const begin = m_text + *m_token;
        return scalar(std::string_view(begin, static_cast<std::size_t>(tokenEnd() - begin)));
    }

    error_code scalar(std::string_view token)
    {
        if (isDigit(token[0]) || token[0] == '-') {
            if (!isJsonNumber(token)) {
                return simdjson::NUMBER_ERROR;
            }
            add(Type::Number, token.data(), token.size());
        } else if (token == "true" || token == "false") {
            add(Type::Bool, nullptr, token == "true" ? 1 : 0);
        } else if (token == "null") {
            add(Type::Null, nullptr, 0);
        } else {
            return simdjson::TAPE_ERROR;
        }
        return simdjson::SUCCESS;
    }

    error_code string()
    {
        const char *const begin = m_text + *m_token + 1;
        const char *const end = tokenEnd() - 1;
        if (end < begin || *end != '"') {
            return simdjson::UNCLOSED_STRING;
        }
        if (end <= m_escape) {
            add(Type::String, begin, static_cast<std::size_t>(end - begin));
            return simdjson::SUCCESS;
        }
        return escapedString(std::string_view(begin, static_cast<std::size_t>(end - begin)));
    }

    error_code escapedString(std::string_view text)
    {
        constexpr std::size_t room = 16 * 1024;
        if (m_roomLeft < text.size()) {
            m_roomLeft = std::max(room, text.size());
            m_into.unescaped.push_back(std::make_unique_for_overwrite<char[]>(m_roomLeft));
            m_room = m_into.unescaped.back().get();
        }
        char *const end = unescape(text, m_room);
        if (end == nullptr) {
            return simdjson::STRING_ERROR;
        }
        const auto size = static_cast<std::size_t>(end - m_room);
        add(Type::String, m_room, size);
        m_room = end;
        m_roomLeft -= size;
        findEscape(text.data() + text.size());
        return simdjson::SUCCESS;
    }

    error_code open(bool object)
    {
        if (m_open.size() >= m_depthLimit) {
            return simdjson::DEPTH_ERROR;
        }
        m_open.push_back(m_node);
        m_isObject = object;
        add(object ? Type::Object : Type::Array, nullptr, 0);
        m_fresh = letter() != (object ? '}' : ']');
        if (m_fresh) {
            ++m_open.back()->length;
        } else {
            close();
        }
        return simdjson::SUCCESS;
    }

    void close()
    {
        JsonNode *const closed = m_open.back();
        closed->span = static_cast<quint32>(m_node - closed) & mostJsonNodes;
        m_open.pop_back();
        m_isObject = !m_open.empty() && m_open.back()->type == static_cast<quint32>(Type::Object);
        ++m_token;
    }

    error_code member()
    {
        if (letter() != '"') {
            return m_token < m_lastToken ? simdjson::TAPE_ERROR : simdjson::INCOMPLETE_ARRAY_OR_OBJECT;
        }
        if (const auto error = string()) {
            return error;
        }
        if (letter() != ':') {
            return simdjson::TAPE_ERROR;
        }
        ++m_token;
        return value();
    }

    /// Behind a value: closes what ends there, and takes the comma before the next value.
    error_code goOn()
    {
        while (!m_open.empty()) {
            const char next = letter();
            if (next == ',') {
                ++m_open.back()->length;
                ++m_token;
                return simdjson::SUCCESS;
            }
            if (next != (m_isObject ? '}' : ']')) {
                return m_token < m_lastToken ? simdjson::TAPE_ERROR : simdjson::INCOMPLETE_ARRAY_OR_OBJECT;
            }
            close();
        }
        return simdjson::SUCCESS;
    }
};

} // namespace

JsonScan scanJson(std::string_view text, int depthLimit, JsonNodes &into)
{
    std::unique_ptr<simdjson::internal::dom_parser_implementation> tokens;
    const auto &simd = *simdjson::get_active_implementation();
    if (const auto error = simd.create_dom_parser_implementation(text.size(), 1, tokens)) {
        return {error, nullptr};
    }
    const auto *bytes = reinterpret_cast<const quint8 *>(text.data());
    if (const auto error = tokens->stage1(bytes, text.size(), simdjson::stage1_mode::regular)) {
        return {error, nullptr};
    }
    if (tokens->n_structural_indexes > mostJsonNodes) {
        return {simdjson::CAPACITY, nullptr};
    }
    into.nodes = std::make_unique_for_overwrite<JsonNode[]>(tokens->n_structural_indexes);
    Scan scan(text, *tokens, depthLimit, into);
    const auto error = scan.document();
    return {error, error == simdjson::SUCCESS ? nullptr : scan.at()};
}

} // namespace aigo
