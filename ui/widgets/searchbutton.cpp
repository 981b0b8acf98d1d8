// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/searchbutton.h"

#include "ui/theme/icons.h"
#include "ui/widgets/painting.h"

#include <QPainter>

namespace aigo {

SearchButton::SearchButton(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setCursor(Qt::IBeamCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SearchButton::setKeys(const QString &keys)
{
    m_keys = keys;
    update();
}

QSize SearchButton::sizeHint() const
{
    return {340, Theme::controlHeight};
}

QSize SearchButton::minimumSizeHint() const
{
    return {180, Theme::controlHeight};
}

void SearchButton::paintEvent(QPaintEvent *)
{
    const Colors &colors = m_theme.colors();
    QPainter painter(this);
    paintBox(painter, rect(), colors.field, underMouse() ? colors.control : colors.hairline, Theme::controlRadius);
    if (hasFocus()) {
        paintFocus(painter, rect(), m_theme, Theme::controlRadius);
    }
    paintIcon(painter, QRect(space::s, 0, 20, height()), Icon::Search, colors.faint);
    const QFont small = m_theme.font(TextRole::Caption);
    const int width = QFontMetrics(small).horizontalAdvance(m_keys) + space::m;
    const QRect keys(this->width() - width - space::s, (height() - 20) / 2, width, 20);
    paintBox(painter, keys, colors.card, colors.hairline, 4);
    painter.setFont(small);
    painter.setPen(colors.muted);
    painter.drawText(keys, Qt::AlignCenter, m_keys);
    const QFont font = m_theme.font(TextRole::Control);
    const QRect words(34, 0, keys.left() - space::s - 34, height());
    painter.setFont(font);
    painter.setPen(colors.faint);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(font).elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace aigo
