// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/alertcourier.h"
#include "core/monitor/channelsettings.h"
#include "core/monitor/configuration.h"
#include "core/monitor/keyring.h"
#include "core/net/httpclient.h"
#include "core/storage/settingsstore.h"
#include "tests/flow/tellings.h"
#include "tests/support/manualclock.h"
#include "tests/support/simulator.h"
#include "tests/support/tempstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <set>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

namespace {

const QString path = QStringLiteral("/hooks/T0ken-Zq7Zq7Zq7");
const QByteArray secret = "s3cret-Xy9Xy9Xy9";
const QString hook = QStringLiteral("hook");

/// RFC 2104, written out: not what the program uses.
QByteArray hmacSha256(QByteArray key, const QByteArray &text)
{
    constexpr qsizetype block = 64;
    if (key.size() > block) {
        key = QCryptographicHash::hash(key, QCryptographicHash::Sha256);
    }
    key.append(block - key.size(), '\0');
    QByteArray inner;
    QByteArray outer;
    for (const char c : key) {
        inner += static_cast<char>(c ^ 0x36);
        outer += static_cast<char>(c ^ 0x5c);
    }
    inner = QCryptographicHash::hash(inner + text, QCryptographicHash::Sha256);
    return QCryptographicHash::hash(outer + inner, QCryptographicHash::Sha256).toHex();
}

} // namespace

/// The outbox's way to a webhook on this machine that misbehaves in every way.
class AlertCourierTest : public QObject
{
    Q_OBJECT

    /// One run of the program on the store.
    struct Run
    {
        Run(Database &database, const Clock &clock, const QProcessEnvironment &environment)
            : keyring(environment)
            , http(clock)
            , channels(keyring, http)
            , courier(database, channels, clock, [] { return 0.5; })
        {
            channels.patience = 300ms;
        }
        Keyring keyring;
        HttpClient http;
        AlertChannels channels;
        AlertCourier courier;
    };

    AlertChannel webhook(const QString &name = hook) const
    {
        AlertChannel channel;
        channel.name = name;
        channel.kind = ChannelKind::Webhook;
        channel.urlEnv = QStringLiteral("HOOK_URL");
        channel.secretEnv = QStringLiteral("HOOK_SECRET");
        return channel;
    }

    void startRun(std::vector<AlertChannel> channels = {})
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("HOOK_URL"), m_server->baseUrl() + path);
        environment.insert(QStringLiteral("HOOK_SECRET"), QString::fromLatin1(secret));
        m_run = std::make_unique<Run>(*m_database, m_clock, environment);
        m_run->channels.set(channels.empty() ? std::vector<AlertChannel>{webhook()} : channels);
        connect(&m_run->courier, &AlertCourier::failed, this, [this](const Error &e) { m_log << e.line(); });
        m_run->courier.setOn(true);
    }

    /// What is due now is carried, and everything is quiet again.
    void carry()
    {
        m_run->courier.wake();
        QTRY_VERIFY(m_run->courier.isAtRest());
    }
    void carryAfter(Milliseconds time)
    {
        m_clock.advance(time);
        carry();
    }
    /// Moves the clock to when something is due.
    Milliseconds carryNext()
    {
        const auto next = m_run->courier.next();
        const Milliseconds wait = next ? std::max(*next - m_clock.now(), 0ms) : 0ms;
        carryAfter(wait);
        return wait;
    }

    void tell(const AlertTelling &telling)
    {
        const Status kept = decide(*m_database, telling).result();
        QVERIFY2(kept.ok(), kept ? "" : qPrintable(kept.error().line()));
    }
    AlertTelling down(const QString &target, qint64 id) const { return tellingOf(id, target, {hook}, m_clock.now()); }
    AlertTelling back(AlertTelling of) const
    {
        AlertTelling over = tellingOf(of.event.id, of.event.target, of.channels, m_clock.now(), AlertState::Resolved);
        over.event.opened = of.event.opened;
        return over;
    }

    std::vector<AlertDelivery> deliveries(const AlertEvent &event)
    {
        std::vector<AlertEvent> events{event};
        const auto read = m_database
                              ->run([events](QSqlDatabase &db) mutable -> Result<std::vector<AlertEvent>> {
                                  const Status added = OutboxStore::addDeliveries(db, events);
                                  return added ? Result<std::vector<AlertEvent>>(events) : added.error();
                              })
                              .result();
        return read ? read->front().deliveries : std::vector<AlertDelivery>{};
    }
    static QString stateIn(const SimRequest &request)
    {
        return QJsonDocument::fromJson(request.body).object()[u"state"].toString();
    }
    static QString targetIn(const SimRequest &request)
    {
        return QJsonDocument::fromJson(request.body).object()[u"target"].toString();
    }

