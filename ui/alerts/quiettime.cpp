// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/quiettime.h"

#include "ui/alerts/alertpill.h"
#include "ui/alerts/daychips.h"
#include "ui/alerts/untilpicker.h"
#include "ui/text/alerttext.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrollcolumn.h"

#include "core/domain/quiettime.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QScopedValueRollback>
#include <QTimeEdit>

namespace aigo {

using std::chrono::hours;

QuietTime::QuietTime(Desk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_disturb(new Card(theme))
    , m_disturbNote(new Label(theme, TextRole::Body, Label::Tone::Muted))
    , m_hour(new Button(theme))
    , m_tomorrow(new Button(theme))
    , m_custom(new Button(theme))
    , m_off(new PrimaryButton(theme))
    , m_hours(new Card(theme))
    , m_hoursOn(new QCheckBox)
    , m_from(new QTimeEdit)
    , m_to(new QTimeEdit)
    , m_fromTitle(new Label(theme, TextRole::Control, Label::Tone::Muted))
    , m_toTitle(new Label(theme, TextRole::Control, Label::Tone::Muted))
    , m_zoneTitle(new Label(theme, TextRole::Control, Label::Tone::Muted))
    , m_zone(new ZoneBox)
    , m_days(new DayChips(theme))
    , m_hoursNote(new Label(theme, TextRole::Caption, Label::Tone::Muted))
    , m_windows(new Card(theme))
    , m_add(new Button(theme))
    , m_windowsNote(new Label(theme, TextRole::Control, Label::Tone::Muted))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollColumn(this);
    auto *contents = new QWidget;
    contents->setLayout(m_columns);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(space::l);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::l);
    left->addWidget(m_disturb);
    left->addWidget(m_hours);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_windows);
    right->addStretch(1);
    m_columns->addLayout(left, 1);
    m_columns->addLayout(right, 1);
    scroll->setContents(contents);
    outer->addWidget(scroll);
    buildDisturb();
    buildHours();
    buildWindows();
}

