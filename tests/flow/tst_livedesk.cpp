// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/searchindex.h"
#include "tests/flow/watching.h"

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

class TestLiveDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<Sample>(); }
    void loadsWhatIsStored();
    void goesDownAfterThreeAndComesBackAfterTwo();
    void remembersOverARestart();
    void aRejectedKeyIsNotAnOutage();
    void switchedOffIsNotAsked();
    void pausedIsNotAsked();
    void presetsAreSavedAndShipped();
    void listsAreSynced();
    void feedsArePolled();
};

void TestLiveDesk::loadsWhatIsStored()
{
    Watching w;
    QVERIFY(w.desk->catalogue()->models.empty());
    w.begin(false);
    QVERIFY(w.desk->catalogue()->models.size() >= 60);
    QVERIFY(w.desk->catalogue()->embeddedOnly);
    QVERIFY(w.desk->catalogue()->pricesAsOf);
    QVERIFY(w.desk->catalogue()->find(QStringLiteral("openai/gpt-5.5")) != nullptr);
    QVERIFY(w.desk->catalogue()->find(QStringLiteral("openai/nothing")) == nullptr);
    QCOMPARE(w.openai().key, KeyOrigin::Environment);
    QVERIFY(w.openai().provider.enabled);
    QCOMPARE(w.simulator.requests().size(), 0U);
}

void TestLiveDesk::goesDownAfterThreeAndComesBackAfterTwo()
{
    Watching w;
    w.begin();
    QSignalSpy states(w.desk.get(), &Desk::stateChanged);
    auto sample = w.next(3s);
    QVERIFY(sample);
    QCOMPARE(sample->outcome, Outcome::Ok);
    QVERIFY(sample->latency && *sample->latency > 0us);
    QCOMPARE(w.openai().state.state, State::Operational);
    QCOMPARE(w.openai().last->models, std::optional(2));
    QCOMPARE(states.count(), 1);

    const quint16 port = w.simulator.port();
    w.simulator.stop();
    QCOMPARE(w.next(60s)->outcome, Outcome::Connect);
    QCOMPARE(w.openai().state.state, State::Operational);
    QCOMPARE(w.next(2s)->outcome, Outcome::Connect); // a quick look again, not a minute later
    QCOMPARE(states.count(), 1);
    QCOMPARE(w.next(2s)->outcome, Outcome::Connect);
    QCOMPARE(w.openai().state.state, State::Down);
    QCOMPARE(w.openai().state.verdict, Verdict::Them);
    QCOMPARE(states.count(), 2);
    // Other rules have their say on an outage, too: how fast the error budget burns.
    const auto outage = [&w] { return w.alertOf(u"provider-down"); };
    QTRY_VERIFY(outage());
    QVERIFY(!outage()->resolved);

    QVERIFY(w.simulator.start(port));
    QCOMPARE(w.next(60s)->outcome, Outcome::Ok);
    QCOMPARE(w.openai().state.state, State::Down);
    QCOMPARE(w.next(2s)->outcome, Outcome::Ok);
    QCOMPARE(w.openai().state.state, State::Operational);
    QCOMPARE(states.count(), 3);
    QTRY_VERIFY(outage()->resolved.has_value());

    const std::vector<Sample> stored = w.samples();
    QCOMPARE(stored.size(), 6U);
    for (const Sample &s : stored) {
        QCOMPARE(s.latency.has_value(), s.outcome == Outcome::Ok);
    }
}

void TestLiveDesk::remembersOverARestart()
{
    Watching w;
    w.begin();
    w.simulator.stop();
    for (int i = 0; i < 3; ++i) {
        w.next(i == 0 ? 3s : 2s);
    }
    QCOMPARE(w.openai().state.state, State::Down);
    QTRY_COMPARE(w.samples().size(), 3U);
    w.desk.reset();
    w.desk = std::make_unique<LiveDesk>(*w.engine, [] { return 0.5; });
    QSignalSpy states(w.desk.get(), &Desk::stateChanged);
    w.begin();
    QCOMPARE(w.openai().state.state, State::Down);
    QVERIFY(w.next(66s));        // it was asked just before the restart
    QCOMPARE(states.count(), 0); // nothing new: it was down and still is
}

void TestLiveDesk::aRejectedKeyIsNotAnOutage()
{
    Watching w;
    simulateOpenAi(w.simulator, "another-key", modelsNamed(QStringLiteral("openai"), {QStringLiteral("a")}));
    w.begin();
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(w.next(i == 0 ? 3s : 66s)->outcome, Outcome::Unauthorized);
    }
    QCOMPARE(w.openai().state.state, State::Operational);
    QCOMPARE(w.openai().state.verdict, Verdict::MyAccount);
    QVERIFY(!w.openai().last->error.contains(QStringLiteral("right-key")));
    QTRY_VERIFY(w.alertOf(u"key-rejected"));
    QVERIFY(!w.alertOf(u"provider-down"));
}

