// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/clock.h"
#include "core/monitor/newsdesk.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <map>

class QLineEdit;
class QVBoxLayout;

namespace aigo {

class Button;
class FeedRow;
class Label;

/// The feeds: each with its switch, age and last error, and a line to add one by the address of a feed or of a page.
class FeedList final : public QWidget
{
    Q_OBJECT

public:
    FeedList(NewsDesk &news, const Clock &clock, const Theme &theme, QWidget *parent = nullptr);

    QLineEdit *address() const { return m_address; }
    /// A name for a feed from its address and title: lower case, of no other feed.
    static QString nameFor(const FoundFeed &found, const std::vector<FeedView> &others);

private:
    NewsDesk &m_news;
    const Clock &m_clock;
    const Theme &m_theme;
    QLineEdit *m_address;
    Button *m_look;
    Label *m_said;
    QWidget *m_found;
    QVBoxLayout *m_rowsLayout;
    std::map<QString, FeedRow *> m_rows;

    void showFeeds();
    void look();
    void showFound(const std::vector<FoundFeed> &found);
    void addFeed(const FoundFeed &found);
};

} // namespace aigo
