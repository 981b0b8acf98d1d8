// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/chip.h"

#include "ui/widgets/painting.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>

namespace aigo {

Chip::Chip(const Theme &theme, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFont(theme.font(TextRole::Control));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setSwatch(QColor color)
{
    m_swatch = color;
    updateGeometry();
    update();
}

void Chip::setTab(bool tab)
{
    m_tab = tab;
    update();
}

QSize Chip::sizeHint() const
{
    const int words = QFontMetrics(font()).horizontalAdvance(text());
    return {words + 2 * 12 + (m_swatch.isValid() ? 9 + 6 : 0), 26};
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &c = m_theme.colors();
    const bool on = isChecked();
    const bool hover = underMouse() && isEnabled();
    const QColor fill = on ? c.accentSoft : hover || isDown() ? c.hover : c.card;
    paintBox(painter, rect(), fill, on ? c.accentSoft : c.hairline, Theme::controlRadius);
    if (m_tab && on) {
        painter.fillRect(QRect(Theme::controlRadius, height() - 2, width() - 2 * Theme::controlRadius, 2), c.accent);
    }
    if (hasFocus()) {
        paintFocus(painter, rect(), m_theme, Theme::controlRadius - 1);
    }
    QRect box = rect().adjusted(12, 0, -12, 0);
    if (m_swatch.isValid()) {
        const QRect at = isRightToLeft() ? QRect(box.right() - 8, box.top(), 9, box.height())
                                         : QRect(box.left(), box.top(), 9, box.height());
        QColor swatch = m_swatch;
        if (isCheckable() && !on) {
            swatch.setAlphaF(0.35F);
        }
        paintSwatch(painter, at, swatch);
        box.adjust(isRightToLeft() ? 0 : 15, 0, isRightToLeft() ? -15 : 0, 0);
    }
    painter.setFont(font());
    painter.setPen(!isEnabled() ? c.faint : on && !m_swatch.isValid() ? c.accent : on ? c.text : c.muted);
    painter.drawText(box.adjusted(-2, 0, 2, 0), Qt::AlignCenter, text());
}

} // namespace aigo
