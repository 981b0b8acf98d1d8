// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/net/httpclient.h"
#include "tests/support/await.h"

namespace aigo::test {

/// A request with a deadline that a busy machine keeps, too.
inline HttpRequest get(const QString &url)
{
    HttpRequest request;
    request.url = QUrl(url);
    request.deadline = std::chrono::seconds(10);
    return request;
}

inline Result<HttpAnswer> ask(HttpClient &client, const HttpRequest &request)
{
    return await(client.fetch(request));
}

/// Why a fetch failed; `Internal` where it did not.
inline ErrorKind kindOf(const Result<HttpAnswer> &result)
{
    return result ? ErrorKind::Internal : result.error().kind;
}

} // namespace aigo::test
