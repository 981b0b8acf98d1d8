// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/statussync.h"

#include "core/net/httpclient.h"
#include "core/providers/registry.h"
#include "core/statuspages/namedmodels.h"
#include "core/statuspages/statuspage.h"
#include "core/storage/cataloguestore.h"
#include "core/storage/database.h"

#include <QCoroFuture>
#include <QPointer>
#include <algorithm>

namespace aigo {

namespace {

HttpRequest pageRequest(const QUrl &url, const std::optional<HttpValidator> &known, const CancelToken &cancel)
{
    HttpRequest request;
    request.url = url;
    request.deadline = Milliseconds{30'000};
    request.cancel = cancel; // asked once: the next pass is never far
    if (known) {
        request.validators = {known->etag, known->lastModified};
    }
    return request;
}

QUrl resolved(QUrl page, const QString &place)
{
    if (!page.path().endsWith(u'/')) {
        page.setPath(page.path() + u'/');
    }
    page.setQuery(QString());
    return page.resolved(QUrl(place));
}

/// Where the documents of a page may be: each a reading of its own; the first that can be read is it.
QList<QList<QUrl>> readingsToTry(const StatusPage &page)
{
    QList<QList<QUrl>> readings;
    const QString path = page.url.path();
    for (const char *ending : {".json", ".atom", ".rss", ".xml"}) {
        if (path.endsWith(QLatin1StringView(ending))) {
            readings << QList{page.url};
        }
    }
    const QString &summary = statusPlaces().front();
    readings << QList{resolved(page.url, summary), resolved(page.url, QStringLiteral("api/v2/incidents.json"))};
    for (const QString &place : statusPlaces()) {
        readings << QList{resolved(page.url, place)};
    }
    return readings;
}

/// What was found before counts while it is below the page that is named now.
QList<QUrl> remembered(const StatusPage &page, const QStringList &documents)
{
    QList<QUrl> urls;
    for (const QString &document : documents) {
        const QUrl url(document);
        if (url.scheme() == page.url.scheme() && url.authority() == page.url.authority()) {
            urls << url;
        }
    }
    return urls;
}

/// The document is not there, which says nothing of the others.
bool meansElsewhere(const Error &error)
{
    const bool refused = error.kind == ErrorKind::Http && error.httpStatus >= 400 && error.httpStatus < 500;
    return (refused && error.httpStatus != 429) || error.kind == ErrorKind::Unreadable ||
           error.kind == ErrorKind::TooLarge || error.kind == ErrorKind::Redirect;
}

/// Ties incidents to the provider's models that their words name.
Status tieModels(QSqlDatabase &db, OfficialStatus &reading)
{
    if (reading.incidents.empty()) {
        return Done{};
    }
    const auto ids = CatalogueStore::modelIdsOf(db, reading.provider);
    if (!ids) {
        return ids.error();
    }
    const qsizetype prefix = reading.provider.size() + 1;
    std::vector<QString> wireIds;
    for (const QString &id : *ids) {
        wireIds.push_back(id.mid(prefix));
    }
    for (Incident &incident : reading.incidents) {
        QString text = incident.title;
        for (const IncidentUpdate &update : incident.updates) {
            text += u'\n' + update.text;
        }
        for (const QString &wireId : namedModels(text, wireIds)) {
            incident.models << reading.provider + u'/' + wireId;
        }
    }
    return Done{};
}

/// One for each, or none: what is read together is asked for together.
Result<std::vector<HttpValidator>> validatorsOf(QSqlDatabase &db, const QList<QUrl> &urls)
{
    std::vector<HttpValidator> all;
    for (const QUrl &url : urls) {
        auto found = HttpValidatorStore::find(db, url);
        if (!found) {
            return found.error();
        }
        if (!*found) {
            return std::vector<HttpValidator>();
        }
        all.push_back(std::move(**found));
    }
    return all;
}

struct Stored
{
    OfficialStatus reading;
    std::vector<StatusChange> changes;
};

/// Reads and, in one transaction, stores. `settle`: what belongs to it.
Result<Stored> take(QSqlDatabase &db, const std::vector<QByteArray> &documents, const QString &provider,
                    const StatusPage &page, Instant at, const std::function<Status(QSqlDatabase &)> &settle)
{
    Result<OfficialStatus> reading = readStatusPage(documents, provider, page, at);
    if (!reading) {
        return reading.error();
    }
    return Database::inTransaction(db, [&](QSqlDatabase &open) -> Result<Stored> {
        if (Status tied = tieModels(open, *reading); !tied) {
            return tied.error();
        }
        auto changes = IncidentStore::put(open, *reading);
        if (!changes) {
            return changes.error();
        }
        if (Status settled = settle(open); !settled) {
            return settled.error();
        }
        return Stored{std::move(*reading), std::move(*changes)};
    });
}

void fill(StatusRun &run, Stored stored)
{
    run.engine = stored.reading.engine;
    run.state = stored.reading.state;
    run.incidents = static_cast<int>(stored.reading.incidents.size());
    run.skipped = std::move(stored.reading.skipped);
    run.changes = std::move(stored.changes);
}

/// What a pass begins with.
struct Beginning
{
    bool tooSoon = false;
    std::optional<KnownStatus> known;
};

Result<Beginning> begin(QSqlDatabase &db, const QString &provider, Instant now)
{
    auto known = IncidentStore::status(db, provider);
    if (!known) {
        return known.error();
    }
    Beginning beginning;
    beginning.known = std::move(*known);
    const auto asked = beginning.known ? beginning.known->asked : std::nullopt;
    beginning.tooSoon = asked && *asked <= now && now - *asked < StatusSync::leastInterval;
    if (!beginning.tooSoon) {
        if (Status noted = IncidentStore::asked(db, provider, now); !noted) {
            return noted.error();
        }
    }
    return beginning;
}

} // namespace

SourceRun StatusRun::asSourceRun() const
{
    SourceRun run;
    run.source = QStringLiteral("status/") + provider;
    run.asOf = at;
    run.entries = incidents;
    for (const StatusChange &change : changes) {
        run.added += change.kind == StatusChange::Kind::Opened ? 1 : 0;
        run.changed +=
            change.kind == StatusChange::Kind::Updated || change.kind == StatusChange::Kind::Resolved ? 1 : 0;
    }
    for (const QString &entry : skipped) {
        const qsizetype colon = entry.indexOf(QStringLiteral(": "));
        run.skipped.push_back({entry.left(colon), colon < 0 ? QString() : entry.mid(colon + 2)});
    }
    run.notModified = notModified || tooSoon;
    run.took = took;
    run.error = error;
    run.errorKind = errorKind;
    return run;
}

StatusSync::StatusSync(Database &database, HttpClient &http, const ProviderRegistry &registry, const Clock &clock,
                       QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_http(http)
    , m_registry(registry)
    , m_clock(clock)
{}

struct StatusSync::Fetched
{
    std::vector<QByteArray> bodies; ///< of those that are new
    std::vector<HttpValidator> validators;
    int unchanged = 0;
};

QCoro::Task<Result<StatusSync::Fetched>> StatusSync::fetch(QList<QUrl> urls, bool conditional, CancelToken cancel)
{
    const QPointer<StatusSync> self{this};
    std::vector<HttpValidator> known;
    if (conditional) {
        QFuture<Result<std::vector<HttpValidator>>> finding =
            m_database.run([urls](QSqlDatabase &db) { return validatorsOf(db, urls); });
        const Result<std::vector<HttpValidator>> found = co_await finding;
        if (!self) {
            co_return Error{ErrorKind::Cancelled};
        }
        known = found ? *found : known;
    }
    Fetched fetched;
    for (const QUrl &url : std::as_const(urls)) {
        std::optional<HttpValidator> validator;
        if (!known.empty()) {
            validator = known[static_cast<std::size_t>(urls.indexOf(url))];
        }
        HttpRequest request = pageRequest(url, validator, cancel);
        const Result<HttpAnswer> answer = co_await m_http.fetch(std::move(request));
        if (!self) {
            co_return Error{ErrorKind::Cancelled};
        }
        if (!answer) {
            co_return answer.error();
        }
        if (!answer->isSuccess()) {
            co_return httpError(*answer);
        }
        if (answer->notModified) {
            ++fetched.unchanged;
            continue;
        }
        HttpValidator fresh{url, answer->validators.etag, answer->validators.lastModified, answer->receivedAt};
        fetched.validators.push_back(std::move(fresh));
        fetched.bodies.push_back(answer->body);
    }
    co_return fetched;
}

QCoro::Task<StatusRun> StatusSync::failed(StatusRun run, Error error)
{
    run.error = error.line();
    run.errorKind = error.kind;
    if (error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Offline) {
        co_return run; // our doing: nothing was asked
    }
    const QString provider = run.provider;
    const Instant at = run.at;
    const QString line = run.error;
    QFuture<Status> noting = m_database.write(
        [provider, at, line](QSqlDatabase &db) { return IncidentStore::failed(db, provider, at, line); });
    const Status noted = co_await noting;
    run.error = noted ? run.error : noted.error().line();
    run.errorKind = noted ? run.errorKind : noted.error().kind;
    co_return run;
}

QCoro::Task<StatusRun> StatusSync::pass(Provider provider, CancelToken cancel)
{
    const QPointer<StatusSync> self{this};
    const auto began = m_clock.monotonic();
    StatusRun run;
    run.provider = provider.slug;
    run.at = m_clock.now();
    const StatusPage page = m_registry.statusPage(provider);
    if (page.url.isEmpty()) {
        run.error = Error{ErrorKind::NotFound, QStringLiteral("it has no status page"), provider.name}.line();
        run.errorKind = ErrorKind::NotFound;
        co_return run;
    }
    const QString slug = provider.slug;
    const Instant now = run.at;
    QFuture<Result<Beginning>> beginning =
        m_database.write([slug, now](QSqlDatabase &db) { return begin(db, slug, now); });
    const Result<Beginning> at = co_await beginning;
    if (!self) {
        co_return run;
    }
    if (!at) {
        run.error = at.error().line();
        run.errorKind = at.error().kind;
        co_return run;
    }
    run.tooSoon = at->tooSoon;
    run.state = at->known ? at->known->state() : State::Unknown;
    if (run.tooSoon) {
        co_return run;
    }
    const bool wasRead = at->known && at->known->wasRead();
    QList<QUrl> places;
    for (const QString &document : page.documents) {
        places << resolved(page.url, document);
    }
    if (places.isEmpty() && at->known) {
        places = remembered(page, at->known->documents);
    }
    if (places.isEmpty()) {
        run = co_await discover(std::move(run), page, cancel);
    } else {
        run = co_await read(std::move(run), page, std::move(places), wasRead, cancel);
    }
    if (self) {
        run.took = std::chrono::duration_cast<Milliseconds>(m_clock.monotonic() - began);
    }
    co_return run;
}

QCoro::Task<StatusRun> StatusSync::read(StatusRun run, StatusPage page, QList<QUrl> places, bool wasRead,
                                        CancelToken cancel)
{
    const QPointer<StatusSync> self{this};
    Result<Fetched> fetched = co_await fetch(places, wasRead, cancel);
    if (!self) {
        co_return run;
    }
    if (fetched && fetched->unchanged == places.size()) {
        const QString slug = run.provider;
        const Instant now = run.at;
        QFuture<Status> noting =
            m_database.write([slug, now](QSqlDatabase &db) { return IncidentStore::confirm(db, slug, now); });
        const Status noted = co_await noting;
        run.notModified = true;
        run.error = noted ? QString() : noted.error().line();
        run.errorKind = noted ? run.errorKind : noted.error().kind;
        co_return run;
    }
    if (fetched && fetched->unchanged > 0) {
        // They are one reading: what is new is read together with what is not.
        fetched = co_await fetch(places, false, cancel);
        if (!self) {
            co_return run;
        }
    }
    if (!fetched) {
        const bool gone = fetched.error().httpStatus == 404 || fetched.error().httpStatus == 410;
        if (gone && page.documents.isEmpty()) {
            const QString slug = run.provider;
            QFuture<Status> forgetting =
                m_database.write([slug](QSqlDatabase &db) { return IncidentStore::remember(db, slug, {}); });
            const Status forgotten = co_await forgetting;
            Q_UNUSED(forgotten) // then the next pass finds it gone again
            if (!self) {
                co_return run;
            }
        }
        co_return co_await failed(std::move(run), fetched.error());
    }
    Result<Fetched> taken = std::move(fetched);
    run = co_await store(std::move(run), page, std::move(*taken), {});
    if (self && !run.error.isEmpty()) {
        Error error{run.errorKind, run.error};
        run = co_await failed(std::move(run), std::move(error));
    }
    co_return run;
}

QCoro::Task<StatusRun> StatusSync::discover(StatusRun run, StatusPage page, CancelToken cancel)
{
    const QPointer<StatusSync> self{this};
    const QList<QList<QUrl>> readings = readingsToTry(page);
    Error why{ErrorKind::Unreadable, QStringLiteral("no status page that is known answers there"), page.url.host(),
              QStringLiteral("name the address of its summary.json, index.json or feed as status_page")};
    for (const QList<QUrl> &places : readings) {
        Result<Fetched> fetched = co_await fetch(places, false, cancel);
        if (!self) {
            co_return run;
        }
        if (!fetched) {
            if (!meansElsewhere(fetched.error())) {
                why = fetched.error();
                break;
            }
            continue;
        }
        QStringList found;
        for (const QUrl &url : places) {
            found << url.toString(QUrl::FullyEncoded);
        }
        StatusRun tried = co_await store(run, page, std::move(*fetched), std::move(found));
        if (!self) {
            co_return run;
        }
        if (tried.error.isEmpty()) {
            co_return tried;
        }
        if (tried.errorKind != ErrorKind::Unreadable && tried.errorKind != ErrorKind::TooLarge) {
            co_return tried; // the store's error
        }
    }
    co_return co_await failed(std::move(run), why);
}

QCoro::Task<StatusRun> StatusSync::store(StatusRun run, StatusPage page, Fetched fetched, QStringList found)
{
    const QString slug = run.provider;
    const Instant now = run.at;
    const auto settle = [validators = fetched.validators, found, slug](QSqlDatabase &db) -> Status {
        Status done = found.isEmpty() ? Status(Done{}) : IncidentStore::remember(db, slug, found);
        for (const HttpValidator &validator : validators) {
            done = done ? HttpValidatorStore::save(db, validator) : done;
        }
        return done;
    };
    QFuture<Result<Stored>> storing =
        m_database.run([bodies = std::move(fetched.bodies), slug, page, now, settle](QSqlDatabase &db) {
            return take(db, bodies, slug, page, now, settle);
        });
    Result<Stored> stored = co_await storing;
    if (stored) {
        fill(run, std::move(*stored));
    } else {
        const Error &error = stored.error();
        run.error = Error{error.kind, error.what, page.url.host(), error.mend}.line();
        run.errorKind = error.kind;
    }
    co_return run;
}

QCoro::Task<StatusRun> StatusSync::importDocuments(QString provider, std::vector<QByteArray> documents, QString where,
                                                   Instant asOf)
{
    const QPointer<StatusSync> self{this};
    const auto began = m_clock.monotonic();
    const StatusPage page = m_registry.statusPage(m_registry.provider(provider));
    StatusRun run;
    run.provider = provider;
    run.at = asOf;
    // What the servers said of their documents no longer says what is known.
    const auto settle = [page, provider](QSqlDatabase &db) -> Status {
        const auto known = IncidentStore::status(db, provider);
        if (!known) {
            return known.error();
        }
        Status done{Done{}};
        for (const QString &place : page.documents + (*known ? (*known)->documents : QStringList())) {
            done = done ? HttpValidatorStore::remove(db, resolved(page.url, place)) : done;
        }
        return done;
    };
    QFuture<Result<Stored>> storing =
        m_database.run([documents = std::move(documents), provider, page, asOf, settle](QSqlDatabase &db) {
            return take(db, documents, provider, page, asOf, settle);
        });
    Result<Stored> stored = co_await storing;
    if (stored) {
        fill(run, std::move(*stored));
    } else {
        const Error &error = stored.error();
        const QString at = error.where.isEmpty() ? where : where + QStringLiteral(", ") + error.where;
        run.error = Error{error.kind, error.what, at, error.mend}.line();
        run.errorKind = error.kind;
    }
    if (self) {
        run.took = std::chrono::duration_cast<Milliseconds>(m_clock.monotonic() - began);
    }
    co_return run;
}

} // namespace aigo
