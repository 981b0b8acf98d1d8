// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/searchsieve.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <utility>

/// A query and a text, separated by a line feed: places are in order, within the text and without overlap; a text finds
/// itself; what a snippet marks is within it; undecoded texts match as decoded ones do.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    const QString all = QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const QString typed = all.section(u'\n', 0, 0);
    const QString text = all.section(u'\n', 1);
    const SearchQuery query(typed);
    for (const QString &shown : {text, searchSnippet(query, text)}) {
        qsizetype end = 0;
        for (const auto &[from, length] : query.places(shown)) {
            if (from < end || length <= 0 || from + length > shown.size()) {
                std::abort();
            }
            end = from + length;
        }
    }
    SearchSieve sieve(query);
    for (const auto &[title, body] : {std::pair{typed, text}, std::pair{QString(), text}, std::pair{text, QString()}}) {
        if (sieve.matches(title.toUtf8(), body.toUtf8()) != query.matches(title, body)) {
            std::abort();
        }
    }
    const bool itself = typed.size() < 400 && query.words().size() == 1 && query.words()[0].pieces.size() < 30;
    if (itself && !query.matches(typed, text)) {
        std::abort();
    }
    return 0;
}
