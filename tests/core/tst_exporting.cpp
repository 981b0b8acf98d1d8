// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exporting/jsonwriter.h"
#include "core/exporting/savewhole.h"
#include "core/exporting/writers.h"
#include "tests/support/examples.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <limits>

using namespace aigo;
using aigo::test::addPrice;
using aigo::test::at;
using aigo::test::exampleModel;

namespace {

const Instant now = at("2026-11-21T12:00:00Z");

/// An RFC 4180 reader of the test's own.
std::vector<QStringList> readCsv(const QByteArray &bytes)
{
    std::vector<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    const QString text = QString::fromUtf8(bytes);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
                cell += text[++i];
            } else if (c == u'"') {
                quoted = false;
            } else {
                cell += c;
            }
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u',' || c == u'\r') {
            row << cell;
            cell.clear();
            if (c == u'\r') {
                ++i; // the line feed
                rows.push_back(row);
                row.clear();
            }
        } else {
            cell += c;
        }
    }
    return rows;
}

std::vector<QStringList> readMarkdown(const QByteArray &bytes)
{
    std::vector<QStringList> rows;
    static const QRegularExpression bar(QStringLiteral(R"((?<!\\)\|)"));
    static const QRegularExpression escape(QStringLiteral(R"(\\(.))"));
    for (const QString &line : QString::fromUtf8(bytes).split(u'\n')) {
        if (!line.startsWith(u'|')) {
            continue;
        }
        QStringList cells;
        for (QString cell : line.split(bar)) {
            cells << cell.trimmed().replace(escape, QStringLiteral("\\1"));
        }
        rows.push_back(cells.mid(1, cells.size() - 2));
    }
    return rows;
}

std::vector<Model> twoModels()
{
    Model a = exampleModel(QStringLiteral("openai/gpt-5.5-mini"));
    addPrice(a, QStringLiteral("input"), "0.3");
    addPrice(a, QStringLiteral("output"), "2.4");
    addPrice(a, QStringLiteral("cache_read"), "0.03");
    addPrice(a, QStringLiteral("batch.input"), "0.15");
    addPrice(a, QStringLiteral("tiers.200000.input"), "0.6");
    addPrice(a, QStringLiteral("tiers.25.query"), "0.025");
    addPrice(a, QStringLiteral("input_per_image"), "0.0013");
    addPrice(a, QStringLiteral("audio_input"), "0", PriceState::Included);
    a.facts.name = QStringLiteral("GPT|mini \"5\"");
    a.facts.contextWindow = 1'047'576;
    a.facts.maxOutputTokens = 65'536;
    a.facts.capabilities.set(Capability::Vision, true);
    a.facts.released = QDate(2026, 1, 2);
    a.facts.openWeights = false;
    a.facts.lifecycle = Lifecycle::Current;
    a.sources[QStringLiteral("input")] = {QStringLiteral("litellm"), QStringLiteral("gpt"), at("2026-11-20")};
    a.sourceKeys = {{QStringLiteral("litellm"), QStringLiteral("gpt"), at("2026-11-20")}};
    a.conflicts = {{QStringLiteral("input"),
                    {{{QStringLiteral("litellm"), QStringLiteral("gpt"), at("2026-11-20")}, QStringLiteral("0.3"), {}},
                     {{QStringLiteral("openrouter"), QStringLiteral("x"), at("2026-11-19")},
                      QStringLiteral("500"),
                      {QStringLiteral("implausible")}}}}};
    Model b = exampleModel(QStringLiteral("x/llama"));
    addPrice(b, QStringLiteral("input"), "0.1234567");
    addPrice(b, QStringLiteral("output"), "0");
    return {a, b};
}

std::vector<FilterSubject> subjectsOf(const std::vector<Model> &models)
{
    std::vector<FilterSubject> out;
    for (const Model &model : models) {
        out.push_back(FilterSubject{.model = model, .now = now});
    }
    return out;
}

