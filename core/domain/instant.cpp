// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/instant.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>
#include <array>
#include <limits>

namespace aigo {

QString toIso(Instant at)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC);
    return time.toString(time.time().msec() != 0 ? Qt::ISODateWithMs : Qt::ISODate);
}

QString toIso(std::optional<Instant> at)
{
    return at ? toIso(*at) : QString();
}

Instant fromDate(QDate date)
{
    return fromMs(QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
}

QDate toDate(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC).date();
}

std::optional<Instant> parseTime(QStringView text, std::optional<Instant> now)
{
    const QString trimmed = text.trimmed().toString();
    if (now) {
        if (const auto age = parseDuration(trimmed)) {
            return *now - *age;
        }
    }
    static const QRegularExpression shape(QStringLiteral(
        R"(^(\d{4})-(\d\d)(?:-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*([Zz]|[+-]\d\d:?\d\d)?)?)?$)"));
    const auto match = shape.match(trimmed);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const auto number = [&match](int group) { return match.captured(group).toInt(); };
    const QDate date(number(1), number(2), match.captured(3).isEmpty() ? 1 : number(3));
    const QTime time(number(4), number(5), std::min(number(6), 59)); // a leap second counts as the second before it
    if (!date.isValid() || !time.isValid() || number(6) > 60) {
        return std::nullopt;
    }
    qint64 ms = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
    ms += match.captured(7).leftJustified(3, u'0').left(3).toInt();
    QString zone = match.captured(8);
    if (zone.size() > 1) {
        zone.remove(u':');
        const int hours = QStringView(zone).mid(1, 2).toInt();
        const int minutesPastHour = QStringView(zone).mid(3, 2).toInt();
        constexpr int furthest = 14; // hours from UTC
        if (hours > furthest || minutesPastHour > 59) {
            return std::nullopt;
        }
        const qint64 minutes = qint64{hours} * 60 + minutesPastHour;
        ms -= (zone.startsWith(u'-') ? -1 : 1) * minutes * 60'000;
    }
    return fromMs(ms);
}

namespace {
struct Unit
{
    QStringView name;
    qint64 ms;
};
// The longest unit first, as durationText looks for the first that divides.
constexpr std::array<Unit, 6> units{
    {{u"w", 604'800'000}, {u"d", 86'400'000}, {u"h", 3'600'000}, {u"m", 60'000}, {u"s", 1000}, {u"ms", 1}}};
} // namespace

std::optional<Milliseconds> parseDuration(QStringView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9') {
        ++digits;
    }
    bool ok = false;
    const qint64 count = text.first(digits).toLongLong(&ok);
    if (!ok) {
        return std::nullopt;
    }
    for (const Unit &unit : units) {
        if (text.sliced(digits) == unit.name && count <= std::numeric_limits<qint64>::max() / 4 / unit.ms) {
            return Milliseconds{count * unit.ms};
        }
    }
    return std::nullopt;
}

QString durationText(Milliseconds duration)
{
    for (const Unit &unit : units) {
        if (duration.count() != 0 && duration.count() % unit.ms == 0 && unit.name != u"w") {
            return QString::number(duration.count() / unit.ms) + unit.name.toString();
        }
    }
    return QStringLiteral("0s");
}

} // namespace aigo
