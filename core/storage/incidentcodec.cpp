// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/incidentcodec.h"

#include "core/domain/instant.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace aigo::incidentcodec {

namespace {

QJsonValue timeValue(std::optional<Instant> at)
{
    return at ? QJsonValue(toMs(*at)) : QJsonValue();
}

std::optional<Instant> timeFrom(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(fromMs(value.toInteger())) : std::nullopt;
}

QString compact(const QJsonDocument &json)
{
    return QString::fromUtf8(json.toJson(QJsonDocument::Compact));
}

QStringList texts(const QJsonValue &list)
{
    QStringList out;
    for (const QJsonValue &item : list.toArray()) {
        out << item.toString();
    }
    return out;
}

} // namespace

QString content(const Incident &incident)
{
    QJsonArray updates;
    for (const IncidentUpdate &update : incident.updates) {
        updates.append(QJsonArray{toMs(update.at), update.status, update.text});
    }
    return compact(QJsonDocument(QJsonObject{
        {QStringLiteral("title"), incident.title},
        {QStringLiteral("severity"), severityName(incident.severity)},
        {QStringLiteral("phase"), incidentPhaseName(incident.phase)},
        {QStringLiteral("maintenance"), incident.maintenance},
        {QStringLiteral("started"), toMs(incident.started)},
        {QStringLiteral("ends"), timeValue(incident.ends)},
        {QStringLiteral("resolved"), timeValue(incident.resolved)},
        {QStringLiteral("url"), incident.url.toString(QUrl::FullyEncoded)},
        {QStringLiteral("components"), QJsonArray::fromStringList(incident.components)},
        {QStringLiteral("updates"), updates},
    }));
}

Incident withContent(Incident known, const QString &content)
{
    const QJsonObject json = QJsonDocument::fromJson(content.toUtf8()).object();
    if (json.isEmpty()) {
        return known;
    }
    const auto text = [&json](const char *key) { return json.value(QLatin1StringView(key)).toString(); };
    known.title = text("title");
    known.severity = severityFromName(text("severity")).value_or(Severity::Unknown);
    known.phase = incidentPhaseFromName(text("phase")).value_or(IncidentPhase::Unknown);
    known.maintenance = json.value(QLatin1StringView("maintenance")).toBool();
    known.started = fromMs(json.value(QLatin1StringView("started")).toInteger());
    known.ends = timeFrom(json.value(QLatin1StringView("ends")));
    known.resolved = timeFrom(json.value(QLatin1StringView("resolved")));
    known.url = QUrl(text("url"));
    known.components = texts(json.value(QLatin1StringView("components")));
    known.updates.clear();
    for (const QJsonValue &item : json.value(QLatin1StringView("updates")).toArray()) {
        const QJsonArray update = item.toArray();
        known.updates.push_back({fromMs(update.at(0).toInteger()), update.at(1).toString(), update.at(2).toString()});
    }
    return known;
}

QString componentsText(const std::vector<StatusComponent> &components)
{
    QJsonArray list;
    for (const StatusComponent &c : components) {
        list.append(QJsonArray{c.id, c.name, c.group, stateName(c.state), c.watched});
    }
    return compact(QJsonDocument(list));
}

std::vector<StatusComponent> componentsFrom(const QString &text)
{
    std::vector<StatusComponent> components;
    for (const QJsonValue &item : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const QJsonArray c = item.toArray();
        components.push_back({c.at(0).toString(), c.at(1).toString(), c.at(2).toString(),
                              stateFromName(c.at(3).toString()).value_or(State::Unknown), c.at(4).toBool()});
    }
    return components;
}

QString listText(const QStringList &list)
{
    return compact(QJsonDocument(QJsonArray::fromStringList(list)));
}

QStringList listFrom(const QString &text)
{
    return texts(QJsonDocument::fromJson(text.toUtf8()).array());
}

} // namespace aigo::incidentcodec
