// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/incidentplot.h"

#include "core/domain/repair.h"
#include "ui/charts/axis.h"
#include "ui/charts/incidentpainting.h"
#include "ui/text/incidenttext.h"
#include "ui/text/text.h"
#include "ui/widgets/painting.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <memory>

namespace aigo {

namespace {

/// The context of the texts below.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(aigo::IncidentPlotting)
};

constexpr int valuesWidth = 44;
constexpr int timesHeight = 20;
constexpr int oursHeight = 5; ///< the bar of our own incidents above the plot

double ms(Microseconds value)
{
    return static_cast<double>(value.count()) / 1000;
}

std::optional<Microseconds> middleOf(const HistoryPoint &point)
{
    return point.p50 ? point.p50 : point.mean;
}

} // namespace

IncidentPlot::IncidentPlot(const IncidentPicture &picture, const QRectF &box, const Theme &theme)
    : m_picture(picture)
    , m_theme(theme)
    , m_plot(box.adjusted(valuesWidth, oursHeight + 3, -2, -timesHeight))
{
    double highest = 0;
    for (const HistoryPoint &point : picture.points) {
        for (const auto &value : {middleOf(point), point.p95}) {
            highest = std::max(highest, value ? ms(*value) : 0.0);
        }
    }
    m_top = latencyAxis(highest).top;
    if (!picture.points.empty()) {
        m_from = picture.points.front().from;
        m_to = picture.points.back().to;
    }
}

bool IncidentPlot::isEmpty() const
{
    return std::none_of(m_picture.points.begin(), m_picture.points.end(),
                        [](const HistoryPoint &point) { return point.n > 0; });
}

double IncidentPlot::xOf(Instant at) const
{
    const auto whole = std::max(1.0, static_cast<double>((m_to - m_from).count()));
    const double share = static_cast<double>((at - m_from).count()) / whole;
    return m_plot.left() + m_plot.width() * std::clamp(share, 0.0, 1.0);
}

double IncidentPlot::yOf(Microseconds latency) const
{
    return m_plot.bottom() - m_plot.height() * ms(latency) / m_top;
}

void IncidentPlot::paint(QPainter &painter) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintBands(painter);
    paintAxes(painter);
    paintFailures(painter);
    paintLine(painter);
    paintMoments(painter);
    painter.restore();
}

void IncidentPlot::paintBands(QPainter &painter) const
{
    for (const Incident &incident : m_picture.incidents) {
        const double left = xOf(incident.started);
        const double right = std::max(left + 2, xOf(endOf(incident, m_picture.now)));
        if (incident.ours) {
            painter.fillRect(QRectF(left, m_plot.top() - oursHeight - 1, right - left, oursHeight),
                             m_theme.state(State::Down));
            continue;
        }
        const State state = IncidentText::state(incident);
        painter.fillRect(QRectF(left, m_plot.top(), right - left, m_plot.height()), m_theme.stateSoft(state));
        painter.setPen(QPen(m_theme.state(state), 1));
        for (const double edge : {left, right}) {
            painter.drawLine(QPointF(edge, m_plot.top()), QPointF(edge, m_plot.bottom()));
        }
    }
}

void IncidentPlot::paintAxes(QPainter &painter) const
{
    painter.setFont(m_theme.font(TextRole::Caption));
    const std::vector<ValueTick> ticks = latencyAxis(m_top).ticks;
    // The topmost names the unit and always stands; of many every second does.
    const std::size_t every = m_plot.height() < 160 && ticks.size() > 4 ? 2 : 1;
    const std::size_t first = ticks.empty() ? 0 : (ticks.size() - 1) % every;
    for (std::size_t i = first; i < ticks.size(); i += every) {
        const double y = m_plot.bottom() - m_plot.height() * ticks[i].value / m_top;
        painter.setPen(m_theme.colors().grid);
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        painter.setPen(m_theme.colors().faint);
        painter.drawText(QRectF(m_plot.left() - valuesWidth, y - 8, valuesWidth - 6, 16),
                         Qt::AlignRight | Qt::AlignVCenter, ticks[i].text);
    }
    const QFontMetrics metrics = painter.fontMetrics();
    for (const TimeTick &tick : timeAxis(m_from, m_to, std::max(2, static_cast<int>(m_plot.width() / 64)))) {
        const int width = metrics.horizontalAdvance(tick.text);
        const double x = std::clamp(xOf(tick.at) - width / 2.0, m_plot.left() - 6, m_plot.right() - width);
        painter.drawText(QPointF(x, m_plot.bottom() + 15), tick.text);
    }
}

