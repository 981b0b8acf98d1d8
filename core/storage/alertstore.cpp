// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/alertstore.h"

#include "core/storage/database.h"
#include "core/storage/sql.h"

#include <algorithm>

namespace aigo {

namespace {

constexpr Milliseconds lately = std::chrono::hours(24);

const QString columns =
    QStringLiteral("SELECT id, rule, target, severity, value, text, opened, resolved, state, title, "
                   "grouped, acknowledged, snoozed_until, suppressed_by FROM alert_events ");

enum Column : int {
    Id,
    Rule,
    Target,
    Severity,
    Value,
    Text,
    Opened,
    Resolved,
    State,
    Title,
    Group,
    Acked,
    Snoozed,
    Held
};

AlertEvent eventFrom(const QSqlQuery &row)
{
    AlertEvent event;
    event.id = row.value(Id).toLongLong();
    event.rule = row.value(Rule).toString();
    event.target = row.value(Target).toString();
    event.severity = alertSeverityFromName(row.value(Severity).toString()).value_or(AlertSeverity::Warning);
    event.value = row.value(Value).toString();
    event.text = row.value(Text).toString();
    event.opened = fromMs(row.value(Opened).toLongLong());
    event.resolved = sql::instantOrNone(row.value(Resolved));
    const int state = row.value(State).toInt();
    event.state = state >= 0 && state < alertStateCount ? static_cast<AlertState>(state) : AlertState::Firing;
    event.title = row.value(Title).toString();
    event.group = row.value(Group).toString();
    event.acknowledged = sql::instantOrNone(row.value(Acked));
    event.snoozedUntil = sql::instantOrNone(row.value(Snoozed));
    event.suppressedBy = row.value(Held).toString();
    if (event.resolved) {
        event.state = AlertState::Resolved;
    }
    return event;
}

Result<std::vector<AlertEvent>> read(QSqlDatabase &db, const QString &condition, const QVariantList &values)
{
    std::vector<AlertEvent> list;
    const Status status =
        sql::select(db, columns + condition, values, [&list](const QSqlQuery &row) { list.push_back(eventFrom(row)); });
    if (!status) {
        return status.error();
    }
    return list;
}

Status put(QSqlDatabase &db, const AlertEvent &event)
{
    return sql::execute(
        db,
        QStringLiteral(
            "INSERT INTO alert_events (id, rule, target, severity, value, text, opened, resolved, state, title, "
            "grouped, acknowledged, snoozed_until, suppressed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET severity = excluded.severity, value = excluded.value, text = "
            "excluded.text, resolved = excluded.resolved, state = excluded.state, title = excluded.title, grouped = "
            "excluded.grouped, acknowledged = coalesce(excluded.acknowledged, acknowledged), snoozed_until = "
            "excluded.snoozed_until, suppressed_by = excluded.suppressed_by"),
        {event.id, sql::text(event.rule), sql::text(event.target), alertSeverityName(event.severity),
         sql::text(event.value), sql::text(event.text), toMs(event.opened), sql::orNull(event.resolved),
         static_cast<int>(event.state), sql::text(event.title), sql::text(event.group), sql::orNull(event.acknowledged),
         sql::orNull(event.snoozedUntil), sql::text(event.suppressedBy)});
}

Result<bool> said(QSqlDatabase &db, const QString &set, const QVariantList &values)
{
    const Status done = sql::execute(
        db, QStringLiteral("UPDATE alert_events SET ") + set + QStringLiteral(" WHERE id = ? AND resolved IS NULL"),
        values);
    if (!done) {
        return done.error();
    }
    bool changed = false;
    const Status counted = sql::select(db, QStringLiteral("SELECT changes()"), {},
                                       [&changed](const QSqlQuery &row) { changed = row.value(0).toInt() > 0; });
    if (!counted) {
        return counted.error();
    }
    return changed;
}

struct Condition
{
    QString text;
    QVariantList values;
};

Condition conditionOf(const AlertEventQuery &query)
{
    QStringList parts;
    Condition out;
    const auto add = [&](const char *part, const QVariant &value) {
        parts << QString::fromLatin1(part);
        out.values << value;
    };
    if (!query.rule.isEmpty()) {
        add("rule = ?", query.rule);
    }
    if (!query.target.isEmpty()) {
        add("(instr(lower(target), ?) > 0", query.target.toLower());
        parts.last() += QStringLiteral(" OR instr(lower(title), ?) > 0)");
        out.values << query.target.toLower();
    }
    if (query.from) {
        add("opened >= ?", toMs(*query.from));
    }
    if (query.to) {
        add("opened <= ?", toMs(*query.to));
    }
    if (query.severity && *query.severity == AlertSeverity::Critical) {
        add("severity = ?", alertSeverityName(AlertSeverity::Critical));
    } else if (query.severity && *query.severity == AlertSeverity::Warning) {
        add("severity != ?", alertSeverityName(AlertSeverity::Info));
    }
    if (query.open) {
        parts << QStringLiteral("resolved IS NULL");
    }
    out.text = parts.isEmpty() ? QString() : QStringLiteral("WHERE ") + parts.join(QStringLiteral(" AND "));
    return out;
}

} // namespace

Result<AlertSnapshot> AlertStore::load(QSqlDatabase &db, Instant now)
{
    AlertSnapshot out;
    auto events =
        read(db, QStringLiteral("WHERE resolved IS NULL OR resolved >= ? ORDER BY opened, id"), {toMs(now - lately)});
    if (!events) {
        return events.error();
    }
    out.events = std::move(*events);
    const auto take = [&db](const char *text, const std::function<void(const QSqlQuery &)> &row) {
        return sql::select(db, QString::fromLatin1(text), {}, row);
    };
    for (const Status &status :
         {take("SELECT rule, target, memory FROM alert_states",
               [&out](const QSqlQuery &row) {
                   out.states.push_back(
                       {row.value(0).toString(), row.value(1).toString(), row.value(2).toString().toUtf8()});
               }),
          take("SELECT name, value FROM alert_notes",
               [&out](const QSqlQuery &row) { out.notes[row.value(0).toString()] = row.value(1).toString().toUtf8(); }),
          take("SELECT rule, MAX(opened) FROM alert_events GROUP BY rule",
               [&out](const QSqlQuery &row) {
                   out.lastFired[row.value(0).toString()] = fromMs(row.value(1).toLongLong());
               }),
          take("SELECT COALESCE(MAX(id), 0) + 1 FROM alert_events",
               [&out](const QSqlQuery &row) { out.nextId = row.value(0).toLongLong(); })}) {
        if (!status) {
            return status.error();
        }
    }
    return out;
}

Status AlertStore::save(QSqlDatabase &db, const AlertBatch &batch)
{
    for (const AlertEvent &event : batch.events) {
        if (Status done = put(db, event); !done) {
            return done;
        }
    }
    for (const StoredAlertState &state : batch.states) {
        const QVariantList key{sql::text(state.rule), sql::text(state.target)};
        Status done =
            state.memory.isEmpty()
                ? sql::execute(db, QStringLiteral("DELETE FROM alert_states WHERE rule = ? AND target = ?"), key)
                : sql::execute(db, QStringLiteral("INSERT OR REPLACE INTO alert_states VALUES (?, ?, ?)"),
                               key + QVariantList{QString::fromUtf8(state.memory)});
        if (!done) {
            return done;
        }
    }
    for (const auto &[name, value] : batch.notes) {
        Status done = value.isEmpty()
                          ? sql::execute(db, QStringLiteral("DELETE FROM alert_notes WHERE name = ?"), {name})
                          : sql::execute(db, QStringLiteral("INSERT OR REPLACE INTO alert_notes VALUES (?, ?)"),
                                         {name, QString::fromUtf8(value)});
        if (!done) {
            return done;
        }
    }
    return Done{};
}

Result<AlertEventPage> AlertStore::events(QSqlDatabase &db, const AlertEventQuery &query)
{
    const Condition condition = conditionOf(query);
    AlertEventPage page;
    const Status counted =
        sql::select(db, QStringLiteral("SELECT COUNT(*) FROM alert_events ") + condition.text, condition.values,
                    [&page](const QSqlQuery &row) { page.total = row.value(0).toLongLong(); });
    if (!counted) {
        return counted.error();
    }
    auto events = read(db, condition.text + QStringLiteral(" ORDER BY opened DESC, id DESC LIMIT ? OFFSET ?"),
                       condition.values + QVariantList{query.limit, query.offset});
    if (!events) {
        return events.error();
    }
    page.events = std::move(*events);
    return page;
}

Result<std::optional<AlertEvent>> AlertStore::event(QSqlDatabase &db, qint64 id)
{
    auto found = read(db, QStringLiteral("WHERE id = ?"), {id});
    if (!found) {
        return found.error();
    }
    return found->empty() ? std::optional<AlertEvent>() : std::optional(std::move(found->front()));
}

Result<std::vector<AlertEvent>> AlertStore::openEvents(QSqlDatabase &db)
{
    return read(db, QStringLiteral("WHERE resolved IS NULL ORDER BY opened, id"), {});
}

Result<bool> AlertStore::acknowledge(QSqlDatabase &db, qint64 id, Instant at)
{
    return said(db, QStringLiteral("acknowledged = ?, snoozed_until = NULL, state = ?"),
                {toMs(at), static_cast<int>(AlertState::Acknowledged), id});
}

Result<bool> AlertStore::snooze(QSqlDatabase &db, qint64 id, Instant until)
{
    return said(db, QStringLiteral("snoozed_until = ?, state = ?"),
                {toMs(until), static_cast<int>(AlertState::Snoozed), id});
}

QFuture<Result<std::vector<AlertEvent>>> AlertStore::history(int limit, int offset)
{
    return m_database.run([limit, offset](QSqlDatabase &db) -> Result<std::vector<AlertEvent>> {
        AlertEventQuery query;
        query.limit = limit;
        query.offset = offset;
        auto page = events(db, query);
        if (!page) {
            return page.error();
        }
        return std::move(page->events);
    });
}

} // namespace aigo
