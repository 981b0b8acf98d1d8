// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"

#include "core/domain/columns.h"
#include "core/domain/comparison.h"
#include "core/domain/filter.h"
#include "core/domain/modelnames.h"
#include "core/domain/sorting.h"
#include "core/exporting/savewhole.h"
#include "core/exporting/writers.h"
#include "ui/charts/comparisonimage.h"
#include "ui/theme/theme.h"

#include <QBuffer>
#include <QImage>
#include <algorithm>

namespace aigo {

namespace {

/// A catalogue with what else a filter may ask of its models.
struct Known
{
    std::shared_ptr<const Catalogue> catalogue;
    std::map<QString, State> states; ///< by provider
    Instant now{};

    FilterSubject subject(const Model &model) const
    {
        FilterSubject out{model, now};
        if (const auto state = states.find(model.facts.provider); state != states.end()) {
            out.status = state->second;
        }
        if (const auto changed = catalogue->changed.find(model.id()); changed != catalogue->changed.end()) {
            out.changed = changed->second;
        }
        return out;
    }
};

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
    Known known{*catalogue, {}, session.clock().now()};
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

void noteEmbedded(Session &session, const Catalogue &catalogue)
{
    if (catalogue.embeddedOnly && catalogue.pricesAsOf) {
        session.say(Cli::tr("These are the facts shipped with the program, as of %1; \"aigo sync\" fetches today's.")
                        .arg(toDate(*catalogue.pricesAsOf).toString(Qt::ISODate)));
    }
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
    const auto known = whatIsKnown(session);
    if (!known) {
        return session.fail(known.error());
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
            Session::noteTotal(table, figures, shown.size(), all->size());
            return table;
        },
        [&] { return modelsJson(static_cast<qint64>(all->size()), shown); });
}

namespace {

QString provenanceText(const Provenance &from, Instant now)
{
    return from.source + QStringLiteral(" · ") + ageText(from.asOf, now);
}

void addFact(Table &table, const Model &model, const QString &title, const QString &value, const QString &field,
             Instant now)
{
    if (value.isEmpty()) {
        return;
    }
    const auto from = model.sources.find(field);
    table.rows.push_back({title, value, from == model.sources.end() ? QString() : provenanceText(from->second, now)});
}

QString datesText(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

/// Everything known of one model, a fact a line.
Table factsTable(const Model &model, Instant now)
{
    const ModelFacts &facts = model.facts;
    Table table;
    table.title = model.id();
    table.columns = {{QStringLiteral("fact"), Cli::tr("Fact"), false},
                     {QStringLiteral("value"), Cli::tr("Value"), false},
                     {QStringLiteral("source"), Cli::tr("Source"), false}};
    addFact(table, model, Cli::tr("Name"), displayName(facts), QStringLiteral("name"), now);
    addFact(table, model, Cli::tr("Provider"), facts.provider, QStringLiteral("provider"), now);
    addFact(table, model, Cli::tr("Family"), facts.family, QStringLiteral("family"), now);
    addFact(table, model, Cli::tr("Lifecycle"), lifecycleTitle(model.lifecycleOn(toDate(now))),
            QStringLiteral("lifecycle"), now);
    const auto tokens = [](const std::optional<qint64> &count) { return count ? tokensText(*count) : QString(); };
    addFact(table, model, Cli::tr("Context window"), tokens(facts.contextWindow), QStringLiteral("context_window"),
            now);
    addFact(table, model, Cli::tr("Longest output"), tokens(facts.maxOutputTokens), QStringLiteral("max_output_tokens"),
            now);
    QStringList can;
    for (const QString &name : facts.capabilities.names()) {
        can << capabilityTitle(*capabilityFromName(name));
    }
    addFact(table, model, Cli::tr("Can"), can.join(QStringLiteral(", ")), QStringLiteral("capabilities"), now);
    addFact(table, model, Cli::tr("Takes"), facts.input.names().join(QStringLiteral(", ")),
            QStringLiteral("modalities.input"), now);
    addFact(table, model, Cli::tr("Gives"), facts.output.names().join(QStringLiteral(", ")),
            QStringLiteral("modalities.output"), now);
    for (const Price &price : facts.prices) {
        const QString unit = isPerMillion(price.key.kind) ? Cli::tr("$ per million tokens")
                                                          : Cli::tr("$ per %1").arg(priceUnit(price.key.kind));
        addFact(table, model, priceTitle(price.key), priceText(price) + u' ' + unit, pricePath(price.key), now);
    }
    addFact(table, model, Cli::tr("Released"), datesText(facts.released), QStringLiteral("released"), now);
    addFact(table, model, Cli::tr("Deprecated"), datesText(facts.deprecated), QStringLiteral("deprecated"), now);
    addFact(table, model, Cli::tr("Ends"), datesText(facts.retired), QStringLiteral("retired"), now);
    addFact(table, model, Cli::tr("Successor"), facts.successor, QStringLiteral("successor"), now);
    addFact(table, model, Cli::tr("Also called"), facts.aliases.join(QStringLiteral(", ")), QStringLiteral("aliases"),
            now);
    addFact(table, model, Cli::tr("License"), facts.license, QStringLiteral("license"), now);
    addFact(table, model, Cli::tr("Regions"), facts.regions.join(QStringLiteral(", ")), QStringLiteral("regions"), now);
    for (const Conflict &conflict : model.conflicts) {
        // The first is what counts, said above, unless none is plausible.
        const bool none = conflict.values.front().flags.contains(QStringLiteral("implausible"));
        for (std::size_t i = none ? 0 : 1; i < conflict.values.size(); ++i) {
            const Conflict::Value &value = conflict.values[i];
            table.rows.push_back(
                {Cli::tr("Otherwise said: %1").arg(conflict.field),
                 value.value +
                     (value.flags.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(value.flags.join(u' '))),
                 provenanceText(value.from, now)});
        }
    }
    QStringList keys;
    for (const Provenance &from : model.sourceKeys) {
        keys << from.source + QStringLiteral(": ") + from.key;
    }
    table.rows.push_back({Cli::tr("Known as"), keys.join(QStringLiteral(", ")), QString()});
    return table;
}

} // namespace

int runShow(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    if (invocation.arguments.size() != 1) {
        return session.fail(usageError(Cli::tr("show takes one model"), Cli::tr("see \"aigo show --help\"")));
    }
    const auto known = whatIsKnown(session);
    if (!known) {
        return session.fail(known.error());
    }
    const auto model = findModel(known->catalogue->models, invocation.arguments.front());
    if (!model) {
        return session.fail(model.error());
    }
    noteEmbedded(session, *known->catalogue);
    const std::vector<FilterSubject> subject{known->subject(**model)};
    const auto [first, last] = Session::window(*listing, 1);
    return session.print(
        *listing, [&](Figures) { return factsTable(**model, known->now); },
        [&] { return modelsJson(1, std::span(subject).subspan(first, last - first)); });
}

namespace {

Result<QByteArray> pictureOf(Session &session, const Comparison &comparison)
{
    Theme theme;
    ComparisonImageOptions options;
    const auto providers = session.providers();
    if (!providers) {
        return providers.error();
    }
    for (const Provider &provider : *providers) {
        options.providerNames[provider.slug] = provider.name;
    }
    const QImage image = renderComparison(comparison, theme, options);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (image.isNull() || !buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG")) {
        return Error{ErrorKind::Internal, Cli::tr("the picture could not be made")};
    }
    return bytes;
}

Status writeFiles(Session &session, const Invocation &invocation, const Comparison &comparison)
{
    const auto write = [&](const char *option, const std::function<Result<QByteArray>()> &make) -> Status {
        const QString path = invocation.value(QString::fromLatin1(option));
        if (!invocation.has(QString::fromLatin1(option))) {
            return Done{};
        }
        if (path.isEmpty()) {
            return usageError(Cli::tr("--%1 needs a file").arg(QString::fromLatin1(option)));
        }
        const Result<QByteArray> bytes = make();
        if (!bytes) {
            return bytes.error();
        }
        const Status saved = saveWhole(path, *bytes);
        if (saved) {
            session.say(Cli::tr("Written: %1").arg(path));
        }
        return saved;
    };
    using Bytes = Result<QByteArray>;
    for (const Status &status :
         {write("csv", [&]() -> Bytes { return toCsv(comparisonTable(comparison, Figures::Exact)); }),
          write("md", [&]() -> Bytes { return toMarkdown(comparisonTable(comparison, Figures::Display)); }),
          write("html", [&]() -> Bytes { return toHtml(comparisonTable(comparison, Figures::Display)); }),
          write("png", [&]() -> Bytes { return pictureOf(session, comparison); })}) {
        if (!status) {
            return status;
        }
    }
    return Done{};
}

} // namespace

int runCompare(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    if (invocation.arguments.isEmpty()) {
        return session.fail(usageError(Cli::tr("compare takes models"), Cli::tr("see \"aigo compare --help\"")));
    }
    const auto workload = invocation.has(QStringLiteral("workload"))
                              ? parseWorkload(invocation.value(QStringLiteral("workload")))
                              : Result<Workload>(defaultWorkload());
    if (!workload) {
        return session.fail(workload.error());
    }
    const auto known = whatIsKnown(session);
    if (!known) {
        return session.fail(known.error());
    }
    std::vector<Model> models;
    std::vector<FilterSubject> subjects;
    for (const QString &wanted : invocation.arguments) {
        const auto model = findModel(known->catalogue->models, wanted);
        if (!model) {
            return session.fail(model.error());
        }
        const bool twice =
            std::any_of(models.begin(), models.end(), [&](const Model &m) { return m.id() == (*model)->id(); });
        if (!twice) {
            models.push_back(**model);
            subjects.push_back(known->subject(**model));
        }
    }
    const Comparison comparison = compareModels(models, *workload, known->now);
    noteEmbedded(session, *known->catalogue);
    session.print(
        *listing, [&](Figures figures) { return comparisonTable(comparison, figures); },
        [&] { return comparisonJson(comparison, subjects); });
    if (const Status written = writeFiles(session, invocation, comparison); !written) {
        return session.fail(written.error());
    }
    return ExitFine;
}

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
    const auto known = whatIsKnown(session);
    if (!known) {
        return session.fail(known.error());
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
