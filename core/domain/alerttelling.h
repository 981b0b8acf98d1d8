// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alert.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace aigo {

/// One telling of one event to the channels of its rule: what the state machine hands to delivery. Stored in the same
/// transaction as the decision (see OutboxStore::enqueue), so that nothing is lost between the two.
///
/// Of many events of one provider the first leaves at once and leads; those that follow join it by a later telling of
/// the same event with a higher serial, and its resolve is told when the last of them is over. What a person sees is
/// one notification that is replaced (`event.id` names it), not thirty.
struct AlertTelling
{
    AlertEvent event;                     ///< what it is about; of several the first. With its id in the store
    std::vector<AlertEvent> others;       ///< told with it, without `event`
    AlertState told = AlertState::Firing; ///< Firing or Resolved: the contract's "state"
    int serial = 0;                       ///< of this event and `told`: 0 the first time, then joined ones, reminders
    bool reminder = false;                ///< said before, and still so
    QString title;                        ///< one line: "OpenAI is down"
    QString text;                         ///< what more there is to say; may be several lines
    QStringList channels;                 ///< by name
    Instant at{};                         ///< of the decision

    /// The same for every retry and after a restart, different for everything else: what the idempotency key of a
    /// channel is made of.
    QString identity() const
    {
        return event.rule + u'\n' + event.target + u'\n' + QString::number(toMs(event.opened)) + u'\n' +
               QString::number(event.id) + u'\n' + alertStateName(told) + u'\n' + QString::number(serial);
    }
};

} // namespace aigo
