// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/benchmarkstore.h"

#include "core/storage/database.h"
#include "core/storage/sql.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QMultiHash>
#include <cmath>

namespace aigo {

namespace {

// Stored as a number: new ones go to the end.
static_assert(static_cast<int>(ScoreOrigin::Independent) == 1 && static_cast<int>(ScoreOrigin::Vendor) == 2);

const QStringList columns{QStringLiteral("document"), QStringLiteral("place"),   QStringLiteral("name"),
                          QStringLiteral("key"),      QStringLiteral("version"), QStringLiteral("split"),
                          QStringLiteral("harness"),  QStringLiteral("variant"), QStringLiteral("judge"),
                          QStringLiteral("day"),      QStringLiteral("score"),   QStringLiteral("ci_low"),
                          QStringLiteral("ci_high"),  QStringLiteral("cost"),    QStringLiteral("origin")};

struct Document
{
    qint64 id = 0;
    Instant asOf{};
    Instant seen{};
    QByteArray digest;
};

QVariant realOrNull(std::optional<double> value)
{
    return value && std::isfinite(*value) ? QVariant(*value) : QVariant();
}

std::optional<double> realFrom(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

QByteArray digestOf(std::span<const BenchmarkScore *const> scores)
{
    QByteArray bytes;
    QDataStream out(&bytes, QDataStream::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    for (const BenchmarkScore *s : scores) {
        out << s->name << s->key << s->version << s->split << s->harness << s->variant << s->judge
            << s->date.toJulianDay() << s->score << s->ciLow.value_or(-1) << s->ciHigh.value_or(-1)
            << (s->cost ? s->cost->pico : -1) << static_cast<int>(s->origin);
    }
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<std::optional<Document>> documentAt(QSqlDatabase &db, const QString &condition, const QVariantList &values)
{
    std::optional<Document> found;
    const Status done = sql::select(db,
                                    QStringLiteral("SELECT id, as_of, seen, digest FROM benchmark_documents WHERE "
                                                   "source = ? AND suite = ? AND %1 LIMIT 1")
                                        .arg(condition),
                                    values, [&found](const QSqlQuery &row) {
                                        found = Document{row.value(0).toLongLong(), fromMs(row.value(1).toLongLong()),
                                                         fromMs(row.value(2).toLongLong()), row.value(3).toByteArray()};
                                    });
    return done ? Result<std::optional<Document>>(found) : Result<std::optional<Document>>(done.error());
}

BenchmarkScore scoreFrom(const QSqlQuery &row)
{
    BenchmarkScore s;
    s.source = row.value(0).toString();
    s.suite = row.value(1).toString();
    s.asOf = fromMs(row.value(2).toLongLong());
    s.name = row.value(3).toString();
    s.key = row.value(4).toString();
    s.version = row.value(5).toString();
    s.split = row.value(6).toString();
    s.harness = row.value(7).toString();
    s.variant = row.value(8).toString();
    s.judge = row.value(9).toString();
    s.date = row.isNull(10) ? QDate() : QDate::fromJulianDay(row.value(10).toLongLong());
    s.score = row.value(11).toDouble();
    s.ciLow = realFrom(row.value(12));
    s.ciHigh = realFrom(row.value(13));
    s.cost = row.isNull(14) ? std::nullopt : std::optional(Money{row.value(14).toLongLong()});
    const int origin = row.value(15).toInt();
    s.origin = origin >= 0 && origin <= static_cast<int>(ScoreOrigin::Vendor) ? static_cast<ScoreOrigin>(origin)
                                                                              : ScoreOrigin::Unknown;
    return s;
}

/// `condition` is about the documents d. What is told of a present document is as of when it was last seen so.
Result<std::vector<BenchmarkScore>> read(QSqlDatabase &db, const QString &time, const QString &condition,
                                         const QVariantList &values)
{
    std::vector<BenchmarkScore> list;
    const Status done = sql::select(
        db,
        QStringLiteral("SELECT d.source, d.suite, %1, s.name, s.key, s.version, s.split, s.harness, s.variant, "
                       "s.judge, s.day, s.score, s.ci_low, s.ci_high, s.cost, s.origin "
                       "FROM benchmark_documents d JOIN benchmark_scores s ON s.document = d.id WHERE %2 "
                       "ORDER BY d.suite, d.as_of, d.source, s.place")
            .arg(time, condition),
        values, [&list](const QSqlQuery &row) { list.push_back(scoreFrom(row)); });
    if (!done) {
        return done.error();
    }
    return list;
}

Result<BenchmarkStore::Difference> difference(QSqlDatabase &db, const std::optional<Document> &before,
                                              std::span<const BenchmarkScore *const> scores)
{
    const auto nameOf = [](const BenchmarkScore &s) {
        return QStringList{s.name, s.variant, s.version, s.split, s.harness}.join(u'\n');
    };
    QMultiHash<QString, double> earlier;
    if (before) {
        const auto was = read(db, QStringLiteral("d.as_of"), QStringLiteral("d.id = ?"), {before->id});
        if (!was) {
            return was.error();
        }
        for (const BenchmarkScore &s : *was) {
            earlier.insert(nameOf(s), s.score);
        }
    }
    BenchmarkStore::Difference out;
    std::vector<const BenchmarkScore *> others;
    for (const BenchmarkScore *s : scores) {
        // The same twice is taken away first: a name may come several times.
        if (auto it = earlier.find(nameOf(*s), s->score); it != earlier.end()) {
            earlier.erase(it);
        } else {
            others.push_back(s);
        }
    }
    for (const BenchmarkScore *s : others) {
        if (auto it = earlier.find(nameOf(*s)); it != earlier.end()) {
            earlier.erase(it);
            ++out.changed;
        } else {
            ++out.added;
        }
    }
    out.removed = static_cast<int>(earlier.size());
    return out;
}

Status insert(QSqlDatabase &db, const QString &source, const QString &suite, Instant asOf, const QByteArray &digest,
              std::span<const BenchmarkScore *const> scores)
{
    if (Status done = sql::execute(
            db,
            QStringLiteral(
                "INSERT INTO benchmark_documents (source, suite, as_of, seen, digest) VALUES (?, ?, ?, ?, ?)"),
            {sql::text(source), sql::text(suite), toMs(asOf), toMs(asOf), sql::bytes(digest)});
        !done) {
        return done;
    }
    const auto document = documentAt(db, QStringLiteral("as_of = ?"), {source, suite, toMs(asOf)});
    if (!document || !*document) {
        return document ? Status(Error{.what = QStringLiteral("a document that was written is not there")})
                        : Status(document.error());
    }
    const qint64 id = (*document)->id;
    return sql::insertRows(db, QStringLiteral("benchmark_scores"), columns, scores.size(),
                           [&scores, id](std::size_t i, QVariantList &values) {
                               const BenchmarkScore &s = *scores[i];
                               values << id << static_cast<qint64>(i) << sql::text(s.name) << sql::text(s.key)
                                      << sql::text(s.version) << sql::text(s.split) << sql::text(s.harness)
                                      << sql::text(s.variant) << sql::text(s.judge)
                                      << (s.date.isValid() ? QVariant(s.date.toJulianDay()) : QVariant()) << s.score
                                      << realOrNull(s.ciLow) << realOrNull(s.ciHigh)
                                      << (s.cost ? QVariant(s.cost->pico) : QVariant()) << static_cast<int>(s.origin);
                           });
}

} // namespace

Result<BenchmarkStore::Difference> BenchmarkStore::put(QSqlDatabase &db, const QString &source, const QString &suite,
                                                       Instant asOf, std::span<const BenchmarkScore *const> scores)
{
    const QByteArray digest = digestOf(scores);
    const auto same = documentAt(db, QStringLiteral("as_of = ?"), {source, suite, toMs(asOf)});
    if (!same) {
        return same.error();
    }
    if (*same && (*same)->digest == digest) {
        return Difference{};
    }
    if (Status done = sql::execute(
            db,
            QStringLiteral("DELETE FROM benchmark_scores WHERE document IN (SELECT id FROM benchmark_documents "
                           "WHERE source = ? AND suite = ? AND as_of = ?)"),
            {source, suite, toMs(asOf)});
        !done) {
        return done.error();
    }
    if (Status done = sql::execute(
            db, QStringLiteral("DELETE FROM benchmark_documents WHERE source = ? AND suite = ? AND as_of = ?"),
            {source, suite, toMs(asOf)});
        !done) {
        return done.error();
    }
    const auto before = documentAt(db, QStringLiteral("as_of < ? ORDER BY as_of DESC"), {source, suite, toMs(asOf)});
    if (!before) {
        return before.error();
    }
    if (*before && (*before)->digest == digest) {
        const Status done =
            sql::execute(db, QStringLiteral("UPDATE benchmark_documents SET seen = max(seen, ?) WHERE id = ?"),
                         {toMs(asOf), (*before)->id});
        return done ? Result<Difference>(Difference{}) : Result<Difference>(done.error());
    }
    const auto changed = difference(db, *before, scores);
    if (!changed) {
        return changed;
    }
    const Status done = insert(db, source, suite, asOf, digest, scores);
    return done ? changed : Result<Difference>(done.error());
}

Result<BenchmarkStore::Spoken> BenchmarkStore::spoken(QSqlDatabase &db, const QString &source, Instant asOf)
{
    Spoken spoken;
    const Status done = sql::select(
        db,
        QStringLiteral("SELECT suite, min(as_of), min(CASE WHEN as_of > ? THEN as_of WHEN seen > ? THEN seen END) "
                       "FROM benchmark_documents WHERE source = ? GROUP BY suite"),
        {toMs(asOf), toMs(asOf), source}, [&spoken, asOf](const QSqlQuery &row) {
            if (fromMs(row.value(1).toLongLong()) <= asOf) {
                spoken.before << row.value(0).toString();
            }
            if (!row.isNull(2)) {
                spoken.after.insert_or_assign(row.value(0).toString(), fromMs(row.value(2).toLongLong()));
            }
        });
    return done ? Result<Spoken>(spoken) : Result<Spoken>(done.error());
}

Result<std::vector<BenchmarkScore>> BenchmarkStore::current(QSqlDatabase &db)
{
    return read(db, QStringLiteral("d.seen"),
                QStringLiteral("d.as_of = (SELECT max(as_of) FROM benchmark_documents n WHERE n.source = d.source AND "
                               "n.suite = d.suite)"),
                {});
}

Result<std::vector<BenchmarkScore>> BenchmarkStore::history(QSqlDatabase &db, const QString &suite)
{
    return read(db, QStringLiteral("d.as_of"), QStringLiteral("d.suite = ?"), {suite});
}

QFuture<Result<std::vector<BenchmarkScore>>> BenchmarkStore::current()
{
    return m_database.run([](QSqlDatabase &db) { return current(db); });
}

QFuture<Result<std::vector<BenchmarkScore>>> BenchmarkStore::history(QString suite)
{
    return m_database.run([suite = std::move(suite)](QSqlDatabase &db) { return history(db, suite); });
}

} // namespace aigo
