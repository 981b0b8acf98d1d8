// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/net/bodydecoder.h"

#include <algorithm>
#include <array>
#include <zlib.h>

namespace aigo {

struct BodyDecoder::Stream
{
    explicit Stream(int windowBits)
    {
        z = {};
        ok = inflateInit2(&z, windowBits) == Z_OK;
    }
    ~Stream() { inflateEnd(&z); }
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;

    z_stream z;
    bool ok = false;
    bool ended = false; ///< at the end of a member
};

namespace {
constexpr int gzipWindow = 15 + 16;
constexpr int zlibWindow = 15;
constexpr int rawWindow = -15;
constexpr qsizetype inputPiece = 262'144;

Error unreadable(const QString &what)
{
    return Error{.kind = ErrorKind::Unreadable, .what = what};
}

bool looksLikeZlib(QByteArrayView start)
{
    const auto first = static_cast<unsigned char>(start[0]);
    const auto second = static_cast<unsigned char>(start[1]);
    return (first & 0x0f) == 8 && (first * 256 + second) % 31 == 0;
}
} // namespace

BodyDecoder::BodyDecoder(QByteArrayView contentEncoding, qint64 limit)
    : m_limit(limit)
{
    const QByteArray name = contentEncoding.toByteArray().trimmed().toLower();
    if (name.isEmpty() || name == "identity") {
        m_coding = Coding::Identity;
    } else if (name == "gzip" || name == "x-gzip") {
        m_coding = Coding::Gzip;
    } else if (name == "deflate") {
        m_coding = Coding::Deflate;
    } else {
        m_coding = Coding::Unknown;
    }
}

BodyDecoder::~BodyDecoder() = default;

Error BodyDecoder::tooLarge() const
{
    return Error{.kind = ErrorKind::TooLarge,
                 .what = QStringLiteral("the document is larger than the limit of %1 bytes").arg(m_limit)};
}

Status BodyDecoder::append(QByteArrayView bytes)
{
    if (m_body.size() + bytes.size() > m_limit) {
        return tooLarge();
    }
    m_body.append(bytes.data(), bytes.size());
    return Done{};
}

Status BodyDecoder::add(QByteArrayView bytes)
{
    switch (m_coding) {
    case Coding::Identity:
        return append(bytes);
    case Coding::Unknown:
        return bytes.isEmpty()
                   ? Status(Done{})
                   : Status(unreadable(QStringLiteral("the answer has a content encoding that was not asked for")));
    case Coding::Gzip:
        if (!m_stream) {
            m_stream = std::make_unique<Stream>(gzipWindow);
        }
        return inflateSome(bytes);
    case Coding::Deflate:
        break;
    }
    if (m_stream) {
        return inflateSome(bytes);
    }
    m_start.append(bytes.data(), bytes.size());
    if (m_start.size() < 2) {
        return Done{};
    }
    m_stream = std::make_unique<Stream>(looksLikeZlib(m_start) ? zlibWindow : rawWindow);
    return inflateSome(std::exchange(m_start, QByteArray()));
}

Status BodyDecoder::inflateSome(QByteArrayView bytes)
{
    if (!m_stream->ok) {
        return Error{.kind = ErrorKind::Internal, .what = QStringLiteral("zlib could not be started")};
    }
    z_stream &z = m_stream->z;
    std::array<Bytef, 32'768> out;
    while (!bytes.isEmpty()) {
        if (m_stream->ended) {
            // Another gzip member goes on; anything else after the end is padding, which browsers ignore too.
            if (m_coding != Coding::Gzip || bytes[0] != '\x1f' || inflateReset(&z) != Z_OK) {
                return Done{};
            }
            m_stream->ended = false;
        }
        const QByteArrayView piece = bytes.first(std::min(bytes.size(), inputPiece));
        // zlib's interface is older than const; it does not write here.
        z.next_in = const_cast<Bytef *>(reinterpret_cast<const Bytef *>(piece.data()));
        z.avail_in = static_cast<uInt>(piece.size());
        int code = Z_OK;
        do {
            z.next_out = out.data();
            z.avail_out = static_cast<uInt>(out.size());
            code = inflate(&z, Z_NO_FLUSH);
            if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR) {
                return unreadable(QStringLiteral("the compressed answer is damaged"));
            }
            const auto produced = static_cast<qsizetype>(out.size() - z.avail_out);
            const Status appended = append(QByteArrayView(reinterpret_cast<const char *>(out.data()), produced));
            if (!appended) {
                return appended;
            }
        } while (code == Z_OK && (z.avail_in > 0 || z.avail_out == 0));
        m_stream->ended = code == Z_STREAM_END;
        bytes = bytes.sliced(piece.size() - static_cast<qsizetype>(z.avail_in));
    }
    return Done{};
}

Result<QByteArray> BodyDecoder::finish()
{
    if (!m_start.isEmpty() || (m_stream && !m_stream->ended)) {
        return unreadable(QStringLiteral("the compressed answer ends early"));
    }
    return std::move(m_body);
}

} // namespace aigo
