// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/alternativerow.h"

#include "ui/text/text.h"
#include "ui/widgets/painting.h"

#include <QPainter>
#include <algorithm>

namespace aigo {

namespace {
constexpr int roomy = 340; ///< from here on both figures stand beside the name
} // namespace

AlternativeRow::AlternativeRow(const Theme &theme, Icon icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_colours(theme)
    , m_icon(icon)
{
    setFixedHeight(36);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void AlternativeRow::show(const Alternative &alternative, const QString &provider, const QString &sameWords)
{
    m_id = alternative.id;
    m_provider = alternative.sameModel ? provider + QStringLiteral(" · ") + sameWords : provider;
    m_cost = QStringLiteral("$ ") + costText(*alternative.cost.perMonth);
    m_saving = QStringLiteral("\u2212") + savingText(alternative.saving);
    setText(alternative.name);
    setToolTip(alternative.id);
    setAccessibleName(QStringLiteral("%1, %2: %3, %4").arg(alternative.name, m_provider, m_cost, m_saving));
    setVisible(true);
    update();
}

void AlternativeRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = m_colours.colors();
    if (underMouse() || isDown()) {
        paintBox(painter, QRectF(rect()), colors.hover, colors.hover, Theme::controlRadius);
    }
    const QFont strong = m_colours.font(TextRole::BodyStrong);
    painter.setFont(strong);
    painter.setPen(m_colours.best());
    const bool narrow = width() < roomy; // then one figure stands under the other
    const int saving = std::max(64, figuresWidth(strong, m_saving));
    paintFigures(painter, QRect(width() - saving - space::xs, narrow ? 18 : 0, saving, narrow ? 16 : height()),
                 m_saving);
    const QFont body = m_colours.font(TextRole::Body);
    painter.setFont(body);
    painter.setPen(colors.text);
    const int cost = std::max(72, figuresWidth(body, m_cost));
    const int right = width() - space::xs - (narrow ? 0 : saving + space::m);
    paintFigures(painter, QRect(right - cost, narrow ? 2 : 0, cost, narrow ? 18 : height()), m_cost);
    paintIcon(painter, QRect(2, 0, 20, height()), m_icon, underMouse() ? colors.accent : colors.muted, 14);
    const int room = right - std::max(cost, narrow ? saving : 0) - space::m - 28;
    painter.drawText(QRect(28, 2, room, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, room));
    painter.setFont(m_colours.font(TextRole::Caption));
    painter.setPen(colors.faint);
    painter.drawText(QRect(28, 18, room, 16), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_provider, Qt::ElideRight, room));
    if (hasFocus()) {
        paintFocus(painter, QRectF(rect()), m_colours, Theme::controlRadius);
    }
}

} // namespace aigo
