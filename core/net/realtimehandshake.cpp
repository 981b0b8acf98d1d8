// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/net/realtimehandshake.h"

#include "core/net/completion.h"
#include "core/net/connection.h"
#include "core/net/responseparser.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>
#include <algorithm>
#include <chrono>

namespace aigo {

namespace {

using namespace std::chrono_literals;
using Moment = std::chrono::steady_clock::time_point;
using Answered = Result<HandshakeAnswer>;

constexpr qint64 headerLimit = 65'536;
constexpr qint64 mostRead = 262'144;
constexpr auto goodbye = 2s; ///< for their half of the closing

bool isThisMachine(const QUrl &url)
{
    QHostAddress address;
    return url.host() == u"localhost" || (address.setAddress(url.host()) && address.isLoopback());
}

std::optional<Error> refused(const HandshakeRequest &request)
{
    const QString where = request.url.host();
    const bool encrypted = request.url.scheme() == u"wss";
    if ((!encrypted && request.url.scheme() != u"ws") || where.isEmpty()) {
        return Error{ErrorKind::Invalid, QStringLiteral("is no ws or wss address"), where};
    }
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    if (std::any_of(request.secret.value.begin(), request.secret.value.end(), isControl)) {
        return Error{ErrorKind::Invalid, QStringLiteral("the key has characters that no header may have"), where};
    }
    if (request.loopbackOnly && !isThisMachine(request.url)) {
        return Error{ErrorKind::Offline, QStringLiteral("only this machine is asked"), where};
    }
    if (!encrypted && !request.secret.name.isEmpty() && !request.allowInsecure && !isThisMachine(request.url)) {
        return Error{ErrorKind::Invalid, QStringLiteral("a key is not sent unencrypted"), where,
                     QStringLiteral("use wss")};
    }
    return std::nullopt;
}

/// One handshake; deletes itself when its goodbye is said.
class Handshake final : public QObject
{
public:
    Handshake(HandshakeRequest request, Completion<Answered> completion)
        : QObject(QCoreApplication::instance())
        , m_request(std::move(request))
        , m_completion(std::move(completion))
    {}
    ~Handshake() override { m_completion.complete(error(ErrorKind::Cancelled, QStringLiteral("cancelled"))); }

    void start()
    {
        m_socket.setMaxAllowedIncomingFrameSize(mostRead);
        m_socket.setMaxAllowedIncomingMessageSize(mostRead);
        if (!m_request.extraAuthorities.isEmpty()) {
            QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
            trust.addCaCertificates(m_request.extraAuthorities);
            m_socket.setSslConfiguration(trust);
        }
        connect(&m_socket, &QWebSocket::connected, this, &Handshake::granted);
        connect(&m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, &Handshake::failed);
        connect(&m_socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
            m_certificate = errors.isEmpty() ? QString() : errors.front().errorString();
        });
        connect(m_request.cancel.signal(), &CancelSignal::happened, this,
                [this] { end(error(ErrorKind::Cancelled, QStringLiteral("cancelled"))); });
        QTimer::singleShot(m_request.deadline, this, [this] {
            const QString what =
                QStringLiteral("no answer within %1 s").arg(static_cast<double>(m_request.deadline.count()) / 1000);
            end(error(ErrorKind::Timeout, what));
        });
        QNetworkRequest asked(m_request.url);
        asked.setRawHeader("User-Agent", "aigo/" AIGO_VERSION);
        if (!m_request.secret.name.isEmpty()) {
            asked.setRawHeader(m_request.secret.name, m_request.secret.value);
        }
        m_started = std::chrono::steady_clock::now();
        m_reached = m_started;
        m_socket.open(asked);
        watchSocket();
        if (m_request.cancel.isCancelled()) {
            end(error(ErrorKind::Cancelled, QStringLiteral("cancelled")));
        }
    }

private:
    HandshakeRequest m_request;
    Completion<Answered> m_completion;
    QWebSocket m_socket;
    QTcpSocket *m_inner = nullptr; ///< the socket under it
    HandshakePhases m_phases;
    Moment m_started;
    Moment m_reached; ///< when the last phase ended
    QString m_certificate;
    bool m_ended = false;

    Error error(ErrorKind kind, const QString &what) const { return Error{kind, what, m_request.url.host()}; }

