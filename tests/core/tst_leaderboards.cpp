// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/benchmarks/leaderboards.h"
#include "core/benchmarks/scorerow.h"
#include "core/benchmarks/suites.h"
#include "core/reading/gzip.h"
#include "tests/support/golden.h"
#include "tests/support/scoretext.h"
#include "tests/support/shareddata.h"

#include <QTest>
#include <map>

using namespace aigo;

namespace {

using Read = Result<SourceDocument> (*)(QByteArrayView, Instant, const QString &);

Result<SourceDocument> readFile(Read read, const QString &path)
{
    const auto plain = unpacked(test::readBytes(path));
    return plain ? read(*plain, *parseTime(u"2026-08-01"), path) : Result<SourceDocument>(plain.error());
}

/// A CSV document as another hand would read it: a state machine over characters, every row as a map. For documents
/// that are well formed.
std::vector<std::map<QString, QString>> otherCsv(const QString &path)
{
    const QString text = QString::fromUtf8(*unpacked(test::readBytes(path)));
    std::vector<QStringList> table{{QString()}};
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"') {
            if (quoted && text.mid(i + 1, 1) == QStringLiteral("\"")) {
                table.back().back() += c;
                ++i;
            } else {
                quoted = !quoted;
            }
        } else if (quoted || (c != u',' && c != u'\n' && c != u'\r')) {
            table.back().back() += c;
        } else if (c == u',') {
            table.back() << QString();
        } else if (c == u'\n') {
            table.push_back({QString()});
        }
    }
    std::vector<std::map<QString, QString>> rows;
    for (std::size_t i = 1; i < table.size(); ++i) {
        std::map<QString, QString> row;
        for (qsizetype k = 0; k < table[i].size() && table[i].size() == table[0].size(); ++k) {
            row.try_emplace(table[0][k], table[i][k].trimmed());
        }
        if (!row.empty()) {
            rows.push_back(row);
        }
    }
    return rows;
}

/// The recorded YAML by its lines.
std::vector<std::map<QString, QString>> otherYaml(const QString &path)
{
    std::vector<std::map<QString, QString>> rows;
    for (const QString &line : QString::fromUtf8(test::readBytes(path)).split(u'\n')) {
        if (line.startsWith(QStringLiteral("- "))) {
            rows.emplace_back();
        }
        const qsizetype colon = line.indexOf(QStringLiteral(": "));
        if (!rows.empty() && colon > 2) {
            rows.back()[line.mid(2, colon - 2)] = line.mid(colon + 2).trimmed();
        }
    }
    return rows;
}

QString at(const std::map<QString, QString> &row, const char *key)
{
    const auto it = row.find(QString::fromLatin1(key));
    return it == row.end() ? QString() : it->second;
}

QString board(const char *path)
{
    return test::sharedData() + QStringLiteral("/leaderboards/") + QString::fromLatin1(path);
}

} // namespace

/// What the readers of leaderboards make of their documents.
class TestLeaderboards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fixtures_data();
    void fixtures();
    void whatIsNoLeaderboard_data();
    void whatIsNoLeaderboard();
    void shares();
    void names();
    void recordedAider_data();
    void recordedAider();
    void expectedTopTen();
    void recordedLmArena_data();
    void recordedLmArena();
    void recordedEpoch_data();
    void recordedEpoch();
    void recordedHub();
    void documentedArtificialAnalysis();
    void shippedRulesAreSound();
};

void TestLeaderboards::fixtures_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<Read>("read");
    QTest::newRow("aider") << QStringLiteral("aider.yml") << Read(readAider);
    QTest::newRow("lmarena csv") << QStringLiteral("lmarena_vision.csv") << Read(readLmArena);
    QTest::newRow("lmarena json") << QStringLiteral("lmarena.json") << Read(readLmArena);
    QTest::newRow("gpqa") << QStringLiteral("gpqa_diamond.csv") << Read(readEpoch);
    QTest::newRow("eci") << QStringLiteral("eci_scores.csv") << Read(readEpoch);
    QTest::newRow("metr") << QStringLiteral("metr.csv") << Read(readEpoch);
    QTest::newRow("hub") << QStringLiteral("hf.csv") << Read(readHfOpenLlm);
    QTest::newRow("artificial analysis") << QStringLiteral("artificial_analysis.json") << Read(readArtificialAnalysis);
    QTest::newRow("models.dev") << QStringLiteral("models_dev.json") << Read(readModelsDevScores);
}

