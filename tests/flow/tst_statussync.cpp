// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/engine.h"
#include "core/monitor/statussync.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"
#include "tests/support/shareddata.h"
#include "tests/support/simulator.h"
#include "tests/support/tempstore.h"

#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;
using Kind = StatusChange::Kind;

namespace {

QByteArray page(const char *indicator, const char *component, const QByteArray &incidents = {})
{
    return QByteArray(R"({"page":{"id":"abcdefghijkl"},"status":{"indicator":")") + indicator +
           R"("},"components":[{"id":"c1","name":"API","status":")" + component + R"("}],"incidents":[)" + incidents +
           "]}";
}

const QByteArray trouble = R"({"id":"i1","name":"Errors on model-x 1.5","status":"investigating","impact":"minor",)"
                           R"("created_at":"2026-11-20T23:50:00Z","components":[]})";

class Watching
{
public:
    TempStore store;
    ManualClock clock;
    ProviderSimulator simulator;
    std::unique_ptr<Engine> engine;
    Provider provider;

    Watching()
    {
        if (!simulator.start()) {
            qFatal("no port");
        }
        auto opened = Engine::openStore(store.folder(), clock);
        EngineOptions options;
        options.folder = store.folder();
        options.environment = QProcessEnvironment();
        engine = *Engine::create(std::move(*opened), clock, options);
        provider.slug = QStringLiteral("example");
        provider.name = QStringLiteral("Example");
        provider.statusPage = QUrl(simulator.baseUrl());
    }
    void serve(const char *path, const QByteArray &body, const QByteArray &etag = {}, int status = 200)
    {
        SimReply reply = SimReply::json(body, status);
        reply.etag = etag;
        simulator.route(QLatin1StringView(path), reply);
    }
    /// A Statuspage: a summary and its incidents.
    void serveBoth(const QByteArray &summary, const QByteArray &etag = {})
    {
        serve("/api/v2/summary.json", summary, etag);
        serve("/api/v2/incidents.json", R"({"page":{"id":"abcdefghijkl"},"incidents":[]})", "\"none\"");
    }
    StatusRun pass(Milliseconds after = 5min)
    {
        clock.advance(after);
        return await(engine->statusPages.pass(provider));
    }
    KnownStatus known()
    {
        const auto found = engine->incidents.status(provider.slug).result();
        return found && *found ? **found : KnownStatus{};
    }
    std::vector<Incident> incidents() { return engine->incidents.incidents({}).result()->incidents; }
    QStringList asked()
    {
        QStringList paths;
        for (const SimRequest &request : simulator.requests()) {
            paths << request.path;
        }
        simulator.forget();
        return paths;
    }
};

std::vector<Kind> kinds(const StatusRun &run)
{
    std::vector<Kind> out;
    for (const StatusChange &change : run.changes) {
        out.push_back(change.kind);
    }
    return out;
}

const QString summaryPath = QStringLiteral("/api/v2/summary.json");
const QString incidentsPath = QStringLiteral("/api/v2/incidents.json");

} // namespace

class TestStatusSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAPagesDocumentsAndRemembersThem();
    void findsOtherEngines();
    void anIncidentComesAndGoes();
    void asksOnlyForWhatChanged();
    void asksAtMostOnceAMinute();
    void whatIsNoPageIsUnknown_data();
    void whatIsNoPageIsUnknown();
    void silenceIsUnknown();
    void documentsThatMovedAreLookedForAgain();
    void aProviderWithoutAPage();
    void importsAndSyncsDoNotDisturbEachOther();
    void modelsThatAreNamedAreTied();
};

void TestStatusSync::findsAPagesDocumentsAndRemembersThem()
{
    Watching w;
    w.serveBoth(page("none", "operational"));
    const StatusRun first = w.pass();
    QVERIFY2(first.error.isEmpty(), qPrintable(first.error));
    QCOMPARE(first.engine, QStringLiteral("statuspage"));
    QCOMPARE(first.state, State::Operational);
    QCOMPARE(w.asked(), (QStringList{summaryPath, incidentsPath}));
    QCOMPARE(w.known().documents.size(), qsizetype{2});
    QVERIFY(w.pass().error.isEmpty());
    QCOMPARE(w.asked(), (QStringList{summaryPath, incidentsPath}));
}

