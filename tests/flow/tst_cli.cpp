// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program.h"
#include "tests/support/simulatedapi.h"
#include "tests/support/simulator.h"
#include "tests/support/tempstore.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace aigo;
using namespace aigo::test;

namespace {

const QString fourModels =
    QStringLiteral("openai/gpt-5.5 openai/gpt-5-mini anthropic/claude-sonnet-5 google/gemini-2.5-flash");

} // namespace

/// The real program, as a shell would call it.
class TestCli : public QObject
{
    Q_OBJECT

private:
    TempStore m_store;
    QTemporaryDir m_files;
    Program m_aigo{QStringLiteral(AIGO_PROGRAM), m_store.folder()};

    Ended aigo(const QString &arguments) const { return m_aigo.run(words(arguments)); }
    QString path(const char *name) const { return m_files.filePath(QString::fromLatin1(name)); }
    QString write(const char *name, const QByteArray &bytes) const { return written(path(name), bytes); }

private Q_SLOTS:
    void helpAndVersion();
    void modelsWorkAtOnce();
    void wellKnownModelsAreThere();
    void usageErrors_data();
    void usageErrors();
    void globalOptionsStandAnywhere();
    void listsAreCutAndCounted();
    void comparisonInFourFiles();
    void koreanSpeaksKorean();
    void presets();
    void configuration();
    void providersNeverShowAKey();
    void checksASimulatedProvider();
    void aClosedPipeIsNoError();
    void screenshots();
};

void TestCli::helpAndVersion()
{
    QCOMPARE(aigo(QStringLiteral("--version")).out, QByteArray("aigo " AIGO_VERSION "\n"));
    const Ended help = aigo(QStringLiteral("--help"));
    QCOMPARE(help.code, 0);
    for (const char *command : {"sync", "import", "models", "compare", "check", "serve"}) {
        QVERIFY(help.out.contains(command));
        const Ended own = aigo(QString::fromLatin1(command) + QStringLiteral(" --help"));
        QCOMPARE(own.code, 0);
        QVERIFY2(own.out.contains("\n  aigo "), own.out.constData());
    }
}

void TestCli::modelsWorkAtOnce()
{
    const Ended json = aigo(QStringLiteral("models --format json"));
    QCOMPARE(json.code, 0);
    const QJsonArray models = json.json()[u"models"].toArray();
    QVERIFY(models.size() >= 60);
    QCOMPARE(json.json()[u"total"].toInt(), models.size());
    QSet<QString> providers;
    for (const QJsonValue &model : models) {
        providers.insert(model[u"provider"].toString());
        QVERIFY(model[u"sources"].isObject());
    }
    QVERIFY(providers.size() >= 10);
    QVERIFY(json.err.contains("shipped with the program"));

    const Ended cheap = aigo(
        QStringLiteral("models provider:openai input:<=1 -lifecycle:retired --format json --sort -input --limit 2"));
    QCOMPARE(cheap.json()[u"models"].toArray().size(), 2);
    QVERIFY(cheap.json()[u"total"].toInt() > 2);
    QCOMPARE(cheap.json()[u"models"][0][u"provider"].toString(), QStringLiteral("openai"));
    const Ended totals = aigo(QStringLiteral("models --format json --limit 0"));
    QVERIFY(totals.json()[u"models"].toArray().isEmpty());
    QVERIFY(totals.json()[u"total"].toInt() >= 60);
    QCOMPARE(aigo(QStringLiteral("models provider:nobody")).code, 0);
}

void TestCli::wellKnownModelsAreThere()
{
    QFile file(QStringLiteral(AIGO_WELL_KNOWN));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int count = 0;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (!line.startsWith(u'#') && !line.isEmpty()) {
            const Ended shown =
                m_aigo.run({QStringLiteral("show"), line, QStringLiteral("--format"), QStringLiteral("json")});
            QCOMPARE(shown.json()[u"models"][0][u"id"].toString(), line);
            QVERIFY(!shown.json()[u"models"][0][u"prices"][u"input"].isNull());
            ++count;
        }
    }
    QVERIFY(count >= 4 && count <= 8);
}

