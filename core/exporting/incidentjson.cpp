// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exporting/incidentjson.h"

namespace aigo {

void writeIncident(JsonWriter &json, const Incident &incident)
{
    json.object().key(u"id").value(incident.id).key(u"provider").value(incident.provider);
    json.key(u"title").value(incident.title).key(u"severity").value(severityName(incident.severity));
    json.key(u"status").value(incidentPhaseName(incident.phase)).key(u"maintenance").value(incident.maintenance);
    json.key(u"ours").value(incident.ours).key(u"started").value(toIso(incident.started));
    json.key(u"ends").textOrNull(toIso(incident.ends)).key(u"resolved").textOrNull(toIso(incident.resolved));
    json.key(u"url").textOrNull(incident.url.toString()).key(u"components").value(incident.components);
    json.key(u"models").value(incident.models).key(u"updates").array();
    for (const IncidentUpdate &update : incident.updates) {
        json.object().key(u"at").value(toIso(update.at)).key(u"status").value(update.status);
        json.key(u"text").value(update.text).end();
    }
    json.end().key(u"first_seen_by_us").value(toIso(incident.firstSeen)).key(u"lag_s");
    if (const auto lag = incident.lag()) {
        json.value(static_cast<qint64>(std::chrono::round<std::chrono::seconds>(*lag).count()));
    } else {
        json.null();
    }
    json.end();
}

} // namespace aigo
