// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace aigo {

/// A stranger's HTML as plain text: tags and comments gone, scripts, styles, frames and what else is no text gone with
/// what they hold, breaks and list items on lines of their own, entities resolved once. What is no element of HTML
/// ("<News>") stays as it stands. Nothing is ever loaded. Tidied as tidyText does, cut at `limit` characters. Linear in
/// its input, of which the first MiB counts. Pure; any thread.
QString htmlText(QStringView html, qsizetype limit = 4000);
QString htmlLine(QStringView html, qsizetype limit = 300); ///< the same on one line: a title or a name

/// Text that is no HTML: runs of blanks become one, lines lose theirs at both ends, at most one empty line stays
/// between two; no control, invisible or direction-changing characters; composed (NFC). Cut at `limit` characters.
QString tidyText(QStringView text, qsizetype limit = 4000);
QString tidyLine(QStringView text, qsizetype limit = 300);

} // namespace aigo
