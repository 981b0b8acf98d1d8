// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statuspages/namedmodels.h"
#include "core/statuspages/plaintext.h"
#include "core/statuspages/statuspage.h"
#include "tests/support/refuses.h"
#include "tests/support/shareddata.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTest>

using namespace aigo;
using namespace aigo::test;

namespace {

const Instant fetched = *parseTime(u"2026-05-01T10:30:00Z");

OfficialStatus reading(const std::vector<QByteArray> &documents, const StatusPage &page = {})
{
    auto status = readStatusPage(documents, QStringLiteral("example"), page, fetched);
    if (!status) {
        qWarning("%s", qPrintable(status.error().line()));
        return {};
    }
    return *status;
}

OfficialStatus fixed(const char *name, const StatusPage &page = {})
{
    return reading(std::vector{readBytes(fixture(QStringLiteral("statuspages/") + QLatin1StringView(name)))}, page);
}

StatusPage watching(const QStringList &components, const QStringList &ignored = {})
{
    StatusPage page;
    page.components = components;
    page.ignored = ignored;
    return page;
}

QByteArray summary(const QByteArray &components, const QByteArray &more = R"("indicator":"none")")
{
    return R"({"page":{"id":"abcdefghijkl","url":"https://status.example.ai"},"status":{)" + more +
           R"(},"components":[)" + components + "]}";
}

QByteArray component(const char *name, const char *status)
{
    return QByteArray(R"({"id":")") + name + R"(","name":")" + name + R"(","status":")" + status + R"("})";
}

QStringList ids(const OfficialStatus &status)
{
    QStringList list;
    for (const Incident &incident : status.incidents) {
        list << incident.id;
    }
    return list;
}

} // namespace

class TestStatusPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAStatuspage();
    void watchesWhatItIsTold();
    void wordsBecomeStates_data();
    void wordsBecomeStates();
    void unknownYieldsOnlyToWhatIsWorse();
    void anUnknownGradeIsNoneOfOurs();
    void documentsOfOnePageAreOneReading();
    void readsBetterStack();
    void readsAFeed();
    void readsUtf16();
    void googleCountsProductsThatAreMeant();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void entitiesAreRefusedAtOnce();
    void aBeginningIsNoDocument();
    void isBounded();
    void textsBecomePlain_data();
    void textsBecomePlain();
    void namesModels_data();
    void namesModels();
};

void TestStatusPages::readsAStatuspage()
{
    const OfficialStatus status = fixed("summary.json");
    QCOMPARE(status.engine, QStringLiteral("statuspage"));
    QCOMPARE(status.at, fetched); // never the page's own old word
    QCOMPARE(status.page, State::Degraded);
    QCOMPARE(status.url, QUrl(QStringLiteral("https://status.example.ai")));
    QVERIFY(status.namesAllOpen);
    // The group is no component of its own, and the one that is shown only when it is bad is not shown.
    QStringList names;
    for (const StatusComponent &c : status.components) {
        names << c.name + u'/' + c.group + u'/' + stateName(c.state);
    }
    QCOMPARE(names, (QStringList{QStringLiteral("Chat/API/degraded"), QStringLiteral("Embeddings/API/operational"),
                                 QStringLiteral("Web app//down"), QStringLiteral("New thing//unknown")}));
    QCOMPARE(ids(status), (QStringList{QStringLiteral("i1"), QStringLiteral("i2"), QStringLiteral("m1")}));
    const Incident &first = status.incidents.front();
    QCOMPARE(first.provider, QStringLiteral("example"));
    QCOMPARE(first.title, QStringLiteral("Slow chat for model-x 1.5"));
    QCOMPARE(first.severity, Severity::Minor);
    QCOMPARE(first.phase, IncidentPhase::Identified);
    QCOMPARE(toIso(first.started), QStringLiteral("2026-05-01T09:58:00.250Z"));
    QVERIFY(first.isOpen() && !first.maintenance);
    QCOMPARE(first.url, QUrl(QStringLiteral("https://stspg.io/i1")));
    QCOMPARE(first.components, QStringList{QStringLiteral("Chat")});
    QCOMPARE(first.updates.size(), std::size_t{2});
    QCOMPARE(first.updates[0].status, QStringLiteral("identified"));
    QCOMPARE(first.updates[0].text, QStringLiteral("Found. See the docs.\nMore & more."));
    QCOMPARE(toIso(first.updates[1].at), QStringLiteral("2026-05-01T10:00:00Z"));
    QCOMPARE(status.incidents[1].url, QUrl(QStringLiteral("https://status.example.ai/incidents/i2")));
    const Incident &planned = status.incidents.back();
    QVERIFY(planned.maintenance && planned.isOpen());
    QCOMPARE(planned.phase, IncidentPhase::Scheduled);
    QCOMPARE(toIso(planned.started), QStringLiteral("2026-05-02T01:00:00Z"));
    QCOMPARE(toIso(planned.ends), QStringLiteral("2026-05-02T02:30:00Z"));
    // One bad entry costs itself.
    QCOMPARE(status.skipped,
             (QStringList{QStringLiteral("components[5]: it has no name"),
                          QStringLiteral("incidents[0].incident_updates[2]: it has no time"),
                          QStringLiteral("incidents[2]: it has no id"), QStringLiteral("incidents[3]: it has no time"),
                          QStringLiteral("incidents[4]: it is no object")}));
}

