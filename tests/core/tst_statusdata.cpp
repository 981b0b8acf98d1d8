// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/httpdate.h"
#include "core/reading/gzip.h"
#include "core/statuspages/statuspage.h"
#include "tests/support/shareddata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <map>

using namespace aigo;
using namespace aigo::test;

namespace {

const Instant fetched = *parseTime(u"2026-08-23T00:00:00Z");

QByteArray document(const char *path)
{
    const auto bytes = unpacked(readBytes(sharedData() + QStringLiteral("/status/") + QLatin1StringView(path)));
    return bytes ? *bytes : QByteArray();
}

OfficialStatus read(const std::vector<const char *> &paths, const StatusPage &page = {})
{
    std::vector<QByteArray> documents;
    for (const char *path : paths) {
        documents.push_back(document(path));
    }
    auto status = readStatusPage(documents, QStringLiteral("p"), page, fetched);
    if (!status) {
        qWarning("%s", qPrintable(status.error().line()));
        return {};
    }
    return *status;
}

std::map<QString, Incident> byId(const OfficialStatus &status)
{
    std::map<QString, Incident> all;
    for (const Incident &incident : status.incidents) {
        all.emplace(incident.id, incident);
    }
    return all;
}

std::optional<Instant> at(const QJsonValue &value)
{
    return value.isString() ? parseTime(value.toString()) : std::nullopt;
}

QStringList states(const OfficialStatus &status)
{
    QStringList list;
    for (const StatusComponent &c : status.components) {
        list << c.name + u'=' + stateName(c.state);
    }
    return list;
}

StatusPage claudePage()
{
    StatusPage page;
    page.url = QUrl(QStringLiteral("https://status.claude.com"));
    page.components = {QStringLiteral("Claude API")};
    return page;
}

} // namespace

/// Every recorded and constructed document, against what another parser of JSON and a plain search of the text find.
class TestStatusData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void statuspageIncidents_data();
    void statuspageIncidents();
    void claudeRecorded();
    void claudeThroughAnIncident();
    void openAiGreenAndNot();
    void openAiProxyAndFeed();
    void feeds_data();
    void feeds();
    void googleLists_data();
    void googleLists();
    void azureIsEmpty();
    void smallEngines();
    void aws();
    void everyFileIsRead();
};

void TestStatusData::initTestCase()
{
    if (sharedData().isEmpty()) {
        QSKIP("the recorded documents are not here");
    }
}

void TestStatusData::statuspageIncidents_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("recorded/github_incidents_2026-07-31.json") << 5;
    QTest::newRow("recorded/claude_incidents_2026-06.json") << 3;
    QTest::newRow("constructed/claude_incidents_after.json") << 1;
    QTest::newRow("constructed/claude_summary_incident.json") << 1;
    QTest::newRow("constructed/openai_incidentio_summary_incident.json") << 1;
}

void TestStatusData::statuspageIncidents()
{
    QFETCH(int, count);
    const OfficialStatus status = read({QTest::currentDataTag()});
    QVERIFY2(status.skipped.isEmpty(), qPrintable(status.skipped.join(u'\n')));
    const auto known = byId(status);
    int seen = 0;
    const QJsonObject root = QJsonDocument::fromJson(document(QTest::currentDataTag())).object();
    for (const QJsonValue &value : root.value(QStringLiteral("incidents")).toArray()) {
        const QJsonObject json = value.toObject();
        const auto it = known.find(json.value(QStringLiteral("id")).toString());
        QVERIFY(it != known.end());
        const Incident &incident = it->second;
        ++seen;
        QCOMPARE(incident.title, json.value(QStringLiteral("name")).toString());
        const auto started = at(json.value(QStringLiteral("started_at")));
        QCOMPARE(incident.started, started ? *started : *at(json.value(QStringLiteral("created_at"))));
        QCOMPARE(incident.resolved, at(json.value(QStringLiteral("resolved_at"))));
        QCOMPARE(incidentPhaseName(incident.phase), json.value(QStringLiteral("status")).toString());
        const QString impact = json.value(QStringLiteral("impact")).toString();
        QCOMPARE(severityName(incident.severity), impact == u"catastrophic" ? QStringLiteral("unknown") : impact);
        const QJsonArray updates = json.value(QStringLiteral("incident_updates")).toArray();
        QCOMPARE(incident.updates.size(), static_cast<std::size_t>(updates.size()));
        for (qsizetype i = 0; i < updates.size(); ++i) {
            const IncidentUpdate &update = incident.updates[static_cast<std::size_t>(i)];
            QCOMPARE(update.at, *at(updates[i].toObject().value(QStringLiteral("display_at"))));
            QCOMPARE(update.status, updates[i].toObject().value(QStringLiteral("status")).toString());
            QVERIFY(!update.text.isEmpty() && !update.text.contains(QStringLiteral("<br")));
        }
        for (const QJsonValue &component : json.value(QStringLiteral("components")).toArray()) {
            QVERIFY(incident.components.contains(component.toObject().value(QStringLiteral("name")).toString()));
        }
    }
    QCOMPARE(seen, count);
}

