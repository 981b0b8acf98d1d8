// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/channelsettings.h"

#include "core/domain/redact.h"
#include "core/exporting/alertpayload.h"
#include "core/monitor/tomlreader.h"
#include "core/reading/json.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>
#include <algorithm>
#include <sstream>

namespace aigo {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AlertChannel)
};

constexpr QStringView prefix = u"channel.";
constexpr int mostPerMinute = 600;
constexpr std::size_t mostHeaders = 20;
constexpr qsizetype longestHeader = 1000;
constexpr qsizetype longestAddress = 2000;

Error invalid(const QString &what, const QString &mend = {})
{
    return Error{.kind = ErrorKind::Invalid, .what = what, .mend = mend};
}

bool isVariable(const QString &name)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    return name.isEmpty() || shape.match(name).hasMatch();
}

Status checkHeader(const QString &name, const QString &value)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9-]*$"));
    static const QStringList ours{QStringLiteral("host"),
                                  QStringLiteral("content-length"),
                                  QStringLiteral("content-type"),
                                  QStringLiteral("transfer-encoding"),
                                  QStringLiteral("connection"),
                                  QStringLiteral("idempotency-key"),
                                  QStringLiteral("accept-encoding"),
                                  QStringLiteral("x-aigo-signature")};
    static const QStringList secret{QStringLiteral("authorization"), QStringLiteral("proxy-authorization"),
                                    QStringLiteral("cookie"), QStringLiteral("x-api-key"), QStringLiteral("api-key")};
    if (!shape.match(name).hasMatch() || name.size() > longestHeader || ours.contains(name.toLower())) {
        return invalid(Words::tr("the header %1 cannot be set").arg(name.left(longestHeader)));
    }
    const bool printable =
        std::all_of(value.begin(), value.end(), [](QChar c) { return c >= u' ' && c < QChar(u'\x7f'); });
    if (!printable || value.size() > longestHeader) {
        return invalid(Words::tr("the header %1 takes one line of plain letters").arg(name));
    }
    if (secret.contains(name.toLower()) || redact(value, longestHeader) != value) {
        return invalid(Words::tr("the header %1 would keep a key in the store").arg(name),
                       Words::tr("use an address that holds it, or the signature of a secret"));
    }
    return Done{};
}

bool isThisMachine(const QString &host)
{
    QHostAddress address;
    return host == u"localhost" || (address.setAddress(host) && address.isLoopback());
}

void readHeaders(TomlReader &in, const toml::table &table, AlertChannel &channel)
{
    const toml::node *node = table.get("headers");
    const toml::table *headers = node == nullptr ? nullptr : node->as_table();
    if (node != nullptr && headers == nullptr) {
        in.complain(*node, QStringLiteral("headers"), QStringLiteral("must be a table such as { X-Team = \"ops\" }"));
    }
    if (headers == nullptr) {
        return;
    }
    for (const auto &[key, value] : *headers) {
        if (!value.is_string()) {
            in.complain(value, QStringLiteral("headers"), QStringLiteral("takes a text for each header"));
        }
        channel.headers[QString::fromStdString(std::string(key.str()))] =
            QString::fromStdString(value.value_or(std::string()));
    }
}

/// `key` may say "keychain" only: what else stands there may be a secret and is not repeated.
void readKeychain(TomlReader &in, const toml::table &table, const char *key, const QString &env)
{
    const auto written = in.string(table, key);
    if (!written) {
        return;
    }
    if (*written != u"keychain") {
        in.complain(*table.get(key), QString::fromLatin1(key),
                    QStringLiteral("takes \"keychain\" only; an address or a secret itself never stands in this file"));
    } else if (!env.isEmpty()) {
        in.complain(*table.get(key), QString::fromLatin1(key), QStringLiteral("is there beside its _env"));
    }
}

