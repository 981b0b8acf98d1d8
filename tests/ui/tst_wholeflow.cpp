// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/viewlink.h"
#include "tests/support/shareddata.h"
#include "tests/ui/realdesk.h"
#include "ui/mainwindow.h"
#include "ui/models/comparisontable.h"
#include "ui/pages/comparepage.h"
#include "ui/pages/exportpanel.h"
#include "ui/pages/modelspage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/comparisonview.h"
#include "ui/widgets/facetpanel.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/modelview.h"
#include "ui/widgets/tableheader.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QTest>
#include <QTextDocument>
#include <QTextTable>
#include <QWindow>

using namespace aigo;

namespace {

using Rows = QList<QStringList>;

/// RFC 4180, read by hand.
Rows csvRows(const QByteArray &bytes)
{
    Rows rows{{QString()}};
    bool quoted = false;
    const QString text = QString::fromUtf8(bytes);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'"' && text.mid(i + 1, 1) == u"\"") {
            rows.last().last() += text[i++];
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && c == u',') {
            rows.last() += QString();
        } else if (!quoted && c == u'\r' && text.mid(i + 1, 1) == u"\n") {
            rows += QStringList{QString()};
            ++i;
        } else {
            rows.last().last() += c;
        }
    }
    rows.removeLast(); // after the last line's end
    return rows;
}

/// A cell as a reader sees it: without marks of the best and of the dispute.
QString bare(QString cell)
{
    for (const QChar mark : {QChar(u'*'), QChar(u'★'), QChar(u'≠'), QChar(u'$')}) {
        cell.remove(mark);
    }
    return cell.simplified();
}

Rows markdownRows(const QByteArray &bytes)
{
    Rows rows;
    for (const QString &line : QString::fromUtf8(bytes).split(u'\n')) {
        if (line.startsWith(u'|')) {
            QStringList cells = line.split(u'|').mid(1);
            cells.removeLast();
            std::transform(cells.begin(), cells.end(), cells.begin(), bare);
            rows += cells;
        }
    }
    return rows;
}

Rows htmlRows(const QByteArray &bytes)
{
    QTextDocument document;
    document.setHtml(QString::fromUtf8(bytes));
    Rows rows;
    for (const QTextFrame *frame : document.rootFrame()->childFrames()) {
        const auto *table = qobject_cast<const QTextTable *>(frame);
        for (int row = 0; table && row < table->rows(); ++row) {
            QStringList cells;
            for (int column = 0; column < table->columns(); ++column) {
                const QTextTableCell cell = table->cellAt(row, column);
                cells += bare(cell.firstCursorPosition().block().text());
            }
            rows += cells;
        }
    }
    return rows;
}

/// The last cells of the row that begins with `title`, as numbers.
QList<double> figures(const Rows &rows, const QString &title, qsizetype models)
{
    for (const QStringList &row : rows) {
        if (row.contains(title) && row.size() >= models) {
            QList<double> values;
            for (const QString &cell : row.last(models)) {
                values += cell.toDouble();
            }
            return values;
        }
    }
    return {};
}

/// But for rounding: a file of exact figures has more digits. Rows of words, or with something unknown, are alike.
bool alike(const QList<double> &exact, const QList<double> &seen)
{
    return seen.contains(0.0) || std::equal(exact.begin(), exact.end(), seen.begin(), seen.end(),
                                            [](double a, double b) { return std::abs(a - b) <= 0.005 * std::abs(a); });
}

