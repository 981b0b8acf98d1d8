// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/samplestatistics.h"
#include "ui/theme/theme.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <span>
#include <vector>

class QPainter;

namespace aigo {

/// Small pictures of a day of checks, as cards and overviews draw them. Pure but for painting; linear in the samples.

/// The median of each bucket (aligned to multiples of its width since 1970, so that they stay put while time goes on)
/// as unbroken lines: a bucket without a measured check ends one. A point's x is milliseconds since 1970 (the middle of
/// its bucket), its y milliseconds of latency.
std::vector<QList<QPointF>> medianLines(std::span<const Sample> samples, Instant from, Instant to, Milliseconds bucket);

/// Equal parts of the time as a row of bars. The state is told by colour and height: full where it was up, shorter
/// where it was slow, half where it was down, a low grey line where nobody knows, blue where it was announced; a part
/// with several shows the worst.
void paintAvailabilityParts(QPainter &painter, const QRectF &box, std::span<const Availability> parts,
                            const Theme &theme);

} // namespace aigo
