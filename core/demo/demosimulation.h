// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demofill.h"
#include "core/demo/demoworld.h"
#include "core/domain/clock.h"
#include "core/simulation/simulator.h"

#include <QObject>
#include <map>
#include <memory>

namespace aigo {

class ProviderRegistry;

/// The demo's servers on loopback: an API and a status page for every provider, and one for what sources and feeds
/// publish. What they answer is the world's, at the clock's moment. Lives on one thread, whose event loop serves;
/// `world`, `registry` and `clock` outlive it.
class DemoSimulation final : public QObject
{
    Q_OBJECT

public:
    /// `waits`: answers take as long as they are said to, in real time; else none does.
    DemoSimulation(const DemoWorld &world, const ProviderRegistry &registry, const Clock &clock, bool waits,
                   QObject *parent = nullptr);

    /// False where there is no port left.
    bool start();
    DemoAddresses addresses() const;
    /// Requests that were answered, since it began.
    qint64 answered() const { return m_answered; }

private:
    const DemoWorld &m_world;
    const ProviderRegistry &m_registry;
    const Clock &m_clock;
    const bool m_waits;
    DemoChecks m_checks;
    std::map<QString, std::unique_ptr<ProviderSimulator>> m_providers;
    ProviderSimulator m_documents;
    qint64 m_answered = 0;

    void serve(ProviderSimulator &simulator, const DemoProvider &provider);
    void serveCompletions(ProviderSimulator &simulator, const DemoProvider &provider);
    void serveCredit(ProviderSimulator &simulator, const DemoProvider &provider) const;
    void serveDocuments();
    std::optional<SimReply> refusal(const DemoAnswer &answer) const;
    SimReply api(const DemoProvider &provider, const QString &adapter, const SimRequest &request) const;
    bool hasKey(const DemoProvider &provider, const SimRequest &request) const;
};

} // namespace aigo
