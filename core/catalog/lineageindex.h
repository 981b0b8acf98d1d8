// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/lineage.h"
#include "core/domain/model.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <optional>
#include <span>
#include <vector>

namespace aigo {

/// One model at another provider.
struct ServedElsewhere
{
    const Model *model = nullptr;
    /// Both ids tell the same snapshot, or none; else one tells none, and what it leads to now may be another.
    bool sameSnapshot = true;
    std::optional<Money> inputDifference; ///< its price less the asked model's, where both are known
    std::optional<Money> outputDifference;
};

/// Which models of a catalogue are the same one elsewhere, or another snapshot of it. The catalogue must outlive it and
/// stay as it is. Any thread.
class LineageIndex
{
public:
    explicit LineageIndex(std::span<const Model> models);

    /// The same model at other providers, by id: of each provider those whose id fits best (the same snapshot before
    /// one that tells none, served plainly before variants); none of a model that is not in the catalogue. That both
    /// have the same weights on the Hub counts like the same id; that both have others proves them different.
    std::vector<ServedElsewhere> alsoServedBy(const Model &model) const;
    /// Other snapshots of the model at its provider: those without first, then the newest first.
    std::vector<const Model *> snapshotsOf(const Model &model) const;
    /// The model that this one is only a name of: the one it says (alias_of), or the one that has it among its aliases.
    /// A dated snapshot is never a name of another.
    const Model *aliasTarget(const Model &model) const;
    /// The ids of the models that go by an alias: "provider/alias", or the alias alone at any provider. Without case.
    QStringList idsOfAlias(QStringView alias) const;

private:
    /// A name that leads to a model: of its wire id, of its weights.
    struct Names
    {
        Lineage wire;
        std::optional<Lineage> weights;
    };
    enum class Fit { None, Loose, Exact };
    static Fit fit(const Lineage &a, const Lineage &b);
    Fit fit(std::size_t a, std::size_t b) const;
    std::vector<std::size_t> related(std::size_t of) const;
    std::optional<std::size_t> placeOf(const Model &model) const;

    std::span<const Model> m_models;
    std::vector<Names> m_names;
    QHash<QString, std::size_t> m_byId;
    QHash<QString, std::vector<std::size_t>> m_byBase;
    QHash<QString, std::vector<std::size_t>> m_byAlias; ///< of "provider/alias" and "alias", in lower case
};

} // namespace aigo
