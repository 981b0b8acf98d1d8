// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/realtimewatch.h"

#include "core/monitor/deepcheckdesk.h"
#include "core/monitor/desk.h"
#include "core/monitor/engine.h"
#include "core/monitor/joblist.h"
#include "core/monitor/jobs.h"

#include <QCoroFuture>
#include <QPointer>
#include <algorithm>

namespace aigo {

QString realtimeJob(const QString &provider)
{
    return QStringLiteral("realtime/") + provider;
}

RealtimeWatch::RealtimeWatch(Engine &engine, Desk &desk, Jobs &jobs, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_desk(desk)
    , m_jobs(jobs)
    , m_checker(engine.http, engine.registry, engine.keyring, engine.clock, engine.options.demo)
{
    connect(&desk, &Desk::providersChanged, this, &RealtimeWatch::replan);
    connect(&engine.keyring, &Keyring::changed, this, &RealtimeWatch::replan);
    // What was saved is read after it: the store's thread works in order.
    connect(&desk.deepChecks(), &DeepCheckDesk::realtimeSwitched, this, &RealtimeWatch::plan);
}

RealtimeWatch::~RealtimeWatch()
{
    m_cancel.cancel();
}

QCoro::Task<void> RealtimeWatch::plan()
{
    const QPointer<RealtimeWatch> self{this};
    QFuture<Result<std::map<QString, QString>>> reading = m_engine.settings.all();
    const Result<std::map<QString, QString>> texts = co_await reading;
    if (!self || !texts) {
        co_return;
    }
    m_on.clear();
    for (const RealtimeSetting &setting : realtimeFromTexts(*texts)) {
        if (setting.on) {
            m_on.insert(setting.slug);
        }
    }
    m_started = true;
    replan();
}

void RealtimeWatch::replan()
{
    if (!m_started) {
        return;
    }
    std::set<QString> wanted;
    for (const ProviderView &view : m_desk.providers()) {
        const Provider &provider = view.provider;
        if (!provider.enabled || !m_on.contains(provider.slug) || !m_checker.isPossible(provider)) {
            continue;
        }
        wanted.insert(provider.slug);
        JobPlan job;
        job.name = realtimeJob(provider.slug);
        job.every = realtimeEvery;
        job.host = politeHost(m_engine.registry.realtimePlace(provider)->url);
        job.work = [this, slug = provider.slug] { return open(slug); };
        m_jobs.add(std::move(job));
    }
    for (const QString &slug : m_planned) {
        if (!wanted.contains(slug)) {
            m_jobs.remove(realtimeJob(slug));
        }
    }
    m_planned = std::move(wanted);
}

QCoro::Task<JobResult> RealtimeWatch::open(QString slug)
{
    const QPointer<RealtimeWatch> self{this};
    JobResult done;
    const std::vector<ProviderView> views = m_desk.providers();
    const auto view =
        std::find_if(views.begin(), views.end(), [&](const ProviderView &one) { return one.provider.slug == slug; });
    if (view == views.end() || !m_engine.keyring.mayAsk(view->provider, m_engine.clock.now())) {
        co_return done; // a rejected key rests here, too
    }
    const Provider provider = view->provider;
    RealtimeOptions options;
    options.cancel = m_cancel;
    options.extraAuthorities = extraAuthorities;
    const RealtimeResult result = co_await m_checker.check(provider, options);
    // Our own connection's fault is nothing about them.
    if (!self || m_cancel.isCancelled() || result.outcome == Outcome::Offline ||
        m_desk.connection() == Connection::Offline || m_desk.connection() == Connection::Captive) {
        co_return done;
    }
    QFuture<Status> appending = m_engine.series.append(realtimePoints(result, realtimeEvery));
    const Status appended = co_await appending;
    done.error = appended ? result.error : appended.error().line();
    co_return done;
}

} // namespace aigo
