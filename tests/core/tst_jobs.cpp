// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/joblist.h"
#include "core/monitor/jobs.h"
#include "core/monitor/pacing.h"
#include "core/net/completion.h"
#include "core/storage/database.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"
#include "tests/support/tempstore.h"

#include <QSignalSpy>
#include <QTest>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

template <typename T>
T get(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

/// Work that says when it is done.
struct Work
{
    int begun = 0;
    Completion<JobResult> *end = nullptr;

    std::function<QCoro::Task<JobResult>()> function()
    {
        return [this] { return once(); };
    }
    QCoro::Task<JobResult> once()
    {
        ++begun;
        Completion<JobResult> ending;
        end = &ending;
        const JobResult result = co_await ending;
        end = nullptr;
        co_return result;
    }
    /// Ends it, and waits until whoever waited has heard.
    void finish(Jobs &jobs, const QString &name, JobResult result = {})
    {
        QVERIFY(end != nullptr);
        end->complete(std::move(result));
        QTRY_VERIFY(!jobs.view(name)->running);
    }
};

struct World
{
    test::TempStore folder;
    std::unique_ptr<Database> database;
    test::ManualClock clock;
    std::unique_ptr<Jobs> jobs;

    World() { open(); }
    void open()
    {
        jobs.reset();
        database.reset();
        auto opened = Database::open(folder.folder());
        if (!opened) {
            qFatal("no store");
        }
        database = std::move(*opened);
        jobs = std::make_unique<Jobs>(*database, clock, [] { return 0.5; });
        jobs->load(*get(JobStore(*database).jobs()));
    }
    void after(Milliseconds time)
    {
        clock.advance(time);
        jobs->runDue();
    }
    /// Until what was written is in the store.
    void settle() const
    {
        (void)get(database->run([](QSqlDatabase &) -> Status { return Done{}; }));
    }
};

const QString litellm = QStringLiteral("sync/litellm");

JobPlan planned(const QString &name, Milliseconds every, std::function<QCoro::Task<JobResult>()> work = {})
{
    JobPlan plan;
    plan.name = name;
    plan.every = every;
    plan.work = std::move(work);
    return plan;
}

} // namespace

class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAndRemembers();
    void aRestartAsksNothingBeforeItIsDue();
    void aPauseSurvivesARestart();
    void runNowIsOnceAtATime();
    void aPausedJobRunsWhenAPersonSaysSo();
    void workElsewhereSaysWhenItIsDone();
    void aFailureIsTriedAgainTwiceAsLate();
    void nothingIsDueWhileAnotherInstancePolls();
    void dailyIsAtThreeAndAMissedOneWaitsForIdleness();
    void anotherProcessIsHeard();
    void ourOwnWordIsNotUndoneByWhatWasReadBefore();
    void theConfiguredJobs();
    void whatTheStoreSaysOfThem();
};

void TestJobs::runsAndRemembers()
{
    World w;
    Work work;
    QSignalSpy changed(w.jobs.get(), &Jobs::changed);
    w.jobs->add(planned(litellm, 10min, work.function()));
    w.after(10s);
    QCOMPARE(work.begun, 0); // not started yet
    w.jobs->start();
    w.after(0s);
    QCOMPARE(work.begun, 1);
    const Instant began = w.clock.now();
    JobView view = *w.jobs->view(litellm);
    QVERIFY(view.running && !view.next && view.last == began);
    w.after(30min);
    QCOMPARE(work.begun, 1); // never twice at once
    work.finish(*w.jobs, litellm);
    view = *w.jobs->view(litellm);
    QCOMPARE(view.result, QStringLiteral("ok"));
    QCOMPARE(view.took, std::optional(Milliseconds(30min)));
    QCOMPARE(view.next, std::optional(w.clock.now() + 10min));
    w.settle();
    const auto stored = get(JobStore(*w.database).jobs());
    QCOMPARE(*stored, (std::vector{StoredJob{litellm, began, 30min, QStringLiteral("ok"), false}}));
    QVERIFY(changed.count() >= 3);
}

