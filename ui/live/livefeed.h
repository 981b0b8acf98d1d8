// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/live/linesscene.h"
#include "ui/live/phasesscene.h"

#include <QObject>
#include <QTimer>
#include <map>
#include <memory>

namespace aigo {

/// One series that is wanted.
struct WantedSeries
{
    SeriesKey key;
    Milliseconds every{}; ///< between its checks; 0: not known
    bool operator==(const WantedSeries &) const = default;
};

/// Everything that the charts of some series show of a stretch of time. Never changed once it is there.
struct LiveData
{
    Instant from{}; ///< what was asked for: the window and half of it on either side, up to `asOf`
    Instant to{};
    Instant asOf{};       ///< now, when the store was asked
    Instant windowFrom{}; ///< the window itself, which `whole` of each series is of
    Instant windowTo{};
    int pixels = 0;
    std::map<SeriesKey, std::shared_ptr<const SeriesHistory>> series;
    PhasesScene::Histories phases;
    std::vector<Incident> incidents;
    std::vector<HistoryGap> asleep;
};

/// Asks the desk for histories, a round for all series in one question and one round at a time: what is wanted
/// meanwhile is asked next. The stretches are aligned, so that a picture that is panned keeps its points; more than the
/// window is asked for, so that a hand that pans finds them there. GUI thread.
class LiveFeed final : public QObject
{
    Q_OBJECT

public:
    explicit LiveFeed(Desk &desk, QObject *parent = nullptr);

    /// Asked at the next `want`. The phases are those of `phasesOf`; empty: none.
    void setSeries(std::vector<WantedSeries> series, const QString &phasesOf);
    /// The window to show on so many pixels: asks where what is there does not reach, and, `settled`, where it is not
    /// of exactly this window.
    void want(Instant from, Instant to, int pixels, bool settled);
    void invalidate(); ///< the next `want` asks in any case
    void refresh();    ///< the store has something new: asks now
    bool isLoading() const { return m_round != nullptr; }
    const LiveData &data() const { return *m_data; }
    int rounds() const { return m_rounds; }

Q_SIGNALS:
    void changed();
    void failed(const QString &line);

private:
    struct Asking;
    struct Round;

    bool reaches() const;
    bool isExact() const;
    void start();
    static void addSeries(Round &round, const WantedSeries &of);
    void addPhases(Round &round) const;
    void askHistories(const std::shared_ptr<Round> &round, Asking &asking);
    void showLines(const Round &round);
    void askIncidents(const std::shared_ptr<Round> &round);
    void answered(const std::shared_ptr<Round> &round);

    Desk &m_desk;
    std::vector<WantedSeries> m_series;
    QString m_phasesOf;
    Instant m_from{};
    Instant m_to{};
    int m_pixels = 0;
    bool m_stale = true;
    bool m_again = false;
    std::shared_ptr<Round> m_round;
    std::shared_ptr<const LiveData> m_data = std::make_shared<LiveData>();
    int m_rounds = 0;
};

} // namespace aigo
