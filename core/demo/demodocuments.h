// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demoworld.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

/// What the demo's servers would say at a moment, in the very shapes that the real ones speak, so that the real readers
/// read it. Pure; any thread.
namespace aigo::demo {

/// Statuspage v2: summary.json and incidents.json.
QByteArray statusSummary(const DemoWorld &world, const QString &provider, Instant at);
QByteArray statusIncidents(const DemoWorld &world, const QString &provider, Instant at);
/// When a page of that provider reads otherwise than before, the oldest first.
std::vector<Instant> statusMoments(const DemoWorld &world, const QString &provider);

/// Ids on the wire; a new model stands on its maker's own list half an hour before anyone else has it.
QStringList modelNames(const DemoWorld &world, const QString &provider, Instant at);
/// The provider's own list as its API writes it; `adapter` as the registry has it.
QByteArray ownList(const DemoWorld &world, const QString &provider, const QString &adapter, Instant at);
/// models.dev's api.json.
QByteArray modelsDocument(const DemoWorld &world, Instant at);
/// llm-prices' historical-v1.json, with prices that are announced for a day.
QByteArray pricesDocument(const DemoWorld &world, Instant at);
/// OpenRouter's /models/MODEL/endpoints: what it measures follows what their providers go through. Empty: no such
/// model.
QByteArray endpointsDocument(const DemoWorld &world, const DemoChecks &checks, const QString &model, Instant at);
/// The figures in it.
struct EndpointFigures
{
    int status = 0; ///< OpenRouter's
    double uptime = 100;
    double ttftMs = 0;
    double tokensPerSecond = 0;
};
EndpointFigures endpointFigures(const DemoWorld &world, const DemoChecks &checks, const DemoRouted::Endpoint &endpoint,
                                Instant at);
/// A feed's RSS.
QByteArray feedDocument(const DemoWorld &world, const QString &feed, Instant at);

} // namespace aigo::demo
