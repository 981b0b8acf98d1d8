// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alert.h"

#include <QCoreApplication>
#include <QDateTime>

namespace aigo {

/// What alerts are made of as the window writes it, in the language that is on. Pure. Moments are in the local zone.
class AlertText
{
    Q_DECLARE_TR_FUNCTIONS(aigo::AlertText)

public:
    static QString severity(AlertSeverity severity); ///< "Critical"
    static QString state(AlertState state);          ///< "Fires", "Acknowledged", …
    static QString channelKind(ChannelKind kind);
    static QString when(const AlertEvent &event, Instant now); ///< "since 14:09 · 26 min", "14:09 – 14:31 · 22 min"
    static QString until(Instant at, Instant now);             ///< "until 15:22", "until 2026-11-22 09:00"
    /// How many do not disturb holds back: "2 held back"; empty where it holds none.
    static QString heldByDisturb(const std::vector<AlertEvent> &events);
    /// What became of a delivery: "delivered 3 min ago", "failed 3 min ago, tried 4 times: 500 …"
    static QString delivery(const AlertDelivery &delivery, Instant now);
    static QString deliveries(const AlertEvent &event); ///< "3 delivered", "1 of 3 failed"; empty where none is

    static QString day(int bit);                              ///< 0: "Mon"
    static QString days(int bits);                            ///< "every day", "Mon–Fri", "Sat, Sun"
    static QString zone(const QString &zone);                 ///< its id; empty: "this computer's time, Asia/Seoul"
    static QString sentence(const QuietHours &hours);         ///< "Every day 22:00–07:00, Asia/Seoul"
    static QString sentence(const MaintenanceWindow &window); ///< "Every Sat 02:00 for 2 h"

    static QString shortTime(QDateTime at, QDateTime now); ///< the time, with its date unless it is today
};

} // namespace aigo
