// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statuspages/pagereading.h"
#include "core/statuspages/plaintext.h"

#include <QHash>
#include <algorithm>

/// Statuspage's API v2 (summary, status, components, incidents, scheduled-maintenances), which incident.io speaks, too,
/// and the form in which incident.io's own pages ask their server.
namespace aigo::statuspages {

namespace {

/// A page's or incident's id at incident.io is a ULID; Statuspage's have twelve small letters and digits.
bool isUlid(const QString &id)
{
    return id.size() == 26 &&
           std::all_of(id.begin(), id.end(), [](QChar c) { return c.isDigit() || (c >= u'A' && c <= u'Z'); });
}

QUrl below(const QUrl &page, const QString &path)
{
    if (page.isEmpty()) {
        return {};
    }
    const QString base = page.toString(QUrl::FullyEncoded | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return webUrl(base + u'/' + path);
}

void readComponents(PageReading &reading, JsonValue list)
{
    QHash<QString, QString> groups;
    for (const JsonMember &item : list.items()) {
        if (item.value["group"].boolean().value_or(false)) {
            groups.insert(idOf(item.value["id"]), lineOf(item.value["name"]));
        }
    }
    qsizetype number = 0;
    for (const JsonMember &item : list.items()) {
        const JsonValue json = item.value;
        const QString place = placeOf(u"components", number++);
        StatusComponent component;
        component.id = idOf(json["id"]);
        component.name = lineOf(json["name"]);
        component.group = groups.value(idOf(json["group_id"]));
        component.state = stateOfWord(json["status"].string());
        const bool isGroup = json["group"].boolean().value_or(false);
        const bool shownWhenBad = json["only_show_if_degraded"].boolean().value_or(false);
        if (component.name.isEmpty()) {
            reading.skip(place, QStringLiteral("it has no name"));
        } else if (reading.components.size() >= mostComponents) {
            reading.skip(place, QStringLiteral("more than %1 components").arg(mostComponents));
        } else if (!isGroup && !(shownWhenBad && component.state == State::Operational)) {
            reading.components.push_back(std::move(component));
        }
    }
}

void readUpdates(PageReading &reading, Incident &incident, JsonValue list, const QString &place)
{
    qsizetype number = 0;
    for (const JsonMember &item : list.items()) {
        const QString own = place + u'.' + placeOf(u"incident_updates", number++);
        const JsonValue json = item.value;
        auto at = timeOf(json["display_at"]);
        at = at ? at : timeOf(json["created_at"]);
        if (!at) {
            reading.skip(own, QStringLiteral("it has no time"));
            continue;
        }
        incident.updates.push_back({*at, lineOf(json["status"]), plainText(json["body"].string())});
        for (const JsonMember &touched : json["affected_components"].items()) {
            const QString name = lineOf(touched.value["name"]);
            if (!name.isEmpty() && !incident.components.contains(name) && incident.components.size() < 100) {
                incident.components << name;
            }
        }
    }
}

QUrl addressOf(JsonValue json, const PageReading &reading, const QString &id)
{
    for (const char *name : {"shortlink", "url", "permalink"}) {
        if (const QUrl url = webUrl(json[name].string()); !url.isEmpty()) {
            return url;
        }
    }
    return below(reading.url, QStringLiteral("incidents/") + id);
}

void readIncident(PageReading &reading, JsonValue json, const QString &place, bool maintenance)
{
    Incident incident;
    incident.id = idOf(json["id"]);
    incident.title = lineOf(json["name"]);
    incident.severity = severityOfWord(json["impact"].string());
    incident.phase = phaseOfWord(json["status"].string());
    incident.maintenance = maintenance || incident.severity == Severity::Maintenance;
    for (const JsonMember &component : json["components"].items()) {
        if (const QString name = lineOf(component.value["name"]); !name.isEmpty()) {
            incident.components << name;
        }
    }
    readUpdates(reading, incident, json["incident_updates"], place);
    const auto planned = timeOf(json["scheduled_for"]);
    auto started = planned ? planned : timeOf(json["started_at"]);
    started = started ? started : timeOf(json["created_at"]);
    incident.started = started.value_or(Instant{});
    incident.ends = timeOf(json["scheduled_until"]);
    incident.resolved = timeOf(json["resolved_at"]);
    if (!incident.resolved && isOver(incident.phase)) {
        const auto updated = timeOf(json["updated_at"]);
        incident.resolved = std::max(updated.value_or(incident.started), incident.started);
    }
    incident.url = addressOf(json, reading, incident.id);
    reading.take(std::move(incident), place, json["impact"].isString());
}

void readIncidents(PageReading &reading, JsonValue list, QStringView name, bool maintenance)
{
    qsizetype number = 0;
    for (const JsonMember &item : list.items()) {
        const QString place = placeOf(name, number++);
        if (item.value.isObject()) {
            readIncident(reading, item.value, place, maintenance);
        } else {
            reading.skip(place, QStringLiteral("it is no object"));
        }
    }
}

/// An id somewhere says whose page it is; pages without one speak Statuspage's own dialect.
QString engineOf(JsonValue root)
{
    QString id = idOf(root["page"]["id"]);
    for (const char *list : {"components", "incidents"}) {
        for (const JsonMember &item : root[list].items()) {
            id = id.isEmpty() ? idOf(item.value["id"]) : id;
        }
    }
    return isUlid(id) ? QStringLiteral("incident.io") : QStringLiteral("statuspage");
}

} // namespace

std::optional<PageReading> readStatuspageV2(JsonValue root)
{
    const JsonValue page = root["page"];
    const JsonValue status = root["status"];
    const JsonValue components = root["components"];
    const JsonValue incidents = root["incidents"];
    const JsonValue maintenances = root["scheduled_maintenances"];
    const bool lists = components.isArray() || incidents.isArray() || maintenances.isArray();
    const bool says = status["indicator"].isString();
    if (!lists && !(page.isObject() && says)) {
        return std::nullopt;
    }
    PageReading reading;
    reading.engine = engineOf(root);
    reading.url = webUrl(page["url"].string());
    if (says) {
        reading.page = stateOfWord(status["indicator"].string());
    }
    readComponents(reading, components);
    readIncidents(reading, incidents, u"incidents", false);
    readIncidents(reading, maintenances, u"scheduled_maintenances", true);
    // incident.io leaves out lists that are empty; only a summary has both the word for all and the components.
    reading.namesAllOpen = says && components.isArray();
    return reading;
}

namespace {

void readStructure(PageReading &reading, JsonValue items)
{
    const auto add = [&reading](JsonValue json, const QString &group) {
        StatusComponent component{idOf(json["component_id"]), lineOf(json["name"]), group, State::Operational, false};
        const bool hidden = json["hidden"].boolean().value_or(false);
        if (!hidden && !component.name.isEmpty() && reading.components.size() < mostComponents) {
            reading.components.push_back(std::move(component));
        }
    };
    for (const JsonMember &item : items.items()) {
        const JsonValue group = item.value["group"];
        if (group.isObject() && !group["hidden"].boolean().value_or(false)) {
            for (const JsonMember &member : group["components"].items()) {
                add(member.value, lineOf(group["name"]));
            }
        }
        if (const JsonValue single = item.value["component"]; single.isObject()) {
            add(single, {});
        }
    }
}

void readOngoing(PageReading &reading, JsonValue list, QStringView name, bool maintenance)
{
    qsizetype number = 0;
    for (const JsonMember &item : list.items()) {
        const JsonValue json = item.value;
        const QString place = placeOf(name, number++);
        Incident incident;
        incident.id = idOf(json["id"]);
        incident.title = lineOf(json["name"]);
        incident.phase = phaseOfWord(json["status"].string());
        incident.maintenance = maintenance;
        QString worst = json["current_worst_impact"].string();
        for (const JsonMember &touched : json["affected_components"].items()) {
            const QString id = idOf(touched.value["component_id"]);
            const auto it = std::find_if(reading.components.begin(), reading.components.end(),
                                         [&](const StatusComponent &component) { return component.id == id; });
            if (it != reading.components.end()) {
                incident.components << it->name;
            }
            worst = worst.isEmpty() ? touched.value["status"].string() : worst;
        }
        incident.severity = maintenance ? Severity::Maintenance : severityOfWord(worst);
        for (const char *when : {"started_at", "starts_at", "published_at", "created_at"}) {
            const auto at = incident.started == Instant{} ? timeOf(json[when]) : std::nullopt;
            incident.started = at.value_or(incident.started);
        }
        incident.ends = timeOf(json["ends_at"]);
        for (const JsonMember &update : json["updates"].items()) {
            auto at = timeOf(update.value["published_at"]);
            at = at ? at : timeOf(update.value["created_at"]);
            if (at) {
                const QString text = plainText(update.value["message_string"].string());
                incident.updates.push_back({*at, lineOf(update.value["to_status"]), text});
            }
        }
        incident.url = addressOf(json, reading, incident.id);
        reading.take(std::move(incident), place, !worst.isEmpty());
    }
}

} // namespace

std::optional<PageReading> readIncidentIoProxy(JsonValue root)
{
    const JsonValue summary = root["summary"];
    if (!summary["structure"]["items"].isArray() && !summary["affected_components"].isArray()) {
        return std::nullopt;
    }
    PageReading reading;
    reading.engine = QStringLiteral("incident.io");
    reading.url = webUrl(summary["public_url"].string());
    readStructure(reading, summary["structure"]["items"]);
    for (const JsonMember &item : summary["affected_components"].items()) {
        const QString id = idOf(item.value["component_id"]);
        for (StatusComponent &component : reading.components) {
            if (component.id == id) {
                component.state = stateOfWord(item.value["status"].string());
            }
        }
    }
    readOngoing(reading, summary["ongoing_incidents"], u"ongoing_incidents", false);
    readOngoing(reading, summary["in_progress_maintenances"], u"in_progress_maintenances", true);
    readOngoing(reading, summary["scheduled_maintenances"], u"scheduled_maintenances", true);
    reading.namesAllOpen = true;
    return reading;
}

} // namespace aigo::statuspages
