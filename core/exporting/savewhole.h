// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

namespace aigo {

/// Writes a file whole or not at all: an existing one is replaced by rename once everything is on the disk, and stands
/// untouched if anything fails. Blocks; not on the GUI thread. Errors: Invalid with the path and the reason.
Status saveWhole(const QString &path, const QByteArray &bytes);

} // namespace aigo
