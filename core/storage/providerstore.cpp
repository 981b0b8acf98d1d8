// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/providerstore.h"

#include "core/storage/database.h"
#include "core/storage/sql.h"

#include <algorithm>

namespace aigo {

namespace {

// Stored as numbers: new ones go to the end.
static_assert(static_cast<int>(State::Maintenance) == 4 && static_cast<int>(Verdict::MyAccount) == 4);

template <typename T>
void lay(T &over, const std::optional<T> &value)
{
    if (value) {
        over = *value;
    }
}

template <typename T>
std::optional<T> unlessEqual(const T &shipped, const T &wanted)
{
    return shipped == wanted ? std::nullopt : std::optional(wanted);
}

std::optional<QString> textOrNone(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toString());
}

std::optional<QUrl> urlOrNone(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(QUrl(value.toString()));
}

std::optional<bool> boolOrNone(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toBool());
}

QVariant orNull(const std::optional<QString> &value)
{
    return value ? sql::text(*value) : QVariant();
}

QVariant orNull(const std::optional<QUrl> &value)
{
    return value ? sql::text(value->toString(QUrl::FullyEncoded)) : QVariant();
}

QVariant orNull(std::optional<bool> value)
{
    return value ? QVariant(*value ? 1 : 0) : QVariant();
}

ProviderSettings settingsFrom(const QSqlQuery &row)
{
    ProviderSettings settings;
    settings.slug = row.value(0).toString();
    settings.name = textOrNone(row.value(1));
    settings.adapter = textOrNone(row.value(2));
    settings.baseUrl = urlOrNone(row.value(3));
    settings.keyEnv = textOrNone(row.value(4));
    settings.statusPage = urlOrNone(row.value(5));
    if (!row.isNull(6)) {
        settings.checkEvery = Milliseconds(row.value(6).toLongLong());
    }
    settings.enabled = boolOrNone(row.value(7));
    settings.insecure = boolOrNone(row.value(8));
    return settings;
}

StoredProviderState stateFrom(const QSqlQuery &row)
{
    StoredProviderState stored;
    stored.provider = row.value(0).toString();
    stored.state.state = static_cast<State>(std::clamp(row.value(1).toInt(), 0, 4));
    stored.state.verdict = static_cast<Verdict>(std::clamp(row.value(2).toInt(), 0, 4));
    stored.state.since = sql::instantOrNone(row.value(3));
    stored.state.failures = row.value(4).toInt();
    stored.state.successes = row.value(5).toInt();
    stored.state.slow = row.value(18).toInt();
    stored.every = row.isNull(19) ? std::nullopt : std::optional(Milliseconds(row.value(19).toLongLong()));
    stored.failingSince = sql::instantOrNone(row.value(20));
    if (row.isNull(6)) {
        return stored;
    }
    CheckResult last;
    last.provider = stored.provider;
    last.at = fromMs(row.value(6).toLongLong());
    last.outcome = static_cast<Outcome>(std::clamp(row.value(7).toInt(), 0, outcomeCount - 1));
    last.httpStatus = row.value(8).toInt();
    last.phases.dns = sql::microsecondsOrNone(row.value(9));
    last.phases.connect = sql::microsecondsOrNone(row.value(10));
    last.phases.tls = sql::microsecondsOrNone(row.value(11));
    last.phases.firstByte = sql::microsecondsOrNone(row.value(12));
    last.phases.total = sql::microsecondsOrNone(row.value(13));
    last.phases.reused = row.value(14).toBool();
    if (!row.isNull(15)) {
        last.models = row.value(15).toInt();
    }
    if (!row.isNull(16)) {
        last.retryAfter = Milliseconds(row.value(16).toLongLong());
    }
    last.error = row.value(17).toString();
    last.keyFingerprint = row.value(21).toString();
    stored.last = std::move(last);
    return stored;
}

} // namespace

Provider ProviderSettings::appliedTo(Provider shipped) const
{
    lay(shipped.name, name);
    lay(shipped.adapter, adapter);
    lay(shipped.baseUrl, baseUrl);
    lay(shipped.keyEnv, keyEnv);
    lay(shipped.statusPage, statusPage);
    lay(shipped.checkEvery, checkEvery);
    lay(shipped.enabled, enabled);
    lay(shipped.insecure, insecure);
    return shipped;
}

ProviderSettings ProviderSettings::difference(const Provider &shipped, const Provider &wanted)
{
    ProviderSettings settings;
    settings.slug = wanted.slug;
    settings.name = unlessEqual(shipped.name, wanted.name);
    settings.adapter = unlessEqual(shipped.adapter, wanted.adapter);
    settings.baseUrl = unlessEqual(shipped.baseUrl, wanted.baseUrl);
    settings.keyEnv = unlessEqual(shipped.keyEnv, wanted.keyEnv);
    settings.statusPage = unlessEqual(shipped.statusPage, wanted.statusPage);
    settings.checkEvery = unlessEqual(shipped.checkEvery, wanted.checkEvery);
    settings.enabled = unlessEqual(shipped.enabled, wanted.enabled);
    settings.insecure = unlessEqual(shipped.insecure, wanted.insecure);
    return settings;
}

