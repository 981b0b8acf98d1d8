// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/sourcesync.h"

#include "core/monitor/catalogueimport.h"
#include "core/monitor/keyring.h"
#include "core/net/httpclient.h"
#include "core/providers/modellist.h"
#include "core/providers/registry.h"
#include "core/reading/gzip.h"
#include "core/sources/litellm.h"
#include "core/storage/cataloguestore.h"
#include "core/storage/database.h"
#include "core/storage/httpvalidatorstore.h"
#include "core/storage/settingsstore.h"
#include "core/storage/sourcestatestore.h"

#include <QCoroFuture>
#include <QFile>
#include <QPointer>

namespace aigo {

namespace {

/// Sources of later versions: a provider of that name must not come to be by mistake.
const QStringList notYet{QStringLiteral("models-dev"),
                         QStringLiteral("openrouter"),
                         QStringLiteral("openrouter-endpoints"),
                         QStringLiteral("hf-router"),
                         QStringLiteral("llm-prices"),
                         QStringLiteral("aider"),
                         QStringLiteral("lmarena"),
                         QStringLiteral("epoch"),
                         QStringLiteral("hf-open-llm"),
                         QStringLiteral("artificial-analysis")};

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

Result<SourceRun> importInto(QSqlDatabase &db, const SourceDocument &document, Instant now, bool mayHold)
{
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
    return CatalogueImport::importDocument(db, document, now);
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

QStringList sourceGives(const QString &source)
{
    if (source == u"litellm") {
        return {QStringLiteral("models"), QStringLiteral("prices"), QStringLiteral("limits"),
                QStringLiteral("capabilities"), QStringLiteral("deprecations")};
    }
    return {QStringLiteral("models")};
}

Result<DocumentReader> documentReader(const QString &source, const ProviderRegistry &registry)
{
    if (source == u"litellm") {
        const ProviderSlugs slugs = registry.slugs();
        return DocumentReader([slugs](const std::vector<QByteArray> &pages, Instant asOf) -> Result<SourceDocument> {
            if (pages.size() != 1) {
                return Error{
                    ErrorKind::Invalid, QStringLiteral("LiteLLM's map is one document, not pages"), {}, {}, 0, {}};
            }
            return readLiteLlm(pages.front(), asOf, slugs);
        });
    }
    if (notYet.contains(source) || source.contains(u'/') || source.trimmed().isEmpty()) {
        return Error{ErrorKind::NotFound,
                     QStringLiteral("this version reads no documents of \"%1\"").arg(source),
                     {},
                     QStringLiteral("it reads litellm and providers' own lists (openai, anthropic, …)"),
                     0,
                     {}};
    }
    Provider provider = registry.provider(source);
    if (modelListAdapter(provider.adapter) == nullptr) {
        provider.adapter = QStringLiteral("openai-compatible");
    }
    return DocumentReader([provider](const std::vector<QByteArray> &pages, Instant asOf) -> Result<SourceDocument> {
        return readModelList(provider, pages, asOf);
    });
}

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
    const auto reader = documentReader(source.name, m_registry);
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

    HttpValidatorStore validators(m_database);
    QFuture<Result<std::optional<HttpValidator>>> known = validators.find(source.url);
    const Result<std::optional<HttpValidator>> found = co_await known;
    if (!self) {
        co_return SourceRun{};
    }
    HttpRequest request = documentRequest(source.url, found ? *found : std::nullopt, cancel);
    const Result<HttpAnswer> answer = co_await m_http.fetch(std::move(request));
    if (!self) {
        co_return SourceRun{};
    }
    if (!answer || !answer->isSuccess()) {
        const Error error = answer ? httpError(*answer) : answer.error();
        co_return co_await failed(source.name, now, error);
    }
    if (answer->notModified) {
        SourceStateStore states(m_database);
        QFuture<Status> noted = states.succeeded(source.name, now);
        const Status done = co_await noted;
        SourceRun run;
        run.source = source.name;
        run.asOf = now;
        run.notModified = true;
        run.error = done ? QString() : done.error().line();
        co_return run;
    }
    const QByteArray body = answer->body;
    const MakeDocument make = [body, read, now] { return read({body}, now); };
    const HttpValidator fresh{source.url, answer->validators.etag, answer->validators.lastModified, now};
    SourceRun run = co_await store(source.name, now, make, true);
    if (self && run.error.isEmpty() && !run.held) {
        // Only now: a document that could not be used must be fetched again, not answered with "not modified".
        HttpValidatorStore keep(m_database);
        QFuture<Status> saving = keep.save(fresh);
        const Status saved = co_await saving;
        run.error = saved ? QString() : saved.error().line();
    }
    co_return run;
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
        if (key) {
            request.secrets.push_back({list->keyHeader, list->keyPrefix + *key});
        }
        request.allowInsecure = provider.insecure;
        const Result<HttpAnswer> answer = co_await m_http.fetch(std::move(request));
        if (!self) {
            co_return SourceRun{};
        }
        if (!answer || answer->status != 200) {
            const Error error = answer ? httpError(*answer) : answer.error();
            co_return co_await failed(provider.slug, now, error);
        }
        if (const Status taken = listing->take(answer->body); !taken) {
            co_return co_await failed(provider.slug, now, taken.error());
        }
    }
    const MakeDocument make = [listing, now]() -> Result<SourceDocument> { return listing->document(now); };
    co_return co_await store(provider.slug, now, make, true);
}

QCoro::Task<SourceRun> SourceSync::importDocument(QString source, std::vector<QByteArray> pages, QString where,
                                                  Instant asOf)
{
    const auto reader = documentReader(source, m_registry);
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
            return Database::inTransaction(
                db, [&](QSqlDatabase &open) -> Result<SourceRun> { return importInto(open, *document, now, fetched); });
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