private Q_SLOTS:
    void init()
    {
        m_temp = std::make_unique<TempStore>();
        auto opened = Database::open(m_temp->folder());
        QVERIFY(opened.ok());
        m_database = std::move(opened).value();
        m_server = std::make_unique<ProviderSimulator>();
        QVERIFY(m_server->start());
        m_server->route(path, SimReply::json("{}"));
        m_log.clear();
    }
    void cleanup()
    {
        m_run.reset();
        m_database.reset();
        m_server.reset();
    }

    void everyRetryHasTheSameKeyAndTheOrderStays()
    {
        SimReply limited = SimReply::json("{}", 429);
        limited.headers = {{"Retry-After", "120"}};
        SimReply never;
        never.never = true;
        SimReply cut; // the body was read, and then nobody is there
        cut.dropAt = 0;
        for (const SimReply &reply : {SimReply::json("{}", 500), limited, never, cut}) {
            m_server->enqueue(path, reply);
        }
        startRun();
        const AlertTelling first = down(QStringLiteral("openai"), 1);
        tell(first);
        m_clock.advance(1s);
        tell(back(first));
        std::vector<Milliseconds> waits;
        carry();
        while (m_run->courier.next() && waits.size() < 10) {
            QCOMPARE(m_server->requests().size(), waits.size() + 1); // nothing comes before it is due
            carry();
            QCOMPARE(m_server->requests().size(), waits.size() + 1);
            waits.push_back(carryNext());
        }
        QCOMPARE(waits.size(), std::size_t{4});
        QVERIFY(waits.at(0) > 0ms && waits.at(0) <= 2s);
        QVERIFY2(waits.at(1) >= 120s && waits.at(1) < 150s, qPrintable(QString::number(waits.at(1).count())));
        QVERIFY(waits.at(2) > waits.at(0) && waits.at(3) > waits.at(2) && waits.at(3) < 1min);

        const std::vector<SimRequest> &requests = m_server->requests();
        QCOMPARE(requests.size(), std::size_t{6});
        const QByteArray key = requests.front().header("Idempotency-Key");
        QVERIFY(!key.isEmpty());
        for (std::size_t i = 0; i < 5; ++i) {
            QCOMPARE(requests.at(i).header("Idempotency-Key"), key);
            QCOMPARE(requests.at(i).body, requests.front().body);
            QCOMPARE(stateIn(requests.at(i)), QStringLiteral("firing"));
            QCOMPARE(requests.at(i).method, QByteArray("POST"));
            QCOMPARE(requests.at(i).header("Content-Type"), QByteArray("application/json"));
        }
        QCOMPARE(stateIn(requests.back()), QStringLiteral("resolved"));
        QVERIFY(requests.back().header("Idempotency-Key") != key);
        for (const SimRequest &request : requests) {
            QCOMPARE(request.header("X-Aigo-Signature"), "sha256=" + hmacSha256(secret, request.body));
        }

        const std::vector<AlertDelivery> log = deliveries(first.event);
        QCOMPARE(log.size(), std::size_t{2});
        QCOMPARE(log.at(0).attempts, 5);
        QVERIFY(log.at(0).ok && log.at(0).error.isEmpty() && !log.at(0).gaveUp);
        QCOMPARE(log.at(0).key.toLatin1(), key);
        QCOMPARE(log.at(1).attempts, 1);
        QCOMPARE(log.at(1).state, AlertState::Resolved);
        QVERIFY(!m_run->courier.next()); // and nothing is waited for any more
    }

    void oneTargetsTroubleIsNotAnothers()
    {
        m_server->route(path, [](const SimRequest &request) {
            return SimReply::json("{}", targetIn(request) == u"openai" ? 500 : 200);
        });
        startRun();
        const AlertTelling stuck = down(QStringLiteral("openai"), 1);
        tell(stuck);
        tell(back(stuck));
        const AlertTelling other = down(QStringLiteral("mistral"), 2);
        tell(other);
        tell(back(other));
        carry();
        QCOMPARE(m_server->requests().size(), std::size_t{3});
        QVERIFY(deliveries(other.event).at(1).ok);
        QCOMPARE(deliveries(stuck.event).at(0).attempts, 1);
        QVERIFY(deliveries(stuck.event).at(0).error.contains(QStringLiteral("500")));
        QCOMPARE(deliveries(stuck.event).at(1).attempts, 0);
    }

    void askedToWaitTheWholeChannelWaits()
    {
        SimReply limited = SimReply::json("{}", 429);
        limited.headers = {{"Retry-After", "60"}};
        m_server->enqueue(path, limited);
        startRun();
        tell(down(QStringLiteral("openai"), 1));
        carry();
        tell(down(QStringLiteral("mistral"), 2));
        carryAfter(30s);
        m_run->courier.tryNow(); // not even for somebody in a hurry
        carry();
        QCOMPARE(m_server->requests().size(), std::size_t{1});
        carryAfter(29s);
        QCOMPARE(m_server->requests().size(), std::size_t{1});
        carryAfter(2s);
        QCOMPARE(m_server->requests().size(), std::size_t{3});
    }

    void noMoreThanItsShareOfAMinute()
    {
        AlertChannel slow = webhook();
        slow.perMinute = 3;
        startRun({slow});
        for (int i = 1; i <= 8; ++i) {
            tell(down(QStringLiteral("target%1").arg(i), i));
        }
        carry();
        QCOMPARE(m_server->requests().size(), std::size_t{3});
        carryAfter(59s);
        QCOMPARE(m_server->requests().size(), std::size_t{3});
        carryAfter(1s);
        QCOMPARE(m_server->requests().size(), std::size_t{6});
        carryNext();
        QCOMPARE(m_server->requests().size(), std::size_t{8});
        QVERIFY(!m_run->courier.next());
    }

    void whatIsNeverTakenIsGivenUpAfterADay()
    {
        m_server->route(path, [](const SimRequest &request) {
            return SimReply::json("{}", stateIn(request) == u"firing" ? 503 : 204);
        });
        startRun();
        const AlertTelling first = down(QStringLiteral("openai"), 1);
        const Instant begun = m_clock.now();
        tell(first);
        carry();
        m_clock.advance(1s);
        tell(back(first));
        int attempts = 1;
        while (m_log.isEmpty() && attempts < 1000) {
            const Milliseconds wait = carryNext();
            QVERIFY(wait <= 15min);
            attempts += 1;
        }
        QVERIFY(m_clock.now() - begun >= 24h);
        QVERIFY(m_clock.now() - begun < 25h);
        QVERIFY2(attempts > 90 && attempts < 200, qPrintable(QString::number(attempts)));
        QCOMPARE(m_log.size(), 1);
        QVERIFY2(m_log.front().contains(QStringLiteral("openai is down")) &&
                     m_log.front().contains(QStringLiteral("503")),
                 qPrintable(m_log.front()));
        const std::vector<AlertDelivery> log = deliveries(first.event);
        QVERIFY(log.at(0).gaveUp && !log.at(0).ok);
        QVERIFY(log.at(1).ok); // what comes behind it is still told
        QVERIFY(!m_run->courier.next());
    }

    void aRestartGoesOnWithTheSameKey()
    {
        m_server->enqueue(path, SimReply::json("{}", 500));
        startRun();
        tell(down(QStringLiteral("openai"), 1));
        carry();
        m_run.reset();
        m_clock.advance(1h);
        startRun();
        carry();
        QCOMPARE(m_server->requests().size(), std::size_t{2});
        QCOMPARE(m_server->requests().at(1).header("Idempotency-Key"),
                 m_server->requests().at(0).header("Idempotency-Key"));
        QCOMPARE(m_server->requests().at(1).body, m_server->requests().at(0).body);
    }

    void onlyTheOneThatIsOnTells()
    {
        startRun();
        m_run->courier.setOn(false);
        tell(down(QStringLiteral("openai"), 1));
        carryAfter(1h);
        QVERIFY(m_server->requests().empty());
        QVERIFY(!m_run->courier.next());
        m_run->courier.setOn(true);
        QTRY_COMPARE(m_server->requests().size(), std::size_t{1});
        QTRY_VERIFY(m_run->courier.isAtRest());
    }

    void anEmptyOutboxCostsNothing()
    {
        startRun();
        carry();
        QVERIFY(!m_run->courier.next());
        QSignalSpy logged(&m_run->courier, &AlertCourier::logged);
        m_clock.advance(24h);
        QTest::qWait(50);
        QVERIFY(m_run->courier.isAtRest());
        QCOMPARE(logged.size(), 0);
    }

    void aClockThatIsSetBackHoldsNothingForEver()
    {
        m_server->enqueue(path, SimReply::json("{}", 500));
        startRun();
        tell(down(QStringLiteral("openai"), 1));
        carry();
        m_clock.setWallClock(m_clock.now() - std::chrono::days(400));
        carry();
        QVERIFY(m_run->courier.next());
        QVERIFY(*m_run->courier.next() - m_clock.now() <= 24h);
    }

    void aChannelThatIsGoneOrOffIsSaid()
    {
        AlertChannel off = webhook(QStringLiteral("off"));
        off.enabled = false;
        startRun({webhook(), off});
        AlertTelling telling = down(QStringLiteral("openai"), 1);
        telling.channels = QStringList{QStringLiteral("off"), QStringLiteral("nobody"), hook};
        tell(telling);
        carry();
        QCOMPARE(m_server->requests().size(), std::size_t{1});
        const std::vector<AlertDelivery> log = deliveries(telling.event);
        QVERIFY(log.at(0).gaveUp && log.at(0).attempts == 0 &&
                log.at(0).error.contains(QStringLiteral("switched off")));
        QVERIFY(log.at(1).gaveUp && log.at(1).error.contains(QStringLiteral("nobody")));
        QVERIFY(log.at(2).ok);
        QCOMPARE(m_log.size(), 1); // a channel that is not there is a mistake, one that is off is not
        QVERIFY(m_log.front().contains(QStringLiteral("nobody")));
    }

    void anAddressThatComesLaterIsUsedAtOnce()
    {
        AlertChannel kept = webhook(QStringLiteral("kept"));
        kept.urlEnv.clear();
        kept.secretEnv.clear();
        startRun({kept});
        AlertTelling telling = down(QStringLiteral("openai"), 1);
        telling.channels = QStringList{kept.name};
        tell(telling);
        carry();
        QVERIFY(deliveries(telling.event).at(0).error.contains(QStringLiteral("no address")));
        QVERIFY(!m_run->channels.hasAddress(kept));
        QVERIFY(m_run->channels.keep(kept, (m_server->baseUrl() + path).toUtf8(), {}).ok());
        QTRY_COMPARE(m_server->requests().size(), std::size_t{1});
        QTRY_VERIFY(m_run->courier.isAtRest());
        QVERIFY(m_server->requests().front().header("X-Aigo-Signature").isEmpty()); // no secret, no signature
        QVERIFY(m_run->channels.hasAddress(kept) && !m_run->channels.hasSecret(kept));
        QCOMPARE(m_run->channels.host(kept), QStringLiteral("127.0.0.1:%1").arg(m_server->port()));
        m_run->channels.forget(kept.name);
        QVERIFY(!m_run->channels.hasAddress(kept));
    }

    void eachKindSendsItsOwn()
    {
        AlertChannel slack = webhook(QStringLiteral("slack"));
        slack.kind = ChannelKind::Slack;
        AlertChannel discord = webhook(QStringLiteral("discord"));
        discord.kind = ChannelKind::Discord;
        AlertChannel own = webhook(QStringLiteral("own"));
        own.method = QStringLiteral("PUT");
        own.headers[QStringLiteral("X-Team")] = QStringLiteral("ops");
        own.body = QStringLiteral("{\"summary\":\"{{title}}\",\"dedup\":\"{{rule}}/{{target}}\"}");
        startRun({slack, discord, own});
        AlertTelling telling = down(QStringLiteral("openai"), 1);
        telling.channels = QStringList{slack.name, discord.name, own.name};
        tell(telling);
        carry();
        QCOMPARE(m_server->requests().size(), std::size_t{3});
        std::set<QString> seen;
        for (const SimRequest &request : m_server->requests()) {
            const QJsonObject body = QJsonDocument::fromJson(request.body).object();
            if (body.contains(u"blocks")) {
                seen.insert(QStringLiteral("slack"));
            } else if (body.contains(u"embeds")) {
                seen.insert(QStringLiteral("discord"));
            } else if (body[u"summary"].toString() == u"openai is down") {
                seen.insert(QStringLiteral("own"));
                QCOMPARE(request.method, QByteArray("PUT"));
                QCOMPARE(request.header("X-Team"), QByteArray("ops"));
                QCOMPARE(body[u"dedup"].toString(), QStringLiteral("provider-down/openai"));
            }
        }
        QCOMPARE(seen.size(), std::size_t{3});
    }

    void addressAndSecretAreNowhere()
    {
        ProviderSimulator elsewhere;
        QVERIFY(elsewhere.start());
        m_server->enqueue(path, SimReply::redirect((elsewhere.baseUrl() + path).toUtf8(), 307));
        m_server->enqueue(path, SimReply::redirect((m_server->baseUrl() + path).toUtf8(), 302));
        m_server->enqueue(path, SimReply::json("bad " + path.toUtf8() + ' ' + secret, 400));
        m_server->enqueue(path, SimReply::json("{}", 404));
        startRun();
        const AlertTelling telling = down(QStringLiteral("openai"), 1);
        tell(telling);
        carry();
        QString said;
        for (int i = 0; i < 3; ++i) {
            said += deliveries(telling.event).at(0).error + u'\n';
            carryNext();
        }
        said += deliveries(telling.event).at(0).error;
        QVERIFY2(said.contains(QStringLiteral("leads elsewhere")) && said.contains(QStringLiteral("404")),
                 qPrintable(said));
        QVERIFY(elsewhere.requests().empty());
        for (const SimRequest &request : m_server->requests()) {
            QCOMPARE(request.method, QByteArray("POST")); // never made into something else
        }
        m_server->stop();
        carryNext();
        said += deliveries(telling.event).at(0).error + m_log.join(u'\n');

        // What the user typed, with the configuration and the store.
        AlertChannel kept = webhook(QStringLiteral("kept"));
        kept.urlEnv.clear();
        kept.secretEnv.clear();
        QVERIFY(m_run->channels.keep(kept, (m_server->baseUrl() + path).toUtf8(), secret).ok());
        const std::map<QString, QString> texts{{channelKey(kept.name), channelText(kept)},
                                               {channelKey(hook), channelText(webhook())}};
        QVERIFY(m_database->write([texts](QSqlDatabase &db) { return SettingsStore::save(db, texts); }).result().ok());
        Configuration configuration;
        configuration.channels = channelsFromTexts(texts);
        QCOMPARE(configuration.channels->size(), std::size_t{3});
        QByteArray all = said.toUtf8() + writeConfiguration(configuration);
        m_run.reset();
        m_database.reset();
        const QDir folder(m_temp->folder());
        const QStringList files = folder.entryList(QDir::Files | QDir::Hidden);
        QVERIFY(!files.isEmpty());
        for (const QString &name : files) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            all += file.readAll();
        }
        QVERIFY(all.contains("openai is down")); // the scan sees what is there
        QVERIFY(!all.contains("T0ken-Zq7"));
        QVERIFY(!all.contains(secret));
    }

    void addressesAreChecked_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<bool>("good");
        QTest::newRow("https") << QByteArray("https://hooks.example.com/services/T0/B0/x") << true;
        QTest::newRow("this machine") << QByteArray("http://localhost:8080/x") << true;
        QTest::newRow("this machine's number") << QByteArray("http://127.0.0.1/x") << true;
        QTest::newRow("plain http") << QByteArray("http://hooks.example.com/x") << false;
        QTest::newRow("a name like this machine") << QByteArray("http://localhost.example.com/x") << false;
        QTest::newRow("user") << QByteArray("https://me:pw@example.com/x") << false;
        QTest::newRow("fragment") << QByteArray("https://example.com/x#y") << false;
        QTest::newRow("file") << QByteArray("file:///etc/passwd") << false;
        QTest::newRow("nothing") << QByteArray("") << false;
        QTest::newRow("no host") << QByteArray("https:///x") << false;
        QTest::newRow("long") << "https://example.com/" + QByteArray(3000, 'x') << false;
    }
    void addressesAreChecked()
    {
        QFETCH(QByteArray, written);
        QFETCH(bool, good);
        const auto url = channelAddress(written);
        QCOMPARE(url.ok(), good);
        if (!url) {
            QVERIFY(!url.error().line().contains(QStringLiteral("/x")));
        }
    }

private:
    ManualClock m_clock;
    std::unique_ptr<TempStore> m_temp;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ProviderSimulator> m_server;
    std::unique_ptr<Run> m_run;
    QStringList m_log;
};

QTEST_GUILESS_MAIN(AlertCourierTest)
#include "tst_alertcourier.moc"
