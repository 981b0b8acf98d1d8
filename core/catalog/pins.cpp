// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/pins.h"

namespace aigo {

namespace {

QString sourceIn(const Pins::Fields &fields, QStringView field, bool isPrice)
{
    for (QStringView part = field; !part.isEmpty();) {
        if (const auto it = fields.constFind(part.toString()); it != fields.cend()) {
            return *it;
        }
        const qsizetype dot = part.lastIndexOf(u'.');
        part = part.first(dot < 0 ? 0 : dot);
    }
    const QString allPrices = QStringLiteral("prices");
    if (const auto it = fields.constFind(allPrices); isPrice && it != fields.cend()) {
        return *it;
    }
    return fields.value(QString());
}

} // namespace

Pins::Pins(std::span<const Pin> pins)
{
    for (const Pin &pin : pins) {
        if (!pin.source.isEmpty()) {
            // An empty text and none are one key.
            m_byModel[pin.model].insert(pin.field, pin.source);
        }
    }
}

Pins::OfModel Pins::ofModel(const QString &id) const
{
    OfModel of;
    if (const auto it = m_byModel.constFind(id); it != m_byModel.cend()) {
        of.m_own = &*it;
    }
    if (const auto it = m_byModel.constFind(QString()); it != m_byModel.cend()) {
        of.m_every = &*it;
    }
    return of;
}

QString Pins::OfModel::sourceFor(QStringView field, bool isPrice) const
{
    for (const Fields *fields : {m_own, m_every}) {
        if (fields == nullptr) {
            continue;
        }
        if (QString source = sourceIn(*fields, field, isPrice); !source.isEmpty()) {
            return source;
        }
    }
    return {};
}

} // namespace aigo
