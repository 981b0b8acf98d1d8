// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QColor>

namespace aigo {

/// A small choice: a preset, a span of time, a series. Checkable; several of one choice go into an exclusive
/// QButtonGroup. Optionally with a coloured square (a series) before the text. Space and Enter press it; arrow keys
/// move among neighbours in a group.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(const Theme &theme, const QString &text = {}, QWidget *parent = nullptr);

    void setSwatch(QColor color); ///< an invalid colour: none
    void setTab(bool tab);        ///< a tab of what stands below: the chosen one is underlined
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    QColor m_swatch;
    bool m_tab = false;
};

} // namespace aigo
