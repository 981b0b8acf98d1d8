// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/incidentdetails.h"

#include "core/domain/verdict.h"
#include "core/domain/wording.h"
#include "ui/text/incidenttext.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/clampedtext.h"
#include "ui/widgets/factsection.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lagmeter.h"
#include "ui/widgets/link.h"
#include "ui/widgets/markedtext.h"
#include "ui/widgets/pill.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace aigo {

namespace {

constexpr std::size_t mostUpdates = 30;
constexpr std::size_t mostEdits = 20;
constexpr int updateLines = 6;

QString momentText(Instant at)
{
    return Text::dateTime(at);
}

/// The word for an update's status: ours where it is one of ours, else the page's own.
QString statusText(const QString &status)
{
    const auto phase = incidentPhaseFromName(status);
    return phase && *phase != IncidentPhase::Unknown ? IncidentText::phase(*phase) : status;
}

} // namespace

IncidentDetails::IncidentDetails(const Theme &theme, IncidentFacts facts, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_facts(std::move(facts))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, space::s, 0); // beside the scroll bar
    m_column->setSpacing(space::l);
    addTop();
    addMoments();
    addActions();
    m_chart = new IncidentChart(theme, this);
    m_chart->setAccessibleName(tr("Our checks around it"));
    m_chart->setObjectName(QStringLiteral("aroundIt"));
    auto *around = new FactSection(theme, tr("Our checks around it"));
    around->rows()->addWidget(m_chart);
    m_column->addWidget(around);
    addJoined();
    addUpdates();
    m_edits = addPlace();
    addWhom();
    m_history = addPlace();
    m_column->addStretch(1);
}

QVBoxLayout *IncidentDetails::addPlace()
{
    auto *box = new QWidget(this);
    auto *place = new QVBoxLayout(box);
    place->setContentsMargins(0, 0, 0, 0);
    place->setSpacing(space::s);
    m_column->addWidget(box);
    box->hide();
    return place;
}

void IncidentDetails::addTop()
{
    const Incident &incident = m_facts.row.incident;
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row, space::s);
    flow->setContentsMargins(0, 0, 0, 0);
    auto *severity = new StatePill(m_theme);
    severity->setState(IncidentText::state(incident), IncidentText::severity(incident.severity));
    flow->addWidget(severity);
    const auto word = [&](const QString &text) {
        auto *pill = new PillLabel(m_theme);
        pill->setText(text);
        flow->addWidget(pill);
    };
    word(IncidentText::phase(incident.phase));
    word(IncidentText::whose(incident));
    if (!incident.concerns) {
        word(tr("another product"));
    }
    m_column->addWidget(row);
}

void IncidentDetails::addMoments()
{
    const Incident &incident = m_facts.row.incident;
    auto *section = new FactSection(m_theme);
    section->addFact(incident.started > m_facts.now ? tr("Begins") : tr("Began"), momentText(incident.started));
    if (incident.resolved) {
        section->addFact(tr("Resolved"), momentText(*incident.resolved));
    } else if (incident.ends) {
        section->addFact(tr("Announced end"), momentText(*incident.ends));
    }
    section->addFact(tr("Lasted"), IncidentText::length(incident, m_facts.now));
    if (!incident.ours) {
        section->addFact(tr("First read here"), momentText(incident.firstSeen));
    }
    section->addCaption(tr("Times in %1").arg(Text::zone(incident.started)));
    m_column->addWidget(section);
    if (incident.maintenance) {
        return;
    }
    auto *meter = new LagMeter(m_theme, this);
    meter->setObjectName(QStringLiteral("lag"));
    if (!incident.ours) {
        meter->setMoments(incident.ourFirstFailure, incident.firstSeen);
    } else {
        // Of ours: the first of theirs that is joined with it.
        const auto &joined = m_facts.joined;
        const auto theirs = std::min_element(joined.begin(), joined.end(), [](const auto &a, const auto &b) {
            return std::pair(a.incident.ours, a.incident.firstSeen) < std::pair(b.incident.ours, b.incident.firstSeen);
        });
        const bool said = theirs != joined.end() && !theirs->incident.ours;
        meter->setMoments(incident.started, said ? std::optional(theirs->incident.firstSeen) : std::nullopt);
    }
    m_column->addWidget(meter);
}

