// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/factchanges.h"
#include "core/catalog/merge.h"
#include "core/catalog/mergedlog.h"

#include <QTest>
#include <algorithm>
#include <deque>

using namespace aigo;

namespace {

constexpr auto day = std::chrono::hours(24);

Instant at(int days)
{
    return fromMs(0) + day * days;
}

Price price(PriceKind kind, qint64 pico, PriceState state = PriceState::Value)
{
    return {{ServiceTier::Standard, 0, kind}, Money{pico}, state};
}

ModelFacts facts(const QString &key, std::initializer_list<Price> prices = {}, bool plain = true)
{
    ModelFacts f;
    f.sourceKey = key;
    f.id = QStringLiteral("openai/m");
    f.provider = QStringLiteral("openai");
    f.apiId = QStringLiteral("m");
    f.plainKey = plain;
    for (const Price &p : prices) {
        setPrice(f.prices, p);
    }
    return f;
}

const Conflict *conflict(const Model &model, QStringView field)
{
    const auto it = std::find_if(model.conflicts.begin(), model.conflicts.end(),
                                 [field](const Conflict &c) { return c.field == field; });
    return it == model.conflicts.end() ? nullptr : &*it;
}

QString word(const Change &c)
{
    QString text = QStringLiteral("%1 %2 %3").arg((c.at.time_since_epoch() / day)).arg(changeKindName(c.kind), c.field);
    if (c.oldValue || c.newValue) {
        text += QStringLiteral(" %1>%2").arg(c.oldValue.value_or(QStringLiteral("null")),
                                             c.newValue.value_or(QStringLiteral("null")));
    }
    return text.simplified() + (c.flags.isEmpty() ? QString() : u' ' + c.flags.join(u','));
}

QStringList words(const std::vector<Change> &log)
{
    QStringList list;
    for (const Change &change : log) {
        list.append(word(change));
    }
    return list;
}

const QString litellm = QStringLiteral("litellm");
const QString modelsDev = QStringLiteral("models-dev");
const QString openai = QStringLiteral("openai");

} // namespace

class MergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranks()
    {
        const QStringList order{openai,
                                modelsDev,
                                litellm,
                                QStringLiteral("llm-prices"),
                                QStringLiteral("openrouter"),
                                QStringLiteral("somebody"),
                                QStringLiteral("embedded")};
        for (qsizetype i = 1; i < order.size(); ++i) {
            QVERIFY(sourceRank(order[i - 1], openai) < sourceRank(order[i], openai));
        }
        QCOMPARE(sourceRank(u"openrouter", u"openrouter"), sourceRank(u"openai", u"openai"));
    }

    void ownListTakesPricesFromOthers()
    {
        ModelFacts own = facts(QStringLiteral("m"));
        own.released = QDate(2025, 1, 2);
        ModelFacts map = facts(QStringLiteral("m"), {price(PriceKind::Input, 2'500'000)});
        map.released = QDate(2025, 1, 3);
        map.contextWindow = 128'000;
        const std::vector<SourcedFacts> said{{litellm, at(1), &map}, {openai, at(2), &own}};
        const Model model = mergeModel(said);
        QCOMPARE(findPrice(model.facts.prices, PriceKind::Input)->amount.pico, 2'500'000);
        QCOMPARE(model.sources.at(QStringLiteral("input")), (Provenance{litellm, QStringLiteral("m"), at(1)}));
        QCOMPARE(model.sources.at(QStringLiteral("released")).source, openai);
        QCOMPARE(model.facts.released, QDate(2025, 1, 2));
        QVERIFY(conflict(model, u"released") != nullptr);
        QCOMPARE(conflict(model, u"released")->values.front().from.source, openai);
        QCOMPARE(model.sourceKeys.size(), std::size_t{2});
        QVERIFY(!model.embedded);
        QVERIFY(conflict(model, u"input") == nullptr);
    }

    void orderDoesNotMatter()
    {
        ModelFacts a = facts(QStringLiteral("m"), {price(PriceKind::Input, 1), price(PriceKind::Output, 3)});
        ModelFacts b = facts(QStringLiteral("openai/m"), {price(PriceKind::Input, 2)}, false);
        ModelFacts c = facts(QStringLiteral("x"), {price(PriceKind::Input, 7)});
        c.aliases = {QStringLiteral("latest")};
        ModelFacts d = facts(QStringLiteral("e"), {price(PriceKind::Input, 9), price(PriceKind::Citation, 1)});
        std::vector<SourcedFacts> said{{litellm, at(1), &a},
                                       {litellm, at(1), &b},
                                       {modelsDev, at(1), &c},
                                       {QStringLiteral("embedded"), at(9), &d}};
        const auto less = [](const SourcedFacts &x, const SourcedFacts &y) { return x.facts < y.facts; };
        std::sort(said.begin(), said.end(), less);
        const Model first = mergeModel(said);
        int permutations = 0;
        do {
            QVERIFY(mergeModel(said) == first);
            ++permutations;
        } while (std::next_permutation(said.begin(), said.end(), less));
        QCOMPARE(permutations, 24);
        QCOMPARE(findPrice(first.facts.prices, PriceKind::Input)->amount.pico, 7);
        QCOMPARE(first.sources.at(QStringLiteral("citation")).source, QStringLiteral("embedded"));
    }

    void plainKeyDecides()
    {
        ModelFacts plain = facts(QStringLiteral("m"), {price(PriceKind::Input, 10)});
        ModelFacts prefixed = facts(QStringLiteral("a/m"), {price(PriceKind::Input, 20)}, false);
        const Model model =
            mergeModel(std::vector<SourcedFacts>{{litellm, at(1), &prefixed}, {litellm, at(1), &plain}});
        QCOMPARE(findPrice(model.facts.prices, PriceKind::Input)->amount.pico, 10);
        QCOMPARE(model.facts.sourceKey, QStringLiteral("m"));
        const Conflict *input = conflict(model, u"input");
        QVERIFY(input != nullptr);
        QCOMPARE(input->values.size(), std::size_t{2});
        QCOMPARE(input->values[0].from.key, QStringLiteral("m"));
        QCOMPARE(input->values[1].from.key, QStringLiteral("a/m"));
        QCOMPARE(model.sourceKeys.size(), std::size_t{2});
    }

    void implausiblePricesAreNone()
    {
        ModelFacts wild = facts(QStringLiteral("m"), {price(PriceKind::Input, 100'000'000'000)});
        const Model alone = mergeModel(std::vector<SourcedFacts>{{litellm, at(1), &wild}});
        QVERIFY(alone.facts.prices.empty());
        QCOMPARE(conflict(alone, u"input")->values.front().flags, QStringList{QStringLiteral("implausible")});
        QCOMPARE(conflict(alone, u"input")->values.front().value, QStringLiteral("100000"));

        ModelFacts sane = facts(QStringLiteral("m"), {price(PriceKind::Input, 2'000'000)});
        const Model both = mergeModel(std::vector<SourcedFacts>{{modelsDev, at(1), &wild}, {litellm, at(1), &sane}});
        QCOMPARE(findPrice(both.facts.prices, PriceKind::Input)->amount.pico, 2'000'000);
        QCOMPARE(both.sources.at(QStringLiteral("input")).source, litellm);

        // A slip of a thousand, though below the limit.
        ModelFacts slip = facts(QStringLiteral("m"), {price(PriceKind::Input, 2'000'000'000)});
        const Model slipped = mergeModel(std::vector<SourcedFacts>{{modelsDev, at(1), &slip}, {litellm, at(1), &sane}});
        QCOMPARE(findPrice(slipped.facts.prices, PriceKind::Input)->amount.pico, 2'000'000);
        ModelFacts dear = facts(QStringLiteral("m"), {price(PriceKind::Input, 1'999'999'999)});
        const Model kept = mergeModel(std::vector<SourcedFacts>{{modelsDev, at(1), &dear}, {litellm, at(1), &sane}});
        QCOMPARE(findPrice(kept.facts.prices, PriceKind::Input)->amount.pico, 1'999'999'999);
        // Two keys of one source are not two sources.
        ModelFacts other = facts(QStringLiteral("a/m"), {price(PriceKind::Input, 2'000'000)}, false);
        const Model same = mergeModel(std::vector<SourcedFacts>{{litellm, at(1), &slip}, {litellm, at(1), &other}});
        QCOMPARE(findPrice(same.facts.prices, PriceKind::Input)->amount.pico, 2'000'000'000);
    }

    void zeroIsNotUnknown()
    {
        ModelFacts free = facts(QStringLiteral("m"), {price(PriceKind::Input, 0, PriceState::Unknown)});
        ModelFacts paid = facts(QStringLiteral("m"), {price(PriceKind::Input, 5)});
        const Model model = mergeModel(std::vector<SourcedFacts>{{modelsDev, at(1), &free}, {litellm, at(1), &paid}});
        QCOMPARE(findPrice(model.facts.prices, PriceKind::Input)->amount.pico, 5);
        const Model only = mergeModel(std::vector<SourcedFacts>{{modelsDev, at(1), &free}});
        QCOMPARE(findPrice(only.facts.prices, PriceKind::Input)->state, PriceState::Unknown);
        QVERIFY(findPrice(only.facts.prices, PriceKind::Output) == nullptr);
    }

    void capabilitiesWordByWord()
    {
        ModelFacts a = facts(QStringLiteral("m"));
        a.capabilities.set(Capability::Tools, true);
        ModelFacts b = facts(QStringLiteral("m"));
        b.capabilities.set(Capability::Tools, false);
        b.capabilities.set(Capability::Vision, true);
        const Model model = mergeModel(std::vector<SourcedFacts>{{litellm, at(1), &b}, {modelsDev, at(1), &a}});
        QVERIFY(model.facts.capabilities.has(Capability::Tools));
        QVERIFY(model.facts.capabilities.has(Capability::Vision));
        QCOMPARE(conflict(model, u"capabilities.tools")->values.size(), std::size_t{2});
    }

    void confirmations()
    {
        const auto hours = [](int h) { return fromMs(0) + std::chrono::hours(h); };
        const std::vector<Instant> quick{hours(0), hours(1), hours(2), hours(3)};
        QCOMPARE(confirmedEnd(hours(0), quick), hours(2));
        const std::vector<Instant> two{hours(0), hours(1)};
        QCOMPARE(confirmedEnd(hours(0), two), Instant::max());
        const std::vector<Instant> daily{hours(0), hours(24)};
        QCOMPARE(confirmedEnd(hours(0), daily), hours(24));
        const std::vector<Instant> almost{hours(0), hours(23)};
        QCOMPARE(confirmedEnd(hours(0), almost), Instant::max());
    }

    void changesOfFacts()
    {
        ModelFacts a = facts(QStringLiteral("m"), {price(PriceKind::Input, 2'500'000), price(PriceKind::Page, 5)});
        a.contextWindow = 8192;
        a.aliases = {QStringLiteral("old")};
        ModelFacts b = facts(QStringLiteral("m"), {price(PriceKind::Input, 2'000'000),
                                                   {{ServiceTier::Batch, 0, PriceKind::Input}, Money{1'000'000}, {}}});
        b.prices[1].state = PriceState::Value;
        b.maxOutputTokens = 100;
        b.capabilities.set(Capability::Vision, true);
        b.aliases = {QStringLiteral("new")};
        b.retired = QDate(2027, 1, 1);
        b.name = QStringLiteral("M");
        const QStringList expected{
            QStringLiteral("0 price input 2.5>2"),        QStringLiteral("0 price page 0.000000000005>null"),
            QStringLiteral("0 price batch.input null>1"), QStringLiteral("0 context 8192>null"),
            QStringLiteral("0 max_output null>100"),      QStringLiteral("0 capability vision null>true"),
            QStringLiteral("0 alias old>null"),           QStringLiteral("0 alias null>new"),
            QStringLiteral("0 retired null>2027-01-01"),  QStringLiteral("0 name null>M")};
        const std::vector<Change> changes = factChanges(a, b, at(0));
        QCOMPARE(words(changes), expected);
        QCOMPARE(changes[0].unit, QStringLiteral("usd_per_million_tokens"));
        QCOMPARE(changes[1].unit, QStringLiteral("usd_per_page"));
        QVERIFY(factChanges(a, a, at(0)).empty());
    }

    void mergedLogOfOneSource()
    {
        const std::map<QString, Instant> firsts{{litellm, at(1)}};
        const ModelFacts cheap = facts(QStringLiteral("m"), {price(PriceKind::Input, 1'000'000)});
        const ModelFacts dear = facts(QStringLiteral("m"), {price(PriceKind::Input, 3'000'000)});
        const std::vector<ModelRow> rows{
            {litellm, at(1), at(5), cheap}, {litellm, at(5), at(7), dear}, {litellm, at(9), Instant::max(), dear}};
        QCOMPARE(words(mergedLog(rows, firsts)),
                 (QStringList{QStringLiteral("5 price input 1>3"), QStringLiteral("7 unlisted"),
                              QStringLiteral("9 relisted")}));
        // The same with an earlier first document: now it was added.
        QCOMPARE(words(mergedLog(rows, {{litellm, at(0)}})).front(), QStringLiteral("1 added"));
    }

    void newSourcesAreSilent()
    {
        const std::map<QString, Instant> firsts{{litellm, at(1)}, {modelsDev, at(3)}};
        const ModelFacts one = facts(QStringLiteral("m"), {price(PriceKind::Input, 1'000'000)});
        const ModelFacts two = facts(QStringLiteral("m"), {price(PriceKind::Input, 2'000'000)});
        const ModelFacts three = facts(QStringLiteral("m"), {price(PriceKind::Input, 3'000'000)});
        const std::vector<ModelRow> rows{{litellm, at(1), Instant::max(), one},
                                         {modelsDev, at(3), at(4), two},
                                         {modelsDev, at(4), Instant::max(), three},
                                         {QStringLiteral("embedded"), at(0), at(2), three}};
        QCOMPARE(words(mergedLog(rows, firsts)), QStringList{QStringLiteral("4 price input 2>3")});
    }

    void implausibleIsFlaggedInTheLog()
    {
        const std::map<QString, Instant> firsts{{litellm, at(0)}};
        const ModelFacts sane = facts(QStringLiteral("m"), {price(PriceKind::Input, 1'000'000)});
        const ModelFacts wild = facts(QStringLiteral("m"), {price(PriceKind::Input, 100'000'000'000)});
        const std::vector<ModelRow> rows{{litellm, at(0), at(4), sane}, {litellm, at(4), Instant::max(), wild}};
        QCOMPARE(words(mergedLog(rows, firsts)), QStringList{QStringLiteral("4 price input 1>100000 implausible")});
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "tst_merge.moc"
