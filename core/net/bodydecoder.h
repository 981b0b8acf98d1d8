// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <memory>

namespace aigo {

/// Undoes a Content-Encoding piece by piece and never holds more than `limit` decoded bytes, however little went in (a
/// "gzip bomb" costs at most the limit). Knows identity, gzip (RFC 1952, several members too) and deflate (RFC 1950,
/// and the raw RFC 1951 that some servers send). Errors: TooLarge, Unreadable.
class BodyDecoder
{
public:
    BodyDecoder(QByteArrayView contentEncoding, qint64 limit);
    ~BodyDecoder();
    BodyDecoder(const BodyDecoder &) = delete;
    BodyDecoder &operator=(const BodyDecoder &) = delete;

    Status add(QByteArrayView bytes);
    /// Says whether the body was whole; the body after that.
    Result<QByteArray> finish();
    qint64 size() const { return m_body.size(); }
    QByteArrayView body() const { return m_body; } ///< as far as it was decoded

private:
    enum class Coding { Identity, Gzip, Deflate, Unknown };
    struct Stream;
    Coding m_coding = Coding::Identity;
    qint64 m_limit = 0;
    QByteArray m_body;
    QByteArray m_start; ///< deflate's first bytes, until there are two to look at
    std::unique_ptr<Stream> m_stream;

    Status inflateSome(QByteArrayView bytes);
    Status append(QByteArrayView bytes);
    Error tooLarge() const;
};

} // namespace aigo
