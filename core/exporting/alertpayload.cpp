// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exporting/alertpayload.h"

#include "core/exporting/jsonwriter.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <algorithm>
#include <array>

namespace aigo {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AlertPayload)
};

constexpr qsizetype longestValue = 200;
constexpr qsizetype longestName = 300;
constexpr qsizetype longestText = 2900; // Slack's section takes 3000
constexpr qsizetype longestTemplate = 16'384;
constexpr std::size_t mostNamed = 20; // of those that are told together
constexpr QChar joiner(u'\u2060');    // seen by nobody, and no mention any more
constexpr QChar replacement(u'\ufffd');

/// A character that changes how others are read: control codes and the direction of writing.
bool isHidden(QChar c)
{
    const char16_t code = c.unicode();
    return (code < u' ' && code != u'\n') || (code >= 0x7f && code < 0xa0) || (code >= 0x202a && code <= 0x202e) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0x200e || code == 0x200f || code == 0x2028 || code == 0x2029;
}

/// Without what is hidden, and each half of a surrogate pair with its other.
QString readable(QStringView text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            out += c;
            out += text[++i];
        } else if (c.isSurrogate()) {
            out += replacement;
        } else if (c == u'\t' || c == u'\r') {
            out += u' ';
        } else if (!isHidden(c)) {
            out += c;
        }
    }
    return out;
}

/// The same, and no word that rings at everybody: looked for in what is left, so that nothing hidden splits it.
QString clean(QStringView text)
{
    QString out = readable(text);
    for (qsizetype at = out.indexOf(u'@'); at >= 0; at = out.indexOf(u'@', at + 1)) {
        for (const QStringView word : {u"here", u"channel", u"everyone", u"group"}) {
            if (QStringView(out).sliced(at + 1).startsWith(word, Qt::CaseInsensitive)) {
                out.insert(at + 1, joiner);
            }
        }
    }
    return out;
}

/// Adds one character (a surrogate pair is one) as a service wants it.
using Escape = void (*)(QString &out, QStringView character);

void asIs(QString &out, QStringView character)
{
    out += character;
}

void forSlack(QString &out, QStringView character)
{
    if (character == u'&') {
        out += QStringLiteral("&amp;");
    } else if (character == u'<') {
        out += QStringLiteral("&lt;");
    } else if (character == u'>') {
        out += QStringLiteral("&gt;");
    } else {
        out += character;
    }
}

void forDiscord(QString &out, QStringView character)
{
    constexpr QStringView special = u"\\*_~`|<>[]()#+-";
    if (special.contains(character)) {
        out += u'\\';
    }
    out += character;
}

/// The text as the service wants it, in `limit` characters at most, with … where some are missing.
QString fitted(const QString &text, qsizetype limit, Escape escape)
{
    const QString whole = clean(QStringView(text).first(std::min(text.size(), 2 * longestText))).trimmed();
    QString out;
    qsizetype fits = 0; // of `out`, where … still has room
    for (qsizetype i = 0; i < whole.size();) {
        const qsizetype step = whole[i].isHighSurrogate() ? 2 : 1;
        escape(out, QStringView(whole).sliced(i, step));
        if (out.size() > limit) {
            return out.first(fits) + u'…';
        }
        fits = out.size() < limit ? out.size() : fits;
        i += step;
    }
    return out;
}

QString oneLine(const QString &text)
{
    return text.simplified();
}

QString stateOf(const AlertTelling &telling)
{
    return telling.told == AlertState::Resolved ? QStringLiteral("resolved") : QStringLiteral("firing");
}

QString severityText(AlertSeverity severity)
{
    switch (severity) {
    case AlertSeverity::Info:
        return Words::tr("Info");
    case AlertSeverity::Warning:
        return Words::tr("Warning");
    case AlertSeverity::Critical:
        return Words::tr("Critical");
    }
    return {};
}

struct Look
{
    QStringView sign;
    int colour = 0;
};