/// Where checkChannel's objection stands.
const toml::node &nodeOf(const toml::table &table, const AlertChannel &channel)
{
    AlertChannel plain;
    plain.name = channel.name;
    plain.kind = channel.kind;
    const char *key = "name";
    if (checkChannel(plain).ok()) {
        plain.headers = channel.headers;
        key = !checkChannel(plain).ok() ? "headers" : "body";
        key = !isVariable(channel.urlEnv) ? "url_env" : !isVariable(channel.secretEnv) ? "secret_env" : key;
        plain.headers.clear();
        plain.method = channel.method;
        key = !checkChannel(plain).ok() ? "method" : key;
        plain.method = AlertChannel().method;
        plain.perMinute = channel.perMinute;
        key = !checkChannel(plain).ok() ? "per_minute" : key;
    }
    const toml::node *node = table.get(key);
    return node == nullptr ? table : *node;
}

} // namespace

Status checkChannel(const AlertChannel &channel)
{
    static const QRegularExpression shape(QStringLiteral("^[\\p{L}\\p{N}]([\\p{L}\\p{N} ._-]{0,58}[\\p{L}\\p{N}])?$"));
    static const QStringList methods{QStringLiteral("POST"), QStringLiteral("PUT"), QStringLiteral("PATCH")};
    if (!shape.match(channel.name).hasMatch()) {
        return invalid(Words::tr("a channel's name takes letters, digits, and . _ - between them, 60 at most"));
    }
    if (!isVariable(channel.urlEnv) || !isVariable(channel.secretEnv)) {
        return invalid(Words::tr("that is no name of an environment variable"));
    }
    if (!methods.contains(channel.method)) {
        return invalid(Words::tr("the method must be one of %1").arg(methods.join(QStringLiteral(", "))));
    }
    if (channel.perMinute < 1 || channel.perMinute > mostPerMinute) {
        return invalid(Words::tr("a channel takes 1 to %1 a minute").arg(mostPerMinute));
    }
    if (channel.kind != ChannelKind::Webhook && (!channel.headers.empty() || !channel.body.isEmpty())) {
        return invalid(Words::tr("only a webhook has headers and a body of its own"));
    }
    if (channel.headers.size() > mostHeaders) {
        return invalid(Words::tr("a webhook takes %1 headers at most").arg(mostHeaders));
    }
    for (const auto &[name, value] : channel.headers) {
        if (const Status good = checkHeader(name, value); !good) {
            return good;
        }
    }
    if (channel.body.isEmpty()) {
        return Done{};
    }
    if (const Status good = checkPayloadTemplate(channel.body); !good) {
        return good;
    }
    // Qt reads more than is JSON; who gets it may not.
    const auto document = JsonDocument::parse(channel.body.toUtf8());
    return document ? Status(Done{}) : Status(document.error());
}

Result<QUrl> channelAddress(const QByteArray &written)
{
    const QUrl url(QString::fromUtf8(written.trimmed()), QUrl::StrictMode);
    const bool web = url.scheme() == u"https" || url.scheme() == u"http";
    if (!url.isValid() || !web || url.host().isEmpty() || written.size() > longestAddress) {
        return invalid(Words::tr("this is no web address"), Words::tr("write it as https://host/path"));
    }
    if (url.scheme() == u"http" && !isThisMachine(url.host())) {
        return invalid(Words::tr("%1 would be sent to without encryption").arg(url.host()), Words::tr("use https"));
    }
    if (!url.userInfo().isEmpty() || url.hasFragment()) {
        return invalid(Words::tr("the address of %1 has a password or a fragment in it").arg(url.host()),
                       Words::tr("leave it out"));
    }
    return url;
}

