// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tray/trayicon.h"

#include "ui/alerts/alertpill.h"
#include "ui/text/alerttext.h"
#include "ui/text/text.h"
#include "ui/text/verdictwords.h"
#include "ui/theme/icons.h"

#include "core/domain/overallverdict.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <algorithm>
#include <array>

namespace aigo {

namespace {

constexpr std::array<int, 5> panelSizes{16, 22, 24, 32, 48};

int gravity(State state)
{
    switch (state) {
    case State::Down:
        return 4;
    case State::Degraded:
        return 3;
    case State::Maintenance:
        return 2;
    case State::Operational:
        return 1;
    case State::Unknown:
        return 0;
    }
    return 0;
}

bool isTold(const AlertEvent &event)
{
    return event.state == AlertState::Firing || event.state == AlertState::Flapping;
}

QPixmap severityDot(AlertSeverity severity, const Theme &theme)
{
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintSeverity(painter, pixmap.rect(), severity, theme);
    return pixmap;
}

/// A menu reads "&" as the mark of a shortcut, and a long line makes it as wide as the screen.
QString menuText(QString text)
{
    constexpr qsizetype longest = 72;
    if (text.size() > longest) {
        text = text.left(longest - 1) + QChar(0x2026);
    }
    return text.replace(u'&', QStringLiteral("&&"));
}

QPixmap stateDot(State state, const Theme &theme)
{
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintState(painter, pixmap.rect(), state, theme);
    return pixmap;
}

} // namespace

TrayIcon::TrayIcon(Desk &desk, const Theme &theme, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_theme(theme)
{
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick) {
            clicked();
        }
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::clicked);
    connect(&desk.alerts(), &AlertDesk::alertsChanged, this, &TrayIcon::update);
    connect(&desk.alerts(), &AlertDesk::windowsChanged, this, &TrayIcon::update);
    connect(&desk, &Desk::providersChanged, this, &TrayIcon::update);
    connect(&desk, &Desk::providerChanged, this, &TrayIcon::update);
    connect(&desk, &Desk::settingsChanged, this, &TrayIcon::update);
    connect(&theme, &Theme::changed, this, [this] {
        m_shown.reset();
        update();
    });
    QCoreApplication::instance()->installEventFilter(this);
    // Built when it is about to be seen: a check every second must not rebuild a menu nobody looks at.
    connect(&m_menu, &QMenu::aboutToShow, this, [this] {
        if (m_stale) {
            rebuild();
        }
    });
    update();
    rebuild();
}

bool TrayIcon::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && watched == QCoreApplication::instance()) {
        rebuild();
    }
    return false;
}

void TrayIcon::show()
{
    m_icon.show();
}

bool TrayIcon::showMessage(const QString &title, const QString &body, bool critical)
{
    if (!isPossible() || !m_icon.isVisible()) {
        return false;
    }
    m_icon.showMessage(title, body, critical ? QSystemTrayIcon::Critical : QSystemTrayIcon::Information);
    return true;
}

State TrayIcon::worst(const std::vector<ProviderView> &providers)
{
    State worst = State::Unknown;
    for (const ProviderView &view : providers) {
        if (view.provider.enabled && gravity(view.verdict.state) > gravity(worst)) {
            worst = view.verdict.state;
        }
    }
    return worst;
}

State TrayIcon::worst(const std::vector<ProviderView> &providers, const std::vector<AlertEvent> &alerts)
{
    State state = worst(providers);
    for (const AlertEvent &alert : alerts) {
        const State its =
            !isTold(alert) || alert.severity == AlertSeverity::Info ? State::Unknown : toneOf(alert.severity);
        state = gravity(its) > gravity(state) ? its : state;
    }
    return state;
}

qint64 TrayIcon::firing(const std::vector<AlertEvent> &alerts)
{
    const auto it = std::find_if(alerts.begin(), alerts.end(), isTold);
    return it == alerts.end() ? 0 : it->id;
}

void TrayIcon::clicked()
{
    const qint64 event = firing(m_desk.alerts().open());
    if (event != 0) {
        Q_EMIT alertAsked(event);
    } else {
        Q_EMIT openAsked();
    }
}

