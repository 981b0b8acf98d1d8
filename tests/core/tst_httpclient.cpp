// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The HTTP client over real loopback connections: what it sends, what it measures, and that every fetch ends once.

#include "tests/core/fetching.h"
#include "tests/support/manualclock.h"
#include "tests/support/simulator.h"

#include <QCoroTask>
#include <QNetworkProxy>
#include <QScopeGuard>
#include <QSemaphore>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

namespace {
/// What became of a fetch that nobody waits for in the test's own frame.
struct Fate
{
    int resumed = 0;
    std::optional<Result<HttpAnswer>> result;
};

QCoro::Task<> follow(HttpClient *client, HttpRequest request, std::shared_ptr<Fate> fate)
{
    Result<HttpAnswer> result = co_await client->fetch(std::move(request));
    ++fate->resumed;
    fate->result = std::move(result);
}
} // namespace

class TestHttpClient : public QObject
{
    Q_OBJECT
    ManualClock m_clock;
    std::unique_ptr<ProviderSimulator> m_server;

    QString url(const QString &path) const { return m_server->baseUrl() + path; }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ProviderSimulator>();
        QVERIFY(m_server->start());
    }

    void cleanup() { m_server.reset(); }

    void givesTheAnswerAndSendsWhatItShould()
    {
        m_server->route(QStringLiteral("/a b"), SimReply::json("{\"x\":1}"));
        HttpClient client(m_clock);
        HttpRequest request = get(url(QStringLiteral("/a%20b?q=1%2B2#part")));
        request.headers = {{"X-One", "1\r\nX-Two: 2"}};
        const Result<HttpAnswer> answer = ask(client, request);
        QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().line()));
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->body, QByteArray("{\"x\":1}"));
        QCOMPARE(answer->attempts, 1);
        QCOMPARE(answer->receivedAt, m_clock.now());
        QCOMPARE(answer->header("CONTENT-type"), QByteArray("application/json"));

        const SimRequest &seen = m_server->requests().at(0);
        QVERIFY2(seen.raw.startsWith("GET /a%20b?q=1%2B2 HTTP/1.1\r\n"), seen.raw.constData());
        QCOMPARE(seen.header("user-agent"), QByteArray("aigo/" AIGO_VERSION));
        QCOMPARE(seen.header("accept-encoding"), QByteArray("gzip, deflate"));
        QCOMPARE(seen.header("host"), QByteArray("127.0.0.1:") + QByteArray::number(m_server->port()));
        QCOMPARE(seen.header("x-one"), QByteArray("1  X-Two: 2"));
        QVERIFY(seen.header("x-two").isEmpty());
    }

    void aStatusIsAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {204, 400, 401, 402, 403, 404, 408, 429, 500, 503, 529}) {
            QTest::addRow("%d", status) << status;
        }
    }
    void aStatusIsAnAnswer()
    {
        QFETCH(int, status);
        m_server->route(QStringLiteral("/"), SimReply::json(status == 204 ? "" : "{\"error\":1}", status));
        HttpClient client(m_clock);
        const Result<HttpAnswer> answer = ask(client, get(url(QStringLiteral("/?key=secret"))));
        QVERIFY(answer.ok());
        QCOMPARE(answer->status, status);
        QCOMPARE(answer->isSuccess(), status == 204);
        const Error error = httpError(*answer);
        QCOMPARE(error.httpStatus, status);
        QVERIFY(!error.line().contains(QLatin1String("secret")));
    }

    void postsABody()
    {
        m_server->route(QStringLiteral("/post"), SimReply::json("{}"));
        HttpClient client(m_clock);
        HttpRequest request = get(url(QStringLiteral("/post")));
        request.method = HttpMethod::Post;
        request.body = "{\"a\":2}";
        QVERIFY(ask(client, request).ok());
        QCOMPARE(m_server->requests().at(0).method, QByteArray("POST"));
        QCOMPARE(m_server->requests().at(0).body, QByteArray("{\"a\":2}"));
    }

    void refusesWhatIsNoHttp()
    {
        HttpClient client(m_clock);
        for (const char *bad : {"file:///etc/passwd", "ftp://example.com/", "nonsense", "http://", "data:,x"}) {
            QCOMPARE(kindOf(ask(client, get(QString::fromLatin1(bad)))), ErrorKind::Invalid);
        }
    }

    void offlineTouchesNothing()
    {
        HttpClient client(m_clock);
        client.setOffline(true);
        QCOMPARE(kindOf(ask(client, get(url(QStringLiteral("/"))))), ErrorKind::Offline);
        QCOMPARE(m_server->connectionCount(), 0);
    }

    void validatorsGive304()
    {
        SimReply reply = SimReply::json("{\"big\":true}");
        reply.etag = "\"abc\"";
        reply.lastModified = "Sat, 21 Nov 2026 00:00:00 GMT";
        m_server->route(QStringLiteral("/doc"), reply);
        HttpClient client(m_clock);
        HttpRequest request = get(url(QStringLiteral("/doc")));
        const Result<HttpAnswer> first = ask(client, request);
        QVERIFY(first.ok());
        QCOMPARE(first->validators.etag, QByteArray("\"abc\""));
        QCOMPARE(first->validators.lastModified, reply.lastModified);
        QVERIFY(!first->notModified);

        request.validators = first->validators;
        const Result<HttpAnswer> second = ask(client, request);
        QVERIFY(second.ok());
        QVERIFY(second->notModified && second->isSuccess());
        QCOMPARE(second->status, 304);
        QVERIFY(second->body.isEmpty());
        QCOMPARE(m_server->requests().at(1).header("if-modified-since"), reply.lastModified);
    }

    void refusedConnection()
    {
        const QString where = url(QStringLiteral("/?key=abcdef"));
        m_server->stop();
        HttpClient client(m_clock);
        const Result<HttpAnswer> answer = ask(client, get(where));
        QCOMPARE(kindOf(answer), ErrorKind::Connect);
        QCOMPARE(answer.error().where, QStringLiteral("127.0.0.1:%1").arg(m_server->port()));
        QVERIFY(!answer.error().line().contains(QLatin1String("abcdef")));
        QVERIFY(m_server->start()); // the same port again
        m_server->route(QStringLiteral("/"), SimReply::json("{}"));
        QVERIFY(ask(client, get(where)).ok());
    }

    void unknownName()
    {
        HttpClientSeams seams;
        seams.resolve = [](const QString &) {
            QHostInfo info;
            info.setError(QHostInfo::HostNotFound);
            return info;
        };
        HttpClient client(m_clock, seams);
        QCOMPARE(kindOf(ask(client, get(QStringLiteral("http://nowhere.test/")))), ErrorKind::Dns);
    }

    void theFirstAddressThatAnswersWins()
    {
        m_server->route(QStringLiteral("/"), SimReply::json("{}"));
        HttpClientSeams seams;
        seams.resolve = [](const QString &) {
            QHostInfo info; // nobody listens on ::1 at that port: refused, the next is tried at once
            info.setAddresses({QHostAddress(QHostAddress::LocalHostIPv6), QHostAddress(QHostAddress::LocalHost)});
            return info;
        };
        HttpClient client(m_clock, seams);
        const Result<HttpAnswer> answer = ask(client, get(QStringLiteral("http://two.test:%1/").arg(m_server->port())));
        QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().line()));
        QVERIFY(answer->phases.dns.has_value());
    }

    void phasesOfANewAndAUsedConnection()
    {
        SimReply reply = SimReply::json(QByteArray(1000, 'x'));
        reply.delay = 30ms;
        m_server->route(QStringLiteral("/"), reply);
        HttpClient client(m_clock);
        const QString where = QStringLiteral("http://localhost:%1/").arg(m_server->port());
        const Result<HttpAnswer> first = ask(client, get(where));
        QVERIFY(first.ok());
        QVERIFY(!first->phases.reused);
        QVERIFY(first->phases.dns && first->phases.connect && first->phases.firstByte);
        QVERIFY(!first->phases.tls);
        QVERIFY(*first->phases.firstByte >= 29ms);
        QVERIFY(first->phases.total >= *first->phases.firstByte + *first->phases.connect);

        const Result<HttpAnswer> second = ask(client, get(where));
        QVERIFY(second.ok());
        QVERIFY(second->phases.reused);
        QVERIFY(!second->phases.dns && !second->phases.connect && !second->phases.tls);
        QVERIFY(second->phases.firstByte);
        QCOMPARE(m_server->connectionCount(), 1);

        HttpRequest probe = get(where);
        probe.freshConnection = true;
        const Result<HttpAnswer> third = ask(client, probe);
        QVERIFY(third.ok());
        QVERIFY(!third->phases.reused && third->phases.dns && third->phases.connect);
        QCOMPARE(m_server->connectionCount(), 2);
        QCOMPARE(m_server->requests().at(2).header("connection"), QByteArray("close"));
    }

    void aConnectionThatDiedIdleIsReplaced()
    {
        m_server->route(QStringLiteral("/"), SimReply::json("{}"));
        HttpClient client(m_clock);
        QVERIFY(ask(client, get(url(QStringLiteral("/")))).ok());
        m_server->stop();
        QVERIFY(m_server->start());
        const Result<HttpAnswer> answer = ask(client, get(url(QStringLiteral("/"))));
        QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().line()));
        QVERIFY(!answer->phases.reused);
        // And one that the server closes just when the next request is on its way: nothing of an answer came, so it is
        // asked again.
        SimReply dropped = SimReply::json("{}");
        dropped.dropAt = 0;
        m_server->enqueue(QStringLiteral("/"), dropped);
        const Result<HttpAnswer> again = ask(client, get(url(QStringLiteral("/"))));
        QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().line()));
        QVERIFY(!again->phases.reused);
    }

    void theDeadlineHolds_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("silence") << 0;
        QTest::newRow("slow drip") << 1;
        QTest::newRow("endless redirects' sum") << 2;
    }
    void theDeadlineHolds()
    {
        QFETCH(int, how);
        SimReply reply = SimReply::json(QByteArray(1'000'000, 'x'));
        if (how == 0) {
            reply.never = true;
        } else if (how == 1) {
            reply.pieceSize = 10;
            reply.pieceDelay = 5ms;
        } else {
            reply = SimReply::redirect("/");
            reply.delay = 60ms;
        }
        m_server->route(QStringLiteral("/"), reply);
        HttpClient client(m_clock);
        HttpRequest request = get(url(QStringLiteral("/")));
        request.deadline = 150ms;
        QElapsedTimer took;
        took.start();
        QCOMPARE(kindOf(ask(client, request)), ErrorKind::Timeout);
        QVERIFY(took.elapsed() >= 149);
        QVERIFY2(took.elapsed() < 3000, qPrintable(QString::number(took.elapsed())));
        QCOMPARE(client.running(), 0);
    }

    void cancelResumesOnce_data()
    {
        QTest::addColumn<QString>("when");
        QTest::newRow("before the header") << QStringLiteral("header");
        QTest::newRow("in the body") << QStringLiteral("body");
        QTest::newRow("cancelAll") << QStringLiteral("all");
        QTest::newRow("client destroyed") << QStringLiteral("client");
        QTest::newRow("owner destroyed") << QStringLiteral("owner");
        QTest::newRow("goes offline") << QStringLiteral("offline");
        QTest::newRow("while looking a name up") << QStringLiteral("dns");
    }
    void cancelResumesOnce()
    {
        QFETCH(QString, when);
        SimReply slow = SimReply::json(QByteArray(1'000'000, 'x'));
        slow.never = when == QLatin1String("header");
        slow.pieceSize = 100;
        slow.pieceDelay = 1ms;
        m_server->route(QStringLiteral("/"), slow);
        HttpClientSeams seams;
        const auto looked = std::make_shared<QSemaphore>();
        const auto unblock = qScopeGuard([looked] { looked->release(); });
        if (when == QLatin1String("dns")) {
            seams.resolve = [looked](const QString &) { // looks until the test is over
                looked->acquire();
                return QHostInfo();
            };
        }
        auto client = std::make_unique<HttpClient>(m_clock, seams);
        auto owner = std::make_unique<QObject>();
        HttpRequest request =
            get(when == QLatin1String("dns") ? QStringLiteral("http://slow.test/") : url(QStringLiteral("/")));
        request.cancel.follow(owner.get());
        const auto fate = std::make_shared<Fate>();
        follow(client.get(), request, fate);
        if (when != QLatin1String("dns")) {
            QTRY_COMPARE(m_server->requests().size(), std::size_t(1));
        }
        if (when != QLatin1String("header") && when != QLatin1String("dns")) {
            QTRY_VERIFY(m_server->bytesSent() > 1000);
        }
        QCOMPARE(fate->resumed, 0);

        if (when == QLatin1String("all")) {
            client->cancelAll();
        } else if (when == QLatin1String("client")) {
            client.reset();
        } else if (when == QLatin1String("owner")) {
            owner.reset();
        } else if (when == QLatin1String("offline")) {
            client->setOffline(true);
        } else {
            request.cancel.cancel();
        }
        QCOMPARE(fate->resumed, 0); // not inside our call
        QTRY_COMPARE(fate->resumed, 1);
        QCOMPARE(kindOf(*fate->result), ErrorKind::Cancelled);
        request.cancel.cancel();
        QTest::qWait(20);
        QCOMPARE(fate->resumed, 1);
        if (client) {
            QCOMPARE(client->running(), 0);
        }
    }

    void cancelAllLeavesTheClientAndTheTokenUsable()
    {
        SimReply silent;
        silent.never = true;
        m_server->route(QStringLiteral("/silent"), silent);
        m_server->route(QStringLiteral("/"), SimReply::json("{}"));
        HttpClient client(m_clock);
        HttpRequest request = get(url(QStringLiteral("/silent")));
        const auto fate = std::make_shared<Fate>();
        follow(&client, request, fate);
        QTRY_COMPARE(m_server->requests().size(), std::size_t(1));
        client.cancelAll();
        QTRY_COMPARE(fate->resumed, 1);
        request.url = QUrl(url(QStringLiteral("/")));
        QVERIFY(ask(client, request).ok());
        request.cancel.cancel();
        QCOMPARE(kindOf(ask(client, request)), ErrorKind::Cancelled);
    }

    void onlySoManyAtOnceAndInOrder()
    {
        SimReply reply = SimReply::json("{}");
        reply.delay = 5ms;
        HttpClient client(m_clock, HttpClientSeams{}, 2);
        std::vector<std::shared_ptr<Fate>> fates;
        int most = 0;
        QObject::connect(m_server.get(), &ProviderSimulator::requested, this,
                         [&client, &most] { most = std::max(most, client.running()); });
        for (int i = 0; i < 20; ++i) {
            m_server->route(QStringLiteral("/%1").arg(i), reply);
            fates.push_back(std::make_shared<Fate>());
            follow(&client, get(url(QStringLiteral("/%1").arg(i))), fates.back());
        }
        QCOMPARE(client.running(), 2);
        QTRY_VERIFY(std::all_of(fates.begin(), fates.end(), [](const auto &fate) { return fate->resumed == 1; }));
        QCOMPARE(most, 2);
        QCOMPARE(m_server->requests().size(), std::size_t(20));
        for (int i = 0; i < 20; ++i) { // two run side by side, so neighbours may swap
            const int place = m_server->requests().at(static_cast<std::size_t>(i)).path.mid(1).toInt();
            QVERIFY2(std::abs(place - i) <= 1, qPrintable(QStringLiteral("%1 came as %2").arg(place).arg(i)));
        }
        QVERIFY(m_server->connectionCount() <= 3);
    }

    void queueingIsNoTimeout()
    {
        SimReply reply = SimReply::json("{}");
        reply.delay = 60ms;
        m_server->route(QStringLiteral("/"), reply);
        HttpClient client(m_clock, HttpClientSeams{}, 1);
        HttpRequest request = get(url(QStringLiteral("/")));
        request.deadline = 1000ms;
        std::vector<std::shared_ptr<Fate>> fates;
        for (int i = 0; i < 20; ++i) { // 20 x 60 ms is more than the deadline of each
            fates.push_back(std::make_shared<Fate>());
            follow(&client, request, fates.back());
        }
        QTRY_VERIFY_WITH_TIMEOUT(std::all_of(fates.begin(), fates.end(),
                                             [](const auto &fate) { return fate->resumed == 1 && fate->result->ok(); }),
                                 20000);
    }

    void cancelledWhileQueueing()
    {
        SimReply silent;
        silent.never = true;
        m_server->route(QStringLiteral("/"), silent);
        HttpClient client(m_clock, HttpClientSeams{}, 1);
        const auto first = std::make_shared<Fate>();
        const auto second = std::make_shared<Fate>();
        HttpRequest one = get(url(QStringLiteral("/")));
        HttpRequest two = get(url(QStringLiteral("/")));
        two.cancel = CancelToken();
        follow(&client, one, first);
        follow(&client, two, second);
        QTRY_COMPARE(m_server->requests().size(), std::size_t(1));
        two.cancel.cancel();
        QTRY_COMPARE(second->resumed, 1);
        QCOMPARE(first->resumed, 0);
        one.cancel.cancel();
        QTRY_COMPARE(first->resumed, 1);
        QTRY_COMPARE(client.running(), 0);
        QCOMPARE(m_server->requests().size(), std::size_t(1));
    }

    void plainHttpThroughAnHttpProxyAsksForTheWholeUrl()
    {
        class OneProxy : public QNetworkProxyFactory
        {
        public:
            explicit OneProxy(quint16 port)
                : m_port(port)
            {}
            QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override
            {
                return {QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_port,
                                      QStringLiteral("user"), QStringLiteral("pass"))};
            }

        private:
            quint16 m_port;
        };
        m_server->route(QStringLiteral("/x"), SimReply::json("{}"));
        QNetworkProxyFactory::setApplicationProxyFactory(new OneProxy(m_server->port()));
        HttpClient client(m_clock);
        const Result<HttpAnswer> answer = ask(client, get(QStringLiteral("http://proxied.test/x?y=1")));
        QNetworkProxyFactory::setApplicationProxyFactory(nullptr);
        QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().line()));
        const SimRequest &seen = m_server->requests().at(0);
        QVERIFY2(seen.raw.startsWith("GET http://proxied.test/x?y=1 HTTP/1.1\r\nHost: proxied.test\r\n"),
                 seen.raw.constData());
        QCOMPARE(seen.header("proxy-authorization"), QByteArray("Basic ") + QByteArray("user:pass").toBase64());
        QVERIFY(!answer->phases.dns.has_value());
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
