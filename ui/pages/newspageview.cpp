// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/newspageview.h"

#include "ui/news/feedlist.h"
#include "ui/news/newsreader.h"
#include "ui/news/newsrows.h"
#include "ui/pages/answer.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/drawer.h"
#include "ui/widgets/emptystate.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <algorithm>
#include <array>

namespace aigo {

namespace {
constexpr int mostShown = 1'000;
constexpr int drawerWidth = 380;
} // namespace

NewsPageView::NewsPageView(Desk &desk, const Theme &theme, QWidget *parent)
    : Page(parent)
    , openUrl([](const QUrl &url) { QDesktopServices::openUrl(url); })
    , m_desk(desk)
    , m_theme(theme)
    , m_rows(new NewsRows(this))
    , m_list(new QListView)
    , m_drawer(new Drawer(theme))
    , m_empty(new EmptyState(theme))
    , m_stack(new QStackedLayout)
    , m_provider(new QComboBox)
    , m_allRead(new Button(theme))
    , m_feeds(new Button(theme))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::m, space::xl, space::xl);
    column->setSpacing(space::m);
    column->addWidget(buildTop());
    auto *card = new Card(theme);
    card->setPadding(0);
    m_list->setModel(m_rows);
    auto *delegate = new NewsDelegate(theme, desk.clock(), *m_rows, this);
    delegate->nameOf = [this](const QString &slug) { return providerName(slug); };
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    setFocusProxy(m_list);
    auto *contents = new QWidget;
    contents->setLayout(m_stack);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    card->body()->addWidget(contents);
    m_drawer->setFixedWidth(drawerWidth);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::m);
    columns->addWidget(card, 1);
    columns->addWidget(m_drawer);
    column->addLayout(columns, 1);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &NewsPageView::read);
    connect(m_list, &QListView::activated, this, [this] {
        if (const NewsItem *item = current(); item != nullptr && !item->url.isEmpty()) {
            openUrl(item->url);
        }
    });
    connect(m_drawer, &Drawer::closed, this, [this] { m_reading.clear(); });
    connect(m_empty, &EmptyState::actionAsked, this, &NewsPageView::showFeeds);
    connect(&desk.news(), &NewsDesk::newsChanged, this, &NewsPageView::load);
    connect(&desk, &Desk::providersChanged, this, [this] {
        if (isVisible()) {
            fillProviders();
        }
    });
}

QWidget *NewsPageView::buildTop()
{
    auto *top = new QWidget;
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    for (int i = 0; i < 3; ++i) {
        auto *chip = new Chip(m_theme);
        chip->setCheckable(true);
        connect(chip, &QAbstractButton::clicked, this, [this, i] { setShow(static_cast<Show>(i)); });
        row->addWidget(chip);
        m_shows.push_back(chip);
    }
    m_shows.front()->setChecked(true);
    row->addSpacing(space::s);
    m_provider->setMinimumWidth(180);
    row->addWidget(m_provider);
    row->addStretch(1);
    row->addWidget(m_allRead);
    row->addWidget(m_feeds);
    connect(m_provider, &QComboBox::activated, this, &NewsPageView::load);
    connect(m_allRead, &QAbstractButton::clicked, this, &NewsPageView::markAllRead);
    connect(m_feeds, &QAbstractButton::clicked, this, &NewsPageView::showFeeds);
    return top;
}

QString NewsPageView::title() const
{
    return tr("News");
}

QString NewsPageView::subtitle() const
{
    return m_total == 0 ? QString()
                        : tr("%1 shown").arg(Text::count(m_total)) + QStringLiteral(" · ") +
                              tr("%1 unread").arg(Text::count(m_unread));
}

void NewsPageView::retranslate()
{
    const std::array<QString, 3> names{tr("All"), tr("Unread"), tr("Starred")};
    for (std::size_t i = 0; i < m_shows.size(); ++i) {
        m_shows[i]->setText(names.at(i));
    }
    m_list->setAccessibleName(tr("News"));
    m_provider->setAccessibleName(tr("Of which provider"));
    m_allRead->setText(tr("Mark all as read"));
    m_allRead->setToolTip(tr("Everything that is shown (Shift+A)"));
    m_feeds->setText(tr("Feeds…"));
    m_drawer->retranslate();
    fillProviders();
    updateEmpty();
    if (m_drawer->isVisible()) {
        m_drawer->closeDrawer(); // its words are of the other language
    }
    Q_EMIT headerChanged();
}

