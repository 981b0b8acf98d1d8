// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/latencychart.h"

#include "core/domain/samplestatistics.h"
#include "ui/text/text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/painting.h"

#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

/// Longer unbroken lines than these few are drawn by Qt Charts, whose every series costs; the rest by hand.
constexpr std::size_t mostChartLines = 24;
constexpr std::size_t mostBands = 24;
constexpr double left = 46;
constexpr double bottom = 26;
constexpr double top = 10;
constexpr double right = 10;

} // namespace

/// What the crosshair can say of one series: one entry a pixel column at most would lose single checks, so these are
/// the decimated picture's own points with what stands behind them.
struct LatencyChart::Readings
{
    struct Point
    {
        Instant at{};
        QString text;
    };
    std::vector<Point> points;
    Milliseconds reach{};
};

struct LatencyChart::Pool
{
    std::vector<QLineSeries *> lines;
    std::vector<std::size_t> loose; ///< which of the shown lines are drawn by hand
};

LatencyChart::LatencyChart(const Theme &theme, QWidget *parent)
    : QChartView(parent)
    , m_theme(theme)
    , m_x(new QValueAxis(this))
    , m_y(new QValueAxis(this))
{
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_y, Qt::AlignLeft);
    m_x->setVisible(false);
    m_y->setVisible(false);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

LatencyChart::~LatencyChart() = default;

QRectF LatencyChart::plot() const
{
    const QSizeF size = viewport()->size();
    return {left, top, std::max(10.0, size.width() - left - right), std::max(10.0, size.height() - top - bottom)};
}

void LatencyChart::placePlot()
{
    chart()->setPlotArea(plot());
}

void LatencyChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    placePlot();
    Q_EMIT resized();
}

void LatencyChart::show(const std::vector<LatencySeries> &series, Instant from, Instant to)
{
    m_from = from;
    m_to = std::max(to, from + Milliseconds(1));
    const int pixels = static_cast<int>(plot().width());
    Milliseconds slowest{1};
    for (const LatencySeries &one : series) {
        slowest = std::max(slowest, one.interval);
    }
    m_bucket = series.empty() ? std::nullopt : bandBucket(m_from, m_to, slowest);
    m_shown.clear();
    double highest = 0;
    bool enough = false;
    for (const LatencySeries &one : series) {
        Shown shown{one, decimate(*one.samples, m_from, m_to, pixels, one.interval), {}};
        shown.series.samples = nullptr;
        if (m_bucket) {
            shown.bands = percentileBands(*one.samples, m_from, m_to, *m_bucket);
            std::size_t buckets = 0;
            for (const auto &band : shown.bands) {
                buckets += band.size();
            }
            enough = enough || buckets >= 4;
        }
        m_shown.push_back(std::move(shown));
    }
    if (!enough) {
        m_bucket.reset();
    }
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        for (const auto &line : m_shown[i].lines.lines) {
            for (const QPointF point : line) {
                highest = m_bucket ? highest : std::max(highest, point.y());
            }
        }
        for (const auto &band : m_shown[i].bands) {
            for (const BandPoint &point : band) {
                highest = m_bucket ? std::max(highest, i == 0 ? point.p95 : point.p50) : highest;
            }
        }
    }
    m_values = latencyAxis(highest > 0 ? highest * 1.04 : 500);
    m_times = timeAxis(m_from, m_to, std::max(2, pixels / 76));
    makeReadings(series);
    m_x->setRange(static_cast<double>(toMs(m_from)), static_cast<double>(toMs(m_to)));
    m_y->setRange(0, m_values.top);
    placePlot();
    plotBand();
    plotLines();
    viewport()->update();
}

