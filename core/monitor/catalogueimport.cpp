// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/catalogueimport.h"

#include "core/monitor/documentimport.h"
#include "core/monitor/remerge.h"
#include "core/monitor/takeresult.h"
#include "core/storage/cataloguestore.h"
#include "core/storage/database.h"
#include "core/storage/pinstore.h"

#include <QSet>

namespace aigo {

namespace {

/// Merges anew what a pin that came or went may matter for: the source's models, or the one.
Status remergeFor(QSqlDatabase &db, const std::vector<Pin> &moved)
{
    QSet<QString> models;
    for (const Pin &pin : moved) {
        QStringList of{pin.model};
        Error error;
        if (pin.model.isEmpty() && !take(CatalogueStore::modelsOfSource(db, pin.source), of, error)) {
            return error;
        }
        models.unite(QSet<QString>(of.begin(), of.end()));
    }
    return models.isEmpty() ? Status(Done{}) : Remerge(db).run(QStringList(models.begin(), models.end()));
}

} // namespace

Result<SourceRun> CatalogueImport::importDocument(QSqlDatabase &db, SourceDocument document, Instant now)
{
    return DocumentImport(db, std::move(document)).run(now);
}

Result<LoadedModels> CatalogueImport::loadModels(QSqlDatabase &db, QDate today)
{
    return loadedModels(db, today);
}

Status CatalogueImport::setPin(QSqlDatabase &db, const Pin &pin)
{
    std::optional<Pin> before;
    Error error;
    if (!take(PinStore::clear(db, pin.model, pin.field), before, error)) {
        return error;
    }
    if (Status set = PinStore::set(db, pin); !set) {
        return set;
    }
    std::vector<Pin> moved{pin};
    if (before) {
        moved.push_back(*before);
    }
    return before == pin ? Status(Done{}) : remergeFor(db, moved);
}

Status CatalogueImport::clearPin(QSqlDatabase &db, const QString &model, const QString &field)
{
    std::optional<Pin> before;
    Error error;
    if (!take(PinStore::clear(db, model, field), before, error)) {
        return error;
    }
    return before ? remergeFor(db, {*before}) : Status(Done{});
}

QFuture<Result<SourceRun>> CatalogueImport::importDocument(SourceDocument document, Instant now)
{
    return m_database.write([document = std::move(document), now](QSqlDatabase &db) mutable {
        return importDocument(db, std::move(document), now);
    });
}

QFuture<Result<LoadedModels>> CatalogueImport::loadModels(QDate today)
{
    return m_database.run([today](QSqlDatabase &db) { return loadModels(db, today); });
}

QFuture<Status> CatalogueImport::setPin(Pin pin)
{
    return m_database.write([pin = std::move(pin)](QSqlDatabase &db) { return setPin(db, pin); });
}

QFuture<Status> CatalogueImport::clearPin(QString model, QString field)
{
    return m_database.write(
        [model = std::move(model), field = std::move(field)](QSqlDatabase &db) { return clearPin(db, model, field); });
}

} // namespace aigo