void TestStatusSync::findsOtherEngines()
{
    Watching w;
    w.serve("/index.json", R"({"data":{"id":"1","type":"status_page","attributes":{"aggregate_state":"degraded"}}})");
    QCOMPARE(w.pass().engine, QStringLiteral("betterstack"));
    QVERIFY(w.asked().contains(QStringLiteral("/index.json")));
    Watching v;
    v.serve("/summary.json", R"({"page":{"name":"E","url":"https://e.example","status":"HASISSUES"}})");
    QCOMPARE(v.pass().engine, QStringLiteral("instatus"));
    QCOMPARE(v.known().reading.state, State::Degraded);
    Watching u;
    u.serve("/history.atom", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>x</title></feed>");
    QCOMPARE(u.pass().engine, QStringLiteral("atom"));
    Watching t;
    t.provider.statusPage = QUrl(t.simulator.baseUrl() + QStringLiteral("/my/feed.rss"));
    t.serve("/my/feed.rss", "<rss><channel><title>x</title></channel></rss>");
    QCOMPARE(t.pass().engine, QStringLiteral("rss"));
}

void TestStatusSync::anIncidentComesAndGoes()
{
    Watching w;
    w.serveBoth(page("none", "operational"));
    QVERIFY(w.pass().changes.empty());
    w.serveBoth(page("minor", "partial_outage", trouble));
    const StatusRun bad = w.pass();
    QCOMPARE(kinds(bad), (std::vector{Kind::Opened, Kind::State, Kind::Component}));
    QCOMPARE(bad.state, State::Degraded);
    QCOMPARE(bad.incidents, 1);
    QCOMPARE(bad.asSourceRun().source, QStringLiteral("status/example"));
    QCOMPARE(bad.asSourceRun().added, 1);
    QCOMPARE(w.known().reading.incidents.size(), std::size_t{1});
    w.serveBoth(page("none", "operational"));
    QCOMPARE(kinds(w.pass()), (std::vector{Kind::Resolved, Kind::State, Kind::Component}));
    QVERIFY(w.known().reading.incidents.empty());
    QCOMPARE(w.incidents().size(), std::size_t{1});
}

void TestStatusSync::asksOnlyForWhatChanged()
{
    Watching w;
    w.serveBoth(page("none", "operational"), "\"a\"");
    QVERIFY(!w.pass().notModified);
    const StatusRun same = w.pass();
    QVERIFY(same.notModified && same.error.isEmpty() && same.changes.empty());
    QCOMPARE(same.state, State::Operational);
    QCOMPARE(w.simulator.requests().back().header("If-None-Match"), QByteArray("\"none\""));
    QCOMPARE(w.known().reading.at, w.clock.now()); // just now, it was still so
    // One of the two is new: the other one is read again with it.
    w.asked();
    w.serveBoth(page("minor", "partial_outage", trouble), "\"b\"");
    const StatusRun changed = w.pass();
    QCOMPARE(changed.state, State::Degraded);
    QVERIFY(!changed.notModified);
    QCOMPARE(w.asked().size(), qsizetype{4});
    QVERIFY(w.pass().notModified);
}

void TestStatusSync::asksAtMostOnceAMinute()
{
    Watching w;
    w.serveBoth(page("none", "operational"));
    w.pass();
    w.asked();
    const StatusRun again = w.pass(30s);
    QVERIFY(again.tooSoon && again.error.isEmpty());
    QCOMPARE(again.state, State::Operational);
    QVERIFY(w.asked().isEmpty());
    QVERIFY(!w.pass(31s).tooSoon);
    w.clock.setWallClock(w.clock.now() - 24h); // a clock that was set back stops nothing
    QVERIFY(!w.pass(1s).tooSoon);
}

void TestStatusSync::whatIsNoPageIsUnknown_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("500") << 500 << QByteArray("{}");
    QTest::newRow("429") << 429 << QByteArray("{}");
    QTest::newRow("challenge") << 200 << QByteArray("<!DOCTYPE html><html><title>Just a moment...</title></html>");
    QTest::newRow("empty") << 200 << QByteArray();
    QTest::newRow("cut") << 200 << page("none", "operational").first(40);
    QTest::newRow("something else") << 200 << QByteArray(R"({"data":[]})");
}

void TestStatusSync::whatIsNoPageIsUnknown()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Watching w;
    w.serveBoth(page("minor", "partial_outage", trouble), "\"a\"");
    QCOMPARE(w.pass().state, State::Degraded);
    const Instant read = w.clock.now();
    w.serve("/api/v2/summary.json", body, {}, status);
    const StatusRun failed = w.pass();
    QVERIFY(!failed.error.isEmpty() && !failed.error.contains(u'\n'));
    QVERIFY2(failed.error.startsWith(QStringLiteral("127.0.0.1")), qPrintable(failed.error));
    QVERIFY(failed.changes.empty());
    QCOMPARE(w.known().state(), State::Unknown);
    QCOMPARE(w.known().reading.at, read); // the age of what was known
    QCOMPARE(w.known().reading.state, State::Degraded);
    QVERIFY(w.incidents().front().isOpen());
    w.serveBoth(page("minor", "partial_outage", trouble), "\"a\"");
    QVERIFY(w.pass().error.isEmpty());
    QCOMPARE(w.known().state(), State::Degraded);
    // A page that never answered with one.
    Watching v;
    v.serve("/api/v2/summary.json", body, {}, status);
    QVERIFY(!v.pass().error.isEmpty());
    QCOMPARE(v.known().state(), State::Unknown);
    QVERIFY(!v.known().wasRead());
}

