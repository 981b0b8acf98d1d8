// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/alertconfiguration.h"

#include "core/domain/alertexpression.h"
#include "core/domain/quiettime.h"
#include "core/monitor/alertsettings.h"
#include "core/monitor/tomlreader.h"

#include <algorithm>
#include <array>

namespace aigo {

namespace {

constexpr std::array<QStringView, 7> dayNames{u"mon", u"tue", u"wed", u"thu", u"fri", u"sat", u"sun"};
constexpr int everyDay = 0b1111111;
const QString clockFormat = QStringLiteral("HH:mm");

QStringList daysFrom(int days)
{
    QStringList out;
    for (std::size_t i = 0; i < dayNames.size(); ++i) {
        if ((static_cast<unsigned>(days) >> i & 1U) != 0) {
            out << dayNames.at(i).toString();
        }
    }
    return out;
}

std::optional<int> daysFrom(const QStringList &names)
{
    int days = 0;
    for (const QString &name : names) {
        const auto it = std::find(dayNames.begin(), dayNames.end(), name.toLower());
        if (it == dayNames.end()) {
            return std::nullopt;
        }
        days |= 1 << (it - dayNames.begin());
    }
    return days;
}

std::optional<QStringList> stringsAt(TomlReader &in, const toml::table &table, const char *key)
{
    const toml::node *node = table.get(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    QStringList out;
    const toml::array *array = node->as_array();
    if (array == nullptr || !(array->empty() || array->is_homogeneous(toml::node_type::string))) {
        in.complain(*node, QString::fromLatin1(key), QStringLiteral("must be a list of texts in quotes"));
        return out;
    }
    for (const toml::node &element : *array) {
        out << QString::fromStdString(element.value_or(std::string()));
    }
    return out;
}

int countAt(TomlReader &in, const toml::table &table, const char *key)
{
    const toml::node *node = table.get(key);
    if (node == nullptr) {
        return 1;
    }
    const auto value = node->is_integer() ? node->value<qint64>() : std::nullopt;
    if (!value || *value < 1 || *value > mostAlertCount) {
        in.complain(*node, QString::fromLatin1(key), QStringLiteral("must be a number from 1 to 1000"));
        return 1;
    }
    return static_cast<int>(*value);
}

QTime clockAt(TomlReader &in, const toml::table &table, const char *key, QTime otherwise)
{
    const auto written = in.string(table, key);
    const QTime time = written ? QTime::fromString(*written, clockFormat) : otherwise;
    if (!time.isValid()) {
        const toml::node *node = table.get(key);
        in.complain(node != nullptr ? *node : table, QString::fromLatin1(key),
                    QStringLiteral("must be a time of the day such as \"22:00\""));
    }
    return time;
}

int daysAt(TomlReader &in, const toml::table &table, int otherwise)
{
    const auto names = stringsAt(in, table, "days");
    const auto days = names ? daysFrom(*names) : std::optional(otherwise);
    if (!days) {
        in.complain(*table.get("days"), QStringLiteral("days"),
                    QStringLiteral("are mon, tue, wed, thu, fri, sat, sun"));
    }
    return days.value_or(otherwise);
}

QString zoneAt(TomlReader &in, const toml::table &table)
{
    const QString zone = in.string(table, "zone").value_or(QString());
    if (!isKnownZone(zone)) {
        in.complain(*table.get("zone"), QStringLiteral("zone"),
                    QStringLiteral("must be an IANA time zone such as \"Asia/Seoul\""));
    }
    return zone;
}

toml::array arrayOf(const QStringList &texts)
{
    toml::array out;
    for (const QString &text : texts) {
        out.push_back(text.toStdString());
    }
    return out;
}

Instant momentAt(TomlReader &in, const toml::table &table, const char *key)
{
    const auto written = in.string(table, key);
    const auto at = written ? parseTime(*written) : std::nullopt;
    if (!at) {
        const toml::node *node = table.get(key);
        in.complain(node != nullptr ? *node : table, QString::fromLatin1(key),
                    QStringLiteral("must be a time such as \"2026-12-01T02:00:00Z\""));
    }
    return at.value_or(Instant{});
}

} // namespace

AlertRule readAlert(TomlReader &in, const toml::table &table, QStringList &seen)
{
    in.onlyKeys(table,
                {QStringLiteral("name"), QStringLiteral("when"), QStringLiteral("for"), QStringLiteral("channels"),
                 QStringLiteral("severity"), QStringLiteral("enabled"), QStringLiteral("confirmations"),
                 QStringLiteral("recoveries"), QStringLiteral("keep_firing"), QStringLiteral("remind")});
    AlertRule rule;
    rule.name = in.name(table, "name", seen);
    rule.when = in.string(table, "when").value_or(QString());
    const toml::node *when = table.get("when");
    if (const auto expression = parseAlertExpression(rule.when); !expression) {
        const Error &error = expression.error();
        in.complain(when != nullptr ? *when : table, QStringLiteral("when"),
                    QStringLiteral("is no rule: %1 (%2); %3").arg(error.what, error.where, error.mend));
    }
    rule.holdFor = in.duration(table, "for").value_or(Milliseconds{});
    rule.keepFiring = in.duration(table, "keep_firing").value_or(Milliseconds{});
    rule.remindEvery = in.duration(table, "remind").value_or(Milliseconds{});
    rule.channels = stringsAt(in, table, "channels").value_or(rule.channels);
    rule.enabled = in.boolean(table, "enabled").value_or(true);
    rule.confirmations = countAt(in, table, "confirmations");
    rule.recoveries = countAt(in, table, "recoveries");
    if (const auto severity = in.string(table, "severity")) {
        const auto known = alertSeverityFromName(*severity);
        if (!known) {
            in.complain(*table.get("severity"), QStringLiteral("severity"),
                        QStringLiteral("must be info, warning or critical"));
        }
        rule.severity = known.value_or(rule.severity);
    }
    return rule;
}

toml::table alertTable(const AlertRule &rule)
{
    toml::table table{{"name", rule.name.toStdString()},
                      {"when", rule.when.toStdString()},
                      {"channels", arrayOf(rule.channels)},
                      {"severity", alertSeverityName(rule.severity).toStdString()}};
    const auto add = [&table](const char *key, Milliseconds time) {
        if (time > Milliseconds{}) {
            table.insert(key, durationText(time).toStdString());
        }
    };
    add("for", rule.holdFor);
    add("keep_firing", rule.keepFiring);
    add("remind", rule.remindEvery);
    if (!rule.enabled) {
        table.insert("enabled", false);
    }
    if (rule.confirmations != 1) {
        table.insert("confirmations", rule.confirmations);
    }
    if (rule.recoveries != 1) {
        table.insert("recoveries", rule.recoveries);
    }
    return table;
}

MaintenanceWindow readMaintenance(TomlReader &in, const toml::table &table, QStringList &seen)
{
    in.onlyKeys(table,
                {QStringLiteral("name"), QStringLiteral("targets"), QStringLiteral("from"), QStringLiteral("to"),
                 QStringLiteral("days"), QStringLiteral("begins"), QStringLiteral("lasts"), QStringLiteral("zone")});
    MaintenanceWindow window;
    window.name = in.name(table, "name", seen);
    window.targets = in.string(table, "targets").value_or(QString());
    if (const auto filter = parseFilter(window.targets); !filter) {
        in.complain(*table.get("targets"), QStringLiteral("targets"),
                    QStringLiteral("is no filter: ") + filter.error().what);
    }
    window.days = daysAt(in, table, 0);
    window.zone = zoneAt(in, table);
    if (window.days == 0) {
        window.from = momentAt(in, table, "from");
        window.to = momentAt(in, table, "to");
    } else {
        window.begins = clockAt(in, table, "begins", QTime());
        const auto lasts = in.duration(table, "lasts");
        if (!lasts) {
            in.complain(table, QStringLiteral("lasts"),
                        QStringLiteral("is missing: how long it lasts, such as \"2h\""));
        }
        window.lasts = lasts.value_or(Milliseconds{});
    }
    return window;
}

toml::table maintenanceTable(const MaintenanceWindow &window)
{
    toml::table table{{"name", window.name.toStdString()}};
    const auto add = [&table](const char *key, const QString &text) {
        if (!text.isEmpty()) {
            table.insert(key, text.toStdString());
        }
    };
    add("targets", window.targets);
    if (window.days == 0) {
        add("from", toIso(window.from));
        add("to", toIso(window.to));
    } else {
        table.insert("days", arrayOf(daysFrom(window.days)));
        add("begins", window.begins.toString(clockFormat));
        add("lasts", durationText(window.lasts));
        add("zone", window.zone);
    }
    return table;
}

QuietHours readQuietHours(TomlReader &in, const toml::table &table)
{
    in.onlyKeys(table, {QStringLiteral("enabled"), QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("zone"),
                        QStringLiteral("days")});
    QuietHours hours;
    hours.enabled = in.boolean(table, "enabled").value_or(true);
    hours.from = clockAt(in, table, "from", hours.from);
    hours.to = clockAt(in, table, "to", hours.to);
    hours.zone = zoneAt(in, table);
    hours.days = daysAt(in, table, everyDay);
    return hours;
}

toml::table quietHoursTable(const QuietHours &hours)
{
    toml::table table{{"enabled", hours.enabled},
                      {"from", hours.from.toString(clockFormat).toStdString()},
                      {"to", hours.to.toString(clockFormat).toStdString()},
                      {"days", arrayOf(daysFrom(hours.days))}};
    if (!hours.zone.isEmpty()) {
        table.insert("zone", hours.zone.toStdString());
    }
    return table;
}

} // namespace aigo
