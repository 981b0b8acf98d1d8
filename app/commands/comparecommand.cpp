// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"

#include "app/commands/known.h"
#include "core/domain/comparison.h"
#include "core/domain/modelnames.h"
#include "core/exporting/savewhole.h"
#include "core/exporting/writers.h"
#include "ui/charts/comparisonimage.h"
#include "ui/theme/theme.h"

#include <QBuffer>
#include <QImage>
#include <algorithm>

namespace aigo {

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

} // namespace aigo
