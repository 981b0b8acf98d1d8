// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/linesscene.h"

#include "ui/text/text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/painting.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace aigo {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(aigo::LinesScene)
};

constexpr std::size_t mostBands = 3;
constexpr double near = 14; ///< pixels from a line that still mean it

/// Whether [from, to) of any of these lies in the gap, or so shortly before that what held until then ended in it.
bool meets(const HistoryGap &gap, const std::vector<HistoryGap> &others)
{
    return std::any_of(others.begin(), others.end(), [&gap](const HistoryGap &other) {
        return other.from < gap.to && other.to > gap.from - std::chrono::minutes(5);
    });
}

} // namespace

LinesScene::LinesScene(const QString &metric, SceneFrame frame, std::vector<SceneLine> lines)
    : TimeScene(LiveWords::title(metric), {}, frame.from, frame.to)
    , m_metric(metric)
    , m_lines(std::move(lines))
    , m_bands(std::move(frame.bands))
{
    m_drawn.reserve(m_lines.size());
    for (const SceneLine &line : m_lines) {
        m_drawn.push_back(line.history ? linesOf(line.history->points, line.history->coarse, from(), to(), frame.pixels)
                                       : HistoryLines{});
    }
    makeAxis();
    makeNote();
    nameGaps(frame);
}

bool LinesScene::hasBand(std::size_t line) const
{
    return m_lines[line].chosen || m_lines.size() <= mostBands;
}

double LinesScene::scaled(double value) const
{
    return value / (LiveWords::isTime(m_metric) ? 1e3 : 1e6);
}

void LinesScene::makeAxis()
{
    double highest = 0;
    double lowest = 1e300;
    for (std::size_t i = 0; i < m_drawn.size(); ++i) {
        for (const auto &line : m_drawn[i].lines) {
            for (const QPointF point : line) {
                highest = std::max(highest, scaled(point.y()));
                lowest = std::min(lowest, scaled(point.y()));
            }
        }
        highest = hasBand(i) ? std::max(highest, scaled(m_drawn[i].highest)) : highest;
    }
    if (m_metric == u"uptime") {
        constexpr std::array<double, 6> floors{99.5, 99, 95, 90, 50, 0};
        m_lowest = *std::find_if(floors.begin(), floors.end() - 1, [lowest](double floor) { return lowest >= floor; });
        m_values = {100, {}};
        for (int i = 0; i <= 4; ++i) {
            const double value = m_lowest + (100 - m_lowest) * i / 4;
            m_values.ticks.push_back(
                {value, QString::number(value, 'g', 5) + (i == 4 ? QStringLiteral(" %") : QString())});
        }
        return;
    }
    const bool time = LiveWords::isTime(m_metric);
    m_values = latencyAxis(highest > 0 ? highest * 1.04 : time ? 500 : 100);
    for (ValueTick &tick : m_values.ticks) {
        tick.text = time ? tick.text : QString::number(tick.value, 'g', 4);
    }
    if (m_metric == u"output_speed") {
        m_values.ticks.back().text += Words::tr(" tok/s");
    }
}

void LinesScene::makeNote()
{
    const auto has = [this](bool HistoryLines::*what) {
        return std::any_of(m_drawn.begin(), m_drawn.end(), [what](const HistoryLines &lines) { return lines.*what; });
    };
    QString what =
        m_metric.isEmpty() ? Words::tr("every check, time to the first byte") : Words::tr("every measurement");
    if (has(&HistoryLines::hasSpread)) {
        Milliseconds step{};
        for (const SceneLine &line : m_lines) {
            if (line.history && !line.history->points.empty()) {
                step = std::max(step, line.history->points[line.history->points.size() / 2].to -
                                          line.history->points[line.history->points.size() / 2].from);
            }
        }
        what = (has(&HistoryLines::hasP95) ? Words::tr("line p50, band lowest to p95, %1 a point")
                                           : Words::tr("line p50, band lowest to highest, %1 a point"))
                   .arg(Text::span(step));
    }
    setNote(what + QStringLiteral(" · ") + Text::zone(to()));
}

