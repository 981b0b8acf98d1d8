// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program.h"
#include "tests/support/shareddata.h"
#include "tests/support/tempstore.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace aigo;
using namespace aigo::test;

/// The real program on the catalogue's facts: who says what, since when, and the user's own word.
class TestFacts : public QObject
{
    Q_OBJECT

private:
    TempStore m_store;
    QTemporaryDir m_files;
    Program m_aigo{QStringLiteral(AIGO_PROGRAM), m_store.folder()};

    Ended aigo(const QString &arguments) const
    {
        return m_aigo.run(words(arguments) + QStringList{QStringLiteral("--now"), QStringLiteral("2026-08-20")});
    }
    QString path(const char *name) const { return m_files.filePath(QString::fromLatin1(name)); }
    QString write(const char *name, const QByteArray &bytes) const { return written(path(name), bytes); }
    QJsonObject shown(const char *id) const
    {
        return aigo(QStringLiteral("show %1 --format json").arg(QLatin1StringView(id))).json()[u"models"][0].toObject();
    }

private Q_SLOTS:
    void initTestCase();
    void everySourceIsKept();
    void announcedPricesWaitForTheirDay();
    void pricesHaveAHistory();
    void theUsersOwnWord();
    void aPinnedSource();
    void bothAreInTheConfiguration();
    void sourcesAreListed();
    void linksBetweenModels();
    void crossSourcePrices();
};

void TestFacts::initTestCase()
{
    const QString litellm = write("litellm.json", R"({
        "claude-sonnet-5": {"litellm_provider": "anthropic", "mode": "chat", "input_cost_per_token": 2e-06,
                            "output_cost_per_token": 1e-05, "max_input_tokens": 1000000},
        "openrouter/anthropic/claude-sonnet-5": {"litellm_provider": "openrouter", "mode": "chat",
                            "input_cost_per_token": 2.2e-06, "output_cost_per_token": 1e-05}})");
    const QString modelsDev =
        write("modelsdev.json", R"({"anthropic": {"id": "anthropic", "name": "Anthropic", "models": {
        "claude-sonnet-5": {"id": "claude-sonnet-5", "name": "Claude Sonnet 5", "release_date": "2026-05-01",
            "last_updated": "2026-05-01", "attachment": true, "reasoning": true, "tool_call": true, "open_weights": false,
            "limit": {"context": 200000, "output": 64000}, "modalities": {"input": ["text"], "output": ["text"]},
            "cost": {"input": 2, "output": 11}}}}})");
    const QString llmPrices = write("llmprices.json", R"({"prices": [
        {"id": "claude-sonnet-5", "vendor": "anthropic", "name": "Claude Sonnet 5", "input": 3, "output": 15,
         "input_cached": null, "from_date": "2026-09-01", "to_date": null},
        {"id": "claude-sonnet-5", "vendor": "anthropic", "name": "Claude Sonnet 5", "input": 2, "output": 10,
         "input_cached": null, "from_date": null, "to_date": "2026-09-01"}]})");
    for (const auto &[source, file] :
         {std::pair{"litellm", litellm}, {"models-dev", modelsDev}, {"llm-prices", llmPrices}}) {
        const Ended done = aigo(QStringLiteral("import %1 %2 --as-of 2026-08-01").arg(QLatin1StringView(source), file));
        QVERIFY2(done.code == 0, done.err.constData());
    }
}

void TestFacts::everySourceIsKept()
{
    const QJsonObject model = shown("anthropic/claude-sonnet-5");
    QCOMPARE(model[u"prices"][u"output"].toString(), QStringLiteral("11"));
    QCOMPARE(model[u"sources"][u"output"][u"source"].toString(), QStringLiteral("models-dev"));
    QStringList said;
    for (const QJsonValue &conflict : model[u"conflicts"].toArray()) {
        for (const QJsonValue &value : conflict[u"values"].toArray()) {
            said << conflict[u"field"].toString() + u' ' + value[u"source"].toString() + u' ' +
                        value[u"value"].toString();
        }
    }
    QVERIFY2(said.contains(QStringLiteral("output litellm 10")), qPrintable(said.join(u'\n')));
    QVERIFY2(said.contains(QStringLiteral("output llm-prices 10")), qPrintable(said.join(u'\n')));
    QVERIFY2(said.contains(QStringLiteral("context_window litellm 1000000")), qPrintable(said.join(u'\n')));
}

