// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session.h"
#include "core/domain/filter.h"

#include <QStringList>
#include <algorithm>
#include <map>
#include <memory>

namespace aigo {

/// A catalogue with what else a filter may ask of its models.
struct Known
{
    std::shared_ptr<const Catalogue> catalogue;
    std::map<QString, State> states; ///< by provider
    Instant now{};
    QStringList watched; ///< ids, sorted

    FilterSubject subject(const Model &model) const
    {
        FilterSubject out{model, now};
        if (const auto state = states.find(model.facts.provider); state != states.end()) {
            out.status = state->second;
        }
        if (const auto changed = catalogue->changed.find(model.id()); changed != catalogue->changed.end()) {
            out.changed = changed->second;
        }
        out.watched = std::binary_search(watched.begin(), watched.end(), model.id());
        return out;
    }
};

Result<Known> whatIsKnown(Session &session);

/// Says so where only the facts that the program ships are known.
void noteEmbedded(Session &session, const Catalogue &catalogue);

} // namespace aigo
