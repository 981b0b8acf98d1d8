// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/smalldesk.h"
#include "ui/pages/keyfield.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QTest>

using namespace aigo;
using namespace aigo::test;

/// The key field in Settings: tested when pasted, kept unless it is rejected, never shown.
class KeyFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<SmallDesk>();
        m_desk->add(QStringLiteral("openai"), QStringLiteral("OpenAI"));
        m_field = std::make_unique<KeyField>(*m_desk, m_theme);
        m_field->resize(600, 80);
        connect(m_desk.get(), &Desk::providerChanged, m_field.get(), [this] { m_field->show(m_desk->views[0]); });
        m_field->show(m_desk->views[0]);
        m_field->QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(m_field.get()));
    }
    void cleanup()
    {
        m_field.reset();
        m_desk.reset();
    }

    void aPastedKeyIsTestedAndKept()
    {
        m_desk->keyAnswer.outcome = Outcome::Ok;
        m_desk->keyAnswer.models = 42;
        QCOMPARE(edit()->echoMode(), QLineEdit::Password);
        QVERIFY(m_field->note().contains(QStringLiteral("api.openai.example")));
        paste();
        QTRY_COMPARE(m_desk->keysSet, QStringList{QStringLiteral("openai")});
        QCOMPARE(m_desk->keysTested, QStringList{key});
        QTRY_VERIFY2(m_field->note().contains(QStringLiteral("42 model")), qPrintable(m_field->note()));
        QVERIFY(m_field->note().contains(QStringLiteral("…WXYZ")));
        QVERIFY(edit()->text().isEmpty());
        QVERIFY(forget()->isVisible());
        QTest::mouseClick(forget(), Qt::LeftButton);
        QTRY_COMPARE(m_desk->views[0].key, KeyOrigin::None);
        QTRY_VERIFY(!forget()->isVisible());
    }

    void aRejectedKeyIsNotKept()
    {
        m_desk->keyAnswer.outcome = Outcome::Unauthorized;
        paste();
        QTRY_VERIFY2(m_field->note().contains(QStringLiteral("rejects")), qPrintable(m_field->note()));
        QVERIFY(m_desk->keysSet.isEmpty());
        QVERIFY(!m_field->note().contains(key));
    }

    void whatCouldNotBeTestedIsKeptOnlyByEnter()
    {
        m_desk->keyAnswer.outcome = Outcome::Dns;
        paste();
        QTRY_VERIFY(m_field->note().contains(QStringLiteral("Enter")));
        QVERIFY(m_desk->keysSet.isEmpty());
        QTest::keyClick(edit(), Qt::Key_Return);
        QTRY_COMPARE(m_desk->keysSet, QStringList{QStringLiteral("openai")});
    }

    void aTypedKeyWaitsForEnter()
    {
        m_desk->keyAnswer.outcome = Outcome::Ok;
        QTest::keyClicks(edit(), key);
        QVERIFY(m_desk->keysTested.isEmpty());
        QTest::keyClick(edit(), Qt::Key_Escape);
        QVERIFY(edit()->text().isEmpty());
        QTest::keyClicks(edit(), key);
        QTest::keyClick(edit(), Qt::Key_Return);
        QTRY_COMPARE(m_desk->keysTested, QStringList{key});
        QTRY_COMPARE(m_desk->keysSet.size(), 1);
    }

    void plainHttpTakesNoKey()
    {
        m_desk->views[0].provider.baseUrl = QUrl(QStringLiteral("http://api.openai.example/v1"));
        m_field->show(m_desk->views[0]);
        QVERIFY(!edit()->isEnabled());
        QVERIFY(m_field->note().contains(QStringLiteral("unencrypted")));
        m_desk->views[0].provider.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:8080/v1"));
        m_field->show(m_desk->views[0]);
        QVERIFY(edit()->isEnabled());
    }

    void withoutAKeychainItIsSaid()
    {
        m_desk->keys = KeyStorage::SessionOnly;
        Q_EMIT m_desk->keyStorageChanged();
        QVERIFY2(m_field->note().contains(QStringLiteral("until AI-GO ends")), qPrintable(m_field->note()));
    }

    void aRejectedKeySaysSince()
    {
        ProviderView &view = m_desk->views[0];
        view.key = KeyOrigin::Environment;
        view.keyFingerprint = QStringLiteral("…WXYZ");
        view.keyFinding = KeyFinding{QStringLiteral("openai"),
                                     view.keyFingerprint,
                                     Outcome::Unauthorized,
                                     m_desk->time.now() - std::chrono::hours(2),
                                     {}};
        m_field->show(view);
        QVERIFY2(m_field->note().contains(QStringLiteral("rejected")), qPrintable(m_field->note()));
        QVERIFY(!forget()->isVisible()); // the environment's is not ours to forget
    }

private:
    const QString key = QStringLiteral("sk-test-0123456789abcdefWXYZ");
    Theme m_theme{Theme::Choice::Light};
    std::unique_ptr<SmallDesk> m_desk;
    std::unique_ptr<KeyField> m_field;

    QLineEdit *edit() const { return m_field->findChild<QLineEdit *>(); }
    Button *forget() const { return m_field->findChild<Button *>(); }
    void paste() const
    {
        QApplication::clipboard()->setText(key);
        edit()->setFocus();
        edit()->paste();
    }
};

QTEST_MAIN(KeyFieldTest)
#include "tst_keyfield.moc"
