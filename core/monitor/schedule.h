// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/clock.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <map>
#include <optional>

namespace aigo {

/// Says when each target is due: its interval with a jitter of a tenth either way, sooner again after a failure that is
/// not yet confirmed (2 s or a quarter of the interval, the shorter), never before what `Retry-After` asked for, and
/// never twice at once: a target that is due is not due again until `finished`. After a suspend or a clock jump a
/// target is due once, not once for every interval that was missed.
///
/// One timer for all targets. Tests move the clock and call `runDue` themselves. Main thread.
class Schedule : public QObject
{
    Q_OBJECT

public:
    /// `jitter` gives a number in [0, 1).
    Schedule(const Clock &clock, std::function<double()> jitter, QObject *parent = nullptr);

    /// Adds a target, or changes its interval; a new one is due within a tenth of its interval, at most 3 s, or where
    /// it was done `ago` (by an earlier run of the program), when its interval is over.
    void set(const QString &target, Milliseconds every, std::optional<Milliseconds> ago = std::nullopt);
    void remove(const QString &target);
    void clear();
    /// Nothing is due while paused.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }

    /// Due now, unless it is running.
    void hasten(const QString &target);
    /// The target's work is done: `unconfirmed` asks for a quick look again, `notBefore` holds it back.
    void finished(const QString &target, bool unconfirmed, std::optional<Milliseconds> notBefore = std::nullopt);

    /// The target's work failed and is tried again after `wait`, or its interval where that is shorter.
    void failed(const QString &target, Milliseconds wait);

    std::optional<Instant> next(const QString &target) const;
    bool isRunning(const QString &target) const;

public Q_SLOTS:
    void runDue();

Q_SIGNALS:
    void due(const QString &target);

private:
    struct Target
    {
        Milliseconds every{};
        std::chrono::nanoseconds dueAt{}; ///< on the clock's monotonic scale
        bool running = false;
    };

    const Clock &m_clock;
    std::function<double()> m_jitter;
    std::map<QString, Target> m_targets;
    QTimer m_timer;
    bool m_paused = false;

    std::chrono::nanoseconds spread(Milliseconds every) const;
    void arm();
};

} // namespace aigo
