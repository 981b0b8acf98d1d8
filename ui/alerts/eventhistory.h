// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/alerts/eventlist.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QListView;
class QStackedLayout;
class QTimer;

namespace aigo {

class Chip;
class EmptyState;
class Label;
class SearchField;

/// What fired in a chosen time, by rule, target and severity; Enter or a click shows an event's details.
class EventHistory final : public QWidget
{
    Q_OBJECT

public:
    EventHistory(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    void take();                       ///< asks again
    void setRule(const QString &rule); ///< empty: all
    AlertHistoryQuery query() const;
    EventList &list() const { return *m_list; }
    QListView *view() const { return m_view; }
    void retranslate();

Q_SIGNALS:
    void detailsAsked(const aigo::AlertEvent &event);

private:
    void fillRules();
    void showState();

    Desk &m_desk;
    EventList *m_list;
    QListView *m_view;
    std::vector<std::pair<Chip *, Milliseconds>> m_ranges;
    Milliseconds m_range;
    QComboBox *m_severity;
    QComboBox *m_rule;
    SearchField *m_target;
    Label *m_count;
    QTimer *m_soon;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
};

} // namespace aigo
