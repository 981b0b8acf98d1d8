// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/button.h"

#include "ui/widgets/painting.h"

#include <QEvent>
#include <QPainter>

namespace aigo {

Button::Button(const Theme &theme, Kind kind, QWidget *parent)
    : Button(theme, QString(), kind, parent)
{}

Button::Button(const Theme &theme, const QString &text, Kind kind, QWidget *parent)
    : QPushButton(text, parent)
    , m_theme(theme)
    , m_kind(kind)
{
    setFont(theme.font(TextRole::Body));
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Button::setGlyph(Icon icon)
{
    m_glyph = icon;
    updateGeometry();
    update();
}

QSize Button::sizeHint() const
{
    QFont strong = font();
    strong.setWeight(QFont::Medium);
    const int words = text().isEmpty() ? 0 : QFontMetrics(strong).size(Qt::TextShowMnemonic, text()).width();
    const int glyph = m_glyph ? 16 + (words > 0 ? 7 : 0) : 0;
    const int sides = words > 0 ? 2 * 13 : 2 * 8;
    return {std::max(words + glyph + sides, int{Theme::controlHeight}), Theme::controlHeight};
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &c = m_theme.colors();
    const bool hover = underMouse() && isEnabled();
    const bool on = isChecked();
    QColor fill = m_kind == Kind::Primary ? (hover || isDown() ? c.accentHover : c.accent)
                  : isDown() || on        ? c.accentSoft
                  : hover                 ? c.hover
                                          : c.card;
    QColor border = m_kind == Kind::Primary ? fill : on ? c.accent : c.hairline;
    QColor ink = m_kind == Kind::Primary ? c.onAccent : on ? c.accent : c.text;
    if (!isEnabled()) {
        fill = m_kind == Kind::Primary ? c.hairline : c.card;
        border = c.hairline;
        ink = c.faint;
    }
    if (m_kind != Kind::Quiet || hover || isDown() || on) {
        paintBox(painter, rect(), fill, m_kind == Kind::Quiet ? fill : border, Theme::controlRadius);
    }
    if (hasFocus()) {
        paintFocus(painter,
                   QRectF(rect()).adjusted(m_kind == Kind::Primary ? 2 : 0, m_kind == Kind::Primary ? 2 : 0,
                                           m_kind == Kind::Primary ? -2 : 0, m_kind == Kind::Primary ? -2 : 0),
                   m_theme, Theme::controlRadius - 1);
    }
    QFont strong = font();
    strong.setWeight(QFont::Medium);
    painter.setFont(strong);
    painter.setPen(ink);
    const int words = text().isEmpty() ? 0 : QFontMetrics(strong).size(Qt::TextShowMnemonic, text()).width();
    const int glyph = m_glyph ? 16 + (words > 0 ? 7 : 0) : 0;
    QRect box(0, 0, std::min(words + glyph, width()), height());
    box.moveCenter(rect().center());
    if (m_glyph) {
        const QRect at(isRightToLeft() ? box.right() - 15 : box.left(), box.top(), 16, box.height());
        paintIcon(painter, at, *m_glyph, m_kind == Kind::Quiet && isEnabled() && !on ? c.muted : ink);
    }
    if (words > 0) {
        box.adjust(isRightToLeft() ? 0 : glyph, 0, isRightToLeft() ? -glyph : 0, 0);
        painter.drawText(box.adjusted(-2, 0, 2, 0), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    }
}

} // namespace aigo