void TestJobs::aRestartAsksNothingBeforeItIsDue()
{
    World w;
    Work work;
    w.jobs->add(planned(litellm, 6h, work.function()));
    w.jobs->start();
    w.after(3s);
    work.finish(*w.jobs, litellm);
    w.after(2h);
    w.settle();
    w.open();
    w.jobs->add(planned(litellm, 6h, work.function()));
    w.jobs->start();
    w.after(3h + 50min);
    QCOMPARE(work.begun, 1);
    w.after(11min);
    QCOMPARE(work.begun, 2);
    work.finish(*w.jobs, litellm);
    // One that failed is asked again at once.
    w.after(6h);
    JobResult bad;
    bad.error = QStringLiteral("no answer");
    work.finish(*w.jobs, litellm, bad);
    w.settle();
    w.open();
    JobPlan plan = planned(litellm, 6h, work.function());
    plan.retry = 5min;
    w.jobs->add(plan);
    w.jobs->start();
    w.after(5s);
    QCOMPARE(work.begun, 4);
    work.finish(*w.jobs, litellm);
}

void TestJobs::aPauseSurvivesARestart()
{
    World w;
    Work work;
    w.jobs->add(planned(litellm, 10min, work.function()));
    w.jobs->pause(litellm);
    w.jobs->start();
    w.after(1h);
    QCOMPARE(work.begun, 0);
    QVERIFY(w.jobs->view(litellm)->paused && !w.jobs->view(litellm)->next);
    w.settle();
    w.open();
    w.jobs->add(planned(litellm, 10min, work.function()));
    w.jobs->start();
    w.after(1h);
    QCOMPARE(work.begun, 0);
    w.jobs->resume(litellm);
    w.after(5s);
    QCOMPARE(work.begun, 1);
    w.jobs->pause(litellm); // while it runs: it ends, and does not begin again
    work.finish(*w.jobs, litellm);
    w.after(1h);
    QCOMPARE(work.begun, 1);
    QVERIFY(w.jobs->view(litellm)->paused);
}

void TestJobs::runNowIsOnceAtATime()
{
    World w;
    Work work;
    w.jobs->add(planned(litellm, 6h, work.function()));
    w.jobs->start();
    w.after(3s);
    work.finish(*w.jobs, litellm);
    w.jobs->run(litellm);
    w.jobs->run(litellm);
    w.after(0s);
    QCOMPARE(work.begun, 2);
    w.jobs->run(litellm);
    w.after(0s);
    QCOMPARE(work.begun, 2);
    w.jobs->remove(litellm);
    w.jobs->add(planned(litellm, 6h, work.function()));
    w.jobs->run(litellm);
    w.after(0s);
    QCOMPARE(work.begun, 2); // the one that was removed still runs
    work.finish(*w.jobs, litellm);
    w.jobs->run(QStringLiteral("no such job"));
}

void TestJobs::aPausedJobRunsWhenAPersonSaysSo()
{
    World w;
    Work work;
    w.jobs->add(planned(litellm, 6h, work.function()));
    w.jobs->start();
    w.jobs->pause(litellm);
    w.jobs->run(litellm);
    QCOMPARE(work.begun, 1);
    work.finish(*w.jobs, litellm);
    w.after(24h);
    QCOMPARE(work.begun, 1);
    w.jobs->setPaused(true);
    w.jobs->run(litellm);
    QCOMPARE(work.begun, 2);
    work.finish(*w.jobs, litellm);
}

void TestJobs::workElsewhereSaysWhenItIsDone()
{
    World w;
    const QString check = QStringLiteral("check/openai");
    QSignalSpy due(w.jobs.get(), &Jobs::due);
    JobPlan plan = planned(check, 60s);
    plan.kept = false;
    w.jobs->add(plan);
    w.jobs->start();
    w.after(3s);
    QCOMPARE(due.count(), 1);
    JobResult unsure;
    unsure.unconfirmed = true;
    unsure.error = QStringLiteral("503");
    w.jobs->finished(check, unsure);
    w.after(2s);
    QCOMPARE(due.count(), 2);
    JobResult told;
    told.retryAfter = 5min;
    w.jobs->finished(check, told);
    w.after(4min);
    QCOMPARE(due.count(), 2);
    w.after(1min + 6s);
    QCOMPARE(due.count(), 3);
    w.jobs->finished(check, {});
    w.settle();
    QVERIFY(get(JobStore(*w.database).jobs())->empty()); // no write a check
}

