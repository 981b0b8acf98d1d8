// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/change.h"

#include <QByteArray>
#include <span>

namespace aigo {

/// Changes as an Atom feed (RFC 4287) that any feed reader takes: an entry a line of the log, the newest first, whose
/// id is the same every time it is written. Pure; any thread. Characters that XML cannot hold are left out.
QByteArray changesAtom(std::span<const Change> changes, const QString &title, Instant now);

} // namespace aigo
