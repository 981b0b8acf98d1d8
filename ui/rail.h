// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/icons.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QWidget>

class QVBoxLayout;

namespace aigo {

/// One page in the rail: icon over label.
class RailButton final : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const Theme &theme, Icon icon, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    Icon m_icon;
};

/// The column of pages at the window's leading side, the last of them at its bottom. Up and Down move, Enter opens.
class Rail final : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(const Theme &theme, QWidget *parent = nullptr);

    /// Pages are counted in the order they are added; `atBottom` puts one at the foot of the column.
    void addPage(Icon icon, bool atBottom);
    void setPageName(int index, const QString &name);
    void setCurrent(int index);

Q_SIGNALS:
    void pageChosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QVBoxLayout *m_layout;
    QButtonGroup m_buttons;
};

} // namespace aigo
