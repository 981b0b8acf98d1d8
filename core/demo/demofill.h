// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demoworld.h"
#include "core/domain/result.h"

#include <QSqlDatabase>
#include <QUrl>

namespace aigo {

class ProviderRegistry;

struct DemoFilled
{
    qint64 samples = 0; ///< of our own checks
    qint64 figures = 0; ///< of third parties
    int outages = 0;    ///< that we measured
    int readings = 0;   ///< of status pages
    int documents = 0;  ///< of sources and feeds
    int deepChecks = 0; ///< completions that were measured
    int alerts = 0;     ///< that the shipped rules told
};

/// Puts the world's history up to `now` into a store, the way the program itself would have: every check through the
/// confirmation rule into a series, every document through its reader and its import, deep checks through their ledger,
/// finished days compacted, the shipped rules run over all of it. The same choice and moment give the same store. On
/// the store's thread, within a transaction.
Result<DemoFilled> fillDemo(QSqlDatabase &db, const DemoWorld &world, const ProviderRegistry &registry, Instant now);

/// Where the demo's servers listen.
struct DemoAddresses
{
    std::map<QString, QUrl> providers; ///< the origin, by slug; status pages stand at /status
    QUrl documents;                    ///< of sources and feeds
};

/// Settings of the demo: its providers and sources at those addresses, everything else that would be asked is off. On
/// the store's thread, within a transaction.
Status settleDemo(QSqlDatabase &db, const DemoWorld &world, const ProviderRegistry &registry,
                  const DemoAddresses &addresses);

} // namespace aigo
