// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alternatives.h"
#include "ui/details/detailcontext.h"
#include "ui/widgets/factsection.h"

namespace aigo {

/// "Same abilities for less": the cheapest models that do what this one does, with what they cost a month of the
/// workload. Nothing where its own cost is unknown or none costs less. A click opens the other model.
class AlternativesSection final : public FactSection
{
    Q_OBJECT

public:
    static constexpr std::size_t most = 4;

    AlternativesSection(const DetailContext &context, const Alternatives &alternatives, const Workload &workload);

Q_SIGNALS:
    void modelAsked(const QString &id);
};

} // namespace aigo
