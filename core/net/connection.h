// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/error.h"
#include "core/net/http.h"
#include "core/net/namelookup.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QObject>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTimer>
#include <chrono>
#include <memory>
#include <vector>

namespace aigo {

/// Scheme, host and port: what a key and an open connection belong to.
struct Origin
{
    QString scheme;
    QString host;
    int port = 0;
    bool operator==(const Origin &) const = default;

    static Origin of(const QUrl &url);
    bool isEncrypted() const { return scheme == QLatin1String("https"); }
    QString text() const; ///< "api.example.com", with the port where it is not the usual one
};

/// Opens one socket to an origin: looks the name up, tries its addresses a quarter of a second apart until one answers
/// (RFC 8305 in short), and encrypts with the certificate verified against the name. Through a proxy the proxy does the
/// first two. Emits ready or failed once. Its owner deletes it from the event loop, not from inside a signal.
class Connection : public QObject
{
    Q_OBJECT
public:
    Connection(Origin origin, std::shared_ptr<NameLookup> names, const QList<QSslCertificate> &extraAuthorities);
    ~Connection() override;

    void open();
    const Origin &origin() const { return m_origin; }
    QSslSocket *socket() const { return m_socket.get(); }
    /// Plain http through an http proxy wants the whole URL in the request line, and this in its header (may be empty).
    bool wantsWholeUrl() const { return m_wholeUrl; }
    QByteArray proxyAuthorization() const;

    std::optional<Microseconds> dnsTook;
    std::optional<Microseconds> connectTook;
    std::optional<Microseconds> tlsTook;

Q_SIGNALS:
    void ready();
    void failed(const aigo::Error &error);

private:
    using Moment = std::chrono::steady_clock::time_point;

    Origin m_origin;
    std::shared_ptr<NameLookup> m_names;
    QList<QSslCertificate> m_extraAuthorities;
    QNetworkProxy m_proxy;
    bool m_wholeUrl = false;
    std::unique_ptr<QSslSocket> m_socket;                  ///< the one that won
    std::vector<std::unique_ptr<QSslSocket>> m_contenders; ///< still trying, or lost
    QList<QHostAddress> m_addresses;
    qsizetype m_nextAddress = 0;
    int m_pending = 0;
    QTimer m_stagger;
    Moment m_started;
    bool m_ended = false;

    void go(const Way &way);
    void tryNext();
    void tryHost(const QString &host, quint16 port);
    QSslSocket *newSocket();
    void lost(QSslSocket *socket);
    void won(QSslSocket *socket);
    void encrypt();
    void fail(ErrorKind kind, const QString &what);
};

/// A socket's error in our words.
Error socketError(const QSslSocket &socket);

} // namespace aigo