Look lookOf(const AlertTelling &telling)
{
    if (telling.told == AlertState::Resolved) {
        return {u"🟢", 0x2e9e5b};
    }
    switch (telling.event.severity) {
    case AlertSeverity::Info:
        return {u"🔵", 0x3b82f6};
    case AlertSeverity::Warning:
        return {u"🟠", 0xd9822b};
    case AlertSeverity::Critical:
        return {u"🔴", 0xd64545};
    }
    return {};
}

QString titleOf(const AlertTelling &telling)
{
    const QString title = oneLine(telling.title);
    return title.isEmpty() ? oneLine(telling.event.target) + QStringLiteral(": ") + stateOf(telling) : title;
}

QString wholeText(const AlertTelling &telling)
{
    return telling.text.trimmed().isEmpty() ? titleOf(telling) : titleOf(telling) + u'\n' + telling.text;
}

/// The facts beside the text, by name. None is empty.
std::vector<std::pair<QString, QString>> factsOf(const AlertTelling &telling)
{
    std::vector<std::pair<QString, QString>> facts;
    const auto add = [&facts](const QString &name, const QString &value) {
        if (!clean(value).trimmed().isEmpty()) {
            facts.emplace_back(name, oneLine(value));
        }
    };
    add(Words::tr("Severity"), severityText(telling.event.severity));
    add(Words::tr("Measured"), telling.event.value);
    add(Words::tr("Target"), telling.event.target);
    add(Words::tr("Rule"), telling.event.rule);
    return facts;
}

void plainText(JsonWriter &json, const QString &text)
{
    json.object().key(u"type").value(u"plain_text").key(u"text").value(text).key(u"emoji").value(false).end();
}

QString jsonText(const QString &text)
{
    const QByteArray quoted = JsonWriter(JsonWriter::Style::OneLine).value(text).take().trimmed();
    return QString::fromUtf8(quoted.sliced(1, quoted.size() - 2));
}

/// The names of placeholders and what they stand for.
std::vector<std::pair<QStringView, QString>> placeholders(const AlertTelling &telling)
{
    const AlertEvent &event = telling.event;
    return {{u"id", QString::number(event.id)},
            {u"rule", fitted(event.rule, longestName, asIs)},
            {u"target", fitted(event.target, longestName, asIs)},
            {u"title", fitted(titleOf(telling), longestName, asIs)},
            {u"state", stateOf(telling)},
            {u"at", toIso(telling.at)},
            {u"value", fitted(event.value, longestValue, asIs)},
            {u"severity", alertSeverityName(event.severity)},
            {u"text", fitted(wholeText(telling), longestText, asIs)},
            {u"group", fitted(event.group, longestName, asIs)},
            {u"opened", toIso(event.opened)}};
}

} // namespace

QByteArray slackPayload(const AlertTelling &telling)
{
    constexpr qsizetype header = 150;
    constexpr qsizetype context = 500;
    const QString title = lookOf(telling).sign.toString() + u' ' + titleOf(telling);
    const QString text = fitted(telling.text, longestText, forSlack);
    JsonWriter json(JsonWriter::Style::OneLine);
    json.object().key(u"text").value(fitted(wholeText(telling), longestText, forSlack)).key(u"blocks").array();
    json.object().key(u"type").value(u"header").key(u"text");
    plainText(json, fitted(title, header, forSlack));
    json.end();
    if (!text.isEmpty()) {
        json.object().key(u"type").value(u"section").key(u"text");
        plainText(json, text);
        json.end();
    }
    json.object().key(u"type").value(u"context").key(u"elements").array();
    for (const auto &[name, value] : factsOf(telling)) {
        plainText(json, fitted(value, context, forSlack));
    }
    // Slack shows it in the reader's own time zone.
    json.object().key(u"type").value(u"mrkdwn").key(u"text");
    json.value(QStringLiteral("<!date^%1^{date_short_pretty} {time_secs}|%2>")
                   .arg(toMs(telling.at) / 1000)
                   .arg(toIso(telling.at)));
    json.end().end().end();
    return json.end().end().take();
}

