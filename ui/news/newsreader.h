// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/clock.h"
#include "core/domain/news.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <functional>

namespace aigo {

/// One piece of news to read, as plain text: nothing of it is ever loaded from elsewhere. Its address is opened by the
/// desktop, and only when it is asked for.
class NewsReader final : public QWidget
{
    Q_OBJECT

public:
    NewsReader(const NewsItem &item, const QString &provider, const Clock &clock, const Theme &theme,
               QWidget *parent = nullptr);

Q_SIGNALS:
    void openAsked(const QUrl &url);
    void starAsked(bool starred);
    void unreadAsked();
    void providerAsked();
};

} // namespace aigo
