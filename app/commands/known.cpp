// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/known.h"

#include "app/cli.h"
#include "core/benchmarks/suites.h"
#include "core/monitor/livedesk.h"
#include "core/storage/benchmarkstore.h"

#include <algorithm>

namespace aigo {

Result<Known> whatIsKnown(Session &session)
{
    const auto catalogue = session.catalogue();
    if (!catalogue) {
        return catalogue.error();
    }
    const auto engine = session.engine();
    const auto states = Session::wait((*engine)->providerStore.states());
    const auto providers = session.providers();
    if (!states) {
        return states.error();
    }
    if (!providers) {
        return providers.error();
    }
    const auto texts = Session::wait((*engine)->settings.all());
    if (!texts) {
        return texts.error();
    }
    Known known{*catalogue, {}, session.clock().now(), watchedFromTexts(*texts)};
    for (const StoredProviderState &state : *states) {
        const auto provider = std::find_if(providers->begin(), providers->end(),
                                           [&](const Provider &p) { return p.slug == state.provider; });
        if (provider != providers->end()) {
            ProviderView view;
            view.provider = *provider;
            view.state = state.state;
            view.last = state.last;
            if (const State shown = shownState(view, known.now); shown != State::Unknown) {
                known.states[state.provider] = shown;
            }
        }
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
    BenchmarkStore store(engine.database);
    const auto scores = Session::wait(store.current());
    if (!scores) {
        return scores.error();
    }
    const auto texts = Session::wait(engine.settings.all());
    if (!texts) {
        return texts.error();
    }
    const BenchmarkNames names = merged(shippedBenchmarkNames(), benchmarkNamesFrom(*texts));
    return std::make_shared<const BenchmarkView>(benchmarkView(*scores, (*catalogue)->models, names));
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
