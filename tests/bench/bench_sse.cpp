// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/streamreader.h"
#include "core/reading/ssereader.h"
#include "tests/bench/report.h"

#include <atomic>
#include <cstddef>

/// Server-sent events as a chat completion writes them, 64 MB of them in the pieces in which a socket gives them: how
/// fast they are taken apart, and what is allocated for it.

extern "C" void *__libc_malloc(std::size_t size);          // NOLINT: glibc's own, behind our counting one
extern "C" void *__libc_realloc(void *, std::size_t size); // NOLINT

namespace {
std::atomic<long long> allocations; // NOLINT: counted by malloc, which has no object
}

extern "C" void *malloc(std::size_t size) // NOLINT: stands in for the library's
{
    ++allocations;
    return __libc_malloc(size);
}

extern "C" void *realloc(void *at, std::size_t size) // NOLINT: likewise
{
    ++allocations;
    return __libc_realloc(at, size);
}

using namespace aigo;

namespace {

QByteArray stream(const QByteArray &lineEnd, qsizetype size)
{
    QByteArray out;
    out.reserve(size + 1000);
    for (int i = 0; out.size() < size; ++i) {
        if (i % 50 == 0) {
            out += ": keep-alive" + lineEnd + lineEnd;
        }
        out += R"(data: {"id":"chatcmpl-9f3b2c1d","object":"chat.completion.chunk","created":1780944343,"model":"m-4",)"
               R"("choices":[{"index":0,"delta":{"content":" word)" +
               QByteArray::number(i) + R"("},"logprobs":null,"finish_reason":null}],"usage":null})" + lineEnd + lineEnd;
    }
    return out;
}

/// Megabytes a second; the report judges that more is better, so it is told what a hundred of them take.
void pass(bench::Report &report, const char *name, const QByteArray &bytes, qsizetype piece, double limit)
{
    qint64 events = 0;
    qint64 payload = 0;
    SseReader reader([&](const SseEvent &event) -> Status {
        ++events;
        payload += event.data.size();
        return Done{};
    });
    const auto feedAll = [&] {
        for (qsizetype from = 0; from < bytes.size(); from += piece) {
            if (!reader.feed(QByteArrayView(bytes).sliced(from, std::min(piece, bytes.size() - from)))) {
                return;
            }
        }
    };
    const double ms = bench::medianMs(5, feedAll);
    const double megabytes = static_cast<double>(bytes.size()) / 1e6;
    report.figure(qPrintable(QStringLiteral("%1_speed").arg(QLatin1String(name))), megabytes * 1000 / ms, "MB/s");
    report.figure(qPrintable(QStringLiteral("%1_200MB").arg(QLatin1String(name))), 200 * ms / megabytes, "ms", limit);
    const qint64 before = events;
    const long long allocated = allocations;
    feedAll();
    report.figure(
        qPrintable(QStringLiteral("%1_allocations_in_%2_events").arg(QLatin1String(name)).arg(events - before)),
        static_cast<double>(allocations - allocated), "", 10);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    bench::Report report("bench_sse");
    constexpr qsizetype size = 64'000'000;
    constexpr double second = 1000; // for 200 MB
    const QByteArray lf = stream("\n", size);
    pass(report, "sse_socket_pieces", lf, 65'536, second);
    pass(report, "sse_packets", lf, 1'460, second);
    pass(report, "sse_crlf", stream("\r\n", size), 65'536, second);
    pass(report, "sse_cr", stream("\r", size), 65'536, second);
    const QByteArray some = lf.first(8'000'000);
    const double ms = bench::medianMs(3, [&some] {
        StreamReader reader(StreamDialect::OpenAiChat);
        const bool read = reader.feed(some, Microseconds(1)).ok();
        Q_UNUSED(read)
    });
    report.figure("chat_stream_speed", static_cast<double>(some.size()) / 1000 / ms, "MB/s");
    return report.finish();
}
