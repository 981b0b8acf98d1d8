// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/alertspage.h"

#include "ui/alerts/alertdrawer.h"
#include "ui/alerts/channellist.h"
#include "ui/alerts/eventhistory.h"
#include "ui/alerts/openalerts.h"
#include "ui/alerts/quiettime.h"
#include "ui/alerts/rulelist.h"
#include "ui/pages/answer.h"
#include "ui/text/alerttext.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QListView>
#include <QShortcut>
#include <QStackedLayout>
#include <algorithm>

namespace aigo {

namespace {

constexpr std::array<const char *, AlertsPage::sectionCount> sectionNames{"now", "history", "rules", "quiet",
                                                                          "channels"};
bool isTold(const AlertEvent &event)
{
    return event.state == AlertState::Firing || event.state == AlertState::Flapping;
}

} // namespace

AlertsPage::~AlertsPage() = default;

AlertsPage::AlertsPage(Desk &desk, const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_notice(new Label(theme, TextRole::Caption, Label::Tone::Muted, this))
    , m_undo(new Button(theme, Button::Kind::Quiet, this))
    , m_disturb(new Button(theme, Button::Kind::Plain, this))
    , m_stack(new QStackedLayout)
    , m_open(new OpenAlerts(desk, theme, this))
    , m_history(new EventHistory(desk, theme, this))
    , m_rules(new RuleList(desk, theme, this))
    , m_quiet(new QuietTime(desk, theme, this))
    , m_channels(new ChannelList(desk, theme, this))
    , m_drawer(new AlertDrawer(desk, theme, this))
{
    build();
    listen();
}

void AlertsPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::s);
    auto *group = new QButtonGroup(this);
    for (std::size_t i = 0; i < m_tabs.size(); ++i) {
        auto *tab = new Chip(m_theme, {}, this);
        tab->setTab(true);
        tab->setObjectName(QStringLiteral("tab-") + QLatin1String(sectionNames.at(i)));
        group->addButton(tab);
        m_tabs.at(i) = tab;
        top->addWidget(tab);
        connect(tab, &Chip::clicked, this, [this, i] { showSection(static_cast<Section>(i)); });
        connect(new QShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i))), this),
                &QShortcut::activated, this, [this, i] { showSection(static_cast<Section>(i)); });
    }
    m_notice->setElided(true);
    m_notice->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_undo->hide();
    m_undo->setObjectName(QStringLiteral("undo"));
    m_disturb->setGlyph(Icon::Moon);
    m_disturb->setObjectName(QStringLiteral("disturb"));
    top->addWidget(m_notice, 1);
    top->addWidget(m_undo);
    top->addWidget(m_disturb);
    column->addLayout(top);
    auto *body = new QHBoxLayout;
    body->setSpacing(space::l);
    for (QWidget *section : std::initializer_list<QWidget *>{m_open, m_history, m_rules, m_quiet, m_channels}) {
        m_stack->addWidget(section);
    }
    body->addLayout(m_stack, 1);
    body->addWidget(m_drawer);
    column->addLayout(body, 1);
    m_tabs.front()->setChecked(true);
    QWidget *before = m_tabs.front();
    for (QWidget *next :
         std::initializer_list<QWidget *>{m_tabs[1], m_tabs[2], m_tabs[3], m_tabs[4], m_undo, m_disturb}) {
        setTabOrder(before, next); // as they stand
        before = next;
    }
    m_ageing.setInterval(10'000);
    connect(new QShortcut(QKeySequence(QStringLiteral("N")), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, [this] {
                m_section == Section::Channels ? m_drawer->editChannel({})
                : m_section == Section::Quiet  ? m_drawer->editWindow({})
                                               : m_drawer->editRule({});
            });
}

void AlertsPage::listen()
{
    AlertDesk &alerts = m_desk.alerts();
    for (const auto &signal : {&AlertDesk::alertsChanged, &AlertDesk::rulesChanged, &AlertDesk::channelsChanged,
                               &AlertDesk::windowsChanged}) {
        connect(&alerts, signal, this, [this] {
            if (isVisible()) {
                take();
            }
            Q_EMIT headerChanged();
        });
    }
    connect(&m_ageing, &QTimer::timeout, this, [this] {
        if (m_section == Section::Now) {
            m_open->showAge();
        }
    });
    connect(m_disturb, &Button::clicked, this, [this] {
        const auto until = m_desk.alerts().quietUntil();
        const Instant now = m_desk.clock().now();
        const bool quiet = until && *until > now;
        m_desk.alerts().setQuietUntil(quiet ? std::nullopt : std::optional(now + std::chrono::hours(1)));
    });
    connect(m_undo, &Button::clicked, this, [this] {
        if (m_deleted) {
            onAnswer(m_desk.alerts().saveRule(*m_deleted), this,
                     [this](const Status &saved) { tell(saved ? tr("It is back.") : saved.error().line()); });
        }
    });
    connect(m_open, &OpenAlerts::detailsAsked, m_drawer, &AlertDrawer::showAlert);
    connect(m_open, &OpenAlerts::ruleAsked, m_drawer, &AlertDrawer::editRule);
    connect(m_open, &OpenAlerts::channelAsked, m_drawer, &AlertDrawer::editChannel);
    connect(m_open, &OpenAlerts::rulesAsked, this, [this] { showSection(Section::Rules); });
    connect(m_history, &EventHistory::detailsAsked, m_drawer, &AlertDrawer::showAlert);
    connect(m_rules, &RuleList::ruleAsked, m_drawer, &AlertDrawer::editRule);
    connect(m_rules, &RuleList::newAsked, m_drawer, [this] { m_drawer->editRule({}); });
    connect(m_quiet, &QuietTime::windowAsked, m_drawer, &AlertDrawer::editWindow);
    connect(m_channels, &ChannelList::channelAsked, m_drawer, &AlertDrawer::editChannel);
    connect(m_drawer, &AlertDrawer::said, this, [this](const QString &text) { tell(text); });
    connect(m_drawer, &AlertDrawer::ruleDeleted, this,
            [this](const AlertRule &rule, const QString &text) { tell(text, rule); });
    connect(m_drawer, &AlertDrawer::historyAsked, this, [this](const QString &rule) {
        showSection(Section::History);
        m_history->setRule(rule);
    });
}

QString AlertsPage::title() const
{
    return tr("Alerts");
}

QString AlertsPage::subtitle() const
{
    const std::vector<AlertEvent> events = m_desk.alerts().open();
    const auto firing = static_cast<int>(std::count_if(events.begin(), events.end(), isTold));
    const auto held = static_cast<int>(events.size()) - firing;
    QStringList parts{firing > 0 ? tr("%n alert(s) fire", nullptr, firing) : tr("nothing fires")};
    if (held > 0) {
        parts += tr("%n known or held back", nullptr, held);
    }
    const Instant now = m_desk.clock().now();
    if (const auto until = m_desk.alerts().quietUntil(); until && *until > now) {
        const QString disturb = tr("do not disturb %1", "until 15:00").arg(AlertText::until(*until, now));
        const QString byIt = AlertText::heldByDisturb(events);
        parts += byIt.isEmpty() ? disturb : QStringLiteral("%1 (%2)").arg(disturb, byIt);
    }
    return parts.join(QStringLiteral(" · "));
}

void AlertsPage::showTabs()
{
    const std::vector<AlertEvent> events = m_desk.alerts().open();
    const auto firing = std::count_if(events.begin(), events.end(), isTold);
    const std::array<QString, sectionCount> names{tr("Now"), tr("History"), tr("Rules"), tr("Quiet time"),
                                                  tr("Channels")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool counts = i == 0 && firing > 0;
        const QString text = counts ? QStringLiteral("%1  %2").arg(names.at(i)).arg(firing) : names.at(i);
        if (m_tabs.at(i)->text() != text) {
            m_tabs.at(i)->setText(text);
            m_tabs.at(i)->updateGeometry();
        }
        m_tabs.at(i)->setToolTip(QStringLiteral("%1 (Alt+%2)").arg(names.at(i)).arg(i + 1));
    }
    const auto until = m_desk.alerts().quietUntil();
    const Instant now = m_desk.clock().now();
    const bool quiet = until && *until > now;
    m_disturb->setText(quiet ? tr("Quiet %1", "until 15:00").arg(AlertText::until(*until, now))
                             : tr("Do not disturb for 1 h"));
    m_disturb->setToolTip(quiet ? tr("Switch it off") : tr("Nothing is told for an hour"));
    m_disturb->setKind(quiet ? Button::Kind::Primary : Button::Kind::Plain);
    m_disturb->updateGeometry();
}

void AlertsPage::take()
{
    showTabs();
    switch (m_section) {
    case Section::Now:
        m_open->take();
        break;
    case Section::History:
        m_history->take();
        break;
    case Section::Rules:
        m_rules->take();
        break;
    case Section::Quiet:
        m_quiet->take();
        break;
    case Section::Channels:
        m_channels->take();
        break;
    }
}

void AlertsPage::showSection(Section section)
{
    m_section = section;
    m_stack->setCurrentIndex(static_cast<int>(section));
    m_tabs.at(static_cast<std::size_t>(section))->setChecked(true);
    if (isVisible()) {
        take();
    }
}

void AlertsPage::findEvent(qint64 id)
{
    for (const AlertEvent &event : m_desk.alerts().open()) {
        if (event.id == id) {
            showSection(Section::Now);
            m_drawer->showAlert(event);
            return;
        }
    }
    onAnswer(m_desk.alerts().history({}), this, [this, id](const Result<AlertHistoryPage> &page) {
        const auto *events = page ? &page->events : nullptr;
        const auto it = events == nullptr ? std::vector<AlertEvent>::const_iterator{}
                                          : std::find_if(events->begin(), events->end(),
                                                         [id](const AlertEvent &event) { return event.id == id; });
        if (events == nullptr || it == events->end()) {
            tell(page ? tr("That alert is not in the history any more") : page.error().line());
            return;
        }
        showSection(Section::History);
        m_drawer->showAlert(*it);
    });
}

void AlertsPage::open(const QUrlQuery &query)
{
    const auto value = [&query](const char *key) {
        return query.queryItemValue(QLatin1String(key), QUrl::FullyDecoded);
    };
    const QString wanted = value("section");
    for (int i = 0; i < sectionCount; ++i) {
        if (wanted == QLatin1String(sectionNames.at(static_cast<std::size_t>(i)))) {
            showSection(static_cast<Section>(i));
        }
    }
    if (const QString event = value("event"); !event.isEmpty()) {
        findEvent(event.toLongLong());
    } else if (const QString rule = value("rule"); !rule.isEmpty()) {
        showSection(Section::Rules);
        m_drawer->editRule(rule);
    } else if (value("new") == QLatin1String("1")) {
        showSection(Section::Rules);
        m_drawer->editRule({});
    } else if (const QString channel = value("channel"); !channel.isEmpty()) {
        showSection(Section::Channels);
        m_drawer->editChannel(channel);
    }
}

void AlertsPage::tell(const QString &text, const std::optional<AlertRule> &undo)
{
    m_notice->setText(text);
    m_deleted = undo;
    m_undo->setVisible(undo.has_value());
}

void AlertsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    take();
    m_ageing.start();
}

void AlertsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_ageing.stop();
}

void AlertsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_drawer->setFixedWidth(width() < 1100 ? 400 : 480);
}

void AlertsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_drawer->isHidden()) {
        if (m_drawer->mayLeave()) {
            m_drawer->closeDrawer();
        }
        return;
    }
    Page::keyPressEvent(event);
}

void AlertsPage::retranslate()
{
    m_undo->setText(tr("Undo"));
    m_open->retranslate();
    m_history->retranslate();
    m_rules->retranslate();
    m_quiet->retranslate();
    m_channels->retranslate();
    showTabs();
    if (isVisible()) {
        take();
    }
    m_drawer->retranslate();
}

} // namespace aigo