void TestLeaderboards::fixtures()
{
    QFETCH(const QString, file);
    QFETCH(const Read, read);
    const auto document = readFile(read, test::fixture(QStringLiteral("benchmarks/") + file));
    QVERIFY2(document.ok(), document ? "" : qPrintable(document.error().line()));
    const QString difference =
        test::golden(test::describeScores(*document), QStringLiteral("benchmarks/%1.golden").arg(file));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestLeaderboards::whatIsNoLeaderboard_data()
{
    QTest::addColumn<Read>("read");
    QTest::addColumn<QByteArray>("text");
    const std::pair<const char *, Read> readers[] = {{"aider", readAider},
                                                     {"lmarena", readLmArena},
                                                     {"epoch", readEpoch},
                                                     {"hub", readHfOpenLlm},
                                                     {"artificial analysis", readArtificialAnalysis},
                                                     {"models.dev", readModelsDevScores}};
    const std::pair<const char *, QByteArray> texts[] = {{"empty", ""},
                                                         {"page", "<html>"},
                                                         {"other CSV", "a,b\n1,2\n"},
                                                         {"other YAML", "- a: 1\n"},
                                                         {"other JSON", "{\"a\": 1}"},
                                                         {"truncated JSON", "{\"full\": {\"a\": {\"rating\": 1"},
                                                         {"array", "[1]"}};
    for (const auto &[who, read] : readers) {
        for (const auto &[what, text] : texts) {
            QTest::addRow("%s, %s", who, what) << read << text;
        }
    }
}

void TestLeaderboards::whatIsNoLeaderboard()
{
    QFETCH(const Read, read);
    QFETCH(const QByteArray, text);
    const auto document = read(text, Instant{}, QString());
    QVERIFY(!document);
    QCOMPARE(document.error().kind, ErrorKind::Unreadable);
    QVERIFY(!document.error().what.isEmpty());
}

void TestLeaderboards::shares()
{
    QCOMPARE(percentFrom("0.56").value_or(-1), 56.0);
    QCOMPARE(percentFrom("0.8737373737373737").value_or(-1), 87.37373737373737);
    QCOMPARE(percentFrom("1").value_or(-1), 100.0);
    QCOMPARE(percentFrom("5e-1").value_or(-1), 50.0);
    for (const char *bad : {"1.01", "-0.1", "", "nan", "inf", "12%", "0x1", "1,5"}) {
        QVERIFY2(!percentFrom(bad), bad);
    }
    QVERIFY(!measureFrom("1e10"));
    QCOMPARE(measureFrom("-3").value_or(0), -3.0);
}

void TestLeaderboards::names()
{
    const auto check = [](const char *name, const char *key, const char *variant) {
        const NameParts parts = partsOf(QString::fromLatin1(name));
        QCOMPARE(parts.key, QString::fromLatin1(key));
        QCOMPARE(parts.variant, QString::fromLatin1(variant));
    };
    check("gpt-5 (high)", "gpt-5", "high");
    check("claude-sonnet-4-6_32K", "claude-sonnet-4-6", "32K");
    check("o3-2025-04-16_medium", "o3-2025-04-16", "medium");
    check("my_model", "my_model", "");
    check("Claude 3 Opus", "", "");
    check("ChatGPT-4o-latest (2025-03-26)", "", "");
    check("DeepSeek R1 (0528)", "", "");
    check("o3 (high) + gpt-4.1", "", "");
    check("Llama-3.3-70B", "Llama-3.3-70B", "");
    check("(odd)", "", "");
    check("1234", "", "");
}

void TestLeaderboards::recordedAider_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("count");
    QTest::newRow("2025-04") << QStringLiteral("aider/polyglot_leaderboard_2025-04.yml") << 42;
    QTest::newRow("2025-10") << QStringLiteral("aider/polyglot_leaderboard_2025-10-04.yml") << 69;
}

void TestLeaderboards::recordedAider()
{
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    QFETCH(const QString, file);
    QFETCH(const int, count);
    const auto document = readFile(readAider, board(qPrintable(file)));
    QVERIFY(document.ok());
    QVERIFY(document->skipped.empty());
    const auto rows = otherYaml(board(qPrintable(file)));
    QCOMPARE(static_cast<int>(rows.size()), count);
    QCOMPARE(document->scores.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const BenchmarkScore &score = document->scores[i];
        QCOMPARE(score.name, at(rows[i], "model"));
        QCOMPARE(score.score, at(rows[i], "pass_rate_2").toDouble());
        QCOMPARE(score.date.toString(Qt::ISODate), at(rows[i], "date"));
        QVERIFY(score.variant.endsWith(at(rows[i], "edit_format")));
        const double cost = at(rows[i], "total_cost").toDouble();
        QCOMPARE(score.cost.has_value(), cost > 0); // 0 and missing are unknown
        if (score.cost) {
            QCOMPARE(score.cost->pico, qRound64(cost * 1e4) * 100'000'000);
        }
        QCOMPARE(score.key.isEmpty(), score.name.contains(QStringLiteral(" + ")));
        QCOMPARE(score.version, QStringLiteral("polyglot"));
    }
}

