// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/eventdetails.h"

#include "ui/alerts/alertpill.h"
#include "ui/text/alerttext.h"
#include "ui/text/text.h"
#include "ui/widgets/factsection.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link.h"

#include "core/domain/alerttext.h"

#include <QVBoxLayout>

namespace aigo {

EventDetails::EventDetails(const Theme &theme, const AlertEvent &event, const QString &sentence, Instant now,
                           QWidget *parent)
    : QWidget(parent)
    , m_event(event.id)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::l);
    auto *facts = new FactSection(theme, {}, this);
    auto *pill = new AlertPill(theme, facts);
    pill->setState(event.state, event.severity);
    facts->addFact(tr("State"), pill);
    facts->addFact(tr("Severity"), AlertText::severity(event.severity));
    if (!event.value.isEmpty()) {
        facts->addFact(tr("Measured"), event.value);
    }
    facts->addFact(tr("Began"), Text::dateTime(event.opened));
    if (event.acknowledged) {
        facts->addFact(tr("Acknowledged"), Text::dateTime(*event.acknowledged));
    }
    if (event.snoozedUntil && !event.resolved) {
        facts->addFact(tr("Silent until"), Text::dateTime(*event.snoozedUntil));
    }
    facts->addFact(event.resolved ? tr("Over") : tr("Open for"),
                   event.resolved ? Text::dateTime(*event.resolved) : Text::span(now - event.opened));
    if (event.resolved) {
        facts->addFact(tr("Lasted"), Text::span(*event.resolved - event.opened));
    }
    facts->addFact(tr("Target"), event.target);
    if (!event.text.isEmpty()) {
        facts->addWords(event.text);
    }
    if (const QString why = alertSuppressionText(event.suppressedBy); !why.isEmpty()) {
        facts->addCaption(why);
    }
    column->addWidget(facts);
    auto *rule = new FactSection(theme, tr("Rule"), this);
    auto *link = new Link(theme, event.rule, rule);
    link->setElided(true);
    link->setObjectName(QStringLiteral("rule"));
    connect(link, &Link::clicked, this, &EventDetails::ruleAsked);
    rule->rows()->addWidget(link, 0, Qt::AlignLeft);
    if (!sentence.isEmpty()) {
        rule->addWords(sentence);
    }
    auto *more = new Link(theme, tr("All events of this rule"), rule);
    connect(more, &Link::clicked, this, &EventDetails::historyAsked);
    rule->rows()->addWidget(more, 0, Qt::AlignLeft);
    column->addWidget(rule);
    addDeliveries(theme, event, now);
    column->addStretch(1);
}

void EventDetails::addDeliveries(const Theme &theme, const AlertEvent &event, Instant now)
{
    auto *log = new FactSection(theme, tr("Deliveries"), this);
    for (const AlertDelivery &delivery : event.deliveries) {
        const auto what = QStringLiteral("%1 · %2").arg(delivery.channel, AlertText::state(delivery.state));
        auto *pill = new StatePill(theme, log);
        pill->setState(delivery.ok ? State::Operational : State::Down, delivery.ok       ? tr("delivered")
                                                                       : delivery.gaveUp ? tr("given up")
                                                                                         : tr("failed"));
        log->addFact(what, pill);
        log->addCaption(AlertText::delivery(delivery, now));
        if (!delivery.key.isEmpty()) {
            auto *key = new Label(theme, tr("key %1").arg(delivery.key), TextRole::Caption, Label::Tone::Faint, log);
            key->setElided(true);
            key->setTextInteractionFlags(Qt::TextSelectableByMouse);
            log->rows()->addWidget(key);
        }
    }
    if (event.deliveries.empty()) {
        log->addCaption(event.state == AlertState::Suppressed ? tr("Nothing was sent: it is held back.")
                                                              : tr("Nothing was sent."));
    }
    static_cast<QVBoxLayout *>(layout())->addWidget(log);
}

} // namespace aigo
