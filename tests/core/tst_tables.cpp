// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reading/csv.h"
#include "core/reading/yaml.h"

#include <QElapsedTimer>
#include <QTest>

using namespace aigo;

namespace {

using Cells = std::vector<QByteArray>;

QByteArray shown(const CsvDocument &csv)
{
    QByteArray out;
    for (const QByteArray &name : csv.header) {
        out += '[' + name + ']';
    }
    for (const CsvDocument::Row &row : csv.rows) {
        out += " | " + QByteArray::number(row.line) + ' ';
        for (const QByteArray &cell : row.cells) {
            out += '[' + cell + ']';
        }
        out += row.problem.isEmpty() ? "" : "!";
    }
    return out;
}

QByteArray shown(const YamlRows &yaml)
{
    QByteArray out;
    for (const YamlRows::Row &row : yaml.rows) {
        out += (out.isEmpty() ? "" : " | ") + QByteArray::number(row.line);
        for (const auto &[key, value] : row.fields) {
            out += ' ' + key + '=' + value;
        }
        out += row.problem.isEmpty() ? "" : "!";
    }
    return out;
}

/// Quoted as RFC 4180 says, all of it.
QByteArray written(const std::vector<Cells> &table, const QByteArray &lineEnd)
{
    QByteArray out;
    for (const Cells &row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            QByteArray cell = row[i];
            out += (i == 0 ? "\"" : ",\"") + cell.replace('"', "\"\"") + '"';
        }
        out += lineEnd;
    }
    return out;
}

} // namespace