void IncidentPlot::paintFailures(QPainter &painter) const
{
    for (const HistoryPoint &point : m_picture.points) {
        if (point.failed == 0 || point.n == 0) {
            continue;
        }
        const double left = xOf(point.from);
        const double width = std::max(2.0, xOf(point.to) - left - 0.5);
        const double height =
            m_plot.height() * 0.22 * static_cast<double>(point.failed) / static_cast<double>(point.n) + 3;
        painter.fillRect(QRectF(left, m_plot.bottom() - height, width, height), m_theme.state(State::Down));
    }
}

void IncidentPlot::paintLine(QPainter &painter) const
{
    const auto &points = m_picture.points;
    const auto middle = [this](const HistoryPoint &point) { return (xOf(point.from) + xOf(point.to)) / 2; };
    for (std::size_t i = 0; i < points.size();) {
        std::size_t end = i;
        QPolygonF line;
        QPolygonF area;
        while (end < points.size() && middleOf(points[end])) {
            line.append({middle(points[end]), yOf(*middleOf(points[end]))});
            area.append({middle(points[end]), yOf(points[end].p95.value_or(*middleOf(points[end])))});
            ++end;
        }
        for (qsizetype back = line.size() - 1; back >= 0; --back) {
            area.append(line[back]);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colors().accentArea);
        painter.drawPolygon(area);
        painter.setBrush(Qt::NoBrush);
        if (line.size() == 1) {
            painter.setPen(QPen(m_theme.colors().accent, 1.5, Qt::SolidLine, Qt::RoundCap));
            painter.drawPoint(line.front());
        } else {
            paintPolyline(painter, line, m_theme.colors().accent, 1.5);
        }
        i = end + 1;
    }
}

void IncidentPlot::paintMoments(QPainter &painter) const
{
    struct Moment
    {
        Instant at{};
        QString text;
    };
    std::vector<Moment> moments;
    if (m_picture.ourFailure) {
        moments.push_back({*m_picture.ourFailure, Words::tr("our first failure")});
    }
    if (m_picture.theirWord) {
        moments.push_back({*m_picture.theirWord, Words::tr("their first word")});
    }
    painter.setFont(m_theme.font(TextRole::Caption));
    double y = m_plot.top() + 11;
    for (const Moment &moment : moments) {
        if (moment.at < m_from || moment.at > m_to) {
            continue;
        }
        const double x = xOf(moment.at);
        painter.setPen(QPen(m_theme.colors().text, 1, Qt::DashLine));
        painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
        painter.setPen(m_theme.colors().text);
        const int width = painter.fontMetrics().horizontalAdvance(moment.text);
        // The earlier one's words stand left of its line, where there is room.
        const bool earlier = moments.size() > 1 && moment.at <= std::min(moments[0].at, moments[1].at);
        const bool left = x + 4 + width > m_plot.right() || (earlier && x - 4 - width > m_plot.left());
        painter.drawText(QPointF(left ? x - 4 - width : x + 4, y), moment.text);
        y += 14;
    }
}

QStringList IncidentPlot::readout(double x) const
{
    if (x < m_plot.left() || x > m_plot.right()) {
        return {};
    }
    const auto it = std::find_if(m_picture.points.begin(), m_picture.points.end(),
                                 [&](const HistoryPoint &point) { return xOf(point.to) >= x; });
    if (it == m_picture.points.end()) {
        return {};
    }
    QStringList lines{Text::dateTime(it->from) + QStringLiteral(" – ") + Text::time(it->to)};
    if (it->n == 0) {
        return lines << Words::tr("nothing was measured");
    }
    if (middleOf(*it)) {
        lines << Words::tr("p50 %1").arg(Text::latency(middleOf(*it))) +
                     (it->p95 ? QStringLiteral(" · ") + Words::tr("p95 %1").arg(Text::latency(it->p95)) : QString());
    }
    return lines << Words::tr("%1 of %2 checks failed").arg(Text::count(it->failed), Text::count(it->n));
}

