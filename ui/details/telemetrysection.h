// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/details/detailcontext.h"
#include "ui/widgets/factsection.h"

namespace aigo {

/// What third parties measured of a model's endpoints, clearly theirs: uptime, time to the first token, tokens a
/// second, by whom and how long ago. Empty where nobody did.
class TelemetrySection final : public FactSection
{
    Q_OBJECT

public:
    static constexpr std::size_t most = 4; ///< endpoints

    explicit TelemetrySection(const DetailContext &context);

private:
    void addEndpoint(const DetailContext &context, const EndpointTelemetry &telemetry, bool named);
};

} // namespace aigo
