// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace aigo {

/// One value (or key) of the document; those inside it follow it directly.
struct JsonNode
{
    const char *text = nullptr; ///< of a string, key, number: where it stands
    quint32 length = 0;         ///< its bytes; of an array or object: how many it has; of a bool: 1 or 0
    quint32 type : 3 = 0;
    quint32 span : 29 = 1; ///< nodes up to its next neighbour
};

} // namespace aigo