void NewsPageView::open(const QUrlQuery &query)
{
    const QString show = query.queryItemValue(QStringLiteral("show"));
    if (!show.isEmpty()) {
        setShow(show == u"unread" ? Show::Unread : show == u"starred" ? Show::Starred : Show::All);
    }
    if (query.hasQueryItem(QStringLiteral("provider"))) {
        fillProviders();
        const QString slug = query.queryItemValue(QStringLiteral("provider"), QUrl::FullyDecoded);
        m_provider->setCurrentIndex(std::max(0, m_provider->findData(slug)));
        load();
    }
    if (query.hasQueryItem(QStringLiteral("id"))) {
        m_wanted = query.queryItemValue(QStringLiteral("id"), QUrl::FullyDecoded);
        m_provider->setCurrentIndex(0);
        setShow(Show::All);
    }
    if (query.hasQueryItem(QStringLiteral("feeds"))) {
        showFeeds();
    }
}

void NewsPageView::setShow(Show show)
{
    m_show = show;
    for (std::size_t i = 0; i < m_shows.size(); ++i) {
        m_shows[i]->setChecked(i == static_cast<std::size_t>(show));
    }
    load();
}

void NewsPageView::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale) {
        fillProviders();
        load();
    }
}

void NewsPageView::load()
{
    m_stale = true;
    if (!isVisible()) {
        return; // asked for when it is shown
    }
    m_stale = false;
    NewsQuery query;
    query.provider = m_provider->currentData().toString();
    query.unread = m_show == Show::Unread;
    query.starred = m_show == Show::Starred;
    query.limit = mostShown;
    const int round = ++m_round;
    onAnswer(m_desk.news().news(query), this, [this, round](const Result<NewsPage> &page) {
        if (round == m_round) {
            shown(page);
        }
    });
    countUnread();
}

void NewsPageView::countUnread()
{
    NewsQuery query;
    query.provider = m_provider->currentData().toString();
    query.unread = true;
    query.limit = 0;
    onAnswer(m_desk.news().news(query), this, [this](const Result<NewsPage> &page) {
        m_unread = page ? page->total : 0;
        m_allRead->setEnabled(m_unread > 0);
        Q_EMIT headerChanged();
    });
}

void NewsPageView::shown(Result<NewsPage> page)
{
    if (!page) {
        Q_EMIT m_desk.failed(page.error());
        return; // what was there stays
    }
    m_total = page->total;
    if (m_show == Show::Unread && !m_reading.isEmpty() &&
        std::none_of(page->items.begin(), page->items.end(),
                     [this](const auto &item) { return item.id == m_reading; })) {
        // What one is just reading does not vanish under one's eyes.
        if (const NewsItem *item = m_rows->at(m_rows->rowOf(m_reading))) {
            NewsItem kept = *item;
            kept.read = true;
            const auto place = std::find_if(page->items.begin(), page->items.end(),
                                            [&kept](const NewsItem &other) { return other.at() < kept.at(); });
            page->items.insert(place, std::move(kept));
        }
    }
    m_rows->show(std::move(page->items));
    updateEmpty();
    if (const int row = m_rows->rowOf(m_wanted); row >= 0) {
        m_wanted.clear();
        m_list->setCurrentIndex(m_rows->index(row));
        m_list->scrollTo(m_rows->index(row));
    }
    Q_EMIT headerChanged();
}

void NewsPageView::updateEmpty()
{
    m_stack->setCurrentIndex(m_rows->rowCount() == 0 ? 1 : 0);
    if (m_show == Show::Unread) {
        m_empty->setContent(Icon::MailOpen, tr("Nothing unread"), tr("New items appear here as feeds bring them."));
    } else if (m_show == Show::Starred) {
        m_empty->setContent(Icon::Star, tr("Nothing starred"), tr("S stars what is chosen, to find it again."));
    } else {
        m_empty->setContent(Icon::News, tr("No news yet"),
                            tr("Feeds of the vendors are asked every half an hour. Switch on those you want to read."),
                            tr("Feeds…"));
    }
}

