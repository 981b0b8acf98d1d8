// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/onwards.h"
#include "core/domain/pricetrend.h"
#include "ui/charts/drawing.h"
#include "ui/theme/theme.h"

#include <QFont>
#include <QStringList>
#include <array>
#include <optional>
#include <vector>

namespace aigo {

/// What a theme looks like at one moment, for painting on a thread of its own while the theme may change.
struct TableLook
{
    Colors colors;
    QFont title;
    QFont heading;
    QFont body;
    QFont caption;
    std::array<QColor, 5> states; ///< by State

    static TableLook of(const Theme &theme); ///< GUI thread
};

/// A table as a picture has it: texts, with the shape of a state or a price's line before them.
struct TablePicture
{
    struct Column
    {
        QString title;
        QString unit;
        bool right = false;
        bool leads = false; ///< darker than the others
    };
    struct Cell
    {
        QString text;
        bool known = true;
        std::optional<State> state{};
        std::optional<PriceTrend> trend{};
    };
    QString title;
    QString under; ///< beside the title, may be empty
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    QStringList footer;
    int width = 0; ///< logical pixels; it is wider where its columns need it
};

/// Title, table and footer; no columns: empty. Any thread; `onwards` is asked while it is measured and while it is
/// painted, which may be later: told to stop, it stays unfinished.
Drawing tableDrawing(TablePicture picture, const TableLook &look, const Onwards &onwards = {});
/// How many rows a picture of pixels may have at a scale and width before it is too large to be made or looked at.
int mostPictureRows(qreal scale, int width);

} // namespace aigo
