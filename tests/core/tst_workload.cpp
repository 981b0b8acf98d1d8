// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/workload.h"
#include "tests/support/examples.h"

#include <QTest>
#include <limits>

using namespace aigo;
using aigo::test::addPrice;
using aigo::test::exampleModel;

namespace {

QString costOf(const TokenUsage &usage, const Model &model, ServiceTier tier = ServiceTier::Standard)
{
    const UsageCost cost = usageCost(usage, model.facts.prices, tier);
    return cost.pico ? costExact(*cost.pico) : QStringLiteral("unknown: ") + cost.unknown.join(u' ');
}

Model model(std::initializer_list<std::pair<const char *, const char *>> prices)
{
    Model out = exampleModel(QStringLiteral("a/b"));
    for (const auto &[path, usd] : prices) {
        addPrice(out, QString::fromLatin1(path), usd);
    }
    return out;
}

Workload workload(const char *text)
{
    const auto read = parseWorkload(QString::fromLatin1(text));
    if (!read) {
        qFatal("%s: %s", text, qPrintable(read.error().line()));
    }
    return *read;
}

} // namespace

class TestWorkload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blendedOfThreeAndFifteenIsSix()
    {
        QCOMPARE(usdPerMillionText(blendedPrice(model({{"input", "3"}, {"output", "15"}}).facts.prices).value()),
                 QStringLiteral("6"));
    }

    void openAiPromptsIncludeWhatWasCached()
    {
        const auto usage = usageFromOpenAi(2746, 2208, 197);
        QVERIFY(usage.ok());
        QCOMPARE(costOf(*usage, model({{"input", "0.25"}, {"cache_read", "0.025"}, {"output", "2"}})),
                 QStringLiteral("0.0005837"));
    }

    void anthropicWritesTheCache()
    {
        const Model claude =
            model({{"input", "3"}, {"output", "15"}, {"cache_write", "3.75"}, {"cache_write_1h", "6"}});
        TokenUsage usage;
        usage.input = 15'460;
        usage.output = 10'370;
        usage.cacheWrite = 19'810;
        QCOMPARE(costOf(usage, claude), QStringLiteral("0.2762175"));
        std::swap(usage.cacheWrite, usage.cacheWrite1h);
        QCOMPARE(costOf(usage, claude), QStringLiteral("0.32079"));
    }

    void aboveAThresholdTheWholeRequestIsRepriced()
    {
        const Model gemini =
            model({{"input", "1.25"}, {"output", "10"}, {"tiers.200000.input", "2.5"}, {"tiers.200000.output", "15"}});
        TokenUsage usage;
        usage.input = 250'000;
        usage.output = 1000;
        QCOMPARE(costOf(usage, gemini), QStringLiteral("0.64"));
        usage.input = 200'000;
        QCOMPARE(costOf(usage, gemini), QStringLiteral("0.26")); // at the threshold, not above it
        usage.input = 200'001;
        QCOMPARE(costOf(usage, gemini), QStringLiteral("0.5150025"));
        // What came from the cache counts towards the threshold, and costs the tier's input price where the tier has no
        // other.
        usage.input = 50'000;
        usage.cacheRead = 200'000;
        const UsageCost cost = usageCost(usage, gemini.facts.prices);
        QCOMPARE(costExact(cost.pico.value()), QStringLiteral("0.64"));
        QCOMPARE(cost.assumed, QStringList{QStringLiteral("cache_read")});
    }

    void aMissingCachePriceDoesNotDropTheTier()
    {
        const Model some = model({{"input", "1"}, {"output", "2"}, {"cache_read", "0.1"}, {"tiers.1000.input", "4"}});
        TokenUsage usage;
        usage.input = 1000;
        usage.cacheRead = 1000;
        usage.output = 1000;
        const UsageCost cost = usageCost(usage, some.facts.prices);
        QCOMPARE(costExact(cost.pico.value()), QStringLiteral("0.01")); // 4 + 4 + 2 (output: the tier below)
        QCOMPARE(cost.assumed, (QStringList{QStringLiteral("cache_read"), QStringLiteral("output")}));
    }

    void stepsBySearchResultsAreNoTiersOfTokens()
    {
        const Model some = model({{"input", "1"}, {"output", "2"}, {"query", "0.005"}, {"tiers.25.query", "0.025"}});
        TokenUsage usage;
        usage.input = 1000;
        usage.output = 1000;
        const UsageCost cost = usageCost(usage, some.facts.prices);
        QCOMPARE(costExact(cost.pico.value()), QStringLiteral("0.003"));
        QCOMPARE(cost.assumed, QStringList());
    }

    void theHighestTierReachedDecides()
    {
        const Model some =
            model({{"input", "1"}, {"output", "1"}, {"tiers.32000.input", "2"}, {"tiers.128000.input", "3"}});
        TokenUsage usage;
        usage.input = 100'000;
        QCOMPARE(costOf(usage, some), QStringLiteral("0.2"));
        usage.input = 200'000;
        QCOMPARE(costOf(usage, some), QStringLiteral("0.6"));
    }

    void moreCachedThanThePromptIsRejected()
    {
        QVERIFY(!usageFromOpenAi(100, 101, 5).ok());
        QVERIFY(usageFromOpenAi(100, 100, 5).ok());
        QVERIFY(!usageFromOpenAi(-1, 0, 5).ok());
        TokenUsage usage;
        usage.input = -1;
        QVERIFY(!usageCost(usage, model({{"input", "1"}}).facts.prices).pico);
        QVERIFY(!parseWorkload(u"in=100,out=5,cached=101").ok());
        QVERIFY(!parseWorkload(u"in=100,out=5,cached=101%").ok());
        QVERIFY(parseWorkload(u"in=100,out=5,cached=100").ok());
        QVERIFY(workloadFault(Workload{10, 0, {11, false}, {}, 1, false}).has_value());
    }

    void anUnknownPriceMakesTheCostUnknown()
    {
        TokenUsage usage;
        usage.input = 1000;
        usage.output = 1;
        QCOMPARE(costOf(usage, model({{"input", "1"}})), QStringLiteral("unknown: output"));
        usage.output = 0;
        QCOMPARE(costOf(usage, model({{"input", "1"}})), QStringLiteral("0.001"));
        Model unknown = model({{"output", "1"}});
        addPrice(unknown, QStringLiteral("input"), "0", PriceState::Unknown);
        QCOMPARE(costOf(usage, unknown), QStringLiteral("unknown: input"));
        Model free = model({{"output", "1"}});
        addPrice(free, QStringLiteral("input"), "0", PriceState::Free);
        QCOMPARE(costOf(usage, free), QStringLiteral("0"));
        const WorkloadCost cost = workloadCost(workload("rag"), exampleModel(QStringLiteral("a/b")).facts);
        QVERIFY(!cost.perRequest && !cost.perDay && !cost.perMonth);
        QCOMPARE(cost.unknown,
                 (QStringList{QStringLiteral("input"), QStringLiteral("cache_read"), QStringLiteral("output")}));
    }

    void thinkingCostsWhatOutputCosts()
    {
        TokenUsage usage;
        usage.reasoning = 1000;
        UsageCost cost = usageCost(usage, model({{"output", "2"}}).facts.prices);
        QCOMPARE(costExact(cost.pico.value()), QStringLiteral("0.002"));
        QVERIFY(cost.assumed.isEmpty());
        cost = usageCost(usage, model({{"output", "2"}, {"reasoning", "3"}}).facts.prices);
        QCOMPARE(costExact(cost.pico.value()), QStringLiteral("0.003"));
        Model plain = model({{"input", "1"}, {"output", "2"}});
        const Workload thinking = workload("in=0,out=1000,reasoning=200%");
        QCOMPARE(costExact(workloadCost(thinking, plain.facts).perRequest.value()), QStringLiteral("0.006"));
        plain.facts.capabilities.set(Capability::Reasoning, false);
        QCOMPARE(costExact(workloadCost(thinking, plain.facts).perRequest.value()), QStringLiteral("0.002"));
    }

    void batchAndRequestFees()
    {
        const Model some = model({{"input", "1"}, {"output", "2"}, {"batch.input", "0.5"}, {"batch.output", "1"}});
        const WorkloadCost cost = workloadCost(workload("in=1000,out=1000,cached=50%,batch=yes"), some.facts);
        QCOMPARE(costExact(cost.perRequest.value()), QStringLiteral("0.0015"));
        QCOMPARE(cost.assumed, QStringList{QStringLiteral("batch.cache_read")});
        const WorkloadCost none = workloadCost(workload("in=1,batch=yes"), model({{"input", "1"}}).facts);
        QCOMPARE(none.unknown, QStringList{QStringLiteral("batch.input")});
        QCOMPARE(costOf(TokenUsage{.input = 1000}, model({{"input", "1"}, {"request", "0.005"}})),
                 QStringLiteral("0.006"));
    }

    void aMonthIsThirtyDaysAndRoundedOnce()
    {
        const Model mini = model({{"input", "0.30"}, {"output", "2.40"}, {"cache_read", "0.03"}});
        const WorkloadCost cost = workloadCost(workload("in=3000,out=500,cached=50%,per_day=10000"), mini.facts);
        QCOMPARE(costExact(cost.perRequest.value()), QStringLiteral("0.001695"));
        QCOMPARE(costExact(cost.perDay.value()), QStringLiteral("16.95"));
        QCOMPARE(costExact(cost.perMonth.value()), QStringLiteral("508.5"));
        QCOMPARE(costText(cost.perMonth.value()), QStringLiteral("508.50"));
        // Half a token at half a pico-dollar's price: a request rounds to even, a month keeps what a request lost.
        const Model tiny = model({{"input", "0.000001"}, {"output", "0"}, {"cache_read", "0"}});
        const WorkloadCost small = workloadCost(workload("in=1,cached=50%,per_day=1"), tiny.facts);
        QCOMPARE(costExact(small.perRequest.value()), QStringLiteral("0"));
        QCOMPARE(costExact(small.perMonth.value()), QStringLiteral("0.000000000015"));
    }

    void largeNumbersAreExactOrUnknown()
    {
        const Workload largest = workload("in=1000m,out=1000m,per_day=1000m");
        const WorkloadCost cost = workloadCost(largest, model({{"input", "10000"}, {"output", "10000"}}).facts);
        // 2e9 tokens x 0.01 USD x 1e9 requests x 30 days
        QCOMPARE(costExact(cost.perMonth.value()), QStringLiteral("600000000000000000"));
        Model absurd = exampleModel(QStringLiteral("a/b"));
        for (const auto kind : {PriceKind::Input, PriceKind::Output}) {
            setPrice(
                absurd.facts.prices,
                Price{{ServiceTier::Standard, 0, kind}, Money{std::numeric_limits<qint64>::max()}, PriceState::Value});
        }
        const WorkloadCost tooLarge = workloadCost(largest, absurd.facts);
        QVERIFY(!tooLarge.perMonth);
        QVERIFY(tooLarge.unknown.contains(QStringLiteral("too large")));
    }

    void textIsReadBack()
    {
        for (const QString &name : workloadNames()) {
            const Workload named = workloadNamed(name).value();
            QVERIFY(!workloadFault(named));
            QCOMPARE(parseWorkload(workloadText(named)).value(), named);
            QCOMPARE(parseWorkload(name).value(), named);
            QCOMPARE(workloadNameOf(named), name);
        }
        QCOMPARE(workloadText(defaultWorkload()), QStringLiteral("in=3000,out=500,cached=50%,per_day=10000,batch=no"));
        QCOMPARE(workloadText(workload("in=128k,out=1.5k,cached=12.5%,batch=YES,reasoning=300")),
                 QStringLiteral("in=128000,out=1500,cached=12.5%,per_day=1,batch=yes,reasoning=300"));
        Workload changed = workloadNamed(u"rag").value();
        changed.requestsPerDay = 5;
        QCOMPARE(parseWorkload(u"rag, per_day=5").value(), changed);
    }

    void mistakes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *text, const char *says) {
            QTest::addRow("%s", text) << QString::fromLatin1(text) << QString::fromLatin1(says);
        };
        row("", "there is no workload");
        row("chta", "did you mean chat?");
        row("in=1,chat", "there is no workload");
        row("ins=1", "did you mean in?");
        row("zzzzzz=1", "it has in out cached");
        row("in=", "is not understood");
        row("in=-1", "is not understood");
        row("in=1.5", "is not understood");
        row("in=abc", "is not understood");
        row("in=1e9", "is not understood");
        row("cached=50%%", "is not understood");
        row("batch=perhaps", "is not understood");
        row("in=2000m", "above a thousand million");
    }
    void mistakes()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, says);
        const auto read = parseWorkload(text);
        QVERIFY(!read.ok());
        QVERIFY(read.error().kind == ErrorKind::Invalid);
        QVERIFY2(read.error().line().contains(says), qPrintable(read.error().line()));
    }

    void costsForPeople()
    {
        const auto text = [](const char *usd) { return costText(moneyFromUsdPerUnit(usd).value().pico); };
        QCOMPARE(text("412.8"), QStringLiteral("412.80"));
        QCOMPARE(text("412.8049"), QStringLiteral("412.80"));
        QCOMPARE(text("3"), QStringLiteral("3.00"));
        QCOMPARE(text("0.00138"), QStringLiteral("0.00138"));
        QCOMPARE(text("0.0013849"), QStringLiteral("0.00138"));
        QCOMPARE(text("0.9996"), QStringLiteral("1.00"));
        QCOMPARE(text("0"), QStringLiteral("0"));
    }
};

QTEST_APPLESS_MAIN(TestWorkload)
#include "tst_workload.moc"
