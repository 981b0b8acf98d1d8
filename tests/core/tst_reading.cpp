// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reading/gzip.h"
#include "core/reading/json.h"

#include <QTest>
#include <zlib.h>

using namespace aigo;

namespace {

/// One gzip member.
QByteArray packed(const QByteArray &bytes)
{
    z_stream z{};
    if (deflateInit2(&z, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 9, Z_DEFAULT_STRATEGY) != Z_OK) {
        return {};
    }
    QByteArray out(static_cast<qsizetype>(deflateBound(&z, static_cast<uLong>(bytes.size()))), '\0');
    QByteArray in = bytes;
    z.next_in = reinterpret_cast<Bytef *>(in.data());
    z.avail_in = static_cast<uInt>(in.size());
    z.next_out = reinterpret_cast<Bytef *>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    deflate(&z, Z_FINISH);
    out.resize(static_cast<qsizetype>(z.total_out));
    deflateEnd(&z);
    return out;
}

QString problem(const QByteArray &text)
{
    const auto parsed = JsonDocument::parse(text);
    return parsed ? QString() : parsed.error().what;
}

} // namespace

class TestReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plainBytesStayAsTheyAre();
    void gzipIsUnpacked();
    void severalMembersAreOneDocument();
    void truncatedGzipIsAnError();
    void damagedGzipIsAnError();
    void somethingBehindGzipIsAnError();
    void bombsAreTooLarge();
    void valuesAreRead();
    void escapesAreTakenOut_data();
    void escapesAreTakenOut();
    void aTextCanStayWhereItIs();
    void numbersKeepTheirText();
    void wholeNumbers_data();
    void wholeNumbers();
    void notJsonSaysWhat_data();
    void notJsonSaysWhat();
    void depthIsBounded();
    void sizeIsBounded();
    void keysThatAreThereTwice();
    void anErrorNamesItsPlace();
};

void TestReading::plainBytesStayAsTheyAre()
{
    const auto same = unpacked("{\"a\":1}");
    QVERIFY(same.ok());
    QCOMPARE(*same, QByteArray("{\"a\":1}"));
    QVERIFY(unpacked(QByteArray()).ok());
    const auto large = unpacked(QByteArray(11, 'x'), 10);
    QVERIFY(!large.ok());
    QCOMPARE(large.error().kind, ErrorKind::TooLarge);
}