/// Nobody looked, for all series of the chart alike: there is no line to read then, and the words say why.
void LinesScene::nameGaps(const SceneFrame &frame)
{
    if (m_drawn.empty()) {
        return;
    }
    for (const HistoryGap &gap : m_drawn.front().gaps) {
        HistoryGap common = gap;
        bool everywhere = true;
        for (std::size_t i = 1; i < m_drawn.size() && everywhere; ++i) {
            const auto &gaps = m_drawn[i].gaps;
            const auto other = std::find_if(gaps.begin(), gaps.end(), [&common](const HistoryGap &one) {
                return one.from < common.to && one.to > common.from;
            });
            everywhere = other != gaps.end();
            if (everywhere) {
                common.from = std::max(common.from, other->from);
                common.to = std::min(common.to, other->to);
                common.why = other->why == common.why ? common.why : Silence::NotChecked;
            }
        }
        if (everywhere && common.to > from() && common.from < to()) {
            m_gaps.push_back({common.from, common.to, silence(common, frame)});
        }
    }
}

QString LinesScene::silence(const HistoryGap &gap, const SceneFrame &frame) const
{
    if (meets(gap, frame.asleep)) {
        return Words::tr("asleep");
    }
    // Of one series alone it may be its own address that says nothing.
    return gap.why == Silence::Offline && m_lines.size() > 1 ? Words::tr("offline")
           : gap.why == Silence::Offline                     ? Words::tr("no finding")
           : m_metric.isEmpty()                              ? Words::tr("not checked")
                                                             : Words::tr("not measured");
}

double LinesScene::yOf(double value, const QRectF &plot) const
{
    return plot.bottom() - (scaled(value) - m_lowest) / (m_values.top - m_lowest) * plot.height();
}

void LinesScene::paint(QPainter &painter, const QSizeF &size, const Theme &theme) const
{
    const QRectF area = plot(size);
    paintBands(painter, area, theme, m_bands, true);
    paintValues(painter, area, theme);
    paintTimes(painter, area, theme);
    paintGaps(painter, area, theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(area.adjusted(0, -2, 1, 2));
    paintSpreads(painter, area);
    paintLines(painter, area);
    painter.restore();
    paintFailures(painter, area, theme);
    paintNames(painter, area, theme);
}

void LinesScene::paintValues(QPainter &painter, const QRectF &plot, const Theme &theme) const
{
    painter.setFont(theme.font(TextRole::Caption));
    for (const ValueTick &tick : m_values.ticks) {
        const double y =
            std::round(plot.bottom() - (tick.value - m_lowest) / (m_values.top - m_lowest) * plot.height());
        painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), theme.colors().grid);
        painter.setPen(theme.colors().faint);
        painter.drawText(QRectF(0, y - 9, plot.left() - 8, 18), Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
}

void LinesScene::paintSpreads(QPainter &painter, const QRectF &plot) const
{
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < m_drawn.size(); ++i) {
        if (!hasBand(i) || !m_drawn[i].hasSpread) {
            continue;
        }
        QColor fill = m_lines[i].colour;
        fill.setAlphaF(m_lines[i].chosen || m_lines.size() == 1 ? 0.22F : 0.12F);
        painter.setBrush(fill);
        for (const auto &band : m_drawn[i].bands) {
            QPolygonF area;
            area.reserve(static_cast<qsizetype>(band.size()) * 2);
            for (const Spread &spread : band) {
                area.append({xOf(fromMs(static_cast<qint64>(spread.x)), plot), yOf(spread.high, plot)});
            }
            for (auto it = band.rbegin(); it != band.rend(); ++it) {
                area.append({xOf(fromMs(static_cast<qint64>(it->x)), plot), yOf(it->low, plot)});
            }
            painter.drawPolygon(area);
        }
    }
}

