// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exporting/writers.h"
#include "tests/support/shareddata.h"
#include "tests/ui/realdesk.h"
#include "ui/charts/barlist.h"
#include "ui/charts/comparisonimage.h"
#include "ui/charts/pricehistorychart.h"
#include "ui/models/comparisontable.h"
#include "ui/pages/alternativescard.h"
#include "ui/pages/comparepage.h"
#include "ui/pages/comparisonbar.h"
#include "ui/pages/comparisonfiles.h"
#include "ui/pages/exportpanel.h"
#include "ui/pages/rowsources.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/comparisonview.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSemaphore>
#include <QSvgRenderer>
#include <QTest>
#include <QThread>
#include <QUrl>

using namespace aigo;

namespace {

struct Fixture
{
    Fixture()
    {
        auto earlier = test::fewModels();
        test::addPrice(earlier[1], QStringLiteral("input"), "4"); // nova-pro was dearer in July
        real.import(QStringLiteral("litellm"), test::at("2026-07-01T00:00:00Z"), earlier);
        real.import(QStringLiteral("litellm"), test::at("2026-11-21T03:30:00Z"), test::fewModels());
        auto other = test::fewModels();
        other[1].facts.capabilities.set(Capability::Vision, false);
        other[1].facts.contextWindow = 64'000;
        other.resize(2);
        for (Model &model : other) {
            model.facts.prices.clear();
        }
        real.import(QStringLiteral("models-dev"), test::at("2026-11-20T03:30:00Z"), other);
        real.begin();
        page = std::make_unique<ComparePage>(*real.desk, theme);
        page->retranslate();
        page->resize(1300, 800);
        page->show();
        page->setModels(
            {QStringLiteral("openai/nova-pro"), QStringLiteral("anthropic/haiku-x"), QStringLiteral("google/mystery")});
    }
    template <typename T>
    T *child(const char *name) const
    {
        return page->findChild<T *>(QString::fromLatin1(name));
    }
    QString field(const char *name) const { return child<QLineEdit>(name)->text(); }
    /// Presses the button that opens the export, chooses, and saves under a name; the file's bytes.
    QByteArray saved(const QString &file, std::initializer_list<const char *> chips)
    {
        const QString path = real.file(file);
        page->askFile = [path](QWidget *, const QString &) { return path; };
        if (!child<ExportPanel>("exportPanel")->isVisible()) {
            QTest::mouseClick(child<Button>("export"), Qt::LeftButton);
        }
        for (const char *chip : chips) {
            QTest::mouseClick(child<Chip>(chip), Qt::LeftButton);
        }
        QTest::mouseClick(child<Button>("saveExport"), Qt::LeftButton);
        (void)QTest::qWaitFor([&] { return QFile::exists(path) && !child<ExportPanel>("exportPanel")->isBusy(); },
                              10'000);
        return test::readBytes(path);
    }
    ShownComparison shown() const
    {
        ShownComparison out{page->comparison(), {}, {}, page->history()};
        const auto catalogue = real.desk->catalogue();
        for (const QString &id : page->models()) {
            out.models.push_back(*catalogue->find(id));
        }
        for (const ProviderView &view : real.desk->providers()) {
            out.providerNames[view.provider.slug] = view.provider.name;
        }
        return out;
    }
    int rowOf(const QString &key) const
    {
        const auto *table = static_cast<ComparisonTable *>(child<ComparisonView>("comparison")->model());
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->rowAt(row) && table->rowAt(row)->key == key) {
                return row;
            }
        }
        return -1;
    }
    bool shows(const QString &text) const
    {
        const auto labels = page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }
    QString cell(const QString &key, std::size_t model) const
    {
        const ComparisonRow *row = page->comparison().row(key);
        return row ? row->cells.at(model).exact : QStringLiteral("no such row");
    }

    Theme theme{Theme::Choice::Light};
    test::RealDesk real;
    std::unique_ptr<ComparePage> page;
};

} // namespace

class TestComparePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatTheComparisonSays()
    {
        Fixture f;
        auto *view = f.child<ComparisonView>("comparison");
        QAbstractItemModelTester tester(view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(view->model()->columnCount(), 4);
        QCOMPARE(f.cell(QStringLiteral("input"), 0), QStringLiteral("2.5"));
        QCOMPARE(f.cell(QStringLiteral("input"), 2), QString());
        QCOMPARE(f.page->comparison().row(u"input")->cells[1].state, CellState::Best);
        // RAG: 3,000 in, half of them cached, 500 out, 10,000 a day; no cache price, so the input price stands in.
        QCOMPARE(f.cell(QStringLiteral("workload.per_month"), 0), QStringLiteral("3750"));
        auto *table = static_cast<ComparisonTable *>(view->model());
        bool found = false;
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->rowAt(row) && table->rowAt(row)->key == u"workload.per_month") {
                found = true;
                QVERIFY(table->index(row, 1).data().toString().startsWith(QStringLiteral("$ 3")));
                QCOMPARE(table->index(row, 3).data().toString(), QStringLiteral("—"));
            }
        }
        QVERIFY(found);
    }

    void theWorkloadIsWhatOneTypes()
    {
        Fixture f;
        auto *tokens = f.child<QLineEdit>("workload-in");
        tokens->setFocus();
        tokens->selectAll();
        QTest::keyClicks(tokens, QStringLiteral("6,000"));
        QCOMPARE(f.page->workload().input, 6000);
        // 6000*2.5 + 500*10 = 20,000 micro-dollars a request, x 10,000 x 30.
        QCOMPARE(f.cell(QStringLiteral("workload.per_month"), 0), QStringLiteral("6000"));
        QVERIFY(!f.child<Chip>("workload-rag")->isChecked());
        QTest::mouseClick(f.child<Chip>("workload-chat"), Qt::LeftButton);
        QCOMPARE(f.page->workload(), *workloadNamed(u"chat"));
        QVERIFY(f.field("workload-in") != QStringLiteral("6,000"));
        const Workload good = f.page->workload();
        tokens->selectAll();
        QTest::keyClicks(tokens, QStringLiteral("many"));
        QCOMPARE(f.page->workload(), good); // the last good one stays
        QTest::mouseClick(f.child<Chip>("workload-rag"), Qt::LeftButton);
        QTest::mouseClick(f.child<Chip>("batch"), Qt::LeftButton);
        QVERIFY(f.page->workload().batch);
        QCOMPARE(f.cell(QStringLiteral("workload.per_month"), 0), QString()); // no batch price is known
    }

    void differencesOnly()
    {
        Fixture f;
        const auto all = f.child<ComparisonView>("comparison")->model()->rowCount();
        QTest::mouseClick(f.child<Chip>("differences"), Qt::LeftButton);
        QVERIFY(f.child<ComparisonView>("comparison")->model()->rowCount() <= all);
        for (const ComparisonGroup &group : f.page->comparison().groups) {
            for (const ComparisonRow &row : group.rows) {
                QVERIFY2(row.differs(), qPrintable(row.key));
            }
        }
    }

    void modelsAreAddedByTypingAndTakenOut()
    {
        Fixture f;
        QTest::mouseClick(f.child<Button>("add"), Qt::LeftButton);
        auto *search = f.child<SearchField>("addModel");
        QVERIFY(search->isVisible());
        QTest::keyClicks(search, QStringLiteral("openai/nova-mini"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(f.page->models().size(), 4);
        QVERIFY(!search->isVisible());
        auto *view = f.child<ComparisonView>("comparison");
        view->setCurrentIndex(view->model()->index(1, 1));
        QTest::keyClick(view, Qt::Key_Delete);
        QVERIFY(!f.page->models().contains(QStringLiteral("openai/nova-pro")));
        const QRect cross = view->header()->crossBox(1);
        QTest::mouseClick(view->header()->viewport(), Qt::LeftButton, {}, cross.center());
        QVERIFY(!f.page->models().contains(QStringLiteral("anthropic/haiku-x")));
        QCOMPARE(f.page->models().size(), 2);
    }

    void everyFieldOfTheWorkloadCounts()
    {
        Fixture f;
        const auto type = [&f](const char *field, const QString &text) {
            auto *edit = f.child<QLineEdit>(field);
            edit->setFocus();
            edit->selectAll();
            QTest::keyClicks(edit, text);
        };
        type("workload-in", QStringLiteral("1000"));
        type("workload-out", QStringLiteral("1000"));
        type("workload-cached", QStringLiteral("0"));
        type("workload-per_day", QStringLiteral("1000"));
        QCOMPARE(f.cell(QStringLiteral("workload.per_month"), 0), QStringLiteral("375")); // 30 x (2.5 + 10)
        type("workload-reasoning", QStringLiteral("100"));
        QCOMPARE(f.page->workload().reasoning, (TokenPart{1'000'000, true}));
        QCOMPARE(f.cell(QStringLiteral("workload.per_month"), 0), QStringLiteral("675")); // 30 x (2.5 + 20)
        type("workload-reasoning", QStringLiteral("500 t"));
        QCOMPARE(f.cell(QStringLiteral("workload.per_month"), 0), QStringLiteral("525")); // 30 x (2.5 + 15)
        type("workload-cached", QStringLiteral("200 t"));
        QCOMPARE(f.page->workload().cached, (TokenPart{200, false}));
        QCOMPARE(f.cell(QStringLiteral("workload.notes"), 0), QStringLiteral("assumed: cache_read"));
        // Tokens stay tokens when another field is typed into.
        QTest::keyClick(f.child<QLineEdit>("workload-cached"), Qt::Key_Return);
        type("workload-per_day", QStringLiteral("2000"));
        QCOMPARE(f.page->workload().cached, (TokenPart{200, false}));
        QCOMPARE(f.cell(QStringLiteral("workload.per_month"), 0), QStringLiteral("1050"));
        QCOMPARE(f.cell(QStringLiteral("workload.per_day"), 0), QStringLiteral("35"));
        QCOMPARE(f.cell(QStringLiteral("workload.per_request"), 0), QStringLiteral("0.0175"));
    }

    void filesHoldWhatIsShown()
    {
        Fixture f;
        QTest::mouseClick(f.child<Chip>("differences"), Qt::LeftButton);
        const QByteArray csv = f.saved(QStringLiteral("c.csv"), {"csv"});
        for (const ComparisonGroup &group : f.page->comparison().groups) {
            for (const ComparisonRow &row : group.rows) {
                QVERIFY2(QString::fromUtf8(csv).contains(u',' + row.key + u','), qPrintable(row.key));
            }
        }
        QCOMPARE(csv, toCsv(comparisonTable(f.page->comparison(), Figures::Exact)));
        QCOMPARE(f.saved(QStringLiteral("bom.csv"), {"bom"}), "\xef\xbb\xbf" + csv);

        const QJsonObject json = QJsonDocument::fromJson(f.saved(QStringLiteral("c.json"), {"json"})).object();
        QCOMPARE(json[QStringLiteral("models")].toArray().size(), 3);
        qsizetype rows = 0;
        for (const ComparisonGroup &group : f.page->comparison().groups) {
            rows += static_cast<qsizetype>(group.rows.size());
        }
        QCOMPARE(json[QStringLiteral("rows")].toArray().size(), rows);
        QVERIFY(json[QStringLiteral("footer")].toString().contains(QStringLiteral("litellm")));

        const QString markdown = QString::fromUtf8(f.saved(QStringLiteral("c.md"), {"md"}));
        QVERIFY(markdown.contains(QStringLiteral("★ ")));
        QVERIFY(markdown.contains(f.page->comparison().footer().left(10)));
        const QString html = QString::fromUtf8(f.saved(QStringLiteral("c.html"), {"html"}));
        QVERIFY(html.startsWith(QStringLiteral("<!DOCTYPE html>")));
        QVERIFY(!html.contains(QStringLiteral("src=")));
        QVERIFY(html.contains(QStringLiteral("<footer>2026-11-21")));
    }

    void picturesOfTheTableAndEveryChart()
    {
        Fixture f;
        QTRY_VERIFY(f.child<PriceHistoryChart>("priceHistory")->isVisible());
        QImage table = QImage::fromData(f.saved(QStringLiteral("t.png"), {"png"}));
        QVERIFY(!table.isNull());
        const QImage same =
            comparisonDrawing(f.page->comparison(), f.theme, {.providerNames = f.shown().providerNames}).image(2);
        table.setDevicePixelRatio(2); // the file knows pixels only
        QCOMPARE(table.convertToFormat(QImage::Format_RGB32), same.convertToFormat(QImage::Format_RGB32));
        f.child<QLineEdit>("pictureWidth")->setFocus();
        QTest::keyClicks(f.child<QLineEdit>("pictureWidth"), QStringLiteral("1200"));
        const QImage month = QImage::fromData(f.saved(QStringLiteral("m.png"), {"ofMonth", "scale3"}));
        QCOMPARE(month.width(), 3600);
        QCOMPARE(QImage::fromData(f.saved(QStringLiteral("p.png"), {"ofPrices", "scale1"})).width(), 1200);
        for (const char *subject : {"ofTable", "ofMonth", "ofPrices", "ofHistory"}) {
            const QByteArray svg =
                f.saved(QString::fromLatin1(subject) + QStringLiteral(".svg"), {subject, "svg", "scale2"});
            QSvgRenderer renderer(svg);
            QVERIFY2(renderer.isValid(), subject);
            QCOMPARE(renderer.viewBox().width(), 1200);
            QVERIFY2(!svg.contains("<image"), subject); // lines and text, no pixels
            QVERIFY2(svg.contains("2026-11-21"), subject);
            QImage drawn(1200, renderer.viewBox().height(), QImage::Format_RGB32);
            drawn.fill(Qt::magenta);
            QPainter painter(&drawn);
            renderer.render(&painter, QRectF(drawn.rect()));
            QVERIFY(drawn.pixelColor(2, 2) != QColor(Qt::magenta));
        }
        // A chart is no text.
        QVERIFY(!f.child<Chip>("csv")->isEnabled());
        QTest::mouseClick(f.child<Chip>("ofTable"), Qt::LeftButton);
        QVERIFY(f.child<Chip>("csv")->isEnabled());
    }

    void copiedAsTextPageAndPicture()
    {
        Fixture f;
        f.page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(f.page.get()));
        f.child<ComparisonView>("comparison")->setFocus();
        QTest::keyClick(f.child<ComparisonView>("comparison"), Qt::Key_E, Qt::ControlModifier);
        QVERIFY(f.child<ExportPanel>("exportPanel")->isVisible());
        const auto copy = [&f](const char *format) {
            QTest::mouseClick(f.child<Chip>(format), Qt::LeftButton);
            QTest::mouseClick(f.child<Button>("copyExport"), Qt::LeftButton);
            (void)QTest::qWaitFor([&f] { return !f.child<ExportPanel>("exportPanel")->isBusy(); }, 10'000);
            return QGuiApplication::clipboard()->mimeData();
        };
        const ShownComparison shown = f.shown();
        QCOMPARE(copy("md")->text().toUtf8(), toMarkdown(comparisonTable(shown.comparison, Figures::Display)));
        const QMimeData *page = copy("html");
        QVERIFY(page->hasHtml());
        QVERIFY(page->text().startsWith(u'|'));
        QVERIFY(copy("png")->hasImage());
        QVERIFY(copy("svg")->hasFormat(QStringLiteral("image/svg+xml")));
        QTest::keyClick(f.child<ExportPanel>("exportPanel"), Qt::Key_Escape);
        QVERIFY(!f.child<ExportPanel>("exportPanel")->isVisible());
    }

    void anUnwritableFileIsTold()
    {
        Fixture f;
        f.page->askFile = [](QWidget *, const QString &) { return QStringLiteral("/nowhere/at/all.csv"); };
        QTest::mouseClick(f.child<Button>("export"), Qt::LeftButton);
        QTest::mouseClick(f.child<Button>("saveExport"), Qt::LeftButton);
        QTRY_VERIFY(f.shows(QStringLiteral("/nowhere/at/all.csv")));
    }

    void sourcesOfARowOpen()
    {
        Fixture f;
        auto *view = f.child<ComparisonView>("comparison");
        auto *sources = f.child<RowSources>("rowSources");
        QVERIFY(!sources->isVisible());
        const QModelIndex context = view->model()->index(f.rowOf(QStringLiteral("context_window")), 1);
        QVERIFY(context.isValid());
        QVERIFY(context.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("sources disagree")));
        view->scrollTo(context);
        const QPoint place = view->visualRect(context).center();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, place);
        QVERIFY(sources->isVisible());
        QCOMPARE(sources->key(), QStringLiteral("context_window"));
        QVERIFY(f.shows(QStringLiteral("64000")));
        QVERIFY(f.shows(QStringLiteral("models.dev")) || f.shows(QStringLiteral("models-dev")));
        view->setCurrentIndex(view->model()->index(f.rowOf(QStringLiteral("sources")), 1));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(sources->key(), QStringLiteral("sources"));
        QTest::mouseClick(f.child<Button>("closeSources"), Qt::LeftButton);
        QVERIFY(!sources->isVisible());
    }

    void pricesOverTimeStandOverEachOther()
    {
        Fixture f;
        auto *chart = f.child<PriceHistoryChart>("priceHistory");
        QTRY_VERIFY(chart->isVisible());
        QTRY_COMPARE(chart->lines().size(), std::size_t{6}); // input and output of each
        const PriceLine &input = chart->lines()[0];
        QVERIFY(input.dashed);
        QCOMPARE(input.points.size(), std::size_t{2});
        QCOMPARE(usdPerMillionText(input.points[0].amount), QStringLiteral("4"));
        QCOMPARE(usdPerMillionText(input.points[1].amount), QStringLiteral("2.5"));
        QCOMPARE(input.series, std::optional(0));
        QCOMPARE(chart->lines()[2].series, std::optional(1));
        const QImage before = chart->grab().toImage();
        // Sent by hand: QTest::mouseMove says nothing where the pointer stands there already.
        const QPointF middle(chart->width() / 2.0, chart->height() - 60.0);
        QMouseEvent over(QEvent::MouseMove, middle, chart->mapToGlobal(middle), Qt::NoButton, {}, {});
        QApplication::sendEvent(chart, &over);
        QVERIFY(chart->grab().toImage() != before); // the readout
    }

    void theSameForLess()
    {
        Fixture f;
        auto *card = f.child<AlternativesCard>("alternatives");
        auto *filter = f.child<SearchField>("alternativesFilter");
        const auto ids = [card] {
            QStringList all;
            for (const Alternative &one : card->alternatives().found) {
                all += one.id;
            }
            return all;
        };
        const int all = card->alternatives().cheaper;
        filter->setFocus();
        QTest::keyClicks(filter, QStringLiteral("nova,haiku"));
        QVERIFY(card->alternatives().cheaper < all); // the shipped catalogue has more
        // RAG of nova-pro (2.5, 10; tools, 64k or 128k): nova-mini 0.25 and 2, haiku-x 1 and 5.
        QCOMPARE(ids().first(), QStringLiteral("openai/nova-mini"));
        QVERIFY(ids().contains(QStringLiteral("anthropic/haiku-x")));
        // 3000 x 0.25 + 500 x 2 = 1750 micro-dollars, x 300,000 = 525 of 3750.
        QCOMPARE(costExact(*card->alternatives().found[0].cost.perMonth), QStringLiteral("525"));
        QCOMPARE(savingText(card->alternatives().found[0].saving), QStringLiteral("86.0 %"));
        QTest::keyClicks(filter, QStringLiteral(" provider:openai"));
        QCOMPARE(ids(), QStringList{QStringLiteral("openai/nova-mini")});
        QTest::keyClicks(filter, QStringLiteral(" wrong:1"));
        QVERIFY(f.shows(QStringLiteral("wrong")));
        filter->clear();
        QTest::mouseClick(f.child<Chip>("alternativesOf-1"), Qt::LeftButton); // haiku-x, which reads PDF, too
        QCOMPARE(card->alternatives().model, QStringLiteral("anthropic/haiku-x"));
        QTest::mouseClick(f.child<Chip>("alternativesOf-0"), Qt::LeftButton);
        QTest::keyClicks(filter, QStringLiteral("nova-mini"));
        QTest::mouseClick(f.child<QAbstractButton>("alternative-0"), Qt::LeftButton);
        QCOMPARE(f.page->models().last(), QStringLiteral("openai/nova-mini"));
    }

    void keptUnderANameAndOpenedAgain()
    {
        Fixture f;
        QTest::mouseClick(f.child<Chip>("differences"), Qt::LeftButton);
        QTest::mouseClick(f.child<Chip>("workload-chat"), Qt::LeftButton);
        const ComparisonChoice kept = f.page->choice();
        QTest::mouseClick(f.child<Button>("kept"), Qt::LeftButton);
        auto *name = f.child<QLineEdit>("comparisonName");
        QVERIFY(name->hasFocus() || name->isVisible());
        QTest::keyClicks(name, QStringLiteral("  My  three "));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(f.real.desk->comparisons().size(), std::size_t{1});
        QCOMPARE(f.real.desk->comparisons()[0].name, QStringLiteral("My three"));
        QVERIFY(f.child<Chip>("comparison-My three")->isChecked());
        f.page->setModels({QStringLiteral("openai/nova-mini")});
        QTest::mouseClick(f.child<Chip>("everything"), Qt::LeftButton);
        QVERIFY(!f.child<Chip>("comparison-My three")->isChecked());
        QTest::mouseClick(f.child<Chip>("comparison-My three"), Qt::LeftButton);
        QCOMPARE(f.page->choice(), kept);
        QVERIFY(f.child<Chip>("differences")->isChecked());
        QTest::keyClicks(name, QStringLiteral("Ours"));
        QTest::mouseClick(f.child<Button>("renameComparison"), Qt::LeftButton);
        QCOMPARE(f.real.desk->comparisons()[0].name, QStringLiteral("Ours"));
        // It is in the store: another desk on it knows it.
        LiveDesk again(*f.real.engine);
        QSignalSpy loaded(&again, &LiveDesk::loaded);
        again.start(false);
        QVERIFY(!loaded.isEmpty() || loaded.wait(20'000));
        QCOMPARE(again.comparisons(), (std::vector<SavedComparison>{{QStringLiteral("Ours"), kept}}));
        QTest::mouseClick(f.child<Button>("deleteComparison"), Qt::LeftButton);
        QVERIFY(f.real.desk->comparisons().empty());
    }

    void aLinkOpensTheSame()
    {
        Fixture f;
        QTest::mouseClick(f.child<Chip>("workload-agent"), Qt::LeftButton);
        QTest::mouseClick(f.child<Chip>("differences"), Qt::LeftButton);
        const ComparisonChoice choice = f.page->choice();
        QTest::mouseClick(f.child<Button>("link"), Qt::LeftButton);
        const QUrl link(QGuiApplication::clipboard()->text());
        QCOMPARE(link.scheme(), QStringLiteral("aigo"));
        f.page->setChoice({});
        QVERIFY(f.page->models().isEmpty());
        f.page->open(QUrlQuery(link));
        QCOMPARE(f.page->choice(), choice);
        QVERIFY(f.child<Chip>("differences")->isChecked());
        QVERIFY(f.child<Chip>("workload-agent")->isChecked());
    }

    void aLongFileTellsItsProgressAndCanBeStopped()
    {
        Fixture f;
        const QString path = f.real.file(QStringLiteral("long.csv"));
        auto made = f.real.desk->saveMade(path, [](const Onwards &onwards) -> Result<QByteArray> {
            for (int i = 0; i <= 10; ++i) {
                if (!onwards(i, 10)) {
                    break;
                }
            }
            return QByteArray("whole");
        });
        QTRY_VERIFY(made.isFinished());
        QVERIFY(made.result().ok());
        QCOMPARE(made.progressValue(), made.progressMaximum());
        QCOMPARE(test::readBytes(path), QByteArray("whole"));
        QSemaphore begun;
        auto stopped = f.real.desk->saveMade(path, [&begun](const Onwards &onwards) -> Result<QByteArray> {
            begun.release();
            while (onwards(1, 10)) {
                QThread::yieldCurrentThread();
            }
            return QByteArray("half");
        });
        QVERIFY(begun.tryAcquire(1, 20'000));
        stopped.cancel();
        QTRY_VERIFY(stopped.isFinished());
        QCOMPARE(stopped.resultCount(), 0);
        QCOMPARE(test::readBytes(path), QByteArray("whole"));
        auto failed = f.real.desk->saveMade(path, [](const Onwards &) -> Result<QByteArray> {
            return Error{ErrorKind::Invalid, QStringLiteral("no")};
        });
        QTRY_VERIFY(failed.isFinished());
        QVERIFY(!failed.result().ok());
        QCOMPARE(test::readBytes(path), QByteArray("whole"));
    }

    void titlesStayWhileEightModelsScroll()
    {
        Fixture f;
        f.page->resize(950, 640); // what a window of 1024 leaves
        QStringList ids;
        for (const Model &model : test::fewModels()) {
            ids += model.id();
        }
        f.page->setModels(ids);
        auto *view = f.child<ComparisonView>("comparison");
        auto *bar = view->horizontalScrollBar();
        QVERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), 0);
        const int width = view->header()->stays() - 1;
        const auto strip = [&] { return view->viewport()->grab(QRect(0, 0, width, 300)).toImage(); };
        const auto headings = [&] { return view->header()->viewport()->grab(QRect(0, 0, width, 40)).toImage(); };
        const QImage before = strip();
        const QImage above = headings();
        const int row = f.rowOf(QStringLiteral("input"));
        bar->setValue(bar->maximum());
        QCOMPARE(strip(), before); // to the pixel
        QCOMPARE(headings(), above);
        // What is seen there is what is there.
        const QModelIndex title = view->model()->index(row, 0);
        QCOMPARE(view->indexAt(view->visualRect(title).center()), title);
        QCOMPARE(view->visualRect(title).left(), 0);
        // Every cell that the keyboard reaches is seen whole beside the titles; titles of groups are passed over.
        view->setFocus();
        view->setCurrentIndex(view->model()->index(row, 8));
        for (int column = 7; column >= 0; --column) {
            QTest::keyClick(view, Qt::Key_Left);
            QCOMPARE(view->currentIndex(), view->model()->index(row, column));
            QVERIFY(column == 0 || view->visualRect(view->currentIndex()).left() >= width);
        }
        const auto *table = static_cast<ComparisonTable *>(view->model());
        for (int i = 0; i < table->rowCount(); ++i) {
            QTest::keyClick(view, Qt::Key_Up);
            QVERIFY(!table->isGroup(view->currentIndex().row()));
        }
        QCOMPARE(view->currentIndex().row(), 1);
        QTest::keyClick(view, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(view->currentIndex(), view->model()->index(table->rowCount() - 1, 8));
        QVERIFY(view->visualRect(view->currentIndex()).right() <= view->viewport()->width());
    }

    void barsHaveTheirFigures()
    {
        Fixture f;
        const auto bars = monthBars(f.page->comparison(), f.theme);
        QCOMPARE(bars.size(), std::size_t{3});
        QCOMPARE(bars[0].value, std::optional(3750.0));
        QVERIFY(!bars[2].value.has_value());
        QCOMPARE(bars[2].text, QStringLiteral("—"));
        QVERIFY(bars[1].strong);
    }

    void thePictureNeedsNoWindow()
    {
        Theme theme(Theme::Choice::Dark);
        const auto models = test::fewModels();
        const Comparison two =
            compareModels({models[0], models[3]}, defaultWorkload(), test::at("2026-11-21T06:30:00Z"));
        const QImage one = renderComparison(two, theme, {.scale = 1});
        const QImage twice = renderComparison(two, theme, {.scale = 2});
        QCOMPARE(twice.width(), one.width() * 2);
        QCOMPARE(twice.height(), one.height() * 2);
        const Comparison other =
            compareModels({models[0], models[4]}, defaultWorkload(), test::at("2026-11-21T06:30:00Z"));
        QVERIFY(renderComparison(other, theme, {.scale = 1}) != one);
        QVERIFY(renderComparison({}, theme).isNull());
    }
};

QTEST_MAIN(TestComparePage)
#include "tst_comparepage.moc"
