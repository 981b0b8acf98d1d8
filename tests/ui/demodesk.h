// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demosimulation.h"
#include "core/monitor/livedesk.h"
#include "core/providers/registry.h"
#include "tests/support/manualclock.h"
#include "tests/support/tempstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <memory>

namespace aigo::test {

/// The demo's store (12 providers, some days of history), its servers on loopback and the real desk on them, with a
/// clock that a test moves through the day of resources/demo/day.json:
///
///     DemoDesk demo;                      // the day is about to begin; all is well
///     demo.begin();
///     demo.to(QStringLiteral("00:26"));   // OpenAI fails since 00:20 and says nothing of it
///     demo.to(QStringLiteral("00:31"));   // … its page admits it since 00:27
///     demo.to(QStringLiteral("01:40"));   // … and it is over
///
/// `to` passes every minute; `leap` goes over what lies between as over a night's sleep. The store is filled once for a
/// test program (a second or two in a debug build) and copied.
class DemoDesk
{
public:
    explicit DemoDesk(int days = 7)
        : world(made(days))
        , registry(shipped())
        , simulation(world, registry, clock, false)
    {
        if (!simulation.start()) {
            qFatal("no port to serve the demo on");
        }
        const QString filled = filledStore(days);
        QDir().mkpath(m_store.folder());
        if (!QFile::copy(filled, m_store.file())) {
            qFatal("the demo's store could not be copied");
        }
        auto database = Engine::openStore(m_store.folder(), clock);
        need(database);
        EngineOptions options;
        options.folder = m_store.folder();
        options.environment = QProcessEnvironment();
        for (const DemoProvider &provider : world.providers) {
            options.environment.insert(provider.keyEnv, QString::fromLatin1(provider.key));
        }
        options.demo = true;
        options.probe = simulation.addresses().documents.resolved(QUrl(QStringLiteral("/generate_204")));
        auto settled = (*database)->write(
            [this](QSqlDatabase &db) { return settleDemo(db, world, registry, simulation.addresses()); });
        settled.waitForFinished();
        need(settled.result());
        auto made = Engine::create(std::move(*database), clock, options);
        need(made);
        engine = std::move(*made);
        desk = std::make_unique<LiveDesk>(*engine, [] { return 0.5; });
    }
    ~DemoDesk()
    {
        desk.reset();
        engine.reset();
    }
    DemoDesk(const DemoDesk &) = delete;
    DemoDesk &operator=(const DemoDesk &) = delete;

    /// Loads the desk from the store; with `poll` it watches from then on, as `to` moves the clock.
    void begin(bool poll = true)
    {
        QSignalSpy loaded(desk.get(), &LiveDesk::loaded);
        desk->start(poll);
        if (loaded.isEmpty() && !loaded.wait(20'000)) {
            qFatal("the desk did not load");
        }
        settle();
        QElapsedTimer waited;
        waited.start();
        while (!view(QStringLiteral("openai")).day && waited.elapsed() < 20'000) { // what the last day adds up to
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        }
    }
    /// On to that hour of the day, minute by minute.
    void to(const QString &hour)
    {
        const Instant end = world.played(hour);
        while (clock.now() < end) {
            step(std::min(Milliseconds(55'000), std::chrono::ceil<Milliseconds>(end - clock.now())));
        }
    }
    /// At once, as after a sleep: nothing between is seen.
    void leap(const QString &hour)
    {
        step(std::chrono::ceil<Milliseconds>(world.played(hour) - clock.now()));
        step(Milliseconds(10'000)); // what waited for the network to be back
    }
    void step(Milliseconds by)
    {
        clock.advance(by);
        desk->runDue();
        settle();
    }
    ProviderView view(const QString &slug) const
    {
        for (const ProviderView &view : desk->providers()) {
            if (view.provider.slug == slug) {
                return view;
            }
        }
        return {};
    }
    std::vector<Incident> incidents(const QString &slug)
    {
        auto reading = desk->incidents(slug, world.choice.dayBegins, clock.now());
        reading.waitForFinished();
        return reading.result().ok() ? *reading.result() : std::vector<Incident>{};
    }

    ManualClock clock{dayBegins()};
    const DemoWorld world;
    const ProviderRegistry registry;
    DemoSimulation simulation;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<LiveDesk> desk;

    static Instant dayBegins() { return *parseTime(u"2026-11-21T06:00:00Z"); }

private:
    TempStore m_store;

    template <typename T>
    static void need(const T &result)
    {
        if (!result) {
            qFatal("%s", qPrintable(result.error().line()));
        }
    }
    static DemoWorld made(int days)
    {
        auto read = DemoWorld::read({dayBegins(), days, 1});
        need(read);
        return std::move(*read);
    }
    static ProviderRegistry shipped()
    {
        auto all = ProviderRegistry::shipped();
        need(all);
        return std::move(*all);
    }
    /// Until nothing that began is still under way.
    void settle()
    {
        const auto busy = [this] {
            const std::vector<JobView> jobs = desk->jobs();
            return std::any_of(jobs.begin(), jobs.end(), [](const JobView &job) { return job.running; });
        };
        QElapsedTimer waited;
        waited.start();
        do {
            QCoreApplication::processEvents(QEventLoop::AllEvents);
            if (waited.elapsed() > 30'000) {
                qFatal("the demo's jobs did not end");
            }
        } while (busy());
        QCoreApplication::processEvents();
    }
    /// A closed store's file, filled up to the day's beginning.
    static QString filledStore(int days)
    {
        static std::map<int, std::unique_ptr<TempStore>> stores;
        std::unique_ptr<TempStore> &store = stores[days];
        if (!store) {
            store = std::make_unique<TempStore>();
            const ManualClock clock{dayBegins()};
            const DemoWorld world = made(days);
            const ProviderRegistry registry = shipped();
            auto database = Engine::openStore(store->folder(), clock);
            need(database);
            auto filling =
                (*database)->write([&](QSqlDatabase &db) { return fillDemo(db, world, registry, clock.now()); });
            filling.waitForFinished();
            need(filling.result());
        }
        return store->file();
    }
};

} // namespace aigo::test
