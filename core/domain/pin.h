// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace aigo {

/// The user trusts one source for something: it goes before every other (but the user's own word) where it knows it.
struct Pin
{
    QString model;  ///< its id; empty: every model
    QString field;  ///< as in Model::sources ("input", "context_window"); "prices": all prices; empty: every field
    QString source; ///< "litellm", "openai", …
    bool operator==(const Pin &) const = default;
};

} // namespace aigo
