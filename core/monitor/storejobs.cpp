// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/storejobs.h"

#include "core/monitor/providerviews.h"
#include "core/storage/database.h"
#include "core/storage/housekeeping.h"
#include "core/storage/incidentstore.h"
#include "core/storage/seriesstore.h"

#include <QCoroFuture>

namespace aigo {

namespace {

constexpr std::chrono::days lateSamples{60}; ///< nothing older is compacted again

Result<Maintenance> maintenances(QSqlDatabase &db, Instant now)
{
    Maintenance all;
    const auto pages = IncidentStore::statuses(db);
    if (!pages) {
        return pages.error();
    }
    for (const KnownStatus &page : *pages) {
        const QString &provider = page.reading.provider;
        auto spans = maintenanceOf(db, provider, now - lateSamples, now);
        if (!spans) {
            return spans.error();
        }
        all[provider] = std::move(*spans);
    }
    return all;
}

template <typename T>
JobResult resultOf(const Result<T> &result)
{
    return {result ? QString() : result.error().line(), false, {}};
}

QCoro::Task<JobResult> compact(Database *database, Instant now)
{
    const auto life = database->life();
    QFuture<Result<Maintenance>> reading = database->run([now](QSqlDatabase &db) { return maintenances(db, now); });
    const Result<Maintenance> spans = co_await reading;
    if (!spans || life.expired()) {
        co_return resultOf(spans);
    }
    SeriesStore series(*database);
    const Result<Compacted> compacted = co_await series.compact(now, *spans);
    if (!compacted || life.expired()) {
        co_return resultOf(compacted);
    }
    const Result<Retained> retained = co_await series.retain(now);
    co_return resultOf(retained);
}

} // namespace

QCoro::Task<JobResult> runStoreJob(Database *database, JobKind kind, Instant now)
{
    if (kind == JobKind::Compact) {
        const JobResult done = co_await compact(database, now);
        co_return done;
    }
    if (kind == JobKind::Clean) {
        QFuture<Result<qint64>> cleaning =
            database->write([now](QSqlDatabase &db) { return housekeeping::clean(db, now); });
        const Result<qint64> cleaned = co_await cleaning;
        co_return resultOf(cleaned);
    }
    if (kind != JobKind::Optimise) {
        co_return JobResult{};
    }
    QFuture<Result<housekeeping::Optimised>> optimising =
        database->run([](QSqlDatabase &db) { return housekeeping::optimise(db); });
    const Result<housekeeping::Optimised> optimised = co_await optimising;
    co_return resultOf(optimised);
}

} // namespace aigo
