// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alerttelling.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <map>
#include <optional>
#include <vector>

namespace aigo {

/// Of many events of one rule and group (a provider's slug) one telling: the first leaves at once and leads, those that
/// follow within 30 s join it by one later telling, and its resolve is told when all of them are over. Pure; events
/// have their ids. Titles and texts are the caller's to fill.
class AlertGroups
{
public:
    static constexpr Milliseconds joins{30'000};

    std::vector<AlertTelling> fire(const AlertEvent &event, const QStringList &channels, Instant now);
    std::vector<AlertTelling> remind(const AlertEvent &event, Instant now);
    std::vector<AlertTelling> resolve(const AlertEvent &event, Instant now);
    /// Those that waited to join.
    std::vector<AlertTelling> due(Instant now);
    std::optional<Instant> nextDue() const;

    /// Of one that is told as a whole and over with it: a digest.
    static AlertTelling once(const AlertEvent &event, const QStringList &channels, Instant now);

    bool isEmpty() const { return m_groups.empty(); }
    /// For the store: by id only; reading takes the events that are open or lately over.
    QByteArray text() const;
    static Result<AlertGroups> from(const QByteArray &text, const std::vector<AlertEvent> &events);

private:
    struct Member
    {
        AlertEvent event;
        bool over = false;
    };
    struct Group
    {
        std::vector<Member> members; ///< the leader first
        QStringList channels;
        Instant began{};
        std::optional<Instant> due;
        std::optional<Instant> reminded;
        int serial = 0; ///< the next one of "firing"
    };
    std::vector<Group> m_groups;

    static AlertTelling telling(Group &group, AlertState told, Instant now);
    Group *groupOf(qint64 event);
};

} // namespace aigo