void TestJobs::aFailureIsTriedAgainTwiceAsLate()
{
    World w;
    Work work;
    JobPlan plan = planned(litellm, 6h, work.function());
    plan.retry = 5min;
    w.jobs->add(plan);
    w.jobs->start();
    w.after(3s);
    JobResult bad;
    bad.error = QStringLiteral("no answer");
    for (const Milliseconds wait : {Milliseconds(5min), Milliseconds(10min), Milliseconds(20min)}) {
        work.finish(*w.jobs, litellm, bad);
        QCOMPARE(w.jobs->view(litellm)->result, bad.error);
        QCOMPARE(w.jobs->view(litellm)->next, std::optional(w.clock.now() + wait));
        w.after(wait);
    }
    work.finish(*w.jobs, litellm);
    w.after(6h);
    work.finish(*w.jobs, litellm, bad);
    QCOMPARE(w.jobs->view(litellm)->next, std::optional(w.clock.now() + 5min));
}

void TestJobs::nothingIsDueWhileAnotherInstancePolls()
{
    World w;
    Work work;
    w.jobs->add(planned(litellm, 10min, work.function()));
    w.jobs->setActive(false);
    w.jobs->start();
    w.after(1h);
    QCOMPARE(work.begun, 0);
    w.jobs->setActive(true);
    w.after(0s);
    QCOMPARE(work.begun, 1);
    work.finish(*w.jobs, litellm);
}

void TestJobs::dailyIsAtThreeAndAMissedOneWaitsForIdleness()
{
    World w;
    Work work;
    const QString name = QStringLiteral("optimise");
    JobPlan plan = planned(name, 0s, work.function());
    plan.daily = true;
    w.jobs->setIdle(false);
    w.jobs->add(plan);
    w.jobs->start();
    for (int i = 0; i < 60; ++i) {
        w.after(1min);
    }
    QCOMPARE(work.begun, 0); // it never ran, and somebody works
    w.jobs->setIdle(true);
    w.after(1s);
    QCOMPARE(work.begun, 1);
    work.finish(*w.jobs, name);
    const Instant three = nextDaily(w.clock.now(), w.clock.now());
    QCOMPARE(w.jobs->view(name)->next, std::optional(three));
    QCOMPARE(w.jobs->view(name)->every, Milliseconds(24h));
    while (w.clock.now() < three - 1min) {
        w.after(1min);
    }
    QCOMPARE(work.begun, 1);
    w.after(1min);
    QCOMPARE(work.begun, 2);
    work.finish(*w.jobs, name);
    // Never for ever: after a day of work it is time.
    w.jobs->setIdle(false);
    for (int i = 0; i < 49 * 6; ++i) {
        w.after(10min);
    }
    QCOMPARE(work.begun, 3);
    work.finish(*w.jobs, name);
}