void TestStatusData::claudeRecorded()
{
    const OfficialStatus status = read({"recorded/claude_incidents_2026-06.json"}, claudePage());
    const auto known = byId(status);
    QCOMPARE(status.engine, QStringLiteral("statuspage"));
    const Incident &real = known.at(QStringLiteral("6ptd5skgmy3v"));
    QVERIFY(real.concerns && !real.isOpen());
    QCOMPARE(real.components,
             (QStringList{QStringLiteral("claude.ai"), QStringLiteral("Claude API (api.anthropic.com)")}));
    const Incident &maintenance = known.at(QStringLiteral("maint01"));
    QVERIFY(maintenance.maintenance && maintenance.isOpen() && !maintenance.concerns);
    QCOMPARE(known.at(QStringLiteral("weird01")).updates[0].status, QStringLiteral("surprise"));
    QVERIFY(!status.namesAllOpen);
    QCOMPARE(read({"recorded/claude_incidents_2026-06.json"}).state, State::Maintenance); // where all is watched
}

void TestStatusData::claudeThroughAnIncident()
{
    for (const char *path : {"constructed/claude_summary_green.json", "constructed/claude_summary_resolved.json",
                             "constructed/claude_components_green.json", "constructed/claude_status_green.json"}) {
        const OfficialStatus green = read({path}, claudePage());
        QCOMPARE(green.state, State::Operational);
        QVERIFY(green.incidents.empty() && green.skipped.isEmpty());
        QCOMPARE(green.at, fetched);
    }
    QCOMPARE(read({"constructed/claude_summary_green.json"}).components.size(), std::size_t{5}); // Government is hidden
    const OfficialStatus bad = read({"constructed/claude_summary_incident.json"}, claudePage());
    QCOMPARE(bad.page, State::Degraded);
    QCOMPARE(bad.state, State::Down);
    QCOMPARE(states(bad),
             (QStringList{QStringLiteral("claude.ai=degraded"),
                          QStringLiteral("Claude Console (platform.claude.com)=operational"),
                          QStringLiteral("Claude API (api.anthropic.com)=down"), QStringLiteral("Claude Code=degraded"),
                          QStringLiteral("Claude Cowork=operational")}));
    QCOMPARE(bad.incidents.size(), std::size_t{2});
    QCOMPARE(bad.incidents[0].updates[0].text,
             QStringLiteral("Cause found; a fix is rolling out. & some\nHTML with “quotes”."));
    const Incident &planned = bad.incidents[1];
    QVERIFY(planned.maintenance && planned.phase == IncidentPhase::Scheduled);
    QCOMPARE(toIso(planned.started), QStringLiteral("2026-08-12T01:00:00Z"));
    QCOMPARE(toIso(planned.ends), QStringLiteral("2026-08-12T02:30:00Z"));
    // Together with its history: still one incident of that id.
    const OfficialStatus both =
        read({"constructed/claude_summary_incident.json", "constructed/claude_history.atom"}, claudePage());
    QCOMPARE(byId(both).size(), std::size_t{3});
    QCOMPARE(both.incidents.size(), std::size_t{3});
    QCOMPARE(byId(both).at(QStringLiteral("tstinc00aaa1")).severity, Severity::Major);
}