QByteArray discordPayload(const AlertTelling &telling)
{
    // Together below 6000.
    constexpr qsizetype title = 256;
    constexpr qsizetype fieldValue = 300;
    const Look look = lookOf(telling);
    const QString text = fitted(telling.text, longestText, forDiscord);
    JsonWriter json(JsonWriter::Style::OneLine);
    json.object().key(u"username").value(u"AI-GO").key(u"allowed_mentions").object();
    json.key(u"parse").array().end().end().key(u"embeds").array().object();
    json.key(u"title").value(fitted(look.sign.toString() + u' ' + titleOf(telling), title, forDiscord));
    if (!text.isEmpty()) {
        json.key(u"description").value(text);
    }
    json.key(u"color").value(look.colour).key(u"timestamp").value(toIso(telling.at)).key(u"fields").array();
    for (const auto &[name, value] : factsOf(telling)) {
        json.object().key(u"name").value(name);
        json.key(u"value").value(fitted(value, fieldValue, forDiscord)).key(u"inline").value(true).end();
    }
    return json.end().end().end().end().take();
}

QByteArray webhookPayload(const AlertTelling &telling)
{
    JsonWriter json(JsonWriter::Style::OneLine);
    json.object();
    for (const auto &[name, value] : placeholders(telling)) {
        json.key(name);
        name == u"id" ? json.value(telling.event.id) : json.value(value);
    }
    json.key(u"reminder").value(telling.reminder).key(u"others").array();
    for (std::size_t i = 0; i < std::min(telling.others.size(), mostNamed); ++i) {
        json.value(fitted(telling.others[i].target, longestName, asIs));
    }
    return json.end().end().take();
}

Status checkPayloadTemplate(const QString &body)
{
    const auto error = [](const QString &what) {
        return Error{
            .kind = ErrorKind::Invalid, .what = what, .mend = Words::tr("write it as {\"text\": \"{{title}}\"}")};
    };
    if (body.size() > longestTemplate) {
        return error(Words::tr("the body is longer than %1 characters").arg(longestTemplate));
    }
    // A placeholder outside of a text is no JSON: the parser finds it.
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(body.toUtf8(), &parsing);
    if (document.isNull()) {
        return error(
            Words::tr("the body is no JSON (%1, at character %2)").arg(parsing.errorString()).arg(parsing.offset + 1));
    }
    for (qsizetype at = body.indexOf(u"{{"); at >= 0; at = body.indexOf(u"{{", at + 2)) {
        const qsizetype end = body.indexOf(u"}}", at);
        const QString name = end < 0 ? QString() : body.sliced(at + 2, end - at - 2);
        qsizetype slashes = 0;
        while (slashes < at && body[at - slashes - 1] == u'\\') {
            ++slashes;
        }
        if (slashes % 2 != 0) {
            return error(Words::tr("the body has a backslash before {{%1}}").arg(name.left(longestValue)));
        }
        const auto known = placeholders({});
        if (std::none_of(known.begin(), known.end(), [&name](const auto &one) { return one.first == name; })) {
            return error(Words::tr("the body has {{%1}}, which stands for nothing").arg(name.left(longestValue)));
        }
    }
    return Done{};
}

QByteArray webhookPayload(const AlertTelling &telling, const QString &body)
{
    QString out;
    const auto values = placeholders(telling);
    qsizetype from = 0;
    for (qsizetype at = body.indexOf(u"{{"); at >= 0; at = body.indexOf(u"{{", from)) {
        const qsizetype end = body.indexOf(u"}}", at);
        const QStringView name = end < 0 ? QStringView() : QStringView(body).sliced(at + 2, end - at - 2);
        const auto value =
            std::find_if(values.begin(), values.end(), [name](const auto &one) { return one.first == name; });
        out += QStringView(body).sliced(from, at - from);
        out += value == values.end() ? QStringLiteral("{{") : jsonText(value->second);
        from = value == values.end() ? at + 2 : end + 2;
    }
    out += QStringView(body).sliced(from);
    return out.toUtf8();
}

QByteArray payloadSignature(const QByteArray &body, const QByteArray &secret)
{
    return "sha256=" + QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex();
}

} // namespace aigo
