// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statuspages/pagereading.h"
#include "core/statuspages/plaintext.h"

#include <algorithm>

/// Lists of incidents that the big clouds publish: Google Cloud and Workspace (arrays with `begin`, `end` and
/// `affected_products`), and AWS's current events (UTF-16 as sent; epoch seconds as text).
namespace aigo::statuspages {

namespace {

bool isMeant(const QStringList &products, const QString &id, const QString &name)
{
    return products.isEmpty() || products.contains(id, Qt::CaseInsensitive) ||
           products.contains(name, Qt::CaseInsensitive);
}

Severity googleSeverity(JsonValue json)
{
    const QString impact = json["status_impact"].string();
    if (impact == u"SERVICE_OUTAGE") {
        return Severity::Critical;
    }
    if (impact == u"SERVICE_DISRUPTION") {
        return json["severity"].string() == u"low" ? Severity::Minor : Severity::Major;
    }
    return impact == u"SERVICE_INFORMATION" ? Severity::None : Severity::Unknown;
}

void readGoogleIncident(PageReading &reading, JsonValue json, const StatusPage &page, const QString &place)
{
    Incident incident;
    bool meant = isMeant(page.products, idOf(json["service_key"]), lineOf(json["service_name"]));
    for (const JsonMember &product : json["affected_products"].items()) {
        const QString name = lineOf(product.value["title"]);
        meant = meant || isMeant(page.products, idOf(product.value["id"]), name);
        if (!name.isEmpty() && incident.components.size() < 100) {
            incident.components << name;
        }
    }
    if (!meant) {
        return;
    }
    if (incident.components.isEmpty() && json["service_name"].isString()) {
        incident.components << lineOf(json["service_name"]);
    }
    incident.id = idOf(json["id"]);
    incident.title = lineOf(json["external_desc"]);
    incident.severity = googleSeverity(json);
    incident.started = timeOf(json["begin"]).value_or(Instant{});
    incident.resolved = timeOf(json["end"]);
    if (json["uri"].isString()) {
        const bool cloud = reading.engine == u"google-cloud";
        incident.url = webUrl((cloud ? QStringLiteral("https://status.cloud.google.com/")
                                     : QStringLiteral("https://www.google.com/appsstatus/dashboard/")) +
                              json["uri"].string());
    }
    qsizetype number = 0;
    for (const JsonMember &update : json["updates"].items()) {
        const QString own = place + u'.' + placeOf(u"updates", number++);
        if (const auto at = timeOf(update.value["when"])) {
            incident.updates.push_back(
                {*at, lineOf(update.value["status"]).toLower(), plainText(update.value["text"].string())});
        } else {
            reading.skip(own, QStringLiteral("it has no time"));
        }
    }
    // Google has no word for where an incident stands: it ends, or the latest word is that things are available again.
    const bool available = json["most_recent_update"]["status"].string() == u"AVAILABLE";
    incident.phase = incident.resolved ? IncidentPhase::Resolved
                     : available       ? IncidentPhase::Monitoring
                                       : IncidentPhase::Investigating;
    reading.take(std::move(incident), place);
}

} // namespace

std::optional<PageReading> readGoogleIncidents(JsonValue root, const StatusPage &page)
{
    if (!root.isArray()) {
        return std::nullopt;
    }
    PageReading reading;
    reading.engine = QStringLiteral("google-cloud");
    bool first = true;
    for (const JsonMember &item : root.items()) {
        if (item.value["begin"].isMissing() && item.value["external_desc"].isMissing()) {
            if (first) {
                return std::nullopt;
            }
        } else if (first && item.value["currently_affected_locations"].isMissing() &&
                   item.value["previously_affected_locations"].isMissing()) {
            reading.engine = QStringLiteral("google-workspace");
        }
        first = false;
    }
    qsizetype number = 0;
    for (const JsonMember &item : root.items()) {
        const QString place = placeOf(u"incidents", number++);
        if (item.value.isObject()) {
            readGoogleIncident(reading, item.value, page, place);
        } else {
            reading.skip(place, QStringLiteral("it is no object"));
        }
    }
    reading.namesAllOpen = true;
    reading.listOnly = true;
    return reading;
}

namespace {

std::optional<Instant> epoch(JsonValue value)
{
    bool ok = false;
    const qint64 seconds = value.isString() ? value.string().toLongLong(&ok) : value.integer().value_or(0);
    return seconds > 0 && seconds < 32'503'680'000 ? std::optional(fromMs(seconds * 1000)) : std::nullopt;
}

/// 0 resolved, 1 informational (they say that they look into it), 2 degraded, 3 disrupted.
Severity awsSeverity(const QString &word)
{
    return word == u"0"   ? Severity::None
           : word == u"1" ? Severity::Minor
           : word == u"2" ? Severity::Major
           : word == u"3" ? Severity::Critical
                          : Severity::Unknown;
}

QString digits(JsonValue value)
{
    return value.isNumber() ? QString::fromLatin1(value.number()) : value.string();
}

void readAwsEvent(PageReading &reading, JsonValue json, const StatusPage &page, const QString &place)
{
    const QString service = lineOf(json["service"]);
    const QString name = lineOf(json["service_name"]);
    const bool meant = isMeant(page.products, service, name) ||
                       std::any_of(page.products.begin(), page.products.end(), [&](const QString &product) {
                           return service.startsWith(product + u'-', Qt::CaseInsensitive);
                       });
    if (!meant) {
        return;
    }
    const QString region = lineOf(json["region_name"]);
    Incident incident;
    incident.id = idOf(json["arn"]);
    incident.title = lineOf(json["summary"]);
    incident.severity = awsSeverity(digits(json["status"]));
    incident.started = epoch(json["date"]).value_or(Instant{});
    incident.resolved = epoch(json["end_time"]);
    incident.phase = incident.resolved || incident.severity == Severity::None ? IncidentPhase::Resolved
                                                                              : IncidentPhase::Investigating;
    incident.components << (region.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, region));
    for (const JsonMember &entry : json["event_log"].items()) {
        if (const auto at = epoch(entry.value["timestamp"])) {
            incident.updates.push_back({*at, severityName(awsSeverity(digits(entry.value["status"]))),
                                        plainText(entry.value["message"].string())});
            incident.started = std::min(incident.started == Instant{} ? *at : incident.started, *at);
            if (incident.phase == IncidentPhase::Resolved) {
                incident.resolved = std::max(incident.resolved.value_or(*at), *at);
            }
        }
    }
    if (incident.phase == IncidentPhase::Resolved && !incident.resolved) {
        incident.resolved = incident.started;
    }
    reading.take(std::move(incident), place);
}

} // namespace

std::optional<PageReading> readAwsEvents(JsonValue root, const StatusPage &page)
{
    const auto items = root.items();
    const bool has = items.begin() != items.end();
    if (!root.isArray() || (has && (*items.begin()).value["arn"].isMissing())) {
        return std::nullopt;
    }
    PageReading reading;
    reading.engine = QStringLiteral("aws");
    reading.url = QUrl(QStringLiteral("https://health.aws.amazon.com/health/status"));
    qsizetype number = 0;
    for (const JsonMember &item : items) {
        readAwsEvent(reading, item.value, page, placeOf(u"events", number++));
    }
    reading.namesAllOpen = true;
    reading.listOnly = true;
    return reading;
}

} // namespace aigo::statuspages
