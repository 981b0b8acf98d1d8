// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reading/gzip.h"

#include <algorithm>
#include <array>
#include <limits>
#include <zlib.h>

namespace aigo {

namespace {

Error unreadable(const QString &what)
{
    return Error{.kind = ErrorKind::Unreadable, .what = what, .mend = QStringLiteral("fetch the document again")};
}

Error tooLarge(qint64 limit)
{
    return Error{.kind = ErrorKind::TooLarge, .what = QStringLiteral("the document has more than %1 bytes").arg(limit)};
}

/// zlib's state, let go of at the end of its scope.
struct Inflation
{
    z_stream stream{};
    bool open = false;

    Inflation()
    {
        constexpr int gzipOnly = 16;
        open = inflateInit2(&stream, MAX_WBITS + gzipOnly) == Z_OK;
    }
    ~Inflation()
    {
        if (open) {
            inflateEnd(&stream);
        }
    }
    Inflation(const Inflation &) = delete;
    Inflation &operator=(const Inflation &) = delete;
};

bool onlyZeros(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == '\0'; });
}

/// What zlib may take in one call: its counters are 32 bits wide.
uInt step(qsizetype left)
{
    return static_cast<uInt>(std::min<qsizetype>(left, std::numeric_limits<int>::max()));
}

/// Unpacks the member that `input` begins with onto `out` and moves `input` behind it.
Status unpackMember(QByteArrayView &input, QByteArray &out, qint64 limit)
{
    Inflation inflation;
    if (!inflation.open) {
        return Error{.kind = ErrorKind::Internal, .what = QStringLiteral("zlib could not be started")};
    }
    z_stream &z = inflation.stream;
    std::array<char, 64 * 1024> room;
    for (;;) {
        const uInt given = step(input.size());
        z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(input.data()));
        z.avail_in = given;
        z.next_out = reinterpret_cast<Bytef *>(room.data());
        z.avail_out = static_cast<uInt>(room.size());
        const int code = inflate(&z, Z_NO_FLUSH);
        input = input.sliced(static_cast<qsizetype>(given - z.avail_in));
        const auto made = static_cast<qsizetype>(room.size() - z.avail_out);
        if (out.size() + made > limit) {
            return tooLarge(limit);
        }
        out.append(room.data(), made);
        if (code == Z_STREAM_END) {
            return Done{};
        }
        if (code == Z_BUF_ERROR || (code == Z_OK && input.isEmpty() && z.avail_out != 0)) {
            return unreadable(QStringLiteral("the gzip document is truncated"));
        }
        if (code != Z_OK) {
            return unreadable(QStringLiteral("the gzip document is damaged"));
        }
    }
}

} // namespace

bool isGzip(QByteArrayView bytes)
{
    return bytes.size() >= 2 && bytes[0] == '\x1f' && bytes[1] == '\x8b';
}

Result<QByteArray> unpacked(QByteArray bytes, qint64 limit)
{
    if (!isGzip(bytes)) {
        if (bytes.size() > limit) {
            return tooLarge(limit);
        }
        return bytes;
    }
    QByteArray out;
    QByteArrayView input(bytes);
    do {
        const Status member = unpackMember(input, out, limit);
        if (!member) {
            return member.error();
        }
    } while (isGzip(input));
    if (!onlyZeros(input)) {
        return unreadable(QStringLiteral("something else follows the gzip document"));
    }
    return out;
}

} // namespace aigo
