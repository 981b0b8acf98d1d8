// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/palette/paletteentry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace aigo {

namespace {
constexpr int kinds = static_cast<int>(PaletteEntry::Kind::News) + 1;
constexpr qsizetype longest = 2'000;
} // namespace

void PaletteRecent::use(const PaletteEntry &entry)
{
    std::erase_if(used, [&entry](const Used &one) { return one.kind == entry.kind && one.id == entry.id; });
    used.insert(used.begin(), Used{entry.kind, entry.id, entry.title, entry.link});
    if (used.size() > most) {
        used.resize(most);
    }
}

QString PaletteRecent::toText() const
{
    QJsonArray list;
    for (const Used &one : used) {
        list.append(QJsonArray{static_cast<int>(one.kind), one.id, one.title, one.link});
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

PaletteRecent PaletteRecent::fromText(const QString &text)
{
    PaletteRecent recent;
    const QJsonArray list = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : list) {
        const QJsonArray one = value.toArray();
        const int kind = one.at(0).toInt(-1);
        const QString id = one.at(1).toString();
        if (kind >= 0 && kind < kinds && !id.isEmpty() && id.size() < longest && recent.used.size() < most) {
            recent.used.push_back(
                {static_cast<PaletteEntry::Kind>(kind), id, one.at(2).toString(), one.at(3).toString().left(longest)});
        }
    }
    return recent;
}

} // namespace aigo
