// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reading/json.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {
/// The depth of what is below.
int walk(aigo::JsonValue value, QByteArrayView text, int depth)
{
    using aigo::JsonMember;
    if (value.isNumber() && !text.contains(value.number())) {
        std::abort();
    }
    if (value.utf8().size() > text.size() || (value.integer() && !value.real())) {
        std::abort();
    }
    if (!value.isArray() && !value.isObject()) {
        return depth;
    }
    int deepest = depth + 1;
    qsizetype count = 0;
    for (const JsonMember &item : value.isArray() ? value.items() : value.members()) {
        deepest = std::max(deepest, walk(item.value, text, depth + 1));
        if (value.isObject() && value[item.key].isMissing()) {
            std::abort();
        }
        ++count;
    }
    if (count != value.size()) {
        std::abort();
    }
    return deepest;
}
} // namespace

/// Any bytes: what is read stands in the text, keeps the limits, and is no longer read once its last byte is gone.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    const QByteArrayView text(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    constexpr JsonLimits limits{.bytes = 3000, .depth = 16};
    const auto document = JsonDocument::parse(text, limits);
    if (!document) {
        return document.error().what.isEmpty() ? std::abort(), 0 : 0;
    }
    if (size > 3000 || walk(document->root(), text, 0) > limits.depth) {
        std::abort();
    }
    const QByteArrayView whole = text.trimmed();
    const bool closed = whole.endsWith('}') || whole.endsWith(']') || whole.endsWith('"');
    if (closed && JsonDocument::parse(whole.chopped(1), limits)) {
        std::abort();
    }
    return 0;
}
