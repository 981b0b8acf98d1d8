// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/benchmarks/suites.h"
#include "core/catalog/benchmarkmatch.h"
#include "core/domain/sorting.h"
#include "core/monitor/benchmarkimport.h"
#include "core/monitor/benchmarkview.h"
#include "core/storage/benchmarkstore.h"
#include "core/storage/database.h"
#include "tests/support/tempstore.h"

#include <QTest>
#include <random>

using namespace aigo;

namespace {

BenchmarkScore score(const char *name, double value, const char *version = "", const char *suite = "suite")
{
    BenchmarkScore out;
    out.suite = QString::fromLatin1(suite);
    out.version = QString::fromLatin1(version);
    out.name = out.key = QString::fromLatin1(name);
    out.score = value;
    out.source = QStringLiteral("aider");
    return out;
}

Model model(const char *id, const char *weights = "")
{
    Model out;
    out.facts.id = QString::fromLatin1(id);
    out.facts.provider = out.facts.id.section(u'/', 0, 0);
    out.facts.apiId = out.facts.id.section(u'/', 1);
    out.facts.huggingFaceId = QString::fromLatin1(weights);
    return out;
}

BenchmarkSuite suite(bool higherIsBetter = true)
{
    return {QStringLiteral("suite"), QStringLiteral("Suite"), QStringLiteral("%"), higherIsBetter, {}};
}

QString ranks(const Leaderboard &board)
{
    QStringList words;
    for (const RankedScore &row : board.rows) {
        words << row.score.name + u':' + (row.rank ? QString::number(*row.rank) : QStringLiteral("-"));
    }
    return words.join(u' ');
}

SourceDocument document(const char *asOf, std::vector<BenchmarkScore> scores)
{
    SourceDocument out;
    out.source = QStringLiteral("aider");
    out.asOf = *parseTime(QString::fromLatin1(asOf));
    for (BenchmarkScore &one : scores) {
        one.asOf = out.asOf;
    }
    out.scores = std::move(scores);
    return out;
}

} // namespace

/// Which scores may be compared, who is first, whose they are, and what the store keeps of them.
class TestBenchmarks : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Database> open(const test::TempStore &store)
    {
        auto opened = Database::open(store.folder());
        return opened ? std::move(*opened) : nullptr;
    }
    static Result<SourceRun> import(Database &database, const SourceDocument &what)
    {
        return database
            .write([what](QSqlDatabase &db) { return importBenchmarks(db, what, *parseTime(u"2026-11-21")); })
            .result();
    }

private Q_SLOTS:
    void tiesShareARank();
    void onlyTheComparableAreRanked();
    void everyFieldTellsSetsApart();
    void rankIsOneMoreThanTheBetter();
    void compositeIsAnOracle();
    void whatIsMissingIsNotImputed();
    void matching_data();
    void matching();
    void rulesGoFirst();
    void makersGoFirst();
    void shippedRules();
    void theStoreKeepsHistory();
    void theStoreKeepsEveryField();
    void nothingReadChangesNothing();
    void theViewJoins();
    void usersNames();
    void aColumnOfASuite();
};

void TestBenchmarks::tiesShareARank()
{
    const std::vector<BenchmarkScore> scores{score("a", 1), score("b", 3), score("c", 2), score("d", 3), score("e", 2)};
    QCOMPARE(ranks(rankScores(suite(), scores)), QStringLiteral("b:1 d:1 c:3 e:3 a:5"));
    QCOMPARE(ranks(rankScores(suite(false), scores)), QStringLiteral("a:1 c:2 e:2 b:4 d:4"));
    QCOMPARE(ranks(rankScores(suite(), {})), QString());
}

