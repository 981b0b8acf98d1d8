// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/eventdelegate.h"

#include "ui/alerts/alertpill.h"
#include "ui/alerts/eventlist.h"
#include "ui/text/alerttext.h"
#include "ui/text/text.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/rowpainting.h"

#include <QPainter>
#include <algorithm>

namespace aigo {

namespace {
constexpr int rowHeight = 46;
constexpr int whenWidth = 116;
constexpr int pillWidth = 130;
constexpr int toldWidth = 96;
} // namespace

EventDelegate::EventDelegate(const Theme &theme, const EventList &list, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_list(list)
{}

QSize EventDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {320, rowHeight};
}

void EventDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const AlertEvent *event = m_list.at(index);
    if (event == nullptr) {
        return;
    }
    painter->save();
    const Colors &c = m_theme.colors();
    const QRect box = option.rect;
    paintRowGround(*painter, option, m_theme);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        paintFocus(*painter, QRectF(box).adjusted(1, 1, -1, -2), m_theme, Theme::controlRadius);
    }
    const bool wide = box.width() > 700;
    const QRect in = box.adjusted(space::l, 4, -space::l, -5);
    const int half = in.height() / 2;
    const auto line = [&](QRect at, TextRole role, QColor ink, const QString &text,
                          Qt::Alignment align = Qt::AlignLeft) {
        paintLine(*painter, at, m_theme.font(role), ink, text, align);
    };
    paintSeverity(*painter, QRect(in.left(), in.top() + 3, 15, 15), event->severity, m_theme);
    const int left = in.left() + 15 + space::m;
    const int told = wide ? toldWidth : 0;
    const int right = in.right() - whenWidth - pillWidth - told;
    const QString title = event->title.isEmpty() ? event->target : event->title;
    const QString under =
        event->value.isEmpty() ? event->rule : QStringLiteral("%1 · %2").arg(event->rule, event->value);
    line(QRect(left, in.top(), right - left - space::m, half), TextRole::BodyStrong, c.text, title);
    line(QRect(left, in.top() + half, right - left - space::m, half), TextRole::Caption, c.muted, under);
    paintAlertPill(painter, QRect(right, in.top(), pillWidth, in.height()), event->state, event->severity, m_theme);
    if (wide) {
        const bool bad = std::any_of(event->deliveries.begin(), event->deliveries.end(),
                                     [](const AlertDelivery &one) { return !one.ok; });
        line(QRect(right + pillWidth, in.top(), told, in.height()), TextRole::Caption,
             bad ? m_theme.stateText(State::Down) : c.muted, AlertText::deliveries(*event));
    }
    const QRect when(in.right() - whenWidth, in.top(), whenWidth, half);
    line(when, TextRole::Control, c.text, Text::dateTime(event->opened), Qt::AlignRight);
    line(when.translated(0, half), TextRole::Caption, c.faint,
         event->resolved ? Text::span(*event->resolved - event->opened) : tr("still open"), Qt::AlignRight);
    painter->restore();
}

} // namespace aigo
