// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/provider.h"
#include "core/domain/result.h"

#include <QFuture>
#include <QSqlDatabase>
#include <vector>

namespace aigo {

class Database;

/// The user's filter presets (shipped ones are resources, not rows). Names are one whatever their case.
class PresetStore
{
public:
    explicit PresetStore(Database &database)
        : m_database(database)
    {}

    QFuture<Result<std::vector<Preset>>> presets(); ///< by name
    QFuture<Status> save(Preset preset);            ///< replaces the one of that name
    QFuture<Status> remove(QString name);           ///< NotFound where there is none
    QFuture<Status> rename(QString from, QString to);

    static Result<std::vector<Preset>> presets(QSqlDatabase &db);
    static Status save(QSqlDatabase &db, const Preset &preset);
    static Status remove(QSqlDatabase &db, const QString &name);
    static Status rename(QSqlDatabase &db, const QString &from, const QString &to);

private:
    Database &m_database;
};

} // namespace aigo
