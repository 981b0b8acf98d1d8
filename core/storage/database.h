// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"

#include <QFuture>
#include <QPromise>
#include <QSqlDatabase>
#include <QString>
#include <concepts>
#include <functional>
#include <memory>
#include <type_traits>

namespace aigo {

/// The store: one SQLite file, its connection and the one thread that may use it. Several processes may have the same
/// store open; a writer waits for another up to five seconds and then gives StoreLocked.
///
/// `run` and `write` may be called from any thread, queue their work in order and return a future at once; awaited
/// (QCoro), it resumes on the caller's thread. The destructor finishes what is queued, then closes.
///
/// What `write` answers as done survives a kill of the process and a loss of power (WAL with synchronous=FULL: the log
/// is synced at every commit); only of `writeUnsynced` a loss of power may take the last.
class Database
{
public:
    struct OpenReport
    {
        bool created = false; ///< there was no store
        QString setAside;     ///< where a corrupt store was moved to; empty: none was. Tell the user.
    };

    /// Opens or makes `folder`/aigo.sqlite (a folder that is not there is made, for this user only) and brings its
    /// schema up to date. A store of a newer version gives StoreTooNew and is not touched; a corrupt one is moved aside
    /// as NAME.corrupt-TIME (with its -wal and -shm), never deleted, and a fresh one made; a folder or file that cannot
    /// be written gives StoreIo. Blocks until the store is open.
    static Result<std::unique_ptr<Database>> open(const QString &folder);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const OpenReport &report() const { return m_report; }
    QString path() const { return m_path; }
    /// Expires with the database: a coroutine of several steps looks before it takes the next one.
    std::weak_ptr<const void> life() const { return m_life; }

    /// Reads: `f(QSqlDatabase &) -> Result<T>` on the store's thread.
    template <std::invocable<QSqlDatabase &> F>
    auto run(F f) -> QFuture<std::invoke_result_t<F, QSqlDatabase &>>
    {
        using R = std::invoke_result_t<F, QSqlDatabase &>;
        auto promise = std::make_shared<QPromise<R>>();
        QFuture<R> future = promise->future();
        promise->start();
        post([promise, f = std::move(f)](QSqlDatabase &db) mutable {
            promise->addResult(f(db));
            promise->finish();
        });
        return future;
    }

    /// The same as one transaction: committed where `f` returns a value, rolled back where it returns an Error.
    template <std::invocable<QSqlDatabase &> F>
    auto write(F f) -> QFuture<std::invoke_result_t<F, QSqlDatabase &>>
    {
        return run([f = std::move(f)](QSqlDatabase &db) mutable { return inTransaction(db, f); });
    }

    /// A transaction that is not synced to the disk by itself (synchronous=NORMAL), for measurements: many small ones,
    /// of which a loss of power may take the last. A killed process loses nothing of it, and the next `write` syncs it.
    template <std::invocable<QSqlDatabase &> F>
    auto writeUnsynced(F f) -> QFuture<std::invoke_result_t<F, QSqlDatabase &>>
    {
        return run([f = std::move(f)](QSqlDatabase &db) mutable {
            setSynced(db, false);
            auto result = inTransaction(db, f);
            setSynced(db, true);
            return result;
        });
    }

    /// For the store's own thread only.
    template <typename F>
    static auto inTransaction(QSqlDatabase &db, F &&f) -> std::invoke_result_t<F &, QSqlDatabase &>
    {
        if (Status begun = begin(db); !begun) {
            return begun.error();
        }
        auto result = f(db);
        if (!result) {
            rollback(db);
            return result;
        }
        if (Status done = commit(db); !done) {
            rollback(db);
            return done.error();
        }
        return result;
    }

private:
    struct Worker;
    std::unique_ptr<Worker> m_worker;
    OpenReport m_report;
    QString m_path;
    std::shared_ptr<const int> m_life = std::make_shared<const int>(0);

    Database();
    void post(std::function<void(QSqlDatabase &)> job);
    static void setSynced(QSqlDatabase &db, bool synced);
    static Status begin(QSqlDatabase &db);
    static Status commit(QSqlDatabase &db);
    static void rollback(QSqlDatabase &db);
};

} // namespace aigo
