// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What providers say is left to spend: every shape and everything that is none, asked over loopback HTTP, kept, and put
// to rules.

#include "core/monitor/alertrehearsal.h"
#include "core/monitor/credits.h"
#include "core/monitor/keyring.h"
#include "core/net/httpclient.h"
#include "core/providers/registry.h"
#include "core/storage/database.h"
#include "core/storage/settingsstore.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"
#include "tests/support/shareddata.h"
#include "tests/support/simulator.h"
#include "tests/support/tempstore.h"

#include <QSignalSpy>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

namespace {

const QByteArray secret = "sk-test-0123456789abcdefWXYZ";
constexpr qint64 dollar = 1'000'000'000'000;

QByteArray document(const char *name)
{
    return readBytes(fixture(QStringLiteral("credit/%1.json").arg(QString::fromLatin1(name))));
}

const ProviderRegistry &registry()
{
    static const ProviderRegistry shipped = [] {
        auto made = ProviderRegistry::shipped();
        return made ? std::move(*made) : ProviderRegistry();
    }();
    return shipped;
}

CreditPlace place(const char *provider, std::size_t i = 0)
{
    const auto places = registry().creditPlaces(registry().provider(QString::fromLatin1(provider)));
    return i < places.size() ? places[i] : CreditPlace();
}

Credit usd(qint64 pico, Instant at)
{
    return {.amounts = {{QStringLiteral("USD"), Money{pico}}}, .at = at};
}

/// Who asks a simulated provider with a key, and what the store keeps of it.
class Bench
{
public:
    explicit Bench(const char *slug, const QString &path = QStringLiteral("/v1"))
        : database(opened(store.folder()))
        , keyring(environment())
        , http(clock)
        , credits(*database, http, registry(), keyring, clock)
        , provider(registry().provider(QString::fromLatin1(slug)))
    {
        if (!simulator.start()) {
            qFatal("no port");
        }
        provider.keyEnv = QStringLiteral("SIMULATED_API_KEY");
        provider.baseUrl = QUrl(simulator.baseUrl() + path);
    }
    CreditReading ask()
    {
        const CreditAnswer answer = await(credits.ask(provider));
        if (!await(credits.keep(answer.reading))) {
            qFatal("not kept");
        }
        return answer.reading;
    }
    std::vector<Sample> history(const char *currency)
    {
        const SeriesKey key = creditSeries(provider.slug, QString::fromLatin1(currency));
        return *database
                    ->run([key](QSqlDatabase &db) { return SeriesStore::range(db, key, Instant{}, Instant::max()); })
                    .result();
    }
    std::map<QString, QString> texts()
    {
        return *database->run([](QSqlDatabase &db) { return SettingsStore::all(db); }).result();
    }

    TempStore store;
    ManualClock clock;
    std::unique_ptr<Database> database;
    Keyring keyring;
    HttpClient http;
    Credits credits;
    ProviderSimulator simulator;
    Provider provider;

private:
    static QProcessEnvironment environment()
    {
        QProcessEnvironment out;
        out.insert(QStringLiteral("SIMULATED_API_KEY"), QString::fromLatin1(secret));
        return out;
    }
    static std::unique_ptr<Database> opened(const QString &folder)
    {
        auto made = Database::open(folder);
        if (!made) {
            qFatal("%s", qPrintable(made.error().line()));
        }
        return std::move(*made);
    }
};

} // namespace

class CreditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShapeIsReadExactly()
    {
        const Instant now = fromMs(1'000);
        const auto credits = readCredit(place("openrouter"), {}, document("openrouter-credits"), now);
        QVERIFY(credits);
        QCOMPARE(credits->amounts, (std::vector<CurrencyAmount>{{QStringLiteral("USD"), Money{74'749'999'999'999}}}));
        QCOMPARE(credits->of, Credit::Of::Account);
        QCOMPARE(credits->at, now);
        const auto key = readCredit(place("openrouter", 1), {}, document("openrouter-key"), now);
        QVERIFY(key);
        QCOMPARE(key->of, Credit::Of::Key);
        QCOMPARE(key->amounts.front().amount.pico, 3 * dollar + dollar / 2);
        const auto deepseek = readCredit(place("deepseek"), {}, document("deepseek"), now);
        QVERIFY(deepseek);
        QVERIFY(deepseek->usable);
        QCOMPARE(creditText(*deepseek), QStringLiteral("CNY 110.00"));
        const auto two = readCredit(place("deepseek"), {}, document("deepseek-two"), now);
        QVERIFY(two);
        QVERIFY(!two->usable);
        QCOMPARE(creditText(*two), QStringLiteral("CNY 0.00 + -$1.25"));
        for (const auto &[host, text] : {std::pair("api.moonshot.cn", "CNY 49.58"), {"api.moonshot.ai", "$49.58"}}) {
            const auto read = readCredit(place("moonshotai"), QString::fromLatin1(host), document("moonshot"), now);
            QVERIFY(read);
            QCOMPARE(creditText(*read), QString::fromLatin1(text));
            QCOMPARE(read->amounts.front().amount.pico, 49'588'940'000'000);
        }
    }

    void whatIsNoAmountIsNeverZero_data()
    {
        QTest::addColumn<QByteArray>("provider");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("absent");
        const auto row = [](const char *name, const char *provider, const char *body, bool absent = false) {
            QTest::newRow(name) << QByteArray(provider) << QByteArray(body) << absent;
        };
        row("nothing", "openrouter", "");
        row("a page", "openrouter", "<html>sign in</html>");
        row("another document", "openrouter", R"({"data": []})");
        row("one of two", "openrouter", R"({"data": {"total_credits": 5}})");
        row("words", "openrouter", R"({"data": {"total_credits": "five", "total_usage": 1}})");
        row("not a number", "openrouter", R"({"data": {"total_credits": "NaN", "total_usage": 1}})");
        row("too much", "openrouter", R"({"data": {"total_credits": 1e40, "total_usage": 1}})");
        row("too far apart", "openrouter", R"({"data": {"total_credits": 9e6, "total_usage": -9e6}})");
        row("null", "openrouter", R"({"data": {"total_credits": null, "total_usage": 1}})", true);
        row("endless digits", "deepseek",
            R"({"balance_infos": [{"currency": "USD",
               "total_balance": "1.00000000000000000000000000000000000000000000000000000000000000000000"}]})");
        row("no currency", "deepseek", R"({"balance_infos": [{"total_balance": "1"}]})");
        row("strange currency", "deepseek", R"({"balance_infos": [{"currency": "US$", "total_balance": "1"}]})");
        row("one twice", "deepseek",
            R"({"balance_infos": [{"currency": "USD", "total_balance": "1"}, {"currency": "usd", "total_balance": 2}]})");
        row("none", "deepseek", R"({"is_available": false, "balance_infos": []})");
        row("whose currency", "moonshotai", R"({"data": {"available_balance": 5}, "status": true})");
        row("refused in a 200", "moonshotai", R"({"code": 5, "data": {"available_balance": 0}, "status": false})");
    }
    void whatIsNoAmountIsNeverZero()
    {
        QFETCH(QByteArray, provider);
        QFETCH(QByteArray, body);
        QFETCH(bool, absent);
        const auto read = readCredit(place(provider.constData()), QStringLiteral("example.com"), body, Instant{});
        QVERIFY(!read);
        QCOMPARE(read.error().kind == ErrorKind::NotFound, absent);
        QVERIFY(!read.error().what.isEmpty());
    }

    void onlyDollarsAreDollars()
    {
        const Instant now = fromMs(100'000'000);
        QCOMPARE(dollarsLeft(usd(5, now), now), std::optional(Money{5}));
        QCOMPARE(dollarsLeft(usd(-5, now), now + creditCounts), std::optional(Money{-5}));
        QVERIFY(!dollarsLeft(usd(5, now), now + creditCounts + 1ms)); // it was told too long ago
        Credit both = usd(5, now);
        both.amounts.push_back({QStringLiteral("CNY"), Money{}});
        QCOMPARE(dollarsLeft(both, now), std::optional(Money{5}));
        both.amounts.back().amount = Money{1};
        QVERIFY(!dollarsLeft(both, now));
        both.amounts = {{QStringLiteral("CNY"), Money{}}};
        QCOMPARE(dollarsLeft(both, now), std::optional(Money{0})); // nothing is nothing
        QVERIFY(!dollarsLeft(Credit{.at = now}, now));
        const auto text = [](qint64 pico) { return creditText(CurrencyAmount{QStringLiteral("USD"), Money{pico}}); };
        QCOMPARE(text(4'999'999'999'999), QStringLiteral("$4.99"));
        QCOMPARE(text(12'300'000'000'000), QStringLiteral("$12.30"));
        QCOMPARE(text(3'000'000), QStringLiteral("$0.000003"));
        QCOMPARE(text(0), QStringLiteral("$0.00"));
        QVERIFY(text(std::numeric_limits<qint64>::min()).startsWith(u"-$92"));
    }

    void isAskedWithTheKeyAndKept()
    {
        Bench b("openrouter");
        b.simulator.route(QStringLiteral("/v1/credits"), SimReply::json(document("openrouter-credits")));
        QVERIFY(b.credits.isPossible(b.provider));
        QVERIFY(!b.credits.of(b.provider));
        const QSignalSpy changed(&b.credits, &Credits::changed);
        const CreditReading reading = b.ask();
        QCOMPARE(b.simulator.requests().size(), std::size_t{1});
        QCOMPARE(b.simulator.requests().front().header("authorization"), "Bearer " + secret);
        QCOMPARE(reading.error, QString());
        QCOMPARE(creditText(*reading.credit), QStringLiteral("$74.74"));
        QCOMPARE(b.credits.of(b.provider), std::optional(reading));
        QCOMPARE(changed.size(), 1);
        const auto history = b.history("USD");
        QCOMPARE(history.size(), std::size_t{1});
        QCOMPARE(history.front().latency, std::optional(Microseconds(74'749'999)));
        // Another start knows it to the last digit, and a key of another account does not have it.
        Credits later(*b.database, b.http, registry(), b.keyring, b.clock);
        later.load(b.texts());
        QCOMPARE(later.of(b.provider), std::optional(reading));
        QVERIFY(!b.texts().at(creditKey(b.provider.slug)).contains(QString::fromLatin1(secret)));
        b.keyring.store(b.provider.slug, "sk-another-0123456789-ZZZZ").waitForFinished();
        QVERIFY(!later.of(b.provider));
        QVERIFY(later.last(b.provider.slug));
    }

    void aKeyThatMayNotSeeTheAccountTellsItsLimit()
    {
        Bench b("openrouter");
        b.simulator.route(QStringLiteral("/v1/credits"),
                          SimReply::json(R"({"error": {"message": "Only management keys", "code": 403}})", 403));
        b.simulator.route(QStringLiteral("/v1/key"), SimReply::json(document("openrouter-key")));
        CreditReading reading = b.ask();
        QCOMPARE(reading.credit->of, Credit::Of::Key);
        QCOMPARE(creditText(*reading.credit), QStringLiteral("$3.50"));
        QCOMPARE(reading.error, QString());
        // Without a limit nothing is known; what was told before stays, and grows old.
        b.clock.advance(30min);
        b.simulator.route(QStringLiteral("/v1/key"), SimReply::json(document("openrouter-key-unlimited")));
        reading = b.ask();
        QVERIFY2(reading.error.contains(u"no limit"), qPrintable(reading.error));
        QCOMPARE(creditText(*reading.credit), QStringLiteral("$3.50"));
        QCOMPARE(reading.asked - reading.credit->at, Milliseconds(30min));
        QCOMPARE(b.history("USD").size(), std::size_t{1}); // it was not told again
    }

    void aRefusalIsNoBalance_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("asked");
        QTest::newRow("rejected") << 401 << QByteArray(R"({"error": {"message": "Bad key )" + secret + R"("}})") << 1;
        QTest::newRow("forbidden") << 403 << QByteArray(R"({"error": {"message": "no"}})") << 2;
        QTest::newRow("gone") << 404 << QByteArray("not here") << 1;
        QTest::newRow("broken") << 500 << QByteArray() << 1;
        QTest::newRow("garbage") << 200 << QByteArray("\xff\xfe{{{") << 1;
        QTest::newRow("leads elsewhere") << 302 << QByteArray() << 1;
    }
    void aRefusalIsNoBalance()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, asked);
        Bench b("openrouter");
        ProviderSimulator elsewhere;
        QVERIFY(elsewhere.start());
        elsewhere.route(QStringLiteral("/v1/credits"), SimReply::json("{}"));
        for (const char *path : {"/v1/credits", "/v1/key"}) {
            b.simulator.route(QString::fromLatin1(path),
                              status == 302 ? SimReply::redirect(elsewhere.baseUrl().toLatin1() + "/v1/credits")
                                            : SimReply::json(body, status));
        }
        const CreditReading reading = b.ask();
        QVERIFY(!reading.credit);
        QVERIFY(!reading.error.isEmpty());
        QVERIFY2(!reading.error.contains(QString::fromLatin1(secret)), qPrintable(reading.error));
        QVERIFY(!reading.error.contains(u'\n'));
        QCOMPARE(b.simulator.requests().size(), static_cast<std::size_t>(asked));
        for (const SimRequest &request : elsewhere.requests()) {
            QVERIFY(request.header("authorization").isEmpty());
        }
        QVERIFY(b.history("USD").empty());
        QCOMPARE(b.credits.of(b.provider), std::optional(reading)); // that it is unknown is known, with its age
    }

    void yuanStayYuan()
    {
        Bench b("deepseek", QStringLiteral("/beta"));
        b.simulator.route(QStringLiteral("/user/balance"), SimReply::json(document("deepseek")));
        const CreditReading reading = b.ask();
        QCOMPARE(creditText(*reading.credit), QStringLiteral("CNY 110.00"));
        QCOMPARE(b.history("CNY").size(), std::size_t{1});
        const auto rule = parseAlertExpression(QStringLiteral("credit(provider:deepseek) < 5 USD"));
        const AlertFact fact = creditFact(rule->terms.front(), *reading.credit, b.clock.now());
        QCOMPARE(fact.truth, AlertTruth::Unknown);
        QVERIFY(fact.value.contains(u"CNY 110.00"));
    }

    void rulesAskForWhatIsLeft()
    {
        ManualClock clock;
        std::vector<ProviderView> views(1);
        views[0].provider.slug = QStringLiteral("openrouter");
        views[0].provider.enabled = true;
        views[0].key = KeyOrigin::Environment;
        AlertReadings readings;
        readings.providers = [&views]() -> const std::vector<ProviderView> & { return views; };
        std::optional<CreditReading> told;
        readings.credit = [&told](const Provider &) { return told; };
        readings.index();
        const auto rule = parseAlertExpression(QStringLiteral("credit(provider:openrouter) < 5 USD"));
        const auto fact = [&] { return readings.read(rule->terms.front(), views[0].provider.slug, clock.now()); };
        QCOMPARE(fact().truth, AlertTruth::Unknown);
        told = CreditReading{views[0].provider.slug, {}, usd(5 * dollar, clock.now()), clock.now(), {}};
        QCOMPARE(fact().truth, AlertTruth::False);
        told->credit->amounts[0].amount.pico -= dollar / 1000;
        QCOMPARE(fact().truth, AlertTruth::True);
        QCOMPARE(fact().value, QStringLiteral("$4.99"));
        told->error = QStringLiteral("answered 500"); // what was told counts for a while
        QCOMPARE(fact().truth, AlertTruth::True);
        clock.advance(creditCounts + 1s);
        QCOMPARE(fact().truth, AlertTruth::Unknown);
        CheckResult last;
        last.outcome = Outcome::NoCredit;
        views[0].last = last;
        QCOMPARE(fact().truth, AlertTruth::True);
    }

    void rehearsalRunsOverWhatWasTold()
    {
        Bench b("openrouter");
        const Instant begin = b.clock.now();
        std::vector<SeriesPoint> points;
        for (int i = 0; i < 40; ++i) { // twelve dollars fall by fifty cents each time, and are paid up at the end
            CreditReading reading{b.provider.slug, {}, {}, begin + i * creditEvery, {}};
            reading.credit = usd(i < 36 ? 12 * dollar - i * dollar / 2 : 50 * dollar, reading.asked);
            const auto made = creditPoints(reading);
            points.insert(points.end(), made.begin(), made.end());
        }
        QVERIFY(b.database->write([points](QSqlDatabase &db) { return SeriesStore::append(db, points); }).result());
        std::vector<ProviderView> views(1);
        views[0].provider = b.provider;
        views[0].provider.enabled = true;
        AlertReadings readings;
        readings.providers = [&views]() -> const std::vector<ProviderView> & { return views; };
        readings.index();
        AlertRule rule;
        rule.name = QStringLiteral("credit");
        rule.when = QStringLiteral("credit(provider:openrouter) < 5 USD");
        rule.confirmations = 1;
        rule.recoveries = 1;
        const auto rehearse = [&](Instant from, Instant to) {
            const auto plan = planRehearsal(rule, readings, from, to, to);
            return *b.database->run([plan = *plan](QSqlDatabase &db) { return runRehearsal(db, plan); }).result();
        };
        const Rehearsal found = rehearse(begin - 24h, begin + 24h);
        QCOMPARE(found.firings.size(), std::size_t{1});
        QCOMPARE(found.firings.front().from, begin + 15 * creditEvery); // 4.50
        QCOMPARE(found.firings.front().value, QStringLiteral("$4.50"));
        QVERIFY(found.firings.front().to);
        QCOMPARE(found.from, begin);
        QCOMPARE(found.cannot, QString());
        const Rehearsal before = rehearse(begin - 48h, begin - 24h);
        QVERIFY(before.firings.empty());
        QVERIFY(!before.cannot.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CreditsTest)
#include "tst_credits.moc"
