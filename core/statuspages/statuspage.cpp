// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statuspages/statuspage.h"

namespace aigo {

Result<OfficialStatus> readStatusPage(const std::vector<QByteArray> &documents, const QString &provider,
                                      const StatusPage &page, Instant fetched)
{
    Q_UNUSED(documents)
    Q_UNUSED(page)
    Q_UNUSED(fetched)
    return Error{ErrorKind::Unreadable, QStringLiteral("this is no status page that is known"), provider};
}

const QStringList &statusPlaces()
{
    static const QStringList places{QStringLiteral("api/v2/summary.json"), QStringLiteral("index.json"),
                                    QStringLiteral("summary.json"), QStringLiteral("history.atom"),
                                    QStringLiteral("history.rss")};
    return places;
}

} // namespace aigo
