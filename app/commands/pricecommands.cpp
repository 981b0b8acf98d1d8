// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"

#include "core/domain/columns.h"
#include "core/exporting/savewhole.h"
#include "core/exporting/writers.h"
#include "core/monitor/pricehistory.h"
#include "ui/charts/priceimage.h"

#include <QBuffer>

namespace aigo {

namespace {

Status writePicture(const QString &path, const Model &model, const std::vector<PricePoint> &points, Instant now)
{
    PriceImage picture;
    picture.title = Cli::tr("Price of %1").arg(model.id());
    picture.unit = Cli::tr("USD per million tokens");
    picture.now = now;
    QStringList sources;
    for (const PriceKind kind : {PriceKind::Input, PriceKind::Output, PriceKind::CacheRead}) {
        const PriceKey key{ServiceTier::Standard, 0, kind};
        std::vector<PricePoint> line = countedLine(points, model, key, now);
        if (!line.empty()) {
            sources << line.front().source;
            picture.lines.push_back({priceTitle(key), std::move(line)});
        }
    }
    sources.removeDuplicates();
    picture.footer =
        Cli::tr("Source: %1 · %2").arg(sources.join(QStringLiteral(", ")), toDate(now).toString(Qt::ISODate));
    Theme theme;
    const QImage image = renderPrices(picture, theme);
    if (image.isNull()) {
        return Error{ErrorKind::NotFound, Cli::tr("no price of a token is known, so there is nothing to draw"),
                     model.id()};
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG")) {
        return Error{ErrorKind::Internal, Cli::tr("the picture could not be made")};
    }
    return saveWhole(path, bytes);
}

} // namespace

int runPrices(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    if (invocation.arguments.size() != 1) {
        return session.fail(usageError(Cli::tr("prices takes one model"), Cli::tr("see \"aigo prices --help\"")));
    }
    const QString png = invocation.value(QStringLiteral("png"));
    if (invocation.has(QStringLiteral("png")) && png.isEmpty()) {
        return session.fail(usageError(Cli::tr("--%1 needs a file").arg(QStringLiteral("png"))));
    }
    const auto model = session.model(invocation.arguments.front());
    if (!model) {
        return session.fail(model.error());
    }
    const QString id = model->id();
    const auto points =
        Session::wait((*session.engine())->database.run([id](QSqlDatabase &db) { return pricePoints(db, id); }));
    if (!points) {
        return session.fail(points.error());
    }
    const auto [first, last] = Session::window(*listing, points->size());
    const std::span<const PricePoint> shown = std::span(*points).subspan(first, last - first);
    session.print(
        *listing,
        [&](Figures figures) {
            Table table = pricesTable(shown, figures);
            Session::noteTotal(table, figures, shown.size(), points->size());
            return table;
        },
        [&] { return pricesJson(id, static_cast<qint64>(points->size()), shown); });
    if (!png.isEmpty()) {
        if (const Status written = writePicture(png, *model, *points, session.clock().now()); !written) {
            return session.fail(written.error());
        }
        session.say(Cli::tr("Written: %1").arg(png));
    }
    return ExitFine;
}

} // namespace aigo
