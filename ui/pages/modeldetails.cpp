// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/modeldetails.h"

#include "ui/details/alternativessection.h"
#include "ui/details/conflictsection.h"
#include "ui/details/historysection.h"
#include "ui/details/lifecyclesection.h"
#include "ui/details/originsection.h"
#include "ui/details/pricesection.h"
#include "ui/details/servedsection.h"
#include "ui/details/telemetrysection.h"
#include "ui/models/modelstable.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/pill.h"

#include <QVBoxLayout>

namespace aigo {

ModelDetails::ModelDetails(DetailContext context, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, space::s, 0); // beside the scroll bar
    m_column->setSpacing(space::l);
    addState();
    addFacts();
    addActions();
    m_column->addStretch(1);
}

template <typename Section>
Section *ModelDetails::add(Section *section)
{
    if (section->isEmpty()) {
        delete section;
        return nullptr;
    }
    m_column->addWidget(section);
    return section;
}

template <typename Section>
void ModelDetails::fill(QVBoxLayout *place, Section *section)
{
    if (section->isEmpty()) {
        delete section;
        return;
    }
    place->addWidget(section);
    place->parentWidget()->show();
}

QVBoxLayout *ModelDetails::addPlace()
{
    auto *box = new QWidget(this);
    auto *place = new QVBoxLayout(box);
    place->setContentsMargins(0, 0, 0, 0);
    place->setSpacing(space::l);
    m_column->addWidget(box);
    box->hide();
    return place;
}

void ModelDetails::addState()
{
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row, space::s);
    flow->setContentsMargins(0, 0, 0, 0);
    if (const auto status = m_context.table.stateOf(m_context.model)) {
        auto *pill = new StatePill(m_context.theme);
        pill->setState(*status);
        flow->addWidget(pill);
    }
    const Lifecycle lifecycle = m_context.model.lifecycleOn(m_context.today());
    if (lifecycle != Lifecycle::Unknown) {
        auto *pill = new PillLabel(m_context.theme);
        pill->setText(Text::lifecycle(lifecycle));
        pill->setTone(lifecycle == Lifecycle::Deprecated || lifecycle == Lifecycle::Retired ? State::Degraded
                                                                                            : State::Unknown);
        flow->addWidget(pill);
    }
    if (m_context.model.embedded) {
        auto *pill = new PillLabel(m_context.theme);
        pill->setText(tr("shipped facts"));
        flow->addWidget(pill);
    }
    row->setVisible(flow->count() > 0);
    m_column->addWidget(row);
}

void ModelDetails::addFacts()
{
    add(new DescriptionSection(m_context));
    add(new PriceSection(m_context));
    add(new AnnouncedSection(m_context));
    m_conflicts = add(new ConflictSection(m_context));
    m_own = add(new OwnValues(m_context));
    m_history = addPlace();
    auto *lifecycle = add(new LifecycleSection(m_context));
    add(new LimitsSection(m_context));
    addCapabilities();
    auto *origin = add(new OriginSection(m_context));
    m_served = addPlace();
    m_alternatives = addPlace();
    add(new TelemetrySection(m_context));
    m_changes = addPlace();
    if (m_conflicts != nullptr) {
        connect(m_conflicts, &ConflictSection::pinAsked, this, &ModelDetails::pinAsked);
    }
    connect(m_own, &OwnValues::overrideAsked, this, &ModelDetails::overrideAsked);
    if (lifecycle != nullptr) {
        connect(lifecycle, &LifecycleSection::modelAsked, this, &ModelDetails::modelAsked);
    }
    if (origin != nullptr) {
        connect(origin, &OriginSection::urlAsked, this, &ModelDetails::urlAsked);
    }
}

void ModelDetails::addCapabilities()
{
    QStringList words;
    for (int i = 0; i < capabilityCount; ++i) {
        const auto capability = static_cast<Capability>(i);
        if (m_context.model.facts.capabilities.has(capability)) {
            words += Text::capability(capability);
        }
    }
    if (!words.isEmpty()) {
        auto *section = new FactSection(m_context.theme, tr("Can"));
        section->addWords(words.join(QStringLiteral(" · ")));
        if (const QString note = m_context.noteOf(QStringLiteral("capabilities")); !note.isEmpty()) {
            section->addCaption(note);
        }
        add(section);
    }
}

