// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace aigo {

/// Text that a stranger wrote in HTML, Markdown or both, as plain text: tags, comments, scripts and styles gone, breaks
/// and list items on lines of their own, the usual entities resolved once, links and emphasis reduced to their words.
/// No control or direction-changing characters. Cut at `limit` characters. Linear in its input, of which the first
/// 256 KiB count. Pure; any thread.
QString plainText(QStringView source, qsizetype limit = 4000);

/// The same on one line: a title or a name.
QString plainLine(QStringView source, qsizetype limit = 300);

} // namespace aigo
