// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/incidentevidence.h"

#include "app/commands/commands.h"
#include "app/commands/pictures.h"

#include "core/domain/repair.h"
#include "core/monitor/evidence.h"
#include "core/monitor/providerviews.h"
#include "ui/charts/incidentplot.h"
#include "ui/text/incidenttext.h"

#include <algorithm>

namespace aigo {

namespace {

constexpr int points = 240;

/// The one that is meant, and where it stands among all.
Result<std::size_t> chosen(const std::vector<Incident> &all, const Invocation &invocation)
{
    if (invocation.arguments.size() != 1) {
        return usageError(Cli::tr("--evidence takes one incident's id"),
                          Cli::tr("see \"aigo incidents --format json\""));
    }
    const QString id = invocation.arguments.front();
    const QString provider = invocation.value(QStringLiteral("provider"));
    std::vector<std::size_t> found;
    QStringList whose;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].id == id && (provider.isEmpty() || all[i].provider == provider)) {
            found.push_back(i);
            whose << all[i].provider;
        }
    }
    if (found.empty()) {
        return usageError(Cli::tr("there is no incident \"%1\"").arg(id),
                          Cli::tr("see \"aigo incidents --format json\""));
    }
    if (found.size() > 1) {
        return usageError(Cli::tr("\"%1\" is an incident of %2").arg(id, whose.join(QStringLiteral(", "))),
                          Cli::tr("name one with --provider"));
    }
    return found.front();
}

/// What the store says of the provider: its settings, its last check, and the verdict as far as that tells.
void fillProvider(Session &session, EvidenceInput &input)
{
    input.provider.slug = input.incident.provider;
    const auto providers = session.providers();
    if (providers) {
        const auto it = std::find_if(providers->begin(), providers->end(),
                                     [&](const Provider &one) { return one.slug == input.incident.provider; });
        input.provider = it == providers->end() ? input.provider : *it;
    }
    Engine &engine = **session.engine();
    const auto memory = Session::wait(engine.database.run([](QSqlDatabase &db) { return readWatchMemory(db); }));
    if (!memory) {
        return;
    }
    std::vector<ProviderView> views = viewsFrom({input.provider}, engine.keyring, *memory);
    input.connection = connectionFrom(*memory, views, input.made);
    judge(views, {}, input.connection, input.made);
    input.last = views.front().last;
    input.verdict = views.front().verdict;
}

Result<EvidenceInput> gathered(Session &session, const std::vector<Incident> &all, std::size_t which)
{
    Engine &engine = **session.engine();
    EvidenceInput input;
    input.incident = all[which];
    input.made = session.clock().now();
    input.span = evidenceSpan(input.incident, input.made);
    const std::vector<int> of = troubles(all, input.made);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i != which && of[i] == of[which]) {
            input.joined.push_back(all[i]);
        }
    }
    fillProvider(session, input);
    const QString provider = input.incident.provider;
    auto samples = Session::wait(engine.samples.range(provider, input.span.from, input.span.to));
    auto history = Session::wait(engine.series.history(checksOf(provider), input.span.from, input.span.to, points));
    if (!samples || !history) {
        return samples ? history.error() : samples.error();
    }
    input.samples = std::move(*samples);
    input.points = std::move(*history);
    std::vector<Incident> theirs = input.joined;
    theirs.push_back(input.incident);
    for (const Incident &one : theirs) {
        const auto revisions = Session::wait(engine.incidents.revisions(one.provider, one.id));
        if (!revisions) {
            return revisions.error();
        }
        input.revisions.insert(input.revisions.end(), revisions->begin(), revisions->end());
    }
    return input;
}

IncidentPicture pictureOf(const EvidenceInput &input)
{
    IncidentPicture picture;
    picture.now = input.made;
    picture.points = input.points;
    picture.incidents = input.joined;
    picture.incidents.push_back(input.incident);
    const QString name = input.provider.name.isEmpty() ? input.provider.slug : input.provider.name;
    picture.title = name + QStringLiteral(": ") + IncidentText::title(input.incident);
    picture.footer = Cli::tr("Measured from this machine: median, and the area up to p95");
    for (const Incident &one : picture.incidents) {
        std::optional<Instant> &moment = one.ours ? picture.ourFailure : picture.theirWord;
        const Instant at = one.ours ? one.started : one.firstSeen;
        moment = moment ? std::min(*moment, at) : at;
    }
    return picture;
}

} // namespace

int runIncidentEvidence(Session &session, const Invocation &invocation)
{
    const QString path = invocation.value(QStringLiteral("evidence"));
    const auto options = pictureOptions(invocation);
    if (path.isEmpty() || !options) {
        return session.fail(path.isEmpty() ? usageError(Cli::tr("--evidence takes a file or a folder"))
                                           : options.error());
    }
    const auto engine = session.engine();
    if (!engine) {
        return session.fail(engine.error());
    }
    const auto page = Session::wait((*engine)->incidents.incidents({}));
    if (!page) {
        return session.fail(page.error());
    }
    const auto which = chosen(page->incidents, invocation);
    if (!which) {
        return session.fail(which.error());
    }
    auto input = gathered(session, page->incidents, *which);
    if (!input) {
        return session.fail(input.error());
    }
    const Theme theme(options->theme);
    input->chart = incidentDrawing(pictureOf(*input), theme).png(options->scale);
    const std::vector<ArchiveFile> files = evidenceFiles(*input);
    if (isZipPath(path)) {
        const auto zip = toZip(files, input->made);
        const Status written = zip ? writeFile(session, path, *zip) : Status(zip.error());
        return written ? static_cast<int>(ExitFine) : session.fail(written.error());
    }
    if (const Status saved = saveFolder(path, files); !saved) {
        return session.fail(saved.error());
    }
    session.say(Cli::tr("Written: %1").arg(path));
    return ExitFine;
}

} // namespace aigo
