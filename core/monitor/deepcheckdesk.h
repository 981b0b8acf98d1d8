// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/connection.h"
#include "core/domain/deepcheck.h"
#include "core/domain/result.h"

#include <QFuture>
#include <QObject>
#include <optional>
#include <vector>

namespace aigo {

/// Deep checks of one model as the window shows them.
struct DeepCheckView
{
    DeepCheckSetting setting;
    QString provider; ///< its slug
    QString name;     ///< as a person reads it; the id where the catalogue does not have it any more
    DeepCheckQuote quote;
    std::optional<Money> worst;    ///< of one check: the quote's, or what the user named; none: unknown
    std::optional<Money> perMonth; ///< at the setting's interval
    QString cannot;                ///< why it can not be switched on at all; empty where it can
    DeepCheckStop stop = DeepCheckStop::None;
    QString why; ///< of the stop, one line
    std::optional<Instant> stoppedAt;
    std::optional<Instant> next;
    QString waits; ///< why the last one due did not run: "the window is hidden"; empty where it did
    bool running = false;
    bool operator==(const DeepCheckView &) const = default;
};

/// A provider's realtime API as the window shows it: where it is on it is opened now and then with the user's key and
/// closed again. Nothing is said on it, so nothing is billed.
struct RealtimeView
{
    QString provider; ///< its slug
    QString name;
    bool on = false;
    bool hasKey = false; ///< without one it waits
    Milliseconds every{};
    std::optional<Instant> next; ///< none: not planned here
    QString error;               ///< of the last one; empty where it went well, or there was none
    bool running = false;
    bool operator==(const RealtimeView &) const = default;
};

/// The desk's part for what is measured only where the user switched it on: deep checks, what they cost, and the
/// ledger of what they did; realtime APIs. Threads and futures as with Desk.
class DeepCheckDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual std::vector<DeepCheckView> models() const = 0;    ///< those that have a setting, by id
    virtual DeepCheckView model(const QString &id) const = 0; ///< of any: what it would cost
    virtual DeepCheckLimits limits() const = 0;
    virtual DeepCheckSpend spent() const = 0; ///< this month (of UTC), reserved ones at their worst
    virtual QFuture<Result<std::vector<LedgerEntry>>> ledger(int limit, int offset = 0) = 0; ///< the newest first

    /// Switching on also lets go on what stood still. Invalid where the interval is too short, or where it is to be
    /// switched on and nobody knows the price and the setting names none.
    virtual QFuture<Status> save(DeepCheckSetting setting) = 0;
    virtual void remove(QString model) = 0;
    virtual void saveLimits(DeepCheckLimits limits) = 0;
    virtual void goOn(QString provider) = 0; ///< the account has credit again
    /// One check now, whatever stopped the recurring ones; the caps hold.
    virtual QFuture<Result<DeepCheckResult>> runNow(QString model) = 0;

    virtual std::vector<RealtimeView> realtime() const { return {}; } ///< providers that have such an API, by name
    virtual void saveRealtime(QString provider, bool on)
    {
        Q_UNUSED(provider)
        Q_UNUSED(on)
    }

    virtual void setSystem(const SystemConditions &) {} ///< where it runs: what can wait does

Q_SIGNALS:
    void changed(); ///< settings, stops, spend, what runs
    void finished(const aigo::DeepCheckResult &result);
    void realtimeChanged();                                  ///< switched on or off, opened, planned anew
    void realtimeSwitched(const QString &provider, bool on); ///< by the user
};

/// Invalid where it may not be saved; see DeepCheckDesk::save.
Status deepCheckFault(const DeepCheckSetting &setting, std::optional<Money> worst);

} // namespace aigo
