// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reading/htmltext.h"

#include "core/reading/htmlentities.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace aigo {

namespace {

constexpr qsizetype longestSource = 1024 * 1024;
constexpr qsizetype longestTag = 4096;
constexpr qsizetype longestEntity = 12;

QSet<QString> words(const char *text)
{
    const QStringList list = QString::fromLatin1(text).split(u' ');
    return {list.begin(), list.end()};
}

/// Elements whose content is no text.
const QSet<QString> &silent()
{
    static const QSet<QString> names = words("script style noscript iframe object svg math template head canvas audio "
                                             "video select textarea noframes noembed");
    return names;
}

/// Elements that begin or end a line.
const QSet<QString> &blocks()
{
    static const QSet<QString> names = words(
        "address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer "
        "form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul");
    return names;
}

const QSet<QString> &inlines()
{
    static const QSet<QString> names = words(
        "a abbr acronym applet area b base basefont bdi bdo big button center cite code col colgroup data datalist "
        "del dfn dialog dir em embed font frame frameset hgroup i img input ins kbd label legend link map mark "
        "menu meta meter optgroup option output param picture progress q rp rt ruby s samp search slot small "
        "source span strike strong sub sup td th time title track tt u var wbr");
    return names;
}

/// What stands between "<" and ">", in lower case and without its slash: "p", "br".
QString tagName(QStringView inside)
{
    const qsizetype begin = inside.startsWith(u'/') ? 1 : 0;
    qsizetype end = begin;
    while (end < inside.size() && !inside[end].isSpace() && inside[end] != u'/') {
        ++end;
    }
    return inside.mid(begin, std::min<qsizetype>(end - begin, 40)).toString().toLower();
}

class HtmlReader
{
public:
    explicit HtmlReader(QStringView source)
        : m_source(source)
        , m_hasTags(source.contains(u'<'))
    {
        m_out.reserve(source.size());
    }

    QString take()
    {
        while (m_at < m_source.size()) {
            const QChar c = m_source[m_at];
            if ((c == u'<' && tag()) || (c == u'&' && entity())) {
                continue;
            }
            // Line feeds among tags are blanks: lines come from elements.
            m_out += m_hasTags && (c == u'\n' || c == u'\r') ? QChar(u' ') : c;
            ++m_at;
        }
        return m_out;
    }

private:
    QStringView m_source;
    bool m_hasTags;
    qsizetype m_at = 0;
    QString m_out;
    QHash<QString, bool> m_closes;

    void skipPast(QStringView what)
    {
        const qsizetype end = m_source.indexOf(what, m_at, Qt::CaseInsensitive);
        m_at = end < 0 ? m_source.size() : end + what.size();
    }

    /// An element that ends at once, or never does, has no content where it is written with a slash.
    void skipElement(const QString &name, bool slash)
    {
        const QString close = QStringLiteral("</") + name;
        if (!slash || (m_closes.value(name, true) && m_source.indexOf(close, m_at, Qt::CaseInsensitive) >= 0)) {
            skipPast(close);
            skipPast(u">");
        } else {
            m_closes[name] = false; // not looked for again: time stays linear
        }
    }

    /// Items follow each other without an empty line.
    void beginItem()
    {
        while (m_out.endsWith(u' ')) {
            m_out.chop(1);
        }
        m_out += m_out.endsWith(u'\n') ? u"- " : u"\n- ";
    }

    bool tag()
    {
        const QStringView rest = m_source.mid(m_at + 1);
        if (rest.startsWith(u"!--") || rest.startsWith(u"![CDATA[")) {
            skipPast(rest.startsWith(u"!--") ? u"-->" : u"]]>");
            return true;
        }
        const qsizetype end = rest.first(std::min(rest.size(), longestTag)).indexOf(u'>');
        if (end < 0) {
            return false;
        }
        const QStringView inside = rest.first(end);
        const QString name = tagName(inside);
        const bool made = name.contains(u'-') || name.contains(u':'); // custom elements, Office's
        const bool known = blocks().contains(name) || inlines().contains(name) || silent().contains(name);
        if (!inside.startsWith(u'!') && !inside.startsWith(u'?') && !known && !(made && name[0].isLetter())) {
            return false;
        }
        m_at += end + 2;
        if (silent().contains(name) && !inside.startsWith(u'/')) {
            skipElement(name, inside.endsWith(u'/'));
        } else if (name == u"li" && !inside.startsWith(u'/')) {
            beginItem();
        } else if (name == u"p" || name == u"table" || name == u"blockquote" || (name.size() == 2 && name[0] == u'h')) {
            m_out += u"\n\n";
        } else if (blocks().contains(name)) {
            m_out += u'\n';
        } else if (name == u"td" || name == u"th") {
            m_out += u' ';
        }
        return true;
    }

    bool entity()
    {
        const QStringView rest = m_source.mid(m_at + 1, longestEntity);
        const qsizetype end = rest.indexOf(u';');
        const auto text = end > 0 ? htmlEntity(rest.first(end)) : std::nullopt;
        if (text) {
            m_out += *text;
            m_at += end + 2;
        }
        return text.has_value();
    }
};

bool isPrintable(QChar c)
{
    const char16_t u = c.unicode();
    const bool control = (u < 0x20 && u != u'\n') || (u >= 0x7f && u < 0xa0);
    const bool direction = (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200e || u == 0x200f;
    const bool invisible = u == 0x200b || u == 0xfeff || u == 0x2028 || u == 0x2029 || u == 0xad || u == 0xfffe;
    return !control && !direction && !invisible;
}

QString tidied(QStringView text)
{
    QString out;
    out.reserve(text.size());
    int breaks = 0;
    bool blank = false;
    for (const QChar raw : text) {
        const QChar mapped = QChar(windows1252(raw.unicode()));
        const QChar c = mapped != u'\n' && mapped.isSpace() ? QChar(u' ') : mapped;
        if (c == u'\n') {
            ++breaks;
            blank = false;
        } else if (c == u' ') {
            blank = true;
        } else if (isPrintable(c)) {
            if (!out.isEmpty() && breaks > 0) {
                out += QStringView(u"\n\n").first(std::min(breaks, 2));
            } else if (!out.isEmpty() && blank) {
                out += u' ';
            }
            breaks = 0;
            blank = false;
            out += c;
        }
    }
    return out;
}

QString cut(QString text, qsizetype limit)
{
    if (text.size() > limit) {
        text.truncate(limit > 1 && text[limit - 2].isHighSurrogate() ? limit - 2 : limit - 1);
        text += u'\u2026';
    }
    return text;
}

QString oneLine(QString text, qsizetype limit)
{
    return cut(text.replace(QStringLiteral("\n\n"), QStringLiteral(" ")).replace(u'\n', u' '), limit);
}

} // namespace

QString tidyText(QStringView text, qsizetype limit)
{
    const QString tidy = tidied(text.first(std::min(text.size(), longestSource)));
    return cut(tidy.normalized(QString::NormalizationForm_C), limit);
}

QString tidyLine(QStringView text, qsizetype limit)
{
    return oneLine(tidyText(text, limit + 1), limit);
}

QString htmlText(QStringView html, qsizetype limit)
{
    return tidyText(HtmlReader(html.first(std::min(html.size(), longestSource))).take(), limit);
}

QString htmlLine(QStringView html, qsizetype limit)
{
    return oneLine(htmlText(html, limit + 1), limit);
}

} // namespace aigo
