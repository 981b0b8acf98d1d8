// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/model.h"
#include "core/domain/workload.h"

#include <QString>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace aigo {

/// "The same abilities for less": what else in a catalogue can do what a model can and costs a workload less. Pure; any
/// thread.
///
/// A model fits where it is of the same sort (chat, embeddings, rerank, moderation, transcription, speech), is neither
/// announced nor deprecated nor retired, is known to have every capability and modality and at least the context that
/// the model is known to have, and where none of its own known limits is below one request of the workload. Of the same
/// model at another provider, what is not known is taken to be as it is here; only what is known to be less keeps it
/// out. A price that is included elsewhere (see WorkloadCost::comparable) is no price here.
struct Alternative
{
    QString id;
    QString name;
    QString provider;
    WorkloadCost cost;
    /// Hundredths of a percent of what the model costs a month, rounded to the nearest, half up: 5000 is half price.
    int saving = 0;
    bool sameModel = false; ///< the same model at another provider
};

struct Alternatives
{
    QString model; ///< what they are held against
    WorkloadCost cost;
    std::vector<Alternative> found; ///< cheapest first, then by id; at most as many as asked for
    int cheaper = 0;                ///< how many there are
    int dearer = 0;                 ///< fit, and cost as much or more
    int unpriced = 0;               ///< fit, and cannot be held against it: a price is unknown or included elsewhere
    /// False: the model's own cost is not known, so that nothing can be said to be less.
    bool comparable() const { return cost.comparable(); }
};

/// Whether a model may be one at all, beside what it must be able to do: the user's filter. None: every model.
using ModelTest = std::function<bool(const Model &)>;

struct AlternativesOptions
{
    ModelTest wanted{};
    ModelTest same{}; ///< is it the same model at another provider? See sameModelAs; none: no model is
    std::size_t most = 50;
};

Alternatives alternativesTo(const Model &model, std::span<const Model> catalogue, const Workload &workload, Instant now,
                            const AlternativesOptions &options = {});

/// "38.4 %" of a saving, without a sign.
QString savingText(int saving);

} // namespace aigo
