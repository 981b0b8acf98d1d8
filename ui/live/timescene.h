// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/instant.h"
#include "ui/charts/axis.h"
#include "ui/theme/theme.h"

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <optional>
#include <vector>

class QPainter;

namespace aigo {

/// A stretch of time with a name, behind what is drawn: an incident of theirs or of ours, a maintenance.
struct TimeBand
{
    Instant from{};
    Instant to{};
    QString title;
    State state = State::Degraded; ///< its colour
    bool ours = false;
    bool operator==(const TimeBand &) const = default;
};

/// One line of what a crosshair reads.
struct ReadoutRow
{
    QColor colour; ///< invalid: none
    QString name;
    QString value;   ///< "2.08 s"; what is not known in words
    QString details; ///< "p95 2.41 s · n 58"
};

/// What is drawn over a stretch of time, on the screen or into a file: a value, painted with any theme on any thread.
/// All scenes of a page have the same margins, so that a moment stands at the same x in each of them.
class TimeScene
{
public:
    static constexpr int left = 52;
    static constexpr int right = 96; ///< names at the ends of lines, figures at those of strips

    TimeScene(QString title, QString note, Instant from, Instant to);
    virtual ~TimeScene() = default;
    TimeScene(const TimeScene &) = delete;
    TimeScene &operator=(const TimeScene &) = delete;

    const QString &title() const { return m_title; }
    const QString &note() const { return m_note; }
    Instant from() const { return m_from; }
    Instant to() const { return m_to; }

    virtual int height() const = 0;                ///< in logical pixels; what it needs at least
    virtual bool grows() const { return false; }   ///< more height shows more
    virtual QRectF plot(const QSizeF &size) const; ///< where the time runs
    virtual void paint(QPainter &painter, const QSizeF &size, const Theme &theme) const = 0;
    virtual std::vector<ReadoutRow> readout(Instant at) const;
    /// Where the lines are at that moment, with their colours.
    virtual std::vector<std::pair<QPointF, QColor>> dots(Instant at, const QSizeF &size) const;
    /// Which of its series is at that place, by its index in `keys` of whoever made the scene; none: none is near.
    virtual std::optional<int> seriesAt(const QPointF &place, const QSizeF &size) const;
    /// Swatches and names that stand beside the title.
    virtual std::vector<std::pair<QColor, QString>> legend() const { return {}; }

    double xOf(Instant at, const QRectF &plot) const;
    Instant timeAt(double x, const QRectF &plot) const; ///< within the window

protected:
    void setNote(QString note) { m_note = std::move(note); }
    void paintTimes(QPainter &painter, const QRectF &plot, const Theme &theme) const;
    void paintBands(QPainter &painter, const QRectF &plot, const Theme &theme, const std::vector<TimeBand> &bands,
                    bool titles) const;

private:
    QString m_title;
    QString m_note;
    Instant m_from;
    Instant m_to;
};

} // namespace aigo
