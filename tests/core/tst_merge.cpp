// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/factchanges.h"
#include "core/catalog/merge.h"
#include "core/catalog/mergedlog.h"

#include <QTest>
#include <algorithm>
#include <deque>
#include <tuple>

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

ScheduledPrice item(qint64 pico, QDate from, QDate to = {})
{
    return {price(PriceKind::Input, pico), from, to};
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
        const QStringList order{QStringLiteral("user"),
                                openai,
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

    void theUserWinsInAnyOrder()
    {
        const QString user = QStringLiteral("user");
        ModelFacts own = facts(QStringLiteral("m"), {price(PriceKind::Input, 5)});
        own.contextWindow = 1000;
        const ModelFacts dev = facts(QStringLiteral("m"), {price(PriceKind::Input, 6)});
        ModelFacts said; // only what is overridden, as the store keeps it
        said.id = QStringLiteral("openai/m");
        said.sourceKey = said.id;
        said.contextWindow = 2000;
        setPrice(said.prices, price(PriceKind::Input, 20'000'000'000)); // dear, but his word
        std::vector<SourcedFacts> all{{openai, at(3), &own}, {modelsDev, at(2), &dev}, {user, at(1), &said}};
        const std::vector<Pin> pinned{{QString(), QString(), modelsDev}};
        const Pins pins(pinned);
        const auto less = [](const SourcedFacts &x, const SourcedFacts &y) { return x.facts < y.facts; };
        std::sort(all.begin(), all.end(), less);
        const Model first = mergeModel(all, pins);
        do {
            const Model model = mergeModel(all, pins);
            QVERIFY(model == first);
            QCOMPARE(findPrice(model.facts.prices, PriceKind::Input)->amount.pico, 20'000'000'000);
            QCOMPARE(model.sources.at(QStringLiteral("input")).source, user);
            QCOMPARE(model.facts.contextWindow, std::optional<qint64>(2000));
            QCOMPARE(model.facts.sourceKey, QStringLiteral("m")); // who he is, others say
            QCOMPARE(model.facts.provider, openai);
            QCOMPARE(model.sourceKeys.front().source, user);
            // The rest in the order the pin makes; what he says makes nobody else implausible.
            const Conflict *input = conflict(model, u"input");
            QCOMPARE(input->values.size(), std::size_t{3});
            QCOMPARE(input->values[1].from.source, modelsDev);
            QVERIFY(input->values[1].flags.isEmpty() && input->values[0].flags.isEmpty());
        } while (std::next_permutation(all.begin(), all.end(), less));
        // His word alone makes no model; an embedded one stays embedded.
        QVERIFY(mergeModel(std::vector<SourcedFacts>{{user, at(1), &said}}).facts.id.isEmpty());
        const Model shipped =
            mergeModel(std::vector<SourcedFacts>{{user, at(1), &said}, {QStringLiteral("embedded"), at(1), &dev}});
        QVERIFY(shipped.embedded);
    }

    void theMostSpecificPinDecides()
    {
        const QString id = QStringLiteral("openai/m");
        const std::vector<Pin> list{{QString(), QString(), QStringLiteral("1")},
                                    {QString(), QStringLiteral("prices"), QStringLiteral("2")},
                                    {QString(), QStringLiteral("batch.input"), QStringLiteral("3")},
                                    {id, QStringLiteral("batch"), QStringLiteral("4")},
                                    {id, QStringLiteral("prices"), QStringLiteral("5")},
                                    {id, QStringLiteral("capabilities"), QStringLiteral("6")},
                                    {id, QStringLiteral("name"), QString()}}; // no pin
        const Pins pins(list);
        const auto of = pins.ofModel(id);
        const auto other = pins.ofModel(QStringLiteral("openai/n"));
        QCOMPARE(of.sourceFor(u"batch.input", true), QStringLiteral("4"));
        QCOMPARE(of.sourceFor(u"input", true), QStringLiteral("5"));
        QCOMPARE(of.sourceFor(u"capabilities.tools", false), QStringLiteral("6"));
        QCOMPARE(of.sourceFor(u"name", false), QStringLiteral("1"));
        QCOMPARE(other.sourceFor(u"batch.input", true), QStringLiteral("3"));
        QCOMPARE(other.sourceFor(u"batch.output", true), QStringLiteral("2"));
        QCOMPARE(other.sourceFor(u"name", false), QStringLiteral("1"));
        QVERIFY(Pins().ofModel(id).isEmpty());
        QVERIFY(Pins().ofModel(id).sourceFor(u"input", true).isEmpty());
    }

    void pinsAreNotOverKnowledge()
    {
        ModelFacts own = facts(QStringLiteral("m"), {price(PriceKind::Input, 5)});
        own.name = QStringLiteral("Own");
        own.contextWindow = 1;
        ModelFacts map = facts(QStringLiteral("m"), {price(PriceKind::Input, 6), price(PriceKind::Output, 7)});
        map.name = QStringLiteral("Map");
        ModelFacts wild = facts(QStringLiteral("w"), {price(PriceKind::Input, 100'000'000'000),
                                                      price(PriceKind::Output, 0, PriceState::Unknown)});
        std::vector<SourcedFacts> said{{openai, at(1), &own}, {litellm, at(1), &map}, {modelsDev, at(1), &wild}};
        const auto merged = [&said](std::vector<Pin> pins) { return mergeModel(said, Pins(pins)); };
        const Model all = merged({{QString(), QString(), litellm}});
        QCOMPARE(all.facts.name, QStringLiteral("Map"));
        QCOMPARE(all.facts.contextWindow, std::optional<qint64>(1)); // the pinned source does not know it
        QCOMPARE(findPrice(all.facts.prices, PriceKind::Input)->amount.pico, 6);
        const Model prices = merged({{QStringLiteral("openai/m"), QStringLiteral("prices"), litellm}});
        QCOMPARE(prices.facts.name, QStringLiteral("Own"));
        QCOMPARE(findPrice(prices.facts.prices, PriceKind::Input)->amount.pico, 6);
        QVERIFY(merged({{QStringLiteral("openai/x"), QString(), litellm}}) == merged({}));
        // A slip of units and a 0 that may mean anything are not known, whoever is trusted.
        const Model bad = merged({{QString(), QString(), modelsDev}});
        QCOMPARE(findPrice(bad.facts.prices, PriceKind::Input)->amount.pico, 5);
        QCOMPARE(findPrice(bad.facts.prices, PriceKind::Output)->amount.pico, 7);
        std::reverse(said.begin(), said.end());
        QVERIFY(merged({{QString(), QString(), modelsDev}}) == bad);
    }

    void spellingIsNoConflict()
    {
        ModelFacts a = facts(QStringLiteral("m"));
        a.name = QStringLiteral("GPT-4o mini");
        a.family = QStringLiteral("GPT-4o");
        a.license = QStringLiteral("Apache-2.0");
        a.knowledgeCutoff = QStringLiteral("2024-10");
        a.huggingFaceId = QStringLiteral("Meta/Llama");
        a.parameters = QStringLiteral("70B");
        a.successor = QStringLiteral("gpt-5");
        a.regions = {QStringLiteral("eu"), QStringLiteral("us")};
        ModelFacts b = facts(QStringLiteral("m"));
        b.name = QStringLiteral("gpt 4O Mini");
        b.family = QStringLiteral("gpt-4o");
        b.license = QStringLiteral("apache 2.0");
        b.knowledgeCutoff = QStringLiteral("2024-10-01");
        b.huggingFaceId = QStringLiteral("meta/llama");
        b.parameters = QStringLiteral("70b");
        b.successor = QStringLiteral("openai/gpt-5");
        b.regions = {QStringLiteral("US"), QStringLiteral("eu")};
        QVERIFY(mergeModel(std::vector<SourcedFacts>{{modelsDev, at(1), &a}, {litellm, at(1), &b}}).conflicts.empty());
        b.knowledgeCutoff = QStringLiteral("2024-06");
        b.name = QStringLiteral("gpt 4 Mini");
        b.successor = QStringLiteral("openai/chatgpt-5");
        const Model model = mergeModel(std::vector<SourcedFacts>{{modelsDev, at(1), &a}, {litellm, at(1), &b}});
        QCOMPARE(model.conflicts.size(), std::size_t{3});
        QVERIFY(conflict(model, u"knowledge_cutoff") != nullptr && conflict(model, u"name") != nullptr);
    }

    void theRestIsMergedToo()
    {
        ModelFacts a = facts(QStringLiteral("m"));
        a.maxInputTokens = 100;
        a.aliasOf = QStringLiteral("openai/x");
        ModelFacts b = facts(QStringLiteral("m"));
        b.maxInputTokens = 200;
        b.aliasOf = QStringLiteral("openai/y");
        b.servedBy = QStringLiteral("azure");
        b.quantization = QStringLiteral("fp8");
        b.huggingFaceId = QStringLiteral("o/m");
        b.parameters = QStringLiteral("8B");
        b.knowledgeCutoff = QStringLiteral("2025-01");
        const Model model = mergeModel(std::vector<SourcedFacts>{{litellm, at(1), &b}, {modelsDev, at(1), &a}});
        QCOMPARE(model.facts.maxInputTokens, std::optional<qint64>(100));
        QCOMPARE(model.facts.aliasOf, QStringLiteral("openai/x"));
        QCOMPARE(conflict(model, u"max_input_tokens")->values.back().value, QStringLiteral("200"));
        QCOMPARE(conflict(model, u"alias_of")->values.back().value, QStringLiteral("openai/y"));
        for (const char16_t *field :
             {u"served_by", u"quantization", u"hugging_face_id", u"parameters", u"knowledge_cutoff"}) {
            QCOMPARE(model.sources.at(QString::fromUtf16(field)).source, litellm);
        }
        QCOMPARE(model.facts.quantization + model.facts.servedBy + model.facts.parameters,
                 QStringLiteral("fp8azure8B"));
    }

    void schedulesAreOneForEveryDay()
    {
        const QDate autumn = toDate(at(100));
        const QDate winter = toDate(at(200));
        ModelFacts a = facts(QStringLiteral("m"));
        a.schedule = {item(3, autumn)};
        ModelFacts b = facts(QStringLiteral("m"), {price(PriceKind::Input, 9)});
        b.schedule = {item(4, autumn), item(5, winter)};
        std::vector<SourcedFacts> said{{litellm, at(1), &b}, {modelsDev, at(1), &a}};
        const Model both = mergeModel(said);
        QVERIFY(both.facts.schedule == (std::vector<ScheduledPrice>{item(3, autumn), item(5, winter)}));
        QCOMPARE(both.sources.at(scheduleField(QStringLiteral("input"), autumn)).source, modelsDev);
        QCOMPARE(both.sources.at(scheduleField(QStringLiteral("input"), winter)).source, litellm);
        // Who is pinned for a price is so for its days; the user's price is not displaced by anybody's day.
        const std::vector<Pin> pins{{QString(), QStringLiteral("input"), litellm}};
        QVERIFY(mergeModel(said, Pins(pins)).facts.schedule == b.schedule);
        ModelFacts own = facts(QStringLiteral("openai/m"), {price(PriceKind::Input, 1)});
        said.push_back({QStringLiteral("user"), at(0), &own});
        Model users = mergeModel(said);
        QVERIFY(users.facts.schedule.empty());
        applySchedule(users, winter);
        QCOMPARE(findPrice(users.facts.prices, PriceKind::Input)->amount.pico, 1);
    }

    void announcedPricesCountFromTheirDay()
    {
        const QDate autumn = toDate(at(100));
        const QString llmPrices = QStringLiteral("llm-prices");
        const ModelFacts map = facts(QStringLiteral("m"), {price(PriceKind::Input, 2'000'000)});
        ModelFacts dated = facts(QStringLiteral("d"), {price(PriceKind::Input, 2'000'000)});
        dated.schedule = {item(2'000'000, QDate(), autumn), item(3'000'000, autumn, toDate(at(300)))};
        const auto on = [&](int today, int saidOn) {
            Model model =
                mergeModel(std::vector<SourcedFacts>{{litellm, at(saidOn), &map}, {llmPrices, at(1), &dated}});
            const Model before = model;
            applySchedule(model, toDate(at(today)));
            Model twice = model;
            applySchedule(twice, toDate(at(today)));
            return std::tuple(before, model, twice == model);
        };
        const auto [asMerged, early, once] = on(99, 50);
        QVERIFY(once && early == asMerged);
        const auto [same, counts, again] = on(100, 50);
        QVERIFY(again);
        QCOMPARE(findPrice(counts.facts.prices, PriceKind::Input)->amount.pico, 3'000'000);
        QCOMPARE(counts.sources.at(QStringLiteral("input")), (Provenance{llmPrices, QStringLiteral("d"), at(1)}));
        const Conflict *displaced = conflict(counts, u"input");
        QCOMPARE(displaced->values.size(), std::size_t{2});
        QCOMPARE(displaced->values[0].value, QStringLiteral("3"));
        QCOMPARE(displaced->values[1].value, QStringLiteral("2"));
        QCOMPARE(displaced->values[1].from.source, litellm);
        QCOMPARE(findPrice(std::get<1>(on(150, 101)).facts.prices, PriceKind::Input)->amount.pico, 2'000'000);
        QCOMPARE(findPrice(std::get<1>(on(300, 50)).facts.prices, PriceKind::Input)->amount.pico, 2'000'000);

        // A price that is not known before its day; one that cannot be.
        Model model = mergeModel(std::vector<SourcedFacts>{{litellm, at(1), &map}});
        model.facts.prices.clear();
        model.sources.clear();
        model.facts.schedule = {item(100'000'000'000, autumn), item(7, toDate(at(101)))};
        applySchedule(model, autumn);
        QVERIFY(model.facts.prices.empty());
        applySchedule(model, toDate(at(101)));
        QCOMPARE(findPrice(model.facts.prices, PriceKind::Input)->amount.pico, 7);
        QVERIFY(model.conflicts.empty());
    }

    void announcementsAreChanges()
    {
        const QDate autumn = toDate(at(100));
        ModelFacts before = facts(QStringLiteral("m"), {price(PriceKind::Input, 2'000'000)});
        ModelFacts after = before;
        after.schedule = {item(2'000'000, QDate(), autumn), item(3'000'000, autumn)};
        const auto announced = factChanges(before, after, at(50));
        QCOMPARE(words(announced), QStringList{QStringLiteral("0 price input 2>3")});
        QCOMPARE(announced.front().effective, std::optional(autumn));
        QCOMPARE(announced.front().unit, QStringLiteral("usd_per_million_tokens"));
        QVERIFY(factChanges(after, after, at(50)).empty());   // told before
        QVERIFY(factChanges(before, after, at(100)).empty()); // no announcement any more
        ModelFacts moved = after;
        moved.schedule.back().from = toDate(at(120));
        QCOMPARE(factChanges(after, moved, at(50)).front().effective, std::optional(toDate(at(120))));
        // When it counts, the line has the day; one that its source does not date has none.
        ModelFacts now = after;
        now.prices.front().amount.pico = 3'000'000;
        const auto counts = factChanges(after, now, at(101));
        QCOMPARE(words(counts), QStringList{QStringLiteral("0 price input 2>3")});
        QCOMPARE(counts.front().effective, std::optional(autumn));
        now.prices.front().amount.pico = 4'000'000;
        QVERIFY(!factChanges(after, now, at(101)).front().effective);
    }

    void anAliasThatLeadsElsewhere()
    {
        ModelFacts before = facts(QStringLiteral("m"));
        before.aliasOf = QStringLiteral("openai/a");
        ModelFacts after = before;
        after.aliasOf = QStringLiteral("openai/b");
        const auto changes = factChanges(before, after, at(1));
        QCOMPARE(words(changes), QStringList{QStringLiteral("0 alias alias_of openai/a>openai/b")});
        const std::vector<ModelRow> rows{{litellm, at(1), at(2), before}, {litellm, at(2), Instant::max(), after}};
        const auto log = mergedLog(rows, {{litellm, at(1)}});
        QCOMPARE(words(log), QStringList{QStringLiteral("2 alias alias_of openai/a>openai/b")});
        QCOMPARE(log.front().source, litellm);
    }

    void theUserInTheMergedLog()
    {
        const QString user = QStringLiteral("user");
        const std::map<QString, Instant> firsts{{litellm, at(1)}, {user, at(3)}};
        const ModelFacts map = facts(QStringLiteral("m"), {price(PriceKind::Input, 1'000'000)});
        const ModelFacts own = facts(QStringLiteral("openai/m"), {price(PriceKind::Input, 5'000'000)});
        std::vector<ModelRow> rows{{litellm, at(1), at(8), map},
                                   {litellm, at(9), Instant::max(), map},
                                   {user, at(0), at(2), own},
                                   {user, at(3), at(5), own},
                                   {user, at(7), Instant::max(), own}};
        const auto log = mergedLog(rows, firsts);
        QCOMPARE(words(log), (QStringList{QStringLiteral("2 price input 5>1"), QStringLiteral("3 price input 1>5"),
                                          QStringLiteral("5 price input 5>1"), QStringLiteral("7 price input 1>5"),
                                          QStringLiteral("8 unlisted"), QStringLiteral("9 relisted")}));
        QCOMPARE(log[0].source, user);
        QCOMPARE(log[2].source, user);
        QCOMPARE(log[4].source, litellm);
        QVERIFY(mergedLog(std::span(rows).subspan(2), firsts).empty());
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
