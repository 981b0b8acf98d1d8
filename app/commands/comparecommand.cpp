// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"

#include "app/commands/known.h"
#include "app/commands/pictures.h"
#include "core/catalog/samemodel.h"
#include "core/domain/alternatives.h"
#include "core/domain/comparison.h"
#include "core/domain/modelnames.h"
#include "core/exporting/writers.h"
#include "core/monitor/livedesk.h"
#include "core/monitor/pricehistory.h"
#include "ui/pages/comparisonfiles.h"

#include <algorithm>
#include <array>
#include <functional>

namespace aigo {

namespace {

Result<Workload> workloadOf(const Invocation &invocation)
{
    return invocation.has(QStringLiteral("workload")) ? parseWorkload(invocation.value(QStringLiteral("workload")))
                                                      : Result<Workload>(defaultWorkload());
}

/// The kept comparison that --kept names, with or without its case.
Result<SavedComparison> keptComparison(Session &session, const QString &name)
{
    const auto engine = session.engine();
    if (!engine) {
        return engine.error();
    }
    const auto texts = Session::wait((*engine)->settings.all());
    if (!texts) {
        return texts.error();
    }
    QStringList names;
    std::optional<SavedComparison> found;
    for (const auto &[kept, choice] : comparisonsFromTexts(*texts)) {
        names << kept;
        if (kept == name || (!found && kept.toCaseFolded() == name.toCaseFolded())) {
            found = SavedComparison{kept, choice};
        }
    }
    if (found) {
        return *found;
    }
    return usageError(Cli::tr("no comparison is kept as \"%1\"").arg(name),
                      names.isEmpty() ? Cli::tr("keep one on the Compare page, or apply a configuration that has one")
                                      : Cli::tr("there are: %1").arg(names.join(QStringLiteral(", "))));
}

/// What is compared: what --kept names with what is said beside it, or the models that are named.
Result<ComparisonChoice> choiceOf(Session &session, const Invocation &invocation)
{
    const bool kept = invocation.has(QStringLiteral("kept"));
    if (kept != invocation.arguments.isEmpty()) {
        return usageError(Cli::tr("compare takes models or --kept NAME"), Cli::tr("see \"aigo compare --help\""));
    }
    ComparisonChoice choice{.models = invocation.arguments};
    if (kept) {
        const auto comparison = keptComparison(session, invocation.value(QStringLiteral("kept")));
        if (!comparison) {
            return comparison.error();
        }
        choice = comparison->choice;
    }
    if (!kept || invocation.has(QStringLiteral("workload"))) {
        const auto workload = workloadOf(invocation);
        if (!workload) {
            return workload.error();
        }
        choice.workload = *workload;
    }
    choice.differencesOnly = choice.differencesOnly || invocation.has(QStringLiteral("differences"));
    return choice;
}

enum class Chart : quint8 { Table, Month, Prices, History };

Result<Chart> chartOf(const Invocation &invocation)
{
    const QString name = invocation.value(QStringLiteral("chart"));
    if (!invocation.has(QStringLiteral("chart")) || name == u"table") {
        return Chart::Table;
    }
    if (name == u"month" || name == u"prices" || name == u"history") {
        return name == u"month" ? Chart::Month : name == u"prices" ? Chart::Prices : Chart::History;
    }
    return usageError(Cli::tr("--chart takes table, month, prices or history"));
}

/// Input and output of every model over time, as the Compare page draws them.
Result<std::vector<PriceLine>> historyOf(Session &session, const std::vector<Model> &models, Instant now)
{
    std::vector<PriceLine> lines;
    for (std::size_t i = 0; i < models.size(); ++i) {
        const QString id = models[i].id();
        const auto points =
            Session::wait((*session.engine())->database.run([id](QSqlDatabase &db) { return pricePoints(db, id); }));
        if (!points) {
            return points.error();
        }
        for (const PriceKind kind : {PriceKind::Input, PriceKind::Output}) {
            const PriceKey key{ServiceTier::Standard, 0, kind};
            lines.push_back({displayName(models[i].facts), countedLine(*points, models[i], key, now),
                             static_cast<int>(i), kind == PriceKind::Input});
        }
    }
    return lines;
}

Status writeFiles(Session &session, const Invocation &invocation, const Comparison &comparison,
                  const std::vector<Model> &models, const PictureOptions &options, Chart chart)
{
    const bool bom = invocation.has(QStringLiteral("bom"));
    const std::array<std::pair<const char *, std::function<QByteArray()>>, 3> texts{
        {{"csv", [&] { return toCsv(comparisonTable(comparison, Figures::Exact), {.bom = bom}); }},
         {"md", [&] { return toMarkdown(comparisonTable(comparison, Figures::Display)); }},
         {"html", [&] { return toHtml(comparisonTable(comparison, Figures::Display)); }}}};
    for (const auto &[name, make] : texts) {
        const QString option = QString::fromLatin1(name);
        const auto wanted = wantsFile(invocation, option);
        if (!wanted) {
            return wanted.error();
        }
        if (*wanted) {
            if (const Status written = writeFile(session, invocation.value(option), make()); !written) {
                return written;
            }
        }
    }
    if (!invocation.has(QStringLiteral("png")) && !invocation.has(QStringLiteral("svg"))) {
        return Done{};
    }
    const auto providers = session.providers();
    if (!providers) {
        return providers.error();
    }
    ShownComparison shown{comparison, models, {}, {}};
    for (const Provider &provider : *providers) {
        shown.providerNames[provider.slug] = provider.name;
    }
    if (chart == Chart::History) {
        auto lines = historyOf(session, models, comparison.at);
        if (!lines) {
            return lines.error();
        }
        shown.history = std::move(*lines);
    }
    const Theme theme(options.theme);
    const ExportChoice choice{.subject = static_cast<ExportChoice::Subject>(chart), .size = options.size};
    return writeDrawings(session, invocation, comparisonPicture(shown, choice, theme), options,
                         Cli::tr("no price is known, so there is nothing to draw"));
}

} // namespace

int runCompare(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    const auto choice = choiceOf(session, invocation);
    if (!choice) {
        return session.fail(choice.error());
    }
    const auto known = whatIsKnown(session);
    if (!known) {
        return session.fail(known.error());
    }
    std::vector<Model> models;
    std::vector<FilterSubject> subjects;
    for (const QString &wanted : choice->models) {
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
    const auto options = pictureOptions(invocation);
    const auto chart = chartOf(invocation);
    if (!options) {
        return session.fail(options.error());
    }
    if (!chart) {
        return session.fail(chart.error());
    }
    Comparison comparison = compareModels(models, choice->workload, known->now);
    if (choice->differencesOnly) {
        comparison = comparison.differencesOnly();
    }
    noteEmbedded(session, *known->catalogue);
    session.print(
        *listing, [&](Figures figures) { return comparisonTable(comparison, figures); },
        [&] { return comparisonJson(comparison, subjects); });
    if (const Status written = writeFiles(session, invocation, comparison, models, *options, *chart); !written) {
        return session.fail(written.error());
    }
    return ExitFine;
}

int runAlternatives(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    if (invocation.arguments.isEmpty()) {
        return session.fail(
            usageError(Cli::tr("alternatives takes a model"), Cli::tr("see \"aigo alternatives --help\"")));
    }
    const auto workload = workloadOf(invocation);
    const auto filter = parseFilter(invocation.arguments.mid(1).join(u' '));
    if (!workload) {
        return session.fail(workload.error());
    }
    if (!filter) {
        return session.fail(filter.error());
    }
    const auto known = whatIsKnown(session);
    if (!known) {
        return session.fail(known.error());
    }
    const auto model = findModel(known->catalogue->models, invocation.arguments.front());
    if (!model) {
        return session.fail(model.error());
    }
    const std::vector<Model> &all = known->catalogue->models;
    AlternativesOptions options;
    options.wanted = [&](const Model &other) { return matches(*filter, known->subject(other)); };
    options.same = sameModelAs((*model)->facts);
    options.most = all.size();
    Alternatives found = alternativesTo(**model, all, *workload, known->now, options);
    const auto [first, last] = Session::window(*listing, found.found.size());
    found.found = std::vector<Alternative>(found.found.begin() + static_cast<std::ptrdiff_t>(first),
                                           found.found.begin() + static_cast<std::ptrdiff_t>(last));
    noteEmbedded(session, *known->catalogue);
    return session.print(
        *listing,
        [&](Figures figures) {
            Table table = alternativesTable(found, figures);
            Session::noteTotal(table, figures, found.found.size(), static_cast<std::size_t>(found.cheaper));
            return table;
        },
        [&] { return alternativesJson(found, *workload, known->now); });
}

} // namespace aigo
