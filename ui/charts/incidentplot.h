// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/officialstatus.h"
#include "core/domain/series.h"
#include "ui/charts/drawing.h"
#include "ui/theme/theme.h"

#include <QRectF>
#include <QWidget>
#include <optional>
#include <vector>

class QPainter;

namespace aigo {

/// Our checks around an incident: what the picture and the file are made of.
struct IncidentPicture
{
    QString title;
    QString footer;
    std::vector<HistoryPoint> points;  ///< follow each other; empty where nothing was measured
    std::vector<Incident> incidents;   ///< the trouble: theirs and ours
    std::optional<Instant> ourFailure; ///< our first failure
    std::optional<Instant> theirWord;  ///< when they first wrote
    Instant now{};
    QSize size{960, 420};
};

/// Latency (median, and the area up to p95) as a line that crosses no gap, failed checks as red columns from the ground
/// up, the incidents as bands: theirs tinted, ours as a bar at the top; our first failure and their first word as
/// lines. Any thread, with a theme that stays.
class IncidentPlot
{
public:
    IncidentPlot(const IncidentPicture &picture, const QRectF &box, const Theme &theme);

    bool isEmpty() const; ///< no check in that time
    void paint(QPainter &painter) const;
    /// The stretch at that place and its figures, a line each; nothing beside the plot.
    QStringList readout(double x) const;
    double xOf(Instant at) const;
    QRectF plot() const { return m_plot; }

private:
    double yOf(Microseconds latency) const;
    void paintBands(QPainter &painter) const;
    void paintAxes(QPainter &painter) const;
    void paintFailures(QPainter &painter) const;
    void paintLine(QPainter &painter) const;
    void paintMoments(QPainter &painter) const;

    const IncidentPicture &m_picture;
    const Theme &m_theme;
    QRectF m_plot;
    Instant m_from{};
    Instant m_to{};
    double m_top = 1; ///< milliseconds
};

/// As a picture of its own, with title and footer; empty where nothing was measured.
Drawing incidentDrawing(IncidentPicture picture, const Theme &theme);

/// The same in the details of an incident; the pointer, and Left and Right, read it.
class IncidentChart final : public QWidget
{
    Q_OBJECT

public:
    explicit IncidentChart(const Theme &theme, QWidget *parent = nullptr);

    void setPicture(IncidentPicture picture);
    const IncidentPicture &picture() const { return m_picture; }
    QStringList readout() const;
    QSize sizeHint() const override { return {300, 150}; }
    QSize minimumSizeHint() const override { return {200, 130}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF box() const;
    void read(std::optional<double> x);

    const Theme &m_theme;
    IncidentPicture m_picture;
    std::optional<double> m_x;
};

} // namespace aigo
