// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/configuration.h"
#include "core/monitor/endpoints.h"

#include <QTest>

using namespace aigo;
using namespace std::chrono_literals;

class TestConfiguration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheWholeDocument();
    void writesWhatItReads();
    void namesLineAndKey_data();
    void namesLineAndKey();
    void aKeyIsNeverRepeated();
    void sourcesAsTexts();
    void endpoints();
    void endpointsNameWhatIsWrong_data();
    void endpointsNameWhatIsWrong();
};

void TestConfiguration::readsTheWholeDocument()
{
    const auto read = readConfiguration(R"([[provider]]
slug = "openai"
base_url = "http://127.0.0.1:8080/v1"
key = "keychain"
check_every = "15s"
enabled = false

[[source]]
name = "litellm"
url = "file:///srv/map.json"
every = "2h"

[[preset]]
name = "cheap"
filter = "input:<=1"
columns = ["id", "input"]
)",
                                        QStringLiteral("a.toml"));
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().line()));
    QCOMPARE(read->providers->size(), 1U);
    const ProviderSettings &provider = read->providers->front();
    QCOMPARE(provider.slug, QStringLiteral("openai"));
    QCOMPARE(provider.baseUrl, QUrl(QStringLiteral("http://127.0.0.1:8080/v1")));
    QCOMPARE(provider.checkEvery, std::optional<Milliseconds>(15s));
    QCOMPARE(provider.enabled, std::optional(false));
    QVERIFY(!provider.adapter);
    QCOMPARE(read->sources->front().every, Milliseconds(2h));
    QVERIFY(read->sources->front().url.isLocalFile());
    QCOMPARE(read->presets->front().columns, QStringList({QStringLiteral("id"), QStringLiteral("input")}));
    QVERIFY(!readConfiguration("", QStringLiteral("empty"))->providers);
}

void TestConfiguration::writesWhatItReads()
{
    Configuration configuration;
    ProviderSettings provider;
    provider.slug = QStringLiteral("mine");
    provider.adapter = QStringLiteral("openai-compatible");
    provider.baseUrl = QUrl(QStringLiteral("https://example.org/v1"));
    provider.checkEvery = 90s;
    provider.enabled = true;
    configuration.providers = {provider};
    configuration.sources = defaultSources();
    configuration.presets = {Preset{QStringLiteral("한국어 \"따옴표\""),
                                    QStringLiteral("\"a b\""),
                                    QStringLiteral("-input"),
                                    {QStringLiteral("id")},
                                    false}};
    ProviderSettings lan = provider;
    lan.slug = QStringLiteral("lan");
    lan.insecure = false; // not the same as not said
    configuration.providers->push_back(lan);
    configuration.comparisons = {
        SavedComparison{QStringLiteral("작은 모델"),
                        {{QStringLiteral("openai/a,b"), QStringLiteral("x/\"y\"")}, defaultWorkload(), true}},
        SavedComparison{QStringLiteral("b"),
                        {{QStringLiteral("a/b")}, *parseWorkload(u"in=7,out=9,batch=yes"), false}}};
    const auto read = readConfiguration(writeConfiguration(configuration), QStringLiteral("x"));
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().line()));
    QVERIFY(*read->comparisons == *configuration.comparisons);
    QVERIFY(*read->providers == *configuration.providers);
    QVERIFY(*read->sources == *configuration.sources);
    QVERIFY(*read->presets == *configuration.presets);
}

void TestConfiguration::namesLineAndKey_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const char *toml, const char *where, const char *key) {
        QTest::newRow(name) << QByteArray(toml) << QString::fromLatin1(where) << QString::fromLatin1(key);
    };
    row("no TOML", "[[provider]\n", "a.toml:1", "TOML");
    row("no slug", "[[provider]]\nenabled = true\n", "a.toml:1", "slug");
    row("slug twice", "[[provider]]\nslug='a'\n[[provider]]\nslug='a'\n", "a.toml:3", "slug");
    row("unknown key", "[[provider]]\nslug='a'\nbase_ulr='https://a'\n", "a.toml:3", "base_ulr");
    row("no address", "[[provider]]\nslug='a'\n\nbase_url='ftp://a'\n", "a.toml:4", "base_url");
    row("a password", "[[provider]]\nslug='a'\nbase_url='https://u:p@a'\n", "a.toml:3", "base_url");
    row("too often", "[[provider]]\nslug='a'\ncheck_every='10ms'\n", "a.toml:3", "check_every");
    row("no flag", "[[provider]]\nslug='a'\nenabled='yes'\n", "a.toml:3", "enabled");
    row("no adapter", "[[provider]]\nslug='a'\nadapter='smtp'\n", "a.toml:3", "adapter");
    row("no source", "[[source]]\nname='nonsense'\n", "a.toml:2", "name");
    row("source without a name", "[[source]]\nurl='https://a/b'\n", "a.toml:1", "name");
    row("no filter", "[[preset]]\nname='x'\nfilter='nofield:1'\n", "a.toml:3", "filter");
    row("no list", "preset = 3\n", "a.toml:1", "preset");
    row("no section", "[[nonsense]]\nname='x'\n", "a.toml:1", "nonsense");
}

