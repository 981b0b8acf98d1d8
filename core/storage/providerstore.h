// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/provider.h"
#include "core/domain/result.h"

#include <QFuture>
#include <QSqlDatabase>
#include <map>
#include <optional>
#include <vector>

namespace aigo {

class Database;

/// What the user set of a provider; what is not set stays as shipped. Never a key.
struct ProviderSettings
{
    QString slug;
    std::optional<QString> name;
    std::optional<QString> adapter;
    std::optional<QUrl> baseUrl;
    std::optional<QString> keyEnv;
    std::optional<QUrl> statusPage;
    std::optional<Milliseconds> checkEvery;
    std::optional<bool> enabled;
    std::optional<bool> insecure;
    bool operator==(const ProviderSettings &) const = default;

    Provider appliedTo(Provider shipped) const;
    /// What `wanted` has that `shipped` has not.
    static ProviderSettings difference(const Provider &shipped, const Provider &wanted);
};

/// Where a provider stands, kept over restarts.
struct StoredProviderState
{
    QString provider;
    ProviderState state;
    std::optional<CheckResult> last;
    std::optional<Milliseconds> every;   ///< the interval that was in force
    std::optional<Instant> failingSince; ///< the first failure of the run that is under way
    bool operator==(const StoredProviderState &) const = default;
};

/// The user's settings of providers and the providers' confirmed states.
class ProviderStore
{
public:
    explicit ProviderStore(Database &database)
        : m_database(database)
    {}

    QFuture<Result<std::vector<ProviderSettings>>> settings(); ///< by slug
    QFuture<Status> saveSettings(std::vector<ProviderSettings> settings);
    QFuture<Status> removeSettings(QString slug);
    QFuture<Result<std::vector<StoredProviderState>>> states();
    QFuture<Status> saveState(StoredProviderState state);

    static Result<std::vector<ProviderSettings>> settings(QSqlDatabase &db);
    static Status saveSettings(QSqlDatabase &db, const ProviderSettings &settings); ///< replaces that slug's
    static Status removeSettings(QSqlDatabase &db, const QString &slug);
    static Result<std::vector<StoredProviderState>> states(QSqlDatabase &db);
    static Status saveState(QSqlDatabase &db, const StoredProviderState &state);

private:
    Database &m_database;
};

} // namespace aigo