void NewsPageView::fillProviders()
{
    const QString chosen = m_provider->currentData().toString();
    const QSignalBlocker quiet(m_provider);
    m_provider->clear();
    m_provider->addItem(tr("All providers"), QString());
    QStringList slugs;
    for (const FeedView &view : m_desk.news().feeds()) {
        slugs << view.feed.provider;
    }
    slugs.removeAll(QString());
    slugs.removeDuplicates();
    std::vector<std::pair<QString, QString>> named;
    for (const QString &slug : std::as_const(slugs)) {
        named.emplace_back(providerName(slug), slug);
    }
    std::sort(named.begin(), named.end());
    for (const auto &[name, slug] : named) {
        m_provider->addItem(name, slug);
    }
    m_provider->setCurrentIndex(std::max(0, m_provider->findData(chosen)));
}

QString NewsPageView::providerName(const QString &slug) const
{
    const std::vector<ProviderView> providers = m_desk.providers();
    const auto it = std::find_if(providers.begin(), providers.end(),
                                 [&slug](const ProviderView &view) { return view.provider.slug == slug; });
    return it == providers.end() || it->provider.name.isEmpty() ? slug : it->provider.name;
}

const NewsItem *NewsPageView::current() const
{
    return m_rows->at(m_list->currentIndex().row());
}

void NewsPageView::read(const QModelIndex &index)
{
    const NewsItem *item = m_rows->at(index.row());
    if (item == nullptr || item->id == m_reading) {
        return;
    }
    const NewsItem reading = *item; // marking it changes the rows
    m_reading = reading.id;
    showReader(reading);
    if (!reading.read) {
        m_desk.news().setRead({reading.id}, true);
    }
}

void NewsPageView::showReader(const NewsItem &item)
{
    auto *reader = new NewsReader(item, item.provider.isEmpty() ? QString() : providerName(item.provider),
                                  m_desk.clock(), m_theme);
    connect(reader, &NewsReader::openAsked, this, [this](const QUrl &url) { openUrl(url); });
    connect(reader, &NewsReader::starAsked, this, [this, item](bool on) { star(item, on); });
    connect(reader, &NewsReader::unreadAsked, this, [this, id = item.id] {
        m_desk.news().setRead({id}, false);
        m_drawer->closeDrawer();
    });
    connect(reader, &NewsReader::providerAsked, this, [this, slug = item.provider] {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("provider"), slug);
        Q_EMIT pageAsked(QStringLiteral("now"), query);
    });
    m_drawer->setHeading(item.title);
    m_drawer->setContents(reader);
    m_drawer->openDrawer();
}

void NewsPageView::star(const NewsItem &item, bool on)
{
    m_desk.news().setStarred(item.id, on);
    if (item.id == m_reading) {
        NewsItem changed = item;
        changed.starred = on;
        // The button that asked is in the drawer: it goes once it has been heard.
        QMetaObject::invokeMethod(this, [this, changed] { showReader(changed); }, Qt::QueuedConnection);
    }
}

void NewsPageView::markAllRead()
{
    QStringList ids;
    for (const NewsItem &item : m_rows->items()) {
        if (!item.read) {
            ids << item.id;
        }
    }
    if (!ids.isEmpty()) {
        m_desk.news().setRead(ids, true);
    }
}

void NewsPageView::showFeeds()
{
    m_reading.clear();
    m_drawer->setHeading(tr("Feeds"), tr("Where news come from; asked politely, nothing of them is loaded but text."));
    m_drawer->setContents(new FeedList(m_desk.news(), m_desk.clock(), m_theme));
    m_drawer->openDrawer();
}

bool NewsPageView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const NewsItem *item = current();
        if (key->key() == Qt::Key_S && item != nullptr && key->modifiers() == Qt::NoModifier) {
            star(*item, !item->starred);
            return true;
        }
        if (key->key() == Qt::Key_U && item != nullptr && key->modifiers() == Qt::NoModifier) {
            m_desk.news().setRead({item->id}, false);
            return true;
        }
        if (key->key() == Qt::Key_A && key->modifiers() == Qt::ShiftModifier) {
            markAllRead();
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_drawer->isVisible()) {
            m_drawer->closeDrawer();
            return true;
        }
    } else if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonPress) {
        const QPoint at = static_cast<QMouseEvent *>(event)->pos();
        const QModelIndex index = m_list->indexAt(at);
        if (const NewsItem *item = m_rows->at(index.row());
            item != nullptr && NewsDelegate::starOf(m_list->visualRect(index)).contains(at)) {
            star(NewsItem(*item), !item->starred);
            return true; // and nothing is opened
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace aigo
