// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/historylines.h"

#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

double number(Microseconds value)
{
    return static_cast<double>(value.count());
}

double middleX(const HistoryPoint &point)
{
    return (static_cast<double>(toMs(point.from)) + static_cast<double>(toMs(point.to))) / 2;
}

bool isOffline(const HistoryPoint &point)
{
    return point.n > 0 && point.ok == 0 && point.failed == 0;
}

/// A stretch without a value that no line goes over.
bool breaks(const HistoryPoint &point)
{
    return point.failed > 0 || point.time.down.count() > 0 || isGap(point);
}

/// Those that touch the window and one more on either side.
std::span<const HistoryPoint> inWindow(std::span<const HistoryPoint> points, Instant from, Instant to)
{
    const auto first = std::partition_point(points.begin(), points.end(),
                                            [from](const HistoryPoint &point) { return point.to <= from; });
    const auto last =
        std::partition_point(first, points.end(), [to](const HistoryPoint &point) { return point.from < to; });
    auto begin = first;
    while (begin != points.begin()) {
        --begin;
        if (middleOf(*begin) || breaks(*begin)) {
            break;
        }
    }
    auto end = last;
    while (end != points.end()) {
        const bool done = middleOf(*end).has_value() || breaks(*end);
        ++end;
        if (done) {
            break;
        }
    }
    return {begin, end};
}

class Making
{
public:
    Making(Instant from, Instant to)
        : m_from(static_cast<double>(toMs(from)))
        , m_to(static_cast<double>(toMs(to)))
    {}

    void addPoints(std::span<const HistoryPoint> points, bool withSpread)
    {
        const HistoryPoint *before = nullptr; ///< the last with a value
        bool broken = true;
        for (const HistoryPoint &point : points) {
            const auto value = middleOf(point);
            note(point, value.has_value());
            if (!value) {
                broken = broken || breaks(point);
                continue;
            }
            const bool silent = before != nullptr && (mostlyUnknown(*before) || mostlyUnknown(point));
            if (broken || silent || point.failed > 0) {
                m_made.lines.emplace_back();
                if (withSpread) {
                    m_made.bands.emplace_back();
                }
            }
            m_made.lines.back().emplace_back(middleX(point), number(*value));
            reach(middleX(point), number(*value));
            if (withSpread) {
                spread(point);
            }
            before = &point;
            broken = point.failed > 0 && point.ok == 0;
        }
    }

    void addSpread(std::span<const HistoryPoint> points)
    {
        bool broken = true;
        for (const HistoryPoint &point : points) {
            if (!middleOf(point)) {
                broken = broken || breaks(point);
                continue;
            }
            if (broken || m_made.bands.empty()) {
                m_made.bands.emplace_back();
            }
            spread(point);
            broken = mostlyUnknown(point);
        }
    }

    HistoryLines take(int pixels)
    {
        std::erase_if(m_made.bands, [](const auto &band) { return band.size() < 2; });
        thin(pixels);
        return std::move(m_made);
    }

private:
    double m_from;
    double m_to;
    HistoryLines m_made;

    static bool mostlyUnknown(const HistoryPoint &point) { return point.time.unknown * 2 > point.to - point.from; }
    bool isInside(double x) const { return x >= m_from && x < m_to; }
    void reach(double x, double y)
    {
        if (isInside(x)) {
            m_made.highest = std::max(m_made.highest, y);
        }
    }

    void spread(const HistoryPoint &point)
    {
        const auto high = point.p95 ? point.p95 : point.max;
        if (!high || !point.min) {
            return;
        }
        m_made.bands.back().push_back({middleX(point), number(*point.min), number(*high)});
        m_made.hasP95 = m_made.hasP95 || point.p95.has_value();
        m_made.hasSpread = m_made.hasSpread || point.n > 1;
        reach(middleX(point), number(*high));
    }

