// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whom the HTTP client trusts and where it may be led: keys, redirects and certificates, over real loopback
// connections.

#include "tests/core/fetching.h"
#include "tests/support/manualclock.h"
#include "tests/support/shareddata.h"
#include "tests/support/simulator.h"

#include <QSslKey>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace aigo;
using namespace aigo::test;

namespace {
HttpRequest withKey(const QString &url)
{
    HttpRequest request = get(url);
    request.secrets = {{"Authorization", "Bearer sk-very-secret-0123456789"}};
    return request;
}

QSslCertificate fixtureCertificate()
{
    return QSslCertificate(readBytes(fixture(QStringLiteral("net/selfsigned.crt"))));
}

void startTls(ProviderSimulator &simulator)
{
    simulator.useTls(fixtureCertificate(),
                     QSslKey(readBytes(fixture(QStringLiteral("net/selfsigned.key"))), QSsl::Rsa));
    QVERIFY(simulator.start());
}

HttpClientSeams trustingFixture()
{
    HttpClientSeams seams;
    seams.extraAuthorities = {fixtureCertificate()};
    return seams;
}

QHostInfo everyNameIsThisMachine(const QString &)
{
    QHostInfo info;
    info.setAddresses({QHostAddress(QHostAddress::LocalHost)});
    return info;
}
} // namespace

