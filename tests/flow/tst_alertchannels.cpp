// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/alertdesk.h"
#include "core/monitor/channelsettings.h"
#include "tests/flow/watching.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

/// Channels through the desk's door: saved, tested, told of an outage and its end, deleted.
class AlertChannelsTest : public QObject
{
    Q_OBJECT

    const QString m_path = QStringLiteral("/hooks/T0ken-Zq7Zq7");

    static AlertChannel hook()
    {
        AlertChannel channel;
        channel.name = QStringLiteral("hook");
        channel.kind = ChannelKind::Webhook;
        return channel;
    }
    template <typename T>
    static T wait(QFuture<T> future)
    {
        while (!future.isFinished()) {
            QTest::qWait(1);
        }
        return future.result();
    }
    static std::optional<AlertChannelView> view(Watching &w, const QString &name)
    {
        for (const AlertChannelView &one : w.desk->alerts().channels()) {
            if (one.channel.name == name) {
                return one;
            }
        }
        return std::nullopt;
    }
    static QStringList statesAt(const ProviderSimulator &server)
    {
        QStringList states;
        for (const SimRequest &request : server.requests()) {
            const QJsonObject body = QJsonDocument::fromJson(request.body).object();
            states << body[u"target"].toString() + u' ' + body[u"state"].toString();
        }
        return states;
    }

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<Sample>(); }

    void savedTestedAndDeleted()
    {
        ProviderSimulator server;
        QVERIFY(server.start());
        server.route(m_path, SimReply::json("{}"));
        Watching w;
        w.begin(false);
        QCOMPARE(w.desk->alerts().channels().size(), std::size_t{1});
        QSignalSpy changed(&w.desk->alerts(), &AlertDesk::channelsChanged);

        QVERIFY(!wait(w.desk->alerts().testChannel(QStringLiteral("hook"))).ok()); // there is none
        const QByteArray url = (server.baseUrl() + m_path).toUtf8();
        QVERIFY(!wait(w.desk->alerts().saveChannel(hook(), "http://hooks.example.com/T0ken", {})).ok());
        QVERIFY(!view(w, QStringLiteral("hook")));
        const Status saved = wait(w.desk->alerts().saveChannel(hook(), url, "s3cret"));
        QVERIFY2(saved.ok(), saved ? "" : qPrintable(saved.error().line()));
        QVERIFY(!changed.isEmpty());
        const auto there = view(w, QStringLiteral("hook"));
        QVERIFY(there && there->hasUrl && there->hasSecret && !there->last);
        QCOMPARE(there->host, QStringLiteral("127.0.0.1:%1").arg(server.port()));

        const Status tested = wait(w.desk->alerts().testChannel(QStringLiteral("hook")));
        QVERIFY2(tested.ok(), tested ? "" : qPrintable(tested.error().line()));
        QCOMPARE(statesAt(server), QStringList{QStringLiteral("aigo firing")});
        QVERIFY(server.requests().front().header("X-Aigo-Signature").startsWith("sha256="));
        QVERIFY(view(w, QStringLiteral("hook"))->last->ok);

        server.route(m_path, SimReply::json("no", 403));
        const Status refused = wait(w.desk->alerts().testChannel(QStringLiteral("hook")));
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().line().contains(QStringLiteral("403")), qPrintable(refused.error().line()));
        QVERIFY(!refused.error().line().contains(QStringLiteral("T0ken")));
        QVERIFY(!view(w, QStringLiteral("hook"))->last->ok);

        // An empty address leaves what is there.
        AlertChannel renamed = hook();
        renamed.perMinute = 5;
        QVERIFY(wait(w.desk->alerts().saveChannel(renamed, {}, {})).ok());
        QVERIFY(view(w, QStringLiteral("hook"))->hasUrl);
        auto texts = w.engine->settings.all();
        texts.waitForFinished();
        QVERIFY(texts.result()->contains(channelKey(QStringLiteral("hook"))));
        QCOMPARE(channelsFromTexts(*texts.result()).back().perMinute, 5);

        w.desk->alerts().deleteChannel(QStringLiteral("hook"));
        QVERIFY(!view(w, QStringLiteral("hook")));
        w.desk->alerts().deleteChannel(QStringLiteral("desktop")); // is always there
        QVERIFY(view(w, QStringLiteral("desktop")));
        texts = w.engine->settings.all();
        texts.waitForFinished();
        QVERIFY(!texts.result()->contains(channelKey(QStringLiteral("hook"))));
    }

    void anOutageAndItsEndArrive()
    {
        ProviderSimulator server;
        QVERIFY(server.start());
        server.route(m_path, SimReply::json("{}"));
        Watching w;
        w.begin();
        QVERIFY(wait(w.desk->alerts().saveChannel(hook(), (server.baseUrl() + m_path).toUtf8(), {})).ok());
        AlertRule rule;
        rule.name = QStringLiteral("mine");
        rule.when = QStringLiteral("state(provider:openai) = down");
        rule.channels = QStringList{QStringLiteral("hook")};
        rule.severity = AlertSeverity::Critical;
        const Status kept = wait(w.desk->alerts().saveRule(rule, {}));
        QVERIFY2(kept.ok(), kept ? "" : qPrintable(kept.error().line()));
        w.next(60s);
        const quint16 port = w.simulator.port();
        w.simulator.stop();
        w.next(60s);
        w.next(2s);
        w.next(2s);
        QTRY_COMPARE(statesAt(server), QStringList{QStringLiteral("openai firing")});
        QVERIFY(w.simulator.start(port));
        for (int i = 0; i < 4 && server.requests().size() < 2; ++i) {
            w.next(60s);
            QTest::qWait(20);
        }
        QTRY_COMPARE(statesAt(server),
                     (QStringList{QStringLiteral("openai firing"), QStringLiteral("openai resolved")}));
        // And the history says so.
        AlertHistoryQuery query;
        query.rule = rule.name;
        QTRY_VERIFY(view(w, QStringLiteral("hook"))->last && view(w, QStringLiteral("hook"))->waiting == 0);
        const auto history = wait(w.desk->alerts().history(query));
        QVERIFY(history.ok());
        QCOMPARE(history->events.size(), std::size_t{1});
        const std::vector<AlertDelivery> &log = history->events.front().deliveries;
        QCOMPARE(log.size(), std::size_t{2});
        QVERIFY(log.at(0).ok && log.at(1).ok && log.at(0).key != log.at(1).key);
        QCOMPARE(log.at(1).state, AlertState::Resolved);
    }
};

QTEST_GUILESS_MAIN(AlertChannelsTest)
#include "tst_alertchannels.moc"
