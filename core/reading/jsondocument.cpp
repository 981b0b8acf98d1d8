// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reading/json.h"

#include "core/reading/jsonscan.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace aigo {

namespace {

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

/// "line 3, column 7", counted from 1, columns in bytes.
QString position(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto start = before.rfind('\n');
    const auto column = before.size() - (start == std::string_view::npos ? 0 : start + 1) + 1;
    return QStringLiteral("line %1, column %2").arg(line).arg(column);
}

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
    QByteArray copy; ///< of the text, unless it stays where it is
    JsonNodes nodes;
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

namespace {

constexpr auto padding = static_cast<qsizetype>(simdjson::SIMDJSON_PADDING);

/// simdjson may look at some bytes behind the text: whether they are there, because the text's last page has them.
bool hasRoomBehind(QByteArrayView text)
{
    constexpr std::uintptr_t smallestPage = 4096;
    const auto begin = reinterpret_cast<std::uintptr_t>(text.data());
    const auto last = begin + static_cast<std::uintptr_t>(text.size()) - 1;
    return last % smallestPage + static_cast<std::uintptr_t>(padding) < smallestPage;
}

/// Why it is not even looked at; nothing where it may be JSON.
std::optional<Error> refusal(QByteArrayView text, const JsonLimits &limits)
{
    if (text.size() > limits.bytes) {
        return tooLarge(QStringLiteral("the document has more than %1 bytes").arg(limits.bytes));
    }
    const QString other = notJsonBecause(text);
    return other.isEmpty() ? std::nullopt : std::optional(unreadable(other));
}

} // namespace

Result<JsonDocument> JsonDocument::parse(QByteArrayView text, JsonLimits limits)
{
    if (auto refused = refusal(text, limits)) {
        return *std::move(refused);
    }
    text = withoutMark(text);
    auto data = std::make_shared<Data>();
    data->copy.reserve(text.size() + padding);
    data->copy.append(text.data(), text.size());
    const QByteArrayView copy(data->copy);
    return scanned(std::move(data), copy, limits);
}

Result<JsonDocument> JsonDocument::parseInPlace(QByteArrayView text, JsonLimits limits)
{
    if (!hasRoomBehind(text)) {
        return parse(text, limits);
    }
    if (auto refused = refusal(text, limits)) {
        return *std::move(refused);
    }
    return scanned(std::make_shared<Data>(), withoutMark(text), limits);
}

Result<JsonDocument> JsonDocument::scanned(std::shared_ptr<Data> data, QByteArrayView text, const JsonLimits &limits)
{
    const std::string_view whole(text.data(), static_cast<std::size_t>(text.size()));
    const JsonScan scan = scanJson(whole, limits.depth, data->nodes);
    if (scan.error != simdjson::SUCCESS) {
        return inWords(scan.error, whole, scan.at, limits);
    }
    return JsonDocument(std::move(data));
}

JsonValue JsonDocument::root() const
{
    return JsonValue(m_data->nodes.nodes.get());
}

} // namespace aigo
