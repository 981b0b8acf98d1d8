// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "core/domain/viewlink.h"
#include "ui/pages/alertspage.h"
#include "ui/pages/benchmarkspage.h"
#include "ui/pages/changespage.h"
#include "ui/pages/comparepage.h"
#include "ui/pages/incidentspage.h"
#include "ui/pages/livepage.h"
#include "ui/pages/modelspage.h"
#include "ui/pages/newspageview.h"
#include "ui/pages/nowpage.h"
#include "ui/pages/settingspage.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/windowactions.h"
#include "ui/rail.h"
#include "ui/widgets/noticestrip.h"
#include "ui/widgets/pageheader.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <algorithm>

namespace aigo {

namespace {

MainWindow::OnClose explainClosing(QWidget *window)
{
    QMessageBox box(window);
    box.setWindowTitle(MainWindow::tr("AI-GO"));
    box.setIconPixmap(applicationIcon().pixmap(48, 48));
    box.setText(MainWindow::tr("Keep watching in the tray?"));
    box.setInformativeText(
        MainWindow::tr("AI-GO can go on checking your providers and tell you when one goes down. You can change this "
                       "later in Settings."));
    auto *keep = box.addButton(MainWindow::tr("Keep in the tray"), QMessageBox::AcceptRole);
    auto *quit = box.addButton(MainWindow::tr("Quit"), QMessageBox::DestructiveRole);
    box.addButton(MainWindow::tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.exec();
    return box.clickedButton() == keep   ? MainWindow::OnClose::KeepInTray
           : box.clickedButton() == quit ? MainWindow::OnClose::Quit
                                         : MainWindow::OnClose::StayOpen;
}

} // namespace

MainWindow::MainWindow(Desk &desk, Theme &theme, Language &language, QWidget *parent)
    : QMainWindow(parent)
    , askOnClose(explainClosing)
    , m_desk(desk)
    , m_theme(theme)
    , m_language(language)
    , m_rail(new Rail(theme))
    , m_header(new PageHeader(theme))
    , m_notice(new NoticeStrip(theme))
    , m_stack(new QStackedWidget)
{
    setWindowIcon(applicationIcon());
    setMinimumSize(1024, 640);
    // As large as it is drawn for, where the screen has the room (and some for the desktop's own frame and panel).
    constexpr QSize wanted(1440, 900);
    const QScreen *screen = QGuiApplication::primaryScreen();
    resize(screen != nullptr ? wanted.boundedTo(screen->availableSize() - QSize(16, 48)) : wanted);
    auto *centre = new QWidget;
    auto *columns = new QHBoxLayout(centre);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_header);
    right->addWidget(m_notice);
    right->addWidget(m_stack, 1);
    columns->addWidget(m_rail);
    columns->addLayout(right, 1);
    setCentralWidget(centre);

    addPage(new NowPage(desk, theme));
    addPage(new ModelsPage(desk, theme));
    addPage(new ComparePage(desk, theme));
    addPage(new LivePage(desk, theme));
    addPage(new IncidentsPage(desk, theme));
    addPage(new BenchmarksPage(desk, theme));
    addPage(new NewsPageView(desk, theme));
    addPage(new ChangesPage(desk, theme));
    addPage(new AlertsPage(desk, theme));
    addPage(new SettingsPage(desk, theme), true);

    m_palette = new CommandPalette(desk, theme, this);
    connect(m_header, &PageHeader::searchAsked, this, &MainWindow::openPalette);
    connect(m_palette, &CommandPalette::linkAsked, this, [this](const QString &text) {
        if (const auto link = parseViewLink(text)) {
            showPage(link->page, link->query);
        }
    });
    connect(m_rail, &Rail::pageChosen, this, &MainWindow::showIndex);
    connect(m_header, &PageHeader::checkAsked, this, [this] { m_desk.checkNow(); });
    connect(&desk, &Desk::settingsChanged, this, &MainWindow::applySettings);
    connect(&desk, &Desk::providerChanged, this, &MainWindow::updateChecking);
    connect(&desk, &Desk::providersChanged, this, &MainWindow::updateChecking);
    connect(&desk, &Desk::failed, this, [this](const Error &error) { showNotice(error.line()); });
    m_ageing.setInterval(10'000);
    connect(&m_ageing, &QTimer::timeout, this, &MainWindow::updateHeader);
    addShortcuts();
    m_header->setDemo(desk.isDemo());
    applySettings();
    retranslate();
    showIndex(0);
}

MainWindow::~MainWindow()
{
    // What is being edited is entered when it loses the focus: that must find a whole window.
    hide();
    delete takeCentralWidget();
}

void MainWindow::addPage(Page *page, bool atBottom)
{
    m_pages.push_back(page);
    m_stack->addWidget(page);
    m_rail->addPage(page->icon(), atBottom);
    connect(page, &Page::headerChanged, this, &MainWindow::updateHeader);
    connect(page, &Page::pageAsked, this, &MainWindow::showPage);
}

void MainWindow::addShortcuts()
{
    for (std::size_t i = 0; i < m_pages.size() && i < 9; ++i) {
        auto *key = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i))), this);
        connect(key, &QShortcut::activated, this, [this, i] { showIndex(static_cast<int>(i)); });
    }
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma), this), &QShortcut::activated, this,
            [this] { showPage(QStringLiteral("settings")); });
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this), &QShortcut::activated, this,
            &MainWindow::openPalette);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_R), this), &QShortcut::activated, this,
            [this] { m_desk.checkNow(); });
    connect(new QShortcut(QKeySequence(Qt::Key_F5), this), &QShortcut::activated, this, [this] { m_desk.syncNow(); });
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q), this), &QShortcut::activated, this, &MainWindow::quit);
}

