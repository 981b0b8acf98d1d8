// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/model.h"
#include "core/domain/pricepoint.h"
#include "core/domain/result.h"

#include <QSqlDatabase>
#include <QString>
#include <optional>
#include <vector>

namespace aigo {

/// A price with the time it was (or is) said.
struct StoredPrice
{
    QString source;
    QString sourceKey;
    Price price;
    Instant from{};
    std::optional<Instant> to;
    bool operator==(const StoredPrice &) const = default;
};

/// Every price of a model that any source said, by source, key, place and time; neighbours in time that are equal are
/// one. Damaged rows tell none. On the store's thread.
Result<std::vector<StoredPrice>> priceHistory(QSqlDatabase &db, const QString &model);

/// Every price of a model that any source said, by place in the price list, then time, then source. Where a source
/// dates a price itself (announced future ones too), its dates stand instead of those of its documents. On the store's
/// thread.
Result<std::vector<PricePoint>> pricePoints(QSqlDatabase &db, const QString &model);

/// Of these the line of one price that a chart draws: what the source says whose price counts, or of one that agrees
/// with it on today's price and dates its prices. Oldest first; the last ones may lie in the future. Empty where
/// nothing is known. Pure.
std::vector<PricePoint> countedLine(const std::vector<PricePoint> &points, const Model &model, PriceKey key,
                                    Instant now);

} // namespace aigo
