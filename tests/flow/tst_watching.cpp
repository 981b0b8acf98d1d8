// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sql.h"
#include "tests/flow/watching.h"

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

class TestWatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<Sample>(); }

    void anOutageIsAnIncidentOfOurOwn()
    {
        Watching w;
        w.begin();
        QVERIFY(w.next(3s));
        const quint16 port = w.simulator.port();
        w.simulator.stop();
        QVERIFY(w.next(60s));
        const Instant first = w.clock.now();
        QVERIFY(w.incidents().empty()); // not confirmed yet
        QVERIFY(w.next(2s));
        QVERIFY(w.next(2s));
        QCOMPARE(w.incidents().size(), 1U);
        const Incident open = w.incidents().front();
        QVERIFY(open.ours && open.isOpen());
        QCOMPARE(open.started, first);
        QCOMPARE(open.title, QStringLiteral("connect"));
        QCOMPARE(w.openai().failingSince, first);
        QCOMPARE(w.openai().verdict.verdict, Verdict::Them); // on this machine: no connection of ours lies between
        QCOMPARE(w.openai().verdict.since, first);

        QVERIFY(w.simulator.start(port));
        QVERIFY(w.next(60s));
        const Instant back = w.clock.now();
        QVERIFY(w.incidents().front().isOpen()); // one answer confirms nothing
        QVERIFY(w.next(2s));
        QVERIFY(!w.incidents().front().isOpen());
        QCOMPARE(w.incidents().front().resolved, back);
        QVERIFY(!w.openai().failingSince);
        QCOMPARE(w.openai().verdict.verdict, Verdict::Fine);
    }

    void inTroubleItLooksMoreOften()
    {
        Watching w;
        w.begin();
        QVERIFY(w.next(3s));
        QCOMPARE(w.openai().every, 60s);
        w.simulator.stop();
        QVERIFY(w.next(60s));
        QCOMPARE(w.openai().every, 60s); // on this machine its interval stays
    }

    /// A machine that slept knows nothing of the time: no failures, no availability, and no storm when it wakes.
    void sleepLeavesAGap()
    {
        Watching w;
        w.begin();
        QVERIFY(w.next(3s));
        QVERIFY(w.next(60s));
        const Instant last = w.clock.now();
        QVERIFY(w.next(6h + 10s));
        const std::vector<Sample> samples = w.samples();
        QCOMPARE(samples.size(), 3U);
        for (const Sample &sample : samples) {
            QCOMPARE(sample.outcome, Outcome::Ok);
        }
        auto reading = w.desk->history({checksOf(QStringLiteral("openai")), last, w.clock.now(), 1});
        reading.waitForFinished();
        QVERIFY(reading.result().ok());
        Availability all;
        for (const HistoryPoint &point : *reading.result()) {
            all.up += point.time.up;
            all.down += point.time.down;
            all.unknown += point.time.unknown;
        }
        QCOMPARE(all.down, 0ms);
        QVERIFY(all.unknown > 5h);
    }

    /// Two instances on one store: one polls, the other shows what it finds, and takes over when it ends.
    void twoInstancesNeverCheckTwice()
    {
        Watching w;
        w.begin();
        QVERIFY(w.desk->polls());
        LiveDesk second(*w.engine, [] { return 0.5; });
        QSignalSpy loaded(&second, &LiveDesk::loaded);
        second.start(true);
        QVERIFY(!loaded.isEmpty() || loaded.wait());
        QVERIFY(!second.polls());
        QVERIFY(w.next(3s));
        second.runDue();
        const auto asked = w.simulator.requests().size();
        w.clock.advance(5min);
        second.runDue();
        QCOMPARE(w.simulator.requests().size(), asked);

        w.desk.reset();
        QTRY_VERIFY_WITH_TIMEOUT(second.polls(), 10'000);
        QSignalSpy sampled(&second, &Desk::sampleAdded);
        w.clock.advance(60s);
        second.runDue();
        QVERIFY(!sampled.isEmpty() || sampled.wait(20'000));
    }

    void whatAnotherInstanceStoredIsShown()
    {
        Watching w;
        w.begin();
        auto opened = Engine::openStore(w.store.folder(), w.clock);
        QVERIFY(opened.ok());
        EngineOptions options = w.engine->options;
        auto engine = Engine::create(std::move(*opened), w.clock, options);
        QVERIFY(engine.ok());
        LiveDesk second(**engine, [] { return 0.5; });
        QSignalSpy loaded(&second, &LiveDesk::loaded);
        second.start(true);
        QVERIFY(!loaded.isEmpty() || loaded.wait());
        QSignalSpy sampled(&second, &Desk::sampleAdded);
        QVERIFY(w.next(3s));
        w.desk->flush();
        QTRY_VERIFY_WITH_TIMEOUT(!sampled.isEmpty(), 10'000);
        QCOMPARE(sampled.front().at(0).toString(), QStringLiteral("openai"));
        for (const ProviderView &view : second.providers()) {
            if (view.provider.slug == u"openai") {
                QCOMPARE(view.state.state, State::Operational);
            }
        }
    }

    /// A key that was rejected rests; that the API answers without it does not make it good.
    void aRejectedKeyStaysMyAccount()
    {
        Watching w;
        simulateOpenAi(w.simulator, "another-key", modelsNamed(QStringLiteral("openai"), {QStringLiteral("a")}));
        w.begin();
        for (int i = 0; i < 3; ++i) {
            QVERIFY(w.next(i == 0 ? 3s : 66s));
            QCOMPARE(w.openai().verdict.verdict, Verdict::MyAccount);
            QCOMPARE(w.openai().verdict.reason, VerdictReason::KeyRejected);
        }
        QCOMPARE(w.openai().verdict.state, State::Operational);
    }

    /// While the store cannot be written (locked, the disk full) nothing that was measured is lost, and it is said
    /// once.
    void aStoreThatRefusesLosesNothing()
    {
        Watching w;
        w.begin();
        QVERIFY(w.next(3s));
        QCOMPARE(w.samples().size(), 1U);
        const auto refuse = [&w](bool on) {
            w.engine->database
                .run([on](QSqlDatabase &db) {
                    return sql::execute(db, on ? QStringLiteral("PRAGMA query_only = ON")
                                               : QStringLiteral("PRAGMA query_only = OFF"));
                })
                .waitForFinished();
        };
        refuse(true);
        QSignalSpy failed(w.desk.get(), &Desk::failed);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(w.next(66s));
            w.desk->flush();
        }
        QTRY_VERIFY(!failed.isEmpty());
        refuse(false);
        w.desk->flush();
        QTRY_COMPARE_WITH_TIMEOUT(w.samples().size(), 4U, 20'000);
        QCOMPARE(w.openai().state.state, State::Operational);
    }

    void everyJobIsListed()
    {
        Watching w;
        w.begin();
        QStringList names;
        for (const JobView &job : w.desk->jobs()) {
            names << job.name;
        }
        for (const char *name : {"check/openai", "sync/openai", "compact", "clean", "optimise"}) {
            QVERIFY2(names.contains(QLatin1String(name)), name);
        }
        QVERIFY(!names.contains(QStringLiteral("check/anthropic")));
        w.desk->pauseJob(QStringLiteral("check/openai"), true);
        w.desk->pauseJob(QStringLiteral("sync/openai"), true); // it asks the same address
        w.clock.advance(5min);
        w.desk->runDue();
        QVERIFY(!w.openai().checking);
        QSignalSpy sampled(w.desk.get(), &Desk::sampleAdded);
        w.desk->runJob(QStringLiteral("check/openai")); // asked for: once, though it is paused
        QVERIFY(!sampled.isEmpty() || sampled.wait(20'000));
        QCOMPARE(w.simulator.requestCount(QStringLiteral("/v1/models")), 1);
    }

    void whatIsLeftIsAskedRarelyAndWithAKeyOnly()
    {
        Watching w;
        const QString path = QStringLiteral("/v1/credits");
        w.simulator.route(path, SimReply::json(R"({"data": {"total_credits": 10, "total_usage": 7.66}})"));
        w.begin();
        Provider router = w.engine->registry.provider(u"openrouter");
        router.baseUrl = QUrl(w.simulator.baseUrl() + QStringLiteral("/v1"));
        router.enabled = true;
        w.desk->saveProvider(router);
        const auto view = [&w] {
            const std::vector<ProviderView> all = w.desk->providers();
            const auto it = std::find_if(all.begin(), all.end(),
                                         [](const ProviderView &one) { return one.provider.slug == u"openrouter"; });
            return it == all.end() ? ProviderView{} : *it;
        };
        const auto isPlanned = [&w] {
            const std::vector<JobView> jobs = w.desk->jobs();
            return std::any_of(jobs.begin(), jobs.end(),
                               [](const JobView &job) { return job.name == u"credit/openrouter"; });
        };
        QTRY_VERIFY(view().provider.enabled);
        QVERIFY(!isPlanned());
        w.desk->setKey(QStringLiteral("openrouter"), "sk-0123456789abcdefWXYZ");
        QTRY_VERIFY(isPlanned());
        const auto later = [&w](Milliseconds by) {
            w.clock.advance(by);
            w.desk->runDue();
        };
        later(5s);
        QTRY_VERIFY(view().credit);
        QCOMPARE(creditText(*view().credit->credit), QStringLiteral("$2.34"));
        const int asked = w.simulator.requestCount(path);
        later(20min);
        QTRY_VERIFY(!view().checking);
        QCOMPARE(w.simulator.requestCount(path), asked);
        w.simulator.route(path, SimReply::json("{}", 500));
        QTRY_VERIFY([&] {
            later(5min);
            return !view().credit->error.isEmpty();
        }());
        QCOMPARE(creditText(*view().credit->credit), QStringLiteral("$2.34")); // and its age is told
        QVERIFY(view().credit->asked - view().credit->credit->at >= 30min);
        w.desk->forgetKey(QStringLiteral("openrouter"));
        QTRY_VERIFY(!isPlanned());
        QVERIFY(!view().credit); // it was of that key
    }
};

QTEST_GUILESS_MAIN(TestWatching)
#include "tst_watching.moc"
