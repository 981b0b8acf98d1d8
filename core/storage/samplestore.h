// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/seriesstore.h"

#include <QStringList>

namespace aigo {

struct TargetSample
{
    QString target; ///< a provider's slug, a model's id, an endpoint
    Sample sample;
};

/// The series of our own checks, by their target: SeriesStore without the other kinds of series.
class SampleStore
{
public:
    explicit SampleStore(Database &database)
        : m_series(database)
    {}

    QFuture<Status> append(const std::vector<TargetSample> &samples) { return m_series.append(points(samples)); }
    /// In [from, to), in time order.
    QFuture<Result<std::vector<Sample>>> range(const QString &target, Instant from, Instant to)
    {
        return m_series.range(checksOf(target), from, to);
    }

    static Status append(QSqlDatabase &db, const std::vector<TargetSample> &samples)
    {
        return SeriesStore::append(db, points(samples));
    }
    static Result<std::vector<Sample>> range(QSqlDatabase &db, const QString &target, Instant from, Instant to)
    {
        return SeriesStore::range(db, checksOf(target), from, to);
    }

private:
    SeriesStore m_series;

    static std::vector<SeriesPoint> points(const std::vector<TargetSample> &samples)
    {
        std::vector<SeriesPoint> list;
        list.reserve(samples.size());
        for (const TargetSample &of : samples) {
            list.push_back({checksOf(of.target), of.sample});
        }
        return list;
    }
};

} // namespace aigo