void TestLeaderboards::expectedTopTen()
{
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    std::map<QString, std::vector<QStringList>> files;
    const QList<QByteArray> lines = test::readBytes(board("aider/expected_top10.tsv")).split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QStringList cells = QString::fromUtf8(lines[i]).split(u'\t');
        if (cells.size() == 5) {
            files[cells[0]].push_back(cells);
        }
    }
    QCOMPARE(files.size(), std::size_t{2});
    for (const auto &[file, expected] : files) {
        const auto document = readFile(readAider, board(qPrintable(QStringLiteral("aider/") + file)));
        const Leaderboard ranked =
            rankScores(benchmarkSuite(QStringLiteral("aider"), QStringLiteral("aider")), document->scores);
        QCOMPARE(expected.size(), std::size_t{10});
        QCOMPARE(ranked.ranked, document->scores.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const RankedScore &row = ranked.rows[i];
            QCOMPARE(row.score.name, expected[i][2]);
            QCOMPARE(row.score.score, expected[i][3].toDouble());
            const auto cost = moneyFromUsdPerUnit(expected[i][4].toLatin1());
            QCOMPARE(row.score.cost, cost->pico == 0 ? std::nullopt : cost);
            std::size_t first = i; // those that tie share the better rank
            while (first > 0 && expected[first - 1][3].toDouble() == expected[i][3].toDouble()) {
                --first;
            }
            QCOMPARE(row.rank.value_or(0), static_cast<int>(first) + 1);
        }
    }
}

void TestLeaderboards::recordedLmArena_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("count");
    QTest::newRow("text") << QStringLiteral("lmarena/lmarena_text_2025-08-06.csv") << 266;
    QTest::newRow("vision") << QStringLiteral("lmarena/lmarena_vision_2025-08-06.csv") << 86;
    QTest::newRow("lmsys") << QStringLiteral("lmarena/lmsys_2025-04-11.csv") << 188;
}

void TestLeaderboards::recordedLmArena()
{
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    QFETCH(const QString, file);
    QFETCH(const int, count);
    const auto document = readFile(readLmArena, board(qPrintable(file)));
    QVERIFY(document.ok());
    QVERIFY(document->skipped.empty());
    const auto rows = otherCsv(board(qPrintable(file)));
    QCOMPARE(static_cast<int>(rows.size()), count);
    QCOMPARE(document->scores.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const BenchmarkScore &score = document->scores[i];
        QCOMPARE(score.name, at(rows[i], "model"));
        QCOMPARE(score.score, at(rows[i], "arena_score").toDouble());
        const QStringList ends = at(rows[i], "95_pct_ci").mid(1).split(QStringLiteral("/-"));
        QCOMPARE(score.ciHigh.value_or(0), score.score + ends.value(0).toDouble());
        QCOMPARE(score.ciLow.value_or(0), score.score - ends.value(1).toDouble());
        QCOMPARE(score.suite, file.contains(QStringLiteral("vision")) ? QStringLiteral("lmarena-vision")
                                                                      : QStringLiteral("lmarena"));
    }
}

void TestLeaderboards::recordedEpoch_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("suite");
    QTest::addColumn<QString>("column");
    QTest::addColumn<int>("count");
    const auto row = [](const char *file, const char *suite, const char *column, int count) {
        QTest::newRow(file) << QStringLiteral("epoch/") + QString::fromLatin1(file) << QString::fromLatin1(suite)
                            << QString::fromLatin1(column) << count;
    };
    row("epoch_capabilities_index.csv", "epoch-eci", "ECI Score", 543 - 260);
    row("gpqa_diamond.csv", "gpqa-diamond", "mean_score", 152);
    row("swe_bench_verified.csv", "swe-bench-verified", "mean_score", 24);
    row("metr_time_horizons_external.csv", "metr-horizon", "Time horizon", 33);
}

