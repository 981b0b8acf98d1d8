// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/alertdesk.h"
#include "core/monitor/desk.h"
#include "ui/theme/theme.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace aigo {

/// The icon in the panel: the worst of the providers that are on and of the alerts that fire, by shape and colour; a
/// menu with the verdict, the alerts, the providers, do not disturb, pause, check now, open, quit. A click opens the
/// alert that fires, else the window. GUI thread.
class TrayIcon final : public QObject
{
    Q_OBJECT

public:
    TrayIcon(Desk &desk, const Theme &theme, QObject *parent = nullptr);

    void show();
    /// Whether the desktop has a place for it, so that the window may hide behind it.
    static bool isPossible() { return QSystemTrayIcon::isSystemTrayAvailable(); }
    /// The way to show a message where no notification service is; false where there is no tray either.
    bool showMessage(const QString &title, const QString &body, bool critical);

    void retranslate() { rebuild(); }
    const QMenu &menu() const { return m_menu; }
    QSystemTrayIcon &icon() { return m_icon; }

    static constexpr int mostAlerts = 5; ///< in the menu

    /// Down before slow before maintenance before fine; unknown where nothing is known.
    static State worst(const std::vector<ProviderView> &providers);
    /// The same with the alerts that fire and that nobody has acknowledged: critical as down, a warning as slow.
    static State worst(const std::vector<ProviderView> &providers, const std::vector<AlertEvent> &alerts);
    /// The alert that a click opens: the first that fires; none: 0.
    static qint64 firing(const std::vector<AlertEvent> &alerts);
    /// One line on all of them: "OpenAI is down", "All 3 providers are fine".
    static QString verdict(const std::vector<ProviderView> &providers);
    /// The icon of a state at every size a panel asks for.
    static QIcon stateIcon(State state, const Theme &theme);

Q_SIGNALS:
    void openAsked();
    void providerAsked(const QString &slug);
    void alertAsked(qint64 event);
    void alertsAsked(); ///< all of them
    void quitAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update();
    void rebuild();
    void clicked();
    void addAlerts();
    void addProviders(const std::vector<ProviderView> &providers);
    void addQuiet();
    void acknowledgeAll();
    static QString disturbText(Instant until, const std::vector<AlertEvent> &alerts, Instant now);
    QString toolTip(const std::vector<ProviderView> &providers, const std::vector<AlertEvent> &alerts) const;

    Desk &m_desk;
    const Theme &m_theme;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    std::optional<State> m_shown;
    bool m_stale = true; ///< the menu is older than what the desk says
};

} // namespace aigo
