// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/price.h"
#include "tests/support/examples.h"

#include <QTest>
#include <algorithm>

using namespace aigo;

class TestPrice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasAWordAndIsFoundByIt()
    {
        QStringList names;
        for (int i = 0; i < priceKindCount; ++i) {
            const auto kind = static_cast<PriceKind>(i);
            QCOMPARE(priceKindFromName(priceKindName(kind)), std::optional(kind));
            QCOMPARE(isPerMillion(kind), priceUnit(kind) == QStringLiteral("million_tokens"));
            names << priceKindName(kind);
        }
        QCOMPARE(names.removeDuplicates(), 0);
        QVERIFY(!priceKindFromName(u"nothing"));
        for (const auto state : {PriceState::Unknown, PriceState::Value, PriceState::Free, PriceState::Included,
                                 PriceState::NotApplicable}) {
            QCOMPARE(priceStateFromName(priceStateName(state)), std::optional(state));
        }
    }

    void pathsAreReadBack()
    {
        for (const auto tier : {ServiceTier::Standard, ServiceTier::Batch, ServiceTier::Priority, ServiceTier::Flex}) {
            for (const qint64 above : {0, 128'000, 200'000}) {
                for (int i = 0; i < priceKindCount; ++i) {
                    const PriceKey key{tier, above, static_cast<PriceKind>(i)};
                    QCOMPARE(priceKeyFromPath(pricePath(key)), std::optional(key));
                }
            }
        }
        QCOMPARE(pricePath({ServiceTier::Priority, 200'000, PriceKind::CacheRead}),
                 QStringLiteral("priority.tiers.200000.cache_read"));
        for (const QStringView bad : {u"", u"tiers", u"tiers.", u"tiers.200000", u"tiers.-1.input", u"tiers.0.input",
                                      u"tiers.0200.input", u"tiers.+2.input", u"tiers. 2.input", u"batch", u"batch.",
                                      u"batch.batch.input", u"standard.input", u"Input", u"input.", u"tiers.x.input"}) {
            QVERIFY2(!priceKeyFromPath(bad), qPrintable(bad.toString()));
        }
    }

    void oneAKeyInTheirOrder()
    {
        Model model = test::exampleModel(QStringLiteral("a/b"));
        test::addPrice(model, QStringLiteral("batch.input"), "1");
        test::addPrice(model, QStringLiteral("output"), "4");
        test::addPrice(model, QStringLiteral("input"), "2");
        test::addPrice(model, QStringLiteral("input"), "3");
        const PriceList &list = model.facts.prices;
        QCOMPARE(list.size(), std::size_t{3});
        QVERIFY(std::is_sorted(list.begin(), list.end(), [](const Price &a, const Price &b) { return a.key < b.key; }));
        QCOMPARE(findPrice(list, PriceKind::Input)->amount, Money{3'000'000});
        QVERIFY(findPrice(list, PriceKind::CacheRead) == nullptr);
        QCOMPARE(priceText(*findPrice(list, PriceKind::Input)), QStringLiteral("3"));
    }

    void unknownIsNotZero()
    {
        Model model = test::exampleModel(QStringLiteral("a/b"));
        test::addPrice(model, QStringLiteral("input"), "0", PriceState::Unknown);
        test::addPrice(model, QStringLiteral("output"), "0", PriceState::Free);
        QVERIFY(!knownPrice(model.facts.prices, PriceKind::Input));
        QCOMPARE(knownPrice(model.facts.prices, PriceKind::Output), std::optional(Money{0}));
        QVERIFY(!knownPrice(model.facts.prices, PriceKind::CacheRead));
        QVERIFY(!blendedPrice(model.facts.prices));
    }

    void blended()
    {
        Model model = test::exampleModel(QStringLiteral("a/b"));
        test::addPrice(model, QStringLiteral("input"), "3");
        QVERIFY(!blendedPrice(model.facts.prices));
        test::addPrice(model, QStringLiteral("output"), "15");
        QCOMPARE(usdPerMillionText(blendedPrice(model.facts.prices).value()), QStringLiteral("6"));
        QCOMPARE(usdPerMillionText(blendedPrice(model.facts.prices, 1, 1).value()), QStringLiteral("9"));
        QVERIFY(!blendedPrice(model.facts.prices, 0, 0));
        QVERIFY(!blendedPrice(model.facts.prices, 3, -1));
        test::addPrice(model, QStringLiteral("input"), "0");
        test::addPrice(model, QStringLiteral("output"), "0.000002");
        QCOMPARE(blendedPrice(model.facts.prices)->pico, 0); // half a pico-dollar goes to the even one
        test::addPrice(model, QStringLiteral("output"), "0.000006");
        QCOMPARE(blendedPrice(model.facts.prices)->pico, 2);
    }

    void implausible()
    {
        const PriceKey token{ServiceTier::Standard, 0, PriceKind::Input};
        const PriceKey image{ServiceTier::Standard, 0, PriceKind::InputPerImage};
        QVERIFY(!isImplausible({token, Money{10'000'000'000}, PriceState::Value}));
        QVERIFY(isImplausible({token, Money{10'000'000'001}, PriceState::Value}));
        QVERIFY(!isImplausible({image, Money{40'000'000'000}, PriceState::Value}));
    }
};

QTEST_APPLESS_MAIN(TestPrice)
#include "tst_price.moc"
