// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/channelsettings.h"
#include "core/monitor/configuration.h"

#include <QTest>

using namespace aigo;

/// Channels in the configuration document and in the store.
class ChannelSettingsTest : public QObject
{
    Q_OBJECT

    static AlertChannel full()
    {
        AlertChannel channel;
        channel.name = QStringLiteral("당직 1.ops_x");
        channel.kind = ChannelKind::Webhook;
        channel.enabled = false;
        channel.urlEnv = QStringLiteral("HOOK_URL");
        channel.secretEnv = QStringLiteral("HOOK_SECRET");
        channel.method = QStringLiteral("PATCH");
        channel.headers = {{QStringLiteral("X-Team"), QStringLiteral("ops \"q\" 'x' \\ #1")},
                           {QStringLiteral("X-Empty"), QString()}};
        channel.body =
            QStringLiteral("{\n  \"text\": \"{{title}} '''\\\\ \\\"q\\\" 한글\",\n\t\"n\": [1, \"{{id}}\"]\n}");
        channel.perMinute = 3;
        channel.sound = true;
        return channel;
    }

private Q_SLOTS:
    void whatIsWrittenIsReadAgain()
    {
        QVERIFY(checkChannel(full()).ok());
        AlertChannel slack;
        slack.name = QStringLiteral("slack");
        slack.kind = ChannelKind::Slack;
        const std::map<QString, QString> texts{{channelKey(full().name), channelText(full())},
                                               {channelKey(slack.name), channelText(slack)},
                                               {QStringLiteral("channel.broken"), QStringLiteral("name = ")},
                                               {QStringLiteral("channels"), QStringLiteral("no channel")}};
        const std::vector<AlertChannel> read = channelsFromTexts(texts);
        QCOMPARE(read.size(), std::size_t{3});
        QCOMPARE(read.at(0).name, QStringLiteral("desktop"));
        QVERIFY(read.at(1) == slack);
        QVERIFY(read.at(2) == full());

        Configuration configuration;
        configuration.channels = read;
        const QByteArray document = writeConfiguration(configuration);
        QVERIFY(document.contains("keychain"));
        const auto again = readConfiguration(document, QStringLiteral("a.toml"));
        QVERIFY2(again.ok(), again ? "" : qPrintable(again.error().line()));
        QVERIFY(again->channels == read);
        QCOMPARE(writeConfiguration(*again), document);
    }

    void theDesktopIsAlwaysThereAndMayBeChanged()
    {
        QCOMPARE(channelsFromTexts({}).size(), std::size_t{1});
        AlertChannel desktop = channelsFromTexts({}).front();
        QVERIFY(desktop.enabled && !desktop.sound && desktop.kind == ChannelKind::Desktop);
        desktop.sound = true;
        const auto read = channelsFromTexts({{channelKey(desktop.name), channelText(desktop)}});
        QCOMPARE(read.size(), std::size_t{1});
        QVERIFY(read.front() == desktop);
    }

    void whatIsWrongIsNamedWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("lines"); // behind name and kind: line 4 and on
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("line");
        QTest::newRow("an address itself")
            << QByteArray("url = \"https://h.example/T0ken\"") << QStringLiteral("url") << 4;
        QTest::newRow("a secret itself") << QByteArray("secret = \"T0ken\"") << QStringLiteral("secret") << 4;
        QTest::newRow("both") << QByteArray("url_env = \"A\"\nurl = \"keychain\"") << QStringLiteral("url") << 5;
        QTest::newRow("no variable") << QByteArray("url_env = \"https://T0ken\"") << QStringLiteral("variable") << 4;
        QTest::newRow("method") << QByteArray("url_env = \"A\"\nmethod = \"GET\"") << QStringLiteral("POST") << 5;
        QTest::newRow("a key in a header")
            << QByteArray("headers = { Authorization = \"Bearer T0ken\" }") << QStringLiteral("Authorization") << 4;
        QTest::newRow("a key in another header")
            << QByteArray("headers = { X-Y = \"sk-ant-api03-T0kenT0kenT0kenT0kenT0ken\" }") << QStringLiteral("X-Y")
            << 4;
        QTest::newRow("one of ours") << QByteArray("headers = { Idempotency-Key = \"1\" }")
                                     << QStringLiteral("Idempotency-Key") << 4;
        QTest::newRow("a line end in a header")
            << QByteArray("headers = { X-Y = \"a\\nb\" }") << QStringLiteral("X-Y") << 4;
        QTest::newRow("headers are no table") << QByteArray("headers = \"X\"") << QStringLiteral("headers") << 4;
        QTest::newRow("body") << QByteArray("sound = true\nbody = \"text\"") << QStringLiteral("JSON") << 5;
        QTest::newRow("unknown placeholder")
            << QByteArray("body = '{\"a\":\"{{b}}\"}'") << QStringLiteral("{{b}}") << 4;
        QTest::newRow("too often") << QByteArray("per_minute = 100000") << QStringLiteral("minute") << 4;
        QTest::newRow("never") << QByteArray("per_minute = 0") << QStringLiteral("minute") << 4;
        QTest::newRow("no such key") << QByteArray("uri = \"x\"") << QStringLiteral("uri") << 4;
    }
    void whatIsWrongIsNamedWithItsLine()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, key);
        QFETCH(int, line);
        const QByteArray document = "[[channel]]\nname = \"hook\"\nkind = \"webhook\"\n" + lines + '\n';
        const auto read = readConfiguration(document, QStringLiteral("a.toml"));
        QVERIFY(!read.ok());
        const QString said = read.error().line();
        QVERIFY2(said.contains(key), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("a.toml:%1:").arg(line)), qPrintable(said));
        QVERIFY2(!said.contains(QStringLiteral("T0ken")) && !said.contains(u'\n'), qPrintable(said));
    }

    void kindAndNameAreNeeded()
    {
        for (const char *document :
             {"[[channel]]\nname = \"x\"\n", "[[channel]]\nkind = \"slack\"\n",
              "[[channel]]\nname=\"x\"\nkind=\"fax\"\n", "[[channel]]\nname=\"a/b\"\nkind=\"slack\"\n",
              "[[channel]]\nname=\"x\"\nkind=\"slack\"\nbody='{}'\n",
              "[[channel]]\nname=\"x\"\nkind=\"slack\"\n[[channel]]\nname=\"x\"\nkind=\"discord\"\n"}) {
            QVERIFY2(!readConfiguration(document, QStringLiteral("a.toml")).ok(), document);
        }
    }
};

QTEST_GUILESS_MAIN(ChannelSettingsTest)
#include "tst_channelsettings.moc"
