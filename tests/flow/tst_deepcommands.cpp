// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `aigo check --deep` on the real program: it asks before it spends, says what it cost, and keeps the caps.

#include "core/simulation/simulatedcompletions.h"
#include "tests/support/program.h"
#include "tests/support/simulatedapi.h"
#include "tests/support/simulator.h"
#include "tests/support/tempstore.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace aigo::test;
using aigo::SimulatedCompletion;
using namespace std::chrono_literals;

namespace {

const QByteArray key = "sk-test-0123456789abcdefWXYZ"; // not anybody's
const QString model = QStringLiteral("gpt-4o-mini");

} // namespace

class TestDeepCommands : public QObject
{
    Q_OBJECT
    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<Program> m_aigo;
    std::unique_ptr<ProviderSimulator> m_simulator;

    /// The simulator answers from this event loop meanwhile.
    Ended run(const QStringList &arguments) const
    {
        QProcess process;
        m_aigo->start(process, arguments);
        process.closeWriteChannel();
        if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60'000)) {
            qFatal("the program did not end");
        }
        return Ended{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Ended run(const char *arguments) const
    {
        return run(QString::fromLatin1(arguments).split(u' ', Qt::SkipEmptyParts));
    }
    Ended apply(const QByteArray &document) const
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("c.toml"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(document) < 0) {
            return {};
        }
        file.close();
        return run({QStringLiteral("config"), QStringLiteral("apply"), path});
    }
    int completions() const { return m_simulator->requestCount(QStringLiteral("/v1/chat/completions")); }
    void simulate(SimulatedCompletion how)
    {
        how.models = QStringList{model, QStringLiteral("some-new-model")};
        how.first = 30ms;
        how.between = 2ms;
        aigo::simulateCompletions(*m_simulator, QStringLiteral("openai"), key, how);
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TempStore>();
        m_aigo = std::make_unique<Program>(QStringLiteral(AIGO_PROGRAM), m_store->folder());
        m_aigo->setEnvironment(QStringLiteral("OPENAI_API_KEY"), QString::fromLatin1(key));
        m_simulator = std::make_unique<ProviderSimulator>();
        QVERIFY(m_simulator->start());
        simulateOpenAi(*m_simulator, key, modelsNamed(QStringLiteral("openai"), {model}));
        simulate(SimulatedCompletion::counting(30));
        QCOMPARE(apply("[[provider]]\nslug = \"openai\"\nbase_url = \"" + m_simulator->baseUrl().toUtf8() +
                       "/v1\"\n\n[[override]]\nmodel = \"openai/gpt-4o-mini\"\nfield = \"input\"\nvalue = \"0.15\"\n"
                       "[[override]]\nmodel = \"openai/gpt-4o-mini\"\nfield = \"output\"\nvalue = \"0.6\"\n")
                     .code,
                 0);
    }

    void itAsksFirst()
    {
        const Ended ended = run("check openai --deep --model openai/gpt-4o-mini");
        QCOMPARE(ended.code, 2);                                        // nobody is there to ask
        QVERIFY2(ended.err.contains("0.01152"), ended.err.constData()); // 512 x 0.15 + 64 x 0.6 micro-dollars, in cents
        QVERIFY(ended.err.contains("--yes"));
        QVERIFY(ended.out.isEmpty());
        QCOMPARE(completions(), 0);
    }

    void itMeasuresAndSaysWhatItCost()
    {
        const Ended ended = run("check openai --deep --yes --model openai/gpt-4o-mini --format json");
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(completions(), 1);
        const QJsonObject check = ended.json()[u"checks"][0].toObject();
        QCOMPARE(check[u"outcome"].toString(), QStringLiteral("ok"));
        QVERIFY(check[u"ttft_ms"].toDouble() >= 28);
        // 14 in, 60 out
        QCOMPARE(check[u"billed"].toString(), QStringLiteral("0.0000381"));
        QCOMPARE(check[u"billed_unit"].toString(), QStringLiteral("USD"));
        const QJsonObject deep = check[u"deep"][0].toObject();
        QCOMPARE(deep[u"model"].toString(), QStringLiteral("openai/gpt-4o-mini"));
        QCOMPARE(deep[u"billed_by"].toString(), QStringLiteral("computed"));
        QCOMPARE(deep[u"output_tokens"].toInt(), 60);
        QVERIFY(deep[u"output_speed"].toDouble() > 0);
        QVERIFY(!(ended.out + ended.err).contains(key));

        const Ended history = run("history openai/gpt-4o-mini --metric ttft --format json");
        QVERIFY2(history.code == 0, history.err.constData());
        const Ended table = run("check openai --deep --yes --model openai/gpt-4o-mini");
        QVERIFY2(table.out.contains("0.00381"), table.out.constData());
        QVERIFY(table.err.contains("0.00381")); // what the first one cost counts in the month
    }