void TestStatusData::openAiGreenAndNot()
{
    const OfficialStatus green = read({"constructed/openai_incidentio_summary_green.json"});
    QCOMPARE(green.engine, QStringLiteral("incident.io"));
    QCOMPARE(green.state, State::Operational);
    QCOMPARE(green.components.size(), std::size_t{25});
    QVERIFY(green.incidents.empty() && green.namesAllOpen);
    StatusPage page;
    page.components = {QStringLiteral("Responses"), QStringLiteral("Embeddings")};
    const OfficialStatus bad = read({"constructed/openai_incidentio_summary_incident.json"}, page);
    QCOMPARE(bad.state, State::Degraded);
    QStringList degraded;
    for (const StatusComponent &c : bad.components) {
        if (c.state != State::Operational) {
            degraded << c.name;
        }
    }
    QCOMPARE(degraded, (QStringList{QStringLiteral("Login"), QStringLiteral("Chat Completions"),
                                    QStringLiteral("Responses"), QStringLiteral("CLI")}));
    QCOMPARE(bad.incidents[0].url,
             QUrl(QStringLiteral("https://status.openai.com/incidents/01TESTINCIDENT000000000001")));
    QCOMPARE(bad.incidents[0].updates[0].text, QStringLiteral("Still looking.\n\nMore in the docs."));
}

void TestStatusData::openAiProxyAndFeed()
{
    const OfficialStatus proxy = read({"constructed/openai_incidentio_proxy.json"});
    QCOMPARE(proxy.engine, QStringLiteral("incident.io"));
    QCOMPARE(states(proxy), (QStringList{QStringLiteral("Codex Web=operational"), QStringLiteral("CLI=degraded"),
                                         QStringLiteral("FedRAMP=operational")})); // no hidden one, no hidden group
    QCOMPARE(proxy.state, State::Degraded);
    const OfficialStatus feed = read({"constructed/openai_incidentio_history.atom"});
    QCOMPARE(feed.engine, QStringLiteral("incident.io"));
    QCOMPARE(feed.incidents.size(), std::size_t{1});
    const Incident &incident = feed.incidents[0];
    QCOMPARE(incident.id, QStringLiteral("01TESTINCIDENT000000000001"));
    QCOMPARE(incident.url, QUrl(QStringLiteral("https://status.openai.com/incidents/01TESTINCIDENT000000000001")));
    QCOMPARE(incident.phase, IncidentPhase::Investigating);
    QCOMPARE(incident.components, QStringList{QStringLiteral("Responses")});
    QCOMPARE(incident.updates[0].text, QStringLiteral("Still looking."));
    QCOMPARE(toIso(incident.started), QStringLiteral("2026-07-20T18:24:17.907Z"));
    QCOMPARE(feed.state, State::Degraded);
}

void TestStatusData::feeds_data()
{
    QTest::addColumn<int>("entries");
    QTest::addColumn<int>("open");
    QTest::newRow("recorded/github_history_2026-02-27.atom") << 25 << 1;
    QTest::newRow("recorded/github_history_2026-08-22.atom") << 25 << 0;
    QTest::newRow("constructed/claude_history.atom") << 2 << 1;
}