void TestConfiguration::namesLineAndKey()
{
    QFETCH(QByteArray, toml);
    QFETCH(QString, where);
    QFETCH(QString, key);
    const auto read = readConfiguration(toml, QStringLiteral("a.toml"));
    QVERIFY(!read.ok());
    QCOMPARE(read.error().where, where);
    QVERIFY2(read.error().what.contains(key), qPrintable(read.error().line()));
    QCOMPARE(read.error().kind, ErrorKind::Invalid);
}

void TestConfiguration::aKeyIsNeverRepeated()
{
    const auto read =
        readConfiguration("[[provider]]\nslug='a'\nkey='sk-very-secret-0123456789'\n", QStringLiteral("a.toml"));
    QVERIFY(!read.ok());
    QVERIFY(!read.error().line().contains(QStringLiteral("secret")));
    QVERIFY(read.error().line().contains(QStringLiteral("a.toml:3")));
}

void TestConfiguration::sourcesAsTexts()
{
    SourceSetting source = defaultSources().front();
    source.url = QUrl(QStringLiteral("http://127.0.0.1:9/map.json"));
    source.every = 90s;
    source.enabled = false;
    QVERIFY(sourcesFromTexts(sourceToTexts(source)).front() == source);
    QVERIFY(sourcesFromTexts({}) == defaultSources());
}

void TestConfiguration::endpoints()
{
    const auto read = readConfiguration(R"([[endpoint]]
name = "vllm"
url = "http://10.0.0.5:8000/health"
headers = { Authorization = "VLLM_TOKEN" }
status = [200, 204]
expect = ["status = \"ok\"", "count(models) > 3"]
every = "30s"
insecure = true

[[endpoint]]
name = "gate"
url = "https://gate.example/"
method = "HEAD"
enabled = false
)",
                                        QStringLiteral("a.toml"));
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().line()));
    QCOMPARE(read->endpoints->size(), 2U);
    const Endpoint &vllm = read->endpoints->front();
    QCOMPARE(vllm.headers,
             (std::vector{EndpointHeader{QStringLiteral("Authorization"), QStringLiteral("VLLM_TOKEN")}}));
    QCOMPARE(vllm.statuses, (std::vector{200, 204}));
    QCOMPARE(vllm.expect.size(), 2U);
    QCOMPARE(vllm.every, Milliseconds(30s));
    QVERIFY(read->endpoints->back().headOnly && !read->endpoints->back().enabled);
    const auto again = readConfiguration(writeConfiguration(*read), QStringLiteral("b.toml"));
    QVERIFY2(again.ok(), qPrintable(again.ok() ? QString() : again.error().line()));
    QCOMPARE(*again->endpoints, *read->endpoints);
    std::map<QString, QString> texts{{QStringLiteral("endpoint.broken"), QStringLiteral("name = [")},
                                     {QStringLiteral("endpoints"), QString()}};
    for (const Endpoint &endpoint : *read->endpoints) {
        texts[endpointKey(endpoint)] = endpointText(endpoint);
    }
    QCOMPARE(endpointsFromTexts(texts), (std::vector{read->endpoints->back(), read->endpoints->front()})); // by name
}

void TestConfiguration::endpointsNameWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *what, const char *line, const char *says) {
        const QByteArray head = "[[endpoint]]\nname = \"a\"\nurl = \"https://a.example\"\n";
        QTest::newRow(what) << head + line << QString::fromLatin1(says);
    };
    row("a value for a header", "headers = { Authorization = \"Bearer sk-0123456789\" }", "a.toml:4: headers");
    row("a header with a blank", "headers = { \"X Y\" = \"TOKEN\" }", "a.toml:4: headers");
    row("no codes", "status = []", "a.toml:4: status");
    row("a strange code", "status = [99]", "a.toml:4: status");
    row("an expectation", "expect = [\"data ~ 1\"]", "a.toml:4: expect");
    row("another method", "method = \"POST\"", "a.toml:4: method");
    row("too often", "every = \"10ms\"", "a.toml:4: every");
    row("an unknown key", "colour = 1", "a.toml:4: colour");
    row("HEAD has no body", "method = \"HEAD\"\nexpect = [\"exists(a)\"]", "a.toml:5: expect");
    QTest::newRow("no url") << QByteArray("[[endpoint]]\nname = \"a\"") << QStringLiteral("a.toml:1: url");
    QTest::newRow("a bad name") << QByteArray("[[endpoint]]\nname = \"a/b\"\nurl = \"https://a.example\"")
                                << QStringLiteral("a.toml:2: name");
}

void TestConfiguration::endpointsNameWhatIsWrong()
{
    QFETCH(QByteArray, toml);
    QFETCH(QString, says);
    const auto read = readConfiguration(toml, QStringLiteral("a.toml"));
    QVERIFY(!read);
    QVERIFY2(read.error().line().startsWith(says), qPrintable(read.error().line()));
    QVERIFY(!read.error().line().contains(QStringLiteral("sk-0123456789")));
}

QTEST_GUILESS_MAIN(TestConfiguration)
#include "tst_configuration.moc"
