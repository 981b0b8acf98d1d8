// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"

#include "app/commands/known.h"
#include "core/catalog/lineage.h"
#include "core/domain/columns.h"
#include "core/domain/modelnames.h"
#include "core/exporting/writers.h"

namespace aigo {

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

} // namespace aigo
