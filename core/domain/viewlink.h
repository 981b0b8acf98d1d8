// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"

#include <QString>
#include <QUrlQuery>

namespace aigo {

/// A view as a link: `aigo://models?filter=cap%3Avision&sort=input&columns=…`. What the page makes of the query is the
/// page's (Page::open); a link never does anything but show.
struct ViewLink
{
    QString page;    ///< "models", "compare": lower case letters and '-'
    QUrlQuery query; ///< may be empty
    bool operator==(const ViewLink &) const = default;
};

/// Foreign text: anything that is no such link, or is longer than 16,384 characters, is an Error that says why.
Result<ViewLink> parseViewLink(QStringView text);
/// parseViewLink(viewLinkText(link)) is the link.
QString viewLinkText(const ViewLink &link);
/// Whether the text means to be a link at all: it begins with `aigo:`.
bool isViewLink(QStringView text);

/// Adds a value so that any text in it comes back as it was ('+', '%', '&' and the like are encoded).
void addLinkValue(QUrlQuery &query, const QString &key, const QString &value);

} // namespace aigo