/// What it offers is made as it opens: some of it depends on how things stand.
void MainWindow::openPalette()
{
    std::vector<PaletteEntry> entries;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        const Page *page = m_pages[i];
        PaletteEntry entry;
        entry.id = page->name();
        entry.title = page->title();
        entry.icon = page->icon();
        entry.link = viewLinkText({page->name(), {}});
        if (i < 9) {
            const auto key = static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i));
            entry.shortcut = QKeySequence(Qt::CTRL | key).toString(QKeySequence::NativeText);
        } else if (page->name() == u"settings") {
            entry.shortcut = QKeySequence(Qt::CTRL | Qt::Key_Comma).toString(QKeySequence::NativeText);
        }
        entries.push_back(std::move(entry));
    }
    m_palette->setPages(std::move(entries));
    m_palette->setActions(windowActions(*this, m_desk));
    m_palette->open();
}

Page *MainWindow::page(const QString &name) const
{
    const auto it = std::find_if(m_pages.begin(), m_pages.end(), [&name](const Page *p) { return p->name() == name; });
    return it != m_pages.end() ? *it : nullptr;
}

Page *MainWindow::currentPage() const
{
    return m_pages.at(static_cast<std::size_t>(m_stack->currentIndex()));
}

void MainWindow::showIndex(int index)
{
    m_stack->setCurrentIndex(index);
    m_rail->setCurrent(index);
    currentPage()->setFocus(Qt::OtherFocusReason);
    updateHeader();
}

void MainWindow::showPage(const QString &name, const QUrlQuery &query)
{
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        if (m_pages[i]->name() == name) {
            showIndex(static_cast<int>(i));
            m_pages[i]->open(query);
        }
    }
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::showNotice(const QString &text)
{
    m_notice->showNotice(text);
}

void MainWindow::quit()
{
    rememberPlacement();
    Q_EMIT quitAsked();
}

void MainWindow::pin(Theme::Choice theme, const QString &language)
{
    m_pinned = true;
    m_theme.choose(theme);
    m_language.choose(language);
}

void MainWindow::applySettings()
{
    if (m_pinned) {
        return;
    }
    const Settings settings = m_desk.settings();
    if (!m_placed && !isVisible() && !settings.windowPlacement.isEmpty()) {
        m_placed = restoreGeometry(QByteArray::fromBase64(settings.windowPlacement.toLatin1()));
    }
    m_theme.choose(Theme::choiceFromName(settings.theme));
    m_language.choose(settings.language);
}

void MainWindow::retranslate()
{
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        m_pages[i]->retranslate();
        m_rail->setPageName(static_cast<int>(i), m_pages[i]->title());
    }
    m_rail->setAccessibleName(tr("Pages"));
    m_header->retranslate();
    m_palette->retranslate();
    m_notice->retranslate();
    updateHeader();
}

void MainWindow::updateHeader()
{
    const Page *page = currentPage();
    m_header->setTitle(page->title(), page->subtitle());
    setWindowTitle((m_desk.isDemo() ? tr("%1 – AI-GO demo") : tr("%1 – AI-GO")).arg(page->title()));
}

void MainWindow::updateChecking()
{
    const std::vector<ProviderView> providers = m_desk.providers();
    m_header->setChecking(
        std::any_of(providers.begin(), providers.end(), [](const ProviderView &view) { return view.checking; }));
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::WindowStateChange) {
        m_desk.setWindowHidden(isMinimized() || !isVisible());
    }
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    m_desk.setWindowHidden(true);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_desk.setWindowHidden(isMinimized());
    updateHeader();
    updateChecking();
    m_ageing.start();
}

void MainWindow::rememberPlacement()
{
    Settings settings = m_desk.settings();
    const QString placement = QString::fromLatin1(saveGeometry().toBase64());
    if (!m_pinned && settings.windowPlacement != placement) {
        settings.windowPlacement = placement;
        m_desk.saveSettings(settings);
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    OnClose wish = OnClose::Quit;
    if (m_trayPresent) {
        Settings settings = m_desk.settings();
        wish = settings.closeToTray ? OnClose::KeepInTray : OnClose::Quit;
        if (!settings.closeExplained) {
            wish = askOnClose(this);
            if (wish == OnClose::StayOpen) {
                event->ignore();
                return;
            }
            settings.closeExplained = true;
            settings.closeToTray = wish == OnClose::KeepInTray;
            m_desk.saveSettings(settings);
        }
    }
    m_ageing.stop();
    rememberPlacement();
    event->accept();
    if (wish == OnClose::Quit) {
        Q_EMIT quitAsked();
    }
}

} // namespace aigo
