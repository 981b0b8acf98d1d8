// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/live/historylines.h"
#include "ui/live/livewords.h"
#include "ui/live/timescene.h"

#include <memory>

namespace aigo {

/// The history of one series, shared by whoever draws and reads it; never changed once it is there.
struct SeriesHistory
{
    std::vector<HistoryPoint> points;   ///< as fine as pixels can show
    std::vector<HistoryPoint> coarse;   ///< longer stretches, with 20 checks each; empty: `points` are as long
    std::vector<HistoryPoint> segments; ///< of the availability strip
    std::optional<HistoryPoint> whole;  ///< the window as one stretch
};

/// One line of a chart.
struct SceneLine
{
    QString name;
    QString whose; ///< "own checks"
    QColor colour;
    bool chosen = false; ///< its band is drawn in any case
    bool ownChecks = false;
    std::shared_ptr<const SeriesHistory> history; ///< null: not there yet
};

/// What all scenes of a page are given.
struct SceneFrame
{
    Instant from{};
    Instant to{};
    int pixels = 800; ///< of the plot
    std::vector<TimeBand> bands;
    std::vector<HistoryGap> asleep; ///< when the machine stood still
};

/// One metric of several series as lines over a band, with axis, gaps and their names, failures, and incidents behind.
class LinesScene final : public TimeScene
{
public:
    LinesScene(const QString &metric, SceneFrame frame, std::vector<SceneLine> lines);

    int height() const override { return 210; }
    bool grows() const override { return true; }
    void paint(QPainter &painter, const QSizeF &size, const Theme &theme) const override;
    std::vector<ReadoutRow> readout(Instant at) const override;
    std::vector<std::pair<QPointF, QColor>> dots(Instant at, const QSizeF &size) const override;
    std::optional<int> seriesAt(const QPointF &place, const QSizeF &size) const override;

    const QString &metric() const { return m_metric; }
    const std::vector<SceneLine> &lines() const { return m_lines; }
    const std::vector<HistoryLines> &drawn() const { return m_drawn; }
    /// Where no series of this chart has a line, with the reason.
    struct NamedGap
    {
        Instant from{};
        Instant to{};
        QString words;
    };
    const std::vector<NamedGap> &gaps() const { return m_gaps; }
    const std::vector<TimeBand> &bands() const { return m_bands; }
    /// Which lines have their band drawn: all of few, else the chosen one's.
    bool hasBand(std::size_t line) const;

private:
    void makeNote();
    void makeAxis();
    void nameGaps(const SceneFrame &frame);
    QString silence(const HistoryGap &gap, const SceneFrame &frame) const;
    double scaled(double value) const; ///< in the axis' unit
    double yOf(double value, const QRectF &plot) const;
    void paintValues(QPainter &painter, const QRectF &plot, const Theme &theme) const;
    void paintSpreads(QPainter &painter, const QRectF &plot) const;
    void paintLines(QPainter &painter, const QRectF &plot) const;
    void paintGaps(QPainter &painter, const QRectF &plot, const Theme &theme) const;
    void paintFailures(QPainter &painter, const QRectF &plot, const Theme &theme) const;
    void paintNames(QPainter &painter, const QRectF &plot, const Theme &theme) const;

    QString m_metric;
    std::vector<SceneLine> m_lines;
    std::vector<HistoryLines> m_drawn;
    std::vector<TimeBand> m_bands;
    std::vector<NamedGap> m_gaps;
    ValueAxis m_values;
    double m_lowest = 0; ///< where the axis begins
};

} // namespace aigo
