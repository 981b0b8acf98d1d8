// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"
#include "core/demo/demo.h"
#include "core/domain/clock.h"
#include "core/exporting/table.h"
#include "core/monitor/desk.h"
#include "core/monitor/engine.h"

#include <QByteArray>
#include <QCoroTask>
#include <QEventLoop>
#include <QFuture>
#include <functional>
#include <memory>
#include <optional>

namespace aigo {

/// What one command of the command line works with: the engine (opened when first asked for), the clock, and where
/// answers and complaints go.
class Session
{
public:
    explicit Session(Invocation invocation);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    const Invocation &invocation() const { return m_invocation; }
    const Clock &clock() const { return m_demo ? m_demo->clock() : *m_clock; }
    QString dataFolder() const;

    Result<Engine *> engine();
    /// Where this is the demo: has its clock run, and what is due by it be done.
    void play(LiveDesk &desk);
    /// What most commands need: the catalogue and what the store says of providers.
    Result<std::shared_ptr<const Catalogue>> catalogue();
    Result<std::vector<Provider>> providers();
    /// Has the keyring know the user's keys; what asks providers calls it first. Says so where the keychain is no use.
    Status loadKeys();
    /// The one model that the words mean (see findModel), as the catalogue has it now.
    Result<Model> model(const QString &words);

    /// The answer, to standard output.
    void out(const QByteArray &bytes);
    /// Progress and warnings, to standard error; nothing with --quiet.
    void say(const QString &line);
    /// The one line of an error, to standard error, and the exit code that goes with it.
    int fail(const Error &error);

    enum class Format { Table, Json, Csv, Markdown };
    /// Reads --format, --limit and --offset; the error is one of usage.
    struct Listing
    {
        Format format = Format::Table;
        int limit = -1; ///< -1: all
        int offset = 0;
    };
    Result<Listing> listing() const;
    /// The part of `count` entries that the listing wants: [first, second).
    static std::pair<std::size_t, std::size_t> window(const Listing &listing, std::size_t count);

    /// "50 of 73" under a table for people that shows a part only.
    static void noteTotal(Table &table, Figures figures, std::size_t shown, std::size_t total);

    /// Prints in the format asked for. `json` is only made where it is.
    int print(const Listing &listing, const std::function<Table(Figures)> &table,
              const std::function<QByteArray()> &json);

    /// Runs the event loop until the task is done. SIGINT and SIGTERM cancel what the network does, so that it ends.
    template <typename T>
    T wait(QCoro::Task<T> task)
    {
        std::optional<T> result;
        QEventLoop loop;
        const auto collecting = collect(std::move(task), &result, &loop);
        if (!result) {
            loop.exec();
        }
        return std::move(*result);
    }
    template <typename T>
    static T wait(QFuture<T> future)
    {
        future.waitForFinished();
        return future.result();
    }

    bool interrupted() const { return m_interrupted; }
    /// Called when the user or the system asks the program to end.
    std::function<void()> onInterrupt;

private:
    Invocation m_invocation;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<Demo> m_demo; ///< the engine's store is its
    std::unique_ptr<Engine> m_engine;
    std::shared_ptr<const Catalogue> m_catalogue;
    bool m_interrupted = false;

    template <typename T>
    static QCoro::Task<void> collect(QCoro::Task<T> task, std::optional<T> *result, QEventLoop *loop)
    {
        result->emplace(co_await task);
        loop->quit();
    }
    void interrupt();
    Result<std::unique_ptr<Database>> openStore(const QString &folder);
};

/// How the engine is to be made for this call: its folder, whether it may ask the network, and the well-known address
/// that our own connection is told by: the environment's AIGO_CONNECTION_PROBE (an address, or "off"), else the usual.
EngineOptions engineOptions(const Invocation &invocation);

/// The data folder without a session: --data-dir, AIGO_DATA_DIR, or the desktop's place for it.
QString dataFolder(const Invocation &invocation);

} // namespace aigo
