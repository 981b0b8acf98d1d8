// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"

#include "core/exporting/jsonwriter.h"
#include "core/exporting/writers.h"
#include "core/monitor/newssync.h"
#include "core/monitor/searchfeeder.h"
#include "core/storage/newsstore.h"
#include "core/storage/searchindex.h"

namespace aigo {

namespace {

Result<std::optional<Instant>> timeOption(const Invocation &invocation, const QString &option, Instant now)
{
    if (!invocation.has(option)) {
        return std::optional<Instant>();
    }
    const auto at = parseTime(invocation.value(option), now);
    if (!at) {
        return usageError(
            Cli::tr("--%1: \"%2\" is no time such as 2026-07-05 or 30d").arg(option, invocation.value(option)));
    }
    return at;
}

Table newsTable(const std::vector<NewsItem> &items, Figures figures)
{
    const bool exact = figures == Figures::Exact;
    Table table;
    table.columns = {{QStringLiteral("published"), Cli::tr("Published"), false},
                     {QStringLiteral("provider"), Cli::tr("Provider"), false},
                     {QStringLiteral("title"), Cli::tr("Title"), false},
                     {QStringLiteral("source"), Cli::tr("Source"), false},
                     {QStringLiteral("url"), Cli::tr("Address"), false}};
    if (exact) {
        table.columns.push_back({QStringLiteral("id"), QStringLiteral("Id"), false});
        table.columns.push_back({QStringLiteral("category"), Cli::tr("Category"), false});
        table.columns.push_back({QStringLiteral("summary"), Cli::tr("Summary"), false});
    }
    for (const NewsItem &item : items) {
        const QString day = item.published ? toDate(*item.published).toString(Qt::ISODate) : unknownText();
        QStringList row{exact ? toIso(item.published) : day, item.provider, item.title,
                        item.sources.join(QStringLiteral(", ")), item.url.toString()};
        if (exact) {
            row << item.id << item.category << item.summary;
        }
        table.rows.push_back(row);
    }
    return table;
}

QByteArray newsJson(const NewsPage &page)
{
    JsonWriter json;
    json.object().key(u"total").value(page.total).key(u"items").array();
    for (const NewsItem &item : page.items) {
        json.object().key(u"id").value(item.id).key(u"title").value(item.title);
        json.key(u"url").textOrNull(item.url.toString()).key(u"source").value(item.source);
        json.key(u"sources").value(item.sources).key(u"provider").textOrNull(item.provider);
        json.key(u"category").textOrNull(item.category).key(u"tags").value(item.tags);
        json.key(u"published").textOrNull(toIso(item.published)).key(u"summary").textOrNull(item.summary);
        json.key(u"first_seen").value(toIso(item.firstSeen)).key(u"read").value(item.read);
        json.key(u"starred").value(item.starred).end();
    }
    return json.end().end().take();
}

/// As much as stands on a line.
QString shortened(const QString &text)
{
    constexpr qsizetype most = 100;
    return text.size() <= most ? text : text.left(most - 1).trimmed() + QChar(0x2026);
}

Table hitsTable(const SearchPage &page, Figures figures)
{
    const bool exact = figures == Figures::Exact;
    Table table;
    table.columns = {{QStringLiteral("kind"), Cli::tr("Kind"), false},
                     {QStringLiteral("at"), Cli::tr("When"), false},
                     {QStringLiteral("title"), Cli::tr("Title"), false},
                     {QStringLiteral("snippet"), Cli::tr("Text"), false}};
    if (exact) {
        table.columns.push_back({QStringLiteral("id"), QStringLiteral("Id"), false});
    }
    for (const SearchHit &hit : page.hits) {
        const QString day = hit.at ? toDate(*hit.at).toString(Qt::ISODate) : unknownText();
        QStringList row{searchKindName(hit.kind), exact ? toIso(hit.at) : day,
                        hit.approximate && !exact ? QStringLiteral("≈ ") + hit.title : hit.title,
                        exact ? hit.snippet : shortened(hit.snippet)};
        if (exact) {
            row << hit.id;
        }
        table.rows.push_back(row);
    }
    return table;
}

QByteArray hitsJson(const QString &query, const SearchPage &page)
{
    const auto places = [](JsonWriter &json, const std::vector<std::pair<qsizetype, qsizetype>> &marks) {
        json.array();
        for (const auto &[from, length] : marks) {
            json.array().value(static_cast<qint64>(from)).value(static_cast<qint64>(length)).end();
        }
        json.end();
    };
    JsonWriter json;
    json.object().key(u"query").value(query).key(u"total").value(page.total).key(u"hits").array();
    for (const SearchHit &hit : page.hits) {
        json.object().key(u"kind").value(searchKindName(hit.kind)).key(u"id").value(hit.id);
        json.key(u"title").value(hit.title).key(u"snippet").value(hit.snippet);
        json.key(u"at").textOrNull(toIso(hit.at)).key(u"approximate").value(hit.approximate);
        json.key(u"marks").object().key(u"title");
        places(json, hit.inTitle);
        json.key(u"snippet");
        places(json, hit.inSnippet);
        json.end().end();
    }
    return json.end().end().take();
}

Result<SearchRequest> searchRequest(const Invocation &invocation, const Session::Listing &listing, Instant now)
{
    SearchRequest request;
    // Words in quotes of the shell are words; quotes that reach us are ours.
    request.text = invocation.arguments.join(u' ');
    request.ranked = invocation.has(QStringLiteral("best"));
    request.total = true;
    request.limit = listing.limit;
    request.offset = listing.offset;
    for (const QString &word : invocation.value(QStringLiteral("in")).split(u',', Qt::SkipEmptyParts)) {
        const auto kind = searchKindFromName(word.trimmed().toLower());
        if (!kind) {
            return usageError(Cli::tr("--in: \"%1\" is nothing that is searched").arg(word),
                              Cli::tr("known: models, changes, incidents, news, presets, providers"));
        }
        request.kinds.push_back(*kind);
    }
    const auto since = timeOption(invocation, QStringLiteral("since"), now);
    const auto until = timeOption(invocation, QStringLiteral("until"), now);
    if (!since || !until) {
        return since ? until.error() : since.error();
    }
    request.since = *since;
    request.until = *until;
    if (SearchQuery(request.text).isTooShort()) {
        return usageError(Cli::tr("search takes two characters at least"));
    }
    return request;
}

} // namespace

int runNews(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    const Instant now = session.clock().now();
    const auto since = timeOption(invocation, QStringLiteral("since"), now);
    const auto until = timeOption(invocation, QStringLiteral("until"), now);
    if (!listing || !since || !until) {
        return session.fail(!listing ? listing.error() : !since ? since.error() : until.error());
    }
    const auto engine = session.engine();
    if (!engine) {
        return session.fail(engine.error());
    }
    NewsQuery query;
    const QString provider = invocation.value(QStringLiteral("provider")).toLower();
    query.provider = provider.isEmpty() ? QString() : (*engine)->registry.slugFor(provider);
    query.source = invocation.value(QStringLiteral("source")).toLower();
    query.since = *since;
    query.until = *until;
    query.unread = invocation.has(QStringLiteral("unread"));
    query.starred = invocation.has(QStringLiteral("starred"));
    query.limit = listing->limit;
    query.offset = listing->offset;
    const auto page = Session::wait(NewsStore((*engine)->database).news(query));
    if (!page) {
        return session.fail(page.error());
    }
    return session.print(
        *listing,
        [&](Figures figures) {
            Table table = newsTable(page->items, figures);
            Session::noteTotal(table, figures, page->items.size(), static_cast<std::size_t>(page->total));
            return table;
        },
        [&] { return newsJson(*page); });
}

int runSearch(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    const Instant now = session.clock().now();
    const auto request = searchRequest(invocation, *listing, now);
    if (!request) {
        return session.fail(request.error());
    }
    const auto engine = session.engine();
    const auto providers = session.providers();
    if (!engine || !providers) {
        return session.fail(engine ? providers.error() : engine.error());
    }
    const auto users = Session::wait((*engine)->presetStore.presets());
    if (!users) {
        return session.fail(users.error());
    }
    const auto presets = Engine::presets(*users);
    const Status current =
        Session::wait((*engine)->database.write([presets, providers = *providers, now](QSqlDatabase &db) {
            return catchUpSearch(db, presets, providers, now);
        }));
    if (!current) {
        return session.fail(current.error());
    }
    const auto page = Session::wait(SearchIndex((*engine)->database).find(*request));
    if (!page) {
        return session.fail(page.error());
    }
    return session.print(
        *listing,
        [&](Figures figures) {
            Table table = hitsTable(*page, figures);
            Session::noteTotal(table, figures, page->hits.size(), static_cast<std::size_t>(page->total));
            return table;
        },
        [&] { return hitsJson(request->text, *page); });
}

} // namespace aigo
