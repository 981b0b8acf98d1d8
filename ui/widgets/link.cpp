// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/link.h"

#include "ui/widgets/painting.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace aigo {

namespace {
constexpr int linkHeight = 20;
constexpr int side = 2; ///< so that the focus does not touch the letters
} // namespace

Link::Link(const Theme &theme, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(text);
    setFont(theme.font(TextRole::Control));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Link::setElided(bool elided)
{
    setProperty("elided", elided);
    setSizePolicy(elided ? QSizePolicy::Maximum : QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Link::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * side + 1, linkHeight};
}

QSize Link::minimumSizeHint() const
{
    const QSize wanted = sizeHint();
    return property("elided").toBool()
               ? QSize(std::min(wanted.width(), fontMetrics().averageCharWidth() * 5), linkHeight)
               : wanted;
}

void Link::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    if (property("elided").toBool()) {
        setToolTip(width() < sizeHint().width() ? text() : QString());
    }
}

void Link::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = m_theme.colors();
    QFont shown = font();
    shown.setUnderline(underMouse() && isEnabled());
    painter.setFont(shown);
    painter.setPen(!isEnabled() ? colors.faint : isDown() ? colors.accentHover : colors.accent);
    const QRect box = rect().adjusted(side, 0, -side, 0);
    painter.drawText(box,
                     static_cast<int>(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                     fontMetrics().elidedText(text(), Qt::ElideRight, box.width()));
    if (hasFocus()) {
        paintFocus(painter, QRectF(rect()), m_theme, 4);
    }
}

void Link::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace aigo
