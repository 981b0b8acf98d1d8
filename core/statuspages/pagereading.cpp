// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statuspages/pagereading.h"

#include "core/statuspages/plaintext.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <numeric>
#include <span>

namespace aigo::statuspages {

namespace {

/// "Degraded performance", "degraded_performance" and "DEGRADEDPERFORMANCE" are one word.
QString bare(QStringView word)
{
    QString out;
    for (const QChar c : word.first(std::min<qsizetype>(word.size(), 64))) {
        if (c.isLetterOrNumber()) {
            out += c.toLower();
        }
    }
    return out;
}

template <typename Value>
struct Mapped
{
    QStringView word;
    Value value;
};

template <typename Value, std::size_t n>
Value mapped(const std::array<Mapped<Value>, n> &words, QStringView word)
{
    const QString plain = bare(word);
    const auto it = std::find_if(words.begin(), words.end(), [&](const Mapped<Value> &w) { return w.word == plain; });
    return it == words.end() ? Value::Unknown : it->value;
}

constexpr std::array states{
    Mapped<State>{u"operational", State::Operational},
    Mapped<State>{u"none", State::Operational},
    Mapped<State>{u"up", State::Operational},
    Mapped<State>{u"degraded", State::Degraded},
    Mapped<State>{u"degradedperformance", State::Degraded},
    Mapped<State>{u"partialoutage", State::Degraded},
    Mapped<State>{u"minoroutage", State::Degraded},
    Mapped<State>{u"hasissues", State::Degraded},
    Mapped<State>{u"minor", State::Degraded},
    Mapped<State>{u"major", State::Degraded},
    Mapped<State>{u"majoroutage", State::Down},
    Mapped<State>{u"fulloutage", State::Down},
    Mapped<State>{u"critical", State::Down},
    Mapped<State>{u"downtime", State::Down},
    Mapped<State>{u"down", State::Down},
    Mapped<State>{u"maintenance", State::Maintenance},
    Mapped<State>{u"undermaintenance", State::Maintenance},
};

constexpr std::array severities{
    Mapped<Severity>{u"none", Severity::None},
    Mapped<Severity>{u"operational", Severity::None},
    Mapped<Severity>{u"minor", Severity::Minor},
    Mapped<Severity>{u"degraded", Severity::Minor},
    Mapped<Severity>{u"degradedperformance", Severity::Minor},
    Mapped<Severity>{u"minoroutage", Severity::Minor},
    Mapped<Severity>{u"major", Severity::Major},
    Mapped<Severity>{u"partialoutage", Severity::Major},
    Mapped<Severity>{u"critical", Severity::Critical},
    Mapped<Severity>{u"majoroutage", Severity::Critical},
    Mapped<Severity>{u"fulloutage", Severity::Critical},
    Mapped<Severity>{u"downtime", Severity::Critical},
    Mapped<Severity>{u"maintenance", Severity::Maintenance},
    Mapped<Severity>{u"undermaintenance", Severity::Maintenance},
};

constexpr std::array phases{
    Mapped<IncidentPhase>{u"investigating", IncidentPhase::Investigating},
    Mapped<IncidentPhase>{u"identified", IncidentPhase::Identified},
    Mapped<IncidentPhase>{u"fixing", IncidentPhase::Identified},
    Mapped<IncidentPhase>{u"monitoring", IncidentPhase::Monitoring},
    Mapped<IncidentPhase>{u"resolved", IncidentPhase::Resolved},
    Mapped<IncidentPhase>{u"postmortem", IncidentPhase::Postmortem},
    Mapped<IncidentPhase>{u"scheduled", IncidentPhase::Scheduled},
    Mapped<IncidentPhase>{u"notstartedyet", IncidentPhase::Scheduled},
    Mapped<IncidentPhase>{u"inprogress", IncidentPhase::InProgress},
    Mapped<IncidentPhase>{u"maintenanceinprogress", IncidentPhase::InProgress},
    Mapped<IncidentPhase>{u"verifying", IncidentPhase::Verifying},
    Mapped<IncidentPhase>{u"completed", IncidentPhase::Completed},
    Mapped<IncidentPhase>{u"maintenancecomplete", IncidentPhase::Completed},
    Mapped<IncidentPhase>{u"maintenancescheduled", IncidentPhase::Scheduled},
};

std::optional<State> meaning(const Incident &incident, bool graded)
{
    if (!incident.isOpen() || incident.phase == IncidentPhase::Scheduled) {
        return std::nullopt;
    }
    if (incident.maintenance) {
        return State::Maintenance;
    }
    switch (incident.severity) {
    case Severity::None:
        return std::nullopt;
    case Severity::Minor:
    case Severity::Major:
        return State::Degraded;
    case Severity::Critical:
        return State::Down;
    case Severity::Maintenance:
        return State::Maintenance;
    case Severity::Unknown:
        break;
    }
    // Something is open, and the page has no grades: that it is open is all it can say. A grade that nobody knows, and
    // a phase that nobody knows, are unknown.
    return graded || incident.phase == IncidentPhase::Unknown ? State::Unknown : State::Degraded;
}

/// Those of one moment stay in the page's order.
std::vector<IncidentUpdate> newestFirst(std::vector<IncidentUpdate> updates)
{
    std::vector<std::size_t> order(updates.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return updates[a].at == updates[b].at ? a < b : updates[a].at > updates[b].at;
    });
    std::vector<IncidentUpdate> sorted;
    qsizetype length = 0;
    for (const std::size_t i : std::span(order).first(std::min(order.size(), mostUpdates))) {
        length += updates[i].text.size();
        if (length > longestStory) {
            break;
        }
        sorted.push_back(std::move(updates[i]));
    }
    return sorted;
}

} // namespace

