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

    QJsonObject job(const QString &name) const
    {
        const Ended ended = run("jobs --format json");
        for (const auto &one : ended.json()[u"jobs"].toArray()) {
            if (one[u"name"].toString() == name) {
                return one.toObject();
            }
        }
        return {};
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

    void aDeepCheckIsAJobThatSaysItsPrice()
    {
        const QString name = QStringLiteral("deep/openai/gpt-4o-mini");
        QVERIFY(job(name).isEmpty()); // off by default
        QCOMPARE(apply("[[deep_check]]\nmodel = \"openai/gpt-4o-mini\"\nevery = \"1h\"\n").code, 0);
        QCOMPARE(job(name)[u"every_s"].toInt(), 3600);
        QVERIFY(job(name)[u"last"].isNull());
        QVERIFY(job(name)[u"next"].isString());
        const Ended asked = run({QStringLiteral("jobs"), QStringLiteral("run"), name});
        QCOMPARE(asked.code, 2);
        QVERIFY2(asked.err.contains("0.01152") && asked.err.contains("--yes"), asked.err.constData());
        QCOMPARE(completions(), 0);
        QVERIFY(job(name)[u"last"].isNull());
        const Ended ran = run({QStringLiteral("jobs"), QStringLiteral("run"), name, QStringLiteral("--yes")});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY2(ran.err.contains("0.00381"), ran.err.constData());
        QCOMPARE(completions(), 1);
        QVERIFY(job(name)[u"last"].isString());
        QCOMPARE(job(name)[u"result"].toString(), QStringLiteral("ok"));
        QCOMPARE(run({QStringLiteral("jobs"), QStringLiteral("pause"), name}).code, 0);
        QVERIFY(job(name)[u"paused"].toBool());
        QVERIFY(job(name)[u"next"].isNull());
        QCOMPARE(run({QStringLiteral("jobs"), QStringLiteral("resume"), name}).code, 0);
        QVERIFY(job(name)[u"next"].isString());
        // The cap holds, whoever asks.
        QCOMPARE(apply("[deep_checks]\ncap_cents = 0\n").code, 0);
        const Ended over = run({QStringLiteral("jobs"), QStringLiteral("run"), name, QStringLiteral("--yes")});
        QVERIFY(over.code != 0);
        QVERIFY2(over.err.contains("cap"), over.err.constData());
        QCOMPARE(completions(), 1);
        QCOMPARE(run({QStringLiteral("jobs"), QStringLiteral("run"), name, QStringLiteral("--offline")}).code, 2);
    }

    void realtimeIsAJobWhereItIsOn()
    {
        const QString name = QStringLiteral("realtime/openai");
        QVERIFY(job(name).isEmpty());
        QCOMPARE(apply("[[provider]]\nslug = \"openai\"\nrealtime = true\n").code, 0);
        QCOMPARE(job(name)[u"every_s"].toInt(), 900);
        QVERIFY(run({QStringLiteral("jobs"), QStringLiteral("run"), name}).code !=
                0); // the simulator speaks no WebSocket
        QVERIFY(job(name)[u"last"].isString());
        QVERIFY2(job(name)[u"result"].toString().contains(u"404"), qPrintable(job(name)[u"result"].toString()));
    }

    void whatIsLeftIsAJobAndShown()
    {
        m_aigo->setEnvironment(QStringLiteral("DEEPSEEK_API_KEY"), QStringLiteral("sk-0123456789abcdefWXYZ"));
        const QByteArray address = m_simulator->baseUrl().toUtf8();
        QCOMPARE(apply("[[provider]]\nslug = \"deepseek\"\nbase_url = \"" + address + "\"\n").code, 0);
        const QString name = QStringLiteral("credit/deepseek");
        QCOMPARE(job(name)[u"every_s"].toInt(), 1800);
        QVERIFY(job(QStringLiteral("credit/openai")).isEmpty()); // it tells nobody
        const auto credit = [this](const char *command) {
            const Ended ended = run(command);
            return ended.json()[u"providers"][0][u"credit"].toObject();
        };
        QVERIFY(credit("providers deepseek --format json").isEmpty());
        m_simulator->route(QStringLiteral("/user/balance"), SimReply::json(R"({"is_available": true, "balance_infos":
            [{"currency": "CNY", "total_balance": "110.00"}]})"));
        const Ended ran = run({QStringLiteral("jobs"), QStringLiteral("run"), name});
        QVERIFY2(ran.code == 0, ran.err.constData());
        for (const char *command : {"providers deepseek --format json", "status deepseek --format json"}) {
            const QJsonObject told = credit(command);
            QCOMPARE(told[u"of"].toString(), QStringLiteral("account"));
            QCOMPARE(told[u"amounts"][0][u"currency"].toString(), QStringLiteral("CNY"));
            QCOMPARE(told[u"amounts"][0][u"amount"].toString(), QStringLiteral("110"));
            QCOMPARE(told[u"usable"].toBool(), true);
            QVERIFY(told[u"error"].isNull());
        }
        // What goes wrong later leaves it, with its age and the reason.
        m_simulator->route(QStringLiteral("/user/balance"), SimReply::json("{}", 500));
        QVERIFY(run({QStringLiteral("jobs"), QStringLiteral("run"), name}).code != 0);
        const QJsonObject told = credit("providers deepseek --format json");
        QCOMPARE(told[u"amounts"][0][u"amount"].toString(), QStringLiteral("110"));
        QVERIFY(told[u"error"].toString().contains(u"500"));
        QVERIFY(told[u"asked"].toString() > told[u"at"].toString());
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
