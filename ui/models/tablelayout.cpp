// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/tablelayout.h"

#include "core/domain/columns.h"

#include <QUrl>

namespace aigo {

namespace {

constexpr int leastWidth = 24;
constexpr int mostWidth = 2000;

QStringList knownKeys(const QString &text)
{
    QStringList keys;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        const Column *column = findColumn(word);
        if (column != nullptr && !keys.contains(column->key)) {
            keys += column->key;
        }
    }
    return keys;
}

std::map<QString, int> widthsOf(const QString &text)
{
    std::map<QString, int> widths;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const Column *column = findColumn(part.section(u':', 0, 0));
        bool good = false;
        const int width = part.section(u':', 1).toInt(&good);
        if (column != nullptr && good && width >= leastWidth && width <= mostWidth) {
            widths[column->key] = width;
        }
    }
    return widths;
}

} // namespace

TableLayout TableLayout::fromText(const QString &text)
{
    TableLayout layout;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts)) {
        const QString name = part.section(u'=', 0, 0);
        const QString value = part.section(u'=', 1);
        if (name == u"columns") {
            layout.columns = knownKeys(value);
        } else if (name == u"pinned") {
            layout.pinned = knownKeys(value);
        } else if (name == u"widths") {
            layout.widths = widthsOf(value);
        } else if (name == u"preset") {
            layout.preset = QUrl::fromPercentEncoding(value.toUtf8());
        }
    }
    return layout;
}

QString TableLayout::toText() const
{
    QStringList sizes;
    for (const auto &[key, width] : widths) {
        sizes += key + u':' + QString::number(width);
    }
    return QStringLiteral("columns=") + columns.join(u',') + QStringLiteral(";pinned=") + pinned.join(u',') +
           QStringLiteral(";widths=") + sizes.join(u',') + QStringLiteral(";preset=") +
           QString::fromLatin1(QUrl::toPercentEncoding(preset));
}

} // namespace aigo