void TestCli::usageErrors_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *arguments, const char *says) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << QString::fromLatin1(says);
    };
    row("nonsense", "nonsense");
    row("models --nonsense", "nonsense");
    row("models nonsense:1", "column 1");
    row("models provider:openai input:<=abc", "column 25");
    row("models --sort nonsense", "nonsense");
    row("models --columns id,nonsense", "nonsense");
    row("models --format xml", "xml");
    row("models --limit -3", "--limit");
    row("models --lang fr", "fr");
    row("models --now yesterday", "yesterday");
    row("show", "one model");
    row("show no-such-model-anywhere", "no-such-model");
    row("show claude", "several");
    row("compare", "models");
    row("compare openai/gpt-5.5 --workload in=-1", "-1");
    row("changes --kind nonsense", "nonsense");
    row("changes --since whenever", "whenever");
    row("check nobody", "nobody");
    row("import litellm", "files");
    row("models --limit", "--limit");
    row("sources something", "something");
    row("preset list something", "something");
    row("config apply a.toml b.toml", "b.toml");
    row("sync litellm nonsense", "nonsense");
    row("models input:abc", "column 7");
    row("import status/ x.json", "status/");
    row("preset nonsense", "preset");
    row("preset show nothing", "nothing");
    row("config", "config");
    row("screenshot nowhere --out x.png", "nowhere");
}

void TestCli::usageErrors()
{
    QFETCH(QString, arguments);
    QFETCH(QString, says);
    const Ended ended = aigo(arguments);
    QCOMPARE(ended.code, 2);
    QVERIFY(ended.out.isEmpty());
    QVERIFY2(ended.err.contains(says.toUtf8()), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
}

void TestCli::globalOptionsStandAnywhere()
{
    const QByteArray one = aigo(QStringLiteral("--quiet --lang ko models --limit 1")).out;
    const QByteArray two = aigo(QStringLiteral("models --limit 1 --lang ko --quiet")).out;
    QCOMPARE(one, two);
    QVERIFY(!one.isEmpty());
}

void TestCli::listsAreCutAndCounted()
{
    for (const char *list : {"models", "providers", "sources", "status", "preset list"}) {
        const QString command = QString::fromLatin1(list);
        const QJsonObject all = aigo(command + QStringLiteral(" --format json")).json();
        const QString key = all.contains(u"models")     ? QStringLiteral("models")
                            : command == u"preset list" ? QStringLiteral("presets")
                            : command == u"status"      ? QStringLiteral("providers")
                                                        : command;
        const QJsonArray rows = all[key].toArray();
        QVERIFY2(rows.size() > 1, list);
        QCOMPARE(all[u"total"].toInt(), rows.size());
        const QJsonObject second = aigo(command + QStringLiteral(" --format json --limit 1 --offset 1")).json();
        QCOMPARE(second[key].toArray(), QJsonArray{rows[1]});
        const QJsonObject none = aigo(command + QStringLiteral(" --format json --limit 0")).json();
        QCOMPARE(none[u"total"].toInt(), rows.size());
        QVERIFY(none[key].toArray().isEmpty());
        const QByteArray table = aigo(command + QStringLiteral(" --limit 1 --lang en")).out;
        QVERIFY2(table.contains("1 of " + QByteArray::number(rows.size())), table.constData());
        // A file holds figures: no dash for what is unknown, no words that change with the language.
        const QByteArray csv = aigo(command + QStringLiteral(" --format csv --lang en")).out;
        QCOMPARE(csv.count('\n'), rows.size() + 1);
        QVERIFY2(!csv.contains("\u2014"), csv.constData());
    }
    QCOMPARE(aigo(QStringLiteral("show openai/gpt-5-mini --format json --limit 0")).json()[u"total"].toInt(), 1);
}

void TestCli::comparisonInFourFiles()
{
    const QString command = QStringLiteral("compare %1 --workload in=3000,out=500,cached=50%,per_day=10000 --csv %2 "
                                           "--png %3 --md %4 --html %5 --format json")
                                .arg(fourModels, path("c.csv"), path("c.png"), path("c.md"), path("c.html"));
    const Ended ended = aigo(command);
    QCOMPARE(ended.code, 0);
    const QJsonArray models = ended.json()[u"models"].toArray();
    QCOMPARE(models.size(), 4);

    QFile csvFile(path("c.csv"));
    QFile mdFile(path("c.md"));
    QVERIFY(csvFile.open(QIODevice::ReadOnly) && mdFile.open(QIODevice::ReadOnly));
    const QStringList csv = QString::fromUtf8(csvFile.readAll()).split(QStringLiteral("\r\n"));
    const QString md = QString::fromUtf8(mdFile.readAll());
    const auto csvRow = [&csv](const QString &field) {
        for (const QString &line : csv) {
            if (line.split(u',').value(1) == field) {
                return line.split(u',');
            }
        }
        return QStringList{};
    };
    const QStringList input = csvRow(QStringLiteral("input"));
    const QStringList month = csvRow(QStringLiteral("workload.per_month"));
    QVERIFY(input.size() >= 8 && month.size() >= 8);
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(models[i][u"prices"][u"input"].toString(), input[input.size() - 4 + i]);
        QCOMPARE(models[i][u"workload_cost"][u"per_month"].toString(), month[month.size() - 4 + i]);
        QVERIFY(md.contains(models[i][u"id"].toString()));
        QVERIFY(md.contains(models[i][u"prices"][u"input"].toString()));
    }
    const QImage image(path("c.png"));
    QVERIFY(image.width() > 400 && image.height() > 300);
    QVERIFY(QFile::exists(path("c.html")));
    QCOMPARE(aigo(QStringLiteral("compare openai/gpt-5.5 --csv /proc/no/such/place.csv")).code, 2);
}

