// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/news.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QUrl>
#include <vector>

namespace aigo {

/// What is known of a feed's document besides its bytes.
struct FeedContext
{
    QUrl url;           ///< where it was fetched; empty: unknown
    Instant asOf{};     ///< dates after it (by more than two days) are no dates
    QByteArray charset; ///< of its Content-Type; empty: unknown
};

/// Reads RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0, and JSON Feed 1.x, whatever encoding (core/reading/charset.h)
/// and whatever it calls itself: the content decides. Forgives what feeds get wrong (bare "&", entities of HTML that
/// nobody declared, characters XML does not have, blanks before the document) and refuses the rest: what is no feed,
/// ends early or is not well-formed (Unreadable), declares entities of its own (Unreadable; none is ever expanded,
/// nothing outside is asked for), passes 16 MiB or 200 levels (TooLarge). Of more than 5,000 entries the first count;
/// a second entry of one id is skipped. Linear in its input. Pure; any thread.
Result<FeedDocument> readFeed(QByteArrayView bytes, const FeedContext &context);

/// Those of a page's HTML, in its order, each once, at most 50. Looks at its first MiB.
std::vector<FoundFeed> feedsOfPage(QByteArrayView html, const QUrl &page);

} // namespace aigo
