// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/clock.h"
#include "core/domain/provider.h"
#include "core/domain/sourcedocument.h"
#include "core/domain/statuspage.h"
#include "core/net/canceltoken.h"
#include "core/storage/httpvalidatorstore.h"
#include "core/storage/incidentstore.h"

#include <QCoroTask>
#include <QObject>
#include <vector>

namespace aigo {

class Database;
class HttpClient;
class ProviderRegistry;

/// How one reading of a provider's status page went.
struct StatusRun
{
    QString provider;
    Instant at{};
    QString engine;
    State state = State::Unknown; ///< as it counts now
    int incidents = 0;            ///< that the documents had
    bool notModified = false;     ///< the page said nothing changed
    bool tooSoon = false;         ///< asked less than a minute ago: not asked again
    std::vector<StatusChange> changes;
    QStringList skipped;
    Milliseconds took{};
    QString error; ///< one line; empty where it went well. What was known stays, as of when it was said.
    ErrorKind errorKind = ErrorKind::Unreadable;

    /// The same in the words of sources: "status/openai", incidents as entries.
    SourceRun asSourceRun() const;
};

/// Reads providers' status pages: asks for their documents (with the validators of the last time, at most once a
/// minute, also when another instance asked), reads them, stores what they say. A page that cannot be read is an
/// unknown status, never a provider that is down. Reading and storing happen on the store's thread. Main thread.
class StatusSync : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds leastInterval{60'000};

    StatusSync(Database &database, HttpClient &http, const ProviderRegistry &registry, const Clock &clock,
               QObject *parent = nullptr);

    /// One pass of one provider. NotFound where it has no status page. `registry` says what of the page counts, while
    /// the provider's address is the shipped one; of a page that the user named, engine and places are found out.
    QCoro::Task<StatusRun> pass(Provider provider, CancelToken cancel = {});
    /// Saved documents: one reading. One that is no status page changes nothing.
    QCoro::Task<StatusRun> importDocuments(QString provider, std::vector<QByteArray> documents, QString where,
                                           Instant asOf);

private:
    Database &m_database;
    HttpClient &m_http;
    const ProviderRegistry &m_registry;
    const Clock &m_clock;

    struct Fetched;
    QCoro::Task<Result<Fetched>> fetch(QList<QUrl> urls, bool conditional, CancelToken cancel);
    QCoro::Task<StatusRun> read(StatusRun run, StatusPage page, QList<QUrl> places, bool wasRead, CancelToken cancel);
    /// Of a page that nobody described: the first of the known places that can be read.
    QCoro::Task<StatusRun> discover(StatusRun run, StatusPage page, CancelToken cancel);
    QCoro::Task<StatusRun> store(StatusRun run, StatusPage page, Fetched fetched, QStringList found);
    QCoro::Task<StatusRun> failed(StatusRun run, Error error);
};

} // namespace aigo
