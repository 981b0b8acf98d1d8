// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/pollerlease.h"
#include "tests/support/tempstore.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <cstdio>

using namespace aigo;

class TestPollerLease : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneOfTwoHolds();
    void anotherTakesOver();
    void aHolderThatIsKilledLeavesNothing();
    void aDeletedLockFileIsNoticed();
    void whatIsStartedDoesNotInheritIt();
};

namespace {

struct Folder : test::TempStore
{
    Folder() { QDir().mkpath(folder()); }
    QString lock() const { return QDir(folder()).filePath(QStringLiteral("poller.lock")); }
};

} // namespace

void TestPollerLease::oneOfTwoHolds()
{
    const Folder folder;
    PollerLease first(folder.folder());
    PollerLease second(folder.folder());
    QVERIFY(!first.isHeld());
    first.acquire();
    second.acquire();
    QVERIFY(first.isHeld());
    QVERIFY(!second.isHeld());
    second.look();
    QVERIFY(!second.isHeld());
    const Folder other;
    PollerLease elsewhere(other.folder());
    elsewhere.acquire();
    QVERIFY(elsewhere.isHeld());
}

void TestPollerLease::anotherTakesOver()
{
    const Folder folder;
    PollerLease first(folder.folder());
    PollerLease second(folder.folder());
    QSignalSpy lost(&first, &PollerLease::changed);
    QSignalSpy got(&second, &PollerLease::changed);
    first.acquire();
    second.acquire();
    first.release();
    QCOMPARE(lost.back().front().toBool(), false);
    QVERIFY(got.wait(5000)); // by itself, within seconds
    QCOMPARE(got.back().front().toBool(), true);
    first.acquire();
    QVERIFY(!first.isHeld());
}

void TestPollerLease::aHolderThatIsKilledLeavesNothing()
{
    const Folder folder;
    QProcess holder;
    holder.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), folder.folder()});
    QVERIFY(holder.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(holder.bytesAvailable() > 0 || holder.waitForReadyRead(100), 20'000);
    PollerLease lease(folder.folder());
    lease.acquire();
    QVERIFY(!lease.isHeld());
    QSignalSpy got(&lease, &PollerLease::changed);
    holder.kill();
    QVERIFY(holder.waitForFinished(10'000));
    QVERIFY(QFile::exists(folder.lock()));
    QVERIFY(lease.isHeld() || got.wait(5000));
    QVERIFY(lease.isHeld());
}

void TestPollerLease::aDeletedLockFileIsNoticed()
{
    const Folder folder;
    PollerLease first(folder.folder());
    PollerLease second(folder.folder());
    first.acquire();
    second.acquire();
    QVERIFY(QFile::remove(folder.lock()));
    second.look();
    QVERIFY(second.isHeld());
    first.look(); // at the latest now
    QVERIFY(!first.isHeld());
}

void TestPollerLease::whatIsStartedDoesNotInheritIt()
{
    const Folder folder;
    QProcess child;
    PollerLease second(folder.folder());
    {
        PollerLease first(folder.folder());
        first.acquire();
        QVERIFY(first.isHeld());
        child.start(QStringLiteral("sleep"), {QStringLiteral("60")});
        QVERIFY(child.waitForStarted());
    }
    second.acquire();
    QVERIFY(second.isHeld());
    child.kill();
    child.waitForFinished();
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && app.arguments()[1] == u"--hold") {
        PollerLease lease(app.arguments()[2]);
        lease.acquire();
        std::puts(lease.isHeld() ? "held" : "not held");
        std::fflush(stdout);
        return QCoreApplication::exec();
    }
    TestPollerLease test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_pollerlease.moc"