void TestFacts::announcedPricesWaitForTheirDay()
{
    const QJsonArray announced = shown("anthropic/claude-sonnet-5")[u"announced_prices"].toArray();
    QCOMPARE(announced.size(), 2);
    QCOMPARE(announced[0][u"field"].toString(), QStringLiteral("input"));
    QCOMPARE(announced[0][u"value"].toString(), QStringLiteral("3"));
    QCOMPARE(announced[0][u"from"].toString(), QStringLiteral("2026-09-01"));
    const auto inputOn = [this](const char *day) {
        const QStringList words{QStringLiteral("show"),     QStringLiteral("anthropic/claude-sonnet-5"),
                                QStringLiteral("--format"), QStringLiteral("json"),
                                QStringLiteral("--now"),    QString::fromLatin1(day)};
        return m_aigo.run(words).json()[u"models"][0][u"prices"][u"input"].toString();
    };
    QCOMPARE(inputOn("2026-08-31"), QStringLiteral("2"));
    QCOMPARE(inputOn("2026-09-01"), QStringLiteral("3")); // nobody said so on that day: it was announced
}

void TestFacts::pricesHaveAHistory()
{
    const QString png = path("prices.png");
    const Ended ended = aigo(QStringLiteral("prices anthropic/claude-sonnet-5 --format json --png %1").arg(png));
    QCOMPARE(ended.code, 0);
    QStringList lines;
    for (const QJsonValue &point : ended.json()[u"points"].toArray()) {
        if (point[u"field"].toString() == u"input") {
            lines << QStringLiteral("%1 %2 %3 %4")
                         .arg(point[u"source"].toString(), point[u"from"].toString().left(10),
                              point[u"to"].toString().left(10), point[u"value"].toString());
        }
    }
    QVERIFY2(lines.contains(QStringLiteral("llm-prices  2026-09-01 2")), qPrintable(lines.join(u'\n')));
    QVERIFY2(lines.contains(QStringLiteral("llm-prices 2026-09-01  3")), qPrintable(lines.join(u'\n')));
    QVERIFY2(lines.contains(QStringLiteral("litellm 2026-08-01  2")), qPrintable(lines.join(u'\n')));
    const QImage image(png);
    QVERIFY(image.width() > 800 && image.height() > 300);
    QCOMPARE(aigo(QStringLiteral("prices nothing-such")).code, 2);
}

void TestFacts::theUsersOwnWord()
{
    QCOMPARE(aigo(QStringLiteral("override anthropic/claude-sonnet-5 input 0.75")).code, 0);
    QJsonObject model = shown("anthropic/claude-sonnet-5");
    QCOMPARE(model[u"prices"][u"input"].toString(), QStringLiteral("0.75"));
    QCOMPARE(model[u"sources"][u"input"][u"source"].toString(), QStringLiteral("user"));
    const QJsonArray all = aigo(QStringLiteral("override --format json")).json()[u"overrides"].toArray();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all[0][u"value"].toString(), QStringLiteral("0.75"));

    const Ended wrong = aigo(QStringLiteral("override anthropic/claude-sonnet-5 input cheap"));
    QCOMPARE(wrong.code, 2);
    QVERIFY2(wrong.err.contains("does not fit input"), wrong.err.constData());
    QCOMPARE(aigo(QStringLiteral("override anthropic/claude-sonnet-5 --clear")).code, 0);
    model = shown("anthropic/claude-sonnet-5");
    QCOMPARE(model[u"prices"][u"input"].toString(), QStringLiteral("2"));
    QCOMPARE(aigo(QStringLiteral("override --format json")).json()[u"total"].toInt(-1), 0);
}

void TestFacts::aPinnedSource()
{
    QCOMPARE(aigo(QStringLiteral("pin anthropic/claude-sonnet-5 output litellm")).code, 0);
    QJsonObject model = shown("anthropic/claude-sonnet-5");
    QCOMPARE(model[u"prices"][u"output"].toString(), QStringLiteral("10"));
    QCOMPARE(model[u"context_window"].toInt(), 200000);
    QCOMPARE(aigo(QStringLiteral("pin * litellm")).code, 0);
    QCOMPARE(shown("anthropic/claude-sonnet-5")[u"context_window"].toInt(), 1000000);
    QCOMPARE(aigo(QStringLiteral("pin --format json")).json()[u"pins"].toArray().size(), 2);
    QCOMPARE(aigo(QStringLiteral("pin anthropic/claude-sonnet-5 smell litellm")).code, 2);
    QCOMPARE(aigo(QStringLiteral("pin anthropic/claude-sonnet-5 output nobody")).code, 2);
    QCOMPARE(aigo(QStringLiteral("pin * --clear")).code, 0);
    QCOMPARE(aigo(QStringLiteral("pin anthropic/claude-sonnet-5 output --clear")).code, 0);
    model = shown("anthropic/claude-sonnet-5");
    QCOMPARE(model[u"prices"][u"output"].toString(), QStringLiteral("11"));
    QCOMPARE(model[u"context_window"].toInt(), 200000);
}