void TestLeaderboards::recordedEpoch()
{
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    QFETCH(const QString, file);
    QFETCH(const QString, suite);
    QFETCH(const QString, column);
    QFETCH(const int, count);
    const auto document = readFile(readEpoch, board(qPrintable(file)));
    QVERIFY(document.ok());
    QVERIFY(document->skipped.empty());
    QCOMPARE(static_cast<int>(document->scores.size()), count);
    std::size_t place = 0;
    for (const auto &row : otherCsv(board(qPrintable(file)))) {
        const QString figure = at(row, qPrintable(column));
        if (figure.isEmpty()) {
            continue;
        }
        const BenchmarkScore &score = document->scores.at(place++);
        const bool share = column == QStringLiteral("mean_score");
        QCOMPARE(score.suite, suite);
        QCOMPARE(score.name, at(row, "Model version").simplified());
        QCOMPARE(score.score, share ? (figure + QStringLiteral("e2")).toDouble() : figure.toDouble());
        if (share) {
            const double error = at(row, "stderr").toDouble() * 100;
            QVERIFY(qAbs(score.ciLow.value_or(-1) - qMax(0.0, score.score - 1.96 * error)) < 1e-9);
            QCOMPARE(score.date.toString(Qt::ISODate), at(row, "Started at").left(10));
        } else if (column == QStringLiteral("Time horizon")) {
            QCOMPARE(score.ciHigh.value_or(-1), at(row, "CI_high").toDouble());
        }
    }
    QCOMPARE(static_cast<int>(place), count);
}

void TestLeaderboards::recordedHub()
{
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    const QString file = board("hf-open-llm/huggingface_v2_2024-09-30.csv.gz");
    const auto document = readFile(readHfOpenLlm, file);
    QVERIFY(document.ok());
    QVERIFY(document->skipped.empty());
    const auto rows = otherCsv(file);
    QCOMPARE(rows.size(), std::size_t{1258});
    static const std::pair<const char *, const char *> columns[] = {
        {"hf-open-llm", "average"}, {"hf-ifeval", "ifeval"}, {"hf-bbh", "bbh"},         {"hf-math", "math_lvl_5"},
        {"hf-gpqa", "gpqa"},        {"hf-musr", "musr"},     {"hf-mmlu-pro", "mmlupro"}};
    std::size_t place = 0;
    for (const auto &row : rows) {
        for (const auto &[suite, column] : columns) {
            if (!at(row, column).isEmpty()) {
                const BenchmarkScore &score = document->scores.at(place++);
                QCOMPARE(score.suite, QString::fromLatin1(suite));
                QCOMPARE(score.name, at(row, "fullname"));
                QCOMPARE(score.score, at(row, column).toDouble());
                QCOMPARE(score.variant, at(row, "precision"));
            }
        }
    }
    QCOMPARE(document->scores.size(), place);
}

void TestLeaderboards::documentedArtificialAnalysis()
{
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    const auto document = readFile(readArtificialAnalysis,
                                   test::sharedData() + QStringLiteral("/telemetry/artificial_analysis_models.json"));
    QVERIFY(document.ok());
    QVERIFY(document->skipped.empty());
    std::map<QString, double> scores;
    for (const BenchmarkScore &score : document->scores) {
        QCOMPARE(score.name, QStringLiteral("gpt-oss-120b (high)")); // 0 is not measured, null is none
        QCOMPARE(score.key, QStringLiteral("gpt-oss-120b"));
        QCOMPARE(score.variant, QStringLiteral("high"));
        scores[score.suite] = score.score;
    }
    const std::map<QString, double> expected{
        {QStringLiteral("aa-intelligence-index"), 23.8}, {QStringLiteral("aa-coding-index"), 30.4},
        {QStringLiteral("aa-mmlu-pro"), 80.8},           {QStringLiteral("aa-gpqa"), 78.2},
        {QStringLiteral("aa-speed"), 198.869},           {QStringLiteral("aa-first-token"), 0.45}};
    QCOMPARE(scores, expected);
}

void TestLeaderboards::shippedRulesAreSound()
{
    const BenchmarkNames &names = shippedBenchmarkNames();
    QVERIFY(names.models.size() > 20);
    QVERIFY(names.makers.contains(QStringLiteral("anthropic")));
    QVERIFY(!readBenchmarkNames("{\"names\": {\"no source\": \"x\"}, \"makers\": [\"a\"]}"));
    QVERIFY(!readBenchmarkNames("{\"names\": {\"aider/x\": 5}, \"makers\": [\"a\"]}"));
    QVERIFY(!readBenchmarkNames("{}"));
    const auto none = readBenchmarkNames("{\"names\": {\"aider/x\": null}, \"makers\": [\"a\"]}");
    QVERIFY(none.ok() && none->models.contains(QStringLiteral("aider/x")));
}

QTEST_APPLESS_MAIN(TestLeaderboards)
#include "tst_leaderboards.moc"
