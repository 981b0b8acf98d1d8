// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/feeds/rawfeed.h"
#include "core/reading/htmlentities.h"

#include <algorithm>

namespace aigo::feeds {

namespace {

constexpr qsizetype longestName = 32;
constexpr qsizetype longestType = 64 * 1024;

Error unreadable(const QString &what)
{
    return Error{ErrorKind::Unreadable, what, {}, {}, 0, {}};
}

bool isXmlCharacter(char32_t c)
{
    return c == 0x9 || c == 0xa || c == 0xd || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) ||
           (c >= 0x10000 && c <= 0x10ffff);
}

class Cleaner
{
public:
    explicit Cleaner(const QString &text)
        : m_in(text)
    {
        m_out.reserve(text.size());
    }

    /// Up to the root element. Says what is wrong, if anything.
    QString prolog()
    {
        for (;;) {
            while (m_at < m_in.size() && (m_in[m_at].isSpace() || m_in[m_at] == u'\ufeff' || m_in[m_at].isNull())) {
                ++m_at;
            }
            const QStringView rest = m_in.mid(m_at);
            if (rest.isEmpty()) {
                return QStringLiteral("empty");
            }
            if (rest.startsWith(u"<?")) {
                skipPast(u"?>");
            } else if (rest.startsWith(u"<!--")) {
                skipPast(u"-->");
            } else if (rest.startsWith(u"<!doctype", Qt::CaseInsensitive)) {
                if (const QString problem = documentType(rest); !problem.isEmpty()) {
                    return problem;
                }
            } else {
                return rest[0] == u'<' ? html(rest) : QStringLiteral("neither XML nor JSON");
            }
        }
    }

    QString body()
    {
        while (m_at < m_in.size()) {
            const qsizetype next = plain();
            m_out += m_in.mid(m_at, next - m_at);
            m_at = next;
            if (m_at < m_in.size()) {
                special();
            }
        }
        return m_out;
    }

private:
    QStringView m_in;
    qsizetype m_at = 0;
    QString m_out;

    void skipPast(QStringView what)
    {
        const qsizetype end = m_in.indexOf(what, m_at);
        m_at = end < 0 ? m_in.size() : end + what.size();
    }

    static QString html(QStringView rest)
    {
        const bool page = rest.startsWith(u"<html", Qt::CaseInsensitive) ||
                          rest.startsWith(u"<head", Qt::CaseInsensitive) ||
                          rest.startsWith(u"<body", Qt::CaseInsensitive);
        return page ? QStringLiteral("an HTML page, not a feed") : QString();
    }

    QString documentType(QStringView rest)
    {
        const QStringView name = rest.mid(9, 64).trimmed();
        if (name.startsWith(u"html", Qt::CaseInsensitive)) {
            return QStringLiteral("an HTML page, not a feed");
        }
        const QStringView begin = rest.first(std::min(rest.size(), longestType));
        const qsizetype subset = begin.indexOf(u'[');
        const qsizetype end = begin.indexOf(u'>');
        if (end < 0) {
            return QStringLiteral("a document type that does not end");
        }
        if (subset < 0 || subset > end) {
            m_at += end + 1;
            return {};
        }
        // What declares entities of its own is an attack or needs what we do not fetch.
        return QStringLiteral("declares entities or other markup of its own, which is refused");
    }

    /// Where the next character stands that needs a look.
    qsizetype plain() const
    {
        qsizetype i = m_at;
        for (; i < m_in.size(); ++i) {
            const char16_t c = m_in[i].unicode();
            if (c == u'&' || (c == u'<' && i + 1 < m_in.size() && m_in[i + 1] == u'!') ||
                (c < 0x20 && c != u'\n' && c != u'\r' && c != u'\t') || c >= 0xfffe || (c >= 0xd800 && c <= 0xdfff)) {
                break;
            }
        }
        return i;
    }

    void special()
    {
        const QStringView rest = m_in.mid(m_at);
        if (rest.startsWith(u"<![CDATA[")) {
            // Without its marks: what it holds is text, and is written as such.
            const qsizetype end = m_in.indexOf(u"]]>", m_at);
            const qsizetype stop = end < 0 ? m_in.size() : end;
            const QStringView inside = m_in.mid(m_at + 9, std::max<qsizetype>(stop - m_at - 9, 0));
            for (qsizetype i = 0; i < inside.size(); ++i) {
                i += character(inside, i);
            }
            m_out += end < 0 ? u"<" : u""; // never ends: no XML
            m_at = end < 0 ? m_in.size() : end + 3;
        } else if (rest.startsWith(u"<!--")) {
            const qsizetype end = m_in.indexOf(u"-->", m_at);
            m_out += end < 0 ? u"<" : u"";
            m_at = end < 0 ? m_in.size() : end + 3;
        } else if (rest[0] == u'&') {
            reference(rest);
        } else if (rest[0] == u'<') {
            m_out += u'<';
            ++m_at;
        } else {
            m_at += 1 + character(m_in, m_at);
        }
    }

    /// One character of text; gives how many more than one code unit it took.
    qsizetype character(QStringView from, qsizetype at)
    {
        const QChar c = from[at];
        if (c.isHighSurrogate() && at + 1 < from.size() && from[at + 1].isLowSurrogate()) {
            m_out += c;
            m_out += from[at + 1];
            return 1;
        }
        if (c == u'<') {
            m_out += u"&lt;";
        } else if (c == u'&') {
            m_out += u"&amp;";
        } else if (c == u'>') {
            m_out += u"&gt;";
        } else {
            m_out += isXmlCharacter(c.unicode()) ? c : QChar(u' ');
        }
        return 0;
    }

    void reference(QStringView rest)
    {
        const qsizetype end = rest.first(std::min(rest.size(), longestName)).indexOf(u';');
        const QStringView name = end > 1 ? rest.mid(1, end - 1) : QStringView();
        if (name == u"amp" || name == u"lt" || name == u"gt" || name == u"quot" || name == u"apos") {
            m_out += rest.first(end + 1);
            m_at += end + 1;
            return;
        }
        if (name.startsWith(u'#') && rawNumber(name)) {
            m_at += end + 1;
            return;
        }
        if (const auto text = name.isEmpty() ? std::nullopt : htmlEntity(name); text && !name.startsWith(u'#')) {
            m_out += *text;
            m_at += end + 1;
            return;
        }
        m_out += u"&amp;";
        ++m_at;
    }

    /// XML's numbers are Unicode, C1 too: what such a character was meant to be is decided where its text is.
    bool rawNumber(QStringView name)
    {
        const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool ok = false;
        const uint code = name.mid(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        if (!ok) {
            return false;
        }
        const auto ucs4 = static_cast<char32_t>(code);
        const QString text = isXmlCharacter(ucs4) ? QString::fromUcs4(&ucs4, 1) : QStringLiteral(" ");
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == u'"') {
                m_out += u"&quot;"; // it may stand in an attribute
            } else if (text[i] == u'\'') {
                m_out += u"&apos;";
            } else {
                i += character(text, i);
            }
        }
        return true;
    }
};

} // namespace

Result<QString> cleanedXml(const QString &text)
{
    Cleaner cleaner(text);
    if (const QString problem = cleaner.prolog(); !problem.isEmpty()) {
        return unreadable(problem);
    }
    return cleaner.body();
}

} // namespace aigo::feeds
