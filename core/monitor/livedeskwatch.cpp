// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/livedesk.h"

namespace aigo {

// What the live desk tells of watching: jobs, incidents, history.

namespace {

template <typename T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace

std::vector<JobView> LiveDesk::jobs() const
{
    return {};
}

QFuture<Result<std::vector<Incident>>> LiveDesk::incidents(QString provider, Instant from, Instant to)
{
    Q_UNUSED(provider)
    Q_UNUSED(from)
    Q_UNUSED(to)
    return ready(Result<std::vector<Incident>>(std::vector<Incident>{}));
}

QFuture<Result<std::vector<HistoryPoint>>> LiveDesk::history(SeriesKey series, Instant from, Instant to, int points)
{
    Q_UNUSED(series)
    Q_UNUSED(from)
    Q_UNUSED(to)
    Q_UNUSED(points)
    return ready(Result<std::vector<HistoryPoint>>(std::vector<HistoryPoint>{}));
}

void LiveDesk::runJob(QString name)
{
    Q_UNUSED(name)
}

void LiveDesk::pauseJob(QString name, bool paused)
{
    Q_UNUSED(name)
    Q_UNUSED(paused)
}

} // namespace aigo
