// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/catalogueview.h"

#include "core/monitor/catalogueimport.h"
#include "core/storage/cataloguestore.h"

#include <algorithm>

namespace aigo {

Result<std::shared_ptr<const Catalogue>> readCatalogueView(QSqlDatabase &db)
{
    auto models = CatalogueImport::loadModels(db);
    if (!models) {
        return models.error();
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
    auto view = std::make_shared<Catalogue>();
    view->models = std::move(*models);
    std::sort(view->models.begin(), view->models.end(), [](const Model &a, const Model &b) { return a.id() < b.id(); });
    for (const SourceTimes &time : *times) {
        view->sources.push_back(Provenance{time.source, QString(), time.newest});
    }
    view->embeddedOnly = std::all_of(view->sources.begin(), view->sources.end(),
                                     [](const Provenance &p) { return p.source == u"embedded"; });
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
    return std::shared_ptr<const Catalogue>(std::move(view));
}

} // namespace aigo
