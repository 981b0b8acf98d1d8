// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/pin.h"
#include "core/domain/result.h"

#include <QFuture>
#include <QSqlDatabase>
#include <optional>
#include <vector>

namespace aigo {

class Database;

/// The user's pins, one a model and field. Setting one here does not merge anything anew: CatalogueImport::setPin does
/// both.
class PinStore
{
public:
    explicit PinStore(Database &database)
        : m_database(database)
    {}

    QFuture<Result<std::vector<Pin>>> pins(); ///< by model and field

    static Result<std::vector<Pin>> pins(QSqlDatabase &db);
    /// Replaces the one of its model and field. Invalid where no source is named.
    static Status set(QSqlDatabase &db, const Pin &pin);
    /// The pin that was there; none where none was.
    static Result<std::optional<Pin>> clear(QSqlDatabase &db, const QString &model, const QString &field);

private:
    Database &m_database;
};

} // namespace aigo