class TestHttpTrust : public QObject
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

    void keysGoOverPlainHttpOnlyToThisMachine()
    {
        HttpClient client(m_clock);
        const Result<HttpAnswer> refused = ask(client, withKey(QStringLiteral("http://192.0.2.1/v1/models")));
        QCOMPARE(kindOf(refused), ErrorKind::Invalid);
        QVERIFY(!refused.error().line().contains(QLatin1String("sk-")));

        m_server->route(QStringLiteral("/k"), SimReply::json("{}"));
        QVERIFY(ask(client, withKey(url(QStringLiteral("/k")))).ok());
        QVERIFY(ask(client, withKey(QStringLiteral("http://localhost:%1/k").arg(m_server->port()))).ok());
        QCOMPARE(m_server->requests().at(1).header("authorization"), QByteArray("Bearer sk-very-secret-0123456789"));

        HttpRequest allowed = withKey(QStringLiteral("http://key.test:%1/k").arg(m_server->port()));
        HttpClientSeams seams;
        seams.resolve = everyNameIsThisMachine;
        HttpClient named(m_clock, seams);
        QCOMPARE(kindOf(ask(named, allowed)), ErrorKind::Invalid);
        allowed.allowInsecure = true;
        QVERIFY(ask(named, allowed).ok());
    }

    void redirectsAreFollowedByHand_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("301") << 301 << QByteArray("GET");
        QTest::newRow("302") << 302 << QByteArray("GET");
        QTest::newRow("303") << 303 << QByteArray("GET");
        QTest::newRow("307") << 307 << QByteArray("POST");
        QTest::newRow("308") << 308 << QByteArray("POST");
    }
    void redirectsAreFollowedByHand()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, method);
        m_server->route(QStringLiteral("/old"), SimReply::redirect("new?x=1", status));
        m_server->route(QStringLiteral("/new"), SimReply::json("[]"));
        HttpClient client(m_clock);
        HttpRequest request = withKey(url(QStringLiteral("/old")));
        request.method = HttpMethod::Post;
        request.body = "b";
        const Result<HttpAnswer> answer = ask(client, request);
        QVERIFY(answer.ok());
        QCOMPARE(answer->finalUrl.path(), QStringLiteral("/new"));
        QCOMPARE(m_server->requests().at(1).method, method);
        QCOMPARE(m_server->requests().at(1).body, method == "POST" ? QByteArray("b") : QByteArray());
        QVERIFY(!m_server->requests().at(1).header("authorization").isEmpty()); // the same origin
    }

    void aLoopEnds()
    {
        m_server->route(QStringLiteral("/loop"), SimReply::redirect("/loop"));
        HttpClient client(m_clock);
        QCOMPARE(kindOf(ask(client, get(url(QStringLiteral("/loop"))))), ErrorKind::Redirect);
        QCOMPARE(m_server->requestCount(QStringLiteral("/loop")), 6);
    }

    void aKeyNeverFollowsToAnotherOrigin_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("another port") << QStringLiteral("127.0.0.1");
        QTest::newRow("another host name") << QStringLiteral("localhost");
    }
    void aKeyNeverFollowsToAnotherOrigin()
    {
        QFETCH(QString, host);
        ProviderSimulator other;
        QVERIFY(other.start());
        other.route(QStringLiteral("/v1/models"), SimReply::json("{}"));
        const quint16 port = host == QLatin1String("localhost") ? m_server->port() : other.port();
        const QByteArray target = QStringLiteral("http://%1:%2/v1/models?token=abcdef").arg(host).arg(port).toLatin1();
        m_server->route(QStringLiteral("/start"), SimReply::redirect(target, 307));
        HttpClient client(m_clock);
        const Result<HttpAnswer> answer = ask(client, withKey(url(QStringLiteral("/start"))));
        QCOMPARE(kindOf(answer), ErrorKind::Redirect);
        QVERIFY2(!answer.error().line().contains(QLatin1String("abcdef")), qPrintable(answer.error().line()));
        QCOMPARE(other.connectionCount(), 0);
        QCOMPARE(m_server->requests().size(), std::size_t(1));

        // Without a key it may go there, and takes nothing along.
        if (port == other.port()) {
            QVERIFY(ask(client, get(url(QStringLiteral("/start")))).ok());
            QCOMPARE(other.requests().size(), std::size_t(1));
            QVERIFY(other.requests().at(0).header("authorization").isEmpty());
        }
    }

    void neverFromHttpsToHttp()
    {
        ProviderSimulator secure;
        startTls(secure);
        m_server->route(QStringLiteral("/plain"), SimReply::json("{}"));
        secure.route(QStringLiteral("/down"), SimReply::redirect(url(QStringLiteral("/plain")).toLatin1()));
        HttpClient client(m_clock, trustingFixture());
        QCOMPARE(kindOf(ask(client, get(secure.baseUrl() + QStringLiteral("/down")))), ErrorKind::Redirect);
        QCOMPARE(m_server->connectionCount(), 0);
    }

    void otherRedirectsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("file") << QByteArray("file:///etc/passwd");
        QTest::newRow("script") << QByteArray("javascript:alert(1)");
        QTest::newRow("no host") << QByteArray("http:///x");
    }
    void otherRedirectsAreRefused()
    {
        QFETCH(QByteArray, target);
        m_server->route(QStringLiteral("/"), SimReply::redirect(target));
        HttpClient client(m_clock);
        QCOMPARE(kindOf(ask(client, get(url(QStringLiteral("/"))))), ErrorKind::Redirect);
    }

    void anUnknownCertificateIsRefused()
    {
        ProviderSimulator secure;
        startTls(secure);
        secure.route(QStringLiteral("/"), SimReply::json("{}"));
        HttpClient strict(m_clock);
        const Result<HttpAnswer> refused = ask(strict, withKey(secure.baseUrl() + QStringLiteral("/")));
        QCOMPARE(kindOf(refused), ErrorKind::Tls);
        QVERIFY2(refused.error().what.contains(QLatin1String("self-signed")), qPrintable(refused.error().what));
        QCOMPARE(secure.requests().size(), std::size_t(0));

        HttpClient trusting(m_clock, trustingFixture());
        const Result<HttpAnswer> answer = ask(trusting, withKey(secure.baseUrl() + QStringLiteral("/")));
        QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().line()));
        QVERIFY(answer->phases.tls.has_value());
        QVERIFY(!answer->phases.dns.has_value()); // an address needs no name service
    }

    void aCertificateForAnotherNameIsRefused()
    {
        ProviderSimulator secure;
        startTls(secure);
        HttpClientSeams seams = trustingFixture();
        seams.resolve = everyNameIsThisMachine;
        HttpClient client(m_clock, seams);
        const Result<HttpAnswer> refused =
            ask(client, get(QStringLiteral("https://other.test:%1/").arg(secure.port())));
        QCOMPARE(kindOf(refused), ErrorKind::Tls);
        secure.route(QStringLiteral("/"), SimReply::json("{}"));
        QVERIFY(ask(client, get(QStringLiteral("https://localhost:%1/").arg(secure.port()))).ok());
    }

    void aBigBodyOverTlsArrivesWhole_data()
    {
        QTest::addColumn<bool>("untilClose");
        QTest::newRow("with length") << false;
        QTest::newRow("until the end") << true;
    }
    void aBigBodyOverTlsArrivesWhole()
    {
        QFETCH(bool, untilClose);
        ProviderSimulator secure;
        startTls(secure);
        SimReply reply = SimReply::json(QByteArray(5'000'000, 'z'));
        reply.untilClose = untilClose;
        secure.route(QStringLiteral("/"), reply);
        HttpClient client(m_clock, trustingFixture());
        const Result<HttpAnswer> answer = ask(client, get(secure.baseUrl() + QStringLiteral("/")));
        QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().line()));
        QCOMPARE(answer->body.size(), 5'000'000);
    }

    void tlsToAPlainServerIsATlsError()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        QObject::connect(&plain, &QTcpServer::newConnection, &plain, [&plain] {
            QTcpSocket *socket = plain.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        HttpClient client(m_clock);
        QCOMPARE(kindOf(ask(client, get(QStringLiteral("https://127.0.0.1:%1/").arg(plain.serverPort())))),
                 ErrorKind::Tls);
    }
};

QTEST_GUILESS_MAIN(TestHttpTrust)
#include "tst_httptrust.moc"
