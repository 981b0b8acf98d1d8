// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/sourcedocument.h"
#include "core/storage/samplestore.h"

#include <QString>
#include <vector>

/// What the writer writes at each step, so that a test knows what must be in the store.
namespace aigo::test {

inline constexpr int samplesAStep = 40;
inline const QString stepSource = QStringLiteral("litellm");
inline const QString stepTarget = QStringLiteral("openai");

inline Instant timeOfStep(int step)
{
    return fromMs(1'780'000'000'000) + std::chrono::minutes(step);
}

/// 120 models; the prices of a sixth of them move every step, and one model comes and goes.
inline SourceDocument documentOfStep(int step)
{
    SourceDocument document;
    document.source = stepSource;
    document.asOf = timeOfStep(step);
    for (int i = 0; i < 120; ++i) {
        if (i == step % 7) {
            continue;
        }
        ModelFacts facts;
        facts.sourceKey = QStringLiteral("model-%1").arg(i);
        facts.id = QStringLiteral("openai/") + facts.sourceKey;
        facts.provider = QStringLiteral("openai");
        facts.apiId = facts.sourceKey;
        setPrice(facts.prices,
                 {{ServiceTier::Standard, 0, PriceKind::Input}, Money{1'000'000 + (step + i) / 6}, PriceState::Value});
        document.entries.push_back(std::move(facts));
    }
    return document;
}

inline std::vector<TargetSample> samplesOfStep(int step)
{
    std::vector<TargetSample> samples;
    for (int i = 0; i < samplesAStep; ++i) {
        Sample sample;
        sample.at = timeOfStep(step) + Milliseconds(i);
        sample.outcome = Outcome::Ok;
        sample.latency = Microseconds(step);
        samples.push_back({stepTarget, sample});
    }
    return samples;
}

} // namespace aigo::test
