// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/icons.h"

#include <QLineEdit>

namespace aigo {

/// A line to type a search or filter into: magnifier in front, a cross that clears it, Escape clears it too.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const Theme &theme, QWidget *parent = nullptr);
    void setGlyph(Icon icon); ///< instead of the magnifier

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Icon m_glyph = Icon::Search;
};

} // namespace aigo
