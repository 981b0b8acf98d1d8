// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/priceplot.h"

#include "ui/charts/axis.h"
#include "ui/text/text.h"
#include "ui/widgets/painting.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

constexpr int legendStep = 20;
constexpr int axisHeight = 22;
constexpr int unitHeight = 18;

double usd(Money amount, PriceKind kind)
{
    return static_cast<double>(amount.pico) / (isPerMillion(kind) ? 1e6 : 1e12);
}

/// A round step so that four of them reach `highest`.
double roundStep(double highest)
{
    const double raw = highest / 4;
    const double magnitude = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        if (factor * magnitude >= raw) {
            return factor * magnitude;
        }
    }
    return 10 * magnitude;
}

Instant begin(const PricePoint &point, Instant now)
{
    // Of "since ever" the first date that is known tells no beginning: a day before it shows the step.
    return point.from.value_or(point.to.value_or(now) - std::chrono::hours(24));
}

QString priceAt(const PriceLine &line, Instant at)
{
    const PricePoint *found = nullptr;
    for (const PricePoint &point : line.points) {
        if (!point.from || *point.from <= at) {
            found = &point;
        }
    }
    const bool holds = found != nullptr && (!found->to || at < *found->to);
    return holds ? priceText(Price{found->key, found->amount, found->state}) : Text::missing();
}

struct Entry
{
    QString name;
    QString figures;
    int series = 0;
};

/// Lines of one name as one: "0.25 / 2".
std::vector<Entry> entriesAt(const std::vector<PriceLine> &lines, Instant at)
{
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QString figure = priceAt(lines[i], at);
        if (!entries.empty() && entries.back().name == lines[i].name) {
            entries.back().figures += QStringLiteral(" / ") + figure;
        } else {
            entries.push_back({lines[i].name, figure, lines[i].series.value_or(static_cast<int>(i))});
        }
    }
    return entries;
}

int entryWidth(const Entry &entry, const Theme &theme)
{
    const QFontMetrics metrics(theme.font(TextRole::Control));
    return 16 + metrics.horizontalAdvance(entry.name) + space::s + metrics.horizontalAdvance(entry.figures) + space::l;
}

int columnsFor(int width, const std::vector<Entry> &entries, const Theme &theme)
{
    int widest = 1;
    for (const Entry &entry : entries) {
        widest = std::max(widest, entryWidth(entry, theme));
    }
    return std::clamp(width / widest, 1, 4);
}

} // namespace

PricePlot::PricePlot(const std::vector<PriceLine> &lines, Instant now, const QRectF &box, const Theme &theme)
    : m_lines(lines)
    , m_now(now)
    , m_theme(theme)
    , m_from(now)
    , m_to(now)
{
    double highest = 0;
    for (const PriceLine &line : lines) {
        for (const PricePoint &point : line.points) {
            m_from = std::min(m_from, begin(point, now));
            m_to = std::max(m_to, begin(point, now));
            highest = std::max(highest, usd(point.amount, point.key.kind));
        }
    }
    const auto room = std::max<Milliseconds>((m_to - m_from) / 20, std::chrono::hours(24));
    m_to = m_to > now ? m_to + room : m_to;
    m_from -= m_from == m_to ? room : Milliseconds(0);
    m_step = highest > 0 ? roundStep(highest) : 0.25;
    m_top = m_step * std::max(1.0, std::ceil(highest / m_step - 1e-9));
    const QFontMetrics metrics(theme.font(TextRole::Caption));
    int labels = 0;
    for (double value = 0; value <= m_top * 1.0001; value += m_step) {
        labels = std::max(labels, metrics.horizontalAdvance(QString::number(value, 'g', 6)));
    }
    m_plot = box.adjusted(labels + space::s, unitHeight, -space::xs, -axisHeight);
}

bool PricePlot::isEmpty() const
{
    return std::all_of(m_lines.begin(), m_lines.end(), [](const PriceLine &line) { return line.points.empty(); });
}

double PricePlot::x(Instant at) const
{
    const auto span = static_cast<double>((m_to - m_from).count());
    return m_plot.left() + m_plot.width() * static_cast<double>((at - m_from).count()) / span;
}

double PricePlot::y(double value) const
{
    return m_plot.bottom() - m_plot.height() * value / m_top;
}

QColor PricePlot::colour(std::size_t line) const
{
    return m_theme.series(m_lines[line].series.value_or(static_cast<int>(line)));
}

std::optional<Instant> PricePlot::timeAt(double at) const
{
    if (at < m_plot.left() || at > m_plot.right() || m_plot.width() < 1) {
        return std::nullopt;
    }
    const double share = (at - m_plot.left()) / m_plot.width();
    return m_from + Milliseconds(static_cast<qint64>(share * static_cast<double>((m_to - m_from).count())));
}

