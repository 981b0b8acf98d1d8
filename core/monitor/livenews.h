// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/newsdesk.h"

namespace aigo {

class Desk;
class Engine;
class Jobs;

/// The desk's news on a real engine. Main thread.
class LiveNews final : public NewsDesk
{
    Q_OBJECT

public:
    LiveNews(Engine &engine, Desk &desk, Jobs &jobs);

private:
    Engine &m_engine;
    Desk &m_desk;
    Jobs &m_jobs;
};

} // namespace aigo
