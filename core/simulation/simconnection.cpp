// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/simulation/simconnection.h"

#include <QSslSocket>
#include <QUrl>
#include <algorithm>
#include <zlib.h>

namespace aigo {

namespace {
constexpr qint64 mostUnsent = 256 * 1024;

QByteArray encoded(const QByteArray &body, SimReply::Coding coding)
{
    if (coding == SimReply::Coding::None) {
        return body;
    }
    const int window = coding == SimReply::Coding::Gzip ? 15 + 16 : coding == SimReply::Coding::Deflate ? 15 : -15;
    z_stream z = {};
    deflateInit2(&z, 6, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(static_cast<qsizetype>(deflateBound(&z, static_cast<uLong>(body.size()))) + 64, '\0');
    QByteArray in = body;
    z.next_in = reinterpret_cast<Bytef *>(in.data());
    z.avail_in = static_cast<uInt>(in.size());
    z.next_out = reinterpret_cast<Bytef *>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    deflate(&z, Z_FINISH);
    out.resize(static_cast<qsizetype>(z.total_out));
    deflateEnd(&z);
    return out;
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}
} // namespace

SimConnection::SimConnection(ProviderSimulator *simulator, QSslSocket *socket, int number)
    : QObject(socket)
    , m_simulator(simulator)
    , m_socket(socket)
    , m_number(number)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, this, &SimConnection::pump);
    QObject::connect(socket, &QSslSocket::readyRead, this, &SimConnection::readRequest);
    QObject::connect(socket, &QSslSocket::bytesWritten, this, [this] {
        if (m_replying && !m_timer.isActive()) {
            pump();
        }
    });
    QObject::connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
}

void SimConnection::readRequest()
{
    m_in += m_socket->readAll();
    const qsizetype end = m_in.indexOf("\r\n\r\n");
    if (m_replying || end < 0) {
        return;
    }
    SimRequest request;
    request.connection = m_number;
    request.raw = m_in.left(end + 4);
    const QList<QByteArray> lines = m_in.left(end).split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    request.method = words.value(0);
    const QUrl target = QUrl::fromEncoded(words.value(1));
    request.path = target.path(QUrl::FullyDecoded);
    request.query = QUrlQuery(target);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        request.headers.append({lines[i].left(colon), lines[i].mid(colon + 1).trimmed()});
    }
    const qsizetype length = request.header("content-length").toLongLong();
    if (m_in.size() < end + 4 + length) {
        return;
    }
    request.body = m_in.mid(end + 4, length);
    m_in.remove(0, end + 4 + length);
    begin(request);
}

void SimConnection::begin(const SimRequest &request)
{
    m_reply = m_simulator->replyTo(request);
    if (m_simulator->m_dropping && !request.path.startsWith(QLatin1String("/_"))) {
        m_socket->abort();
        return;
    }
    if (m_reply.never) {
        return;
    }
    m_replying = true;
    m_written = 0;
    m_closeAfter =
        m_reply.untilClose || !m_reply.rawBytes.isEmpty() || request.header("connection").toLower() == "close";
    m_refill.clear();
    m_pieces.clear();
    m_out = replyBytes(request);
    m_timer.start(m_reply.delay);
}

