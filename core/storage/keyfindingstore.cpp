// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/keyfindingstore.h"

#include "core/storage/database.h"
#include "core/storage/sql.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace aigo {

namespace {

struct Named
{
    QString name;
    RateLimit RateLimits::*limit;
};
const std::vector<Named> &limitNames()
{
    static const std::vector<Named> names{{QStringLiteral("requests"), &RateLimits::requests},
                                          {QStringLiteral("tokens"), &RateLimits::tokens},
                                          {QStringLiteral("input_tokens"), &RateLimits::inputTokens},
                                          {QStringLiteral("output_tokens"), &RateLimits::outputTokens}};
    return names;
}

QString toText(const RateLimits &limits)
{
    QJsonObject all;
    for (const Named &named : limitNames()) {
        const RateLimit &limit = limits.*named.limit;
        if (!limit.isKnown()) {
            continue;
        }
        QJsonObject one;
        if (limit.limit) {
            one[QStringLiteral("limit")] = *limit.limit;
        }
        if (limit.remaining) {
            one[QStringLiteral("remaining")] = *limit.remaining;
        }
        if (limit.resets) {
            one[QStringLiteral("resets")] = toMs(*limit.resets);
        }
        all[named.name] = one;
    }
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

std::optional<qint64> whole(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

RateLimits fromText(const QString &text)
{
    const QJsonObject all = QJsonDocument::fromJson(text.toUtf8()).object();
    RateLimits limits;
    for (const Named &named : limitNames()) {
        const QJsonObject one = all[named.name].toObject();
        RateLimit &limit = limits.*named.limit;
        limit.limit = whole(one[u"limit"]);
        limit.remaining = whole(one[u"remaining"]);
        if (const auto at = whole(one[u"resets"])) {
            limit.resets = fromMs(*at);
        }
    }
    return limits;
}

} // namespace

Result<std::vector<KeyFinding>> KeyFindingStore::findings(QSqlDatabase &db)
{
    std::vector<KeyFinding> all;
    const Status read = sql::select(
        db, QStringLiteral("SELECT provider, fingerprint, outcome, at, limits FROM key_findings ORDER BY 1"), {},
        [&all](const QSqlQuery &row) {
            const int outcome = row.value(2).toInt();
            if (outcome >= 0 && outcome < outcomeCount) {
                all.push_back({row.value(0).toString(), row.value(1).toString(), static_cast<Outcome>(outcome),
                               fromMs(row.value(3).toLongLong()), fromText(row.value(4).toString())});
            }
        });
    if (!read) {
        return read.error();
    }
    return all;
}

Status KeyFindingStore::save(QSqlDatabase &db, const KeyFinding &finding)
{
    return sql::execute(db,
                        QStringLiteral("INSERT INTO key_findings (provider, fingerprint, outcome, at, limits) "
                                       "VALUES (?, ?, ?, ?, ?) ON CONFLICT (provider) DO UPDATE SET "
                                       "fingerprint = excluded.fingerprint, outcome = excluded.outcome, "
                                       "at = excluded.at, limits = excluded.limits"),
                        {sql::text(finding.provider), sql::text(finding.fingerprint), static_cast<int>(finding.outcome),
                         toMs(finding.at), toText(finding.limits)});
}

QFuture<Result<std::vector<KeyFinding>>> KeyFindingStore::findings()
{
    return m_database.run([](QSqlDatabase &db) { return findings(db); });
}

QFuture<Status> KeyFindingStore::save(KeyFinding finding)
{
    return m_database.write([finding = std::move(finding)](QSqlDatabase &db) { return save(db, finding); });
}

} // namespace aigo
