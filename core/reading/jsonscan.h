// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reading/jsonnode.h"

#include <memory>
#include <simdjson.h>
#include <string_view>
#include <vector>

namespace aigo {

/// The nodes of a whole document, the root first.
struct JsonNodes
{
    std::unique_ptr<JsonNode[]> nodes;
    std::vector<std::unique_ptr<char[]>> unescaped; ///< what strings with escapes stand for; nodes lead into it
};

struct JsonScan
{
    simdjson::error_code error = simdjson::SUCCESS;
    const char *at = nullptr; ///< where the error is; null where that is not known
};

/// Checks `text`, an array or object, to its last byte and writes down what is there; the nodes lead into the text.
/// simdjson finds where every token begins and checks UTF-8, quotes and control characters; the rest of RFC 8259 is
/// checked here. Behind the text another simdjson::SIMDJSON_PADDING bytes may be looked at.
JsonScan scanJson(std::string_view text, int depthLimit, JsonNodes &into);

} // namespace aigo
