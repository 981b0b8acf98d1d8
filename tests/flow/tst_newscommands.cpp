// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program.h"
#include "tests/support/simulator.h"
#include "tests/support/tempstore.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace aigo::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const QByteArray twoItems =
    "<rss version=\"2.0\"><channel><title>t</title><link>https://example.kr/</link>"
    "<item><title>Prices of a large model halved</title><link>/1</link><guid>https://example.kr/1</guid></item>"
    "<item><title>장애 보고서</title><link>/2</link><guid>https://example.kr/2</guid></item></channel></rss>";

QJsonObject named(const QJsonArray &rows, const QString &name)
{
    for (const auto &row : rows) {
        if (row.toObject()[s("name")].toString() == name) {
            return row.toObject();
        }
    }
    return {};
}

} // namespace

/// The real program with feeds: configured, listed as jobs, run, read and searched.
class TestNewsCommands : public QObject
{
    Q_OBJECT

private:
    TempStore m_store;
    QTemporaryDir m_files;
    ProviderSimulator m_simulator;
    Program m_program{QStringLiteral(AIGO_PROGRAM), m_store.folder()};

    Ended aigo(const QStringList &arguments) const { return m_program.run(arguments); }
    /// While the simulator, which lives on this thread, answers.
    int aigoAsking(const QStringList &arguments) const
    {
        QProcess process;
        m_program.start(process, arguments);
        const bool ended = QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60'000);
        return ended ? process.exitCode() : -1;
    }
    Ended apply(const QByteArray &toml, const QStringList &more = {}) const
    {
        QFile file(m_files.filePath(s("c.toml")));
        if (!file.open(QIODevice::WriteOnly) || file.write(toml) < 0) {
            qFatal("%s", qPrintable(file.errorString()));
        }
        file.close();
        return aigo(QStringList{s("config"), s("apply"), file.fileName()} + more);
    }
    QByteArray here() const
    {
        return "[[feed]]\nname = \"here\"\nurl = \"" + m_simulator.baseUrl().toUtf8() +
               "/feed.xml\"\nevery = \"1h\"\nprovider = \"openai\"\n";
    }
    QJsonArray jobs() const { return aigo({s("jobs"), s("--format"), s("json")}).json()[s("jobs")].toArray(); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_simulator.start());
        m_simulator.route(s("/feed.xml"), SimReply::json(twoItems));
    }

    void feedsTravelAsConfiguration()
    {
        const QByteArray shipped = aigo({s("config"), s("export")}).out;
        QVERIFY(shipped.contains("name = 'openai'\n"));
        const Ended applied = apply(here() + "[[feed]]\nname = \"openai\"\nenabled = false\n");
        QVERIFY2(applied.code == 0, applied.err.constData());
        QVERIFY(applied.out.contains("feed here: saved") && applied.out.contains("feed openai: saved"));
        const QByteArray exported = aigo({s("config"), s("export")}).out;
        QVERIFY(exported.contains("name = 'here'\n") && exported != shipped);
        // What is exported is what stands: it changes nothing, here or there.
        const Ended again = apply(exported);
        QVERIFY2(again.code == 0 && !again.out.contains("feed "), again.out + again.err);
        const TempStore other;
        const Program there(QStringLiteral(AIGO_PROGRAM), other.folder());
        QCOMPARE(there.run({s("config"), s("apply"), m_files.filePath(s("c.toml"))}).code, 0);
        QCOMPARE(there.run({s("config"), s("export")}).out, exported);
    }

    void whatIsNoFeedIsRefused()
    {
        const QByteArray before = aigo({s("config"), s("export")}).out;
        for (const char *wrong : {"name = \"a b\"\nurl = \"https://example.com/\"\n", "name = \"nowhere\"\n",
                                  "name = \"x\"\nurl = \"ftp://example.com/\"\n",
                                  "name = \"x\"\nurl = \"https://example.com/\"\nevery = \"soon\"\n",
                                  "name = \"x\"\nurl = \"https://example.com/\"\ncolour = \"red\"\n"}) {
            const Ended ended = apply(here() + "[[feed]]\n" + wrong);
            QVERIFY2(ended.code == 2, wrong);
            QVERIFY2(ended.err.contains("c.toml") && ended.err.count('\n') == 1, ended.err.constData());
        }
        QCOMPARE(aigo({s("config"), s("export")}).out, before);
    }

    void onlyThoseThatAreOnAreJobs()
    {
        QVERIFY(!named(jobs(), s("sync/feed/deepmind")).isEmpty());
        QVERIFY(named(jobs(), s("sync/feed/openai")).isEmpty());
        QCOMPARE(named(jobs(), s("sync/feed/here"))[s("every_s")].toInt(), 3600);
        QCOMPARE(apply(here(), {s("--only")}).code, 0);
        for (const auto &job : jobs()) {
            const QString name = job.toObject()[s("name")].toString();
            QVERIFY2(!name.startsWith(u"sync/feed/") || name == u"sync/feed/here", qPrintable(name));
        }
    }

    void aJobFetchesItsFeed()
    {
        QCOMPARE(aigoAsking({s("jobs"), s("run"), s("sync/feed/here")}), 0);
        QCOMPARE(m_simulator.requestCount(s("/feed.xml")), 1);
        QCOMPARE(named(jobs(), s("sync/feed/here"))[s("result")].toString(), s("ok"));
        const QJsonObject news = aigo({s("news"), s("--provider"), s("openai"), s("--format"), s("json")}).json();
        QCOMPARE(news[s("total")].toInt(), 2);
        QCOMPARE(aigo({s("jobs"), s("run"), s("sync/feed/openai")}).code, 2);
    }

    void whatItSaysIsFound()
    {
        const auto total = [this](const char *query, const QStringList &more = {}) {
            return aigo(QStringList{s("search"), s(query), s("--in"), s("news"), s("--format"), s("json")} + more)
                .json()[s("total")]
                .toInt(-1);
        };
        QCOMPARE(total("장애"), 1);
        QCOMPARE(total("보고"), 1);
        QCOMPARE(total("애보"), 0);
        QCOMPARE(total("large MODEL"), 1);
        QCOMPARE(total("\"large model\""), 1);
        QCOMPARE(total("\"model large\""), 0);
        QCOMPARE(total("large\" OR ( NEAR* -x"), 0);
        QCOMPARE(total("prices", {s("--limit"), s("0")}), 1); // totals are of all
        for (const char *tooShort : {"a", "장", "", " \" ", "%_"}) {
            const Ended ended = aigo({s("search"), s(tooShort)});
            QVERIFY2(ended.code == 2 && ended.err.contains("two characters"), tooShort);
        }
    }
};

QTEST_GUILESS_MAIN(TestNewsCommands)
#include "tst_newscommands.moc"
