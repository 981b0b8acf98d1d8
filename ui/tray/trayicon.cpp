// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tray/trayicon.h"

#include "ui/text/text.h"
#include "ui/theme/icons.h"

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
            Q_EMIT openAsked();
        }
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::openAsked);
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

QString TrayIcon::verdict(const std::vector<ProviderView> &providers)
{
    QStringList down;
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
            slow << view.provider.name;
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
    const State state = worst(providers);
    if (state != m_shown) {
        m_shown = state;
        m_icon.setIcon(stateIcon(state, m_theme));
    }
    m_icon.setToolTip(QStringLiteral("AI-GO: ") + verdict(providers));
    m_stale = true;
    if (m_menu.isVisible()) {
        rebuild();
    }
}

void TrayIcon::rebuild()
{
    m_stale = false;
    m_menu.clear();
    const std::vector<ProviderView> providers = m_desk.providers();
    QAction *line = m_menu.addAction(verdict(providers));
    line->setEnabled(false);
    m_menu.addSeparator();
    for (const ProviderView &view : providers) {
        if (!view.provider.enabled) {
            continue;
        }
        QString text = QStringLiteral("%1: %2").arg(view.provider.name, Text::state(view.verdict.state));
        if (view.last && view.last->phases.firstByte) {
            text += QStringLiteral(" · ") + Text::latency(view.last->phases.firstByte);
        }
        text.replace(u'&', QStringLiteral("&&"));
        QAction *one = m_menu.addAction(QIcon(stateDot(view.verdict.state, m_theme)), text);
        connect(one, &QAction::triggered, this, [this, slug = view.provider.slug] { Q_EMIT providerAsked(slug); });
    }
    m_menu.addSeparator();
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
