// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reading/gzip.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <zlib.h>

namespace {
QByteArray packed(QByteArray data)
{
    z_stream stream{};
    constexpr int gzipWindow = 15 + 16;
    deflateInit2(&stream, 1, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(data.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(data.data());
    stream.avail_in = static_cast<uInt>(data.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END) {
        std::abort();
    }
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}
} // namespace

/// Any bytes, as they stand and behind a gzip header: never more than the limit. What zlib packs comes back whole, and
/// not at all without its last byte.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    constexpr qint64 limit = 20'000;
    const QByteArray data(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const QByteArray header("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 10);
    for (const QByteArray &document : {data, header + data, packed(data.left(100)) + data}) {
        const auto plain = unpacked(document, limit);
        if (plain && plain->size() > limit) {
            std::abort();
        }
    }
    const QByteArray whole = packed(data);
    const auto back = unpacked(whole, limit);
    if (!back || *back != data || unpacked(whole.chopped(1), limit)) {
        std::abort();
    }
    return 0;
}
