// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/notificationservice.h"
#include "tests/support/program.h"
#include "tests/support/simulatedapi.h"
#include "tests/support/simulator.h"
#include "tests/support/tempstore.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace aigo::test;

/// The whole way without a window: the real program polls a provider, the provider goes, the desktop is told, it comes
/// back, the desktop is told.
class TestServe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOutageIsNotifiedAndItsEnd();
};

void TestServe::anOutageIsNotifiedAndItsEnd()
{
    NotificationService service;
    QVERIFY2(service.start(), "this test runs on a D-Bus session of its own");
    ProviderSimulator simulator;
    QVERIFY(simulator.start());
    simulateOpenAi(simulator, "right-key", modelsNamed(QStringLiteral("openai"), {QStringLiteral("a")}));
    TempStore store;
    Program aigo(QStringLiteral(AIGO_PROGRAM), store.folder());
    aigo.setEnvironment(QStringLiteral("OPENAI_API_KEY"), QStringLiteral("right-key"));
    QTemporaryDir files;
    QFile toml(files.filePath(QStringLiteral("c.toml")));
    QVERIFY(toml.open(QIODevice::WriteOnly));
    toml.write("[[provider]]\nslug = \"openai\"\ncheck_every = \"1s\"\nbase_url = \"" + simulator.baseUrl().toUtf8() +
               "/v1\"\n"
               "[[source]]\nname = \"litellm\"\nenabled = false\n"
               "[[feed]]\nname = \"openai\"\nenabled = false\n");
    toml.close();
    QCOMPARE(
        aigo.run({QStringLiteral("config"), QStringLiteral("apply"), toml.fileName(), QStringLiteral("--only")}).code,
        0);

    QProcess serve;
    aigo.start(serve, {QStringLiteral("serve"), QStringLiteral("--verbose")});
    const auto requests = [&] { return simulator.requestCount(QStringLiteral("/v1/models")); };
    QTRY_VERIFY_WITH_TIMEOUT(requests() >= 3, 30'000);
    QVERIFY(service.received().empty());

    const quint16 port = simulator.port();
    simulator.stop();
    QTRY_COMPARE_WITH_TIMEOUT(service.received().size(), 1U, 30'000);
    const auto down = service.received().front();
    QCOMPARE(down.summary, QStringLiteral("OpenAI is down"));
    QCOMPARE(down.hints.value(QStringLiteral("urgency")).toInt(), 2);

    QVERIFY(simulator.start(port));
    QTRY_COMPARE_WITH_TIMEOUT(service.received().size(), 2U, 30'000);
    const auto back = service.received().back();
    QCOMPARE(back.replaces, down.id);
    QVERIFY2(back.summary.contains(QStringLiteral("Over: OpenAI is down")), qPrintable(back.summary));

    serve.terminate();
    QVERIFY(serve.waitForFinished(20'000));
    QCOMPARE(serve.exitStatus(), QProcess::NormalExit);
    QCOMPARE(serve.exitCode(), 0);
    QVERIFY(!serve.readAllStandardError().contains("right-key"));
    // What happened stands in the store: the outage's failures among the answers.
    const QJsonObject status = aigo.run({QStringLiteral("status"), QStringLiteral("openai"), QStringLiteral("--format"),
                                         QStringLiteral("json")})
                                   .json();
    const QJsonValue openai = status[u"providers"][0];
    QVERIFY(openai[u"latency_ms"][u"n"].toInt() >= 3);
    QVERIFY(openai[u"availability"][u"24h"].toDouble() < 1);
    QCOMPARE(openai[u"state"].toString(), QStringLiteral("operational"));
}

QTEST_GUILESS_MAIN(TestServe)
#include "tst_serve.moc"
