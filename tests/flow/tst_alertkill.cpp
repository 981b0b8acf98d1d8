// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/flow/hookcourier.h"
#include "tests/flow/tellings.h"
#include "tests/support/simulator.h"
#include "tests/support/tempstore.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <map>

using namespace aigo;
using namespace aigo::test;

/// A program that decides on alerts and delivers them is killed (SIGKILL) at random moments, over one store. What was
/// decided arrives, in order of each target, and what arrives again has the key it had before.
class AlertKillTest : public QObject
{
    Q_OBJECT

    static constexpr int rounds = 12;
    const QString m_path = QStringLiteral("/hook");

    static qint64 idIn(const SimRequest &request)
    {
        return QJsonDocument::fromJson(request.body).object()[u"id"].toInteger();
    }

    /// Runs the teller until it has said some words, and a little on; what it said last was committed.
    void runAndKill(const TempStore &store, const ProviderSimulator &server, QRandomGenerator &random, qint64 &decided)
    {
        QProcess teller;
        teller.start(QStringLiteral(AIGO_ALERTTELLER),
                     {store.folder(), QString::number(decided + 1), server.baseUrl() + m_path});
        QVERIFY(teller.waitForStarted());
        QByteArray said;
        connect(&teller, &QProcess::readyReadStandardOutput, this, [&] { said += teller.readAllStandardOutput(); });
        const int words = random.bounded(1, 12);
        QTRY_VERIFY_WITH_TIMEOUT(said.count('\n') >= words || teller.state() == QProcess::NotRunning, 60'000);
        QTest::qWait(random.bounded(0, 30)); // the moment is what is drawn here: nothing is waited for
        QVERIFY2(teller.state() == QProcess::Running, teller.readAllStandardError().constData());
        teller.kill();
        QTRY_COMPARE(teller.state(), QProcess::NotRunning);
        QCOMPARE(teller.exitStatus(), QProcess::CrashExit);
        said += teller.readAllStandardOutput();
        const QList<QByteArray> lines = said.left(said.lastIndexOf('\n') + 1).split('\n');
        for (const QByteArray &line : lines) {
            decided = std::max(decided, line.toLongLong());
        }
    }

    /// One that was committed and not said any more is there as well.
    static qint64 lastDecided(Database &database)
    {
        const auto known = database.run([](QSqlDatabase &db) { return AlertStore::events(db, {}); }).result();
        qint64 last = 0;
        for (const AlertEvent &event : known ? known->events : std::vector<AlertEvent>{}) {
            last = std::max(last, event.id);
        }
        return last;
    }

    /// Everything that is left is delivered by one that nobody kills.
    void finish(Database &database, const ProviderSimulator &server)
    {
        HookCourier hook(database, server.baseUrl() + m_path);
        AlertCourier &courier = hook.courier();
        for (int i = 0; i < 200; ++i) {
            courier.tryNow();
            QTRY_VERIFY(courier.isAtRest());
            if (!courier.next()) {
                return;
            }
        }
        QFAIL("something stays in the outbox");
    }

private Q_SLOTS:
    void whatWasDecidedArrives()
    {
        const TempStore store;
        ProviderSimulator server;
        QVERIFY(server.start());
        QRandomGenerator random(20261121);
        server.route(m_path, [&random](const SimRequest &) {
            SimReply reply = SimReply::json("{}");
            if (random.bounded(8) == 0) {
                reply.dropAt = 0; // read, and no answer
            }
            return reply;
        });
        qint64 decided = 0;
        for (int round = 0; round < rounds; ++round) {
            runAndKill(store, server, random, decided);
            if (QTest::currentTestFailed()) {
                return;
            }
            auto opened = Database::open(store.folder());
            QVERIFY(opened.ok() && (*opened)->report().setAside.isEmpty());
            const qint64 last = lastDecided(**opened);
            QVERIFY2(last >= decided, "a decision that was acknowledged is gone");
            decided = last;
        }
        QVERIFY2(decided >= rounds, "the teller hardly decided");
        auto opened = Database::open(store.folder());
        QVERIFY(opened.ok());
        finish(**opened, server);

        std::map<qint64, QByteArray> keys;
        std::map<QByteArray, qint64> ids;
        std::map<qint64, qint64> latest; // of each target
        int again = 0;
        for (const SimRequest &request : server.requests()) {
            const qint64 id = idIn(request);
            const QByteArray key = request.header("Idempotency-Key");
            QVERIFY(!key.isEmpty());
            const auto known = keys.try_emplace(id, key);
            QCOMPARE(known.first->second, key); // the same in every retry, after every kill
            QCOMPARE(ids.try_emplace(key, id).first->second, id);
            again += known.second ? 0 : 1;
            QVERIFY2(id >= latest[id % 3], "an earlier one came after a later one of its target");
            latest[id % 3] = id;
        }
        QCOMPARE(static_cast<qint64>(keys.size()), decided);
        QCOMPARE(keys.rbegin()->first, decided);
        QVERIFY2(again > 0, "nothing was ever told twice: the kills hit nothing");
    }
};

QTEST_GUILESS_MAIN(AlertKillTest)
#include "tst_alertkill.moc"