AlertChannel readChannel(TomlReader &in, const toml::table &table, QStringList &seen)
{
    in.onlyKeys(table, {QStringLiteral("name"), QStringLiteral("kind"), QStringLiteral("url"),
                        QStringLiteral("url_env"), QStringLiteral("secret"), QStringLiteral("secret_env"),
                        QStringLiteral("method"), QStringLiteral("headers"), QStringLiteral("body"),
                        QStringLiteral("per_minute"), QStringLiteral("sound"), QStringLiteral("enabled")});
    AlertChannel channel;
    channel.name = in.name(table, "name", seen);
    const QString kind = in.string(table, "kind").value_or(QString());
    const auto known = channelKindFromName(kind);
    if (!known) {
        const toml::node *node = table.get("kind");
        in.complain(node == nullptr ? table : *node, QStringLiteral("kind"),
                    QStringLiteral("must be one of desktop, slack, discord, webhook"));
    }
    channel.kind = known.value_or(channel.kind);
    channel.urlEnv = in.string(table, "url_env").value_or(QString());
    channel.secretEnv = in.string(table, "secret_env").value_or(QString());
    readKeychain(in, table, "url", channel.urlEnv);
    readKeychain(in, table, "secret", channel.secretEnv);
    channel.method = in.string(table, "method").value_or(channel.method);
    readHeaders(in, table, channel);
    channel.body = in.string(table, "body").value_or(QString());
    if (const toml::node *number = table.get("per_minute")) {
        channel.perMinute =
            static_cast<int>(std::clamp<int64_t>(number->value_exact<int64_t>().value_or(0), 0, 10'000));
    }
    channel.sound = in.boolean(table, "sound").value_or(false);
    channel.enabled = in.boolean(table, "enabled").value_or(true);
    if (const Status good = checkChannel(channel); !in.problem && !good) {
        in.complain(nodeOf(table, channel), QStringLiteral("channel:"), good.error().line());
    }
    return channel;
}

toml::table channelTable(const AlertChannel &channel)
{
    const AlertChannel plain;
    toml::table table{{"name", channel.name.toStdString()}, {"kind", channelKindName(channel.kind).toStdString()}};
    const auto addText = [&table](const char *key, const QString &value, const QString &usual) {
        if (value != usual) {
            table.insert(key, value.toStdString());
        }
    };
    const bool web = channel.kind != ChannelKind::Desktop;
    if (web && channel.urlEnv.isEmpty()) {
        table.insert("url", "keychain");
    }
    addText("url_env", channel.urlEnv, {});
    addText("secret_env", channel.secretEnv, {});
    addText("method", channel.method, plain.method);
    addText("body", channel.body, {});
    toml::table headers;
    for (const auto &[name, value] : channel.headers) {
        headers.insert(name.toStdString(), value.toStdString());
    }
    if (!headers.empty()) {
        headers.is_inline(true);
        table.insert("headers", std::move(headers));
    }
    if (channel.perMinute != plain.perMinute) {
        table.insert("per_minute", channel.perMinute);
    }
    if (channel.sound) {
        table.insert("sound", true);
    }
    table.insert("enabled", channel.enabled);
    return table;
}

QString channelKey(const QString &name)
{
    return prefix.toString() + name;
}

QString channelText(const AlertChannel &channel)
{
    std::ostringstream out;
    out << toml::toml_formatter{channelTable(channel), oneLineTexts};
    return QString::fromStdString(out.str());
}

std::vector<AlertChannel> channelsFromTexts(const std::map<QString, QString> &texts)
{
    AlertChannel desktop;
    desktop.name = QStringLiteral("desktop");
    std::vector<AlertChannel> all{desktop};
    QStringList seen;
    for (auto it = texts.lower_bound(prefix.toString()); it != texts.end() && it->first.startsWith(prefix); ++it) {
        try {
            const toml::table table = toml::parse(it->second.toStdString());
            TomlReader in(it->first);
            const AlertChannel channel = readChannel(in, table, seen);
            if (!in.problem && channel.name == desktop.name) {
                all.front() = channel;
            } else if (!in.problem) {
                all.push_back(channel);
            }
        } catch (const toml::parse_error &) {
            continue;
        }
    }
    return all;
}

} // namespace aigo
