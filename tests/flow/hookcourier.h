// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/alertcourier.h"
#include "core/monitor/keyring.h"
#include "core/net/httpclient.h"

namespace aigo::test {

/// A courier that is on and knows one channel, the webhook "hook" at `url`.
class HookCourier
{
public:
    HookCourier(Database &database, const QString &url)
        : m_keyring(environmentOf(url))
        , m_http(m_clock)
        , m_channels(m_keyring, m_http)
        , m_courier(database, m_channels, m_clock)
    {
        AlertChannel hook;
        hook.name = QStringLiteral("hook");
        hook.kind = ChannelKind::Webhook;
        hook.urlEnv = QStringLiteral("HOOK_URL");
        hook.perMinute = 600;
        m_channels.set({hook});
        m_courier.setOn(true);
    }
    AlertCourier &courier() { return m_courier; }
    const Clock &clock() const { return m_clock; }

private:
    static QProcessEnvironment environmentOf(const QString &url)
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("HOOK_URL"), url);
        return environment;
    }

    SystemClock m_clock;
    Keyring m_keyring;
    HttpClient m_http;
    AlertChannels m_channels;
    AlertCourier m_courier;
};

} // namespace aigo::test
