// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/newssync.h"

#include "core/providers/registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

static void loadFeedResources()
{
    Q_INIT_RESOURCE(feeds);
}

namespace aigo {

std::vector<FeedSetting> shippedFeeds()
{
    loadFeedResources();
    std::vector<FeedSetting> feeds;
    QFile file(QStringLiteral(":/aigo/feeds/feeds.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return feeds;
    }
    for (const QJsonValue entry : QJsonDocument::fromJson(file.readAll()).array()) {
        FeedSetting feed;
        feed.name = entry[u"name"].toString();
        feed.url = QUrl(entry[u"url"].toString());
        feed.provider = entry[u"provider"].toString();
        feed.category = entry[u"category"].toString();
        feed.every = parseDuration(entry[u"every"].toString()).value_or(feed.every);
        feed.enabled = entry[u"enabled"].toBool();
        feeds.push_back(std::move(feed));
    }
    return feeds;
}

std::vector<FeedSetting> feedsWith(const std::vector<FeedSetting> &stored)
{
    std::vector<FeedSetting> feeds = shippedFeeds();
    for (const FeedSetting &feed : stored) {
        const auto known =
            std::find_if(feeds.begin(), feeds.end(), [&](const FeedSetting &f) { return f.name == feed.name; });
        if (known == feeds.end()) {
            feeds.push_back(feed);
        } else {
            *known = feed;
        }
    }
    std::sort(feeds.begin(), feeds.end(), [](const FeedSetting &a, const FeedSetting &b) { return a.name < b.name; });
    return feeds;
}

FeedSetting feedNamed(const std::vector<FeedSetting> &feeds, const QString &name, const ProviderRegistry &registry)
{
    const auto known =
        std::find_if(feeds.begin(), feeds.end(), [&name](const FeedSetting &feed) { return feed.name == name; });
    if (known != feeds.end()) {
        return *known;
    }
    FeedSetting feed;
    feed.name = name;
    // "anthropic_news", "meta-ai", "openai.research": the longest beginning that is a provider.
    static const QRegularExpression separator(QStringLiteral("[._-]"));
    for (qsizetype end = name.size(); end > 0; end = name.lastIndexOf(separator, end - 1)) {
        if (const Provider *provider = registry.find(name.first(end))) {
            feed.provider = provider->slug;
            break;
        }
        if (end == 1) {
            break;
        }
    }
    return feed;
}

QString feedName(const QString &source)
{
    static const QRegularExpression shape(QStringLiteral("^feed/([a-z0-9][a-z0-9._-]{0,99})$"));
    return shape.match(source.toLower()).captured(1);
}

QString feedSource(const FeedSetting &feed)
{
    return QStringLiteral("feed/") + feed.name;
}

} // namespace aigo
