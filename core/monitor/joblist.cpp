// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/joblist.h"

#include "core/monitor/checker.h"
#include "core/monitor/knownsources.h"
#include "core/monitor/newssync.h"
#include "core/monitor/pacing.h"

#include <algorithm>
#include <array>

namespace aigo {

namespace {

constexpr std::array<QStringView, 9> kindNames{u"sync",     u"check",  u"status",   u"compact", u"clean",
                                               u"optimise", u"credit", u"realtime", u"deep"};

/// Checks have a record of their own.
void takeCheck(JobView &view, const CheckResult &check)
{
    view.last = check.at;
    view.took = check.phases.total ? std::optional(std::chrono::duration_cast<Milliseconds>(*check.phases.total))
                                   : std::nullopt;
    view.result = check.outcome == Outcome::Ok ? QStringLiteral("ok")
                  : check.error.isEmpty()      ? outcomeName(check.outcome)
                                               : check.error;
}

} // namespace

QString jobKindName(JobKind kind)
{
    return kindNames[static_cast<std::size_t>(kind)].toString();
}

QString ConfiguredJob::name() const
{
    return subject.isEmpty() ? jobKindName(kind) : jobKindName(kind) + u'/' + subject;
}

QString politeHost(const QUrl &url)
{
    return url.isLocalFile() || isLocalTarget(url) ? QString() : url.host();
}

std::vector<ConfiguredJob> configuredJobs(const std::vector<Provider> &providers,
                                          const std::vector<SourceSetting> &sources,
                                          const std::vector<FeedSetting> &feeds, Milliseconds ownListsEvery,
                                          const std::function<bool(const Provider &)> &hasKey)
{
    std::vector<ConfiguredJob> jobs;
    for (const SourceSetting &source : sources) {
        if (source.enabled) {
            jobs.push_back({JobKind::Sync, source.name, source.every, false, politeHost(source.url)});
        }
    }
    for (const FeedSetting &feed : feeds) {
        if (feed.enabled && !feed.url.isEmpty()) {
            jobs.push_back({JobKind::Sync, feedSource(feed), feed.every, false, politeHost(feed.url)});
        }
    }
    for (const Provider &provider : providers) {
        if (!provider.enabled) {
            continue;
        }
        const bool asked = !provider.adapter.isEmpty() && provider.baseUrl.isValid();
        const QString host = politeHost(provider.baseUrl);
        if (asked) {
            jobs.push_back({JobKind::Check, provider.slug, provider.checkEvery, false, host});
        }
        if (asked && hasKey(provider) && knownSource(provider.slug) == nullptr) {
            jobs.push_back({JobKind::Sync, provider.slug, ownListsEvery, false, host});
        }
        if (provider.statusPage.isValid() && !provider.statusPage.isEmpty()) {
            jobs.push_back({JobKind::Status, provider.slug, statusEvery, false, politeHost(provider.statusPage)});
        }
    }
    jobs.push_back({JobKind::Compact, {}, compactEvery, false, {}});
    jobs.push_back({JobKind::Clean, {}, cleanEvery, false, {}});
    jobs.push_back({JobKind::Optimise, {}, optimiseEvery, true, {}});
    return jobs;
}

std::vector<JobView> storedJobViews(const std::vector<ConfiguredJob> &jobs, const std::vector<StoredJob> &stored,
                                    const std::vector<StoredProviderState> &states, Instant now)
{
    std::vector<JobView> views;
    for (const ConfiguredJob &job : jobs) {
        JobView view;
        view.name = job.name();
        view.every = job.every;
        const auto known =
            std::find_if(stored.begin(), stored.end(), [&](const StoredJob &s) { return s.name == view.name; });
        if (known != stored.end()) {
            view.last = known->last;
            view.took = known->took;
            view.result = known->result;
            view.paused = known->paused;
        }
        const auto state = std::find_if(states.begin(), states.end(),
                                        [&](const StoredProviderState &s) { return s.provider == job.subject; });
        if (job.kind == JobKind::Check && state != states.end() && state->last &&
            (!view.last || state->last->at >= *view.last)) {
            takeCheck(view, *state->last);
        }
        if (!view.paused) {
            const Instant due = job.daily ? nextDaily(view.last, now) : view.last ? *view.last + job.every : now;
            view.next = std::clamp(due, now, now + std::max(job.every, Milliseconds{0}));
        }
        views.push_back(std::move(view));
    }
    return views;
}

} // namespace aigo
