// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/livewords.h"

#include "core/domain/ownseries.h"
#include "ui/text/text.h"

#include <QStringList>
#include <algorithm>

namespace aigo {

namespace {

constexpr qsizetype longestLink = 1000;

QString decimals(double value)
{
    return QString::number(value, 'f', value < 9.95 ? 1 : 0);
}

} // namespace

bool LiveWords::isTime(const QString &metric)
{
    static const QStringList times{QString(),
                                   QStringLiteral("ttft"),
                                   QStringLiteral("ttfat"),
                                   QStringLiteral("itl"),
                                   QStringLiteral("upgrade"),
                                   QStringLiteral("handshake"),
                                   QStringLiteral("asleep")};
    return times.contains(metric) || metric.endsWith(u"_time") ||
           std::any_of(phaseMetrics.begin(), phaseMetrics.end(),
                       [&metric](const char *phase) { return metric == QLatin1String(phase); });
}

QString LiveWords::title(const QString &metric)
{
    struct Name
    {
        const char *metric;
        const char *title;
    };
    static constexpr std::array<Name, 12> names{{{"", QT_TR_NOOP("Latency")},
                                                 {"ttft", QT_TR_NOOP("Time to first token")},
                                                 {"ttfat", QT_TR_NOOP("Time to first answer token")},
                                                 {"itl", QT_TR_NOOP("Time between tokens")},
                                                 {"output_speed", QT_TR_NOOP("Output speed")},
                                                 {"uptime", QT_TR_NOOP("Uptime")},
                                                 {"dns", QT_TR_NOOP("DNS")},
                                                 {"connect", QT_TR_NOOP("connect")},
                                                 {"tls", QT_TR_NOOP("TLS")},
                                                 {"first_byte", QT_TR_NOOP("first byte")},
                                                 {"upgrade", QT_TR_NOOP("upgrade")},
                                                 {"credit", QT_TR_NOOP("Credit")}}};
    const auto it = std::find_if(names.begin(), names.end(),
                                 [&metric](const Name &name) { return metric == QLatin1String(name.metric); });
    return it != names.end() ? tr(it->title) : metric;
}

QString LiveWords::unit(const QString &metric)
{
    return isTime(metric)              ? QStringLiteral("ms")
           : metric == u"uptime"       ? QStringLiteral("%")
           : metric == u"output_speed" ? QStringLiteral("tokens/s")
                                       : QString();
}

QString LiveWords::value(const QString &metric, std::optional<Microseconds> value)
{
    if (isTime(metric)) {
        return Text::latency(value);
    }
    if (!value) {
        return Text::missing();
    }
    const double number = static_cast<double>(value->count()) / 1e6;
    return metric == u"uptime"         ? Text::percent(number / 100)
           : metric == u"output_speed" ? tr("%1 tok/s").arg(decimals(number))
           : metric == u"credit"       ? QString::number(number, 'f', 2)
                                       : decimals(number);
}

QString LiveWords::whose(const SeriesKey &key)
{
    if (!key.source.isEmpty()) {
        return tr("measured by %1").arg(Text::source(key.source));
    }
    return key.metric.isEmpty() ? tr("own checks") : tr("own measurements");
}

QString LiveWords::link(const SeriesKey &key)
{
    QStringList parts{key.target, key.metric, key.source, key.part};
    while (parts.size() > 1 && parts.constLast().isEmpty()) {
        parts.removeLast();
    }
    return parts.join(u'|');
}

std::optional<SeriesKey> LiveWords::fromLink(const QString &text)
{
    const QStringList parts = text.split(u'|');
    if (parts.constFirst().isEmpty() || parts.size() > 4 || text.size() > longestLink) {
        return std::nullopt;
    }
    return SeriesKey{parts[0], parts.value(2), parts.value(1), parts.value(3)};
}

} // namespace aigo