QString TrayIcon::verdict(const std::vector<ProviderView> &providers)
{
    QStringList down;
    QStringList troubled;
    QStringList slow;
    QStringList account;
    int fine = 0;
    for (const ProviderView &view : providers) {
        if (!view.provider.enabled) {
            continue;
        }
        if (view.verdict.state == State::Down) {
            down << view.provider.name;
        } else if (view.verdict.verdict == Verdict::MyAccount) {
            account << view.provider.name;
        } else if (view.verdict.state == State::Degraded) {
            const bool said = overallReason(view.verdict) == OverallReason::Trouble;
            (said ? troubled : slow) << view.provider.name;
        } else if (view.verdict.state == State::Operational) {
            ++fine;
        }
    }
    if (down.size() == 1) {
        return tr("%1 is down").arg(down.constFirst());
    }
    if (!down.isEmpty()) {
        return tr("%n provider(s) are down", nullptr, static_cast<int>(down.size()));
    }
    if (!account.isEmpty()) {
        return tr("Trouble with the key of %1").arg(account.join(QStringLiteral(", ")));
    }
    if (troubled.size() == 1) {
        return tr("%1 has trouble").arg(troubled.constFirst());
    }
    if (!troubled.isEmpty()) {
        return tr("%n provider(s) have trouble", nullptr, static_cast<int>(troubled.size()));
    }
    if (slow.size() == 1) {
        return tr("%1 is slow").arg(slow.constFirst());
    }
    if (!slow.isEmpty()) {
        return tr("%n provider(s) are slow", nullptr, static_cast<int>(slow.size()));
    }
    return fine > 0 ? tr("%n provider(s) are fine", nullptr, fine) : tr("Nothing checked yet");
}

QIcon TrayIcon::stateIcon(State state, const Theme &theme)
{
    QIcon icon;
    for (const int size : panelSizes) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const double s = size;
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::panelInk());
        painter.drawRoundedRect(QRectF(s * 0.04, s * 0.04, s * 0.84, s * 0.84), s * 0.2, s * 0.2);
        painter.setCompositionMode(QPainter::CompositionMode_Clear);
        painter.setPen(QPen(Qt::black, s * 0.09, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        const std::array<QPointF, 5> pulse{QPointF(s * 0.14, s * 0.42), QPointF(s * 0.28, s * 0.42),
                                           QPointF(s * 0.39, s * 0.18), QPointF(s * 0.52, s * 0.42),
                                           QPointF(s * 0.78, s * 0.42)};
        painter.drawPolyline(pulse.data(), static_cast<int>(pulse.size()));
        // The state stands in a hole cut into the corner, so that it reads on any panel.
        const QRectF badge(s * 0.4, s * 0.4, s * 0.6, s * 0.6);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::black);
        painter.drawEllipse(badge);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        paintStateShape(painter, badge.adjusted(s * 0.05, s * 0.05, -s * 0.03, -s * 0.03), state,
                        theme.panelState(state));
        icon.addPixmap(pixmap);
    }
    return icon;
}

void TrayIcon::update()
{
    const std::vector<ProviderView> providers = m_desk.providers();
    const std::vector<AlertEvent> alerts = m_desk.alerts().open();
    const State state = worst(providers, alerts);
    if (state != m_shown) {
        m_shown = state;
        m_icon.setIcon(stateIcon(state, m_theme));
    }
    m_icon.setToolTip(toolTip(providers, alerts));
    m_stale = true;
    if (m_menu.isVisible()) {
        rebuild();
    }
}

/// All is held back while it lasts, what is critical, too: so it says how many wait.
QString TrayIcon::disturbText(Instant until, const std::vector<AlertEvent> &alerts, Instant now)
{
    const QString text = tr("Do not disturb %1", "until 15:00").arg(AlertText::until(until, now));
    const QString held = AlertText::heldByDisturb(alerts);
    return held.isEmpty() ? text : text + QStringLiteral(" · ") + held;
}

QString TrayIcon::toolTip(const std::vector<ProviderView> &providers, const std::vector<AlertEvent> &alerts) const
{
    QStringList lines{QStringLiteral("AI-GO: ") + verdict(providers)};
    const auto told = static_cast<int>(std::count_if(alerts.begin(), alerts.end(), isTold));
    if (told > 0) {
        lines += tr("%n alert(s) fire", nullptr, told);
    }
    const Instant now = m_desk.clock().now();
    if (const auto until = m_desk.alerts().quietUntil(); until && *until > now) {
        lines += disturbText(*until, alerts, now);
    }
    return lines.join(u'\n');
}

