// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace aigo {

/// The desk's part for deep checks: what they cost, which are on, and the ledger of what they did; threads and futures
/// as with Desk.
class DeepCheckDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void changed();
};

} // namespace aigo
