// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statuspages/pagereading.h"
#include "core/statuspages/plaintext.h"

#include <QHash>

/// Instatus (/summary.json) and Better Stack (/index.json, JSON:API).
namespace aigo::statuspages {

namespace {

void readInstatusList(PageReading &reading, JsonValue list, QStringView name, bool maintenance)
{
    qsizetype number = 0;
    for (const JsonMember &item : list.items()) {
        const JsonValue json = item.value;
        Incident incident;
        incident.id = idOf(json["id"]);
        incident.title = lineOf(json["name"]);
        incident.phase = phaseOfWord(json["status"].string());
        incident.severity = maintenance ? Severity::Maintenance : severityOfWord(json["impact"].string());
        incident.maintenance = maintenance;
        incident.started = timeOf(json[maintenance ? "start" : "started"]).value_or(Instant{});
        incident.url = webUrl(json["url"].string());
        const JsonValue minutes = json["duration"];
        bool isNumber = false;
        const qint64 lasts =
            minutes.isString() ? minutes.string().toLongLong(&isNumber) : minutes.integer().value_or(0);
        if (maintenance && lasts > 0 && lasts < 366 * 24 * 60) {
            incident.ends = incident.started + std::chrono::minutes(lasts);
        }
        if (const auto at = timeOf(json["updatedAt"])) {
            incident.updates.push_back({*at, lineOf(json["status"]).toLower(), {}});
        }
        if (isOver(incident.phase)) {
            incident.resolved = timeOf(json["updatedAt"]).value_or(incident.started);
        }
        reading.take(std::move(incident), placeOf(name, number++), json["impact"].isString());
    }
}

} // namespace

std::optional<PageReading> readInstatus(JsonValue root)
{
    const JsonValue page = root["page"];
    if (!page["status"].isString()) {
        return std::nullopt;
    }
    PageReading reading;
    reading.engine = QStringLiteral("instatus");
    reading.url = webUrl(page["url"].string());
    reading.page = stateOfWord(page["status"].string());
    readInstatusList(reading, root["activeIncidents"], u"activeIncidents", false);
    readInstatusList(reading, root["activeMaintenances"], u"activeMaintenances", true);
    reading.namesAllOpen = true;
    return reading;
}

namespace {

/// What the page includes, by type and id.
QHash<QString, JsonValue> byKey(JsonValue included)
{
    QHash<QString, JsonValue> all;
    for (const JsonMember &item : included.items()) {
        all.insert(item.value["type"].string() + u'/' + idOf(item.value["id"]), item.value);
    }
    return all;
}

void readReport(PageReading &reading, JsonValue report, const QHash<QString, JsonValue> &all, const QString &place)
{
    const JsonValue is = report["attributes"];
    Incident incident;
    incident.id = idOf(report["id"]);
    incident.title = lineOf(is["title"]);
    incident.maintenance = is["report_type"].string() == u"maintenance";
    incident.severity = incident.maintenance ? Severity::Maintenance : severityOfWord(is["aggregate_state"].string());
    incident.started = timeOf(is["starts_at"]).value_or(Instant{});
    const auto ends = timeOf(is["ends_at"]);
    const bool over = is["aggregate_state"].string() == u"resolved";
    if (incident.maintenance) {
        incident.ends = ends;
        incident.phase = over ? IncidentPhase::Completed : IncidentPhase::Scheduled;
    } else {
        incident.phase = ends || over ? IncidentPhase::Resolved : IncidentPhase::Investigating;
    }
    if (isOver(incident.phase)) {
        incident.resolved = ends.value_or(incident.started);
    }
    for (const JsonMember &touched : is["affected_resources"].items()) {
        const QString id = idOf(touched.value["status_page_resource_id"]);
        const QString name =
            lineOf(all.value(QStringLiteral("status_page_resource/") + id)["attributes"]["public_name"]);
        if (!name.isEmpty() && incident.components.size() < 100) {
            incident.components << name;
        }
    }
    for (const JsonMember &link : report["relationships"]["status_updates"]["data"].items()) {
        const JsonValue update = all.value(QStringLiteral("status_update/") + idOf(link.value["id"]))["attributes"];
        if (const auto at = timeOf(update["published_at"])) {
            incident.updates.push_back({*at, incidentPhaseName(incident.phase), plainText(update["message"].string())});
        }
    }
    reading.take(std::move(incident), place);
}

} // namespace

std::optional<PageReading> readBetterStack(JsonValue root)
{
    const JsonValue page = root["data"];
    const JsonValue is = page["attributes"];
    if (page["type"].string() != u"status_page" || !is["aggregate_state"].isString()) {
        return std::nullopt;
    }
    PageReading reading;
    reading.engine = QStringLiteral("betterstack");
    const QString domain = is["custom_domain"].string();
    reading.url = domain.isEmpty() ? QUrl() : webUrl(QStringLiteral("https://") + domain);
    reading.page = stateOfWord(is["aggregate_state"].string());
    const QHash<QString, JsonValue> all = byKey(root["included"]);
    qsizetype number = 0;
    for (const JsonMember &item : root["included"].items()) {
        const QString type = item.value["type"].string();
        const QString place = placeOf(u"included", number++);
        const JsonValue attributes = item.value["attributes"];
        if (type == u"status_page_resource" && reading.components.size() < mostComponents) {
            const QString section = QStringLiteral("status_page_section/") + idOf(attributes["status_page_section_id"]);
            StatusComponent component{idOf(item.value["id"]), lineOf(attributes["public_name"]),
                                      lineOf(all.value(section)["attributes"]["name"]),
                                      stateOfWord(attributes["status"].string()), false};
            if (component.name.isEmpty()) {
                reading.skip(place, QStringLiteral("it has no name"));
            } else {
                reading.components.push_back(std::move(component));
            }
        } else if (type == u"status_report") {
            readReport(reading, item.value, all, place);
        }
    }
    return reading;
}

} // namespace aigo::statuspages