QByteArray SimConnection::replyBytes(const SimRequest &request)
{
    if (!m_reply.rawBytes.isEmpty()) {
        return m_reply.rawBytes;
    }
    const bool known = (!m_reply.etag.isEmpty() && request.header("if-none-match") == m_reply.etag) ||
                       (!m_reply.lastModified.isEmpty() && request.header("if-modified-since") == m_reply.lastModified);
    const int status = known ? 304 : m_reply.status;
    QByteArray body = known ? QByteArray() : encoded(m_reply.body, m_reply.coding);
    body.chop(m_reply.cutCoded);

    QByteArray head =
        "HTTP/1.1 " + QByteArray::number(status) + " Simulated\r\nContent-Type: " + m_reply.contentType + "\r\n";
    for (const auto &[name, value] : m_reply.headers) {
        head += name + ": " + value + "\r\n";
    }
    if (!m_reply.etag.isEmpty()) {
        head += "ETag: " + m_reply.etag + "\r\n";
    }
    if (!m_reply.lastModified.isEmpty()) {
        head += "Last-Modified: " + m_reply.lastModified + "\r\n";
    }
    if (m_reply.coding != SimReply::Coding::None && !known) {
        head +=
            m_reply.coding == SimReply::Coding::Gzip ? "Content-Encoding: gzip\r\n" : "Content-Encoding: deflate\r\n";
    }
    if (m_reply.extraHeaderBytes > 0) {
        head += "X-Padding: " + QByteArray(m_reply.extraHeaderBytes, 'a') + "\r\n";
    }
    if (m_reply.endlessHeader) {
        m_refill = "X-More: " + QByteArray(4000, 'a') + "\r\n";
        return head;
    }
    if (m_reply.endlessBody) {
        m_refill = m_reply.chunked ? chunk(m_reply.body) : m_reply.body;
    }
    if (!m_reply.stream.empty() && request.method != "HEAD") {
        for (const SimPiece &piece : m_reply.stream) {
            m_pieces.push_back({chunk(piece.bytes), piece.after});
        }
        if (!m_reply.cutStream) {
            m_pieces.back().bytes += "0\r\n\r\n";
        }
        m_closeAfter = m_closeAfter || m_reply.cutStream;
        return head + "Transfer-Encoding: chunked\r\n\r\n";
    }
    if (m_reply.chunked) {
        QByteArray framed;
        for (qsizetype i = 0; i < body.size(); i += 4096) {
            framed += chunk(body.mid(i, 4096));
        }
        return head + "Transfer-Encoding: chunked\r\n\r\n" + framed + (m_reply.endlessBody ? "" : "0\r\n\r\n");
    }
    if (!m_reply.untilClose && !known) {
        head += "Content-Length: " + QByteArray::number(m_reply.contentLength.value_or(body.size())) + "\r\n";
    }
    head += m_closeAfter ? "Connection: close\r\n\r\n" : "\r\n";
    return request.method == "HEAD" ? head : head + body;
}

void SimConnection::pump()
{
    while (m_replying && m_socket->bytesToWrite() < mostUnsent) {
        if (m_out.isEmpty() && !m_refill.isEmpty()) {
            m_out = m_refill;
        }
        if (m_out.isEmpty() && !m_pieces.empty()) {
            const SimPiece next = m_pieces.front();
            m_pieces.pop_front();
            m_out = next.bytes;
            if (next.after.count() > 0) {
                m_timer.start(next.after);
                return;
            }
        }
        if (m_out.isEmpty()) {
            finish();
            return;
        }
        const qsizetype most = m_reply.pieceSize > 0 ? m_reply.pieceSize : 64 * 1024;
        qsizetype size = std::min(most, m_out.size());
        if (m_reply.dropAt >= 0) {
            size = std::min(size, static_cast<qsizetype>(m_reply.dropAt - m_written));
        }
        m_socket->write(m_out.left(size));
        m_out.remove(0, size);
        m_written += size;
        m_simulator->m_bytesSent += size;
        if (m_reply.dropAt >= 0 && m_written >= m_reply.dropAt) {
            m_replying = false;
            m_socket->disconnectFromHost();
            return;
        }
        if (m_reply.pieceDelay.count() > 0) {
            m_timer.start(m_reply.pieceDelay);
            return;
        }
    }
}

void SimConnection::finish()
{
    m_replying = false;
    if (m_closeAfter || m_reply.contentLength) {
        m_socket->disconnectFromHost();
    } else if (!m_in.isEmpty()) {
        readRequest();
    }
}

} // namespace aigo
