// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/sourcesync.h"

#include "core/domain/filter.h"
#include "core/monitor/benchmarkimport.h"
#include "core/monitor/catalogueimport.h"
#include "core/monitor/catalogueview.h"
#include "core/monitor/keyring.h"
#include "core/monitor/knownsources.h"
#include "core/net/httpclient.h"
#include "core/providers/modellist.h"
#include "core/providers/registry.h"
#include "core/reading/gzip.h"
#include "core/storage/cataloguestore.h"
#include "core/storage/database.h"
#include "core/storage/httpvalidatorstore.h"
#include "core/storage/settingsstore.h"
#include "core/storage/sourcestatestore.h"

#include <QCoroFuture>
#include <QFile>
#include <QPointer>
#include <algorithm>
#include <tuple>
#include <utility>

namespace aigo {

namespace {

constexpr qsizetype mostPages = 200;
constexpr qsizetype mostModels = 40; ///< asked about one by one in a pass

constexpr int smallSource = 50; ///< below this many entries a source may shrink as it likes

QString heldKey(const QString &source)
{
    return QStringLiteral("held.") + source;
}

/// Whether the document is to wait until another says the same; remembers or forgets that it waits.
Result<bool> holdBack(QSqlDatabase &db, const SourceDocument &document)
{
    const auto before = CatalogueStore::documentBefore(db, document.source, document.asOf);
    if (!before) {
        return before.error();
    }
    const auto settings = SettingsStore::all(db);
    if (!settings) {
        return settings.error();
    }
    const bool waiting = settings->contains(heldKey(document.source));
    const auto now = static_cast<qint64>(document.entries.size());
    const bool shrank = *before && (*before)->entries >= smallSource && now * 3 <= qint64{(*before)->entries} * 2;
    if (shrank && !waiting) {
        const Status saved = SettingsStore::save(db, {{heldKey(document.source), toIso(document.asOf)}});
        return saved ? Result<bool>(true) : Result<bool>(saved.error());
    }
    if (waiting) {
        if (const Status removed = SettingsStore::remove(db, heldKey(document.source)); !removed) {
            return removed.error();
        }
    }
    return false;
}

Result<SourceRun> importInto(QSqlDatabase &db, SourceDocument document, Instant now, bool mayHold)
{
    const KnownSource *known = knownSource(document.source);
    if (known != nullptr && known->kind == KnownSource::Kind::Benchmarks) {
        return importBenchmarks(db, document, now);
    }
    if (!document.scores.empty()) {
        SourceDocument scores;
        scores.source = document.scores.front().source;
        scores.asOf = document.asOf;
        scores.scores = std::exchange(document.scores, {});
        scores.skipped = document.entries.empty() ? document.skipped : std::vector<SourceDocument::Skipped>();
        Result<SourceRun> run = importBenchmarks(db, scores, now);
        if (!run || document.entries.empty()) {
            return run;
        }
    }
    if (mayHold) {
        const auto hold = holdBack(db, document);
        if (!hold) {
            return hold.error();
        }
        if (*hold) {
            SourceRun run;
            run.source = document.source;
            run.asOf = document.asOf;
            run.entries = static_cast<int>(document.entries.size());
            run.skipped = document.skipped;
            run.held = true;
            return run;
        }
    }
    return CatalogueImport::importDocument(db, std::move(document), now);
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorKind::Unreadable, file.errorString(), path, {}, 0, {}};
    }
    if (file.size() > documentLimit) {
        return Error{ErrorKind::TooLarge, QStringLiteral("more than %1 MB").arg(documentLimit >> 20), path, {}, 0, {}};
    }
    return file.readAll();
}

