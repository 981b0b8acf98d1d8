// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/deepcheckrow.h"

#include "ui/pages/answer.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <algorithm>
#include <array>
#include <cmath>

namespace aigo {

namespace {

constexpr std::array<int, 6> minuteChoices{15, 30, 60, 180, 360, 1440};
constexpr int besideCheckBox = 25;
constexpr double picoPerCent = 1e10;

} // namespace

QString centsShown(Money amount)
{
    const double cents = static_cast<double>(amount.pico) / picoPerCent;
    if (amount.pico == 0) {
        return QStringLiteral("0 ¢");
    }
    const int decimals = std::clamp(2 - static_cast<int>(std::floor(std::log10(std::abs(cents)))), 0, 6);
    QString text = QString::number(cents, 'f', decimals);
    while (decimals > 0 && text.endsWith(u'0')) {
        text.chop(1);
    }
    return (text.endsWith(u'.') ? text.chopped(1) : text) + QStringLiteral(" ¢");
}

QString DeepCheckRow::worstShown(const DeepCheckView &view)
{
    if (!view.cannot.isEmpty()) {
        return view.cannot;
    }
    if (!view.worst) {
        return tr("Nobody knows its price: name what a check may cost.");
    }
    const QString month = view.perMonth ? centsShown(*view.perMonth) : Text::missing();
    return view.quote.included ? tr("Paid by the month; beyond it at most %1 a check").arg(centsShown(*view.worst))
                               : tr("At most %1 a check, %2 a month").arg(centsShown(*view.worst), month);
}

QString DeepCheckRow::stopShown(const DeepCheckView &view)
{
    switch (view.stop) {
    case DeepCheckStop::None:
        return {};
    case DeepCheckStop::NoCredit:
        return tr("Stopped: the account has no credit or quota left.");
    case DeepCheckStop::CapReached:
        return tr("Waits for next month: the cap has no room for another check.");
    case DeepCheckStop::KeyRejected:
        return tr("Stopped: there is no key that works.");
    case DeepCheckStop::ModelRefused:
        return tr("Stopped: the provider refuses this model.");
    case DeepCheckStop::PriceUnknown:
        return tr("Nobody knows its price.");
    }
    return {};
}

DeepCheckRow::DeepCheckRow(DeepCheckDesk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_enabled(new QCheckBox)
    , m_price(new Label(theme, TextRole::Caption, Label::Tone::Muted))
    , m_named(new QLineEdit)
    , m_every(new QComboBox)
    , m_state(new Label(theme, TextRole::Caption, Label::Tone::Muted))
    , m_pill(new StatePill(theme))
    , m_run(new Button(theme, Button::Kind::Quiet))
    , m_remove(new Button(theme, Button::Kind::Quiet))
{
    build();
    connect(m_enabled, &QCheckBox::toggled, this, &DeepCheckRow::commit);
    connect(m_every, &QComboBox::activated, this, &DeepCheckRow::commit);
    connect(m_named, &QLineEdit::editingFinished, this, &DeepCheckRow::commit);
    connect(m_run, &Button::clicked, this, [this] {
        onAnswer(m_desk.runNow(m_view.setting.model), this, [this](const Result<DeepCheckResult> &result) {
            const QString why = result ? result->error : result.error().line();
            if (!why.isEmpty()) {
                Q_EMIT told(why);
            }
        });
    });
    connect(m_remove, &Button::clicked, this, [this] { m_desk.remove(m_view.setting.model); });
}

void DeepCheckRow::build()
{
    m_enabled->setFont(m_theme.font(TextRole::BodyStrong));
    m_price->setElided(true);
    m_price->setContentsMargins(besideCheckBox, 0, 0, 0);
    m_state->setElided(true);
    m_every->setFixedWidth(104);
    m_named->setFixedWidth(90);
    m_named->hide();
    m_run->setGlyph(Icon::Play);
    m_remove->setGlyph(Icon::Trash);
    auto *who = new QVBoxLayout;
    who->setSpacing(1);
    who->addWidget(m_enabled);
    who->addWidget(m_price);
    auto *how = new QVBoxLayout;
    how->setSpacing(1);
    auto *pill = new QHBoxLayout;
    pill->addWidget(m_pill);
    pill->addStretch(1);
    how->addLayout(pill);
    how->addWidget(m_state);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, space::s, 0, space::s);
    grid->setHorizontalSpacing(space::m);
    grid->addLayout(who, 0, 0);
    grid->addWidget(m_named, 0, 1);
    grid->addLayout(how, 0, 2);
    grid->addWidget(m_every, 0, 3);
    grid->addWidget(m_run, 0, 4);
    grid->addWidget(m_remove, 0, 5);
    grid->setColumnMinimumWidth(0, 220);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(2, 3);
}

void DeepCheckRow::show(const DeepCheckView &view, Instant now)
{
    m_view = view;
    const QSignalBlocker quiet(m_enabled);
    m_enabled->setText(view.name);
    m_enabled->setToolTip(view.setting.model);
    m_enabled->setChecked(view.setting.enabled);
    // What costs an unknown amount is switched on by naming the amount first.
    m_enabled->setEnabled(view.setting.enabled || (view.cannot.isEmpty() && view.worst));
    m_price->setText(worstShown(view));
    m_named->setVisible(view.cannot.isEmpty() && !view.quote.perCheck);
    m_named->setPlaceholderText(tr("¢ a check"));
    m_named->setAccessibleName(tr("What a check of %1 may cost at most, in cents").arg(view.name));
    if (!m_named->hasFocus()) {
        m_named->setText(view.setting.namedPrice ? centsText(*view.setting.namedPrice) : QString());
    }
    m_every->setAccessibleName(tr("How often %1 is checked").arg(view.name));
    m_run->setAccessibleName(tr("Check %1 now").arg(view.name));
    m_run->setToolTip(view.worst ? tr("Check now, at most %1").arg(centsShown(*view.worst))
                                 : tr("Nobody knows its price."));
    m_run->setEnabled(!view.running && view.cannot.isEmpty() && view.worst);
    m_remove->setAccessibleName(tr("No deep checks of %1").arg(view.name));
    m_remove->setToolTip(tr("Remove from this list; the ledger stays"));
    showIntervals();
    age(now);
}

void DeepCheckRow::age(Instant now)
{
    const QString stopped = stopShown(m_view);
    if (m_view.running) {
        m_pill->setState(State::Unknown, tr("Under way"), true);
        m_state->setText(QString());
    } else if (!m_view.setting.enabled) {
        m_pill->setState(State::Unknown, tr("Off"), true);
        m_state->setText(QString());
    } else if (!stopped.isEmpty()) {
        m_pill->setState(m_view.stop == DeepCheckStop::CapReached ? State::Degraded : State::Down, tr("Stopped"));
        m_state->setText(stopped);
    } else if (!m_view.waits.isEmpty()) {
        m_pill->setState(State::Unknown, tr("Waits"), true);
        m_state->setText(m_view.waits);
    } else {
        m_pill->setState(State::Operational, tr("On"));
        m_state->setText(m_view.next && *m_view.next > now ? tr("next in %1").arg(Text::span(*m_view.next - now))
                                                           : QString());
    }
    m_state->setToolTip(m_view.why);
}

void DeepCheckRow::showIntervals()
{
    if (m_every->view()->isVisible()) {
        return; // being chosen from
    }
    const QSignalBlocker quiet(m_every);
    const auto wanted = static_cast<qint64>(m_view.setting.every.count());
    m_every->clear();
    for (const int minutes : minuteChoices) {
        const Milliseconds every = std::chrono::minutes(minutes);
        m_every->addItem(Text::span(every), static_cast<qint64>(every.count()));
    }
    if (m_every->findData(wanted) < 0) {
        m_every->addItem(Text::span(m_view.setting.every), wanted);
    }
    m_every->setCurrentIndex(m_every->findData(wanted));
}

void DeepCheckRow::commit()
{
    DeepCheckSetting wanted = m_view.setting;
    wanted.enabled = m_enabled->isChecked();
    wanted.every = Milliseconds(m_every->currentData().toLongLong());
    if (m_named->isVisibleTo(this)) {
        wanted.namedPrice = moneyFromCents(m_named->text().trimmed().toLatin1());
        wanted.enabled = wanted.enabled && wanted.namedPrice;
    }
    if (wanted == m_view.setting) {
        return;
    }
    onAnswer(m_desk.save(wanted), this, [this](const Status &saved) {
        if (!saved) {
            Q_EMIT told(saved.error().line());
        }
    });
}

void DeepCheckRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.colors().grid);
}

} // namespace aigo
