// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/examples.h"
#include "tests/support/smalldesk.h"
#include "tests/ui/layoutwalk.h"
#include "tests/ui/looks.h"
#include "ui/models/featuretable.h"
#include "ui/pages/comparepage.h"
#include "ui/pages/featurepane.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/featureview.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

/// The matrix of features: what models can do, who says so, and where sources disagree.
class FeaturePaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<SmallDesk>();
        m_desk->time.setWallClock(at("2026-11-21T06:00:00Z"));
        m_desk->add(QStringLiteral("openai"), QStringLiteral("OpenAI"));
        for (int i = 0; i < 40; ++i) {
            Model model;
            model.facts.provider = i % 3 == 0 ? QStringLiteral("anthropic") : QStringLiteral("openai");
            model.facts.apiId = QStringLiteral("model-%1").arg(i, 2, 10, QLatin1Char('0'));
            model.facts.id = model.facts.provider + u'/' + model.facts.apiId;
            model.facts.name = QStringLiteral("Model %1").arg(i);
            model.facts.capabilities.set(Capability::Tools, true);
            if (i % 4 != 3) {
                model.facts.capabilities.set(Capability::Vision, i % 2 == 0);
            }
            model.facts.capabilities.set(Capability::Reasoning, i % 5 == 0);
            model.facts.capabilities.set(Capability::AudioIn, i % 7 == 0);
            model.facts.capabilities.set(Capability::Caching, true);
            Provenance from;
            from.source = QStringLiteral("litellm");
            from.asOf = m_desk->time.now() - 24h * 3;
            model.sources[QStringLiteral("capabilities")] = from;
            if (i == 6) {
                Conflict conflict;
                conflict.field = QStringLiteral("capabilities.vision");
                Provenance other = from;
                other.source = QStringLiteral("openrouter");
                conflict.values = {{from, QStringLiteral("true"), {}}, {other, QStringLiteral("false"), {}}};
                model.conflicts.push_back(conflict);
            }
            m_desk->facts->models.push_back(model);
        }
        std::sort(m_desk->facts->models.begin(), m_desk->facts->models.end(),
                  [](const Model &a, const Model &b) { return a.id() < b.id(); });
        m_page = std::make_unique<ComparePage>(*m_desk, m_look.theme());
        m_page->resize(1368, 844);
        m_page->retranslate();
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }

    void aLinkShowsTheMatrixOfAFilter()
    {
        m_page->open(QUrlQuery(QStringLiteral("view=matrix&filter=provider:anthropic")));
        QVERIFY(m_page->matrix()->isVisible());
        QTRY_COMPARE(m_page->matrix()->table().rowCount(), 14);
        QCOMPARE(m_page->subtitle(), QStringLiteral("14 models"));
        m_page->open(QUrlQuery(QStringLiteral("models=openai/model-01,openai/model-02")));
        QVERIFY(!m_page->matrix()->isVisible());
    }

    void withoutAFilterItIsOfWhatIsCompared()
    {
        m_page->setModels({QStringLiteral("openai/model-01"), QStringLiteral("openai/model-02")});
        m_page->showMatrix(true);
        QCOMPARE(m_page->matrix()->table().rowCount(), 2);
        m_page->matrix()->findChild<QAbstractButton *>(QStringLiteral("matrix-back"))->click();
        QVERIFY(!m_page->matrix()->isVisible());
    }

    void cellsAreYesNoAndUnknown()
    {
        m_page->open(QUrlQuery(QStringLiteral("view=matrix&filter=provider:openai")));
        FeatureTable &table = m_page->matrix()->table();
        QTRY_COMPARE(table.rowCount(), 26);
        for (int row = 0; row < table.rowCount(); ++row) {
            const Model *model = table.modelAt(row);
            for (int column = 0; column < table.columnCount(); ++column) {
                const Capability feature = table.features()[static_cast<std::size_t>(column)];
                const QString word = table.index(row, column).data().toString();
                const bool yes = model->facts.capabilities.has(feature);
                const bool no = model->facts.capabilities.lacks(feature);
                QCOMPARE(word, yes ? QStringLiteral("yes") : no ? QStringLiteral("no") : QStringLiteral("unknown"));
            }
        }
    }

    void whoDisagreesIsSaid()
    {
        m_page->open(QUrlQuery(QStringLiteral("view=matrix&filter=model-06")));
        FeatureTable &table = m_page->matrix()->table();
        QTRY_COMPARE(table.rowCount(), 1);
        const auto vision = std::find(table.features().begin(), table.features().end(), Capability::Vision);
        const QModelIndex cell = table.index(0, static_cast<int>(vision - table.features().begin()));
        const QString tip = cell.data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("LiteLLM says yes")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("OpenRouter says no")), qPrintable(tip));
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("disagree")));
    }

    void differencesOnlyLeavesWhatDiffers()
    {
        m_page->open(QUrlQuery(QStringLiteral("view=matrix&filter=provider:openai")));
        QTRY_COMPARE(m_page->matrix()->table().rowCount(), 26);
        QCOMPARE(m_page->matrix()->table().columnCount(), 5);
        m_page->matrix()->findChild<QAbstractButton *>(QStringLiteral("matrix-differences"))->click();
        QCOMPARE(m_page->matrix()->table().columnCount(), 3); // all have tools and caching
    }

    void theWholeMatrixIsSaved()
    {
        m_page->open(QUrlQuery(QStringLiteral("view=matrix&filter=provider:openai")));
        QTRY_COMPARE(m_page->matrix()->table().rowCount(), 26);
        QString name;
        m_page->matrix()->askFile = [&name](QWidget *, const QString &suggested) { return name = suggested; };
        m_page->matrix()->exportAs(FeaturePane::As::Csv);
        const QByteArray csv = m_desk->filesMade[name];
        QVERIFY2(csv.startsWith("id,tools,vision,audio_in,reasoning,caching\r\n"), csv.left(80).constData());
        QCOMPARE(csv.count("\r\n"), 27);
        QVERIFY(csv.contains("openai/model-07,yes,,yes,no,yes\r\n")); // nobody says whether it sees
        m_page->matrix()->exportAs(FeaturePane::As::Json);
        const QJsonObject whole = QJsonDocument::fromJson(m_desk->filesMade[name]).object();
        QCOMPARE(whole.value(QStringLiteral("total")).toInt(), 26);
        m_page->matrix()->exportAs(FeaturePane::As::Markdown);
        QVERIFY(m_desk->filesMade[name].contains("✓"));
        m_page->matrix()->exportAs(FeaturePane::As::Html);
        QVERIFY(m_desk->filesMade[name].contains("<table"));
    }

    void keysOpenAndCopy()
    {
        m_page->open(QUrlQuery(QStringLiteral("view=matrix&filter=model-06")));
        QTRY_COMPARE(m_page->matrix()->table().rowCount(), 1);
        FeatureView *view = m_page->matrix()->view();
        QSignalSpy asked(m_page.get(), &Page::pageAsked);
        view->setFocus();
        view->setCurrentIndex(m_page->matrix()->table().index(0, 0));
        QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("yes"));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("models"));
    }

    void looks_data() { addLooks(); }
    void looks()
    {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        m_look.wear(language, dark);
        m_page.reset();
        QWidget window;
        m_page = std::make_unique<ComparePage>(*m_desk, m_look.theme(), &window);
        m_page->retranslate();
        window.resize(size);
        m_page->resize(size);
        window.show();
        m_page->open(QUrlQuery(QStringLiteral("view=matrix&filter=provider:openai,anthropic")));
        QTRY_COMPARE(m_page->matrix()->table().rowCount(), 40);
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::processEvents();
        }
        keepPicture(window.grab().toImage(), QStringLiteral("matrix"));
        const QStringList faults = layoutFaults(window);
        m_look.takeOff();
        m_page.reset();
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

private:
    Look m_look;
    std::unique_ptr<SmallDesk> m_desk;
    std::unique_ptr<ComparePage> m_page;
};

QTEST_MAIN(FeaturePaneTest)
#include "tst_featurepane.moc"
