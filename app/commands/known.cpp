// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/known.h"

#include "app/cli.h"
#include "core/monitor/livedesk.h"

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

void noteEmbedded(Session &session, const Catalogue &catalogue)
{
    if (catalogue.embeddedOnly && catalogue.pricesAsOf) {
        session.say(Cli::tr("These are the facts shipped with the program, as of %1; \"aigo sync\" fetches today's.")
                        .arg(toDate(*catalogue.pricesAsOf).toString(Qt::ISODate)));
    }
}

} // namespace aigo