void TestStatusSync::silenceIsUnknown()
{
    Watching w;
    w.serveBoth(page("none", "operational"));
    w.pass();
    w.simulator.stop();
    const StatusRun run = w.pass();
    QCOMPARE(run.errorKind, ErrorKind::Connect);
    QCOMPARE(w.known().state(), State::Unknown);
    // What we ourselves forbid is no failure of the page.
    Watching v;
    v.serveBoth(page("none", "operational"));
    v.pass();
    v.engine->http.setOffline(true);
    QCOMPARE(v.pass().errorKind, ErrorKind::Offline);
    QCOMPARE(v.known().state(), State::Operational);
}

void TestStatusSync::documentsThatMovedAreLookedForAgain()
{
    Watching w;
    w.serveBoth(page("none", "operational"));
    w.pass();
    w.simulator.clearRoutes();
    w.serve("/summary.json", R"({"page":{"name":"E","url":"https://e.example","status":"UP"}})");
    QVERIFY(!w.pass().error.isEmpty());
    const StatusRun found = w.pass();
    QVERIFY2(found.error.isEmpty(), qPrintable(found.error));
    QCOMPARE(found.engine, QStringLiteral("instatus"));
}

void TestStatusSync::aProviderWithoutAPage()
{
    Watching w;
    w.provider.statusPage = QUrl();
    const StatusRun run = w.pass();
    QCOMPARE(run.errorKind, ErrorKind::NotFound);
    QVERIFY(!w.known().asked);
}

void TestStatusSync::importsAndSyncsDoNotDisturbEachOther()
{
    Watching w;
    w.serveBoth(page("none", "operational"), "\"a\"");
    w.pass();
    // A saved document that is newer: what the server calls unchanged is no longer what is known.
    w.clock.advance(1min);
    const std::vector<QByteArray> saved{page("minor", "partial_outage", trouble)};
    const StatusRun imported =
        await(w.engine->statusPages.importDocuments(w.provider.slug, saved, QStringLiteral("s.json"), w.clock.now()));
    QVERIFY2(imported.error.isEmpty(), qPrintable(imported.error));
    QCOMPARE(w.known().reading.state, State::Degraded);
    QCOMPARE(w.pass().state, State::Operational);
    QCOMPARE(w.known().reading.state, State::Operational);
    // An older one is history.
    const Instant past = w.clock.now() - 24h;
    await(w.engine->statusPages.importDocuments(w.provider.slug, saved, QStringLiteral("s.json"), past));
    QCOMPARE(w.known().reading.state, State::Operational);
    QCOMPARE(w.incidents().front().firstSeen, past);
    // One that is none changes nothing.
    const KnownStatus before = w.known();
    const StatusRun none = await(w.engine->statusPages.importDocuments(w.provider.slug, {QByteArray("<html></html>")},
                                                                       QStringLiteral("s.json"), w.clock.now()));
    QCOMPARE(none.errorKind, ErrorKind::Unreadable);
    QVERIFY2(none.error.startsWith(QStringLiteral("s.json")), qPrintable(none.error));
    QCOMPARE(w.known(), before);
}

void TestStatusSync::modelsThatAreNamedAreTied()
{
    Watching w;
    const QByteArray map =
        R"({"model-x-1.5":{"litellm_provider":"example","mode":"chat","input_cost_per_token":1e-06},)"
        R"("model-y":{"litellm_provider":"example","mode":"chat","input_cost_per_token":1e-06}})";
    const SourceRun listed =
        await(w.engine->sources.importDocument(QStringLiteral("litellm"), {map}, QStringLiteral("map"), w.clock.now()));
    QVERIFY2(listed.error.isEmpty(), qPrintable(listed.error));
    w.serveBoth(page("minor", "partial_outage", trouble));
    w.pass();
    QCOMPARE(w.incidents().front().models, QStringList{QStringLiteral("example/model-x-1.5")});
}

QTEST_GUILESS_MAIN(TestStatusSync)
#include "tst_statussync.moc"