HttpRequest documentRequest(const QUrl &url, const std::optional<HttpValidator> &known, const CancelToken &cancel)
{
    HttpRequest request;
    request.url = url;
    request.retry = RetryPolicy::source();
    request.deadline = Milliseconds{120'000};
    request.attemptDeadline = Milliseconds{60'000};
    request.bodyLimit = qint64{64} * 1024 * 1024;
    request.cancel = cancel;
    if (known) {
        request.validators = {known->etag, known->lastModified};
    }
    return request;
}

/// The wire ids of the models that a filter takes, the newest first, at most as many as one pass may ask about.
Result<QStringList> wireIds(QSqlDatabase &db, const QString &filter, Instant now)
{
    const auto parsed = parseFilter(filter);
    const auto catalogue = readCatalogueView(db, now);
    if (!parsed || !catalogue) {
        return parsed ? catalogue.error() : parsed.error();
    }
    std::vector<const ModelFacts *> found;
    for (const Model &model : (*catalogue)->models) {
        const ModelFacts &facts = model.facts;
        if (facts.servedBy.isEmpty() && facts.aliasOf.isEmpty() && matches(*parsed, FilterSubject{model, now})) {
            found.push_back(&facts);
        }
    }
    std::sort(found.begin(), found.end(), [](const ModelFacts *a, const ModelFacts *b) {
        return std::tie(b->released, a->id) < std::tie(a->released, b->id);
    });
    QStringList ids;
    for (const ModelFacts *facts : found) {
        if (ids.size() < mostModels) {
            ids << facts->apiId;
        }
    }
    return ids;
}

/// Why the next page is not asked for; empty where it is, or where there is none.
QString pageProblem(const QUrl &source, const QList<QUrl> &asked, const QUrl &next)
{
    if (next.isEmpty()) {
        return {};
    }
    if (next.scheme() != source.scheme() || next.authority() != source.authority()) {
        return QStringLiteral("its next page is at another host");
    }
    if (asked.contains(next)) {
        return QStringLiteral("page %1 leads back to one that was there before").arg(asked.size());
    }
    return asked.size() < mostPages ? QString() : QStringLiteral("more than %1 pages").arg(mostPages);
}

/// A pass that failed; nothing of it is remembered.
SourceRun failedRun(const QString &source, Instant asOf, const Error &error)
{
    SourceRun run;
    run.source = source;
    run.asOf = asOf;
    run.error = error.line();
    run.errorKind = error.kind;
    return run;
}

} // namespace

SourceSync::SourceSync(Database &database, HttpClient &http, const ProviderRegistry &registry, const Keyring &keyring,
                       const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_http(http)
    , m_registry(registry)
    , m_keyring(keyring)
    , m_clock(clock)
{}

QCoro::Task<SourceRun> SourceSync::sync(SourceSetting source, CancelToken cancel)
{
    const QPointer<SourceSync> self{this};
    const Instant now = m_clock.now();
    const auto reader = documentReader(source.name, m_registry, source.url.path());
    if (!reader) {
        co_return co_await failed(source.name, now, reader.error());
    }
    const DocumentReader read = *reader;
    if (source.url.isLocalFile()) {
        const QString path = source.url.toLocalFile();
        const MakeDocument make = [path, read, now]() -> Result<SourceDocument> {
            Result<QByteArray> bytes = readFile(path);
            bytes = bytes ? unpacked(std::move(*bytes)) : bytes;
            return bytes ? read({*bytes}, now) : Result<SourceDocument>(bytes.error());
        };
        co_return co_await store(source.name, now, make, true);
    }

    const KnownSource *known = knownSource(source.name);
    if (known != nullptr && !known->modelPath.isEmpty()) {
        co_return co_await syncModels(source, cancel);
    }
    co_return co_await syncPages(source, cancel);
}

QCoro::Task<Result<SourceSync::Page>> SourceSync::fetchPage(QUrl url, std::optional<HttpValidator> validator,
                                                            HttpHeaders secrets, CancelToken cancel)
{
    HttpRequest request = documentRequest(url, validator, cancel);
    request.secrets = std::move(secrets);
    const Result<HttpAnswer> answer = co_await m_http.fetch(std::move(request));
    if (!answer) {
        co_return answer.error();
    }
    if (!answer->isSuccess()) {
        co_return httpError(*answer);
    }
    Page page;
    page.body = answer->body;
    page.validator = {url, answer->validators.etag, answer->validators.lastModified, answer->receivedAt};
    page.notModified = answer->notModified;
    co_return page;
}

QCoro::Task<SourceRun> SourceSync::syncPages(SourceSetting source, CancelToken cancel)
{
    const QPointer<SourceSync> self{this};
    const Instant now = m_clock.now();
    const KnownSource &shipped = *knownSource(source.name);
    const KnownSource::NextPage nextPage = shipped.next;
    HttpHeaders secrets;
    if (!shipped.keyEnv.isEmpty()) {
        const std::optional<QByteArray> key = m_keyring.environmentValue(shipped.keyEnv);
        if (!key) {
            const Error missing{.kind = ErrorKind::NotFound,
                                .what = QStringLiteral("it answers to your own key only"),
                                .mend = QStringLiteral("set %1, or switch the source off").arg(shipped.keyEnv)};
            co_return co_await failed(source.name, now, missing);
        }
        secrets.push_back({shipped.keyHeader, *key});
    }
    HttpValidatorStore validators(m_database);
    QFuture<Result<std::optional<HttpValidator>>> known = validators.find(source.url);
    const Result<std::optional<HttpValidator>> found = co_await known;
    if (!self) {
        co_return SourceRun{};
    }
    std::optional<HttpValidator> validator = found ? *found : std::nullopt;
    std::optional<HttpValidator> fresh;
    std::vector<QByteArray> pages;
    QList<QUrl> asked;
    for (QUrl url = source.url; !url.isEmpty();) {
        const Result<Page> page = co_await fetchPage(url, validator, secrets, cancel);
        if (!self) {
            co_return SourceRun{};
        }
        if (!page) {
            co_return co_await failed(source.name, now, page.error());
        }
        if (page->notModified) {
            co_return co_await unchanged(source.name, now);
        }
        // What page 1 says of itself says nothing of page 2: only an answer of one page can be "not modified".
        fresh = pages.empty() ? std::optional(page->validator) : std::nullopt;
        validator.reset();
        pages.push_back(page->body);
        const QString next = nextPage == nullptr ? QString() : nextPage(pages.back());
        const QUrl following = next.isEmpty() ? QUrl() : url.resolved(QUrl(next));
        asked << url;
        if (const QString why = pageProblem(source.url, asked, following); !why.isEmpty()) {
            const Error error{.kind = ErrorKind::Unreadable, .what = why, .where = source.url.host()};
            co_return co_await failed(source.name, now, error);
        }
        url = following;
    }
    const DocumentReader read = *documentReader(source.name, m_registry, source.url.path());
    const MakeDocument make = [pages, read, now] { return read(pages, now); };
    SourceRun run = co_await store(source.name, now, make, true);
    if (self && run.error.isEmpty() && !run.held && fresh) {
        // Only now: a document that could not be used must be fetched again, not answered with "not modified".
        HttpValidatorStore keep(m_database);
        QFuture<Status> saving = keep.save(*fresh);
        const Status saved = co_await saving;
        run.error = saved ? QString() : saved.error().line();
    }
    co_return run;
}

QCoro::Task<SourceRun> SourceSync::unchanged(QString source, Instant now)
{
    SourceStateStore states(m_database);
    QFuture<Status> noted = states.succeeded(source, now);
    const Status done = co_await noted;
    SourceRun run;
    run.source = source;
    run.asOf = now;
    run.notModified = true;
    run.error = done ? QString() : done.error().line();
    co_return run;
}

QCoro::Task<SourceRun> SourceSync::syncModels(SourceSetting source, CancelToken cancel)
{
    const QPointer<SourceSync> self{this};
    const Instant now = m_clock.now();
    const QString path = knownSource(source.name)->modelPath;
    const QString filter = source.filter;
    QFuture<Result<QStringList>> choosing =
        m_database.run([filter, now](QSqlDatabase &db) { return wireIds(db, filter, now); });
    const Result<QStringList> wanted = co_await choosing;
    if (!self) {
        co_return SourceRun{};
    }
    if (!wanted) {
        co_return co_await failed(source.name, now, wanted.error());
    }
    std::vector<QByteArray> pages;
    std::optional<Error> problem;
    for (const QString &id : *wanted) {
        QUrl url(source.url);
        url.setPath(url.path() + path.arg(id));
        const Result<Page> page = co_await fetchPage(url, std::nullopt, HttpHeaders(), cancel);
        if (!self) {
            co_return SourceRun{};
        }
        if (page) {
            pages.push_back(page->body);
        } else if (page.error().kind != ErrorKind::Http) {
            problem = page.error(); // no connection: the rest would only wait for the same
            break;
        }
    }
    if (pages.empty()) {
        const Error none{.kind = ErrorKind::NotFound,
                         .what = QStringLiteral("no model to ask about, or none that answered"),
                         .mend = QStringLiteral("see the source's filter: %1").arg(filter)};
        co_return co_await failed(source.name, now, problem.value_or(none));
    }
    const DocumentReader read = *documentReader(source.name, m_registry);
    const MakeDocument make = [pages, read, now] { return read(pages, now); };
    co_return co_await store(source.name, now, make, true);
}

QCoro::Task<SourceRun> SourceSync::syncList(Provider provider, CancelToken cancel)
{
    const QPointer<SourceSync> self{this};
    const Instant now = m_clock.now();
    const std::optional<QByteArray> key = m_keyring.key(provider);
    auto listing = std::make_shared<ModelListing>(provider);
    while (const auto list = listing->next()) {
        HttpRequest request = documentRequest(list->url(provider.baseUrl), std::nullopt, cancel);
        for (const ApiHeader &header : list->headers) {
            request.headers.push_back({header.name, header.value});
        }
        if (key && !list->keyHeader.isEmpty()) {
            request.secrets.push_back({list->keyHeader, list->keyPrefix + *key});
        }
        request.allowInsecure = provider.insecure;
        const Result<HttpAnswer> answer = co_await m_http.fetch(std::move(request));
        if (!self) {
            co_return SourceRun{};
        }
        const bool there = answer && answer->status == 200;
        const Status taken = there ? listing->take(answer->body, answer->header("link"))
                                   : listing->lost(answer ? httpError(*answer) : answer.error());
        if (!taken) {
            co_return co_await failed(provider.slug, now, taken.error());
        }
    }
    const MakeDocument make = [listing, now]() -> Result<SourceDocument> { return listing->document(now); };
    co_return co_await store(provider.slug, now, make, true);
}

QCoro::Task<SourceRun> SourceSync::importDocument(QString source, std::vector<QByteArray> pages, QString where,
                                                  Instant asOf)
{
    const auto reader = documentReader(source, m_registry, where);
    if (!reader) {
        co_return failedRun(source, asOf, reader.error());
    }
    const DocumentReader read = *reader;
    const MakeDocument make = [pages, read, where, asOf]() -> Result<SourceDocument> {
        std::vector<QByteArray> plain;
        for (const QByteArray &page : pages) {
            Result<QByteArray> bytes = unpacked(page);
            if (!bytes) {
                return Error{bytes.error().kind, bytes.error().what, where, bytes.error().mend, 0, {}};
            }
            plain.push_back(std::move(*bytes));
        }
        Result<SourceDocument> document = read(plain, asOf);
        if (!document) {
            const QString at = document.error().where;
            return Error{document.error().kind,
                         document.error().what,
                         at.isEmpty() ? where : where + QStringLiteral(", ") + at,
                         document.error().mend,
                         0,
                         {}};
        }
        return document;
    };
    co_return co_await store(source, asOf, make, false);
}

QCoro::Task<SourceRun> SourceSync::failed(QString source, Instant asOf, Error error)
{
    SourceRun run = failedRun(source, asOf, error);
    if (error.kind != ErrorKind::Cancelled) {
        SourceStateStore states(m_database);
        QFuture<Status> noting = states.failed(source, m_clock.now(), run.error);
        const Status noted = co_await noting;
        if (!noted) {
            run.error += QStringLiteral("; ") + noted.error().line();
            run.errorKind = noted.error().kind;
        }
    }
    co_return run;
}

QCoro::Task<SourceRun> SourceSync::store(QString source, Instant asOf, MakeDocument make, bool fetched)
{
    const QPointer<SourceSync> self{this};
    const auto began = m_clock.monotonic();
    const Instant now = m_clock.now();
    QFuture<Result<SourceRun>> storing =
        m_database.run([source, make = std::move(make), now, fetched](QSqlDatabase &db) -> Result<SourceRun> {
            Result<SourceDocument> document = make();
            if (!document) {
                return document.error();
            }
            document->source = source;
            return Database::inTransaction(db, [&](QSqlDatabase &open) -> Result<SourceRun> {
                return importInto(open, std::move(*document), now, fetched);
            });
        });
    const Result<SourceRun> stored = co_await storing;
    if (!self) {
        co_return SourceRun{};
    }
    if (!stored && !fetched) {
        co_return failedRun(source, asOf, stored.error());
    }
    if (!stored) {
        co_return co_await failed(source, asOf, stored.error());
    }
    SourceRun run = *stored;
    run.took = std::chrono::duration_cast<Milliseconds>(m_clock.monotonic() - began);
    co_return run;
}

} // namespace aigo
