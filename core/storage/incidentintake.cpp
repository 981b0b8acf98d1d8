// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/incidentcodec.h"
#include "core/storage/incidentstore.h"
#include "core/storage/sql.h"

#include <QHash>
#include <QSet>
#include <algorithm>

/// How a reading of a status page becomes what is known, what was known before, and what changed.
namespace aigo {

namespace {

constexpr int mostRevisions = 50;
constexpr int mostIncidents = 20'000; ///< of a provider that are over

struct Row
{
    Instant said{};
    Instant firstSeen{};
    bool open = false;
    QString content;
    QString models;
    bool concerns = false;
};

Result<std::optional<Row>> find(QSqlDatabase &db, const QString &provider, const QString &id)
{
    std::optional<Row> found;
    const Status read = sql::select(
        db,
        QStringLiteral("SELECT said, first_seen, open, content, models, concerns FROM "
                       "incidents WHERE provider = ? AND id = ?"),
        {provider, id}, [&found](const QSqlQuery &row) {
            found = Row{fromMs(row.value(0).toLongLong()), fromMs(row.value(1).toLongLong()), row.value(2).toBool(),
                        row.value(3).toString(),           row.value(4).toString(),           row.value(5).toBool()};
        });
    if (!read) {
        return read.error();
    }
    return found;
}

Status save(QSqlDatabase &db, const Incident &incident, Instant said)
{
    return sql::execute(
        db,
        QStringLiteral(
            "INSERT OR REPLACE INTO incidents (provider, id, ours, maintenance, concerns, open, started, "
            "ends, resolved, first_seen, said, models, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {incident.provider, incident.id, incident.ours ? 1 : 0, incident.maintenance ? 1 : 0, incident.concerns ? 1 : 0,
         incident.isOpen() ? 1 : 0, toMs(incident.started), sql::orNull(incident.ends), sql::orNull(incident.resolved),
         toMs(incident.firstSeen), toMs(said), incidentcodec::listText(incident.models),
         incidentcodec::content(incident)});
}

/// Keeps a wording unless the one before or after it is the same; what was said earlier than thought moves back.
Status keepRevision(QSqlDatabase &db, const Incident &incident, Instant at)
{
    const QString content = incidentcodec::content(incident);
    const QVariantList place{incident.provider, incident.id};
    QString before;
    QString after;
    std::optional<qint64> afterAt;
    const Status read = sql::select(
        db, QStringLiteral("SELECT at, content FROM incident_revisions WHERE provider = ? AND id = ? ORDER BY at"),
        place, [&](const QSqlQuery &row) {
            if (row.value(0).toLongLong() <= toMs(at)) {
                before = row.value(1).toString();
            } else if (!afterAt) {
                afterAt = row.value(0).toLongLong();
                after = row.value(1).toString();
            }
        });
    if (!read || before == content) {
        return read;
    }
    if (afterAt && after == content) {
        return sql::execute(
            db, QStringLiteral("UPDATE incident_revisions SET at = ? WHERE provider = ? AND id = ? AND at = ?"),
            {toMs(at), incident.provider, incident.id, *afterAt});
    }
    if (Status added = sql::execute(
            db,
            QStringLiteral("INSERT OR REPLACE INTO incident_revisions (provider, id, at, content) VALUES (?, ?, ?, ?)"),
            {incident.provider, incident.id, toMs(at), content});
        !added) {
        return added;
    }
    return sql::execute(db,
                        QStringLiteral("DELETE FROM incident_revisions WHERE provider = ? AND id = ? AND at NOT IN "
                                       "(SELECT at FROM incident_revisions WHERE provider = ? AND id = ? ORDER BY at "
                                       "DESC LIMIT ?)"),
                        place + place + QVariantList{mostRevisions});
}

/// Over since `at` at the latest, though nobody said so.
void close(Incident &incident, Instant at)
{
    incident.phase = incident.maintenance ? IncidentPhase::Completed : IncidentPhase::Resolved;
    incident.resolved = incident.ends && *incident.ends < at ? *incident.ends : at;
}

/// Takes one reading in.
class Intake
{
public:
    Intake(QSqlDatabase &db, const OfficialStatus &reading, std::optional<KnownStatus> known)
        : m_db(db)
        , m_reading(reading)
        , m_known(known && known->wasRead() ? std::move(known) : std::nullopt)
        , m_present(!m_known || reading.at >= m_known->reading.at)
    {}

