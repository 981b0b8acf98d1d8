// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/catalogueimport.h"
#include "core/storage/cataloguestore.h"
#include "core/storage/database.h"
#include "core/storage/samplestore.h"
#include "core/storage/sql.h"
#include "tests/flow/storewriter/steps.h"
#include "tests/support/tempstore.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <map>

using namespace aigo;

/// A program that writes documents and samples is killed (SIGKILL) at random moments, fifty times over one store. Each
/// time the store must open, be whole, and hold what was acknowledged, and of what was not at most the one write in
/// flight, whole or not at all.
class KillTest : public QObject
{
    Q_OBJECT

    struct Acknowledged
    {
        int documents = 0; ///< steps 0 … documents-1
        int samples = 0;
    };

    /// Reads what the writer said; false where its lines are not in order.
    static bool hear(const QByteArray &said, Acknowledged &so)
    {
        // The last line may be cut: what was not said in full was not acknowledged.
        const QList<QByteArray> lines = said.left(said.lastIndexOf('\n') + 1).split('\n');
        for (const QByteArray &line : lines) {
            if (line.isEmpty()) {
                continue;
            }
            int &count = line.startsWith("d ") ? so.documents : so.samples;
            if (line.mid(2).toInt() != count) {
                return false;
            }
            ++count;
        }
        return true;
    }

    static Result<QString> integrity(QSqlDatabase &db)
    {
        QString answer;
        for (const QString &pragma :
             {QStringLiteral("PRAGMA foreign_key_check"), QStringLiteral("PRAGMA integrity_check")}) {
            const Status read =
                sql::select(db, pragma, {}, [&answer](const QSqlQuery &row) { answer += row.value(0).toString(); });
            if (!read) {
                return read.error();
            }
        }
        return answer;
    }

    static Result<int> documentCount(QSqlDatabase &db)
    {
        int count = 0;
        const Status read = sql::select(db, QStringLiteral("SELECT count(*) FROM documents"), {},
                                        [&count](const QSqlQuery &row) { count = row.value(0).toInt(); });
        if (!read) {
            return read.error();
        }
        return count;
    }

    /// Compares the store with the steps; sets what is in it, from which the next writer goes on.
    static void look(const QString &folder, Acknowledged &so)
    {
        auto opened = Database::open(folder);
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().line()));
        Database &database = **opened;
        QVERIFY(database.report().setAside.isEmpty());
        const auto whole = database.run([](QSqlDatabase &db) { return integrity(db); }).result();
        QVERIFY(whole.ok());
        QCOMPARE(*whole, QStringLiteral("ok"));

        const auto documents = database.run([](QSqlDatabase &db) { return documentCount(db); }).result();
        QVERIFY(documents.ok());
        QVERIFY2(*documents == so.documents || *documents == so.documents + 1,
                 qPrintable(QStringLiteral("%1 documents, %2 acknowledged").arg(*documents).arg(so.documents)));
        const auto samples =
            SampleStore(database).range(test::stepTarget, test::timeOfStep(0), test::timeOfStep(1'000'000)).result();
        QVERIFY(samples.ok());
        const int steps = static_cast<int>(samples->size()) / test::samplesAStep;
        QCOMPARE(static_cast<int>(samples->size()) % test::samplesAStep, 0);
        QVERIFY2(steps == so.samples || steps == so.samples + 1,
                 qPrintable(QStringLiteral("%1 batches, %2 acknowledged").arg(steps).arg(so.samples)));
        for (std::size_t i = 0; i < samples->size(); ++i) {
            QCOMPARE(samples->at(i).latency->count(), static_cast<qint64>(i) / test::samplesAStep);
        }
        so = {*documents, steps};
        if (so.documents > 0) {
            lookAtModels(database, so.documents - 1);
        }
    }

    static std::map<QString, qint64> pricesOfStep(int step)
    {
        std::map<QString, qint64> prices;
        for (const ModelFacts &facts : test::documentOfStep(step).entries) {
            prices[facts.apiId] = facts.prices.front().amount.pico;
        }
        return prices;
    }

    /// Rows, log and merged models are those of the last document: a part of a write would show here.
    static void lookAtModels(Database &database, int step)
    {
        const auto models = CatalogueImport(database).loadModels(QDate(2026, 11, 21)).result();
        QVERIFY(models.ok());
        std::map<QString, qint64> prices;
        for (const Model &model : models->models) {
            const Price *input = findPrice(model.facts.prices, PriceKind::Input);
            QVERIFY(input != nullptr);
            prices[model.facts.apiId] = input->amount.pico;
        }
        const std::map<QString, qint64> expected = pricesOfStep(step);
        const std::map<QString, qint64> before = step == 0 ? expected : pricesOfStep(step - 1);
        int moved = 0;
        for (const auto &[name, price] : expected) {
            QCOMPARE(prices[name], price);
            const auto was = before.find(name);
            moved += was != before.end() && was->second != price ? 1 : 0;
        }
        ChangeQuery query;
        query.source = test::stepSource;
        query.kinds = {ChangeKind::Price};
        query.since = test::timeOfStep(step);
        const auto page = CatalogueStore(database).changes(query).result();
        QVERIFY(page.ok());
        QCOMPARE(page->total, moved);
    }

private Q_SLOTS:
    void fiftyTimes()
    {
        const test::TempStore temp;
        QRandomGenerator random(20261121);
        Acknowledged so;
        int written = 0;
        for (int round = 0; round < 50; ++round) {
            // A writer that was killed between its two writes of a step goes on with the second by hand.
            if (so.samples < so.documents) {
                auto opened = Database::open(temp.folder());
                QVERIFY(opened.ok());
                QVERIFY(SampleStore(**opened).append(test::samplesOfStep(so.samples)).result().ok());
                ++so.samples;
            }
            QProcess writer;
            writer.start(QStringLiteral(AIGO_STOREWRITER), {temp.folder(), QString::number(so.documents)});
            QVERIFY(writer.waitForStarted());
            // Some while after some of its words: in the middle of anything. Now and then before the first.
            QByteArray said;
            const int words = round % 10 == 9 ? 0 : random.bounded(1, 8);
            while (said.count('\n') < words) {
                QVERIFY2(writer.waitForReadyRead(60'000), writer.readAllStandardError().constData());
                said += writer.readAllStandardOutput();
            }
            writer.waitForFinished(static_cast<int>(random.bounded(1, 40)));
            QVERIFY2(writer.state() == QProcess::Running, writer.readAllStandardError().constData());
            writer.kill();
            QVERIFY(writer.waitForFinished());
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
            QVERIFY(hear(said + writer.readAllStandardOutput(), so));
            written = so.documents;
            look(temp.folder(), so);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
        QVERIFY2(written >= 50, "the writer hardly wrote");
    }
};

QTEST_GUILESS_MAIN(KillTest)
#include "tst_kill.moc"
