// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An answer means the same however it is cut into pieces, and no answer makes the client hold more than its limits. The
// first byte is the size of the pieces.

#include "core/net/bodydecoder.h"
#include "core/net/responseparser.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace {
constexpr qint64 headerLimit = 2000;
constexpr qint64 bodyLimit = 20'000;

struct Outcome
{
    bool ok = false;
    int status = 0;
    std::size_t headers = 0;
    QByteArray body;
    bool operator==(const Outcome &) const = default;
};

Outcome read(const QByteArray &answer, qsizetype piece)
{
    using namespace aigo;
    Outcome outcome;
    std::unique_ptr<BodyDecoder> decoder;
    const ResponseParser *current = nullptr;
    ResponseParser parser(headerLimit, [&](QByteArrayView bytes) {
        if (!decoder) {
            decoder = std::make_unique<BodyDecoder>(headerValue(current->headers(), "content-encoding"), bodyLimit);
        }
        return decoder->add(bytes);
    });
    current = &parser;
    bool fine = true;
    for (qsizetype i = 0; i < answer.size() && fine; i += piece) {
        fine = parser.feed(QByteArrayView(answer).sliced(i, std::min(piece, answer.size() - i))).ok();
    }
    if (decoder && decoder->size() > bodyLimit) {
        std::abort();
    }
    fine = fine && parser.closed().ok();
    if (fine && decoder) {
        Result<QByteArray> body = decoder->finish();
        fine = body.ok();
        outcome.body = fine ? *body : QByteArray();
    }
    if (fine) {
        outcome.ok = true;
        outcome.status = parser.status();
        outcome.headers = parser.headers().size();
    }
    return outcome;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2) {
        return 0;
    }
    const QByteArray rest(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    for (const QByteArray &answer : {rest, QByteArray("HTTP/1.1 200 OK\r\n") + rest,
                                     QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n") + rest,
                                     QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n") + rest}) {
        if (!(read(answer, data[0] % 32 + 1) == read(answer, answer.size()))) {
            std::abort();
        }
    }
    return 0;
}
