// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/samemodel.h"

#include "core/catalog/lineage.h"

#include <algorithm>

namespace aigo {

ModelTest sameModelAs(const ModelFacts &facts)
{
    const Lineage lineage = lineageOf(facts.apiId);
    // Letters stand in a base as in the id, whatever happens to digits and what is between them: most ids of a
    // catalogue have others.
    const auto end = std::find_if_not(lineage.base.begin(), lineage.base.end(), [](QChar c) { return c.isLetter(); });
    const QString letters = lineage.base.first(end - lineage.base.begin());
    return [lineage, letters, provider = facts.provider, weights = facts.huggingFaceId](const Model &other) {
        if (other.facts.provider == provider) {
            return false;
        }
        if (!weights.isEmpty() && other.facts.huggingFaceId.compare(weights, Qt::CaseInsensitive) == 0) {
            return true;
        }
        if (!other.facts.apiId.contains(letters, Qt::CaseInsensitive)) {
            return false;
        }
        const Lineage theirs = lineageOf(other.facts.apiId);
        return theirs.base == lineage.base && theirs.snapshot == lineage.snapshot;
    };
}

} // namespace aigo