void TestCli::koreanSpeaksKorean()
{
    const QString out =
        QString::fromUtf8(aigo(QStringLiteral("--lang ko compare openai/gpt-5.5 openai/gpt-5-mini")).out);
    QVERIFY(out.contains(QStringLiteral("입력")));
    QVERIFY(out.contains(QStringLiteral("컨텍스트")));
    const QString help = QString::fromUtf8(aigo(QStringLiteral("--lang ko --help")).out);
    QVERIFY(help.contains(QStringLiteral("모델")));
    const Ended wrong = aigo(QStringLiteral("--lang ko nonsense"));
    QVERIFY(QRegularExpression(QStringLiteral("[가-힣]")).match(QString::fromUtf8(wrong.err)).hasMatch());
}

void TestCli::presets()
{
    QCOMPARE(m_aigo
                 .run({QStringLiteral("preset"), QStringLiteral("save"), QStringLiteral("my cheap"),
                       QStringLiteral("input:<=1 cap:tools"), QStringLiteral("--sort"), QStringLiteral("-context")})
                 .code,
             0);
    const QJsonArray presets = aigo(QStringLiteral("preset list --format json")).json()[u"presets"].toArray();
    QVERIFY(presets.size() > 3);
    QCOMPARE(presets.last()[u"name"].toString(), QStringLiteral("my cheap"));
    QVERIFY(!presets.last()[u"shipped"].toBool());
    const Ended models = m_aigo.run({QStringLiteral("models"), QStringLiteral("--preset"), QStringLiteral("MY CHEAP"),
                                     QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(models.code, 0);
    QVERIFY(models.json()[u"total"].toInt() > 0);
    QCOMPARE(m_aigo.run({QStringLiteral("preset"), QStringLiteral("export"), path("p.toml")}).code, 0);
    QCOMPARE(m_aigo
                 .run({QStringLiteral("preset"), QStringLiteral("rename"), QStringLiteral("my cheap"),
                       QStringLiteral("other")})
                 .code,
             0);
    QCOMPARE(aigo(QStringLiteral("preset delete other")).code, 0);
    QCOMPARE(m_aigo.run({QStringLiteral("preset"), QStringLiteral("import"), path("p.toml")}).code, 0);
    QCOMPARE(m_aigo.run({QStringLiteral("preset"), QStringLiteral("show"), QStringLiteral("my cheap")}).code, 0);
    QCOMPARE(m_aigo.run({QStringLiteral("preset"), QStringLiteral("delete"), QStringLiteral("Reasoning")}).code, 2);
}

void TestCli::configuration()
{
    TempStore store;
    const Program aigo(QStringLiteral(AIGO_PROGRAM), store.folder());
    const QString file = write("c.toml", "[[provider]]\nslug = \"mine\"\nbase_url = \"http://127.0.0.1:9/v1\"\nkey_env "
                                         "= \"MINE_API_KEY\"\nenabled = true\n");
    const auto apply = [&](const QStringList &more = {}) {
        return aigo.run(QStringList{QStringLiteral("config"), QStringLiteral("apply"), file} + more);
    };
    QVERIFY(apply({QStringLiteral("--dry-run")}).out.contains("mine"));
    QVERIFY(!aigo.run(words(QStringLiteral("config export"))).out.contains("mine"));
    QCOMPARE(apply().code, 0);
    const QByteArray once = aigo.run(words(QStringLiteral("config export"))).out;
    QVERIFY(once.contains("slug = 'mine'"));
    QCOMPARE(apply().out, QByteArray("nothing to change\n"));
    QCOMPARE(aigo.run(words(QStringLiteral("config export"))).out, once);

    QCOMPARE(apply({QStringLiteral("--only")}).code, 0);
    const QJsonArray providers =
        aigo.run(words(QStringLiteral("providers --format json"))).json()[u"providers"].toArray();
    for (const QJsonValue &provider : providers) {
        QCOMPARE(provider[u"enabled"].toBool(), provider[u"provider"].toString() == u"mine");
    }
    // What is exported reads back as it is.
    const QString exported = write("e.toml", aigo.run(words(QStringLiteral("config export"))).out);
    QCOMPARE(aigo.run({QStringLiteral("config"), QStringLiteral("apply"), exported, QStringLiteral("--only")}).out,
             QByteArray("nothing to change\n"));

    const QString plain =
        write("plain.toml", "[[provider]]\nslug = \"openai\"\nbase_url = \"http://example.org/v1\"\n");
    const Ended refused = aigo.run({QStringLiteral("config"), QStringLiteral("apply"), plain});
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.err.contains("plain http"));
    QVERIFY(refused.err.contains("plain.toml:3"));
    const auto wrong = [&](const char *toml, const char *says) {
        const Ended ended = aigo.run({QStringLiteral("config"), QStringLiteral("apply"), write("wrong.toml", toml)});
        return ended.code == 2 && ended.err.contains(says) && ended.err.count('\n') == 1;
    };
    QVERIFY(wrong("[[preset]]\nname = \"p\"\nsort = \"nonsense\"\n", "wrong.toml:3: sort"));
    QVERIFY(wrong("[[preset]]\nname = \"p\"\ncolumns = [\"id\", \"nonsense\"]\n", "wrong.toml:3: columns"));
    QVERIFY(wrong("[[provider]]\nslug = \"a b/c\"\n", "wrong.toml:2: slug"));
    // Any of its names means the provider.
    const QString gemini = write("gemini.toml", "[[provider]]\nslug = \"gemini\"\ncheck_every = \"2m\"\n");
    QCOMPARE(aigo.run({QStringLiteral("config"), QStringLiteral("apply"), gemini}).out,
             QByteArray("provider google: changed\n"));
}

void TestCli::providersNeverShowAKey()
{
    Program aigo(QStringLiteral(AIGO_PROGRAM), m_store.folder());
    aigo.setEnvironment(QStringLiteral("OPENAI_API_KEY"), QStringLiteral("sk-test-Abcdefghijklmnop"));
    for (const char *format : {"table", "json", "csv", "md"}) {
        const Ended ended =
            aigo.run({QStringLiteral("providers"), QStringLiteral("--format"), QString::fromLatin1(format)});
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.out.contains("environment"));
        QVERIFY(!(ended.out + ended.err).contains("Abcdefgh"));
    }
    const QJsonArray providers =
        aigo.run(words(QStringLiteral("providers openai --format json"))).json()[u"providers"].toArray();
    QCOMPARE(providers[0][u"key"].toString(), QStringLiteral("environment"));
}

