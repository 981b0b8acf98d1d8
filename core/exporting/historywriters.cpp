// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exporting/historywriters.h"

#include "core/exporting/jsonwriter.h"

#include <array>

namespace aigo {

namespace {

double seconds(Milliseconds time)
{
    return static_cast<double>(time.count()) / 1e3;
}

QString figureText(std::optional<double> value)
{
    return value ? QString::number(*value, 'g', 12) : QString();
}

} // namespace

std::optional<double> exportedMean(const ExportedHistory &history, const HistoryPoint &point)
{
    if (history.ofTime) {
        const auto share = point.time.share();
        return share ? std::optional(*share * 100) : std::nullopt;
    }
    return exportedFigure(history, point.mean);
}

std::optional<double> exportedFigure(const ExportedHistory &history, std::optional<Microseconds> value)
{
    return value && !history.ofTime ? std::optional(static_cast<double>(value->count()) / history.scale) : std::nullopt;
}

void writeHistory(JsonWriter &json, const ExportedHistory &history)
{
    json.object().key(u"target").value(history.key.target).key(u"metric").value(history.metric);
    json.key(u"unit").textOrNull(history.unit).key(u"zone").value(u"UTC");
    json.key(u"source").textOrNull(history.key.source).key(u"part").textOrNull(history.key.part);
    json.key(u"points").array();
    for (const HistoryPoint &point : history.points) {
        const auto figure = [&history](std::optional<Microseconds> value) { return exportedFigure(history, value); };
        json.object().key(u"from").value(toIso(point.from)).key(u"to").value(toIso(point.to));
        json.key(u"n").value(point.n).key(u"ok").value(point.ok).key(u"failed").value(point.failed);
        json.key(u"unknown_s").value(seconds(point.time.unknown)).key(u"up_s").value(seconds(point.time.up));
        json.key(u"down_s").value(seconds(point.time.down));
        json.key(u"maintenance_s").value(seconds(point.time.maintenance));
        json.key(u"min").value(figure(point.min)).key(u"max").value(figure(point.max));
        json.key(u"avg").value(exportedMean(history, point)).key(u"p50").value(figure(point.p50));
        json.key(u"p95").value(figure(point.p95)).key(u"p99").value(figure(point.p99)).end();
    }
    json.end().end();
}

Table historyTable(std::span<const ExportedHistory> all)
{
    Table table;
    constexpr std::array<const char *, 5> texts{"target", "metric", "unit", "source", "part"};
    constexpr std::array<const char *, 15> columns{
        "from",          "to",  "n",   "ok",  "failed", "unknown_s", "up_s", "down_s",
        "maintenance_s", "min", "max", "avg", "p50",    "p95",       "p99"};
    for (const char *name : texts) {
        table.columns.push_back({QString::fromLatin1(name), QString::fromLatin1(name), false});
    }
    for (const char *name : columns) {
        table.columns.push_back({QString::fromLatin1(name), QString::fromLatin1(name), table.columns.size() > 6});
    }
    for (const ExportedHistory &history : all) {
        for (const HistoryPoint &point : history.points) {
            QStringList row{history.key.target, history.metric,    history.unit,   history.key.source,
                            history.key.part,   toIso(point.from), toIso(point.to)};
            for (const qint64 count : {point.n, point.ok, point.failed}) {
                row << QString::number(count);
            }
            for (const Milliseconds time :
                 {point.time.unknown, point.time.up, point.time.down, point.time.maintenance}) {
                row << QString::number(seconds(time));
            }
            row << figureText(exportedFigure(history, point.min)) << figureText(exportedFigure(history, point.max))
                << figureText(exportedMean(history, point));
            for (const auto &value : {point.p50, point.p95, point.p99}) {
                row << figureText(exportedFigure(history, value));
            }
            table.rows.push_back(row);
        }
    }
    return table;
}

} // namespace aigo
