// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace aigo {

/// Words in the accent's colour that do something when they are pressed (Space, Enter, a click). Where they have no
/// room they end in "…" with the whole text as tooltip.
class Link final : public QAbstractButton
{
    Q_OBJECT

public:
    Link(const Theme &theme, const QString &text, QWidget *parent = nullptr);

    void setElided(bool elided); ///< asks for a few letters' width only
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace aigo