void IncidentDetails::addActions()
{
    const Incident &incident = m_facts.row.incident;
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row, space::s);
    flow->setContentsMargins(0, 0, 0, 0);
    m_evidence = new Button(m_theme, tr("Evidence pack…"), Button::Kind::Primary);
    m_evidence->setObjectName(QStringLiteral("evidence"));
    m_evidence->setToolTip(tr("One file or folder for a support ticket: what was measured here, what they said, a "
                              "picture, and the hashes of all of it"));
    flow->addWidget(m_evidence);
    connect(m_evidence, &Button::clicked, this, &IncidentDetails::evidenceAsked);
    if (incident.url.isValid() && !incident.url.isEmpty()) {
        auto *page = new Button(m_theme, tr("Their page"), Button::Kind::Plain);
        page->setObjectName(QStringLiteral("theirPage"));
        page->setGlyph(Icon::Web);
        page->setToolTip(incident.url.toDisplayString());
        flow->addWidget(page);
        connect(page, &Button::clicked, this, [this, url = incident.url] { Q_EMIT linkAsked(url); });
    }
    auto *live = new Button(m_theme, tr("Live"), Button::Kind::Plain);
    live->setGlyph(Icon::Live);
    live->setObjectName(QStringLiteral("toLive"));
    flow->addWidget(live);
    connect(live, &Button::clicked, this, &IncidentDetails::liveAsked);
    m_column->addWidget(row);
}

void IncidentDetails::addUpdates()
{
    const Incident &incident = m_facts.row.incident;
    if (incident.updates.empty()) {
        return;
    }
    auto *section = new FactSection(m_theme, incident.ours ? tr("What our checks found") : tr("What they wrote"));
    section->rows()->setSpacing(space::s);
    for (std::size_t i = 0; i < std::min(incident.updates.size(), mostUpdates); ++i) {
        const IncidentUpdate &update = incident.updates[i];
        auto *head = new QHBoxLayout;
        auto *word = new Label(m_theme, statusText(update.status), TextRole::CaptionStrong);
        word->setElided(true);
        head->addWidget(word, 1);
        head->addWidget(new Label(m_theme, momentText(update.at), TextRole::Caption, Label::Tone::Faint));
        section->rows()->addLayout(head);
        if (!update.text.isEmpty()) {
            section->rows()->addWidget(new ClampedText(m_theme, update.text, updateLines));
        }
    }
    m_column->addWidget(section);
}

void IncidentDetails::addWhom()
{
    const Incident &incident = m_facts.row.incident;
    if (!incident.components.isEmpty()) {
        auto *section = new FactSection(m_theme, tr("Components"));
        section->addWords(incident.components.join(QStringLiteral(" · ")));
        m_column->addWidget(section);
    }
    if (!incident.models.isEmpty()) {
        auto *section = new FactSection(m_theme, tr("Models named"));
        for (const QString &id : incident.models) {
            auto *link = new Link(m_theme, id);
            link->setElided(true);
            section->rows()->addWidget(link);
            connect(link, &Link::clicked, this, [this, id] { Q_EMIT modelAsked(id); });
        }
        m_column->addWidget(section);
    }
}

void IncidentDetails::addJoined()
{
    if (m_facts.joined.empty()) {
        return;
    }
    auto *section = new FactSection(m_theme, tr("The same trouble"));
    for (const IncidentRow &row : m_facts.joined) {
        const Incident &other = row.incident;
        auto *link = new Link(
            m_theme, QStringLiteral("%1 · %2 · %3")
                         .arg(IncidentText::whose(other), Text::time(other.started), IncidentText::title(other)));
        link->setElided(true);
        section->rows()->addWidget(link);
        connect(link, &Link::clicked, this,
                [this, provider = other.provider, id = other.id] { Q_EMIT incidentAsked(provider, id); });
    }
    m_column->addWidget(section);
}

void IncidentDetails::setPicture(IncidentPicture picture)
{
    m_chart->setPicture(std::move(picture));
}

void IncidentDetails::setRevisions(const std::vector<IncidentRevision> &revisions)
{
    if (revisions.size() < 2 || m_edits->count() > 0) {
        return;
    }
    auto *section =
        new FactSection(m_theme, tr("%n edit(s) of what they wrote", nullptr, static_cast<int>(revisions.size()) - 1));
    section->setObjectName(QStringLiteral("edits"));
    section->rows()->setSpacing(space::s);
    std::size_t shown = 0;
    for (std::size_t i = revisions.size(); i-- > 1 && shown < mostEdits; ++shown) {
        section->rows()->addWidget(edit(revisions[i - 1], revisions[i]));
    }
    m_edits->addWidget(section);
    m_edits->parentWidget()->show();
}

