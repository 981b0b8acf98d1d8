// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demosimulation.h"
#include "core/demo/demoworld.h"
#include "core/demo/scaledclock.h"
#include "core/domain/clock.h"
#include "core/monitor/engine.h"

#include <QTemporaryDir>
#include <QThread>
#include <QTimer>
#include <memory>

namespace aigo {

class LiveDesk;

struct DemoOptions
{
    std::optional<Instant> now{}; ///< the clock stands there; none: now, and it runs
    bool plays = false;           ///< a day passes in minutes, once play is called; else it is the hour that shows most
    int days = 90;                ///< of history
    quint64 seed = 1;
};

/// Everything that `aigo --demo` stands on: made-up providers on loopback, served by a thread of their own, and a store
/// in a fresh temporary folder, filled with a quarter of a year of history; both are gone with the demo. The user's
/// store, settings, keys and keychain are not touched, and the engine's HTTP client asks nobody but this machine.
///
/// `begin` and `openStore` block (a second or three together) and may be called on any thread; the rest on the main
/// thread. The demo outlives store, engine and desk.
class Demo
{
public:
    static Result<std::unique_ptr<Demo>> begin(const DemoOptions &options);
    ~Demo();
    Demo(const Demo &) = delete;
    Demo &operator=(const Demo &) = delete;

    const Clock &clock() const { return *m_clock; }
    const DemoWorld &world() const { return *m_world; }
    QString folder() const { return m_folder.path(); }

    /// The filled store.
    Result<std::unique_ptr<Database>> openStore();
    /// For an engine on it: its folder, its keys, its own probe.
    EngineOptions engineOptions() const;
    /// Its clock begins to run, and what is due by it is done: it runs ahead of the timers that the desk relies on.
    void play(LiveDesk &desk);

private:
    QTemporaryDir m_folder;
    ProviderRegistry m_registry;
    std::unique_ptr<DemoWorld> m_world;
    std::unique_ptr<Clock> m_clock;
    ScaledClock *m_running = nullptr; ///< the same, where it runs
    QThread m_thread;
    std::unique_ptr<DemoSimulation> m_simulation; ///< lives on the thread
    DemoAddresses m_addresses;
    QTimer m_tick;

    Demo();
    Status serve();
};

} // namespace aigo
