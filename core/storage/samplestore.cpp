// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/samplestore.h"

#include "core/storage/database.h"
#include "core/storage/sql.h"

#include <algorithm>
#include <map>

namespace aigo {

namespace {

static_assert(static_cast<int>(Outcome::Offline) == 16); // stored as numbers: new ones go to the end

constexpr qint64 blockSize = 1024;

Result<qint64> number(QSqlDatabase &db, const QString &text, const QVariantList &values = {})
{
    qint64 found = 0;
    const Status read =
        sql::select(db, text, values, [&found](const QSqlQuery &row) { found = row.value(0).toLongLong(); });
    if (!read) {
        return read.error();
    }
    return found;
}

/// The small number that stands for a target in its samples; 0 where it has none.
Result<qint64> targetId(QSqlDatabase &db, const QString &name)
{
    return number(db, QStringLiteral("SELECT id FROM sample_targets WHERE name = ?"), {name});
}

Result<qint64> makeTargetId(QSqlDatabase &db, const QString &name)
{
    Result<qint64> known = targetId(db, name);
    if (!known || *known != 0) {
        return known;
    }
    if (Status made = sql::execute(db, QStringLiteral("INSERT INTO sample_targets (name) VALUES (?)"), {name}); !made) {
        return made.error();
    }
    return targetId(db, name);
}

/// The time that the samples of each block count from, for the blocks of rows first … first + samples - 1.
Result<std::map<qint64, qint64>> bases(QSqlDatabase &db, qint64 first, const std::vector<TargetSample> &samples)
{
    std::map<qint64, qint64> list;
    for (std::size_t i = 0; i < samples.size();) {
        const qint64 block = (first + static_cast<qint64>(i)) / blockSize;
        std::optional<qint64> base;
        const Status read = sql::select(db, QStringLiteral("SELECT base_at FROM sample_blocks WHERE block = ?"),
                                        {block}, [&base](const QSqlQuery &row) { base = row.value(0).toLongLong(); });
        if (!read) {
            return read.error();
        }
        if (!base) {
            base = toMs(samples[i].sample.at);
            if (Status made = sql::execute(
                    db, QStringLiteral("INSERT INTO sample_blocks (block, base_at) VALUES (?, ?)"), {block, *base});
                !made) {
                return made.error();
            }
        }
        list.emplace(block, *base);
        i = static_cast<std::size_t>((block + 1) * blockSize - first);
    }
    return list;
}

/// Writes down the times of the blocks that rows from `first` on have filled.
Status closeBlocks(QSqlDatabase &db, qint64 first, qint64 next)
{
    for (qint64 block = first / blockSize; block < next / blockSize; ++block) {
        const Status closed = sql::execute(
            db,
            QStringLiteral("UPDATE sample_blocks SET first_at = base_at + t.low, last_at = base_at + t.high "
                           "FROM (SELECT min(at) AS low, max(at) AS high FROM samples WHERE id >= ? AND id < ?) AS t "
                           "WHERE block = ?"),
            {block * blockSize, (block + 1) * blockSize, block});
        if (!closed) {
            return closed;
        }
    }
    return Done{};
}

Sample sampleFrom(const QSqlQuery &row)
{
    Sample sample;
    sample.at = fromMs(row.value(0).toLongLong());
    sample.outcome = static_cast<Outcome>(std::clamp(row.value(1).toInt(), 0, outcomeCount - 1));
    sample.latency = sql::microsecondsOrNone(row.value(2));
    sample.total = sql::microsecondsOrNone(row.value(3));
    return sample;
}

} // namespace

Status SampleStore::append(QSqlDatabase &db, const std::vector<TargetSample> &samples)
{
    const Result<qint64> next = number(db, QStringLiteral("SELECT coalesce(max(id), 0) + 1 FROM samples"));
    if (!next) {
        return next.error();
    }
    std::map<QString, qint64> ids;
    for (const TargetSample &of : samples) {
        if (!ids.contains(of.target)) {
            const Result<qint64> id = makeTargetId(db, of.target);
            if (!id) {
                return id.error();
            }
            ids.emplace(of.target, *id);
        }
    }
    const Result<std::map<qint64, qint64>> base = bases(db, *next, samples);
    if (!base) {
        return base.error();
    }
    const Status put =
        sql::insertRows(db, QStringLiteral("samples"),
                        {QStringLiteral("id"), QStringLiteral("target"), QStringLiteral("at"),
                         QStringLiteral("outcome"), QStringLiteral("latency_us"), QStringLiteral("total_us")},
                        samples.size(), [&](std::size_t i, QVariantList &values) {
                            const Sample &sample = samples[i].sample;
                            const qint64 id = *next + static_cast<qint64>(i);
                            values << id << ids[samples[i].target] << toMs(sample.at) - base->at(id / blockSize)
                                   << static_cast<int>(sample.outcome) << sql::orNull(sample.latency)
                                   << sql::orNull(sample.total);
                        });
    if (!put) {
        return put;
    }
    return closeBlocks(db, *next, *next + static_cast<qint64>(samples.size()));
}

Result<std::vector<Sample>> SampleStore::range(QSqlDatabase &db, const QString &target, Instant from, Instant to)
{
    const Result<qint64> id = targetId(db, target);
    if (!id) {
        return id.error();
    }
    std::vector<Sample> samples;
    if (*id == 0) {
        return samples;
    }
    // Only the blocks that may have such times (a clock that was set back makes them overlap), and the open one.
    const Status read =
        sql::select(db,
                    QStringLiteral("SELECT b.base_at + s.at, s.outcome, s.latency_us, s.total_us FROM sample_blocks b "
                                   "CROSS JOIN samples s ON s.id >= b.block * 1024 AND s.id < (b.block + 1) * 1024 "
                                   "WHERE (b.last_at IS NULL OR (b.last_at >= ? AND b.first_at < ?)) "
                                   "AND s.target = ? AND b.base_at + s.at >= ? AND b.base_at + s.at < ?"),
                    {toMs(from), toMs(to), *id, toMs(from), toMs(to)},
                    [&samples](const QSqlQuery &row) { samples.push_back(sampleFrom(row)); });
    if (!read) {
        return read.error();
    }
    std::sort(samples.begin(), samples.end(), [](const Sample &a, const Sample &b) { return a.at < b.at; });
    return samples;
}

Result<QStringList> SampleStore::targets(QSqlDatabase &db)
{
    QStringList names;
    const Status read = sql::select(db, QStringLiteral("SELECT name FROM sample_targets ORDER BY name"), {},
                                    [&names](const QSqlQuery &row) { names.append(row.value(0).toString()); });
    if (!read) {
        return read.error();
    }
    return names;
}

QFuture<Status> SampleStore::append(std::vector<TargetSample> samples)
{
    return m_database.write([samples = std::move(samples)](QSqlDatabase &db) { return append(db, samples); });
}

QFuture<Result<std::vector<Sample>>> SampleStore::range(QString target, Instant from, Instant to)
{
    return m_database.run(
        [target = std::move(target), from, to](QSqlDatabase &db) { return range(db, target, from, to); });
}

QFuture<Result<QStringList>> SampleStore::targets()
{
    return m_database.run([](QSqlDatabase &db) { return targets(db); });
}

} // namespace aigo
