// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/redact.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any text: one line, within its limit, the same when it is read again; and a key behind it is never in it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    constexpr qsizetype limit = 200;
    const QString secret = QStringLiteral("Zq7Zq7Zq7Zq7Zq7Zq7Zq7Zq7");
    for (const char *shape : {"sk-", "sk-ant-api03-", "AIza", "gsk_", "xai-", "hf_"}) {
        const QString line = redact(text + u' ' + QString::fromLatin1(shape) + secret, limit);
        if (line.size() > limit || line.contains(u'\n') || line.contains(QStringLiteral("Zq7Zq7Zq7"))) {
            std::abort();
        }
    }
    return 0;
}