void LinesScene::paintLines(QPainter &painter, const QRectF &plot) const
{
    for (std::size_t i = 0; i < m_drawn.size(); ++i) {
        const double width = m_lines[i].chosen && m_lines.size() > 1 ? 1.8 : 1.4;
        for (const auto &line : m_drawn[i].lines) {
            QPolygonF points;
            points.reserve(static_cast<qsizetype>(line.size()));
            for (const QPointF point : line) {
                points.append({xOf(fromMs(static_cast<qint64>(point.x())), plot), yOf(point.y(), plot)});
            }
            if (points.size() == 1) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(m_lines[i].colour);
                painter.drawEllipse(points.first(), 1.7, 1.7);
            } else {
                paintPolyline(painter, points, m_lines[i].colour, width);
            }
        }
    }
}

void LinesScene::paintGaps(QPainter &painter, const QRectF &plot, const Theme &theme) const
{
    painter.setFont(theme.font(TextRole::Caption));
    painter.setPen(theme.colors().faint);
    const bool empty =
        std::all_of(m_drawn.begin(), m_drawn.end(), [](const HistoryLines &of) { return of.lines.empty(); });
    for (const NamedGap &gap : m_gaps) {
        const double x1 = std::max(xOf(gap.from, plot), plot.left());
        const double x2 = std::min(xOf(gap.to, plot), plot.right());
        if (x2 - x1 > QFontMetricsF(painter.font()).horizontalAdvance(gap.words) + 6) {
            painter.drawText(QRectF(x1, plot.center().y() - 9, x2 - x1, 18), Qt::AlignCenter, gap.words);
        }
    }
    if (empty && m_gaps.empty()) {
        painter.drawText(plot, Qt::AlignCenter, Words::tr("nothing was measured in this time"));
    }
}

/// A bar at the ground while checks failed, with a cross where it begins; a lane a series.
void LinesScene::paintFailures(QPainter &painter, const QRectF &plot, const Theme &theme) const
{
    int lane = 0;
    for (std::size_t i = 0; i < m_drawn.size(); ++i) {
        double last = -100;
        bool any = false;
        for (const HistoryFailure &failure : m_drawn[i].failures) {
            const double x1 = std::max(xOf(failure.from, plot), plot.left());
            const double x2 = std::min(std::max(xOf(failure.to, plot), x1 + 2), plot.right());
            if (x2 <= plot.left() || x1 >= plot.right()) {
                continue;
            }
            any = true;
            const double ground = plot.bottom() - 3 - lane * 15;
            painter.fillRect(QRectF(x1, ground, x2 - x1, 3), theme.state(State::Down));
            if (x1 - last >= 12) {
                last = x1;
                paintStateShape(painter, QRectF(x1 - 5, ground - 12, 10, 10), State::Down, theme.state(State::Down));
                if (m_drawn.size() > 1) {
                    painter.fillRect(QRectF(x1 - 5, ground - 14, 10, 2), m_lines[i].colour);
                }
            }
        }
        lane += any ? 1 : 0;
    }
}

/// Each line's name beside its end, moved apart where two would meet.
void LinesScene::paintNames(QPainter &painter, const QRectF &plot, const Theme &theme) const
{
    struct Label
    {
        double y;
        std::size_t line;
    };
    constexpr double step = 15;
    std::vector<Label> labels;
    for (std::size_t i = 0; i < m_drawn.size(); ++i) {
        if (!m_drawn[i].lines.empty()) {
            const double y = yOf(m_drawn[i].lines.back().back().y(), plot);
            labels.push_back({std::clamp(y, plot.top(), plot.bottom()), i});
        }
    }
    std::sort(labels.begin(), labels.end(), [](const Label &a, const Label &b) { return a.y < b.y; });
    double above = plot.top() + step / 2;
    for (Label &label : labels) {
        label.y = std::max(label.y, above);
        above = label.y + step;
    }
    double below = plot.bottom() - step / 2;
    for (auto it = labels.rbegin(); it != labels.rend(); ++it) {
        it->y = std::min(it->y, below);
        below = it->y - step;
    }
    painter.setFont(theme.font(TextRole::CaptionStrong));
    for (const Label &label : labels) {
        const SceneLine &line = m_lines[label.line];
        const QString words =
            m_drawn[label.line].hasSpread && m_lines.size() < 6 ? Words::tr("%1 p50").arg(line.name) : line.name;
        const QRectF box(plot.right() + 8, label.y - step / 2, right - 10, step);
        painter.setPen(line.colour);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(painter.font()).elidedText(words, Qt::ElideRight, static_cast<int>(box.width())));
    }
}

