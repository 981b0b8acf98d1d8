// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/alertsfixture.h"
#include "tests/ui/looks.h"
#include "ui/alerts/expressionfield.h"
#include "ui/alerts/rehearsalview.h"
#include "ui/alerts/ruleeditor.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filterbar.h"

#include "core/domain/alertcomplete.h"
#include "core/domain/alertexpression.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

/// The editor of rules: what is typed is coloured, completed and read in place, menus write the same text, the sentence
/// and the rehearsal follow, and what is saved is what is shown.
class RuleEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<SmallDesk>();
        fillAlerts(*m_desk);
    }
    void cleanup()
    {
        m_editor.reset();
        m_desk.reset();
    }

    void whatIsWrongIsSaidInPlace()
    {
        edit(0);
        when()->setText(QStringLiteral("latency(provider:openai, p95, 15m) > soon"));
        QVERIFY(!when()->isGood());
        QVERIFY(!save()->isEnabled());
        QVERIFY2(when()->edit()->accessibleDescription().contains(QStringLiteral("Column")),
                 qPrintable(when()->edit()->accessibleDescription()));
        when()->setText(QStringLiteral("latency(provider:openai, p95, 15m) > 3s"));
        QVERIFY(when()->isGood());
        QVERIFY(save()->isEnabled());
        QVERIFY(sentence().contains(QStringLiteral("3 s")));
        QVERIFY2(sentence().contains(QStringLiteral("OpenAI")), qPrintable(sentence()));
    }

    void functionsAndValuesAreOffered()
    {
        edit(0);
        FilterEdit *field = when()->edit();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("sta"));
        QVERIFY(field->isCompleting());
        QTest::keyClick(field, Qt::Key_Tab);
        QCOMPARE(field->text(), QStringLiteral("state("));
        QTest::keyClicks(field, QStringLiteral("prov"));
        QTest::keyClick(field, Qt::Key_Tab);
        QCOMPARE(field->text(), QStringLiteral("state(provider:"));
        QTest::keyClicks(field, QStringLiteral("openai) =do"));
        QTest::keyClick(field, Qt::Key_Tab);
        QCOMPARE(field->text(), QStringLiteral("state(provider:openai) =down"));
        QVERIFY(when()->isGood());
    }

    void completionsFitTheirPlace()
    {
        const auto offered = [](const QString &text) {
            QStringList all;
            for (const FilterCompletion &one : alertCompletions(text, static_cast<int>(text.size()), {})) {
                all += one.insert;
            }
            return all;
        };
        QVERIFY(offered(QString()).contains(QStringLiteral("latency(")));
        QVERIFY(offered(QStringLiteral("latency(provider:google, p")).contains(QStringLiteral("p95")));
        QVERIFY(offered(QStringLiteral("latency(provider:google, p95, ")).contains(QStringLiteral("15m")));
        QVERIFY(offered(QStringLiteral("price_change(cap:vision, in")).contains(QStringLiteral("input")));
        QVERIFY(offered(QStringLiteral("key(provider:openai) = re")).contains(QStringLiteral("rejected")));
        QVERIFY(offered(QStringLiteral("state() = down an")).contains(QStringLiteral("and ")));
        QVERIFY(offered(QStringLiteral("state() = down and of")).contains(QStringLiteral("official(")));
        QVERIFY(offered(QStringLiteral("added(cap:vi")).contains(QStringLiteral("vision")));
        QVERIFY(offered(QStringLiteral("nothing(")).isEmpty() ||
                !offered(QStringLiteral("nothing(")).contains(QStringLiteral("p95")));
    }

    /// Tokens stand in order, apart from each other and within the text, whatever it is.
    void tokensCoverAnyText()
    {
        QStringList texts = alertExpressionExamples();
        texts << QString() << QStringLiteral("((") << QStringLiteral("state(\"") << QStringLiteral("not state() =")
              << QStringLiteral("latency(p95,,15m)>2s and (or") << QStringLiteral("wrong(provider:x) > 1")
              << QStringLiteral("state(provider:openai, anthropic) = down");
        for (const QString &text : texts) {
            int end = 0;
            for (const FilterToken &token : alertTokens(text)) {
                QVERIFY2(token.start >= end && token.length > 0, qPrintable(text));
                end = token.start + token.length;
                QVERIFY2(end <= text.size(), qPrintable(text));
            }
        }
        const auto tokens = alertTokens(QStringLiteral("state(provider:openai) = down"));
        QCOMPARE(tokens.front().kind, FilterToken::Kind::Field);
        QCOMPARE(tokens.back().kind, FilterToken::Kind::Value);
        QCOMPARE(alertTokens(QStringLiteral("stat(x) = 1")).front().kind, FilterToken::Kind::Error);
    }

    /// Choosing each function by the menu writes a rule that can be read, and the menu shows what was written.
    void menusWriteTheExpression()
    {
        edit(-1);
        auto *function = box("rule-function");
        for (int i = 1; i < function->count(); ++i) {
            function->setCurrentIndex(i);
            Q_EMIT function->activated(i);
            QVERIFY2(when()->isGood(), qPrintable(when()->text()));
            QCOMPARE(function->currentIndex(), i);
            QVERIFY(!sentence().isEmpty());
        }
        function->setCurrentIndex(4); // response time
        Q_EMIT function->activated(4);
        auto *target = box("rule-target");
        target->setCurrentIndex(target->findData(QStringLiteral("provider:mistral")));
        Q_EMIT target->activated(target->currentIndex());
        auto *over = box("rule-over");
        over->setCurrentIndex(over->findData(QStringLiteral("1h")));
        Q_EMIT over->activated(over->currentIndex());
        auto *value = m_editor->findChild<QLineEdit *>(QStringLiteral("rule-value"));
        value->selectAll();
        QTest::keyClicks(value, QStringLiteral("4s"));
        QCOMPARE(when()->text(), QStringLiteral("latency(provider:mistral, p95, 1h) > 4s"));
        // Written by hand it is shown in the menus, too, as far as they go.
        when()->setText(QStringLiteral("state(provider:openai) = degraded"));
        QCOMPARE(box("rule-word")->currentData().toString(), QStringLiteral("degraded"));
        when()->setText(QStringLiteral("state() = down and not key() = rejected"));
        QCOMPARE(function->currentIndex(), 0);
    }

    void theRehearsalFollowsAndIsAskedOnceForMany()
    {
        edit(0);
        QTRY_COMPARE(m_desk->alerting.rehearsed.size(), 1U);
        QTRY_VERIFY2(rehearsal().contains(QStringLiteral("4 times")), qPrintable(rehearsal()));
        for (const char *text : {"state() = do", "state() = dow", "state() = down"}) {
            when()->setText(QLatin1String(text));
        }
        QTRY_COMPARE(m_desk->alerting.rehearsed.size(), 2U);
        QCOMPARE(m_desk->alerting.rehearsed.back().when, QStringLiteral("state() = down"));
        QTest::keyClicks(m_editor->findChild<QLineEdit *>(QStringLiteral("rule-title")), QStringLiteral("x"));
        QTest::qWait(600); // a name changes nothing of it: no question comes
        QCOMPARE(m_desk->alerting.rehearsed.size(), 2U);
    }

    void savedIsWhatIsShown()
    {
        edit(0);
        m_editor->findChild<Chip *>(QStringLiteral("severity-critical"))->click();
        m_editor->findChild<Chip *>(QStringLiteral("channel-pager"))->click();
        when()->setText(QStringLiteral("latency(provider:openai, p95, 15m) > 3x"));
        QTest::keyClick(m_editor.get(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_desk->alerting.savedRules.size(), 1U);
        const auto &[rule, replaces] = m_desk->alerting.savedRules[0];
        QCOMPARE(replaces, m_before);
        QCOMPARE(rule.severity, AlertSeverity::Critical);
        QCOMPARE(rule.when, QStringLiteral("latency(provider:openai, p95, 15m) > 3x"));
        QVERIFY(rule.channels.contains(QStringLiteral("pager")));
        QCOMPARE(rule.confirmations, 2); // what was not touched stays
        QTRY_VERIFY(!m_editor->isChanged());
        QVERIFY(!save()->isEnabled());
    }

    void aRefusedRuleSaysWhyAndStays()
    {
        edit(0);
        m_desk->alerting.answer =
            Error{ErrorKind::Invalid, QStringLiteral("two rules cannot have one name"), QStringLiteral("rule"), {}};
        when()->setText(QStringLiteral("state() = down"));
        save()->click();
        QTRY_VERIFY(texts().contains(QStringLiteral("two rules cannot have one name")));
        QVERIFY(m_editor->isChanged());
        QTRY_VERIFY(save()->isEnabled());
    }

    void aNewRuleNeedsAName()
    {
        edit(-1);
        QVERIFY(!save()->isEnabled());
        auto *name = m_editor->findChild<QLineEdit *>(QStringLiteral("rule-title"));
        QTest::keyClicks(name, QStringLiteral("Mine"));
        QVERIFY(save()->isEnabled());
        QSignalSpy saved(m_editor.get(), &RuleEditor::saved);
        save()->click();
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(m_desk->alerting.savedRules[0].second, QString());
        QCOMPARE(m_desk->alerting.ruleViews.back().rule.name, QStringLiteral("Mine"));
    }

    void durationsAreTyped()
    {
        edit(0);
        auto *box = m_editor->findChildren<QComboBox *>().first();
        for (QComboBox *one : m_editor->findChildren<QComboBox *>()) {
            box = one->isEditable() && one->accessibleName().contains(QStringLiteral("how long it must")) ? one : box;
        }
        box->lineEdit()->setText(QStringLiteral("90s"));
        Q_EMIT box->lineEdit()->editingFinished();
        QCOMPARE(m_editor->rule().holdFor, Milliseconds(90s));
        box->lineEdit()->setText(QStringLiteral("a while"));
        Q_EMIT box->lineEdit()->editingFinished();
        QCOMPARE(m_editor->rule().holdFor, Milliseconds(90s));
    }

    void testGoesThroughEachChannel()
    {
        edit(0);
        m_editor->findChild<Button *>(QStringLiteral("test-rule"))->click();
        QCOMPARE(m_desk->alerting.tested, (QStringList{QStringLiteral("desktop"), QStringLiteral("team")}));
    }

private:
    void edit(int row)
    {
        const AlertRuleView *view = row < 0 ? nullptr : &m_desk->alerting.ruleViews[static_cast<std::size_t>(row)];
        m_before = view != nullptr ? view->rule.name : QString();
        m_editor = std::make_unique<RuleEditor>(*m_desk, m_look.theme(), view);
        m_editor->resize(460, 900);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
        m_editor->activateWindow();
    }
    ExpressionField *when() const { return m_editor->findChild<ExpressionField *>(); }
    Button *save() const { return m_editor->findChild<Button *>(QStringLiteral("save-rule")); }
    QComboBox *box(const char *name) const { return m_editor->findChild<QComboBox *>(QLatin1String(name)); }
    QString sentence() const { return m_editor->findChild<QLabel *>(QStringLiteral("sentence"))->text(); }
    QString rehearsal() const { return m_editor->findChild<RehearsalView *>()->sentence(); }
    QString texts() const
    {
        QStringList all;
        for (const QLabel *label : m_editor->findChildren<QLabel *>()) {
            all += label->text();
        }
        return all.join(u'\n');
    }

    Look m_look;
    std::unique_ptr<SmallDesk> m_desk;
    std::unique_ptr<RuleEditor> m_editor;
    QString m_before;
};

QTEST_MAIN(RuleEditorTest)
#include "tst_ruleeditor.moc"
