// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/feeds/rawfeed.h"

#include <QXmlStreamReader>
#include <array>

namespace aigo::feeds {

namespace {

constexpr qsizetype longestWords = 1024 * 1024;

/// Names are taken as feeds write them, prefix and all: a good number use "dc:date" without saying what "dc" is.
QStringView localName(QStringView name)
{
    return name.mid(name.lastIndexOf(u':') + 1);
}

class XmlFeedReader
{
public:
    explicit XmlFeedReader(const QString &xml)
        : m_xml(xml)
    {
        m_xml.setNamespaceProcessing(false);
    }

    Result<RawFeed> read()
    {
        while (!m_xml.atEnd() && !m_problem) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::StartElement) {
                start();
            } else if (token == QXmlStreamReader::EndElement) {
                end();
            }
        }
        if (!m_problem && m_xml.hasError()) {
            const bool early = m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError;
            fail(ErrorKind::Unreadable,
                 early ? QStringLiteral("ends early (truncated)")
                       : QStringLiteral("is not well-formed XML at line %1").arg(m_xml.lineNumber()));
        }
        return m_problem ? Result<RawFeed>(*m_problem) : Result<RawFeed>(std::move(m_feed));
    }

private:
    QXmlStreamReader m_xml;
    RawFeed m_feed;
    std::optional<Error> m_problem;
    QList<QUrl> m_bases;
    bool m_atom = false;
    bool m_inItem = false;
    qsizetype m_itemDepth = 0;
    RawItem m_item;
    std::array<QString, 3> m_dates; ///< published, otherwise dated, updated
    bool m_linkIsPlain = false;     ///< the entry's link came from an element that is no rel="alternate"

    void fail(ErrorKind kind, const QString &what) { m_problem = Error{kind, what, {}, {}, 0, {}}; }

    QString attribute(const char *name) const { return m_xml.attributes().value(QLatin1String(name)).toString(); }

    void start()
    {
        const QString name = m_xml.qualifiedName().toString().toLower();
        if (m_bases.isEmpty()) {
            const QStringView root = localName(name);
            if (root != u"rss" && root != u"rdf" && root != u"feed") {
                fail(ErrorKind::Unreadable,
                     root == u"html" ? QStringLiteral("an HTML page, not a feed")
                                     : QStringLiteral("XML, but no feed (its root is \"%1\")").arg(name.left(40)));
                return;
            }
            m_atom = root == u"feed";
        }
        if (m_bases.size() >= mostDepth) {
            fail(ErrorKind::TooLarge, QStringLiteral("more than %1 levels deep").arg(mostDepth));
            return;
        }
        pushBase();
        const bool item = m_atom ? localName(name) == u"entry" : name == u"item";
        if (item && !m_inItem) {
            m_inItem = true;
            m_itemDepth = m_bases.size();
            m_item = {};
            m_dates = {};
            m_linkIsPlain = false;
            if (const QString about = attribute("rdf:about"); !about.isEmpty()) {
                m_item.guid = about;
                m_item.guidIsAddress = true;
            }
        } else if (m_inItem && m_bases.size() == m_itemDepth + 1) {
            itemField(name);
        } else if (!m_inItem && m_bases.size() <= 3) {
            feedField(name);
        }
    }

    void pushBase()
    {
        const QUrl above = m_bases.isEmpty() ? QUrl() : m_bases.last();
        const QString own = attribute("xml:base");
        const QUrl base = own.isEmpty() ? QUrl() : QUrl(own.left(2000));
        m_bases.append(base.isEmpty() ? above : above.isEmpty() ? base : above.resolved(base));
    }

    void end()
    {
        if (m_inItem && m_bases.size() == m_itemDepth) {
            m_inItem = false;
            for (const QString &date : m_dates) {
                if (!date.isEmpty()) {
                    m_item.dates << date;
                }
            }
            if (m_feed.items.size() < mostItems) {
                m_feed.items.push_back(std::move(m_item));
            } else {
                ++m_feed.left;
            }
        }
        if (!m_bases.isEmpty()) {
            m_bases.removeLast();
        }
    }

