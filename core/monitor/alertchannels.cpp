// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/alertchannels.h"

#include "core/exporting/alertpayload.h"
#include "core/monitor/channelsettings.h"
#include "core/monitor/keyring.h"
#include "core/net/httpclient.h"

#include <QPointer>
#include <QRegularExpression>
#include <algorithm>

namespace aigo {

namespace {

constexpr qint64 longestAnswer = 65'536;

QString slot(const QString &channel, bool secret)
{
    return QStringLiteral("channel/%1/%2").arg(channel, secret ? QStringLiteral("secret") : QStringLiteral("url"));
}

QByteArray bodyFor(const AlertChannel &channel, const AlertTelling &telling)
{
    switch (channel.kind) {
    case ChannelKind::Desktop:
        break;
    case ChannelKind::Slack:
        return slackPayload(telling);
    case ChannelKind::Discord:
        return discordPayload(telling);
    case ChannelKind::Webhook:
        return channel.body.isEmpty() ? webhookPayload(telling) : webhookPayload(telling, channel.body);
    }
    return {};
}

HttpMethod methodOf(const AlertChannel &channel)
{
    if (channel.kind != ChannelKind::Webhook || channel.method == u"POST") {
        return HttpMethod::Post;
    }
    return channel.method == u"PUT" ? HttpMethod::Put : HttpMethod::Patch;
}

/// Slack says why in one word of small letters, which holds no secret.
QString reasonIn(const AlertChannel &channel, const QByteArray &body)
{
    static const QRegularExpression word(QStringLiteral("^[a-z]+(_[a-z]+)+$"));
    const QString text = QString::fromLatin1(body.first(std::min<qsizetype>(body.size(), 60))).trimmed();
    return channel.kind == ChannelKind::Slack && word.match(text).hasMatch() ? text : QString();
}

Delivered outcome(const AlertChannel &channel, const Result<HttpAnswer> &answer)
{
    Delivered delivered;
    if (!answer) {
        delivered.error = answer.error().line();
        return delivered;
    }
    delivered.ok = answer->status >= 200 && answer->status < 300;
    if (delivered.ok) {
        return delivered;
    }
    delivered.retryAfter = answer->retryAfter;
    if (answer->status >= 300 && answer->status < 400) {
        delivered.error = AlertChannels::tr("%1 leads elsewhere (HTTP %2), which is not followed: set the new address")
                              .arg(answer->finalUrl.host())
                              .arg(answer->status);
        return delivered;
    }
    const QString reason = reasonIn(channel, answer->body);
    delivered.error = httpError(*answer).line() + (reason.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(reason));
    return delivered;
}

} // namespace

AlertChannels::AlertChannels(Keyring &keyring, HttpClient &http, QObject *parent)
    : QObject(parent)
    , m_keyring(keyring)
    , m_http(http)
{
    connect(&keyring, &Keyring::changed, this, [this](const QString &name) {
        if (name.startsWith(QStringLiteral("channel/"))) {
            Q_EMIT changed();
            Q_EMIT addressArrived();
        }
    });
}

void AlertChannels::set(std::vector<AlertChannel> channels)
{
    if (channels != m_channels) {
        m_channels = std::move(channels);
        Q_EMIT changed();
    }
}

const AlertChannel *AlertChannels::find(const QString &name) const
{
    const auto it =
        std::find_if(m_channels.begin(), m_channels.end(), [&name](const AlertChannel &c) { return c.name == name; });
    return it == m_channels.end() ? nullptr : &*it;
}

std::optional<QByteArray> AlertChannels::written(const AlertChannel &channel, bool secret) const
{
    const QString &variable = secret ? channel.secretEnv : channel.urlEnv;
    return variable.isEmpty() ? m_keyring.own(slot(channel.name, secret)) : m_keyring.environmentValue(variable);
}

bool AlertChannels::hasAddress(const AlertChannel &channel) const
{
    return written(channel, false).has_value();
}

bool AlertChannels::hasSecret(const AlertChannel &channel) const
{
    return written(channel, true).has_value();
}

QString AlertChannels::host(const AlertChannel &channel) const
{
    const auto url = channelAddress(written(channel, false).value_or(QByteArray()));
    if (!url) {
        return {};
    }
    return url->port() < 0 ? url->host() : url->host() + u':' + QString::number(url->port());
}

Status AlertChannels::keep(const AlertChannel &channel, const QByteArray &url, const QByteArray &secret)
{
    if (!url.isEmpty()) {
        if (const auto address = channelAddress(url); !address) {
            return address.error();
        }
        if (const auto usable = Keyring::checked(url); !usable) {
            return Error{.kind = ErrorKind::Invalid, .what = tr("this is no web address")};
        }
    }
    if (!secret.isEmpty() && !Keyring::checked(secret)) {
        return Error{.kind = ErrorKind::Invalid,
                     .what = tr("that is no secret: one line of letters, digits and signs without blanks")};
    }
    if (!url.isEmpty()) {
        m_keyring.store(slot(channel.name, false), url);
    }
    if (!secret.isEmpty()) {
        m_keyring.store(slot(channel.name, true), secret);
    }
    return Done{};
}

void AlertChannels::forget(const QString &name)
{
    for (const bool secret : {false, true}) {
        // What is not there is not asked for: a keychain may want its password first.
        if (m_keyring.own(slot(name, secret))) {
            m_keyring.forget(slot(name, secret));
        }
    }
}

QCoro::Task<Delivered> AlertChannels::send(AlertChannel channel, OutboxItem item)
{
    if (channel.kind != ChannelKind::Desktop) {
        const Delivered sent = co_await sendToWeb(std::move(channel), std::move(item));
        co_return sent;
    }
    if (!desktop) {
        co_return Delivered{false, tr("this program shows no notifications"), std::nullopt, true};
    }
    const Completion<Delivered> showing = desktop(channel, item);
    const Delivered shown = co_await showing;
    co_return shown;
}

QCoro::Task<Delivered> AlertChannels::sendToWeb(AlertChannel channel, OutboxItem item)
{
    const QPointer<AlertChannels> self{this};
    const auto address = written(channel, false);
    if (!address) {
        Delivered missing;
        missing.error = channel.urlEnv.isEmpty()
                            ? tr("%1 has no address: set it on the Alerts page").arg(channel.name)
                            : tr("%1 has no address: the variable %2 is not set").arg(channel.name, channel.urlEnv);
        co_return missing;
    }
    const auto url = channelAddress(*address);
    if (!url) {
        Delivered wrong;
        wrong.error = channel.name + QStringLiteral(": ") + url.error().line();
        co_return wrong;
    }
    HttpRequest request;
    request.url = *url;
    request.method = methodOf(channel);
    request.body = bodyFor(channel, item.telling);
    request.headers = {{"Content-Type", "application/json"}};
    for (const auto &[name, value] : channel.headers) {
        request.headers.push_back({name.toLatin1(), value.toLatin1()});
    }
    request.secrets = {{"Idempotency-Key", item.key.toLatin1()}};
    if (const auto secret = written(channel, true)) {
        request.secrets.push_back({"X-Aigo-Signature", payloadSignature(request.body, *secret)});
    }
    request.followRedirects = false; // the address is a secret of this host, and a POST may not become a GET
    request.freshConnection = true;
    request.deadline = patience;
    request.bodyLimit = longestAnswer;
    Result<HttpAnswer> answer = co_await m_http.fetch(std::move(request));
    co_return outcome(channel, answer);
}

} // namespace aigo