void LatencyChart::makeReadings(const std::vector<LatencySeries> &series)
{
    m_readings.clear();
    for (std::size_t i = 0; i < series.size(); ++i) {
        Readings readings;
        if (m_bucket) {
            readings.reach = *m_bucket / 2;
            for (const auto &band : m_shown[i].bands) {
                for (const BandPoint &point : band) {
                    const auto text = [](double ms) {
                        return Text::latency(Microseconds(static_cast<qint64>(ms * 1000 + 0.5)));
                    };
                    readings.points.push_back(
                        {point.at,
                         tr("p50 %1 · p95 %2 · n %3").arg(text(point.p50), text(point.p95), Text::count(point.n))});
                }
            }
        } else {
            readings.reach = series[i].interval * 5 / 4;
            const auto &samples = *series[i].samples;
            const auto before = [](const Sample &sample, Instant at) { return sample.at < at; };
            auto it = std::lower_bound(samples.begin(), samples.end(), m_from, before);
            for (; it != samples.end() && it->at <= m_to; ++it) {
                readings.points.push_back(
                    {it->at, isMeasured(*it) ? Text::latency(*it->latency) : Text::outcome(it->outcome)});
            }
        }
        m_readings.push_back(std::move(readings));
    }
}

void LatencyChart::plotLines()
{
    while (m_pools.size() < m_shown.size()) {
        m_pools.push_back(std::make_unique<Pool>());
    }
    for (std::size_t i = 0; i < m_pools.size(); ++i) {
        Pool &pool = *m_pools[i];
        std::vector<QList<QPointF>> lines;
        if (i < m_shown.size() && m_bucket) {
            for (const auto &band : m_shown[i].bands) {
                QList<QPointF> line;
                for (const BandPoint &point : band) {
                    line.append({static_cast<double>(toMs(point.at)), point.p50});
                }
                lines.push_back(line);
            }
            m_shown[i].lines.lines = lines;
        } else if (i < m_shown.size()) {
            lines = m_shown[i].lines.lines;
        }
        std::vector<std::size_t> order(lines.size());
        for (std::size_t l = 0; l < order.size(); ++l) {
            order[l] = l;
        }
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return lines[a].size() > lines[b].size(); });
        const std::size_t byChart = std::min(order.size(), mostChartLines);
        while (pool.lines.size() < byChart) {
            auto *line = new QLineSeries(this);
            chart()->addSeries(line);
            line->attachAxis(m_x);
            line->attachAxis(m_y);
            pool.lines.push_back(line);
        }
        for (std::size_t l = 0; l < pool.lines.size(); ++l) {
            const bool used = l < byChart && lines[order[l]].size() > 1;
            pool.lines[l]->setVisible(used);
            if (used) {
                pool.lines[l]->setPen(QPen(m_shown[i].series.colour, 1.5));
                pool.lines[l]->replace(lines[order[l]]);
            } else if (pool.lines[l]->count() > 0) {
                pool.lines[l]->clear();
            }
        }
        pool.loose.clear();
        for (std::size_t l = 0; l < order.size(); ++l) {
            if (l >= byChart || lines[order[l]].size() == 1) {
                pool.loose.push_back(order[l]);
            }
        }
    }
}

void LatencyChart::plotBand()
{
    std::vector<std::vector<BandPoint>> bands;
    if (m_bucket && !m_shown.empty()) {
        bands = m_shown.front().bands;
    }
    const std::size_t count = std::min(bands.size(), mostBands);
    while (m_bandAreas.size() < count) {
        auto *area = new QAreaSeries(new QLineSeries(this), new QLineSeries(this));
        area->setParent(this);
        chart()->addSeries(area);
        area->attachAxis(m_x);
        area->attachAxis(m_y);
        area->setPen(Qt::NoPen);
        m_bandAreas.push_back(area);
    }
    for (std::size_t i = 0; i < m_bandAreas.size(); ++i) {
        m_bandAreas[i]->setVisible(i < count);
        if (i >= count) {
            continue;
        }
        QList<QPointF> high;
        QList<QPointF> low;
        for (const BandPoint &point : bands[i]) {
            high.append({static_cast<double>(toMs(point.at)), point.p95});
            low.append({static_cast<double>(toMs(point.at)), point.p5});
        }
        QColor fill = m_shown.front().series.colour;
        fill.setAlphaF(0.20F);
        m_bandAreas[i]->setBrush(fill);
        m_bandAreas[i]->upperSeries()->replace(high);
        m_bandAreas[i]->lowerSeries()->replace(low);
    }
}

