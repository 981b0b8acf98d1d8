// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/singleinstance.h"
#include "tests/support/program.h"
#include "tests/support/tempstore.h"

#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace aigo;
using namespace aigo::test;

/// A second start hands its link over to the first and ends: with the real program as the second.
class TestSingleInstance : public QObject
{
    Q_OBJECT

private:
    TempStore m_store;
    QTemporaryDir m_runtime;
    Program m_aigo{QStringLiteral(AIGO_PROGRAM), m_store.folder()};

    /// Starts the dashboard with `link`, serves what it asks, and gives its exit code; -1 where it did not end.
    int startAgain(const QStringList &arguments)
    {
        QProcess second;
        m_aigo.start(second, arguments);
        return QTest::qWaitFor([&second] { return second.state() == QProcess::NotRunning; }, 20'000) ? second.exitCode()
                                                                                                     : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QFile::setPermissions(m_runtime.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toLocal8Bit());
        m_aigo.setEnvironment(QStringLiteral("XDG_RUNTIME_DIR"), m_runtime.path());
        m_aigo.setEnvironment(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    }
    void theLinkArrives()
    {
        SingleInstance first(m_store.folder());
        QVERIFY(first.listen().ok());
        QSignalSpy opened(&first, &SingleInstance::opened);
        const QString link = QStringLiteral("aigo://models?filter=cap%3Avision%20%22%ED%95%9C%22");
        QCOMPARE(startAgain({link}), 0);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toString(), link);
        QCOMPARE(startAgain({}), 0); // without a link: only to the front
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened[1][0].toString(), QString());
    }
    void anotherFolderIsAnotherInstance()
    {
        SingleInstance first(m_store.folder());
        QVERIFY(first.listen().ok());
        const SingleInstance other(m_store.folder() + QStringLiteral("-other"));
        QVERIFY(!other.handOver(QString()));
    }
    void whatAKilledProgramLeftIsTakenOver()
    {
        QFile left(SingleInstance::address(m_store.folder()));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        const SingleInstance second(m_store.folder());
        QVERIFY(!second.handOver(QString()));
        SingleInstance first(m_store.folder());
        QVERIFY2(first.listen().ok(), qPrintable(first.address(m_store.folder())));
    }
    void aLoudGuestIsShownOut()
    {
        SingleInstance first(m_store.folder());
        QVERIFY(first.listen().ok());
        QSignalSpy opened(&first, &SingleInstance::opened);
        QLocalSocket guest;
        guest.connectToServer(SingleInstance::address(m_store.folder()));
        QVERIFY(guest.waitForConnected());
        guest.write(QByteArray(300'000, 'x'));
        QTRY_VERIFY(guest.state() == QLocalSocket::UnconnectedState);
        QCOMPARE(opened.size(), 0);
    }
    void aWrongLinkIsSaid()
    {
        const Ended ended = m_aigo.run({QStringLiteral("aigo://?filter=x")});
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains("names no page"), ended.err.constData());
        QCOMPARE(m_aigo.run({QStringLiteral("aigo://models"), QStringLiteral("more")}).code, 2);
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
