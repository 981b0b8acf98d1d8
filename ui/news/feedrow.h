// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/newsdesk.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QCheckBox;

namespace aigo {

class Button;
class Label;

/// One feed: whether it is asked, how long ago it answered, what went wrong, and "now".
class FeedRow final : public QWidget
{
    Q_OBJECT

public:
    FeedRow(NewsDesk &news, const Theme &theme, QWidget *parent = nullptr);

    void show(const FeedView &view, Instant now);

private:
    NewsDesk &m_news;
    FeedView m_view;
    QCheckBox *m_on;
    Label *m_where;
    Label *m_error;
    Button *m_refresh;
};

} // namespace aigo
