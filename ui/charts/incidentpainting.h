// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/officialstatus.h"
#include "ui/theme/theme.h"

#include <QRectF>
#include <QStringList>

class QPainter;

namespace aigo {

/// What an incident looks like as a bar.
struct IncidentLook
{
    Severity severity = Severity::Unknown;
    bool maintenance = false;
    bool ours = false;
    bool open = false;
};

/// A bar in `box`: the worse the higher, from the ground up, and in the colour of its state; maintenance hatched, one
/// of ours with an outline only where its severity is unknown; an open one has no right edge.
void paintIncidentBar(QPainter &painter, const QRectF &box, const IncidentLook &look, const Theme &theme);

/// A small box of text lines beside `subject`, inside `room`; the first line is strong.
void paintReadoutBox(QPainter &painter, const QRect &subject, const QRect &room, const QStringList &lines,
                     const Theme &theme);

} // namespace aigo
