// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/clock.h"
#include "core/domain/provider.h"
#include "core/domain/sourcedocument.h"
#include "core/monitor/configuration.h"
#include "core/monitor/knownsources.h"
#include "core/net/canceltoken.h"
#include "core/net/http.h"
#include "core/storage/httpvalidatorstore.h"

#include <QCoroTask>
#include <QObject>
#include <functional>
#include <span>
#include <vector>

namespace aigo {

class Database;
class HttpClient;
class Keyring;
class ProviderRegistry;

/// One pass of a source: fetch (with the validators of the last time), read, import, remember how it went. A failure
/// leaves the last good data. A source of 50 entries or more that lost a third at once is held back until the next pass
/// says the same. Reading and importing happen on the store's thread. Main thread.
class SourceSync : public QObject
{
    Q_OBJECT

public:
    SourceSync(Database &database, HttpClient &http, const ProviderRegistry &registry, const Keyring &keyring,
               const Clock &clock, QObject *parent = nullptr);

    QCoro::Task<SourceRun> sync(SourceSetting source, CancelToken cancel = {});
    /// A provider's own list, all its pages, with the user's key.
    QCoro::Task<SourceRun> syncList(Provider provider, CancelToken cancel = {});
    /// Saved documents: one, or the pages of one answer.
    QCoro::Task<SourceRun> importDocument(QString source, std::vector<QByteArray> pages, QString where, Instant asOf);

private:
    Database &m_database;
    HttpClient &m_http;
    const ProviderRegistry &m_registry;
    const Keyring &m_keyring;
    const Clock &m_clock;

    using MakeDocument = std::function<Result<SourceDocument>()>;
    QCoro::Task<SourceRun> syncPages(SourceSetting source, CancelToken cancel);
    /// A source that is asked model by model; one that answers with an error costs that model only.
    QCoro::Task<SourceRun> syncModels(SourceSetting source, CancelToken cancel);
    QCoro::Task<SourceRun> unchanged(QString source, Instant now);
    struct Page
    {
        QByteArray body;
        HttpValidator validator;
        bool notModified = false;
    };
    QCoro::Task<Result<Page>> fetchPage(QUrl url, std::optional<HttpValidator> validator, HttpHeaders secrets,
                                        CancelToken cancel);
    QCoro::Task<SourceRun> failed(QString source, Instant asOf, Error error);
    /// `fetched`: just now, not from a saved file: may be held back, and a failure is the source's.
    QCoro::Task<SourceRun> store(QString source, Instant asOf, MakeDocument make, bool fetched);
};

} // namespace aigo
