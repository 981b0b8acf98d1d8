// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exporting/writers.h"
#include "tests/support/golden.h"
#include "tests/support/shareddata.h"
#include "tests/ui/realdesk.h"
#include "ui/charts/tableimage.h"
#include "ui/pages/exportpanel.h"
#include "ui/pages/modelspage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/modelview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QSemaphore>
#include <QTest>
#include <QXmlStreamReader>

using namespace aigo;

namespace {

/// The page of models over a real store, with what a user does to export from it.
struct Fixture
{
    Fixture()
    {
        real.import(QStringLiteral("litellm"), real.clock.now() - std::chrono::hours(3), test::fewModels());
        real.begin();
        page = std::make_unique<ModelsPage>(*real.desk, theme);
        page->retranslate();
        page->resize(1300, 800);
        page->show();
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get())) {
            qFatal("the page did not become active");
        }
        page->filterBar()->setText(QStringLiteral("source:litellm"));
        see(QStringLiteral("columns"), QStringLiteral("name,provider,context,input,output,cap"));
        see(QStringLiteral("sort"), QStringLiteral("-output"));
    }
    void see(const QString &key, const QString &value)
    {
        QUrlQuery query;
        query.addQueryItem(key, value);
        page->open(query);
    }
    template <typename T>
    T *child(const char *name) const
    {
        return page->findChild<T *>(QString::fromLatin1(name));
    }
    void choose(std::initializer_list<const char *> chips)
    {
        if (!child<ExportPanel>("exportPanel")->isVisible()) {
            page->view()->setFocus();
            QTest::keyClick(page->view(), Qt::Key_E, Qt::ControlModifier);
        }
        for (const char *chip : chips) {
            QTest::mouseClick(child<Chip>(chip), Qt::LeftButton);
        }
    }
    QByteArray saved(std::initializer_list<const char *> chips)
    {
        choose(chips);
        QString path;
        page->askFile = [&](QWidget *, const QString &name) { return path = real.file(name); };
        QTest::mouseClick(child<Button>("saveExport"), Qt::LeftButton);
        if (!QTest::qWaitFor([this] { return !child<ExportPanel>("exportPanel")->isBusy(); }, 10'000)) {
            qFatal("the export did not end");
        }
        return test::readBytes(path);
    }
    const QMimeData *copied(std::initializer_list<const char *> chips)
    {
        choose(chips);
        QGuiApplication::clipboard()->clear();
        QTest::mouseClick(child<Button>("copyExport"), Qt::LeftButton);
        (void)QTest::qWaitFor([this] { return !child<ExportPanel>("exportPanel")->isBusy(); }, 10'000);
        return QGuiApplication::clipboard()->mimeData();
    }
    void select(std::initializer_list<const char *> ids)
    {
        Qt::KeyboardModifiers keys = Qt::ControlModifier;
        page->view()->clearSelection();
        for (const char *id : ids) {
            const QModelIndex index = page->table()->index(page->table()->rowOf(QString::fromLatin1(id)), 2);
            QTest::mouseClick(page->view()->viewport(), Qt::LeftButton, keys, page->view()->visualRect(index).center());
        }
    }

    Theme theme{Theme::Choice::Light};
    test::RealDesk real;
    std::unique_ptr<ModelsPage> page;
};

} // namespace

