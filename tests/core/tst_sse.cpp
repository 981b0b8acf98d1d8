// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reading/ssereader.h"
#include "tests/support/shareddata.h"

#include <QDirIterator>
#include <QTest>
#include <vector>

using namespace aigo;

namespace {

struct Event
{
    QByteArray type;
    QByteArray data;
    QByteArray id;
    bool operator==(const Event &) const = default;
};
using Events = std::vector<Event>;

/// In pieces that end at `cuts`.
Events read(const QByteArray &bytes, const std::vector<qsizetype> &cuts)
{
    Events events;
    SseReader reader([&events](const SseEvent &e) -> Status {
        events.push_back({e.type.toByteArray(), e.data.toByteArray(), e.id.toByteArray()});
        return Done{};
    });
    qsizetype from = 0;
    for (const qsizetype to : cuts) {
        const QByteArray piece = bytes.sliced(from, to - from); // a copy: what the reader keeps must be its own
        if (!reader.feed(piece)) {
            return {{"error", {}, {}}};
        }
        from = to;
    }
    return reader.feed(bytes.sliced(from)) ? events : Events{{"error", {}, {}}};
}

/// The standard's words as another hand would write them: the whole text at once, line by line.
Events byTheBook(QByteArray text)
{
    text = text.startsWith("\xEF\xBB\xBF") ? text.mid(3) : text;
    text.replace("\r\n", "\n").replace('\r', '\n');
    QByteArrayList lines = text.split('\n');
    lines.removeLast(); // no line end behind it
    Events events;
    Event now;
    QByteArrayList data;
    QByteArray id;
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray field = colon < 0 ? line : line.left(colon);
        QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
        value = value.startsWith(' ') ? value.mid(1) : value;
        if (line.isEmpty()) {
            if (!data.isEmpty()) {
                events.push_back({now.type, data.join('\n'), id});
            }
            now = {};
            data.clear();
        } else if (field == "data") {
            data << value;
        } else if (field == "event") {
            now.type = value;
        } else if (field == "id" && !value.contains('\0')) {
            id = value;
        }
    }
    return events;
}

const QByteArray odd =
    "\xEF\xBB\xBF: hello\r\nretry: 1500\r\nid: 7\r\nevent: message\rdata: line one\ndata: line two\n\n"
    ":keepalive\r\rdata:nospace\r\n\r\ndata\n\nunknown: x\ndata:  \xEB\x8B\xB5 \xF0\x9F\x98\x80\n"
    "id\n\nevent: only\n\ndata: a:b\r\ndata:\r\n\r\ndata: lost";

} // namespace

class TestSse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheStandardSays()
    {
        const Events events = read(odd, {});
        const Events expected{{"message", "line one\nline two", "7"},
                              {{}, "nospace", "7"},
                              {{}, "", "7"},
                              {{}, " \xEB\x8B\xB5 \xF0\x9F\x98\x80", ""},
                              {{}, "a:b\n", ""}};
        QVERIFY(events == expected);
        QVERIFY(byTheBook(odd) == expected);
    }

    void anyTwoCutsAreTheSame()
    {
        const Events whole = read(odd, {});
        for (qsizetype a = 0; a <= odd.size(); ++a) {
            for (qsizetype b = a; b <= odd.size(); ++b) {
                if (read(odd, {a, b}) != whole) {
                    QFAIL(qPrintable(QStringLiteral("cut at %1 and %2").arg(a).arg(b)));
                }
            }
        }
    }

    void everyRecordedStreamAtEveryByte()
    {
        if (test::sharedData().isEmpty()) {
            QSKIP("no recorded documents here");
        }
        int files = 0;
        QDirIterator all(test::sharedData() + QStringLiteral("/streams"), {QStringLiteral("*.sse")}, QDir::Files,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QByteArray bytes = test::readBytes(all.next());
            const Events expected = byTheBook(bytes);
            QVERIFY2(read(bytes, {}) == expected, qPrintable(all.fileName()));
            for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
                if (read(bytes, {cut}) != expected) {
                    QFAIL(qPrintable(QStringLiteral("%1 cut at %2").arg(all.fileName()).arg(cut)));
                }
            }
            std::vector<qsizetype> single;
            for (qsizetype i = 1; i < bytes.size(); ++i) {
                single.push_back(i);
            }
            QVERIFY2(read(bytes, single) == expected, qPrintable(all.fileName()));
            ++files;
        }
        QCOMPARE(files, 41); // 36 and the constructed ones
    }

    void tellsRetryCommentsAndWhatIsUnfinished()
    {
        int events = 0;
        SseReader reader([&events](const SseEvent &) -> Status {
            ++events;
            return Done{};
        });
        QVERIFY(reader.feed(": one\n:two\nretry: 1500\nretry: soon\nretry: 99999999999999999999\n"));
        QCOMPARE(reader.comments(), 2);
        QVERIFY(reader.retry() == Milliseconds(1500));
        QVERIFY(reader.isBetweenEvents());
        QVERIFY(reader.feed("data: x\n"));
        QVERIFY(!reader.isBetweenEvents());
        QVERIFY(reader.feed("\n"));
        QVERIFY(reader.isBetweenEvents());
        QCOMPARE(events, 1);
    }

    void isBoundedAndStopsWithItsSink()
    {
        SseReader reader([](const SseEvent &) -> Status { return Done{}; }, 10);
        QVERIFY(reader.feed("data:12345\n"));
        const Status tooMuch = reader.feed("data:123456\n");
        QVERIFY(!tooMuch);
        QVERIFY(tooMuch.error().kind == ErrorKind::TooLarge);
        SseReader endless([](const SseEvent &) -> Status { return Done{}; }, 10);
        QVERIFY(!endless.feed("data: 1234567890123"));
        SseReader stopped([](const SseEvent &) -> Status {
            Error error;
            error.kind = ErrorKind::Unreadable;
            return error;
        });
        const Status status = stopped.feed("data: x\n\n");
        QVERIFY(!status);
        QVERIFY(status.error().kind == ErrorKind::Unreadable);
    }
};

QTEST_GUILESS_MAIN(TestSse)
#include "tst_sse.moc"
