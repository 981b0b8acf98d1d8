// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/clock.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace aigo {

/// How many of one host's targets may run at once, and how far apart they begin at least.
struct Politeness
{
    int atOnce = 3;
    Milliseconds gap{200};
};

/// Says when each target is due: its interval with a jitter of a tenth either way, sooner again after a failure that is
/// not yet confirmed (2 s or a quarter of the interval, the shorter), never before what `Retry-After` asked for, and
/// never twice at once: a target that is due is not due again until `finished`, even if it was removed and added again
/// meanwhile.
///
/// Targets of one host (any text; empty: none, as for this machine's own) run a few at once, a little apart, in the
/// order they became due, and a `Retry-After` to one of them holds back all.
///
/// One timer for all targets, however many: what is due costs O(log n), and targets due within a few milliseconds are
/// told together. The wall clock is compared with the monotonic one at least once a minute. A suspend, a clock set
/// forward or a process that stood still for a minute is a `gap`: what became due in it is due once, not once for every
/// interval that was missed, and spread over some seconds where it is much. A clock that is set back changes nothing.
///
/// Tests move the clock and call `runDue` themselves. Main thread.
class Schedule : public QObject
{
    Q_OBJECT

public:
    /// `jitter` gives a number in [0, 1).
    Schedule(const Clock &clock, std::function<double()> jitter, QObject *parent = nullptr);
    ~Schedule() override;

    void setPoliteness(Politeness politeness) { m_politeness = politeness; }

    /// Adds a target, or changes its interval or host; a new one is due within a tenth of its interval, at most 3 s, or
    /// where it was done `ago` (by an earlier run of the program), when its interval is over. A changed interval counts
    /// from when the target was last done; a quick look or a Retry-After that is under way stays.
    void set(const QString &target, Milliseconds every, std::optional<Milliseconds> ago = std::nullopt,
             const QString &host = {});
    void remove(const QString &target);
    void clear();
    bool contains(const QString &target) const;
    /// Nothing is due while paused.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    /// The machine goes to sleep: nothing is due. Awake again, the network has two seconds to come back.
    void setSuspended(bool suspended);

    /// Due now, unless it is running; what a server asked us to wait for still counts.
    void hasten(const QString &target);
    /// Due now because a person asked: nothing but the target's own run under way holds it back.
    void insist(const QString &target);
    /// Due after `wait`, whatever its interval; the interval counts again when it was done.
    void postpone(const QString &target, Milliseconds wait);
    /// The target's work is done: `unconfirmed` asks for a quick look again, `notBefore` is a Retry-After.
    void finished(const QString &target, bool unconfirmed, std::optional<Milliseconds> notBefore = std::nullopt);

    /// The target's work failed and is tried again after `wait`, or its interval where that is shorter.
    void failed(const QString &target, Milliseconds wait);

    /// When it is due; a target that waits for its host may come a little later.
    std::optional<Instant> next(const QString &target) const;
    bool isRunning(const QString &target) const;
    int running() const { return m_running; }

public Q_SLOTS:
    void runDue();
    /// Compares the clocks and tells of a gap; by the timer, and by whoever comes back from waiting and would judge
    /// what it found.
    void lookAtClock();

Q_SIGNALS:
    void due(const QString &target);
    /// Nothing was observed between these moments, and nothing that was under way at `from` says anything.
    void gap(aigo::Instant from, aigo::Instant to);

private:
    using Moment = std::chrono::nanoseconds; ///< on the clock's monotonic scale
    struct Target;
    struct Host;
    struct Entry ///< in the queue: a target that will be due, or a host that may start one of its waiting ones
    {
        Target *target = nullptr;
        Host *host = nullptr;
    };
    using Queue = std::map<std::pair<Moment, quint64>, Entry>;

    const Clock &m_clock;
    std::function<double()> m_jitter;
    Politeness m_politeness;
    QHash<QString, std::shared_ptr<Target>> m_targets;
    QHash<QString, std::shared_ptr<Host>> m_hosts;
    Queue m_queue;
    quint64 m_number = 0; ///< orders what is due at the same moment
    QTimer m_timer;
    bool m_paused = false;
    bool m_suspended = false;
    int m_running = 0;
    std::optional<Moment> m_wakeAt; ///< when the timer was to go off
    Moment m_seenMonotonic{};
    Instant m_seenWall{};

    Target *find(const QString &name) const;
    Moment spread(Milliseconds every) const;
    void plan(Target &target, Moment at);
    void unplan(Target &target);
    void planHost(Host &host);
    bool setHost(Target &target, const QString &name);
    bool end(Target &target);
    bool mayStart(const Host &host, Moment now) const;
    void startOrWait(Target &target, Moment now, std::vector<QString> &dueNow);
    void start(Target &target, std::vector<QString> &dueNow);
    void startWaiting(Host &host, Moment now, std::vector<QString> &dueNow);
    void makeUp(Moment by, Moment grace);
    void arm();
};

} // namespace aigo
