// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/benchmarks/leaderboards.h"
#include "core/benchmarks/namedsuite.h"
#include "core/benchmarks/scoreorigin.h"
#include "core/benchmarks/suites.h"
#include "core/domain/columns.h"
#include "core/monitor/benchmarkimport.h"
#include "core/monitor/benchmarkview.h"
#include "core/monitor/knownsources.h"
#include "core/providers/registry.h"
#include "core/storage/benchmarkstore.h"
#include "core/storage/database.h"
#include "tests/support/golden.h"
#include "tests/support/shareddata.h"
#include "tests/support/tempstore.h"

#include <QTest>
#include <set>

using namespace aigo;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QByteArray fixture()
{
    return test::readBytes(test::fixture(s("benchmarks/models_dev.json")));
}

SourceDocument read(const QByteArray &json, const char *asOf = "2026-08-01")
{
    const auto document = readModelsDevScores(json, *parseTime(s(asOf)), {});
    return document ? *document : SourceDocument();
}

/// One model with one score whose fields are `fields`.
SourceDocument readOne(const QByteArray &fields)
{
    return read("{\"acme/glow-2\": {\"benchmarks\": [{" + fields + "}]}}");
}

/// A document with one score of each of these benchmarks.
SourceDocument ofSuites(const char *asOf, const QStringList &names, double score)
{
    QByteArray list;
    for (const QString &name : names) {
        list += (list.isEmpty() ? "" : ",") +
                QStringLiteral("{\"name\": \"%1\", \"score\": %2}").arg(name).arg(score).toUtf8();
    }
    return read("{\"acme/glow-2\": {\"benchmarks\": [" + list + "]}}", asOf);
}

QString currentSuites(Database &database)
{
    QStringList suites;
    const auto now = BenchmarkStore(database).current().result();
    for (const BenchmarkScore &score : *now) {
        suites << benchmarkSuite(score.suite, score.source).suite + u'=' + QString::number(score.score);
    }
    return suites.join(u' ');
}

Result<SourceRun> import(Database &database, const SourceDocument &document)
{
    return database
        .write([document](QSqlDatabase &db) { return importBenchmarks(db, document, *parseTime(u"2026-11-21")); })
        .result();
}

std::unique_ptr<Database> open(const test::TempStore &store)
{
    auto opened = Database::open(store.folder());
    return opened ? std::move(*opened) : nullptr;
}

} // namespace

/// What becomes of the benchmark fields of models.dev: which scores stand together, what their figures mean, who
/// measured them, and what the store keeps when a benchmark goes.
class TestModelsDevScores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figures_data();
    void figures();
    void metrics_data();
    void metrics();
    void everyFieldMakesItsOwnSuite();
    void spellingMakesNone();
    void suitesAreColumns();
    void wordsComeBack();
    void effortInTheName();
    void origins_data();
    void origins();
    void bothDocuments();
    void besideTheCatalogue();
    void countsAreBounded();
    void boardsAreApart();
    void whatIsGoneHasEnded();
    void olderDocumentsAddHistory();
};