    Result<std::vector<StatusChange>> run()
    {
        for (const Incident &incident : m_reading.incidents) {
            if (Status taken = takeIncident(incident); !taken) {
                return taken.error();
            }
        }
        if (m_present) {
            Status done = m_reading.namesAllOpen ? closeVanished() : Status(Done{});
            done = done ? saveStatus() : done;
            done = done ? bound() : done;
            if (!done) {
                return done.error();
            }
        }
        return std::move(m_changes);
    }

private:
    QSqlDatabase &m_db;
    const OfficialStatus &m_reading;
    std::optional<KnownStatus> m_known;
    bool m_present;
    std::vector<StatusChange> m_changes;

    void changed(StatusChange::Kind kind, const Incident &incident)
    {
        if (m_present && (m_known || kind == StatusChange::Kind::Opened)) {
            m_changes.push_back({kind, m_reading.provider, m_reading.at, incident, {}, State::Unknown, State::Unknown});
        }
    }

    Status takeIncident(Incident incident)
    {
        incident.provider = m_reading.provider;
        incident.ours = false;
        const auto row = find(m_db, incident.provider, incident.id);
        if (!row) {
            return row.error();
        }
        return *row ? again(std::move(incident), **row) : first(std::move(incident));
    }

    Status first(Incident incident)
    {
        incident.firstSeen = m_reading.at;
        if (Status kept = keepRevision(m_db, incident, m_reading.at); !kept) {
            return kept;
        }
        changed(incident.isOpen() ? StatusChange::Kind::Opened : StatusChange::Kind::Resolved, incident);
        Instant said = m_reading.at;
        if (!m_present && incident.isOpen() && m_known->reading.namesAllOpen) {
            said = m_known->reading.at; // a later reading, which names all that are open, does not have it
            close(incident, said);
        }
        return save(m_db, incident, said);
    }

    Status again(Incident incident, const Row &row)
    {
        incident.firstSeen = std::min(row.firstSeen, m_reading.at);
        const bool counts = m_present && m_reading.at >= row.said;
        const bool same = row.content == incidentcodec::content(incident);
        if (Status kept = counts && same ? Status(Done{}) : keepRevision(m_db, incident, m_reading.at); !kept) {
            return kept;
        }
        if (!counts) {
            return sql::execute(m_db,
                                QStringLiteral("UPDATE incidents SET first_seen = ? WHERE provider = ? AND id = ?"),
                                {toMs(incident.firstSeen), incident.provider, incident.id});
        }
        const bool asBefore = same && row.models == incidentcodec::listText(incident.models) &&
                              row.concerns == incident.concerns && row.firstSeen == incident.firstSeen;
        if (asBefore) {
            return Done{};
        }
        if (!same) {
            const bool isOpen = incident.isOpen();
            changed(row.open == isOpen ? StatusChange::Kind::Updated
                    : isOpen           ? StatusChange::Kind::Opened
                                       : StatusChange::Kind::Resolved,
                    incident);
        }
        return save(m_db, incident, same ? row.said : m_reading.at);
    }

    Status closeVanished()
    {
        QSet<QString> named;
        for (const Incident &incident : m_reading.incidents) {
            named.insert(incident.id);
        }
        IncidentQuery query;
        query.provider = m_reading.provider;
        query.open = true;
        query.ours = false;
        auto open = IncidentStore::incidents(m_db, query);
        if (!open) {
            return open.error();
        }
        for (Incident &incident : open->incidents) {
            if (named.contains(incident.id) || incident.firstSeen > m_reading.at) {
                continue;
            }
            close(incident, m_reading.at);
            Status done = save(m_db, incident, m_reading.at);
            done = done ? keepRevision(m_db, incident, m_reading.at) : done;
            if (!done) {
                return done;
            }
            changed(StatusChange::Kind::Resolved, incident);
        }
        return Done{};
    }

    /// A list of incidents, all over, says nothing of the state: what was fine stays fine.
    bool saysNothing() const
    {
        return m_reading.page == State::Unknown && m_reading.state == State::Unknown && m_reading.components.empty() &&
               m_known && m_known->reading.state == State::Operational;
    }

