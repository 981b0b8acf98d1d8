// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/figures.h"
#include "app/commands/providerchoice.h"
#include "core/exporting/jsonwriter.h"

namespace aigo {

int runProviders(Session &session, const Invocation &invocation)
{
    if (invocation.arguments.value(0) == u"key") {
        return runProviderKey(session, invocation);
    }
    if (const Status loaded = session.loadKeys(); !loaded) {
        return session.fail(loaded.error());
    }
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    const auto providers = chosenProviders(session, invocation.arguments, Choice::Known);
    if (!providers) {
        return session.fail(providers.error());
    }
    const auto [first, last] = Session::window(*listing, providers->size());
    const std::span<const Provider> shown = std::span(*providers).subspan(first, last - first);
    Engine &engine = **session.engine();
    if (const auto texts = Session::wait(engine.settings.all())) {
        engine.credits.load(*texts);
    }
    return session.print(
        *listing,
        [&](Figures figures) {
            const bool exact = figures == Figures::Exact;
            const auto flag = [exact](bool on) {
                return exact ? (on ? QStringLiteral("yes") : QStringLiteral("no"))
                       : on  ? Cli::tr("yes")
                             : Cli::tr("no");
            };
            Table table;
            table.columns = {{QStringLiteral("provider"), Cli::tr("Provider"), false},
                             {QStringLiteral("name"), Cli::tr("Name"), false},
                             {QStringLiteral("enabled"), Cli::tr("On"), false},
                             {QStringLiteral("key"), Cli::tr("Key"), false},
                             {keyFor(figures, "every", "check_every_s"), Cli::tr("Every"), true},
                             {QStringLiteral("adapter"), Cli::tr("Speaks"), false},
                             {QStringLiteral("base_url"), Cli::tr("Address"), false}};
            for (const Provider &p : shown) {
                const QString every = exact ? QString::number(static_cast<double>(p.checkEvery.count()) / 1000.0)
                                            : durationText(p.checkEvery);
                table.rows.push_back({p.slug, p.name, flag(p.enabled), keyOriginName(engine.keyring.origin(p)), every,
                                      p.adapter, p.baseUrl.toString()});
            }
            Session::noteTotal(table, figures, shown.size(), providers->size());
            return table;
        },
        [&] {
            JsonWriter json;
            json.object().key(u"total").value(static_cast<qint64>(providers->size())).key(u"providers").array();
            for (const Provider &p : shown) {
                json.object().key(u"provider").value(p.slug).key(u"name").value(p.name);
                json.key(u"website").textOrNull(p.website.toString()).key(u"adapter").textOrNull(p.adapter);
                json.key(u"base_url")
                    .textOrNull(p.baseUrl.toString())
                    .key(u"key")
                    .value(keyOriginName(engine.keyring.origin(p)));
                json.key(u"key_fingerprint").textOrNull(engine.keyring.fingerprint(p));
                json.key(u"key_env").textOrNull(p.keyEnv).key(u"status_page").textOrNull(p.statusPage.toString());
                json.key(u"enabled").value(p.enabled).key(u"check_every_s");
                json.value(static_cast<double>(p.checkEvery.count()) / 1000.0);
                writeCredit(json, engine.credits.of(p));
                json.end();
            }
            return json.end().end().take();
        });
}

} // namespace aigo