void TestModelsDevScores::figures_data()
{
    QTest::addColumn<QByteArray>("score");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");
    const auto row = [](const char *score, double value, const char *unit = "") {
        QTest::newRow(score) << QByteArray(score) << value << s(unit);
    };
    row("51.9", 51.9);
    row("0", 0);
    row("-3", -3);
    row("1e3", 1'000);
    row("\"51.9\"", 51.9);
    row("\"51.9%\"", 51.9, "%");
    row("\" 51.9 % \"", 51.9, "%");
    row("\"1,234\"", 1'234);
    row("\"1,234,567.5\"", 1'234'567.5);
    row("\"51.9 ± 1.2\"", 51.9);
    row("\"51.9 +/- 1.2%\"", 51.9, "%");
    for (const char *none :
         {"\"\"", "\"1,5\"", "\"12,34\"", "\"1,2345\"", "\"about 5\"", "\"5 of 7\"", "\"51.9/100\"", "\"±5\"",
          "\"5%%\"", "\"1e3\"", "1e300", "true", "null", "[5]", "{}", "\"５\"", "\"NaN\"", "\"0x10\""}) {
        QTest::newRow(none) << QByteArray(none) << qQNaN() << QString();
    }
}

void TestModelsDevScores::figures()
{
    QFETCH(const QByteArray, score);
    QFETCH(const double, value);
    QFETCH(const QString, unit);
    const SourceDocument document = readOne("\"name\": \"B\", \"score\": " + score);
    if (qIsNaN(value)) {
        QVERIFY(document.scores.empty());
        QCOMPARE(document.skipped.size(), std::size_t{1});
        QCOMPARE(document.skipped[0].why, s("its score is no number"));
        return;
    }
    QCOMPARE(document.scores.size(), std::size_t{1});
    QCOMPARE(document.scores[0].score, value);
    QVERIFY(!document.scores[0].ciLow && !document.scores[0].ciHigh && !document.scores[0].cost);
    QCOMPARE(benchmarkSuite(document.scores[0].suite, document.source).unit, unit);
}

void TestModelsDevScores::metrics_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<bool>("higher");
    QTest::addColumn<QString>("title");
    const auto row = [](const char *metric, const char *unit, bool higher, const char *title) {
        QTest::newRow(metric) << s(unit) << higher << s(title);
    };
    row("", "", true, "B");
    row("score", "", true, "B");
    row("accuracy", "%", true, "B");
    row("Resolve Rate", "%", true, "B");
    row("pass@1", "%", true, "B");
    row("pass@5", "%", true, "B · pass@5");
    row("error rate", "%", false, "B · error rate");
    row("hallucination rate", "%", false, "B · hallucination rate");
    row("win rate", "%", true, "B · win rate");
    row("WER", "%", false, "B · WER");
    row("ELO", "Elo", true, "B");
    row("points", "points", true, "B");
    row("F1", "F1", true, "B");
    row("perplexity", "perplexity", false, "B");
    row("minutes", "minutes", true, "B");
}

void TestModelsDevScores::metrics()
{
    QFETCH(const QString, unit);
    QFETCH(const bool, higher);
    QFETCH(const QString, title);
    const QByteArray metric(QTest::currentDataTag());
    const SourceDocument document = readOne("\"name\": \"B\", \"score\": 5, \"metric\": \"" + metric + "\"");
    QCOMPARE(document.scores.size(), std::size_t{1});
    const BenchmarkSuite suite = benchmarkSuite(document.scores[0].suite, document.source);
    QCOMPARE(suite.unit, unit);
    QCOMPARE(suite.higherIsBetter, higher);
    QCOMPARE(suite.title, title);
    QVERIFY(suite.attribution.contains(s("MIT")));
}

void TestModelsDevScores::everyFieldMakesItsOwnSuite()
{
    std::vector<NamedSuite> suites{{s("A"), {}, {}, {}, s("%")},
                                   {s("A"), s("B"), {}, {}, s("%")},
                                   {s("A"), {}, s("B"), {}, s("%")},
                                   {s("A"), {}, {}, s("B"), s("%")},
                                   {s("A"), {}, {}, {}, s("B")},
                                   {s("A B"), {}, {}, {}, s("%")},
                                   {s("A"), {}, {}, {}, {}},
                                   {s("A"), s("B"), s("C"), {}, s("%")},
                                   {s("A"), s("B"), {}, s("C"), s("%")},
                                   {s("A"), {}, s("B"), s("C"), s("%")},
                                   {s("τ-A"), {}, {}, {}, s("%")},
                                   {s("가"), {}, {}, {}, s("%")},
                                   {s("나"), {}, {}, {}, s("%")},
                                   {s("A+"), {}, {}, {}, s("%")}};
    suites.push_back({QString(150, u'a'), {}, {}, {}, s("%")});
    suites.push_back({QString(151, u'a'), {}, {}, {}, s("%")});
    std::set<QString> words;
    for (const NamedSuite &suite : suites) {
        words.insert(suite.suite());
    }
    QCOMPARE(words.size(), suites.size());
}

void TestModelsDevScores::spellingMakesNone()
{
    const auto word = [](const char *name) { return NamedSuite{s(name), {}, {}, {}, s("%")}.suite(); };
    QCOMPARE(word("SWE-Bench Pro"), s("md-swe-bench-pro"));
    QCOMPARE(word("swe bench  pro!"), s("md-swe-bench-pro"));
    QCOMPARE(word("τ²-Bench"), s("md-tau2-bench"));
    const SourceDocument document =
        read("{\"a/x\": {\"benchmarks\": [{\"name\": \"SWE-Bench Pro\", \"harness\": \"Code\", \"score\": 1}]},"
             " \"a/y\": {\"benchmarks\": [{\"name\": \"swe-bench pro\", \"harness\": \"CODE\", \"score\": 2}]}}");
    QCOMPARE(document.scores.size(), std::size_t{2});
    QCOMPARE(comparableKey(document.scores[0]), comparableKey(document.scores[1]));
    QCOMPARE(document.scores[1].harness, s("Code"));
}

void TestModelsDevScores::suitesAreColumns()
{
    for (const BenchmarkScore &score : read(fixture()).scores) {
        const QString suite = benchmarkSuite(score.suite, score.source).suite;
        QVERIFY2(findColumn(QString(s("benchmark.") + suite)) != nullptr, qPrintable(suite));
    }
    const NamedSuite longest{QString(200, u'a'), QString(200, u'b'), QString(200, u'c'), QString(200, u'd'), {}};
    QVERIFY(findColumn(QString(s("benchmark.") + longest.suite())) != nullptr);
}

void TestModelsDevScores::wordsComeBack()
{
    const NamedSuite suite{s("SWE-Bench Pro"), s("2.1"), s("Scale public"), s("Claude Code"), s("pass@5")};
    const auto back = namedSuiteFrom(suite.word());
    QVERIFY(back.has_value());
    QCOMPARE(back->word(), suite.word());
    QCOMPARE(back->suite(), s("md-swe-bench-pro.2-1_scale-public--claude-code__pass-5"));
    QCOMPARE(back->title(), s("SWE-Bench Pro 2.1 · Scale public · Claude Code · pass@5"));
    QVERIFY(!namedSuiteFrom(s("aider")));
    QVERIFY(!namedSuiteFrom(s("models-dev|a")));
    QVERIFY(!namedSuiteFrom(s("models-dev|||||")));
    const SourceDocument bar = readOne("\"name\": \"a|b|c\", \"score\": 5");
    QCOMPARE(benchmarkSuite(bar.scores.at(0).suite, bar.source).title, s("a/b/c"));
}

void TestModelsDevScores::effortInTheName()
{
    const auto parts = [](const char *fields) {
        const SourceDocument document = readOne(QByteArray(fields) + ", \"score\": 5");
        const BenchmarkScore &score = document.scores.at(0);
        return benchmarkSuite(score.suite, score.source).title + u'|' + score.variant;
    };
    QCOMPARE(parts("\"name\": \"Bench (Codex, high)\""), s("Bench (Codex)|high"));
    QCOMPARE(parts("\"name\": \"Bench (AA, Codex, xhigh)\""), s("Bench (AA, Codex)|xhigh"));
    QCOMPARE(parts("\"name\": \"Bench (high)\""), s("Bench|high"));
    QCOMPARE(parts("\"name\": \"Bench (Scale Public)\""), s("Bench (Scale Public)|"));
    QCOMPARE(parts("\"name\": \"Bench (Codex, high)\", \"variant\": \"low\""), s("Bench (Codex, high)|low"));
    QCOMPARE(parts("\"name\": \"(high)\""), s("(high)|"));
}

void TestModelsDevScores::origins_data()
{
    QTest::addColumn<QString>("lab");
    QTest::addColumn<ScoreOrigin>("origin");
    const auto row = [](const char *address, const char *lab, ScoreOrigin origin) {
        QTest::addRow("%s of %s", address, lab) << s(lab) << origin;
    };
    row("https://www.anthropic.com/news/x", "anthropic", ScoreOrigin::Vendor);
    row("https://www.anthropic.com/news/x", "openai", ScoreOrigin::Unknown); // another's comparison
    row("https://huggingface.co/Qwen/Qwen3.5", "alibaba", ScoreOrigin::Vendor);
    row("https://huggingface.co/unsloth/Qwen3.5", "alibaba", ScoreOrigin::Unknown);
    row("https://huggingface.co/acme/glow", "acme", ScoreOrigin::Vendor);
    row("https://acme.ai", "acme", ScoreOrigin::Vendor);
    row("https://notacme.com/acme", "acme", ScoreOrigin::Unknown);
    row("https://acme.com.evil.example/acme", "acme", ScoreOrigin::Unknown);
    row("https://x.ai/news", "xai", ScoreOrigin::Vendor);
    row("https://max.ai/news", "xai", ScoreOrigin::Unknown);
    row("https://labs.scale.com/leaderboard", "openai", ScoreOrigin::Independent);
    row("https://artificialanalysis.ai/models", "openai", ScoreOrigin::Independent);
    row("https://www.swebench.com", "openai", ScoreOrigin::Unknown);
    row("https://arxiv.org/abs/1", "openai", ScoreOrigin::Unknown);
}

void TestModelsDevScores::origins()
{
    QFETCH(const QString, lab);
    QFETCH(const ScoreOrigin, origin);
    const QString address = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
    QCOMPARE(originOfAddress(lab, QUrl(address)), origin);
}

void TestModelsDevScores::bothDocuments()
{
    const QByteArray models = fixture();
    const SourceDocument alone = read(models);
    const SourceDocument within = read("{\"providers\": {\"openai\": {\"models\": {}}}, \"models\": " + models + "}");
    QVERIFY(!alone.scores.empty());
    QVERIFY(alone.scores == within.scores);
    QVERIFY(alone.skipped == within.skipped);
    // api.json is something else, whatever its models carry.
    const auto api = readModelsDevScores("{\"openai\": {\"id\": \"openai\", \"models\": {\"gpt-x\": {\"benchmarks\": "
                                         "[{\"name\": \"B\", \"score\": 1}]}}}}",
                                         Instant{}, {});
    QCOMPARE(api.error().kind, ErrorKind::Unreadable);
}

/// `aigo import models-dev` takes each of models.dev's documents for what it is.
void TestModelsDevScores::besideTheCatalogue()
{
    const auto registry = ProviderRegistry::shipped();
    QVERIFY(registry.ok());
    const auto reader = documentReader(s("models-dev"), *registry);
    QVERIFY(reader.ok());
    const QByteArray model = "{\"id\": \"gpt-x\", \"name\": \"GPT X\", \"cost\": {\"input\": 1, \"output\": 2}, "
                             "\"benchmarks\": [{\"name\": \"B\", \"score\": 1}, 5, null]}";
    const QByteArray api = "{\"openai\": {\"id\": \"openai\", \"models\": {\"gpt-x\": " + model + "}}}";
    const auto plain = (*reader)({api}, Instant{});
    QVERIFY(plain.ok());
    QCOMPARE(plain->entries.size(), std::size_t{1});
    QVERIFY(plain->scores.empty());
    QVERIFY(plain->skipped.empty());

    const auto scores = (*reader)({fixture()}, Instant{});
    QVERIFY(scores.ok());
    QVERIFY(scores->entries.empty());
    QCOMPARE(scores->scores.size(), read(fixture()).scores.size());

    const auto both = (*reader)({"{\"providers\": " + api + ", \"models\": " + fixture() + "}"}, Instant{});
    QVERIFY(both.ok());
    QCOMPARE(both->entries.size(), std::size_t{1});
    QCOMPARE(both->entries[0].id, s("openai/gpt-x"));
    QCOMPARE(both->scores.size(), read(fixture()).scores.size());
    QCOMPARE(both->scores[0].source, s("models-dev-benchmarks"));
}

void TestModelsDevScores::countsAreBounded()
{
    QByteArray list;
    for (int i = 0; i < 1'500; ++i) {
        list += (i == 0 ? "" : ",") + QByteArray("{\"name\": \"B") + QByteArray::number(i) + "\", \"score\": 1}";
    }
    const SourceDocument many = read("{\"a/x\": {\"benchmarks\": [" + list +
                                     "]}, \"a/y\": {\"benchmarks\": "
                                     "[{\"name\": \"B\", \"score\": 1}]}}");
    QCOMPARE(many.scores.size(), std::size_t{1'001});
    QCOMPARE(many.skipped.size(), std::size_t{1});
    const QByteArray longName(300, 'x');
    QVERIFY(readOne("\"score\": 1, \"name\": \"" + longName + "\"").scores.empty());
    QVERIFY(readOne("\"score\": 1, \"name\": \"B\", \"harness\": \"" + longName + "\"").scores.empty());
    const QByteArray deep = QByteArray(100, '[') + QByteArray(100, ']');
    QVERIFY(!readModelsDevScores("{\"a/x\": {\"benchmarks\": " + deep + "}}", Instant{}, {}));
}

/// Of one benchmark several boards, each ranked by itself, under words that everybody else uses.
void TestModelsDevScores::boardsAreApart()
{
    std::vector<Model> models(2);
    models[0].facts.id = s("acme/glow-2");
    models[0].facts.provider = s("acme");
    models[0].facts.apiId = s("glow-2");
    models[1].facts.id = s("lab-b/plain-7b");
    models[1].facts.provider = s("lab-b");
    models[1].facts.apiId = s("plain-7b");
    const test::TempStore store;
    const auto database = open(store);
    QVERIFY(import(*database, read(fixture())).ok());
    const auto scores = BenchmarkStore(*database).current().result();
    const BenchmarkView view = benchmarkView(*scores, models, shippedBenchmarkNames());
    const Leaderboard *open = view.find(s("md-bench-pro_public"));
    QVERIFY(open != nullptr);
    QCOMPARE(open->suite.title, s("Bench Pro · Public"));
    QCOMPARE(open->suite.unit, s("%"));
    QCOMPARE(open->ranked, std::size_t{3});
    QCOMPARE(open->rows[0].score.score, 51.9);
    QCOMPARE(open->rows[1].score.variant, s("high"));
    QCOMPARE(open->rows[1].score.origin, ScoreOrigin::Vendor);
    QCOMPARE(open->rows[2].models, QStringList{s("lab-b/plain-7b")});
    QCOMPARE(open->rows[2].score.suite, open->suite.suite);
    QCOMPARE(open->key.suite, open->suite.suite);
    const Leaderboard *hard = view.find(s("md-bench-pro_hard--some-code"));
    QVERIFY(hard != nullptr);
    QCOMPARE(hard->ranked, std::size_t{1});
    QCOMPARE(view.scores.at(s("acme/glow-2")).at(s("md-bench-pro_public")), 51.9);
    QCOMPARE(view.scores.at(s("acme/glow-2")).at(s("md-bench-pro_hard--some-code")), 11.8);
    std::set<QString> words;
    for (const Leaderboard &board : view.boards) {
        QCOMPARE(board.ranked, board.rows.size()); // nothing on a board that may not be compared
        words.insert(board.suite.suite);
    }
    QCOMPARE(words.size(), view.boards.size());
    for (const UnmatchedScore &name : view.unmatched) {
        QVERIFY(words.count(name.score.suite) == 1);
    }
}

void TestModelsDevScores::whatIsGoneHasEnded()
{
    const test::TempStore store;
    const auto database = open(store);
    const auto first = import(*database, ofSuites("2026-02-01", {s("A"), s("B")}, 1));
    QVERIFY2(first.ok(), first ? "" : qPrintable(first.error().line()));
    const auto run = import(*database, ofSuites("2026-03-01", {s("B"), s("C")}, 1));
    QCOMPARE(run->added, 1);
    QCOMPARE(run->unlisted, 1);
    QCOMPARE(currentSuites(*database), s("md-b__score=1 md-c__score=1"));
    QVERIFY(import(*database, ofSuites("2026-04-01", {s("A"), s("B"), s("C")}, 2)).ok());
    QCOMPARE(currentSuites(*database), s("md-a__score=2 md-b__score=2 md-c__score=2"));
    const QString word = NamedSuite{s("A"), {}, {}, {}, {}}.word();
    QCOMPARE(BenchmarkStore(*database).history(word).result()->size(), std::size_t{2});
    // A document without any score changes nothing.
    QCOMPARE(import(*database, ofSuites("2026-05-01", {}, 1)).error().kind, ErrorKind::Unreadable);
    QCOMPARE(currentSuites(*database).count(u'='), 3);
}

void TestModelsDevScores::olderDocumentsAddHistory()
{
    const test::TempStore store;
    const auto database = open(store);
    QVERIFY(import(*database, ofSuites("2026-03-01", {s("A")}, 2)).ok());
    QVERIFY(import(*database, ofSuites("2026-02-01", {s("A"), s("B")}, 1)).ok());
    QCOMPARE(currentSuites(*database), s("md-a__score=2"));
    const QString word = NamedSuite{s("B"), {}, {}, {}, {}}.word();
    QCOMPARE(BenchmarkStore(*database).history(word).result()->size(), std::size_t{1});
    // In the order of time it comes to the same.
    const test::TempStore other;
    const auto ordered = open(other);
    QVERIFY(import(*ordered, ofSuites("2026-02-01", {s("A"), s("B")}, 1)).ok());
    QVERIFY(import(*ordered, ofSuites("2026-03-01", {s("A")}, 2)).ok());
    QCOMPARE(currentSuites(*ordered), currentSuites(*database));
}

QTEST_APPLESS_MAIN(TestModelsDevScores)
#include "tst_modelsdevscores.moc"
