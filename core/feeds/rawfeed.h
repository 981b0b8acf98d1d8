// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/feeds/feed.h"

#include <QString>
#include <QStringList>
#include <QUrl>
#include <vector>

/// What the readers of the formats share: an entry as it stands in the document, and how it becomes ours.
namespace aigo::feeds {

inline constexpr qint64 mostBytes = 16 * 1024 * 1024;
inline constexpr int mostDepth = 200;
inline constexpr std::size_t mostItems = 5000;
inline constexpr qsizetype mostTags = 30;
inline constexpr qsizetype longestGuid = 1000;

struct Words
{
    QString text;
    bool html = false;
    bool isEmpty() const { return text.isEmpty(); }
};

struct Link
{
    QString href;
    QUrl base; ///< of its element: what xml:base says, may be relative or empty
};

struct RawItem
{
    QString guid;
    bool guidIsAddress = false;
    Link link;
    Link guidLink; ///< the guid as an address, where it may be one
    Words title;
    Words summary;
    Words content;
    QStringList dates; ///< the best first
    QStringList tags;
};

struct RawFeed
{
    Words title;
    Link page;
    std::vector<RawItem> items;
    std::size_t left = 0; ///< entries beyond the most
};

FeedDocument settled(RawFeed raw, const FeedContext &context);

/// A document's text as XML that QXmlStreamReader reads: without declaration, document type and what stands before the
/// root; references resolved (XML's own five stay), bare "&" and what XML cannot hold mended. Unreadable where it is
/// empty, an HTML page or declares entities.
Result<QString> cleanedXml(const QString &text);

Result<RawFeed> readXmlFeed(const QString &text);
Result<RawFeed> readJsonFeed(QByteArrayView bytes);

} // namespace aigo::feeds