void TestCli::checksASimulatedProvider()
{
    ProviderSimulator simulator;
    QVERIFY(simulator.start());
    simulateOpenAi(simulator, "right-key", modelsNamed(QStringLiteral("openai"), {QStringLiteral("a")}));
    TempStore store;
    Program aigo(QStringLiteral(AIGO_PROGRAM), store.folder());
    const QString file = write("check.toml", "[[provider]]\nslug = \"openai\"\nbase_url = \"" +
                                                 simulator.baseUrl().toUtf8() + "/v1\"\n");
    QCOMPARE(aigo.run({QStringLiteral("config"), QStringLiteral("apply"), file, QStringLiteral("--only")}).code, 0);

    // The simulator lives on this thread: the program runs while our event loop serves it.
    const auto check = [&aigo](const QStringList &more = {}) {
        QProcess process;
        aigo.start(process, QStringList{QStringLiteral("check"), QStringLiteral("openai")} + more);
        if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 30'000)) {
            qFatal("check did not end");
        }
        return Ended{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    };
    const auto outcome = [](const Ended &ended) { return ended.json()[u"checks"][0][u"outcome"].toString(); };
    const QStringList json{QStringLiteral("--format"), QStringLiteral("json")};
    Ended ended = check(json);
    QCOMPARE(ended.code, 0);
    QCOMPARE(outcome(ended), QStringLiteral("ok"));
    QVERIFY(ended.json()[u"checks"][0][u"models"].isNull());
    QVERIFY(ended.json()[u"checks"][0][u"phases_ms"][u"tls"].isNull());
    QVERIFY(ended.json()[u"checks"][0][u"phases_ms"][u"ttfb"].isDouble());

    aigo.setEnvironment(QStringLiteral("OPENAI_API_KEY"), QStringLiteral("right-key"));
    ended = check(json);
    QCOMPARE(outcome(ended), QStringLiteral("ok"));
    QCOMPARE(ended.json()[u"checks"][0][u"models"].toInt(), 1);
    aigo.setEnvironment(QStringLiteral("OPENAI_API_KEY"), QStringLiteral("wrong-key-0123"));
    ended = check(json);
    QCOMPARE(ended.code, 0);
    QCOMPARE(outcome(ended), QStringLiteral("unauthorized"));
    QVERIFY(!(ended.out + ended.err).contains("wrong-key-0123"));

    simulator.disturb(503, std::chrono::milliseconds(0));
    ended = check(json);
    QCOMPARE(ended.code, 1);
    simulator.stop();
    for (int i = 0; i < 2; ++i) {
        ended = check(json);
        QCOMPARE(ended.code, 1);
        QCOMPARE(outcome(ended), QStringLiteral("connect"));
    }
    const QJsonObject status = aigo.run(words(QStringLiteral("status openai --format json"))).json();
    QCOMPARE(status[u"providers"][0][u"state"].toString(), QStringLiteral("down"));
    QCOMPARE(status[u"providers"][0][u"verdict"].toString(), QStringLiteral("them"));
    QCOMPARE(status[u"providers"][0][u"own"][u"outcome"].toString(), QStringLiteral("connect"));
    QCOMPARE(status[u"providers"][0][u"latency_ms"][u"n"].toInt(), 3);
    QVERIFY(status[u"providers"][0][u"latency_ms"][u"p95"].isNull());

    // One failure of one that was never seen to work proves nothing yet.
    TempStore fresh;
    const Program anew(QStringLiteral(AIGO_PROGRAM), fresh.folder());
    QCOMPARE(anew.run({QStringLiteral("config"), QStringLiteral("apply"), file, QStringLiteral("--only")}).code, 0);
    QCOMPARE(anew.run(words(QStringLiteral("check openai"))).code, 1);
    const QJsonValue once = anew.run(words(QStringLiteral("status --format json"))).json()[u"providers"][0];
    QCOMPARE(once[u"state"].toString(), QStringLiteral("unknown"));
    QVERIFY2(once[u"why"].toString().startsWith(QStringLiteral("Unclear: OpenAI failed")),
             qPrintable(once[u"why"].toString()));
}

void TestCli::aClosedPipeIsNoError()
{
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("AIGO_DATA_DIR"), m_store.folder());
    shell.setProcessEnvironment(environment);
    shell.start(QStringLiteral("bash"),
                {QStringLiteral("-c"), QStringLiteral("set -o pipefail; \"$0\" models --format json | head -c 1"),
                 QStringLiteral(AIGO_PROGRAM)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 0);
    QCOMPARE(shell.readAllStandardOutput(), QByteArray("{"));
}

void TestCli::screenshots()
{
    for (const char *page : {"models", "compare", "live", "settings"}) {
        const Ended ended = m_aigo.run({QStringLiteral("screenshot"), QString::fromLatin1(page),
                                        QStringLiteral("--out"), path("s.png"), QStringLiteral("--size"),
                                        QStringLiteral("1024x700"), QStringLiteral("--scale"), QStringLiteral("2")});
        QCOMPARE(ended.code, 0);
        QCOMPARE(QImage(path("s.png")).size(), QSize(2048, 1400));
    }
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
