// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/alerttext.h"

#include <QCoreApplication>
#include <array>

namespace aigo {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AlertRule)
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

QString trimmedNumber(double number, int decimals)
{
    QString text = QString::number(number, 'f', decimals);
    while (decimals > 0 && text.endsWith(u'0')) {
        text.chop(1);
    }
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

} // namespace

QString alertDurationText(Milliseconds duration)
{
    const qint64 seconds = duration.count() / 1000;
    if (seconds < 2 * minute && seconds % minute != 0) {
        return Texts::tr("%1 s").arg(seconds);
    }
    if (seconds < hour) {
        return Texts::tr("%1 min").arg(seconds / minute);
    }
    if (seconds % day == 0) {
        return Texts::tr("%1 d").arg(seconds / day);
    }
    const qint64 minutes = seconds % hour / minute;
    if (minutes == 0 || seconds > day) {
        return Texts::tr("%1 h").arg(seconds / hour);
    }
    return Texts::tr("%1 h %2 min").arg(seconds / hour).arg(minutes);
}

QString alertNumberText(double number)
{
    constexpr int decimals = 4;
    return trimmedNumber(number, decimals);
}

QString alertLatencyText(double microseconds)
{
    constexpr double second = 1e6;
    constexpr double millisecond = 1e3;
    return microseconds >= second ? Texts::tr("%1 s").arg(trimmedNumber(microseconds / second, 2))
                                  : Texts::tr("%1 ms").arg(trimmedNumber(microseconds / millisecond, 1));
}

QString alertBytesText(double bytes)
{
    constexpr double thousand = 1000;
    static constexpr std::array<const char *, 5> units{"B", "KB", "MB", "GB", "TB"};
    std::size_t unit = 0;
    while (bytes >= thousand && unit + 1 < units.size()) {
        bytes /= thousand;
        ++unit;
    }
    return trimmedNumber(bytes, 2) + u' ' + QLatin1String(units.at(unit));
}

QString alertSeverityWord(QStringView severity)
{
    if (severity == u"minor") {
        return Texts::tr("minor");
    }
    if (severity == u"major") {
        return Texts::tr("major");
    }
    if (severity == u"critical") {
        return Texts::tr("critical");
    }
    return severity == u"none" ? Texts::tr("none", "incident") : severity.toString();
}

QString alertLimitWord(QStringView limit)
{
    if (limit == u"requests") {
        return Texts::tr("requests");
    }
    if (limit == u"tokens") {
        return Texts::tr("tokens");
    }
    if (limit == u"input_tokens") {
        return Texts::tr("input tokens");
    }
    return limit == u"output_tokens" ? Texts::tr("output tokens") : limit.toString();
}

QString alertSuppressionText(QStringView reason)
{
    if (reason == u"maintenance") {
        return Texts::tr("held back: maintenance");
    }
    if (reason == u"quiet_hours") {
        return Texts::tr("held back: quiet hours");
    }
    if (reason == u"do_not_disturb") {
        return Texts::tr("held back: do not disturb");
    }
    if (reason == u"connection") {
        return Texts::tr("held back: this machine is offline");
    }
    if (reason == u"dependency") {
        return Texts::tr("held back: what it depends on fails already");
    }
    return reason == u"muted" ? Texts::tr("held back: the rule is muted") : QString();
}

} // namespace aigo
