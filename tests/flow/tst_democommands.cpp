// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// `aigo --demo COMMAND`, the real program: every command works on made-up data, and nothing of the user's is touched.
class TestDemoCommands : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;

    struct Ended
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };

    QString path(const char *name) const { return m_home.filePath(QString::fromLatin1(name)); }

    QProcessEnvironment environment() const
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), path("data"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path("config"));
        environment.insert(QStringLiteral("XDG_CACHE_HOME"), path("cache"));
        environment.insert(QStringLiteral("TMPDIR"), path("tmp"));
        // What is the user's: neither is to be used.
        environment.insert(QStringLiteral("AIGO_DATA_DIR"), path("mine"));
        environment.insert(QStringLiteral("OPENAI_API_KEY"), QStringLiteral("a-key-of-the-user"));
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
        // Whatever would leave this machine fails at once.
        for (const char *proxy : {"http_proxy", "https_proxy", "all_proxy"}) {
            environment.insert(QString::fromLatin1(proxy), QStringLiteral("http://127.0.0.1:9"));
        }
        return environment;
    }
    Ended run(const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(QStringLiteral(AIGO_PROGRAM), arguments);
        const bool ended = process.waitForFinished(120'000);
        return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    static QJsonArray list(const QByteArray &json, const QString &member)
    {
        return QJsonDocument::fromJson(json).object().value(member).toArray();
    }
    /// Every file below the user's folders, with its bytes.
    QMap<QString, QByteArray> files() const
    {
        QMap<QString, QByteArray> all;
        for (const char *folder : {"data", "config", "cache", "mine", "tmp"}) {
            QDirIterator it(path(folder), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                all[file.fileName()] = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            }
        }
        return all;
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(QDir().mkpath(path("tmp")));
        QVERIFY(QDir().mkpath(path("mine")));
        QFile store(path("mine") + QStringLiteral("/aigo.sqlite"));
        QVERIFY(store.open(QIODevice::WriteOnly));
        store.write("what the user has, whatever it is");
    }

    void commandsShowMadeUpData()
    {
        const auto before = files();
        const Ended status = run(
            {QStringLiteral("--demo"), QStringLiteral("status"), QStringLiteral("--format"), QStringLiteral("json")});
        QVERIFY2(status.code == 0 || status.code == 1, status.err.constData());
        bool outage = false;
        for (const QJsonValue provider : list(status.out, QStringLiteral("providers"))) {
            outage =
                outage || (provider[u"provider"].toString() == u"openai" && provider[u"state"].toString() == u"down");
        }
        QVERIFY2(outage, status.out.left(3000).constData());

        const Ended changes = run({QStringLiteral("changes"), QStringLiteral("--demo"), QStringLiteral("--since"),
                                   QStringLiteral("30d"), QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(changes.code, 0);
        QVERIFY(list(changes.out, QStringLiteral("changes")).size() > 5);

        // What asks providers asks the made-up ones.
        const Ended check = run({QStringLiteral("--demo"), QStringLiteral("check"), QStringLiteral("anthropic"),
                                 QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(check.code, 0);
        QVERIFY(check.out.contains("\"ok\""));
        const Ended sync = run({QStringLiteral("--demo"), QStringLiteral("sync"), QStringLiteral("models-dev")});
        QVERIFY2(sync.code == 0, (sync.err + sync.out).constData());

        QCOMPARE(files(), before); // the temporary folder is empty again, too
    }

    void itTakesNoOtherFolder()
    {
        const Ended refused =
            run({QStringLiteral("--demo"), QStringLiteral("models"), QStringLiteral("--data-dir"), path("elsewhere")});
        QCOMPARE(refused.code, 2);
        QVERIFY(refused.err.contains("--demo"));
        QVERIFY(!QDir(path("elsewhere")).exists());
    }

    void itPlaysItsDay()
    {
        const auto before = files();
        QProcess process;
        process.setProcessEnvironment(environment());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(AIGO_PROGRAM), {QStringLiteral("serve"), QStringLiteral("--demo")});
        QByteArray said;
        const auto hears = [&](const char *text) {
            return QTest::qWaitFor(
                [&] {
                    process.waitForReadyRead(100);
                    said += process.readAll();
                    return said.contains(text);
                },
                90'000);
        };
        QVERIFY2(hears("OpenAI: operational → down"), said.constData());
        QVERIFY2(hears("OpenAI: down → operational"), said.constData());
        process.terminate();
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(files(), before);
    }
};

QTEST_GUILESS_MAIN(TestDemoCommands)
#include "tst_democommands.moc"