std::vector<ReadoutRow> LinesScene::readout(Instant at) const
{
    std::vector<ReadoutRow> rows;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const SceneLine &line = m_lines[i];
        ReadoutRow row{line.colour, line.name, {}, {}};
        const HistoryPoint *value = line.history ? valueAt(line.history->points, at) : nullptr;
        const HistoryPoint *here = line.history ? pointAt(line.history->points, at) : nullptr;
        if (value != nullptr) {
            row.value = LiveWords::value(m_metric, middleOf(*value));
            const HistoryPoint *wide = pointAt(line.history->coarse, at);
            const HistoryPoint &of = wide != nullptr && wide->n > 0 ? *wide : *value;
            QStringList details;
            if (of.p95) {
                details += Words::tr("p95 %1").arg(LiveWords::value(m_metric, of.p95));
            } else if (of.n > 1 && of.max) {
                details += Words::tr("up to %1").arg(LiveWords::value(m_metric, of.max));
            }
            details += Words::tr("n %1").arg(Text::count(of.n));
            if (of.failed > 0) {
                details += Words::tr("%n failed", nullptr, static_cast<int>(of.failed));
            }
            details += line.whose;
            row.details = details.join(QStringLiteral(" · "));
        } else if (here != nullptr && (here->failed > 0 || here->time.down.count() > 0)) {
            row.value = Text::state(State::Down);
            row.details = line.whose;
        } else {
            const auto gap = std::find_if(m_gaps.begin(), m_gaps.end(),
                                          [at](const NamedGap &one) { return one.from <= at && at < one.to; });
            row.value = gap != m_gaps.end()                ? gap->words
                        : here != nullptr && !isGap(*here) ? Text::missing()
                        : m_metric.isEmpty()               ? Words::tr("not checked")
                                                           : Words::tr("not measured");
        }
        rows.push_back(row);
    }
    for (const TimeBand &band : m_bands) {
        if (band.from <= at && at < band.to && !band.title.isEmpty()) {
            rows.push_back({{}, band.title, {}, {}});
        }
    }
    return rows;
}

std::vector<std::pair<QPointF, QColor>> LinesScene::dots(Instant at, const QSizeF &size) const
{
    const QRectF area = plot(size);
    std::vector<std::pair<QPointF, QColor>> dots;
    for (const SceneLine &line : m_lines) {
        const HistoryPoint *value = line.history ? valueAt(line.history->points, at) : nullptr;
        if (value != nullptr) {
            const Instant middle = value->from + (value->to - value->from) / 2;
            const QPointF place(xOf(middle, area), yOf(static_cast<double>(middleOf(*value)->count()), area));
            if (area.adjusted(-1, -1, 1, 1).contains(place)) {
                dots.emplace_back(place, line.colour);
            }
        }
    }
    return dots;
}

std::optional<int> LinesScene::seriesAt(const QPointF &place, const QSizeF &size) const
{
    const QRectF area = plot(size);
    const Instant at = timeAt(place.x(), area);
    std::optional<int> nearest;
    double least = near;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const HistoryPoint *value = m_lines[i].history ? valueAt(m_lines[i].history->points, at) : nullptr;
        if (value != nullptr) {
            const double apart = std::abs(yOf(static_cast<double>(middleOf(*value)->count()), area) - place.y());
            if (apart < least) {
                least = apart;
                nearest = static_cast<int>(i);
            }
        }
    }
    return nearest;
}

} // namespace aigo
