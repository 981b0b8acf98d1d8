// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QObject>
#include <QUrl>
#include <functional>
#include <memory>
#include <optional>

class QThreadPool;

namespace aigo {

/// How a host is reached: through a proxy, which looks its name up for us, or at these addresses.
struct Way
{
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
    QHostInfo host;
    std::optional<Microseconds> lookupTook; ///< absent where no name was looked up
};

/// Asks for the system's proxy and looks names up, on threads of its own, because both may block for long, and measures
/// how long the name took. Not QHostInfo::lookupHost, which answers from Qt's cache. Main thread only.
class NameLookup
{
public:
    using Resolve = std::function<QHostInfo(const QString &)>;
    using Then = std::function<void(const Way &)>;

    explicit NameLookup(Resolve resolve);
    /// Waits for no lookup that hangs: it is left to itself and its answer dropped.
    ~NameLookup();
    NameLookup(const NameLookup &) = delete;
    NameLookup &operator=(const NameLookup &) = delete;

    /// Calls `then` on the main thread, unless `context` is destroyed before.
    void find(const QUrl &url, QObject *context, Then then);

private:
    struct Door;
    Resolve m_resolve;
    std::shared_ptr<Door> m_door;
    std::unique_ptr<QThreadPool> m_pool;
};

} // namespace aigo
