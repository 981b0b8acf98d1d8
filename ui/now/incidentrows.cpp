// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/now/sidefacts.h"

#include "ui/text/incidenttext.h"
#include "ui/text/text.h"

#include <QCoreApplication>
#include <algorithm>

namespace aigo {

namespace {

using namespace std::chrono_literals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(aigo::IncidentRows)
};

int rank(State tone)
{
    return tone == State::Down ? 3 : tone == State::Degraded ? 2 : tone == State::Maintenance ? 1 : 0;
}

const ProviderView *viewOf(const std::vector<ProviderView> &views, const QString &slug)
{
    const auto it = std::find_if(views.begin(), views.end(),
                                 [&](const ProviderView &v) { return v.provider.enabled && v.provider.slug == slug; });
    return it == views.end() ? nullptr : &*it;
}

QString when(Instant at, Instant now)
{
    return now - at < 24h && at - now < 24h ? Text::time(at) : Text::date(at).mid(5);
}

QString timesOf(const Incident &incident, Instant now)
{
    if (incident.started > now) {
        return Words::tr("from %1").arg(when(incident.started, now));
    }
    if (incident.maintenance && incident.ends) {
        return Words::tr("until %1").arg(when(*incident.ends, now));
    }
    return QStringLiteral("%1 · %2").arg(when(incident.started, now), Text::span(now - incident.started));
}

QString lagWords(const Incident &incident, Instant now)
{
    if (incident.ours) {
        return Words::tr("We see it since %1; their page names nothing.").arg(when(incident.started, now));
    }
    if (!incident.ourFirstFailure) {
        return incident.maintenance ? QString() : Words::tr("Our own checks do not see it.");
    }
    const QString saw = when(*incident.ourFirstFailure, now);
    const QString wrote = when(incident.firstSeen, now);
    return incident.firstSeen >= *incident.ourFirstFailure
               ? Words::tr("We saw it at %1, they wrote at %2").arg(saw, wrote)
               : Words::tr("They wrote at %1, we saw it at %2").arg(wrote, saw);
}

QString titleOf(const Incident &incident, const QString &name)
{
    const QString title = IncidentText::title(incident);
    return title.contains(name, Qt::CaseInsensitive) ? title : QStringLiteral("%1: %2").arg(name, title);
}

/// Of ours what we do, of theirs where they are with it.
QString wordOf(const Incident &incident)
{
    return incident.ours ? Words::tr("We measure it") : IncidentText::phase(incident.phase);
}

bool isShown(const Incident &incident, std::span<const Incident> all, Instant now)
{
    if (!incident.isOpen() || !(incident.ours || incident.concerns) || incident.started > now + 24h) {
        return false;
    }
    return !incident.ours || std::none_of(all.begin(), all.end(), [&](const Incident &other) {
        return !other.ours && other.isOpen() && other.concerns && other.provider == incident.provider &&
               other.ourFirstFailure;
    });
}

} // namespace

std::vector<SideRowFacts> incidentRows(std::span<const Incident> incidents, const std::vector<ProviderView> &views,
                                       Instant now)
{
    std::vector<const Incident *> shown;
    for (const Incident &incident : incidents) {
        if (viewOf(views, incident.provider) != nullptr && isShown(incident, incidents, now)) {
            shown.push_back(&incident);
        }
    }
    std::sort(shown.begin(), shown.end(), [](const Incident *a, const Incident *b) {
        const int left = rank(IncidentText::state(*a));
        const int right = rank(IncidentText::state(*b));
        return left != right ? left > right : a->started != b->started ? a->started > b->started : a->id < b->id;
    });
    std::vector<SideRowFacts> rows;
    for (const Incident *incident : shown) {
        const QString name = viewOf(views, incident->provider)->provider.name;
        SideRowFacts row;
        row.key = incident->provider + u'\n' + incident->id;
        row.word = wordOf(*incident);
        row.tone = IncidentText::state(*incident);
        row.glyph = true;
        row.trailing = timesOf(*incident, now);
        row.title = titleOf(*incident, name);
        row.under = lagWords(*incident, now);
        row.spoken = QStringList{row.word + QStringLiteral(", ") + row.trailing, row.title, row.under}.join(u'\n');
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace aigo
