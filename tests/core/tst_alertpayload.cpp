// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exporting/alertpayload.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace aigo;

/// What Slack, Discord and webhooks are sent, against their published schemas and limits, with texts from people who
/// mean no good.
class AlertPayloadTest : public QObject
{
    Q_OBJECT

    static AlertTelling telling()
    {
        AlertTelling telling;
        telling.event.id = 7;
        telling.event.rule = QStringLiteral("provider-down");
        telling.event.target = QStringLiteral("openai");
        telling.event.title = QStringLiteral("OpenAI");
        telling.event.severity = AlertSeverity::Critical;
        telling.event.value = QStringLiteral("HTTP 503");
        telling.event.group = QStringLiteral("openai");
        telling.event.opened = *parseTime(u"2026-11-21T10:00:00Z");
        telling.title = QStringLiteral("OpenAI is down");
        telling.text = QStringLiteral("It answers with an error (HTTP 503).");
        telling.at = *parseTime(u"2026-11-21T10:00:05Z");
        return telling;
    }

    static QString hostile(QRandomGenerator &random, int most)
    {
        static const QStringList pieces{QStringLiteral("<!channel>"),
                                        QStringLiteral("<!here|x>"),
                                        QStringLiteral("@everyone"),
                                        QStringLiteral("@here"),
                                        QStringLiteral("@he\u0002re @every\u200eone"), // nothing hidden splits it
                                        QStringLiteral("@CHANNEL"),
                                        QStringLiteral("<@U123>"),
                                        QStringLiteral("<@&42>"),
                                        QStringLiteral("&lt;!here&gt;"),
                                        QStringLiteral("&"),
                                        QStringLiteral("<"),
                                        QStringLiteral(">"),
                                        QStringLiteral("\""),
                                        QStringLiteral("\\"),
                                        QStringLiteral("\\\""),
                                        QStringLiteral("{{id}}"),
                                        QStringLiteral("}}"),
                                        QStringLiteral("[x](https://evil.example)"),
                                        QStringLiteral("```"),
                                        QStringLiteral("*_~`|"),
                                        QStringLiteral("\n"),
                                        QStringLiteral("\r\n"),
                                        QStringLiteral("\t"),
                                        QString(QChar(u'\0')),
                                        QString(QChar(0x202e)),
                                        QString(QChar(0x2066)),
                                        QStringLiteral("😀"),
                                        QString(QChar(0xd83d)),
                                        QString(QChar(0xde00)),
                                        QStringLiteral("한글"),
                                        QStringLiteral("e\u0301"),
                                        QString(QChar(0xfffe)),
                                        QStringLiteral("a"),
                                        QStringLiteral(" "),
                                        QStringLiteral("<https://evil.example|ok>")};
        QString text;
        const int length = random.bounded(most);
        while (text.size() < length) {
            text += pieces.at(random.bounded(pieces.size()));
        }
        return text;
    }

    static AlertTelling hostileTelling(QRandomGenerator &random)
    {
        AlertTelling out = telling();
        const int most = random.bounded(6) == 0 ? 6000 : 200;
        out.told = random.bounded(2) == 0 ? AlertState::Firing : AlertState::Resolved;
        out.event.severity = static_cast<AlertSeverity>(random.bounded(3));
        for (QString *text : {&out.title, &out.text, &out.event.rule, &out.event.target, &out.event.value,
                              &out.event.group, &out.event.title}) {
            *text = random.bounded(8) == 0 ? QString() : hostile(random, most);
        }
        for (int i = random.bounded(60); i > 0; --i) {
            out.others.push_back(out.event);
        }
        return out;
    }

