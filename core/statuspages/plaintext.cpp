// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statuspages/plaintext.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <optional>

namespace aigo {

namespace {

constexpr qsizetype longestSource = 256 * 1024;
constexpr qsizetype longestTag = 4096;
constexpr qsizetype longestEntity = 10;

struct Entity
{
    QStringView name;
    char16_t means;
};
constexpr std::array entities{Entity{u"amp", u'&'},        Entity{u"lt", u'<'},          Entity{u"gt", u'>'},
                              Entity{u"quot", u'"'},       Entity{u"apos", u'\''},       Entity{u"nbsp", u' '},
                              Entity{u"mdash", u'\u2014'}, Entity{u"ndash", u'\u2013'},  Entity{u"hellip", u'\u2026'},
                              Entity{u"rsquo", u'\u2019'}, Entity{u"lsquo", u'\u2018'},  Entity{u"rdquo", u'\u201d'},
                              Entity{u"ldquo", u'\u201c'}, Entity{u"middot", u'\u00b7'}, Entity{u"bull", u'\u2022'},
                              Entity{u"rarr", u'\u2192'},  Entity{u"copy", u'\u00a9'}};

std::optional<QString> entityText(QStringView name)
{
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool ok = false;
        const uint code = name.mid(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        const bool character = ok && code != 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
        return character ? std::optional(QString::fromUcs4(std::array{static_cast<char32_t>(code)}.data(), 1))
                         : std::nullopt;
    }
    for (const Entity &entity : entities) {
        if (name == entity.name) {
            return QString(QChar(entity.means));
        }
    }
    return std::nullopt;
}

/// What stands between "<" and ">", in lower case: "p", "/p", "br".
QString tagName(QStringView inside)
{
    qsizetype end = inside.startsWith(u'/') ? 1 : 0;
    while (end < inside.size() && inside[end].isLetterOrNumber()) {
        ++end;
    }
    return inside.first(end).toString().toLower();
}

class HtmlText
{
public:
    explicit HtmlText(QStringView source)
        : m_source(source)
    {}

    QString take()
    {
        while (m_at < m_source.size()) {
            const QChar c = m_source[m_at];
            if (c == u'<' && tag()) {
                continue;
            }
            if (c == u'&' && entity()) {
                continue;
            }
            m_out += c;
            ++m_at;
        }
        return m_out;
    }

private:
    QStringView m_source;
    qsizetype m_at = 0;
    QString m_out;

    void skipPast(QStringView what)
    {
        const qsizetype end = m_source.indexOf(what, m_at, Qt::CaseInsensitive);
        m_at = end < 0 ? m_source.size() : end + what.size();
    }

    bool tag()
    {
        const QStringView rest = m_source.mid(m_at + 1);
        if (rest.startsWith(u"!--")) {
            skipPast(u"-->");
            return true;
        }
        const bool begins = !rest.isEmpty() && (rest[0].isLetter() || rest[0] == u'/' || rest[0] == u'!');
        const qsizetype end = begins ? rest.first(std::min(rest.size(), longestTag)).indexOf(u'>') : -1;
        if (end < 0) {
            return false;
        }
        const QStringView inside = rest.first(end);
        const QString name = tagName(inside);
        m_at += end + 2;
        if (name == u"script" || name == u"style") {
            skipPast(name == u"script" ? u"</script>" : u"</style>");
        } else if (inside.startsWith(u"http://") || inside.startsWith(u"https://")) {
            m_out += inside; // Markdown's <address>
        } else {
            m_out += instead(name);
        }
        return true;
    }

    static QStringView instead(const QString &name)
    {
        if (name == u"li") {
            return u"\n- ";
        }
        if (name == u"p" || name == u"/p") {
            return u"\n\n";
        }
        static constexpr std::array<QStringView, 16> breaks{u"br",  u"div", u"/div", u"ul", u"/ul", u"ol",
                                                            u"/ol", u"tr",  u"h1",   u"h2", u"h3",  u"h4",
                                                            u"/h1", u"/h2", u"/h3",  u"/h4"};
        return std::find(breaks.begin(), breaks.end(), name) != breaks.end() ? QStringView(u"\n") : QStringView();
    }

    bool entity()
    {
        const QStringView rest = m_source.mid(m_at + 1, longestEntity);
        const qsizetype end = rest.indexOf(u';');
        const auto text = end > 0 ? entityText(rest.first(end)) : std::nullopt;
        if (text) {
            m_out += *text;
            m_at += end + 2;
        }
        return text.has_value();
    }
};

QString withoutMarkdown(QString text)
{
    static const QRegularExpression link(
        QStringLiteral(R"(!?\[([^\]\[\n]{0,500})\]\([^()\s]{0,2000}(?:\s+"[^"\n]{0,500}")?\))"));
    static const QRegularExpression emphasis(QStringLiteral(R"(\*\*([^*\n]{1,1000})\*\*)"));
    static const QRegularExpression heading(QStringLiteral(R"(^[ \t]{0,3}#{1,6}[ \t]+(?:(?:\\?#)+[ \t]+)*)"),
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression bullet(QStringLiteral(R"(^([ \t]{0,8})\*[ \t]+)"),
                                           QRegularExpression::MultilineOption);
    static const QRegularExpression escaped(QStringLiteral(R"(\\([\\`*_{}\[\]()#+\-.!<>|]))"));
    text.replace(link, QStringLiteral("\\1")).replace(emphasis, QStringLiteral("\\1"));
    text.replace(heading, QString()).replace(bullet, QStringLiteral("\\1- "));
    return text.replace(escaped, QStringLiteral("\\1"));
}

bool isPrintable(QChar c)
{
    const char16_t u = c.unicode();
    const bool control = (u < 0x20 && u != u'\n') || (u >= 0x7f && u < 0xa0);
    const bool direction = (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200e || u == 0x200f;
    const bool invisible = u == 0x200b || u == 0xfeff || u == 0x2028 || u == 0x2029;
    return !control && !direction && !invisible;
}

/// Runs of blanks become one, lines lose theirs at both ends, and at most one empty line stays between two.
QString tidied(const QString &text)
{
    QString out;
    out.reserve(text.size());
    int breaks = 0;
    bool blank = false;
    for (const QChar raw : text) {
        const QChar c = raw == u'\t' || raw == u'\r' || raw == u'\u00a0' ? QChar(u' ') : raw;
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
        text.truncate(text[limit - 1].isHighSurrogate() ? limit - 2 : limit - 1);
        text += u'\u2026';
    }
    return text;
}

} // namespace

QString plainText(QStringView source, qsizetype limit)
{
    const QString html = HtmlText(source.first(std::min(source.size(), longestSource))).take();
    return cut(tidied(withoutMarkdown(html)), limit);
}

QString plainLine(QStringView source, qsizetype limit)
{
    return cut(plainText(source, limit + 1).replace(QStringLiteral("\n\n"), QStringLiteral(" ")).replace(u'\n', u' '),
               limit);
}

} // namespace aigo
