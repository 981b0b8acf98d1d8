// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/net/connection.h"

#include "core/domain/redact.h"

#include <QSslConfiguration>
#include <algorithm>

namespace aigo {

namespace {
constexpr Milliseconds stagger{250};
constexpr qsizetype mostAddresses = 6;
constexpr qint64 socketBuffer = 262'144;

Microseconds since(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration_cast<Microseconds>(std::chrono::steady_clock::now() - start);
}

bool isProxyError(QAbstractSocket::SocketError code)
{
    return code == QAbstractSocket::ProxyAuthenticationRequiredError ||
           code == QAbstractSocket::ProxyConnectionRefusedError ||
           code == QAbstractSocket::ProxyConnectionClosedError ||
           code == QAbstractSocket::ProxyConnectionTimeoutError || code == QAbstractSocket::ProxyNotFoundError ||
           code == QAbstractSocket::ProxyProtocolError;
}

/// IPv6 and IPv4 in turns, the resolver's own first choice first.
QList<QHostAddress> interleaved(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> first;
    QList<QHostAddress> second;
    for (const QHostAddress &address : addresses) {
        (address.protocol() == addresses.first().protocol() ? first : second).append(address);
    }
    QList<QHostAddress> mixed;
    for (qsizetype i = 0; i < std::max(first.size(), second.size()); ++i) {
        if (i < first.size()) {
            mixed.append(first[i]);
        }
        if (i < second.size()) {
            mixed.append(second[i]);
        }
    }
    return mixed.first(std::min(mixed.size(), mostAddresses));
}
} // namespace

Origin Origin::of(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    return {scheme, url.host(QUrl::FullyEncoded).toLower(), url.port(scheme == QLatin1String("https") ? 443 : 80)};
}

QString Origin::text() const
{
    const bool usual = port == (isEncrypted() ? 443 : 80);
    return usual ? host : host + u':' + QString::number(port);
}

Error socketError(const QSslSocket &socket)
{
    const QList<QSslError> tls = socket.sslHandshakeErrors();
    Error error{.kind = ErrorKind::Connect, .what = redact(socket.errorString()).toLower()};
    if (!tls.isEmpty()) {
        error.kind = ErrorKind::Tls;
        error.what = QStringLiteral("the certificate is not acceptable: ") + redact(tls.first().errorString());
        return error;
    }
    const QAbstractSocket::SocketError code = socket.error();
    if (code == QAbstractSocket::SslHandshakeFailedError || code == QAbstractSocket::SslInternalError ||
        code == QAbstractSocket::SslInvalidUserDataError) {
        error.kind = ErrorKind::Tls;
        error.what = QStringLiteral("no secure connection: ") + error.what;
    } else if (code == QAbstractSocket::HostNotFoundError) {
        error.kind = ErrorKind::Dns;
        error.what = QStringLiteral("the host's name could not be resolved");
    } else if (code == QAbstractSocket::ConnectionRefusedError) {
        error.what = QStringLiteral("the connection was refused");
    } else if (code == QAbstractSocket::RemoteHostClosedError) {
        error.what = QStringLiteral("the connection was closed before an answer came");
    } else if (isProxyError(code)) {
        error.what = QStringLiteral("the proxy does not connect us: ") + error.what;
        error.mend = QStringLiteral("check the system's proxy settings");
    }
    return error;
}

Connection::Connection(Origin origin, std::shared_ptr<NameLookup> names, const QList<QSslCertificate> &extraAuthorities)
    : m_origin(std::move(origin))
    , m_names(std::move(names))
    , m_extraAuthorities(extraAuthorities)
{
    m_stagger.setSingleShot(true);
    QObject::connect(&m_stagger, &QTimer::timeout, this, &Connection::tryNext);
}

Connection::~Connection()
{
    m_ended = true;
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    for (const std::unique_ptr<QSslSocket> &socket : m_contenders) {
        socket->disconnect(this);
        socket->abort();
    }
}

QByteArray Connection::proxyAuthorization() const
{
    if (!m_wholeUrl || m_proxy.user().isEmpty()) {
        return {};
    }
    return "Basic " + (m_proxy.user() + u':' + m_proxy.password()).toUtf8().toBase64();
}

void Connection::open()
{
    QHostAddress literal;
    if (literal.setAddress(m_origin.host) && literal.isLoopback()) {
        Way way;
        way.host.setAddresses({literal});
        go(way);
        return;
    }
    QUrl url;
    url.setScheme(m_origin.scheme);
    url.setHost(m_origin.host);
    url.setPort(m_origin.port);
    m_names->find(url, this, [this](const Way &way) { go(way); });
}

void Connection::go(const Way &way)
{
    m_proxy = way.proxy;
    dnsTook = way.lookupTook;
    m_started = std::chrono::steady_clock::now();
    if (m_proxy.type() == QNetworkProxy::NoProxy) {
        if (way.host.error() != QHostInfo::NoError || way.host.addresses().isEmpty()) {
            fail(ErrorKind::Dns, QStringLiteral("the host's name could not be resolved"));
            return;
        }
        m_addresses = interleaved(way.host.addresses());
        tryNext();
        return;
    }
    const bool isHttpProxy =
        m_proxy.type() == QNetworkProxy::HttpProxy || m_proxy.type() == QNetworkProxy::HttpCachingProxy;
    m_wholeUrl = isHttpProxy && !m_origin.isEncrypted();
    if (m_wholeUrl) {
        tryHost(m_proxy.hostName(), m_proxy.port());
    } else {
        if (isHttpProxy) {
            m_proxy.setType(QNetworkProxy::HttpProxy);
        }
        tryHost(m_origin.host, static_cast<quint16>(m_origin.port));
    }
}

QSslSocket *Connection::newSocket()
{
    auto socket = std::make_unique<QSslSocket>();
    socket->setProxy(m_wholeUrl ? QNetworkProxy(QNetworkProxy::NoProxy) : m_proxy);
    socket->setReadBufferSize(socketBuffer);
    QSslSocket *raw = socket.get();
    QObject::connect(raw, &QSslSocket::connected, this, [this, raw] { won(raw); });
    QObject::connect(raw, &QSslSocket::errorOccurred, this, [this, raw] { lost(raw); });
    m_contenders.push_back(std::move(socket));
    ++m_pending;
    return raw;
}

void Connection::tryHost(const QString &host, quint16 port)
{
    newSocket()->connectToHost(host, port);
}

void Connection::tryNext()
{
    if (m_ended || m_socket || m_nextAddress >= m_addresses.size()) {
        return;
    }
    const QHostAddress address = m_addresses[m_nextAddress++];
    if (m_nextAddress < m_addresses.size()) {
        m_stagger.start(stagger);
    }
    newSocket()->connectToHost(address, static_cast<quint16>(m_origin.port));
}

void Connection::lost(QSslSocket *socket)
{
    if (m_ended || m_socket) {
        return;
    }
    --m_pending;
    socket->disconnect(this);
    if (m_nextAddress < m_addresses.size()) {
        tryNext();
    } else if (m_pending == 0) {
        const Error error = socketError(*socket);
        m_ended = true;
        Q_EMIT failed(error);
    }
}

void Connection::won(QSslSocket *socket)
{
    if (m_ended || m_socket) {
        return;
    }
    connectTook = since(m_started);
    m_stagger.stop();
    for (std::unique_ptr<QSslSocket> &contender : m_contenders) {
        contender->disconnect(this);
        if (contender.get() == socket) {
            m_socket = std::move(contender);
        }
    }
    std::erase(m_contenders, nullptr);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_origin.isEncrypted()) {
        encrypt();
    } else {
        m_ended = true;
        Q_EMIT ready();
    }
}

void Connection::encrypt()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    if (!m_extraAuthorities.isEmpty()) {
        configuration.addCaCertificates(m_extraAuthorities);
    }
    m_socket->setSslConfiguration(configuration);
    m_socket->setPeerVerifyName(m_origin.host);
    const Moment start = std::chrono::steady_clock::now();
    QObject::connect(m_socket.get(), &QSslSocket::encrypted, this, [this, start] {
        tlsTook = since(start);
        m_socket->disconnect(this);
        m_ended = true;
        Q_EMIT ready();
    });
    QObject::connect(m_socket.get(), &QSslSocket::errorOccurred, this, [this] {
        if (m_ended) {
            return;
        }
        m_ended = true;
        Error error = socketError(*m_socket);
        if (error.kind == ErrorKind::Connect) {
            error.kind = ErrorKind::Tls;
            error.what = QStringLiteral("the secure connection broke off: ") + error.what;
        }
        Q_EMIT failed(error);
    });
    m_socket->startClientEncryption();
}

void Connection::fail(ErrorKind kind, const QString &what)
{
    if (!m_ended) {
        m_ended = true;
        Q_EMIT failed(Error{.kind = kind, .what = what});
    }
}

} // namespace aigo
