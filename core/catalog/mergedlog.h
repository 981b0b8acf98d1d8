// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/pins.h"
#include "core/domain/change.h"
#include "core/domain/model.h"

#include <QString>
#include <functional>
#include <map>
#include <span>
#include <vector>

namespace aigo {

/// One row of one source about a model, decoded.
struct ModelRow
{
    QString source;
    Instant from{};
    /// When it was gone for good: see confirmedEnd. Instant::max(): it stands.
    Instant to = Instant::max();
    ModelFacts facts;
};

/// When a row that the complete document at `firstWithout` lacked counts as gone in the merged catalogue: with the
/// third complete listing in a row without it, or with one at least a day after the first. `completes` are the source's
/// complete documents from `firstWithout` on, in time order. Instant::max(): not yet.
Instant confirmedEnd(Instant firstWithout, std::span<const Instant> completes);

/// The merged log of one model from all its rows: at every time something of it changed, what the merged model shows
/// before and after, by the trust that the pins set. `firstDocuments` are the times of each source's first document,
/// which adds (and changes) silently; but what the user says is news at once. Rows of the embedded catalogue are left
/// out; rows of the user alone are no model. In time order.
std::vector<Change> mergedLog(std::span<const ModelRow> rows, const std::map<QString, Instant> &firstDocuments,
                              const Pins &pins = {});

} // namespace aigo
