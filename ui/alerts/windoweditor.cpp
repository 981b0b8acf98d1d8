// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/windoweditor.h"

#include "ui/alerts/daychips.h"
#include "ui/alerts/durationbox.h"
#include "ui/alerts/expressionfield.h"
#include "ui/models/modelfacets.h"
#include "ui/text/alerttext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"

#include <QButtonGroup>
#include <QDateTimeEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace aigo {

using std::chrono::hours;
using std::chrono::minutes;

namespace {

enum Kind { Once, Weekly };

QDateTime localTime(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at));
}

} // namespace

WindowEditor::WindowEditor(Desk &desk, const Theme &theme, const MaintenanceWindow *window, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_name(new QLineEdit(this))
    , m_targets(new ExpressionField(theme, ExpressionField::Language::Filter, this))
    , m_kind(new QButtonGroup(this))
    , m_once(new QWidget(this))
    , m_from(new QDateTimeEdit(m_once))
    , m_to(new QDateTimeEdit(m_once))
    , m_weekly(new QWidget(this))
    , m_days(new DayChips(theme, m_weekly))
    , m_begins(new QTimeEdit(m_weekly))
    , m_lasts(new DurationBox({minutes(30), hours(1), hours(2), hours(4), hours(8), hours(24)}, m_weekly))
    , m_zone(new ZoneBox(m_weekly))
    , m_sentence(new Label(theme, TextRole::Control, Label::Tone::Muted, this))
    , m_problem(new Label(theme, TextRole::Caption, Label::Tone::Bad, this))
    , m_save(new PrimaryButton(theme, tr("Save"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, space::s, 0);
    column->setSpacing(space::xs);
    const auto caption = [&](const QString &text, QLayout *into, QWidget *of) {
        into->addWidget(new Label(theme, text, TextRole::CaptionStrong, Label::Tone::Muted, of));
    };
    m_name->setObjectName(QStringLiteral("window-name"));
    m_name->setMaxLength(80);
    m_name->setPlaceholderText(tr("Name"));
    m_name->setAccessibleName(tr("Name of the window"));
    m_name->setMinimumHeight(Theme::controlHeight);
    column->addWidget(m_name);
    column->addSpacing(space::s);
    caption(tr("Of what"), column, this);
    m_targets->setWords(tr("Targets"), tr("everything, or for example provider:openai"));
    m_targets->setVocabulary([this] { return vocabularyOf(*m_desk.catalogue()); });
    column->addWidget(m_targets);
    column->addSpacing(space::s);
    auto *kinds = new QHBoxLayout;
    kinds->setSpacing(space::xs);
    for (const auto &[id, text] : {std::pair(Once, tr("Once")), std::pair(Weekly, tr("Every week"))}) {
        auto *chip = new Chip(theme, text, this);
        chip->setObjectName(id == Once ? QStringLiteral("window-once") : QStringLiteral("window-weekly"));
        m_kind->addButton(chip, id);
        kinds->addWidget(chip);
    }
    kinds->addStretch(1);
    column->addLayout(kinds);
    auto *once = new QVBoxLayout(m_once);
    auto *weekly = new QVBoxLayout(m_weekly);
    for (QVBoxLayout *part : {once, weekly}) {
        part->setContentsMargins(0, 0, 0, 0);
        part->setSpacing(space::xs);
    }
    for (QDateTimeEdit *edit : {m_from, m_to}) {
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
        edit->setMinimumHeight(Theme::controlHeight);
        edit->setFixedWidth(190);
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &WindowEditor::edited);
    }
    caption(tr("From"), once, m_once);
    once->addWidget(m_from);
    caption(tr("To"), once, m_once);
    once->addWidget(m_to);
    m_begins->setDisplayFormat(QStringLiteral("HH:mm"));
    m_begins->setMinimumHeight(Theme::controlHeight);
    m_begins->setFixedWidth(110);
    m_lasts->setMinimumHeight(Theme::controlHeight);
    m_lasts->setFixedWidth(130);
    weekly->addWidget(m_days);
    caption(tr("Begins at"), weekly, m_weekly);
    weekly->addWidget(m_begins);
    caption(tr("Lasts"), weekly, m_weekly);
    weekly->addWidget(m_lasts);
    caption(tr("Time zone"), weekly, m_weekly);
    weekly->addWidget(m_zone);
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    m_begins->setAccessibleName(tr("Begins at"));
    m_lasts->setAccessibleName(tr("Lasts"));
    m_zone->setAccessibleName(tr("Time zone"));
    column->addWidget(m_once);
    column->addWidget(m_weekly);
    column->addSpacing(space::s);
    column->addWidget(m_sentence);
    column->addWidget(m_problem);
    m_sentence->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_save->setObjectName(QStringLiteral("save-window"));
    column->addWidget(m_save, 0, Qt::AlignLeft);
    column->addStretch(1);

    const Instant now = m_desk.clock().now();
    const MaintenanceWindow shown = window != nullptr ? *window : MaintenanceWindow{};
    m_before = shown.name;
    m_name->setText(shown.name);
    m_targets->setText(shown.targets);
    m_kind->button(shown.days == 0 ? Once : Weekly)->setChecked(true);
    m_from->setDateTime(localTime(shown.days == 0 && window != nullptr ? shown.from : now));
    m_to->setDateTime(localTime(shown.days == 0 && window != nullptr ? shown.to : now + hours(2)));
    m_days->setDays(shown.days == 0 ? 0b1000000 : shown.days);
    m_begins->setTime(shown.begins.isValid() ? shown.begins : QTime(2, 0));
    m_lasts->setValue(shown.lasts.count() > 0 ? shown.lasts : hours(2));
    m_zone->setZone(shown.zone);
    connect(m_name, &QLineEdit::textEdited, this, &WindowEditor::edited);
    connect(m_targets, &ExpressionField::edited, this, &WindowEditor::edited);
    connect(m_kind, &QButtonGroup::idClicked, this, &WindowEditor::edited);
    connect(m_days, &DayChips::edited, this, &WindowEditor::edited);
    connect(m_begins, &QTimeEdit::timeChanged, this, &WindowEditor::edited);
    connect(m_lasts, &DurationBox::edited, this, &WindowEditor::edited);
    connect(m_zone, &ZoneBox::edited, this, &WindowEditor::edited);
    connect(m_save, &Button::clicked, this, &WindowEditor::save);
    edited();
}

MaintenanceWindow WindowEditor::window() const
{
    MaintenanceWindow window;
    window.name = m_name->text().trimmed();
    window.targets = m_targets->text();
    if (m_kind->checkedId() == Once) {
        window.from = fromMs(m_from->dateTime().toMSecsSinceEpoch());
        window.to = fromMs(m_to->dateTime().toMSecsSinceEpoch());
        return window;
    }
    window.days = m_days->days();
    window.begins = m_begins->time();
    window.lasts = m_lasts->value();
    window.zone = m_zone->zone();
    return window;
}

QString WindowEditor::problem(const MaintenanceWindow &window) const
{
    if (window.name.isEmpty()) {
        return tr("Give the window a name.");
    }
    if (m_kind->checkedId() == Once && window.to <= window.from) {
        return tr("It must end after it begins.");
    }
    if (m_kind->checkedId() == Weekly && window.days == 0) {
        return tr("Choose a day.");
    }
    if (m_kind->checkedId() == Weekly && window.lasts.count() <= 0) {
        return tr("Say how long it lasts.");
    }
    return {};
}

void WindowEditor::edited()
{
    const bool once = m_kind->checkedId() == Once;
    m_once->setVisible(once);
    m_weekly->setVisible(!once);
    const MaintenanceWindow now = window();
    const QString wrong = problem(now);
    m_sentence->setText(wrong.isEmpty() ? AlertText::sentence(now) : QString());
    m_problem->setText(wrong);
    m_sentence->setVisible(wrong.isEmpty());
    m_problem->setVisible(!wrong.isEmpty());
    m_save->setEnabled(wrong.isEmpty() && m_targets->isGood());
}

void WindowEditor::save()
{
    if (!m_save->isEnabled()) {
        return;
    }
    const MaintenanceWindow wanted = window();
    if (!m_before.isEmpty() && m_before != wanted.name) {
        m_desk.alerts().deleteMaintenanceWindow(m_before);
    }
    m_before = wanted.name;
    m_desk.alerts().saveMaintenanceWindow(wanted);
    Q_EMIT saved();
}

void WindowEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Save)) {
        save();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace aigo