void TestFacts::bothAreInTheConfiguration()
{
    const QString file = write("trust.toml", R"([[override]]
model = "anthropic/claude-sonnet-5"
field = "context_window"
value = "128k"

[[pin]]
source = "litellm"
field = "prices"
)");
    QVERIFY(aigo(QStringLiteral("config apply %1 --dry-run").arg(file)).out.contains("override of anthropic"));
    QCOMPARE(shown("anthropic/claude-sonnet-5")[u"context_window"].toInt(), 200000);
    QCOMPARE(aigo(QStringLiteral("config apply %1").arg(file)).code, 0);
    QCOMPARE(shown("anthropic/claude-sonnet-5")[u"context_window"].toInt(), 128000);
    QCOMPARE(shown("anthropic/claude-sonnet-5")[u"prices"][u"output"].toString(), QStringLiteral("10"));
    QVERIFY(aigo(QStringLiteral("config apply %1").arg(file)).out.contains("nothing to change"));
    const QByteArray exported = aigo(QStringLiteral("config export")).out;
    QVERIFY2(exported.contains("[[override]]") && exported.contains("[[pin]]"), exported.constData());
    const QString wrong = write("wrong.toml", "[[override]]\nmodel = \"a/b\"\nfield = \"input\"\nvalue = \"x\"\n");
    const Ended refused = aigo(QStringLiteral("config apply %1").arg(wrong));
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains("wrong.toml:1"), refused.err.constData());
    const QString none = write("none.toml", "override = []\npin = []\n");
    QCOMPARE(aigo(QStringLiteral("config apply %1 --only").arg(none)).code, 0);
    QCOMPARE(shown("anthropic/claude-sonnet-5")[u"context_window"].toInt(), 200000);
}

void TestFacts::sourcesAreListed()
{
    QStringList names;
    for (const QJsonValue &source : aigo(QStringLiteral("sources --format json")).json()[u"sources"].toArray()) {
        names << source[u"source"].toString();
        QVERIFY(!source[u"gives"].toArray().isEmpty());
    }
    for (const char *name :
         {"litellm", "models-dev", "openrouter", "openrouter-endpoints", "hf-router", "llm-prices"}) {
        QVERIFY2(names.contains(QLatin1StringView(name)), name);
    }
    QCOMPARE(names.removeDuplicates(), 0);
}

void TestFacts::linksBetweenModels()
{
    const QJsonArray served = shown("anthropic/claude-sonnet-5")[u"also_served_by"].toArray();
    const auto it = std::find_if(served.begin(), served.end(), [](const QJsonValue &other) {
        return other[u"id"].toString() == u"openrouter/anthropic/claude-sonnet-5";
    });
    QVERIFY(it != served.end());
    QCOMPARE((*it)[u"input_difference"].toString(), QStringLiteral("0.2"));
}

/// What the four sources really said of eleven models: all kept, and where they disagree it shows.
void TestFacts::crossSourcePrices()
{
    const QString data = sharedData();
    if (data.isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    const TempStore store;
    const Program program{QStringLiteral(AIGO_PROGRAM), store.folder()};
    const auto run = [&program](const QStringList &words) {
        return program.run(words + QStringList{QStringLiteral("--now"), QStringLiteral("2026-08-05")});
    };
    const std::pair<const char *, const char *> documents[]{
        {"litellm", "/litellm/upstream/upstream_2026-07-05_c8d84d0.json.gz"},
        {"models-dev", "/models-dev/api_2026-07-01_f3fc692.json.gz"},
        {"openrouter", "/openrouter/openrouter_models_2026-08-01.json.gz"},
        {"llm-prices", "/llm-prices/current-v1.json"}};
    for (const auto &[source, file] : documents) {
        const Ended done = run({QStringLiteral("import"), QLatin1StringView(source), data + QLatin1StringView(file),
                                QStringLiteral("--as-of"), QStringLiteral("2026-08-01")});
        QVERIFY2(done.code == 0, done.err.constData());
    }
    for (const char *id : {"deepseek/deepseek-chat", "mistral/mistral-medium-latest"}) {
        const QJsonObject model =
            run({QStringLiteral("show"), QLatin1StringView(id), QStringLiteral("--format"), QStringLiteral("json")})
                .json()[u"models"][0]
                .toObject();
        const QJsonArray conflicts = model[u"conflicts"].toArray();
        const bool shown = std::any_of(conflicts.begin(), conflicts.end(), [](const QJsonValue &conflict) {
            return conflict[u"field"].toString() == u"input" && conflict[u"values"].toArray().size() > 1;
        });
        QVERIFY2(shown, id);
    }
}

QTEST_GUILESS_MAIN(TestFacts)
#include "tst_facts.moc"
