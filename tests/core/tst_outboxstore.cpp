// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/alertstore.h"
#include "core/storage/database.h"
#include "core/storage/outboxstore.h"
#include "core/storage/sql.h"
#include "tests/support/tempstore.h"

#include <QTest>
#include <algorithm>
#include <functional>
#include <map>
#include <set>

using namespace aigo;

/// What alerts have to tell, kept until it was told.
class OutboxStoreTest : public QObject
{
    Q_OBJECT

    using Items = Result<std::vector<OutboxItem>>;

    static Instant at(qint64 ms) { return fromMs(ms); }

    Status write(const std::function<Status(QSqlDatabase &)> &f) { return m_database->write(f).result(); }

    AlertTelling telling(const QString &target, qint64 ms, AlertState told = AlertState::Firing, int serial = 0)
    {
        AlertTelling telling;
        telling.event.rule = QStringLiteral("down");
        telling.event.target = target;
        telling.event.title = QStringLiteral("Ziel \"%1\" <&>").arg(target);
        telling.event.severity = AlertSeverity::Critical;
        telling.event.value = QStringLiteral("2.41 s");
        telling.event.group = QStringLiteral("openai");
        telling.event.opened = at(1);
        const auto [place, isNew] = m_ids.try_emplace(target, static_cast<qint64>(m_ids.size()) + 1);
        telling.event.id = place->second;
        if (isNew) {
            AlertBatch batch;
            batch.events = {telling.event};
            m_saved = m_saved && write([batch](QSqlDatabase &db) { return AlertStore::save(db, batch); }).ok();
        }
        telling.told = told;
        telling.serial = serial;
        telling.title = QStringLiteral("오픈AI \u202e down");
        telling.text = QStringLiteral("line\nline");
        telling.channels = QStringList{QStringLiteral("desktop"), QStringLiteral("slack")};
        telling.at = at(ms);
        return telling;
    }

    Status put(const AlertTelling &telling)
    {
        return m_database->write([telling](QSqlDatabase &db) { return OutboxStore::enqueue(db, telling); }).result();
    }
    Items waiting(int most = 50)
    {
        return m_database->run([most](QSqlDatabase &db) { return OutboxStore::waiting(db, most); }).result();
    }

private Q_SLOTS:
    void init()
    {
        m_temp = std::make_unique<test::TempStore>();
        auto opened = Database::open(m_temp->folder());
        QVERIFY(opened.ok());
        m_database = std::move(opened).value();
    }
    void cleanup()
    {
        QVERIFY(m_saved);
        m_ids.clear();
        m_database.reset();
    }

    void whatIsPutComesBackWhole()
    {
        AlertTelling first = telling(QStringLiteral("openai"), 100);
        first.reminder = true;
        first.others = {telling(QStringLiteral("openai/gpt-4o"), 100).event};
        QVERIFY(put(first).ok());
        const Items items = waiting();
        QVERIFY(items.ok());
        QCOMPARE(items->size(), std::size_t{2});
        const OutboxItem &item = items->front();
        QCOMPARE(item.channel, QStringLiteral("desktop"));
        QCOMPARE(item.telling.title, first.title);
        QCOMPARE(item.telling.text, first.text);
        QVERIFY(item.telling.event == first.event);
        QVERIFY(item.telling.others == first.others);
        QVERIFY(item.telling.reminder);
        QCOMPARE(item.telling.at, at(100));
        QCOMPARE(item.due, at(100));
        QCOMPARE(item.attempts, 0);
        QCOMPARE(item.telling.identity(), first.identity());
        QCOMPARE(item.key, OutboxStore::key(first, QStringLiteral("desktop")));
    }

    void aTellingIsPutOnceAndKeysDiffer()
    {
        const AlertTelling first = telling(QStringLiteral("openai"), 100);
        QVERIFY(put(first).ok());
        QVERIFY(put(first).ok());
        QCOMPARE(waiting()->size(), std::size_t{2});
        std::set<QString> keys;
        for (const AlertTelling &each :
             {first, telling(QStringLiteral("openai"), 100, AlertState::Firing, 1),
              telling(QStringLiteral("openai"), 100, AlertState::Resolved), telling(QStringLiteral("mistral"), 100)}) {
            for (const QString &channel : each.channels) {
                const QString key = OutboxStore::key(each, channel);
                QCOMPARE(key.size(), 32);
                keys.insert(key);
            }
        }
        QCOMPARE(keys.size(), std::size_t{8});
        // Two programs that watch the same do not meet in one key.
        AlertTelling elsewhere = first;
        elsewhere.event.opened += Milliseconds{1};
        QVERIFY(OutboxStore::key(elsewhere, QStringLiteral("slack")) !=
                OutboxStore::key(first, QStringLiteral("slack")));
    }