/// CSV and YAML as tables of text.
class TestTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csv_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &text, const char *expected) {
            QTest::newRow(name) << text << QByteArray(expected);
        };
        row("plain", "a,b\n1,2\n", "[a][b] | 2 [1][2]");
        row("CRLF and no end", "a,b\r\n1,2", "[a][b] | 2 [1][2]");
        row("mark",
            "\xEF\xBB\xBF"
            "a\n1\n",
            "[a] | 2 [1]");
        row("quotes", "a,b\n\"x,\"\"y\"\"\",\"\"\n", "[a][b] | 2 [x,\"y\"][]");
        row("line breaks inside", "a,b\n\"x\r\ny\nz\",2\n3,4\n", "[a][b] | 2 [x\r\ny\nz][2] | 5 [3][4]");
        row("empty lines", "\na,b\n\n1,2\n\n", "[a][b] | 4 [1][2]");
        row("empty cells", "a,b\n,\n", "[a][b] | 2 [][]");
        row("too short", "a,b\n1\n3,4\n", "[a][b] | 2 ! | 3 [3][4]");
        row("too long", "a,b\n1,2,3\n3,4\n", "[a][b] | 2 ! | 3 [3][4]");
        row("quote in the middle", "a,b\nx\"y,2\n3,4\n", "[a][b] | 2 ! | 3 [3][4]");
        row("text after a quote", "a,b\n\"x\"y,2\n3,4\n", "[a][b] | 2 ! | 3 [3][4]");
        row("header only", "a,b\n", "[a][b]");
        row("Korean", "모델,점수\n가나,1\n", "[모델][점수] | 2 [가나][1]");
        row("lone CR stays", "a\nx\ry\n", "[a] | 2 [x\ry]");
    }
    void csv()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        const auto read = CsvDocument::parse(text);
        QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().line()));
        QCOMPARE(shown(*read), expected);
    }

    void csvIsReadAsItWasWritten()
    {
        const std::vector<Cells> table{{"h1", "h2"}, {"", "\""}, {"a,b", "line\nbreak\r\n"}, {" x ", "\"\"\"q"}};
        for (const QByteArray &end : {QByteArray("\n"), QByteArray("\r\n")}) {
            const auto read = CsvDocument::parse(written(table, end));
            QVERIFY(read.ok());
            QCOMPARE(read->rows.size(), table.size() - 1);
            for (std::size_t i = 1; i < table.size(); ++i) {
                QCOMPARE(read->rows[i - 1].cells, table[i]);
            }
        }
    }

    void csvNeedsItsColumns()
    {
        const auto read = CsvDocument::parse("a,b\n 1 ,2\n");
        QCOMPARE(read->column("b"), 1);
        QCOMPARE(read->column("B"), -1);
        QCOMPARE(CsvDocument::cell(read->rows[0], 0), "1");
        QCOMPARE(CsvDocument::cell(read->rows[0], -1), "");
    }

    void whatIsNoTable_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &text, const char *says) {
            QTest::newRow(name) << text << QString::fromLatin1(says);
        };
        row("empty", "", "empty");
        row("blank", " \n ", "empty");
        row("page", "<!DOCTYPE html><p>", "HTML");
        row("JSON", "{\"a\": 1}", "JSON");
        row("gzip", QByteArray("\x1f\x8b\x08\x00\x00", 5), "gzip");
        row("UTF-16",
            QByteArray("\xff\xfe"
                       "a\0",
                       4),
            "UTF-16");
        row("Latin-1", "a,\xe9\n1,2\n", "UTF-8");
        row("NUL", QByteArray("a\0b", 3), "UTF-8");
    }
    void whatIsNoTable()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, says);
        const auto csv = CsvDocument::parse(text);
        const auto yaml = YamlRows::parse(text);
        QVERIFY(!csv && !yaml);
        QCOMPARE(csv.error().kind, ErrorKind::Unreadable);
        QCOMPARE(yaml.error().kind, ErrorKind::Unreadable);
        QVERIFY2(csv.error().what.contains(says), qPrintable(csv.error().what));
        QVERIFY2(yaml.error().what.contains(says), qPrintable(yaml.error().what));
    }

    void csvHasLimits()
    {
        QCOMPARE(CsvDocument::parse("a\n\"1\n2\n").error().kind, ErrorKind::Unreadable); // never closed
        CsvLimits limits;
        limits.columns = 2;
        QCOMPARE(CsvDocument::parse("a,b,c\n", limits).error().kind, ErrorKind::TooLarge);
        limits.rows = 1;
        QCOMPARE(CsvDocument::parse("a\n1\n2\n", limits).error().kind, ErrorKind::TooLarge);
        limits.bytes = 3;
        QCOMPARE(CsvDocument::parse("a\n1\n", limits).error().kind, ErrorKind::TooLarge);
    }

    void yaml_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &text, const char *expected) {
            QTest::newRow(name) << text << QByteArray(expected);
        };
        row("rows", "- a: 1\n  b: x y\n- a: 0.0000\n", "1 a=1 b=x y | 3 a=0.0000");
        row("as spelled", "- a: 00123\n  b: 1e3\n  c: yes\n", "1 a=00123 b=1e3 c=yes");
        row("null", "- a: ~\n  b:\n  c: null\n", "1 a= b= c=");
        row("quotes", "- a: \"x: y\"\n  b: 'it''s'\n", "1 a=x: y b=it's");
        row("comments", "# c\n- a: 1 # d\n", "2 a=1");
        row("nested values are left out", "- a: [1, {b: 2}]\n  c: {d: [3]}\n  e: 4\n", "1 e=4");
        row("words for a row", "- a: 1\n- words\n- a: 2\n", "1 a=1 | 2! | 3 a=2");
        row("list for a row", "- [1, 2]\n- a: 2\n", "1! | 2 a=2");
        row("twice", "- a: 1\n  a: 2\n- a: 3\n", "1 a=1 a=2! | 3 a=3");
        row("key that is no text", "- ? [1]\n  : 2\n  a: 1\n", "1 a=1!");
        row("key that is a table with a table", "- ? {x: 1}\n  : {y: 2}\n  a: 1\n- b: 2\n", "1 a=1! | 4 b=2");
        row("block text", "- a: |\n    one\n    two\n  b: 2\n", "1 a=one\ntwo\n b=2");
    }
    void yaml()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        const auto read = YamlRows::parse(text);
        QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().line()));
        QCOMPARE(shown(*read), expected);
    }

    void yamlThatIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &text, const char *says) {
            QTest::newRow(name) << text << QString::fromLatin1(says);
        };
        row("a table", "a: 1\n", "not a list");
        row("a text", "words\n", "not a list");
        row("an anchor", "- &x a: 1\n", "anchors");
        row("an anchor at a list", "- a: &x [1]\n", "anchors");
        row("an alias", "- a: *x\n", "");
        row("two documents", "- a: 1\n---\n- a: 2\n", "more than one");
        row("broken", "- a: 1\n b: 2\n  - c\n", "broken YAML");
    }
    void yamlThatIsRefused()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, says);
        const auto read = YamlRows::parse(text);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Unreadable);
        QVERIFY2(read.error().what.contains(says), qPrintable(read.error().line()));
    }

    /// What would grow to gigabytes or a deep stack is refused at once.
    void bombs()
    {
        QElapsedTimer timer;
        timer.start();
        QByteArray laughs = "- a: &a [x,x,x,x,x,x,x,x,x]\n";
        for (char c = 'b'; c < 'z'; ++c) {
            laughs += QByteArray("- ") + c + ": &" + c + " [*" + char(c - 1) + ",*" + char(c - 1) + "]\n";
        }
        QVERIFY(!YamlRows::parse(laughs));
        QCOMPARE(YamlRows::parse("- a: " + QByteArray(100, '{')).ok(), false);
        const auto deep = YamlRows::parse("- a: " + QByteArray(40, '[') + QByteArray(40, ']'));
        QCOMPARE(deep.error().kind, ErrorKind::TooLarge);
        QByteArray steps;
        for (int i = 0; i < 3'000; ++i) {
            steps += "- ";
        }
        QVERIFY(!YamlRows::parse(steps + "x"));
        YamlLimits limits;
        limits.rows = 2;
        QCOMPARE(YamlRows::parse("- a: 1\n- a: 1\n- a: 1\n", limits).error().kind, ErrorKind::TooLarge);
        limits.fields = 1;
        QCOMPARE(YamlRows::parse("- a: 1\n  b: 1\n", limits).error().kind, ErrorKind::TooLarge);
        limits.bytes = 4;
        QCOMPARE(YamlRows::parse("- a: 1\n", limits).error().kind, ErrorKind::TooLarge);
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(TestTables)
#include "tst_tables.moc"
