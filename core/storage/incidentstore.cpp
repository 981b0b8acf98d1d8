// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/incidentstore.h"

#include "core/storage/database.h"
#include "core/storage/incidentcodec.h"
#include "core/storage/sql.h"

#include <algorithm>
#include <limits>

/// What is asked of the store; how readings are taken in is in incidentintake.cpp.
namespace aigo {

namespace {

// Stored as numbers: new ones go to the end.
static_assert(static_cast<int>(State::Operational) == 1 && static_cast<int>(State::Maintenance) == 4);

constexpr qint64 slackMs = 30 * 60'000;
constexpr qint64 forEver = std::numeric_limits<qint64>::max() / 2;

State stateFrom(const QVariant &value)
{
    const int number = value.toInt();
    return number >= 0 && number <= static_cast<int>(State::Maintenance) ? static_cast<State>(number) : State::Unknown;
}

/// With a table "i" of incidents.
const QString incidentColumns =
    QStringLiteral("i.provider, i.id, i.ours, i.concerns, i.first_seen, i.models, i.content, "
                   "CASE WHEN i.ours = 0 AND i.maintenance = 0 AND i.concerns = 1 THEN (SELECT MIN(o.started) "
                   "FROM incidents o WHERE o.provider = i.provider AND o.ours = 1 "
                   "AND o.started <= COALESCE(i.resolved, %1) + %2 AND COALESCE(o.resolved, %1) + %2 >= i.started) END")
        .arg(forEver)
        .arg(slackMs);

Incident incidentFrom(const QSqlQuery &row)
{
    Incident incident;
    incident.provider = row.value(0).toString();
    incident.id = row.value(1).toString();
    incident.ours = row.value(2).toBool();
    incident.concerns = row.value(3).toBool();
    incident.firstSeen = fromMs(row.value(4).toLongLong());
    incident.models = incidentcodec::listFrom(row.value(5).toString());
    incident.ourFirstFailure = sql::instantOrNone(row.value(7));
    return incidentcodec::withContent(std::move(incident), row.value(6).toString());
}

KnownStatus statusFrom(const QSqlQuery &row)
{
    KnownStatus known;
    known.reading.provider = row.value(0).toString();
    known.reading.at = fromMs(row.value(1).toLongLong());
    known.asked = sql::instantOrNone(row.value(2));
    known.failed = sql::instantOrNone(row.value(3));
    known.error = row.value(4).toString();
    known.reading.engine = row.value(5).toString();
    known.reading.page = stateFrom(row.value(6));
    known.reading.state = stateFrom(row.value(7));
    known.reading.url = QUrl(row.value(8).toString());
    known.reading.namesAllOpen = row.value(9).toBool();
    known.reading.components = incidentcodec::componentsFrom(row.value(10).toString());
    known.documents = incidentcodec::listFrom(row.value(11).toString());
    return known;
}

Result<std::vector<KnownStatus>> readStatuses(QSqlDatabase &db, const QString &provider)
{
    std::vector<KnownStatus> list;
    const QString where = provider.isEmpty() ? QString() : QStringLiteral("WHERE provider = ?");
    const QVariantList values = provider.isEmpty() ? QVariantList() : QVariantList{provider};
    const Status read = sql::select(db,
                                    QStringLiteral("SELECT provider, at, asked, failed, error, engine, page, state, "
                                                   "url, names_all, components, documents FROM official_status ") +
                                        where + QStringLiteral(" ORDER BY provider"),
                                    values, [&list](const QSqlQuery &row) { list.push_back(statusFrom(row)); });
    if (!read) {
        return read.error();
    }
    IncidentQuery query;
    query.provider = provider;
    query.open = true;
    query.ours = false;
    auto open = IncidentStore::incidents(db, query);
    if (!open) {
        return open.error();
    }
    for (Incident &incident : open->incidents) {
        const auto it = std::find_if(list.begin(), list.end(), [&](const KnownStatus &known) {
            return known.reading.provider == incident.provider;
        });
        if (it != list.end()) {
            it->reading.incidents.push_back(std::move(incident));
        }
    }
    return list;
}

struct Conditions
{
    QStringList texts;
    QVariantList values;