void TestStatusPages::watchesWhatItIsTold()
{
    QCOMPARE(fixed("summary.json").state, State::Down);
    const OfficialStatus api = fixed("summary.json", watching({QStringLiteral("api")}));
    QCOMPARE(api.state, State::Degraded); // by its group; the web app's outage is not the API's
    QVERIFY(api.incidents[0].concerns && !api.incidents[1].concerns && api.incidents[2].concerns);
    QCOMPARE(fixed("summary.json", watching({QStringLiteral("EMBEDDINGS")})).state, State::Operational);
    const OfficialStatus rest =
        fixed("summary.json", watching({}, {QStringLiteral("web app"), QStringLiteral("new thing")}));
    QCOMPARE(rest.state, State::Degraded);
    QVERIFY(rest.components[0].watched && !rest.components[2].watched);
    // What is watched is called something else now: a bad page says nothing of it, a good one says that all is well.
    QCOMPARE(fixed("summary.json", watching({QStringLiteral("Gateway")})).state, State::Unknown);
    QCOMPARE(reading({summary(component("A", "operational"))}, watching({QStringLiteral("Gateway")})).state,
             State::Operational);
}

void TestStatusPages::wordsBecomeStates_data()
{
    QTest::addColumn<State>("state");
    QTest::newRow("operational") << State::Operational;
    QTest::newRow("degraded_performance") << State::Degraded;
    QTest::newRow("partial_outage") << State::Degraded;
    QTest::newRow("major_outage") << State::Down;
    QTest::newRow("full_outage") << State::Down;
    QTest::newRow("under_maintenance") << State::Maintenance;
    QTest::newRow("not_operational") << State::Unknown;
    QTest::newRow("Operational?!") << State::Operational;
    QTest::newRow("") << State::Unknown;
    QTest::newRow("operational operational") << State::Unknown;
}

void TestStatusPages::wordsBecomeStates()
{
    QFETCH(State, state);
    const OfficialStatus status = reading({summary(component("A", QTest::currentDataTag()))});
    QCOMPARE(status.components.size(), std::size_t{1});
    QCOMPARE(status.components[0].state, state);
    QCOMPARE(status.state, state);
}

void TestStatusPages::unknownYieldsOnlyToWhatIsWorse()
{
    const auto both = [](const char *a, const char *b) {
        return reading({summary(component("A", a) + "," + component("B", b))}).state;
    };
    QCOMPARE(both("operational", "sparkling"), State::Unknown); // green would be a claim
    QCOMPARE(both("sparkling", "partial_outage"), State::Degraded);
    QCOMPARE(both("sparkling", "under_maintenance"), State::Maintenance);
    QCOMPARE(both("under_maintenance", "major_outage"), State::Down);
    const OfficialStatus page = reading({summary("", R"("indicator":"sparkling")")});
    QCOMPARE(page.page, State::Unknown);
    QCOMPARE(page.state, State::Unknown);
}

