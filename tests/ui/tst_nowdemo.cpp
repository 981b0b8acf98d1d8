// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/demodesk.h"
#include "ui/now/cardgrid.h"
#include "ui/now/providerdrawer.h"
#include "ui/now/sidelist.h"
#include "ui/now/verdictbanner.h"
#include "ui/pages/nowpage.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QTest>

using namespace aigo;
using namespace aigo::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QString labels(const QWidget *widget)
{
    QStringList all;
    for (const QLabel *label : widget->findChildren<QLabel *>()) {
        all << label->text();
    }
    return all.join(u'\n');
}

} // namespace

/// A day of the demo on the page one looks at: real checks and status pages on loopback, a clock that is moved.
class NowDemoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOutageAppearsIsExplainedAndResolves()
    {
        qputenv("TZ", "Asia/Seoul");
        DemoDesk demo;
        demo.begin();
        const Theme theme(Theme::Choice::Light);
        NowPage page(*demo.desk, theme);
        page.retranslate();
        page.resize(1368, 844);
        page.show();
        QApplication::setActiveWindow(&page);
        QTRY_VERIFY(!page.isLoading());

        demo.to(s("00:10"));
        const auto openai = [&]() -> const CardFacts & { return page.grid()->card(s("openai"))->facts(); };
        QTRY_COMPARE(openai().word, s("Fine"));
        QVERIFY(page.banner()->sentence().endsWith(s("It is not them.")));
        QVERIFY(!page.grid()->card(s("openai"))->figures().median.empty()); // a day of the store's

        demo.to(s("00:26")); // it fails since 00:20, and their page says nothing
        QTRY_COMPARE(openai().word, s("Down"));
        QCOMPARE(page.banner()->sentence(), s("OpenAI is down. It is them, not you."));
        QVERIFY2(openai().why.contains(s("500")), qPrintable(openai().why));
        QVERIFY2(openai().page.contains(s("silent for")), qPrintable(openai().page));
        QTRY_VERIFY(rowOf(page, s("openai")) != nullptr);
        QVERIFY2(rowOf(page, s("openai"))->facts().under.startsWith(s("We see it since")),
                 qPrintable(rowOf(page, s("openai"))->facts().under));

        page.setFocus();
        page.grid()->focusCard(s("openai"));
        QTest::keyClick(page.grid()->card(s("openai")), Qt::Key_Return);
        QCOMPARE(page.drawer()->slug(), s("openai"));
        QTRY_VERIFY(labels(page.drawer()).contains(s("It is them: OpenAI has been failing")));

        demo.to(s("00:34")); // it admits it since 00:27
        QTRY_VERIFY(rowOf(page, s("openai")) != nullptr &&
                    rowOf(page, s("openai"))->facts().under.startsWith(s("We saw it at")));
        QCOMPARE(rowOf(page, s("openai"))->facts().word, s("Investigating"));
        QVERIFY2(openai().page.contains(s("after us")), qPrintable(openai().page));
        QTRY_VERIFY(labels(page.drawer()).contains(s("Elevated error rates")));

        demo.to(s("01:40")); // and it is over
        QTRY_COMPARE(openai().word, s("Fine"));
        QTRY_VERIFY(rowOf(page, s("openai")) == nullptr);
        QVERIFY(page.banner()->sentence().endsWith(s("It is not them.")));
        QTRY_VERIFY(labels(page.drawer()).contains(s("server error"))); // what happened stays to be read
        const auto share = page.grid()->card(s("openai"))->figures().whole.share();
        QVERIFY(share && *share < 0.99 && *share > 0.9);
    }

private:
    static const SideRow *rowOf(const NowPage &page, const QString &slug)
    {
        for (const SideRow *row : page.incidentList()->rows()) {
            if (row->facts().key.section(u'\n', 0, 0) == slug) {
                return row;
            }
        }
        return nullptr;
    }
};

QTEST_MAIN(NowDemoTest)
#include "tst_nowdemo.moc"
