// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/axis.h"

#include "ui/text/text.h"

#include <QDateTime>
#include <algorithm>
#include <array>
#include <cmath>

namespace aigo {

ValueAxis latencyAxis(double highest)
{
    const double wanted = std::max(highest, 1.0) / 5.0;
    const double decade = std::pow(10.0, std::floor(std::log10(wanted)));
    double step = decade * 10;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (decade * factor >= wanted) {
            step = decade * factor;
            break;
        }
    }
    ValueAxis axis;
    const int count = std::max(1, static_cast<int>(std::ceil(highest / step - 1e-9)));
    axis.top = step * count;
    const bool seconds = axis.top >= 1000;
    for (int i = 0; i <= count; ++i) {
        const double value = step * i;
        const double shown = seconds ? value / 1000 : value;
        QString text = QString::number(shown, 'g', 4);
        if (i == count) {
            text += seconds ? QStringLiteral(" s") : QStringLiteral(" ms");
        }
        axis.ticks.push_back({value, text});
    }
    return axis;
}

namespace {

/// First days of months, so many of them apart that at most `most` fit; with the year, which such spans need.
std::vector<TimeTick> monthAxis(Instant from, Instant to, int most)
{
    constexpr std::array<int, 7> steps{1, 2, 3, 6, 12, 24, 60};
    const QDate first = QDateTime::fromMSecsSinceEpoch(toMs(from)).date();
    const QDate last = QDateTime::fromMSecsSinceEpoch(toMs(to)).date();
    const int months = (last.year() - first.year()) * 12 + last.month() - first.month();
    const auto fits = [&](int step) { return months / step < most; };
    const auto chosen = std::find_if(steps.begin(), steps.end(), fits);
    const int step = chosen == steps.end() ? std::max(months / std::max(most, 1), 1) : *chosen;
    std::vector<TimeTick> ticks;
    QDate month(first.year(), 1 + (first.month() - 1) / std::min(step, 12) * std::min(step, 12), 1);
    for (; month <= last; month = month.addMonths(step)) {
        const Instant at = fromMs(month.startOfDay().toMSecsSinceEpoch());
        if (at >= from) {
            ticks.push_back({at, month.toString(QStringLiteral("yyyy-MM"))});
        }
    }
    return ticks;
}

} // namespace

std::vector<TimeTick> timeAxis(Instant from, Instant to, int most)
{
    constexpr qint64 minute = 60'000;
    constexpr qint64 day = 1440 * minute;
    constexpr std::array<qint64, 15> steps{1,   2,   5,   10,   15,       30,       60,       120,
                                           180, 360, 720, 1440, 2 * 1440, 7 * 1440, 30 * 1440};
    if ((toMs(to) - toMs(from)) / (steps.back() * minute) >= std::max(most, 1)) {
        return monthAxis(from, to, most);
    }
    qint64 step = steps.back() * minute;
    for (const qint64 minutes : steps) {
        if ((toMs(to) - toMs(from)) / (minutes * minute) < std::max(most, 1)) {
            step = minutes * minute;
            break;
        }
    }
    std::vector<TimeTick> ticks;
    const auto offset = [](qint64 at) { return QDateTime::fromMSecsSinceEpoch(at).offsetFromUtc() * qint64{1000}; };
    qint64 at = (toMs(from) + offset(toMs(from))) / step * step - offset(toMs(from));
    for (; at <= toMs(to); at += step) {
        if (at < toMs(from)) {
            continue;
        }
        const bool midnight = (at + offset(at)) % day == 0;
        const QString date = Text::date(fromMs(at)).mid(5);
        ticks.push_back({fromMs(at), step >= day || midnight ? date : Text::time(fromMs(at))});
    }
    return ticks;
}

} // namespace aigo