void TestBenchmarks::onlyTheComparableAreRanked()
{
    const std::vector<BenchmarkScore> scores{score("x", 99, "v1"), score("a", 1, "v2"), score("y", 98, "v1"),
                                             score("b", 3, "v2"),  score("c", 2, "v2"), score("z", 97, "v3")};
    const Leaderboard board = rankScores(suite(), scores);
    QCOMPARE(ranks(board), QStringLiteral("b:1 c:2 a:3 x:- y:- z:-"));
    QCOMPARE(board.ranked, std::size_t{3});
    QCOMPARE(board.key.version, QStringLiteral("v2"));
    QVERIFY(!board.rows[3].comparable());
}

void TestBenchmarks::everyFieldTellsSetsApart()
{
    using Field = QString BenchmarkScore::*;
    for (const Field field : {&BenchmarkScore::version, &BenchmarkScore::split, &BenchmarkScore::harness,
                              &BenchmarkScore::judge, &BenchmarkScore::suite}) {
        std::vector<BenchmarkScore> scores{score("a", 1), score("b", 2)};
        scores[1].*field = QStringLiteral("other");
        QCOMPARE(comparableSets(scores).size(), std::size_t{2});
    }
    std::vector<BenchmarkScore> scores{score("a", 1), score("b", 2)};
    scores[1].variant = QStringLiteral("high"); // shown with it
    QCOMPARE(comparableSets(scores).size(), std::size_t{1});
}

void TestBenchmarks::rankIsOneMoreThanTheBetter()
{
    std::mt19937 random(7); // NOLINT: the same numbers every time
    for (int round = 0; round < 200; ++round) {
        std::vector<BenchmarkScore> scores;
        for (unsigned i = random() % 30; i > 0; --i) {
            scores.push_back(score("m", static_cast<double>(random() % 8), random() % 5 == 0 ? "other" : ""));
        }
        const bool higher = round % 2 == 0;
        const Leaderboard board = rankScores(suite(higher), scores);
        QCOMPARE(board.rows.size(), scores.size());
        for (const RankedScore &row : board.rows) {
            int better = 0;
            for (const BenchmarkScore &other : scores) {
                const bool same = comparableKey(other) == board.key;
                better += same && (higher ? other.score > row.score.score : other.score < row.score.score) ? 1 : 0;
            }
            QCOMPARE(row.comparable(), comparableKey(row.score) == board.key);
            QVERIFY(!row.rank || *row.rank == better + 1);
        }
    }
}

void TestBenchmarks::compositeIsAnOracle()
{
    const auto board = [](const std::vector<std::pair<QString, double>> &of, bool higher) {
        std::vector<BenchmarkScore> scores;
        std::vector<QStringList> models;
        for (const auto &[name, value] : of) {
            scores.push_back(score("n", value));
            models.push_back({name});
        }
        return rankScores(suite(higher), scores, models);
    };
    const QString a = QStringLiteral("a");
    const QString b = QStringLiteral("b");
    const QString c = QStringLiteral("c");
    const std::vector<Leaderboard> boards{board({{a, 10}, {b, 20}, {c, 30}, {QStringLiteral("not shown"), 25}}, true),
                                          board({{a, 1}, {b, 2}, {a, 5}}, false), board({{c, 5}}, true)};
    const auto scores = compositeScores(boards, {a, b, c, QStringLiteral("d")});
    QCOMPARE(scores[0], (CompositeScore{a, 50.0, 2, 3}));  // 0 and 100
    QCOMPARE(scores[1], (CompositeScore{b, 25.0, 2, 3}));  // 50 and 0
    QCOMPARE(scores[2], (CompositeScore{c, 100.0, 1, 3})); // alone on the last
    QCOMPARE(scores[3], (CompositeScore{QStringLiteral("d"), std::nullopt, 0, 3}));
}

void TestBenchmarks::whatIsMissingIsNotImputed()
{
    QVERIFY(compositeScores({}, {}).empty());
    const auto alone = compositeScores({}, {QStringLiteral("a")});
    QVERIFY(!alone[0].composite);
    QCOMPARE(alone[0].boards, 0);
}

