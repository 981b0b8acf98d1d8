// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/newssync.h"

#include "core/feeds/feed.h"
#include "core/net/httpclient.h"
#include "core/providers/outcomes.h"
#include "core/reading/gzip.h"
#include "core/storage/database.h"
#include "core/storage/httpvalidatorstore.h"
#include "core/storage/newsstore.h"
#include "core/storage/sourcestatestore.h"

#include <QCoroFuture>
#include <QPointer>

namespace aigo {

namespace {

constexpr qint64 longestFeed = 16 * 1024 * 1024;

SourceRun failedRun(const FeedSetting &feed, Instant asOf, const Error &error)
{
    SourceRun run;
    run.source = feedSource(feed);
    run.asOf = asOf;
    run.error = error.line();
    run.errorKind = error.kind;
    return run;
}

/// "charset=…" of a Content-Type.
QByteArray charsetOf(const QByteArray &contentType)
{
    const qsizetype at = contentType.toLower().indexOf("charset=");
    QByteArray name = at < 0 ? QByteArray() : contentType.sliced(at + 8).trimmed();
    name = name.startsWith('"') ? name.sliced(1) : name;
    for (const char end : {';', '"', ' '}) {
        name = name.left(name.indexOf(end) < 0 ? name.size() : name.indexOf(end));
    }
    return name.left(40);
}

Result<SourceRun> readInto(QSqlDatabase &db, const FeedSetting &feed, const QByteArray &bytes,
                           const FeedContext &context, const QString &where)
{
    const auto plain = unpacked(bytes, longestFeed);
    auto document = plain ? readFeed(*plain, context) : Result<FeedDocument>(plain.error());
    if (!document) {
        Error error = document.error();
        error.where = error.where.isEmpty() ? where : where + QStringLiteral(", ") + error.where;
        return error;
    }
    return Database::inTransaction(
        db, [&](QSqlDatabase &open) { return NewsStore::put(open, feed, *document, context.asOf); });
}

} // namespace

NewsSync::NewsSync(Database &database, HttpClient &http, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_http(http)
    , m_clock(clock)
{}

QCoro::Task<SourceRun> NewsSync::sync(FeedSetting feed, CancelToken cancel)
{
    const QPointer<NewsSync> self{this};
    const Instant now = m_clock.now();
    const auto began = m_clock.monotonic();
    if (feed.url.isEmpty()) {
        const Error none{.kind = ErrorKind::NotFound,
                         .what = QStringLiteral("this feed has no address"),
                         .where = feed.name,
                         .mend = QStringLiteral("set its url in the configuration")};
        co_return failedRun(feed, now, none);
    }
    HttpValidatorStore validators(m_database);
    QFuture<Result<std::optional<HttpValidator>>> known = validators.find(feed.url);
    const Result<std::optional<HttpValidator>> found = co_await known;
    if (!self) {
        co_return SourceRun{};
    }
    HttpRequest request;
    request.url = feed.url;
    request.retry = RetryPolicy::source();
    request.deadline = Milliseconds{60'000};
    request.attemptDeadline = Milliseconds{30'000};
    request.bodyLimit = longestFeed;
    request.cancel = cancel;
    if (found && *found) {
        request.validators = {(*found)->etag, (*found)->lastModified};
    }
    const Result<HttpAnswer> answer = co_await m_http.fetch(std::move(request));
    if (!self) {
        co_return SourceRun{};
    }
    if (!answer || !answer->isSuccess()) {
        const Error error = answer ? httpError(*answer) : answer.error();
        co_return co_await failed(feed, now, error);
    }
    SourceRun run;
    if (answer->notModified) {
        run.source = feedSource(feed);
        run.asOf = now;
        run.notModified = true;
    } else {
        Document document{answer->body, charsetOf(answer->header("content-type")), feed.url.host(), now};
        const Result<SourceRun> stored = co_await store(feed, std::move(document));
        if (!self) {
            co_return SourceRun{};
        }
        if (!stored) {
            co_return co_await failed(feed, now, stored.error());
        }
        run = *stored;
    }
    // Only now: a document that could not be used must be fetched again, not answered with "not modified".
    const HttpValidator validator{feed.url, answer->validators.etag, answer->validators.lastModified,
                                  answer->receivedAt};
    const QString source = feedSource(feed);
    const bool fresh = !run.notModified;
    QFuture<Status> noting = m_database.write([source, now, validator, fresh](QSqlDatabase &db) {
        const Status noted = SourceStateStore::succeeded(db, source, now);
        return noted && fresh ? HttpValidatorStore::save(db, validator) : noted;
    });
    const Status noted = co_await noting;
    if (!self) {
        co_return run;
    }
    run.error = noted ? QString() : noted.error().line();
    run.took = std::chrono::duration_cast<Milliseconds>(m_clock.monotonic() - began);
    co_return run;
}

QCoro::Task<SourceRun> NewsSync::importDocument(FeedSetting feed, QByteArray bytes, QString where, Instant asOf)
{
    const QPointer<NewsSync> self{this};
    const auto began = m_clock.monotonic();
    Document document{std::move(bytes), {}, std::move(where), asOf};
    const Result<SourceRun> stored = co_await store(feed, std::move(document));
    if (!self || !stored) {
        co_return stored ? SourceRun{} : failedRun(feed, asOf, stored.error());
    }
    SourceStateStore states(m_database);
    QFuture<Status> noting = states.succeeded(feedSource(feed), asOf);
    const Status noted = co_await noting;
    SourceRun run = *stored;
    if (!self) {
        co_return run;
    }
    run.error = noted ? QString() : noted.error().line();
    run.took = std::chrono::duration_cast<Milliseconds>(m_clock.monotonic() - began);
    co_return run;
}

QCoro::Task<Result<SourceRun>> NewsSync::store(FeedSetting feed, Document document)
{
    const FeedContext context{feed.url, document.asOf, document.charset};
    QFuture<Result<SourceRun>> storing = m_database.run([feed, document, context](QSqlDatabase &db) {
        return readInto(db, feed, document.bytes, context, document.where);
    });
    const Result<SourceRun> stored = co_await storing;
    co_return stored;
}

QCoro::Task<SourceRun> NewsSync::failed(FeedSetting feed, Instant asOf, Error error)
{
    SourceRun run = failedRun(feed, asOf, error);
    if (error.kind != ErrorKind::Cancelled) {
        SourceStateStore states(m_database);
        QFuture<Status> noting = states.failed(run.source, m_clock.now(), run.error);
        const Status noted = co_await noting;
        if (!noted) {
            run.error += QStringLiteral("; ") + noted.error().line();
            run.errorKind = noted.error().kind;
        }
    }
    co_return run;
}

} // namespace aigo
