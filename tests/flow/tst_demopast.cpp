// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the demo's past says of alerts and deep checks, held against what else is known of the same past.

#include "core/domain/deepcheck.h"
#include "core/monitor/alertdesk.h"
#include "core/monitor/deepcheckdesk.h"
#include "tests/ui/demodesk.h"

#include <QSet>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

namespace {

const QString mini = QStringLiteral("openai/gpt-5.4-mini");

template <typename T>
T answerOf(QFuture<T> future)
{
    while (!future.isFinished()) {
        QTest::qWait(1);
    }
    return future.result();
}

std::vector<AlertEvent> eventsOf(DemoDesk &demo, const QString &rule = {})
{
    AlertHistoryQuery query;
    query.rule = rule;
    query.limit = -1;
    auto page = answerOf(demo.desk->alerts().history(query));
    return page ? page->events : std::vector<AlertEvent>();
}

} // namespace

class TestDemoPast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = std::make_unique<DemoDesk>(days);
        m_demo->begin();
    }
    void cleanupTestCase() { m_demo.reset(); }

    /// Every outage that our checks confirmed was told once, and is over when the checks say so.
    void everyOutageWasTold()
    {
        const Instant from = m_demo->clock.now() - std::chrono::days(days);
        const auto all = answerOf(m_demo->desk->incidents({}, from, m_demo->clock.now()));
        QVERIFY(all);
        std::vector<AlertEvent> told = eventsOf(*m_demo, QStringLiteral("provider-down"));
        int outages = 0;
        for (const Incident &outage : *all) {
            if (!outage.ours) {
                continue;
            }
            ++outages;
            const auto of = std::find_if(told.begin(), told.end(), [&](const AlertEvent &event) {
                return event.target == outage.provider && event.opened >= outage.started &&
                       event.opened <= outage.started + 15min;
            });
            QVERIFY2(of != told.end(), qPrintable(outage.id));
            QVERIFY(outage.resolved && of->resolved);
            QVERIFY2(*of->resolved >= *outage.resolved && *of->resolved <= *outage.resolved + 15min,
                     qPrintable(toIso(*of->resolved)));
            QCOMPARE(of->severity, AlertSeverity::Critical);
            QVERIFY2(of->text.contains(of->title), qPrintable(of->text));
            told.erase(of);
        }
        QVERIFY(outages > 3);
        QVERIFY2(told.empty(), told.empty() ? "" : qPrintable(told.front().target + toIso(told.front().opened)));
    }

    void theirIncidentsAndChangesOfPricesWereTold()
    {
        QVERIFY(!eventsOf(*m_demo, QStringLiteral("official-incident")).empty());
        QSet<QString> models;
        for (const AlertEvent &event : eventsOf(*m_demo, QStringLiteral("price-change"))) {
            QVERIFY(event.resolved == event.opened);
            QVERIFY2(m_demo->desk->watchedModels().contains(event.target), qPrintable(event.target));
            models.insert(event.target);
        }
        QVERIFY2(models.contains(QStringLiteral("xai/grok-4.3")) &&
                     models.contains(QStringLiteral("openai/gpt-5.4-nano")),
                 qPrintable(QStringList(models.begin(), models.end()).join(u' ')));
    }

    /// When the day begins all is well, and what an outage made felt besides is held back.
    void nothingIsOpenAndSymptomsAreHeldBack()
    {
        QVERIFY(m_demo->desk->alerts().open().empty());
        const std::vector<AlertEvent> down = eventsOf(*m_demo, QStringLiteral("provider-down"));
        const std::vector<AlertEvent> burns = eventsOf(*m_demo, QStringLiteral("slo-burn"));
        QVERIFY(!burns.empty());
        for (const AlertEvent &burn : burns) {
            const bool beside = std::any_of(down.begin(), down.end(), [&](const AlertEvent &event) {
                return event.target == burn.target && event.opened < *burn.resolved && *event.resolved > burn.opened;
            });
            QVERIFY2(!beside || !burn.suppressedBy.isEmpty(), qPrintable(burn.target + toIso(burn.opened)));
        }
    }

    void deepChecksAreInTheLedgerAndInSeries()
    {
        DeepCheckDesk &deep = m_demo->desk->deepChecks();
        QTRY_VERIFY(deep.models().size() >= 3);
        const auto entries = answerOf(deep.ledger(100'000));
        QVERIFY(entries && entries->size() > 3 * 24 * (days - 3));
        Money ofMonth;
        int failed = 0;
        const MonthSpan month = monthOf(m_demo->clock.now());
        for (const LedgerEntry &entry : *entries) {
            QVERIFY(entry.billing != Billing::Reserved);
            QVERIFY(entry.billed <= entry.reserved);
            failed += entry.outcome == Outcome::Ok ? 0 : 1;
            QCOMPARE(entry.billed.pico > 0, entry.outcome == Outcome::Ok);
            if (entry.at >= month.from) {
                ofMonth.pico += entry.billed.pico;
            }
        }
        QVERIFY(failed > 0);
        QVERIFY(deep.spent().all == ofMonth);
        QVERIFY(fitsBelowCaps(deep.limits(), deep.spent(), QStringLiteral("openai"), Money{}));
        QVERIFY(ofMonth.pico > 0);

        const auto keys = answerOf(m_demo->desk->seriesOf(mini));
        QVERIFY(keys);
        for (const char *metric : {"ttft", "ttfat", "itl", "output_speed"}) {
            const SeriesKey wanted{mini, {}, QString::fromLatin1(metric), {}};
            QVERIFY2(std::find(keys->begin(), keys->end(), wanted) != keys->end(), metric);
            const Instant now = m_demo->clock.now();
            const auto points = answerOf(m_demo->desk->history({wanted, now - 24h, now, 24}));
            QVERIFY(points && !points->empty() && points->back().p50);
        }
    }

    /// And go on, through the real adapters, on this machine.
    void deepChecksAreServed()
    {
        DemoDesk demo(2);
        demo.begin();
        DeepCheckDesk &deep = demo.desk->deepChecks();
        for (const char *id : {"openai/gpt-5.4-mini", "anthropic/claude-sonnet-5", "groq/openai/gpt-oss-120b"}) {
            const auto result = answerOf(deep.runNow(QString::fromLatin1(id)));
            QVERIFY(result);
            QVERIFY2(result->outcome == Outcome::Ok, qPrintable(result->error));
            QVERIFY(result->billed.pico > 0 && result->billing == Billing::Computed);
            QVERIFY(result->ttft);
        }
        demo.to(QStringLiteral("00:31"));
        const auto refused = answerOf(deep.runNow(mini));
        QVERIFY(refused);
        QCOMPARE(refused->outcome, Outcome::ServerError);
        QCOMPARE(refused->billed.pico, 0);
    }

private:
    static constexpr int days = 30;
    std::unique_ptr<DemoDesk> m_demo;
};

QTEST_GUILESS_MAIN(TestDemoPast)
#include "tst_demopast.moc"
