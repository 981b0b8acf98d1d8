// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/clock.h"
#include "core/domain/provider.h"
#include "core/monitor/realtimesettings.h"
#include "core/net/realtimehandshake.h"
#include "core/storage/seriesstore.h"

#include <QCoroTask>
#include <QObject>
#include <QPointer>
#include <vector>

namespace aigo {

class HttpClient;
class Keyring;
class ProviderRegistry;

/// How often it is opened where it is on.
inline constexpr Milliseconds realtimeEvery{15 * 60'000};

/// One opening of a provider's realtime API. Nothing is said on it, so nothing is billed.
struct RealtimeResult
{
    QString provider;
    Instant at{};
    Outcome outcome = Outcome::Offline;
    int httpStatus = 0; ///< 101: granted; 0: no answer
    HandshakePhases phases;
    QString error;          ///< one line, redacted; empty where all is well
    QString keyFingerprint; ///< of the key that was sent
};

/// The measurements of it: the outcome with the whole time as series "realtime", and the phases that were there as
/// gauges of its parts "connect", "tls" and "upgrade", in millionths of a second.
std::vector<SeriesPoint> realtimePoints(const RealtimeResult &result, Milliseconds every);

struct RealtimeOptions
{
    Milliseconds deadline{10'000};
    CancelToken cancel;
    QList<QSslCertificate> extraAuthorities; ///< for tests
};

/// Opens a provider's realtime API with the user's key: one attempt. Never fails: what went wrong is the outcome, by
/// the same taxonomy as a check's. Without a key or without such an API it is BadRequest, and nothing is sent. Main
/// thread.
class RealtimeChecker : public QObject
{
    Q_OBJECT

public:
    /// `loopbackOnly`: as the demo, which asks nobody else.
    RealtimeChecker(const HttpClient &http, const ProviderRegistry &registry, const Keyring &keyring,
                    const Clock &clock, bool loopbackOnly, QObject *parent = nullptr);

    bool isPossible(const Provider &provider) const; ///< there is such an API, and a key
    QCoro::Task<RealtimeResult> check(Provider provider, RealtimeOptions options);

private:
    const HttpClient &m_http;
    const ProviderRegistry &m_registry;
    const Keyring &m_keyring;
    const Clock &m_clock;
    bool m_loopbackOnly;

    void judge(RealtimeResult &result, const Provider &provider, const HandshakeAnswer &answer,
               const QByteArray &key) const;
};

} // namespace aigo
