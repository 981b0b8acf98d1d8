// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/meter.h"

#include <QPainter>
#include <algorithm>

namespace aigo {

Meter::Meter(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Meter::setShare(std::optional<double> share, State tone)
{
    m_share = share;
    m_tone = tone;
    update();
}

State Meter::toneOfRest(double share)
{
    constexpr double little = 0.5;
    constexpr double hardlyAny = 0.1;
    return share >= little ? State::Operational : share >= hardlyAny ? State::Degraded : State::Down;
}

void Meter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF box = QRectF(rect()).adjusted(0, 1, 0, -1);
    painter.setBrush(m_theme.colors().hairline);
    painter.drawRoundedRect(box, 3, 3);
    if (m_share && *m_share > 0) {
        QRectF part = box;
        part.setWidth(std::max(box.height(), box.width() * std::min(*m_share, 1.0)));
        if (isRightToLeft()) {
            part.moveRight(box.right());
        }
        painter.setBrush(m_theme.state(m_tone));
        painter.drawRoundedRect(part, 3, 3);
    }
}

} // namespace aigo
