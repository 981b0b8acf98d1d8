// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/livedesk.h"
#include "core/monitor/newssync.h"
#include "core/storage/newsstore.h"
#include "tests/support/manualclock.h"
#include "tests/support/simulatedapi.h"
#include "tests/support/simulator.h"
#include "tests/support/tempstore.h"

#include <QSignalSpy>
#include <QTest>

namespace aigo::test {

using namespace std::chrono_literals;

/// The live desk against a simulated OpenAI on this machine; the clock is moved by hand, the HTTP is real.
class Watching
{
public:
    TempStore store;
    ManualClock clock;
    ProviderSimulator simulator;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<LiveDesk> desk;

    Watching()
    {
        if (!simulator.start()) {
            qFatal("no port to simulate a provider on");
        }
        simulateOpenAi(simulator, "right-key",
                       modelsNamed(QStringLiteral("openai"), {QStringLiteral("a"), QStringLiteral("b")}));
        auto opened = Engine::openStore(store.folder(), clock);
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().line()));
        }
        EngineOptions options;
        options.folder = store.folder();
        options.environment = QProcessEnvironment();
        options.environment.insert(QStringLiteral("OPENAI_API_KEY"), QStringLiteral("right-key"));
        auto made = Engine::create(std::move(*opened), clock, options);
        if (!made) {
            qFatal("%s", qPrintable(made.error().line()));
        }
        engine = std::move(*made);
        configure();
        desk = std::make_unique<LiveDesk>(*engine, [] { return 0.5; });
    }
    ~Watching()
    {
        desk.reset();
        engine.reset();
    }

    void begin(bool poll = true)
    {
        QSignalSpy loaded(desk.get(), &LiveDesk::loaded);
        desk->start(poll);
        // The store may have answered before anyone waits.
        QVERIFY(!loaded.isEmpty() || loaded.wait());
    }
    /// Moves the clock and waits for the check that is then due.
    std::optional<Sample> next(Milliseconds after)
    {
        QSignalSpy sampled(desk.get(), &Desk::sampleAdded);
        clock.advance(after);
        desk->runDue();
        if (sampled.isEmpty() && !sampled.wait(20'000)) {
            return std::nullopt;
        }
        return sampled.front().at(1).value<Sample>();
    }
    ProviderView openai() const
    {
        for (const ProviderView &view : desk->providers()) {
            if (view.provider.slug == u"openai") {
                return view;
            }
        }
        return {};
    }
    std::vector<Sample> samples()
    {
        auto reading = desk->samples(QStringLiteral("openai"), clock.now() - 24h, clock.now() + 1s);
        reading.waitForFinished();
        return reading.result().ok() ? *reading.result() : std::vector<Sample>{};
    }
    std::vector<AlertEvent> alerts()
    {
        auto reading = engine->alerts.history(10);
        reading.waitForFinished();
        return *reading.result();
    }
    /// The newest one that a rule fired.
    std::optional<AlertEvent> alertOf(QStringView rule)
    {
        for (const AlertEvent &event : alerts()) {
            if (event.rule == rule) {
                return event;
            }
        }
        return std::nullopt;
    }
    std::vector<Incident> incidents()
    {
        auto reading = desk->incidents(QStringLiteral("openai"), clock.now() - 24h, clock.now() + 1s);
        reading.waitForFinished();
        return reading.result().ok() ? *reading.result() : std::vector<Incident>{};
    }

private:
    void configure()
    {
        ProviderSettings openaiHere;
        openaiHere.slug = QStringLiteral("openai");
        openaiHere.baseUrl = QUrl(simulator.baseUrl() + QStringLiteral("/v1"));
        openaiHere.checkEvery = 60s;
        openaiHere.statusPage = QUrl(); // it is on the internet
        ProviderSettings anthropicOff;
        anthropicOff.slug = QStringLiteral("anthropic");
        anthropicOff.enabled = false;
        ProviderSettings googleOff;
        googleOff.slug = QStringLiteral("google");
        googleOff.enabled = false;
        engine->providerStore.saveSettings({openaiHere, anthropicOff, googleOff}).waitForFinished();
        for (SourceSetting source : defaultSources()) { // they are on the internet
            source.enabled = false;
            engine->settings.save(sourceToTexts(source)).waitForFinished();
        }
        NewsStore news(engine->database);
        for (FeedSetting feed : shippedFeeds()) {
            feed.enabled = false;
            news.saveFeed(feed).waitForFinished();
        }
    }
};

} // namespace aigo::test
