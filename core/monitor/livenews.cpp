// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/livenews.h"

namespace aigo {

LiveNews::LiveNews(Engine &engine, Desk &desk, Jobs &jobs)
    : m_engine(engine)
    , m_desk(desk)
    , m_jobs(jobs)
{
    Q_UNUSED(m_engine)
    Q_UNUSED(m_desk)
    Q_UNUSED(m_jobs)
}

} // namespace aigo
