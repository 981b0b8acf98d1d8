// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/providerslugs.h"
#include "core/sources/hfrouter.h"
#include "core/sources/openrouter.h"
#include "core/sources/openrouterendpoints.h"

#include <QSet>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace {

using namespace aigo;

void demand(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

void demandMeasure(std::optional<double> value)
{
    demand(!value || (*value >= 0 && *value <= 1e9));
}

void demandPercentiles(const Percentiles &of)
{
    for (const auto &value : {of.p50, of.p75, of.p90, of.p99, of.measured}) {
        demandMeasure(value);
        demand(!value || *value > 0);
    }
}

void check(const Result<SourceDocument> &source)
{
    if (!source) {
        demand(!source.error().what.isEmpty());
        return;
    }
    QSet<QString> keys;
    for (const ModelFacts &facts : source->entries) {
        demand(!facts.sourceKey.isEmpty() && !keys.contains(facts.sourceKey));
        keys.insert(facts.sourceKey);
        demand(facts.id == facts.provider + u'/' + facts.sourceKey && !facts.apiId.isEmpty());
        demand(facts.contextWindow.value_or(1) > 0 && facts.maxOutputTokens.value_or(1) > 0);
        for (const Price &price : facts.prices) {
            demand(price.amount.pico >= 0 && price.key.aboveTokens >= 0);
            demand(price.state == PriceState::Value || price.amount.pico == 0);
        }
    }
    for (const EndpointTelemetry &telemetry : source->telemetry) {
        demand(keys.contains(telemetry.sourceKey) && telemetry.source == source->source);
        for (const auto &uptime : {telemetry.uptime5m, telemetry.uptime30m, telemetry.uptime1d}) {
            demand(!uptime || (*uptime >= 0 && *uptime <= 100));
        }
        demandPercentiles(telemetry.ttftMs);
        demandPercentiles(telemetry.outputSpeed);
    }
}

} // namespace

/// Any bytes as each of the three routers' answers, cut into pages at bytes of 0. What is read must keep its promises.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray all(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const auto parts = all.split('\0');
    const std::vector<QByteArray> pages(parts.begin(), parts.end());
    ProviderSlugs slugs;
    slugs.add(u"together", QStringLiteral("togetherai"));
    const auto models = readOpenRouter(pages, Instant{}, slugs);
    check(models);
    if (models && models->complete) {
        demand(openRouterNextPage(pages.back()).isEmpty());
    }
    check(readOpenRouterEndpoints(pages, Instant{}, slugs));
    check(readHfRouter(all, Instant{}, slugs));
    return 0;
}