/// What the page of models saves and copies, read back: equal to what is shown and to what the command line says.
class TestModelsExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreThoseOfTheCommandLine()
    {
        Fixture f;
        const Instant now = f.real.clock.now();
        const auto shown = f.page->table()->shown();
        QCOMPARE(shown.size(), test::fewModels().size());
        const auto columns = parseColumns(u"name,provider,context,input,output,cap").value();
        const QByteArray csv = f.saved({"csv"});
        QCOMPARE(csv, toCsv(modelsTable(shown, columns, Figures::Exact)));
        QVERIFY(csv.startsWith("name,provider,context,input,output,cap\r\n"));
        QCOMPARE(f.saved({"bom"}), QByteArray("\xef\xbb\xbf") + csv);
        QCOMPARE(f.saved({"json"}), modelsJson(static_cast<qint64>(shown.size()), shown, {}, now));
        Table table = modelsTable(shown, columns, Figures::Display);
        table.footer << modelsFooter(shown, now);
        QCOMPARE(f.saved({"md"}), toMarkdown(table));
        QVERIFY2(table.footer.front().startsWith(QStringLiteral("2026-11-21")), qPrintable(table.footer.front()));
        QVERIFY2(table.footer.front().contains(QStringLiteral("litellm (3 h)")), qPrintable(table.footer.front()));
        const QByteArray html = f.saved({"html"});
        QVERIFY(html.contains("litellm (3 h)"));
        QVERIFY(html.contains("source:litellm"));
        QVERIFY(!html.contains("http") && !html.contains("<script"));
        QCOMPARE(html.count("<tr>"), static_cast<qsizetype>(shown.size()) + 1);
    }

    void picturesHoldTheShownRowsInTheirOrder()
    {
        Fixture f;
        const QByteArray svg = f.saved({"svg", "scale1"});
        QStringList texts;
        QXmlStreamReader xml(svg);
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::Characters && !xml.text().trimmed().isEmpty()) {
                texts << xml.text().trimmed().toString();
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        qsizetype last = -1;
        for (int row = 0; row < f.page->table()->rowCount(); ++row) {
            const auto at = texts.indexOf(f.page->table()->index(row, 1).data().toString(), last + 1);
            QVERIFY2(at > last, qPrintable(texts.join(u'|')));
            last = at;
        }
        QVERIFY(texts.join(u' ').contains(QStringLiteral("litellm (3 h)")));

        QTest::mouseClick(f.child<Chip>("png"), Qt::LeftButton);
        auto *width = f.child<QLineEdit>("pictureWidth");
        width->setFocus();
        QTest::keyClicks(width, QStringLiteral("1500"));
        const QImage twice = QImage::fromData(f.saved({"scale2"}), "PNG");
        QCOMPARE(twice.width(), 3000);
        const QImage once = QImage::fromData(f.saved({"scale1"}), "PNG");
        QCOMPARE(once.width(), 1500);
        QVERIFY(std::abs(twice.height() - 2 * once.height()) <= 2);
    }

    void aSelectionIsExportedAlone()
    {
        Fixture f;
        f.choose({"csv"});
        QVERIFY(!f.child<Chip>("ofSelection")->isEnabled());
        f.select({"openai/nova-mini", "anthropic/sonnet-x"});
        QVERIFY(f.child<Chip>("ofSelection")->isEnabled());
        const QList<QByteArray> lines = f.saved({"ofSelection", "csv"}).split('\n');
        QCOMPARE(lines.size(), 4);                                      // heading, two, nothing after the last
        QVERIFY2(lines[1].contains("anthropic"), lines[1].constData()); // the dearer first, as it is sorted
        QVERIFY2(lines[2].contains("openai"), lines[2].constData());
        f.page->view()->clearSelection();
        QVERIFY(f.child<Chip>("ofRows")->isChecked());
    }

    void theClipboardHasIt()
    {
        Fixture f;
        const QMimeData *text = f.copied({"md"});
        QVERIFY(text->text().startsWith(u'|'));
        const QMimeData *page = f.copied({"html"});
        QVERIFY(page->hasHtml() && page->html().contains(QStringLiteral("nova-mini")));
        QVERIFY(page->text().startsWith(u'|'));
        const QMimeData *picture = f.copied({"png", "scale1"});
        QVERIFY(picture->hasImage());
        QVERIFY(!qvariant_cast<QImage>(picture->imageData()).isNull());
        QTest::keyClick(f.child<Chip>("png"), Qt::Key_Escape);
        QVERIFY(!f.child<ExportPanel>("exportPanel")->isVisible());
    }

    void aStoppedExportLeavesTheOldFile()
    {
        Fixture f;
        f.choose({"csv"});
        auto *panel = f.child<ExportPanel>("exportPanel");
        const QString path = f.real.file(QStringLiteral("old.csv"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        QSemaphore begun;
        QSemaphore goOn;
        bool wentOn = true;
        const auto making = f.real.desk->saveMade(path, [&](const Onwards &onwards) -> Result<QByteArray> {
            (void)onwards(50, 100);
            begun.release();
            goOn.acquire();
            wentOn = onwards(60, 100);
            return QByteArray("new");
        });
        bool told = false;
        bool stopped = false;
        panel->follow(making, [&](const std::optional<Status> &made) {
            told = true;
            stopped = !made;
        });
        begun.acquire();
        QVERIFY(!f.child<Button>("saveExport")->isVisible());
        QTRY_VERIFY(f.child<Label>("exportProgress")->text().contains(QStringLiteral("50")));
        QTest::mouseClick(f.child<Button>("stopExport"), Qt::LeftButton);
        goOn.release();
        QTRY_VERIFY(told);
        QVERIFY(stopped && !wentOn);
        QCOMPARE(test::readBytes(path), QByteArray("old"));
        QVERIFY(f.child<Button>("saveExport")->isVisible());
    }

    void theOldFileIsReplacedAndAFaultIsTold()
    {
        Fixture f;
        const QByteArray first = f.saved({"csv"});
        f.page->filterBar()->setText(QStringLiteral("source:litellm provider:google"));
        const QByteArray second = f.saved({"csv"});
        QVERIFY(second.size() < first.size() && !second.isEmpty());
        f.page->askFile = [](QWidget *, const QString &) { return QStringLiteral("/nowhere/at/all.csv"); };
        QTest::mouseClick(f.child<Button>("saveExport"), Qt::LeftButton);
        const auto told = [&f] {
            const auto labels = f.page->findChildren<Label *>();
            return std::any_of(labels.begin(), labels.end(), [](const Label *label) {
                return label->accessibleName().startsWith(QStringLiteral("Error"));
            });
        };
        QTRY_VERIFY(told());
    }

    void aPictureOfManyRowsHasAnEnd()
    {
        QVERIFY(mostPictureRows(1, 1000) > 1000);
        QVERIFY(mostPictureRows(4, 1000) < 300);
        QVERIFY(mostPictureRows(4, 8000) >= 1);
    }
};

QTEST_MAIN(TestModelsExport)
#include "tst_modelsexport.moc"
