// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/httpdate.h"

#include <QByteArray>
#include <QList>
#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace aigo {

namespace {
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::array<std::string_view, 12> monthNames{"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

struct Fields
{
    std::optional<int> day;
    std::optional<int> month;
    std::optional<int> year;
    std::optional<seconds> time;
    std::optional<minutes> zone;
};

std::optional<int> digits(QByteArrayView text, qsizetype most)
{
    int value = 0;
    const char *end = text.data() + text.size();
    if (text.isEmpty() || text.size() > most || text[0] == '-' || std::from_chars(text.data(), end, value).ptr != end) {
        return std::nullopt;
    }
    return value;
}

std::optional<int> monthOf(const QByteArray &word)
{
    for (std::size_t i = 0; i < monthNames.size(); ++i) {
        const std::string_view name = monthNames[i];
        if (word.startsWith(QByteArrayView(name.data(), static_cast<qsizetype>(name.size())))) {
            return static_cast<int>(i) + 1;
        }
    }
    return std::nullopt;
}

std::optional<minutes> zoneOf(const QByteArray &word)
{
    if ((word.startsWith('+') || word.startsWith('-')) && word.size() == 5) {
        const std::optional<int> value = digits(QByteArrayView(word).sliced(1), 4);
        if (!value || *value % 100 > 59) {
            return std::nullopt;
        }
        const minutes offset = hours(*value / 100) + minutes(*value % 100);
        return word[0] == '-' ? -offset : offset;
    }
    struct Zone
    {
        std::string_view name;
        int hours;
    };
    static constexpr std::array<Zone, 11> zones{{{"gmt", 0},
                                                 {"utc", 0},
                                                 {"ut", 0},
                                                 {"est", -5},
                                                 {"edt", -4},
                                                 {"cst", -6},
                                                 {"cdt", -5},
                                                 {"mst", -7},
                                                 {"mdt", -6},
                                                 {"pst", -8},
                                                 {"pdt", -7}}};
    for (const Zone &zone : zones) {
        if (word == QByteArrayView(zone.name.data(), static_cast<qsizetype>(zone.name.size()))) {
            return hours(zone.hours);
        }
    }
    const bool military = word.size() == 1 && word[0] >= 'a' && word[0] <= 'z' && word[0] != 'j';
    return military ? std::optional<minutes>(minutes(0)) : std::nullopt;
}

std::optional<seconds> timeOf(const QByteArray &word)
{
    const QList<QByteArray> parts = word.split(':');
    if (parts.size() != 2 && parts.size() != 3) {
        return std::nullopt;
    }
    const std::optional<int> hour = digits(parts[0], 2);
    const std::optional<int> minute = digits(parts[1], 2);
    const std::optional<int> second = parts.size() == 3 ? digits(parts[2], 2) : std::optional<int>(0);
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) {
        return std::nullopt;
    }
    return hours(*hour) + minutes(*minute) + seconds(*second);
}

bool isWeekday(const QByteArray &word)
{
    static constexpr std::array<std::string_view, 7> names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        return word.startsWith(QByteArrayView(name.data(), static_cast<qsizetype>(name.size())));
    });
}

/// Gives one word to the first field it can be; false where it is none.
bool place(const QByteArray &word, bool first, int currentYear, Fields &fields)
{
    if (first && isWeekday(word)) {
        return true;
    }
    if (!fields.month && monthOf(word)) {
        fields.month = monthOf(word);
        return true;
    }
    if (!fields.time && word.contains(':')) {
        fields.time = timeOf(word);
        return fields.time.has_value();
    }
    if (const std::optional<int> value = digits(word, 4)) {
        if (!fields.day && word.size() <= 2) {
            fields.day = value;
            return true;
        }
        if (!fields.year && (word.size() == 4 || word.size() == 2)) {
            fields.year = value;
            if (word.size() == 2) {
                const int year = currentYear - currentYear % 100 + *value;
                fields.year = year > currentYear + 50 ? year - 100 : year < currentYear - 49 ? year + 100 : year;
            }
            return true;
        }
        return false;
    }
    if (fields.time && !fields.zone) {
        fields.zone = zoneOf(word);
        return fields.zone.has_value();
    }
    return false;
}
} // namespace

std::optional<Instant> parseHttpDate(QByteArrayView text, Instant now)
{
    if (text.size() > 100) {
        return std::nullopt;
    }
    const int currentYear = toDate(now).year();
    QByteArray plain = text.toByteArray().toLower();
    plain.replace(',', ' ');
    if (const qsizetype comment = plain.indexOf('('); comment >= 0) {
        plain.truncate(comment);
    }
    Fields fields;
    bool first = true;
    for (const QByteArray &chunk : plain.simplified().split(' ')) {
        // RFC 850 joins day, month and year with hyphens; a numeric zone begins with one.
        const bool joined = chunk.count('-') == 2;
        for (const QByteArray &word : joined ? chunk.split('-') : QList<QByteArray>{chunk}) {
            if (!place(word, first, currentYear, fields)) {
                return std::nullopt;
            }
            first = false;
        }
    }
    if (!fields.day || !fields.month || !fields.year || !fields.time ||
        !QDate::isValid(*fields.year, *fields.month, *fields.day)) {
        return std::nullopt;
    }
    return fromDate(QDate(*fields.year, *fields.month, *fields.day)) + *fields.time - fields.zone.value_or(minutes(0));
}

} // namespace aigo
