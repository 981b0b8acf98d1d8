// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/alertstore.h"
#include "core/storage/database.h"
#include "core/storage/housekeeping.h"
#include "core/storage/httpvalidatorstore.h"
#include "core/storage/jobstore.h"
#include "core/storage/sql.h"
#include "tests/support/tempstore.h"

#include <QFileInfo>
#include <QTest>

using namespace aigo;
using namespace std::chrono_literals;

class TestHousekeeping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatExpiredGoesAndTheRestStays();
    void freePagesGoBackToTheDisk();
    void jobsAreKept();
    void anotherProcessIsHeard();
};

namespace {

template <typename T>
T get(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

const Instant now = fromDate(QDate(2026, 11, 21));

} // namespace

void TestHousekeeping::whatExpiredGoesAndTheRestStays()
{
    const test::TempStore folder;
    const auto database = Database::open(folder.folder());
    QVERIFY(database);
    HttpValidatorStore validators(**database);
    const QUrl old(QStringLiteral("https://example.com/old"));
    const QUrl fresh(QStringLiteral("https://example.com/fresh"));
    QVERIFY(get(validators.save({old, "a", {}, now - 31 * 24h})));
    QVERIFY(get(validators.save({fresh, "b", {}, now - 29 * 24h})));
    JobStore jobs(**database);
    QVERIFY(get(jobs.ran({QStringLiteral("sync/gone"), now - 91 * 24h, 5ms, QStringLiteral("ok"), false})));
    QVERIFY(get(jobs.ran({QStringLiteral("sync/paused"), now - 91 * 24h, 5ms, QStringLiteral("ok"), false})));
    QVERIFY(get(jobs.setPaused(QStringLiteral("sync/paused"), true)));
    QVERIFY(get(jobs.setPaused(QStringLiteral("sync/never"), true)));
    const auto removed = get((*database)->write([](QSqlDatabase &db) { return housekeeping::clean(db, now); }));
    QVERIFY(removed);
    QCOMPARE(*removed, 2);
    QVERIFY(!*get(validators.find(old)));
    QVERIFY((*get(validators.find(fresh))).has_value());
    const auto left = get(jobs.jobs());
    QCOMPARE(left->size(), 2U);
    QCOMPARE(left->front().name, QStringLiteral("sync/never"));
    QCOMPARE(*get((*database)->write([](QSqlDatabase &db) { return housekeeping::clean(db, now); })), 0);
}

void TestHousekeeping::freePagesGoBackToTheDisk()
{
    const test::TempStore folder;
    const auto database = Database::open(folder.folder());
    QVERIFY(database);
    QVERIFY(get((*database)->write([](QSqlDatabase &db) -> Status {
        const Status made = sql::execute(db, QStringLiteral("CREATE TABLE filler (bytes BLOB)"));
        return !made ? made
                     : sql::execute(db, QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                                                       "LIMIT 500) INSERT INTO filler SELECT randomblob(4000) FROM n"));
    })));
    QVERIFY(get(
        (*database)->write([](QSqlDatabase &db) { return sql::execute(db, QStringLiteral("DROP TABLE filler")); })));
    const auto some = get((*database)->run([](QSqlDatabase &db) { return housekeeping::optimise(db, 100); }));
    QVERIFY2(some, qPrintable(some ? QString() : some.error().line()));
    const qint64 hundred = some->bytesBefore - some->bytesAfter;
    QVERIFY2(hundred >= 100 * 4096 && hundred <= 102 * 4096, qPrintable(QString::number(hundred)));
    const auto all = get((*database)->run([](QSqlDatabase &db) { return housekeeping::optimise(db); }));
    QVERIFY(all);
    QVERIFY(all->bytesBefore - all->bytesAfter >= 390 * 4096);
    // The log is in the file, and cut.
    QCOMPARE(QFileInfo(folder.file() + QStringLiteral("-wal")).size(), 0);
    QCOMPARE(QFileInfo(folder.file()).size(), all->bytesAfter);
}

void TestHousekeeping::jobsAreKept()
{
    const test::TempStore folder;
    const StoredJob job{QStringLiteral("clean"), now, 12ms, QStringLiteral("the disk is full"), false};
    {
        const auto database = Database::open(folder.folder());
        JobStore jobs(**database);
        QVERIFY(get(jobs.setPaused(job.name, true)));
        QVERIFY(get(jobs.ran(job)));
    }
    const auto database = Database::open(folder.folder());
    StoredJob expected = job;
    expected.paused = true; // a run does not resume
    QCOMPARE(*get(JobStore(**database).jobs()), std::vector{expected});
}

void TestHousekeeping::anotherProcessIsHeard()
{
    const test::TempStore folder;
    const auto one = Database::open(folder.folder());
    const auto other = Database::open(folder.folder());
    const auto version = [&] { return *get((*one)->run([](QSqlDatabase &db) { return JobStore::version(db); })); };
    const qint64 before = version();
    QVERIFY(get(JobStore(**one).setPaused(QStringLiteral("clean"), true)));
    QCOMPARE(version(), before); // our own words are no news
    QVERIFY(get(JobStore(**other).setPaused(QStringLiteral("clean"), false)));
    QVERIFY(version() != before);
}

QTEST_GUILESS_MAIN(TestHousekeeping)
#include "tst_housekeeping.moc"
