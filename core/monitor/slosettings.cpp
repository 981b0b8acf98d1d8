// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/slosettings.h"

#include "core/domain/money.h"
#include "core/monitor/tomlreader.h"

#include <algorithm>

namespace aigo {

namespace {

constexpr QStringView prefix = u"slo.";
constexpr int places = 6; ///< of a percent: "99.9995"
constexpr double wholePercent = 1e8;
constexpr Milliseconds shortestWindow = std::chrono::days(1);

/// "99.9%" of the time; nullopt for anything else, and for all or nothing.
std::optional<double> readObjective(QString text)
{
    if (!text.endsWith(u'%')) {
        return std::nullopt;
    }
    const auto scaled = scaledDecimal(text.chopped(1).trimmed().toLatin1(), places);
    const double share = scaled ? static_cast<double>(*scaled) / wholePercent : 0;
    return share > 0 && share < 1 ? std::optional(share) : std::nullopt;
}

QString objectiveText(const Slo &slo)
{
    QString text = QString::number(slo.target * 100, 'f', places);
    while (text.endsWith(u'0')) {
        text.chop(1);
    }
    return (text.endsWith(u'.') ? text.chopped(1) : text) + u'%';
}

} // namespace

Slo sloFor(const std::vector<TargetSlo> &all, const QString &target)
{
    for (const QString &wanted : {target, QStringLiteral("*")}) {
        const auto it = std::find_if(all.begin(), all.end(), [&](const TargetSlo &s) { return s.target == wanted; });
        if (it != all.end()) {
            return it->slo;
        }
    }
    return {};
}

std::vector<TargetSlo> slosFromTexts(const std::map<QString, QString> &texts)
{
    std::vector<TargetSlo> all;
    for (auto it = texts.lower_bound(prefix.toString()); it != texts.end() && it->first.startsWith(prefix); ++it) {
        const auto objective = readObjective(it->second.section(u' ', 0, 0));
        const auto window = parseDuration(it->second.section(u' ', 1));
        if (objective && window && *window >= shortestWindow) {
            all.push_back({it->first.sliced(prefix.size()), {*objective, *window}});
        }
    }
    return all;
}

QString sloKey(const TargetSlo &slo)
{
    return prefix.toString() + slo.target;
}

QString sloText(const TargetSlo &slo)
{
    return objectiveText(slo.slo) + u' ' + durationText(slo.slo.window);
}

TargetSlo readSlo(TomlReader &in, const toml::table &table, QStringList &seen)
{
    in.onlyKeys(table, {QStringLiteral("target"), QStringLiteral("objective"), QStringLiteral("window")});
    TargetSlo out;
    out.target = in.name(table, "target", seen);
    const auto written = in.string(table, "objective");
    const auto objective = written ? readObjective(*written) : std::nullopt;
    if (!objective) {
        const toml::node *node = table.get("objective");
        in.complain(node != nullptr ? *node : table, QStringLiteral("objective"),
                    QStringLiteral("must be a share of the time such as \"99.9%\", above 0 and below 100"));
    }
    out.slo.target = objective.value_or(out.slo.target);
    out.slo.window = in.duration(table, "window").value_or(out.slo.window);
    if (out.slo.window < shortestWindow) {
        in.complain(*table.get("window"), QStringLiteral("window"), QStringLiteral("must be a day at least: \"30d\""));
    }
    return out;
}

toml::table sloTable(const TargetSlo &slo)
{
    toml::table table;
    table.insert("target", slo.target.toStdString());
    table.insert("objective", objectiveText(slo.slo).toStdString());
    table.insert("window", durationText(slo.slo.window).toStdString());
    return table;
}

} // namespace aigo
