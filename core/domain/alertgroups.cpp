// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/alertgroups.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace aigo {

AlertTelling AlertGroups::telling(Group &group, AlertState told, Instant now)
{
    AlertTelling out;
    out.told = told;
    out.at = now;
    out.channels = group.channels;
    out.event = group.members.front().event;
    for (std::size_t i = 1; i < group.members.size(); ++i) {
        if (told == AlertState::Resolved || !group.members[i].over) {
            out.others.push_back(group.members[i].event);
        }
    }
    if (told == AlertState::Firing) {
        out.serial = group.serial++;
    }
    return out;
}

AlertGroups::Group *AlertGroups::groupOf(qint64 event)
{
    const auto it = std::find_if(m_groups.begin(), m_groups.end(), [event](const Group &group) {
        return std::any_of(group.members.begin(), group.members.end(),
                           [event](const Member &member) { return member.event.id == event; });
    });
    return it == m_groups.end() ? nullptr : &*it;
}

std::vector<AlertTelling> AlertGroups::fire(const AlertEvent &event, const QStringList &channels, Instant now)
{
    const auto joined = std::find_if(m_groups.begin(), m_groups.end(), [&](const Group &group) {
        const AlertEvent &leader = group.members.front().event;
        const bool late = now - group.began > joins || now < group.began;
        return !event.group.isEmpty() && leader.rule == event.rule && leader.group == event.group && !late;
    });
    if (joined != m_groups.end()) {
        joined->members.push_back({event, false});
        if (!joined->due) {
            joined->due = joined->began + joins;
        }
        return {};
    }
    Group group;
    group.members.push_back({event, false});
    group.channels = channels;
    group.began = now;
    std::vector<AlertTelling> out{telling(group, AlertState::Firing, now)};
    m_groups.push_back(std::move(group));
    return out;
}

std::vector<AlertTelling> AlertGroups::remind(const AlertEvent &event, Instant now)
{
    Group *group = groupOf(event.id);
    if (group == nullptr || group->due || group->reminded == now) {
        return {};
    }
    group->reminded = now; // all of them at once
    AlertTelling out = telling(*group, AlertState::Firing, now);
    out.reminder = true;
    return {out};
}

std::vector<AlertTelling> AlertGroups::resolve(const AlertEvent &event, Instant now)
{
    Group *group = groupOf(event.id);
    if (group == nullptr) {
        return {};
    }
    for (Member &member : group->members) {
        if (member.event.id == event.id) {
            member.event = event;
            member.over = true;
        }
    }
    if (!std::all_of(group->members.begin(), group->members.end(), [](const Member &member) { return member.over; })) {
        return {};
    }
    std::vector<AlertTelling> out{telling(*group, AlertState::Resolved, now)};
    m_groups.erase(m_groups.begin() + (group - m_groups.data()));
    return out;
}

std::vector<AlertTelling> AlertGroups::due(Instant now)
{
    std::vector<AlertTelling> out;
    for (Group &group : m_groups) {
        if (group.due && *group.due <= now) {
            group.due.reset();
            out.push_back(telling(group, AlertState::Firing, now));
        }
    }
    return out;
}

std::optional<Instant> AlertGroups::nextDue() const
{
    std::optional<Instant> next;
    for (const Group &group : m_groups) {
        if (group.due && (!next || *group.due < *next)) {
            next = group.due;
        }
    }
    return next;
}

AlertTelling AlertGroups::once(const AlertEvent &event, const QStringList &channels, Instant now)
{
    AlertTelling out;
    out.event = event;
    out.channels = channels;
    out.at = now;
    return out;
}

QByteArray AlertGroups::text() const
{
    QJsonArray groups;
    for (const Group &group : m_groups) {
        QJsonArray members;
        for (const Member &member : group.members) {
            members.append(QJsonArray{static_cast<double>(member.event.id), member.over});
        }
        QJsonObject object{{QStringLiteral("members"), members},
                           {QStringLiteral("channels"), QJsonArray::fromStringList(group.channels)},
                           {QStringLiteral("began"), static_cast<double>(toMs(group.began))},
                           {QStringLiteral("serial"), group.serial}};
        if (group.due) {
            object.insert(QStringLiteral("due"), static_cast<double>(toMs(*group.due)));
        }
        groups.append(object);
    }
    return QJsonDocument(groups).toJson(QJsonDocument::Compact);
}

Result<AlertGroups> AlertGroups::from(const QByteArray &text, const std::vector<AlertEvent> &events)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isArray()) {
        return Error{
            ErrorKind::Invalid, QStringLiteral("which alerts were told together cannot be read"), {}, {}, 0, {}};
    }
    AlertGroups out;
    for (const QJsonValue &value : document.array()) {
        const QJsonObject object = value.toObject();
        Group group;
        for (const QJsonValue &entry : object.value(QStringLiteral("members")).toArray()) {
            const auto id = static_cast<qint64>(entry.toArray().at(0).toDouble());
            const auto event =
                std::find_if(events.begin(), events.end(), [id](const AlertEvent &one) { return one.id == id; });
            if (event != events.end()) {
                group.members.push_back({*event, entry.toArray().at(1).toBool() || event->resolved.has_value()});
            }
        }
        for (const QJsonValue &channel : object.value(QStringLiteral("channels")).toArray()) {
            group.channels << channel.toString();
        }
        group.began = fromMs(static_cast<qint64>(object.value(QStringLiteral("began")).toDouble()));
        group.serial = object.value(QStringLiteral("serial")).toInt();
        if (const QJsonValue due = object.value(QStringLiteral("due")); due.isDouble()) {
            group.due = fromMs(static_cast<qint64>(due.toDouble()));
        }
        if (!group.members.empty()) {
            out.m_groups.push_back(std::move(group));
        }
    }
    return out;
}

} // namespace aigo