void TestStatusPages::anUnknownGradeIsNoneOfOurs()
{
    const auto with = [](const QByteArray &impact, const QByteArray &status) {
        return reading({R"({"page":{"id":"abcdefghijkl"},"incidents":[{"id":"x","name":"X","impact":")" + impact +
                        R"(","status":")" + status + R"(","created_at":"2026-05-01T10:00:00Z"}]})"});
    };
    const OfficialStatus odd = with("catastrophic", "investigating");
    QCOMPARE(odd.incidents[0].severity, Severity::Unknown);
    QCOMPARE(odd.state, State::Unknown);
    QCOMPARE(with("critical", "surprise").incidents[0].phase, IncidentPhase::Unknown);
    QCOMPARE(with("critical", "surprise").state, State::Down);
    QCOMPARE(with("none", "monitoring").state, State::Unknown); // a list of incidents says nothing of the rest
    QCOMPARE(with("critical", "resolved").state, State::Unknown);
    QCOMPARE(toIso(with("critical", "resolved").incidents[0].resolved), QStringLiteral("2026-05-01T10:00:00Z"));
}

void TestStatusPages::documentsOfOnePageAreOneReading()
{
    const QByteArray page = readBytes(fixture(QStringLiteral("statuspages/summary.json")));
    const QByteArray incidents =
        R"({"page":{"id":"abcdefghijkl"},"incidents":[{"id":"i1","name":"Slow chat","status":"identified",)"
        R"("impact":"minor","created_at":"2026-05-01T10:00:00Z"},{"id":"old","name":"Old","status":"resolved",)"
        R"("impact":"minor","created_at":"2026-04-01T10:00:00Z","resolved_at":"2026-04-01T11:00:00Z"}]})";
    const QByteArray feed = readBytes(fixture(QStringLiteral("statuspages/history.rss")));
    const OfficialStatus status = reading({page, incidents, feed});
    QCOMPARE(ids(status), (QStringList{QStringLiteral("i1"), QStringLiteral("i2"), QStringLiteral("m1"),
                                       QStringLiteral("old"), QStringLiteral("r2"), QStringLiteral("r0")}));
    QCOMPARE(status.incidents[0].updates.size(), std::size_t{2}); // the richer one stayed
    QVERIFY(!readStatusPage({page, "<html>"}, {}, {}, fetched).ok());
    QVERIFY(!readStatusPage({}, {}, {}, fetched).ok());
}

void TestStatusPages::readsBetterStack()
{
    const OfficialStatus status = fixed("betterstack.json");
    QCOMPARE(status.engine, QStringLiteral("betterstack"));
    QCOMPARE(status.page, State::Degraded);
    QCOMPARE(status.state, State::Down);
    QCOMPARE(status.components.size(), std::size_t{1});
    QCOMPARE(status.components[0].group, QStringLiteral("Platform"));
    QCOMPARE(status.incidents.size(), std::size_t{1});
    const Incident &report = status.incidents[0];
    QCOMPARE(report.components, QStringList{QStringLiteral("API")});
    QCOMPARE(report.severity, Severity::Minor);
    QVERIFY(report.isOpen());
    QCOMPARE(report.updates.size(), std::size_t{1});
    QCOMPARE(report.updates[0].text, QStringLiteral("We are on it."));
}

void TestStatusPages::readsAFeed()
{
    const OfficialStatus status = fixed("history.rss");
    QCOMPARE(status.engine, QStringLiteral("rss"));
    QCOMPARE(ids(status), (QStringList{QStringLiteral("r2"), QStringLiteral("r0")}));
    QCOMPARE(status.skipped, QStringList{QStringLiteral("item[1]: it has no time")});
    const Incident &over = status.incidents[0];
    QCOMPARE(over.phase, IncidentPhase::Resolved);
    QCOMPARE(toIso(over.started), QStringLiteral("2026-05-01T10:00:00Z"));
    QCOMPARE(toIso(over.resolved), QStringLiteral("2026-05-01T10:20:00Z"));
    QCOMPARE(over.updates.size(), std::size_t{2});
    QCOMPARE(over.updates[0].status, QStringLiteral("resolved"));
    QCOMPARE(over.updates[1].text, QStringLiteral("We monitor nothing yet."));
    // Prose is never taken for a state.
    QCOMPARE(status.incidents[1].phase, IncidentPhase::Unknown);
    QCOMPARE(toIso(status.incidents[1].started), QStringLiteral("2026-04-30T08:00:00Z"));
    QCOMPARE(status.state, State::Unknown);
}

