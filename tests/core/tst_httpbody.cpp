// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an answer's bytes may be: framing, encodings and limits, over loopback and piece by piece through the parser
// itself.

#include "core/net/bodydecoder.h"
#include "core/net/httpclient.h"
#include "core/net/responseparser.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"
#include "tests/support/simulator.h"

#include <QCoroTask>
#include <QFile>
#include <QTcpSocket>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(aigo::test::SimReply)
Q_DECLARE_METATYPE(aigo::ErrorKind)

namespace {
SimReply reply(const QByteArray &body)
{
    return SimReply::json(body);
}

SimReply coded(const QByteArray &body, SimReply::Coding coding)
{
    SimReply made = reply(body);
    made.coding = coding;
    return made;
}

SimReply raw(const QByteArray &bytes)
{
    SimReply made;
    made.rawBytes = bytes;
    return made;
}

/// Resident memory of this process at its highest, in bytes; 0 where that is not known.
qint64 peakMemory()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("VmHWM:")) {
                return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
            }
        }
    }
    return 0;
}

/// The highest so far is what there is now.
void forgetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly)) {
        file.write("5");
    }
}

/// The body of a chunked answer.
QByteArray unchunked(const QByteArray &answer)
{
    QByteArray body;
    ResponseParser parser(1000, [&body](QByteArrayView piece) {
        body.append(piece.data(), piece.size());
        return Status(Done{});
    });
    return parser.feed(answer).ok() ? body : QByteArray();
}

struct Parsed
{
    std::optional<Error> error;
    int status = 0;
    QByteArray body;
    bool keepsAlive = false;
};

/// Feeds `bytes` in pieces of `size` and ends the connection.
Parsed parse(const QByteArray &bytes, qsizetype size)
{
    Parsed parsed;
    ResponseParser parser(1000, [&parsed](QByteArrayView piece) {
        parsed.body.append(piece.data(), piece.size());
        return Status(Done{});
    });
    for (qsizetype i = 0; i < bytes.size() && !parsed.error; i += size) {
        const QByteArray piece = bytes.mid(i, size);
        if (const Status fed = parser.feed(piece); !fed) {
            parsed.error = fed.error();
        }
    }
    if (!parsed.error) {
        if (const Status ended = parser.closed(); !ended) {
            parsed.error = ended.error();
        }
    }
    parsed.status = parser.status();
    parsed.keepsAlive = parser.keepsAlive();
    return parsed;
}
} // namespace

class TestHttpBody : public QObject
{
    Q_OBJECT
    ManualClock m_clock;
    std::unique_ptr<ProviderSimulator> m_server;

    Result<HttpAnswer> ask(const SimReply &answer, qint64 bodyLimit = 1'000'000)
    {
        m_server->route(QStringLiteral("/"), answer);
        HttpClient client(m_clock);
        HttpRequest request;
        request.url = QUrl(m_server->baseUrl() + u'/');
        request.bodyLimit = bodyLimit;
        request.deadline = 20s;
        return await(client.fetch(request));
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ProviderSimulator>();
        QVERIFY(m_server->start());
    }

    void decodes_data()
    {
        QTest::addColumn<SimReply>("answer");
        const QByteArray body = QByteArray("{\"models\":[1,2,3]}").repeated(2000);
        SimReply plain = reply(body);
        QTest::newRow("plain") << plain;
        plain.chunked = true;
        QTest::newRow("chunked") << plain;
        plain.chunked = false;
        plain.untilClose = true;
        QTest::newRow("until the connection ends") << plain;
        SimReply gzip = coded(body, SimReply::Coding::Gzip);
        QTest::newRow("gzip") << gzip;
        gzip.chunked = true;
        QTest::newRow("gzip, chunked") << gzip;
        gzip.pieceSize = 7;
        QTest::newRow("gzip, chunked, in small pieces") << gzip;
        QTest::newRow("deflate") << coded(body, SimReply::Coding::Deflate);
        QTest::newRow("raw deflate") << coded(body, SimReply::Coding::RawDeflate);
    }
    void decodes()
    {
        QFETCH(SimReply, answer);
        const Result<HttpAnswer> got = ask(answer);
        QVERIFY2(got.ok(), got.ok() ? "" : qPrintable(got.error().line()));
        QCOMPARE(got->body, answer.body);
    }

