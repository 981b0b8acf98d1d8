// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demo.h"

#include "core/monitor/livedesk.h"

#include <QDir>

namespace aigo {

namespace {

using namespace std::chrono_literals;

constexpr auto tickEvery = 25ms; ///< less than a minute of the demo's day

} // namespace

Demo::Demo()
    : m_folder(QDir::tempPath() + QStringLiteral("/aigo-demo-XXXXXX"))
{}

Demo::~Demo()
{
    m_tick.stop();
    if (m_thread.isRunning()) {
        m_simulation.release()->deleteLater(); // on its thread, at the latest as that ends
        m_thread.quit();
        m_thread.wait();
    }
}

Result<std::unique_ptr<Demo>> Demo::begin(const DemoOptions &options)
{
    std::unique_ptr<Demo> demo(new Demo);
    if (!demo->m_folder.isValid()) {
        return Error{ErrorKind::StoreIo, demo->m_folder.errorString(), QDir::tempPath(),
                     QStringLiteral("the demo needs room for temporary files")};
    }
    auto shipped = ProviderRegistry::shipped();
    if (!shipped) {
        return shipped.error();
    }
    demo->m_registry = std::move(*shipped);
    const Instant now = options.now.value_or(SystemClock().now());
    DemoChoice choice{now, options.days, options.seed};
    auto world = DemoWorld::read(choice);
    if (world && !options.plays) { // the same world, begun so much earlier
        choice.dayBegins = now - world->lookAt;
        world = DemoWorld::read(choice);
    }
    if (!world) {
        return world.error();
    }
    demo->m_world = std::make_unique<DemoWorld>(std::move(*world));
    constexpr double minutesADay = 24 * 60;
    const double pace = options.plays ? minutesADay / demo->m_world->minutesADay : 1;
    if (options.now) {
        demo->m_clock = std::make_unique<FixedClock>(now);
    } else {
        auto clock = std::make_unique<ScaledClock>(now, pace);
        demo->m_running = clock.get();
        demo->m_clock = std::move(clock);
        if (!options.plays) {
            demo->m_running->run();
        }
    }
    if (const Status served = demo->serve(); !served) {
        return served.error();
    }
    return demo;
}

Status Demo::serve()
{
    m_simulation = std::make_unique<DemoSimulation>(*m_world, m_registry, *m_clock, true);
    m_simulation->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("demo"));
    m_thread.start();
    bool started = false;
    QMetaObject::invokeMethod(
        m_simulation.get(),
        [&] {
            started = m_simulation->start();
            m_addresses = m_simulation->addresses();
        },
        Qt::BlockingQueuedConnection);
    if (!started) {
        return Error{ErrorKind::Internal, QStringLiteral("there is no port to serve the demo on"),
                     QStringLiteral("127.0.0.1")};
    }
    return Done{};
}

Result<std::unique_ptr<Database>> Demo::openStore()
{
    auto opened = Engine::openStore(folder(), *m_clock);
    if (!opened) {
        return opened;
    }
    auto filling = (*opened)->write([this, now = m_clock->now()](QSqlDatabase &db) -> Status {
        const auto filled = fillDemo(db, *m_world, m_registry, now);
        return filled ? settleDemo(db, *m_world, m_registry, m_addresses) : Status(filled.error());
    });
    filling.waitForFinished();
    if (const Status filled = filling.result(); !filled) {
        return filled.error();
    }
    return opened;
}

EngineOptions Demo::engineOptions() const
{
    EngineOptions options;
    options.folder = folder();
    options.demo = true;
    options.environment = QProcessEnvironment();
    for (const DemoProvider &provider : m_world->providers) {
        options.environment.insert(provider.keyEnv, QString::fromLatin1(provider.key));
    }
    options.probe = m_addresses.documents.resolved(QUrl(QStringLiteral("/generate_204")));
    return options;
}

void Demo::play(LiveDesk &desk)
{
    if (m_running == nullptr) {
        return; // the clock stands
    }
    m_running->run();
    QObject::connect(&m_tick, &QTimer::timeout, &desk, &LiveDesk::runDue);
    m_tick.start(tickEvery);
}

} // namespace aigo
