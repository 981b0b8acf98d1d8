// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The simulated providers speak like the real ones; seen through the product's own client.

#include "core/net/httpclient.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"
#include "tests/support/simulatedapi.h"

#include <QCoroTask>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace aigo;
using namespace aigo::test;

namespace {
QStringList names(int count)
{
    QStringList list;
    for (int i = 0; i < count; ++i) {
        list.append(QStringLiteral("model-%1").arg(i));
    }
    return list;
}

QJsonObject object(const HttpAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}
} // namespace

class TestSimulator : public QObject
{
    Q_OBJECT
    ManualClock m_clock;
    ProviderSimulator m_server;

    HttpAnswer ask(const QString &target, const HttpHeaders &secrets)
    {
        HttpClient client(m_clock);
        HttpRequest request;
        request.url = QUrl(m_server.baseUrl() + target);
        request.secrets = secrets;
        request.headers = {{"anthropic-version", "2023-06-01"}};
        const Result<HttpAnswer> answer = await(client.fetch(request));
        return answer ? *answer : HttpAnswer{};
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start()); }
    void init() { m_server.clearRoutes(); }

    void openAi()
    {
        simulateOpenAi(m_server, "good", modelsNamed(QStringLiteral("openai"), names(3)));
        const HttpAnswer list = ask(QStringLiteral("/v1/models"), {{"Authorization", "Bearer good"}});
        QCOMPARE(list.status, 200);
        QCOMPARE(modelsOf(list.body).size(), 3);
        const HttpAnswer wrong = ask(QStringLiteral("/v1/models"), {{"Authorization", "Bearer bad"}});
        QCOMPARE(wrong.status, 401);
        QCOMPARE(object(wrong)[QStringLiteral("error")][QStringLiteral("code")].toString(),
                 QStringLiteral("invalid_api_key"));
        QCOMPARE(ask(QStringLiteral("/v1/models"), {}).status, 401);
    }

    void anthropicPages()
    {
        simulateAnthropic(m_server, "good", modelsNamed(QStringLiteral("anthropic"), names(45)));
        QStringList seen;
        QString after;
        for (int page = 0; page < 10; ++page) {
            const HttpAnswer answer = ask(QStringLiteral("/v1/models") + after, {{"x-api-key", "good"}});
            QCOMPARE(answer.status, 200);
            const QJsonArray models = modelsOf(answer.body);
            for (const QJsonValue &model : models) {
                seen.append(model[QStringLiteral("id")].toString());
            }
            const QJsonObject whole = object(answer);
            QCOMPARE(whole[QStringLiteral("last_id")].toString(), seen.last());
            if (!whole[QStringLiteral("has_more")].toBool()) {
                break;
            }
            QCOMPARE(models.size(), 20);
            after = QStringLiteral("?after_id=") + seen.last();
        }
        QCOMPARE(seen, names(45));
        QCOMPARE(modelsOf(ask(QStringLiteral("/v1/models?limit=1000"), {{"x-api-key", "good"}}).body).size(), 45);
        QCOMPARE(ask(QStringLiteral("/v1/models?limit=0"), {{"x-api-key", "good"}}).status, 400);
        const HttpAnswer wrong = ask(QStringLiteral("/v1/models"), {{"x-api-key", "bad"}});
        QCOMPARE(wrong.status, 401);
        QCOMPARE(object(wrong)[QStringLiteral("error")][QStringLiteral("type")].toString(),
                 QStringLiteral("authentication_error"));
    }

    void googlePages()
    {
        simulateGoogle(m_server, "good", modelsNamed(QStringLiteral("google"), names(120)));
        QStringList seen;
        QString query;
        for (int page = 0; page < 10; ++page) {
            const HttpAnswer answer = ask(QStringLiteral("/v1beta/models") + query, {{"x-goog-api-key", "good"}});
            QCOMPARE(answer.status, 200);
            for (const QJsonValue &model : modelsOf(answer.body)) {
                seen.append(model[QStringLiteral("name")].toString().mid(7));
            }
            const QString token = object(answer)[QStringLiteral("nextPageToken")].toString();
            if (token.isEmpty()) {
                break;
            }
            query = QStringLiteral("?pageToken=") + QString::fromLatin1(QUrl::toPercentEncoding(token));
        }
        QCOMPARE(seen, names(120));
        const HttpAnswer wrong = ask(QStringLiteral("/v1beta/models"), {{"x-goog-api-key", "bad"}});
        QCOMPARE(wrong.status, 400);
        QCOMPARE(
            object(wrong)[QStringLiteral("error")][QStringLiteral("details")][0][QStringLiteral("reason")].toString(),
            QStringLiteral("API_KEY_INVALID"));
        QCOMPARE(ask(QStringLiteral("/v1beta/models"), {}).status, 403);
    }

    void anOutageAndItsEnd()
    {
        simulateOpenAi(m_server, "good", modelsNamed(QStringLiteral("openai"), names(1)));
        const HttpHeaders key = {{"Authorization", "Bearer good"}};
        m_server.stop();
        QCOMPARE(ask(QStringLiteral("/v1/models"), key).status, 0);
        QVERIFY(m_server.start());
        QCOMPARE(ask(QStringLiteral("/v1/models"), key).status, 200);
        m_server.setDropping(true);
        QCOMPARE(ask(QStringLiteral("/v1/models"), key).status, 0);
        m_server.setDropping(false);
        m_server.disturb(503, {});
        QCOMPARE(ask(QStringLiteral("/v1/models"), key).status, 503);
        m_server.disturb(std::nullopt, {});
        QCOMPARE(ask(QStringLiteral("/v1/models"), key).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestSimulator)
#include "tst_simulator.moc"
