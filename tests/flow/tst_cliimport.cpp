// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program.h"
#include "tests/support/shareddata.h"
#include "tests/support/tempstore.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace aigo;
using namespace aigo::test;

/// Price maps from files, as a shell would import them: what changed, what is no map, what cannot be true.
class TestCliImport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_files;

    QString path(const char *name) const { return m_files.filePath(QString::fromLatin1(name)); }
    QString write(const char *name, const QByteArray &bytes) const { return written(path(name), bytes); }

private Q_SLOTS:
    void importAndChanges()
    {
        TempStore store;
        const Program aigo(QStringLiteral(AIGO_PROGRAM), store.folder());
        const QString first = write("one.json", R"({"sample_spec": {"litellm_provider": "one of many"},
            "gpt-t": {"litellm_provider": "openai", "input_cost_per_token": 2e-06, "output_cost_per_token": 8e-06},
            "gone": {"litellm_provider": "openai", "input_cost_per_token": 1e-06}})");
        const QString second = write("two.json", R"({
            "gpt-t": {"litellm_provider": "openai", "input_cost_per_token": 4e-07, "output_cost_per_token": 8e-06},
            "new": {"litellm_provider": "openai"}})");
        const Ended imported =
            aigo.run({QStringLiteral("import"), QStringLiteral("litellm"), first, second, QStringLiteral("--as-of"),
                      QStringLiteral("2026-01-01"), QStringLiteral("--as-of"), QStringLiteral("2026-02-01"),
                      QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(imported.code, 0);
        const QJsonArray runs = imported.json()[u"runs"].toArray();
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs[0][u"entries"].toInt(), 2);
        QCOMPARE(runs[0][u"skipped"][0][u"key"].toString(), QStringLiteral("sample_spec"));
        QCOMPARE(runs[1][u"added"].toInt(), 1);
        QCOMPARE(runs[1][u"changed"].toInt(), 1);
        QCOMPARE(runs[1][u"unlisted"].toInt(), 1);

        const QJsonArray changes =
            aigo.run(words(QStringLiteral("changes --source litellm --format json"))).json()[u"changes"].toArray();
        QCOMPARE(changes.size(), 3);
        QStringList kinds;
        for (const QJsonValue &change : changes) {
            kinds << change[u"kind"].toString();
            if (kinds.back() == u"price") {
                QCOMPARE(change[u"old"].toString(), QStringLiteral("2"));
                QCOMPARE(change[u"new"].toString(), QStringLiteral("0.4"));
                QCOMPARE(change[u"percent"].toDouble(), -80.0);
                QCOMPARE(change[u"at"].toString(), QStringLiteral("2026-02-01T00:00:00Z"));
            }
        }
        kinds.sort();
        QCOMPARE(kinds, words(QStringLiteral("added price unlisted")));
        // A filter narrows it to its models, also to one that is gone.
        QCOMPARE(
            aigo.run(words(QStringLiteral("changes gone --source litellm --format json"))).json()[u"total"].toInt(), 1);
        QCOMPARE(aigo.run(words(QStringLiteral("changes --source litellm --until 2026-01-15 --format json")))
                     .json()[u"total"]
                     .toInt(),
                 0);
        const auto litellm = [&aigo] {
            return aigo.run(words(QStringLiteral("sources --format json --now 2026-02-02"))).json()[u"sources"][0];
        };
        QCOMPARE(litellm()[u"source"].toString(), QStringLiteral("litellm"));
        // As if fetched then; a file that is none of its kind is no failure of the source.
        QCOMPARE(litellm()[u"last_success"].toString(), QStringLiteral("2026-02-01T00:00:00Z"));
        QCOMPARE(litellm()[u"age_s"].toInt(), 86'400);
        QCOMPARE(aigo.run({QStringLiteral("import"), QStringLiteral("litellm"), write("none.json", "<html>")}).code, 3);
        QVERIFY(litellm()[u"error"].isNull());
        QCOMPARE(aigo.run({QStringLiteral("import"), QStringLiteral("litellm"), first, QStringLiteral("--as-of"),
                           QStringLiteral("2025-12-01")})
                     .code,
                 0);
        QCOMPARE(litellm()[u"last_success"].toString(), QStringLiteral("2026-02-01T00:00:00Z"));
    }

    void implausiblePricesAreFlagged()
    {
        TempStore store;
        const Program aigo(QStringLiteral(AIGO_PROGRAM), store.folder());
        const QString first =
            write("p1.json", R"({"wandb/x": {"litellm_provider": "wandb", "input_cost_per_token": 1e-7},
            "gemini/g": {"litellm_provider": "gemini"}})");
        const QString second =
            write("p2.json", R"({"wandb/x": {"litellm_provider": "wandb", "input_cost_per_token": 0.1},
            "gemini/g": {"litellm_provider": "gemini"}})");
        const Ended imported =
            aigo.run({QStringLiteral("import"), QStringLiteral("litellm"), first, path("gone.json"), second,
                      QStringLiteral("--as-of"), QStringLiteral("2026-01-01"), QStringLiteral("--as-of"),
                      QStringLiteral("2026-01-02"), QStringLiteral("--as-of"), QStringLiteral("2026-01-03"),
                      QStringLiteral("--format"), QStringLiteral("csv")});
        QCOMPARE(imported.code, 3);
        const QList<QByteArray> lines = imported.out.split('\n'); // in the order asked
        QVERIFY2(lines[1].startsWith("litellm,2026-01-01T00:00:00Z,2,2,0,0,0,"), lines[1].constData());
        QVERIFY2(lines[2].contains("gone.json"), lines[2].constData());
        QVERIFY2(lines[3].startsWith("litellm,2026-01-03T00:00:00Z,2,0,1,0,0,"), lines[3].constData());

        const QJsonValue model = aigo.run(words(QStringLiteral("show wandb/x --format json"))).json()[u"models"][0];
        QVERIFY(model[u"prices"][u"input"].isNull());
        QCOMPARE(model[u"price_states"][u"input"].toString(), QStringLiteral("unknown"));
        QCOMPARE(model[u"conflicts"][0][u"values"][0][u"value"].toString(), QStringLiteral("100000"));
        QVERIFY(aigo.run(words(QStringLiteral("show wandb/x"))).out.contains("100000 (implausible)"));
        const QJsonValue change = aigo.run(words(QStringLiteral("changes --format json"))).json()[u"changes"][0];
        QCOMPARE(change[u"flags"][0].toString(), QStringLiteral("implausible"));
        QCOMPARE(change[u"percent"].toDouble(), 99'999'900.0);
        QVERIFY(aigo.run(words(QStringLiteral("changes"))).out.contains("(implausible)"));
        // A source's own key names the model, too; its provider is known, and off.
        QCOMPARE(aigo.run(words(QStringLiteral("show gemini/g --format json"))).json()[u"models"][0][u"id"].toString(),
                 QStringLiteral("google/g"));
        const QJsonValue provider =
            aigo.run(words(QStringLiteral("providers wandb --format json"))).json()[u"providers"][0];
        QCOMPARE(provider[u"provider"].toString(), QStringLiteral("wandb"));
        QVERIFY(!provider[u"enabled"].toBool() && provider[u"adapter"].isNull());
        QCOMPARE(aigo.run(words(QStringLiteral("check wandb"))).code, 2);
    }

    void importOfWhatIsNone()
    {
        TempStore store;
        const Program aigo(QStringLiteral(AIGO_PROGRAM), store.folder());
        const Ended page = aigo.run({QStringLiteral("import"), QStringLiteral("litellm"),
                                     write("page.json", "<html><body>hello</body></html>")});
        QCOMPARE(page.code, 3);
        QVERIFY(page.err.contains("HTML"));
        const Ended nothing = aigo.run({QStringLiteral("import"), QStringLiteral("litellm"), path("not-there.json")});
        QCOMPARE(nothing.code, 3);
        QVERIFY(nothing.err.contains("not-there.json"));
        // What could be read of several is kept.
        const QString good = write("good.json", R"({"m": {"litellm_provider": "openai"}})");
        const Ended both = aigo.run({QStringLiteral("import"), QStringLiteral("litellm"), path("page.json"), good});
        QCOMPARE(both.code, 3);
        QCOMPARE(aigo.run(words(QStringLiteral("show openai/m"))).code, 0);
    }

    void theRecordedMapsGiveTheirChanges()
    {
        const QString folder = sharedData() + QStringLiteral("/litellm/full");
        if (sharedData().isEmpty()) {
            QSKIP("needs the recorded documents, which are not here");
        }
        TempStore store;
        const Program aigo(QStringLiteral(AIGO_PROGRAM), store.folder());
        QStringList arguments{QStringLiteral("import"), QStringLiteral("litellm")};
        QStringList dates;
        for (const QString &name : QDir(folder).entryList({QStringLiteral("*.json.gz")}, QDir::Files, QDir::Name)) {
            arguments << folder + u'/' + name;
            dates << QStringLiteral("--as-of") << name.section(u'_', 1, 1);
        }
        QCOMPARE(aigo.run(arguments + dates).code, 0);
        QMap<QString, int> found;
        for (const QJsonValue &change :
             aigo.run(words(QStringLiteral("changes --source litellm --format json"))).json()[u"changes"].toArray()) {
            const QString field = change[u"field"].toString();
            const QString kind = change[u"kind"].toString();
            if (kind == u"added" || kind == u"unlisted" || field == u"input" || field == u"output") {
                ++found[change[u"at"].toString().left(10) + u' ' + change[u"source_key"].toString() + u' ' +
                        (kind == u"price" ? field : kind)];
            }
        }
        QFile expected(folder + QStringLiteral("/expected_changes.tsv"));
        QVERIFY(expected.open(QIODevice::ReadOnly));
        QMap<QString, int> wanted;
        const QStringList lines = QString::fromUtf8(expected.readAll()).split(u'\n', Qt::SkipEmptyParts).mid(1);
        for (const QString &line : lines) {
            const QStringList cells = line.split(u'\t');
            const QMap<QString, QString> fields{{QStringLiteral("input_cost_per_token"), QStringLiteral("input")},
                                                {QStringLiteral("output_cost_per_token"), QStringLiteral("output")}};
            const QString what =
                fields.value(cells[3], cells[5] == u"added" ? QStringLiteral("added") : QStringLiteral("unlisted"));
            ++wanted[cells[1].section(u'_', 1, 1) + u' ' + cells[2] + u' ' + what];
        }
        QCOMPARE(found, wanted);
    }
};

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cliimport.moc"
