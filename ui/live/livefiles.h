// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/onwards.h"
#include "core/exporting/historywriters.h"
#include "ui/charts/drawing.h"
#include "ui/live/timescene.h"
#include "ui/pages/exportpanel.h"

#include <memory>
#include <vector>

namespace aigo {

/// Everything that the files of the live charts are made of: what is shown, no more.
struct ShownCharts
{
    QString title;  ///< of which series, from when to when, in which zone
    QString footer; ///< whose figures, and when this was made
    std::vector<std::shared_ptr<const TimeScene>> scenes;
    std::vector<ExportedHistory> histories;
    int width = 960; ///< of the charts on the screen
};

/// The charts one under the other; empty without any.
Drawing chartsDrawing(const ShownCharts &shown, int width, const Theme &theme);
/// The bytes of what was chosen: pictures of the charts, or their points. Any thread, with a theme that stays.
Result<QByteArray> chartsFile(const ShownCharts &shown, const ExportChoice &choice, const Theme &theme,
                              const Onwards &onwards = {});

} // namespace aigo