void TestReading::gzipIsUnpacked()
{
    for (const QByteArray &text : {QByteArray(), QByteArray("{}"), QByteArray(300'000, 'x')}) {
        const auto back = unpacked(packed(text));
        QVERIFY(back.ok());
        QCOMPARE(*back, text);
    }
}

void TestReading::severalMembersAreOneDocument()
{
    const auto back = unpacked(packed("{\"a\"") + packed(":1}") + QByteArray(512, '\0'));
    QVERIFY(back.ok());
    QCOMPARE(*back, QByteArray("{\"a\":1}"));
}

void TestReading::truncatedGzipIsAnError()
{
    QByteArray text;
    for (int i = 0; i < 500; ++i) {
        text += QByteArray::number(i * 7919);
    }
    const QByteArray whole = packed(text);
    for (qsizetype size = 2; size < whole.size(); ++size) {
        const auto back = unpacked(whole.first(size));
        QVERIFY2(!back.ok(), qPrintable(QString::number(size)));
        QCOMPARE(back.error().kind, ErrorKind::Unreadable);
        QVERIFY(back.error().what.contains(QStringLiteral("truncated")));
    }
}

void TestReading::damagedGzipIsAnError()
{
    QByteArray whole = packed(QByteArray(1000, 'y') + "z");
    whole[whole.size() - 6] = static_cast<char>(whole[whole.size() - 6] ^ 1); // the checksum
    const auto back = unpacked(whole);
    QVERIFY(!back.ok());
    QVERIFY(back.error().what.contains(QStringLiteral("damaged")));
}

void TestReading::somethingBehindGzipIsAnError()
{
    QVERIFY(!unpacked(packed("{}") + "more").ok());
}

void TestReading::bombsAreTooLarge()
{
    const QByteArray bomb = packed(QByteArray(64 * 1024 * 1024, '\0'));
    QVERIFY(bomb.size() < 100'000);
    const auto back = unpacked(bomb, 1024 * 1024);
    QVERIFY(!back.ok());
    QCOMPARE(back.error().kind, ErrorKind::TooLarge);
}

void TestReading::valuesAreRead()
{
    const auto document = JsonDocument::parse("\xef\xbb\xbf "
                                              "{\"s\":\"a\\u00e9\\n\",\"n\":null,\"t\":true,\"f\":false,\"l\":[1,[2,{}]"
                                              ",\"x\"],\"o\":{\"k\":{\"m\":-2.5}},\"e\":[]} ");
    QVERIFY(document.ok());
    const JsonValue root = document->root();
    QCOMPARE(root.size(), 7);
    QCOMPARE(root["s"].string(), QStringLiteral("aé\n"));
    QVERIFY(root["n"].isNull());
    QCOMPARE(root["t"].boolean(), std::optional(true));
    QCOMPARE(root["f"].boolean(), std::optional(false));
    QVERIFY(!root["s"].boolean().has_value());
    QCOMPARE(root["o"]["k"]["m"].number(), QByteArrayView("-2.5"));
    QCOMPARE(root["o"]["k"]["m"].real(), std::optional(-2.5));
    QVERIFY(root["nothing"]["at"]["all"].isMissing());
    QCOMPARE(root["e"].size(), 0);
    QList<JsonValue::Type> types;
    for (const JsonMember &item : root["l"].items()) {
        types += item.value.type();
    }
    QCOMPARE(types, (QList<JsonValue::Type>{JsonValue::Type::Number, JsonValue::Type::Array, JsonValue::Type::String}));
    QList<QByteArray> keys;
    for (const JsonMember &member : root.members()) {
        keys += member.key.toByteArray();
    }
    QCOMPARE(keys.join(), QByteArray("sntfloe"));
}

void TestReading::escapesAreTakenOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("means");
    QTest::newRow("letters") << QByteArray("\\\"\\\\\\/\\b\\f\\n\\r\\t") << QByteArray("\"\\/\b\f\n\r\t");
    QTest::newRow("one byte") << QByteArray("\\u0041\\u007F") << QByteArray("A\x7f");
    QTest::newRow("zero") << QByteArray("a\\u0000b") << QByteArray("a\0b", 3);
    QTest::newRow("two bytes") << QByteArray("\\u00e9") << QByteArray("\xc3\xa9");
    QTest::newRow("three bytes") << QByteArray("\\u20AC\\uffff") << QByteArray("\xe2\x82\xac\xef\xbf\xbf");
    QTest::newRow("a pair") << QByteArray("\\ud83d\\uDE00") << QByteArray("\xf0\x9f\x98\x80");
    QTest::newRow("no escape behind an escape") << QByteArray("\\\\u0041") << QByteArray("\\u0041");
    QTest::newRow("long") << QByteArray(40'000, 'x') + "\\t" << QByteArray(40'000, 'x') + "\t";
}

void TestReading::escapesAreTakenOut()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, means);
    // Plain strings before and behind it stay as they are, and a key is read like a value.
    const QByteArray document = "[\"before\",\"" + text + "\",\"behind\",{\"" + text + "\":\"" + text + "\"}]";
    const auto parsed = JsonDocument::parse(document);
    QVERIFY2(parsed.ok(), qPrintable(parsed.ok() ? QString() : parsed.error().what));
    QList<QByteArray> strings;
    for (const JsonMember &item : parsed->root().items()) {
        strings += item.value.utf8().toByteArray();
        for (const JsonMember &member : item.value.members()) {
            strings += {member.key.toByteArray(), member.value.utf8().toByteArray()};
        }
    }
    QCOMPARE(strings, (QList<QByteArray>{"before", means, "behind", "", means, means}));
}

void TestReading::aTextCanStayWhereItIs()
{
    const QByteArray document = "{\"key\":\"value\",\"number\":1.50}";
    // Wherever in its page it begins.
    QByteArray room(8192, 'x');
    for (qsizetype at = 0; at + document.size() <= room.size(); ++at) {
        room.replace(at, document.size(), document);
        const auto parsed = JsonDocument::parseInPlace(QByteArrayView(room).sliced(at, document.size()));
        QVERIFY(parsed.ok());
        QCOMPARE(parsed->root()["number"].number(), QByteArrayView("1.50"));
        QCOMPARE(parsed->root()["key"].utf8(), QByteArrayView("value"));
        room[at] = 'x';
    }
    QVERIFY(!JsonDocument::parseInPlace({}).ok());
    QVERIFY(!JsonDocument::parseInPlace(QByteArrayView(document).chopped(1)).ok());
}

void TestReading::numbersKeepTheirText()
{
    const auto document =
        JsonDocument::parse("[2.9999900000000002e-06 , 123456789012345678901234567890\n, 1e999, -0.0]");
    QVERIFY(document.ok());
    QList<QByteArray> numbers;
    for (const JsonMember &item : document->root().items()) {
        numbers += item.value.number().toByteArray();
    }
    QCOMPARE(numbers.join(' '), QByteArray("2.9999900000000002e-06 123456789012345678901234567890 1e999 -0.0"));
}

