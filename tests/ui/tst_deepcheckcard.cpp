// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/smalldesk.h"
#include "ui/pages/deepcheckcard.h"
#include "ui/pages/deepcheckrow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/pill.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

/// Deep checks in Settings: the price stands there before anything is switched on, and nothing is on by itself.
class DeepCheckCardTest : public QObject
{
    Q_OBJECT
    Theme m_theme;
    std::unique_ptr<SmallDesk> m_desk;
    std::unique_ptr<DeepCheckCard> m_card;

    DeepCheckView view(const QString &id, std::optional<Money> worst)
    {
        DeepCheckView out;
        out.setting.model = id;
        out.provider = id.section(u'/', 0, 0);
        out.name = id.section(u'/', 1);
        out.quote.perCheck = worst;
        out.worst = worst;
        out.perMonth = worst ? deepCheckMonth(*worst, out.setting.every) : std::nullopt;
        return out;
    }
    bool says(const QString &words) const
    {
        const QList<QLabel *> labels = m_card->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&words](const QLabel *label) { return label->text().contains(words); });
    }
    const DeepCheckSetting &saved(const QString &id) const
    {
        const auto it = std::find_if(m_desk->deep.views.begin(), m_desk->deep.views.end(),
                                     [&id](const DeepCheckView &one) { return one.setting.model == id; });
        return it->setting;
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<SmallDesk>();
        for (const char *id : {"openai/gpt-4o-mini", "openai/new"}) {
            Model model;
            model.facts.id = QString::fromLatin1(id);
            model.facts.provider = QStringLiteral("openai");
            m_desk->facts->models.push_back(model);
        }
        m_card = std::make_unique<DeepCheckCard>(*m_desk, m_theme);
        m_card->retranslate();
        m_card->resize(800, 600);
        m_card->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_card.get()));
    }
    void cleanup()
    {
        m_card.reset();
        m_desk.reset();
    }

    void centsAreReadable()
    {
        QCOMPARE(centsShown(Money{}), QStringLiteral("0 ¢"));
        QCOMPARE(centsShown(Money{115'200'000}), QStringLiteral("0.0115 ¢"));
        QCOMPARE(centsShown(moneyOfCents(100)), QStringLiteral("100 ¢"));
        QCOMPARE(centsShown(*moneyFromCents("3.25")), QStringLiteral("3.25 ¢"));
    }

    void aModelIsAddedSwitchedOff()
    {
        auto *field = m_card->findChild<QLineEdit *>(QStringLiteral("deepCheckModel"));
        auto *add = m_card->findChild<Button *>(QStringLiteral("deepCheckAdd"));
        QVERIFY(!add->isEnabled());
        QTest::keyClicks(field, QStringLiteral("openai/gpt-4o-mini"));
        QVERIFY(add->isEnabled());
        QTest::mouseClick(add, Qt::LeftButton);
        QTRY_VERIFY(m_card->row(QStringLiteral("openai/gpt-4o-mini")) != nullptr);
        QVERIFY(!saved(QStringLiteral("openai/gpt-4o-mini")).enabled);
    }

    void thePriceStandsBesideTheSwitch()
    {
        m_desk->deep.views = {view(QStringLiteral("openai/gpt-4o-mini"), Money{115'200'000})};
        Q_EMIT m_desk->deep.changed();
        DeepCheckRow *row = m_card->row(QStringLiteral("openai/gpt-4o-mini"));
        QVERIFY(row);
        QVERIFY(says(QStringLiteral("0.0115 ¢")));
        auto *on = row->findChild<QCheckBox *>();
        QVERIFY(!on->isChecked());
        QTest::mouseClick(on, Qt::LeftButton, {}, QPoint(8, on->height() / 2));
        QTRY_VERIFY(saved(QStringLiteral("openai/gpt-4o-mini")).enabled);
        auto *every = row->findChild<QComboBox *>();
        every->setCurrentIndex(every->findData(static_cast<qint64>(Milliseconds(1h).count())));
        Q_EMIT every->activated(every->currentIndex());
        QTRY_VERIFY(saved(QStringLiteral("openai/gpt-4o-mini")).every == 1h);
    }

    void anUnknownPriceIsNamedFirst()
    {
        m_desk->deep.views = {view(QStringLiteral("openai/new"), std::nullopt)};
        Q_EMIT m_desk->deep.changed();
        DeepCheckRow *row = m_card->row(QStringLiteral("openai/new"));
        auto *on = row->findChild<QCheckBox *>();
        QVERIFY(!on->isEnabled());
        auto *named = row->findChild<QLineEdit *>();
        QTRY_VERIFY(named->isVisible()); // a layout shows what is new with the next event
        QTest::keyClicks(named, QStringLiteral("0.5"));
        QTest::keyClick(named, Qt::Key_Return);
        QTRY_VERIFY(saved(QStringLiteral("openai/new")).namedPrice == moneyFromCents("0.5"));
        QVERIFY(!saved(QStringLiteral("openai/new")).enabled);
    }

    void spendAndCaps()
    {
        m_desk->deep.spend.all = *moneyFromCents("80");
        Q_EMIT m_desk->deep.changed();
        QVERIFY(says(QStringLiteral("80 ¢ of 100 ¢")));
        QCOMPARE(m_card->findChild<Meter *>()->share(), std::optional(0.8));
        auto *cap = m_card->findChild<QSpinBox *>();
        QCOMPARE(cap->value(), 100);
        cap->setFocus();
        cap->selectAll();
        QTest::keyClicks(cap, QStringLiteral("40"));
        QTest::keyClick(cap, Qt::Key_Return);
        QTRY_COMPARE(m_desk->deep.caps.allCents, 40);
    }

    void whyItStandsStillAndTheLedger()
    {
        DeepCheckView one = view(QStringLiteral("openai/gpt-4o-mini"), Money{115'200'000});
        one.setting.enabled = true;
        one.stop = DeepCheckStop::NoCredit;
        m_desk->deep.views = {one};
        LedgerEntry entry;
        entry.at = m_desk->time.now();
        entry.model = QStringLiteral("openai/gpt-4o-mini");
        entry.outcome = Outcome::NoCredit;
        entry.billed = *moneyFromCents("0.25");
        m_desk->deep.entries = {entry};
        Q_EMIT m_desk->deep.changed();
        QVERIFY(says(QStringLiteral("no credit")));
        QTRY_VERIFY(says(QStringLiteral("0.25 ¢")));
        m_card->row(one.setting.model)->findChildren<Button *>().first()->click();
        QTRY_COMPARE(m_desk->deep.ran, QStringList{one.setting.model});
    }
};

QTEST_MAIN(DeepCheckCardTest)
#include "tst_deepcheckcard.moc"