    void refuses_data()
    {
        QTest::addColumn<SimReply>("answer");
        QTest::addColumn<ErrorKind>("kind");
        const QByteArray body(50'000, 'x');

        SimReply dropped = reply(body);
        dropped.dropAt = 20'000;
        QTest::newRow("cut in the body") << dropped << ErrorKind::Connect;
        dropped.dropAt = 20;
        QTest::newRow("cut in the header") << dropped << ErrorKind::Connect;
        dropped.dropAt = 0;
        QTest::newRow("cut before the header") << dropped << ErrorKind::Connect;
        dropped.chunked = true;
        dropped.dropAt = 20'000;
        QTest::newRow("cut in a chunk") << dropped << ErrorKind::Connect;

        SimReply wrongLength = reply(body);
        wrongLength.contentLength = 60'000;
        QTest::newRow("shorter than its length") << wrongLength << ErrorKind::Connect;

        SimReply cutGzip = coded(body, SimReply::Coding::Gzip);
        cutGzip.cutCoded = 9;
        QTest::newRow("gzip without its end") << cutGzip << ErrorKind::Unreadable;
        SimReply cutDeflate = coded(body, SimReply::Coding::RawDeflate);
        cutDeflate.cutCoded = 2;
        QTest::newRow("deflate without its end") << cutDeflate << ErrorKind::Unreadable;
        SimReply falseGzip = reply("{\"this is\":\"no gzip\"}");
        falseGzip.headers = {{"Content-Encoding", "gzip"}};
        QTest::newRow("gzip that is none") << falseGzip << ErrorKind::Unreadable;
        SimReply brotli = reply("xyz");
        brotli.headers = {{"Content-Encoding", "br"}};
        QTest::newRow("an encoding not asked for") << brotli << ErrorKind::Unreadable;

        SimReply tooBig = reply(QByteArray(1'000'001, 'x'));
        QTest::newRow("over the limit by one") << tooBig << ErrorKind::TooLarge;
        SimReply endless = reply(QByteArray(65536, 'x'));
        endless.endlessBody = true;
        endless.chunked = true;
        QTest::newRow("endless, chunked") << endless << ErrorKind::TooLarge;
        endless.chunked = false;
        endless.contentLength = 10'000'000'000;
        QTest::newRow("ten gigabytes") << endless << ErrorKind::TooLarge;
        endless.contentLength.reset();
        endless.untilClose = true;
        QTest::newRow("endless, without a length") << endless << ErrorKind::TooLarge;

        SimReply header = reply("{}");
        header.extraHeaderBytes = 70'000;
        QTest::newRow("a huge header") << header << ErrorKind::TooLarge;
        header.endlessHeader = true;
        header.extraHeaderBytes = 0;
        QTest::newRow("an endless header") << header << ErrorKind::TooLarge;

        QTest::newRow("not http") << raw("SSH-2.0-OpenSSH_9.2\r\n\r\n") << ErrorKind::Unreadable;
        QTest::newRow("silence and an end") << raw("\r\n") << ErrorKind::Unreadable;
        QTest::newRow("two lengths") << raw("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab")
                                     << ErrorKind::Unreadable;
        QTest::newRow("a negative length")
            << raw("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n") << ErrorKind::Unreadable;
        QTest::newRow("a bad chunk") << raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n")
                                     << ErrorKind::Unreadable;
        QTest::newRow("a huge chunk size")
            << raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nab")
            << ErrorKind::Unreadable;
        QTest::newRow("a switch of protocol") << raw("HTTP/1.1 101 Switching\r\n\r\n") << ErrorKind::Unreadable;
    }
    void refuses()
    {
        QFETCH(SimReply, answer);
        QFETCH(ErrorKind, kind);
        const Result<HttpAnswer> got = ask(answer);
        QVERIFY(!got.ok());
        QVERIFY2(got.error().kind == kind, qPrintable(got.error().line()));
        QVERIFY(!got.error().where.isEmpty());
    }

    void aBombCostsNoMoreThanTheLimit()
    {
        // 300 MB in 300 kB. The simulator packs it here, so that only the client's share of memory is looked at below.
        SimReply bomb = coded(QByteArray(300'000'000, '\0'), SimReply::Coding::Gzip);
        bomb.chunked = true;
        QTcpSocket direct;
        m_server->route(QStringLiteral("/"), bomb);
        direct.connectToHost(QHostAddress::LocalHost, m_server->port());
        direct.write("GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
        QTRY_COMPARE(direct.state(), QAbstractSocket::UnconnectedState);
        const QByteArray packed = direct.readAll();
        QVERIFY(packed.size() > 250'000 && packed.size() < 500'000);

        forgetPeak();
        const qint64 before = peakMemory();
        const Result<HttpAnswer> got = ask(raw(packed));
        QCOMPARE(got.error().kind, ErrorKind::TooLarge);
        QVERIFY2(peakMemory() - before < 30'000'000, qPrintable(QString::number(peakMemory() - before)));
        BodyDecoder decoder("gzip", 1'000'000);
        const Status fed = decoder.add(unchunked(packed));
        QCOMPARE(fed.error().kind, ErrorKind::TooLarge);
        QVERIFY(decoder.size() <= 1'000'000);
    }

    void theLimitIsOfWhatIsDecoded()
    {
        const SimReply bomb = coded(QByteArray(50'000'000, '\0'), SimReply::Coding::Gzip);
        m_server->route(QStringLiteral("/"), bomb);
        HttpClient client(m_clock);
        HttpRequest request;
        request.url = QUrl(m_server->baseUrl() + u'/');
        request.bodyLimit = 60'000'000;
        const Result<HttpAnswer> whole = await(client.fetch(request));
        QVERIFY(whole.ok());
        QCOMPARE(whole->body.size(), 50'000'000);
        QVERIFY(m_server->bytesSent() < 100'000);

        request.bodyLimit = 4096;
        QCOMPARE(await(client.fetch(request)).error().kind, ErrorKind::TooLarge);
    }

    void exactlyTheLimitIsFine()
    {
        QCOMPARE(ask(reply(QByteArray(1000, 'x')), 1000)->body.size(), 1000);
        QCOMPARE(ask(reply(QByteArray(1001, 'x')), 1000).error().kind, ErrorKind::TooLarge);
        QCOMPARE(ask(coded(QByteArray(1000, 'x'), SimReply::Coding::Gzip), 1000)->body.size(), 1000);
        QCOMPARE(ask(coded(QByteArray(1001, 'x'), SimReply::Coding::Gzip), 1000).error().kind, ErrorKind::TooLarge);
    }

    void anEndlessAnswerIsLeftSoon()
    {
        SimReply endless = reply(QByteArray(65536, 'x'));
        endless.endlessBody = true;
        endless.untilClose = true;
        QCOMPARE(ask(endless).error().kind, ErrorKind::TooLarge);
        QVERIFY2(m_server->bytesSent() < 20'000'000, qPrintable(QString::number(m_server->bytesSent())));
    }

    void parsesHoweverItIsCut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("keepsAlive");
        QTest::newRow("length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc") << 200
                                << QByteArray("abc") << true;
        QTest::newRow("same length twice")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 3\r\ncontent-length: 3\r\n\r\nabc") << 200
            << QByteArray("abc") << true;
        QTest::newRow("no reason, bare line ends")
            << QByteArray("HTTP/1.1 200\nContent-Length: 1\n\na") << 200 << QByteArray("a") << true;
        QTest::newRow("chunked")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n2;x=\"y\"\r\nab\r\n01\r\nc\r\n0\r\n"
                          "Trailer: t\r\n\r\n")
            << 200 << QByteArray("abc") << true;
        QTest::newRow("chunked wins over length")
            << QByteArray(
                   "HTTP/1.1 200 OK\r\nContent-Length: 99\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n")
            << 200 << QByteArray("a") << true;
        QTest::newRow("1.0 until the end")
            << QByteArray("HTTP/1.0 200 OK\r\n\r\nabc") << 200 << QByteArray("abc") << false;
        QTest::newRow("1.0 with a length")
            << QByteArray("HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\na") << 200 << QByteArray("a") << false;
        QTest::newRow("close") << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\na")
                               << 200 << QByteArray("a") << false;
        QTest::newRow("interim answers")
            << QByteArray("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"
                          "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n")
            << 404 << QByteArray() << true;
        QTest::newRow("204") << QByteArray("HTTP/1.1 204 None\r\n\r\n") << 204 << QByteArray() << true;
        QTest::newRow("304 with a length")
            << QByteArray("HTTP/1.1 304 Same\r\nContent-Length: 50\r\n\r\n") << 304 << QByteArray() << true;
        QTest::newRow("a continued line")
            << QByteArray("HTTP/1.1 200 OK\r\nX: a\r\n b\r\nContent-Length: 0\r\n\r\n") << 200 << QByteArray() << true;
        QTest::newRow("more than was announced")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nabc") << 200 << QByteArray("a") << false;
    }
    void parsesHoweverItIsCut()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, keepsAlive);
        for (qsizetype size = 1; size <= bytes.size(); ++size) {
            const Parsed parsed = parse(bytes, size);
            QVERIFY2(!parsed.error, parsed.error ? qPrintable(parsed.error->line()) : "");
            QCOMPARE(parsed.status, status);
            QCOMPARE(parsed.body, body);
            QCOMPARE(parsed.keepsAlive, keepsAlive);
        }
    }

    void everyCutIsNoticed()
    {
        const QByteArray whole = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const Parsed parsed = parse(whole.left(size), 5);
            QVERIFY2(parsed.error && parsed.error->kind == ErrorKind::Connect, qPrintable(QString::number(size)));
        }
        QVERIFY(!parse(whole, 5).error);
    }

    void headersAreBounded_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("one line") << QByteArray("HTTP/1.1 200 OK\r\nX: ") + QByteArray(2000, 'a');
        QTest::newRow("many lines") << QByteArray("HTTP/1.1 200 OK\r\n") + QByteArray("X: 1\r\n").repeated(500);
        QTest::newRow("a status line") << QByteArray("HTTP/1.1 200 ") + QByteArray(2000, 'a');
        QTest::newRow("interim answers") << QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(100);
        QTest::newRow("a trailer") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n") +
                                          QByteArray("X: 1\r\n").repeated(500);
        QTest::newRow("a chunk's extension")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;") + QByteArray(9000, 'a');
    }
    void headersAreBounded()
    {
        QFETCH(QByteArray, bytes);
        for (const qsizetype size : {qsizetype(1), qsizetype(100), bytes.size()}) {
            const Parsed parsed = parse(bytes, size);
            QVERIFY(parsed.error && parsed.error->kind == ErrorKind::TooLarge);
        }
    }

    void severalGzipMembersAndPadding()
    {
        const QByteArray packed = QByteArray::fromHex("1f8b08000000000002034b4c02006d48839e02000000"); // "ab"
        BodyDecoder decoder("gzip", 100);
        QVERIFY(decoder.add(packed).ok());
        QVERIFY(decoder.add(packed).ok());
        QVERIFY(decoder.add(QByteArray(20, '\0')).ok());
        QCOMPARE(*decoder.finish(), QByteArray("abab"));
    }
};

QTEST_GUILESS_MAIN(TestHttpBody)
#include "tst_httpbody.moc"
