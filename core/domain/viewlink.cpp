// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/viewlink.h"

#include <QUrl>
#include <algorithm>

namespace aigo {

namespace {

constexpr QStringView scheme = u"aigo:";
constexpr qsizetype longestLink = 16'384;
constexpr qsizetype longestPage = 40;

Error noLink(const QString &what)
{
    return Error{.kind = ErrorKind::Invalid,
                 .what = what,
                 .mend = QStringLiteral("a link is such as aigo://models?filter=cap%3Avision")};
}

bool isPageName(QStringView name)
{
    return !name.isEmpty() && name.size() <= longestPage &&
           std::all_of(name.begin(), name.end(), [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'-'; });
}

} // namespace

bool isViewLink(QStringView text)
{
    return text.trimmed().startsWith(scheme, Qt::CaseInsensitive);
}

Result<ViewLink> parseViewLink(QStringView text)
{
    const QStringView link = text.trimmed();
    if (!isViewLink(link)) {
        return noLink(QStringLiteral("this is no link of AI-GO: it does not begin with aigo://"));
    }
    if (link.size() > longestLink) {
        return noLink(QStringLiteral("the link has more than %1 characters").arg(longestLink));
    }
    QStringView rest = link.sliced(scheme.size());
    while (rest.startsWith(u'/')) {
        rest = rest.sliced(1);
    }
    if (const auto fragment = rest.indexOf(u'#'); fragment >= 0) {
        rest = rest.first(fragment);
    }
    const auto question = rest.indexOf(u'?');
    QString page = (question < 0 ? rest : rest.first(question)).toString().toLower();
    while (page.endsWith(u'/')) {
        page.chop(1); // browsers add one
    }
    if (!isPageName(page)) {
        return noLink(QStringLiteral("the link names no page"));
    }
    ViewLink out;
    out.page = page;
    if (question >= 0) {
        const QUrlQuery written(rest.sliced(question + 1).toString());
        for (const auto &[key, value] : written.queryItems(QUrl::FullyEncoded)) {
            if (!key.isEmpty()) { // "&&" names nothing
                out.query.addQueryItem(key, value);
            }
        }
    }
    return out;
}

QString viewLinkText(const ViewLink &link)
{
    const QString query = link.query.query(QUrl::FullyEncoded);
    return QStringLiteral("aigo://") + link.page + (query.isEmpty() ? QString() : u'?' + query);
}

void addLinkValue(QUrlQuery &query, const QString &key, const QString &value)
{
    if (!value.isEmpty()) {
        query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
}

} // namespace aigo