void TrayIcon::addAlerts()
{
    const std::vector<AlertEvent> alerts = m_desk.alerts().open();
    std::vector<const AlertEvent *> told;
    for (const AlertEvent &alert : alerts) {
        if (isTold(alert)) {
            told.push_back(&alert);
        }
    }
    if (told.empty()) {
        return;
    }
    m_menu.addSeparator();
    for (std::size_t i = 0; i < told.size() && i < static_cast<std::size_t>(mostAlerts); ++i) {
        const AlertEvent &alert = *told[i];
        const QString what = alert.title.isEmpty() ? alert.target : alert.title;
        QAction *one = m_menu.addAction(QIcon(severityDot(alert.severity, m_theme)),
                                        menuText(QStringLiteral("%1 · %2").arg(what, alert.rule)));
        connect(one, &QAction::triggered, this, [this, id = alert.id] { Q_EMIT alertAsked(id); });
    }
    if (told.size() > static_cast<std::size_t>(mostAlerts)) {
        const auto more = static_cast<int>(told.size()) - mostAlerts;
        connect(m_menu.addAction(tr("and %n more alert(s)", nullptr, more)), &QAction::triggered, this,
                &TrayIcon::alertsAsked);
    }
    QAction *all = m_menu.addAction(themedIcon(m_theme, Icon::Check), tr("Acknowledge all"));
    connect(all, &QAction::triggered, this, &TrayIcon::acknowledgeAll);
}

void TrayIcon::acknowledgeAll()
{
    for (const AlertEvent &alert : m_desk.alerts().open()) {
        if (isTold(alert)) {
            m_desk.alerts().acknowledge(alert.id);
        }
    }
}

void TrayIcon::addQuiet()
{
    const Instant now = m_desk.clock().now();
    const auto until = m_desk.alerts().quietUntil();
    const bool quiet = until && *until > now;
    QAction *action =
        m_menu.addAction(themedIcon(m_theme, Icon::Moon),
                         quiet ? disturbText(*until, m_desk.alerts().open(), now) : tr("Do not disturb for 1 h"));
    action->setCheckable(true);
    action->setChecked(quiet);
    connect(action, &QAction::triggered, this, [this](bool on) {
        const Instant from = m_desk.clock().now();
        m_desk.alerts().setQuietUntil(on ? std::optional(from + std::chrono::hours(1)) : std::nullopt);
    });
}

void TrayIcon::addProviders(const std::vector<ProviderView> &providers)
{
    m_menu.addSeparator();
    for (const ProviderView &view : providers) {
        if (!view.provider.enabled) {
            continue;
        }
        QString text = QStringLiteral("%1: %2").arg(view.provider.name, verdictWord(view.verdict));
        if (view.last && view.last->phases.firstByte) {
            text += QStringLiteral(" · ") + Text::latency(view.last->phases.firstByte);
        }
        QAction *one = m_menu.addAction(QIcon(stateDot(view.verdict.state, m_theme)), menuText(text));
        connect(one, &QAction::triggered, this, [this, slug = view.provider.slug] { Q_EMIT providerAsked(slug); });
    }
}

void TrayIcon::rebuild()
{
    m_stale = false;
    m_menu.clear();
    const std::vector<ProviderView> providers = m_desk.providers();
    QAction *line = m_menu.addAction(verdict(providers));
    line->setEnabled(false);
    addAlerts();
    addProviders(providers);
    m_menu.addSeparator();
    addQuiet();
    QAction *pause = m_menu.addAction(themedIcon(m_theme, Icon::Pause), tr("Pause checks"));
    pause->setCheckable(true);
    pause->setChecked(m_desk.settings().paused);
    connect(pause, &QAction::toggled, this, [this](bool on) {
        Settings settings = m_desk.settings();
        settings.paused = on;
        m_desk.saveSettings(settings);
    });
    connect(m_menu.addAction(themedIcon(m_theme, Icon::Refresh), tr("Check now")), &QAction::triggered, this,
            [this] { m_desk.checkNow(); });
    m_menu.addSeparator();
    QAction *open = m_menu.addAction(themedIcon(m_theme, Icon::Window), tr("Open AI-GO"));
    connect(open, &QAction::triggered, this, &TrayIcon::openAsked);
    m_menu.setDefaultAction(open);
    connect(m_menu.addAction(themedIcon(m_theme, Icon::Quit), tr("Quit")), &QAction::triggered, this,
            &TrayIcon::quitAsked);
}

} // namespace aigo
