// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "core/monitor/newsdesk.h"
#include "ui/pages/page.h"
#include "ui/theme/theme.h"

#include <functional>

class QComboBox;
class QListView;
class QModelIndex;
class QStackedLayout;

namespace aigo {

class Button;
class Chip;
class Drawer;
class EmptyState;
class NewsRows;

/// News of the vendors' feeds: all, unread or starred, of one provider or all; what is chosen is read at the side.
/// Keys: Up and Down choose and read, Enter opens the page in the browser, U marks unread, S stars, Shift+A marks all
/// as read. Hidden it asks for nothing.
class NewsPageView final : public Page
{
    Q_OBJECT

public:
    enum class Show : quint8 { All, Unread, Starred };

    NewsPageView(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    QString name() const override { return QStringLiteral("news"); }
    QString title() const override;
    QString subtitle() const override;
    Icon icon() const override { return Icon::News; }
    void retranslate() override;
    /// id=…, provider=SLUG, show=all|unread|starred, feeds=1
    void open(const QUrlQuery &query) override;

    QListView *list() const { return m_list; }
    const NewsRows &rows() const { return *m_rows; }
    Drawer *drawer() const { return m_drawer; }
    void setShow(Show show);
    void showFeeds();

    /// Opens an address of the web; the desktop's browser unless a test has another answer.
    std::function<void(const QUrl &)> openUrl;

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Desk &m_desk;
    const Theme &m_theme;
    NewsRows *m_rows;
    QListView *m_list;
    Drawer *m_drawer;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    std::vector<Chip *> m_shows;
    QComboBox *m_provider;
    Button *m_allRead;
    Button *m_feeds;
    Show m_show = Show::All;
    QString m_reading; ///< the id in the drawer
    QString m_wanted;  ///< the id to open once it is there
    qint64 m_unread = 0;
    qint64 m_total = 0;
    int m_round = 0;
    bool m_stale = true;

    QWidget *buildTop();
    void load();
    void shown(Result<NewsPage> page);
    void countUnread();
    void fillProviders();
    void read(const QModelIndex &index);
    void showReader(const NewsItem &item);
    void star(const NewsItem &item, bool on);
    void markAllRead();
    void updateEmpty();
    QString providerName(const QString &slug) const;
    const NewsItem *current() const;
};

} // namespace aigo