void TestStatusPages::readsUtf16()
{
    const QString json = QStringLiteral(R"([{"date":"1787150060","arn":"arn:x","service":"bedrock-us-east-1",)"
                                        R"("service_name":"Amazon Bedrock","region_name":"N. Virginia",)"
                                        R"("status":"3","summary":"Fehler – größer","event_log":[]}])");
    for (const auto encoding : {QStringConverter::Utf16BE, QStringConverter::Utf16LE, QStringConverter::Utf8}) {
        for (const auto flag : {QStringConverter::Flag::Default, QStringConverter::Flag::WriteBom}) {
            QStringEncoder encoder(encoding, flag);
            const QByteArray bytes = encoder.encode(json);
            const OfficialStatus status = reading({bytes});
            QCOMPARE(status.engine, QStringLiteral("aws"));
            QCOMPARE(status.incidents.size(), std::size_t{1});
            QCOMPARE(status.incidents[0].title, QStringLiteral("Fehler – größer"));
            QCOMPARE(status.state, State::Down);
        }
    }
    StatusPage other;
    other.products = {QStringLiteral("ec2")};
    QCOMPARE(reading({json.toUtf8()}, other).state, State::Operational);
    StatusPage bedrock;
    bedrock.products = {QStringLiteral("bedrock")};
    QCOMPARE(reading({json.toUtf8()}, bedrock).state, State::Down);
    // Half a character at the end is no document.
    QVERIFY(!readStatusPage({QByteArray("\xff\xfe[\0]\0\xd8", 7)}, {}, {}, fetched).ok());
}

void TestStatusPages::googleCountsProductsThatAreMeant()
{
    const QByteArray list =
        R"([{"id":"A","begin":"2026-05-01T10:00:00+00:00","external_desc":"Vertex is slow",)"
        R"("status_impact":"SERVICE_DISRUPTION","severity":"medium","uri":"incidents/A","updates":[],)"
        R"("affected_products":[{"title":"Vertex Gemini API","id":"V"}],"currently_affected_locations":[]},)"
        R"({"id":"B","begin":"2026-05-01T09:00:00+00:00","external_desc":"Mail is gone",)"
        R"("status_impact":"SERVICE_OUTAGE","affected_products":[{"title":"Mail","id":"M"}]}])";
    const OfficialStatus all = reading({list});
    QCOMPARE(all.engine, QStringLiteral("google-cloud"));
    QCOMPARE(all.state, State::Down);
    StatusPage page;
    page.products = {QStringLiteral("V")};
    const OfficialStatus meant = reading({list}, page);
    QCOMPARE(ids(meant), QStringList{QStringLiteral("A")});
    QCOMPARE(meant.state, State::Degraded);
    QVERIFY(meant.skipped.isEmpty()); // the other one is not bad, only not meant
    QCOMPARE(meant.incidents[0].url, QUrl(QStringLiteral("https://status.cloud.google.com/incidents/A")));
    page.products = {QStringLiteral("npdyhgECDJ6tB66MxXyo")};
    QCOMPARE(reading({list}, page).state, State::Operational);
    QCOMPARE(reading({"[]"}).state, State::Operational);
}

void TestStatusPages::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("html") << QByteArray("<!DOCTYPE html><html><body>Just a moment…</body></html>")
                          << QStringLiteral("HTML");
    QTest::newRow("html without type") << QByteArray("<html><head></head></html>") << QStringLiteral("HTML");
    QTest::newRow("other json") << QByteArray(R"({"data":[{"id":"gpt-4"}]})") << QStringLiteral("no status page");
    QTest::newRow("other list") << QByteArray(R"([1,2,3])") << QStringLiteral("no status page");
    QTest::newRow("text") << QByteArray("all is well") << QString();
    QTest::newRow("other xml") << QByteArray("<opml><body/></opml>") << QStringLiteral("neither Atom nor RSS");
    QTest::newRow("cut xml") << QByteArray("<feed><entry><id>x</id>") << QStringLiteral("line 1");
    QTest::newRow("deep") << QByteArray(64, '[') + QByteArray(64, ']') << QString();
    QTest::newRow("deep xml") << QByteArray("<feed>") + QByteArray("<a>").repeated(100) << QStringLiteral("deep");
}