void TestBenchmarks::matching_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *key, const char *found) {
        QTest::newRow(key) << QString::fromLatin1(key) << QString::fromLatin1(found);
    };
    row("gpt-x", "openai/gpt-x,openrouter/openai/gpt-x");
    row("GPT-X-2025-04-14", "openai/gpt-x-2025-04-14");
    row("openai/gpt-x", "openai/gpt-x,openrouter/openai/gpt-x");
    row("gpt-x-2024-01-01", "");
    row("gpt-x-latest", "");
    row("gpt-x-mini", "");
    row("claude-x-4.5", "anthropic/claude-x-4-5");
    row("moving-name", "");
    row("hf.co/Org/Big-7B", "groq/big-7b");
    row("hf.co/Other/Big-7B", "");
    row("hf.co/org/path-1b", "together/Org/Path-1B");
}

void TestBenchmarks::matching()
{
    QFETCH(const QString, key);
    QFETCH(const QString, found);
    std::vector<Model> models{model("openrouter/openai/gpt-x"),   model("openai/gpt-x"),
                              model("openai/gpt-x-2025-04-14"),   model("anthropic/claude-x-4-5"),
                              model("groq/big-7b", "Org/Big-7B"), model("together/Org/Path-1B"),
                              model("openai/moving-name"),        model("openai/gpt-x-now")};
    models.back().facts.aliasOf = QStringLiteral("openai/gpt-x");
    BenchmarkNames names;
    names.makers = QStringList{QStringLiteral("openai")};
    names.moving.insert(QStringLiteral("moving-name"));
    const BenchmarkMatcher matcher(models, names);
    BenchmarkScore asked = score("Display Name", 1);
    asked.key = key;
    const auto match = matcher.match(asked);
    QCOMPARE(match.models.join(u','), found);
    QCOMPARE(match.why.isEmpty(), !match.models.isEmpty());
}

void TestBenchmarks::rulesGoFirst()
{
    const std::vector<Model> models{model("openai/gpt-x"), model("azure/gpt-x"), model("openai/other")};
    BenchmarkNames names;
    names.models = {{QStringLiteral("aider/Display Name"), QStringLiteral("gpt-x")},
                    {QStringLiteral("aider/gpt-x"), QString()},
                    {QStringLiteral("aider/One"), QStringLiteral("openai/gpt-x")}};
    const BenchmarkMatcher matcher(models, names);
    QCOMPARE(matcher.match(score("Display Name", 1)).models.size(), 2);
    QCOMPARE(matcher.match(score("One", 1)).models, QStringList{QStringLiteral("openai/gpt-x")});
    QVERIFY(matcher.match(score("gpt-x", 1)).models.isEmpty());
    BenchmarkScore words = score("other", 1);
    words.key.clear();
    QVERIFY(matcher.match(words).models.isEmpty()); // never by name
}

void TestBenchmarks::makersGoFirst()
{
    const std::vector<Model> models{model("aaa/m-1"), model("google/m-1"), model("openai/m-1")};
    BenchmarkNames names;
    names.makers = QStringList{QStringLiteral("openai"), QStringLiteral("google")};
    QCOMPARE(BenchmarkMatcher(models, names).match(score("m-1", 1)).models.join(u' '),
             QStringLiteral("openai/m-1 google/m-1 aaa/m-1"));
}

void TestBenchmarks::shippedRules()
{
    const std::vector<Model> models{model("anthropic/claude-3-opus-20240229"), model("deepseek/deepseek-chat")};
    const BenchmarkMatcher matcher(models, shippedBenchmarkNames());
    BenchmarkScore arena = score("Claude 3 Opus", 1);
    arena.source = QStringLiteral("lmarena");
    arena.key.clear();
    QCOMPARE(matcher.match(arena).models.value(0), models[0].facts.id);
    QVERIFY(matcher.match(score("deepseek/deepseek-chat", 1)).models.isEmpty()); // what it leads to moved
}

