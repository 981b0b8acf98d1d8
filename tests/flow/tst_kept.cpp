// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program.h"
#include "tests/support/tempstore.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace aigo;
using namespace aigo::test;

/// What was put together in the window and comes back on the command line: kept comparisons, and pictures of links.
class TestKept : public QObject
{
    Q_OBJECT

private:
    TempStore m_store;
    QTemporaryDir m_files;
    Program m_aigo{QStringLiteral(AIGO_PROGRAM), m_store.folder()};

    QString write(const char *name, const QByteArray &bytes) const
    {
        return written(m_files.filePath(QLatin1String(name)), bytes);
    }
    Ended apply(const Program &aigo, const QByteArray &toml, const QStringList &more = {}) const
    {
        return aigo.run(QStringList{QStringLiteral("config"), QStringLiteral("apply"), write("c.toml", toml)} + more);
    }
    Ended compare(const QStringList &more) const { return m_aigo.run(QStringList{QStringLiteral("compare")} + more); }
    QByteArray exported(const Program &aigo) const
    {
        return aigo.run({QStringLiteral("config"), QStringLiteral("export")}).out;
    }

    const QByteArray m_small = "[[comparison]]\nname = \"작은 모델\"\nmodels = [\"openai/gpt-5-mini\", "
                               "\"anthropic/claude-haiku-4-5\"]\nworkload = \"in=1000,out=2000,per_day=500\"\n";

private Q_SLOTS:
    void keptOnesAreComparedByName()
    {
        QCOMPARE(apply(m_aigo, m_small).out, QByteArray("comparison 작은 모델: kept\n"));
        const QString json = QStringLiteral("--format");
        const Ended kept =
            compare({QStringLiteral("--kept"), QStringLiteral("작은 모델"), json, QStringLiteral("json")});
        QCOMPARE(kept.code, 0);
        const Ended said = compare({QStringLiteral("openai/gpt-5-mini"), QStringLiteral("anthropic/claude-haiku-4-5"),
                                    QStringLiteral("--workload"), QStringLiteral("in=1000,out=2000,per_day=500"), json,
                                    QStringLiteral("json")});
        QVERIFY(said.json()[u"models"].toArray().size() == 2);
        QCOMPARE(kept.json()[u"models"], said.json()[u"models"]);
        QCOMPARE(kept.json()[u"workload"], said.json()[u"workload"]);
        // What is said beside it counts.
        const Ended other =
            compare({QStringLiteral("--kept"), QStringLiteral("작은 모델"), QStringLiteral("--workload"),
                     QStringLiteral("chat"), json, QStringLiteral("json")});
        QVERIFY(other.json()[u"workload"] != kept.json()[u"workload"]);
        QCOMPARE(other.json()[u"models"].toArray().size(), 2);
    }

    void aWrongNameIsUsage()
    {
        const Ended unknown = compare({QStringLiteral("--kept"), QStringLiteral("no such")});
        QCOMPARE(unknown.code, 2);
        QVERIFY(unknown.err.contains("no such") && unknown.err.contains("작은 모델"));
        QCOMPARE(compare({}).code, 2);
        QCOMPARE(
            compare({QStringLiteral("--kept"), QStringLiteral("작은 모델"), QStringLiteral("openai/gpt-5-mini")}).code,
            2);
    }

    void theConfigurationCarriesThem()
    {
        const QByteArray document = exported(m_aigo);
        QVERIFY(document.contains("[[comparison]]"));
        const TempStore store;
        const Program anew(QStringLiteral(AIGO_PROGRAM), store.folder());
        QCOMPARE(apply(anew, document).code, 0);
        QCOMPARE(exported(anew), document);
        QCOMPARE(apply(anew, document).out, QByteArray("nothing to change\n"));
        QCOMPARE(apply(anew, "[[comparison]]\nname = \"b\"\nmodels = [\"a/b\"]\n", {QStringLiteral("--only")}).out,
                 QByteArray("comparison b: kept\ncomparison 작은 모델: removed\n"));
        QVERIFY(!exported(anew).contains("작은 모델"));
        const auto wrong = [&](const char *toml, const char *says) {
            const Ended ended = apply(anew, toml);
            return ended.code == 2 && ended.err.contains(says) && ended.err.count('\n') == 1;
        };
        QVERIFY(wrong("[[comparison]]\nname = \"a\"\n", "c.toml:1: models"));
        QVERIFY(wrong("[[comparison]]\nname = \"a\"\nmodels = [\"x\", \"x\"]\n", "c.toml:3: models"));
        QVERIFY(wrong("[[comparison]]\nname = \"a\"\nmodels = [1]\n", "c.toml:3: models"));
        QVERIFY(wrong("[[comparison]]\nname = \"a\"\nmodels = [\"x\"]\nworkload = \"in=-1\"\n", "c.toml:4: workload"));
    }

    /// What differs from what ships is not lost, also where it says no.
    void insecureIsWrittenWhereItIsSet()
    {
        const TempStore store;
        const Program aigo(QStringLiteral(AIGO_PROGRAM), store.folder());
        const QByteArray lan =
            "[[provider]]\nslug = \"lan\"\nbase_url = \"http://192.168.0.9/v1\"\nkey_env = \"LAN\"\n";
        QCOMPARE(apply(aigo, lan + "insecure = true\n").code, 0);
        QVERIFY(exported(aigo).contains("insecure = true"));
        QVERIFY(!exported(aigo).contains("insecure = false"));
    }

    void picturesOfLinks()
    {
        const auto shown = [this](const char *link) {
            const QString file = m_files.filePath(QStringLiteral("l.png"));
            QFile::remove(file);
            const Ended ended =
                m_aigo.run({QStringLiteral("screenshot"), QString::fromLatin1(link), QStringLiteral("--out"), file,
                            QStringLiteral("--size"), QStringLiteral("1024x700")});
            return ended.code == 0 ? QImage(file) : QImage();
        };
        const QImage all = shown("models");
        QVERIFY(!all.isNull());
        QCOMPARE(shown("aigo://models"), all);
        const QImage sorted = shown("aigo://models?sort=-context");
        QVERIFY(!sorted.isNull() && sorted != all);
        const QImage few = shown("aigo://models?filter=provider%3Aopenai&sort=-context");
        QVERIFY(!few.isNull() && few != sorted);
        const QImage drawer = shown("aigo://models?filter=provider%3Aopenai&sort=-context&model=openai/gpt-5-mini");
        QVERIFY(!drawer.isNull() && drawer != few);
        QVERIFY(shown("aigo://compare?models=openai/gpt-5-mini,anthropic/claude-haiku-4-5") != shown("compare"));
        QVERIFY(shown("aigo://nowhere").isNull());
        QVERIFY(shown("aigo://").isNull());
    }
};

QTEST_GUILESS_MAIN(TestKept)
#include "tst_kept.moc"
