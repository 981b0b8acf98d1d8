// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/pictures.h"

#include "core/domain/columns.h"
#include "core/exporting/historywriters.h"
#include "core/exporting/jsonwriter.h"
#include "core/storage/seriesstore.h"
#include "ui/charts/historyimage.h"

#include <algorithm>

namespace aigo {

namespace {

constexpr int usualPoints = 500;
constexpr int mostPoints = 10'000;

struct HistoryQuery
{
    SeriesKey key;
    QString metric;
    Instant from{};
    Instant to{};
    int points = usualPoints;

    bool isAvailability() const { return metric == u"availability"; }
    bool isLatency() const { return metric == u"latency" || metric == u"ttft"; }
    QString unit() const
    {
        return isLatency()                               ? QStringLiteral("ms")
               : isAvailability() || metric == u"uptime" ? QStringLiteral("%")
               : metric == u"output_speed"               ? QStringLiteral("tokens/s")
                                                         : QString();
    }
};

Result<Instant> timeOf(const Invocation &invocation, const QString &option, Instant now, Instant otherwise)
{
    if (!invocation.has(option)) {
        return otherwise;
    }
    const auto time = parseTime(invocation.value(option), now);
    if (!time) {
        return usageError(
            Cli::tr("--%1: \"%2\" is no time such as 2026-07-05 or 30d").arg(option, invocation.value(option)));
    }
    return *time;
}

/// The series that the words mean: what has a series of that target, else a provider, else a model.
Result<SeriesKey> keyOf(Session &session, const QString &words, const QString &source, const QString &metric)
{
    const auto engine = session.engine();
    if (!engine) {
        return engine.error();
    }
    const auto all = Session::wait(SeriesStore((*engine)->database).series());
    if (!all) {
        return all.error();
    }
    // Our own checks carry latency and availability both.
    const bool checks = source.isEmpty() && (metric == u"latency" || metric == u"availability");
    const QString stored = checks ? QString() : metric == u"availability" ? QStringLiteral("uptime") : metric;
    const auto found = [&](const QString &target) {
        std::vector<SeriesKey> keys;
        std::copy_if(all->begin(), all->end(), std::back_inserter(keys), [&](const SeriesKey &key) {
            return key.target == target && key.source == source && key.metric == stored;
        });
        return keys;
    };
    QString target = words.toLower();
    std::vector<SeriesKey> keys = found(words);
    if (keys.empty()) {
        const auto providers = session.providers();
        if (!providers) {
            return providers.error();
        }
        const bool known =
            std::any_of(providers->begin(), providers->end(),
                        [&](const Provider &provider) { return provider.slug == target; }) ||
            std::any_of(all->begin(), all->end(), [&](const SeriesKey &key) { return key.target == words; });
        if (!known) {
            const auto model = session.model(words);
            if (!model) {
                return model.error();
            }
            target = model->id();
        }
        keys = found(target);
    }
    const QString part = session.invocation().value(QStringLiteral("part"));
    if (!part.isEmpty()) {
        std::erase_if(keys, [&part](const SeriesKey &key) { return key.part != part; });
    }
    if (keys.size() > 1) {
        QStringList parts;
        for (const SeriesKey &key : keys) {
            parts << key.part;
        }
        return usageError(Cli::tr("%1 has several endpoints: %2").arg(words, parts.join(QStringLiteral(", "))),
                          Cli::tr("choose one with --part"));
    }
    return keys.empty() ? SeriesKey{target, source, stored, part} : keys.front();
}

Result<HistoryQuery> queryOf(Session &session, const Invocation &invocation)
{
    if (invocation.arguments.size() != 1) {
        return usageError(Cli::tr("history takes one provider or model"), Cli::tr("see \"aigo history --help\""));
    }
    HistoryQuery query;
    query.metric = invocation.has(QStringLiteral("metric")) ? invocation.value(QStringLiteral("metric"))
                                                            : QStringLiteral("latency");
    const QString source = invocation.value(QStringLiteral("source"));
    const bool ours = query.isLatency() || query.isAvailability();
    const bool theirs = query.metric == u"uptime" || query.metric == u"output_speed";
    if (!ours && !(theirs && !source.isEmpty())) {
        return usageError(
            Cli::tr("--metric takes latency, ttft or availability; with --source also uptime and output_speed"));
    }
    const Instant now = session.clock().now();
    const auto to = timeOf(invocation, QStringLiteral("to"), now, now);
    const auto from = to ? timeOf(invocation, QStringLiteral("from"), now, *to - std::chrono::days(1)) : to;
    if (!from) {
        return from.error();
    }
    if (*from >= *to) {
        return usageError(Cli::tr("--from must be before --to"));
    }
    query.from = *from;
    query.to = *to;
    if (invocation.has(QStringLiteral("points"))) {
        bool ok = false;
        query.points = invocation.value(QStringLiteral("points")).toInt(&ok);
        if (!ok || query.points < 1 || query.points > mostPoints) {
            return usageError(Cli::tr("--points takes 1 to %1").arg(mostPoints));
        }
    }
    auto key = keyOf(session, invocation.arguments.front(), source, query.metric);
    if (!key) {
        return key.error();
    }
    query.key = std::move(key).value();
    return query;
}

double seconds(Milliseconds time)
{
    return static_cast<double>(time.count()) / 1e3;
}

ExportedHistory exported(const HistoryQuery &query, std::span<const HistoryPoint> points)
{
    return {query.key,
            query.metric,
            query.unit(),
            query.isLatency() ? 1e3 : 1e6,
            query.isAvailability() && query.key.metric.isEmpty(),
            {points.begin(), points.end()}};
}

QByteArray historyJson(const HistoryQuery &query, std::span<const HistoryPoint> points)
{
    JsonWriter json;
    writeHistory(json, exported(query, points));
    return json.take();
}

Table pointsTable(const HistoryQuery &query, std::span<const HistoryPoint> points, Figures figures)
{
    const ExportedHistory history = exported(query, {});
    const bool exact = figures == Figures::Exact;
    const auto number = [exact](std::optional<double> value) {
        return !value  ? (exact ? QString() : unknownText())
               : exact ? QString::number(*value, 'g', 12)
                       : QString::number(*value, 'f', 2);
    };
    Table table;
    table.title = query.key.target;
    table.columns = {{QStringLiteral("from"), Cli::tr("From (UTC)"), false},
                     {QStringLiteral("to"), Cli::tr("To"), false},
                     {QStringLiteral("n"), Cli::tr("Checks"), true},
                     {QStringLiteral("failed"), Cli::tr("Failed"), true},
                     {QStringLiteral("down_s"), Cli::tr("Down (s)"), true},
                     {QStringLiteral("unknown_s"), Cli::tr("Unknown (s)"), true},
                     {QStringLiteral("avg"), Cli::tr("Mean (%1)").arg(query.unit()), true}};
    const bool spread = !(query.isAvailability() && query.key.metric.isEmpty());
    if (spread) {
        for (const char *name : {"min", "max", "p50", "p95", "p99"}) {
            table.columns.push_back({QString::fromLatin1(name), QString::fromLatin1(name), true});
        }
    }
    for (const HistoryPoint &point : points) {
        QStringList row{toIso(point.from),
                        toIso(point.to),
                        QString::number(point.n),
                        QString::number(point.failed),
                        QString::number(seconds(point.time.down)),
                        QString::number(seconds(point.time.unknown)),
                        number(exportedMean(history, point))};
        if (spread) {
            for (const auto &value : {point.min, point.max, point.p50, point.p95, point.p99}) {
                row << number(exportedFigure(history, value));
            }
        }
        table.rows.push_back(row);
    }
    return table;
}

HistoryImage pictureOf(const HistoryQuery &query, std::vector<HistoryPoint> points, QSize size)
{
    HistoryImage picture;
    const bool shareOfTime = query.isAvailability() && query.key.metric.isEmpty();
    picture.kind = shareOfTime         ? HistoryImage::Kind::Availability
                   : query.isLatency() ? HistoryImage::Kind::Latency
                                       : HistoryImage::Kind::Gauge;
    picture.title = shareOfTime                  ? Cli::tr("Availability of %1").arg(query.key.target)
                    : query.metric == u"latency" ? Cli::tr("Latency of %1").arg(query.key.target)
                                                 : QStringLiteral("%1: %2").arg(query.key.target, query.metric);
    picture.unit = query.unit();
    picture.points = std::move(points);
    picture.footer = query.key.source.isEmpty() ? Cli::tr("Measured from this machine: median, and the area up to p95")
                                                : Cli::tr("Measured by %1").arg(query.key.source);
    if (shareOfTime) {
        picture.footer = Cli::tr("Measured from this machine; what is not known stays empty");
    }
    picture.size = size.isEmpty() ? picture.size : size;
    return picture;
}

} // namespace

int runHistory(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    const auto options = pictureOptions(invocation);
    if (!listing || !options) {
        return session.fail(listing ? options.error() : listing.error());
    }
    const auto query = queryOf(session, invocation);
    if (!query) {
        return session.fail(query.error());
    }
    const auto points = Session::wait(
        SeriesStore((*session.engine())->database).history(query->key, query->from, query->to, query->points));
    if (!points) {
        return session.fail(points.error());
    }
    const auto [first, last] = Session::window(*listing, points->size());
    const std::span<const HistoryPoint> shown = std::span(*points).subspan(first, last - first);
    session.print(
        *listing,
        [&](Figures figures) {
            Table table = pointsTable(*query, shown, figures);
            Session::noteTotal(table, figures, shown.size(), points->size());
            return table;
        },
        [&] { return historyJson(*query, shown); });
    if (invocation.has(QStringLiteral("png")) || invocation.has(QStringLiteral("svg"))) {
        const Theme theme(options->theme);
        const Status written =
            writeDrawings(session, invocation, historyDrawing(pictureOf(*query, *points, options->size), theme),
                          *options, Cli::tr("nothing was measured in that time, so there is nothing to draw"));
        if (!written) {
            return session.fail(written.error());
        }
    }
    return ExitFine;
}

} // namespace aigo
