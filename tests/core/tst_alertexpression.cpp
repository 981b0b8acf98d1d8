// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/alertexpression.h"

#include <QTest>

using namespace aigo;

namespace {
AlertExpression parsed(const QString &text)
{
    const AlertExpressionParse parse = readAlertExpression(text);
    if (parse.problem) {
        qWarning().noquote() << text << parse.problem->column << parse.problem->what << parse.problem->mend;
    }
    return parse.expression;
}
QString names(const QString &slug)
{
    return slug == u"openai" ? QStringLiteral("OpenAI") : slug == u"google" ? QStringLiteral("Google") : slug;
}
} // namespace

class AlertExpressionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyExampleParsesAndIsPrintedAsWritten()
    {
        const QStringList examples = alertExpressionExamples();
        QCOMPARE(examples.size(), alertFunctionCount);
        for (int i = 0; i < alertFunctionCount; ++i) {
            const AlertExpression expression = parsed(examples[i]);
            QCOMPARE(expression.terms.size(), 1U);
            QCOMPARE(expression.terms.front().function, static_cast<AlertFunction>(i));
            const QString printed = alertExpressionText(expression);
            QVERIFY2(printed == examples[i] || examples[i].contains(u'h'), qPrintable(printed));
            QVERIFY(parsed(printed) == expression);
            QVERIFY(!alertSentence(expression).isEmpty());
        }
    }

    void theContractsExamplesParse_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"state(provider:openai) = down",
                                 "official(provider:anthropic) != operational",
                                 "latency(provider:google, p95, 15m) > 2s",
                                 "ttft(model:openai/gpt-4o, p50, 1h) > 3s",
                                 "availability(provider:openai, 24h) < 99.5%",
                                 "burn(provider:openai, 99.9%, 1h) > 14.4",
                                 "price_change(provider:openai, input) >= 5%",
                                 "price_change(cap:vision, any) <= -10%",
                                 "added(provider:anthropic)",
                                 "unlisted(provider:openai)",
                                 "context_change(provider:openai)",
                                 "capability_change(provider:openai)",
                                 "alias_change(provider:openai)",
                                 "deprecation(family:gpt-4) <= 30d",
                                 "key(provider:openai) = rejected",
                                 "headroom(provider:openai, tokens) < 10%",
                                 "credit(provider:openrouter) < 5 USD",
                                 "source_age(litellm) > 24h",
                                 "check_spend(month) > 80%",
                                 "store_size() > 1 GB",
                                 "latency(provider:google,openai,p95,15m)>2x",
                                 "not state() = operational",
                                 "(state(provider:openai) = down or official(provider:openai) != operational) and "
                                 "not key(provider:openai) = rejected",
                                 "added(\"a (b), c\")"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }
    void theContractsExamplesParse()
    {
        QFETCH(QString, text);
        const AlertExpression expression = parsed(text);
        QVERIFY(!expression.isEmpty());
        const QString printed = alertExpressionText(expression);
        QVERIFY2(parsed(printed) == expression, qPrintable(printed));
        QCOMPARE(alertExpressionText(parsed(printed)), printed);
    }

    void argumentsMayBeLeftOutAndStandInAnyOrder()
    {
        QCOMPARE(alertExpressionText(parsed(QStringLiteral("latency(provider:google) > 2s"))),
                 QStringLiteral("latency(provider:google, p95, 15m) > 2s"));
        QCOMPARE(alertExpressionText(parsed(QStringLiteral("LATENCY( 1h , p50 )>2000ms"))),
                 QStringLiteral("latency(p50, 1h) > 2000ms"));
        QCOMPARE(alertExpressionText(parsed(QStringLiteral("burn(provider:openai,1h,99.95%) >= 6"))),
                 QStringLiteral("burn(provider:openai, 99.95%, 1h) >= 6"));
        QCOMPARE(alertExpressionText(parsed(QStringLiteral("check_spend() > 5$"))),
                 QStringLiteral("check_spend(month) > 5 USD"));
        QCOMPARE(parsed(QStringLiteral("latency(provider:google,openai, p95) > 1s"))
                     .terms.front()
                     .target.terms.front()
                     .values.size(),
                 2U);
    }

    void andBindsTighterThanOr()
    {
        const QString text = QStringLiteral("added() or unlisted() and not alias_change()");
        const AlertExpression expression = parsed(text);
        QCOMPARE(alertExpressionText(expression), text);
        using T = AlertTruth;
        QCOMPARE(alertTruth(expression, {T::True, T::False, T::False}), T::True);
        QCOMPARE(alertTruth(expression, {T::False, T::True, T::True}), T::False);
        QCOMPARE(alertTruth(expression, {T::False, T::True, T::False}), T::True);
        QCOMPARE(alertTruth(expression, {T::Unknown, T::False, T::True}), T::Unknown);
        QCOMPARE(alertTruth(expression, {T::True, T::Unknown, T::Unknown}), T::True);
        QCOMPARE(alertExpressionText(parsed(QStringLiteral("(added() or unlisted()) and alias_change()"))),
                 QStringLiteral("(added() or unlisted()) and alias_change()"));
    }

    void whatIsWrongIsSaidWhereItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("column");
        QTest::newRow("nothing") << QString() << 0;
        QTest::newRow("function") << QStringLiteral("stat(provider:openai) = down") << 0;
        QTest::newRow("no bracket") << QStringLiteral("state = down") << 0;
        QTest::newRow("open bracket") << QStringLiteral("state(provider:openai = down") << 5;
        QTest::newRow("field") << QStringLiteral("state(provder:openai) = down") << 6;
        QTest::newRow("argument") << QStringLiteral("latency(provider:google, p90, 15m) > 2s") << 24;
        QTest::newRow("word") << QStringLiteral("state(provider:openai) = dwn") << 25;
        QTest::newRow("no value") << QStringLiteral("state(provider:openai) =") << 24;
        QTest::newRow("no comparison") << QStringLiteral("state(provider:openai)") << 22;
        QTest::newRow("order") << QStringLiteral("state(provider:openai) > down") << 23;
        QTest::newRow("unit") << QStringLiteral("latency(provider:google) > 2%") << 27;
        QTest::newRow("unneeded") << QStringLiteral("added(provider:openai) > 2") << 23;
        QTest::newRow("rest") << QStringLiteral("added() added()") << 8;
        QTest::newRow("outer bracket") << QStringLiteral("(added() or unlisted()") << 0;
        QTest::newRow("and nothing") << QStringLiteral("added() and ") << 12;
        QTest::newRow("limit") << QStringLiteral("check_spend(year) > 5%") << 12;
        QTest::newRow("negative") << QStringLiteral("availability() < -1%") << 17;
        QTest::newRow("deep") << QString(20, u'(') + QStringLiteral("added()") + QString(20, u')') << 16;
    }
    void whatIsWrongIsSaidWhereItIs()
    {
        QFETCH(QString, text);
        QFETCH(int, column);
        const AlertExpressionParse parse = readAlertExpression(text);
        QVERIFY(parse.problem);
        QVERIFY(parse.expression.isEmpty());
        QVERIFY2(parse.problem->column == column, qPrintable(QString::number(parse.problem->column)));
        QVERIFY(!parse.problem->what.isEmpty());
        QVERIFY(!parse.problem->mend.isEmpty());
        const auto asResult = parseAlertExpression(text);
        QVERIFY(!asResult);
        QCOMPARE(asResult.error().where, QStringLiteral("rule, column %1").arg(column + 1));
    }

    void aSlipIsGuessed()
    {
        QCOMPARE(readAlertExpression(u"latncy(provider:google) > 2s").problem->mend,
                 QStringLiteral("did you mean latency?"));
        QCOMPARE(readAlertExpression(u"state(provider:openai) = operatonal").problem->mend,
                 QStringLiteral("did you mean operational?"));
    }

    void numbersAreComparedAsTheyArePrinted()
    {
        const AlertTerm five = parsed(QStringLiteral("price_change(any) >= 5%")).terms.front();
        QVERIFY(meets(five, 5.0));
        QVERIFY(meets(five, (1.05 - 1.0) * 100)); // 5.000000000000004 and its kin
        QVERIFY(!meets(five, 4.999));
        const AlertTerm below = parsed(QStringLiteral("availability() < 99.5%")).terms.front();
        QVERIFY(!meets(below, 99.5));
        QVERIFY(meets(below, 99.49));
        const AlertTerm worse = parsed(QStringLiteral("incident() >= major")).terms.front();
        QVERIFY(meets(worse, u"critical"));
        QVERIFY(!meets(worse, u"minor"));
        QVERIFY(meets(parsed(QStringLiteral("incident()")).terms.front(), u"minor"));
        QVERIFY(!meets(parsed(QStringLiteral("incident()")).terms.front(), u"none"));
    }

    void aRuleIsAPlainSentence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("state") << "state(provider:openai) = down" << "OpenAI is down for 2 min";
        QTest::newRow("latency") << "latency(provider:google, p95, 15m) > 2s"
                                 << "p95 latency of Google over 15 min above 2 s for 2 min";
        QTest::newRow("two") << "state(provider:openai,google) = degraded" << "OpenAI or Google is degraded for 2 min";
        QTest::newRow("all") << "state() != operational" << "any provider is not operational for 2 min";
        QTest::newRow("both") << "state(provider:openai) = down and state(provider:google) = down"
                              << "OpenAI is down and Google is down for 2 min";
    }
    void aRuleIsAPlainSentence()
    {
        QFETCH(QString, text);
        QFETCH(QString, sentence);
        QCOMPARE(alertSentence(parsed(text), std::chrono::minutes(2), names), sentence);
    }
    void changesAreSentencesToo()
    {
        QCOMPARE(alertSentence(parsed(QStringLiteral("price_change(watched:yes, any) >= 5%"))),
                 QStringLiteral("a price of a model you watch rises by 5% or more"));
        QCOMPARE(alertSentence(parsed(QStringLiteral("deprecation(watched:yes) <= 90d"))),
                 QStringLiteral("a model you watch has at most 90 days left"));
    }
};

QTEST_GUILESS_MAIN(AlertExpressionTest)
#include "tst_alertexpression.moc"
