// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/livenews.h"

#include "core/feeds/feed.h"
#include "core/monitor/desk.h"
#include "core/monitor/engine.h"
#include "core/monitor/joblist.h"
#include "core/monitor/ready.h"
#include "core/providers/outcomes.h"
#include "core/storage/newsstore.h"

#include <QCoroFuture>
#include <QPointer>
#include <QRegularExpression>
#include <algorithm>

namespace aigo {

namespace {

/// A feed that failed is tried again sooner than a whole interval, twice as long after every failure.
constexpr Milliseconds firstRetry{300'000};
constexpr qint64 longestPage = 16 * 1024 * 1024;

QString jobOf(const FeedSetting &feed)
{
    return ConfiguredJob{JobKind::Sync, feedSource(feed), {}, false, {}}.name();
}

/// A feed says of itself that it is one; anything else is a page that may point to some.
Result<std::vector<FoundFeed>> feedsIn(const HttpAnswer &answer, const QUrl &url, Instant now)
{
    if (const auto feed = readFeed(answer.body, FeedContext{url, now, {}})) {
        return std::vector<FoundFeed>{FoundFeed{url, feed->title}};
    }
    std::vector<FoundFeed> found = feedsOfPage(answer.body, url);
    if (found.empty()) {
        return Error{ErrorKind::NotFound,
                     QStringLiteral("neither a feed nor a page that points to one"),
                     url.host(),
                     QStringLiteral("look for an address of RSS or Atom on the site"),
                     0,
                     {}};
    }
    return found;
}

} // namespace

LiveNews::LiveNews(Engine &engine, Desk &desk, Jobs &jobs)
    : m_engine(engine)
    , m_desk(desk)
    , m_jobs(jobs)
    , m_sync(engine.database, engine.http, engine.clock)
{}

LiveNews::~LiveNews()
{
    m_cancel.cancel();
}

void LiveNews::load(const std::vector<FeedSetting> &stored, const std::vector<SourceState> &states)
{
    m_feeds = feedsWith(stored);
    m_states.clear();
    for (const SourceState &state : states) {
        if (!feedName(state.source).isEmpty()) {
            m_states[state.source] = state;
        }
    }
    Q_EMIT feedsChanged();
    Q_EMIT newsChanged();
}

void LiveNews::schedule()
{
    m_scheduled = true;
    for (const FeedSetting &feed : m_feeds) {
        scheduleFeed(feed);
    }
}

void LiveNews::scheduleFeed(const FeedSetting &feed)
{
    if (!m_scheduled) {
        return;
    }
    if (!feed.enabled || feed.url.isEmpty()) {
        m_jobs.remove(jobOf(feed));
        return;
    }
    JobPlan job;
    job.name = jobOf(feed);
    job.every = feed.every;
    job.host = politeHost(feed.url);
    job.work = [this, name = feed.name] { return pass(name); };
    job.retry = firstRetry;
    if (const auto state = m_states.find(feedSource(feed)); state != m_states.end() && state->second.error.isEmpty()) {
        job.last = state->second.lastSuccess;
    }
    m_jobs.add(std::move(job));
}

FeedSetting *LiveNews::find(const QString &name)
{
    const auto it =
        std::find_if(m_feeds.begin(), m_feeds.end(), [&name](const FeedSetting &feed) { return feed.name == name; });
    return it != m_feeds.end() ? &*it : nullptr;
}

QCoro::Task<JobResult> LiveNews::pass(QString name)
{
    const QPointer<LiveNews> self{this};
    const FeedSetting *known = find(name);
    if (known == nullptr || m_syncing.contains(name)) {
        co_return JobResult{}; // one pass never starts twice
    }
    const FeedSetting feed = *known;
    m_syncing << name;
    Q_EMIT feedsChanged();
    const SourceRun run = co_await m_sync.sync(feed, m_cancel);
    if (!self || m_cancel.isCancelled()) {
        co_return JobResult{};
    }
    m_syncing.removeAll(name);
    SourceState &state = m_states[feedSource(feed)];
    state.source = feedSource(feed);
    state.lastAttempt = m_engine.clock.now();
    state.error = run.error;
    if (run.error.isEmpty()) {
        state.lastSuccess = state.lastAttempt;
    }
    Q_EMIT feedsChanged();
    const std::vector<SourceRun> runs{run};
    Q_EMIT m_desk.synced(runs);
    if (run.error.isEmpty() && !run.notModified) {
        Q_EMIT newsChanged();
    }
    co_return JobResult{run.error, false, {}};
}

QFuture<Result<NewsPage>> LiveNews::news(NewsQuery query)
{
    return NewsStore(m_engine.database).news(std::move(query));
}

QFuture<Status> LiveNews::setRead(QStringList ids, bool read)
{
    QFuture<Status> changing = NewsStore(m_engine.database).setRead(std::move(ids), read);
    tell(changing);
    return changing;
}

QFuture<Status> LiveNews::setStarred(QString id, bool starred)
{
    QFuture<Status> changing = NewsStore(m_engine.database).setStarred(std::move(id), starred);
    tell(changing);
    return changing;
}

QCoro::Task<void> LiveNews::tell(QFuture<Status> changing)
{
    const QPointer<LiveNews> self{this};
    const Status changed = co_await changing;
    if (!self) {
        co_return;
    }
    if (changed) {
        Q_EMIT newsChanged();
    } else {
        Q_EMIT m_desk.failed(changed.error());
    }
}

std::vector<FeedView> LiveNews::feeds() const
{
    const std::vector<FeedSetting> shipped = shippedFeeds();
    std::vector<FeedView> views;
    for (const FeedSetting &feed : m_feeds) {
        FeedView view;
        view.feed = feed;
        view.shipped = std::any_of(shipped.begin(), shipped.end(),
                                   [&feed](const FeedSetting &other) { return other.name == feed.name; });
        if (const auto state = m_states.find(feedSource(feed)); state != m_states.end()) {
            view.lastSuccess = state->second.lastSuccess;
            view.error = state->second.error;
        }
        if (const auto job = m_jobs.view(jobOf(feed))) {
            view.next = job->next;
        }
        view.syncing = m_syncing.contains(feed.name);
        views.push_back(std::move(view));
    }
    return views;
}

QFuture<Status> LiveNews::saveFeed(FeedSetting feed)
{
    if (feedName(feedSource(feed)) != feed.name) {
        return ready<Status>(Error{ErrorKind::Invalid,
                                   QStringLiteral("\"%1\" is no name of a feed").arg(feed.name),
                                   {},
                                   QStringLiteral("use lower-case letters, digits and . _ - between them"),
                                   0,
                                   {}});
    }
    if (!feed.url.isEmpty() && canonicalUrl(feed.url).isEmpty()) {
        return ready<Status>(
            Error{ErrorKind::Invalid, QStringLiteral("the address of a feed is http or https"), feed.name, {}, 0, {}});
    }
    FeedSetting *known = find(feed.name);
    const bool fresh = known == nullptr || known->url != feed.url || !known->enabled;
    if (known == nullptr) {
        m_feeds.push_back(feed);
        std::sort(m_feeds.begin(), m_feeds.end(),
                  [](const FeedSetting &a, const FeedSetting &b) { return a.name < b.name; });
    } else {
        *known = feed;
    }
    scheduleFeed(feed);
    if (fresh && m_jobs.contains(jobOf(feed))) {
        m_jobs.run(jobOf(feed));
    }
    Q_EMIT feedsChanged();
    return NewsStore(m_engine.database).saveFeed(std::move(feed));
}

void LiveNews::refresh(QStringList feeds)
{
    for (const FeedSetting &feed : m_feeds) {
        if ((feeds.contains(feed.name) || feeds.isEmpty()) && m_jobs.contains(jobOf(feed))) {
            m_jobs.run(jobOf(feed));
        }
    }
}

QFuture<Result<std::vector<FoundFeed>>> LiveNews::discover(QString address)
{
    static const QRegularExpression scheme(QStringLiteral("^[a-zA-Z][a-zA-Z0-9+.-]*://"));
    const QString typed = address.trimmed();
    const QUrl url(scheme.match(typed).hasMatch() ? typed : QStringLiteral("https://") + typed, QUrl::StrictMode);
    auto found = std::make_shared<QPromise<Result<std::vector<FoundFeed>>>>();
    QFuture<Result<std::vector<FoundFeed>>> future = found->future();
    found->start();
    if (typed.isEmpty() || canonicalUrl(url).isEmpty()) {
        found->addResult(Error{ErrorKind::Invalid,
                               QStringLiteral("that is no address of a page"),
                               {},
                               QStringLiteral("such as https://example.com/blog"),
                               0,
                               {}});
        found->finish();
        return future;
    }
    look(url, std::move(found));
    return future;
}

QCoro::Task<void> LiveNews::look(QUrl address, Found found)
{
    HttpRequest request;
    request.url = address;
    request.bodyLimit = longestPage;
    request.cancel = m_cancel;
    const Instant now = m_engine.clock.now();
    const Result<HttpAnswer> answer = co_await m_engine.http.fetch(std::move(request));
    Result<std::vector<FoundFeed>> feeds = Error{};
    if (!answer) {
        feeds = answer.error();
    } else if (!answer->isSuccess()) {
        feeds = httpError(*answer);
    } else {
        feeds = feedsIn(*answer, address, now);
    }
    found->addResult(std::move(feeds));
    found->finish();
}

} // namespace aigo
