// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/phasesscene.h"

#include "ui/text/text.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <map>

namespace aigo {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(aigo::PhasesScene)
};

constexpr double widest = 28;

QString phaseTitle(std::size_t phase)
{
    return LiveWords::title(QString::fromLatin1(phaseMetrics.at(phase)));
}

} // namespace

PhasesScene::PhasesScene(const SceneFrame &frame, const QString &name, const Histories &phases, const Theme &theme)
    : TimeScene(Words::tr("Where the time goes: %1").arg(name), {}, frame.from, frame.to)
    , m_name(name)
    , m_colours{theme.series(4), theme.series(2), theme.series(5), theme.series(0)}
{
    std::map<Instant, Column> columns;
    for (std::size_t phase = 0; phase < phases.size(); ++phase) {
        std::optional<Microseconds> held;
        for (const HistoryPoint &point : phases[phase]) {
            held = point.mean ? point.mean : isGap(point) ? std::nullopt : held;
            if (held && point.to > from() && point.from < to()) {
                Column &column = columns[point.from];
                column.from = point.from;
                column.to = point.to;
                column.means.at(phase) = held;
                column.whole += *held;
            }
        }
    }
    double highest = 0;
    for (const auto &[at, column] : columns) {
        m_columns.push_back(column);
        highest = std::max(highest, static_cast<double>(column.whole.count()) / 1e3);
    }
    m_values = latencyAxis(highest > 0 ? highest * 1.04 : 500);
    if (!m_columns.empty()) {
        setNote(Words::tr("means of checks on a fresh connection, %1 a column")
                    .arg(Text::span(m_columns.front().to - m_columns.front().from)));
    }
}

std::vector<std::pair<QColor, QString>> PhasesScene::legend() const
{
    std::vector<std::pair<QColor, QString>> all;
    for (std::size_t phase = 0; phase < m_colours.size(); ++phase) {
        all.emplace_back(m_colours.at(phase), phaseTitle(phase));
    }
    return all;
}

void PhasesScene::paint(QPainter &painter, const QSizeF &size, const Theme &theme) const
{
    const QRectF area = plot(size);
    painter.setFont(theme.font(TextRole::Caption));
    if (m_columns.empty()) {
        painter.setPen(theme.colors().faint);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap,
                         Words::tr("No check has opened a connection of its own in this time"));
        paintTimes(painter, area, theme);
        return;
    }
    for (const ValueTick &tick : m_values.ticks) {
        const double y = std::round(area.bottom() - tick.value / m_values.top * area.height());
        painter.fillRect(QRectF(area.left(), y, area.width(), 1), theme.colors().grid);
        painter.setPen(theme.colors().faint);
        painter.drawText(QRectF(0, y - 9, area.left() - 8, 18), Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
    paintTimes(painter, area, theme);
    for (const Column &column : m_columns) {
        const double x1 = xOf(column.from, area);
        const double x2 = xOf(column.to, area);
        const double width = std::min(std::max(1.0, (x2 - x1) * 0.82), widest);
        const double middle = (x1 + x2) / 2;
        const double begin = std::max(middle - width / 2, area.left());
        const double end = std::min(middle + width / 2, area.right());
        double ground = area.bottom();
        for (std::size_t phase = 0; phase < m_colours.size() && end > begin; ++phase) {
            if (column.means.at(phase)) {
                const double part =
                    static_cast<double>(column.means.at(phase)->count()) / 1e3 / m_values.top * area.height();
                painter.fillRect(QRectF(begin, ground - part, end - begin, part), m_colours.at(phase));
                ground -= part;
            }
        }
    }
}

std::vector<ReadoutRow> PhasesScene::readout(Instant at) const
{
    const auto it = std::find_if(m_columns.begin(), m_columns.end(),
                                 [at](const Column &column) { return column.from <= at && at < column.to; });
    std::vector<ReadoutRow> rows;
    for (std::size_t phase = 0; it != m_columns.end() && phase < m_colours.size(); ++phase) {
        if (it->means.at(phase)) {
            rows.push_back({m_colours.at(phase), phaseTitle(phase), Text::latency(it->means.at(phase)), {}});
        }
    }
    return rows;
}

} // namespace aigo
