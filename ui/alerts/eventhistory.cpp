// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/eventhistory.h"

#include "ui/alerts/eventdelegate.h"
#include "ui/text/alerttext.h"
#include "ui/text/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QListView>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTimer>
#include <array>

namespace aigo {

namespace {
using std::chrono::hours;
constexpr std::array<Milliseconds, 5> ranges{hours(24), hours(24 * 7), hours(24 * 30), hours(24 * 90), Milliseconds(0)};
} // namespace

EventHistory::EventHistory(Desk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_list(new EventList(desk.alerts(), this))
    , m_view(new QListView)
    , m_range(hours(24 * 30))
    , m_severity(new QComboBox)
    , m_rule(new QComboBox)
    , m_target(new SearchField(theme))
    , m_count(new Label(theme, TextRole::Control, Label::Tone::Faint))
    , m_soon(new QTimer(this))
    , m_stack(new QStackedLayout)
    , m_empty(new EmptyState(theme))
{
    m_list->now = [this] { return m_desk.clock().now(); };
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    auto *top = new QWidget(this);
    auto *flow = new FlowLayout(top, space::s);
    flow->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    top->setSizePolicy(policy);
    auto *group = new QButtonGroup(this);
    for (const Milliseconds range : ranges) {
        auto *chip = new Chip(theme, {}, top);
        chip->setChecked(range == m_range);
        chip->setObjectName(QStringLiteral("history-") + durationText(range));
        group->addButton(chip);
        flow->addWidget(chip);
        m_ranges.emplace_back(chip, range);
        connect(chip, &Chip::clicked, this, [this, range] {
            m_range = range;
            take();
        });
    }
    for (const AlertSeverity severity : {AlertSeverity::Info, AlertSeverity::Warning, AlertSeverity::Critical}) {
        m_severity->addItem(QString(), static_cast<int>(severity));
    }
    m_severity->setFixedWidth(170);
    m_rule->setFixedWidth(220);
    m_target->setFixedWidth(180);
    m_severity->setObjectName(QStringLiteral("history-severity"));
    m_rule->setObjectName(QStringLiteral("history-rule"));
    m_target->setObjectName(QStringLiteral("history-target"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_severity, m_rule, m_target}) {
        widget->setMinimumHeight(Theme::controlHeight);
        flow->addWidget(widget);
    }
    flow->addWidget(m_count);
    column->addWidget(top);
    auto *card = new Card(theme, this);
    card->setPadding(0);
    m_view->setModel(m_list);
    m_view->setItemDelegate(new EventDelegate(theme, *m_list, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setObjectName(QStringLiteral("events"));
    m_view->viewport()->setAutoFillBackground(false);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    card->body()->addLayout(m_stack);
    column->addWidget(card, 1);
    m_soon->setSingleShot(true);
    m_soon->setInterval(200);
    connect(m_soon, &QTimer::timeout, this, &EventHistory::take);
    connect(m_target, &QLineEdit::textChanged, m_soon, qOverload<>(&QTimer::start));
    connect(m_severity, &QComboBox::activated, this, &EventHistory::take);
    connect(m_rule, &QComboBox::activated, this, &EventHistory::take);
    connect(m_list, &EventList::answered, this, &EventHistory::showState);
    const auto open = [this](const QModelIndex &index) {
        if (const AlertEvent *event = m_list->at(index)) {
            Q_EMIT detailsAsked(*event);
        }
    };
    connect(m_view, &QListView::clicked, this, open);
    connect(m_view, &QListView::activated, this, open);
    connect(m_empty, &EmptyState::actionAsked, this, [this] {
        m_range = Milliseconds(0);
        m_ranges.back().first->setChecked(true);
        m_severity->setCurrentIndex(0);
        m_target->clear();
        setRule({});
    });
    connect(&theme, &Theme::changed, m_view->viewport(), qOverload<>(&QWidget::update));
}

AlertHistoryQuery EventHistory::query() const
{
    AlertHistoryQuery query;
    query.rule = m_rule->currentData().toString();
    query.target = m_target->text().trimmed();
    if (m_range.count() > 0) {
        query.from = m_desk.clock().now() - m_range;
    }
    const auto severity = static_cast<AlertSeverity>(m_severity->currentData().toInt());
    if (severity != AlertSeverity::Info) {
        query.severity = severity;
    }
    return query;
}

void EventHistory::fillRules()
{
    const QString before = m_rule->currentData().toString();
    const QSignalBlocker quiet(m_rule);
    m_rule->clear();
    m_rule->addItem(tr("Every rule"), QString());
    for (const AlertRuleView &view : m_desk.alerts().rules()) {
        const QString shown = m_rule->fontMetrics().elidedText(view.rule.name, Qt::ElideRight, 170);
        m_rule->addItem(shown, view.rule.name);
    }
    if (!before.isEmpty() && m_rule->findData(before) < 0) {
        m_rule->addItem(m_rule->fontMetrics().elidedText(before, Qt::ElideRight, 170), before); // it may be deleted
    }
    m_rule->setCurrentIndex(std::max(0, m_rule->findData(before)));
}

void EventHistory::setRule(const QString &rule)
{
    if (m_rule->findData(rule) < 0) {
        m_rule->addItem(m_rule->fontMetrics().elidedText(rule, Qt::ElideRight, 170), rule);
    }
    m_rule->setCurrentIndex(std::max(0, m_rule->findData(rule)));
    take();
}

void EventHistory::take()
{
    fillRules();
    m_list->ask(query());
    showState();
}

void EventHistory::showState()
{
    m_count->setText(m_list->isLoading() ? tr("Looking …")
                                         : tr("%n event(s)", nullptr, static_cast<int>(m_list->total())));
    if (m_list->isLoading()) {
        return;
    }
    if (!m_list->error().isEmpty()) {
        m_empty->setContent(Icon::Triangle, tr("The history could not be read"), m_list->error(), {});
    } else {
        m_empty->setContent(Icon::Clock, tr("Nothing fired"), tr("No event fits this time, rule, target and severity."),
                            tr("Show all events"));
    }
    m_stack->setCurrentIndex(m_list->rowCount() > 0 ? 0 : 1);
}

void EventHistory::retranslate()
{
    for (const auto &[chip, range] : m_ranges) {
        chip->setText(range.count() == 0 ? tr("All", "time") : range == hours(24) ? tr("24 h") : Text::span(range));
    }
    m_severity->setItemText(0, tr("Every severity"));
    m_severity->setItemText(1, tr("Warning or worse"));
    m_severity->setItemText(2, tr("Critical only"));
    m_severity->setAccessibleName(tr("Severity"));
    m_rule->setAccessibleName(tr("Rule"));
    m_target->setPlaceholderText(tr("Target"));
    m_target->setAccessibleName(tr("Target"));
    m_view->setAccessibleName(tr("What fired"));
    fillRules();
    showState();
}

} // namespace aigo
