// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/modelnames.h"
#include "tests/support/examples.h"

#include <QTest>

using namespace aigo;

class TestModelNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void namesTheCandidates();
};

static std::vector<Model> models()
{
    std::vector<Model> all;
    for (const char *id : {"azure/gpt-4o", "openai/gpt-4o", "openai/gpt-4o-mini", "anthropic/claude-sonnet-5",
                           "openai/Case", "openai/case"}) {
        all.push_back(test::exampleModel(QString::fromLatin1(id)));
    }
    all[3].facts.aliases = {QStringLiteral("claude-latest")};
    all[3].facts.name = QStringLiteral("Claude Sonnet 5");
    return all;
}

void TestModelNames::finds_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *wanted, const char *id) {
        QTest::newRow(wanted) << QString::fromLatin1(wanted) << QString::fromLatin1(id);
    };
    row("openai/gpt-4o", "openai/gpt-4o");
    row("OpenAI/GPT-4o", "openai/gpt-4o");
    row("openai/case", "openai/case");
    row("openai/Case", "openai/Case");
    row("gpt-4o-mini", "openai/gpt-4o-mini");
    row("4o-m", "openai/gpt-4o-mini");
    row("claude-latest", "anthropic/claude-sonnet-5");
    row("claude sonnet 5", "anthropic/claude-sonnet-5");
    row(" sonnet ", "anthropic/claude-sonnet-5");
}

void TestModelNames::finds()
{
    QFETCH(QString, wanted);
    QFETCH(QString, id);
    const auto all = models();
    const auto found = findModel(all, wanted);
    QVERIFY2(found.ok(), qPrintable(found.ok() ? QString() : found.error().line()));
    QCOMPARE((*found)->id(), id);
}

void TestModelNames::namesTheCandidates()
{
    const auto all = models();
    const auto several = findModel(all, u"gpt-4o");
    QCOMPARE(several.error().kind, ErrorKind::Ambiguous);
    QVERIFY(several.error().line().contains(QStringLiteral("azure/gpt-4o, openai/gpt-4o")));
    QCOMPARE(findModel(all, u"nothing").error().kind, ErrorKind::NotFound);
    QCOMPARE(findModel(all, u"").error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestModelNames)
#include "tst_modelnames.moc"
