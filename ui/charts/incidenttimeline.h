// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/officialstatus.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <optional>
#include <vector>

namespace aigo {

/// One incident on the timeline.
struct TimelineBar
{
    QString provider; ///< slug
    QString id;
    Instant from{};
    Instant to{}; ///< of an open one: now
    bool open = false;
    bool ours = false;
    bool maintenance = false;
    Severity severity = Severity::Unknown;
    int trouble = 0;   ///< bars of one lane with the same number are joined
    QString title;     ///< for the readout
    QStringList words; ///< its further lines
    bool operator==(const TimelineBar &) const = default;
};
struct TimelineLane
{
    QString provider;
    QString name;
    std::vector<TimelineBar> bars; ///< by their beginning
    bool operator==(const TimelineLane &) const = default;
};

/// Incidents over time, a lane a provider: theirs below, what our checks found above. How bad one is shows in the bar's
/// colour and height, maintenance is hatched; bars of one trouble stand in a common frame. The pointer and the keys
/// (Left, Right, Up, Down, Home, End) read, a click, Enter or Space chooses. Scrolls over lanes; the time stays below.
class IncidentTimeline final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit IncidentTimeline(const Theme &theme, QWidget *parent = nullptr);

    void show(std::vector<TimelineLane> lanes, Instant from, Instant to, Instant now);
    const std::vector<TimelineLane> &lanes() const { return m_lanes; }
    void setChosen(const QString &provider, const QString &id);
    /// The bar that is read; nullptr: none.
    const TimelineBar *current() const;
    QRect barRect(const TimelineBar &bar) const; ///< in the viewport
    QStringList readout() const;                 ///< of the current bar, a line each
    int heightWithin(int most) const;            ///< so that nothing scrolls or, where there is no room, whole lanes do
    QSize sizeHint() const override { return {720, heightWithin(QWIDGETSIZE_MAX)}; }
    QSize minimumSizeHint() const override { return {320, 96}; }

Q_SIGNALS:
    void chosen(const QString &provider, const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Place
    {
        int lane = 0;
        int bar = 0;
        bool operator==(const Place &) const = default;
    };

    int namesWidth() const;
    double xOf(Instant at) const;
    QRectF rectOf(int lane, const TimelineBar &bar) const;
    const TimelineBar *at(std::optional<Place> place) const;
    std::optional<Place> placeAt(const QPoint &at) const;
    std::optional<Place> nearestInLane(int lane, Instant at) const;
    void setCurrent(std::optional<Place> place);
    void goOn(int by);
    void goToLane(int by);
    void scrollToCurrent();
    void updateScrollBar();
    void paintLanes(QPainter &painter) const;
    void paintBar(QPainter &painter, const QRectF &box, const TimelineBar &bar) const;
    void paintJoined(QPainter &painter, int lane) const;
    void paintAxis(QPainter &painter) const;
    void paintReadout(QPainter &painter) const;

    const Theme &m_theme;
    std::vector<TimelineLane> m_lanes;
    Instant m_from{};
    Instant m_to{};
    Instant m_now{};
    std::optional<Place> m_current;
    QString m_chosenProvider;
    QString m_chosenId;
    bool m_byKey = false;
};

} // namespace aigo