Table small(const QStringList &cells)
{
    Table table;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        table.columns.push_back({QStringLiteral("c%1").arg(i), QStringLiteral("C%1").arg(i), i > 0});
    }
    table.rows.push_back(cells);
    return table;
}

QJsonObject object(const QByteArray &bytes)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        qWarning("%s at %d", qPrintable(error.errorString()), error.offset);
    }
    return document.object();
}

} // namespace

class TestExporting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvIsRfc4180()
    {
        const QStringList nasty{QStringLiteral("a,b"),
                                QStringLiteral("say \"hi\""),
                                QStringLiteral("two\nlines"),
                                QStringLiteral("한국어"),
                                QString(),
                                QStringLiteral(" space ")};
        const QByteArray bytes = toCsv(small(nasty));
        QVERIFY(bytes.startsWith("c0,c1,c2,c3,c4,c5\r\n"));
        QVERIFY(bytes.endsWith("\r\n"));
        const auto rows = readCsv(bytes);
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[1], nasty);
        QVERIFY(!bytes.startsWith("\xef\xbb\xbf"));
        QCOMPARE(toCsv(small(nasty), {.bom = true}), QByteArray("\xef\xbb\xbf") + bytes);
    }

    void csvDefusesFormulas()
    {
        for (const char *cell : {"=1+1", "+cmd", "-cmd", "@SUM(A1)", "\tx", "\r=1", "-1+1", "=", "-", "+1-1", "--1"}) {
            const auto rows = readCsv(toCsv(small({QString::fromLatin1(cell)})));
            QCOMPARE(rows[1][0], u'\'' + QString::fromLatin1(cell));
        }
        for (const char *cell : {"-1", "-0.5", "+3", "12.5", "a=b", "gpt-4", "2026-11-21"}) {
            QCOMPARE(readCsv(toCsv(small({QString::fromLatin1(cell)})))[1][0], QString::fromLatin1(cell));
        }
    }

    void markdownEscapes()
    {
        const QStringList nasty{QStringLiteral("a|b\\"), QStringLiteral("<b>*x*</b>"), QStringLiteral("two\nlines")};
        Table table = small(nasty);
        table.headings = {{0, QStringLiteral("Group")}};
        table.footer = {QStringLiteral("2026-11-21")};
        const QByteArray bytes = toMarkdown(table);
        QVERIFY(bytes.startsWith("| C0 | C1 | C2 |\n| --- | ---: | ---: |\n| **Group** |  |  |\n"));
        QVERIFY(bytes.contains("a\\|b\\\\"));
        QVERIFY(!bytes.contains("<b>"));
        QVERIFY(bytes.contains("two lines"));
        QVERIFY(bytes.endsWith("\n2026-11-21\n"));
    }

    void htmlEscapes()
    {
        Table table = small({QStringLiteral("<script>alert(1)</script>"), QStringLiteral("a&b")});
        table.title = QStringLiteral("</title><b>");
        table.footer = {QStringLiteral("<i>")};
        const QByteArray html = toHtml(table);
        QVERIFY(!html.contains("<script>"));
        QVERIFY(html.contains("&lt;script&gt;"));
        QVERIFY(html.contains("a&amp;b"));
        QVERIFY(!html.contains("</title><b>"));
        QVERIFY(!html.contains("<i>"));
        QVERIFY(!html.contains("http")); // self-contained
    }

    void textIsAlignedByWhatItTakesOnTheScreen()
    {
        QCOMPARE(displayWidth(u"abc"), 3);
        QCOMPARE(displayWidth(u"한국어"), 6);
        QCOMPARE(displayWidth(u"e\u0301"), 1);
        QCOMPARE(displayWidth(u"\U0001F600"), 2);
        QCOMPARE(displayWidth(u"\u2014\u2605"), 2);
        Table table;
        table.columns = {{QStringLiteral("a"), QStringLiteral("이름"), false},
                         {QStringLiteral("b"), QStringLiteral("값"), true}};
        table.rows = {{QStringLiteral("한국어 모델"), QStringLiteral("1")},
                      {QStringLiteral("gpt"), QStringLiteral("128k")}};
        const QString text = QString::fromUtf8(toText(table));
        for (const QString &line : text.trimmed().split(u'\n')) {
            QCOMPARE(displayWidth(line), 17);
        }
        for (int width = 1; width < 20; ++width) {
            for (const QString &line : QString::fromUtf8(toText(table, {.width = width})).trimmed().split(u'\n')) {
                QVERIFY(displayWidth(line) <= width);
            }
        }
        QVERIFY(!toText(small({QStringLiteral("\x1b[31mred\x07")})).contains('\x1b'));
    }

    void fourFormatsOfOneComparisonAgree()
    {
        const std::vector<Model> models = twoModels();
        const Comparison comparison = compareModels(models, defaultWorkload(), now);
        const Table exact = comparisonTable(comparison, Figures::Exact);
        const auto csv = readCsv(toCsv(exact));
        const auto markdown = readMarkdown(toMarkdown(exact));
        const QString html = QString::fromUtf8(toHtml(exact));
        const QJsonObject json = object(comparisonJson(comparison, subjectsOf(models)));
        const QJsonArray jsonModels = json[QStringLiteral("models")].toArray();
        QCOMPARE(jsonModels.size(), 2);

        std::map<QString, QStringList> marked;
        for (const QStringList &row : markdown) {
            marked[row.value(1)] = row;
        }
        int compared = 0;
        for (std::size_t i = 1; i < csv.size(); ++i) {
            const QStringList &row = csv[i];
            QCOMPARE(row.size(), csv[0].size());
            QCOMPARE(marked[row[1]], row);
            for (const QString &cell : row) {
                QVERIFY(html.contains(QStringLiteral(">%1<").arg(cell.toHtmlEscaped())));
            }
            for (int m = 0; m < 2; ++m) {
                const QJsonObject model = jsonModels[m].toObject();
                const QJsonObject prices = model[QStringLiteral("prices")].toObject();
                QJsonValue value(QJsonValue::Undefined);
                if (row[1] == QStringLiteral("workload.notes")) {
                    continue; // among the document's rows, below
                }
                if (row[1].startsWith(QStringLiteral("workload."))) {
                    value = model[QStringLiteral("workload_cost")].toObject()[row[1].sliced(9)];
                } else if (row[0] == QStringLiteral("prices") && !row[1].contains(u'.')) {
                    value = prices[row[1]];
                } else if (row[1] == QStringLiteral("batch.input")) {
                    value = prices[QStringLiteral("batch")].toObject()[QStringLiteral("input")];
                } else if (row[0] == QStringLiteral("limits")) {
                    value = model[row[1]];
                } else {
                    continue;
                }
                const QString figure = value.isDouble() ? QString::number(value.toInteger()) : value.toString();
                QCOMPARE(figure, row[4 + m]);
                ++compared;
            }
        }
        QVERIFY(compared >= 20);
        // The document's rows are those of the table, in its order, unknown as null.
        const QJsonArray rows = json[QStringLiteral("rows")].toArray();
        QCOMPARE(static_cast<std::size_t>(rows.size()) + 2, csv.size()); // without header and date
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QJsonObject row = rows[i].toObject();
            const QStringList &line = csv[static_cast<std::size_t>(i) + 1];
            QCOMPARE(row[QStringLiteral("group")].toString(), line[0]);
            QCOMPARE(row[QStringLiteral("field")].toString(), line[1]);
            const QJsonArray values = row[QStringLiteral("values")].toArray();
            for (int m = 0; m < 2; ++m) {
                QCOMPARE(values[m].toString(), line[4 + m]);
                QCOMPARE(values[m].isNull(), line[4 + m].isEmpty());
            }
            const bool disputed =
                row[QStringLiteral("disputed")].toArray() == QJsonArray{QStringLiteral("openai/gpt-5.5-mini")};
            QCOMPARE(disputed, line[1] == QStringLiteral("input"));
        }
        QCOMPARE(csv.back()[1], QStringLiteral("at"));
        QCOMPARE(csv.back()[4], QStringLiteral("2026-11-21T12:00:00Z"));
        QCOMPARE(json[QStringLiteral("best")].toObject()[QStringLiteral("input")].toArray(),
                 QJsonArray{QStringLiteral("x/llama")});
        QVERIFY(html.contains(QStringLiteral("2026-11-21")));
        // What a person sees is the same figure, shorter, with the best marked.
        const Table shown = comparisonTable(comparison, Figures::Display);
        QVERIFY(toText(shown).contains("1.05M"));
        QVERIFY(toText(shown).contains("\xe2\x98\x85 "));
    }

    void whatDoesTheSameForLess()
    {
        std::vector<Model> models = twoModels();
        models[1].facts.capabilities = models[0].facts.capabilities;
        models[1].facts.contextWindow = 2'000'000;
        const Workload workload = parseWorkload(u"in=1000,out=0,per_day=1").value();
        const Alternatives found = alternativesTo(models[0], models, workload, now);
        const auto csv = readCsv(toCsv(alternativesTable(found, Figures::Exact)));
        QCOMPARE(csv.size(), std::size_t{2});
        QCOMPARE(csv[0].join(u' '), QStringLiteral("id per_month per_request saving_percent same_model"));
        // 30 x 1000 x 0.123457 of 30 x 1000 x 0.3 micro-dollars: 58.85 % less.
        QCOMPARE(csv[1].join(u' '), QStringLiteral("x/llama 0.00370371 0.000123457 58.85 no"));
        const QJsonObject json = object(alternativesJson(found, workload, now));
        QCOMPARE(json[QStringLiteral("model")].toString(), models[0].id());
        QCOMPARE(json[QStringLiteral("total")].toInt(), 1);
        QCOMPARE(json[QStringLiteral("unpriced")].toInt(), 0);
        const QJsonObject one = json[QStringLiteral("alternatives")].toArray()[0].toObject();
        QCOMPARE(one[QStringLiteral("id")].toString(), QStringLiteral("x/llama"));
        QCOMPARE(one[QStringLiteral("saving_percent")].toString(), QStringLiteral("58.85"));
        QCOMPARE(one[QStringLiteral("same_model")], QJsonValue(false));
        QCOMPARE(one[QStringLiteral("workload_cost")].toObject()[QStringLiteral("per_month")].toString(),
                 QStringLiteral("0.00370371"));
        QVERIFY(toText(alternativesTable(found, Figures::Display)).contains("58.8 %"));
    }

    void modelsHaveTheContractsShape()
    {
        const std::vector<Model> models = twoModels();
        std::vector<FilterSubject> subjects = subjectsOf(models);
        subjects[0].status = State::Operational;
        const QByteArray bytes = modelsJson(7, subjects);
        const QJsonObject json = object(bytes);
        QCOMPARE(json[QStringLiteral("total")].toInt(), 7);
        const QJsonArray list = json[QStringLiteral("models")].toArray();
        const QJsonObject a = list[0].toObject();
        for (const char *key : {"id",           "provider",   "api_id",         "name",
                                "description",  "family",     "context_window", "max_output_tokens",
                                "capabilities", "modalities", "open_weights",   "license",
                                "regions",      "released",   "deprecated",     "retired",
                                "successor",    "lifecycle",  "status",         "prices",
                                "price_states", "sources",    "conflicts",      "source_keys"}) {
            QVERIFY2(a.contains(QLatin1String(key)), key);
            QVERIFY2(list[1].toObject().contains(QLatin1String(key)), key);
        }
        QCOMPARE(a[QStringLiteral("context_window")].toInt(), 1'047'576);
        QCOMPARE(a[QStringLiteral("status")].toString(), QStringLiteral("operational"));
        QCOMPARE(a[QStringLiteral("open_weights")], QJsonValue(false));
        QVERIFY(a[QStringLiteral("family")].isNull());
        const QJsonObject prices = a[QStringLiteral("prices")].toObject();
        QCOMPARE(prices[QStringLiteral("currency")].toString(), QStringLiteral("USD"));
        QCOMPARE(prices[QStringLiteral("input")].toString(), QStringLiteral("0.3"));
        QCOMPARE(prices[QStringLiteral("blended")].toString(), QStringLiteral("0.825"));
        QCOMPARE(prices[QStringLiteral("audio_input")].toString(), QStringLiteral("0"));
        QVERIFY(prices[QStringLiteral("cache_write")].isNull());
        QCOMPARE(prices[QStringLiteral("input_per_image")].toString(), QStringLiteral("0.0013"));
        QCOMPARE(prices[QStringLiteral("units")].toObject()[QStringLiteral("input_per_image")].toString(),
                 QStringLiteral("usd_per_image"));
        const QJsonObject tier = prices[QStringLiteral("tiers")].toArray()[0].toObject();
        QCOMPARE(tier[QStringLiteral("above_input_tokens")].toInt(), 200'000);
        QCOMPARE(tier[QStringLiteral("input")].toString(), QStringLiteral("0.6"));
        QVERIFY(tier[QStringLiteral("output")].isNull());
        QVERIFY(!tier.contains(QStringLiteral("query")));
        const QJsonObject results = prices[QStringLiteral("tiers")].toArray()[1].toObject();
        QCOMPARE(results, (QJsonObject{{QStringLiteral("above_results"), 25},
                                       {QStringLiteral("query"), QStringLiteral("0.025")}}));
        QCOMPARE(prices[QStringLiteral("batch")].toObject()[QStringLiteral("input")].toString(),
                 QStringLiteral("0.15"));
        QVERIFY(prices[QStringLiteral("flex")].isObject());
        const QJsonObject states = a[QStringLiteral("price_states")].toObject();
        QCOMPARE(states[QStringLiteral("audio_input")].toString(), QStringLiteral("included"));
        QCOMPARE(states[QStringLiteral("cache_write")].toString(), QStringLiteral("unknown"));
        QCOMPARE(states[QStringLiteral("input")].toString(), QStringLiteral("value"));
        QCOMPARE(a[QStringLiteral("sources")]
                     .toObject()[QStringLiteral("input")]
                     .toObject()[QStringLiteral("as_of")]
                     .toString(),
                 QStringLiteral("2026-11-20T00:00:00Z"));
        const QJsonObject other =
            a[QStringLiteral("conflicts")].toArray()[0].toObject()[QStringLiteral("values")].toArray()[1].toObject();
        QCOMPARE(other[QStringLiteral("flags")].toArray(), QJsonArray{QStringLiteral("implausible")});
        // Keys stand in the contract's order, and totals alone are a whole document.
        QVERIFY(bytes.indexOf("\"id\"") < bytes.indexOf("\"provider\""));
        QVERIFY(object(modelsJson(7, {}))[QStringLiteral("models")].toArray().isEmpty());
    }

    void changesHaveTheContractsShape()
    {
        Change change;
        change.at = at("2026-07-05");
        change.source = QStringLiteral("litellm");
        change.kind = ChangeKind::Price;
        change.model = QStringLiteral("openai/o3");
        change.field = QStringLiteral("input");
        change.oldValue = QStringLiteral("10");
        change.newValue = QStringLiteral("2");
        change.unit = QStringLiteral("usd_per_million_tokens");
        change.effective = QDate(2026, 8, 1);
        Change gone;
        gone.kind = ChangeKind::Unlisted;
        const std::vector<Change> changes{change, gone};
        const QJsonArray list = object(changesJson(2, changes))[QStringLiteral("changes")].toArray();
        const QJsonObject first = list[0].toObject();
        QCOMPARE(first[QStringLiteral("old")].toString(), QStringLiteral("10"));
        QCOMPARE(first[QStringLiteral("new")].toString(), QStringLiteral("2"));
        QCOMPARE(first[QStringLiteral("percent")].toDouble(), -80.0);
        QCOMPARE(first[QStringLiteral("effective")].toString(), QStringLiteral("2026-08-01"));
        QCOMPARE(first[QStringLiteral("at")].toString(), QStringLiteral("2026-07-05T00:00:00Z"));
        QVERIFY(list[1].toObject()[QStringLiteral("old")].isNull());
        QVERIFY(list[1].toObject()[QStringLiteral("percent")].isNull());
        const auto rows = readCsv(toCsv(changesTable(changes, Figures::Exact)));
        QCOMPARE(rows[1][rows[0].indexOf(QStringLiteral("percent"))], QStringLiteral("-80.0"));
        QVERIFY(toText(changesTable(changes, Figures::Display)).contains("-80.0%"));
    }

    void aModelTable()
    {
        const std::vector<Model> models = twoModels();
        const auto columns = parseColumns(u"id,name,context,input,cache_read").value();
        const auto exact = readCsv(toCsv(modelsTable(subjectsOf(models), columns, Figures::Exact)));
        QCOMPARE(exact[0].join(u' '), QStringLiteral("id name context input cache_read"));
        QCOMPARE(exact[1], (QStringList{QStringLiteral("openai/gpt-5.5-mini"), QStringLiteral("GPT|mini \"5\""),
                                        QStringLiteral("1047576"), QStringLiteral("0.3"), QStringLiteral("0.03")}));
        QCOMPARE(exact[2][4], QString());
        const Table shown = modelsTable(subjectsOf(models), columns, Figures::Display);
        QCOMPARE(shown.rows[0][2], QStringLiteral("1.05M"));
        QCOMPARE(shown.rows[1][4], unknownText());
        QVERIFY(shown.columns[3].right);
    }

    void jsonOfEveryCharacter()
    {
        QString text;
        for (char16_t c = 1; c < 0x800; ++c) {
            text += QChar(c);
        }
        text += QStringLiteral("\U0001F600");
        for (const auto style : {JsonWriter::Style::Indented, JsonWriter::Style::OneLine}) {
            JsonWriter json(style);
            json.object().key(text).value(text).key(u"n").value(qint64{-5}).key(u"d").value(0.1);
            json.key(u"nan").value(std::numeric_limits<double>::quiet_NaN()).key(u"e").array().end();
            json.key(u"o").object().end().end();
            const QByteArray bytes = json.take();
            const QJsonObject read = object(bytes);
            QCOMPARE(read[text].toString(), text);
            QCOMPARE(read[QStringLiteral("n")].toInt(), -5);
            QCOMPARE(read[QStringLiteral("d")].toDouble(), 0.1);
            QVERIFY(read[QStringLiteral("nan")].isNull());
            QVERIFY(read[QStringLiteral("e")].isArray() && read[QStringLiteral("o")].isObject());
            QCOMPARE(bytes.count('\n') == 1, style == JsonWriter::Style::OneLine);
        }
    }

    void aFileIsReplacedWholeOrNotAtAll()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.csv"));
        QVERIFY(saveWhole(path, "one").ok());
        QVERIFY(saveWhole(path, "two").ok());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("two"));
        const Status nowhere = saveWhole(folder.filePath(QStringLiteral("no/such/out.csv")), "x");
        QVERIFY(!nowhere.ok());
        QVERIFY(nowhere.error().line().contains(QStringLiteral("no/such/out.csv")));
        // The target is a folder: it stays.
        QVERIFY(!saveWhole(folder.path(), "x").ok());
        QVERIFY(QFileInfo(folder.path()).isDir());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("out.csv")});
    }
};

QTEST_APPLESS_MAIN(TestExporting)
#include "tst_exporting.moc"
