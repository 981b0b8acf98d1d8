// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/alertcomplete.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any text in the editor of rules: its tokens stand in order, apart and within it, and what is offered at any place
/// replaces what stands there.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    int end = 0;
    for (const FilterToken &token : alertTokens(text)) {
        if (token.start < end || token.length < 1 || token.start + token.length > text.size()) {
            std::abort();
        }
        end = token.start + token.length;
    }
    const FilterVocabulary words{{QStringLiteral("provider"), {QStringLiteral("openai")}},
                                 {QStringLiteral("source"), {QStringLiteral("litellm")}}};
    const int step = std::max(1, static_cast<int>(text.size()) / 16);
    for (int cursor = 0; cursor <= text.size(); cursor += step) {
        for (const FilterCompletion &one : alertCompletions(text, cursor, words)) {
            if (one.from < 0 || one.length < 0 || one.from + one.length > text.size() || one.from > cursor ||
                one.insert.isEmpty()) {
                std::abort();
            }
        }
    }
    return 0;
}
