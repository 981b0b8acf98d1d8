// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"

#include "app/commands/known.h"
#include "core/exporting/writers.h"

#include <map>

namespace aigo {

namespace {

Result<ChangeQuery> changeQuery(const Invocation &invocation, Instant now)
{
    ChangeQuery query;
    query.source = invocation.value(QStringLiteral("source"));
    const auto time = [&](const QString &option, std::optional<Instant> &into) -> Status {
        if (invocation.has(option)) {
            into = parseTime(invocation.value(option), now);
            if (!into) {
                return usageError(
                    Cli::tr("--%1: \"%2\" is no time such as 2026-07-05 or 30d").arg(option, invocation.value(option)));
            }
        }
        return Done{};
    };
    if (const Status since = time(QStringLiteral("since"), query.since); !since) {
        return since.error();
    }
    if (const Status until = time(QStringLiteral("until"), query.until); !until) {
        return until.error();
    }
    for (const QString &word : invocation.value(QStringLiteral("kind")).split(u',', Qt::SkipEmptyParts)) {
        const auto kind = changeKindFromName(word.trimmed());
        if (!kind) {
            return usageError(Cli::tr("--kind: \"%1\" is no kind of change").arg(word),
                              Cli::tr("see \"aigo changes --help\""));
        }
        query.kinds.push_back(*kind);
    }
    return query;
}

/// A model that is gone still answers a filter by its id and provider.
Model goneModel(const QString &id)
{
    Model model;
    model.facts.id = id;
    model.facts.provider = id.section(u'/', 0, 0);
    model.facts.apiId = id.section(u'/', 1);
    return model;
}

void keepMatching(std::vector<Change> &changes, const Filter &filter, const Known &known)
{
    std::map<QString, bool> wanted;
    std::erase_if(changes, [&](const Change &change) {
        const auto [it, isNew] = wanted.try_emplace(change.model, false);
        if (isNew) {
            const Model *model = known.catalogue->find(change.model);
            const Model gone = model != nullptr ? Model{} : goneModel(change.model);
            it->second = matches(filter, known.subject(model != nullptr ? *model : gone));
        }
        return !it->second;
    });
}

} // namespace

int runChanges(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    const auto filter = parseFilter(invocation.arguments.join(u' '));
    auto query = changeQuery(invocation, session.clock().now());
    if (!listing) {
        return session.fail(listing.error());
    }
    if (!filter) {
        return session.fail(filter.error());
    }
    if (!query) {
        return session.fail(query.error());
    }
    auto known = whatIsKnown(session);
    if (!known) {
        return session.fail(known.error());
    }
    if (const Status added = addBenchmarks(session, *known, *filter); !added) {
        return session.fail(added.error());
    }
    if (filter->isEmpty()) {
        query->limit = listing->limit;
        query->offset = listing->offset;
    }
    auto page = Session::wait((*session.engine())->catalogue.changes(*query));
    if (!page) {
        return session.fail(page.error());
    }
    if (!filter->isEmpty()) {
        keepMatching(page->rows, *filter, *known);
        page->total = static_cast<qint64>(page->rows.size());
        const auto [first, last] = Session::window(*listing, page->rows.size());
        page->rows = std::vector<Change>(page->rows.begin() + static_cast<std::ptrdiff_t>(first),
                                         page->rows.begin() + static_cast<std::ptrdiff_t>(last));
    }
    return session.print(
        *listing,
        [&](Figures figures) {
            Table table = changesTable(page->rows, figures);
            Session::noteTotal(table, figures, page->rows.size(), static_cast<std::size_t>(page->total));
            return table;
        },
        [&] { return changesJson(page->total, page->rows); });
}

} // namespace aigo
