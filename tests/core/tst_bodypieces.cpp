// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A body that is handed on while it arrives.

#include "core/net/httpclient.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"
#include "tests/support/simulator.h"

#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

class TestBodyPieces : public QObject
{
    Q_OBJECT
    ManualClock m_clock;
    ProviderSimulator m_server;
    QByteArray m_told;
    std::vector<Microseconds> m_at;
    QByteArray m_type;

    HttpRequest request(const QString &path)
    {
        m_told.clear();
        m_at.clear();
        HttpRequest request;
        request.url = QUrl(m_server.baseUrl() + path);
        request.deadline = 10s;
        request.method = HttpMethod::Post;
        request.body = "{}";
        request.onBody = [this](const BodyPiece &piece) -> Status {
            m_told.append(piece.bytes);
            m_at.push_back(piece.at);
            m_type = piece.contentType.toByteArray();
            return Done{};
        };
        return request;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start()); }

    void eachPieceComesInItsTime()
    {
        SimReply reply;
        reply.contentType = "text/event-stream";
        reply.stream = {{"data: a\n\n", 0ms}, {"data: b\n\n", 60ms}, {"data: c\n\n", 60ms}};
        m_server.route(QStringLiteral("/stream"), reply);
        HttpClient client(m_clock);
        const auto answer = await(client.fetch(request(QStringLiteral("/stream"))));
        QVERIFY(answer.ok());
        QCOMPARE(answer->body, QByteArray("data: a\n\ndata: b\n\ndata: c\n\n"));
        QCOMPARE(m_told, answer->body);
        QCOMPARE(m_at.size(), std::size_t{3});
        QVERIFY(m_at[1] - m_at[0] >= 50ms);
        QVERIFY(m_at[2] - m_at[1] >= 50ms);
        QVERIFY(m_at[0] >= *answer->phases.firstByte);
        QVERIFY(m_at[2] <= answer->phases.total);
        QCOMPARE(m_type, QByteArray("text/event-stream"));
        QCOMPARE(m_server.requests().back().header("accept-encoding"), QByteArray("identity"));
    }

    void whatIsPackedAllTheSameIsUnpackedFirst()
    {
        SimReply reply = SimReply::json(QByteArray(100'000, 'x'));
        reply.coding = SimReply::Coding::Gzip;
        reply.pieceSize = 40;
        reply.pieceDelay = 1ms;
        m_server.route(QStringLiteral("/packed"), reply);
        HttpClient client(m_clock);
        const auto answer = await(client.fetch(request(QStringLiteral("/packed"))));
        QVERIFY(answer.ok());
        QCOMPARE(m_told, QByteArray(100'000, 'x'));
    }

    void onlyASuccessIsHandedOn()
    {
        m_server.route(QStringLiteral("/no"), SimReply::json("{\"error\":{}}", 402));
        HttpClient client(m_clock);
        const auto answer = await(client.fetch(request(QStringLiteral("/no"))));
        QVERIFY(answer.ok());
        QCOMPARE(answer->status, 402);
        QCOMPARE(answer->body, QByteArray("{\"error\":{}}"));
        QVERIFY(m_told.isEmpty());
    }

    void anErrorOfTheTakerEndsTheRequest()
    {
        SimReply reply;
        reply.stream = {{"one", 0ms}, {"two", 5'000ms}};
        m_server.route(QStringLiteral("/stopped"), reply);
        HttpClient client(m_clock);
        HttpRequest stopping = request(QStringLiteral("/stopped"));
        stopping.onBody = [](const BodyPiece &) -> Status {
            Error error;
            error.kind = ErrorKind::Unreadable;
            error.what = QStringLiteral("enough");
            return error;
        };
        const auto answer = await(client.fetch(stopping));
        QVERIFY(!answer.ok());
        QVERIFY(answer.error().kind == ErrorKind::Unreadable);
    }

    void aBodyThatEndsEarlyIsAnError()
    {
        SimReply reply;
        reply.stream = {{"one", 0ms}, {"two", 5ms}};
        reply.cutStream = true;
        m_server.route(QStringLiteral("/cut"), reply);
        HttpClient client(m_clock);
        const auto answer = await(client.fetch(request(QStringLiteral("/cut"))));
        QVERIFY(!answer.ok());
        QCOMPARE(m_told, QByteArray("onetwo"));
    }
};

QTEST_GUILESS_MAIN(TestBodyPieces)
#include "tst_bodypieces.moc"
