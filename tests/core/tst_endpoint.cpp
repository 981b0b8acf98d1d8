// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/slowness.h"
#include "core/providers/endpointanswer.h"

#include <QTest>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

const char *document = R"({"status":"ok","data":[{"id":"x","n":2.50},{"id":"y"}],"models":{"a":1,"b":2},
                           "note":"all is ready","on":true,"gone":null,"big":12345678901})";

} // namespace

class TestEndpoint : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void expectations_data();
    void expectations();
    void whatIsNoExpectation_data();
    void whatIsNoExpectation();
    void whatWasFoundIsSaid();
    void codes_data();
    void codes();
    void answersWithoutJson();
    void names();
    void slowIsAgainstTheOwnBaseline();
};

void TestEndpoint::expectations_data()
{
    QTest::addColumn<bool>("holds");
    const auto row = [](const char *text, bool holds) { QTest::newRow(text) << holds; };
    row("data.0.id = \"x\"", true);
    row("data.0.id == \"x\"", true);
    row("data.0.id=\"x\"", true);
    row("data.1.id = \"x\"", false);
    row("data.2.id = \"x\"", false);
    row("data.2.id != \"x\"", true);
    row("data.-1.id = \"x\"", false);
    row("data.id = \"x\"", false);
    row("data.0.n = 2.5", true);
    row("data.0.n > 2", true);
    row("data.0.n >= 2.5", true);
    row("data.0.n < 2.5", false);
    row("data.0.n <= 2.5", true);
    row("data.0.id > 2", false);
    row("status = 1", false);
    row("big = 12345678901", true);
    row("count(data) = 2", true);
    row("count(models) > 1", true);
    row("count(models) > 3", false);
    row("count(.) = 7", true);
    row("count(status) = 0", false);
    row("exists(data.0.id)", true);
    row("exists( gone )", true);
    row("exists(data.0.idea)", false);
    row("absent(error)", true);
    row("absent(status)", false);
    row("gone = null", true);
    row("nothing = null", false);
    row("on = true", true);
    row("on = false", false);
    row("on = \"true\"", false);
    row("note contains \"ready\"", true);
    row("note contains \"steady\"", false);
    row("data contains \"x\"", false);
}

void TestEndpoint::expectations()
{
    QFETCH(bool, holds);
    const auto expectation = parseExpectation(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY2(expectation.ok(), expectation ? "" : qPrintable(expectation.error().line()));
    const auto json = JsonDocument::parse(document);
    QVERIFY(json.ok());
    const auto why = whyNot(*expectation, json->root());
    QVERIFY2(why.has_value() != holds, why ? qPrintable(*why) : "it holds");
}

void TestEndpoint::whatIsNoExpectation_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "data", "= 1", "data..id = 1", "data = ", "data = x", "data = \"x", "data = \"a\"b\"", "data > \"x\"",
          "data > true", "count(data) = \"2\"", "count(data)", "count(data) contains \"x\"", "exists(data) = 1",
          "exists()", "exists(data", "data ~ 1", "data = 1e400", "data contains 5"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
    QTest::newRow("deep") << QStringLiteral("exists(%1)").arg(QStringList(40, QStringLiteral("a")).join(u'.'));
    QTest::newRow("long") << QStringLiteral("a = \"%1\"").arg(QString(600, u'x'));
}

void TestEndpoint::whatIsNoExpectation()
{
    QFETCH(QString, text);
    const auto read = parseExpectation(text);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Invalid);
    QVERIFY(!read.error().mend.isEmpty());
}

void TestEndpoint::whatWasFoundIsSaid()
{
    const auto json = JsonDocument::parse(R"({"status":"degraded","list":[1,2,3]})");
    QCOMPARE(whyNot(*parseExpectation(u"status = \"ok\""), json->root()),
             std::optional(QStringLiteral("expected status = \"ok\", found \"degraded\"")));
    QCOMPARE(whyNot(*parseExpectation(u"count(list) > 3"), json->root()),
             std::optional(QStringLiteral("expected count(list) > 3, found a list of 3")));
    QCOMPARE(whyNot(*parseExpectation(u"exists(x)"), json->root()),
             std::optional(QStringLiteral("expected exists(x), found not there")));
}

void TestEndpoint::codes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("outcome");
    const auto row = [](int status, const char *outcome) {
        QTest::addRow("%d", status) << status << QString::fromLatin1(outcome);
    };
    row(200, "ok");
    row(204, "ok");
    row(201, "bad_reply");
    row(302, "bad_reply");
    row(400, "bad_reply");
    row(401, "unauthorized");
    row(402, "no_credit");
    row(403, "forbidden");
    row(404, "bad_reply");
    row(408, "timeout");
    row(429, "rate_limited");
    row(500, "server_error");
    row(503, "overloaded");
    row(529, "overloaded");
}

void TestEndpoint::codes()
{
    QFETCH(int, status);
    QFETCH(QString, outcome);
    Endpoint endpoint;
    endpoint.statuses = {200, 204};
    QCOMPARE(outcomeName(judgeEndpoint(endpoint, status, "<html>").outcome), outcome);
}

void TestEndpoint::answersWithoutJson()
{
    Endpoint endpoint;
    endpoint.expect = {*parseExpectation(u"exists(data)")};
    const QByteArray whole = R"({"data":[1,2,3]})";
    QCOMPARE(judgeEndpoint(endpoint, 200, whole).outcome, Outcome::Ok);
    for (qsizetype cut = 0; cut < whole.size(); ++cut) {
        QCOMPARE(judgeEndpoint(endpoint, 200, whole.left(cut)).outcome, Outcome::BadReply);
    }
    QVERIFY(judgeEndpoint(endpoint, 200, "<!doctype html>").why.contains(QStringLiteral("HTML")));
}

void TestEndpoint::names()
{
    QVERIFY(isEndpointName(u"my-api.v2_x"));
    for (const QStringView name : {u"", u"-a", u"a b", u"a/b", u"한글"}) {
        QVERIFY(!isEndpointName(name));
    }
}

void TestEndpoint::slowIsAgainstTheOwnBaseline()
{
    LatencyStatistics week;
    QVERIFY(!slowAbove(week).has_value()); // too few samples to say
    week.p95 = 400ms;
    QCOMPARE(slowAbove(week), std::optional<Microseconds>(800ms));
    week.p95 = 2ms;
    QCOMPARE(slowAbove(week), std::optional<Microseconds>(102ms));
    QCOMPARE(slowAbove(week, 5s), std::optional<Microseconds>(5s));
    QVERIFY(isSlow(801ms, 800ms));
    QVERIFY(!isSlow(800ms, 800ms));
    QVERIFY(!isSlow(std::nullopt, 800ms));
    QVERIFY(!isSlow(801ms, std::nullopt));
    CheckResult check;
    check.outcome = Outcome::Ok;
    check.phases.firstByte = 900ms;
    QCOMPARE(againstBaseline(check, 800ms).outcome, Outcome::Slow);
    check.outcome = Outcome::Unauthorized;
    QCOMPARE(againstBaseline(check, 800ms).outcome, Outcome::Unauthorized);
}

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