    void compareStates()
    {
        if (!m_known) {
            return;
        }
        const auto note = [this](StatusChange::Kind kind, const QString &name, State before, State after) {
            if (before != after) {
                m_changes.push_back({kind, m_reading.provider, m_reading.at, std::nullopt, name, before, after});
            }
        };
        note(StatusChange::Kind::State, {}, m_known->reading.state, m_reading.state);
        QHash<QString, State> before;
        for (const StatusComponent &component : m_known->reading.components) {
            before.insert(component.id + u'\n' + component.name, component.state);
        }
        for (const StatusComponent &component : m_reading.components) {
            const auto it = before.constFind(component.id + u'\n' + component.name);
            if (component.watched && it != before.constEnd()) {
                note(StatusChange::Kind::Component, component.name, *it, component.state);
            }
        }
    }

    Status saveStatus()
    {
        if (saysNothing()) {
            return Done{};
        }
        compareStates();
        return sql::execute(
            m_db,
            QStringLiteral("INSERT INTO official_status (provider, at, engine, page, state, url, names_all, "
                           "components) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (provider) DO UPDATE SET "
                           "at = excluded.at, engine = excluded.engine, page = excluded.page, state = excluded.state, "
                           "url = excluded.url, names_all = excluded.names_all, components = excluded.components, "
                           "failed = CASE WHEN failed > excluded.at THEN failed END, "
                           "error = CASE WHEN failed > excluded.at THEN error ELSE '' END"),
            {m_reading.provider, toMs(m_reading.at), sql::text(m_reading.engine), static_cast<int>(m_reading.page),
             static_cast<int>(m_reading.state), sql::text(m_reading.url.toString(QUrl::FullyEncoded)),
             m_reading.namesAllOpen ? 1 : 0, incidentcodec::componentsText(m_reading.components)});
    }

    /// A page that invents incidents without end does not fill the store.
    Status bound()
    {
        QString place = QStringLiteral("(SELECT id FROM incidents WHERE provider = ? AND ours = 0 AND open = 0 "
                                       "ORDER BY started DESC LIMIT -1 OFFSET ?)");
        const QVariantList values{m_reading.provider, m_reading.provider, mostIncidents};
        for (const char *table : {"incident_revisions", "incidents"}) {
            const QString text = QStringLiteral("DELETE FROM %1 WHERE provider = ? AND id IN %2");
            if (Status done = sql::execute(m_db, text.arg(QLatin1StringView(table), place), values); !done) {
                return done;
            }
        }
        return Done{};
    }
};

} // namespace

Result<std::vector<StatusChange>> IncidentStore::put(QSqlDatabase &db, const OfficialStatus &reading)
{
    auto known = status(db, reading.provider);
    if (!known) {
        return known.error();
    }
    return Intake(db, reading, std::move(*known)).run();
}

Status IncidentStore::confirm(QSqlDatabase &db, const QString &provider, Instant at)
{
    return sql::execute(db,
                        QStringLiteral("UPDATE official_status SET at = MAX(at, ?), asked = ?, failed = NULL, "
                                       "error = '' WHERE provider = ? AND at > 0"),
                        {toMs(at), toMs(at), provider});
}

Status IncidentStore::failed(QSqlDatabase &db, const QString &provider, Instant at, const QString &error)
{
    return sql::execute(
        db,
        QStringLiteral("INSERT INTO official_status (provider, at, asked, failed, error) VALUES (?, 0, ?, ?, ?) "
                       "ON CONFLICT (provider) DO UPDATE SET asked = excluded.asked, failed = excluded.failed, "
                       "error = excluded.error"),
        {provider, toMs(at), toMs(at), error.left(300)});
}

Status IncidentStore::asked(QSqlDatabase &db, const QString &provider, Instant at)
{
    return sql::execute(db,
                        QStringLiteral("INSERT INTO official_status (provider, at, asked) VALUES (?, 0, ?) "
                                       "ON CONFLICT (provider) DO UPDATE SET asked = excluded.asked"),
                        {provider, toMs(at)});
}

Status IncidentStore::remember(QSqlDatabase &db, const QString &provider, const QStringList &documents)
{
    return sql::execute(db,
                        QStringLiteral("INSERT INTO official_status (provider, at, documents) VALUES (?, 0, ?) "
                                       "ON CONFLICT (provider) DO UPDATE SET documents = excluded.documents"),
                        {provider, incidentcodec::listText(documents)});
}

Status IncidentStore::putOurs(QSqlDatabase &db, Incident incident)
{
    const auto row = find(db, incident.provider, incident.id);
    if (!row) {
        return row.error();
    }
    incident.ours = true;
    incident.concerns = true;
    incident.firstSeen = *row ? (*row)->firstSeen : std::max(incident.firstSeen, incident.started);
    return save(db, incident, incident.resolved.value_or(incident.started));
}

} // namespace aigo