/// One edit: when it was read, and a line for each thing that is different.
QWidget *IncidentDetails::edit(const IncidentRevision &before, const IncidentRevision &after)
{
    using Field = WordingChange::Field;
    auto *box = new FactSection(m_theme);
    box->rows()->setSpacing(2);
    box->addCaption(tr("read %1").arg(momentText(after.at)));
    const auto named = [&](const QString &name, const QString &old, const QString &now) {
        auto *label = new Label(m_theme, name, TextRole::CaptionStrong, Label::Tone::Muted);
        box->rows()->addWidget(label);
        box->rows()->addWidget(new MarkedText(m_theme, markedWords(old, now)));
    };
    const auto step = [&](const QString &name, const QString &old, const QString &now) {
        box->addFact(name, QStringLiteral("%1 → %2").arg(old.isEmpty() ? Text::missing() : old,
                                                         now.isEmpty() ? Text::missing() : now));
    };
    const auto moment = [](const QString &iso) {
        const auto at = parseTime(iso);
        return at ? momentText(*at) : QString();
    };
    for (const WordingChange &change : wordingChanges(before.incident, after.incident)) {
        switch (change.field) {
        case Field::Title:
            named(tr("Title"), change.before, change.after);
            break;
        case Field::Severity:
            step(tr("Severity"), IncidentText::severity(before.incident.severity),
                 IncidentText::severity(after.incident.severity));
            break;
        case Field::Phase:
            step(tr("Phase"), IncidentText::phase(before.incident.phase), IncidentText::phase(after.incident.phase));
            break;
        case Field::Started:
            step(tr("Began"), moment(change.before), moment(change.after));
            break;
        case Field::Ends:
            step(tr("Announced end"), moment(change.before), moment(change.after));
            break;
        case Field::Resolved:
            step(tr("Resolved"), moment(change.before), moment(change.after));
            break;
        case Field::Components:
            named(tr("Components"), change.before, change.after);
            break;
        case Field::UpdateAdded:
            named(tr("New update of %1").arg(Text::time(change.at)), change.before, change.after);
            break;
        case Field::UpdateEdited:
            named(tr("Update of %1, edited").arg(Text::time(change.at)), change.before, change.after);
            break;
        case Field::UpdateGone:
            named(tr("Update of %1, taken away").arg(Text::time(change.at)), change.before, change.after);
            break;
        }
    }
    return box;
}

void IncidentDetails::setHistory(const RepairHistory &history, Milliseconds over)
{
    if (m_history->count() > 0) {
        return;
    }
    auto *section = new FactSection(m_theme, tr("%1 in %2").arg(m_facts.row.provider, Text::span(over)));
    section->setObjectName(QStringLiteral("repair"));
    const auto span = [](std::optional<Milliseconds> length) { return length ? Text::span(*length) : Text::missing(); };
    const RepairFigures &theirs = history.theirs;
    section->addFact(tr("Incidents on their page"), Text::count(theirs.count),
                     theirs.open > 0 ? tr("%1 open").arg(theirs.open) : QString());
    section->addFact(tr("Time to repair, median"), span(theirs.median));
    section->addFact(tr("Time to repair, p90"), span(theirs.p90));
    section->addFact(tr("Time in incidents"), span(theirs.total));
    if (history.medianLag) {
        section->addFact(*history.medianLag < Milliseconds{0} ? tr("They write before us, median")
                                                              : tr("They write after us, median"),
                         Text::span(std::chrono::abs(*history.medianLag)));
    } else {
        section->addFact(tr("They write after us, median"), Text::missing());
    }
    section->addFact(tr("Outages measured here"), Text::count(history.ours.count));
    section->addFact(tr("Downtime measured here"), span(history.ours.total));
    QStringList few;
    if (!theirs.median) {
        few << tr("A median needs %1 repairs; there are %2.").arg(repairsForMedian).arg(theirs.repaired);
    } else if (!theirs.p90) {
        few << tr("A p90 needs %1 repairs; there are %2.").arg(repairsForP90).arg(theirs.repaired);
    }
    if (!few.isEmpty()) {
        section->addCaption(few.join(u' '));
    }
    m_history->addWidget(section);
    m_history->parentWidget()->show();
}

} // namespace aigo
