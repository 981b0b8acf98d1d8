// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/news.h"

#include <QSet>
#include <QUrlQuery>
#include <algorithm>

namespace aigo {

namespace {

bool isTrack(const QString &name)
{
    static const QSet<QString> tracks{QStringLiteral("fbclid"),  QStringLiteral("gclid"),  QStringLiteral("dclid"),
                                      QStringLiteral("msclkid"), QStringLiteral("mc_cid"), QStringLiteral("mc_eid"),
                                      QStringLiteral("igshid"),  QStringLiteral("_hsenc"), QStringLiteral("_hsmi")};
    const QString lower = name.toLower();
    return lower.startsWith(QStringLiteral("utm_")) || tracks.contains(lower);
}

} // namespace

QUrl canonicalUrl(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || url.host().isEmpty() || (scheme != u"https" && scheme != u"http")) {
        return {};
    }
    QUrl out(url);
    out.setScheme(scheme);
    out.setHost(url.host().toLower());
    out.setUserInfo(QString());
    out.setFragment(QString());
    if (out.port() == (scheme == u"https" ? 443 : 80)) {
        out.setPort(-1);
    }
    if (out.hasQuery()) {
        QUrlQuery query(out);
        auto items = query.queryItems(QUrl::FullyEncoded);
        const auto end =
            std::remove_if(items.begin(), items.end(), [](const auto &item) { return isTrack(item.first); });
        if (end != items.end()) {
            items.erase(end, items.end());
            query.setQueryItems(items);
            out.setQuery(query);
        }
        if (items.isEmpty()) {
            out.setQuery(QString());
        }
    }
    return out;
}

QString urlKey(const QUrl &url)
{
    const QUrl plain = canonicalUrl(url);
    if (plain.isEmpty()) {
        return {};
    }
    QString host = plain.host();
    host = host.startsWith(QStringLiteral("www.")) ? host.sliced(4) : host;
    QString path = plain.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/')) {
        path.chop(1);
    }
    QStringList asked = plain.query(QUrl::FullyEncoded).split(u'&', Qt::SkipEmptyParts);
    asked.sort();
    const QString port = plain.port() < 0 ? QString() : u':' + QString::number(plain.port());
    return host + port + path + (asked.isEmpty() ? QString() : u'?' + asked.join(u'&'));
}

QString titleKey(QStringView title)
{
    QString key;
    int letters = 0;
    const QString folded = title.toString().normalized(QString::NormalizationForm_C).toCaseFolded();
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            key += c;
            ++letters;
        } else if (!key.isEmpty() && !key.endsWith(u' ')) {
            key += u' ';
        }
    }
    // A Korean syllable says as much as two or three letters.
    const auto syllables =
        std::count_if(key.begin(), key.end(), [](QChar c) { return c >= u'\uac00' && c <= u'\ud7a3'; });
    return letters + syllables < 12 ? QString() : key.trimmed();
}

bool isGlobalGuid(QStringView guid)
{
    return guid.startsWith(u"http://") || guid.startsWith(u"https://") || guid.startsWith(u"tag:") ||
           guid.startsWith(u"urn:");
}

bool sameTime(std::optional<Instant> a, std::optional<Instant> b)
{
    return !a || !b || std::chrono::abs(*a - *b) <= std::chrono::days(3);
}

} // namespace aigo