qsizetype LatencyChart::pointsOnChart() const
{
    qsizetype most = 0;
    for (const auto &pool : m_pools) {
        qsizetype points = 0;
        for (const QLineSeries *line : pool->lines) {
            points += line->isVisible() ? line->count() : 0;
        }
        most = std::max(most, points);
    }
    return most;
}

double LatencyChart::xOf(Instant at) const
{
    const QRectF area = plot();
    return area.left() +
           static_cast<double>((at - m_from).count()) / static_cast<double>((m_to - m_from).count()) * area.width();
}

double LatencyChart::yOf(double ms) const
{
    const QRectF area = plot();
    return area.bottom() - ms / m_values.top * area.height();
}

Instant LatencyChart::timeAt(double x) const
{
    const QRectF area = plot();
    const double share = std::clamp((x - area.left()) / area.width(), 0.0, 1.0);
    return m_from + Milliseconds(static_cast<qint64>(share * static_cast<double>((m_to - m_from).count())));
}

void LatencyChart::drawBackground(QPainter *painter, const QRectF &rect)
{
    Q_UNUSED(rect)
    painter->save();
    painter->resetTransform();
    paintAxes(*painter);
    paintGaps(*painter);
    painter->restore();
}

void LatencyChart::drawForeground(QPainter *painter, const QRectF &rect)
{
    Q_UNUSED(rect)
    painter->save();
    painter->resetTransform();
    painter->setRenderHint(QPainter::Antialiasing);
    paintLoose(*painter);
    paintMarks(*painter);
    paintLabels(*painter);
    paintCrosshair(*painter);
    if (hasFocus()) {
        paintFocus(*painter, QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), m_theme, 4);
    }
    painter->restore();
}

