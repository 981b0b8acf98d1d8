// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/alertsettings.h"

#include "core/domain/alertexpression.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

static void loadAlertResources()
{
    Q_INIT_RESOURCE(alerts);
}

namespace aigo {

namespace {

constexpr QStringView rulePrefix = u"alert.";
constexpr QStringView mutePrefix = u"alert-mute.";
constexpr QStringView maintenancePrefix = u"maintenance.";
constexpr qsizetype longestName = 100;
constexpr int everyDay = 0b1111111;
const QString clockFormat = QStringLiteral("HH:mm");

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
    rule.confirmations = std::clamp(object[u"confirmations"].toInt(1), 1, mostAlertCount);
    rule.recoveries = std::clamp(object[u"recoveries"].toInt(1), 1, mostAlertCount);
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
    if (rule.confirmations < 1 || rule.recoveries < 1 || rule.confirmations > mostAlertCount ||
        rule.recoveries > mostAlertCount) {
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

} // namespace aigo
