// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace aigo {

/// The text of a document in whatever encoding. In this order: a byte order mark; `charset` (of a Content-Type); the
/// look of UTF-16 without a mark; what the document's first KiB declares (XML's `encoding`, HTML's `charset`); UTF-8
/// where the bytes are that; else windows-1252. An encoding nobody knows, or one that the bytes are not in while they
/// are UTF-8, counts as not declared. ISO-8859-1 is taken for windows-1252, as browsers do. What does not fit becomes
/// U+FFFD. The encodings are those of ICU, through QStringDecoder (Qt is built with it on Debian; without it only
/// Unicode and Latin-1 are known). Pure; any thread.
QString decodedText(QByteArrayView bytes, QByteArrayView charset = {});

} // namespace aigo