void TestStatusData::feeds()
{
    QFETCH(int, entries);
    QFETCH(int, open);
    const OfficialStatus status = read({QTest::currentDataTag()});
    QCOMPARE(status.engine, QStringLiteral("atom"));
    QVERIFY2(status.skipped.isEmpty(), qPrintable(status.skipped.join(u'\n')));
    // The text itself: an entry's address and title, and the first word in bold that says where it stands.
    const QString text = QString::fromUtf8(document(QTest::currentDataTag()));
    static const QRegularExpression entry(
        QStringLiteral("<entry>.*?/incidents/([a-z0-9]+)\"/>\\s*<title>([^<]*)</title>(.*?)</entry>"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression phase(
        QStringLiteral("&lt;strong&gt;(Investigating|Identified|Monitoring|Resolved|Postmortem|Scheduled|In progress|"
                       "Verifying|Completed)&lt;/strong&gt;"));
    static const QRegularExpression said(QStringLiteral("&lt;strong&gt;(Update|Investigating|Identified|Monitoring|"
                                                        "Resolved|Postmortem)&lt;/strong&gt; -"));
    const auto known = byId(status);
    int seen = 0;
    int openOnes = 0;
    for (auto it = entry.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const auto found = known.find(match.captured(1));
        QVERIFY2(found != known.end(), qPrintable(match.captured(1)));
        const Incident &incident = found->second;
        ++seen;
        openOnes += incident.isOpen() ? 1 : 0;
        QCOMPARE(incident.title, match.captured(2)
                                     .replace(QStringLiteral("&amp;"), QStringLiteral("&"))
                                     .replace(QStringLiteral("&#39;"), QStringLiteral("'")));
        QCOMPARE(incidentPhaseName(incident.phase),
                 phase.match(match.captured(3)).captured(1).toLower().replace(u' ', u'_'));
        int updates = 0;
        for (auto words = said.globalMatch(match.captured(3)); words.hasNext(); words.next()) {
            ++updates;
        }
        QCOMPARE(incident.updates.size(), static_cast<std::size_t>(updates));
        QCOMPARE(incident.resolved.has_value(), !incident.isOpen());
        for (const IncidentUpdate &update : incident.updates) {
            QVERIFY(update.at >= incident.started && update.at <= fetched);
            QVERIFY(!update.text.isEmpty() && !update.text.contains(u'<'));
        }
        QVERIFY(!incident.resolved || *incident.resolved >= incident.started);
    }
    QCOMPARE(seen, entries);
    QCOMPARE(status.incidents.size(), static_cast<std::size_t>(entries));
    QCOMPARE(openOnes, open);
    QCOMPARE(status.state, open > 0 ? State::Degraded : State::Operational);
}

void TestStatusData::googleLists_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<int>("count");
    QTest::addColumn<State>("state");
    QTest::newRow("recorded/google_cloud_incidents_2026-07-31.json")
        << QStringLiteral("google-cloud") << 2 << State::Operational;
    QTest::newRow("constructed/google_cloud_incidents_vertex_open.json")
        << QStringLiteral("google-cloud") << 2 << State::Degraded;
    QTest::newRow("recorded/google_workspace_incidents.json.gz")
        << QStringLiteral("google-workspace") << 53 << State::Operational;
}

void TestStatusData::googleLists()
{
    QFETCH(QString, engine);
    QFETCH(int, count);
    QFETCH(State, state);
    const OfficialStatus status = read({QTest::currentDataTag()});
    QCOMPARE(status.engine, engine);
    QCOMPARE(status.state, state);
    QVERIFY(status.skipped.isEmpty());
    const auto known = byId(status);
    QCOMPARE(known.size(), static_cast<std::size_t>(count));
    std::map<QString, int> products;
    for (const QJsonValue &value : QJsonDocument::fromJson(document(QTest::currentDataTag())).array()) {
        const QJsonObject json = value.toObject();
        const Incident &incident = known.at(json.value(QStringLiteral("id")).toString());
        QCOMPARE(incident.started, *at(json.value(QStringLiteral("begin"))));
        QCOMPARE(incident.resolved, at(json.value(QStringLiteral("end"))));
        QCOMPARE(incident.isOpen(), !json.contains(QStringLiteral("end")));
        QCOMPARE(incident.severity, json.value(QStringLiteral("status_impact")).toString() == u"SERVICE_OUTAGE"
                                        ? Severity::Critical
                                        : Severity::Major);
        QVERIFY(incident.url.toString().endsWith(json.value(QStringLiteral("uri")).toString()));
        for (const QJsonValue &product : json.value(QStringLiteral("affected_products")).toArray()) {
            ++products[product.toObject().value(QStringLiteral("id")).toString()];
            QVERIFY(incident.components.contains(product.toObject().value(QStringLiteral("title")).toString()));
        }
        QVERIFY(incident.updates.size() <=
                static_cast<std::size_t>(json.value(QStringLiteral("updates")).toArray().size()));
        for (const IncidentUpdate &update : incident.updates) {
            QVERIFY(!update.text.contains(QStringLiteral("**")) && update.text.size() <= 4000);
        }
    }
    for (const auto &[product, with] : products) {
        StatusPage page;
        page.products = {product};
        QCOMPARE(read({QTest::currentDataTag()}, page).incidents.size(), static_cast<std::size_t>(with));
    }
    StatusPage gemini;
    gemini.products = {QStringLiteral("npdyhgECDJ6tB66MxXyo"), QStringLiteral("Vertex Gemini API")};
    const OfficialStatus api = read({QTest::currentDataTag(), "recorded/google_workspace_incidents.json.gz"}, gemini);
    QCOMPARE(api.state, state);
    QCOMPARE(api.incidents.size(), state == State::Degraded ? std::size_t{1} : std::size_t{0});
}

void TestStatusData::azureIsEmpty()
{
    const OfficialStatus status = read({"recorded/azure_status_empty_2026-07-31.rss"});
    QCOMPARE(status.engine, QStringLiteral("azure"));
    QCOMPARE(status.state, State::Operational);
    QVERIFY(status.incidents.empty() && status.namesAllOpen);
    QCOMPARE(toIso(parseHttpDate("Fri, 31 Jul 2026 00:12:00 Z", fetched)), QStringLiteral("2026-07-31T00:12:00Z"));
}

void TestStatusData::smallEngines()
{
    const OfficialStatus up = read({"constructed/instatus_summary_up.json"});
    QCOMPARE(up.engine, QStringLiteral("instatus"));
    QCOMPARE(up.state, State::Operational);
    const OfficialStatus issues = read({"constructed/instatus_summary_issues.json"});
    QCOMPARE(issues.state, State::Degraded);
    QCOMPARE(issues.incidents.size(), std::size_t{2});
    QCOMPARE(issues.incidents[0].phase, IncidentPhase::Investigating);
    QCOMPARE(issues.incidents[0].severity, Severity::Minor);
    QCOMPARE(issues.incidents[1].phase, IncidentPhase::Scheduled);
    QVERIFY(issues.incidents[1].maintenance);
    QCOMPARE(toIso(issues.incidents[1].ends), QStringLiteral("2026-08-05T02:00:00Z"));
    const OfficialStatus better = read({"constructed/betterstack_index.json"});
    QCOMPARE(better.engine, QStringLiteral("betterstack"));
    QCOMPARE(better.page, State::Degraded);
    QCOMPARE(states(better), QStringList{QStringLiteral("API=down")});
    QCOMPARE(better.state, State::Down);
}

void TestStatusData::aws()
{
    const OfficialStatus status = read({"constructed/aws_currentevents_utf16.json"});
    QCOMPARE(status.engine, QStringLiteral("aws"));
    QCOMPARE(status.incidents.size(), std::size_t{1});
    const Incident &event = status.incidents[0];
    QCOMPARE(event.id, QStringLiteral("arn:aws:health:us-east-1::event/BEDROCK/AWS_BEDROCK_OPERATIONAL_ISSUE/TEST"));
    QCOMPARE(event.title, QStringLiteral("Increased Error Rates"));
    QCOMPARE(event.started, fromMs(1'787'150'060'000));
    QCOMPARE(event.updates[0].text, QStringLiteral("We are investigating — déjà vu"));
    QCOMPARE(event.components, QStringList{QStringLiteral("Amazon Bedrock (N. Virginia)")});
    QVERIFY(event.isOpen());
    QCOMPARE(status.state, State::Degraded);
}

void TestStatusData::everyFileIsRead()
{
    const QString manifest = QString::fromUtf8(readBytes(sharedData() + QStringLiteral("/MANIFEST.tsv")));
    int files = 0;
    for (const QString &line : manifest.split(u'\n')) {
        const QString path = line.section(u'\t', 0, 0);
        if (path.startsWith(QStringLiteral("status/"))) {
            ++files;
            const QByteArray packed = readBytes(sharedData() + u'/' + path);
            const auto status = readStatusPage({packed}, QStringLiteral("p"), {}, fetched);
            QVERIFY2(status.ok(), qPrintable(path));
            QVERIFY2(status->skipped.isEmpty(), qPrintable(path));
        }
    }
    QCOMPARE(files, 23);
}

QTEST_GUILESS_MAIN(TestStatusData)
#include "tst_statusdata.moc"
