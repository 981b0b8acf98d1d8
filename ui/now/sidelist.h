// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/now/siderow.h"
#include "ui/widgets/card.h"

#include <vector>

namespace aigo {

class Label;

/// A card of rows that can be pressed, with a line where there is none. Rows come, change and go one by one.
class SideList final : public Card
{
    Q_OBJECT

public:
    explicit SideList(const Theme &theme, QWidget *parent = nullptr);

    void setRows(const std::vector<SideRowFacts> &rows);
    void setEmptyText(const QString &text);
    std::vector<SideRow *> rows() const; ///< those that are shown

Q_SIGNALS:
    void pressed(const QString &key);

private:
    const Theme &m_theme;
    Label *m_empty;
    std::vector<SideRow *> m_rows;
    std::size_t m_used = 0;
};

} // namespace aigo
