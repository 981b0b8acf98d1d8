// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reading/foreign.h"

#include "core/reading/gzip.h"

#include <QStringDecoder>
#include <algorithm>

namespace aigo {

QString notTextBecause(QByteArrayView text)
{
    const QByteArrayView begin = text.first(std::min<qsizetype>(text.size(), 4096)).trimmed();
    if (text.trimmed().isEmpty()) {
        return QStringLiteral("the document is empty");
    }
    if (isGzip(text)) {
        return QStringLiteral("the document is gzip that was not unpacked");
    }
    if (text.startsWith("\xff\xfe") || text.startsWith(QByteArrayView("\xfe\xff"))) {
        return QStringLiteral("the document is not UTF-8 but UTF-16");
    }
    if (begin.startsWith('<')) {
        return QStringLiteral("the document is an HTML or XML page");
    }
    if (begin.startsWith('{') || begin.startsWith('[')) {
        return QStringLiteral("the document is JSON");
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    if (const QString decoded = utf8.decode(text); utf8.hasError() || decoded.contains(QChar(u'\0'))) {
        return QStringLiteral("the document is not UTF-8 text");
    }
    return {};
}

} // namespace aigo
