// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/filter.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any text as a filter: what parses is printed and read back the same, what does not says where; colouring and
/// completion stay within the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const FilterParse parse = readFilter(text);
    if (parse.problem) {
        const FilterProblem &problem = *parse.problem;
        if (problem.column < 0 || problem.column > text.size() || problem.length < 1 || problem.what.isEmpty()) {
            std::abort();
        }
    } else {
        const QString printed = filterText(parse.filter);
        const FilterParse again = readFilter(printed);
        if (again.problem || !(again.filter == parse.filter) || filterText(again.filter) != printed) {
            std::abort();
        }
        Model model;
        model.facts.id = QStringLiteral("openai/gpt-4o");
        model.facts.provider = QStringLiteral("openai");
        matches(parse.filter, FilterSubject{.model = model});
    }
    int end = 0;
    for (const FilterToken &token : filterTokens(text)) {
        if (token.start < end || token.length <= 0) {
            std::abort();
        }
        end = token.start + token.length;
    }
    if (end > text.size()) {
        std::abort();
    }
    for (const FilterCompletion &offer : filterCompletions(text, static_cast<int>(text.size() / 2), {})) {
        if (offer.from < 0 || offer.length < 0 || offer.from + offer.length > text.size()) {
            std::abort();
        }
    }
    return 0;
}
