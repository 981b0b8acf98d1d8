// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/livefeed.h"

#include "ui/pages/answer.h"

#include <algorithm>
#include <cstdlib>
#include <functional>

namespace aigo {

namespace {

using std::chrono::minutes;

/// A point of a line every so many pixels: nearer ones are noise.
constexpr int pixelsOfPoint = 2;
constexpr int segments = 100;
/// So that a stretch holds the checks that a p95 needs, also where one of them came late.
constexpr int checksOfCoarse = samplesForP95 + 2;
constexpr int leastCoarse = 36;
constexpr Milliseconds phasesApart = minutes(10);
constexpr int pixelsOfColumn = 9;

int pointsFor(Milliseconds range, Milliseconds step)
{
    return static_cast<int>(std::max<qint64>(range / std::max(step, Milliseconds(1)), 1));
}

} // namespace

/// One question to the desk.
struct LiveFeed::Asking
{
    using Take = std::function<void(const std::vector<HistoryPoint> &)>;
    std::vector<HistoryQuestion> questions;
    std::vector<Take> takes; ///< what becomes of each answer

    void add(HistoryQuestion question, Take take)
    {
        questions.push_back(std::move(question));
        takes.push_back(std::move(take));
    }
};

struct LiveFeed::Round
{
    std::shared_ptr<LiveData> data = std::make_shared<LiveData>();
    std::map<SeriesKey, std::shared_ptr<SeriesHistory>> series;
    int open = 0;
    Asking lines; ///< asked first: where nothing is shown yet, they are as soon as they are there
    Asking rest;
};

LiveFeed::LiveFeed(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{}

void LiveFeed::setSeries(std::vector<WantedSeries> series, const QString &phasesOf)
{
    if (series == m_series && phasesOf == m_phasesOf) {
        return;
    }
    m_series = std::move(series);
    m_phasesOf = phasesOf;
    invalidate();
}

void LiveFeed::invalidate()
{
    m_stale = true;
    m_again = true;
}

void LiveFeed::refresh()
{
    invalidate();
    if (!m_round && m_pixels > 0) {
        start();
    }
}

bool LiveFeed::reaches() const
{
    const LiveData &has = *m_data;
    // A scroll bar that comes or goes is no reason to ask again.
    const bool sameWidth = std::abs(has.pixels - m_pixels) * 20 <= m_pixels;
    const bool sameStep = has.windowTo - has.windowFrom == m_to - m_from && sameWidth;
    const bool right = m_to <= has.to || has.to >= has.asOf;
    return !m_stale && sameStep && m_from >= has.from && right;
}

bool LiveFeed::isExact() const
{
    const Milliseconds pixel = (m_to - m_from) / std::max(m_pixels, 1);
    return std::chrono::abs(m_to - m_data->windowTo) <= std::max(pixel, Milliseconds(minutes(1)));
}

void LiveFeed::want(Instant from, Instant to, int pixels, bool settled)
{
    m_from = from;
    m_to = to;
    m_pixels = pixels;
    if (m_round) {
        m_again = true;
    } else if (!reaches() || (settled && !isExact())) {
        start();
    }
}

void LiveFeed::start()
{
    m_stale = false;
    m_again = false;
    ++m_rounds;
    auto round = std::make_shared<Round>();
    m_round = round;
    LiveData &data = *round->data;
    const Milliseconds more = (m_to - m_from) / 2;
    data.asOf = m_desk.clock().now();
    data.from = m_from - more;
    data.to = std::max(std::min(m_to + more, data.asOf), m_to);
    data.windowFrom = m_from;
    data.windowTo = m_to;
    data.pixels = m_pixels;
    for (const WantedSeries &series : m_series) {
        addSeries(*round, series);
    }
    addPhases(*round);
    round->open = 3; // counted before it is asked: answers may be there at once
    askHistories(round, round->lines);
    askHistories(round, round->rest);
    askIncidents(round);
}

void LiveFeed::addSeries(Round &round, const WantedSeries &of)
{
    const LiveData &data = *round.data;
    auto history = std::make_shared<SeriesHistory>();
    round.series[of.key] = history;
    const Milliseconds window = data.windowTo - data.windowFrom;
    const Milliseconds all = data.to - data.from;
    const int fine = std::max(data.pixels / pixelsOfPoint, 24);
    const auto whole = [all, window](int points) {
        return static_cast<int>(static_cast<qint64>(points) * all.count() / std::max<qint64>(window.count(), 1)) + 1;
    };
    const auto add = [&](Asking &to, int points, std::vector<HistoryPoint> SeriesHistory::*part) {
        to.add({of.key, data.from, data.to, whole(points)},
               [history, part](const std::vector<HistoryPoint> &told) { (*history).*part = told; });
    };
    add(round.lines, fine, &SeriesHistory::points);
    const int coarse = of.every.count() > 0 ? pointsFor(window, of.every * checksOfCoarse) : 0;
    if (coarse >= leastCoarse && coarse < fine) {
        add(round.rest, coarse, &SeriesHistory::coarse);
    }
    if (of.key.metric.isEmpty()) {
        add(round.rest, segments, &SeriesHistory::segments);
    }
    round.rest.add({of.key, data.windowFrom, data.windowTo, 1}, [history](const std::vector<HistoryPoint> &points) {
        history->whole = points.empty() ? std::nullopt : std::optional(points.front());
    });
}

/// The phases of one series, and when the machine slept.
void LiveFeed::addPhases(Round &round) const
{
    const LiveData &data = *round.data;
    LiveData *out = round.data.get();
    // A sleep counts from its begin: one that began before is found, too.
    const Milliseconds before = std::chrono::hours(24);
    round.rest.add({asleepSeries(), data.from - before, data.to, 400}, [out](const std::vector<HistoryPoint> &points) {
        for (const HistoryPoint &point : points) {
            if (point.max) {
                const auto slept = std::chrono::duration_cast<Milliseconds>(*point.max);
                out->asleep.push_back({point.from, point.to + slept, Silence::NotChecked});
            }
        }
    });
    if (m_phasesOf.isEmpty()) {
        return;
    }
    const Milliseconds window = data.windowTo - data.windowFrom;
    const int columns = std::clamp(pointsFor(window, phasesApart), 12, std::max(data.pixels / pixelsOfColumn, 12));
    const int points =
        static_cast<int>(columns * ((data.to - data.from).count() / std::max<qint64>(window.count(), 1) + 1));
    for (std::size_t phase = 0; phase < phaseMetrics.size(); ++phase) {
        round.rest.add({{m_phasesOf, {}, QString::fromLatin1(phaseMetrics.at(phase)), {}}, data.from, data.to, points},
                       [out, phase](const std::vector<HistoryPoint> &told) { out->phases.at(phase) = told; });
    }
}

void LiveFeed::askHistories(const std::shared_ptr<Round> &round, Asking &asking)
{
    const bool lines = &asking == &round->lines;
    onAnswer(m_desk.histories(std::move(asking.questions)), this,
             [this, round, lines, takes = std::move(asking.takes)](const Desk::Histories &answers) {
                 QString error;
                 for (std::size_t i = 0; i < answers.size(); ++i) {
                     if (answers[i]) {
                         takes[i](*answers[i]);
                     } else {
                         error = answers[i].error().line();
                     }
                 }
                 if (!error.isEmpty()) {
                     Q_EMIT failed(error);
                 }
                 if (lines && m_data->series.empty() && round == m_round) {
                     showLines(*round);
                 }
                 answered(round);
             });
}

/// Nobody waits for the rest who has seen nothing yet.
void LiveFeed::showLines(const Round &round)
{
    auto lines = std::make_shared<LiveData>(*round.data);
    for (const auto &[key, history] : round.series) {
        lines->series[key] = std::make_shared<SeriesHistory>(*history);
    }
    m_data = std::move(lines);
    Q_EMIT changed();
}

void LiveFeed::askIncidents(const std::shared_ptr<Round> &round)
{
    onAnswer(m_desk.incidents({}, round->data->from, round->data->to), this,
             [this, round](const Result<std::vector<Incident>> &incidents) {
                 if (incidents) {
                     round->data->incidents = *incidents;
                 } else {
                     Q_EMIT failed(incidents.error().line());
                 }
                 answered(round);
             });
}

void LiveFeed::answered(const std::shared_ptr<Round> &round)
{
    if (--round->open > 0 || round != m_round) {
        return;
    }
    for (auto &[key, history] : round->series) {
        round->data->series[key] = std::move(history);
    }
    m_data = round->data;
    m_round = nullptr;
    if (m_again && (m_stale || !reaches())) {
        start();
    }
    Q_EMIT changed();
}

} // namespace aigo