void LatencyChart::paintAxes(QPainter &painter) const
{
    const QRectF area = plot();
    painter.setFont(m_theme.font(TextRole::Caption));
    for (const ValueTick &tick : m_values.ticks) {
        const double y = std::round(yOf(tick.value));
        painter.fillRect(QRectF(area.left(), y, area.width(), 1), m_theme.colors().grid);
        painter.setPen(m_theme.colors().faint);
        painter.drawText(QRectF(0, y - 9, left - 8, 18), Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
    for (const TimeTick &tick : m_times) {
        const double x = xOf(tick.at);
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(tick.text) + 2;
        if (x - width / 2 < area.left() - 20 || x + width / 2 > area.right() + right) {
            continue;
        }
        painter.fillRect(QRectF(std::round(x), area.bottom(), 1, 4), m_theme.colors().hairline);
        painter.setPen(m_theme.colors().faint);
        painter.drawText(QRectF(x - width / 2, area.bottom() + 5, width, 18), Qt::AlignCenter, tick.text);
    }
}

/// A gap that is wide enough says why nothing is there: nobody looked, for all series alike.
void LatencyChart::paintGaps(QPainter &painter) const
{
    if (m_shown.empty()) {
        return;
    }
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme.colors().faint);
    const QString words = tr("not checked");
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(words);
    for (const LatencyGap &gap : m_shown.front().lines.gaps) {
        const bool everywhere = std::all_of(m_shown.begin(), m_shown.end(), [&](const Shown &shown) {
            return std::any_of(shown.lines.gaps.begin(), shown.lines.gaps.end(), [&](const LatencyGap &other) {
                return !other.failed && other.from < gap.to && other.to > gap.from;
            });
        });
        const double x1 = std::max(xOf(gap.from), plot().left());
        const double x2 = std::min(xOf(gap.to), plot().right());
        if (!gap.failed && everywhere && x2 - x1 > width + 8) {
            painter.drawText(QRectF(x1, plot().center().y() - 9, x2 - x1, 18), Qt::AlignCenter, words);
        }
    }
}

void LatencyChart::paintMarks(QPainter &painter) const
{
    const QRectF area = plot();
    int lane = 0;
    for (const Shown &shown : m_shown) {
        double last = -100;
        for (const LatencyMark &mark : shown.lines.marks) {
            const double x = xOf(mark.at);
            if (x - last < 7 || x < area.left() || x > area.right()) {
                continue;
            }
            last = x;
            const QRect box(static_cast<int>(x) - 5, static_cast<int>(area.bottom()) - 15 - lane * 14, 10, 10);
            switch (mark.finding) {
            case Finding::Down:
                paintStateShape(painter, box, State::Down, m_theme.state(State::Down));
                break;
            case Finding::MyAccount:
                paintStateShape(painter, box, State::Degraded, m_theme.state(State::Degraded));
                break;
            case Finding::Nothing:
            case Finding::Up:
            case Finding::Slow:
                paintStateShape(painter, box, State::Unknown, m_theme.state(State::Unknown), true);
                break;
            }
            if (m_shown.size() > 1) {
                painter.fillRect(QRectF(box.left() + 1, box.bottom() + 2, 8, 2), shown.series.colour);
            }
        }
        lane += shown.lines.marks.empty() ? 0 : 1;
    }
}

/// Single checks between two gaps, and lines beyond those that Qt Charts draws.
void LatencyChart::paintLoose(QPainter &painter) const
{
    painter.setClipRect(plot().adjusted(-1, -2, 1, 2));
    for (std::size_t i = 0; i < m_shown.size() && i < m_pools.size(); ++i) {
        painter.setPen(QPen(m_shown[i].series.colour, 1.5));
        painter.setBrush(m_shown[i].series.colour);
        for (const std::size_t index : m_pools[i]->loose) {
            QPolygonF line;
            for (const QPointF point : m_shown[i].lines.lines[index]) {
                line.append({xOf(fromMs(static_cast<qint64>(point.x()))), yOf(point.y())});
            }
            if (line.size() == 1) {
                painter.drawEllipse(line.first(), 1.6, 1.6);
            } else {
                painter.setBrush(Qt::NoBrush);
                painter.drawPolyline(line);
                painter.setBrush(m_shown[i].series.colour);
            }
        }
    }
    painter.setClipping(false);
}

/// Each line's name at its end, moved apart where two would meet.
void LatencyChart::paintLabels(QPainter &painter) const
{
    struct Label
    {
        double y;
        const Shown *shown;
    };
    std::vector<Label> labels;
    for (const Shown &shown : m_shown) {
        if (!shown.lines.lines.empty()) {
            labels.push_back({yOf(shown.lines.lines.back().last().y()) - 12, &shown});
        }
    }
    std::sort(labels.begin(), labels.end(), [](const Label &a, const Label &b) { return a.y < b.y; });
    const QRectF area = plot();
    double above = area.top() - 16;
    for (Label &label : labels) {
        label.y = std::max(label.y, above + 15);
        above = label.y;
    }
    double below = area.bottom() - 4;
    for (auto it = labels.rbegin(); it != labels.rend(); ++it) {
        it->y = std::min(it->y, below);
        below = it->y - 15;
    }
    painter.setFont(m_theme.font(TextRole::CaptionStrong));
    for (const Label &label : labels) {
        const QString words = m_bucket ? tr("%1 p50").arg(label.shown->series.name) : label.shown->series.name;
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 8;
        const QRectF box(area.right() - width, label.y - 9, width, 15);
        QColor ground = m_theme.colors().card;
        ground.setAlphaF(0.78F);
        painter.fillRect(box, ground);
        painter.setPen(label.shown->series.colour);
        painter.drawText(box, Qt::AlignCenter, words);
    }
}

QStringList LatencyChart::readout() const
{
    if (!m_crosshair) {
        return {};
    }
    QStringList lines{QStringLiteral("%1 %2").arg(Text::dateTime(*m_crosshair), Text::zone(*m_crosshair))};
    for (std::size_t i = 0; i < m_readings.size(); ++i) {
        const auto &points = m_readings[i].points;
        const auto after = std::lower_bound(points.begin(), points.end(), *m_crosshair,
                                            [](const Readings::Point &point, Instant at) { return point.at < at; });
        const Readings::Point *nearest = nullptr;
        if (after != points.end()) {
            nearest = &*after;
        }
        if (after != points.begin() && (!nearest || *m_crosshair - std::prev(after)->at < nearest->at - *m_crosshair)) {
            nearest = &*std::prev(after);
        }
        const bool near = nearest && std::chrono::abs(nearest->at - *m_crosshair) <= m_readings[i].reach;
        lines += QStringLiteral("%1  %2").arg(m_shown[i].series.name, near ? nearest->text : tr("not checked"));
    }
    return lines;
}

void LatencyChart::paintCrosshair(QPainter &painter) const
{
    const QStringList lines = readout();
    if (lines.isEmpty()) {
        return;
    }
    const QRectF area = plot();
    const double x = xOf(*m_crosshair);
    painter.setPen(QPen(m_theme.colors().muted, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    double width = 0;
    const QFontMetricsF strong(m_theme.font(TextRole::BodyStrong));
    const QFontMetricsF plain(m_theme.font(TextRole::Control));
    for (const QString &line : lines) {
        width = std::max({width, plain.horizontalAdvance(line) + 16, strong.horizontalAdvance(lines.first())});
    }
    width += 2 * space::m;
    const double height = 22 * static_cast<double>(lines.size()) + space::m;
    const double boxX = x + 14 + width < area.right() ? x + 14 : x - 14 - width;
    const QRectF box(std::max(area.left(), boxX), area.top() + 12, width, height);
    paintBox(painter, box, m_theme.colors().card, m_theme.colors().hairline, Theme::cardRadius);
    double y = box.top() + 6;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QRectF line(box.left() + space::m, y, width - 2 * space::m, 22);
        painter.setFont(m_theme.font(i == 0 ? TextRole::BodyStrong : TextRole::Control));
        painter.setPen(m_theme.colors().text);
        if (i > 0) {
            paintSwatch(painter, line.toAlignedRect(), m_shown[static_cast<std::size_t>(i - 1)].series.colour);
            line.setLeft(line.left() + 16);
        }
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, lines[i]);
        y += 22;
    }
}

void LatencyChart::setCrosshair(std::optional<Instant> at)
{
    m_crosshair = at;
    setAccessibleDescription(readout().join(QStringLiteral("; ")));
    viewport()->update();
}

void LatencyChart::mouseMoveEvent(QMouseEvent *event)
{
    const bool inside = plot().contains(event->position());
    setCrosshair(inside ? std::optional(timeAt(event->position().x())) : std::nullopt);
}

void LatencyChart::leaveEvent(QEvent *event)
{
    setCrosshair(std::nullopt);
    QChartView::leaveEvent(event);
}

void LatencyChart::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->key() == Qt::Key_Left;
    if (back || event->key() == Qt::Key_Right) {
        const double x = m_crosshair ? xOf(*m_crosshair) : plot().right();
        setCrosshair(timeAt(x + (back ? -8 : 8)));
        return;
    }
    if (event->key() == Qt::Key_Escape && m_crosshair) {
        setCrosshair(std::nullopt);
        return;
    }
    QChartView::keyPressEvent(event);
}

} // namespace aigo
