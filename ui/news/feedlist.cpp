// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/news/feedlist.h"

#include "ui/news/feedrow.h"
#include "ui/pages/answer.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <algorithm>

namespace aigo {

FeedList::FeedList(NewsDesk &news, const Clock &clock, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_news(news)
    , m_clock(clock)
    , m_theme(theme)
    , m_address(new QLineEdit)
    , m_look(new Button(theme, tr("Look")))
    , m_said(new Label(theme, TextRole::Caption, Label::Tone::Muted))
    , m_found(new QWidget)
    , m_rowsLayout(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::xs, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(new Label(theme, tr("Add a feed"), TextRole::BodyStrong));
    auto *line = new QHBoxLayout;
    m_address->setPlaceholderText(tr("Address of a feed or of a page"));
    m_address->setAccessibleName(m_address->placeholderText());
    m_address->setMaxLength(2'000);
    line->addWidget(m_address, 1);
    line->addWidget(m_look);
    column->addLayout(line);
    m_said->setWordWrap(true);
    m_said->hide();
    column->addWidget(m_said);
    new QVBoxLayout(m_found);
    m_found->layout()->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_found);
    column->addSpacing(space::s);
    m_rowsLayout->setSpacing(space::s);
    column->addLayout(m_rowsLayout);
    column->addStretch(1);
    connect(m_look, &QAbstractButton::clicked, this, &FeedList::look);
    connect(m_address, &QLineEdit::returnPressed, this, &FeedList::look);
    connect(&news, &NewsDesk::feedsChanged, this, &FeedList::showFeeds);
    showFeeds();
}

void FeedList::showFeeds()
{
    for (const FeedView &view : m_news.feeds()) {
        FeedRow *&row = m_rows[view.feed.name];
        if (row == nullptr) {
            row = new FeedRow(m_news, m_theme);
            // In the order of their names, wherever a new one comes.
            const auto place = static_cast<int>(std::distance(m_rows.begin(), m_rows.find(view.feed.name)));
            m_rowsLayout->insertWidget(place, row);
        }
        row->show(view, m_clock.now());
    }
}

void FeedList::look()
{
    if (m_address->text().trimmed().isEmpty() || !m_look->isEnabled()) {
        return;
    }
    m_look->setEnabled(false);
    m_said->setText(tr("Looking…"));
    m_said->show();
    showFound({});
    onAnswer(m_news.discover(m_address->text()), this, [this](const Result<std::vector<FoundFeed>> &found) {
        m_look->setEnabled(true);
        if (!found) {
            m_said->setText(found.error().line());
        } else if (found->size() == 1) {
            addFeed(found->front());
        } else {
            m_said->setText(tr("The page points to %n feeds. Choose one:", nullptr, static_cast<int>(found->size())));
            showFound(*found);
        }
    });
}

void FeedList::showFound(const std::vector<FoundFeed> &found)
{
    qDeleteAll(m_found->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    for (const FoundFeed &feed : found) {
        auto *choose = new Button(m_theme, feed.title.isEmpty() ? feed.url.toString() : feed.title.left(60));
        choose->setToolTip(feed.url.toString());
        connect(choose, &QAbstractButton::clicked, this, [this, feed] { addFeed(feed); });
        m_found->layout()->addWidget(choose);
    }
}

void FeedList::addFeed(const FoundFeed &found)
{
    const std::vector<FeedView> feeds = m_news.feeds();
    const auto known = std::find_if(feeds.begin(), feeds.end(),
                                    [&](const FeedView &view) { return urlKey(view.feed.url) == urlKey(found.url); });
    FeedSetting feed;
    if (known != feeds.end()) {
        feed = known->feed;
    } else {
        feed.name = nameFor(found, feeds);
        feed.url = found.url;
    }
    feed.enabled = true;
    onAnswer(m_news.saveFeed(feed), this, [this, name = feed.name](const Status &saved) {
        m_said->setText(saved ? tr("Added: %1").arg(name) : saved.error().line());
        if (saved) {
            m_address->clear();
            // Not now: one of these buttons may be what called.
            QMetaObject::invokeMethod(this, [this] { showFound({}); }, Qt::QueuedConnection);
        }
    });
}

QString FeedList::nameFor(const FoundFeed &found, const std::vector<FeedView> &others)
{
    static const QRegularExpression bad(QStringLiteral("[^a-z0-9]+"));
    static const QRegularExpression ends(QStringLiteral("^-+|-+$"));
    const auto clean = [](const QString &text) {
        return QString(text.toLower().left(60)).replace(bad, QStringLiteral("-")).remove(ends);
    };
    QString base = clean(found.title);
    if (base.size() < 3) {
        base = clean(found.url.host().startsWith(u"www.") ? found.url.host().mid(4) : found.url.host());
    }
    if (base.isEmpty()) {
        base = QStringLiteral("feed");
    }
    const auto taken = [&others](const QString &name) {
        return std::any_of(others.begin(), others.end(),
                           [&name](const FeedView &view) { return view.feed.name == name; });
    };
    QString name = base;
    for (int i = 2; taken(name); ++i) {
        name = base + u'-' + QString::number(i);
    }
    return name;
}

} // namespace aigo
