// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/openalerts.h"

#include "ui/text/alerttext.h"
#include "ui/text/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link.h"
#include "ui/widgets/scrollcolumn.h"

#include <QResizeEvent>
#include <QStackedLayout>
#include <algorithm>

namespace aigo {

OpenAlerts::OpenAlerts(Desk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_stack(new QStackedLayout)
    , m_empty(new EmptyState(theme, this))
    , m_trouble(new Card(theme))
    , m_more(new Label(theme, TextRole::Caption, Label::Tone::Muted))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollColumn(this);
    auto *contents = new QWidget;
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(space::l);
    contents->setLayout(m_columns);
    auto *list = new QWidget(contents);
    auto *left = new QVBoxLayout(list);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(space::l);
    for (Group *group : {&m_firing, &m_known}) {
        group->card = new Card(theme, list);
        group->card->setPadding(0);
        group->card->body()->setSpacing(0);
        group->card->setTitle(QString());
        group->card->corner()->setContentsMargins(space::l, space::m, space::l, space::s);
        left->addWidget(group->card);
    }
    left->addWidget(m_more);
    left->addStretch(1);
    m_columns->addWidget(list, 1);
    m_columns->addWidget(m_trouble, 0, Qt::AlignTop);
    m_trouble->setTitle(QString());
    scroll->setContents(contents);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_empty);
    outer->addLayout(m_stack);
    connect(m_empty, &EmptyState::actionAsked, this, &OpenAlerts::rulesAsked);
}

AlertRow *OpenAlerts::makeRow(QWidget *parent)
{
    auto *row = new AlertRow(m_desk, m_theme, parent);
    connect(row, &AlertRow::detailsAsked, this, &OpenAlerts::detailsAsked);
    connect(row, &AlertRow::ruleAsked, this, &OpenAlerts::ruleAsked);
    return row;
}

AlertRow *OpenAlerts::row(qint64 event) const
{
    for (const Group *group : {&m_firing, &m_known}) {
        for (AlertRow *row : group->rows) {
            if (row->shown().id == event) {
                return row;
            }
        }
    }
    return nullptr;
}

void OpenAlerts::fill(Group &group, const std::vector<const AlertEvent *> &events)
{
    std::map<qint64, AlertRow *> before;
    for (AlertRow *row : group.rows) {
        before[row->shown().id] = row;
        group.card->body()->removeWidget(row);
    }
    group.rows.clear();
    for (const AlertEvent *event : events) {
        const auto old = before.find(event->id);
        AlertRow *row = old != before.end() ? old->second : makeRow(group.card);
        if (old != before.end()) {
            before.erase(old);
        }
        if (!(row->shown() == *event)) {
            row->show(*event);
        }
        group.rows.push_back(row);
        group.card->body()->addWidget(row);
        row->QWidget::show();
    }
    for (const auto &[id, gone] : before) {
        gone->hide();
        gone->deleteLater();
    }
    group.card->setVisible(!events.empty());
}

void OpenAlerts::take()
{
    const std::vector<AlertEvent> events = m_desk.alerts().open();
    std::vector<const AlertEvent *> firing;
    std::vector<const AlertEvent *> known;
    for (const AlertEvent &event : events) {
        const bool fires = event.state == AlertState::Firing || event.state == AlertState::Flapping;
        auto &of = fires ? firing : known;
        if (static_cast<int>(firing.size() + known.size()) < mostShown) {
            of.push_back(&event);
        }
    }
    m_total = static_cast<int>(events.size());
    fill(m_firing, firing);
    fill(m_known, known);
    m_firing.card->setTitle(tr("Fires now"), tr("%n alert(s)", nullptr, static_cast<int>(firing.size())));
    m_known.card->setTitle(tr("Known or held back"), tr("%n alert(s)", nullptr, static_cast<int>(known.size())));
    m_more->setText(tr("and %n more; the history has all of them", nullptr, std::max(0, m_total - mostShown)));
    m_more->setVisible(m_total > mostShown);
    showSide();
    m_stack->setCurrentIndex(events.empty() && m_trouble->isHidden() ? 1 : 0);
    const std::vector<AlertRuleView> rules = m_desk.alerts().rules();
    const auto on =
        std::count_if(rules.begin(), rules.end(), [](const AlertRuleView &view) { return view.rule.enabled; });
    std::optional<Instant> last;
    for (const AlertRuleView &view : rules) {
        last = view.lastFired && (!last || *view.lastFired > *last) ? view.lastFired : last;
    }
    QString why = on > 0 ? tr("%n rule(s) watch.", nullptr, static_cast<int>(on)) : tr("No rule is switched on.");
    if (last) {
        why += QStringLiteral(" ") + tr("The last one fired %1.").arg(Text::age(*last, m_desk.clock().now()));
    }
    m_empty->setContent(on > 0 ? Icon::Check : Icon::Alerts, on > 0 ? tr("All quiet") : tr("Nothing is watched"), why,
                        tr("See the rules"));
}

void OpenAlerts::showSide()
{
    delete m_troubleRows;
    m_troubleRows = new QWidget(m_trouble);
    auto *column = new QVBoxLayout(m_troubleRows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    const auto add = [this, column](const QString &name, const QString &why, const QString &spoken) {
        auto *link = new Link(m_theme, name, m_troubleRows);
        link->setElided(true);
        link->setAccessibleName(spoken);
        auto *words = new Label(m_theme, why, TextRole::Caption, Label::Tone::Muted, m_troubleRows);
        words->setWordWrap(true);
        column->addWidget(link, 0, Qt::AlignLeft);
        column->addWidget(words);
        column->addSpacing(space::xs);
        return link;
    };
    for (const AlertRuleView &view : m_desk.alerts().rules()) {
        const QString name = view.rule.name;
        if (view.rule.enabled && !view.error.isEmpty()) {
            connect(add(name, view.error, tr("Open the rule %1").arg(name)), &Link::clicked, this,
                    [this, name] { Q_EMIT ruleAsked(name); });
        }
    }
    for (const AlertChannelView &view : m_desk.alerts().channels()) {
        const QString name = view.channel.name;
        if (view.channel.enabled && view.last && !view.last->ok) {
            connect(
                add(name, AlertText::delivery(*view.last, m_desk.clock().now()), tr("Open the channel %1").arg(name)),
                &Link::clicked, this, [this, name] { Q_EMIT channelAsked(name); });
        }
    }
    m_trouble->body()->addWidget(m_troubleRows);
    m_trouble->setTitle(tr("Needs a look"));
    m_trouble->setVisible(column->count() > 0);
}

void OpenAlerts::showAge()
{
    const Instant now = m_desk.clock().now();
    for (const Group *group : {&m_firing, &m_known}) {
        for (AlertRow *row : group->rows) {
            row->showAge(now);
        }
    }
}

void OpenAlerts::retranslate()
{
    for (const Group *group : {&m_firing, &m_known}) {
        for (AlertRow *row : group->rows) {
            row->retranslate();
        }
    }
    if (isVisible()) {
        take();
    }
}

void OpenAlerts::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < 1000;
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_trouble->setMinimumWidth(narrow ? 0 : 280);
    m_trouble->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : 280);
    m_columns->setAlignment(m_trouble, narrow ? Qt::Alignment() : Qt::AlignTop);
}

} // namespace aigo
