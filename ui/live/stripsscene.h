// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/live/linesscene.h"

namespace aigo {

/// A row a series: its name, availability and how much of the time was looked at, over segments of the time by what was
/// known in each. State by colour and height: full where it was up, shorter where it was slow, half where it was down,
/// a low grey line where nobody knows; a segment with several states shows the worst.
class StripsScene final : public TimeScene
{
public:
    StripsScene(const SceneFrame &frame, std::vector<SceneLine> rows);

    int height() const override;
    QRectF plot(const QSizeF &size) const override;
    void paint(QPainter &painter, const QSizeF &size, const Theme &theme) const override;
    std::optional<int> seriesAt(const QPointF &place, const QSizeF &size) const override;

    const std::vector<SceneLine> &rows() const { return m_rows; }

private:
    std::vector<SceneLine> m_rows;
};

/// What a segment shows: the worst of what was known in it.
State stateOf(const HistoryPoint &segment);

} // namespace aigo