Drawing incidentDrawing(IncidentPicture picture, const Theme &theme)
{
    constexpr int margin = 24;
    constexpr int titleHeight = 36;
    constexpr QSize least(320, 240);
    picture.size = picture.size.expandedTo(least);
    const QRectF box(margin, margin + titleHeight, picture.size.width() - 2 * margin,
                     picture.size.height() - 2 * margin - titleHeight - 20);
    if (IncidentPlot(picture, box, theme).isEmpty()) {
        return {};
    }
    Drawing drawing;
    drawing.title = picture.title;
    drawing.size = picture.size;
    drawing.ground = theme.colors().card;
    drawing.paint = [shown = std::make_shared<const IncidentPicture>(std::move(picture)), box,
                     &theme](QPainter &painter) {
        const int width = shown->size.width() - 2 * margin;
        painter.setFont(theme.font(TextRole::CardTitle));
        painter.setPen(theme.colors().text);
        painter.drawText(QRect(margin, margin - space::s, width, titleHeight - space::s),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(shown->title, Qt::ElideRight, width));
        painter.setFont(theme.font(TextRole::Caption));
        painter.setPen(theme.colors().faint);
        painter.drawText(QRect(margin, shown->size.height() - margin - 14, width, 20), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(shown->footer, Qt::ElideRight, width));
        IncidentPlot(*shown, box, theme).paint(painter);
    };
    return drawing;
}

IncidentChart::IncidentChart(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void IncidentChart::setPicture(IncidentPicture picture)
{
    m_picture = std::move(picture);
    update();
}

QRectF IncidentChart::box() const
{
    return QRectF(rect()).adjusted(2, 2, -2, -2);
}

QStringList IncidentChart::readout() const
{
    return m_x ? IncidentPlot(m_picture, box(), m_theme).readout(*m_x) : QStringList();
}

void IncidentChart::read(std::optional<double> x)
{
    m_x = x;
    setAccessibleDescription(readout().join(QStringLiteral(", ")));
    update();
}

void IncidentChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const IncidentPlot plot(m_picture, box(), m_theme);
    if (plot.isEmpty()) {
        painter.setFont(m_theme.font(TextRole::Control));
        painter.setPen(m_theme.colors().faint);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, Words::tr("Nothing was measured around it."));
    } else {
        plot.paint(painter);
    }
    const QStringList lines = readout();
    if (!lines.isEmpty()) {
        painter.setPen(QPen(m_theme.colors().muted, 1, Qt::DotLine));
        painter.drawLine(QPointF(*m_x, plot.plot().top()), QPointF(*m_x, plot.plot().bottom()));
        paintReadoutBox(painter, QRect(static_cast<int>(*m_x), static_cast<int>(plot.plot().center().y()), 1, 1),
                        rect(), lines, m_theme);
    }
    if (hasFocus()) {
        paintFocus(painter, QRectF(rect()), m_theme, 4);
    }
}

void IncidentChart::mouseMoveEvent(QMouseEvent *event)
{
    read(event->position().x());
}

void IncidentChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    read(std::nullopt);
}

void IncidentChart::keyPressEvent(QKeyEvent *event)
{
    const QRectF plot = IncidentPlot(m_picture, box(), m_theme).plot();
    const auto count = static_cast<double>(std::max<std::size_t>(1, m_picture.points.size()));
    const double step = std::max(2.0, plot.width() / count);
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        const double by = event->key() == Qt::Key_Left ? -step : step;
        read(std::clamp(m_x.value_or(plot.center().x()) + by, plot.left(), plot.right()));
    } else if (event->key() == Qt::Key_Escape && m_x) {
        read(std::nullopt);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace aigo