void TestBenchmarks::theStoreKeepsHistory()
{
    const test::TempStore store;
    const auto database = open(store);
    const auto run = [&](const char *asOf, std::vector<BenchmarkScore> scores) {
        const auto done = import(*database, document(asOf, std::move(scores)));
        return done ? QStringLiteral("%1 %2 %3 %4")
                          .arg(done->entries)
                          .arg(done->added)
                          .arg(done->changed)
                          .arg(done->unlisted)
                    : done.error().line();
    };
    QCOMPARE(run("2026-02-01", {score("a", 1), score("b", 2)}), QStringLiteral("2 2 0 0"));
    QCOMPARE(run("2026-03-01", {score("a", 1), score("b", 2)}), QStringLiteral("2 0 0 0")); // seen so again
    QCOMPARE(run("2026-04-01", {score("a", 1.5), score("c", 3)}), QStringLiteral("2 1 1 1"));
    QCOMPARE(run("2026-01-01", {score("a", 0.5)}), QStringLiteral("1 1 0 0")); // older: history only
    QCOMPARE(run("2026-04-01", {score("a", 1.5), score("c", 3)}), QStringLiteral("2 0 0 0"));
    QCOMPARE(run("2026-04-01", {score("o", 9, "", "other")}), QStringLiteral("1 1 0 0"));

    BenchmarkStore benchmarks(*database);
    const auto now = benchmarks.current().result();
    QVERIFY(now.ok());
    QStringList words;
    for (const BenchmarkScore &s : *now) {
        words << QStringLiteral("%1 %2 %3").arg(s.suite, s.name).arg(s.score);
    }
    QCOMPARE(words.join(u','), QStringLiteral("other o 9,suite a 1.5,suite c 3"));
    const auto history = benchmarks.history(QStringLiteral("suite")).result();
    words.clear();
    for (const BenchmarkScore &s : *history) {
        words << QStringLiteral("%1 %2 %3").arg(toDate(s.asOf).toString(Qt::ISODate), s.name).arg(s.score);
    }
    QCOMPARE(words.join(u','), QStringLiteral("2026-01-01 a 0.5,2026-02-01 a 1,2026-02-01 b 2,2026-04-01 a 1.5,"
                                              "2026-04-01 c 3"));
}

void TestBenchmarks::theStoreKeepsEveryField()
{
    const test::TempStore store;
    const auto database = open(store);
    BenchmarkScore full = score("가나 \"x\"", 152.65201830089973, "v");
    full.split = QStringLiteral("split");
    full.harness = QStringLiteral("harness");
    full.variant = QStringLiteral("high");
    full.judge = QStringLiteral("people");
    full.date = QDate(2026, 2, 3);
    full.ciLow = 0.0;
    full.ciHigh = 1e-9;
    full.cost = Money{6'317'400'000'000};
    full.origin = ScoreOrigin::Vendor;
    const BenchmarkScore plain = score("plain", -1);
    const SourceDocument what = document("2026-04-01", {full, plain, plain}); // the same name twice
    QVERIFY(import(*database, what).ok());
    const auto back = BenchmarkStore(*database).current().result();
    QVERIFY(back.ok());
    QVERIFY(*back == what.scores);
}

void TestBenchmarks::nothingReadChangesNothing()
{
    const test::TempStore store;
    const auto database = open(store);
    QVERIFY(import(*database, document("2026-04-01", {score("a", 1)})).ok());
    const auto empty = import(*database, document("2026-05-01", {}));
    QCOMPARE(empty.error().kind, ErrorKind::Unreadable);
    QCOMPARE(BenchmarkStore(*database).current().result()->size(), std::size_t{1});
}

