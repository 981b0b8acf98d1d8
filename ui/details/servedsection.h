// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/lineageindex.h"
#include "ui/details/detailcontext.h"
#include "ui/widgets/factsection.h"

namespace aigo {

/// The lineage of every model of one catalogue, which it keeps alive; made off the GUI thread.
struct CatalogueLineage
{
    explicit CatalogueLineage(std::shared_ptr<const Catalogue> of)
        : catalogue(std::move(of))
        , index(catalogue->models)
    {}
    std::shared_ptr<const Catalogue> catalogue;
    LineageIndex index;
};

/// The same model at other providers, with what it costs more or less there.
class ServedSection final : public FactSection
{
    Q_OBJECT

public:
    static constexpr std::size_t most = 8;

    ServedSection(const DetailContext &context, const LineageIndex &lineage);

Q_SIGNALS:
    void modelAsked(const QString &id);
};

/// Other snapshots of the model at its provider, and the names that lead to it or that it leads to.
class NamesSection final : public FactSection
{
    Q_OBJECT

public:
    static constexpr qsizetype most = 12; ///< of each kind

    NamesSection(const DetailContext &context, const LineageIndex &lineage);

Q_SIGNALS:
    void modelAsked(const QString &id);

private:
    void addNames(const DetailContext &context, const QString &title, const QStringList &idsOrNames);
};

/// "↑ 20 %", "↓ 5 %", "=" of another price against this one; empty where one is unknown.
QString differenceText(std::optional<Money> own, std::optional<Money> other);

} // namespace aigo
