// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/pages/page.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

#include <QMainWindow>
#include <QTimer>
#include <functional>
#include <vector>

class QStackedWidget;

namespace aigo {

class CommandPalette;
class NoticeStrip;
class PageHeader;
class Rail;

/// The window: rail, header, pages, and a line for what went wrong. Applies the settings' theme and language and
/// remembers where it stood (Settings::windowPlacement). Closing it hides it where a tray icon stays, else asks to
/// quit; the first time it says so and lets the user choose. Desk and theme outlive it. GUI thread; never waits.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    enum class OnClose : quint8 { KeepInTray, Quit, StayOpen };

    MainWindow(Desk &desk, Theme &theme, Language &language, QWidget *parent = nullptr);
    ~MainWindow() override;

    const std::vector<Page *> &pages() const { return m_pages; }
    Page *page(const QString &name) const; ///< null where there is none of that name
    Page *currentPage() const;
    CommandPalette *palette() const { return m_palette; } ///< Ctrl+K

    /// A tray icon stands, so that closing may hide the window.
    void setTrayPresent(bool present) { m_trayPresent = present; }
    /// What the first closing asks; the dialog unless a test has another answer.
    std::function<OnClose(QWidget *)> askOnClose;

    /// Light and dark, Korean and English as a picture wants them, whatever the settings say; for screenshots.
    void pin(Theme::Choice theme, const QString &language);

public Q_SLOTS:
    void showPage(const QString &name, const QUrlQuery &query = {}); ///< an unknown name changes nothing
    void bringToFront();
    void showNotice(const QString &text);
    void quit(); ///< as the menu and Ctrl+Q do: remembers the placement, then quitAsked

Q_SIGNALS:
    void quitAsked();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addPage(Page *page, bool atBottom = false);
    void addShortcuts();
    void openPalette();
    void showIndex(int index);
    void retranslate();
    void applySettings();
    void updateHeader();
    void updateChecking();
    void rememberPlacement();

    Desk &m_desk;
    Theme &m_theme;
    Language &m_language;
    Rail *m_rail;
    PageHeader *m_header;
    NoticeStrip *m_notice;
    QStackedWidget *m_stack;
    CommandPalette *m_palette = nullptr;
    std::vector<Page *> m_pages;
    QTimer m_ageing; ///< ages in the header grow while one looks
    bool m_trayPresent = false;
    bool m_pinned = false;
    bool m_placed = false; ///< where it stood last time was taken up
};

} // namespace aigo