Result<std::vector<ProviderSettings>> ProviderStore::settings(QSqlDatabase &db)
{
    std::vector<ProviderSettings> list;
    const Status read = sql::select(
        db,
        QStringLiteral("SELECT slug, name, adapter, base_url, key_env, status_page, check_every_ms, enabled, "
                       "insecure FROM provider_settings ORDER BY slug"),
        {}, [&list](const QSqlQuery &row) { list.push_back(settingsFrom(row)); });
    if (!read) {
        return read.error();
    }
    return list;
}

Status ProviderStore::saveSettings(QSqlDatabase &db, const ProviderSettings &s)
{
    return sql::execute(
        db,
        QStringLiteral("INSERT OR REPLACE INTO provider_settings (slug, name, adapter, base_url, key_env, status_page, "
                       "check_every_ms, enabled, insecure) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {sql::text(s.slug), orNull(s.name), orNull(s.adapter), orNull(s.baseUrl), orNull(s.keyEnv),
         orNull(s.statusPage), s.checkEvery ? QVariant(static_cast<qint64>(s.checkEvery->count())) : QVariant(),
         orNull(s.enabled), orNull(s.insecure)});
}

Status ProviderStore::removeSettings(QSqlDatabase &db, const QString &slug)
{
    return sql::execute(db, QStringLiteral("DELETE FROM provider_settings WHERE slug = ?"), {slug});
}

Result<std::vector<StoredProviderState>> ProviderStore::states(QSqlDatabase &db)
{
    std::vector<StoredProviderState> list;
    const Status read = sql::select(
        db,
        QStringLiteral(
            "SELECT provider, state, verdict, since, failures, successes, last_at, outcome, http_status, "
            "dns_us, connect_us, tls_us, first_byte_us, total_us, reused, models, retry_after_ms, error, slow, "
            "every_ms, failing_since, key_fingerprint FROM provider_states ORDER BY provider"),
        {}, [&list](const QSqlQuery &row) { list.push_back(stateFrom(row)); });
    if (!read) {
        return read.error();
    }
    return list;
}

Status ProviderStore::saveState(QSqlDatabase &db, const StoredProviderState &stored)
{
    QVariantList values{sql::text(stored.provider),
                        static_cast<int>(stored.state.state),
                        static_cast<int>(stored.state.verdict),
                        sql::orNull(stored.state.since),
                        stored.state.failures,
                        stored.state.successes};
    if (stored.last) {
        const CheckResult &last = *stored.last;
        values << toMs(last.at) << static_cast<int>(last.outcome) << last.httpStatus << sql::orNull(last.phases.dns)
               << sql::orNull(last.phases.connect) << sql::orNull(last.phases.tls) << sql::orNull(last.phases.firstByte)
               << sql::orNull(last.phases.total) << (last.phases.reused ? 1 : 0)
               << (last.models ? QVariant(*last.models) : QVariant())
               << (last.retryAfter ? QVariant(static_cast<qint64>(last.retryAfter->count())) : QVariant())
               << sql::text(last.error);
    } else {
        values.resize(18);
    }
    values << stored.state.slow << (stored.every ? QVariant(static_cast<qint64>(stored.every->count())) : QVariant())
           << sql::orNull(stored.failingSince)
           << (stored.last ? QVariant(sql::text(stored.last->keyFingerprint)) : QVariant());
    return sql::execute(
        db,
        QStringLiteral(
            "INSERT OR REPLACE INTO provider_states (provider, state, verdict, since, failures, successes, "
            "last_at, outcome, http_status, dns_us, connect_us, tls_us, first_byte_us, total_us, reused, models, "
            "retry_after_ms, error, slow, every_ms, failing_since, key_fingerprint) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        values);
}

QFuture<Result<std::vector<ProviderSettings>>> ProviderStore::settings()
{
    return m_database.run([](QSqlDatabase &db) { return settings(db); });
}

QFuture<Status> ProviderStore::saveSettings(std::vector<ProviderSettings> list)
{
    return m_database.write([list = std::move(list)](QSqlDatabase &db) -> Status {
        for (const ProviderSettings &settings : list) {
            if (Status saved = saveSettings(db, settings); !saved) {
                return saved;
            }
        }
        return Done{};
    });
}

QFuture<Status> ProviderStore::removeSettings(QString slug)
{
    return m_database.write([slug = std::move(slug)](QSqlDatabase &db) { return removeSettings(db, slug); });
}

QFuture<Result<std::vector<StoredProviderState>>> ProviderStore::states()
{
    return m_database.run([](QSqlDatabase &db) { return states(db); });
}

QFuture<Status> ProviderStore::saveState(StoredProviderState state)
{
    return m_database.write([state = std::move(state)](QSqlDatabase &db) { return saveState(db, state); });
}

} // namespace aigo
