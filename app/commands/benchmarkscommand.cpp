// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"

#include "app/commands/known.h"
#include "core/domain/columns.h"
#include "core/exporting/leaderboards.h"

#include <span>

namespace aigo {

namespace {

template <typename T>
std::span<const T> shownOf(const Session::Listing &listing, const std::vector<T> &all)
{
    const auto [first, last] = Session::window(listing, all.size());
    return std::span(all).subspan(first, last - first);
}

/// Keeps or takes back one rule of the user's.
Status keepRule(Session &session, const QString &rule)
{
    const qsizetype equals = rule.lastIndexOf(u'=');
    const QString name = rule.first(std::max<qsizetype>(equals, 0)).trimmed();
    const QString model = equals < 0 ? QString() : rule.sliced(equals + 1).trimmed();
    if (name.section(u'/', 0, 0).isEmpty() || name.section(u'/', 1).isEmpty()) {
        return usageError(Cli::tr("--match: \"%1\" is no SOURCE/NAME=MODEL").arg(rule),
                          Cli::tr("for example: \"aider/Quasar Alpha=openai/gpt-4.1\""));
    }
    const auto catalogue = session.catalogue();
    if (!catalogue) {
        return catalogue.error();
    }
    if (model.contains(u'/') && (*catalogue)->find(model) == nullptr) {
        return Error{
            ErrorKind::NotFound, Cli::tr("there is no model \"%1\"").arg(model), {}, Cli::tr("see \"aigo models\"")};
    }
    Engine &engine = **session.engine();
    const QString key = benchmarkNameKey(name);
    return model.isEmpty() ? Session::wait(engine.settings.remove(key))
                           : Session::wait(engine.settings.save({{key, model}}));
}

int printUnmatched(Session &session, const Session::Listing &listing, const BenchmarkView &view)
{
    const auto shown = shownOf(listing, view.unmatched);
    return session.print(
        listing,
        [&](Figures figures) {
            Table table = unmatchedTable(shown, figures);
            Session::noteTotal(table, figures, shown.size(), view.unmatched.size());
            return table;
        },
        [&] { return unmatchedJson(view.unmatched.size(), shown); });
}

int printSuites(Session &session, const Session::Listing &listing, const BenchmarkView &view)
{
    const auto shown = shownOf(listing, view.boards);
    if (view.boards.empty()) {
        session.say(Cli::tr("No leaderboard was read yet; \"aigo sync aider lmarena epoch\" fetches some."));
    }
    return session.print(
        listing,
        [&](Figures figures) {
            Table table = suitesTable(shown, figures);
            Session::noteTotal(table, figures, shown.size(), view.boards.size());
            return table;
        },
        [&] { return suitesJson(view.boards.size(), shown); });
}

Error noSuite(const BenchmarkView &view, const QString &suite)
{
    QStringList known;
    for (const Leaderboard &board : view.boards) {
        known << board.suite.suite;
    }
    const QString near = nearestWord(suite, known);
    return Error{ErrorKind::NotFound,
                 Cli::tr("there is no leaderboard \"%1\"").arg(suite),
                 {},
                 near.isEmpty() ? Cli::tr("see \"aigo benchmarks\"") : Cli::tr("did you mean %1?").arg(near)};
}

} // namespace

int runBenchmarks(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    if (invocation.arguments.size() > 1) {
        return session.fail(
            usageError(Cli::tr("benchmarks takes one suite"), Cli::tr("see \"aigo benchmarks --help\"")));
    }
    for (const QString &rule : invocation.values(QStringLiteral("match"))) {
        if (const Status kept = keepRule(session, rule); !kept) {
            return session.fail(kept.error());
        }
    }
    const auto view = benchmarksOf(session);
    if (!view) {
        return session.fail(view.error());
    }
    if (invocation.has(QStringLiteral("unmatched"))) {
        return printUnmatched(session, *listing, **view);
    }
    if (invocation.arguments.isEmpty()) {
        return printSuites(session, *listing, **view);
    }
    const QString suite = invocation.arguments.front().toLower();
    const Leaderboard *board = (*view)->find(suite);
    if (board == nullptr) {
        return session.fail(noSuite(**view, suite));
    }
    const auto shown = shownOf(*listing, board->rows);
    return session.print(
        *listing,
        [&](Figures figures) {
            Table table = leaderboardTable(*board, shown, figures);
            Session::noteTotal(table, figures, shown.size(), board->rows.size());
            return table;
        },
        [&] { return leaderboardJson(*board, shown); });
}

} // namespace aigo
