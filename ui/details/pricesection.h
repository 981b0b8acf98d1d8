// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/details/detailcontext.h"
#include "ui/widgets/factsection.h"

namespace aigo {

/// A model's prices with where each comes from; service tiers and steps as pairs of input and output.
class PriceSection final : public FactSection
{
    Q_OBJECT

public:
    explicit PriceSection(const DetailContext &context);
};

/// The prices that are announced for days to come: "from 2026-09-01  3.00 / 15.00". Empty where none is.
class AnnouncedSection final : public FactSection
{
    Q_OBJECT

public:
    explicit AnnouncedSection(const DetailContext &context);
};

} // namespace aigo
