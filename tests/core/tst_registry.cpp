// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/registry.h"

#include <QSet>
#include <QTest>

using namespace aigo;

class TestRegistry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shippedOnesAreWhole();
    void aliasesLeadToOneSlug_data();
    void aliasesLeadToOneSlug();
    void unknownWordsBecomeProviders();
    void noAliasHasTwoOwners();
    void wrongDocumentsAreErrors_data();
    void wrongDocumentsAreErrors();
    void aListOfProvidersIsReadToo();
    void factsHaveASourceAndADate();
    void placesOfListsAreAddresses();

private:
    ProviderRegistry m_registry;
};

void TestRegistry::initTestCase()
{
    auto registry = ProviderRegistry::shipped();
    QVERIFY2(registry.ok(), registry ? "" : qPrintable(registry.error().line()));
    m_registry = std::move(*registry);
}

void TestRegistry::shippedOnesAreWhole()
{
    for (const char *slug : {"openai", "anthropic", "google", "mistral", "cohere", "xai", "deepseek", "groq",
                             "openrouter", "huggingface", "ollama", "meta"}) {
        QVERIFY2(m_registry.find(QString::fromLatin1(slug)) != nullptr, slug);
    }
    QSet<QString> enabled;
    for (const Provider &provider : m_registry.providers()) {
        QVERIFY2(provider.website.isValid(), qPrintable(provider.slug));
        if (provider.enabled) {
            enabled.insert(provider.slug);
        }
        if (provider.adapter.isEmpty()) {
            QVERIFY2(provider.baseUrl.isEmpty() && !provider.enabled, qPrintable(provider.slug));
            continue;
        }
        QVERIFY2(modelListAdapter(provider.adapter) != nullptr, qPrintable(provider.slug));
        QVERIFY2(provider.baseUrl.scheme() == u"https" || provider.baseUrl.host() == u"127.0.0.1",
                 qPrintable(provider.slug));
        QVERIFY2(!provider.keyEnv.isEmpty(), qPrintable(provider.slug));
        QVERIFY(provider.checkEvery >= Milliseconds(1000));
        QCOMPARE(provider.checkWithoutKey,
                 !m_registry.keylessAnswer(provider).statuses.empty() && provider.checkWithoutKey);
    }
    QCOMPARE(enabled, (QSet<QString>{QStringLiteral("openai"), QStringLiteral("anthropic"), QStringLiteral("google")}));
    for (const QString &slug : std::as_const(enabled)) {
        QVERIFY(m_registry.find(slug)->checkWithoutKey);
    }
    QCOMPARE(m_registry.find(u"openai")->baseUrl, QUrl(QStringLiteral("https://api.openai.com/v1")));
    QCOMPARE(m_registry.find(u"openai")->keyEnv, QStringLiteral("OPENAI_API_KEY"));
    QCOMPARE(m_registry.find(u"anthropic")->checkEvery, Milliseconds(60'000));
    QVERIFY(m_registry.find(u"meta")->adapter.isEmpty());
}

void TestRegistry::aliasesLeadToOneSlug_data()
{
    QTest::addColumn<QString>("alias");
    QTest::addColumn<QString>("slug");
    const auto row = [](const char *alias, const char *slug) {
        QTest::newRow(alias) << QString::fromLatin1(alias) << QString::fromLatin1(slug);
    };
    row("gemini", "google");
    row("vertex_ai", "google");
    row("vertex_ai-anthropic_models", "google");
    row("google-vertex-anthropic", "google");
    row("GOOGLE", "google");
    row("text-completion-openai", "openai");
    row("text-completion-codestral", "mistral");
    row("cohere_chat", "cohere");
    row("together_ai", "togetherai");
    row("togetherai", "togetherai");
    row("bedrock", "amazon-bedrock");
    row("bedrock_converse", "amazon-bedrock");
    row("amazon-bedrock", "amazon-bedrock");
    row("fireworks_ai", "fireworks-ai");
    row("fireworks_ai-embedding-models", "fireworks-ai");
    row("moonshot", "moonshotai");
    row("meta_llama", "meta");
    row("deepgram", "deepgram");
    row("Some_New-Lab", "some_new-lab");
}

void TestRegistry::aliasesLeadToOneSlug()
{
    QFETCH(QString, alias);
    QFETCH(QString, slug);
    QCOMPARE(m_registry.slugFor(alias), slug);
}

void TestRegistry::unknownWordsBecomeProviders()
{
    QVERIFY(m_registry.find(u"some-lab") == nullptr);
    const Provider unknown = m_registry.provider(u"Some-Lab");
    QCOMPARE(unknown.slug, QStringLiteral("some-lab"));
    QCOMPARE(unknown.name, QStringLiteral("Some-Lab"));
    QVERIFY(unknown.adapter.isEmpty() && !unknown.enabled);
    QCOMPARE(m_registry.provider(u"gemini").slug, QStringLiteral("google"));
    QVERIFY(!m_registry.keylessAnswer(unknown).statuses.empty());
}

void TestRegistry::noAliasHasTwoOwners()
{
    QSet<QString> words;
    for (const Provider &provider : m_registry.providers()) {
        for (const QString &word : QStringList{provider.slug} + provider.aliases) {
            QVERIFY2(!words.contains(word), qPrintable(word));
            QCOMPARE(word, word.toLower());
            words.insert(word);
        }
    }
}

void TestRegistry::wrongDocumentsAreErrors_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("not json") << QByteArray("{");
    QTest::newRow("no slug") << QByteArray(R"({"name":"X"})");
    QTest::newRow("upper case") << QByteArray(R"({"slug":"X","name":"X"})");
    QTest::newRow("no name") << QByteArray(R"({"slug":"x"})");
    QTest::newRow("unknown adapter") << QByteArray(
        R"({"slug":"x","name":"X","adapter":"telepathy","base_url":"https://x"})");
    QTest::newRow("no base") << QByteArray(R"({"slug":"x","name":"X","adapter":"openai"})");
    QTest::newRow("interval") << QByteArray(R"({"slug":"x","name":"X","check_every":"often"})");
    QTest::newRow("twice") << QByteArray(R"([{"slug":"x","name":"X"},{"slug":"x","name":"Y"}])");
}

void TestRegistry::wrongDocumentsAreErrors()
{
    QFETCH(QByteArray, json);
    ProviderRegistry registry;
    const Status added = registry.add(json, QStringLiteral("x.json"));
    QVERIFY(!added.ok());
    QVERIFY2(added.error().line().startsWith(QStringLiteral("x.json: ")), qPrintable(added.error().line()));
}

void TestRegistry::aListOfProvidersIsReadToo()
{
    ProviderRegistry registry;
    QVERIFY(registry.add(R"([{"slug":"b","name":"B","aliases":["c-*"]},{"slug":"a","name":"A"}])", QStringLiteral("x"))
                .ok());
    QCOMPARE(registry.providers().size(), std::size_t(2));
    QCOMPARE(registry.providers().front().slug, QStringLiteral("a"));
    QCOMPARE(registry.slugFor(u"C-anything"), QStringLiteral("b"));
}

void TestRegistry::factsHaveASourceAndADate()
{
    int described = 0;
    for (const Provider &provider : m_registry.providers()) {
        const bool facts =
            !provider.description.isEmpty() || !provider.regions.isEmpty() || !provider.dataResidency.isEmpty();
        QCOMPARE(facts, provider.factsSource.isValid() && provider.factsSource.scheme() == u"https");
        QCOMPARE(facts, provider.factsAsOf.isValid());
        if (facts) {
            ++described;
            QVERIFY2(provider.description.endsWith(u'.') && !provider.description.contains(u'\n'),
                     qPrintable(provider.slug));
        }
    }
    QVERIFY(described >= 17);
    QCOMPARE(m_registry.find(u"mistral")->dataResidency, (QStringList{QStringLiteral("eu"), QStringLiteral("us")}));
}

void TestRegistry::placesOfListsAreAddresses()
{
    for (const Provider &provider : m_registry.providers()) {
        for (const QString &place : provider.list.requests + provider.list.details) {
            const QUrl url(place, QUrl::StrictMode);
            QVERIFY2(url.isValid() && !url.path().isEmpty(), qPrintable(place));
            QVERIFY2(url.isRelative() || url.scheme() == u"https", qPrintable(place));
        }
    }
    QCOMPARE(m_registry.find(u"azure")->list.keyHeader, QStringLiteral("api-key"));
    QCOMPARE(m_registry.find(u"ollama")->list.details.size(), 2);
    QVERIFY(m_registry.find(u"huggingface")->list.requests.front().contains(QStringLiteral("author=meta-llama")));
}

QTEST_GUILESS_MAIN(TestRegistry)
#include "tst_registry.moc"