    /// Failures and silences join those before them.
    void note(const HistoryPoint &point, bool hasValue)
    {
        // Between failing checks they stay down.
        if (point.failed > 0 || (point.n == 0 && point.time.down * 2 > point.to - point.from)) {
            auto &failures = m_made.failures;
            if (!failures.empty() && failures.back().to >= point.from) {
                failures.back().to = point.to;
                failures.back().count += point.failed;
            } else {
                failures.push_back({point.from, point.to, point.failed});
            }
        }
        if (hasValue || !isGap(point)) {
            return;
        }
        const Silence why = isOffline(point) ? Silence::Offline : Silence::NotChecked;
        auto &gaps = m_made.gaps;
        if (!gaps.empty() && gaps.back().to >= point.from) {
            gaps.back().to = point.to;
            gaps.back().why = why == Silence::Offline ? why : gaps.back().why;
        } else {
            gaps.push_back({point.from, point.to, why});
        }
    }

    /// Of more points than pixels the lowest and the highest of each column of two pixels stay.
    void thin(int pixels)
    {
        const auto most = static_cast<std::size_t>(std::max(pixels, 2));
        if (m_made.points() <= most) {
            return;
        }
        const double column = (m_to - m_from) * 2 / static_cast<double>(most);
        for (auto &line : m_made.lines) {
            std::vector<QPointF> kept;
            for (std::size_t i = 0; i < line.size();) {
                const double end = m_from + (std::floor((line[i].x() - m_from) / column) + 1) * column;
                std::size_t lowest = i;
                std::size_t highest = i;
                for (; i < line.size() && line[i].x() < end; ++i) {
                    lowest = line[i].y() < line[lowest].y() ? i : lowest;
                    highest = line[i].y() > line[highest].y() ? i : highest;
                }
                kept.push_back(line[std::min(lowest, highest)]);
                if (lowest != highest) {
                    kept.push_back(line[std::max(lowest, highest)]);
                }
            }
            line = std::move(kept);
        }
        for (auto &band : m_made.bands) {
            std::vector<Spread> kept;
            for (const Spread &spread : band) {
                if (!kept.empty() && spread.x < kept.back().x + column) {
                    kept.back().low = std::min(kept.back().low, spread.low);
                    kept.back().high = std::max(kept.back().high, spread.high);
                } else {
                    kept.push_back(spread);
                }
            }
            band = std::move(kept);
        }
    }
};

} // namespace

std::size_t HistoryLines::points() const
{
    std::size_t count = 0;
    for (const auto &line : lines) {
        count += line.size();
    }
    return count;
}

std::optional<Microseconds> middleOf(const HistoryPoint &point)
{
    return point.p50 ? point.p50 : point.mean;
}

bool isGap(const HistoryPoint &point)
{
    return isOffline(point) || point.time.unknown * 2 > point.to - point.from;
}

HistoryLines linesOf(std::span<const HistoryPoint> points, std::span<const HistoryPoint> coarse, Instant from,
                     Instant to, int pixels)
{
    Making making(from, to);
    making.addPoints(inWindow(points, from, to), coarse.empty());
    making.addSpread(inWindow(coarse, from, to));
    return making.take(pixels);
}

const HistoryPoint *pointAt(std::span<const HistoryPoint> points, Instant at)
{
    const auto it =
        std::partition_point(points.begin(), points.end(), [at](const HistoryPoint &point) { return point.to <= at; });
    return it != points.end() && it->from <= at ? &*it : nullptr;
}

const HistoryPoint *valueAt(std::span<const HistoryPoint> points, Instant at)
{
    const HistoryPoint *here = pointAt(points, at);
    if (here == nullptr || middleOf(*here) || breaks(*here)) {
        return here != nullptr && middleOf(*here) ? here : nullptr;
    }
    const HistoryPoint *first = points.data();
    const HistoryPoint *last = points.data() + points.size() - 1;
    const HistoryPoint *before = here;
    while (before > first && !middleOf(*before) && !breaks(*before)) {
        --before;
    }
    const HistoryPoint *after = here;
    while (after < last && !middleOf(*after) && !breaks(*after)) {
        ++after;
    }
    const bool left = middleOf(*before).has_value();
    const bool right = middleOf(*after).has_value();
    if (left && right) {
        return at - before->to < after->from - at ? before : after;
    }
    return left ? before : right ? after : nullptr;
}

} // namespace aigo