State stateOfWord(QStringView word)
{
    return mapped(states, word);
}

Severity severityOfWord(QStringView word)
{
    return mapped(severities, word);
}

IncidentPhase phaseOfWord(QStringView word)
{
    return mapped(phases, word);
}

void PageReading::skip(const QString &place, const QString &why)
{
    if (skipped.size() < mostSkipped) {
        skipped << place + QStringLiteral(": ") + why;
    }
}

void PageReading::take(Incident incident, const QString &place, bool graded)
{
    if (incident.id.isEmpty() || incident.title.isEmpty()) {
        return skip(place, incident.id.isEmpty() ? QStringLiteral("it has no id") : QStringLiteral("it has no title"));
    }
    if (incident.started == Instant{}) {
        return skip(place, QStringLiteral("it has no time"));
    }
    if (incidents.size() >= mostIncidents) {
        return skip(place, QStringLiteral("more than %1 incidents").arg(mostIncidents));
    }
    incident.updates = newestFirst(std::move(incident.updates));
    const std::optional<State> means = meaning(incident, graded);
    incidents.push_back({std::move(incident), means});
}

QString placeOf(QStringView list, qsizetype number)
{
    return QStringLiteral("%1[%2]").arg(list).arg(number);
}

std::optional<Instant> timeOf(JsonValue value)
{
    return value.isString() && value.utf8().size() < 64 ? parseTime(value.string()) : std::nullopt;
}

QString idOf(JsonValue value)
{
    const QString id = value.isNumber() ? QString::fromLatin1(value.number()) : value.string();
    return id.size() <= longestId ? plainLine(id, longestId) : QString();
}

QString lineOf(JsonValue value)
{
    return plainLine(value.string());
}

QUrl webUrl(const QString &text)
{
    QUrl url(text.size() <= 2000 ? text : QString(), QUrl::StrictMode);
    if (url.scheme() != u"https" && url.scheme() != u"http") {
        return {};
    }
    static const QRegularExpression slashes(QStringLiteral("/{2,}"));
    QString path = url.path(QUrl::FullyEncoded);
    url.setPath(path.replace(slashes, QStringLiteral("/")), QUrl::TolerantMode);
    url.setUserInfo({});
    return url;
}

} // namespace aigo::statuspages
