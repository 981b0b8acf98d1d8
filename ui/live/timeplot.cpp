// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/timeplot.h"

#include "ui/widgets/painting.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

constexpr double notch = 120; ///< of a wheel
constexpr double zoomOfNotch = 0.8;
constexpr int crosshairStep = 4; ///< pixels a key

} // namespace

TimePlot::TimePlot(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &TimePlot::forgetPicture);
}

void TimePlot::show(std::shared_ptr<const TimeScene> scene)
{
    const bool other = m_scene == nullptr || scene == nullptr || m_scene->height() != scene->height();
    m_scene = std::move(scene);
    setSizePolicy(QSizePolicy::Expanding,
                  m_scene && m_scene->grows() ? QSizePolicy::MinimumExpanding : QSizePolicy::Fixed);
    if (other) {
        updateGeometry();
    }
    forgetPicture();
}

void TimePlot::forgetPicture()
{
    m_picture = {};
    update();
}

QRectF TimePlot::plot() const
{
    return m_scene ? m_scene->plot(size()) : QRectF();
}

QSize TimePlot::sizeHint() const
{
    return {480, m_scene ? m_scene->height() : 0};
}

void TimePlot::setCrosshair(std::optional<Instant> at)
{
    if (m_crosshair == at) {
        return;
    }
    m_crosshair = at;
    QStringList words;
    for (const ReadoutRow &row : at &&m_scene ? m_scene->readout(*at) : std::vector<ReadoutRow>{}) {
        words += QStringLiteral("%1 %2 %3").arg(row.name, row.value, row.details).simplified();
    }
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

Milliseconds TimePlot::timeOf(double pixels) const
{
    const double whole = static_cast<double>((m_scene->to() - m_scene->from()).count());
    return Milliseconds(std::llround(pixels / plot().width() * whole));
}

void TimePlot::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    if (!m_scene) {
        return;
    }
    const qreal ratio = devicePixelRatioF();
    const QSize wanted = (QSizeF(size()) * ratio).toSize();
    if (m_picture.size() != wanted || m_picture.devicePixelRatio() != ratio) {
        m_picture = QPixmap(wanted);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(m_theme.colors().card);
        QPainter painter(&m_picture);
        painter.setRenderHint(QPainter::TextAntialiasing);
        m_scene->paint(painter, size(), m_theme);
        ++m_painted;
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    const QRectF area = plot();
    if (m_markTo) {
        QColor tint = m_theme.colors().accent;
        tint.setAlphaF(0.18F);
        const auto [x1, x2] = std::minmax(m_pressed.x(), *m_markTo);
        painter.fillRect(QRectF(x1, area.top(), x2 - x1, area.height()), tint);
    }
    if (m_crosshair && *m_crosshair >= m_scene->from() && *m_crosshair <= m_scene->to()) {
        painter.setRenderHint(QPainter::Antialiasing);
        const double x = m_scene->xOf(*m_crosshair, area);
        painter.setPen(QPen(m_theme.colors().muted, 1, Qt::DashLine));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        for (const auto &[place, colour] : m_scene->dots(*m_crosshair, size())) {
            painter.setPen(QPen(m_theme.colors().card, 1.5));
            painter.setBrush(colour);
            painter.drawEllipse(place, 4, 4);
        }
    }
    if (hasFocus()) {
        paintFocus(painter, QRectF(rect()), m_theme, 4);
    }
}

void TimePlot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    Q_EMIT resized();
}

void TimePlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        forgetPicture();
    }
}

void TimePlot::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_scene) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_hand = event->modifiers().testFlag(Qt::ShiftModifier) ? Hand::Marking : Hand::Pressed;
    m_pressed = event->position();
    m_lastX = m_pressed.x();
    m_panRest = 0;
}

