// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <map>

namespace aigo {

/// How the user set the model table up, as Settings::tableLayout keeps it: `columns=name,input;pinned=name;
/// widths=name:230,input:80;preset=Mine`. What a text says wrong is passed over, so that any text can be read.
struct TableLayout
{
    QStringList columns;                        ///< keys in their order; empty: as shipped
    QStringList pinned{QStringLiteral("name")}; ///< keys of those that stay at the left
    std::map<QString, int> widths;              ///< only of columns whose width the user set; pixels
    QString preset;                             ///< the preset whose columns these were changed from; empty: none
    bool operator==(const TableLayout &) const = default;

    static TableLayout fromText(const QString &text);
    QString toText() const;
};

} // namespace aigo
