// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/incidenttimeline.h"

#include "ui/charts/axis.h"
#include "ui/charts/incidentpainting.h"
#include "ui/text/text.h"
#include "ui/widgets/painting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>
#include <map>

namespace aigo {

namespace {

constexpr int laneHeight = 36;
constexpr int oursTop = 6; ///< where our own track begins in a lane
constexpr int oursHeight = 9;
constexpr int theirsTop = 17; ///< and theirs
constexpr int theirsHeight = 13;
constexpr int axisHeight = 24;
constexpr int leastBar = 5;
constexpr int mostNames = 132;

} // namespace

IncidentTimeline::IncidentTimeline(const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void IncidentTimeline::show(std::vector<TimelineLane> lanes, Instant from, Instant to, Instant now)
{
    const TimelineBar *read = current();
    const std::pair known = read != nullptr ? std::pair(read->provider, read->id) : std::pair<QString, QString>();
    const bool otherHeight = lanes.size() != m_lanes.size();
    m_lanes = std::move(lanes);
    m_from = from;
    m_to = to;
    m_now = now;
    m_current.reset();
    for (int lane = 0; lane < static_cast<int>(m_lanes.size()) && !known.second.isEmpty(); ++lane) {
        const auto &bars = m_lanes[static_cast<std::size_t>(lane)].bars;
        const auto it = std::find_if(bars.begin(), bars.end(), [&](const TimelineBar &bar) {
            return bar.provider == known.first && bar.id == known.second;
        });
        if (it != bars.end()) {
            m_current = Place{lane, static_cast<int>(it - bars.begin())};
        }
    }
    updateScrollBar();
    if (otherHeight) {
        updateGeometry();
    }
    viewport()->update();
}

void IncidentTimeline::setChosen(const QString &provider, const QString &id)
{
    m_chosenProvider = provider;
    m_chosenId = id;
    viewport()->update();
}

const TimelineBar *IncidentTimeline::at(std::optional<Place> place) const
{
    if (!place || place->lane >= static_cast<int>(m_lanes.size())) {
        return nullptr;
    }
    const auto &bars = m_lanes[static_cast<std::size_t>(place->lane)].bars;
    return place->bar < static_cast<int>(bars.size()) ? &bars[static_cast<std::size_t>(place->bar)] : nullptr;
}

const TimelineBar *IncidentTimeline::current() const
{
    return at(m_current);
}

QStringList IncidentTimeline::readout() const
{
    const TimelineBar *bar = current();
    return bar == nullptr ? QStringList() : QStringList{bar->title} + bar->words;
}

int IncidentTimeline::heightWithin(int most) const
{
    const int lanes = std::min(static_cast<int>(m_lanes.size()), (most - axisHeight) / laneHeight);
    return std::max(1, lanes) * laneHeight + axisHeight;
}

int IncidentTimeline::namesWidth() const
{
    const QFontMetrics metrics(m_theme.font(TextRole::Control));
    int width = 40;
    for (const TimelineLane &lane : m_lanes) {
        width = std::max(width, metrics.horizontalAdvance(lane.name));
    }
    return std::min(width, mostNames) + space::m;
}

double IncidentTimeline::xOf(Instant at) const
{
    const double left = namesWidth();
    const double width = std::max(1.0, viewport()->width() - left - space::s);
    const auto whole = std::max(1.0, static_cast<double>((m_to - m_from).count()));
    return left + width * static_cast<double>((at - m_from).count()) / whole;
}

QRectF IncidentTimeline::rectOf(int lane, const TimelineBar &bar) const
{
    const double left = xOf(std::clamp(bar.from, m_from, m_to));
    const double right = xOf(std::clamp(bar.to, m_from, m_to));
    const int top = lane * laneHeight - verticalScrollBar()->value() + (bar.ours ? oursTop : theirsTop);
    const double width = std::max<double>(leastBar, right - left);
    // What just began is not pushed out at the right.
    const double most = viewport()->width() - space::s - width;
    return {std::min(left, std::max<double>(namesWidth(), most)), static_cast<double>(top), width,
            static_cast<double>(bar.ours ? oursHeight : theirsHeight)};
}

QRect IncidentTimeline::barRect(const TimelineBar &bar) const
{
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        if (m_lanes[i].provider == bar.provider) {
            return rectOf(static_cast<int>(i), bar).toAlignedRect();
        }
    }
    return {};
}

std::optional<IncidentTimeline::Place> IncidentTimeline::placeAt(const QPoint &at) const
{
    if (at.y() >= viewport()->height() - axisHeight) {
        return std::nullopt;
    }
    const int lane = (at.y() + verticalScrollBar()->value()) / laneHeight;
    if (lane < 0 || lane >= static_cast<int>(m_lanes.size())) {
        return std::nullopt;
    }
    const auto &bars = m_lanes[static_cast<std::size_t>(lane)].bars;
    std::optional<Place> found;
    double nearest = 4; // pixels beside a bar that still are its
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const QRectF box = rectOf(lane, bars[i]);
        if (at.y() < box.top() - 4 || at.y() > box.bottom() + 4) {
            continue;
        }
        const double away = std::max({box.left() - at.x(), at.x() - box.right(), 0.0});
        if (away < nearest || (away == 0.0 && nearest == 0.0)) {
            nearest = away;
            found = Place{lane, static_cast<int>(i)};
        }
    }
    return found;
}

