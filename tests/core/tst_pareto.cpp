// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/pareto.h"

#include <QTest>
#include <random>
#include <set>

using namespace aigo;

/// Price against quality, and the same once more by its definition.
class ParetoTest : public QObject
{
    Q_OBJECT

    static PricedScore point(qint64 cost, double score)
    {
        return {QStringLiteral("m%1-%2").arg(cost).arg(score), Money{cost}, score};
    }
    static bool beats(const PricedScore &a, const PricedScore &b, bool higher)
    {
        const bool asGood = higher ? a.score >= b.score : a.score <= b.score;
        const bool better = higher ? a.score > b.score : a.score < b.score;
        return a.cost <= b.cost && asGood && (a.cost < b.cost || better);
    }

private Q_SLOTS:
    void nothingAndOne()
    {
        QVERIFY(paretoFront({}, true).empty());
        QCOMPARE(paretoFront({point(1, 2)}, true), std::vector<std::size_t>{0});
    }

    void cheaperOrBetter()
    {
        const std::vector<PricedScore> points{point(10, 50), point(20, 40), point(30, 60), point(5, 50), point(30, 60)};
        QCOMPARE(paretoFront(points, true), (std::vector<std::size_t>{3, 2, 4}));
        QCOMPARE(paretoFront(points, false), (std::vector<std::size_t>{3, 1}));
        QCOMPARE(sameScoreForLess(points, 2, true), std::vector<std::size_t>{});
        QCOMPARE(sameScoreForLess(points, 1, true), (std::vector<std::size_t>{3, 0}));
    }

    void asTheDefinitionSays()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 200; ++round) {
            std::vector<PricedScore> points;
            for (unsigned i = 0; i < random() % 30; ++i) {
                points.push_back(point(static_cast<qint64>(random() % 9), static_cast<double>(random() % 7)));
            }
            const bool higher = round % 2 == 0;
            std::set<std::size_t> expected;
            for (std::size_t i = 0; i < points.size(); ++i) {
                if (std::none_of(points.begin(), points.end(),
                                 [&](const PricedScore &other) { return beats(other, points[i], higher); })) {
                    expected.insert(i);
                }
            }
            const auto front = paretoFront(points, higher);
            QCOMPARE(std::set<std::size_t>(front.begin(), front.end()), expected);
            QVERIFY(std::is_sorted(front.begin(), front.end(), [&points](std::size_t a, std::size_t b) {
                return points[a].cost < points[b].cost;
            }));
        }
    }
};

QTEST_APPLESS_MAIN(ParetoTest)
#include "tst_pareto.moc"
