// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alert.h"
#include "core/domain/result.h"
#include "core/net/completion.h"
#include "core/storage/outboxstore.h"

#include <QCoroTask>
#include <QFuture>
#include <QObject>
#include <QUrl>
#include <functional>
#include <optional>
#include <vector>

namespace aigo {

class HttpClient;
class Keyring;

/// What came of one attempt to hand a telling to a channel.
struct Delivered
{
    bool ok = false;
    QString error;                          ///< one line; of the address only its host
    std::optional<Milliseconds> retryAfter; ///< as the other side asked
    bool hopeless = false;                  ///< trying again changes nothing
};

/// The user's channels, and how each is sent to. The addresses and secrets of channels are where keys are: in the
/// keychain (as "channel/NAME/url" and "channel/NAME/secret"), for this run only where none answers, or in the
/// environment. An address is sent to as it is: a redirect is not followed but told. Main thread.
class AlertChannels : public QObject
{
    Q_OBJECT

public:
    using Desktop = std::function<Completion<Delivered>(const AlertChannel &channel, const OutboxItem &item)>;

    AlertChannels(Keyring &keyring, HttpClient &http, QObject *parent = nullptr);

    /// What shows notifications; none: they are given up.
    Desktop desktop;
    /// So long an answer may take.
    Milliseconds patience{10'000};

    void set(std::vector<AlertChannel> channels); ///< as the settings have them
    const std::vector<AlertChannel> &all() const { return m_channels; }
    const AlertChannel *find(const QString &name) const;

    bool hasAddress(const AlertChannel &channel) const;
    bool hasSecret(const AlertChannel &channel) const;
    QString host(const AlertChannel &channel) const; ///< with the port, where it is not the usual one

    /// Puts them where keys go; empty ones leave what is there. The error says what is wrong with them.
    Status keep(const AlertChannel &channel, const QByteArray &url, const QByteArray &secret);
    void forget(const QString &name);

    /// One attempt.
    QCoro::Task<Delivered> send(AlertChannel channel, OutboxItem item);

Q_SIGNALS:
    void changed();        ///< channels, or whether they have an address
    void addressArrived(); ///< the keychain or the user gave one: what waited for it may go

private:
    Keyring &m_keyring;
    HttpClient &m_http;
    std::vector<AlertChannel> m_channels;

    std::optional<QByteArray> written(const AlertChannel &channel, bool secret) const;
    QCoro::Task<Delivered> sendToWeb(AlertChannel channel, OutboxItem item);
};

} // namespace aigo
