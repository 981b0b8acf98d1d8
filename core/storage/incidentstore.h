// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/officialstatus.h"
#include "core/domain/result.h"

#include <QFuture>
#include <QSqlDatabase>
#include <optional>
#include <vector>

namespace aigo {

class Database;

/// What is kept of a provider's status page: the last reading, and how asking for it went since.
struct KnownStatus
{
    OfficialStatus reading;        ///< of incidents those that are open; without `skipped`; `at`: of the last answer
    std::optional<Instant> asked;  ///< when it was last asked for, whatever came of it
    std::optional<Instant> failed; ///< the last attempt, where it failed
    QString error;                 ///< of that
    QStringList documents;         ///< of a page nobody described: where its documents were found
    bool operator==(const KnownStatus &) const = default;

    bool wasRead() const { return reading.at != Instant{}; }
    /// Unknown where the last attempt to ask failed: a page that cannot be read says nothing of its provider.
    State state() const { return failed ? State::Unknown : reading.state; }
};

/// What a reading changed.
struct StatusChange
{
    enum class Kind : quint8 { Opened, Updated, Resolved, State, Component };
    Kind kind = Kind::Updated;
    QString provider;
    Instant at{};                     ///< of the reading
    std::optional<Incident> incident; ///< Opened, Updated, Resolved: as it is now
    QString component;                ///< Component: its name; only of watched ones
    State before = State::Unknown;    ///< State, Component
    State after = State::Unknown;
    bool operator==(const StatusChange &) const = default;
};

struct IncidentQuery
{
    QString provider{};            ///< empty: all
    bool open = false;             ///< only those that are not over
    std::optional<Instant> from{}; ///< only those that lasted until then or later
    std::optional<Instant> to{};   ///< only those that began by then
    std::optional<bool> ours{};
    std::optional<bool> maintenance{};
    int limit = 0; ///< 0: all
    int offset = 0;
};

struct IncidentPage
{
    std::vector<Incident> incidents; ///< the newest first
    qint64 total = 0;
};

/// From when to when a maintenance lasts or lasted.
struct MaintenanceSpan
{
    QString provider;
    Instant from{};
    Instant to{};
    bool operator==(const MaintenanceSpan &) const = default;
};

/// What status pages said, incidents with their revisions, and our own incidents. An incident's `ourFirstFailure` is
/// not stored but found when it is read: the beginning of the earliest incident of ours that it overlaps, half an hour
/// more or less. Bounded: an incident keeps its newest 50 wordings.
class IncidentStore
{
public:
    explicit IncidentStore(Database &database)
        : m_database(database)
    {}

    QFuture<Result<std::vector<KnownStatus>>> statuses(); ///< by provider
    QFuture<Result<std::optional<KnownStatus>>> status(QString provider);
    QFuture<Result<IncidentPage>> incidents(IncidentQuery query);
    QFuture<Result<std::vector<IncidentRevision>>> revisions(QString provider, QString id); ///< the oldest first
    /// Maintenances that touch watched components, or name none, and [from, to]; overlapping ones joined.
    QFuture<Result<std::vector<MaintenanceSpan>>> maintenances(QString provider, Instant from, Instant to);
    QFuture<Status> putOurs(Incident incident);

    static Result<std::vector<KnownStatus>> statuses(QSqlDatabase &db);
    static Result<std::optional<KnownStatus>> status(QSqlDatabase &db, const QString &provider);
    /// Takes a reading in. One older than what is known adds history only; the present stays. Gives what changed of
    /// the present; nothing for the first reading of a provider, except what is open.
    static Result<std::vector<StatusChange>> put(QSqlDatabase &db, const OfficialStatus &reading);
    /// The page was asked and said that nothing changed: the reading counts from now.
    static Status confirm(QSqlDatabase &db, const QString &provider, Instant at);
    /// It is being asked now: others who share the store need not.
    static Status asked(QSqlDatabase &db, const QString &provider, Instant at);
    static Status failed(QSqlDatabase &db, const QString &provider, Instant at, const QString &error);
    /// Where the documents of a page were found.
    static Status remember(QSqlDatabase &db, const QString &provider, const QStringList &documents);
    /// An incident that this program measured, by its id; again with the same id: it goes on, or is over.
    static Status putOurs(QSqlDatabase &db, Incident incident);
    static Result<IncidentPage> incidents(QSqlDatabase &db, const IncidentQuery &query);
    static Result<std::vector<IncidentRevision>> revisions(QSqlDatabase &db, const QString &provider,
                                                           const QString &id);
    static Result<std::vector<MaintenanceSpan>> maintenances(QSqlDatabase &db, const QString &provider, Instant from,
                                                             Instant to);

private:
    Database &m_database;
};

} // namespace aigo
