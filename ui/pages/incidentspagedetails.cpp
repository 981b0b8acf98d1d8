// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/incidentspage.h"

#include "ui/charts/incidenttimeline.h"
#include "ui/models/incidentlist.h"
#include "ui/pages/answer.h"
#include "ui/pages/incidentdetails.h"
#include "ui/text/incidenttext.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/drawer.h"

#include <QListView>
#include <algorithm>

/// The details of one incident on the Incidents page: what is at hand, and what the store is asked for.
namespace aigo {

namespace {

using std::chrono::hours;

constexpr Milliseconds historyOver = hours(24 * 90);
constexpr int pointsAround = 120;

} // namespace

std::vector<Incident> IncidentsPage::joinedWith(const Incident &incident) const
{
    std::vector<Incident> out;
    const auto own = std::find_if(m_all.begin(), m_all.end(), [&](const Incident &one) {
        return one.id == incident.id && one.provider == incident.provider;
    });
    if (own == m_all.end()) {
        return out;
    }
    const int trouble = m_troubles[static_cast<std::size_t>(own - m_all.begin())];
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (m_troubles[i] == trouble && &m_all[i] != &*own) {
            out.push_back(m_all[i]);
        }
    }
    return out;
}

void IncidentsPage::select(const QString &provider, const QString &id)
{
    const bool inPlace = m_details != nullptr && m_provider == provider && m_id == id;
    m_provider = provider;
    m_id = id;
    showDetails(inPlace);
}

void IncidentsPage::closeDetails()
{
    m_drawer->closeDrawer();
}

void IncidentsPage::showDetails(bool inPlace)
{
    const Incident *incident = find(m_provider, m_id);
    if (incident == nullptr) {
        return; // it may come with the next look at the store
    }
    m_provider = incident->provider;
    IncidentFacts facts;
    facts.row = {*incident, nameOf(incident->provider), 0, false};
    facts.now = m_desk.clock().now();
    for (const Incident &other : joinedWith(*incident)) {
        facts.joined.push_back({other, nameOf(other.provider), 0, true});
    }
    m_timeline->setChosen(m_provider, m_id);
    const QModelIndex row = m_rows->indexOf(m_provider, m_id);
    m_view->setCurrentIndex(row);
    m_view->scrollTo(row);
    if (inPlace && m_details != nullptr && m_details->facts().row == facts.row &&
        m_details->facts().joined == facts.joined) {
        return;
    }
    const int scrolled = inPlace && m_details != nullptr ? m_drawer->scrollPosition() : 0;
    m_details = new IncidentDetails(m_theme, std::move(facts));
    connect(m_details, &IncidentDetails::linkAsked, this, [this](const QUrl &url) { openUrl(url); });
    connect(m_details, &IncidentDetails::evidenceAsked, this, &IncidentsPage::askEvidence);
    connect(m_details, &IncidentDetails::incidentAsked, this, &IncidentsPage::select, Qt::QueuedConnection);
    connect(m_details, &IncidentDetails::modelAsked, this, [this](const QString &id) {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("model"), id);
        Q_EMIT pageAsked(QStringLiteral("models"), query);
    });
    connect(m_details, &IncidentDetails::liveAsked, this, [this] {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("providers"), m_provider);
        Q_EMIT pageAsked(QStringLiteral("live"), query);
    });
    m_details->evidenceButton()->setEnabled(m_making == nullptr);
    m_drawer->setHeading(IncidentText::title(*incident), nameOf(incident->provider));
    m_drawer->setContents(m_details);
    m_drawer->openDrawer();
    m_drawer->setScrollPosition(scrolled);
    askAround(*incident);
}

IncidentPicture IncidentsPage::picture(const Incident &incident, std::vector<HistoryPoint> points) const
{
    IncidentPicture picture;
    picture.now = m_desk.clock().now();
    picture.points = std::move(points);
    picture.incidents = joinedWith(incident);
    picture.incidents.push_back(incident);
    picture.title = nameOf(incident.provider) + QStringLiteral(": ") + IncidentText::title(incident);
    picture.footer = tr("Measured from this machine: median and p95 of the time to the first byte, failed checks from "
                        "the ground up; times in %1")
                         .arg(Text::zone(picture.now));
    for (const Incident &one : picture.incidents) {
        std::optional<Instant> &moment = one.ours ? picture.ourFailure : picture.theirWord;
        const Instant at = one.ours ? one.started : one.firstSeen;
        moment = moment ? std::min(*moment, at) : at;
    }
    return picture;
}

/// What the store knows of it; each comes in its place.
void IncidentsPage::askAround(const Incident &incident)
{
    const int asked = ++m_asked;
    const Instant now = m_desk.clock().now();
    const TimeSpan span = evidenceSpan(incident, now);
    const auto isStill = [this, asked] { return asked == m_asked && m_details != nullptr; };
    onAnswer(m_desk.history({{incident.provider, {}, {}, {}}, span.from, span.to, pointsAround}), this,
             [this, isStill, incident](const Result<std::vector<HistoryPoint>> &points) {
                 if (isStill()) {
                     m_details->setPicture(picture(incident, points ? *points : std::vector<HistoryPoint>()));
                 }
             });
    if (!incident.ours) {
        onAnswer(m_desk.revisions(incident.provider, incident.id), this,
                 [this, isStill](const Result<std::vector<IncidentRevision>> &revisions) {
                     if (isStill() && revisions) {
                         m_details->setRevisions(*revisions);
                     }
                 });
    }
    onAnswer(m_desk.incidents(incident.provider, now - historyOver, now), this,
             [this, isStill, now, provider = incident.provider](const Result<std::vector<Incident>> &known) {
                 if (!isStill() || !known) {
                     return;
                 }
                 std::vector<Incident> theirs = *known;
                 std::erase_if(theirs, [&](const Incident &one) { return one.provider != provider; });
                 m_details->setHistory(repairHistory(theirs, now - historyOver, now), historyOver);
             });
}

} // namespace aigo
