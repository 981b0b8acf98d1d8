// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/telemetrysection.h"

#include "ui/text/text.h"

#include <algorithm>

namespace aigo {

namespace {

QString latencyText(std::optional<double> ms)
{
    return Text::latency(ms ? std::optional(Microseconds(static_cast<qint64>(*ms * 1000))) : std::nullopt);
}

QString speedText(std::optional<double> speed)
{
    return speed ? QString::number(*speed, 'f', *speed < 10 ? 1 : 0) : Text::missing();
}

/// "p50 / p99", the one that is known, or the figure that is no percentile.
template <typename Write>
std::pair<QString, QString> figuresOf(const Percentiles &figures, Write write)
{
    if (figures.p50 && figures.p99) {
        return {QStringLiteral("p50 / p99"), QStringLiteral("%1 / %2").arg(write(figures.p50), write(figures.p99))};
    }
    const std::initializer_list<std::pair<const char16_t *, std::optional<double>>> known{
        {u"p50", figures.p50}, {u"p75", figures.p75}, {u"p90", figures.p90}, {u"p99", figures.p99}};
    for (const auto &[name, value] : known) {
        if (value) {
            return {QString::fromUtf16(name), write(value)};
        }
    }
    return {QString(), figures.measured ? write(figures.measured) : QString()};
}

} // namespace

TelemetrySection::TelemetrySection(const DetailContext &context)
    : FactSection(context.theme, tr("Measured by others"))
{
    const auto known = context.catalogue->telemetry.find(context.model.id());
    if (known == context.catalogue->telemetry.end()) {
        return;
    }
    const std::vector<EndpointTelemetry> &all = known->second;
    for (std::size_t i = 0; i < std::min(all.size(), most); ++i) {
        addEndpoint(context, all[i], all.size() > 1);
    }
    if (all.size() > most) {
        addCaption(tr("and %1 more").arg(all.size() - most));
    }
}

void TelemetrySection::addEndpoint(const DetailContext &context, const EndpointTelemetry &telemetry, bool named)
{
    if (named) {
        addWords(telemetry.sourceKey);
    }
    const std::initializer_list<std::pair<QString, std::optional<double>>> uptimes{
        {tr("Uptime, 1 day"), telemetry.uptime1d},
        {tr("Uptime, 30 min"), telemetry.uptime30m},
        {tr("Uptime, 5 min"), telemetry.uptime5m}};
    for (const auto &[name, percent] : uptimes) {
        if (percent) {
            addFact(name, Text::percent(*percent / 100));
            break; // the longest says most
        }
    }
    const auto add = [this](const QString &name, const std::pair<QString, QString> &figures) {
        if (!figures.second.isEmpty()) {
            addFact(figures.first.isEmpty() ? name : name + QStringLiteral(", ") + figures.first, figures.second);
        }
    };
    add(tr("First token"), figuresOf(telemetry.ttftMs, latencyText));
    add(tr("Tokens/s"), figuresOf(telemetry.outputSpeed, speedText));
    if (telemetry.loaded) {
        addFact(tr("In memory"), *telemetry.loaded ? tr("yes") : tr("no"));
    }
    const bool openRouter = telemetry.source == QLatin1String("openrouter-endpoints");
    const QString who = openRouter ? QStringLiteral("openrouter") : telemetry.source;
    addCaption(tr("measured by %1, %2; not by AI-GO", "measured by OpenRouter, 12 min ago")
                   .arg(context.sourceName(who), Text::age(telemetry.at, context.now)));
}

} // namespace aigo
