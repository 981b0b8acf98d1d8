// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program.h"
#include "tests/support/shareddata.h"
#include "tests/support/simulator.h"
#include "tests/support/tempstore.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace aigo;
using namespace aigo::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QJsonArray rowsOf(const Ended &ended)
{
    return ended.json()[QStringLiteral("rows")].toArray();
}

QJsonObject named(const QJsonArray &rows, const QString &name)
{
    for (const auto &row : rows) {
        if (row.toObject()[QStringLiteral("name")].toString() == name) {
            return row.toObject();
        }
    }
    return {};
}

} // namespace

/// The real program with leaderboards: import, list, filter, correct.
class TestLeaderboardCommands : public QObject
{
    Q_OBJECT

private:
    TempStore m_store;
    Program m_aigo{QStringLiteral(AIGO_PROGRAM), m_store.folder()};

    Ended aigo(const QStringList &arguments) const { return m_aigo.run(arguments); }

private Q_SLOTS:
    void nothingYet()
    {
        const Ended none = aigo({s("benchmarks")});
        QCOMPARE(none.code, 0);
        QVERIFY(none.err.contains("aigo sync aider"));
        QCOMPARE(aigo({s("benchmarks"), s("aider")}).code, 2);
    }

    void importAndRank()
    {
        const Ended read = aigo({s("import"), s("aider"), fixture(s("benchmarks/aider.yml")), s("--as-of"),
                                 s("2026-02-01"), s("--format"), s("json")});
        QCOMPARE(read.code, 0);
        const QJsonObject run = read.json()[s("runs")].toArray()[0].toObject();
        QCOMPARE(run[s("entries")].toInt(), 4);
        QCOMPARE(run[s("added")].toInt(), 4);
        QCOMPARE(run[s("skipped")].toArray().size(), 5);
        const Ended board = aigo({s("benchmarks"), s("aider"), s("--format"), s("json")});
        QCOMPARE(board.code, 0);
        const QJsonObject json = board.json();
        QCOMPARE(json[s("suite")].toString(), s("aider"));
        QCOMPARE(json[s("unit")].toString(), s("%"));
        QCOMPARE(json[s("higher_is_better")].toBool(), true);
        QCOMPARE(json[s("version")].toString(), s("polyglot"));
        QCOMPARE(json[s("date")].toString(), s("2026-01-04"));
        const QJsonArray rows = rowsOf(board);
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[0].toObject()[s("rank")].toInt(), 1);
        QCOMPARE(rows[1].toObject()[s("rank")].toInt(), 2);
        QCOMPARE(rows[2].toObject()[s("rank")].toInt(), 2);
        QCOMPARE(rows[1].toObject()[s("cost")].toString(), s("12.34"));
        QVERIFY(rows[2].toObject()[s("cost")].isNull());
        QVERIFY(rows[3].toObject()[s("rank")].isNull());
        QCOMPARE(rows[3].toObject()[s("comparable")].toBool(), false);
        for (const char *format : {"table", "csv", "md"}) {
            const Ended other = aigo({s("benchmarks"), s("aider"), s("--format"), s(format), s("--limit"), s("2")});
            QCOMPARE(other.code, 0);
            QVERIFY(other.out.contains("gpt-x (high) + gpt-y") && !other.out.contains("old: model"));
        }
    }

    void whatIsNoneChangesNothing()
    {
        const Ended wrong = aigo({s("import"), s("aider"), fixture(s("benchmarks/hf.csv"))});
        QCOMPARE(wrong.code, 3);
        QCOMPARE(rowsOf(aigo({s("benchmarks"), s("aider"), s("--format"), s("json")})).size(), 4);
    }

    void namesCanBeCorrected()
    {
        const Ended unmatched = aigo({s("benchmarks"), s("--unmatched"), s("--format"), s("json")});
        QCOMPARE(unmatched.code, 0);
        QCOMPARE(unmatched.json()[s("total")].toInt(), 4);
        QCOMPARE(aigo({s("benchmarks"), s("--match"), s("aider/gpt-x (high)=openai/no-such-model")}).code, 2);
        QCOMPARE(aigo({s("benchmarks"), s("--match"), s("nonsense")}).code, 2);
        QCOMPARE(aigo({s("benchmarks"), s("--match"), s("aider/gpt-x (high)=openai/gpt-4o")}).code, 0);
        const Ended board = aigo({s("benchmarks"), s("aider"), s("--format"), s("json")});
        QCOMPARE(named(rowsOf(board), s("gpt-x (high)"))[s("model")].toString(), s("openai/gpt-4o"));
        const Ended filtered = aigo({s("models"), s("benchmark.aider:>=71.5"), s("--columns"), s("id,benchmark.aider"),
                                     s("--sort"), s("-benchmark.aider"), s("--format"), s("csv")});
        QCOMPARE(filtered.code, 0);
        QCOMPARE(filtered.out, QByteArray("id,benchmark.aider\r\nopenai/gpt-4o,71.5\r\n"));
        QCOMPARE(aigo({s("models"), s("benchmark.aider:>71.5"), s("--format"), s("json")}).json()[s("total")].toInt(),
                 0);
        const Ended unknown = aigo({s("models"), s("benchmark.nothing:>1"), s("--limit"), s("0")});
        QCOMPARE(unknown.code, 0);
        QVERIFY(unknown.err.contains("nothing"));
        const QJsonObject shown =
            aigo({s("show"), s("openai/gpt-4o"), s("--format"), s("json")}).json()[s("models")].toArray()[0].toObject();
        const QJsonObject its = shown[s("benchmarks")].toArray()[0].toObject();
        QCOMPARE(its[s("suite")].toString(), s("aider"));
        QCOMPARE(its[s("score")].toDouble(), 71.5);
        QCOMPARE(its[s("rank")].toInt(), 2);
        QVERIFY(aigo({s("show"), s("openai/gpt-4o")}).out.contains("rank 2 of 3"));
        QCOMPARE(aigo({s("benchmarks"), s("--match"), s("aider/gpt-x (high)=")}).code, 0);
        QCOMPARE(aigo({s("benchmarks"), s("--unmatched"), s("--format"), s("json")}).json()[s("total")].toInt(), 4);
    }

    /// Each of models.dev's documents is what it is, whichever of its two sources is named.
    void modelsDevsFields()
    {
        const TempStore store;
        const Program program(QStringLiteral(AIGO_PROGRAM), store.folder());
        const QString scores = fixture(s("benchmarks/models_dev.json"));
        const auto import = [&](const QString &source, const QString &file) {
            const Ended read =
                program.run({s("import"), source, file, s("--as-of"), s("2026-09-01"), s("--format"), s("json")});
            return read.code == 0 ? read.json()[s("runs")].toArray()[0].toObject() : QJsonObject();
        };
        const QJsonObject run = import(s("models-dev-benchmarks"), scores);
        QCOMPARE(run[s("entries")].toInt(), 14);
        QCOMPARE(run[s("added")].toInt(), 14);
        QCOMPARE(run[s("skipped")].toArray().size(), 19);
        const Ended board = program.run({s("benchmarks"), s("md-bench-pro_public"), s("--format"), s("json")});
        QCOMPARE(board.json()[s("title")].toString(), s("Bench Pro · Public"));
        QCOMPARE(board.json()[s("split")].toString(), s("Public"));
        QVERIFY(board.json()[s("attribution")].toString().contains(s("models.dev")));
        const QJsonArray rows = rowsOf(board);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].toObject()[s("origin")].toString(), s("independent"));
        QCOMPARE(rows[1].toObject()[s("origin")].toString(), s("vendor"));
        QCOMPARE(rows[2].toObject()[s("origin")].toString(), s("unknown"));
        const Ended errors = program.run({s("benchmarks"), s("md-misread.1-1__error-rate"), s("--format"), s("json")});
        QCOMPARE(errors.json()[s("higher_is_better")].toBool(true), false);

        QFile plain(scores);
        QVERIFY(plain.open(QIODevice::ReadOnly));
        QTemporaryDir folder;
        QFile catalog(folder.filePath(s("saved")));
        QVERIFY(catalog.open(QIODevice::WriteOnly));
        catalog.write("{\"providers\": {\"acme\": {\"id\": \"acme\", \"models\": {\"glow-2\": {\"name\": "
                      "\"Glow 2\", \"cost\": {\"input\": 1, \"output\": 2}}}}}, \"models\": " +
                      plain.readAll() + "}");
        catalog.close();
        QCOMPARE(import(s("models-dev"), scores)[s("source")].toString(), s("models-dev-benchmarks"));
        const QJsonObject both = import(s("models-dev"), catalog.fileName());
        QCOMPARE(both[s("source")].toString(), s("models-dev"));
        QCOMPARE(both[s("entries")].toInt(), 1);
        QCOMPARE(named(rowsOf(program.run({s("benchmarks"), s("md-bench-pro_public"), s("--format"), s("json")})),
                       s("acme/glow-2"))[s("model")]
                     .toString(),
                 s("acme/glow-2"));
        QCOMPARE(import(s("models-dev-benchmarks"), catalog.fileName())[s("entries")].toInt(), 14);
        QCOMPARE(program.run({s("import"), s("models-dev-benchmarks"), fixture(s("benchmarks/aider.yml"))}).code, 3);
    }

    /// Conditional requests: the second pass is told that nothing changed.
    void syncAsksWithValidators()
    {
        ProviderSimulator simulator;
        QVERIFY(simulator.start());
        SimReply reply;
        reply.body = readBytes(fixture(s("benchmarks/aider.yml")));
        reply.etag = "\"one\"";
        simulator.route(s("/board.yml"), reply);
        QTemporaryDir folder;
        QFile toml(folder.filePath(s("c.toml")));
        QVERIFY(toml.open(QIODevice::WriteOnly));
        toml.write("[[source]]\nname = \"aider\"\nurl = \"" + simulator.baseUrl().toUtf8() + "/board.yml\"\n");
        toml.write("[[source]]\nname = \"models-dev-benchmarks\"\nurl = \"" + simulator.baseUrl().toUtf8() +
                   "/models.json\"\n");
        toml.write("[[source]]\nname = \"artificial-analysis\"\nurl = \"" + simulator.baseUrl().toUtf8() + "/aa\"\n");
        toml.close();
        QCOMPARE(aigo({s("config"), s("apply"), toml.fileName()}).code, 0);
        // The simulator lives on this thread: the program runs while our event loop serves it.
        const auto pass = [this](const char *source) {
            QProcess process;
            m_aigo.start(process, {s("sync"), s(source), s("--format"), s("json")});
            if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 30'000)) {
                qFatal("sync did not end");
            }
            const Ended ended{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
            return ended.json()[s("runs")].toArray()[0].toObject();
        };
        QCOMPARE(pass("aider")[s("entries")].toInt(), 4);
        QCOMPARE(pass("aider")[s("not_modified")].toBool(), true);
        reply.body = readBytes(fixture(s("benchmarks/models_dev.json")));
        reply.etag = "\"two\"";
        simulator.route(s("/models.json"), reply);
        QCOMPARE(pass("models-dev-benchmarks")[s("entries")].toInt(), 14);
        QCOMPARE(pass("models-dev-benchmarks")[s("not_modified")].toBool(), true);

        // Artificial Analysis answers to the user's own key, which goes there and nowhere else.
        SimReply list;
        list.body = readBytes(fixture(s("benchmarks/artificial_analysis.json")));
        simulator.route(s("/aa"), list);
        QVERIFY(pass("artificial-analysis")[s("error")].toString().contains(s("ARTIFICIAL_ANALYSIS_API_KEY")));
        m_aigo.setEnvironment(s("ARTIFICIAL_ANALYSIS_API_KEY"), s("the-key"));
        QCOMPARE(pass("artificial-analysis")[s("entries")].toInt(), 5);
        QCOMPARE(simulator.requests().back().header("x-api-key"), QByteArray("the-key"));
        const Ended board = aigo({s("benchmarks"), s("aa-mmlu-pro"), s("--format"), s("json")});
        QVERIFY(board.json()[s("attribution")].toString().contains(s("artificialanalysis.ai")));
    }

    void everyRecordedLeaderboard()
    {
        const QString data = sharedData() + s("/leaderboards/");
        if (sharedData().isEmpty()) {
            QSKIP("the recorded documents are not beside this checkout");
        }
        const TempStore store;
        const Program program(QStringLiteral(AIGO_PROGRAM), store.folder());
        struct Board
        {
            const char *source;
            const char *file;
            const char *asOf;
            const char *suite;
            int count;
        };
        const Board boards[] = {
            {"aider", "aider/polyglot_leaderboard_2025-10-04.yml", "2025-10-04", "aider", 69},
            {"lmarena", "lmarena/lmarena_text_2025-08-06.csv", "2025-08-06", "lmarena", 266},
            {"lmarena", "lmarena/lmarena_vision_2025-08-06.csv", "2025-08-06", "lmarena-vision", 86},
            {"epoch", "epoch/epoch_capabilities_index.csv", "2026-03-01", "epoch-eci", 283},
            {"epoch", "epoch/gpqa_diamond.csv", "2026-03-01", "gpqa-diamond", 152},
            {"epoch", "epoch/swe_bench_verified.csv", "2026-03-01", "swe-bench-verified", 24},
            {"epoch", "epoch/metr_time_horizons_external.csv", "2026-03-01", "metr-horizon", 33},
            {"hf-open-llm", "hf-open-llm/huggingface_v2_2024-09-30.csv.gz", "2024-09-30", "hf-open-llm", 1258}};
        for (const Board &board : boards) {
            const Ended read =
                program.run({s("import"), s(board.source), data + s(board.file), s("--as-of"), s(board.asOf)});
            QVERIFY2(read.code == 0, read.err.constData());
            const QJsonArray rows = rowsOf(program.run({s("benchmarks"), s(board.suite), s("--format"), s("json")}));
            QCOMPARE(rows.size(), board.count);
        }
        // An older document adds history only.
        QCOMPARE(program
                     .run({s("import"), s("aider"), data + s("aider/polyglot_leaderboard_2025-04.yml"), s("--as-of"),
                           s("2025-04-15")})
                     .code,
                 0);
        const QJsonArray rows = rowsOf(program.run({s("benchmarks"), s("aider"), s("--format"), s("json")}));
        QCOMPARE(rows.size(), 69);
        QCOMPARE(rows[0].toObject()[s("name")].toString(), s("gpt-5 (high)"));
        QCOMPARE(rows[0].toObject()[s("model")].toString(), s("openai/gpt-5"));
        QCOMPARE(rows[0].toObject()[s("cost")].toString(), s("29.0829"));
        const QJsonObject suites = program.run({s("benchmarks"), s("--format"), s("json")}).json();
        QCOMPARE(suites[s("total")].toInt(), 14);
    }
};

QTEST_GUILESS_MAIN(TestLeaderboardCommands)
#include "tst_leaderboardcommands.moc"
