// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/factscodec.h"

#include <QTest>

using namespace aigo;

namespace {

ModelFacts full()
{
    ModelFacts facts;
    facts.sourceKey = QStringLiteral("openai/gpt-4o");
    facts.id = QStringLiteral("openai/gpt-4o");
    facts.provider = QStringLiteral("openai");
    facts.apiId = QStringLiteral("gpt-4o");
    facts.plainKey = false;
    facts.name = QStringLiteral("GPT-4o 오");
    facts.family = QStringLiteral("gpt-4o");
    facts.description = QStringLiteral("d");
    facts.contextWindow = 128'000;
    facts.maxOutputTokens = 0;
    facts.capabilities.set(Capability::Tools, true);
    facts.capabilities.set(Capability::Streaming, false);
    facts.input.add(Modality::Pdf);
    facts.output.add(Modality::Text);
    facts.openWeights = false;
    facts.license = QStringLiteral("MIT");
    facts.regions = {QStringLiteral("eu"), QString()};
    facts.released = QDate(2024, 5, 13);
    facts.deprecated = QDate(2026, 1, 1);
    facts.retired = QDate(2026, 6, 1);
    facts.successor = QStringLiteral("gpt-5");
    facts.lifecycle = Lifecycle::Deprecated;
    facts.aliases = {QStringLiteral("gpt-4o-latest")};
    facts.maxInputTokens = 100'000;
    facts.knowledgeCutoff = QStringLiteral("2023-10");
    facts.aliasOf = QStringLiteral("openai/gpt-4o-2024-08-06");
    facts.huggingFaceId = QStringLiteral("openai/none");
    facts.servedBy = QStringLiteral("azure");
    facts.quantization = QStringLiteral("fp8");
    facts.parameters = QStringLiteral("70B");
    facts.schedule = {{{{}, Money{1}, PriceState::Value}, QDate(), QDate(2026, 9, 1)},
                      {{{}, Money{2}, PriceState::Free}, QDate(2026, 9, 1), QDate()}};
    setPrice(facts.prices, {{ServiceTier::Standard, 0, PriceKind::Input}, Money{2'500'000}, PriceState::Value});
    setPrice(facts.prices, {{ServiceTier::Flex, 200'000, PriceKind::Session}, Money{-1}, PriceState::NotApplicable});
    setPrice(facts.prices,
             {{ServiceTier::Batch, 0, PriceKind::Output}, Money{std::numeric_limits<qint64>::max()}, PriceState::Free});
    return facts;
}

Model merged()
{
    Model model;
    model.facts = full();
    const Provenance first{QStringLiteral("litellm"), QStringLiteral("gpt-4o"), Instant::max()};
    const Provenance second{QStringLiteral("openrouter"), QStringLiteral("openai/gpt-4o"), fromMs(-5)};
    model.sourceKeys = {first, second};
    model.sources = {{QStringLiteral("input"), first}, {QStringLiteral("name"), second}};
    model.conflicts = {{QStringLiteral("input"),
                        {{first, QStringLiteral("2.5"), {}},
                         {{QStringLiteral("other"), QStringLiteral("k"), fromMs(7)},
                          QStringLiteral("9"),
                          {QStringLiteral("implausible")}}}}};
    model.embedded = true;
    return model;
}

} // namespace

class FactsCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsComeBack()
    {
        const auto back = factsFromBytes(toBytes(full()));
        QVERIFY(back.ok());
        QVERIFY(*back == full());
        QCOMPARE(toBytes(*back), toBytes(full()));
        const auto empty = factsFromBytes(toBytes(ModelFacts()));
        QVERIFY(empty.ok());
        QVERIFY(*empty == ModelFacts());
    }

    void modelsComeBack()
    {
        const auto back = modelFromBytes(toBytes(merged()));
        QVERIFY(back.ok());
        QVERIFY(*back == merged());
    }

    void everyFieldCounts()
    {
        // Facts that differ in one field have different bytes.
        const QByteArray bytes = toBytes(full());
        const std::vector<std::function<void(ModelFacts &)>> changes{
            [](ModelFacts &f) { f.plainKey = true; },
            [](ModelFacts &f) { f.maxOutputTokens.reset(); },
            [](ModelFacts &f) { f.contextWindow = 128'001; },
            [](ModelFacts &f) { f.openWeights.reset(); },
            [](ModelFacts &f) { f.capabilities.no = 0; },
            [](ModelFacts &f) { f.regions.removeLast(); },
            [](ModelFacts &f) { f.retired = {}; },
            [](ModelFacts &f) { f.lifecycle = Lifecycle::Unknown; },
            [](ModelFacts &f) { f.prices.back().state = PriceState::Value; },
            [](ModelFacts &f) { f.prices.front().amount.pico += 1; },
        };
        for (const auto &change : changes) {
            ModelFacts other = full();
            change(other);
            QVERIFY(toBytes(other) != bytes);
            const auto back = factsFromBytes(toBytes(other));
            QVERIFY(back.ok() && *back == other);
        }
    }

    void damageIsAnError()
    {
        const QByteArray facts = toBytes(full());
        for (qsizetype i = 0; i < facts.size(); ++i) {
            const auto cut = factsFromBytes(facts.first(i));
            QVERIFY(!cut.ok() || *cut != full()); // a cut between two fields is a value, but not this one
        }
        const QByteArray model = toBytes(merged());
        for (qsizetype i = 0; i < model.size(); ++i) {
            const auto cut = modelFromBytes(model.first(i));
            QVERIFY(!cut.ok());
            QCOMPARE(cut.error().kind, ErrorKind::StoreCorrupt);
        }
        QVERIFY(!factsFromBytes(QByteArray::fromHex("02")).ok());               // another version
        QVERIFY(!factsFromBytes(QByteArray::fromHex("0163")).ok());             // an unknown field
        QVERIFY(!factsFromBytes(QByteArray::fromHex("0101ffffffffff7f")).ok()); // a text longer than the bytes
        QVERIFY(!factsFromBytes(QByteArray::fromHex("01020161010161")).ok());   // fields out of order
    }
};

QTEST_GUILESS_MAIN(FactsCodecTest)
#include "tst_factscodec.moc"
