// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The realtime handshake against real WebSocket servers on loopback: granted, encrypted, refused, hanging, leading
// elsewhere; and what a provider's outcome is by it.

#include "core/monitor/keyring.h"
#include "core/monitor/realtime.h"
#include "core/net/httpclient.h"
#include "core/net/realtimehandshake.h"
#include "core/providers/registry.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"
#include "tests/support/shareddata.h"

#include <QSslKey>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

namespace {

const QByteArray key = "sk-very-secret-0123456789";

QSslCertificate fixtureCertificate()
{
    return QSslCertificate(readBytes(fixture(QStringLiteral("net/selfsigned.crt"))));
}

/// A WebSocket server that keeps what it was asked and told.
class Server
{
public:
    explicit Server(bool tls = false)
        : m_server(QStringLiteral("test"), tls ? QWebSocketServer::SecureMode : QWebSocketServer::NonSecureMode)
    {
        if (tls) {
            QSslConfiguration config;
            config.setLocalCertificate(fixtureCertificate());
            config.setPrivateKey(QSslKey(readBytes(fixture(QStringLiteral("net/selfsigned.key"))), QSsl::Rsa));
            m_server.setSslConfiguration(config);
        }
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] {
            QWebSocket *socket = m_server.nextPendingConnection();
            ++opened;
            asked = socket->request();
            socket->setParent(&m_server);
            // What a real one says at once, unasked.
            socket->sendTextMessage(QStringLiteral("{\"type\":\"session.created\"}"));
            QObject::connect(socket, &QWebSocket::textMessageReceived, &m_server, [this] { ++messages; });
            QObject::connect(socket, &QWebSocket::binaryMessageReceived, &m_server, [this] { ++messages; });
            QObject::connect(socket, &QWebSocket::disconnected, &m_server, [this, socket] {
                ++closed;
                closeCode = socket->closeCode();
            });
        });
    }
    QUrl url(const char *scheme = "ws") const
    {
        return QUrl(QStringLiteral("%1://localhost:%2/v1/realtime?model=m")
                        .arg(QString::fromLatin1(scheme))
                        .arg(m_server.serverPort()));
    }
    int opened = 0;
    int closed = 0;
    int messages = 0;
    int closeCode = 0;
    QNetworkRequest asked;

private:
    QWebSocketServer m_server;
};

/// Answers every request with these bytes; empty: never.
class RawServer
{
public:
    explicit RawServer(QByteArray reply, bool inPieces = false)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, reply, inPieces] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            ++connections;
            socket->setParent(&m_server);
            QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket, reply, inPieces] {
                request += socket->readAll();
                if (!request.endsWith("\r\n\r\n") || reply.isEmpty()) {
                    return;
                }
                const qsizetype first = inPieces ? 9 : reply.size();
                socket->write(reply.left(first));
                socket->flush();
                QTimer::singleShot(0, socket, [socket, reply, first] {
                    socket->write(reply.mid(first));
                    socket->disconnectFromHost();
                });
            });
        });
    }
    QUrl url() const { return QUrl(QStringLiteral("ws://127.0.0.1:%1/v1/realtime").arg(m_server.serverPort())); }
    QByteArray request;
    int connections = 0;

private:
    QTcpServer m_server;
};

HandshakeRequest to(const QUrl &url)
{
    HandshakeRequest request;
    request.url = url;
    request.secret = {"Authorization", "Bearer " + key};
    request.deadline = 20s;
    return request;
}

Result<HandshakeAnswer> shake(const HandshakeRequest &request)
{
    return await(realtimeHandshake(request));
}

ErrorKind kindOf(const Result<HandshakeAnswer> &answered)
{
    return answered ? ErrorKind::Internal : answered.error().kind;
}

struct Fate
{
    int resumed = 0;
    std::optional<Result<HandshakeAnswer>> result;
};
QCoro::Task<> follow(HandshakeRequest request, std::shared_ptr<Fate> fate)
{
    Result<HandshakeAnswer> result = co_await realtimeHandshake(std::move(request));
    ++fate->resumed;
    fate->result = std::move(result);
}

} // namespace

class TestRealtime : public QObject
{
    Q_OBJECT

    ManualClock m_clock;

