// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/changedelegate.h"

#include "ui/changes/changefeed.h"
#include "ui/now/sidefacts.h"
#include "ui/text/alerttext.h"
#include "ui/text/text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/rowpainting.h"

#include <QDateTime>
#include <QPainter>
#include <cmath>

namespace aigo {

namespace {

constexpr int rowHeight = 46;
constexpr int dayHeight = 34;
constexpr int pillWidth = 84;
constexpr int endWidth = 128;

} // namespace

ChangeDelegate::ChangeDelegate(Desk &desk, const Theme &theme, const ChangeFeed &feed, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_feed(feed)
{}

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {320, m_feed.entryAt(index.row()) != nullptr ? rowHeight : dayHeight};
}

QString ChangeDelegate::dayText(QDate day, QDate today)
{
    if (day == today) {
        return tr("Today");
    }
    if (day == today.addDays(-1)) {
        return tr("Yesterday");
    }
    return QStringLiteral("%1, %2").arg(day.toString(Qt::ISODate), AlertText::day(day.dayOfWeek() - 1));
}

double ChangeDelegate::percentOf(const std::vector<const Change *> &changes)
{
    for (const Change *change : changes) {
        const auto percent = change->kind == ChangeKind::Price ? change->percent() : std::nullopt;
        if (percent && *percent != 0) {
            return *percent;
        }
    }
    return 0;
}

void ChangeDelegate::paintDay(QPainter &painter, const QRect &box, QDate day) const
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMs(m_desk.clock().now())).date();
    painter.fillRect(box, m_theme.colors().band);
    painter.setFont(m_theme.font(TextRole::CaptionStrong));
    painter.setPen(m_theme.colors().muted);
    painter.drawText(box.adjusted(space::l, 0, -space::l, 0), Qt::AlignLeft | Qt::AlignVCenter, dayText(day, today));
}

void ChangeDelegate::paintEnd(QPainter &painter, const QRect &box, const std::vector<const Change *> &changes) const
{
    const Change &first = *changes.front();
    const int half = box.height() / 2;
    const QRect above(box.left(), box.top(), box.width(), half);
    if (const double percent = percentOf(changes); percent != 0) {
        const State tone = percent < 0 ? State::Operational : State::Down;
        const double size = std::abs(percent);
        const QString text = Text::percent(size / 100, size < 10 ? 1 : 0);
        const QFont font = m_theme.font(TextRole::BodyStrong);
        painter.setFont(font);
        painter.setPen(m_theme.stateText(tone));
        painter.drawText(above, Qt::AlignRight | Qt::AlignVCenter, text);
        const int words = QFontMetrics(font).horizontalAdvance(text);
        paintIcon(painter, QRect(above.right() - words - 22, above.top(), 16, above.height()),
                  percent < 0 ? Icon::ArrowDown : Icon::ArrowUp, m_theme.stateText(tone), 14);
    }
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme.colors().faint);
    const QDate today = toDate(m_desk.clock().now());
    const QString under = first.effective && *first.effective > today
                              ? tr("from %1").arg(first.effective->toString(Qt::ISODate))
                              : Text::time(first.at);
    painter.drawText(above.translated(0, half), Qt::AlignRight | Qt::AlignVCenter, under);
}

void ChangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const ChangeFeed::Entry *entry = m_feed.entryAt(index.row());
    if (entry == nullptr) {
        paintDay(*painter, option.rect, m_feed.dayAt(index.row()));
        painter->restore();
        return;
    }
    const Colors &c = m_theme.colors();
    const QRect box = option.rect;
    paintRowGround(*painter, option, m_theme);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        paintFocus(*painter, QRectF(box).adjusted(1, 1, -1, -2), m_theme, Theme::controlRadius);
    }
    const Change &first = *entry->changes.front();
    const auto catalogue = m_desk.catalogue();
    const Model *model = catalogue->find(first.model);
    const ChangeWords words = changeWords(entry->changes, model, m_desk.clock().now());
    const QRect in = box.adjusted(space::l, 4, -space::l, -5);
    const int half = in.height() / 2;
    const QFont strong = m_theme.font(TextRole::CaptionStrong);
    const int wide = std::min(QFontMetrics(strong).horizontalAdvance(words.word) + 16, pillWidth);
    const QRect pill(in.left(), in.top() + 1, wide, 20);
    paintBox(*painter, pill, m_theme.stateSoft(words.tone), m_theme.stateSoft(words.tone), 9.5);
    painter->setFont(strong);
    painter->setPen(m_theme.stateText(words.tone));
    painter->drawText(pill, Qt::AlignCenter, words.word);
    const int left = in.left() + pillWidth + space::m;
    const QRect line(left, in.top(), in.right() - endWidth - left - space::m, half);
    const auto name = m_names.find(first.model.section(u'/', 0, 0));
    const QString provider = name == m_names.end() ? first.model.section(u'/', 0, 0) : name->second;
    const QString title = model != nullptr ? displayName(model->facts) : first.model.section(u'/', 1);
    const QFont body = m_theme.font(TextRole::BodyStrong);
    const QString shown = QFontMetrics(body).elidedText(title, Qt::ElideRight, line.width() * 3 / 5);
    painter->setFont(body);
    painter->setPen(c.text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, shown);
    const int taken = QFontMetrics(body).horizontalAdvance(shown) + space::s;
    const QFont control = m_theme.font(TextRole::Control);
    paintLine(*painter, line.adjusted(taken, 0, 0, 0), control, c.faint, provider);
    paintLine(*painter, line.translated(0, half), control, c.muted, words.text);
    paintEnd(*painter, QRect(in.right() - endWidth, in.top(), endWidth, in.height()), entry->changes);
    painter->restore();
}

} // namespace aigo