void PricePlot::paint(QPainter &painter, const QString &unit) const
{
    const Colors &colors = m_theme.colors();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(TextRole::Caption));
    for (double value = 0; value <= m_top * 1.0001; value += m_step) {
        painter.setPen(colors.grid);
        painter.drawLine(QPointF(m_plot.left(), y(value)), QPointF(m_plot.right(), y(value)));
        painter.setPen(colors.faint);
        painter.drawText(QRectF(m_plot.left() - 100 - space::s, y(value) - 8, 100, 16),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(value, 'g', 6));
    }
    painter.drawText(QRectF(m_plot.left(), m_plot.top() - unitHeight, m_plot.width(), 16), Qt::AlignLeft, unit);
    const int ticks = std::max(2, static_cast<int>(m_plot.width()) / 100);
    for (const TimeTick &tick : timeAxis(m_from, m_to, ticks)) {
        const double middle = std::clamp(x(tick.at), m_plot.left() + 20, m_plot.right() - 20);
        painter.drawText(QRectF(middle - 50, m_plot.bottom() + 4, 100, 16), Qt::AlignCenter, tick.text);
    }
    if (m_to > m_now) {
        painter.setPen(QPen(colors.faint, 1, Qt::DashLine));
        painter.drawLine(QPointF(x(m_now), m_plot.top()), QPointF(x(m_now), m_plot.bottom()));
        painter.drawText(QRectF(x(m_now) - 104, m_plot.top(), 100, 16), Qt::AlignRight,
                         QCoreApplication::translate("Price", "today"));
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        paintLine(painter, i);
    }
    painter.restore();
}

/// A price that ended with none after it is not drawn on: what came then is not known.
void PricePlot::paintLine(QPainter &painter, std::size_t line) const
{
    QPainterPath path;
    std::optional<Instant> drawnTo;
    const std::vector<PricePoint> &points = m_lines[line].points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const PricePoint &point = points[i];
        const Instant from = std::max(point.from.value_or(m_from), m_from);
        const bool followed = i + 1 < points.size() && points[i + 1].from;
        const Instant to = std::min(point.to.value_or(followed ? *points[i + 1].from : m_to), m_to);
        const double height = y(usd(point.amount, point.key.kind));
        if (drawnTo && *drawnTo >= from) {
            path.lineTo(x(from), height);
        } else {
            path.moveTo(x(from), height);
        }
        path.lineTo(x(to), height);
        drawnTo = to;
    }
    QPen pen(colour(line), 2, m_lines[line].dashed ? Qt::DashLine : Qt::SolidLine);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPath(path);
}

void PricePlot::paintReadout(QPainter &painter, Instant at) const
{
    const Colors &colors = m_theme.colors();
    const std::vector<Entry> entries = entriesAt(m_lines, at);
    const QFontMetrics metrics(m_theme.font(TextRole::Control));
    int width = metrics.horizontalAdvance(Text::date(at)) + space::l;
    for (const Entry &entry : entries) {
        width = std::max(width, entryWidth(entry, m_theme));
    }
    const int height = legendStep * (static_cast<int>(entries.size()) + 1) + space::s;
    const double line = x(at);
    const double left =
        line + space::s + width <= m_plot.right() ? line + space::s : std::max(m_plot.left(), line - space::s - width);
    const QRectF box(left, m_plot.top(), width, height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.muted, 1));
    painter.drawLine(QPointF(line, m_plot.top()), QPointF(line, m_plot.bottom()));
    paintBox(painter, box, colors.card, colors.hairline, Theme::controlRadius);
    painter.setFont(m_theme.font(TextRole::CaptionStrong));
    painter.setPen(colors.text);
    const QRect words = box.toRect().adjusted(space::s, space::xs, -space::s, 0);
    painter.drawText(QRect(words.left(), words.top(), words.width(), legendStep), Qt::AlignLeft | Qt::AlignVCenter,
                     Text::date(at));
    painter.setFont(m_theme.font(TextRole::Control));
    int top = words.top() + legendStep;
    for (const Entry &entry : entries) {
        const QRect row(words.left(), top, words.width(), legendStep);
        paintSwatch(painter, row, m_theme.series(entry.series));
        painter.setPen(colors.muted);
        painter.drawText(row.adjusted(16, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, entry.name);
        painter.setPen(colors.text);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, entry.figures);
        top += legendStep;
    }
    painter.restore();
}

int PricePlot::legendHeight(int width, const std::vector<PriceLine> &lines, Instant now, const Theme &theme)
{
    const std::vector<Entry> entries = entriesAt(lines, now);
    const int columns = columnsFor(width, entries, theme);
    return legendStep * ((static_cast<int>(entries.size()) + columns - 1) / columns);
}

int PricePlot::paintLegend(QPainter &painter, const QRect &box, const std::vector<PriceLine> &lines, Instant now,
                           const Theme &theme)
{
    const std::vector<Entry> entries = entriesAt(lines, now);
    const int columns = columnsFor(box.width(), entries, theme);
    const int width = box.width() / columns;
    painter.save();
    painter.setFont(theme.font(TextRole::Control));
    const QFontMetrics metrics(painter.font());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const int place = static_cast<int>(i);
        const QRect cell(box.left() + place % columns * width, box.top() + place / columns * legendStep,
                         width - space::s, legendStep);
        paintSwatch(painter, cell, theme.series(entries[i].series));
        const int figures = metrics.horizontalAdvance(entries[i].figures);
        const int room = std::max(0, cell.width() - 16 - space::s - figures);
        const QString name = metrics.elidedText(entries[i].name, Qt::ElideMiddle, room);
        painter.setPen(theme.colors().muted);
        painter.drawText(cell.adjusted(16, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setPen(theme.colors().text);
        painter.drawText(cell.adjusted(16 + metrics.horizontalAdvance(name) + space::s, 0, space::s, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, entries[i].figures);
    }
    painter.restore();
    return legendStep * ((static_cast<int>(entries.size()) + columns - 1) / columns);
}

QStringList PricePlot::words(const std::vector<PriceLine> &lines, Instant at)
{
    QStringList all;
    for (const Entry &entry : entriesAt(lines, at)) {
        all += QStringLiteral("%1: %2").arg(entry.name, entry.figures);
    }
    return all;
}

} // namespace aigo
