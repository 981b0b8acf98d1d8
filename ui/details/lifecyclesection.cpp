// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/lifecyclesection.h"

#include "ui/text/text.h"
#include "ui/widgets/link.h"
#include "ui/widgets/pill.h"

namespace aigo {

LifecycleSection::LifecycleSection(const DetailContext &context)
    : FactSection(context.theme, tr("Lifecycle"))
{
    const ModelFacts &facts = context.model.facts;
    const Lifecycle state = context.model.lifecycleOn(context.today());
    if (state != Lifecycle::Unknown) {
        addFact(tr("State"), Text::lifecycle(state), context.noteOf(QStringLiteral("lifecycle")));
    }
    addDate(context, tr("Released"), facts.released, QStringLiteral("released"));
    addDate(context, tr("Deprecated"), facts.deprecated, QStringLiteral("deprecated"));
    addDate(context, facts.retired > context.today() ? tr("Retires") : tr("Retired"), facts.retired,
            QStringLiteral("retired"));
    if (const auto days = context.model.daysLeft(context.today()); days && state != Lifecycle::Retired) {
        const QString words = *days == 0 ? tr("ends today") : tr("in %n day(s)", nullptr, static_cast<int>(*days));
        if (*days < soon) {
            auto *pill = new StatePill(context.theme);
            pill->setObjectName(QStringLiteral("daysLeft"));
            pill->setState(State::Degraded, words);
            addFact(tr("Ends"), pill);
        } else {
            addFact(tr("Ends"), words);
        }
    }
    addSuccessor(context);
}

void LifecycleSection::addDate(const DetailContext &context, const QString &name, QDate day, const QString &field)
{
    if (day.isValid()) {
        addFact(name, day.toString(Qt::ISODate), context.noteOf(field));
    }
}

void LifecycleSection::addSuccessor(const DetailContext &context)
{
    const QString &successor = context.model.facts.successor;
    if (successor.isEmpty()) {
        return;
    }
    const Model *next = context.linked(successor);
    if (next == nullptr) {
        addFact(tr("Successor"), successor, context.noteOf(QStringLiteral("successor")));
        return;
    }
    auto *link = new Link(context.theme, displayName(next->facts));
    link->setElided(true);
    link->setObjectName(QStringLiteral("successor"));
    link->setAccessibleName(tr("Show %1").arg(link->text()));
    connect(link, &Link::clicked, this, [this, id = next->id()] { Q_EMIT modelAsked(id); });
    addFact(tr("Successor"), link);
}

} // namespace aigo
