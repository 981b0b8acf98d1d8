// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

namespace aigo {

/// A small arc that goes round while something is under way and nobody knows how long. Moves only while it is seen.
class Spinner final : public QWidget
{
    Q_OBJECT

public:
    explicit Spinner(const Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {14, 14}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    const Theme &m_theme;
    QTimer m_turn;
    int m_step = 0;
};

} // namespace aigo
