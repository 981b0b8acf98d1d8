// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/viewlink.h"

#include <QRandomGenerator>
#include <QTest>

using namespace aigo;

class TestViewLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyTextComesBack()
    {
        QRandomGenerator random(7);
        const QString letters = QStringLiteral("ab가+%&=#? \"'<>:,-/\\\n시\u00e9");
        for (int round = 0; round < 500; ++round) {
            QString filter;
            for (int i = random.bounded(30); i >= 0; --i) {
                filter += letters[random.bounded(static_cast<int>(letters.size()))];
            }
            ViewLink link{QStringLiteral("models"), {}};
            addLinkValue(link.query, QStringLiteral("filter"), filter);
            addLinkValue(link.query, QStringLiteral("sort"), QStringLiteral("-input,context"));
            const QString text = viewLinkText(link);
            const auto back = parseViewLink(text);
            QVERIFY2(back.ok(), qPrintable(text));
            QCOMPARE(back->page, QStringLiteral("models"));
            QCOMPARE(back->query.queryItemValue(QStringLiteral("filter"), QUrl::FullyDecoded), filter);
            QCOMPARE(viewLinkText(*back), text);
        }
    }
    void whatPeopleAndBrowsersWrite()
    {
        for (const char *text : {"aigo://models?filter=cap%3Avision", "aigo:models?filter=cap%3Avision",
                                 " AIGO://Models/?filter=cap%3Avision#top ", "aigo:///models?filter=cap:vision"}) {
            const auto link = parseViewLink(QString::fromUtf8(text));
            QVERIFY2(link.ok(), text);
            QCOMPARE(link->page, QStringLiteral("models"));
            QCOMPARE(link->query.queryItemValue(QStringLiteral("filter"), QUrl::FullyDecoded),
                     QStringLiteral("cap:vision"));
        }
        QCOMPARE(viewLinkText({QStringLiteral("live"), {}}), QStringLiteral("aigo://live"));
        QCOMPARE(viewLinkText(*parseViewLink(u"aigo://moo?mod&&&=x&a=1")), QStringLiteral("aigo://moo?mod&a=1"));
    }
    void whatIsNoLink_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a page of the web") << QStringLiteral("https://models?filter=x");
        QTest::newRow("no page") << QStringLiteral("aigo://?filter=x");
        QTest::newRow("a path") << QStringLiteral("aigo://models/../settings");
        QTest::newRow("an option") << QStringLiteral("--filter");
        QTest::newRow("too long") << QStringLiteral("aigo://models?filter=") + QString(20'000, u'x');
        QTest::newRow("strange letters") << QStringLiteral("aigo://모델");
    }
    void whatIsNoLink()
    {
        QFETCH(QString, text);
        const auto link = parseViewLink(text);
        QVERIFY(!link.ok());
        QVERIFY(!link.error().line().contains(u'\n'));
    }
};

QTEST_GUILESS_MAIN(TestViewLink)
#include "tst_viewlink.moc"