void TestStatusPages::refusesWhatIsNone()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const auto status = readStatusPage({bytes}, QStringLiteral("example"), {}, fetched);
    QVERIFY(!status.ok());
    QVERIFY(status.error().kind == ErrorKind::Unreadable || status.error().kind == ErrorKind::TooLarge);
    QVERIFY2(status.error().what.contains(says), qPrintable(status.error().line()));
    QVERIFY(!status.error().line().contains(u'\n'));
}

void TestStatusPages::entitiesAreRefusedAtOnce()
{
    QByteArray bomb = "<?xml version=\"1.0\"?><!DOCTYPE feed [<!ENTITY a \"aaaaaaaaaa\">";
    for (char c = 'b'; c <= 'z'; ++c) {
        bomb += QByteArray("<!ENTITY ") + c + " \"" + QByteArray("&x;").replace('x', char(c - 1)).repeated(10) + "\">";
    }
    bomb += "]><feed><entry><id>1</id><title>&z;</title><updated>2026-05-01T10:00:00Z</updated></entry></feed>";
    const QByteArray outside = "<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><feed><entry><id>1</id>"
                               "<title>&x;</title><updated>2026-05-01T10:00:00Z</updated></entry></feed>";
    const QByteArray undeclared = "<feed><entry><id>1</id><title>&nbsp;</title></entry></feed>";
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray &bytes : {bomb, outside, undeclared}) {
        const auto status = readStatusPage({bytes}, {}, {}, fetched);
        QVERIFY(!status.ok());
        QCOMPARE(status.error().kind, ErrorKind::Unreadable);
    }
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void TestStatusPages::aBeginningIsNoDocument()
{
    for (const char *name : {"summary.json", "betterstack.json", "history.rss"}) {
        const QByteArray whole = readBytes(fixture(QStringLiteral("statuspages/") + QLatin1StringView(name))).trimmed();
        refusesEveryBeginning(whole, [](const QByteArray &bytes) { return readStatusPage({bytes}, {}, {}, fetched); });
    }
}

void TestStatusPages::isBounded()
{
    QByteArray list = R"({"page":{"id":"abcdefghijkl"},"incidents":[)";
    for (int i = 0; i < 3000; ++i) {
        list += (i == 0 ? "" : ",") + QByteArray(R"({"id":")") + QByteArray::number(i) +
                R"(","name":"N","status":"resolved","impact":"minor","created_at":"2026-05-01T10:00:00Z"})";
    }
    const OfficialStatus many = reading({list + "]}"});
    QCOMPARE(many.incidents.size(), std::size_t{1000});
    QCOMPARE(many.skipped.size(), qsizetype{200});
    QByteArray updates;
    for (int i = 0; i < 500; ++i) {
        updates += (i == 0 ? "" : ",") + QByteArray(R"({"status":"update","body":")") + QByteArray(3000, 'x') +
                   R"(","created_at":"2026-05-01T10:00:00Z"})";
    }
    const OfficialStatus longOne =
        reading({R"({"page":{"id":"abcdefghijkl"},"incidents":[{"id":"a","name":")" + QByteArray(5000, 'n') +
                 R"(","status":"investigating","impact":"minor",)" +
                 R"("created_at":"2026-05-01T10:00:00Z","incident_updates":[)" + updates + "]}]}"});
    QCOMPARE(longOne.incidents.size(), std::size_t{1});
    QCOMPARE(longOne.incidents[0].title.size(), qsizetype{300});
    QCOMPARE(longOne.incidents[0].updates.size(), std::size_t{21}); // 65,536 characters
}

