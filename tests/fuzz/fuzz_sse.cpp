// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reading/ssereader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

/// The events as one text, from pieces of `step` bytes (0: whole).
std::string events(QByteArrayView bytes, qsizetype step)
{
    using namespace aigo;
    std::string out;
    SseReader reader([&out](const SseEvent &event) -> Status {
        for (const QByteArrayView part : {event.type, event.data, event.id}) {
            out.append(part.data(), static_cast<std::size_t>(part.size())).push_back('\0');
        }
        return Done{};
    });
    for (qsizetype from = 0; from < bytes.size(); from += step > 0 ? step : bytes.size()) {
        const qsizetype size = step > 0 ? std::min(step, bytes.size() - from) : bytes.size();
        if (!reader.feed(bytes.sliced(from, size).toByteArray())) {
            std::abort();
        }
    }
    return out;
}

} // namespace

/// In whatever pieces they arrive, the events are the same. The first byte is the size of a piece.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    if (size < 1) {
        return 0;
    }
    const QByteArrayView stream(reinterpret_cast<const char *>(bytes + 1), static_cast<qsizetype>(size - 1));
    const std::string whole = events(stream, 0);
    if (whole != events(stream, 1) || whole != events(stream, bytes[0] % 40 + 1)) {
        std::abort();
    }
    return 0;
}
