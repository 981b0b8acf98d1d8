// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/creditwatch.h"

#include "core/monitor/desk.h"
#include "core/monitor/engine.h"
#include "core/monitor/joblist.h"
#include "core/monitor/jobs.h"

#include <QCoroFuture>
#include <QPointer>
#include <algorithm>

namespace aigo {

namespace {

QString jobName(const QString &slug)
{
    return ConfiguredJob{JobKind::Credit, slug, {}, false, {}}.name();
}

std::optional<Provider> providerOf(const Desk &desk, const QString &slug)
{
    const std::vector<ProviderView> views = desk.providers();
    const auto view =
        std::find_if(views.begin(), views.end(), [&](const ProviderView &one) { return one.provider.slug == slug; });
    return view == views.end() ? std::nullopt : std::optional(view->provider);
}

} // namespace

CreditWatch::CreditWatch(Engine &engine, Desk &desk, Jobs &jobs, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_desk(desk)
    , m_jobs(jobs)
{}

CreditWatch::~CreditWatch()
{
    m_cancel.cancel();
}

void CreditWatch::start()
{
    connect(&m_desk, &Desk::providersChanged, this, &CreditWatch::plan);
    connect(&m_engine.keyring, &Keyring::changed, this, [this](const QString &slug) {
        plan();
        m_jobs.hasten(jobName(slug)); // of another account, maybe
    });
    plan();
}

void CreditWatch::plan()
{
    std::set<QString> wanted;
    for (const ProviderView &view : m_desk.providers()) {
        const Provider &provider = view.provider;
        if (!provider.enabled || !m_engine.credits.isPossible(provider)) {
            continue;
        }
        wanted.insert(provider.slug);
        JobPlan job;
        job.name = jobName(provider.slug);
        job.every = creditEvery;
        job.host = politeHost(provider.baseUrl);
        job.work = [this, slug = provider.slug] { return ask(slug); };
        m_jobs.add(std::move(job));
    }
    for (const QString &slug : m_planned) {
        if (!wanted.contains(slug)) {
            m_jobs.remove(jobName(slug));
        }
    }
    m_planned = std::move(wanted);
}

bool CreditWatch::isOff(const QString &slug) const
{
    const auto provider = providerOf(m_desk, slug);
    const Connection connection = m_desk.connection();
    return !provider || ((connection == Connection::Offline || connection == Connection::Captive) &&
                         !isLocalTarget(provider->baseUrl));
}

QCoro::Task<JobResult> CreditWatch::ask(QString slug)
{
    const QPointer<CreditWatch> self{this};
    JobResult done;
    const auto provider = providerOf(m_desk, slug);
    if (!provider || isOff(slug) || !m_engine.keyring.mayAsk(*provider, m_engine.clock.now())) {
        co_return done;
    }
    const CreditAnswer answer = co_await m_engine.credits.ask(*provider, m_cancel);
    // What a connection of ours that is off answers is nothing of theirs.
    if (!self || answer.cancelled || isOff(slug)) {
        co_return done;
    }
    done.retryAfter = answer.retryAfter;
    done.error = answer.reading.error;
    const Status kept = co_await m_engine.credits.keep(answer.reading);
    if (!kept) {
        done.error = kept.error().line();
    }
    co_return done;
}

} // namespace aigo