void TestBenchmarks::theViewJoins()
{
    const std::vector<Model> models{model("openai/gpt-x"), model("openai/gpt-y")};
    std::vector<BenchmarkScore> scores{score("gpt-x", 5, "", "a"),
                                       score("gpt-x", 7, "", "a"),
                                       score("gpt-x", 99, "other", "a"),
                                       score("nobody", 6, "", "a"),
                                       score("gpt-y", 2, "", "aa-first-token"),
                                       score("gpt-y", 1, "", "aa-first-token"),
                                       score("nobody", 3, "", "aa-first-token")};
    const BenchmarkView view = benchmarkView(scores, models, BenchmarkNames());
    QCOMPARE(view.boards.size(), std::size_t{2});
    QCOMPARE(view.unmatched.size(), std::size_t{1});
    QCOMPARE(view.unmatched[0].score.name, QStringLiteral("nobody"));
    const std::map<QString, double> x{{QStringLiteral("a"), 7.0}};              // not the 99 that may not be compared
    const std::map<QString, double> y{{QStringLiteral("aa-first-token"), 1.0}}; // lower is better
    QCOMPARE(view.scores.at(QStringLiteral("openai/gpt-x")), x);
    QCOMPARE(view.scores.at(QStringLiteral("openai/gpt-y")), y);
    QCOMPARE(view.find(QStringLiteral("a"))->matched, std::size_t{3});
    QCOMPARE(view.find(QStringLiteral("a"))->coverage(), 0.75);
    QVERIFY(view.find(QStringLiteral("b")) == nullptr);
}

void TestBenchmarks::usersNames()
{
    const auto users = benchmarkNamesFrom({{benchmarkNameKey(QStringLiteral("aider/A b")), QStringLiteral("gpt-x")},
                                           {benchmarkNameKey(QStringLiteral("aider/C")), QStringLiteral("-")},
                                           {benchmarkNameKey(QStringLiteral("aider/D")), QString()},
                                           {QStringLiteral("benchmark.names"), QStringLiteral("x")}});
    const QHash<QString, QString> expected{{QStringLiteral("aider/A b"), QStringLiteral("gpt-x")},
                                           {QStringLiteral("aider/C"), QString()}};
    QCOMPARE(users, expected);
    const BenchmarkNames all =
        merged(shippedBenchmarkNames(), {{QStringLiteral("aider/Quasar Alpha"), QStringLiteral("x")}});
    QCOMPARE(all.models.value(QStringLiteral("aider/Quasar Alpha")), QStringLiteral("x"));
}

void TestBenchmarks::aColumnOfASuite()
{
    const Column *column = findColumn(u"benchmark.Aider");
    QVERIFY(column != nullptr);
    QCOMPARE(column, findColumn(u"benchmark.aider"));
    QVERIFY(findColumn(u"benchmark.") == nullptr);
    QVERIFY(findColumn(u"benchmark.a b") == nullptr);
    QCOMPARE(column->titleText(), QStringLiteral("aider"));
    const Model one = model("a/one");
    const Model two = model("a/two");
    const Model three = model("a/three");
    const std::map<QString, double> low{{QStringLiteral("aider"), 9.5}};
    const std::map<QString, double> high{{QStringLiteral("aider"), 72.9}};
    std::vector<FilterSubject> rows{FilterSubject{one}, FilterSubject{two}, FilterSubject{three}};
    rows[0].benchmarks = &low;
    rows[1].benchmarks = &high;
    QCOMPARE(column->exact(rows[1]), QStringLiteral("72.9"));
    QCOMPARE(column->display(rows[2]), unknownText());
    const auto keys = parseSort(u"-benchmark.aider");
    QVERIFY(keys.ok());
    QCOMPARE(sortedOrder(rows, *keys), (std::vector<int>{1, 0, 2}));
    QCOMPARE(sortText(*keys), QStringLiteral("-benchmark.aider"));
}

QTEST_APPLESS_MAIN(TestBenchmarks)
#include "tst_benchmarks.moc"
