// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/details/detailcontext.h"
#include "ui/widgets/factsection.h"

namespace aigo {

/// A model's input and output prices over time, with what is announced set apart. Empty where no price ever changed.
class HistorySection final : public FactSection
{
    Q_OBJECT

public:
    HistorySection(const DetailContext &context, const std::vector<PricePoint> &history);
};

/// The latest lines of a model's change log.
class ChangesSection final : public FactSection
{
    Q_OBJECT

public:
    ChangesSection(const DetailContext &context, const std::vector<Change> &changes);

    /// "input 10 → 2 (−80 %)" in the user's language.
    static QString changeText(const Change &change);
};

} // namespace aigo
