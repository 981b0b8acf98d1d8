// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/lineageindex.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace aigo;

namespace {

/// Wire ids of the recorded documents, and what each says.
struct Row
{
    const char16_t *id;
    const char16_t *base;
    const char16_t *snapshot = u"";
    const char16_t *more = u""; ///< "latest", what was dropped of serving
};

constexpr Row rows[]{
    // The provider's own words.
    {u"claude-opus-4-5-20251101", u"claude-opus-4-5", u"2025-11-01"},
    {u"claude-opus-4-1-20250805", u"claude-opus-4-1", u"2025-08-05"},
    {u"claude-opus-4-20250514", u"claude-opus-4", u"2025-05-14"},
    {u"claude-3-5-sonnet-20240620", u"claude-3-5-sonnet", u"2024-06-20"},
    {u"claude-fable-5", u"claude-fable-5"},
    {u"gpt-4o", u"gpt-4o"},
    {u"gpt-4o-2024-08-06", u"gpt-4o", u"2024-08-06"},
    {u"gpt-4o-mini-2024-07-18", u"gpt-4o-mini", u"2024-07-18"},
    {u"gpt-4", u"gpt-4"},
    {u"gpt-4-0613", u"gpt-4", u"0613"},
    {u"gpt-4-1106-preview", u"gpt-4-preview", u"1106"},
    {u"gpt-4-turbo-2024-04-09", u"gpt-4-turbo", u"2024-04-09"},
    {u"gpt-4.1-nano-2025-04-14", u"gpt-4-1-nano", u"2025-04-14"},
    {u"gpt-3.5-turbo-16k", u"gpt-3-5-turbo-16k"},
    {u"gpt-5-chat-latest", u"gpt-5-chat", u"", u"latest"},
    {u"chatgpt-4o-latest", u"chatgpt-4o", u"", u"latest"},
    {u"o1-preview-2024-09-12", u"o1-preview", u"2024-09-12"},
    {u"o3-mini", u"o3-mini"},
    {u"text-embedding-3-small", u"text-embedding-3-small"},
    {u"davinci-002", u"davinci-002"},
    {u"tts-1-hd-1106", u"tts-1-hd", u"1106"},
    {u"ft:gpt-4o-2024-08-06", u"ft:gpt-4o-2024-08-06"},
    {u"models/gemini-2.5-pro", u"gemini-2-5-pro"},
    {u"models/gemini-2.5-pro-preview-tts", u"gemini-2-5-pro-preview-tts"},
    {u"models/gemini-2.5-pro-preview-05-06", u"gemini-2-5-pro-preview", u"0506"},
    {u"models/gemini-2.5-flash-preview-09-2025", u"gemini-2-5-flash-preview", u"2025-09"},
    {u"models/gemini-2.0-flash-001", u"gemini-2-0-flash", u"001"},
    {u"models/gemini-1.5-flash-8b-latest", u"gemini-1-5-flash-8b", u"", u"latest"},
    {u"models/gemini-embedding-001", u"gemini-embedding-001"},
    {u"models/text-embedding-004", u"text-embedding-004"},
    {u"models/gemma-3n-e4b-it", u"gemma-3n-e4b-it"},
    {u"mistral-large-2411", u"mistral-large", u"2411"},
    {u"mistral-large-latest", u"mistral-large", u"", u"latest"},
    {u"mistral-large-pixtral-2411", u"mistral-large-pixtral", u"2411"},
    {u"codestral-2411-rc5", u"codestral-2411-rc5"},
    {u"command-a-03-2025", u"command-a", u"2025-03"},
    {u"command-r7b-12-2024", u"command-r7b", u"2024-12"},
    {u"grok-4-0709", u"grok-4", u"0709"},
    {u"grok-4-1-fast-non-reasoning", u"grok-4-1-fast-non-reasoning"},
    {u"deepseek-chat", u"deepseek-chat"},
    {u"deepseek-r1-0528", u"deepseek-r1", u"0528"},
    {u"kimi-latest", u"kimi", u"", u"latest"},
    {u"moonshot-v1-8k", u"moonshot-v1-8k"},
    {u"llama3-8b-8192", u"llama-3-8b-8192"},
    {u"qwen3-max-2026-01-23", u"qwen-3-max", u"2026-01-23"},
    // Amazon Bedrock, Oracle.
    {u"us.anthropic.claude-opus-4-1-20250805-v1:0", u"claude-opus-4-1", u"2025-08-05"},
    {u"anthropic.claude-3-5-sonnet-20241022-v2:0", u"claude-3-5-sonnet", u"2024-10-22"},
    {u"anthropic.claude-opus-4-6-v1", u"claude-opus-4-6"},
    {u"amazon.titan-embed-text-v2:0", u"titan-embed-text-v2"},
    {u"amazon.titan-embed-text-v1", u"titan-embed-text"},
    {u"eu.amazon.nova-2-pro-preview-20251202-v1:0", u"nova-2-pro-preview", u"2025-12-02"},
    {u"meta.llama3-1-70b-instruct-v1:0", u"llama-3-1-70b-instruct"},
    {u"deepseek.r1-v1:0", u"deepseek-r1"},
    {u"meta.llama-3.3-70b-instruct", u"llama-3-3-70b-instruct"},
    // Vertex AI.
    {u"claude-haiku-4-5@20251001", u"claude-haiku-4-5", u"2025-10-01"},
    {u"claude-opus-4-6@default", u"claude-opus-4-6"},
    {u"meta/llama-3.1-8b-instruct-maas", u"llama-3-1-8b-instruct", u"", u"maas"},
    // Routers and hosts of open weights.
    {u"anthropic/claude-opus-4.1", u"claude-opus-4-1"},
    {u"anthropic/claude-opus-4.8-fast", u"claude-opus-4-8-fast"},
    {u"~anthropic/claude-opus-latest", u"claude-opus", u"", u"latest"},
    {u"openai/gpt-oss-20b:free", u"gpt-oss-20b", u"", u"free"},
    {u"qwen/qwen-plus-2025-07-28:thinking", u"qwen-plus-2025-07-28-thinking"},
    {u"openrouter/auto", u"openrouter/auto"},
    {u"deepseek/deepseek-v4-flash-0731", u"deepseek-v4-flash", u"0731"},
    {u"meta-llama/Llama-3.1-8B-Instruct:groq", u"llama-3-1-8b-instruct", u"", u"groq"},
    {u"accounts/fireworks/models/deepseek-v3p1", u"deepseek-v3-1"},
    {u"accounts/fireworks/models/glm-4p5-air", u"glm-4-5-air"},
    {u"Qwen/Qwen3-235B-A22B-Instruct-2507-tput", u"qwen-3-235b-a22b-instruct", u"2507", u"tput"},
    {u"Qwen/Qwen3-235B-A22B-Thinking-2507-TEE", u"qwen-3-235b-a22b-thinking", u"2507", u"tee"},
    {u"qwen-3-235b-a22b-instruct-2507", u"qwen-3-235b-a22b-instruct", u"2507"},
    {u"meta-llama/Meta-Llama-3.1-8B-Instruct", u"llama-3-1-8b-instruct"},
    {u"deepseek-ai/DeepSeek-V3-0324", u"deepseek-v3", u"0324"},
    {u"zai-org/GLM-5.1-FP8", u"glm-5-1", u"", u"fp8"},
    {u"@cf/meta/llama-3.2-1b-instruct", u"llama-3-2-1b-instruct"},
    {u"deepseek-ai/deepseek-ocr/models/DeepSeek-OCR", u"deepseek-ocr"},
    {u"Intel/Qwen3-Coder-480B-A35B-Instruct-int4-mixed-ar", u"qwen-3-coder-480b-a35b-instruct-int-4-mixed-ar"},
    {u"databricks-claude-opus-4-1", u"claude-opus-4-1"},
    {u"databricks-meta-llama-3-1-405b-instruct", u"llama-3-1-405b-instruct"},
    {u"anthropic-claude-3.5-haiku", u"claude-3-5-haiku"},
    {u"cohere/cohere-command-r-08-2024", u"command-r", u"2024-08"},
    {u"claude-4.5-haiku", u"claude-haiku-4-5"},
    {u"claude-4-sonnet-20250514", u"claude-sonnet-4", u"2025-05-14"},
    {u"claude-opus4-5", u"claude-opus-4-5"},
    {u"llama4:latest", u"llama-4", u"", u"latest"},
    {u"qwen3:30b", u"qwen-3-30b"},
    {u"gemma3:12b", u"gemma-3-12b"},
    {u"minimaxai/chat-completion/models/MiniMax-M2_5-high-throughput", u"minimax-m2-5-high-throughput"},
};

/// Ids that look alike and are other models.
const QStringList strangers[]{
    {QStringLiteral("gpt-4"), QStringLiteral("gpt-4o"), QStringLiteral("gpt-4.1"), QStringLiteral("gpt-4-turbo"),
     QStringLiteral("gpt-4o-mini"), QStringLiteral("gpt-4-32k"), QStringLiteral("gpt-4-0613-preview")},
    {QStringLiteral("meta-llama/Llama-3.1-8B"), QStringLiteral("meta-llama/Llama-3.1-8B-Instruct"),
     QStringLiteral("meta-llama/Llama-3.1-70B-Instruct"), QStringLiteral("llama-3.1-8b-instant"),
     QStringLiteral("meta-llama/Llama-3.2-11B-Vision-Instruct"), QStringLiteral("meta-llama/Llama-3-8B-Instruct")},
    {QStringLiteral("claude-opus-4"), QStringLiteral("claude-opus-4-1"), QStringLiteral("claude-opus-4-5"),
     QStringLiteral("claude-sonnet-4"), QStringLiteral("claude-opus-4.8-fast"), QStringLiteral("claude-3-opus")},
    {QStringLiteral("gemini-2.5-pro"), QStringLiteral("gemini-2.5-pro-preview-tts"),
     QStringLiteral("gemini-2.5-pro-preview-05-06"), QStringLiteral("gemini-2.5-flash"),
     QStringLiteral("gemini-2.5-flash-lite")},
    {QStringLiteral("Qwen/Qwen3-235B-A22B"), QStringLiteral("Qwen/Qwen3-235B-A22B-Thinking-2507"),
     QStringLiteral("Qwen/Qwen3-235B-A22B-Instruct-2507"), QStringLiteral("Qwen/Qwen3-32B")},
    {QStringLiteral("o1"), QStringLiteral("o1-mini"), QStringLiteral("o1-preview"), QStringLiteral("o1-pro")},
    {QStringLiteral("deepseek-v3"), QStringLiteral("deepseek-v3.1"), QStringLiteral("deepseek-v3.1-terminus"),
     QStringLiteral("deepseek-chat"), QStringLiteral("deepseek-r1-distill-llama-8b")},
    {QStringLiteral("text-embedding-004"), QStringLiteral("text-embedding-005")},
    {QStringLiteral("fal-ai/flux/dev"), QStringLiteral("black-forest/other/dev"), QStringLiteral("x/dev")},
};

Model model(const QString &provider, const QString &apiId, qint64 input = 0)
{
    Model m;
    m.facts.provider = provider;
    m.facts.apiId = apiId;
    m.facts.id = provider + u'/' + apiId;
    if (input > 0) {
        setPrice(m.facts.prices, {{ServiceTier::Standard, 0, PriceKind::Input}, Money{input}, PriceState::Value});
    }
    return m;
}

QStringList ids(const std::vector<const Model *> &models)
{
    QStringList list;
    for (const Model *m : models) {
        list.append(m->id());
    }
    return list;
}

QStringList ids(const std::vector<ServedElsewhere> &served)
{
    QStringList list;
    for (const ServedElsewhere &s : served) {
        list.append(s.model->id() + (s.sameSnapshot ? QString() : QStringLiteral(" ?")));
    }
    return list;
}

} // namespace

class LineageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordedIds_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("snapshot");
        QTest::addColumn<QString>("more");
        for (const Row &row : rows) {
            QTest::addRow("%s", qPrintable(QString::fromUtf16(row.id)))
                << QString::fromUtf16(row.base) << QString::fromUtf16(row.snapshot) << QString::fromUtf16(row.more);
        }
    }
    void recordedIds()
    {
        QFETCH(const QString, base);
        QFETCH(const QString, snapshot);
        QFETCH(const QString, more);
        const Lineage lineage = lineageOf(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(lineage.base, base);
        QCOMPARE(lineage.snapshot, snapshot);
        QCOMPARE(lineage.latest ? QStringLiteral("latest") : lineage.serving, more);
        QCOMPARE(lineage.date.isValid(), snapshot.size() == 10);
        QCOMPARE(lineageOf(lineage.base).base, lineage.base);
    }

    void lookAlikesAreStrangers()
    {
        for (const QStringList &list : strangers) {
            for (const QString &a : list) {
                for (const QString &b : list) {
                    QVERIFY2(a == b || lineageOf(a).base != lineageOf(b).base, qPrintable(a + u' ' + b));
                }
            }
        }
    }

    void aBaseIsItsOwnBase()
    {
        const QStringList parts{
            QStringLiteral("-"),          QStringLiteral("."),          QStringLiteral("/"),
            QStringLiteral(":"),          QStringLiteral("@"),          QStringLiteral("_"),
            QStringLiteral("~"),          QStringLiteral("claude"),     QStringLiteral("4"),
            QStringLiteral("opus"),       QStringLiteral("2507"),       QStringLiteral("20250514"),
            QStringLiteral("2024"),       QStringLiteral("08"),         QStringLiteral("latest"),
            QStringLiteral("preview"),    QStringLiteral("fp8"),        QStringLiteral("int4"),
            QStringLiteral("us"),         QStringLiteral("anthropic"),  QStringLiteral("v1"),
            QStringLiteral("0"),          QStringLiteral("free"),       QStringLiteral("meta"),
            QStringLiteral("llama3"),     QStringLiteral("gemini"),     QStringLiteral("001"),
            QStringLiteral("databricks"), QStringLiteral("ft:"),        QStringLiteral("accounts/fireworks/models/"),
            QStringLiteral("4p5"),        QStringLiteral("deepseek.r1")};
        QRandomGenerator random(1);
        for (int i = 0; i < 100'000; ++i) {
            QString id;
            for (int n = random.bounded(10); n >= 0; --n) {
                id += parts[random.bounded(static_cast<int>(parts.size()))];
                id += random.bounded(2) == 0 ? QStringLiteral("-") : QString();
            }
            const Lineage lineage = lineageOf(id);
            QVERIFY2(lineageOf(lineage.base).base == lineage.base, qPrintable(id + u' ' + lineage.base));
        }
        QVERIFY(lineageOf(u"").base.isEmpty());
        QVERIFY(lineageOf(QString(100'000, u'x')).base.size() <= 1000);
        QVERIFY(lineageOf(QStringLiteral("x") + QStringLiteral("-2507").repeated(5000)).base.size() <= 1000);
    }

    void sameModelElsewhere()
    {
        const QString bedrock = QStringLiteral("amazon-bedrock");
        const QString anthropic = QStringLiteral("anthropic");
        const QString openrouter = QStringLiteral("openrouter");
        const QString vertex = QStringLiteral("google-vertex");
        std::vector<Model> models{
            model(anthropic, QStringLiteral("claude-opus-4-1-20250805"), 15'000'000),
            model(anthropic, QStringLiteral("claude-opus-4-20250514"), 15'000'000),
            model(openrouter, QStringLiteral("anthropic/claude-opus-4.1"), 16'500'000),
            model(openrouter, QStringLiteral("anthropic/claude-opus-4.1:free"), 1),
            model(openrouter, QStringLiteral("anthropic/claude-opus-4")),
            model(openrouter, QStringLiteral("~anthropic/claude-opus-latest")),
            model(bedrock, QStringLiteral("anthropic.claude-opus-4-1-20250805-v1:0"), 15'000'000),
            model(bedrock, QStringLiteral("us.anthropic.claude-opus-4-1-20250805-v1:0"), 14'000'000),
            model(bedrock, QStringLiteral("anthropic.claude-opus-4-1-20990101-v1:0")),
            model(vertex, QStringLiteral("claude-opus-4-1@20250805")),
            model(vertex, QStringLiteral("claude-opus-4-1")),
        };
        models[5].facts.aliasOf = models[2].id();
        const LineageIndex index(models);
        const auto served = index.alsoServedBy(models[0]);
        QCOMPARE(ids(served),
                 (QStringList{models[6].id(), models[7].id(), models[9].id(), models[2].id() + QStringLiteral(" ?")}));
        QCOMPARE(served[0].inputDifference->pico, 0);
        QCOMPARE(served[1].inputDifference->pico, -1'000'000);
        QVERIFY(!served[2].inputDifference);
        QCOMPARE(served[3].inputDifference->pico, 1'500'000);
        QVERIFY(!served[3].outputDifference);
        QCOMPARE(index.aliasTarget(models[5]), &models[2]);
        QVERIFY(index.aliasTarget(models[0]) == nullptr);
        QVERIFY(index.alsoServedBy(model(anthropic, QStringLiteral("unknown"))).empty());
    }

    void weightsAreEvidence()
    {
        std::vector<Model> models{
            model(QStringLiteral("groq"), QStringLiteral("llama-3.1-8b-instant")),
            model(QStringLiteral("deepinfra"), QStringLiteral("meta-llama/Llama-3.1-8B-Instruct")),
            model(QStringLiteral("a"), QStringLiteral("deepseek-chat")),
            model(QStringLiteral("b"), QStringLiteral("deepseek-chat")),
            model(QStringLiteral("c"), QStringLiteral("deepseek-chat"))};
        models[0].facts.huggingFaceId = QStringLiteral("meta-llama/Llama-3.1-8B-Instruct");
        models[2].facts.huggingFaceId = QStringLiteral("deepseek-ai/DeepSeek-V3-0324");
        models[3].facts.huggingFaceId = QStringLiteral("deepseek-ai/DeepSeek-V3.2");
        const LineageIndex index(models);
        QCOMPARE(ids(index.alsoServedBy(models[0])), QStringList{models[1].id()});
        QCOMPARE(ids(index.alsoServedBy(models[1])), QStringList{models[0].id()});
        QCOMPARE(ids(index.alsoServedBy(models[2])), QStringList{models[4].id()});
        QCOMPARE(ids(index.alsoServedBy(models[4])), (QStringList{models[2].id(), models[3].id()}));
    }

    void snapshotsAndAliases()
    {
        const QString mistral = QStringLiteral("mistral");
        std::vector<Model> models;
        for (const char16_t *name : {u"mistral-medium-2505", u"mistral-medium-2508", u"mistral-medium-latest",
                                     u"mistral-medium", u"mistral-small-2506"}) {
            models.push_back(model(mistral, QString::fromUtf16(name)));
        }
        // Mistral lists every name of a model with all the others.
        for (const std::size_t i : {1U, 2U, 3U}) {
            for (const std::size_t j : {1U, 2U, 3U}) {
                if (i != j) {
                    models[i].facts.aliases.append(models[j].facts.apiId);
                }
            }
        }
        models.push_back(model(QStringLiteral("azure"), QStringLiteral("mistral-medium-2505")));
        const LineageIndex index(models);
        QCOMPARE(ids(index.snapshotsOf(models[0])), (QStringList{models[2].id(), models[3].id(), models[1].id()}));
        QCOMPARE(ids(index.snapshotsOf(models[3])), (QStringList{models[2].id(), models[1].id(), models[0].id()}));
        QVERIFY(index.snapshotsOf(models[4]).empty());
        QCOMPARE(index.aliasTarget(models[2]), &models[1]);
        QCOMPARE(index.aliasTarget(models[3]), &models[1]);
        QVERIFY(index.aliasTarget(models[1]) == nullptr);
        QCOMPARE(index.idsOfAlias(u"Mistral-Medium-2508"), (QStringList{models[3].id(), models[2].id()}));
        QCOMPARE(index.idsOfAlias(u"mistral/mistral-medium-latest").size(), 2);
        QVERIFY(index.idsOfAlias(u"nothing").isEmpty());
    }
};

QTEST_GUILESS_MAIN(LineageTest)
#include "tst_lineage.moc"