void QuietTime::buildDisturb()
{
    m_disturb->setTitle(QString());
    m_disturbNote->setWordWrap(true);
    m_disturb->body()->addWidget(m_disturbNote);
    auto *line = new QWidget(m_disturb);
    auto *flow = new FlowLayout(line, space::s);
    flow->setContentsMargins(0, space::xs, 0, 0);
    for (Button *button : {m_off, m_hour, m_tomorrow, m_custom}) {
        flow->addWidget(button);
    }
    m_hour->setObjectName(QStringLiteral("disturb-hour"));
    m_tomorrow->setObjectName(QStringLiteral("disturb-tomorrow"));
    m_custom->setObjectName(QStringLiteral("disturb-custom"));
    m_off->setObjectName(QStringLiteral("disturb-off"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    line->setSizePolicy(policy);
    m_disturb->body()->addWidget(line);
    connect(m_hour, &Button::clicked, this, [this] { m_desk.alerts().setQuietUntil(m_desk.clock().now() + hours(1)); });
    connect(m_tomorrow, &Button::clicked, this,
            [this] { m_desk.alerts().setQuietUntil(UntilPicker::tomorrow(m_desk.clock().now())); });
    connect(m_off, &Button::clicked, this, [this] { m_desk.alerts().setQuietUntil(std::nullopt); });
    connect(m_custom, &Button::clicked, this, [this] {
        auto *picker = new UntilPicker(m_theme, tr("Do not disturb for"), m_desk.clock().now(), this);
        connect(picker, &UntilPicker::chosen, this, [this](Instant until) { m_desk.alerts().setQuietUntil(until); });
        picker->showAt(m_custom->mapToGlobal(QPoint(0, m_custom->height() + 2)));
    });
}

void QuietTime::buildHours()
{
    m_hours->setTitle(QString());
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    for (QTimeEdit *edit : {m_from, m_to}) {
        edit->setDisplayFormat(QStringLiteral("HH:mm"));
        edit->setMinimumHeight(Theme::controlHeight);
        edit->setFixedWidth(96);
        connect(edit, &QTimeEdit::editingFinished, this, &QuietTime::saveHours);
    }
    m_from->setObjectName(QStringLiteral("quiet-from"));
    m_to->setObjectName(QStringLiteral("quiet-to"));
    m_hoursOn->setObjectName(QStringLiteral("quiet-on"));
    m_zone->setObjectName(QStringLiteral("quiet-zone"));
    grid->addWidget(m_fromTitle, 0, 0);
    grid->addWidget(m_toTitle, 0, 1);
    grid->addWidget(m_zoneTitle, 0, 2);
    grid->addWidget(m_from, 1, 0);
    grid->addWidget(m_to, 1, 1);
    grid->addWidget(m_zone, 1, 2);
    m_zone->setMinimumWidth(250); // the longest it says: whose zone, and which
    grid->setColumnStretch(2, 4);
    grid->setColumnStretch(3, 1);
    m_hoursNote->setWordWrap(true);
    m_hours->body()->addWidget(m_hoursOn);
    m_hours->body()->addLayout(grid);
    m_hours->body()->addWidget(m_days);
    m_hours->body()->addWidget(m_hoursNote);
    connect(m_hoursOn, &QCheckBox::toggled, this, &QuietTime::saveHours);
    connect(m_zone, &ZoneBox::edited, this, &QuietTime::saveHours);
    connect(m_days, &DayChips::edited, this, &QuietTime::saveHours);
}

void QuietTime::buildWindows()
{
    m_windows->setTitle(QString());
    m_add->setGlyph(Icon::Plus);
    m_add->setObjectName(QStringLiteral("add-window"));
    m_windows->corner()->addWidget(m_add);
    m_windowsNote->setWordWrap(true);
    m_windows->body()->addWidget(m_windowsNote);
    connect(m_add, &Button::clicked, this, [this] { Q_EMIT windowAsked({}); });
}

void QuietTime::saveHours()
{
    if (m_showing) {
        return;
    }
    QuietHours wanted = m_desk.alerts().quietHours();
    const QuietHours before = wanted;
    wanted.enabled = m_hoursOn->isChecked();
    wanted.from = m_from->time();
    wanted.to = m_to->time();
    wanted.zone = m_zone->zone();
    wanted.days = m_days->days();
    if (!(wanted == before)) {
        m_desk.alerts().saveQuietHours(wanted);
    }
}

QString QuietTime::hoursNote(const QuietHours &quietHours, Instant now) const
{
    if (!quietHours.enabled) {
        return tr("Off: alerts are told at any time of the day.");
    }
    QString note = tr("Quiet %1. Critical alerts are told at once; the others follow when it ends, if they still "
                      "fire. Changes of the clocks are taken into account.")
                       .arg(AlertText::sentence(quietHours));
    if (const auto until = aigo::quietUntil(quietHours, now)) {
        note += QStringLiteral(" ") + tr("It is quiet now, %1.", "until 07:00").arg(AlertText::until(*until, now));
    } else if (const auto from = aigo::quietFrom(quietHours, now)) {
        note += QStringLiteral(" ") + tr("The next begins in %1.").arg(Text::span(*from - now));
    }
    return note;
}

void QuietTime::take()
{
    const QScopedValueRollback showing(m_showing, true);
    const Instant now = m_desk.clock().now();
    const auto until = m_desk.alerts().quietUntil();
    const bool quiet = until && *until > now;
    const QString held = quiet ? AlertText::heldByDisturb(m_desk.alerts().open()) : QString();
    m_disturbNote->setText(
        quiet ? tr("Nothing is told %1, not even what is critical; what still fires then is.", "until 15:00")
                        .arg(AlertText::until(*until, now)) +
                    (held.isEmpty() ? QString() : u' ' + tr("Now: %1.", "2 held back").arg(held))
              : tr("Alerts are told as they come."));
    m_off->setVisible(quiet);
    const QuietHours quietHours = m_desk.alerts().quietHours();
    m_hoursOn->setChecked(quietHours.enabled);
    if (!m_from->hasFocus()) {
        m_from->setTime(quietHours.from);
    }
    if (!m_to->hasFocus()) {
        m_to->setTime(quietHours.to);
    }
    if (!m_zone->hasFocus()) {
        m_zone->setZone(quietHours.zone);
    }
    m_days->setDays(quietHours.days);
    for (QWidget *field : std::initializer_list<QWidget *>{m_from, m_to, m_zone, m_days}) {
        field->setEnabled(quietHours.enabled);
    }
    m_hoursNote->setText(hoursNote(quietHours, now));
    showWindows();
}

QWidget *QuietTime::windowRow(const MaintenanceWindow &window)
{
    const Instant now = m_desk.clock().now();
    auto *row = new QWidget(m_rows);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, space::s, 0, space::s);
    line->setSpacing(space::s);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    auto *name = new Label(m_theme, window.name, TextRole::BodyStrong, Label::Tone::Normal, row);
    name->setElided(true);
    const QString targets = window.targets.isEmpty() ? tr("everything") : window.targets;
    auto *when = new Label(m_theme, QStringLiteral("%1 · %2").arg(AlertText::sentence(window), targets),
                           TextRole::Caption, Label::Tone::Muted, row);
    when->setWordWrap(true);
    words->addWidget(name);
    words->addWidget(when);
    line->addLayout(words, 1);
    const std::optional<Instant> until = maintenanceUntil(window, now);
    auto *pill = new AlertPill(m_theme, row);
    const bool past = window.days == 0 && window.to <= now;
    pill->setState(until ? Icon::Wrench : Icon::Clock, until ? State::Maintenance : State::Unknown,
                   until  ? tr("On %1", "until 15:00").arg(AlertText::until(*until, now))
                   : past ? tr("Past")
                          : tr("Planned"));
    line->addWidget(pill);
    auto *edit = new Button(m_theme, tr("Edit"), Button::Kind::Quiet, row);
    edit->setObjectName(QStringLiteral("edit-window-") + window.name);
    edit->setAccessibleName(tr("Edit %1").arg(window.name));
    auto *remove = new Button(m_theme, Button::Kind::Quiet, row);
    remove->setGlyph(Icon::Trash);
    remove->setObjectName(QStringLiteral("delete-window-") + window.name);
    remove->setToolTip(tr("Delete"));
    remove->setAccessibleName(tr("Delete %1").arg(window.name));
    line->addWidget(edit);
    line->addWidget(remove);
    connect(edit, &Button::clicked, this, [this, name = window.name] { Q_EMIT windowAsked(name); });
    // The row that is pressed goes with the answer: not within its own click.
    connect(
        remove, &Button::clicked, this, [this, name = window.name] { m_desk.alerts().deleteMaintenanceWindow(name); },
        Qt::QueuedConnection);
    return row;
}

void QuietTime::showWindows()
{
    delete m_rows;
    m_rows = new QWidget(m_windows);
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const std::vector<MaintenanceWindow> windows = m_desk.alerts().maintenanceWindows();
    for (const MaintenanceWindow &window : windows) {
        column->addWidget(windowRow(window));
    }
    m_windowsNote->setText(windows.empty()
                               ? tr("None. While a window is on, nothing of its targets is told and the time counts as "
                                    "maintenance, not as an outage.")
                               : tr("While a window is on, nothing of its targets is told and the time counts as "
                                    "maintenance, not as an outage."));
    m_windows->body()->addWidget(m_rows);
    m_rows->show();
}

void QuietTime::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_columns->setDirection(width() < 860 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void QuietTime::retranslate()
{
    m_disturb->setTitle(tr("Do not disturb"));
    m_hour->setText(tr("For 1 hour"));
    m_tomorrow->setText(tr("Until tomorrow, 09:00"));
    m_custom->setText(tr("Until …"));
    m_off->setText(tr("Switch off"));
    m_hours->setTitle(tr("Quiet hours"));
    m_hoursOn->setText(tr("Only critical alerts at these times"));
    m_fromTitle->setText(tr("From"));
    m_toTitle->setText(tr("To"));
    m_zoneTitle->setText(tr("Time zone"));
    m_from->setAccessibleName(tr("Quiet from"));
    m_to->setAccessibleName(tr("Quiet to"));
    m_zone->setAccessibleName(tr("Time zone of the quiet hours"));
    m_zone->retranslate();
    m_days->retranslate();
    m_windows->setTitle(tr("Maintenance windows"));
    m_add->setText(tr("Add"));
    m_add->setAccessibleName(tr("Add a maintenance window"));
    take();
}

} // namespace aigo