void TestJobs::anotherProcessIsHeard()
{
    World w;
    Work work;
    w.jobs->add(planned(litellm, 10min, work.function()));
    w.jobs->start();
    QCoro::waitFor(w.jobs->lookAtStore());
    const auto other = Database::open(w.folder.folder());
    QVERIFY(get(JobStore(**other).setPaused(litellm, true)));
    QVERIFY(!w.jobs->view(litellm)->paused);
    QTRY_VERIFY_WITH_TIMEOUT(w.jobs->view(litellm)->paused, 10'000); // by its own timer
    w.after(1h);
    QCOMPARE(work.begun, 0);
    // It ran there: not again here until its interval is over.
    QVERIFY(get(JobStore(**other).setPaused(litellm, false)));
    QVERIFY(get(JobStore(**other).ran({litellm, w.clock.now(), 7ms, QStringLiteral("ok"), false})));
    QCoro::waitFor(w.jobs->lookAtStore());
    QVERIFY(!w.jobs->view(litellm)->paused);
    QCOMPARE(w.jobs->view(litellm)->took, std::optional(7ms));
    w.after(9min);
    QCOMPARE(work.begun, 0);
    w.after(2min);
    QCOMPARE(work.begun, 1);
    work.finish(*w.jobs, litellm);
}

void TestJobs::ourOwnWordIsNotUndoneByWhatWasReadBefore()
{
    World w;
    w.jobs->add(planned(litellm, 10min));
    w.jobs->start();
    QCoro::waitFor(w.jobs->lookAtStore());
    const auto other = Database::open(w.folder.folder());
    QVERIFY(get(JobStore(**other).setPaused(litellm, false)));
    auto looking = w.jobs->lookAtStore(); // reads that nothing is paused
    w.jobs->pause(litellm);
    QCoro::waitFor(std::move(looking));
    QVERIFY(w.jobs->view(litellm)->paused);
    w.settle();
    QCoro::waitFor(w.jobs->lookAtStore());
    QVERIFY(w.jobs->view(litellm)->paused);
}

void TestJobs::theConfiguredJobs()
{
    Provider openai;
    openai.slug = QStringLiteral("openai");
    openai.adapter = QStringLiteral("openai");
    openai.baseUrl = QUrl(QStringLiteral("https://api.openai.com/v1"));
    openai.statusPage = QUrl(QStringLiteral("https://status.openai.com"));
    openai.enabled = true;
    Provider local = openai;
    local.slug = QStringLiteral("ollama");
    local.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:11434/v1"));
    local.statusPage = {};
    Provider off = openai;
    off.slug = QStringLiteral("mistral");
    off.enabled = false;
    const SourceSetting fromThere{
        QStringLiteral("litellm"), QUrl(QStringLiteral("https://example.com/x.json")), 6h, true, {}};
    SourceSetting silent = fromThere;
    silent.name = QStringLiteral("parsera");
    silent.enabled = false;
    FeedSetting blog;
    blog.name = QStringLiteral("blog");
    blog.url = QUrl(QStringLiteral("https://blog.example.com/rss.xml"));
    blog.enabled = true;
    FeedSetting quiet = blog;
    quiet.name = QStringLiteral("quiet");
    quiet.enabled = false;
    FeedSetting imported = blog;
    imported.name = QStringLiteral("imported");
    imported.url = {};
    const auto jobs = configuredJobs({openai, local, off}, {fromThere, silent}, {blog, quiet, imported}, 3h,
                                     [](const Provider &p) { return p.slug == u"openai"; });
    QStringList names;
    QStringList hosts;
    for (const ConfiguredJob &job : jobs) {
        names << job.name();
        hosts << job.host;
    }
    QCOMPARE(names, (QStringList{litellm, QStringLiteral("sync/feed/blog"), QStringLiteral("check/openai"),
                                 QStringLiteral("sync/openai"), QStringLiteral("status/openai"),
                                 QStringLiteral("check/ollama"), QStringLiteral("compact"), QStringLiteral("clean"),
                                 QStringLiteral("optimise")}));
    QCOMPARE(hosts.mid(0, 6), (QStringList{QStringLiteral("example.com"), QStringLiteral("blog.example.com"),
                                           QStringLiteral("api.openai.com"), QStringLiteral("api.openai.com"),
                                           QStringLiteral("status.openai.com"), QString()}));
    QVERIFY(jobs.back().daily);
}

void TestJobs::whatTheStoreSaysOfThem()
{
    const Instant now = fromDate(QDate(2026, 11, 21)) + 12h;
    const std::vector<ConfiguredJob> jobs{{JobKind::Check, QStringLiteral("openai"), 60s, false, {}},
                                          {JobKind::Sync, QStringLiteral("litellm"), 6h, false, {}},
                                          {JobKind::Clean, {}, 1h, false, {}}};
    StoredProviderState state;
    state.provider = QStringLiteral("openai");
    state.last.emplace();
    state.last->at = now - 20s;
    state.last->outcome = Outcome::Timeout;
    state.last->phases.total = Microseconds(10s);
    const auto views = storedJobViews(
        jobs, {{litellm, now - 7h, 900ms, QStringLiteral("ok"), false}, {QStringLiteral("clean"), {}, {}, {}, true}},
        {state}, now);
    QCOMPARE(views[0].last, std::optional(now - 20s));
    QCOMPARE(views[0].took, std::optional(Milliseconds(10s)));
    QCOMPARE(views[0].result, QStringLiteral("timeout"));
    QCOMPARE(views[0].next, std::optional(now + 40s));
    QCOMPARE(views[1].next, std::optional(now)); // overdue
    QVERIFY(views[2].paused && !views[2].next && !views[2].last);
}

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
