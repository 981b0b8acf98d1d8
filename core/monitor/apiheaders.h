// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/net/http.h"
#include "core/providers/modellist.h"

#include <vector>

namespace aigo {

/// An answer's headers as the readers of providers' answers take them; `providers` knows nothing of `net`.
inline std::vector<ApiHeader> apiHeaders(const HttpHeaders &headers)
{
    std::vector<ApiHeader> out;
    out.reserve(headers.size());
    for (const HttpHeader &header : headers) {
        out.push_back({header.name, header.value});
    }
    return out;
}

} // namespace aigo
