// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/eventlist.h"

#include "ui/pages/answer.h"
#include "ui/text/alerttext.h"

namespace aigo {

EventList::EventList(AlertDesk &desk, QObject *parent)
    : QAbstractListModel(parent)
    , m_desk(desk)
{}

void EventList::ask(AlertHistoryQuery query)
{
    m_query = std::move(query);
    m_query.limit = page;
    m_query.offset = 0;
    send(true);
}

void EventList::send(bool anew)
{
    const int round = ++m_round;
    m_loading = true;
    onAnswer(m_desk.history(m_query), this, [this, round, anew](const Result<AlertHistoryPage> &answer) {
        if (round != m_round) {
            return;
        }
        m_loading = false;
        m_error = answer ? QString() : answer.error().line();
        if (anew) {
            beginResetModel();
            m_events = answer ? answer->events : std::vector<AlertEvent>{};
            m_total = answer ? answer->total : 0;
            endResetModel();
        } else if (answer && !answer->events.empty()) {
            const auto first = static_cast<int>(m_events.size());
            beginInsertRows({}, first, first + static_cast<int>(answer->events.size()) - 1);
            m_events.insert(m_events.end(), answer->events.begin(), answer->events.end());
            endInsertRows();
        } else {
            m_total = static_cast<qint64>(m_events.size()); // there is no more of it
        }
        Q_EMIT answered();
    });
}

const AlertEvent *EventList::at(const QModelIndex &index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < m_events.size() ? &m_events[row] : nullptr;
}

int EventList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

QVariant EventList::data(const QModelIndex &index, int role) const
{
    const AlertEvent *event = at(index);
    if (event == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return event->title.isEmpty() ? event->target : event->title;
    case Qt::ToolTipRole:
        return event->text;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2, %3, %4, %5")
            .arg(AlertText::severity(event->severity), event->title.isEmpty() ? event->target : event->title,
                 event->rule, AlertText::state(event->state), AlertText::when(*event, now ? now() : event->opened));
    default:
        return {};
    }
}

bool EventList::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_loading && m_error.isEmpty() && static_cast<qint64>(m_events.size()) < m_total;
}

void EventList::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        m_query.offset = static_cast<int>(m_events.size());
        send(false);
    }
}

} // namespace aigo
