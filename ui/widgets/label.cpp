// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/label.h"

#include <QPainter>
#include <QStyle>

namespace aigo {

Label::Label(const Theme &theme, TextRole role, Tone tone, QWidget *parent)
    : Label(theme, QString(), role, tone, parent)
{}

Label::Label(const Theme &theme, const QString &text, TextRole role, Tone tone, QWidget *parent)
    : QLabel(text, parent)
    , m_theme(theme)
    , m_role(role)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    connect(&theme, &Theme::changed, this, &Label::restyle);
    restyle();
}

void Label::restyle()
{
    setFont(m_theme.font(m_role));
    const Colors &c = m_theme.colors();
    QPalette own = palette();
    own.setColor(QPalette::WindowText, m_tone == Tone::Muted   ? c.muted
                                       : m_tone == Tone::Faint ? c.faint
                                       : m_tone == Tone::Bad   ? m_theme.stateText(State::Down)
                                                               : c.text);
    setPalette(own);
}

void Label::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
    update();
}

QSize Label::minimumSizeHint() const
{
    QSize size = QLabel::minimumSizeHint();
    if (m_elided) {
        size.setWidth(std::min(size.width(), fontMetrics().averageCharWidth() * 4));
    }
    return size;
}

void Label::paintEvent(QPaintEvent *event)
{
    if (!m_elided || wordWrap()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    setToolTip(shown == text() ? QString() : text());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(contentsRect(),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine,
                     shown);
}

} // namespace aigo
