// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/text.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <cmath>
#include <cstdlib>

namespace aigo {

namespace {

/// A fixed-point number `value` x 10^-12 with three significant figures below one, but at least two decimals and no
/// other trailing zero.
QString picoText(qint64 pico, int leastDecimals = 2)
{
    constexpr int scale = 12;
    const qint64 size = std::abs(pico);
    int decimals = leastDecimals;
    for (qint64 rest = size, one = 1'000'000'000'000; rest != 0 && rest < one && decimals < scale; rest *= 10) {
        if (rest * 10 < one) {
            ++decimals; // one more zero after the point
        } else {
            break;
        }
    }
    if (size != 0 && size < 1'000'000'000'000) {
        decimals = std::min(decimals + 1, scale);
    }
    qint64 step = 1;
    for (int i = decimals; i < scale; ++i) {
        step *= 10;
    }
    const qint64 rounded = (size + step / 2) / step;
    qint64 unit = 1;
    for (int i = 0; i < decimals; ++i) {
        unit *= 10;
    }
    QString fraction = QString::number(rounded % unit).rightJustified(decimals, u'0');
    while (fraction.size() > leastDecimals && fraction.endsWith(u'0')) {
        fraction.chop(1);
    }
    const QString whole = QLocale(QLocale::English).toString(rounded / unit);
    return (pico < 0 ? QStringLiteral("−") : QString()) + whole +
           (fraction.isEmpty() ? QString() : QStringLiteral(".") + fraction);
}

QString figures(double value)
{
    const int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
    QString text = QString::number(value, 'f', decimals);
    while (text.contains(u'.') && (text.endsWith(u'0') || text.endsWith(u'.'))) {
        text.chop(1);
    }
    return text;
}

QDateTime local(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at));
}

} // namespace

QString Text::missing()
{
    return QStringLiteral("—");
}

QString Text::count(qint64 number)
{
    return QLocale(QLocale::English).toString(number);
}

QString Text::tokens(std::optional<qint64> number)
{
    if (!number) {
        return missing();
    }
    const auto value = static_cast<double>(*number);
    if (*number < 1000) {
        return QString::number(*number);
    }
    if (*number < 999'500) {
        return figures(value / 1e3) + u'k';
    }
    return figures(value / 1e6) + u'M';
}

QString Text::percent(double share, int decimals)
{
    // Never rounded up to a perfect score.
    double value = share * 100;
    const double step = std::pow(10, -decimals);
    if (value < 100 && value > 100 - step) {
        value = 100 - step;
    }
    QString text = QString::number(value, 'f', decimals);
    if (share >= 1) {
        text = QStringLiteral("100");
    }
    return tr("%1 %").arg(text);
}

QString Text::span(Milliseconds duration)
{
    const qint64 seconds = std::max<qint64>(0, duration.count() / 1000);
    if (seconds < 60) {
        return tr("%1 s", "seconds").arg(seconds);
    }
    if (seconds < 3600) {
        return tr("%1 min").arg(seconds / 60);
    }
    if (seconds < 86'400) {
        const qint64 minutes = seconds % 3600 / 60;
        return minutes == 0 ? tr("%1 h", "hours").arg(seconds / 3600)
                            : tr("%1 h %2 min").arg(seconds / 3600).arg(minutes);
    }
    return tr("%1 d", "days").arg(seconds / 86'400);
}

QString Text::age(Instant at, Instant now)
{
    const qint64 seconds = std::max<qint64>(0, (now - at).count() / 1000);
    if (seconds < 2) {
        return tr("just now");
    }
    if (seconds < 60) {
        return tr("%1 s ago").arg(seconds);
    }
    if (seconds < 3600) {
        return tr("%1 min ago").arg(seconds / 60);
    }
    if (seconds < 86'400) {
        return tr("%1 h ago").arg(seconds / 3600);
    }
    return tr("%1 d ago").arg(seconds / 86'400);
}

QString Text::latency(std::optional<Microseconds> us)
{
    if (!us) {
        return missing();
    }
    const double ms = static_cast<double>(us->count()) / 1000;
    if (ms > 0 && ms < 0.05) {
        return tr("%1 ms").arg(QStringLiteral("< 0.1"));
    }
    if (ms < 9.95) {
        return tr("%1 ms").arg(QString::number(ms, 'f', 1));
    }
    if (ms < 999.5) {
        return tr("%1 ms").arg(QString::number(ms, 'f', 0));
    }
    return tr("%1 s", "seconds").arg(QString::number(ms / 1000, 'f', 2));
}

QString Text::date(Instant at)
{
    return local(at).toString(QStringLiteral("yyyy-MM-dd"));
}

QString Text::time(Instant at)
{
    return local(at).toString(QStringLiteral("HH:mm"));
}

QString Text::dateTime(Instant at)
{
    return local(at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString Text::zone(Instant at)
{
    return local(at).timeZoneAbbreviation();
}

QString Text::usd(std::optional<Money> amount)
{
    return amount ? QStringLiteral("$ ") + picoText(amount->pico) : missing();
}

QString Text::perMillion(std::optional<Money> perToken)
{
    if (!perToken) {
        return missing();
    }
    // Every digit, as the sources say it, and two decimals at least so that columns read well.
    QString text = usdPerMillionText(*perToken);
    const qsizetype point = text.indexOf(u'.');
    const qsizetype decimals = point < 0 ? 0 : text.size() - point - 1;
    if (point < 0) {
        text += u'.';
    }
    return text + QString(std::max<qsizetype>(0, 2 - decimals), u'0');
}

QString Text::price(const Price *price)
{
    if (price == nullptr) {
        return missing();
    }
    switch (price->state) {
    case PriceState::Unknown:
    case PriceState::NotApplicable:
        return missing();
    case PriceState::Free:
        return tr("free");
    case PriceState::Included:
        return tr("included");
    case PriceState::Value:
        break;
    }
    return isPerMillion(price->key.kind) ? perMillion(price->amount) : picoText(price->amount.pico);
}

QString Text::keyOrigin(KeyOrigin origin)
{
    switch (origin) {
    case KeyOrigin::None:
        return tr("no key");
    case KeyOrigin::Environment:
        return tr("key from the environment");
    case KeyOrigin::Keychain:
        return tr("key from the keychain");
    case KeyOrigin::Session:
        return tr("key for this run only");
    }
    return {};
}

} // namespace aigo
