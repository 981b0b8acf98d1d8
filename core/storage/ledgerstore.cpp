// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/ledgerstore.h"

#include "core/storage/database.h"
#include "core/storage/settingsstore.h"
#include "core/storage/sql.h"

namespace aigo {

namespace {

QVariant orNull(std::optional<qint64> number)
{
    return number ? QVariant(*number) : QVariant();
}

std::optional<qint64> numberOrNone(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

template <typename Enum>
Enum enumFrom(const QVariant &value, int count)
{
    const int number = value.toInt();
    return static_cast<Enum>(number >= 0 && number < count ? number : 0);
}

LedgerEntry entryFrom(const QSqlQuery &row)
{
    LedgerEntry entry;
    entry.id = row.value(0).toLongLong();
    entry.at = fromMs(row.value(1).toLongLong());
    entry.provider = row.value(2).toString();
    entry.model = row.value(3).toString();
    entry.reserved = Money{row.value(4).toLongLong()};
    entry.billed = Money{row.value(5).toLongLong()};
    entry.billing = enumFrom<Billing>(row.value(6), billingCount);
    if (!row.isNull(7)) {
        entry.outcome = enumFrom<Outcome>(row.value(7), outcomeCount);
    }
    entry.httpStatus = row.value(8).toInt();
    entry.inputTokens = numberOrNone(row.value(9));
    entry.outputTokens = numberOrNone(row.value(10));
    entry.reasoningTokens = numberOrNone(row.value(11));
    entry.ttft = sql::microsecondsOrNone(row.value(12));
    entry.ttfat = sql::microsecondsOrNone(row.value(13));
    entry.note = row.value(14).toString();
    return entry;
}

} // namespace

Result<std::optional<qint64>> LedgerStore::reserve(QSqlDatabase &db, const LedgerEntry &entry)
{
    const auto texts = SettingsStore::all(db);
    if (!texts) {
        return texts.error();
    }
    const auto spend = spent(db, monthOf(entry.at));
    if (!spend) {
        return spend.error();
    }
    if (!fitsBelowCaps(deepCheckLimitsFromTexts(*texts), *spend, entry.provider, entry.reserved)) {
        return std::optional<qint64>();
    }
    const Status put = sql::execute(db,
                                    QStringLiteral("INSERT INTO deep_check_ledger (at, provider, model, reserved, "
                                                   "billed, billing) VALUES (?, ?, ?, ?, ?, ?)"),
                                    {toMs(entry.at), sql::text(entry.provider), sql::text(entry.model),
                                     entry.reserved.pico, entry.reserved.pico, static_cast<int>(Billing::Reserved)});
    if (!put) {
        return put.error();
    }
    std::optional<qint64> id;
    const Status read = sql::select(db, QStringLiteral("SELECT last_insert_rowid()"), {},
                                    [&id](const QSqlQuery &row) { id = row.value(0).toLongLong(); });
    return read ? Result<std::optional<qint64>>(id) : Result<std::optional<qint64>>(read.error());
}

Status LedgerStore::settle(QSqlDatabase &db, const LedgerEntry &entry)
{
    return sql::execute(
        db,
        QStringLiteral("UPDATE deep_check_ledger SET billed = ?, billing = ?, outcome = ?, http_status = ?, "
                       "input_tokens = ?, output_tokens = ?, reasoning_tokens = ?, ttft_us = ?, ttfat_us = ?, note = ? "
                       "WHERE id = ?"),
        {entry.billed.pico, static_cast<int>(entry.billing),
         entry.outcome ? QVariant(static_cast<int>(*entry.outcome)) : QVariant(), entry.httpStatus,
         orNull(entry.inputTokens), orNull(entry.outputTokens), orNull(entry.reasoningTokens), sql::orNull(entry.ttft),
         sql::orNull(entry.ttfat), sql::text(entry.note), entry.id});
}

Result<DeepCheckSpend> LedgerStore::spent(QSqlDatabase &db, MonthSpan month)
{
    DeepCheckSpend spend;
    const Status read = sql::select(
        db,
        QStringLiteral(
            "SELECT provider, SUM(billed) FROM deep_check_ledger WHERE at >= ? AND at < ? GROUP BY provider"),
        {toMs(month.from), toMs(month.to)}, [&spend](const QSqlQuery &row) {
            const Money of{row.value(1).toLongLong()};
            spend.ofProvider[row.value(0).toString()] = of;
            spend.all.pico += of.pico;
        });
    if (!read) {
        return read.error();
    }
    return spend;
}

Result<std::vector<LedgerEntry>> LedgerStore::entries(QSqlDatabase &db, int limit, int offset)
{
    std::vector<LedgerEntry> list;
    const Status read =
        sql::select(db,
                    QStringLiteral("SELECT id, at, provider, model, reserved, billed, billing, outcome, http_status, "
                                   "input_tokens, output_tokens, reasoning_tokens, ttft_us, ttfat_us, note "
                                   "FROM deep_check_ledger ORDER BY at DESC, id DESC LIMIT ? OFFSET ?"),
                    {limit, offset}, [&list](const QSqlQuery &row) { list.push_back(entryFrom(row)); });
    if (!read) {
        return read.error();
    }
    return list;
}

Status LedgerStore::stop(QSqlDatabase &db, const StoredDeepCheckStop &stop)
{
    return sql::execute(
        db, QStringLiteral("INSERT OR REPLACE INTO deep_check_stops (subject, stop, at, why) VALUES (?, ?, ?, ?)"),
        {sql::text(stop.subject), static_cast<int>(stop.stop), toMs(stop.at), sql::text(stop.why)});
}

Status LedgerStore::goOn(QSqlDatabase &db, const QString &subject)
{
    return sql::execute(db, QStringLiteral("DELETE FROM deep_check_stops WHERE subject = ?"), {sql::text(subject)});
}

Result<std::vector<StoredDeepCheckStop>> LedgerStore::stops(QSqlDatabase &db)
{
    std::vector<StoredDeepCheckStop> list;
    const Status read = sql::select(
        db, QStringLiteral("SELECT subject, stop, at, why FROM deep_check_stops ORDER BY subject"), {},
        [&list](const QSqlQuery &row) {
            list.push_back({row.value(0).toString(), enumFrom<DeepCheckStop>(row.value(1), deepCheckStopCount),
                            fromMs(row.value(2).toLongLong()), row.value(3).toString()});
        });
    if (!read) {
        return read.error();
    }
    return list;
}

QFuture<Result<std::optional<qint64>>> LedgerStore::reserve(LedgerEntry entry)
{
    return m_database.write([entry = std::move(entry)](QSqlDatabase &db) { return reserve(db, entry); });
}

QFuture<Status> LedgerStore::settle(LedgerEntry entry)
{
    return m_database.write([entry = std::move(entry)](QSqlDatabase &db) { return settle(db, entry); });
}

QFuture<Result<DeepCheckSpend>> LedgerStore::spent(MonthSpan month)
{
    return m_database.run([month](QSqlDatabase &db) { return spent(db, month); });
}

QFuture<Result<std::vector<LedgerEntry>>> LedgerStore::entries(int limit, int offset)
{
    return m_database.run([limit, offset](QSqlDatabase &db) { return entries(db, limit, offset); });
}

} // namespace aigo
