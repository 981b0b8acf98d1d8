// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"

#include <QHostInfo>
#include <QObject>
#include <functional>
#include <memory>

class QThreadPool;

namespace aigo {

/// Looks names up on threads of its own, because the system's resolver blocks, and measures how long that took. Not
/// QHostInfo::lookupHost, which answers from Qt's cache. Main thread only.
class NameLookup
{
public:
    using Resolve = std::function<QHostInfo(const QString &)>;
    using Then = std::function<void(const QHostInfo &, Microseconds)>;

    explicit NameLookup(Resolve resolve);
    /// Waits for no lookup that hangs: it is left to itself and its answer dropped.
    ~NameLookup();
    NameLookup(const NameLookup &) = delete;
    NameLookup &operator=(const NameLookup &) = delete;

    /// Calls `then` on the main thread, unless `context` is destroyed before.
    void lookUp(const QString &host, QObject *context, Then then);

private:
    struct Door;
    Resolve m_resolve;
    std::shared_ptr<Door> m_door;
    std::unique_ptr<QThreadPool> m_pool;
};

} // namespace aigo
