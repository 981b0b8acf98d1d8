// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/providerchoice.h"

#include "app/commands/commands.h"

#include <algorithm>
#include <set>

namespace aigo {

namespace {

/// Also those that are there only because a source lists their models: nobody asks them anything.
Result<std::vector<Provider>> knownProviders(Session &session)
{
    auto all = session.providers();
    if (!all) {
        return all;
    }
    const auto catalogue = session.catalogue();
    if (!catalogue) {
        return catalogue.error();
    }
    std::set<QString> there;
    for (const Provider &provider : *all) {
        there.insert(provider.slug);
    }
    std::set<QString> others;
    for (const Model &model : (*catalogue)->models) {
        if (!there.contains(model.facts.provider)) {
            others.insert(model.facts.provider);
        }
    }
    for (const QString &slug : others) {
        Provider provider = (*session.engine())->shippedProvider(slug);
        provider.enabled = false;
        all->push_back(provider);
    }
    return all;
}

} // namespace

Result<std::vector<Provider>> chosenProviders(Session &session, const QStringList &names, Choice choice)
{
    auto all = choice == Choice::Known ? knownProviders(session) : session.providers();
    if (!all) {
        return all.error();
    }
    const Engine &engine = **session.engine();
    std::vector<Provider> out;
    for (const QString &name : names) {
        const QString slug = engine.registry.slugFor(name.toLower());
        const auto find = [&] {
            return std::find_if(all->begin(), all->end(),
                                [&](const Provider &p) { return p.slug == slug || p.slug == name; });
        };
        if (choice == Choice::Enabled && find() == all->end()) {
            all = knownProviders(session);
            if (!all) {
                return all.error();
            }
        }
        const auto it = find();
        if (it == all->end()) {
            return usageError(Cli::tr("there is no provider \"%1\"").arg(name), Cli::tr("see \"aigo providers\""));
        }
        out.push_back(*it);
    }
    if (names.isEmpty()) {
        std::copy_if(all->begin(), all->end(), std::back_inserter(out),
                     [&](const Provider &p) { return p.enabled || choice == Choice::Known; });
    }
    return out;
}

} // namespace aigo
