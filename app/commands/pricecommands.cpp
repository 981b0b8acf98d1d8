// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/pictures.h"

#include "core/domain/columns.h"
#include "core/exporting/writers.h"
#include "core/monitor/pricehistory.h"
#include "ui/charts/priceimage.h"

namespace aigo {

namespace {

PriceImage pictureOf(const Model &model, const std::vector<PricePoint> &points, Instant now, QSize size)
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
    picture.size = size.isEmpty() ? picture.size : size;
    return picture;
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
    const auto options = pictureOptions(invocation);
    if (!options) {
        return session.fail(options.error());
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
    if (invocation.has(QStringLiteral("png")) || invocation.has(QStringLiteral("svg"))) {
        const Theme theme(options->theme);
        const PriceImage picture = pictureOf(*model, *points, session.clock().now(), options->size);
        const Status written = writeDrawings(session, invocation, priceDrawing(picture, theme), *options,
                                             Cli::tr("no price of a token is known, so there is nothing to draw"));
        if (!written) {
            return session.fail(written.error());
        }
    }
    return ExitFine;
}

} // namespace aigo
