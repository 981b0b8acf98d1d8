// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/examples.h"
#include "tests/support/smalldesk.h"
#include "ui/pages/deepcheckcard.h"
#include "ui/pages/deepcheckrow.h"
#include "ui/pages/keyfield.h"
#include "ui/pages/providerrow.h"
#include "ui/pages/realtimecard.h"
#include "ui/pages/settingspage.h"
#include "ui/text/text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

/// Settings as links open it, and the switches of realtime APIs.
class SettingsPageTest : public QObject
{
    Q_OBJECT
    Theme m_theme;
    std::unique_ptr<SmallDesk> m_desk;
    std::unique_ptr<SettingsPage> m_page;

    void open(const QString &query)
    {
        m_page->open(QUrlQuery(query));
        QTest::qWait(1);
    }
    bool isSeen(const QWidget *widget) const
    {
        const auto *scroll = m_page->findChild<QScrollArea *>();
        const QRect seen(scroll->viewport()->mapToGlobal(QPoint(0, 0)), scroll->viewport()->size());
        return seen.contains(QRect(widget->mapToGlobal(QPoint(0, 0)), widget->size()));
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<SmallDesk>();
        for (int i = 0; i < 24; ++i) {
            const QString slug = QStringLiteral("maker-%1").arg(i, 2, 10, QLatin1Char('0'));
            m_desk->add(slug, slug.toUpper());
        }
        RealtimeView view;
        view.provider = QStringLiteral("maker-03");
        view.name = QStringLiteral("MAKER-03");
        view.every = 15min;
        view.hasKey = true;
        m_desk->deep.realtimes = {view};
        m_page = std::make_unique<SettingsPage>(*m_desk, m_theme);
        m_page->retranslate();
        m_page->resize(1300, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }

    void aLinkOpensTheProvider()
    {
        ProviderRow *row = m_page->row(QStringLiteral("maker-20"));
        QVERIFY(row);
        QVERIFY(!isSeen(row));
        QVERIFY(row->findChild<KeyField *>()->isHidden());
        open(QStringLiteral("provider=maker-20"));
        QTRY_VERIFY(isSeen(row));
        QVERIFY(row->findChild<KeyField *>()->isVisible());
        QVERIFY(row->findChild<KeyField *>()->findChild<QLineEdit *>()->hasFocus());
        open(QStringLiteral("provider=nobody&deep="));
        QVERIFY(isSeen(row)); // nothing happens
    }

    void aLinkShowsWhatADeepCheckCosts()
    {
        Model model = exampleModel(QStringLiteral("maker-01/small"));
        addPrice(model, QStringLiteral("output"), "1.5");
        model.facts.output.add(Modality::Text);
        m_desk->facts->models.push_back(model);
        Model vectors = exampleModel(QStringLiteral("maker-01/embedding")); // nobody says that it writes
        addPrice(vectors, QStringLiteral("output"), "0.1");
        m_desk->facts->models.push_back(vectors);
        Model dearer = exampleModel(QStringLiteral("maker-01/large"));
        addPrice(dearer, QStringLiteral("output"), "15");
        dearer.facts.output.add(Modality::Text);
        m_desk->facts->models.push_back(dearer);
        std::sort(m_desk->facts->models.begin(), m_desk->facts->models.end(),
                  [](const Model &a, const Model &b) { return a.id() < b.id(); });
        m_desk->deep.quotes[QStringLiteral("maker-01/embedding")] = Money{1'000'000};
        m_desk->deep.quotes[QStringLiteral("maker-01/small")] = Money{230'400'000};
        m_desk->deep.quotes[QStringLiteral("maker-01/large")] = Money{2'304'000'000};

        auto *card = m_page->findChild<DeepCheckCard *>();
        auto *field = card->findChild<QLineEdit *>(QStringLiteral("deepCheckModel"));
        const auto says = [card](const QString &words) {
            const QList<QLabel *> labels = card->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->text().contains(words); });
        };
        open(QStringLiteral("deep=maker-01/large"));
        QTRY_VERIFY(isSeen(field));
        QCOMPARE(field->text(), QStringLiteral("maker-01/large"));
        QVERIFY(says(QStringLiteral("0.23 ¢")));
        open(QStringLiteral("deep=maker-01")); // the cheapest of them
        QCOMPARE(field->text(), QStringLiteral("maker-01/small"));
        QVERIFY(says(QStringLiteral("0.023 ¢")));
        QVERIFY(m_desk->deep.models().empty()); // nothing was switched on

        DeepCheckSetting setting;
        setting.model = QStringLiteral("maker-01/large");
        m_desk->deep.save(setting);
        open(QStringLiteral("deep=maker-01/large"));
        QTRY_VERIFY(card->row(setting.model) != nullptr && isSeen(card->row(setting.model)));
        QVERIFY(!card->row(setting.model)->findChild<QCheckBox *>()->isChecked());
    }

    /// Hidden it follows nothing; shown, a check changes its own row only.
    void rowsFollowOnlyWhileTheyAreSeen()
    {
        const auto state = [this](const char *slug) {
            return m_page->row(QLatin1StringView(slug))->findChild<StatePill *>()->text();
        };
        QSignalSpy header(m_page.get(), &Page::headerChanged);
        m_desk->moveTo(3, State::Down);
        QCOMPARE(state("maker-03"), Text::state(State::Down));
        QCOMPARE(state("maker-04"), Text::state(State::Unknown));
        QCOMPARE(header.size(), 1);
        m_page->hide();
        m_desk->moveTo(3, State::Operational);
        QCOMPARE(state("maker-03"), Text::state(State::Down));
        QCOMPARE(header.size(), 1);
        m_page->show();
        QCOMPARE(state("maker-03"), Text::state(State::Operational));
    }

    void aRealtimeApiIsSwitchedOn()
    {
        auto *card = m_page->findChild<RealtimeCard *>();
        QVERIFY(card->isVisible());
        QCheckBox *box = card->box(QStringLiteral("maker-03"));
        QVERIFY(box && !box->isChecked());
        QVERIFY(card->box(QStringLiteral("maker-04")) == nullptr);
        QCOMPARE(card->stateText(QStringLiteral("maker-03")), QStringLiteral("off"));
        const QList<QLabel *> labels = card->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(QStringLiteral("nothing is billed"));
        }));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(m_desk->deep.realtimes[0].on);
        QVERIFY(box->isChecked());
        m_desk->deep.realtimes[0].next = m_desk->time.now() + 4min;
        Q_EMIT m_desk->deep.realtimeChanged();
        QCOMPARE(card->stateText(QStringLiteral("maker-03")), QStringLiteral("every 15 min · next in 4 min"));
        m_desk->deep.realtimes[0].error = QStringLiteral("api.maker.example answered 503");
        Q_EMIT m_desk->deep.realtimeChanged();
        QCOMPARE(card->stateText(QStringLiteral("maker-03")), QStringLiteral("api.maker.example answered 503"));
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(!m_desk->deep.realtimes[0].on);

        m_desk->deep.realtimes.clear(); // nobody has one: no card
        Q_EMIT m_desk->providersChanged();
        QVERIFY(card->isHidden());
    }
};

QTEST_MAIN(SettingsPageTest)
#include "tst_settingspage.moc"