void TestStatusPages::textsBecomePlain_data()
{
    QTest::addColumn<QString>("plain");
    QTest::newRow("a <b>bold</b> word") << QStringLiteral("a bold word");
    QTest::newRow("one<br />two<br>three") << QStringLiteral("one\ntwo\nthree");
    QTest::newRow("<p>one</p><p>two</p>") << QStringLiteral("one\n\ntwo");
    QTest::newRow("<ul><li>a</li><li>b</li></ul>")
        << QStringLiteral("- a\n\n- b").replace(QStringLiteral("\n\n"), QStringLiteral("\n"));
    QTest::newRow("x &lt;script&gt; &amp;amp; &#39;&#x2019;") << QStringLiteral("x <script> &amp; '\u2019");
    QTest::newRow("a<script>evil()</script>b<style>p{}</style>c<!-- d -->e") << QStringLiteral("abce");
    QTest::newRow("a <script>never closed") << QStringLiteral("a");
    QTest::newRow("1 < 2 and 3 > 2 & so on &unknown;") << QStringLiteral("1 < 2 and 3 > 2 & so on &unknown;");
    QTest::newRow("see [docs](https://e.com \"t\") and ![pic](x.png)") << QStringLiteral("see docs and pic");
    QTest::newRow("# Head\n## \\#\\# Cause\n* one\n**two** snake_case __init__")
        << QStringLiteral("Head\nCause\n- one\ntwo snake_case __init__");
    QTest::newRow("# Cause\nless <b\nid=x>than</b> 1 < 2\n\n* one\n* two")
        << QStringLiteral("Cause\nless than 1 < 2\n\n- one\n- two");
    QTest::newRow("<ol>\n <li>a</li>\n <li>b</li>\n</ol>") << QStringLiteral("- a\n- b");
    QTest::newRow("go to <https://e.com/a> now") << QStringLiteral("go to https://e.com/a now");
    QTest::newRow("a\u202eb\u200bc\x07"
                  "d\r\n\r\n\r\n\r\ne")
        << QStringLiteral("abcd\n\ne");
    QTest::newRow("&#0;&#xd800;&#99999999;") << QStringLiteral("&#0;&#xd800;&#99999999;");
}

void TestStatusPages::textsBecomePlain()
{
    QFETCH(QString, plain);
    QCOMPARE(plainText(QString::fromUtf8(QTest::currentDataTag())), plain);
}

void TestStatusPages::namesModels_data()
{
    QTest::addColumn<QString>("named");
    const auto row = [](const char *text, const char *named) { QTest::newRow(text) << QString::fromUtf8(named); };
    row("Elevated errors on Claude Opus 4.8", "claude-opus-4-8 claude-opus-4-8-20260501");
    row("claude-opus-4-8 is slow", "claude-opus-4-8 claude-opus-4-8-20260501");
    row("Claude Opus 4", "claude-opus-4");
    row("Claude Opus 4.", "claude-opus-4");
    row("Claude Opus 4.9", "");
    row("GPT-4o mini errors", "gpt-4o-mini");
    row("GPT-4o and GPT-4o mini", "gpt-4o gpt-4o-mini gpt-4o-2024-11-20");
    row("gpt-4o-audio", "");
    row("o1 is down, and so is sonar", "o1");
    row("too1 o11 o1x", "");
    row("openai/gpt-4o (all regions)", "gpt-4o gpt-4o-2024-11-20");
    row("Gemini 2.5 Pro, Gemini 2.5 Flash", "gemini-2.5-pro");
    row("", "");
}

void TestStatusPages::namesModels()
{
    QFETCH(QString, named);
    const std::vector<QString> known{QStringLiteral("claude-opus-4"),
                                     QStringLiteral("claude-opus-4-8"),
                                     QStringLiteral("claude-opus-4-8-20260501"),
                                     QStringLiteral("gpt-4o"),
                                     QStringLiteral("gpt-4o-mini"),
                                     QStringLiteral("gpt-4o-2024-11-20"),
                                     QStringLiteral("o1"),
                                     QStringLiteral("sonar"),
                                     QStringLiteral("gemini-2.5-pro"),
                                     QStringLiteral("models/"),
                                     QString()};
    QCOMPARE(namedModels(QString::fromUtf8(QTest::currentDataTag()), known).join(u' '), named);
}

QTEST_GUILESS_MAIN(TestStatusPages)
#include "tst_statuspages.moc"
