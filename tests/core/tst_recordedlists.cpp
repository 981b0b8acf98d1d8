// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/modellistreading.h"

#include <QFile>
#include <QTest>
#include <map>

using namespace aigo;
using namespace aigo::test;

/// Lists of models as providers really sent them.
class TestRecordedLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordedListsAreRead_data();
    void recordedListsAreRead();
    void recordedPagesAreOneAnswer_data();
    void recordedPagesAreOneAnswer();
    void recordedListChangesAreFound();
};

void TestRecordedLists::recordedListsAreRead_data()
{
    QTest::addColumn<QByteArray>("slug");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("models");
    const QString data = test::sharedData();
    if (data.isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    const auto row = [&data](const char *slug, const char *path, int models) {
        QTest::newRow(path) << QByteArray(slug)
                            << data + QStringLiteral("/model-lists/") + QString::fromLatin1(path) +
                                   (QLatin1String(path).endsWith(QLatin1String(".gz")) ? QString()
                                                                                       : QStringLiteral(".json"))
                            << models;
    };
    row("openai", "2025-09-21/openai_v1_models", 90);
    row("openai", "2026-01-16/openai_v1_models", 119);
    row("openai", "2026-08-17/openai_v1_models", 118);
    row("anthropic", "2025-09-21/anthropic_v1_models", 9);
    row("anthropic", "2026-01-16/anthropic_v1_models", 9);
    row("anthropic", "2026-08-17/anthropic_v1_models", 10);
    row("google", "2025-09-21/google_v1beta_models", 50);
    row("google", "2026-01-16/google_v1beta_models", 50);
    row("google", "2026-08-05/google_v1beta_models", 50);
    row("mistral", "2025-09-21/mistral_v1_models", 68); // 70 rows
    row("mistral", "2026-01-16/mistral_v1_models", 64); // 66 rows
    row("deepseek", "2025-09-21/deepseek_models", 2);
    row("deepseek", "2026-01-16/deepseek_models", 2);
    row("deepseek", "2025-09-11/deepseek_v1_models", 2);
    row("ollama", "2025-09-21/ollama_openai_compat_models", 8);
    row("ollama", "2026-01-16/ollama_openai_compat_models", 3);
    row("groq", "2025-09-11/groq_v1_models", 23);
    row("cerebras", "2025-09-11/cerebras_v1_models", 9);
    row("moonshotai", "2025-10-20/moonshot_ai_v1_models", 9);
    row("xai", "2026-01-16/xai_v1_models", 11);
    row("cohere", "documented/cohere_v1_models", 2);
    row("amazon-bedrock", "2025-09-21/bedrock_foundation_models", 109);
    row("bedrock", "2026-01-16/bedrock_foundation_models.json.gz", 129);
    row("vertexai", "2025-09-21/vertexai_publisher_models", 14);
    row("vertexai", "2026-01-16/vertexai_publisher_models", 10);
    row("gpustack", "2025-09-21/gpustack_models", 1);
    row("gpustack", "2026-01-16/gpustack_models", 1);
    row("huggingface", "documented/hf_api_models", 2);
    row("ollama", "documented/ollama_tags", 3);
    row("ollama", "documented/ollama_ps", 1);
}

void TestRecordedLists::recordedListsAreRead()
{
    QFETCH(QByteArray, slug);
    QFETCH(QString, path);
    QFETCH(int, models);
    const auto document = readImported(slug.constData(), {plain(path)});
    QVERIFY2(document.ok(), document ? "" : qPrintable(document.error().line()));
    QCOMPARE(static_cast<int>(document->entries.size()), models);
    const bool partOnly = slug == "google" || slug == "cohere" || slug == "huggingface" || path.contains(u"ollama_ps");
    QCOMPARE(document->complete, !partOnly);
    const int repeated = slug == "mistral" ? 2 : 0;
    QCOMPARE(static_cast<int>(document->skipped.size()), repeated);
    for (const ModelFacts &facts : document->entries) {
        QCOMPARE(facts.id, provider(slug.constData()).slug + u'/' + facts.apiId);
        QVERIFY(!facts.apiId.startsWith(QStringLiteral("models/")));
        QVERIFY2(!facts.released.isValid() || facts.released.year() > 2015, qPrintable(facts.id));
    }
    if (path.contains(QStringLiteral("2026-01-16/mistral"))) {
        QCOMPARE(model(*document, u"mistral-medium-latest").aliasOf, QStringLiteral("mistral/mistral-medium-2508"));
        QVERIFY(model(*document, u"mistral-medium-2508").aliasOf.isEmpty());
    }
    if (path.contains(QStringLiteral("2026-01-16/bedrock"))) {
        const ModelFacts &haiku = model(*document, u"anthropic.claude-haiku-4-5-20251001-v1:0");
        QCOMPARE(haiku.maxOutputTokens, std::optional<qint64>(64'000));
        QVERIFY(haiku.capabilities.has(Capability::Pdf) && haiku.capabilities.has(Capability::Caching));
        QCOMPARE(haiku.lifecycle, Lifecycle::Current);
    }
    if (path.contains(QStringLiteral("2026-01-16/vertex"))) {
        QCOMPARE(model(*document, u"gemini-2.5-pro-exp-03-25").lifecycle, Lifecycle::Preview);
        QCOMPARE(model(*document, u"gemini-2.5-pro").sourceKey,
                 QStringLiteral("publishers/google/models/gemini-2.5-pro"));
    }
    if (path.contains(QStringLiteral("2026-08-17/openai"))) {
        QCOMPARE(model(*document, u"gpt-3.5-turbo").retired, QDate(2026, 10, 23));
    }
    if (path.contains(QStringLiteral("2026-08-17/anthropic"))) {
        const ModelFacts &opus = model(*document, u"claude-opus-5");
        QCOMPARE(opus.contextWindow, std::optional<qint64>(1'000'000));
        QCOMPARE(opus.maxOutputTokens, std::optional<qint64>(128'000));
        QVERIFY(opus.capabilities.has(Capability::Vision) && opus.capabilities.has(Capability::Batch));
        QCOMPARE(opus.name, QStringLiteral("Claude Opus 5"));
    }
}

void TestRecordedLists::recordedPagesAreOneAnswer_data()
{
    QTest::addColumn<QByteArray>("slug");
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    QTest::newRow("anthropic") << QByteArray("anthropic");
    QTest::newRow("google") << QByteArray("google");
}

void TestRecordedLists::recordedPagesAreOneAnswer()
{
    QFETCH(QByteArray, slug);
    std::vector<QByteArray> pages;
    for (int i = 1; i <= 3; ++i) {
        pages.push_back(test::readBytes(QStringLiteral("%1/model-lists/constructed-pages/%2_page%3.json")
                                            .arg(test::sharedData(), QString::fromLatin1(slug))
                                            .arg(i)));
    }
    const auto whole = readModelList(provider(slug.constData()), pages, asOf);
    QVERIFY2(whole.ok(), whole ? "" : qPrintable(whole.error().line()));
    QVERIFY(whole->complete);
    QVERIFY(whole->skipped.empty());
    QCOMPARE(static_cast<int>(whole->entries.size()), slug == "google" ? 50 : 10);
    pages.pop_back();
    const auto part = readModelList(provider(slug.constData()), pages, asOf);
    QVERIFY(part.ok());
    QVERIFY(!part->complete);
    QVERIFY(part->entries.size() < whole->entries.size());
}

void TestRecordedLists::recordedListChangesAreFound()
{
    const QString data = test::sharedData();
    if (data.isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    const std::map<QByteArray, const char *> slugs{
        {"anthropic_v1_models", "anthropic"},
        {"openai_v1_models", "openai"},
        {"mistral_v1_models", "mistral"},
        {"ollama_openai_compat_models", "ollama"},
        {"bedrock_foundation_models", "amazon-bedrock"},
        {"vertexai_publisher_models", "vertexai"},
    };
    std::map<QList<QByteArray>, QSet<QByteArray>> expected;
    int rowCount = 0;
    for (const QByteArray &line :
         test::readBytes(data + QStringLiteral("/model-lists/expected_list_changes.tsv")).split('\n').mid(1)) {
        const auto cells = line.split('\t');
        if (cells.size() == 5) {
            QVERIFY2(slugs.contains(cells[0]), cells[0].constData());
            expected[{cells[0], cells[1], cells[2]}].insert(cells[3] + ' ' + cells[4]);
            ++rowCount;
        }
    }
    QCOMPARE(rowCount, 208);
    for (const auto &[pair, rows] : expected) {
        const auto read = [&pair, &data, &slugs](qsizetype which) {
            const QString path = QStringLiteral("%1/model-lists/%2/%3.json")
                                     .arg(data, QString::fromUtf8(pair[which]), QString::fromUtf8(pair[0]));
            return readImported(slugs.at(pair[0]), {plain(QFile::exists(path) ? path : path + QStringLiteral(".gz"))});
        };
        const auto keys = [](const SourceDocument &document) {
            QSet<QString> out;
            for (const ModelFacts &facts : document.entries) {
                out.insert(facts.sourceKey);
            }
            return out;
        };
        const auto before = read(1);
        const auto after = read(2);
        QVERIFY(before.ok() && after.ok());
        QVERIFY(before->complete && after->complete);
        QSet<QByteArray> found;
        for (const QString &id : keys(*after) - keys(*before)) {
            found.insert(id.toUtf8() + " added");
        }
        for (const QString &id : keys(*before) - keys(*after)) {
            found.insert(id.toUtf8() + " removed");
        }
        QCOMPARE(found, rows);
    }
}

QTEST_GUILESS_MAIN(TestRecordedLists)
#include "tst_recordedlists.moc"
