// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keys and endpoints on the real program's command line; nothing that it prints or leaves behind holds a key.

#include "tests/support/program.h"
#include "tests/support/simulatedapi.h"
#include "tests/support/simulator.h"
#include "tests/support/tempstore.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace aigo::test;

namespace {

const QByteArray key = "sk-test-0123456789abcdefWXYZ";

} // namespace

class TestKeyCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TempStore>();
        m_aigo = std::make_unique<Program>(QStringLiteral(AIGO_PROGRAM), m_store->folder());
        m_simulator = std::make_unique<ProviderSimulator>();
        QVERIFY(m_simulator->start());
        simulateOpenAi(*m_simulator, key, modelsNamed(QStringLiteral("openai"), {QStringLiteral("a")}));
        apply("[[provider]]\nslug = \"openai\"\nbase_url = \"" + m_simulator->baseUrl().toUtf8() + "/v1\"\n");
    }

    void aKeyIsNoArgument()
    {
        const Ended ended = run({QStringLiteral("providers"), QStringLiteral("key"), QStringLiteral("set"),
                                 QStringLiteral("openai"), QString::fromLatin1(key)});
        QCOMPARE(ended.code, 2);
        QVERIFY(!(ended.out + ended.err).contains(key));
        QCOMPARE(command("burn openai").code, 2);
        QCOMPARE(command("set nobody", key).code, 2);
    }

    void withoutAKeychainNothingIsKept()
    {
        const Ended ended = command("set openai", key + "\n");
        QVERIFY(ended.code != 0);
        QVERIFY2(ended.err.contains("keychain"), ended.err.constData());
        QVERIFY(!(ended.out + ended.err).contains(key));
        QCOMPARE(command("set openai", "two words\n").code, 2);
        QCOMPARE(command("forget openai").code, 0);
        theKeyIsNowhere();
    }

    void aKeyIsTested()
    {
        Ended ended = command("test openai", key + "\n");
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.out, QByteArray("openai …WXYZ: ok\n"));
        ended = command("test openai", "sk-wrong-0123456789abcdefWXYZ\n");
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.out.startsWith("openai …WXYZ: unauthorized"));
        QVERIFY(!(ended.out + ended.err).contains("sk-wrong-0123456789"));
        theKeyIsNowhere();
    }

    void aCheckTellsTheKeyByItsEnd()
    {
        m_aigo->setEnvironment(QStringLiteral("OPENAI_API_KEY"), QString::fromLatin1(key));
        const Ended ended = run(
            {QStringLiteral("check"), QStringLiteral("openai"), QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.json()[u"checks"][0][u"key"].toString(), QStringLiteral("…WXYZ"));
        QVERIFY(ended.json()[u"checks"][0][u"rate_limit"].isNull());
        QVERIFY(run({QStringLiteral("check"), QStringLiteral("openai")}).out.contains("…WXYZ"));
        theKeyIsNowhere();
    }

    void endpointsAreChecked()
    {
        m_simulator->route(QStringLiteral("/health"), SimReply::json(R"({"status":"ok"})"));
        m_aigo->setEnvironment(QStringLiteral("HEALTH_TOKEN"), QString::fromLatin1(key));
        const QByteArray document = "[[endpoint]]\nname = \"mine\"\nurl = \"" + m_simulator->baseUrl().toUtf8() +
                                    "/health\"\nheaders = { X-Token = \"HEALTH_TOKEN\" }\nexpect = "
                                    "[\"status = \\\"ok\\\"\"]\n";
        apply(document);
        const QStringList check{QStringLiteral("check"), QStringLiteral("endpoint/mine"), QStringLiteral("--format"),
                                QStringLiteral("json")};
        Ended ended = run(check);
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.json()[u"checks"].toArray().size(), 1);
        QCOMPARE(ended.json()[u"checks"][0][u"provider"].toString(), QStringLiteral("endpoint/mine"));
        QCOMPARE(m_simulator->requests().back().header("x-token"), key);
        m_simulator->route(QStringLiteral("/health"), SimReply::json(R"({"status":"sick"})"));
        ended = run(check);
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.json()[u"checks"][0][u"outcome"].toString(), QStringLiteral("bad_reply"));
        QVERIFY(ended.json()[u"checks"][0][u"error"].toString().contains(QStringLiteral("sick")));
        QCOMPARE(run({QStringLiteral("check"), QStringLiteral("endpoint/yours")}).code, 2);
        QVERIFY(run({QStringLiteral("config"), QStringLiteral("export")}).out.contains("HEALTH_TOKEN"));
        theKeyIsNowhere();
    }

private:
    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<Program> m_aigo;
    std::unique_ptr<ProviderSimulator> m_simulator;
    QTemporaryDir m_files;

    /// The simulator lives on this thread: the program runs while our event loop serves it.
    Ended run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        m_aigo->start(process, arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60'000)) {
            qFatal("the program did not end");
        }
        return Ended{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Ended command(const char *words, const QByteArray &input = {}) const
    {
        const QStringList start{QStringLiteral("providers"), QStringLiteral("key")};
        return run(start + QString::fromLatin1(words).split(u' '), input);
    }
    void apply(const QByteArray &toml) const
    {
        QFile file(m_files.filePath(QStringLiteral("a.toml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(toml);
        file.close();
        const Ended ended = run({QStringLiteral("config"), QStringLiteral("apply"), file.fileName()});
        QVERIFY2(ended.code == 0, ended.err.constData());
    }
    void theKeyIsNowhere() const
    {
        QVERIFY(!run({QStringLiteral("config"), QStringLiteral("export")}).out.contains(key.mid(8, 12)));
        int files = 0;
        QDirIterator all(m_store->folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(key.mid(8, 12)), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files > 0);
    }
};

QTEST_GUILESS_MAIN(TestKeyCommands)
#include "tst_keycommands.moc"