void TimePlot::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_scene) {
        return;
    }
    const QRectF area = plot();
    const double x = event->position().x();
    if (m_hand == Hand::Pressed && std::abs(x - m_pressed.x()) >= QApplication::startDragDistance() / 2.0) {
        m_hand = Hand::Panning;
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_hand == Hand::Panning) {
        const double whole = static_cast<double>((m_scene->to() - m_scene->from()).count());
        const double wanted = (m_lastX - x) / area.width() * whole + m_panRest;
        const double moved = std::trunc(wanted);
        m_panRest = wanted - moved;
        m_lastX = x;
        if (moved != 0) {
            Q_EMIT panAsked(Milliseconds(static_cast<qint64>(moved)));
        }
        return;
    }
    if (m_hand == Hand::Marking) {
        m_markTo = std::clamp(x, area.left(), area.right());
        update();
        return;
    }
    const bool inside = x >= area.left() && x <= area.right();
    Q_EMIT crosshairAsked(inside, m_scene->timeAt(x, area));
}

void TimePlot::mouseReleaseEvent(QMouseEvent *event)
{
    const Hand hand = std::exchange(m_hand, Hand::None);
    const auto marked = std::exchange(m_markTo, std::nullopt);
    unsetCursor();
    if (!m_scene || event->button() != Qt::LeftButton) {
        return;
    }
    if (hand == Hand::Marking && marked && std::abs(*marked - m_pressed.x()) >= 4) {
        const auto [x1, x2] = std::minmax(m_pressed.x(), *marked);
        Q_EMIT windowAsked(m_scene->timeAt(x1, plot()), m_scene->timeAt(x2, plot()));
    } else if (hand == Hand::Pressed) {
        if (const auto index = m_scene->seriesAt(event->position(), size())) {
            Q_EMIT seriesAsked(*index);
        }
    }
    update();
}

void TimePlot::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        Q_EMIT resetAsked();
    }
}

void TimePlot::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const bool zooms = event->modifiers().testFlag(Qt::ControlModifier);
    const bool sideways = turned.x() != 0 || event->modifiers().testFlag(Qt::ShiftModifier);
    if (!m_scene || (!zooms && !sideways)) {
        event->ignore(); // the page scrolls
        return;
    }
    const double notches = (turned.x() != 0 ? turned.x() : turned.y()) / notch;
    if (zooms) {
        Q_EMIT zoomAsked(m_scene->timeAt(event->position().x(), plot()), std::pow(zoomOfNotch, notches));
    } else {
        Q_EMIT panAsked(timeOf(-notches * plot().width() / 10));
    }
    event->accept();
}

void TimePlot::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    Q_EMIT crosshairAsked(false, {});
}

/// Keys that change the window; false: it is none of these.
bool TimePlot::windowKey(int key)
{
    const Milliseconds whole = m_scene->to() - m_scene->from();
    const Instant middle = m_crosshair.value_or(m_scene->from() + whole / 2);
    switch (key) {
    case Qt::Key_Left:
        Q_EMIT panAsked(-whole / 10);
        return true;
    case Qt::Key_Right:
        Q_EMIT panAsked(whole / 10);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_Home:
        Q_EMIT panAsked(-whole);
        return true;
    case Qt::Key_PageDown:
        Q_EMIT panAsked(whole);
        return true;
    case Qt::Key_End:
        Q_EMIT nowAsked();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        Q_EMIT zoomAsked(middle, zoomOfNotch * zoomOfNotch);
        return true;
    case Qt::Key_Minus:
        Q_EMIT zoomAsked(middle, 1 / (zoomOfNotch * zoomOfNotch));
        return true;
    case Qt::Key_0:
        Q_EMIT resetAsked();
        return true;
    default:
        return false;
    }
}

void TimePlot::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
    if (m_scene && sideways && event->modifiers().testFlag(Qt::ShiftModifier)) {
        const QRectF area = plot();
        const double x = m_crosshair ? m_scene->xOf(*m_crosshair, area) : area.right();
        const double step = key == Qt::Key_Left ? -crosshairStep : crosshairStep;
        Q_EMIT crosshairAsked(true, m_scene->timeAt(x + step, area));
    } else if (key == Qt::Key_Escape && m_crosshair) {
        Q_EMIT crosshairAsked(false, {});
    } else if (m_scene && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        Q_EMIT neighbourAsked(key == Qt::Key_Up ? -1 : 1);
    } else if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier) || !m_scene || !windowKey(key)) {
        QWidget::keyPressEvent(event);
    }
}

} // namespace aigo
