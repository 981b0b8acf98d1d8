// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"

#include "app/commands/known.h"
#include "core/domain/columns.h"
#include "core/domain/sorting.h"
#include "core/exporting/writers.h"

#include <algorithm>

namespace aigo {

namespace {

Result<Preset> presetNamed(Session &session, const QString &name)
{
    const auto engine = session.engine();
    if (!engine) {
        return engine.error();
    }
    const auto users = Session::wait((*engine)->presetStore.presets());
    if (!users) {
        return users.error();
    }
    QStringList names;
    for (const Preset &preset : Engine::presets(*users)) {
        if (preset.name.compare(name, Qt::CaseInsensitive) == 0) {
            return preset;
        }
        names << preset.name;
    }
    return Error{ErrorKind::NotFound,
                 Cli::tr("there is no preset \"%1\"").arg(name),
                 {},
                 Cli::tr("there are: %1").arg(names.join(QStringLiteral(", ")))};
}

/// The models asked for, in the order asked for.
Result<std::vector<FilterSubject>> select(const Known &known, const Filter &filter, const SortKeys &keys)
{
    std::vector<FilterSubject> found;
    for (const Model &model : known.catalogue->models) {
        const FilterSubject subject = known.subject(model);
        if (matches(filter, subject)) {
            found.push_back(subject);
        }
    }
    std::vector<FilterSubject> sorted;
    sorted.reserve(found.size());
    for (const int row : sortedOrder(found, keys)) {
        sorted.push_back(found[static_cast<std::size_t>(row)]);
    }
    return sorted;
}

} // namespace

int runModels(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    QString filterWords = invocation.arguments.join(u' ');
    QString sort = invocation.value(QStringLiteral("sort"));
    QString columns = invocation.value(QStringLiteral("columns"));
    if (invocation.has(QStringLiteral("preset"))) {
        const auto preset = presetNamed(session, invocation.value(QStringLiteral("preset")));
        if (!preset) {
            return session.fail(preset.error());
        }
        filterWords = (preset->filter + u' ' + filterWords).trimmed();
        sort = invocation.has(QStringLiteral("sort")) ? sort : preset->sort;
        columns = invocation.has(QStringLiteral("columns")) ? columns : preset->columns.join(u',');
    }
    const auto filter = parseFilter(filterWords);
    const auto keys = parseSort(sort);
    const auto chosen = parseColumns(columns.isEmpty() ? defaultColumnKeys().join(u',') : columns);
    if (!filter) {
        return session.fail(filter.error());
    }
    if (!keys) {
        return session.fail(keys.error());
    }
    if (!chosen) {
        return session.fail(chosen.error());
    }
    auto known = whatIsKnown(session);
    if (!known) {
        return session.fail(known.error());
    }
    if (const Status added = addBenchmarks(session, *known, *filter, *chosen, *keys); !added) {
        return session.fail(added.error());
    }
    const auto all = select(*known, *filter, *keys);
    if (!all) {
        return session.fail(all.error());
    }
    const auto [first, last] = Session::window(*listing, all->size());
    const std::span<const FilterSubject> shown = std::span(*all).subspan(first, last - first);
    noteEmbedded(session, *known->catalogue);
    return session.print(
        *listing,
        [&](Figures figures) {
            Table table = modelsTable(shown, *chosen, figures);
            if (listing->format == Session::Format::Markdown) {
                table.footer << modelsFooter(shown, known->now);
            }
            Session::noteTotal(table, figures, shown.size(), all->size());
            return table;
        },
        [&] { return modelsJson(static_cast<qint64>(all->size()), shown, {}, known->now); });
}

} // namespace aigo
