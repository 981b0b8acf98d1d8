// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/now/siderow.h"

#include "ui/widgets/painting.h"
#include "ui/widgets/pill.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>
#include <algorithm>

namespace aigo {

namespace {

constexpr int pad = 9;
constexpr int pillLine = 22;
constexpr int titleLine = 18;
constexpr int underLine = 16;
constexpr int mostTitleLines = 2;

/// The lines of a text at a width, the last of them elided.
QStringList linesOf(const QString &text, const QFont &font, int width)
{
    QStringList lines;
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1));
        if (lines.size() == mostTitleLines - 1) {
            lines << QFontMetrics(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

} // namespace

SideRow::SideRow(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SideRow::setFacts(SideRowFacts facts)
{
    if (facts == m_facts) {
        return;
    }
    m_facts = std::move(facts);
    setAccessibleName(m_facts.beside.isEmpty() ? m_facts.title : m_facts.beside);
    setAccessibleDescription(m_facts.spoken);
    setToolTip(m_facts.spoken);
    updateGeometry();
    update();
}

void SideRow::setLast(bool last)
{
    m_last = last;
    update();
}

int SideRow::titleLines(int width) const
{
    return m_facts.title.isEmpty()
               ? 0
               : static_cast<int>(linesOf(m_facts.title, m_theme.font(TextRole::Body), width).size());
}

int SideRow::heightForWidth(int width) const
{
    return 2 * pad + pillLine + titleLines(width) * titleLine + (m_facts.under.isEmpty() ? 0 : underLine);
}

void SideRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Up:
        focusNextPrevChild(false);
        return;
    case Qt::Key_Down:
        focusNextPrevChild(true);
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void SideRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &c = m_theme.colors();
    if (underMouse()) {
        paintBox(painter, rect(), c.hover, c.hover, Theme::controlRadius);
    }
    if (!m_last) {
        painter.fillRect(QRect(0, height() - 1, width(), 1), c.grid);
    }
    const bool mirrored = isRightToLeft();
    const auto place = [&](int left, int top, int wide, int high) {
        return QRect(mirrored ? width() - left - wide : left, top, wide, high);
    };
    const QFont strong = m_theme.font(TextRole::CaptionStrong);
    const int pill = QFontMetrics(strong).horizontalAdvance(m_facts.word) + 16 + (m_facts.glyph ? 16 : 0);
    const QRect at = place(0, pad, pill, pillLine);
    if (m_facts.glyph) {
        paintStatePill(painter, at, m_facts.tone, m_facts.word, m_theme);
    } else {
        paintBox(painter, at.adjusted(0, 1, 0, -1), m_theme.stateSoft(m_facts.tone), m_theme.stateSoft(m_facts.tone),
                 9.5);
        painter.setFont(strong);
        painter.setPen(m_theme.stateText(m_facts.tone));
        painter.drawText(at, Qt::AlignCenter, m_facts.word);
    }
    painter.setFont(m_theme.font(TextRole::Caption));
    const int trailing = painter.fontMetrics().horizontalAdvance(m_facts.trailing) + 1;
    painter.setPen(c.faint);
    painter.drawText(place(width() - trailing, pad, trailing, pillLine), Qt::AlignVCenter | Qt::AlignTrailing,
                     m_facts.trailing);
    painter.setFont(m_theme.font(TextRole::Body));
    painter.setPen(c.text);
    const int room = width() - pill - space::s - (m_facts.trailing.isEmpty() ? 0 : trailing + space::s);
    painter.drawText(place(pill + space::s, pad, room, pillLine), Qt::AlignVCenter | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(m_facts.beside, Qt::ElideMiddle, room));
    int y = pad + pillLine;
    if (!m_facts.title.isEmpty()) {
        for (const QString &line : linesOf(m_facts.title, painter.font(), width())) {
            painter.drawText(place(0, y, width(), titleLine), Qt::AlignVCenter | Qt::AlignLeading, line);
            y += titleLine;
        }
    }
    if (!m_facts.under.isEmpty()) {
        painter.setFont(m_theme.font(TextRole::Caption));
        painter.setPen(c.muted);
        painter.drawText(place(0, y, width(), underLine), Qt::AlignVCenter | Qt::AlignLeading,
                         painter.fontMetrics().elidedText(m_facts.under, Qt::ElideRight, width()));
    }
    if (hasFocus()) {
        paintFocus(painter, rect(), m_theme, Theme::controlRadius - 1);
    }
}

} // namespace aigo
