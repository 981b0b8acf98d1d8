// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/telemetrystore.h"

#include "core/storage/database.h"
#include "core/storage/sql.h"

#include <QHash>
#include <cmath>

namespace aigo {

namespace {

// Stored as a number: new states go to the end.
static_assert(static_cast<int>(State::Operational) == 1 && static_cast<int>(State::Maintenance) == 4);

const QStringList columns{QStringLiteral("source"),     QStringLiteral("source_key"), QStringLiteral("model"),
                          QStringLiteral("at"),         QStringLiteral("state"),      QStringLiteral("uptime_5m"),
                          QStringLiteral("uptime_30m"), QStringLiteral("uptime_1d"),  QStringLiteral("ttft_p50"),
                          QStringLiteral("ttft_p75"),   QStringLiteral("ttft_p90"),   QStringLiteral("ttft_p99"),
                          QStringLiteral("ttft"),       QStringLiteral("speed_p50"),  QStringLiteral("speed_p75"),
                          QStringLiteral("speed_p90"),  QStringLiteral("speed_p99"),  QStringLiteral("speed"),
                          QStringLiteral("loaded")};

/// What is no finite number is no measurement.
QVariant measured(std::optional<double> value)
{
    return value && std::isfinite(*value) ? QVariant(*value) : QVariant();
}

std::optional<double> measurement(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

void append(QVariantList &values, const Percentiles &p)
{
    values << measured(p.p50) << measured(p.p75) << measured(p.p90) << measured(p.p99) << measured(p.measured);
}

Percentiles percentiles(const QSqlQuery &row, int first)
{
    return {measurement(row.value(first)), measurement(row.value(first + 1)), measurement(row.value(first + 2)),
            measurement(row.value(first + 3)), measurement(row.value(first + 4))};
}

EndpointTelemetry telemetryFrom(const QSqlQuery &row)
{
    EndpointTelemetry t;
    t.source = row.value(0).toString();
    t.sourceKey = row.value(1).toString();
    t.model = row.value(2).toString();
    t.at = fromMs(row.value(3).toLongLong());
    const int state = row.value(4).toInt();
    t.state = state >= 0 && state <= static_cast<int>(State::Maintenance) ? static_cast<State>(state) : State::Unknown;
    t.uptime5m = measurement(row.value(5));
    t.uptime30m = measurement(row.value(6));
    t.uptime1d = measurement(row.value(7));
    t.ttftMs = percentiles(row, 8);
    t.outputSpeed = percentiles(row, 13);
    t.loaded = row.isNull(18) ? std::nullopt : std::optional(row.value(18).toBool());
    return t;
}

Result<std::vector<EndpointTelemetry>> read(QSqlDatabase &db, const QString &condition, const QVariantList &values)
{
    std::vector<EndpointTelemetry> list;
    const Status done =
        sql::select(db, QStringLiteral("SELECT %1 FROM telemetry %2").arg(columns.join(u','), condition), values,
                    [&list](const QSqlQuery &row) { list.push_back(telemetryFrom(row)); });
    if (!done) {
        return done.error();
    }
    return list;
}

} // namespace

Status TelemetryStore::put(QSqlDatabase &db, const QString &source, const std::vector<EndpointTelemetry> &list)
{
    if (list.empty()) {
        return Done{};
    }
    QHash<QString, qint64> known;
    if (Status done = sql::select(
            db, QStringLiteral("SELECT source_key, at FROM telemetry WHERE source = ?"), {source},
            [&known](const QSqlQuery &row) { known.insert(row.value(0).toString(), row.value(1).toLongLong()); });
        !done) {
        return done;
    }
    QHash<QString, const EndpointTelemetry *> newer;
    newer.reserve(static_cast<qsizetype>(list.size()));
    for (const EndpointTelemetry &t : list) {
        const auto it = known.constFind(t.sourceKey);
        if (it == known.cend() || *it <= toMs(t.at)) {
            newer.insert(t.sourceKey, &t);
        }
    }
    if (Status done = sql::execute(db,
                                   QStringLiteral("DELETE FROM telemetry WHERE source = ? "
                                                  "AND source_key IN (SELECT value FROM json_each(?))"),
                                   {source, sql::jsonArray(newer.keys())});
        !done) {
        return done;
    }
    const std::vector<const EndpointTelemetry *> rows(newer.cbegin(), newer.cend());
    return sql::insertRows(db, QStringLiteral("telemetry"), columns, rows.size(),
                           [&rows, &source](std::size_t i, QVariantList &values) {
                               const EndpointTelemetry &t = *rows[i];
                               values << sql::text(source) << sql::text(t.sourceKey) << sql::text(t.model) << toMs(t.at)
                                      << static_cast<int>(t.state) << measured(t.uptime5m) << measured(t.uptime30m)
                                      << measured(t.uptime1d);
                               append(values, t.ttftMs);
                               append(values, t.outputSpeed);
                               values << (t.loaded ? QVariant(*t.loaded ? 1 : 0) : QVariant());
                           });
}

Status TelemetryStore::removeBefore(QSqlDatabase &db, const QString &source, Instant at)
{
    return sql::execute(db, QStringLiteral("DELETE FROM telemetry WHERE source = ? AND at < ?"), {source, toMs(at)});
}

Result<std::vector<EndpointTelemetry>> TelemetryStore::all(QSqlDatabase &db)
{
    return read(db, QStringLiteral("ORDER BY model, source, source_key"), {});
}

Result<std::vector<EndpointTelemetry>> TelemetryStore::ofModel(QSqlDatabase &db, const QString &model)
{
    return read(db, QStringLiteral("WHERE model = ? ORDER BY source, source_key"), {model});
}

QFuture<Result<std::vector<EndpointTelemetry>>> TelemetryStore::all()
{
    return m_database.run([](QSqlDatabase &db) { return all(db); });
}

QFuture<Result<std::vector<EndpointTelemetry>>> TelemetryStore::ofModel(QString model)
{
    return m_database.run([model = std::move(model)](QSqlDatabase &db) { return ofModel(db, model); });
}

} // namespace aigo
