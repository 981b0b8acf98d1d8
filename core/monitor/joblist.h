// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/job.h"
#include "core/domain/provider.h"
#include "core/monitor/configuration.h"
#include "core/storage/jobstore.h"
#include "core/storage/providerstore.h"

#include <QString>
#include <functional>
#include <optional>
#include <vector>

/// Which jobs there are, from what is configured: the same list for whoever polls and for `aigo jobs`.
namespace aigo {

/// The kinds of work; a job's name is its kind, and a subject where it has one: "sync/litellm", "clean".
enum class JobKind : quint8 { Sync, Check, Status, Compact, Clean, Optimise, Credit, Realtime, Deep };
QString jobKindName(JobKind kind); ///< "sync", "check", "status", "compact", "clean", "optimise", "credit", …

struct ConfiguredJob
{
    JobKind kind = JobKind::Clean;
    QString subject; ///< a source's name, "feed/NAME", a provider's slug, a model; empty: the store itself
    Milliseconds every{};
    bool daily = false; ///< see JobPlan
    QString host;       ///< whom it asks, for politeness; empty: nobody, or this machine

    QString name() const;
};

/// How often what the user gives no interval for is done.
inline constexpr Milliseconds statusEvery{2 * 60'000};
inline constexpr Milliseconds compactEvery{3'600'000};
inline constexpr Milliseconds cleanEvery{3'600'000};
inline constexpr Milliseconds optimiseEvery{24 * 3'600'000};

/// `hasKey` says for whom there is a key: only then is a provider's own list a source.
std::vector<ConfiguredJob> configuredJobs(const std::vector<Provider> &providers,
                                          const std::vector<SourceSetting> &sources,
                                          const std::vector<FeedSetting> &feeds, Milliseconds ownListsEvery,
                                          const std::function<bool(const Provider &)> &hasKey);

/// "https://api.openai.com/v1" asks "api.openai.com"; this machine and private networks ask nobody.
QString politeHost(const QUrl &url);

/// The list as people see it while nothing runs here: the last runs from the store, those of checks from the providers'
/// states. `next` is when it will be due once somebody polls; a time that has passed is `now`.
std::vector<JobView> storedJobViews(const std::vector<ConfiguredJob> &jobs, const std::vector<StoredJob> &stored,
                                    const std::vector<StoredProviderState> &states, Instant now);

} // namespace aigo