std::optional<IncidentTimeline::Place> IncidentTimeline::nearestInLane(int lane, Instant at) const
{
    const auto &bars = m_lanes[static_cast<std::size_t>(lane)].bars;
    if (bars.empty()) {
        return std::nullopt;
    }
    const auto away = [at](const TimelineBar &bar) { return std::abs((bar.from - at).count()); };
    const auto it = std::min_element(bars.begin(), bars.end(),
                                     [&](const TimelineBar &a, const TimelineBar &b) { return away(a) < away(b); });
    return Place{lane, static_cast<int>(it - bars.begin())};
}

void IncidentTimeline::setCurrent(std::optional<Place> place)
{
    if (place == m_current) {
        return;
    }
    m_current = place;
    setAccessibleDescription(readout().join(QStringLiteral(", ")));
    viewport()->setCursor(current() != nullptr ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void IncidentTimeline::goOn(int by)
{
    if (!m_current) {
        goToLane(0);
        return;
    }
    const auto count = static_cast<int>(m_lanes[static_cast<std::size_t>(m_current->lane)].bars.size());
    setCurrent(Place{m_current->lane, std::clamp(m_current->bar + by, 0, count - 1)});
}

/// From none: the newest of the first lane that has one.
void IncidentTimeline::goToLane(int by)
{
    const TimelineBar *bar = current();
    const Instant at = bar != nullptr ? bar->from : m_to;
    int lane = m_current ? m_current->lane + by : 0;
    const int step = by < 0 ? -1 : 1;
    while (lane >= 0 && lane < static_cast<int>(m_lanes.size())) {
        if (const auto place = nearestInLane(lane, at)) {
            setCurrent(place);
            return;
        }
        lane += step;
    }
}

void IncidentTimeline::scrollToCurrent()
{
    if (m_current) {
        QScrollBar *bar = verticalScrollBar();
        const int top = m_current->lane * laneHeight;
        const int room = viewport()->height() - axisHeight;
        bar->setValue(std::clamp(bar->value(), top + laneHeight - room, top));
    }
}

void IncidentTimeline::updateScrollBar()
{
    const int room = std::max(1, viewport()->height() - axisHeight);
    const int whole = static_cast<int>(m_lanes.size()) * laneHeight;
    verticalScrollBar()->setRange(0, std::max(0, whole - room));
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setSingleStep(laneHeight);
}

void IncidentTimeline::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

bool IncidentTimeline::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave && !m_byKey) {
        setCurrent(std::nullopt);
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void IncidentTimeline::mouseMoveEvent(QMouseEvent *event)
{
    m_byKey = false;
    setCurrent(placeAt(event->pos()));
}

void IncidentTimeline::mousePressEvent(QMouseEvent *event)
{
    setCurrent(placeAt(event->pos()));
    if (const TimelineBar *bar = current(); bar != nullptr && event->button() == Qt::LeftButton) {
        Q_EMIT chosen(bar->provider, bar->id);
    }
}

void IncidentTimeline::keyPressEvent(QKeyEvent *event)
{
    const int onwards = isRightToLeft() ? -1 : 1;
    constexpr int all = 1'000'000;
    m_byKey = true;
    switch (event->key()) {
    case Qt::Key_Left:
        goOn(-onwards);
        break;
    case Qt::Key_Right:
        goOn(onwards);
        break;
    case Qt::Key_Home:
        goOn(-all);
        break;
    case Qt::Key_End:
        goOn(all);
        break;
    case Qt::Key_Up:
        goToLane(m_current ? -1 : 0);
        break;
    case Qt::Key_Down:
        goToLane(m_current ? 1 : 0);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (const TimelineBar *bar = current()) {
            Q_EMIT chosen(bar->provider, bar->id);
        }
        break;
    case Qt::Key_Escape:
        if (m_current) {
            setCurrent(std::nullopt);
            break;
        }
        [[fallthrough]];
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    scrollToCurrent();
}

void IncidentTimeline::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void IncidentTimeline::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    if (m_byKey) {
        setCurrent(std::nullopt);
    }
    viewport()->update();
}

void IncidentTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.setClipRect(0, 0, viewport()->width(), viewport()->height() - axisHeight);
    paintLanes(painter);
    painter.restore();
    paintAxis(painter);
    paintReadout(painter);
    if (hasFocus() && !m_current) {
        paintFocus(painter, QRectF(viewport()->rect()), m_theme, 4);
    }
}

void IncidentTimeline::paintLanes(QPainter &painter) const
{
    const Colors &colors = m_theme.colors();
    const int names = namesWidth();
    const int ground = viewport()->height() - axisHeight;
    painter.setPen(colors.grid);
    for (const TimeTick &tick : timeAxis(m_from, m_to, std::max(2, (viewport()->width() - names) / 90))) {
        painter.drawLine(QPointF(std::round(xOf(tick.at)) + 0.5, 0), QPointF(std::round(xOf(tick.at)) + 0.5, ground));
    }
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        const auto lane = static_cast<int>(i);
        const int top = lane * laneHeight - verticalScrollBar()->value();
        if (top + laneHeight < 0 || top > ground) {
            continue;
        }
        painter.setFont(m_theme.font(TextRole::Control));
        painter.setPen(m_current && m_current->lane == lane ? colors.text : colors.muted);
        painter.drawText(QRect(0, top, names - space::s, laneHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_lanes[i].name, Qt::ElideRight, names - space::s));
        painter.setPen(colors.grid);
        painter.drawLine(QPointF(0, top + laneHeight - 0.5), QPointF(viewport()->width(), top + laneHeight - 0.5));
        paintJoined(painter, lane);
        for (const TimelineBar &bar : m_lanes[i].bars) {
            paintBar(painter, rectOf(lane, bar), bar);
        }
    }
    if (m_now >= m_from && m_now <= m_to) {
        painter.setPen(QPen(colors.accent, 1, Qt::DashLine));
        painter.drawLine(QPointF(xOf(m_now), 0), QPointF(xOf(m_now), ground));
    }
}

