// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/pill.h"

#include "ui/text/text.h"
#include "ui/widgets/painting.h"

#include <QPainter>

namespace aigo {

namespace {
constexpr int pillHeight = 20;
constexpr int pillSide = 8;
constexpr int glyph = 11;
constexpr int glyphGap = 5;
} // namespace

PillLabel::PillLabel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFont(theme.font(TextRole::CaptionStrong));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PillLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void PillLabel::setTone(State tone)
{
    m_tone = tone;
    update();
}

QSize PillLabel::sizeHint() const
{
    return {QFontMetrics(font()).horizontalAdvance(m_text) + 2 * pillSide + glyphWidth(), pillHeight};
}

void PillLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), m_theme.stateSoft(m_tone), m_theme.stateSoft(m_tone), height() / 2.0 - 0.5);
    painter.setPen(m_theme.stateText(m_tone));
    painter.setFont(font());
    const int lead = isRightToLeft() ? 0 : glyphWidth();
    const int tail = isRightToLeft() ? glyphWidth() : 0;
    painter.drawText(rect().adjusted(pillSide + lead - 1, 0, -pillSide - tail + 1, 0), Qt::AlignCenter, m_text);
}

StatePill::StatePill(const Theme &theme, QWidget *parent)
    : PillLabel(theme, parent)
{}

void StatePill::setState(State state, bool stale)
{
    setState(state, Text::state(state), stale);
}

void StatePill::setState(State state, const QString &word, bool stale)
{
    m_stale = stale;
    setTone(state);
    setText(word);
}

int StatePill::glyphWidth() const
{
    return glyph + glyphGap;
}

void StatePill::paintEvent(QPaintEvent *event)
{
    PillLabel::paintEvent(event);
    QPainter painter(this);
    const int left = isRightToLeft() ? width() - pillSide - glyph : pillSide;
    paintStateShape(painter, QRectF(left, (height() - glyph) / 2.0, glyph, glyph), tone(), theme().stateText(tone()),
                    m_stale);
}

int paintStatePill(QPainter &painter, const QRect &box, State state, const QString &word, const Theme &theme,
                   bool stale)
{
    painter.save();
    const QFont font = theme.font(TextRole::CaptionStrong);
    const int words = QFontMetrics(font).horizontalAdvance(word);
    const int width = words + 2 * pillSide + glyph + glyphGap;
    QRect pill(box.left(), 0, width, pillHeight);
    pill.moveCenter(QPoint(pill.center().x(), box.center().y()));
    paintBox(painter, pill, theme.stateSoft(state), theme.stateSoft(state), pillHeight / 2.0 - 0.5);
    paintStateShape(painter, QRectF(pill.left() + pillSide, pill.top() + (pillHeight - glyph) / 2.0, glyph, glyph),
                    state, theme.stateText(state), stale);
    painter.setFont(font);
    painter.setPen(theme.stateText(state));
    painter.drawText(QRect(pill.left() + pillSide + glyph + glyphGap, pill.top(), words + 2, pillHeight),
                     Qt::AlignVCenter | Qt::AlignLeft, word);
    painter.restore();
    return width;
}

} // namespace aigo
