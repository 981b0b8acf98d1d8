// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/exportmime.h"

#include <QImage>
#include <QMimeData>

namespace aigo {

QMimeData *exportMime(ExportChoice::Format format, const QByteArray &bytes, const QByteArray &beside)
{
    auto *mime = new QMimeData;
    switch (format) {
    case ExportChoice::Format::Csv:
    case ExportChoice::Format::Json:
    case ExportChoice::Format::Markdown:
        mime->setText(QString::fromUtf8(bytes));
        break;
    case ExportChoice::Format::Html:
        mime->setHtml(QString::fromUtf8(bytes));
        mime->setText(QString::fromUtf8(beside));
        break;
    case ExportChoice::Format::Png:
        mime->setImageData(QImage::fromData(bytes, "PNG"));
        break;
    case ExportChoice::Format::Svg:
        mime->setData(QStringLiteral("image/svg+xml"), bytes);
        mime->setText(QString::fromUtf8(bytes));
        break;
    }
    return mime;
}

} // namespace aigo