    /// What the element holds, up to its end. RSS's texts are taken for HTML, as all its readers do; Atom says.
    Words words()
    {
        const QString type = attribute("type").toLower();
        const bool html = !m_atom || type.contains(u"html");
        const qsizetype depth = m_bases.size();
        QString text;   // as it stands
        QString markup; // as HTML, where there are elements in it
        bool nested = false;
        while (!m_xml.atEnd() && !m_problem) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::Characters) {
                if (text.size() < longestWords) {
                    text += m_xml.text();
                    markup += m_xml.text().toString().toHtmlEscaped();
                }
            } else if (token == QXmlStreamReader::StartElement) {
                if (m_bases.size() >= mostDepth) {
                    fail(ErrorKind::TooLarge, QStringLiteral("more than %1 levels deep").arg(mostDepth));
                    return {};
                }
                nested = true;
                pushBase();
                markup += u'<' + m_xml.qualifiedName().toString() + u'>';
            } else if (token == QXmlStreamReader::EndElement) {
                const QString name = m_xml.qualifiedName().toString();
                end();
                if (m_bases.size() < depth) {
                    break;
                }
                markup += QStringLiteral("</") + name + u'>';
            }
        }
        return nested ? Words{markup, true} : Words{text, html};
    }

    QString plain() { return words().text.trimmed(); }

    void itemField(const QString &name)
    {
        const QStringView local = localName(name);
        const bool own = local.size() == name.size() || name.startsWith(u"atom:");
        if (local == u"title" && own) {
            m_item.title = words();
        } else if (local == u"link" && own) {
            link(m_item.link);
        } else if (name == u"feedburner:origlink") {
            const Link whole{{}, m_bases.last()};
            m_item.link = {plain(), whole.base};
            m_linkIsPlain = false;
        } else if ((local == u"guid" || local == u"id") && own) {
            guid();
        } else if (local == u"description" && own) {
            m_item.summary = words();
        } else if (local == u"summary" && own) {
            m_item.summary = words();
        } else if (name == u"content:encoded" || (local == u"content" && own)) {
            content();
        } else if (local == u"category" || name == u"dc:subject") {
            category();
        } else {
            date(local);
        }
    }

    void guid()
    {
        const bool address = !m_atom && attribute("isPermaLink") != u"false";
        const QUrl base = m_bases.last();
        const QString text = plain();
        if (!text.isEmpty()) {
            m_item.guid = text;
            m_item.guidIsAddress = address || m_atom;
            m_item.guidLink = {text, base};
        }
    }

    void content()
    {
        if (Words found = words(); !found.text.trimmed().isEmpty()) {
            m_item.content = std::move(found);
        }
    }

    void date(QStringView local)
    {
        const std::size_t place = local == u"pubdate" || local == u"published" || local == u"issued" ? 0
                                  : local == u"date" || local == u"created"                          ? 1
                                  : local == u"updated" || local == u"modified"                      ? 2
                                                                                                     : 3;
        if (place < m_dates.size()) {
            m_dates[place] = plain().left(100);
        }
    }

    void category()
    {
        QString tag = attribute("label");
        tag = tag.isEmpty() ? attribute("term") : tag;
        const QString text = plain();
        if (m_item.tags.size() < mostTags) {
            m_item.tags << (tag.isEmpty() ? text : tag);
        }
    }

    /// RSS's is a text, Atom's an attribute; of Atom's the one for people counts.
    void link(Link &into)
    {
        const QString rel = attribute("rel").toLower();
        const QString href = attribute("href").trimmed();
        const QString type = attribute("type");
        const QUrl base = m_bases.last();
        const QString text = plain();
        if (href.isEmpty()) {
            if (!text.isEmpty()) {
                into = {text, base};
                m_linkIsPlain = false;
            }
        } else if (rel.isEmpty() || rel == u"alternate") {
            const bool page = !type.contains(u"json") && !type.contains(u"atom");
            if (into.href.isEmpty() || (m_linkIsPlain && page)) {
                into = {href, base};
                m_linkIsPlain = !page;
            }
        }
    }

    void feedField(const QString &name)
    {
        const bool top = m_atom ? m_bases.size() == 2 : m_bases.size() == 3;
        if (!top) {
            return;
        }
        if (name == u"title") {
            m_feed.title = words();
        } else if (localName(name) == u"link" && (m_atom || name == u"link")) {
            link(m_feed.page);
        } else if (name == u"image" || name == u"textinput") {
            words(); // has a title and a link of its own
        }
    }
};

} // namespace

Result<RawFeed> readXmlFeed(const QString &text)
{
    const Result<QString> xml = cleanedXml(text);
    return xml ? XmlFeedReader(*xml).read() : Result<RawFeed>(xml.error());
}

} // namespace aigo::feeds
