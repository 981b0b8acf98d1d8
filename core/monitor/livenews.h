// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/jobs.h"
#include "core/monitor/newsdesk.h"
#include "core/monitor/newssync.h"
#include "core/net/canceltoken.h"
#include "core/storage/sourcestatestore.h"

#include <QPromise>
#include <map>
#include <memory>

namespace aigo {

class Desk;
class Engine;

/// The desk's news on a real engine: a job for each feed that is on. Main thread.
class LiveNews final : public NewsDesk
{
    Q_OBJECT

public:
    LiveNews(Engine &engine, Desk &desk, Jobs &jobs);
    ~LiveNews() override;

    /// What the store has of feeds and of how asking for them went.
    void load(const std::vector<FeedSetting> &stored, const std::vector<SourceState> &states);
    void schedule(); ///< from now on they are asked

    QFuture<Result<NewsPage>> news(NewsQuery query) override;
    QFuture<Status> setRead(QStringList ids, bool read) override;
    QFuture<Status> setStarred(QString id, bool starred) override;
    std::vector<FeedView> feeds() const override;
    QFuture<Status> saveFeed(FeedSetting feed) override;
    void refresh(QStringList feeds) override;
    QFuture<Result<std::vector<FoundFeed>>> discover(QString address) override;

private:
    Engine &m_engine;
    Desk &m_desk;
    Jobs &m_jobs;
    NewsSync m_sync;
    CancelToken m_cancel;
    std::vector<FeedSetting> m_feeds;
    std::map<QString, SourceState> m_states; ///< by "feed/NAME"
    QStringList m_syncing;                   ///< names
    bool m_scheduled = false;

    using Found = std::shared_ptr<QPromise<Result<std::vector<FoundFeed>>>>;

    FeedSetting *find(const QString &name);
    void scheduleFeed(const FeedSetting &feed);
    QCoro::Task<JobResult> pass(QString name);
    QCoro::Task<void> look(QUrl address, Found found);
    QCoro::Task<void> tell(QFuture<Status> changing);
};

} // namespace aigo
