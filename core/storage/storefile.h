// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"

#include <QSqlDatabase>
#include <QString>

/// What can be done with the store's file before (or without) a connection to it.
namespace aigo::storefile {

/// Makes the folder where it is missing, for this user only (0700). StoreIo where it cannot be made or written.
Status prepareFolder(const QString &folder);

enum class Kind { None, Database, Foreign };
/// Missing or empty, an SQLite file by its first bytes, or something else.
Kind kindOf(const QString &path);
/// The schema's number in the file's header, without opening it as a database (which would write beside it).
int headerVersion(const QString &path);

/// Moves the file with its -wal and -shm to NAME.corrupt-TIME; gives the new name.
Result<QString> setAside(const QString &path);

} // namespace aigo::storefile
