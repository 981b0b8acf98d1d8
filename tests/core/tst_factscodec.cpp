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
            [](ModelFacts &f) { f.maxInputTokens = 0; },
            [](ModelFacts &f) { f.knowledgeCutoff.clear(); },
            [](ModelFacts &f) { f.aliasOf += u'x'; },
            [](ModelFacts &f) { f.huggingFaceId.clear(); },
            [](ModelFacts &f) { f.servedBy = QStringLiteral("x"); },
            [](ModelFacts &f) { f.quantization.clear(); },
            [](ModelFacts &f) { f.parameters = QStringLiteral("71B"); },
            [](ModelFacts &f) { f.schedule.pop_back(); },
            [](ModelFacts &f) { f.schedule.clear(); },
            [](ModelFacts &f) { f.schedule.front().from = QDate(2026, 1, 1); },
            [](ModelFacts &f) { f.schedule.front().to = {}; },
            [](ModelFacts &f) { f.schedule.back().price.state = PriceState::Value; },
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

    void hostileLengthsAndNumbers()
    {
        const auto isRefused = [](const char *hex) {
            const auto facts = factsFromBytes(QByteArray::fromHex(hex));
            return !facts.ok() && facts.error().kind == ErrorKind::StoreCorrupt;
        };
        // Tag 0x1f is the schedule: how many, then tier, above, kind, amount, state, from, to of each.
        QVERIFY(factsFromBytes(QByteArray::fromHex("011f0100000002010000")).ok());
        QVERIFY(isRefused("011fffffffffffffffff7f")); // more items than memory has
        QVERIFY(isRefused("011f0200000002010000"));   // more than there are
        QVERIFY(isRefused("011f0105000002010000"));   // a tier there is not
        QVERIFY(isRefused("011f0100007f02010000"));   // a kind there is not
        QVERIFY(isRefused("011f0100000002050000"));   // a state there is not
        QVERIFY(isRefused("011f01000000020101"
                          "00")); // a day below all days
        QVERIFY(isRefused("011f0100000002010000"
                          "01"));                       // something after it
        QVERIFY(isRefused("011effffffff0f"));           // a text of 4 GB
        QVERIFY(isRefused("0118ffffffffffffffffffff")); // a number of more than 64 bits
        QVERIFY(isRefused("0117ffffffffffffffffff7f")); // prices
        QVERIFY(isRefused("0120"
                          "00")); // a tag there is not
        const QByteArray bytes = toBytes(full());
        for (qsizetype i = 0; i < bytes.size(); ++i) { // any one byte: a value or an error, never more
            for (const char c : {'\x00', '\x7f', '\xff'}) {
                QByteArray other = bytes;
                other[i] = c;
                if (const auto facts = factsFromBytes(other)) {
                    const auto again = factsFromBytes(toBytes(*facts));
                    QVERIFY(again.ok() && *again == *facts);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(FactsCodecTest)
#include "tst_factscodec.moc"
