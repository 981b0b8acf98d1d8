// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/clock.h"
#include "core/domain/news.h"
#include "core/domain/result.h"
#include "core/domain/sourcedocument.h"
#include "core/net/canceltoken.h"

#include <QByteArray>
#include <QCoroTask>
#include <QObject>
#include <vector>

namespace aigo {

class Database;
class HttpClient;
class ProviderRegistry;

/// The feeds that the program ships (resources/feeds), and what the store has of them and others laid over it, by name.
std::vector<FeedSetting> shippedFeeds();
std::vector<FeedSetting> feedsWith(const std::vector<FeedSetting> &stored);
/// One by its name; what an unknown name becomes: a feed of the provider that its name names, if any, switched off.
FeedSetting feedNamed(const std::vector<FeedSetting> &feeds, const QString &name, const ProviderRegistry &registry);
/// Lower-case letters, digits and . _ - between them; of "feed/NAME" the name. Empty where it is none.
QString feedName(const QString &source);
QString feedSource(const FeedSetting &feed); ///< "feed/NAME", as its runs and its job name it

/// One pass of a feed: fetch (with the validators of the last time), read, store with what can be searched of it,
/// remember how it went as source "feed/NAME". A failure leaves what was there. Reading and storing happen on the
/// store's thread. Main thread.
class NewsSync : public QObject
{
    Q_OBJECT

public:
    NewsSync(Database &database, HttpClient &http, const Clock &clock, QObject *parent = nullptr);

    QCoro::Task<SourceRun> sync(FeedSetting feed, CancelToken cancel = {});
    /// A saved document, gzip or not. A feed that the store does not know is remembered as it is given.
    QCoro::Task<SourceRun> importDocument(FeedSetting feed, QByteArray bytes, QString where, Instant asOf);

private:
    Database &m_database;
    HttpClient &m_http;
    const Clock &m_clock;

    struct Document
    {
        QByteArray bytes;
        QByteArray charset;
        QString where;
        Instant asOf{};
    };
    QCoro::Task<Result<SourceRun>> store(FeedSetting feed, Document document);
    QCoro::Task<SourceRun> failed(FeedSetting feed, Instant asOf, Error error);
};

} // namespace aigo
