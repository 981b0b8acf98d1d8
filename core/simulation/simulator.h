// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPair>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>
#include <QUrlQuery>
#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

class QSslSocket;
class QTcpServer;

namespace aigo {

using SimHeaders = QList<QPair<QByteArray, QByteArray>>;

struct SimRequest
{
    QByteArray method;
    QString path; ///< decoded, without the query
    QUrlQuery query;
    SimHeaders headers;
    QByteArray body;
    QByteArray raw;     ///< all bytes of the request line and header
    int connection = 0; ///< 1 is the first that was accepted since the simulator was made

    QByteArray header(QByteArrayView name) const;
};

/// A part of a body that comes by itself.
struct SimPiece
{
    QByteArray bytes;
    std::chrono::milliseconds after{0}; ///< since the one before it, or since the header
};

/// What the simulator answers and how badly. The defaults are a plain, immediate 200 with keep-alive.
struct SimReply
{
    enum class Coding { None, Gzip, Deflate, RawDeflate };

    int status = 200;
    QByteArray body;
    SimHeaders headers;
    QByteArray contentType = "application/json";

    std::chrono::milliseconds delay{0}; ///< before the first byte
    qsizetype pieceSize = 0;            ///< with pieceDelay: that many bytes at a time
    std::chrono::milliseconds pieceDelay{0};
    qint64 dropAt = -1;                  ///< the connection is cut after that many bytes of the whole answer
    bool never = false;                  ///< accepts the request and says nothing
    std::optional<qint64> contentLength; ///< claimed instead of the true one
    bool untilClose = false;             ///< no length; the end of the connection ends the body
    bool chunked = false;
    std::vector<SimPiece> stream; ///< instead of `body`: chunked, each piece in its own time
    bool cutStream = false;       ///< the connection ends behind the last piece, without the end of the body
    Coding coding = Coding::None;
    qsizetype cutCoded = 0;     ///< that many bytes are missing at the end of the encoded body (its length says so)
    QByteArray etag;            ///< and 304 where If-None-Match names it
    QByteArray lastModified;    ///< and 304 where If-Modified-Since names it
    bool endlessBody = false;   ///< `body` over and over
    bool endlessHeader = false; ///< header lines over and over
    qsizetype extraHeaderBytes = 0;
    QByteArray rawBytes; ///< sent as it is instead of everything above, and then the connection is closed

    static SimReply json(const QByteArray &body, int status = 200);
    static SimReply redirect(const QByteArray &to, int status = 302);
};

/// A provider on this machine: an HTTP/1.1 server that serves what a test tells it and misbehaves on request.
/// Everything happens on the thread and event loop of its owner.
class ProviderSimulator : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<SimReply(const SimRequest &)>;

    explicit ProviderSimulator(QObject *parent = nullptr);
    ~ProviderSimulator() override;

    /// Listens on 127.0.0.1; 0 takes a free port, and later starts the same again. False where the port is taken.
    bool start(quint16 port = 0);
    /// With TLS from now on.
    void useTls(const QSslCertificate &certificate, const QSslKey &key);
    /// Refuses connections and cuts those that are open.
    void stop();
    bool isListening() const;
    quint16 port() const { return m_port; }
    QString baseUrl() const; ///< "http://127.0.0.1:40123", without a slash at the end
    /// Accepts connections and cuts them as soon as a request is there.
    void setDropping(bool dropping) { m_dropping = dropping; }

    /// What a path answers, from now on.
    void route(const QString &path, const SimReply &reply);
    void route(const QString &path, Handler handler);
    /// What it answers first, once each.
    void enqueue(const QString &path, const SimReply &reply);
    /// Applied to every answer on its way out: the status replaces and the delay adds.
    void disturb(std::optional<int> status, std::chrono::milliseconds delay);
    void clearRoutes();

    const std::vector<SimRequest> &requests() const { return m_requests; }
    int requestCount(const QString &path) const;
    int connectionCount() const { return m_accepted; }
    qint64 bytesSent() const { return m_bytesSent; }
    void forget();

Q_SIGNALS:
    void requested(const aigo::SimRequest &request);

private:
    friend class SimConnection;
    friend class SimListener;
    struct Tls
    {
        QSslCertificate certificate;
        QSslKey key;
    };

    std::unique_ptr<QTcpServer> m_server;
    std::optional<Tls> m_tls;
    quint16 m_port = 0;
    bool m_dropping = false;
    std::map<QString, Handler> m_routes;
    std::map<QString, std::deque<SimReply>> m_queues;
    std::optional<int> m_status;
    std::chrono::milliseconds m_delay{0};
    std::vector<SimRequest> m_requests;
    int m_accepted = 0;
    qint64 m_bytesSent = 0;

    void accept(qintptr descriptor);
    SimReply replyTo(const SimRequest &request);
};

} // namespace aigo
