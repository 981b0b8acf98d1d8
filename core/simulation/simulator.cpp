// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/simulation/simulator.h"

#include "core/simulation/simconnection.h"

#include <QSslSocket>
#include <QTcpServer>
#include <algorithm>

namespace aigo {

/// Hands every accepted descriptor to the simulator.
class SimListener final : public QTcpServer
{
public:
    explicit SimListener(ProviderSimulator *simulator)
        : m_simulator(simulator)
    {}

protected:
    void incomingConnection(qintptr descriptor) override { m_simulator->accept(descriptor); }

private:
    ProviderSimulator *m_simulator;
};

QByteArray SimRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

SimReply SimReply::json(const QByteArray &body, int status)
{
    SimReply reply;
    reply.body = body;
    reply.status = status;
    return reply;
}

SimReply SimReply::redirect(const QByteArray &to, int status)
{
    SimReply reply;
    reply.status = status;
    reply.headers = {{"Location", to}};
    return reply;
}

ProviderSimulator::ProviderSimulator(QObject *parent)
    : QObject(parent)
{}

ProviderSimulator::~ProviderSimulator()
{
    stop();
}

bool ProviderSimulator::start(quint16 port)
{
    m_server = std::make_unique<SimListener>(this);
    if (!m_server->listen(QHostAddress::LocalHost, port != 0 ? port : m_port)) {
        m_server.reset();
        return false;
    }
    m_port = m_server->serverPort();
    return true;
}

void ProviderSimulator::useTls(const QSslCertificate &certificate, const QSslKey &key)
{
    m_tls = Tls{certificate, key};
}

void ProviderSimulator::stop()
{
    m_server.reset();
    const QList<QSslSocket *> sockets = findChildren<QSslSocket *>(QString(), Qt::FindDirectChildrenOnly);
    for (QSslSocket *socket : sockets) {
        socket->disconnect();
        socket->abort();
        socket->deleteLater();
    }
}

bool ProviderSimulator::isListening() const
{
    return m_server != nullptr;
}

QString ProviderSimulator::baseUrl() const
{
    const QString scheme = m_tls ? QStringLiteral("https") : QStringLiteral("http");
    return QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(m_port);
}

void ProviderSimulator::route(const QString &path, const SimReply &reply)
{
    m_routes[path] = [reply](const SimRequest &) { return reply; };
}

void ProviderSimulator::route(const QString &path, Handler handler)
{
    m_routes[path] = std::move(handler);
}

void ProviderSimulator::enqueue(const QString &path, const SimReply &reply)
{
    m_queues[path].push_back(reply);
}

void ProviderSimulator::disturb(std::optional<int> status, std::chrono::milliseconds delay)
{
    m_status = status;
    m_delay = delay;
}

void ProviderSimulator::clearRoutes()
{
    m_routes.clear();
    m_queues.clear();
}

int ProviderSimulator::requestCount(const QString &path) const
{
    return static_cast<int>(std::count_if(m_requests.begin(), m_requests.end(),
                                          [&](const SimRequest &request) { return request.path == path; }));
}

void ProviderSimulator::forget()
{
    m_requests.clear();
    m_bytesSent = 0;
}

void ProviderSimulator::accept(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    new SimConnection(this, socket, ++m_accepted); // a child of its socket
    if (m_tls) {
        socket->setLocalCertificate(m_tls->certificate);
        socket->setPrivateKey(m_tls->key);
        socket->startServerEncryption();
    }
}

SimReply ProviderSimulator::replyTo(const SimRequest &request)
{
    m_requests.push_back(request);
    Q_EMIT requested(request);
    SimReply reply = SimReply::json(R"({"error":{"message":"no such path","type":"not_found_error"}})", 404);
    const auto queue = m_queues.find(request.path);
    const auto handler = m_routes.find(request.path);
    if (queue != m_queues.end() && !queue->second.empty()) {
        reply = queue->second.front();
        queue->second.pop_front();
    } else if (handler != m_routes.end()) {
        reply = handler->second(request);
    }
    if (request.path.startsWith(QLatin1String("/_"))) {
        return reply;
    }
    if (m_status) {
        reply =
            SimReply::json(R"({"error":{"message":"simulated failure","type":"server_error","code":null}})", *m_status);
    }
    reply.delay += m_delay;
    return reply;
}

} // namespace aigo