void TestReading::wholeNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<qint64>("value");
    QTest::newRow("plain") << QByteArray("10") << true << qint64(10);
    QTest::newRow("point zero") << QByteArray("10000000.0") << true << qint64(10'000'000);
    QTest::newRow("exponent") << QByteArray("1e6") << true << qint64(1'000'000);
    QTest::newRow("fraction moved away") << QByteArray("1.5e1") << true << qint64(15);
    QTest::newRow("zeros moved away") << QByteArray("-200e-2") << true << qint64(-2);
    QTest::newRow("zero") << QByteArray("-0.00") << true << qint64(0);
    QTest::newRow("half") << QByteArray("1.5") << false << qint64(0);
    QTest::newRow("a hair") << QByteArray("1.0000000000000000000001") << false << qint64(0);
    QTest::newRow("moved too far") << QByteArray("25e-1") << false << qint64(0);
    QTest::newRow("huge") << QByteArray("99999999999999999999") << false << qint64(0);
    QTest::newRow("huge exponent") << QByteArray("1e99999999999") << false << qint64(0);
}

void TestReading::wholeNumbers()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, whole);
    QFETCH(qint64, value);
    const auto document = JsonDocument::parse('[' + text + ']');
    QVERIFY(document.ok());
    const auto number = (*document->root().items().begin()).value.integer();
    QCOMPARE(number.has_value(), whole);
    QCOMPARE(number.value_or(0), value);
}

void TestReading::notJsonSaysWhat_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &text, const char *says) {
        QTest::newRow(name) << text << QString::fromLatin1(says);
    };
    row("empty", "", "empty");
    row("blank", " \n\t ", "empty");
    row("html", "\n <!DOCTYPE html><html>", "HTML page");
    row("html, upper case", "<HTML>", "HTML page");
    row("xml", "<?xml version=\"1.0\"?>", "XML or HTML");
    row("text", "Bad Gateway", "neither { nor [");
    row("gzip", QByteArray("\x1f\x8b\x08\x00", 4), "gzip");
    row("utf-16", QByteArray("\xff\xfe{\0}\0", 6), "UTF-16");
    row("bad utf-8", "{\"a\":\"\xc3(\"}", "not UTF-8");
    row("truncated in a string", "{\"a\":\"b", "truncated");
    row("truncated in an object", "{\"a\":{\"b\":1}", "truncated");
    row("truncated in a list", "[1,2", "truncated");
    row("no comma", "{\"a\":1 \"b\":2}", "not JSON");
    row("no colon", "{\"a\" 1}", "not JSON");
    row("trailing comma", "{\"a\":1,}", "not JSON");
    row("trailing content", "{} {}", "follows");
    row("nan", "[NaN]", "not JSON");
    row("a wrong word", "[nul]", "not JSON");
    row("leading zero", "[01]", "number");
    row("two points", "[1.2.3]", "number");
    row("bare point", "[1.]", "number");
    row("plus", "[+1]", "not JSON");
    row("key in a list", "[\"a\":1]", "not JSON");
    row("list closed twice", "[{\"a\":\"a\":1}]]", "not JSON");
    row("no comma behind a string", "[\"a\"\"b\"]", "not JSON");
    row("word glued to a string", "[\"a\"b]", "not JSON");
    row("string glued to a number", "[1\"a\"]", "number");
    row("key without a value", "{\"a\":}", "not JSON");
    row("key that is none", "{1:2}", "not JSON");
    row("half a pair", "[\"\\ud83d\"]", "escape");
    row("the other half", "[\"\\ude00\"]", "escape");
    row("short code", "[\"\\u12\"]", "escape");
    row("no code", "[\"\\u12g4\"]", "escape");
    row("control character", "[\"a\nb\"]", "control character");
    row("wrong escape", "[\"\\x\"]", "escape");
    row("brackets crossed", "{\"a\":[1}", "not JSON");
}

void TestReading::notJsonSaysWhat()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    const QString what = problem(text);
    QVERIFY2(what.contains(says), qPrintable(what));
}

void TestReading::depthIsBounded()
{
    const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    QVERIFY(problem(nested(64)).isEmpty());
    QVERIFY(problem(nested(65)).contains(QStringLiteral("too deep")));
    QVERIFY(problem(nested(10'000)).contains(QStringLiteral("too deep")));
    QVERIFY(problem(QByteArray(1'000'000, '[')).size() > 0);
    QByteArray objects;
    for (int i = 0; i < 10'000; ++i) {
        objects += "{\"a\":";
    }
    QVERIFY(!problem(objects + "1" + QByteArray(10'000, '}')).isEmpty());
}

void TestReading::sizeIsBounded()
{
    const auto parsed = JsonDocument::parse("[1,2,3]", JsonLimits{6, 64});
    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.error().kind, ErrorKind::TooLarge);
}

void TestReading::keysThatAreThereTwice()
{
    const auto document = JsonDocument::parse("{\"a\":1,\"A\":2,\"a\":3}");
    QVERIFY(document.ok());
    QCOMPARE(document->root()["a"].integer(), std::optional<qint64>(3));
    QCOMPARE(document->root()["A"].integer(), std::optional<qint64>(2));
    QCOMPARE(document->root().size(), 3);
}

void TestReading::anErrorNamesItsPlace()
{
    const QString what = problem("{\n  \"a\": 1,\n  \"b\": 1.2.3\n}");
    QVERIFY2(what.contains(QStringLiteral("line 3")), qPrintable(what));
}

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
