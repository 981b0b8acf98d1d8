// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/loadedmodels.h"

#include "core/catalog/factscodec.h"
#include "core/catalog/priceschedule.h"
#include "core/monitor/remerge.h"
#include "core/monitor/takeresult.h"
#include "core/storage/cataloguestore.h"

#include <QHash>

namespace aigo {

Result<LoadedModels> loadedModels(QSqlDatabase &db, QDate today)
{
    Error error;
    std::vector<StoredModel> stored;
    std::vector<SourceTimes> times;
    if (!take(CatalogueStore::models(db), stored, error) || !take(CatalogueStore::sourceTimes(db), times, error)) {
        return error;
    }
    QHash<QString, Instant> newest;
    for (const SourceTimes &of : times) {
        newest.insert(of.source, of.newestComplete.value_or(of.newest));
    }
    const auto settle = [&newest](Provenance &from) {
        if (from.asOf == stillSaid) {
            from.asOf = newest.value(from.source);
        }
    };
    LoadedModels loaded;
    loaded.models.reserve(stored.size());
    for (const StoredModel &row : stored) {
        Result<Model> model = modelFromBytes(row.bytes);
        if (!model) {
            ++loaded.unreadable;
            continue;
        }
        for (auto &[field, from] : model->sources) {
            settle(from);
        }
        for (Conflict &conflict : model->conflicts) {
            for (Conflict::Value &value : conflict.values) {
                settle(value.from);
            }
        }
        for (Provenance &from : model->sourceKeys) {
            settle(from);
        }
        applySchedule(*model, today);
        loaded.models.push_back(std::move(model).value());
    }
    return loaded;
}

} // namespace aigo