    static QJsonObject object(const QByteArray &payload)
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(payload, &error);
        return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
    }

    static bool isWhole(const QString &text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i].isHighSurrogate() && (i + 1 == text.size() || !text[i + 1].isLowSurrogate())) {
                return false;
            }
            if (text[i].isLowSurrogate() && (i == 0 || !text[i - 1].isHighSurrogate())) {
                return false;
            }
        }
        return true;
    }

    /// As Slack's documents want it; "" where all is well.
    static QString slackObjection(const QString &text, qsizetype limit)
    {
        static const QRegularExpression entity(QStringLiteral("&(?!amp;|lt;|gt;)"));
        static const QRegularExpression ringing(QStringLiteral("@(here|channel|everyone)"),
                                                QRegularExpression::CaseInsensitiveOption);
        if (text.isEmpty() || text.size() > limit) {
            return QStringLiteral("length %1").arg(text.size());
        }
        if (text.contains(u'<') || text.contains(u'>') || entity.match(text).hasMatch()) {
            return QStringLiteral("not escaped: ") + text;
        }
        if (ringing.match(text).hasMatch()) {
            return QStringLiteral("rings: ") + text;
        }
        return isWhole(text) ? QString() : QStringLiteral("a half of a character");
    }

    static void checkSlack(const QByteArray &payload)
    {
        const QJsonObject root = object(payload);
        QVERIFY2(!root.isEmpty(), payload.constData());
        QCOMPARE(root.keys(), (QStringList{QStringLiteral("blocks"), QStringLiteral("text")}));
        QCOMPARE(slackObjection(root[u"text"].toString(), 4000), QString());
        const QJsonArray blocks = root[u"blocks"].toArray();
        QVERIFY(blocks.size() >= 2 && blocks.size() <= 50);
        for (const QJsonValue block : blocks) {
            const QString type = block[u"type"].toString();
            if (type == u"context") {
                const QJsonArray elements = block[u"elements"].toArray();
                QVERIFY(!elements.isEmpty() && elements.size() <= 10);
                for (const QJsonValue element : elements) {
                    const QString text = element[u"text"].toString();
                    if (element[u"type"].toString() == u"mrkdwn") {
                        static const QRegularExpression date(
                            QStringLiteral("^<!date\\^\\d+\\^\\{date_short_pretty\\} \\{time_secs\\}\\|[0-9TZ:.-]+>$"));
                        QVERIFY2(date.match(text).hasMatch(), qPrintable(text));
                    } else {
                        QCOMPARE(element[u"type"].toString(), QStringLiteral("plain_text"));
                        QCOMPARE(slackObjection(text, 2000), QString());
                    }
                }
                continue;
            }
            QVERIFY2(type == u"header" || type == u"section", qPrintable(type));
            QCOMPARE(block[u"text"][u"type"].toString(), QStringLiteral("plain_text"));
            QCOMPARE(slackObjection(block[u"text"][u"text"].toString(), type == u"header" ? 150 : 3000), QString());
        }
        QCOMPARE(blocks.at(0)[u"type"].toString(), QStringLiteral("header"));
        QVERIFY(!blocks.at(0)[u"text"][u"text"].toString().contains(u'\n'));
    }

    /// Whether a sign of Discord's markdown stands in it without a backslash before it.
    static bool hasBareMarkdown(const QString &text)
    {
        static const QString special = QStringLiteral("*_~`|<>[]()#+-");
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == u'\\') {
                ++i; // the next one is shown as it is
            } else if (special.contains(text[i])) {
                return true;
            }
        }
        return false;
    }

    static void checkDiscord(const QByteArray &payload)
    {
        const QJsonObject root = object(payload);
        QVERIFY2(!root.isEmpty(), payload.constData());
        QCOMPARE(root[u"allowed_mentions"].toObject(), (QJsonObject{{QStringLiteral("parse"), QJsonArray()}}));
        const QString user = root[u"username"].toString();
        QVERIFY(!user.isEmpty() && user.size() <= 80 && !user.contains(QStringLiteral("discord"), Qt::CaseInsensitive));
        const QJsonArray embeds = root[u"embeds"].toArray();
        QCOMPARE(embeds.size(), 1);
        const QJsonObject embed = embeds.at(0).toObject();
        qsizetype all = embed[u"title"].toString().size() + embed[u"description"].toString().size();
        QVERIFY(!embed[u"title"].toString().isEmpty() && embed[u"title"].toString().size() <= 256);
        QVERIFY(embed[u"description"].toString().size() <= 4096);
        const int colour = embed[u"color"].toInt(-1);
        QVERIFY(colour >= 0 && colour <= 0xffffff);
        QVERIFY(parseTime(embed[u"timestamp"].toString()).has_value());
        const QJsonArray fields = embed[u"fields"].toArray();
        QVERIFY(fields.size() <= 25);
        QStringList texts{embed[u"title"].toString(), embed[u"description"].toString()};
        for (const QJsonValue field : fields) {
            const QString name = field[u"name"].toString();
            const QString value = field[u"value"].toString();
            QVERIFY(!name.isEmpty() && name.size() <= 256);
            QVERIFY(!value.trimmed().isEmpty() && value.size() <= 1024);
            all += name.size() + value.size();
            texts << value;
        }
        QVERIFY2(all <= 6000, qPrintable(QString::number(all)));
        for (const QString &text : texts) {
            QVERIFY(isWhole(text));
            QVERIFY2(!hasBareMarkdown(text), qPrintable(text));
            QVERIFY(!text.contains(QStringLiteral("@everyone")) && !text.contains(QStringLiteral("@here")));
            QVERIFY(!text.endsWith(u'\\') || text.endsWith(QStringLiteral("\\\\")));
        }
    }

