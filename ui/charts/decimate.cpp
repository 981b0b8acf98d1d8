// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/decimate.h"

#include "core/domain/samplestatistics.h"

#include <algorithm>
#include <array>

namespace aigo {

namespace {

double msOf(Microseconds latency)
{
    return static_cast<double>(latency.count()) / 1000.0;
}

QPointF pointOf(const Sample &sample)
{
    return {static_cast<double>(toMs(sample.at)), msOf(sample.latency.value_or(Microseconds{}))};
}

int weight(Finding finding)
{
    switch (finding) {
    case Finding::Down:
        return 3;
    case Finding::MyAccount:
        return 2;
    case Finding::Nothing:
        return 1;
    case Finding::Up:
    case Finding::Slow:
        return 0;
    }
    return 0;
}

/// One pass over the samples; holds the current column's extremes until the column or the line ends.
class Columns
{
public:
    Columns(Instant from, Instant to, int pixels, Milliseconds interval)
        : m_from(toMs(from))
        , m_columns(std::max(1, pixels / 2))
        , m_width(std::max(1.0, static_cast<double>(toMs(to) - m_from)) / m_columns)
        , m_longest(Milliseconds(interval.count() * 5 / 2))
    {}

    void take(const Sample &sample)
    {
        const int column = columnOf(sample.at);
        if (column != m_column) {
            flush();
            m_column = column;
            m_brokenHere = false;
        }
        if (!isMeasured(sample)) {
            mark(sample, column);
            return;
        }
        if (finding(sample.outcome) == Finding::MyAccount) {
            mark(sample, column, false);
        }
        const bool far = m_previous && sample.at - m_previous->at > m_longest;
        if (m_previous && (m_failed || far)) {
            breakLine(sample.at, m_failed);
        }
        add(pointOf(sample));
        m_previous = &sample;
        m_failed = false;
    }

    LatencyLines finish()
    {
        flush();
        return std::move(m_result);
    }

private:
    int columnOf(Instant at) const
    {
        const double column = static_cast<double>(toMs(at) - m_from) / m_width;
        return column < 0 ? -1 : column >= m_columns ? m_columns : static_cast<int>(column);
    }

    void mark(const Sample &sample, int column, bool breaks = true)
    {
        m_failed = m_failed || breaks;
        if (column < 0 || column >= m_columns) {
            return;
        }
        if (m_markColumn != column) {
            m_result.marks.push_back({sample.at, finding(sample.outcome), 0});
            m_markColumn = column;
        }
        LatencyMark &mark = m_result.marks.back();
        ++mark.count;
        if (weight(finding(sample.outcome)) > weight(mark.finding)) {
            mark.finding = finding(sample.outcome);
        }
    }

    void breakLine(Instant next, bool failed)
    {
        if (static_cast<double>((next - m_previous->at).count()) >= m_width) {
            m_result.gaps.push_back({m_previous->at, next, failed});
        }
        if (m_any && m_brokenHere) {
            // A second break in the column: what comes joins the part after the first.
            return;
        }
        if (m_any) {
            emitPoint(m_highest);
            m_any = false;
        }
        m_brokenHere = true;
        m_newLine = true;
    }

    void add(QPointF point)
    {
        if (!m_any) {
            m_lowest = m_highest = point;
            m_any = true;
            return;
        }
        if (point.y() < m_lowest.y()) {
            m_lowest = point;
        }
        if (point.y() > m_highest.y()) {
            m_highest = point;
        }
    }

    void flush()
    {
        if (!m_any) {
            return;
        }
        m_any = false;
        if (m_brokenHere || m_lowest == m_highest) {
            emitPoint(m_highest);
            return;
        }
        emitPoint(m_lowest.x() < m_highest.x() ? m_lowest : m_highest);
        emitPoint(m_lowest.x() < m_highest.x() ? m_highest : m_lowest);
    }

    void emitPoint(QPointF point)
    {
        if (m_newLine) {
            m_result.lines.emplace_back();
            m_newLine = false;
        }
        m_result.lines.back().append(point);
    }

    qint64 m_from;
    int m_columns;
    double m_width;
    Milliseconds m_longest;

    int m_column = -2;
    int m_markColumn = -2;
    bool m_any = false;
    bool m_brokenHere = false;
    bool m_newLine = true;
    bool m_failed = false;
    const Sample *m_previous = nullptr;
    QPointF m_lowest;
    QPointF m_highest;
    LatencyLines m_result;
};

BandPoint bandPoint(std::vector<Microseconds> &values, Instant at)
{
    BandPoint point;
    point.at = at;
    point.n = static_cast<int>(values.size());
    point.p5 = msOf(nearestRank(values, 0.05));
    point.p50 = msOf(nearestRank(values, 0.50));
    point.p95 = msOf(nearestRank(values, 0.95));
    return point;
}

} // namespace

qsizetype LatencyLines::points() const
{
    qsizetype count = 0;
    for (const auto &line : lines) {
        count += line.size();
    }
    return count;
}

LatencyLines decimate(std::span<const Sample> samples, Instant from, Instant to, int pixels, Milliseconds interval)
{
    const auto before = [](const Sample &sample, Instant at) { return sample.at < at; };
    auto first = std::lower_bound(samples.begin(), samples.end(), from, before);
    auto last = std::lower_bound(first, samples.end(), to + Milliseconds(1), before);
    first -= first != samples.begin() ? 1 : 0;
    last += last != samples.end() ? 1 : 0;
    Columns columns(from, to, pixels, interval);
    std::for_each(first, last, [&columns](const Sample &sample) { columns.take(sample); });
    return columns.finish();
}

std::optional<Milliseconds> bandBucket(Instant from, Instant to, Milliseconds interval)
{
    using std::chrono::minutes;
    constexpr std::array<int, 11> widths{1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440};
    const auto wanted = std::max(interval, Milliseconds(1)) * samplesForP95;
    // A tenth more, because checks are jittered.
    const auto it =
        std::find_if(widths.begin(), widths.end(), [wanted](int m) { return minutes(m) * 10 >= wanted * 11; });
    if (it == widths.end() || to - from < minutes(*it) * 24) {
        return std::nullopt;
    }
    // About 160 buckets are what the eye can follow.
    auto width = it;
    while (width + 1 != widths.end() && (to - from) / minutes(*width) > 170) {
        ++width;
    }
    return minutes(*width);
}

std::vector<std::vector<BandPoint>> percentileBands(std::span<const Sample> samples, Instant from, Instant to,
                                                    Milliseconds bucket)
{
    std::vector<std::vector<BandPoint>> bands;
    std::vector<Microseconds> values;
    qint64 current = 0;
    qint64 lastShown = -2;
    const auto close = [&] {
        if (static_cast<int>(values.size()) >= samplesForP95) {
            if (bands.empty() || current != lastShown + 1) {
                bands.emplace_back();
            }
            bands.back().push_back(bandPoint(values, fromMs(current * bucket.count() + bucket.count() / 2)));
            lastShown = current;
        }
        values.clear();
    };
    const auto before = [](const Sample &sample, Instant at) { return sample.at < at; };
    // Whole buckets only: one cut by the edge would change its value as time goes on.
    const qint64 firstBucket = toMs(from) / bucket.count();
    auto it = std::lower_bound(samples.begin(), samples.end(), fromMs(firstBucket * bucket.count()), before);
    for (; it != samples.end() && it->at <= to; ++it) {
        const qint64 index = toMs(it->at) / bucket.count();
        if (index != current) {
            close();
            current = index;
        }
        if (isMeasured(*it)) {
            values.push_back(*it->latency);
        }
    }
    close();
    return bands;
}

} // namespace aigo
