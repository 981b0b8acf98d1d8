// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/theme/theme.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace aigo {

/// The icon in the panel: the worst state among the providers that are on, by shape and colour, and a menu with the
/// verdict, the providers, pause, check now, open, quit. GUI thread.
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

    /// Down before slow before maintenance before fine; unknown where nothing is known.
    static State worst(const std::vector<ProviderView> &providers);
    /// One line on all of them: "OpenAI is down", "All 3 providers are fine".
    static QString verdict(const std::vector<ProviderView> &providers);
    /// The icon of a state at every size a panel asks for.
    static QIcon stateIcon(State state, const Theme &theme);

Q_SIGNALS:
    void openAsked();
    void providerAsked(const QString &slug);
    void quitAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update();
    void rebuild();

    Desk &m_desk;
    const Theme &m_theme;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    std::optional<State> m_shown;
    bool m_stale = true; ///< the menu is older than what the desk says
};

} // namespace aigo
