// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alert.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <optional>
#include <vector>

namespace aigo {

/// A rule as the window shows it.
struct AlertRuleView
{
    AlertRule rule;
    QString sentence;                  ///< what it says, in the user's language
    AlertState worst = AlertState::Ok; ///< among its targets
    int targets = 0;                   ///< it is evaluated for now
    int firing = 0;                    ///< of them
    std::optional<Instant> lastFired;
    std::optional<Instant> mutedUntil;
    QString error; ///< why it cannot be evaluated; empty where it can
    bool operator==(const AlertRuleView &) const = default;
};

/// A channel as the window shows it.
struct AlertChannelView
{
    AlertChannel channel;
    bool hasUrl = false; ///< an address is there; the desktop needs none
    bool hasSecret = false;
    QString host; ///< of the address: where it sends to, no more of it
    std::optional<AlertDelivery> last;
    int waiting = 0; ///< in the outbox
    bool operator==(const AlertChannelView &) const = default;
};

/// What a rule would have done over the stored history.
struct Rehearsal
{
    struct Firing
    {
        QString target;
        QString title;
        Instant from{};
        std::optional<Instant> to; ///< none: it would fire now
        QString value;
    };
    std::vector<Firing> firings; ///< the newest first
    Instant from{};              ///< what was looked at; later than asked for where nothing older is kept
    Instant to{};
    int targets = 0;
    QString cannot; ///< why it cannot be rehearsed, or which part of it; empty where it can
};

struct AlertHistoryQuery
{
    QString rule;                ///< empty: all
    QString target;              ///< part of it
    std::optional<Instant> from; ///< opened since
    std::optional<Instant> to;
    std::optional<AlertSeverity> severity; ///< that or worse
    int limit = 200;
    int offset = 0;
};

struct AlertHistoryPage
{
    qint64 total = 0;
    std::vector<AlertEvent> events; ///< the newest first
};

/// The desk's part for alerts; threads and futures as with Desk.
class AlertDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual std::vector<AlertRuleView> rules() const = 0; ///< the user's order; shipped ones that nobody changed last
    virtual std::vector<AlertEvent> open() const = 0;     ///< what fires now, the worst first, then the newest
    virtual QFuture<Result<AlertHistoryPage>> history(AlertHistoryQuery query) = 0;

    /// Replaces the one named `replaces`, else the one of its name. The error says where `when` is wrong.
    virtual QFuture<Status> saveRule(AlertRule rule, QString replaces = {}) = 0;
    virtual void deleteRule(QString name) = 0; ///< one of the user's; of a changed shipped one: back to how it shipped
    virtual void muteRule(QString name, std::optional<Instant> until) = 0; ///< none: no longer
    virtual QFuture<Result<Rehearsal>> rehearse(AlertRule rule, Instant from, Instant to) = 0;

    virtual void acknowledge(qint64 event) = 0;
    virtual void snooze(qint64 event, Instant until) = 0;

    virtual std::vector<AlertChannelView> channels() const = 0;
    /// The address and the secret go where keys go; empty ones leave what is there.
    virtual QFuture<Status> saveChannel(AlertChannel channel, QByteArray url = {}, QByteArray secret = {}) = 0;
    virtual void deleteChannel(QString name) = 0;
    virtual QFuture<Status> testChannel(QString name) = 0; ///< really sends

    virtual QuietHours quietHours() const = 0;
    virtual void saveQuietHours(QuietHours hours) = 0;
    virtual std::vector<MaintenanceWindow> maintenanceWindows() const = 0;
    virtual void saveMaintenanceWindow(MaintenanceWindow window) = 0; ///< replaces the one of that name
    virtual void deleteMaintenanceWindow(QString name) = 0;
    virtual std::optional<Instant> quietUntil() const = 0; ///< "do not disturb"
    virtual void setQuietUntil(std::optional<Instant> until) = 0;

Q_SIGNALS:
    void rulesChanged();
    void alertsChanged(); ///< something opened, changed or was resolved
    void channelsChanged();
    void windowsChanged(); ///< quiet hours, maintenance windows, do not disturb
};

} // namespace aigo
