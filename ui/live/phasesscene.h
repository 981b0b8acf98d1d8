// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/ownseries.h"
#include "ui/live/linesscene.h"

namespace aigo {

/// Where the time of checks on a connection of their own went: the mean of each phase, one on top of the other.
class PhasesScene final : public TimeScene
{
public:
    using Histories = std::array<std::vector<HistoryPoint>, phaseMetrics.size()>;

    PhasesScene(const SceneFrame &frame, const QString &name, const Histories &phases, const Theme &theme);

    int height() const override { return 150; }
    bool grows() const override { return true; }
    void paint(QPainter &painter, const QSizeF &size, const Theme &theme) const override;
    std::vector<ReadoutRow> readout(Instant at) const override;
    std::vector<std::pair<QColor, QString>> legend() const override;

    struct Column
    {
        Instant from{};
        Instant to{};
        std::array<std::optional<Microseconds>, phaseMetrics.size()> means; ///< in the order of phaseMetrics
        Microseconds whole{};
    };
    const std::vector<Column> &columns() const { return m_columns; }

private:
    QString m_name;
    std::vector<Column> m_columns;
    std::array<QColor, phaseMetrics.size()> m_colours;
    ValueAxis m_values;
};

} // namespace aigo
