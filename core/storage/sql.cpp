// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sql.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <span>

namespace aigo::sql {

namespace {

constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteReadOnly = 8;
constexpr int sqliteIo = 10;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteCannotOpen = 14;
constexpr int sqliteNotADatabase = 26;

Error make(ErrorKind kind, const QString &what, const QString &where, const QString &mend)
{
    return Error{kind, what, where, mend, 0, {}};
}

} // namespace

Error failure(const QSqlError &error, const QString &where)
{
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case sqliteBusy:
    case sqliteLocked:
        return make(ErrorKind::StoreLocked, QStringLiteral("the store is in use by another program"), where,
                    QStringLiteral("try again when that has ended"));
    case sqliteCorrupt:
    case sqliteNotADatabase:
        return make(ErrorKind::StoreCorrupt, QStringLiteral("the store is damaged"), where,
                    QStringLiteral("start again: it is then set aside and a new one made"));
    case sqliteReadOnly:
        return make(ErrorKind::StoreIo, QStringLiteral("the store cannot be written"), where,
                    QStringLiteral("make the folder writable or choose another with --data-dir"));
    case sqliteIo:
    case sqliteCannotOpen:
        return make(ErrorKind::StoreIo, QStringLiteral("the store's file cannot be read or written"), where,
                    QStringLiteral("check the folder, its permissions and the disk"));
    case sqliteFull:
        return make(ErrorKind::StoreIo, QStringLiteral("the disk is full"), where,
                    QStringLiteral("make room and try again"));
    default:
        return make(ErrorKind::Internal, QStringLiteral("the store refused a command (%1)").arg(error.databaseText()),
                    where, {});
    }
}

namespace {
Status run(QSqlQuery &query, const QSqlDatabase &db, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        query.bindValue(static_cast<int>(i), values[i]);
    }
    if (!query.exec()) {
        return failure(query.lastError(), db.databaseName());
    }
    return Done{};
}
} // namespace

Status execute(QSqlDatabase &db, const QString &text, const QVariantList &values)
{
    QSqlQuery query(db);
    query.setForwardOnly(true);
    if (!query.prepare(text)) {
        return failure(query.lastError(), db.databaseName());
    }
    return run(query, db, values);
}

Status select(QSqlDatabase &db, const QString &text, const QVariantList &values,
              const std::function<void(const QSqlQuery &)> &row)
{
    QSqlQuery query(db);
    query.setForwardOnly(true);
    if (!query.prepare(text)) {
        return failure(query.lastError(), db.databaseName());
    }
    if (Status done = run(query, db, values); !done) {
        return done;
    }
    while (query.next()) {
        row(query);
    }
    // An error in the middle of the rows ends them like their end: it must not look like an empty list.
    if (query.lastError().isValid()) {
        return failure(query.lastError(), db.databaseName());
    }
    return Done{};
}

namespace {

/// "INSERT … VALUES" for `rows` rows; every value has a name of its own: binding by name is cheaper than by place.
QString insertion(const QString &table, const QStringList &columns, const Constants &same,
                  std::span<const QString> names)
{
    QString text = QStringLiteral("INSERT INTO %1 (%2) VALUES ").arg(table, (columns + same.columns).join(u','));
    for (std::size_t i = 0; i < names.size();) {
        text += i == 0 ? u"(" : u",(";
        for (qsizetype column = 0; column < columns.size(); ++column, ++i) {
            text += names[i] + u',';
        }
        for (const QString &value : same.values) {
            text += value + u',';
        }
        text.back() = u')';
    }
    return text;
}

} // namespace

Status insertRows(QSqlDatabase &db, const QString &table, const QStringList &columns, std::size_t count,
                  const std::function<void(std::size_t, QVariantList &)> &fill, const Constants &same,
                  const QString &after)
{
    constexpr std::size_t many = 16; // the cost of preparing grows with the square of the names
    const auto width = static_cast<std::size_t>(columns.size());
    std::vector<QString> names;
    names.reserve(std::min(many, count) * width);
    for (std::size_t i = 0; i < std::min(many, count) * width; ++i) {
        names.push_back(QStringLiteral(":v") + QString::number(i));
    }

    QSqlQuery query(db);
    query.setForwardOnly(true);
    std::size_t prepared = 0;
    QVariantList values;
    values.reserve(static_cast<qsizetype>(names.size()));
    for (std::size_t i = 0; i < count;) {
        const std::size_t size = count - i >= many ? many : 1;
        const auto named = std::span<const QString>(names).first(size * width);
        if (size != prepared && !query.prepare(insertion(table, columns, same, named) + u' ' + after)) {
            return failure(query.lastError(), db.databaseName());
        }
        prepared = size;
        values.clear();
        for (const std::size_t end = i + size; i < end; ++i) {
            fill(i, values);
        }
        for (std::size_t value = 0; value < named.size(); ++value) {
            query.bindValue(named[value], values[static_cast<qsizetype>(value)]);
        }
        if (!query.exec()) {
            return failure(query.lastError(), db.databaseName());
        }
    }
    return Done{};
}

QString jsonArray(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QString jsonArray(const std::vector<qint64> &numbers)
{
    QString text;
    for (const qint64 number : numbers) {
        text += (text.isEmpty() ? QString() : QStringLiteral(",")) + QString::number(number);
    }
    return u'[' + text + u']';
}

QVariant orNull(std::optional<Instant> at)
{
    return at ? QVariant(toMs(*at)) : QVariant();
}

QVariant orNull(std::optional<Microseconds> duration)
{
    return duration ? QVariant(static_cast<qint64>(duration->count())) : QVariant();
}

std::optional<Instant> instantOrNone(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(fromMs(value.toLongLong()));
}

std::optional<Microseconds> microsecondsOrNone(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(Microseconds(value.toLongLong()));
}

QString literal(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', QStringLiteral("''")) + u'\'';
}

QVariant text(const QString &value)
{
    return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value);
}

QVariant bytes(const QByteArray &value)
{
    return value.isNull() ? QVariant(QByteArray("")) : QVariant(value);
}

} // namespace aigo::sql