    RealtimeResult checked(const QUrl &base, const QByteArray &ownKey = key, bool loopbackOnly = false,
                           const char *slug = "openai")
    {
        auto registry = ProviderRegistry::shipped();
        Provider provider = registry->provider(QString::fromLatin1(slug));
        provider.baseUrl = base.adjusted(QUrl::RemovePath | QUrl::RemoveQuery);
        provider.baseUrl.setScheme(base.scheme() == u"ws" ? QStringLiteral("http") : QStringLiteral("https"));
        QProcessEnvironment environment;
        if (!ownKey.isEmpty()) {
            environment.insert(provider.keyEnv, QString::fromUtf8(ownKey));
        }
        Keyring keyring(environment);
        HttpClient http(m_clock);
        RealtimeChecker checker(http, *registry, keyring, m_clock, loopbackOnly);
        RealtimeOptions options;
        options.extraAuthorities = {fixtureCertificate()};
        return await(checker.check(provider, options));
    }

private Q_SLOTS:
    void aGrantIsMeasuredAndClosedAtOnce()
    {
        Server server;
        const auto answered = shake(to(server.url()));
        QVERIFY2(answered.ok(), answered.ok() ? "" : qPrintable(answered.error().line()));
        QCOMPARE(answered->status, 101);
        QVERIFY(answered->phases.connect && answered->phases.upgrade && answered->phases.total);
        QVERIFY(!answered->phases.tls);
        QVERIFY(*answered->phases.connect + *answered->phases.upgrade <= *answered->phases.total);
        QTRY_COMPARE(server.closed, 1);
        QCOMPARE(server.opened, 1);
        QCOMPARE(server.messages, 0);
        QCOMPARE(server.closeCode, static_cast<int>(QWebSocketProtocol::CloseCodeNormal));
        QCOMPARE(server.asked.rawHeader("Authorization"), "Bearer " + key);
        QCOMPARE(server.asked.url().query(), QStringLiteral("model=m"));
    }

    void anEncryptedOneHasItsTls()
    {
        Server server(true);
        HandshakeRequest request = to(server.url("wss"));
        request.extraAuthorities = {fixtureCertificate()};
        const auto answered = shake(request);
        QVERIFY2(answered.ok(), answered.ok() ? "" : qPrintable(answered.error().line()));
        QCOMPARE(answered->status, 101);
        QVERIFY(answered->phases.tls && answered->phases.tls->count() > 0);
        QTRY_COMPARE(server.closed, 1);
        QCOMPARE(server.messages, 0);
    }

    void aCertificateNobodyVouchesForGetsNoKey()
    {
        Server server(true);
        const auto answered = shake(to(server.url("wss")));
        QCOMPARE(kindOf(answered), ErrorKind::Tls);
        QCOMPARE(server.opened, 0);
    }