    void ofATargetOnlyTheFirstIsDue()
    {
        QVERIFY(put(telling(QStringLiteral("openai"), 100)).ok());
        QVERIFY(put(telling(QStringLiteral("openai"), 200, AlertState::Resolved)).ok());
        QVERIFY(put(telling(QStringLiteral("mistral"), 150)).ok());
        Items items = waiting();
        QCOMPARE(items->size(), std::size_t{4}); // two targets on two channels
        for (const OutboxItem &item : *items) {
            QCOMPARE(item.telling.told, AlertState::Firing);
        }
        // The first is not taken yet, but put off: the second still waits behind it.
        const qint64 first = items->front().id;
        QVERIFY(write([first](QSqlDatabase &db) {
                    return OutboxStore::failed(db, first, at(110), QStringLiteral("no answer"), at(5000));
                }).ok());
        items = waiting();
        QCOMPARE(items->size(), std::size_t{4});
        QCOMPARE(items->back().id, first);
        QCOMPARE(items->back().attempts, 1);
        QCOMPARE(items->back().due, at(5000));
        QVERIFY(write([first](QSqlDatabase &db) { return OutboxStore::taken(db, first, at(5000)); }).ok());
        items = waiting();
        QCOMPARE(items->size(), std::size_t{4});
        const auto second = std::find_if(items->begin(), items->end(), [](const OutboxItem &item) {
            return item.telling.told == AlertState::Resolved;
        });
        QVERIFY(second != items->end());
        QCOMPARE(second->telling.event.target, QStringLiteral("openai"));
        QCOMPARE(waiting(1)->size(), std::size_t{2}); // one of each channel
        const auto counts =
            m_database->run([](QSqlDatabase &db) { return OutboxStore::waitingByChannel(db); }).result();
        QCOMPARE(counts->at(QStringLiteral("desktop")), 2);
        QCOMPARE(counts->at(QStringLiteral("slack")), 3);
    }

    void theLogSaysWhatBecameOfIt()
    {
        AlertTelling first = telling(QStringLiteral("openai"), 100);
        const AlertEvent follower = telling(QStringLiteral("openai/gpt-4o"), 100).event;
        first.others = {follower};
        QVERIFY(put(first).ok());
        const std::vector<OutboxItem> items = *waiting();
        const qint64 desktop = items.at(0).id;
        const qint64 slack = items.at(1).id;
        QVERIFY(write([=](QSqlDatabase &db) -> Status {
                    const Status taken = OutboxStore::taken(db, desktop, at(120));
                    const Status failed = OutboxStore::failed(db, slack, at(130), QStringLiteral("503"), at(131));
                    const Status gone = OutboxStore::gaveUp(db, slack, at(140), QStringLiteral("503 again"), true);
                    return !taken ? taken : !failed ? failed : gone;
                }).ok());
        QVERIFY(waiting()->empty());
        const auto told = m_database
                              ->run([events = std::vector<AlertEvent>{follower, first.event}](
                                        QSqlDatabase &db) mutable -> Result<std::vector<AlertEvent>> {
                                  const Status added = OutboxStore::addDeliveries(db, events);
                                  return added ? Result<std::vector<AlertEvent>>(events) : added.error();
                              })
                              .result();
        QVERIFY(told.ok());
        for (const AlertEvent &event : *told) { // who was told along has the same deliveries
            QCOMPARE(event.deliveries.size(), std::size_t{2});
            const AlertDelivery taken{QStringLiteral("desktop"), at(120),           true, false, 1, {},
                                      items.at(0).key,           AlertState::Firing};
            const AlertDelivery gone{
                QStringLiteral("slack"), at(140),           false, true, 2, QStringLiteral("503 again"),
                items.at(1).key,         AlertState::Firing};
            QVERIFY(event.deliveries.at(0) == taken);
            QVERIFY(event.deliveries.at(1) == gone);
        }
        const auto last = m_database->run([](QSqlDatabase &db) { return OutboxStore::lastByChannel(db); }).result();
        QCOMPARE(last->size(), std::size_t{2});
        QCOMPARE(last->at(QStringLiteral("slack")).at, at(140));
        QVERIFY(last->at(QStringLiteral("desktop")).ok);
    }

    void goesWithItsEvent()
    {
        AlertTelling first = telling(QStringLiteral("openai"), 100);
        first.others = {telling(QStringLiteral("openai/gpt-4o"), 100).event};
        QVERIFY(put(first).ok());
        QVERIFY(
            write([](QSqlDatabase &db) { return sql::execute(db, QStringLiteral("DELETE FROM alert_events")); }).ok());
        QVERIFY(waiting()->empty());
        // And nothing is put for an event that is not there: the decision is not kept either.
        QVERIFY(!put(first).ok());
    }

private:
    std::unique_ptr<test::TempStore> m_temp;
    std::unique_ptr<Database> m_database;
    std::map<QString, qint64> m_ids; ///< of the events in the store, by target
    bool m_saved = true;
};

QTEST_GUILESS_MAIN(OutboxStoreTest)
#include "tst_outboxstore.moc"
