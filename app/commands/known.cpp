// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/known.h"

#include "app/cli.h"
#include "core/monitor/livedesk.h"
#include "core/monitor/providerviews.h"

#include <algorithm>

namespace aigo {

Result<Known> whatIsKnown(Session &session)
{
    const auto catalogue = session.catalogue();
    if (!catalogue) {
        return catalogue.error();
    }
    const auto engine = session.engine();
    const auto providers = session.providers();
    if (!providers) {
        return providers.error();
    }
    const auto texts = Session::wait((*engine)->settings.all());
    if (!texts) {
        return texts.error();
    }
    Known known{*catalogue, {}, session.clock().now(), watchedFromTexts(*texts), {}};
    QStringList watchedProviders;
    for (const Provider &provider : *providers) {
        if (provider.enabled) {
            watchedProviders << provider.slug;
        }
    }
    struct Read
    {
        WatchMemory memory;
        std::map<QString, Lately> lately;
    };
    const auto read =
        Session::wait((*engine)->database.run([watchedProviders, now = known.now](QSqlDatabase &db) -> Result<Read> {
            auto memory = readWatchMemory(db);
            if (!memory) {
                return memory.error();
            }
            auto lately = readLately(db, watchedProviders, now);
            if (!lately) {
                return lately.error();
            }
            return Read{std::move(*memory), std::move(*lately)};
        }));
    if (!read) {
        return read.error();
    }
    std::vector<ProviderView> views = viewsFrom(*providers, (*engine)->keyring, read->memory);
    judge(views, (*catalogue)->seen.providers, connectionFrom(read->memory, views, known.now), known.now);
    for (ProviderView &view : views) {
        if (const auto found = read->lately.find(view.provider.slug); found != read->lately.end()) {
            view.day = found->second.day;
        }
        known.views.emplace(view.provider.slug, std::move(view));
    }
    return known;
}

Result<std::shared_ptr<const BenchmarkView>> benchmarksOf(Session &session)
{
    const auto catalogue = session.catalogue();
    if (!catalogue) {
        return catalogue.error();
    }
    Engine &engine = **session.engine();
    return Session::wait(
        engine.database.run([known = *catalogue](QSqlDatabase &db) { return readBenchmarkView(db, known->models); }));
}

Status addBenchmarks(Session &session, Known &known, const Filter &filter, const std::vector<const Column *> &columns,
                     const SortKeys &keys)
{
    const QString prefix = QStringLiteral("benchmark.");
    QStringList suites;
    for (const FilterTerm &term : filter.terms) {
        suites << (term.field == FilterField::Benchmark ? term.suite : QString());
    }
    for (const Column *column : columns) {
        suites << (column->key.startsWith(prefix) ? column->key.sliced(prefix.size()) : QString());
    }
    for (const SortKey &key : keys) {
        suites << (key.column->key.startsWith(prefix) ? key.column->key.sliced(prefix.size()) : QString());
    }
    suites.removeAll(QString());
    suites.removeDuplicates();
    if (suites.isEmpty()) {
        return Done{};
    }
    const auto benchmarks = benchmarksOf(session);
    if (!benchmarks) {
        return benchmarks.error();
    }
    known.benchmarks = *benchmarks;
    for (const QString &suite : suites) {
        if (known.benchmarks->find(suite) == nullptr) {
            session.say(Cli::tr("No leaderboard \"%1\" is known; see \"aigo benchmarks\".").arg(suite));
        }
    }
    return Done{};
}

void noteEmbedded(Session &session, const Catalogue &catalogue)
{
    if (catalogue.embeddedOnly && catalogue.pricesAsOf) {
        session.say(Cli::tr("These are the facts shipped with the program, as of %1; \"aigo sync\" fetches today's.")
                        .arg(toDate(*catalogue.pricesAsOf).toString(Qt::ISODate)));
    }
}

} // namespace aigo
