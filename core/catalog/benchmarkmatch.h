// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/benchmark.h"
#include "core/domain/model.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <span>
#include <vector>

namespace aigo {

/// Which models a leaderboard's score is of. By rule first (BenchmarkNames), then by the wire id that the source gives:
/// the same lineage and the same snapshot, or none in either. A name of the Hub ("hf.co/ORG/NAME") takes the models
/// with those weights only. Never by display name, by a name that moves ("-latest", BenchmarkNames::moving) or by half
/// of an id: a score that is matched with nothing is better than one at the wrong model. The models must outlive it.
/// Any thread.
class BenchmarkMatcher
{
public:
    BenchmarkMatcher(std::span<const Model> models, const BenchmarkNames &names);

    struct Match
    {
        QStringList models; ///< the makers' first, then by id
        QString why;        ///< where there are none: one line in plain English
    };
    Match match(const BenchmarkScore &score) const;

private:
    std::span<const Model> m_models;
    const BenchmarkNames &m_names;
    QHash<QString, std::vector<std::size_t>> m_byLineage; ///< base and snapshot
    QHash<QString, std::vector<std::size_t>> m_byWeights; ///< "org/name" in lower case
    QHash<QString, std::size_t> m_byId;

    Match byKey(const QString &key) const;
    QStringList sorted(const std::vector<std::size_t> &places) const;
};

} // namespace aigo
