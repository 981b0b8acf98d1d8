// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/catalogueview.h"

#include "core/catalog/merge.h"
#include "core/monitor/benchmarkview.h"
#include "core/monitor/catalogueimport.h"
#include "core/storage/cataloguestore.h"
#include "core/storage/telemetrystore.h"

#include <algorithm>

namespace aigo {

Result<std::shared_ptr<const Catalogue>> readCatalogueView(QSqlDatabase &db, Instant now, bool benchmarks)
{
    auto loaded = CatalogueImport::loadModels(db, toDate(now));
    if (!loaded) {
        return loaded.error();
    }
    const auto times = CatalogueStore::sourceTimes(db);
    if (!times) {
        return times.error();
    }
    ChangeQuery query;
    query.newestFirst = true;
    query.limit = 50'000;
    const auto changes = CatalogueStore::changes(db, query);
    if (!changes) {
        return changes.error();
    }
    auto telemetry = TelemetryStore::all(db);
    if (!telemetry) {
        return telemetry.error();
    }
    auto view = std::make_shared<Catalogue>();
    view->models = std::move(loaded->models);
    view->unreadable = loaded->unreadable;
    std::sort(view->models.begin(), view->models.end(), [](const Model &a, const Model &b) { return a.id() < b.id(); });
    for (const SourceTimes &time : *times) {
        if (time.source != userSource) {
            view->sources.push_back(Provenance{time.source, QString(), time.newest});
        }
    }
    view->embeddedOnly = std::all_of(view->sources.begin(), view->sources.end(),
                                     [](const Provenance &p) { return p.source == embeddedSource; });
    for (EndpointTelemetry &of : *telemetry) {
        view->telemetry[of.model].push_back(std::move(of));
    }
    view->seen = thirdPartyStates(view->models, view->telemetry);
    view->trends = priceTrends(changes->rows, now);
    for (const Change &change : changes->rows) {
        view->changed.try_emplace(change.model, change.at);
    }
    for (const Model &model : view->models) {
        for (const Price &price : model.facts.prices) {
            if (const auto it = model.sources.find(pricePath(price.key)); it != model.sources.end()) {
                view->pricesAsOf = std::max(view->pricesAsOf.value_or(it->second.asOf), it->second.asOf);
            }
        }
    }
    if (benchmarks) {
        auto boards = readBenchmarkView(db, view->models);
        if (!boards) {
            return boards.error();
        }
        view->benchmarks = std::move(*boards);
    }
    return std::shared_ptr<const Catalogue>(std::move(view));
}

} // namespace aigo
