// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace aigo {

/// One value (or key) of the document; those inside it follow it directly. Made without values: room for many is had
/// before it is known how many there are.
struct JsonNode
{
    const char *text;  ///< of a string, key, number: where it stands
    quint32 length;    ///< its bytes; of an array or object: how many it has; of a bool: 1 or 0
    quint32 type : 3;  ///< JsonValue::Type
    quint32 span : 29; ///< nodes up to its next neighbour
};
inline constexpr quint32 mostJsonNodes = (1U << 29) - 1;

} // namespace aigo
