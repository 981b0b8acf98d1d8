// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/database.h"

#include "core/storage/migrations.h"
#include "core/storage/sql.h"
#include "core/storage/storefile.h"

#include <QDir>
#include <QFileInfo>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace aigo {

namespace {

/// A whole check reads the whole file: always for a small one, for a large one only after a process that did not close
/// it.
constexpr qint64 alwaysChecked = 32LL * 1024 * 1024;

Status check(QSqlDatabase &db)
{
    QString answer;
    const Status read = sql::select(db, QStringLiteral("PRAGMA quick_check(1)"), {},
                                    [&answer](const QSqlQuery &row) { answer = row.value(0).toString(); });
    if (!read) {
        return read;
    }
    if (answer != u"ok") {
        return Error{ErrorKind::StoreCorrupt, QStringLiteral("the store is damaged"), db.databaseName(), {}, 0, {}};
    }
    return Done{};
}

/// How long an opening waits for other programs, in all.
constexpr std::chrono::milliseconds patience{5000};

/// Connects, checks and migrates once; on an error the connection is closed again.
Status tryConnecting(QSqlDatabase &db, const QString &path, bool fresh)
{
    const bool unclean = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    db.setDatabaseName(path);
    db.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(patience.count()));
    if (!db.open()) {
        return sql::failure(db.lastError(), path);
    }
    QStringList settings;
    if (fresh) {
        settings.append(QStringLiteral("PRAGMA auto_vacuum = INCREMENTAL")); // only before the first page is written
    }
    settings.append(QStringLiteral("PRAGMA journal_mode = WAL"));
    // FULL syncs the log at every commit. A killed process loses nothing with NORMAL either, but a loss of power then
    // may undo what was answered as done. A commit costs well under a millisecond more, and there are few of them: one
    // a batch.
    settings.append(QStringLiteral("PRAGMA synchronous = FULL"));
    settings.append(QStringLiteral("PRAGMA foreign_keys = ON"));
    Status status = Done{};
    for (const QString &setting : settings) {
        status = status ? sql::execute(db, setting) : status;
    }
    if (status && !fresh && (unclean || QFileInfo(path).size() <= alwaysChecked)) {
        status = check(db);
    }
    if (status) {
        status = migrate(db, shippedMigrations());
    }
    if (!status) {
        db.close();
    }
    return status;
}

/// SQLite's own waiting does not cover the turn to WAL, nor the moment in which the last user of a store cleans up: it
/// then answers "busy" at once (https://sqlite.org/wal.html, "Sometimes queries return SQLITE_BUSY in WAL mode").
Status connectTo(QSqlDatabase &db, const QString &path, bool fresh)
{
    constexpr std::chrono::milliseconds pause{20};
    const auto until = std::chrono::steady_clock::now() + patience;
    Status status = tryConnecting(db, path, fresh);
    while (!status && status.error().kind == ErrorKind::StoreLocked && std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(pause);
        status = tryConnecting(db, path, fresh);
    }
    return status;
}

Status openStore(QSqlDatabase &db, const QString &path, Database::OpenReport &report)
{
    const storefile::Kind kind = storefile::kindOf(path);
    report.created = kind == storefile::Kind::None;
    Status status = Done{};
    if (kind == storefile::Kind::Foreign) {
        status = Error{ErrorKind::StoreCorrupt, QStringLiteral("the store is no database"), path, {}, 0, {}};
    } else if (kind == storefile::Kind::Database && storefile::headerVersion(path) > newestSchema()) {
        // Without opening it: opening would already write beside it.
        return Error{ErrorKind::StoreTooNew,
                     QStringLiteral("the store was written by a newer version (schema %1; this one knows %2)")
                         .arg(storefile::headerVersion(path))
                         .arg(newestSchema()),
                     path,
                     QStringLiteral("update the program or choose another folder with --data-dir"),
                     0,
                     {}};
    } else {
        status = connectTo(db, path, report.created);
    }
    if (status || status.error().kind != ErrorKind::StoreCorrupt) {
        return status;
    }
    Result<QString> aside = storefile::setAside(path);
    if (!aside) {
        return aside.error();
    }
    report.setAside = *aside;
    report.created = true;
    return connectTo(db, path, true);
}

} // namespace

struct Database::Worker
{
    std::mutex mutex;
    std::condition_variable woken;
    std::deque<std::function<void(QSqlDatabase &)>> jobs;
    bool ending = false;
    std::thread thread;

    void post(std::function<void(QSqlDatabase &)> job)
    {
        {
            const std::lock_guard lock(mutex);
            jobs.push_back(std::move(job));
        }
        woken.notify_one();
    }

    void work(QSqlDatabase &db)
    {
        while (true) {
            std::function<void(QSqlDatabase &)> job;
            {
                std::unique_lock lock(mutex);
                woken.wait(lock, [this] { return ending || !jobs.empty(); });
                if (jobs.empty()) {
                    return;
                }
                job = std::move(jobs.front());
                jobs.pop_front();
            }
            job(db);
        }
    }
};

Database::Database()
    : m_worker(std::make_unique<Worker>())
{}

Database::~Database()
{
    if (m_worker->thread.joinable()) {
        {
            const std::lock_guard lock(m_worker->mutex);
            m_worker->ending = true;
        }
        m_worker->woken.notify_one();
        m_worker->thread.join();
    }
}

Result<std::unique_ptr<Database>> Database::open(const QString &folder)
{
    static std::atomic<int> opened{0};
    if (Status ready = storefile::prepareFolder(folder); !ready) {
        return ready.error();
    }
    std::unique_ptr<Database> database(new Database);
    database->m_path = QDir(folder).filePath(QStringLiteral("aigo.sqlite"));
    const QString name = QStringLiteral("aigo-store-%1").arg(++opened);

    QPromise<Status> promise;
    QFuture<Status> ready = promise.future();
    promise.start();
    Database *self = database.get();
    database->m_worker->thread = std::thread([self, name, promise = std::move(promise)]() mutable {
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            const Status status = openStore(db, self->m_path, self->m_report);
            promise.addResult(status);
            promise.finish();
            self->m_worker->work(db);
            db.close();
        }
        QSqlDatabase::removeDatabase(name);
    });
    ready.waitForFinished();
    const Status status = ready.result();
    if (!status) {
        return status.error();
    }
    return database;
}

void Database::post(std::function<void(QSqlDatabase &)> job)
{
    m_worker->post(std::move(job));
}

void Database::setSynced(QSqlDatabase &db, bool synced)
{
    // Outside of a transaction, where this is, it cannot fail.
    const Status set = sql::execute(db, synced ? QStringLiteral("PRAGMA synchronous = FULL")
                                               : QStringLiteral("PRAGMA synchronous = NORMAL"));
    Q_UNUSED(set)
}

Status Database::begin(QSqlDatabase &db)
{
    // IMMEDIATE takes the write lock at once: a transaction that reads first could not wait for another writer later.
    return sql::execute(db, QStringLiteral("BEGIN IMMEDIATE"));
}

Status Database::commit(QSqlDatabase &db)
{
    return sql::execute(db, QStringLiteral("COMMIT"));
}

void Database::rollback(QSqlDatabase &db)
{
    const Status undone = sql::execute(db, QStringLiteral("ROLLBACK"));
    Q_UNUSED(undone) // SQLite may have rolled back by itself; the error that led here is the one to tell
}

} // namespace aigo
