// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/alertsettings.h"

#include "core/domain/alertexpression.h"
#include "core/domain/quiettime.h"
#include "core/monitor/tomlreader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>

static void loadAlertResources()
{
    Q_INIT_RESOURCE(alerts);
}

namespace aigo {

namespace {

constexpr QStringView rulePrefix = u"alert.";
constexpr QStringView mutePrefix = u"alert-mute.";
constexpr QStringView maintenancePrefix = u"maintenance.";
constexpr int mostCounted = 1000;
constexpr qsizetype longestName = 100;
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

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectFrom(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QStringList textsFrom(const QJsonValue &value)
{
    QStringList out;
    for (const QJsonValue &entry : value.toArray()) {
        out << entry.toString();
    }
    return out;
}

Milliseconds durationFrom(const QJsonValue &value)
{
    return parseDuration(value.toString()).value_or(Milliseconds{});
}

AlertRule ruleFrom(const QString &name, const QJsonObject &object)
{
    AlertRule rule;
    rule.name = name;
    rule.when = object[u"when"].toString();
    rule.holdFor = durationFrom(object[u"for"]);
    if (object.contains(u"channels")) {
        rule.channels = textsFrom(object[u"channels"]);
    }
    rule.severity = alertSeverityFromName(object[u"severity"].toString()).value_or(AlertSeverity::Warning);
    rule.enabled = object[u"enabled"].toBool(true);
    rule.confirmations = std::clamp(object[u"confirmations"].toInt(1), 1, mostCounted);
    rule.recoveries = std::clamp(object[u"recoveries"].toInt(1), 1, mostCounted);
    rule.keepFiring = durationFrom(object[u"keep_firing"]);
    rule.remindEvery = durationFrom(object[u"remind"]);
    return rule;
}

QuietHours quietFrom(const QString &text)
{
    const QJsonObject object = objectFrom(text);
    QuietHours hours;
    hours.enabled = object[u"enabled"].toBool();
    hours.from = QTime::fromString(object[u"from"].toString(), clockFormat);
    hours.to = QTime::fromString(object[u"to"].toString(), clockFormat);
    hours.zone = object[u"zone"].toString();
    hours.days = object[u"days"].toInt(everyDay) & everyDay;
    return hours.from.isValid() && hours.to.isValid() ? hours : QuietHours{};
}

MaintenanceWindow windowFrom(const QString &name, const QString &text)
{
    const QJsonObject object = objectFrom(text);
    MaintenanceWindow window;
    window.name = name;
    window.targets = object[u"targets"].toString();
    window.from = parseTime(object[u"from"].toString()).value_or(Instant{});
    window.to = parseTime(object[u"to"].toString()).value_or(Instant{});
    window.days = object[u"days"].toInt() & everyDay;
    window.begins = QTime::fromString(object[u"begins"].toString(), clockFormat);
    window.lasts = durationFrom(object[u"lasts"]);
    window.zone = object[u"zone"].toString();
    return window;
}

template <typename Take>
void eachOf(const std::map<QString, QString> &texts, QStringView prefix, const Take &take)
{
    for (auto it = texts.lower_bound(prefix.toString()); it != texts.end() && it->first.startsWith(prefix); ++it) {
        take(it->first.sliced(prefix.size()), it->second);
    }
}

} // namespace

AlertSettings alertSettingsFromTexts(const std::map<QString, QString> &texts)
{
    AlertSettings out;
    eachOf(texts, rulePrefix, [&out](const QString &name, const QString &text) {
        if (const QJsonObject object = objectFrom(text); !object.isEmpty()) {
            out.users.push_back(ruleFrom(name, object));
        }
    });
    eachOf(texts, mutePrefix, [&out](const QString &name, const QString &text) {
        if (const auto until = parseTime(text)) {
            out.mutes[name] = *until;
        }
    });
    eachOf(texts, maintenancePrefix,
           [&out](const QString &name, const QString &text) { out.windows.push_back(windowFrom(name, text)); });
    if (const auto it = texts.find(quietHoursKey.toString()); it != texts.end()) {
        out.quiet = quietFrom(it->second);
    }
    if (const auto it = texts.find(quietUntilKey.toString()); it != texts.end()) {
        out.quietUntil = parseTime(it->second);
    }
    return out;
}

std::vector<AlertRule> shippedAlertRules()
{
    loadAlertResources();
    QFile file(QStringLiteral(":/aigo/alerts/rules.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    std::vector<AlertRule> out;
    for (const QJsonValue entry : QJsonDocument::fromJson(file.readAll()).array()) {
        AlertRule rule = ruleFrom(entry[u"name"].toString(), entry.toObject());
        rule.shipped = true;
        out.push_back(std::move(rule));
    }
    return out;
}

std::vector<AlertRule> alertRules(const std::vector<AlertRule> &users)
{
    std::vector<AlertRule> out = users;
    for (AlertRule &rule : shippedAlertRules()) {
        const bool changed =
            std::any_of(users.begin(), users.end(), [&rule](const AlertRule &user) { return user.name == rule.name; });
        if (!changed) {
            out.push_back(std::move(rule));
        }
    }
    return out;
}

Status checkAlertRule(const AlertRule &rule)
{
    const auto wrong = [](const QString &what) { return Error{ErrorKind::Invalid, what, {}, {}, 0, {}}; };
    if (rule.name.trimmed().isEmpty() || rule.name.size() > longestName) {
        return wrong(QStringLiteral("a rule needs a name of at most 100 characters"));
    }
    if (const auto expression = parseAlertExpression(rule.when); !expression) {
        return expression.error();
    }
    if (rule.confirmations < 1 || rule.recoveries < 1 || rule.confirmations > mostCounted ||
        rule.recoveries > mostCounted) {
        return wrong(QStringLiteral("confirmations and recoveries are from 1 to 1000"));
    }
    if (rule.holdFor < Milliseconds{} || rule.keepFiring < Milliseconds{} || rule.remindEvery < Milliseconds{}) {
        return wrong(QStringLiteral("a rule's times are not negative"));
    }
    return Done{};
}

QString alertRuleKey(const QString &name)
{
    return rulePrefix.toString() + name;
}

QString alertRuleText(const AlertRule &rule)
{
    QJsonObject object{{QStringLiteral("when"), rule.when},
                       {QStringLiteral("channels"), QJsonArray::fromStringList(rule.channels)},
                       {QStringLiteral("severity"), alertSeverityName(rule.severity)},
                       {QStringLiteral("enabled"), rule.enabled},
                       {QStringLiteral("confirmations"), rule.confirmations},
                       {QStringLiteral("recoveries"), rule.recoveries}};
    const auto add = [&object](const char *key, Milliseconds time) {
        if (time > Milliseconds{}) {
            object.insert(QString::fromLatin1(key), durationText(time));
        }
    };
    add("for", rule.holdFor);
    add("keep_firing", rule.keepFiring);
    add("remind", rule.remindEvery);
    return compact(object);
}

QString alertMuteKey(const QString &name)
{
    return mutePrefix.toString() + name;
}

QString maintenanceKey(const QString &name)
{
    return maintenancePrefix.toString() + name;
}

QString maintenanceText(const MaintenanceWindow &window)
{
    QJsonObject object{{QStringLiteral("targets"), window.targets}, {QStringLiteral("zone"), window.zone}};
    if (window.days == 0) {
        object.insert(QStringLiteral("from"), toIso(window.from));
        object.insert(QStringLiteral("to"), toIso(window.to));
    } else {
        object.insert(QStringLiteral("days"), window.days);
        object.insert(QStringLiteral("begins"), window.begins.toString(clockFormat));
        object.insert(QStringLiteral("lasts"), durationText(window.lasts));
    }
    return compact(object);
}

QString quietHoursText(const QuietHours &hours)
{
    return compact({{QStringLiteral("enabled"), hours.enabled},
                    {QStringLiteral("from"), hours.from.toString(clockFormat)},
                    {QStringLiteral("to"), hours.to.toString(clockFormat)},
                    {QStringLiteral("zone"), hours.zone},
                    {QStringLiteral("days"), hours.days}});
}

namespace {

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
    if (!value || *value < 1 || *value > mostCounted) {
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
