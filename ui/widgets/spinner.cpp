// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/spinner.h"

#include <QPainter>

namespace aigo {

namespace {
constexpr int steps = 12;
constexpr int fullTurn = 360 * 16; ///< as QPainter counts angles
} // namespace

Spinner::Spinner(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedSize(sizeHint());
    m_turn.setInterval(90);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_step = (m_step + 1) % steps;
        update();
    });
}

void Spinner::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_turn.start();
}

void Spinner::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_turn.stop();
}

void Spinner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(2, 2, -2, -2);
    painter.setPen(QPen(m_theme.colors().hairline, 2));
    painter.drawEllipse(box);
    painter.setPen(QPen(m_theme.colors().accent, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(box, -m_step * fullTurn / steps, fullTurn / 3);
}

} // namespace aigo
