// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

namespace aigo {

namespace {

constexpr int patienceMs = 2000;
constexpr qint64 longestMessage = 65'536;
constexpr QByteArrayView taken("ok\n");

} // namespace

QString SingleInstance::address(const QString &folder)
{
    // Paths of sockets are short: the folder's own may not fit.
    const QString where = QFileInfo(folder).absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(where.toUtf8(), QCryptographicHash::Sha256).toHex().left(20);
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return QDir(runtime.isEmpty() ? QDir::tempPath() : runtime)
        .filePath(QStringLiteral("aigo-") + QString::fromLatin1(hash));
}

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_address(address(folder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

bool SingleInstance::handOver(const QString &link) const
{
    QLocalSocket socket;
    socket.connectToServer(m_address);
    if (!socket.waitForConnected(patienceMs)) {
        return false;
    }
    socket.write(link.simplified().toUtf8() + '\n');
    while (!socket.canReadLine() && socket.waitForReadyRead(patienceMs)) {
    }
    return socket.readLine() == taken;
}

Status SingleInstance::listen()
{
    if (!m_server.listen(m_address)) {
        // Nobody answered there: a program that was killed left it.
        QLocalServer::removeServer(m_address);
        if (!m_server.listen(m_address)) {
            return Error{.kind = ErrorKind::Internal, .what = m_server.errorString(), .where = m_address};
        }
    }
    return Done{};
}

void SingleInstance::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(patienceMs, socket, &QLocalSocket::abort);
        const auto read = [this, socket] {
            if (socket->canReadLine()) {
                const QString link = QString::fromUtf8(socket->readLine(longestMessage)).trimmed();
                socket->write(taken.data(), taken.size());
                socket->disconnectFromServer();
                Q_EMIT opened(link);
            } else if (socket->bytesAvailable() > longestMessage) {
                socket->abort();
            }
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace aigo
