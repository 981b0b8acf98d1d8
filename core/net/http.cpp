// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/net/http.h"

#include "core/net/connection.h"

#include <algorithm>
#include <array>

namespace aigo {

namespace {
const HttpHeader *find(const HttpHeaders &headers, QByteArrayView name)
{
    const auto found = std::find_if(headers.begin(), headers.end(), [&](const HttpHeader &header) {
        return header.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? nullptr : &*found;
}

struct Meaning
{
    int status;
    const char *text;
};
constexpr std::array<Meaning, 17> meanings{{{400, "Bad Request"},
                                            {401, "Unauthorized"},
                                            {402, "Payment Required"},
                                            {403, "Forbidden"},
                                            {404, "Not Found"},
                                            {405, "Method Not Allowed"},
                                            {408, "Request Timeout"},
                                            {409, "Conflict"},
                                            {410, "Gone"},
                                            {413, "Content Too Large"},
                                            {422, "Unprocessable Content"},
                                            {429, "Too Many Requests"},
                                            {500, "Internal Server Error"},
                                            {502, "Bad Gateway"},
                                            {503, "Service Unavailable"},
                                            {504, "Gateway Timeout"},
                                            {529, "Overloaded"}}};
} // namespace

QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    const HttpHeader *header = find(headers, name);
    return header ? header->value : QByteArray();
}

bool hasHeader(const HttpHeaders &headers, QByteArrayView name)
{
    return find(headers, name) != nullptr;
}

Error httpError(const HttpAnswer &answer)
{
    Error error{.kind = ErrorKind::Http,
                .what = QStringLiteral("answered %1").arg(answer.status),
                .where = Origin::of(answer.finalUrl).text(),
                .httpStatus = answer.status,
                .retryAfter = answer.retryAfter};
    for (const Meaning &meaning : meanings) {
        if (meaning.status == answer.status) {
            error.what += u' ' + QLatin1String(meaning.text);
        }
    }
    return error;
}

} // namespace aigo
