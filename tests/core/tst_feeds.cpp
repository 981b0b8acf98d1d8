// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/feeds/feed.h"
#include "core/reading/charset.h"
#include "core/reading/htmltext.h"
#include "tests/support/shareddata.h"

#include <QDir>
#include <QStringEncoder>
#include <QTest>
#include <QXmlStreamReader>
#include <ctime>
#include <sys/resource.h>

using namespace aigo;
using namespace aigo::test;

namespace {

const Instant today = *parseTime(u"2026-11-21");

Result<FeedDocument> read(const QByteArray &bytes, const QUrl &url = {}, const QByteArray &charset = {})
{
    return readFeed(bytes, {url, today, charset});
}

QByteArray shared(const QString &name)
{
    return readBytes(sharedData() + QStringLiteral("/feeds/") + name);
}

QByteArray rss(const QByteArray &items)
{
    return "<rss version=\"2.0\"><channel><title>t</title><link>https://example.ai/</link>" + items +
           "</channel></rss>";
}

QString isoOf(const FeedItem &item)
{
    return toIso(item.published);
}

/// The entries' texts by another way: Qt's reader as it is, for documents that are plain RSS.
struct Plain
{
    QString guid;
    QString title;
    QString date;
};
std::vector<Plain> plainItems(const QByteArray &bytes)
{
    std::vector<Plain> out;
    QXmlStreamReader xml(bytes);
    QString link;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"item") {
            out.emplace_back();
            link.clear();
        } else if (xml.isStartElement() && !out.empty() && xml.prefix().isEmpty()) {
            const QString name = xml.name().toString();
            if (name == u"title") {
                out.back().title = xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
            } else if (name == u"pubDate") {
                out.back().date = xml.readElementText();
            } else if (name == u"guid") {
                out.back().guid = xml.readElementText().trimmed();
            } else if (name == u"link") {
                link = xml.readElementText().trimmed();
            }
        } else if (xml.isEndElement() && xml.name() == u"item" && out.back().guid.isEmpty()) {
            out.back().guid = link;
        }
    }
    return out;
}

} // namespace

class TestFeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordedFeedsAreReadWhole_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("records");
        if (sharedData().isEmpty()) {
            QTest::newRow("none") << QString() << 0;
            return;
        }
        const QList<QByteArray> lines = readBytes(sharedData() + QStringLiteral("/MANIFEST.tsv")).split('\n');
        int rows = 0;
        for (const QByteArray &line : lines) {
            const QList<QByteArray> cells = line.split('\t');
            if (cells[0].startsWith("feeds/") && cells[0].endsWith(".xml") && cells.value(3) == "recorded") {
                QTest::newRow(cells[0].constData()) << QString::fromUtf8(cells[0].sliced(6)) << cells[2].toInt();
                ++rows;
            }
        }
        QVERIFY(rows >= 18);
    }

    /// Every entry with its id, title and day, in order, and nothing else.
    void recordedFeedsAreReadWhole()
    {
        QFETCH(QString, name);
        QFETCH(int, records);
        if (name.isEmpty()) {
            QSKIP("no shared data");
        }
        if (name.contains(QStringLiteral("bozo_invalid"))) {
            return; // refused: see below
        }
        const QByteArray bytes = shared(name);
        const auto feed = read(bytes);
        QVERIFY2(feed.ok(), feed.ok() ? "" : qPrintable(feed.error().line()));
        QCOMPARE(feed->items.size(), static_cast<std::size_t>(records));
        if (name.startsWith(QStringLiteral("feedparser"))) {
            return; // not all plain RSS
        }
        QVERIFY(feed->skipped.empty());
        const auto plain = plainItems(bytes);
        QCOMPARE(plain.size(), feed->items.size());
        for (std::size_t i = 0; i < plain.size(); ++i) {
            const FeedItem &item = feed->items[i];
            QCOMPARE(item.guid, plain[i].guid);
            QCOMPARE(item.title, htmlLine(plain[i].title));
            QVERIFY(!item.title.isEmpty() && !item.url.isEmpty());

            const QDateTime day = QDateTime::fromString(plain[i].date, Qt::RFC2822Date);
            if (day.isValid()) {
                QCOMPARE(isoOf(item), toIso(fromMs(day.toMSecsSinceEpoch())));
            }
            QVERIFY(item.published.has_value());
        }
    }

    void newAndGoneEntriesAreThoseExpected()
    {
        if (sharedData().isEmpty()) {
            QSKIP("no shared data");
        }
        QStringList expected;
        for (const QByteArray &line : shared(QStringLiteral("expected_new_items.tsv")).split('\n').mid(1)) {
            if (!line.isEmpty()) {
                const QList<QByteArray> cells = line.split('\t');
                expected << QString::fromUtf8(cells[0] + '\t' + cells[3] + '\t' + cells[4]);
            }
        }
        QStringList found;
        for (const QString &name : {QStringLiteral("anthropic_news"), QStringLiteral("openai_research")}) {
            const auto ids = [&](const char *day) {
                QSet<QString> out;
                const auto feed = read(shared(name + u'_' + QString::fromLatin1(day) + QStringLiteral(".xml")));
                for (const FeedItem &item : feed.ok() ? feed->items : std::vector<FeedItem>{}) {
                    out.insert(item.guid);
                }
                return out;
            };
            const QSet<QString> before = ids("2026-07-26");
            const QSet<QString> after = ids("2026-08-22");
            for (const QString &id : after - before) {
                found << name + u'\t' + id + QStringLiteral("\tnew");
            }
            for (const QString &id : before - after) {
                found << name + u'\t' + id + QStringLiteral("\tgone");
            }
        }
        expected.sort();
        found.sort();
        QVERIFY(expected.size() == 211);
        QCOMPARE(found, expected);
    }

    void hostileAndOddDocuments()
    {
        if (sharedData().isEmpty()) {
            QSKIP("no shared data");
        }
        const auto at = [](const char *name) {
            return shared(QStringLiteral("constructed/") + QString::fromLatin1(name));
        };
        QCOMPARE(read(at("euckr.xml"))->items.size(), 1u);
        QVERIFY(read(at("euckr.xml"))->items[0].title.contains(u"한국"));
        const auto utf16 = read(at("utf16le_bom.xml"));
        QCOMPARE(utf16->title, QStringLiteral("UTF-16 feed"));
        QCOMPARE(utf16->items.size(), 1u);
        QCOMPARE(utf16->items[0].url, QUrl(QStringLiteral("https://example.kr/2")));
        QCOMPARE(read(at("latin1.xml"))->title, QStringLiteral("Actualités IA"));
        QVERIFY(read(at("latin1.xml"))->items[0].title.startsWith(QStringLiteral("Modèle général")));
        QCOMPARE(read(at("utf8_bom_leading_space.xml"))->items.size(), 1u);
        const auto rdf = read(at("rss1_rdf.xml"));
        QCOMPARE(rdf->title, QStringLiteral("RDF feed"));
        QCOMPARE(rdf->items.size(), 1u);
        QCOMPARE(rdf->items[0].guid, QStringLiteral("https://example.ai/1"));
        QCOMPARE(isoOf(rdf->items[0]), QStringLiteral("2026-08-01T00:00:00Z"));
        const auto entities = read(at("html_entities_undeclared.xml"));
        QCOMPARE(entities->title, QStringLiteral("A B \u2014 C \u00a9"));
        QCOMPARE(entities->items[0].title, QStringLiteral("Tom & Jerry & more"));
        QCOMPARE(entities->items[0].url, QUrl(QStringLiteral("https://example.ai/?a=1&b=2")));
        for (const char *refused : {"empty.xml", "not_a_feed.html", "entity_bomb.xml", "external_entity.xml"}) {
            const auto feed = read(at(refused));
            QVERIFY2(!feed.ok(), refused);
            QCOMPARE(feed.error().kind, ErrorKind::Unreadable);
        }
        const auto corpus = [](const char *name) {
            return read(shared(QStringLiteral("feedparser-corpus/") + QString::fromLatin1(name)));
        };
        QCOMPARE(corpus("encoding__euc-kr-item.xml")->items[0].text, QStringLiteral("년"));
        QCOMPARE(corpus("encoding__demoronize-1.xml")->items[0].text, QStringLiteral("don\u2019t"));
        QCOMPARE(corpus("encoding__double-encoded-html.xml")->items[0].text, QStringLiteral("\u2026"));
        QCOMPARE(corpus("encoding__http_i18n.xml")->title, QStringLiteral("Iñtërnâtiônàlizætiøn"));
        QVERIFY(!corpus("encoding__bozo_invalid-bytes-with-bom.xml").ok());
        QVERIFY(corpus("encoding__bozo_bogus_encoding.xml").ok());
    }

    void htmlOfEntriesBecomesText()
    {
        if (sharedData().isEmpty()) {
            QSKIP("no shared data");
        }
        const auto feed = read(shared(QStringLiteral("constructed/cdata_html_content.xml")));
        QVERIFY(feed.ok());
        QCOMPARE(feed->title, QStringLiteral("Example AI <News> & Views"));
        QCOMPARE(feed->items.size(), 11u); // 12, of which one repeats an id
        QCOMPARE(feed->skipped.size(), 1u);
        QCOMPARE(feed->skipped[0].key, QStringLiteral("x-1"));
        const FeedItem &x = feed->items[0];
        QCOMPARE(x.title, QStringLiteral("Model X & \"friends\" launch"));
        QCOMPARE(x.url, QUrl(QStringLiteral("https://blog.example.ai/posts/model-x")));
        QCOMPARE(x.summary, QStringLiteral("Hello & world"));
        QCOMPARE(x.text, QStringLiteral("Full\n\nBody with ]]> inside and link"));
        QCOMPARE(isoOf(x), QStringLiteral("2026-08-04T00:30:00Z"));
        QCOMPARE(feed->items[1].url, QUrl(QStringLiteral("https://blog.example.ai/posts/2")));
        QCOMPARE(isoOf(feed->items[1]), QStringLiteral("2026-08-04T00:00:00Z"));
        const QStringList dates{QString(),
                                QStringLiteral("2026-08-01T12:00:00Z"),
                                QStringLiteral("2026-07-30T06:00:00Z"),
                                QStringLiteral("2026-07-29T17:00:00Z"),
                                QString(),
                                QString(),
                                QString()};
        for (qsizetype i = 0; i < dates.size(); ++i) {
            QCOMPARE(isoOf(feed->items[static_cast<std::size_t>(i) + 2]), dates[i]);
        }
        QCOMPARE(feed->items[9].title, QStringLiteral("Untitled item, text only"));
        QCOMPARE(feed->items[10].title, QStringLiteral("RTL override 🚀 emoji 한국어 제목"));
        QCOMPARE(feed->items[10].url, QUrl(QStringLiteral("https://blog.example.ai/posts/11?a=1&b=2")));
    }

    void relativeLinksAndAtomsTexts()
    {
        if (sharedData().isEmpty()) {
            QSKIP("no shared data");
        }
        const auto feed = read(shared(QStringLiteral("constructed/atom_relative_xmlbase.xml")));
        QVERIFY(feed.ok());
        QCOMPARE(feed->title, QStringLiteral("Example <AI>"));
        QCOMPARE(feed->items.size(), 4u);
        QCOMPARE(feed->items[0].title, QStringLiteral("Rich title"));
        QCOMPARE(feed->items[0].url, QUrl(QStringLiteral("https://blog.example.ai/en/posts/one")));
        QCOMPARE(isoOf(feed->items[0]), QStringLiteral("2026-08-05T00:30:00Z"));
        QCOMPARE(feed->items[0].summary, QStringLiteral("Plain & simple"));
        QCOMPARE(feed->items[1].url, QUrl(QStringLiteral("https://blog.example.ai/two")));
        QCOMPARE(feed->items[1].text, QStringLiteral("Inline xhtml"));
        QCOMPARE(feed->items[2].url, QUrl(QStringLiteral("https://blog.example.ai/en/three")));
        QVERIFY(!feed->items[2].published);
    }

    void bombsAreRefusedInTimeAndMemory()
    {
        QByteArray bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"lol\">";
        for (int i = 1; i < 30; ++i) {
            const QByteArray below = "&a" + QByteArray::number(i - 1) + ';';
            bomb += "<!ENTITY a" + QByteArray::number(i) + " \"" + below.repeated(10) + "\">";
        }
        bomb += "]>" + rss("<item><title>&a29;</title></item>");
        const auto quadratic = rss("<item><title>" + QByteArray("&a;").repeated(300'000) + "</title></item>");
        const auto deep = QByteArray("<rss>") + QByteArray("<a>").repeated(300'000);
        const auto unclosed = rss("<item><title>" + QByteArray("&lt;script&gt;").repeated(200'000) + "</title></item>");
        const auto brackets =
            rss("<item><description>" + QByteArray("<![CDATA[<]]>").repeated(200'000) + "</description></item>");
        const std::clock_t start = std::clock();
        QVERIFY(!read(bomb).ok());
        QVERIFY(!read("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + rss("")).ok());
        QVERIFY(
            !read("<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/x\" [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/y\"> %p;]>" +
                  rss(""))
                 .ok());
        QVERIFY(read("<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" "
                     "\"http://127.0.0.1:9/rss.dtd\">" +
                     rss(""))
                    .ok());
        QVERIFY(read(quadratic).ok());
        QCOMPARE(read(deep).error().kind, ErrorKind::TooLarge);
        QVERIFY(read(unclosed).ok());
        QVERIFY(read(brackets).ok());
        QVERIFY(!read(QByteArray(17 * 1024 * 1024, ' ')).ok());
        const auto ms = (std::clock() - start) * 1000 / CLOCKS_PER_SEC;
        QVERIFY2(ms < 8000, qPrintable(QString::number(ms)));
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        QVERIFY2(usage.ru_maxrss < 400 * 1024, qPrintable(QString::number(usage.ru_maxrss)));
    }

    void endsEarlyIsRefused()
    {
        const QByteArray whole = rss("<item><title>a</title><link>https://a.ai/1</link></item>");
        for (qsizetype size = 0; size < whole.size(); ++size) {
            QVERIFY2(!read(whole.first(size)).ok(), qPrintable(QString::number(size)));
        }
        QVERIFY(read(whole).ok());
        QVERIFY(!read("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[").ok());
        QVERIFY(!read("plain text").ok());
        QVERIFY(!read("<svg xmlns=\"http://www.w3.org/2000/svg\"/>").ok());
        QVERIFY(!read("{\"items\":[]}").ok());
    }

    void jsonFeeds()
    {
        const auto feed = read(readBytes(fixture(QStringLiteral("feeds/feed.json"))));
        QVERIFY2(feed.ok(), feed.ok() ? "" : qPrintable(feed.error().line()));
        QCOMPARE(feed->title, QStringLiteral("Example AI"));
        QCOMPARE(feed->items.size(), 3u);
        QCOMPARE(feed->items[0].guid, QStringLiteral("1"));
        QCOMPARE(feed->items[0].url, QUrl(QStringLiteral("https://example.ai/posts/one")));
        QCOMPARE(feed->items[0].text, QStringLiteral("Faster & cheaper"));
        QCOMPARE(feed->items[0].tags, (QStringList{QStringLiteral("models"), QStringLiteral("prices")}));
        QCOMPARE(isoOf(feed->items[0]), QStringLiteral("2026-08-04T00:30:00Z"));
        QCOMPARE(feed->items[1].title, QStringLiteral("Only text <b> here"));
        QCOMPARE(feed->items[2].url, QUrl(QStringLiteral("https://example.ai/posts/3")));
    }

    void encodings()
    {
        const QByteArray xml = "<rss><channel><title>T</title><item><title>%1</title></item></channel></rss>";
        const auto with = [&](const QByteArray &encoding, const QByteArray &bytes) {
            return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + QByteArray(xml).replace("%1", bytes);
        };
        const auto title = [](const Result<FeedDocument> &feed) {
            return feed.ok() && !feed->items.empty() ? feed->items[0].title : QStringLiteral("(refused)");
        };
        QCOMPARE(title(read(with("Shift_JIS", "\x93\xfa\x96\x7b"))), QStringLiteral("日本"));
        QCOMPARE(title(read(with("windows-1251", "\xcf\xf0\xe8\xe2\xe5\xf2"))), QStringLiteral("Привет"));
        QCOMPARE(title(read(with("gb2312", "\xd6\xd0\xb9\xfa"))), QStringLiteral("中国"));
        QCOMPARE(title(read(with("utf-8", "na\xefve"))), QStringLiteral("na\uFFFDve")); // it is not
        QCOMPARE(title(read(with("ISO-8859-1", "\x93q\x94"))), QStringLiteral("\u201cq\u201d"));
        QCOMPARE(title(read(with("euc-kr", QStringLiteral("한국어").toUtf8()))), QStringLiteral("한국어")); // nor this
        QCOMPARE(title(read(QByteArray(xml).replace("%1", "\xb3\xe2"), {}, "EUC-KR")), QStringLiteral("년"));
        QStringEncoder utf16(QStringEncoder::Utf16BE);
        const QByteArray big = utf16(QString::fromUtf8(QByteArray(xml).replace("%1", "한")));
        QCOMPARE(title(read(big)), QStringLiteral("한"));
        QStringEncoder utf32(QStringEncoder::Utf32LE, QStringEncoder::Flag::WriteBom);
        const QByteArray four = utf32(QString::fromUtf8(QByteArray(xml).replace("%1", "한")));
        QCOMPARE(title(read(four)), QStringLiteral("한"));
    }

    void idsWhereThereAreNone()
    {
        const auto feed = read(rss("<item><title>a</title><link>/x?utm_source=rss#top</link></item>"
                                   "<item><description>text</description></item>"
                                   "<item><title>b</title><guid>" +
                                   QByteArray(3000, 'g') +
                                   "</guid></item>"
                                   "<item></item>"
                                   "<item><title>j</title><link>javascript:alert(1)</link></item>"));
        QCOMPARE(feed->items.size(), 4u);
        QCOMPARE(feed->items[0].url, QUrl(QStringLiteral("https://example.ai/x")));
        QVERIFY(feed->items[1].guid.startsWith(QStringLiteral("sha1:")));
        QCOMPARE(feed->items[1].title, QStringLiteral("text"));
        QVERIFY(feed->items[2].guid.size() < 100);
        QVERIFY(feed->items[3].url.isEmpty());
        QCOMPARE(feed->skipped.size(), 1u);
    }

    void aPagesFeeds()
    {
        const QByteArray page =
            "<html><head><base href='/blog/'><LINK REL=\"alternate\" type='application/rss+xml' "
            "title=\"News &amp; more\" href=feed.xml><link rel=stylesheet href=a.css>"
            "<link rel='alternate' hreflang='ko' href='/ko'>"
            "<link href=\"https://other.example/atom?a=1&amp;b=2\" type=\"application/atom+xml\" rel=\"alternate\" />"
            "<link rel=alternate type=application/rss+xml href=feed.xml>"
            "<link rel=alternate type=application/rss+xml href='javascript:x()'></head></html>";
        const std::vector<FoundFeed> expected{
            {QUrl(QStringLiteral("https://example.ai/blog/feed.xml")), QStringLiteral("News & more")},
            {QUrl(QStringLiteral("https://other.example/atom?a=1&b=2")), QString()}};
        QVERIFY(feedsOfPage(page, QUrl(QStringLiteral("https://example.ai/"))) == expected);
        QVERIFY(feedsOfPage("<link <link <link", QUrl()).empty());
    }

    void addressesAndTitlesThatAreTheSame()
    {
        const auto key = [](const char *url) { return urlKey(QUrl(QString::fromLatin1(url))); };
        QCOMPARE(key("https://www.Example.ai/a/?b=2&a=1&utm_source=x#f"), key("http://example.ai:80/a?a=1&b=2"));
        QVERIFY(key("https://example.ai/a") != key("https://example.ai/b"));
        QVERIFY(key("https://example.ai/a?id=1") != key("https://example.ai/a?id=2"));
        QVERIFY(key("ftp://example.ai/a").isEmpty());
        QCOMPARE(titleKey(u"Introducing “GPT-5.5”!"), titleKey(u"introducing gpt-5.5"));
        QVERIFY(titleKey(u"Changelog").isEmpty());
        QVERIFY(!titleKey(u"새로운 모델 출시").isEmpty());
    }

    void htmlIsText()
    {
        QCOMPARE(htmlText(u"<p>a<br>b</p><ul><li>c<li>d</ul>"), QStringLiteral("a\nb\n\n- c\n- d"));
        QCOMPARE(htmlText(u"a<style>x{}</style><SCRIPT>if (a<b) </script >c"), QStringLiteral("ac"));
        QCOMPARE(htmlText(u"1 < 2 & 3 > 2 <x-y>&copy;&nbsp;&#x1F680;&bogus;"),
                 QStringLiteral("1 < 2 & 3 > 2 \u00a9 \U0001F680&bogus;"));
        QCOMPARE(htmlText(u"<iframe src=https://evil/>x</iframe>y<!-- z"), QStringLiteral("y"));
        QCOMPARE(htmlText(u"&amp;lt;b&amp;gt;"), QStringLiteral("&lt;b&gt;")); // once
        QCOMPARE(htmlText(u"no tags\n\n\n\nhere"), QStringLiteral("no tags\n\nhere"));
        QCOMPARE(htmlLine(QString(400, u'x'), 10).size(), 10);
    }
};

QTEST_GUILESS_MAIN(TestFeeds)
#include "tst_feeds.moc"
