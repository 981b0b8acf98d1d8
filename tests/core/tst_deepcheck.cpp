// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Deep checks: what they may cost, what they send, what the ledger says, and that no cap is ever passed.

#include "core/monitor/deepchecker.h"
#include "core/monitor/engine.h"
#include "core/providers/completion.h"
#include "core/simulation/simulatedcompletions.h"
#include "core/storage/ledgerstore.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"
#include "tests/support/simulator.h"
#include "tests/support/tempstore.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <thread>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

namespace {

const QByteArray key = "sk-test-0123456789abcdef"; // not anybody's

PriceList prices(const char *input, const char *output)
{
    PriceList list;
    setPrice(list,
             Price{{ServiceTier::Standard, 0, PriceKind::Input}, *moneyFromUsdPerMillion(input), PriceState::Value});
    setPrice(list,
             Price{{ServiceTier::Standard, 0, PriceKind::Output}, *moneyFromUsdPerMillion(output), PriceState::Value});
    return list;
}

ModelFacts factsOf(const QString &provider, const QString &apiId, const PriceList &list = prices("1", "4"))
{
    ModelFacts facts;
    facts.provider = provider;
    facts.apiId = apiId;
    facts.id = provider + u'/' + apiId;
    facts.prices = list;
    return facts;
}

QJsonObject bodyOf(const SimRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

class TestDeepCheck : public QObject
{
    Q_OBJECT
    ManualClock m_clock;
    std::unique_ptr<TempStore> m_folder;
    std::unique_ptr<ProviderSimulator> m_server;
    std::unique_ptr<Engine> m_engine;

    /// A known provider whose API is the simulator; its key is in the environment.
    Provider provider(const QString &slug, const QString &path = QStringLiteral("/v1"))
    {
        Provider out = m_engine->registry.provider(slug);
        out.baseUrl = QUrl(m_server->baseUrl() + path);
        out.keyEnv = QStringLiteral("DEEP_TEST_KEY");
        out.enabled = true;
        return out;
    }
    DeepCheckAsk ask(const QString &slug, const ModelFacts &model, const QString &path = QStringLiteral("/v1"))
    {
        DeepCheckAsk out;
        out.provider = provider(slug, path);
        out.model = model;
        out.setting.model = model.id;
        out.setting.enabled = true;
        out.deadline = 10s;
        return out;
    }
    SimulatedCompletion simulate(const QString &slug, const QString &model, SimulatedCompletion how)
    {
        how.models = QStringList{model};
        simulateCompletions(*m_server, slug, key, how);
        return how;
    }
    std::vector<LedgerEntry> ledger() { return *waited(LedgerStore(m_engine->database).entries(100)); }
    DeepCheckSpend spent() { return *waited(LedgerStore(m_engine->database).spent(monthOf(m_clock.now()))); }
    void caps(qint64 all, qint64 each)
    {
        DeepCheckLimits limits;
        limits.allCents = all;
        limits.providerCents = each;
        QVERIFY(waited(m_engine->settings.save(deepCheckLimitsToTexts(limits))));
    }
    std::vector<Sample> series(const QString &model, const char *metric)
    {
        return *waited(m_engine->series.range(SeriesKey{model, {}, QString::fromLatin1(metric), {}},
                                              m_clock.now() - 24h, m_clock.now() + 24h));
    }
    template <typename T>
    static T waited(QFuture<T> future)
    {
        future.waitForFinished();
        return future.result();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<TempStore>();
        m_server = std::make_unique<ProviderSimulator>();
        QVERIFY(m_server->start());
        EngineOptions options;
        options.folder = m_folder->folder();
        options.environment = QProcessEnvironment();
        options.environment.insert(QStringLiteral("DEEP_TEST_KEY"), QString::fromLatin1(key));
        auto store = Engine::openStore(options.folder, m_clock);
        QVERIFY(store.ok());
        auto engine = Engine::create(*std::move(store), m_clock, options);
        QVERIFY(engine.ok());
        m_engine = *std::move(engine);
    }
    void cleanup()
    {
        m_engine.reset();
        m_server.reset();
        m_folder.reset();
    }

    void theWorstIsKnownBefore()
    {
        CompletionBounds bounds;
        bounds.input = 512;
        bounds.output = 64;
        // 512 x 2.5 + 64 x 10 = 1920 millionths of a dollar
        const DeepCheckQuote quote = deepCheckQuote(bounds, prices("2.5", "10"));
        QVERIFY(quote.perCheck == Money{1'920'000'000});
        QCOMPARE(centsText(*quote.perCheck), QStringLiteral("0.192"));
        // thinking that costs more than the answer counts where the model thinks
        PriceList dear = prices("2.5", "10");
        setPrice(
            dear,
            Price{{ServiceTier::Standard, 0, PriceKind::Reasoning}, *moneyFromUsdPerMillion("40"), PriceState::Value});
        QVERIFY(deepCheckQuote(bounds, dear).perCheck == Money{1'920'000'000});
        bounds.thinks = true;
        QVERIFY(deepCheckQuote(bounds, dear).perCheck == Money{512 * 2'500'000 + 64 * 40'000'000LL});
        // every request costs, too; a search may
        PriceList asked = prices("1", "1");
        setPrice(
            asked,
            Price{{ServiceTier::Standard, 0, PriceKind::Request}, *moneyFromUsdPerUnit("0.005"), PriceState::Value});
        bounds = {};
        QVERIFY(deepCheckQuote(bounds, asked).perCheck == Money{576'000'000 + 5'000'000'000});
        bounds.searches = true;
        QVERIFY(!deepCheckQuote(bounds, asked).perCheck);
        setPrice(
            asked,
            Price{{ServiceTier::Standard, 0, PriceKind::SearchHigh}, *moneyFromUsdPerUnit("0.012"), PriceState::Value});
        QVERIFY(deepCheckQuote(bounds, asked).perCheck == Money{576'000'000 + 17'000'000'000});
        // unknown is not free
        const DeepCheckQuote unknown = deepCheckQuote({}, PriceList{asked[0]});
        QVERIFY(!unknown.perCheck);
        QVERIFY(!unknown.unknown.isEmpty());
        // 31 days at 27 minutes, the soonest that "30m" can be
        QCOMPARE(deepChecksInAMonth(30min), (31 * 24 * 60 + 26) / 27);
        QVERIFY(deepCheckMonth(Money{std::numeric_limits<qint64>::max()}, 15min) == std::nullopt);
    }

    void capsOfTheMonthHoldToTheCent()
    {
        DeepCheckLimits limits;
        limits.allCents = 3;
        limits.providerCents = 2;
        DeepCheckSpend spent;
        QVERIFY(fitsBelowCaps(limits, spent, QStringLiteral("a"), moneyOfCents(2)));
        QVERIFY(!fitsBelowCaps(limits, spent, QStringLiteral("a"), Money{moneyOfCents(2).pico + 1}));
        spent.all = moneyOfCents(2);
        QVERIFY(!fitsBelowCaps(limits, spent, QStringLiteral("b"), moneyOfCents(2)));
        QVERIFY(fitsBelowCaps(limits, spent, QStringLiteral("b"), moneyOfCents(1)));
        limits.ofProvider[QStringLiteral("b")] = 0;
        QVERIFY(!fitsBelowCaps(limits, spent, QStringLiteral("b"), moneyOfCents(1)));
        QVERIFY(fitsBelowCaps(limits, spent, QStringLiteral("b"), Money{}));
        const MonthSpan month = monthOf(*parseTime(u"2026-12-31T23:59:59.999Z"));
        QCOMPARE(toIso(month.from), QStringLiteral("2026-12-01T00:00:00Z"));
        QCOMPARE(toIso(month.to), QStringLiteral("2027-01-01T00:00:00Z"));
    }

    void settingsAreReadBackAsWritten()
    {
        const DeepCheckSetting setting{QStringLiteral("openai/gpt-4o"), 1h, false, moneyFromCents("0.25")};
        const auto back = deepChecksFromTexts({{deepCheckKey(setting.model), deepCheckText(setting)},
                                               {QStringLiteral("deep_check.too/often"), QStringLiteral("1m")},
                                               {QStringLiteral("deep_check.odd"), QStringLiteral("soon")}});
        QCOMPARE(back.size(), std::size_t{1});
        QVERIFY(back.front() == setting);
        DeepCheckLimits limits;
        limits.allCents = 7;
        limits.providerCents = 0;
        limits.ofProvider[QStringLiteral("openai")] = 3;
        limits.whileHidden = true;
        QVERIFY(deepCheckLimitsFromTexts(deepCheckLimitsToTexts(limits)) == limits);
        QVERIFY(!moneyFromCents("-1") && !moneyFromCents("1e9") && !moneyFromCents("much"));
    }

    void paceNeedsEnoughToSaySomething()
    {
        const auto pace = [](int first, int last, qint64 tokens, qint64 pieces) {
            return tokenPace(Microseconds(first), Microseconds(last), tokens, pieces);
        };
        // 59 steps in 590 ms
        QVERIFY(pace(100'000, 690'000, 60, 30).itl == Microseconds(10'000));
        QVERIFY(pace(100'000, 690'000, 60, 30).speed == 100'000'000);
        QVERIFY(!pace(100'000, 690'000, 49, 30).speed);
        QVERIFY(pace(100'000, 690'000, 49, 30).itl);
        QVERIFY(!pace(100'000, 690'000, 60, 3).itl);
        QVERIFY(!pace(100'000, 100'000, 60, 30).itl);
        QVERIFY(!tokenPace(Microseconds(1), Microseconds(2), std::nullopt, 30).itl);
    }

    void theSmallestRequestOfEachApi_data()
    {
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("most"); ///< where the limit stands
        QTest::addColumn<int>("output");
        const auto row = [](const char *slug, const char *path, const char *model, const char *url, const char *most,
                            int output) {
            QTest::newRow(model) << QString::fromLatin1(slug) << QString::fromLatin1(path) << QString::fromLatin1(model)
                                 << QString::fromLatin1(url) << QString::fromLatin1(most) << output;
        };
        row("openai", "/v1", "gpt-4o", "/v1/chat/completions", "max_completion_tokens", 64);
        row("openai", "/v1", "gpt-5-nano", "/v1/chat/completions", "max_completion_tokens", 512);
        row("openai", "/v1", "o3-pro", "/v1/responses", "max_output_tokens", 512);
        row("anthropic", "/v1", "claude-haiku-4-5", "/v1/messages", "max_tokens", 64);
        row("google", "/v1beta", "gemini-2.5-pro", "/v1beta/models/gemini-2.5-pro:streamGenerateContent?alt=sse",
            "generationConfig.maxOutputTokens", 512);
        row("google", "/v1beta", "gemini-2.0-flash", "/v1beta/models/gemini-2.0-flash:streamGenerateContent?alt=sse",
            "generationConfig.maxOutputTokens", 64);
        row("cohere", "/v1", "command-a", "/v2/chat", "max_tokens", 64);
        row("mistral", "/v1", "mistral-small", "/v1/chat/completions", "max_tokens", 64);
        row("groq", "/openai/v1", "llama-3.3-70b", "/openai/v1/chat/completions", "max_tokens", 64);
        row("deepseek", "", "deepseek-reasoner", "/chat/completions", "max_tokens", 512);
    }

    void theSmallestRequestOfEachApi()
    {
        QFETCH(QString, slug);
        QFETCH(QString, path);
        QFETCH(QString, model);
        QFETCH(QString, url);
        QFETCH(QString, most);
        QFETCH(int, output);
        const auto request = smallestCompletion(provider(slug, path), factsOf(slug, model));
        QVERIFY(request.ok());
        QCOMPARE(request->url.toString(), m_server->baseUrl() + url);
        const QJsonObject body = QJsonDocument::fromJson(request->body).object();
        QJsonValue limit = body;
        for (const QString &step : most.split(u'.')) {
            limit = limit.toObject().value(step);
        }
        QCOMPARE(limit.toInt(), output);
        QVERIFY(!request->body.contains("tools"));
        QVERIFY(!request->body.contains("cache_control"));
        QVERIFY(!request->url.toString().contains(u"key"));
        const bool usageAsked = body.contains(QStringLiteral("stream_options"));
        QCOMPARE(usageAsked, url.endsWith(u"chat/completions") && slug != u"mistral");
        // a model that thinks never gets the room of a single token, whatever its list says
        ModelFacts tiny = factsOf(slug, model);
        tiny.maxOutputTokens = 1;
        QVERIFY(completionBounds(provider(slug, path), tiny).output >= 16);
    }

    void whatWritesNoTextIsNotAsked()
    {
        ModelFacts embedding = factsOf(QStringLiteral("openai"), QStringLiteral("text-embedding-3-small"));
        embedding.capabilities.set(Capability::Embeddings, true);
        QVERIFY(!smallestCompletion(provider(QStringLiteral("openai")), embedding).ok());
        ModelFacts picture = factsOf(QStringLiteral("openai"), QStringLiteral("gpt-image-1"));
        picture.output.add(Modality::Image);
        QVERIFY(!smallestCompletion(provider(QStringLiteral("openai")), picture).ok());
        DeepChecker checker(*m_engine);
        const auto result = await(checker.check(ask(QStringLiteral("openai"), picture)));
        QVERIFY(result.ok());
        QVERIFY(result->refused == DeepCheckStop::ModelRefused);
        QVERIFY(ledger().empty());
        QVERIFY(m_server->requests().empty());
    }

    void everyApiIsMeasured_data()
    {
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("model");
        for (const auto &[slug, path, model] :
             {std::tuple{"openai", "/v1", "gpt-4o-mini"}, std::tuple{"openai", "/v1", "gpt-5-pro"},
              std::tuple{"anthropic", "/v1", "claude-haiku-4-5"}, std::tuple{"google", "/v1beta", "gemini-2.0-flash"},
              std::tuple{"groq", "/v1", "llama-3.3-70b"}}) {
            QTest::newRow(model) << QString::fromLatin1(slug) << QString::fromLatin1(path)
                                 << QString::fromLatin1(model);
        }
    }

    void everyApiIsMeasured()
    {
        QFETCH(QString, slug);
        QFETCH(QString, path);
        QFETCH(QString, model);
        SimulatedCompletion how = SimulatedCompletion::counting(30);
        how.thinking = QStringList{QStringLiteral("Hm"), QStringLiteral(" …")};
        how.first = 60ms;
        how.between = 4ms;
        how.reasons = true;
        simulate(slug, model, how);
        DeepChecker checker(*m_engine);
        const auto result = await(checker.check(ask(slug, factsOf(slug, model), path)));
        QVERIFY(result.ok());
        QVERIFY2(result->outcome == Outcome::Ok, qPrintable(result->error));
        QVERIFY(result->ttft >= 55ms);
        QVERIFY(result->ttfat > result->ttft);
        QVERIFY(*result->ttft > *result->phases.firstByte); // not measured at the header
        QVERIFY(result->itl > 1ms && result->itl < 200ms);
        QVERIFY(result->speed > 0);
        QVERIFY(result->inputTokens == 14 && result->outputTokens == 60);
        // 14 fresh at 1, 60 out at 4 USD a million
        QVERIFY(result->billed == Money{14'000'000 + 240'000'000});
        QVERIFY(result->billing == Billing::Computed);
        const SimRequest &request = m_server->requests().back();
        QVERIFY(!request.raw.left(request.raw.indexOf("\r\n")).contains(key));
        QVERIFY(!request.body.contains(key));

        const QString id = slug + u'/' + model;
        QCOMPARE(series(id, "ttft").size(), std::size_t{1});
        QVERIFY(series(id, "ttft").front().latency == result->ttft);
        QVERIFY(series(id, "ttfat").front().latency == result->ttfat);
        QVERIFY(series(id, "itl").front().latency == result->itl);
        QVERIFY(series(id, "output_speed").front().latency->count() == *result->speed);
        QCOMPARE(ledger().size(), std::size_t{1});
        QVERIFY(ledger().front().ttft == result->ttft);
        QVERIFY(ledger().front().billing == Billing::Computed);
        QVERIFY(ledger().front().reserved > ledger().front().billed);
        QVERIFY(spent().of(slug) == result->billed);
    }

    void aModelThatThinksGetsRoom()
    {
        SimulatedCompletion how = SimulatedCompletion::counting(10);
        how.reasons = true;
        simulate(QStringLiteral("openai"), QStringLiteral("o4-mini"), how);
        DeepChecker checker(*m_engine);
        const auto result = await(
            checker.check(ask(QStringLiteral("openai"), factsOf(QStringLiteral("openai"), QStringLiteral("o4-mini")))));
        QVERIFY(result->outcome == Outcome::Ok);
        const QJsonObject body = bodyOf(m_server->requests().back());
        QCOMPARE(body.value(QStringLiteral("max_completion_tokens")).toInt(), 512);
        QCOMPARE(body.value(QStringLiteral("reasoning_effort")).toString(), QStringLiteral("low"));
    }

    void aSuccessThatIsNone_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("outcome");
        QTest::newRow("an error inside") << QStringLiteral("error") << static_cast<int>(Outcome::Overloaded);
        QTest::newRow("truncated") << QStringLiteral("truncated") << static_cast<int>(Outcome::BadReply);
        QTest::newRow("cut") << QStringLiteral("cut") << static_cast<int>(Outcome::BadReply);
        QTest::newRow("no stream") << QStringLiteral("json") << static_cast<int>(Outcome::BadReply);
        QTest::newRow("an error as the whole") << QStringLiteral("refused") << static_cast<int>(Outcome::ServerError);
    }

    void aSuccessThatIsNone()
    {
        QFETCH(QString, how);
        QFETCH(int, outcome);
        SimulatedCompletion completion = SimulatedCompletion::counting(20);
        if (how == u"error") {
            completion.errorAfter = R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})";
        }
        completion.truncated = how == u"truncated";
        completion.cut = how == u"cut";
        if (how == u"json" || how == u"refused") {
            completion.refuse = [how] {
                return SimReply::json(how == u"json" ? R"({"choices":[{"message":{"content":"1"}}]})"
                                                     : R"({"error":{"message":"oops","type":"server_error"}})");
            };
        }
        simulate(QStringLiteral("anthropic"), QStringLiteral("claude"), completion);
        DeepChecker checker(*m_engine);
        const ModelFacts model = factsOf(QStringLiteral("anthropic"), QStringLiteral("claude"));
        const auto result = await(checker.check(ask(QStringLiteral("anthropic"), model)));
        QVERIFY(result.ok());
        QCOMPARE(static_cast<int>(result->outcome), outcome);
        QVERIFY(!result->ttft);
        QVERIFY(!result->error.isEmpty());
        QVERIFY(!result->error.contains(QString::fromLatin1(key)));
        // what was begun may be billed: the worst case stays, unless it was refused
        const Billing expected = how == u"refused" ? Billing::Nothing : Billing::WorstCase;
        QCOMPARE(billingName(result->billing), billingName(expected));
        const std::vector<Sample> samples = series(model.id, "ttft");
        QCOMPARE(samples.size(), std::size_t{1});
        QVERIFY(samples.front().outcome == result->outcome && !samples.front().latency);
    }

    void noCreditStopsTheProvider()
    {
        SimulatedCompletion how = SimulatedCompletion::counting(10);
        bool broke = true;
        how.refuse = [&broke]() -> std::optional<SimReply> {
            return broke ? std::optional(
                               SimReply::json(R"({"error":{"message":"Insufficient credits","code":402}})", 402))
                         : std::nullopt;
        };
        simulate(QStringLiteral("openai"), QStringLiteral("gpt-4o"), how);
        DeepChecker checker(*m_engine);
        const DeepCheckAsk recurring =
            ask(QStringLiteral("openai"), factsOf(QStringLiteral("openai"), QStringLiteral("gpt-4o")));
        const auto first = await(checker.check(recurring));
        QVERIFY(first->outcome == Outcome::NoCredit);
        QVERIFY(first->billing == Billing::Nothing);
        QVERIFY(spent().all == Money{});
        const std::size_t asked = m_server->requests().size();
        // no model of that provider is asked again
        const auto second = await(checker.check(
            ask(QStringLiteral("openai"), factsOf(QStringLiteral("openai"), QStringLiteral("gpt-4o-mini")))));
        QVERIFY(second->refused == DeepCheckStop::NoCredit);
        QCOMPARE(m_server->requests().size(), asked);
        QCOMPARE(ledger().size(), std::size_t{1});
        // until somebody asks by hand and it works
        broke = false;
        DeepCheckAsk byHand = recurring;
        byHand.byHand = true;
        QVERIFY(await(checker.check(byHand))->outcome == Outcome::Ok);
        QVERIFY(await(checker.check(recurring))->outcome == Outcome::Ok);
    }

    void quotaStopsTheProviderAndARefusalTheModel()
    {
        SimulatedCompletion how;
        how.refuse = [] {
            return SimReply::json(
                R"({"error":{"message":"You exceeded your current quota","type":"insufficient_quota"}})", 429);
        };
        simulate(QStringLiteral("openai"), QStringLiteral("gpt-4o"), how);
        how.refuse = {};
        simulate(QStringLiteral("anthropic"), QStringLiteral("claude"), how);
        DeepChecker checker(*m_engine);
        QVERIFY(await(checker.check(
                          ask(QStringLiteral("openai"), factsOf(QStringLiteral("openai"), QStringLiteral("gpt-4o")))))
                    ->outcome == Outcome::Quota);
        const DeepCheckAsk gone =
            ask(QStringLiteral("anthropic"), factsOf(QStringLiteral("anthropic"), QStringLiteral("claude-9")));
        QVERIFY(await(checker.check(gone))->outcome == Outcome::NotFound);
        QVERIFY(await(checker.check(gone))->refused == DeepCheckStop::ModelRefused);
        const auto stops = *waited(m_engine->database.run([](QSqlDatabase &db) { return LedgerStore::stops(db); }));
        QCOMPARE(stops.size(), std::size_t{2});
        QCOMPARE(stops[0].subject, QStringLiteral("anthropic/claude-9"));
        QCOMPARE(stops[1].subject, QStringLiteral("openai"));
    }

    void fiveAtOnceNeverPassACap()
    {
        SimulatedCompletion how = SimulatedCompletion::counting(10);
        how.tellsUsage = false; // so that each stays at its worst case
        how.first = 20ms;
        const QStringList slugs{QStringLiteral("openai"), QStringLiteral("anthropic")};
        simulate(slugs[0], QStringLiteral("m"), how);
        simulate(slugs[1], QStringLiteral("m"), how);
        const PriceList list = prices("5", "22.5"); // 512 x 5 + 64 x 22.5 millionths of a dollar: 0.4 cents
        caps(1, 1);
        DeepChecker checker(*m_engine);
        std::vector<QCoro::Task<Result<DeepCheckResult>>> running;
        for (int i = 0; i < 5; ++i) {
            running.push_back(checker.check(ask(slugs[i % 2], factsOf(slugs[i % 2], QStringLiteral("m"), list))));
        }
        int sent = 0;
        int refused = 0;
        for (auto &task : running) {
            const auto result = await(std::move(task));
            QVERIFY(result.ok());
            sent += result->refused == DeepCheckStop::None ? 1 : 0;
            refused += result->refused == DeepCheckStop::CapReached ? 1 : 0;
        }
        QCOMPARE(sent, 2);
        QCOMPARE(refused, 3);
        QCOMPARE(m_server->requests().size(), std::size_t{2});
        QVERIFY(spent().all == Money{8'000'000'000});
        QVERIFY(spent().all <= moneyOfCents(1));
        // next month there is room again
        m_clock.advance(std::chrono::days(11));
        const auto later = await(checker.check(ask(slugs[0], factsOf(slugs[0], QStringLiteral("m"), list))));
        QVERIFY(later->refused == DeepCheckStop::None);
    }

    void fiveProcessesNeverPassACap()
    {
        caps(1, 1);
        std::atomic<int> placed = 0;
        std::vector<std::thread> processes;
        for (int i = 0; i < 5; ++i) {
            processes.emplace_back([this, &placed] {
                auto store = Database::open(m_folder->folder());
                if (!store) {
                    return;
                }
                LedgerEntry entry;
                entry.at = m_clock.now();
                entry.provider = QStringLiteral("openai");
                entry.model = QStringLiteral("openai/m");
                entry.reserved = Money{1'500'000'000};
                for (int k = 0; k < 4; ++k) {
                    const auto id = waited(LedgerStore(**store).reserve(entry));
                    placed += id.ok() && id->has_value() ? 1 : 0;
                }
            });
        }
        for (std::thread &process : processes) {
            process.join();
        }
        QCOMPARE(placed.load(), 6); // 6 x 0.15 cents
        QVERIFY(spent().all == Money{9'000'000'000});
    }

    void oneAtATimeOfAProvider()
    {
        SimulatedCompletion how = SimulatedCompletion::counting(10);
        how.first = 30ms;
        simulate(QStringLiteral("openai"), QStringLiteral("m"), how);
        DeepChecker checker(*m_engine);
        int now = 0;
        int most = 0;
        QObject::connect(m_server.get(), &ProviderSimulator::requested, this, [&] { most = std::max(most, ++now); });
        std::vector<QCoro::Task<Result<DeepCheckResult>>> running;
        const DeepCheckAsk one = ask(QStringLiteral("openai"), factsOf(QStringLiteral("openai"), QStringLiteral("m")));
        for (int i = 0; i < 3; ++i) {
            running.push_back(checker.check(one));
        }
        for (auto &task : running) {
            QVERIFY(await(std::move(task))->outcome == Outcome::Ok);
            --now;
        }
        QCOMPARE(most, 1);
    }

    void withoutAPriceItIsNotSentUnlessTheUserNamesOne()
    {
        simulate(QStringLiteral("openai"), QStringLiteral("m"), SimulatedCompletion::counting(10));
        DeepChecker checker(*m_engine);
        DeepCheckAsk unknown =
            ask(QStringLiteral("openai"), factsOf(QStringLiteral("openai"), QStringLiteral("m"), {}));
        const auto refused = await(checker.check(unknown));
        QVERIFY(refused->refused == DeepCheckStop::PriceUnknown);
        QVERIFY(m_server->requests().empty());
        unknown.setting.namedPrice = moneyFromCents("0.5");
        const auto result = await(checker.check(unknown));
        QVERIFY(result->outcome == Outcome::Ok);
        QVERIFY(result->billed == *moneyFromCents("0.5"));
        QVERIFY(result->billing == Billing::WorstCase);
    }

    void withoutAKeyNothingIsSentOrReserved()
    {
        DeepCheckAsk keyless = ask(QStringLiteral("openai"), factsOf(QStringLiteral("openai"), QStringLiteral("m")));
        keyless.provider.keyEnv = QStringLiteral("NOBODY_HAS_THIS");
        keyless.provider.baseUrl = QUrl(QStringLiteral("https://api.example.com/v1"));
        DeepChecker checker(*m_engine);
        QVERIFY(await(checker.check(keyless))->refused == DeepCheckStop::KeyRejected);
        QVERIFY(ledger().empty());
    }

    void whatIsNeverSettledStaysAtItsWorst()
    {
        LedgerEntry entry;
        entry.at = m_clock.now();
        entry.provider = QStringLiteral("openai");
        entry.model = QStringLiteral("openai/m");
        entry.reserved = Money{1'500'000'000};
        const auto id = waited(LedgerStore(m_engine->database).reserve(entry));
        QVERIFY(id.ok() && *id);
        QVERIFY(spent().all == entry.reserved);
        QVERIFY(ledger().front().billing == Billing::Reserved);
        QVERIFY(!ledger().front().outcome);
    }
};

QTEST_GUILESS_MAIN(TestDeepCheck)
#include "tst_deepcheck.moc"
