// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>

namespace aigo {

class ModelsTable;

/// What the sections of a model's details are made from: everything at one moment.
struct DetailContext
{
    Q_DECLARE_TR_FUNCTIONS(aigo::DetailContext)

public:
    const Theme &theme;
    const ModelsTable &table;
    std::shared_ptr<const Catalogue> catalogue;
    const Model &model; ///< of that catalogue
    std::optional<Provider> provider;
    std::vector<Pin> pins;
    Instant now;

    QDate today() const { return toDate(now); }
    QString sourceName(const QString &source) const;      ///< for people
    QString noteOf(const QString &field) const;           ///< "LiteLLM · 3 h"; empty where nobody says it
    QString noteOf(const Provenance &from) const;         ///< the same of one who says it
    bool isOverridden(const QString &field) const;        ///< the user's own value counts
    const Model *linked(const QString &idOrWireId) const; ///< an id, or a wire id of the same provider
};

/// "0.40 / 2.00" of input and output at one place of the price list; empty where neither is there.
QString pricePair(const PriceList &prices, ServiceTier tier, qint64 above);

} // namespace aigo