private Q_SLOTS:
    void slackSaysIt()
    {
        const QJsonObject root = object(slackPayload(telling()));
        QCOMPARE(root[u"blocks"][0][u"text"][u"text"].toString(), QStringLiteral("🔴 OpenAI is down"));
        QCOMPARE(root[u"blocks"][1][u"text"][u"text"].toString(), telling().text);
        QCOMPARE(root[u"text"].toString(), QStringLiteral("OpenAI is down\nIt answers with an error (HTTP 503)."));
        AlertTelling over = telling();
        over.told = AlertState::Resolved;
        QVERIFY(object(slackPayload(over))[u"blocks"][0][u"text"][u"text"].toString().startsWith(QStringLiteral("🟢")));
    }

    void slackHoldsItsLimitsWhateverTheText()
    {
        QRandomGenerator random(20261121);
        for (int i = 0; i < 400 && !QTest::currentTestFailed(); ++i) {
            checkSlack(slackPayload(hostileTelling(random)));
        }
        AlertTelling empty;
        checkSlack(slackPayload(empty));
    }

    void slackMentionsNobody()
    {
        AlertTelling bad = telling();
        bad.text = QStringLiteral("a & b <!channel> @here <@U1|x>");
        const QJsonObject root = object(slackPayload(bad));
        QCOMPARE(root[u"blocks"][1][u"text"][u"text"].toString(),
                 QStringLiteral("a &amp; b &lt;!channel&gt; @\u2060here &lt;@U1|x&gt;"));
    }

    void discordSaysIt()
    {
        const QJsonObject embed = object(discordPayload(telling()))[u"embeds"][0].toObject();
        QCOMPARE(embed[u"title"].toString(), QStringLiteral("🔴 OpenAI is down"));
        QCOMPARE(embed[u"description"].toString(), QStringLiteral("It answers with an error \\(HTTP 503\\)."));
        QCOMPARE(embed[u"timestamp"].toString(), toIso(telling().at));
        QCOMPARE(embed[u"fields"].toArray().size(), 4);
    }

    void discordHoldsItsLimitsWhateverTheText()
    {
        QRandomGenerator random(20261122);
        for (int i = 0; i < 400 && !QTest::currentTestFailed(); ++i) {
            checkDiscord(discordPayload(hostileTelling(random)));
        }
        checkDiscord(discordPayload(AlertTelling()));
    }

    void theLongestTextIsCutBetweenCharacters()
    {
        for (int before = 0; before < 4; ++before) {
            AlertTelling longOne = telling();
            longOne.text = QString(before, u'x') + QStringLiteral("😀").repeated(5000);
            longOne.title = QString(before, u'x') + QStringLiteral("&").repeated(500);
            checkSlack(slackPayload(longOne));
            checkDiscord(discordPayload(longOne));
            const QString text = object(slackPayload(longOne))[u"blocks"][1][u"text"][u"text"].toString();
            QVERIFY(text.endsWith(u'…') && text.size() > 2890);
        }
        // What just fits is not cut.
        AlertTelling whole = telling();
        whole.text = QString(2900, u'x');
        QCOMPARE(object(slackPayload(whole))[u"blocks"][1][u"text"][u"text"].toString(), whole.text);
        whole.text += u'x';
        QVERIFY(object(slackPayload(whole))[u"blocks"][1][u"text"][u"text"].toString().endsWith(QStringLiteral("x…")));
    }

    void theContractOfWebhooks()
    {
        const QJsonObject root = object(webhookPayload(telling()));
        QCOMPARE(root[u"id"].toInteger(), 7);
        QCOMPARE(root[u"rule"].toString(), QStringLiteral("provider-down"));
        QCOMPARE(root[u"target"].toString(), QStringLiteral("openai"));
        QCOMPARE(root[u"state"].toString(), QStringLiteral("firing"));
        QCOMPARE(root[u"at"].toString(), QStringLiteral("2026-11-21T10:00:05Z"));
        QCOMPARE(root[u"value"].toString(), QStringLiteral("HTTP 503"));
        QCOMPARE(root[u"severity"].toString(), QStringLiteral("critical"));
        QCOMPARE(root[u"text"].toString(), QStringLiteral("OpenAI is down\nIt answers with an error (HTTP 503)."));
        QRandomGenerator random(5);
        for (int i = 0; i < 500; ++i) {
            const AlertTelling any = hostileTelling(random);
            const QJsonObject said = object(webhookPayload(any));
            QCOMPARE(said[u"state"].toString(),
                     any.told == AlertState::Resolved ? QStringLiteral("resolved") : QStringLiteral("firing"));
            QVERIFY(!said[u"text"].toString().isEmpty() && said[u"text"].toString().size() <= 4000);
        }
    }

    void templatesAreChecked_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << QStringLiteral("{\"a\":1}") << true;
        QTest::newRow("in a text") << QStringLiteral("{\"text\":\"{{title}}: {{text}}\",\"n\":[\"{{id}}\"]}") << true;
        QTest::newRow("as a key") << QStringLiteral("{\"{{rule}}\":true}") << true;
        QTest::newRow("outside of a text") << QStringLiteral("{\"id\":{{id}}}") << false;
        QTest::newRow("unknown") << QStringLiteral("{\"a\":\"{{key}}\"}") << false;
        QTest::newRow("not closed") << QStringLiteral("{\"a\":\"{{id\"}") << false;
        QTest::newRow("behind a backslash") << QStringLiteral("{\"a\":\"\\{{id}}\"}") << false;
        QTest::newRow("no JSON") << QStringLiteral("text={{text}}") << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("spaces inside") << QStringLiteral("{\"a\":\"{{ id }}\"}") << false;
        QTest::newRow("too long") << u'"' + QString(20'000, u'x') + u'"' << false;
        QTest::newRow("three braces") << QStringLiteral("{\"a\":\"{{{id}}}\"}") << false;
    }
    void templatesAreChecked()
    {
        QFETCH(QString, body);
        QFETCH(bool, good);
        const Status status = checkPayloadTemplate(body);
        QVERIFY2(status.ok() == good, status ? "" : qPrintable(status.error().line()));
        QVERIFY(status.ok() || !status.error().line().contains(u'\n'));
    }

    void aFilledTemplateIsJsonWhateverTheText()
    {
        const QString body =
            QStringLiteral("{\"text\":\"\\\\{{title}}\\\\\",\"{{rule}}\":[\"{{text}}\",\"{{value}}{{target}}\",\"{{"
                           "group}}\"],\"s\":\"{{state}} {{severity}} {{id}} {{at}} {{opened}}\"}");
        QVERIFY(checkPayloadTemplate(body).ok());
        QRandomGenerator random(77);
        for (int i = 0; i < 400; ++i) {
            const QByteArray filled = webhookPayload(hostileTelling(random), body);
            QJsonParseError error;
            const QJsonObject root = QJsonDocument::fromJson(filled, &error).object();
            QVERIFY2(error.error == QJsonParseError::NoError, filled.constData());
            // Nothing got out of its text: the members are those of the template.
            QVERIFY(root.size() <= 3 && root.contains(u"text") && root.contains(u"s"));
            QVERIFY(isWhole(QString::fromUtf8(filled)));
        }
        AlertTelling quoted = telling();
        quoted.title = QStringLiteral("a \"b\" \\ {{id}}");
        const QJsonObject root = object(webhookPayload(quoted, QStringLiteral("{\"x\":\"{{title}}\"}")));
        QCOMPARE(root[u"x"].toString(), quoted.title); // what a text says is never filled in again
    }

    void theSignatureIsTheHmacOfTheBody()
    {
        // RFC 4231, test case 2.
        QCOMPARE(payloadSignature("what do ya want for nothing?", "Jefe"),
                 QByteArrayLiteral("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }
};

QTEST_GUILESS_MAIN(AlertPayloadTest)
#include "tst_alertpayload.moc"