/// The real window, on the screen of the offscreen platform, and what a person does in it.
struct Hands
{
    Hands(Desk &desk, Theme &theme)
        : window(desk, theme, language)
    {
        window.pin(Theme::Choice::Light, QStringLiteral("en"));
        window.resize(1440, 900);
        window.showPage(QStringLiteral("models"));
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window)) {
            qFatal("the window did not become active");
        }
    }
    ModelsPage *models() const { return static_cast<ModelsPage *>(window.page(QStringLiteral("models"))); }
    ComparePage *compare() const { return static_cast<ComparePage *>(window.page(QStringLiteral("compare"))); }
    ModelView *table() const { return static_cast<ModelView *>(models()->view()); }
    ComparisonView *comparison() const { return on<ComparisonView>("comparison"); }
    /// What the page that is seen has under that name.
    template <typename T>
    T *on(const char *name) const
    {
        T *found = window.currentPage()->findChild<T *>(QString::fromLatin1(name));
        if (found == nullptr) {
            qFatal("no such thing on the page: %s", name);
        }
        return found;
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focused(), key, modifiers);
    }
    void write(const char *text) { QTest::keyClicks(focused(), QString::fromUtf8(text)); }
    /// A menu that closed gives the window back, on a platform that has windows.
    QWidget *focused()
    {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window) || window.focusWidget() == nullptr) {
            qFatal("nothing has the focus");
        }
        return window.focusWidget();
    }
    void click(QWidget *widget) const
    {
        for (QWidget *above = widget; above != nullptr; above = above->parentWidget()) {
            if (auto *scroll = qobject_cast<QScrollArea *>(above)) {
                scroll->ensureWidgetVisible(widget);
            }
        }
        QVERIFY2(widget->isVisible() && widget->isEnabled(), qPrintable(widget->objectName()));
        QTest::mouseClick(widget, Qt::LeftButton);
    }
    int section(const char *column) const
    {
        return static_cast<int>(table()->columnKeys().indexOf(QLatin1String(column))) + 1;
    }
    void clickHeader(const char *column, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        auto *header = table()->horizontalHeader();
        const int at = section(column);
        const QPoint middle(header->sectionViewportPosition(at) + header->sectionSize(at) / 2, 12);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, middle);
    }
    /// Through the window, so that whatever lies over the table would get the click.
    void tick(const QString &id)
    {
        QCoreApplication::processEvents(); // a panel that went leaves its room to the table
        const QModelIndex box = models()->table()->index(models()->table()->rowOf(id), ModelsTable::pickColumn);
        const QPoint at = table()->viewport()->mapTo(&window, table()->visualRect(box).center());
        QTest::mouseClick(window.windowHandle(), Qt::LeftButton, {}, at);
    }
    void fill(const char *field, const char *text)
    {
        click(on<QLineEdit>(field));
        key(Qt::Key_A, Qt::ControlModifier);
        write(text);
        key(Qt::Key_Tab);
    }
    /// The ids in the order seen.
    QStringList seen() const
    {
        QStringList ids;
        for (int row = 0; row < models()->table()->rowCount(); ++row) {
            ids += models()->table()->modelAt(row)->id();
        }
        return ids;
    }
    /// The comparison's rows as painted: title, then a cell a model.
    Rows compared() const
    {
        const auto *rows = static_cast<ComparisonTable *>(comparison()->model());
        Rows out;
        for (int row = 0; row < rows->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < rows->columnCount() && !rows->isGroup(row); ++column) {
                cells += bare(rows->index(row, column).data().toString());
            }
            out += cells;
        }
        out.removeAll(QStringList());
        return out;
    }

    Language language;
    MainWindow window;
};

} // namespace

/// Issue of the Models and Compare pages, as one sitting with keyboard and mouse: each step stands on the one before.
class TestWholeFlow : public QObject
{
    Q_OBJECT

private:
    Theme m_theme{Theme::Choice::Light};
    test::RealDesk m_real;
    std::unique_ptr<Hands> m_hands;
    QString m_modelsLink;
    QString m_compareLink;
    const QStringList m_four{QStringLiteral("anthropic/haiku-x"), QStringLiteral("google/gem-flash"),
                             QStringLiteral("openai/nova-pro"), QStringLiteral("openai/nova-mini")};