void IncidentTimeline::paintJoined(QPainter &painter, int lane) const
{
    std::map<int, std::pair<QRectF, int>> frames;
    for (const TimelineBar &bar : m_lanes[static_cast<std::size_t>(lane)].bars) {
        auto &[box, count] = frames[bar.trouble];
        box = count++ == 0 ? rectOf(lane, bar) : box.united(rectOf(lane, bar));
    }
    for (const auto &[trouble, frame] : frames) {
        if (frame.second > 1) {
            paintBox(painter, frame.first.adjusted(-3, -3, 3, 3), m_theme.colors().accentSoft, m_theme.colors().accent,
                     4);
        }
    }
}

void IncidentTimeline::paintBar(QPainter &painter, const QRectF &box, const TimelineBar &bar) const
{
    const TimelineBar *read = current();
    const bool isRead = read != nullptr && read->id == bar.id && read->provider == bar.provider;
    const bool isChosen = bar.id == m_chosenId && bar.provider == m_chosenProvider;
    paintIncidentBar(painter, box, {bar.severity, bar.maintenance, bar.ours, bar.open}, m_theme);
    if (isRead || isChosen) {
        painter.setPen(QPen(isChosen ? m_theme.colors().accent : m_theme.colors().text, isChosen ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), 3, 3);
    }
}

void IncidentTimeline::paintAxis(QPainter &painter) const
{
    const int names = namesWidth();
    const int top = viewport()->height() - axisHeight;
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme.colors().faint);
    painter.drawText(QRect(0, top, names, axisHeight), Qt::AlignLeft | Qt::AlignVCenter, Text::zone(m_now));
    const QFontMetrics metrics = painter.fontMetrics();
    for (const TimeTick &tick : timeAxis(m_from, m_to, std::max(2, (viewport()->width() - names) / 90))) {
        const int width = metrics.horizontalAdvance(tick.text);
        const double x = std::min(xOf(tick.at) - width / 2.0, viewport()->width() - static_cast<double>(width));
        if (x >= names - space::s) {
            painter.drawText(QPointF(x, top + axisHeight - 7), tick.text);
        }
    }
}

void IncidentTimeline::paintReadout(QPainter &painter) const
{
    const QStringList lines = readout();
    if (lines.isEmpty()) {
        return;
    }
    const TimelineBar *bar = current();
    paintReadoutBox(painter, barRect(*bar), viewport()->rect(), lines, m_theme);
}

} // namespace aigo
