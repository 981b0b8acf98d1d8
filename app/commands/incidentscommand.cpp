// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"

#include "app/commands/incidentevidence.h"
#include "core/exporting/incidentjson.h"
#include "core/exporting/writers.h"

#include <algorithm>

namespace aigo {

namespace {

Result<IncidentQuery> incidentQuery(const Invocation &invocation, Instant now)
{
    IncidentQuery query;
    query.open = invocation.has(QStringLiteral("open"));
    if (invocation.has(QStringLiteral("since"))) {
        const QString written = invocation.value(QStringLiteral("since"));
        query.from = parseTime(written, now);
        if (!query.from) {
            return usageError(
                Cli::tr("--%1: \"%2\" is no time such as 2026-07-05 or 30d").arg(QStringLiteral("since"), written));
        }
    }
    return query;
}

/// The providers that are asked for; none: all. Also one that only the store knows.
Result<QStringList> wantedProviders(const Invocation &invocation, const Engine &engine,
                                    const std::vector<Incident> &incidents, const std::vector<Provider> &providers)
{
    QStringList slugs;
    const QStringList words =
        invocation.arguments + invocation.value(QStringLiteral("provider")).split(u',', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QString slug = engine.registry.slugFor(word.trimmed().toLower());
        const bool known =
            std::any_of(providers.begin(), providers.end(), [&](const Provider &p) { return p.slug == slug; }) ||
            std::any_of(incidents.begin(), incidents.end(), [&](const Incident &i) { return i.provider == slug; });
        if (!known) {
            return usageError(Cli::tr("there is no provider \"%1\"").arg(word), Cli::tr("see \"aigo providers\""));
        }
        slugs << slug;
    }
    return slugs;
}

QString lagText(const Incident &incident, Figures figures)
{
    const auto lag = incident.lag();
    if (!lag) {
        return figures == Figures::Exact ? QString() : QStringLiteral("—");
    }
    const auto seconds = std::chrono::round<std::chrono::seconds>(*lag).count();
    if (figures == Figures::Exact) {
        return QString::number(seconds);
    }
    return (seconds < 0 ? QStringLiteral("-") : QString()) + durationText(std::chrono::seconds(std::abs(seconds)));
}

Table incidentsTable(std::span<const Incident> incidents, Figures figures)
{
    Table table;
    table.columns = {{QStringLiteral("provider"), Cli::tr("Provider"), false},
                     {QStringLiteral("started"), Cli::tr("Started"), false},
                     {QStringLiteral("resolved"), Cli::tr("Resolved"), false},
                     {QStringLiteral("severity"), Cli::tr("Severity"), false},
                     {QStringLiteral("status"), Cli::tr("Status"), false},
                     {QStringLiteral("title"), Cli::tr("Title"), false},
                     {QStringLiteral("components"), Cli::tr("Components"), false},
                     {QStringLiteral("lag_s"), Cli::tr("After us"), true}};
    const bool exact = figures == Figures::Exact;
    if (exact) {
        table.columns.insert(table.columns.begin(), {QStringLiteral("id"), QStringLiteral("id"), false});
        table.columns.push_back({QStringLiteral("ours"), QStringLiteral("ours"), false});
        table.columns.push_back({QStringLiteral("maintenance"), QStringLiteral("maintenance"), false});
        table.columns.push_back({QStringLiteral("url"), QStringLiteral("url"), false});
    }
    const auto flag = [](bool on) { return on ? QStringLiteral("yes") : QStringLiteral("no"); };
    for (const Incident &incident : incidents) {
        const QString whose = incident.ours && !exact ? Cli::tr("%1 (ours)").arg(incident.provider) : incident.provider;
        QStringList row{whose,
                        toIso(incident.started),
                        incident.resolved || exact ? toIso(incident.resolved) : QStringLiteral("—"),
                        severityName(incident.severity),
                        incidentPhaseName(incident.phase),
                        incident.title,
                        incident.components.join(QStringLiteral(", ")),
                        lagText(incident, figures)};
        if (exact) {
            row.prepend(incident.id);
            row << flag(incident.ours) << flag(incident.maintenance) << incident.url.toString();
        }
        table.rows.push_back(row);
    }
    return table;
}

} // namespace

int runIncidents(Session &session, const Invocation &invocation)
{
    if (invocation.has(QStringLiteral("evidence"))) {
        return runIncidentEvidence(session, invocation);
    }
    const auto listing = session.listing();
    const auto query = incidentQuery(invocation, session.clock().now());
    if (!listing) {
        return session.fail(listing.error());
    }
    if (!query) {
        return session.fail(query.error());
    }
    const auto providers = session.providers();
    if (!providers) {
        return session.fail(providers.error());
    }
    Engine &engine = **session.engine();
    auto page = Session::wait(engine.incidents.incidents(*query));
    if (!page) {
        return session.fail(page.error());
    }
    const auto wanted = wantedProviders(invocation, engine, page->incidents, *providers);
    if (!wanted) {
        return session.fail(wanted.error());
    }
    std::vector<Incident> &incidents = page->incidents;
    std::erase_if(incidents, [&](const Incident &i) { return !wanted->isEmpty() && !wanted->contains(i.provider); });
    const auto [first, last] = Session::window(*listing, incidents.size());
    const std::span<const Incident> shown = std::span(incidents).subspan(first, last - first);
    return session.print(
        *listing,
        [&](Figures figures) {
            Table table = incidentsTable(shown, figures);
            Session::noteTotal(table, figures, shown.size(), incidents.size());
            return table;
        },
        [&] {
            JsonWriter json;
            json.object().key(u"total").value(static_cast<qint64>(incidents.size())).key(u"incidents").array();
            for (const Incident &incident : shown) {
                writeIncident(json, incident);
            }
            return json.end().end().take();
        });
}

} // namespace aigo
