// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/deepcheckdesk.h"

namespace aigo {

class Desk;
class Engine;
class Jobs;

/// The desk's deep checks on a real engine. Main thread.
class LiveDeepChecks final : public DeepCheckDesk
{
    Q_OBJECT

public:
    LiveDeepChecks(Engine &engine, Desk &desk, Jobs &jobs);

private:
    Engine &m_engine;
    Desk &m_desk;
    Jobs &m_jobs;
};

} // namespace aigo
