// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/benchmark.h"

#include <QString>
#include <QUrl>

namespace aigo {

/// Who measured a score, by the address that it is told at: on the pages of the model's own lab (its domains, its
/// organisation at the Hub or GitHub) it is the vendor's; on those of somebody who is known to measure it himself it is
/// independent; all else, another vendor's comparison too, says neither. `lab` is models.dev's word ("alibaba"). Pure;
/// any thread.
ScoreOrigin originOfAddress(const QString &lab, const QUrl &address);

} // namespace aigo