    void aFreeCheckStaysFree()
    {
        const Ended ended = run("check openai --format json");
        QCOMPARE(ended.code, 0);
        QCOMPARE(completions(), 0);
        QVERIFY(ended.json()[u"checks"][0][u"billed"].isNull());
        QVERIFY(ended.json()[u"checks"][0][u"ttft_ms"].isNull());
    }

    void aBrokenStreamIsAFailureDespite200()
    {
        SimulatedCompletion how = SimulatedCompletion::counting(10);
        how.errorAfter = R"({"error":{"message":"The server had an error","type":"server_error"}})";
        simulate(how);
        const Ended ended = run("check openai --deep --yes --model openai/gpt-4o-mini --format json");
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.json()[u"checks"][0][u"outcome"].toString(), QStringLiteral("server_error"));
        QVERIFY(ended.json()[u"checks"][0][u"ttft_ms"].isNull());
    }

    void theCapIsKept()
    {
        QCOMPARE(apply("[deep_checks]\ncap_cents = 0\n").code, 0);
        const Ended ended = run("check openai --deep --yes --model openai/gpt-4o-mini --format json");
        QCOMPARE(ended.code, 0);
        QCOMPARE(completions(), 0);
        const QJsonObject deep = ended.json()[u"checks"][0][u"deep"][0].toObject();
        QCOMPARE(deep[u"sent"].toBool(), false);
        QVERIFY(deep[u"error"].toString().contains(QStringLiteral("cap")));
    }

    void anUnknownPriceMustBeNamed()
    {
        const QTemporaryDir folder;
        QFile list(folder.filePath(QStringLiteral("list.json")));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(R"({"object":"list","data":[{"id":"some-new-model","object":"model","created":1767225600,)"
                   R"("owned_by":"system"}]})");
        list.close();
        QCOMPARE(run({QStringLiteral("import"), QStringLiteral("openai"), list.fileName()}).code, 0);
        Ended ended = run("check openai --deep --yes --model openai/some-new-model");
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains("--price"), ended.err.constData());
        QCOMPARE(completions(), 0);
        ended = run("check openai --deep --yes --model openai/some-new-model --price 0.5 --format json");
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(ended.json()[u"checks"][0][u"billed"].toString(), QStringLiteral("0.005"));
        const Ended refused = apply("[[deep_check]]\nmodel = \"openai/some-new-model\"\n");
        QCOMPARE(refused.code, 2);
        QCOMPARE(apply("[[deep_check]]\nmodel = \"openai/some-new-model\"\nprice_cents = \"0.5\"\n").code, 0);
    }

    void theConfigurationComesBack()
    {
        const QByteArray document = "[[deep_check]]\nmodel = \"openai/gpt-4o-mini\"\nevery = \"1h\"\nenabled = true\n"
                                    "[deep_checks]\ncap_cents = 40\nprovider_cap_cents = 20\n"
                                    "[deep_checks.caps]\nopenai = 15\n";
        const Ended first = apply(document);
        QVERIFY2(first.code == 0, first.err.constData());
        const Ended exported = run("config export");
        QVERIFY2(exported.out.contains("openai/gpt-4o-mini") && exported.out.contains("cap_cents = 40"),
                 exported.out.constData());
        const Ended again = apply(exported.out);
        QVERIFY2(again.out.contains("nothing to change"), again.out.constData());
        QCOMPARE(apply("[[deep_check]]\nmodel = \"openai/gpt-4o-mini\"\nevery = \"5m\"\n").code, 2);
        QCOMPARE(apply("[deep_checks]\ncap_cents = -1\n").code, 2);
        // of --deep without --model these are the models
        const Ended asked = run("check openai --deep --yes --format json");
        QCOMPARE(asked.json()[u"checks"][0][u"deep"][0][u"model"].toString(), QStringLiteral("openai/gpt-4o-mini"));
    }
};

QTEST_GUILESS_MAIN(TestDeepCommands)
#include "tst_deepcommands.moc"