    void aRefusalIsAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("inPieces");
        const QByteArray body = "{\"error\":{\"message\":\"no\",\"code\":\"invalid_api_key\"}}";
        for (const int status : {400, 401, 403, 404, 429, 500, 503}) {
            for (const bool inPieces : {false, true}) {
                QTest::addRow("%d-%d", status, inPieces)
                    << "HTTP/1.1 " + QByteArray::number(status) +
                           " No\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nX-One: two\r\n\r\n" + body
                    << status << inPieces;
            }
        }
    }
    void aRefusalIsAnAnswer()
    {
        QFETCH(QByteArray, reply);
        QFETCH(int, status);
        QFETCH(bool, inPieces);
        RawServer server(reply, inPieces);
        const auto answered = shake(to(server.url()));
        QVERIFY2(answered.ok(), answered.ok() ? "" : qPrintable(answered.error().line()));
        QCOMPARE(answered->status, status);
        QCOMPARE(headerValue(answered->headers, "x-one"), QByteArray("two"));
        QVERIFY(answered->phases.upgrade);
    }

    void aRedirectIsNotFollowed()
    {
        RawServer elsewhere("HTTP/1.1 200 OK\r\n\r\n");
        RawServer server("HTTP/1.1 302 Found\r\nLocation: " + elsewhere.url().toEncoded() + "\r\n\r\n");
        const auto answered = shake(to(server.url()));
        QVERIFY(answered.ok());
        QCOMPARE(answered->status, 302);
        QCoreApplication::processEvents();
        QCOMPARE(elsewhere.connections, 0);
        QCOMPARE(server.connections, 1);
        const RealtimeResult result = checked(server.url());
        QCOMPARE(result.outcome, Outcome::BadReply);
        QVERIFY(!result.error.contains(QString::number(elsewhere.url().port())));
        QCOMPARE(elsewhere.connections, 0);
    }

    void whatIsNoHttpIsUnreadable()
    {
        for (const char *reply : {"SSH-2.0-OpenSSH\r\n\r\n", "\r\n\r\n", "<html>\r\n</html>\r\n\r\n"}) {
            RawServer server(reply);
            const auto answered = shake(to(server.url()));
            QVERIFY2(!answered.ok(), reply);
            QVERIFY(kindOf(answered) == ErrorKind::Unreadable || kindOf(answered) == ErrorKind::Connect);
        }
        // A grant for another key.
        RawServer wrong("HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        "Sec-WebSocket-Accept: nonsense\r\n\r\n");
        QCOMPARE(kindOf(shake(to(wrong.url()))), ErrorKind::Unreadable);
    }

    void aServerThatHangsMeetsTheDeadline()
    {
        RawServer server({});
        HandshakeRequest request = to(server.url());
        request.deadline = 50ms;
        QCOMPARE(kindOf(shake(request)), ErrorKind::Timeout);
    }

    void itCanBeCalledOff()
    {
        RawServer server({});
        HandshakeRequest request = to(server.url());
        const auto fate = std::make_shared<Fate>();
        follow(request, fate);
        QTRY_VERIFY(server.request.endsWith("\r\n\r\n"));
        request.cancel.cancel();
        request.cancel.cancel();
        QTRY_COMPARE(fate->resumed, 1);
        QCOMPARE(kindOf(*fate->result), ErrorKind::Cancelled);
        HandshakeRequest before = to(server.url());
        before.cancel.cancel();
        QCOMPARE(kindOf(shake(before)), ErrorKind::Cancelled);
    }

    void nobodyThereIsNoConnection()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QUrl url(QStringLiteral("ws://127.0.0.1:%1/").arg(closed.serverPort()));
        closed.close();
        QCOMPARE(kindOf(shake(to(url))), ErrorKind::Connect);
    }

    void aKeyGoesWhereItMayOnly()
    {
        QCOMPARE(kindOf(shake(to(QUrl(QStringLiteral("ws://192.0.2.1/"))))), ErrorKind::Invalid);
        QCOMPARE(kindOf(shake(to(QUrl(QStringLiteral("https://api.example/"))))), ErrorKind::Invalid);
        HandshakeRequest split = to(QUrl(QStringLiteral("wss://127.0.0.1/")));
        split.secret.value = "one\r\nX-Two: 2";
        QCOMPARE(kindOf(shake(split)), ErrorKind::Invalid);
        HandshakeRequest outside = to(QUrl(QStringLiteral("wss://192.0.2.1/")));
        outside.loopbackOnly = true;
        QCOMPARE(kindOf(shake(outside)), ErrorKind::Offline);
        for (const HandshakeRequest &request : {split, outside}) {
            const auto answered = shake(request);
            QVERIFY(!answered.error().line().contains(QStringLiteral("secret")));
        }
    }

    void theOutcomeIsByTheTaxonomy_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<int>("outcome");
        const auto row = [](const char *name, int status, const QByteArray &body, Outcome outcome) {
            QTest::addRow("%s", name) << "HTTP/1.1 " + QByteArray::number(status) +
                                             " X\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
                                             body
                                      << static_cast<int>(outcome);
        };
        row("401 with words", 401,
            "{\"error\":{\"message\":\"Incorrect API key provided: sk-very-secret-0123456789\","
            "\"code\":\"invalid_api_key\"}}",
            Outcome::Unauthorized);
        row("401 without", 401, "", Outcome::Unauthorized);
        row("403", 403, "", Outcome::Forbidden);
        row("429", 429, "{\"error\":{\"message\":\"slow down\",\"type\":\"rate_limit_error\"}}", Outcome::RateLimited);
        row("quota", 429, "{\"error\":{\"message\":\"x\",\"code\":\"insufficient_quota\"}}", Outcome::Quota);
        row("500", 500, "", Outcome::ServerError);
        row("200", 200, "{}", Outcome::BadReply);
    }
    void theOutcomeIsByTheTaxonomy()
    {
        QFETCH(QByteArray, reply);
        QFETCH(int, outcome);
        RawServer server(reply);
        const RealtimeResult result = checked(server.url());
        QCOMPARE(outcomeName(result.outcome), outcomeName(static_cast<Outcome>(outcome)));
        QVERIFY(!result.error.isEmpty());
        QVERIFY2(!result.error.contains(QStringLiteral("secret")), qPrintable(result.error));
        QVERIFY(!server.request.contains("key="));
    }

    void aProviderIsOpenedWithItsKey()
    {
        Server server;
        RealtimeResult result = checked(server.url());
        QCOMPARE(outcomeName(result.outcome), QStringLiteral("ok"));
        QCOMPARE(result.httpStatus, 101);
        QCOMPARE(result.keyFingerprint, keyFingerprint(key));
        QCOMPARE(server.asked.url().path(), QStringLiteral("/v1/realtime"));
        QCOMPARE(server.asked.rawHeader("Authorization"), "Bearer " + key);
        result = checked(server.url(), key, true, "google");
        QCOMPARE(outcomeName(result.outcome), QStringLiteral("ok"));
        QCOMPARE(server.asked.rawHeader("x-goog-api-key"), key);
        QVERIFY(server.asked.rawHeader("Authorization").isEmpty());
        QVERIFY(server.asked.url().query().isEmpty());
        QVERIFY(server.asked.url().path().endsWith(QStringLiteral("BidiGenerateContent")));
    }

    void withoutAKeyNothingIsSent()
    {
        Server server;
        const RealtimeResult none = checked(server.url(), {});
        QCOMPARE(none.outcome, Outcome::BadRequest);
        const RealtimeResult unknown = checked(server.url(), key, false, "mistral");
        QCOMPARE(unknown.outcome, Outcome::BadRequest);
        QCOMPARE(server.opened, 0);
    }

    void whatWasMeasuredBecomesSeries()
    {
        RealtimeResult result;
        result.provider = QStringLiteral("openai");
        result.at = m_clock.now();
        result.outcome = Outcome::Ok;
        result.phases.connect = 12'000us;
        result.phases.upgrade = 90'000us;
        result.phases.total = 110'000us;
        const auto points = realtimePoints(result, 15min);
        QCOMPARE(points.size(), std::size_t{3}); // no TLS: no 0
        QCOMPARE(points[0].key, (SeriesKey{QStringLiteral("openai"), {}, QStringLiteral("realtime"), {}}));
        QCOMPARE(points[0].sample.latency, std::optional<Microseconds>(110'000us));
        QCOMPARE(points[1].key.part, QStringLiteral("connect"));
        QCOMPARE(points[2].key.part, QStringLiteral("upgrade"));
        QCOMPARE(points[2].sample.latency, std::optional<Microseconds>(90'000us));
        result.outcome = Outcome::Timeout;
        QVERIFY(!realtimePoints(result, 15min)[0].sample.latency);
    }

    void theSettingIsATextOfItsOwn()
    {
        const std::map<QString, QString> texts{{QStringLiteral("provider.openai.realtime"), QStringLiteral("yes")},
                                               {QStringLiteral("provider.google.realtime"), QStringLiteral("no")},
                                               {QStringLiteral("provider.realtime"), QStringLiteral("yes")},
                                               {QStringLiteral("provider.x.other"), QStringLiteral("yes")}};
        const auto settings = realtimeFromTexts(texts);
        QCOMPARE(settings.size(), std::size_t{2});
        QCOMPARE(settings[0].slug, QStringLiteral("google"));
        QVERIFY(!settings[0].on);
        QVERIFY(settings[1].on);
        QCOMPARE(realtimeKey(settings[1]), QStringLiteral("provider.openai.realtime"));
        QCOMPARE(realtimeText(settings[1]), QStringLiteral("yes"));
    }
};

QTEST_GUILESS_MAIN(TestRealtime)
#include "tst_realtime.moc"