    void note(std::optional<Microseconds> &phase)
    {
        const Moment now = std::chrono::steady_clock::now();
        phase = std::chrono::duration_cast<Microseconds>(now - m_reached);
        m_reached = now;
    }

    /// QWebSocket says neither when the connection stood nor what a server that refuses wrote. The socket under it
    /// tells the first; a transaction on it lets what QWebSocket read be read once more.
    void watchSocket()
    {
        m_inner = m_socket.findChild<QTcpSocket *>();
        if (m_inner == nullptr) {
            return;
        }
        m_inner->setReadBufferSize(mostRead);
        m_inner->startTransaction();
        connect(m_inner, &QTcpSocket::hostFound, this, [this] { note(m_phases.dns); });
        connect(m_inner, &QTcpSocket::connected, this, [this] { note(m_phases.connect); });
        if (auto *secure = qobject_cast<QSslSocket *>(m_inner)) {
            connect(secure, &QSslSocket::encrypted, this, [this] { note(m_phases.tls); });
        }
    }

    void granted()
    {
        note(m_phases.upgrade);
        if (m_inner != nullptr) {
            m_inner->commitTransaction();
        }
        HandshakeAnswer answer;
        answer.status = 101;
        end(std::move(answer));
    }

    void failed(QAbstractSocket::SocketError code)
    {
        if (m_ended) {
            return;
        }
        const bool stood = m_phases.connect && (m_request.url.scheme() != u"wss" || m_phases.tls);
        if (!stood) {
            end(socketFailure(code));
            return;
        }
        HandshakeAnswer answer;
        ResponseParser parser(headerLimit, [&answer](QByteArrayView bytes) -> Status {
            answer.body.append(bytes.data(), bytes.size());
            return Done{};
        });
        if (m_inner != nullptr && m_inner->isTransactionStarted()) {
            m_inner->rollbackTransaction();
            const Status fed = parser.feed(m_inner->read(mostRead));
            if (!fed && !parser.headDone()) {
                end(error(fed.error().kind, fed.error().what));
                return;
            }
        }
        if (!parser.headDone()) {
            end(error(ErrorKind::Connect, QStringLiteral("the connection ended before an answer")));
            return;
        }
        note(m_phases.upgrade);
        answer.status = parser.status();
        answer.headers = parser.headers();
        // A grant that QWebSocket did not take: of another key, another protocol.
        answer.status == 101 ? end(error(ErrorKind::Unreadable, QStringLiteral("granted what was not asked")))
                             : end(std::move(answer));
    }

    Error socketFailure(QAbstractSocket::SocketError code) const
    {
        if (!m_certificate.isEmpty() || code == QAbstractSocket::SslHandshakeFailedError || m_phases.connect) {
            return error(ErrorKind::Tls,
                         m_certificate.isEmpty() ? QStringLiteral("the TLS handshake failed") : m_certificate);
        }
        if (code == QAbstractSocket::HostNotFoundError) {
            return error(ErrorKind::Dns, QStringLiteral("the name was not found"));
        }
        return error(ErrorKind::Connect, QStringLiteral("no connection"));
    }

    void end(Answered answered)
    {
        if (std::exchange(m_ended, true)) {
            return;
        }
        const bool open = answered && answered->status == 101;
        if (answered) {
            m_phases.total = std::chrono::duration_cast<Microseconds>(std::chrono::steady_clock::now() - m_started);
            answered->phases = m_phases;
        }
        m_completion.complete(std::move(answered));
        if (!open) {
            deleteLater();
            return;
        }
        connect(&m_socket, &QWebSocket::disconnected, this, &QObject::deleteLater);
        QTimer::singleShot(goodbye, this, &QObject::deleteLater);
        m_socket.close(QWebSocketProtocol::CloseCodeNormal);
    }
};

} // namespace

QCoro::Task<Result<HandshakeAnswer>> realtimeHandshake(HandshakeRequest request)
{
    if (const auto no = refused(request)) {
        co_return *no;
    }
    const Completion<Answered> completion;
    auto *handshake = new Handshake(std::move(request), completion);
    handshake->start();
    Answered answered = co_await completion;
    co_return answered;
}

} // namespace aigo
