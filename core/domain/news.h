// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"

#include <QString>
#include <QStringList>
#include <QUrl>
#include <optional>
#include <vector>

namespace aigo {

/// What a feed says of one entry, as plain text: nothing of a stranger's markup is left.
struct FeedItem
{
    QString guid;  ///< the entry's id as the feed spells it; where it has none its address, else a digest of its text
    QString title; ///< one line; never empty (the beginning of the text, or the address)
    QUrl url;      ///< http(s), absolute, without the tracks of campaigns; empty where there is none
    std::optional<Instant> published; ///< none: missing, unreadable, or no day on which it can have been
    QString summary;                  ///< at most 600 characters
    QString text;                     ///< at most 20,000; the summary where there is no more
    QStringList tags;
    bool operator==(const FeedItem &) const = default;
};

/// One document of a feed.
struct FeedDocument
{
    struct Skipped
    {
        QString key;
        QString why;
    };
    QString title;
    QUrl page; ///< the site it belongs to
    std::vector<FeedItem> items;
    std::vector<Skipped> skipped; ///< what is no entry of its own, and why
};

/// A feed as configured. Names are lower case.
struct FeedSetting
{
    QString name;
    QUrl url; ///< empty: only ever imported
    QString provider;
    QString category;
    Milliseconds every{30 * 60'000};
    bool enabled = false;
    bool operator==(const FeedSetting &) const = default;
};

/// A piece of news as the store has it: one, however many feeds carry it.
struct NewsItem
{
    QString id; ///< stable: a digest of what told it apart when it was first seen
    QString title;
    QUrl url;
    QString source;      ///< the name of the feed that had it first
    QStringList sources; ///< all that carry it, that one first
    QString provider;    ///< our slug; may be empty
    QString category;
    QStringList tags;
    std::optional<Instant> published;
    QString summary;
    Instant firstSeen{};
    bool read = false;
    bool starred = false;

    /// Where it stands in time: when it was published, else when it was first seen.
    Instant at() const { return published.value_or(firstSeen); }
};

/// A feed that a page points to (`<link rel="alternate" type="application/rss+xml" href=…>`).
struct FoundFeed
{
    QUrl url; ///< http(s), absolute
    QString title;
    bool operator==(const FoundFeed &) const = default;
};

struct NewsQuery
{
    QString provider;
    QString source;               ///< only what this feed carries
    std::optional<Instant> since; ///< inclusive, by NewsItem::at
    std::optional<Instant> until; ///< exclusive
    bool unread = false;          ///< only those
    bool starred = false;         ///< only those
    QStringList ids;              ///< only those, where there are any
    int limit = -1;               ///< -1: all; 0: the total only
    int offset = 0;
};

struct NewsPage
{
    qint64 total = 0;
    std::vector<NewsItem> items; ///< the newest first
};

/// An address without what only says where its reader comes from (utm_…, fbclid …), its host in lower case, without a
/// default port and fragment. Empty where it is not http(s).
QUrl canonicalUrl(const QUrl &url);
/// The same for two addresses that differ only in scheme, "www.", a slash at the end or the order of what they ask.
QString urlKey(const QUrl &url);
/// The same for two titles that differ only in case, punctuation and blanks; empty where a title is too short (below 12
/// letters) to tell news apart.
QString titleKey(QStringView title);
/// Whether an entry's id can be the same in another feed: an address, "tag:", "urn:". Others count in their feed only.
bool isGlobalGuid(QStringView guid);
/// Whether two entries of one title can be the same: one of them has no day, or they are within three days.
bool sameTime(std::optional<Instant> a, std::optional<Instant> b);

} // namespace aigo
