// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/streamreader.h"
#include "tests/support/shareddata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <map>

using namespace aigo;
using std::chrono::milliseconds;

namespace {

using Row = std::map<QString, QString>;

std::vector<Row> rows(const QString &path)
{
    QByteArrayList lines = test::readBytes(path).split('\n');
    const QStringList header = QString::fromUtf8(lines.takeFirst()).split(u'\t');
    std::vector<Row> out;
    for (const QByteArray &line : lines) {
        const QStringList cells = QString::fromUtf8(line).split(u'\t');
        Row row;
        for (qsizetype i = 0; i < cells.size() && cells.size() == header.size(); ++i) {
            row[header[i]] = cells[i];
        }
        if (!row.empty()) {
            out.push_back(row);
        }
    }
    return out;
}

StreamDialect dialectOf(const QString &word)
{
    const std::map<QString, StreamDialect> known{{QStringLiteral("chat"), StreamDialect::OpenAiChat},
                                                 {QStringLiteral("responses"), StreamDialect::OpenAiResponses},
                                                 {QStringLiteral("anthropic"), StreamDialect::Anthropic},
                                                 {QStringLiteral("gemini"), StreamDialect::Gemini},
                                                 {QStringLiteral("cohere"), StreamDialect::Cohere}};
    return known.at(word);
}

QString number(std::optional<qint64> value)
{
    return value ? QString::number(*value) : QString();
}

/// What expected_usage.tsv says of a stream, out of what we read. It has Gemini's output without thoughts, as the API
/// writes it, and takes the input as the API does (Anthropic's is fresh only).
Row found(const Row &expected, const StreamReading &reading)
{
    const bool gemini = expected.at(QStringLiteral("dialect")) == u"gemini";
    const bool anthropic = expected.at(QStringLiteral("dialect")) == u"anthropic";
    Row row = expected;
    const QString text = QString::fromUtf8(reading.text);
    const auto put = [&row](const char *key, const QString &value) { row[QString::fromLatin1(key)] = value; };
    if (!row.at(QStringLiteral("model")).isEmpty()) {
        put("model", reading.model);
    }
    put("events", QString::number(reading.events));
    put("input_tokens", number(anthropic ? reading.usage.buckets()->input : reading.usage.input));
    put("output_tokens",
        number(gemini ? *reading.usage.output - reading.usage.reasoning.value_or(0) : reading.usage.output));
    put("reasoning_tokens", number(reading.usage.reasoning));
    put("finish", reading.finish);
    const bool marked = expected.at(QStringLiteral("done_marker")) == u"True";
    put("done_marker", marked && reading.done ? QStringLiteral("True") : QStringLiteral("False"));
    put("tool_calls", QString::number(reading.toolStarts));
    put("text_chars", QString::number(text.toUcs4().size()));
    put("reasoning_chars", QString::number(QString::fromUtf8(reading.thinking).toUcs4().size()));
    const QString json = QString::fromUtf8(row.at(QStringLiteral("text_json")).toUtf8());
    const QString said = QJsonDocument::fromJson("[" + json.toUtf8() + "]").array().first().toString();
    put("text_json", said == text ? json : text);
    return row;
}

StreamReading read(StreamDialect dialect, const QByteArray &bytes, const std::vector<qsizetype> &cuts = {})
{
    StreamReader reader(dialect);
    qsizetype from = 0;
    int at = 0;
    for (const qsizetype to : cuts) {
        const QByteArray piece = bytes.sliced(from, to - from);
        if (!reader.feed(piece, milliseconds(++at))) {
            return {};
        }
        from = to;
    }
    return reader.feed(bytes.sliced(from), milliseconds(++at)) ? reader.reading() : StreamReading{};
}

QString folder()
{
    return test::sharedData() + QStringLiteral("/streams/");
}

bool sameButMoments(const StreamReading &a, const StreamReading &b)
{
    return a.model == b.model && a.text == b.text && a.thinking == b.thinking && a.toolCalls == b.toolCalls &&
           a.toolStarts == b.toolStarts && a.finish == b.finish && a.usage == b.usage && a.events == b.events &&
           a.pieces == b.pieces && a.done == b.done && a.error.has_value() == b.error.has_value();
}

QByteArray sse(std::initializer_list<QByteArray> payloads)
{
    QByteArray out;
    for (const QByteArray &payload : payloads) {
        out += "data: " + payload + "\n\n";
    }
    return out;
}

} // namespace

class TestStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordedStreamIsAsExpected()
    {
        if (test::sharedData().isEmpty()) {
            QSKIP("no recorded documents here");
        }
        const auto all = rows(folder() + QStringLiteral("expected_usage.tsv"));
        QCOMPARE(all.size(), std::size_t{36});
        for (const Row &row : all) {
            const QString file = row.at(QStringLiteral("file"));
            const StreamReading reading =
                read(dialectOf(row.at(QStringLiteral("dialect"))), test::readBytes(folder() + file));
            const Row ours = found(row, reading);
            for (const auto &[key, value] : row) {
                QVERIFY2(ours.at(key) == value,
                         qPrintable(QStringLiteral("%1 %2: expected %3, read %4").arg(file, key, value, ours.at(key))));
            }
            QVERIFY2(reading.isWhole(), qPrintable(file));
            QVERIFY2(outcomeOf(reading) == Outcome::Ok, qPrintable(file));
            QVERIFY2(reading.usage.buckets() && reading.counted, qPrintable(file));
        }
    }

    void splitAtEveryByteItIsTheSame()
    {
        if (test::sharedData().isEmpty()) {
            QSKIP("no recorded documents here");
        }
        QStringList files{QStringLiteral("constructed/anthropic_midstream_overloaded.sse"),
                          QStringLiteral("constructed/openai_chat_usage_chunk.sse"),
                          QStringLiteral("constructed/openai_error_as_data.sse")};
        std::map<QString, StreamDialect> dialects{{files[0], StreamDialect::Anthropic},
                                                  {files[1], StreamDialect::OpenAiChat},
                                                  {files[2], StreamDialect::OpenAiChat}};
        for (const Row &row : rows(folder() + QStringLiteral("expected_usage.tsv"))) {
            files << row.at(QStringLiteral("file"));
            dialects[files.last()] = dialectOf(row.at(QStringLiteral("dialect")));
        }
        for (const QString &file : files) {
            const QByteArray bytes = test::readBytes(folder() + file);
            const StreamReading whole = read(dialects[file], bytes);
            for (qsizetype cut = 1; cut < bytes.size(); ++cut) {
                if (!sameButMoments(read(dialects[file], bytes, {cut}), whole)) {
                    QFAIL(qPrintable(QStringLiteral("%1 cut at %2").arg(file).arg(cut)));
                }
            }
            std::vector<qsizetype> single;
            for (qsizetype i = 1; i < bytes.size(); ++i) {
                single.push_back(i);
            }
            QVERIFY2(sameButMoments(read(dialects[file], bytes, single), whole), qPrintable(file));
        }
    }

    /// Cut short anywhere, a stream is never taken for more than it said: it is whole only where its end was read.
    void whatIsCutShortIsAFailure()
    {
        if (test::sharedData().isEmpty()) {
            QSKIP("no recorded documents here");
        }
        for (const char *name : {"anthropic_text", "deepseek_text", "gemini_text", "cohere_text", "openai_text"}) {
            const QByteArray bytes = test::readBytes(folder() + QString::fromLatin1(name) + QStringLiteral(".sse"));
            const Row row = [&] {
                for (const Row &one : rows(folder() + QStringLiteral("expected_usage.tsv"))) {
                    if (one.at(QStringLiteral("file")) == QString::fromLatin1(name) + QStringLiteral(".sse")) {
                        return one;
                    }
                }
                return Row{};
            }();
            const StreamDialect dialect = dialectOf(row.at(QStringLiteral("dialect")));
            for (qsizetype end = 0; end < bytes.size(); ++end) {
                const StreamReading part = read(dialect, bytes.first(end));
                QVERIFY(part.isWhole() == (!part.finish.isEmpty() || part.done));
                if (part.isWhole()) {
                    QVERIFY2(QString::fromUtf8(part.text).toUcs4().size() ==
                                 row.at(QStringLiteral("text_chars")).toInt(),
                             name);
                } else {
                    QVERIFY(outcomeOf(part) == Outcome::BadReply);
                }
            }
        }
    }

    void constructedStreams()
    {
        if (test::sharedData().isEmpty()) {
            QSKIP("no recorded documents here");
        }
        const auto of = [](const char *name, StreamDialect dialect) {
            return read(dialect, test::readBytes(folder() + QStringLiteral("constructed/") + QLatin1String(name)));
        };
        const StreamReading overloaded = of("anthropic_midstream_overloaded.sse", StreamDialect::Anthropic);
        QCOMPARE(overloaded.text, QByteArray("1\n2\n3"));
        QVERIFY(outcomeOf(overloaded) == Outcome::Overloaded);
        QVERIFY(overloaded.usage.output == 1 && !overloaded.counted);
        const StreamReading error = of("openai_error_as_data.sse", StreamDialect::OpenAiChat);
        QVERIFY(outcomeOf(error) == Outcome::ServerError);
        const StreamReading usage = of("openai_chat_usage_chunk.sse", StreamDialect::OpenAiChat);
        QCOMPARE(usage.text, QByteArray("안녕 🌏"));
        QVERIFY(usage.usage.input == 9 && usage.usage.output == 4 && usage.usage.cacheRead == 0);
        QVERIFY(outcomeOf(usage) == Outcome::Ok);
    }

    void chunksWithoutFraming()
    {
        if (test::sharedData().isEmpty()) {
            QSKIP("no recorded documents here");
        }
        const auto of = [](const char *name, StreamDialect dialect) {
            StreamReader reader(dialect);
            const QByteArray bytes = test::readBytes(folder() + QStringLiteral("chunks/") + QLatin1String(name));
            int at = 0;
            for (const QByteArray &line : bytes.split('\n')) {
                [&] { QVERIFY(reader.take({}, line, milliseconds(++at))); }();
            }
            return reader.reading();
        };
        const StreamReading cohere = of("cohere_text.chunks.txt", StreamDialect::Cohere);
        QCOMPARE(cohere.text, QByteArray("The capital of France is Paris."));
        QVERIFY(cohere.usage.input == 507 && cohere.usage.billedInput == 12 && cohere.usage.cacheRead == 448);
        QVERIFY(cohere.usage.buckets()->output == 7);
        const StreamReading gemini = of("google_reasoning.chunks.txt", StreamDialect::Gemini);
        QVERIFY(gemini.text.startsWith("There are **3**"));
        QVERIFY(gemini.usage.reasoning == 256 && gemini.usage.output.value_or(0) >= 256 + 29);
    }

    void momentsTellThinkingFromAnswering()
    {
        StreamReader reader(StreamDialect::OpenAiChat);
        const auto feed = [&reader](const QByteArray &payload, int ms) {
            QVERIFY(reader.feed("data: " + payload + "\n\n", milliseconds(ms)));
        };
        feed(R"({"choices":[{"delta":{"role":"assistant","content":""}}]})", 100);
        QVERIFY(!reader.reading().firstToken);
        QVERIFY(reader.feed(": OPENROUTER PROCESSING\n\n", milliseconds(150)));
        feed(R"({"choices":[{"delta":{"content":"","reasoning":"Hm"}}]})", 200);
        feed(R"({"choices":[{"delta":{"content":"4"}}]})", 900);
        feed(R"({"choices":[{"delta":{"content":"2"}}]})", 950);
        feed(R"({"choices":[{"delta":{},"finish_reason":"stop"}]})", 990);
        QVERIFY(reader.reading().firstToken == milliseconds(200));
        QVERIFY(reader.reading().firstAnswer == milliseconds(900));
        QVERIFY(reader.reading().lastToken == milliseconds(950));
        QCOMPARE(reader.reading().pieces, 3);
        QCOMPARE(reader.keepAlives(), 1);
    }

    void errorsInsideTheStream()
    {
        const auto outcome = [](StreamDialect dialect, const QByteArray &payload) {
            const StreamReading reading = read(dialect, sse({payload}));
            return reading.error ? outcomeOf(reading) : Outcome::Ok;
        };
        QCOMPARE(outcome(StreamDialect::OpenAiResponses,
                         R"({"type":"error","code":"rate_limit_exceeded","message":"slow down","sequence_number":1})"),
                 Outcome::RateLimited);
        QCOMPARE(
            outcome(
                StreamDialect::OpenAiResponses,
                R"({"type":"response.failed","response":{"status":"failed","error":{"code":"server_error","message":"x"}}})"),
            Outcome::ServerError);
        QCOMPARE(
            outcome(
                StreamDialect::OpenAiChat,
                R"({"error":{"code":502,"message":"gone"},"choices":[{"delta":{"content":""},"finish_reason":"error"}]})"),
            Outcome::ServerError);
        QCOMPARE(outcome(StreamDialect::OpenAiChat, R"({"choices":[{"delta":{},"finish_reason":"error"}]})"),
                 Outcome::ServerError);
        QCOMPARE(outcome(StreamDialect::OpenAiChat,
                         R"({"error":{"message":"You exceeded your current quota","type":"insufficient_quota"}})"),
                 Outcome::Quota);
        QCOMPARE(
            outcome(StreamDialect::Gemini, R"({"error":{"code":503,"message":"overloaded","status":"UNAVAILABLE"}})"),
            Outcome::Overloaded);
        QCOMPARE(outcome(StreamDialect::Cohere,
                         R"({"type":"message-end","delta":{"finish_reason":"ERROR","error":"internal"}})"),
                 Outcome::ServerError);
        QVERIFY(!read(StreamDialect::Gemini, sse({R"({"promptFeedback":{"blockReason":"SAFETY"}})"})).error);
    }

    void countsInOneMeaning()
    {
        const auto usage = [](StreamDialect dialect, const QByteArray &payload) {
            return read(dialect, sse({payload})).usage;
        };
        // xAI's thinking stands beside the completion
        const StreamUsage xai = usage(
            StreamDialect::OpenAiChat,
            R"({"usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":115,"completion_tokens_details":{"reasoning_tokens":100}}})");
        QVERIFY(xai.output == 105 && xai.buckets()->output == 5 && xai.buckets()->reasoning == 100);
        const StreamUsage openrouter = usage(
            StreamDialect::OpenAiChat,
            R"({"usage":{"prompt_tokens":10,"completion_tokens":5,"cost":0,"cost_details":{"upstream_inference_cost":0.0000125}}})");
        QVERIFY(openrouter.cost == Money{12'500'000});
        const StreamUsage deepseek = usage(
            StreamDialect::OpenAiChat,
            R"({"usage":{"prompt_tokens":10,"prompt_cache_hit_tokens":8,"prompt_cache_miss_tokens":2,"completion_tokens":5}})");
        QVERIFY(deepseek.buckets()->cacheRead == 8 && deepseek.buckets()->input == 2);
        const StreamUsage wrong =
            usage(StreamDialect::OpenAiChat,
                  R"({"usage":{"prompt_tokens":1,"completion_tokens":5,"prompt_tokens_details":{"cached_tokens":8}}})");
        QVERIFY(!wrong.buckets());
        const StreamUsage odd =
            usage(StreamDialect::OpenAiChat, R"({"usage":{"prompt_tokens":-1,"completion_tokens":1e30}})");
        QVERIFY(!odd.input && !odd.output);
        const QByteArray start =
            R"({"type":"message_start","message":{"usage":{"input_tokens":10,"cache_read_input_tokens":7,"cache_creation_input_tokens":5,"cache_creation":{"ephemeral_5m_input_tokens":2,"ephemeral_1h_input_tokens":3},"output_tokens":1}}})";
        const QByteArray end =
            R"({"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":9}})";
        const StreamUsage anthropic = read(StreamDialect::Anthropic, sse({start, end})).usage;
        QVERIFY(anthropic.input == 22 && anthropic.output == 9);
        QVERIFY(anthropic.buckets()->input == 10 && anthropic.buckets()->cacheWrite == 2 &&
                anthropic.buckets()->cacheWrite1h == 3);
        const StreamUsage passes = usage(
            StreamDialect::Anthropic,
            R"({"type":"message_delta","delta":{},"usage":{"input_tokens":3,"output_tokens":4,"iterations":[{"input_tokens":3,"output_tokens":4},{"input_tokens":30,"output_tokens":40}]}})");
        QVERIFY(passes.input == 33 && passes.output == 44);
        const StreamUsage gemini =
            usage(StreamDialect::Gemini,
                  R"({"usageMetadata":{"promptTokenCount":100,"cachedContentTokenCount":60,"thoughtsTokenCount":7}})");
        QVERIFY(gemini.output == 7 && gemini.buckets()->input == 40 && gemini.buckets()->output == 0);
    }

    void oneCallThatIsBegunTwiceIsOne()
    {
        const StreamReading twice = read(
            StreamDialect::OpenAiChat,
            sse({R"({"choices":[{"delta":{"tool_calls":[{"index":0,"id":"0","function":{"name":"f","arguments":""}}]}}]})",
                 R"({"choices":[{"delta":{"tool_calls":[{"index":0,"id":"0","function":{"name":"f","arguments":"{}"}}]}}]})"}));
        QCOMPARE(twice.toolStarts, 2);
        QCOMPARE(twice.toolCalls.size(), std::size_t{1});
        QCOMPARE(twice.toolCalls.front().arguments, QByteArray("{}"));
    }

    void whatIsNoEventEndsIt()
    {
        StreamReader reader(StreamDialect::OpenAiChat);
        const Status bad = reader.feed("data: <html>\n\n", milliseconds(1));
        QVERIFY(!bad);
        QVERIFY(bad.error().kind == ErrorKind::Unreadable);
        QVERIFY(!reader.feed(sse({R"({"choices":[{"delta":{"content":"x"}}]})"}), milliseconds(2)));
        QVERIFY(reader.reading().text.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestStreams)
#include "tst_streams.moc"