    void add(const QString &text, const QVariant &value)
    {
        texts << text;
        values << value;
    }
    QString where() const
    {
        return texts.isEmpty() ? QString() : QStringLiteral(" WHERE ") + texts.join(QStringLiteral(" AND "));
    }
};

Conditions conditionsOf(const IncidentQuery &query)
{
    Conditions conditions;
    if (!query.provider.isEmpty()) {
        conditions.add(QStringLiteral("i.provider = ?"), query.provider);
    }
    if (query.open) {
        conditions.add(QStringLiteral("i.open = ?"), 1);
    }
    if (query.ours) {
        conditions.add(QStringLiteral("i.ours = ?"), *query.ours ? 1 : 0);
    }
    if (query.maintenance) {
        conditions.add(QStringLiteral("i.maintenance = ?"), *query.maintenance ? 1 : 0);
    }
    if (query.from) {
        conditions.add(QStringLiteral("COALESCE(i.resolved, %1) >= ?").arg(forEver), toMs(*query.from));
    }
    if (query.to) {
        conditions.add(QStringLiteral("i.started <= ?"), toMs(*query.to));
    }
    return conditions;
}

} // namespace

Result<std::vector<KnownStatus>> IncidentStore::statuses(QSqlDatabase &db)
{
    return readStatuses(db, {});
}

Result<std::optional<KnownStatus>> IncidentStore::status(QSqlDatabase &db, const QString &provider)
{
    auto list = readStatuses(db, provider);
    if (!list) {
        return list.error();
    }
    return list->empty() || provider.isEmpty() ? std::optional<KnownStatus>() : std::optional(list->front());
}

Result<IncidentPage> IncidentStore::incidents(QSqlDatabase &db, const IncidentQuery &query)
{
    IncidentPage page;
    const Conditions conditions = conditionsOf(query);
    const Status counted =
        sql::select(db, QStringLiteral("SELECT COUNT(*) FROM incidents i") + conditions.where(), conditions.values,
                    [&page](const QSqlQuery &row) { page.total = row.value(0).toLongLong(); });
    if (!counted) {
        return counted.error();
    }
    const QString window =
        query.limit > 0 || query.offset > 0
            ? QStringLiteral(" LIMIT %1 OFFSET %2").arg(query.limit > 0 ? query.limit : -1).arg(query.offset)
            : QString();
    const QString text = QStringLiteral("SELECT ") + incidentColumns + QStringLiteral(" FROM incidents i") +
                         conditions.where() + QStringLiteral(" ORDER BY i.started DESC, i.provider, i.id") + window;
    const Status read = sql::select(db, text, conditions.values,
                                    [&page](const QSqlQuery &row) { page.incidents.push_back(incidentFrom(row)); });
    if (!read) {
        return read.error();
    }
    return page;
}

Result<std::vector<IncidentRevision>> IncidentStore::revisions(QSqlDatabase &db, const QString &provider,
                                                               const QString &id)
{
    std::vector<IncidentRevision> list;
    const QString text = QStringLiteral("SELECT ") + incidentColumns +
                         QStringLiteral(", r.at, r.content FROM incident_revisions r JOIN incidents i ON i.provider = "
                                        "r.provider AND i.id = r.id WHERE r.provider = ? AND r.id = ? ORDER BY r.at");
    const Status read = sql::select(db, text, {provider, id}, [&list](const QSqlQuery &row) {
        list.push_back({fromMs(row.value(8).toLongLong()),
                        incidentcodec::withContent(incidentFrom(row), row.value(9).toString())});
    });
    if (!read) {
        return read.error();
    }
    return list;
}

Result<std::vector<MaintenanceSpan>> IncidentStore::maintenances(QSqlDatabase &db, const QString &provider,
                                                                 Instant from, Instant to)
{
    std::vector<MaintenanceSpan> spans;
    const Status read = sql::select(
        db,
        QStringLiteral("SELECT started, COALESCE(resolved, ends, ?) FROM incidents WHERE provider = ? AND "
                       "maintenance = 1 AND concerns = 1 AND started < ? AND COALESCE(resolved, ends, ?) > ? "
                       "AND COALESCE(resolved, ends, ?) > started ORDER BY started"),
        {toMs(to), provider, toMs(to), toMs(to), toMs(from), toMs(to)}, [&](const QSqlQuery &row) {
            const Instant begin = std::max(fromMs(row.value(0).toLongLong()), from);
            const Instant end = std::min(fromMs(row.value(1).toLongLong()), to);
            if (!spans.empty() && begin <= spans.back().to) {
                spans.back().to = std::max(spans.back().to, end);
            } else if (begin < end) {
                spans.push_back({provider, begin, end});
            }
        });
    if (!read) {
        return read.error();
    }
    return spans;
}

QFuture<Result<std::vector<KnownStatus>>> IncidentStore::statuses()
{
    return m_database.run([](QSqlDatabase &db) { return statuses(db); });
}

QFuture<Result<std::optional<KnownStatus>>> IncidentStore::status(QString provider)
{
    return m_database.run([provider = std::move(provider)](QSqlDatabase &db) { return status(db, provider); });
}

QFuture<Result<IncidentPage>> IncidentStore::incidents(IncidentQuery query)
{
    return m_database.run([query = std::move(query)](QSqlDatabase &db) { return incidents(db, query); });
}

QFuture<Result<std::vector<IncidentRevision>>> IncidentStore::revisions(QString provider, QString id)
{
    return m_database.run(
        [provider = std::move(provider), id = std::move(id)](QSqlDatabase &db) { return revisions(db, provider, id); });
}

QFuture<Result<std::vector<MaintenanceSpan>>> IncidentStore::maintenances(QString provider, Instant from, Instant to)
{
    return m_database.run(
        [provider = std::move(provider), from, to](QSqlDatabase &db) { return maintenances(db, provider, from, to); });
}

QFuture<Status> IncidentStore::putOurs(Incident incident)
{
    return m_database.write([incident = std::move(incident)](QSqlDatabase &db) { return putOurs(db, incident); });
}

} // namespace aigo