void TestLiveDesk::switchedOffIsNotAsked()
{
    Watching w;
    w.begin();
    Provider off = w.openai().provider;
    off.enabled = false;
    w.desk->saveProvider(off);
    w.clock.advance(10min);
    w.desk->runDue();
    QVERIFY(!w.openai().next);
    QVERIFY(!w.openai().checking);
    auto stored = w.engine->providerStore.settings();
    stored.waitForFinished();
    bool found = false;
    for (const ProviderSettings &setting : *stored.result()) {
        found = found || (setting.slug == u"openai" && setting.enabled == std::optional(false));
    }
    QVERIFY(found);
    QCOMPARE(w.simulator.requestCount(QStringLiteral("/v1/models")), 0);
}

void TestLiveDesk::pausedIsNotAsked()
{
    Watching w;
    w.begin();
    Settings settings = w.desk->settings();
    settings.paused = true;
    w.desk->saveSettings(settings);
    w.clock.advance(10min);
    w.desk->runDue();
    QVERIFY(!w.openai().checking);
    settings.paused = false;
    w.desk->saveSettings(settings);
    QVERIFY(w.next(0s));
}

void TestLiveDesk::presetsAreSavedAndShipped()
{
    Watching w;
    w.begin(false);
    const std::size_t shipped = w.desk->presets().size();
    QVERIFY(shipped >= 5);
    QSignalSpy changed(w.desk.get(), &Desk::presetsChanged);
    w.desk->savePreset(Preset{QStringLiteral("mine"), QStringLiteral("cap:tools"), QString(), {}, false});
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(w.desk->presets().size(), shipped + 1);
    // A copy of the user's stands in for the shipped one, and deleting it brings that back.
    const Preset first = w.desk->presets().front();
    w.desk->savePreset(Preset{first.name, QStringLiteral("cap:vision"), QString(), {}, false});
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(w.desk->presets().size(), shipped + 1);
    QCOMPARE(w.desk->presets().front().filter, QStringLiteral("cap:vision"));
    w.desk->deletePreset(first.name);
    QTRY_COMPARE(changed.size(), 3);
    QVERIFY(w.desk->presets().front() == first);
}

void TestLiveDesk::listsAreSynced()
{
    Watching w;
    w.begin();
    QSignalSpy changed(w.desk.get(), &Desk::catalogueChanged);
    w.clock.advance(10min);
    w.desk->runDue();
    QVERIFY(!changed.isEmpty() || changed.wait(20'000));
    QVERIFY(!w.desk->catalogue()->embeddedOnly);
    const Model *model = w.desk->catalogue()->find(QStringLiteral("openai/a"));
    QVERIFY(model != nullptr);
    QCOMPARE(model->sourceKeys.front().source, QStringLiteral("openai"));
    // What is searched follows.
    SearchRequest request;
    request.text = QStringLiteral("openai");
    request.kinds = {SearchKind::Providers};
    QTRY_VERIFY(!SearchIndex(w.engine->database).find(request).result()->hits.empty());
}

void TestLiveDesk::feedsArePolled()
{
    Watching w;
    w.simulator.route(QStringLiteral("/feed.xml"),
                      SimReply::json("<rss version=\"2.0\"><channel><title>t</title><link>https://example.ai/</link>"
                                     "<item><title>Prices halved</title><link>/1</link></item></channel></rss>"));
    FeedSetting feed;
    feed.name = QStringLiteral("here");
    feed.url = QUrl(w.simulator.baseUrl() + QStringLiteral("/feed.xml"));
    feed.every = 1h;
    feed.enabled = true;
    NewsStore news(w.engine->database);
    news.saveFeed(feed).waitForFinished();
    w.begin();
    QSignalSpy synced(w.desk.get(), &Desk::synced);
    const auto asked = [&] { return w.simulator.requestCount(QStringLiteral("/feed.xml")); };
    const auto told = [&] {
        return std::any_of(synced.begin(), synced.end(), [](const QList<QVariant> &arguments) {
            const auto runs = arguments[0].value<std::vector<SourceRun>>();
            return runs.front().source == u"feed/here" && runs.front().error.isEmpty();
        });
    };
    w.clock.advance(10min);
    w.desk->runDue();
    QTRY_VERIFY_WITH_TIMEOUT(told(), 20'000);
    QCOMPARE(asked(), 1);
    QCOMPARE(news.news({}).result()->total, 1);
    const auto jobs = w.desk->jobs();
    QVERIFY(std::any_of(jobs.begin(), jobs.end(),
                        [](const JobView &job) { return job.name == u"sync/feed/here" && job.result == u"ok"; }));
    w.clock.advance(30min); // not yet
    w.desk->runDue();
    QCOMPARE(asked(), 1);
    synced.clear();
    w.clock.advance(40min);
    w.desk->runDue();
    QTRY_VERIFY_WITH_TIMEOUT(told(), 20'000);
    QCOMPARE(asked(), 2);
}

QTEST_GUILESS_MAIN(TestLiveDesk)
#include "tst_livedesk.moc"