void ModelDetails::addActions()
{
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row, space::s);
    flow->setContentsMargins(0, 0, 0, 0);
    auto *compare = new Button(m_context.theme, tr("Compare"), Button::Kind::Primary);
    compare->setObjectName(QStringLiteral("detailsCompare"));
    connect(compare, &Button::clicked, this, [this] { Q_EMIT compareAsked(id()); });
    m_watch = new Button(m_context.theme);
    m_watch->setObjectName(QStringLiteral("detailsWatch"));
    m_watch->setGlyph(Icon::Star);
    m_watch->setCheckable(true);
    connect(m_watch, &Button::clicked, this, [this](bool on) { Q_EMIT watchAsked(id(), on); });
    auto *copyId = new Button(m_context.theme, tr("Copy id"));
    copyId->setObjectName(QStringLiteral("detailsCopyId"));
    connect(copyId, &Button::clicked, this, [this] { Q_EMIT copyIdAsked(m_context.model.facts.apiId); });
    auto *curl = new Button(m_context.theme, tr("curl"));
    curl->setObjectName(QStringLiteral("detailsCurl"));
    curl->setToolTip(tr("Copy a curl command; the key stays a variable"));
    connect(curl, &Button::clicked, this, [this] { Q_EMIT copyCurlAsked(id()); });
    m_deepCheck = new Button(m_context.theme, tr("Deep check…"));
    m_deepCheck->setObjectName(QStringLiteral("detailsDeepCheck"));
    m_deepCheck->setToolTip(tr("What it would cost is shown first; nothing is switched on"));
    connect(m_deepCheck, &Button::clicked, this, [this] { Q_EMIT deepCheckAsked(id()); });
    for (Button *button : {compare, m_watch, copyId, curl, m_deepCheck}) {
        flow->addWidget(button);
    }
    m_column->addWidget(row);
}

void ModelDetails::setWatched(bool watched)
{
    m_watch->setChecked(watched);
    m_watch->setText(watched ? tr("Watched") : tr("Watch"));
    m_watch->setToolTip(watched ? tr("No longer watch this model") : tr("Mark this model and follow what changes"));
    m_watch->setKind(Button::Kind::Plain);
}

void ModelDetails::setDeepCheckable(bool can)
{
    m_deepCheck->setVisible(can);
}

void ModelDetails::setHistory(const std::vector<PricePoint> &history)
{
    fill(m_history, new HistorySection(m_context, history));
}

void ModelDetails::setChanges(const std::vector<Change> &changes)
{
    fill(m_changes, new ChangesSection(m_context, changes));
}

void ModelDetails::setLineage(const LineageIndex &lineage)
{
    auto *served = new ServedSection(m_context, lineage);
    connect(served, &ServedSection::modelAsked, this, &ModelDetails::modelAsked);
    fill(m_served, served);
    auto *names = new NamesSection(m_context, lineage);
    connect(names, &NamesSection::modelAsked, this, &ModelDetails::modelAsked);
    fill(m_served, names);
}

void ModelDetails::setAlternatives(const Alternatives &alternatives, const Workload &workload)
{
    auto *section = new AlternativesSection(m_context, alternatives, workload);
    connect(section, &AlternativesSection::modelAsked, this, &ModelDetails::modelAsked);
    fill(m_alternatives, section);
}

ModelDetails::Unfolded ModelDetails::unfolded() const
{
    return {m_own->draft(), m_conflicts != nullptr && m_conflicts->isExpanded()};
}

void ModelDetails::unfold(const Unfolded &unfolded)
{
    if (unfolded.draft.open) {
        m_own->setDraft(unfolded.draft);
    }
    if (unfolded.conflicts && m_conflicts != nullptr) {
        m_conflicts->showAll();
    }
}

} // namespace aigo
