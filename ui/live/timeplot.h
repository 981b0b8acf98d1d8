// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/live/timescene.h"

#include <QPixmap>
#include <QWidget>
#include <memory>
#include <optional>

namespace aigo {

/// Shows a scene and takes what hands do over it: the pointer moves the crosshair, dragging pans, dragging with Shift
/// marks a stretch to look at, Ctrl and the wheel zoom, the wheel sideways (or with Shift) pans, a double click resets.
/// Keys: Left and Right pan (with Shift they move the crosshair), + and - zoom, Page up and down go a window back and
/// on, End goes back to now, 0 resets, Up and Down choose a series, Escape takes the crosshair away. It says what is
/// wanted and changes nothing itself. The scene is painted once; a crosshair that moves paints only itself.
class TimePlot final : public QWidget
{
    Q_OBJECT

public:
    explicit TimePlot(const Theme &theme, QWidget *parent = nullptr);

    void show(std::shared_ptr<const TimeScene> scene);
    std::shared_ptr<const TimeScene> scene() const { return m_scene; }
    QRectF plot() const; ///< empty without a scene
    void setCrosshair(std::optional<Instant> at);
    std::optional<Instant> crosshair() const { return m_crosshair; }
    int scenesPainted() const { return m_painted; } ///< for tests: a crosshair does not count up
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

Q_SIGNALS:
    void resized();
    void crosshairAsked(bool on, aigo::Instant at); ///< `on` false: away with it
    void panAsked(aigo::Milliseconds by);
    void zoomAsked(aigo::Instant around, double factor);
    void windowAsked(aigo::Instant from, aigo::Instant to);
    void resetAsked();
    void nowAsked();
    void seriesAsked(int index);   ///< of the scene
    void neighbourAsked(int step); ///< the series before or after the chosen one

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Hand : quint8 { None, Pressed, Panning, Marking };

    Milliseconds timeOf(double pixels) const;
    void forgetPicture();
    bool windowKey(int key);

    const Theme &m_theme;
    std::shared_ptr<const TimeScene> m_scene;
    QPixmap m_picture;
    int m_painted = 0;
    std::optional<Instant> m_crosshair;
    Hand m_hand = Hand::None;
    QPointF m_pressed;
    double m_lastX = 0;
    double m_panRest = 0; ///< of milliseconds, that a move did not make whole
    std::optional<double> m_markTo;
};

} // namespace aigo
