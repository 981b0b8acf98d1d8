// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What incidents add up to, which of them are one trouble, and what an edit of them changed.

#include "core/domain/repair.h"
#include "core/domain/wording.h"

#include <QTest>
#include <set>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

const Instant now = fromDate(QDate(2026, 11, 21));
constexpr Milliseconds window = 24h * 90;

Incident incident(Milliseconds ago, std::optional<Milliseconds> lasted, bool ours = false)
{
    Incident made;
    made.provider = QStringLiteral("openai");
    made.id = QString::number(ago.count());
    made.severity = Severity::Major;
    made.started = now - ago;
    made.firstSeen = made.started;
    made.ours = ours;
    made.phase = lasted ? IncidentPhase::Resolved : IncidentPhase::Investigating;
    if (lasted) {
        made.resolved = made.started + *lasted;
    }
    return made;
}

QString joined(const std::vector<WordingPiece> &pieces, WordingPiece::Kind kind)
{
    QString text;
    for (const WordingPiece &piece : pieces) {
        text += piece.kind == kind || piece.kind == WordingPiece::Kind::Same ? piece.text : QString();
    }
    return text;
}

} // namespace

class TestRepair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsNotZero()
    {
        const RepairHistory none = repairHistory({}, now - window, now);
        QCOMPARE(none.theirs.count, 0);
        QVERIFY(!none.theirs.median && !none.theirs.p90 && !none.theirs.total);
        QVERIFY(!none.ours.total && !none.medianLag);
    }

    void tooFewHaveNoMedian()
    {
        std::vector<Incident> list{incident(24h, 10min), incident(48h, 20min)};
        RepairHistory history = repairHistory(list, now - window, now);
        QCOMPARE(history.theirs.repaired, 2);
        QVERIFY(!history.theirs.median);
        list.push_back(incident(72h, 90min));
        history = repairHistory(list, now - window, now);
        QCOMPARE(history.theirs.median, std::optional<Milliseconds>(20min));
        QVERIFY(!history.theirs.p90);
        for (int i = 0; i < 7; ++i) {
            list.push_back(incident(100h + i * 10h, 30min + i * 1min));
        }
        history = repairHistory(list, now - window, now);
        QCOMPARE(history.theirs.repaired, 10);
        QCOMPARE(history.theirs.median, std::optional<Milliseconds>(32min));
        QCOMPARE(history.theirs.p90, std::optional<Milliseconds>(36min)); // the ninth of ten
    }

    void openOnesCountUntilNowAndAreNotRepaired()
    {
        const std::vector<Incident> list{incident(2h, std::nullopt)};
        const RepairHistory history = repairHistory(list, now - window, now);
        QCOMPARE(history.theirs.count, 1);
        QCOMPARE(history.theirs.open, 1);
        QCOMPARE(history.theirs.repaired, 0);
        QCOMPARE(history.theirs.total, std::optional<Milliseconds>(2h));
    }

    void timeOfSeveralAtOnceCountsOnce()
    {
        // 5 h to 3 h ago, 4 h to 2 h ago, and one from before the window that lasted an hour into it.
        const std::vector<Incident> list{incident(5h, 2h), incident(4h, 2h), incident(window + 1h, 2h)};
        QCOMPARE(repairHistory(list, now - window, now).theirs.total, std::optional<Milliseconds>(4h));
    }

    void whatDoesNotCount()
    {
        std::vector<Incident> list{incident(5h, 1h), incident(window + 5h, 1h), incident(3h, 1h), incident(9h, 1h)};
        list[2].maintenance = true;
        list[3].severity = Severity::None;
        RepairHistory history = repairHistory(list, now - window, now);
        QCOMPARE(history.theirs.count, 2);
        QCOMPARE(history.theirs.total, std::optional<Milliseconds>(1h));
        // Over, but nobody said since when: neither a repair nor a length of time.
        list = {incident(5h, std::nullopt)};
        list[0].phase = IncidentPhase::Resolved;
        history = repairHistory(list, now - window, now);
        QCOMPARE(history.theirs.count, 1);
        QCOMPARE(history.theirs.open, 0);
        QCOMPARE(history.theirs.repaired, 0);
        QVERIFY(!history.theirs.total);
    }

    void theirsAndOursApart()
    {
        std::vector<Incident> list{incident(5h, 1h), incident(5h, 30min, true), incident(50h, 2h, true)};
        const RepairHistory history = repairHistory(list, now - window, now);
        QCOMPARE(history.theirs.count, 1);
        QCOMPARE(history.ours.count, 2);
        QCOMPARE(history.ours.total, std::optional<Milliseconds>(150min));
    }

    void theMedianLagMayBeNegative()
    {
        std::vector<Incident> list;
        for (const auto lag : {-5min, 7min, 12min, -2min}) {
            Incident made = incident(10h + 3h * static_cast<int>(list.size()), 1h);
            made.ourFirstFailure = made.started - lag;
            list.push_back(made);
        }
        const RepairHistory history = repairHistory(list, now - window, now);
        QCOMPARE(history.told, 4);
        QVERIFY(history.medianLag);
        QCOMPARE(*history.medianLag, Milliseconds(-2min)); // nearest rank: the second of four
    }

    void oursAndTheirsThatOverlapAreOneTrouble()
    {
        std::vector<Incident> list{incident(10h, 1h),       incident(600min + 7min, 30min, true),
                                   incident(30h, 1h),       incident(10h, 1h),
                                   incident(10h, 1h, true), incident(10h, 1h)};
        list[3].concerns = false;                         // of another product
        list[4].provider = QStringLiteral("anthropic");   // another provider
        list[5].started = *list[1].resolved + joinWithin; // at the edge
        list[5].resolved = list[5].started + 1h;
        const std::vector<int> of = troubles(list, now);
        QCOMPARE(of.size(), list.size());
        QCOMPARE(of[0], of[1]);
        QCOMPARE(of[5], of[1]);
        QCOMPARE(std::set<int>(of.begin(), of.end()).size(), std::size_t{4});
        list[5].started += 1ms;
        QVERIFY(troubles(list, now)[5] != troubles(list, now)[1]);
    }

    void anEditIsFoundByItsField()
    {
        Incident before = incident(5h, std::nullopt);
        before.title = QStringLiteral("Elevated errors");
        before.components = {QStringLiteral("API")};
        before.updates = {{now - 4h, QStringLiteral("identified"), QStringLiteral("A fix is on its way.")},
                          {now - 5h, QStringLiteral("investigating"), QStringLiteral("We look into it.")}};
        Incident after = before;
        QVERIFY(wordingChanges(before, after).empty());
        after.title = QStringLiteral("Degraded performance");
        after.severity = Severity::Minor;
        after.components = {};
        after.updates[1].text = QStringLiteral("We look into reports.");
        after.updates.insert(after.updates.begin(), {now - 3h, QStringLiteral("monitoring"), QStringLiteral("Fixed.")});
        after.updates.erase(after.updates.begin() + 1);
        const auto changes = wordingChanges(before, after);
        using Field = WordingChange::Field;
        const std::vector<WordingChange> expected{
            {Field::Title, before.title, after.title, {}},
            {Field::Severity, QStringLiteral("major"), QStringLiteral("minor"), {}},
            {Field::Components, QStringLiteral("API"), QString(), {}},
            {Field::UpdateEdited, before.updates[1].text, after.updates[1].text, now - 5h},
            {Field::UpdateGone, before.updates[0].text, QString(), now - 4h},
            {Field::UpdateAdded, QString(), QStringLiteral("Fixed."), now - 3h}};
        QCOMPARE(changes.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QVERIFY2(changes[i] == expected[i], qPrintable(QString::number(i)));
        }
    }

    void markedWordsGiveBothTextsBack_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("pieces");
        QTest::newRow("same") << "a b c" << "a b c" << 1;
        QTest::newRow("empty") << "" << "" << 0;
        QTest::newRow("all new") << "" << "a b" << 1;
        QTest::newRow("one word") << "we see errors now" << "we saw errors now" << 4;
        QTest::newRow("at the end") << "a b" << "a b c" << 3;
        QTest::newRow("blanks") << "  a   b " << "  a b " << 4;
        QTest::newRow("korean") << QStringLiteral("오류를 조사하고 있습니다") << QStringLiteral("오류를 해결했습니다")
                                << 3;
        QTest::newRow("very long") << QStringLiteral("x y ").repeated(2000) << QStringLiteral("z w ").repeated(2000)
                                   << 2;
    }
    void markedWordsGiveBothTextsBack()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(int, pieces);
        const auto marked = markedWords(before, after);
        QCOMPARE(joined(marked, WordingPiece::Kind::Gone), before);
        QCOMPARE(joined(marked, WordingPiece::Kind::New), after);
        QCOMPARE(static_cast<int>(marked.size()), pieces);
    }
};

QTEST_APPLESS_MAIN(TestRepair)
#include "tst_repair.moc"