    QByteArray saved(const char *format)
    {
        const QString path = m_real.file(QStringLiteral("file.") + QLatin1String(format));
        m_hands->compare()->askFile = [path](QWidget *, const QString &) { return path; };
        m_hands->models()->askFile = m_hands->compare()->askFile;
        m_hands->click(m_hands->on<Chip>(format));
        m_hands->click(m_hands->on<Button>("saveExport"));
        const auto *panel = m_hands->window.currentPage()->findChild<ExportPanel *>();
        (void)QTest::qWaitFor([&] { return QFile::exists(path) && !panel->isBusy(); }, 10'000);
        const QByteArray bytes = test::readBytes(path);
        QFile::remove(path);
        return bytes;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto earlier = test::fewModels();
        test::addPrice(earlier[1], QStringLiteral("input"), "4");
        m_real.import(QStringLiteral("litellm"), test::at("2026-07-01T00:00:00Z"), earlier);
        m_real.import(QStringLiteral("litellm"), test::at("2026-11-21T03:30:00Z"), test::fewModels());
        m_real.begin();
        m_hands = std::make_unique<Hands>(*m_real.desk, m_theme);
    }
    void cleanupTestCase() { m_hands.reset(); }

    void aFilterIsTypedAndCompleted()
    {
        Hands &hands = *m_hands;
        QTRY_VERIFY(hands.models()->table()->rowCount() > 8); // the embedded ones, too
        hands.key(Qt::Key_Slash);
        FilterEdit *edit = hands.models()->filterBar()->edit();
        QTRY_VERIFY(edit->hasFocus());
        hands.key(Qt::Key_A, Qt::ControlModifier);
        hands.write("sourc");
        QVERIFY(edit->isCompleting());
        hands.key(Qt::Key_Tab);
        QCOMPARE(edit->text(), QStringLiteral("source:"));
        hands.write("litel");
        QVERIFY(edit->isCompleting());
        hands.key(Qt::Key_Down);
        hands.key(Qt::Key_Return);
        QCOMPARE(edit->text(), QStringLiteral("source:litellm"));
        hands.write(" input:<=2.5");
        hands.key(Qt::Key_Escape);
        QVERIFY(!edit->isCompleting());
        QStringList seen = hands.seen();
        seen.sort();
        QCOMPARE(seen,
                 (QStringList{QStringLiteral("anthropic/haiku-x"), QStringLiteral("google/gem-flash"),
                              QStringLiteral("openai/nova-embed"), QStringLiteral("openai/nova-mini"),
                              QStringLiteral("openai/nova-pro"), QStringLiteral("openrouter/anthropic/haiku-x")}));
    }

    void presetsAreSteppedThrough()
    {
        Hands &hands = *m_hands;
        FilterEdit *edit = hands.models()->filterBar()->edit();
        const QString typed = edit->text();
        hands.key(Qt::Key_PageDown, Qt::ControlModifier);
        const QString first = edit->text();
        QVERIFY(first != typed);
        hands.table()->setFocus();
        hands.key(Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(edit->text() != first);
        hands.key(Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(edit->text(), first);
        hands.key(Qt::Key_Slash);
        hands.key(Qt::Key_A, Qt::ControlModifier);
        hands.write(typed.toUtf8().constData());
        hands.key(Qt::Key_Escape);
    }

    void aFacetIsPicked()
    {
        Hands &hands = *m_hands;
        const auto vision = [&hands] {
            return hands.models()->facets()->row(QStringLiteral("cap"), QStringLiteral("vision"));
        };
        QTRY_VERIFY(vision() && vision()->count() == 4);
        hands.click(vision());
        QCOMPARE(hands.models()->filterBar()->text(), QStringLiteral("source:litellm input:<=2.5 cap:vision"));
        QCOMPARE(hands.seen().size(), 4);
        QTRY_VERIFY(vision() && vision()->isChecked());
    }

    void twoColumnsSort()
    {
        Hands &hands = *m_hands;
        hands.clickHeader("provider");
        hands.clickHeader("input", Qt::ShiftModifier);
        hands.clickHeader("input", Qt::ShiftModifier);
        QCOMPARE(sortText(hands.models()->table()->sortKeys()), QStringLiteral("provider,-input"));
        QCOMPARE(hands.seen(), (QStringList{QStringLiteral("anthropic/haiku-x"), QStringLiteral("google/gem-flash"),
                                            QStringLiteral("openai/nova-pro"), QStringLiteral("openai/nova-mini")}));
    }

    void aColumnIsPinned()
    {
        Hands &hands = *m_hands;
        QVERIFY(!hands.table()->isPinned(hands.section("output")));
        auto *header = hands.table()->horizontalHeader();
        const QPoint at(header->sectionViewportPosition(hands.section("output")) + 10, 10);
        QContextMenuEvent asked(QContextMenuEvent::Mouse, at, header->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(header->viewport(), &asked);
        auto *menu = hands.table()->findChild<QMenu *>(QStringLiteral("columnMenu"));
        QVERIFY(menu && menu->isVisible());
        menu->setActiveAction(menu->findChild<QAction *>(QStringLiteral("pinColumn")));
        QTest::keyClick(menu, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(hands.table()->isPinned(hands.section("output")));
        QCOMPARE(hands.table()->columnKeys().mid(0, 2),
                 (QStringList{QStringLiteral("name"), QStringLiteral("output")}));
        // Kept, so that another window has it.
        QTRY_VERIFY(m_real.desk->settings().tableLayout.contains(QStringLiteral("output")));
    }

    void whatIsSeenIsSavedInOrder()
    {
        Hands &hands = *m_hands;
        hands.table()->setFocus();
        hands.key(Qt::Key_E, Qt::ControlModifier);
        const Rows rows = csvRows(saved("csv"));
        const QStringList keys = hands.table()->columnKeys();
        QVERIFY(rows.size() >= 5);
        QCOMPARE(rows[0].mid(0, keys.size()), keys);
        const QStringList inputs{QStringLiteral("1"), QStringLiteral("0.3"), QStringLiteral("2.5"),
                                 QStringLiteral("0.25")};
        const QStringList outputs{QStringLiteral("5"), QStringLiteral("2.5"), QStringLiteral("10"),
                                  QStringLiteral("2")};
        for (int row = 0; row < 4; ++row) {
            QCOMPARE(rows[row + 1][keys.indexOf(QStringLiteral("input"))], inputs[row]);
            QCOMPARE(rows[row + 1][keys.indexOf(QStringLiteral("output"))], outputs[row]);
        }
        // While it is open, rows are picked and let go as ever.
        hands.tick(m_four[1]);
        QCOMPARE(hands.models()->table()->picked(), QStringList{m_four[1]});
        hands.tick(m_four[1]);
        QVERIFY(hands.models()->table()->picked().isEmpty());
        QTest::keyClick(hands.window.currentPage()->findChild<ExportPanel *>(), Qt::Key_Escape);
        QVERIFY(!hands.window.currentPage()->findChild<ExportPanel *>()->isVisible());
        hands.table()->setFocus();
    }

    void theViewIsALink()
    {
        m_hands->key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        m_modelsLink = QGuiApplication::clipboard()->text();
        QVERIFY2(m_modelsLink.startsWith(QStringLiteral("aigo://models?")), qPrintable(m_modelsLink));
    }

    void fourAreSelectedAndCompared()
    {
        Hands &hands = *m_hands;
        for (const QString &id : m_four) {
            hands.tick(id);
            QVERIFY2(hands.models()->table()->picked().contains(id), qPrintable(id));
        }
        QVERIFY2(hands.models()->table()->picked() == m_four, qPrintable(hands.models()->table()->picked().join(u' ')));
        hands.click(hands.on<Button>("compare"));
        QCOMPARE(hands.window.currentPage(), hands.compare());
        QCOMPARE(hands.compare()->models(), m_four);
        QCOMPARE(hands.comparison()->model()->columnCount(), 5);
    }

    /// 1,000 in, none from the cache, 2,000 out, 500 a day: nova-mini costs (1000 x 0.25 + 2000 x 2) / 1M = 0.00425 USD
    /// a request, x 500 x 30 = 63.75 a month; the others likewise.
    void theWorkloadChanges()
    {
        Hands &hands = *m_hands;
        const Rows before = hands.compared();
        hands.fill("workload-in", "1,000");
        hands.fill("workload-out", "2000");
        hands.fill("workload-cached", "0");
        hands.fill("workload-per_day", "500");
        QVERIFY(hands.compared() != before);
        QCOMPARE(figures(hands.compared(), QStringLiteral("A month"), 4), months());
        QCOMPARE(hands.comparison()->model()->index(1, 4).data().toString(), QStringLiteral("$ 63.75"));
    }

    void filesSayWhatIsSeen()
    {
        Hands &hands = *m_hands;
        hands.comparison()->setFocus();
        hands.key(Qt::Key_E, Qt::ControlModifier);
        const QByteArray csv = saved("csv");
        QVERIFY(csvRows(csv).at(0).last(4) == m_four);
        const QByteArray markdown = saved("md");
        const QByteArray html = saved("html");
        const QJsonObject json = QJsonDocument::fromJson(saved("json")).object();
        for (const Rows &rows : {csvRows(csv), markdownRows(markdown), htmlRows(html)}) {
            QCOMPARE(figures(rows, QStringLiteral("A month"), 4), months());
            for (const QStringList &shown : hands.compared()) {
                const QList<double> seen = figures({shown}, shown[0], 4);
                QVERIFY2(alike(figures(rows, shown[0], 4), seen), qPrintable(shown.join(u' ')));
            }
        }
        QCOMPARE(json[u"models"].toArray().size(), 4);
        for (int i = 0; i < 4; ++i) {
            const QJsonObject model = json[u"models"].toArray()[i].toObject();
            QCOMPARE(model[u"id"].toString(), m_four[i]);
            QCOMPARE(model[u"workload_cost"][u"per_month"].toString().toDouble(), months()[i]);
        }
        for (const QByteArray &text : {markdown, html}) {
            QVERIFY(text.contains("2026-11-21"));
            QVERIFY(text.contains("litellm") || text.contains("LiteLLM"));
        }
    }

    void thePictureShowsTheSame()
    {
        const QImage picture = QImage::fromData(saved("png"));
        QVERIFY(picture.width() > 1000);
        const QColor best = m_theme.best();
        int marks = 0;
        for (int y = 0; y < picture.height(); y += 2) {
            for (int x = 0; x < picture.width(); x += 2) {
                marks += picture.pixelColor(x, y) == best ? 1 : 0;
            }
        }
        QVERIFY2(marks > 50, qPrintable(QString::number(marks)));
        QCOMPARE(QImage::fromData(saved("png")), picture);
        m_hands->fill("workload-out", "2001");
        QVERIFY(QImage::fromData(saved("png")) != picture);
        m_hands->fill("workload-out", "2000");
        QCOMPARE(QImage::fromData(saved("png")), picture);
    }

    void theComparisonIsALink()
    {
        m_hands->click(m_hands->on<Button>("link"));
        m_compareLink = QGuiApplication::clipboard()->text();
        QVERIFY2(m_compareLink.startsWith(QStringLiteral("aigo://compare?")), qPrintable(m_compareLink));
    }

    void anotherWindowOnTheSameStoreOpensTheLinks()
    {
        test::RealDesk real(m_real.folder());
        real.begin();
        Hands other(*real.desk, m_theme);
        const auto open = [&other](const QString &text) {
            const auto link = parseViewLink(text);
            QVERIFY2(link.ok(), qPrintable(text));
            other.window.showPage(link->page, link->query);
        };
        open(m_modelsLink);
        QCOMPARE(other.models()->filterBar()->text(), m_hands->models()->filterBar()->text());
        QCOMPARE(sortText(other.models()->table()->sortKeys()), sortText(m_hands->models()->table()->sortKeys()));
        QCOMPARE(other.table()->columnKeys(), m_hands->table()->columnKeys());
        QVERIFY(other.table()->isPinned(other.section("output")));
        QCOMPARE(other.seen(), m_hands->seen());
        QCOMPARE(other.seen().size(), 4);
        open(m_compareLink);
        QCOMPARE(other.window.currentPage(), other.compare());
        QCOMPARE(other.compare()->choice(), m_hands->compare()->choice());
        QCOMPARE(other.compared(), m_hands->compared());
        QCOMPARE(figures(other.compared(), QStringLiteral("A month"), 4), months());
        QCOMPARE(other.on<QLineEdit>("workload-per_day")->text(), QStringLiteral("500"));
    }

private:
    static QList<double> months() { return {165, 79.5, 337.5, 63.75}; }
};

QTEST_MAIN(TestWholeFlow)
#include "tst_wholeflow.moc"
