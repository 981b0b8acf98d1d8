// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/net/exchange.h"

#include <array>

namespace aigo {

namespace {
Microseconds since(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration_cast<Microseconds>(std::chrono::steady_clock::now() - start);
}

/// A line end in a header would let a value write headers of its own.
QByteArray oneLine(QByteArray text)
{
    return text.replace('\r', ' ').replace('\n', ' ').replace('\0', ' ').trimmed();
}

QByteArray methodName(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get:
        return "GET ";
    case HttpMethod::Post:
        return "POST ";
    case HttpMethod::Head:
        return "HEAD ";
    case HttpMethod::Put:
        return "PUT ";
    case HttpMethod::Patch:
        return "PATCH ";
    }
    return "GET ";
}

bool hasBody(HttpMethod method)
{
    return method != HttpMethod::Get && method != HttpMethod::Head;
}
} // namespace

Exchange::Exchange(Hop hop, std::unique_ptr<Connection> connection, bool reused, const CancelToken &cancel)
    : m_hop(std::move(hop))
    , m_connection(std::move(connection))
    , m_reused(reused)
    , m_cancel(cancel)
{}

Exchange::~Exchange()
{
    end(Error{.kind = ErrorKind::Cancelled, .what = QStringLiteral("the request was called off")});
}

Completion<Result<HttpAnswer>> Exchange::start()
{
    m_started = std::chrono::steady_clock::now();
    QObject::connect(m_cancel.signal(), &CancelSignal::happened, this, [this] {
        fail(Error{.kind = ErrorKind::Cancelled, .what = QStringLiteral("the request was called off")});
    });
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer); // never early
    QObject::connect(&m_deadline, &QTimer::timeout, this, [this] {
        fail(Error{.kind = ErrorKind::Timeout,
                   .what = QStringLiteral("no complete answer within %1").arg(durationText(m_hop.limit))});
    });
    m_deadline.start(m_hop.limit);
    if (m_reused) {
        send();
    } else {
        QObject::connect(m_connection.get(), &Connection::ready, this, &Exchange::send);
        QObject::connect(m_connection.get(), &Connection::failed, this, &Exchange::fail);
        m_connection->open();
    }
    return m_done;
}

QByteArray Exchange::requestBytes() const
{
    QByteArray target = m_hop.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    if (!target.startsWith('/')) {
        target.prepend('/');
    }
    QByteArray host = m_hop.url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':')) {
        host = '[' + host + ']';
    }
    if (m_hop.url.port() >= 0) {
        host += ':' + QByteArray::number(m_hop.url.port());
    }
    if (m_connection->wantsWholeUrl()) {
        target = "http://" + host + target;
    }
    QByteArray bytes = methodName(m_hop.method) + target + " HTTP/1.1\r\nHost: " + host + "\r\n";
    for (const HttpHeader &header : m_hop.headers) {
        bytes += oneLine(header.name) + ": " + oneLine(header.value) + "\r\n";
    }
    if (const QByteArray proxy = m_connection->proxyAuthorization(); !proxy.isEmpty()) {
        bytes += "Proxy-Authorization: " + proxy + "\r\n";
    }
    if (hasBody(m_hop.method)) {
        bytes += "Content-Length: " + QByteArray::number(m_hop.body.size()) + "\r\n";
    }
    if (m_hop.fresh) {
        bytes += "Connection: close\r\n";
    }
    return bytes + "\r\n" + (hasBody(m_hop.method) ? m_hop.body : QByteArray());
}

void Exchange::send()
{
    m_parser = std::make_unique<ResponseParser>(
        m_hop.headerLimit, [this](QByteArrayView bytes) { return take(bytes); }, m_hop.method == HttpMethod::Head);
    QSslSocket *socket = m_connection->socket();
    QObject::connect(socket, &QSslSocket::readyRead, this, &Exchange::read);
    QObject::connect(socket, &QSslSocket::disconnected, this, &Exchange::closed);
    QObject::connect(socket, &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError code) {
        if (code != QAbstractSocket::RemoteHostClosedError) { // that one is `disconnected` too, with the last bytes
                                                              // still to read
            fail(socketError(*m_connection->socket()));
        }
    });
    socket->write(requestBytes());
    socket->flush();
    m_sent = std::chrono::steady_clock::now();
    if (socket->state() != QAbstractSocket::ConnectedState) {
        closed();
    } else if (socket->bytesAvailable() > 0) {
        read();
    }
}

void Exchange::read()
{
    if (m_done.isComplete()) {
        return;
    }
    QSslSocket *socket = m_connection->socket();
    m_arrived = since(m_sent);
    if (!m_firstByte && socket->bytesAvailable() > 0) {
        m_firstByte = m_arrived;
    }
    std::array<char, 65'536> piece;
    while (!m_done.isComplete()) {
        const qint64 got = socket->read(piece.data(), static_cast<qint64>(piece.size()));
        if (got <= 0) {
            return;
        }
        const Status fed = m_parser->feed(QByteArrayView(piece.data(), static_cast<qsizetype>(got)));
        if (!fed) {
            fail(fed.error());
        } else if (m_parser->isDone()) {
            succeed();
        }
    }
}

Status Exchange::take(QByteArrayView bytes)
{
    if (!m_decoder) {
        m_decoder =
            std::make_unique<BodyDecoder>(headerValue(m_parser->headers(), "content-encoding"), m_hop.bodyLimit);
    }
    const qint64 before = m_decoder->size();
    const Status added = m_decoder->add(bytes);
    return added && m_hop.onBody ? handOn(before) : added;
}

Status Exchange::handOn(qint64 from)
{
    const int status = m_parser->status();
    const QByteArrayView bytes = m_decoder->body().sliced(from);
    if (bytes.isEmpty() || status < 200 || status >= 300) {
        return Done{};
    }
    const QByteArray type = headerValue(m_parser->headers(), "content-type");
    return m_hop.onBody({bytes, m_arrived, status, type});
}

void Exchange::closed()
{
    read();
    if (m_done.isComplete()) {
        return;
    }
    m_stale = m_reused && !m_firstByte;
    const Status whole = m_parser->closed();
    if (whole) {
        succeed();
    } else {
        fail(whole.error());
    }
}

void Exchange::succeed()
{
    HttpAnswer answer;
    if (m_decoder) {
        Result<QByteArray> body = m_decoder->finish();
        if (!body) {
            fail(body.error());
            return;
        }
        answer.body = std::move(*body);
    }
    answer.status = m_parser->status();
    answer.headers = m_parser->headers();
    answer.finalUrl = m_hop.url;
    answer.phases.reused = m_reused;
    if (!m_reused) {
        answer.phases.dns = m_connection->dnsTook;
        answer.phases.connect = m_connection->connectTook;
        answer.phases.tls = m_connection->tlsTook;
    }
    answer.phases.firstByte = m_firstByte;
    answer.phases.total = since(m_started);
    m_reusable = m_parser->keepsAlive() && !m_hop.fresh;
    end(std::move(answer));
}

void Exchange::fail(Error error)
{
    end(std::move(error));
}

void Exchange::end(Result<HttpAnswer> result)
{
    if (m_done.isComplete()) {
        return;
    }
    m_deadline.stop();
    if (m_connection) {
        m_connection->disconnect(this);
        if (QSslSocket *socket = m_connection->socket()) {
            socket->disconnect(this);
            if (!m_reusable) {
                socket->abort();
            }
        }
    }
    m_done.complete(std::move(result));
}

} // namespace aigo
