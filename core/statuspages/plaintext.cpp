// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statuspages/plaintext.h"

#include "core/reading/htmltext.h"

#include <QRegularExpression>
#include <algorithm>

namespace aigo {

namespace {

constexpr qsizetype longestSource = 256 * 1024;

/// Markdown's <address>, which is no element of HTML; its lines, where HTML does not make them.
QString asHtml(QStringView text)
{
    static const QRegularExpression block(QStringLiteral("<(p|br|div|[uo]l|li|h[1-6]|table)\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression line(QStringLiteral("<[a-z/!][^<>]{0,4096}>(*SKIP)(*FAIL)|\\n"), // not within tags
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression address(QStringLiteral("<(https?://[^<>\\s]{1,2000})>"));
    QString html = text.toString().replace(address, QStringLiteral("\\1"));
    return html.contains(block) ? html : html.replace(line, QStringLiteral("<br>"));
}

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

QString words(QStringView source)
{
    const QStringView read = source.first(std::min(source.size(), longestSource));
    return withoutMarkdown(htmlText(asHtml(read), longestSource));
}

} // namespace

QString plainText(QStringView source, qsizetype limit)
{
    return tidyText(words(source), limit);
}

QString plainLine(QStringView source, qsizetype limit)
{
    return tidyLine(words(source), limit);
}

} // namespace aigo
