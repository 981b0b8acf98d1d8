// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/pin.h"

#include <QHash>
#include <QStringView>
#include <span>

namespace aigo {

/// Finds the pin that decides, the most specific one: of the model before of every model; then of the field before of
/// what it is part of ("batch" has "batch.input", "prices" every price), before of every field. A plain value; any
/// thread.
class Pins
{
public:
    using Fields = QHash<QString, QString>; ///< the source by field

    Pins() = default;
    explicit Pins(std::span<const Pin> pins);

    /// The pins that may matter for one model: refers to the Pins, which must outlive it.
    class OfModel
    {
    public:
        OfModel() = default;
        bool isEmpty() const { return m_own == nullptr && m_every == nullptr; }
        /// Empty: no pin. `isPrice`: the field is a price's path.
        QString sourceFor(QStringView field, bool isPrice) const;

    private:
        friend class Pins;
        const Fields *m_own = nullptr;
        const Fields *m_every = nullptr;
    };
    OfModel ofModel(const QString &id) const;

private:
    QHash<QString, Fields> m_byModel;
};

} // namespace aigo
