// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/sourcesettingsrow.h"

#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/spinner.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <array>

namespace aigo {

namespace {

constexpr std::array<int, 7> hourChoices{1, 3, 6, 12, 24, 72, 168};
constexpr int besideCheckBox = 25;

} // namespace

SourceSettingsRow::SourceSettingsRow(Desk &desk, const Theme &theme, const QString &providerName, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_providerName(providerName)
    , m_enabled(new QCheckBox)
    , m_name(new Label(theme, TextRole::BodyStrong))
    , m_gives(new Label(theme, TextRole::Caption, Label::Tone::Muted))
    , m_ages(new Label(theme, TextRole::Control, Label::Tone::Muted))
    , m_error(new Label(theme, TextRole::Caption, Label::Tone::Bad))
    , m_every(new QComboBox)
    , m_common(new Label(theme, TextRole::Control, Label::Tone::Faint))
    , m_state(new StatePill(theme))
    , m_spinner(new Spinner(theme))
    , m_refresh(new Button(theme, Button::Kind::Quiet))
{
    build();
    connect(m_enabled, &QCheckBox::toggled, this, &SourceSettingsRow::commit);
    connect(m_every, &QComboBox::activated, this, &SourceSettingsRow::commit);
    connect(m_refresh, &Button::clicked, this, [this] { m_desk.syncNow({m_view.setting.name}); });
}

void SourceSettingsRow::build()
{
    const bool own = !m_providerName.isEmpty();
    auto *who = new QVBoxLayout;
    who->setSpacing(1);
    m_enabled->setFont(m_theme.font(TextRole::BodyStrong));
    for (Label *label : {m_name, m_gives, m_ages, m_error}) {
        label->setElided(true);
    }
    m_name->setContentsMargins(besideCheckBox, 0, 0, 0);
    m_gives->setContentsMargins(besideCheckBox, 0, 0, 0);
    who->addWidget(own ? static_cast<QWidget *>(m_name) : m_enabled);
    who->addWidget(m_gives);
    (own ? static_cast<QWidget *>(m_enabled) : m_name)->setParent(this);
    (own ? static_cast<QWidget *>(m_enabled) : m_name)->hide();
    auto *how = new QVBoxLayout;
    how->setSpacing(1);
    how->addWidget(m_ages);
    how->addWidget(m_error);
    m_every->setFixedWidth(104);
    m_common->setFixedWidth(104);
    (own ? static_cast<QWidget *>(m_every) : m_common)->setParent(this);
    (own ? static_cast<QWidget *>(m_every) : m_common)->hide();
    auto *state = new QWidget;
    state->setFixedWidth(116);
    auto *right = new QHBoxLayout(state);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(space::xs);
    right->addStretch(1);
    right->addWidget(m_spinner);
    right->addWidget(m_state);
    m_refresh->setGlyph(Icon::Refresh);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, space::s, 0, space::s);
    grid->setHorizontalSpacing(space::m);
    grid->addLayout(who, 0, 0);
    grid->addLayout(how, 0, 1);
    grid->addWidget(own ? static_cast<QWidget *>(m_common) : m_every, 0, 2);
    grid->addWidget(state, 0, 3);
    grid->addWidget(m_refresh, 0, 4);
    grid->setColumnMinimumWidth(0, 220);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 3);
}

void SourceSettingsRow::show(const SourceView &view, Instant now)
{
    m_view = view;
    const QString name = Text::source(view.setting.name, m_providerName);
    const QSignalBlocker quiet(m_enabled);
    m_enabled->setText(name);
    m_enabled->setChecked(view.setting.enabled);
    m_enabled->setToolTip(tr("Ask %1").arg(name));
    m_name->setText(name);
    m_name->setToolTip(tr("Asked with your key while the provider is on"));
    QStringList gives;
    for (const QString &what : view.gives) {
        gives << Text::gives(what);
    }
    gives.removeDuplicates();
    m_gives->setText(gives.join(QStringLiteral(" · ")));
    m_every->setAccessibleName(tr("How often %1 is asked").arg(name));
    m_refresh->setAccessibleName(tr("Refresh %1").arg(name));
    m_refresh->setToolTip(tr("Refresh %1").arg(name));
    m_refresh->setEnabled(!view.syncing);
    m_common->setText(tr("every %1", "every 6 h").arg(Text::span(view.setting.every)));
    m_common->setToolTip(tr("Providers' own lists share one interval: see “This program”"));
    showIntervals();
    showState();
    age(now);
}

void SourceSettingsRow::showIntervals()
{
    if (m_every->view()->isVisible()) {
        return; // being chosen from
    }
    const QSignalBlocker quiet(m_every);
    const auto wanted = static_cast<qint64>(m_view.setting.every.count());
    m_every->clear();
    bool there = false;
    for (const int hours : hourChoices) {
        const Milliseconds every = std::chrono::hours(hours);
        if (!there && every.count() > wanted) {
            m_every->addItem(Text::span(m_view.setting.every), wanted);
            there = true;
        }
        m_every->addItem(Text::span(every), static_cast<qint64>(every.count()));
        there = there || every.count() == wanted;
    }
    if (!there) {
        m_every->addItem(Text::span(m_view.setting.every), wanted);
    }
    m_every->setCurrentIndex(m_every->findData(wanted));
}

QString SourceSettingsRow::stateText() const
{
    if (m_view.syncing) {
        return tr("Under way");
    }
    if (!m_view.setting.enabled) {
        return tr("Off");
    }
    if (!m_view.error.isEmpty()) {
        return tr("Failed");
    }
    return m_view.lastSuccess ? Text::state(State::Operational) : tr("Never asked");
}

void SourceSettingsRow::showState()
{
    State state = State::Unknown;
    if (!m_view.syncing && m_view.setting.enabled) {
        state = !m_view.error.isEmpty() ? State::Down : m_view.lastSuccess ? State::Operational : State::Unknown;
    }
    m_spinner->setVisible(m_view.syncing);
    m_state->setState(state, stateText(), !m_view.setting.enabled || m_view.syncing);
    m_error->setText(m_view.error.simplified());
    m_error->setAccessibleName(m_view.error);
}

void SourceSettingsRow::age(Instant now)
{
    QStringList words;
    words << (m_view.lastSuccess ? tr("Data from %1", "Data from 3 h ago").arg(Text::age(*m_view.lastSuccess, now))
                                 : tr("No data of it yet"));
    if (m_view.next && !m_view.syncing) {
        words << (*m_view.next > now ? tr("next in %1", "next in 2 h").arg(Text::span(*m_view.next - now))
                                     : tr("due now"));
    }
    m_ages->setText(words.join(QStringLiteral(" · ")));
}

void SourceSettingsRow::commit()
{
    SourceSetting wanted = m_view.setting;
    wanted.enabled = m_enabled->isChecked();
    wanted.every = Milliseconds(m_every->currentData().toLongLong());
    if (!m_view.ownList && !(wanted == m_view.setting)) {
        m_view.setting = wanted;
        m_desk.saveSource(wanted);
    }
}

void SourceSettingsRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.colors().grid);
}

} // namespace aigo
