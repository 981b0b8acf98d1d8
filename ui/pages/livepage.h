// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/live/livefeed.h"
#include "ui/live/shownseries.h"
#include "ui/live/timewindow.h"
#include "ui/pages/filequestion.h"
#include "ui/pages/page.h"

#include <map>
#include <vector>

class QStackedLayout;
class QTimer;
class QVBoxLayout;

namespace aigo {

class Button;
class ChartCard;
class Chip;
class EmptyState;
class ExportPanel;
class FlowLayout;
class Label;
class LiveSide;
class ReadoutBox;
class ScrollColumn;
class SeriesChooser;
struct ShownCharts;

/// Latency, time to the first token, output speed, uptime and availability of any series, ours and third parties', over
/// a stretch of time that hands move: a chart a metric, a strip a series that is checked, where the time of its checks
/// goes, and the figures of the chosen one beside them. It follows now while one looks and is not moved away; hidden it
/// costs nothing and asks the store again when it is shown. Keys of the charts are TimePlot's; Ctrl+E opens the export,
/// Ctrl+Shift+L copies the view as a link.
class LivePage final : public Page
{
    Q_OBJECT

public:
    LivePage(Desk &desk, const Theme &theme, QWidget *parent = nullptr);
    ~LivePage() override;

    QString name() const override { return QStringLiteral("live"); }
    QString title() const override;
    QString subtitle() const override;
    Icon icon() const override { return Icon::Live; }
    void retranslate() override;
    /// range=1h|24h|7d|…, or from=…&to=…; series=TARGET|METRIC|SOURCE|PART,…; providers=a,b (their checks)
    void open(const QUrlQuery &query) override;
    QUrlQuery view() const; ///< what open() would show again

    const TimeWindow &timeWindow() const { return m_window; }
    void setRange(Milliseconds range); ///< the last so much, following now
    const std::vector<ShownSeries> &series() const { return m_shown; }
    Chip *seriesChip(const SeriesKey &key) const;
    void add(const SeriesKey &key);
    void remove(const SeriesKey &key);
    const SeriesKey &chosen() const { return m_chosen; }
    void choose(const SeriesKey &key);

    /// The chart of a metric ("" for the latency of checks), "availability" or "phases"; nullptr: not shown.
    ChartCard *chart(const QString &name) const;
    ReadoutBox *readout() const { return m_readout; }
    LiveSide *side() const { return m_side; }
    std::optional<Instant> crosshair() const { return m_crosshair; }
    bool isLoading() const { return m_feed->isLoading(); }
    const LiveFeed &feed() const { return *m_feed; }

    AskFile askFile;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    // livepage.cpp: what it is made of, and which series
    void buildTop(QVBoxLayout *column);
    QWidget *buildCharts();
    QWidget *buildSide();
    void connectDesk();
    void addShortcuts();
    void takeProviders();
    void showDefaults();
    void describe();
    void put(const SeriesKey &key);
    void drop(const SeriesKey &key);
    void changed();
    void putChip(ShownSeries &series);
    void offerSeries();
    ShownSeries *find(const SeriesKey &key);
    void openSeries(const QUrlQuery &query);
    void openTime(const QUrlQuery &query);

    // livepageview.cpp: the window and what is drawn
    ChartCard *makeChart(const QString &name);
    void connectPlot(ChartCard *card, const QString &name);
    void moveWindow(const std::function<void(TimeWindow &, Instant now)> &how);
    void wantData(bool settled);
    void redrawSoon();
    void redraw();
    void tick();
    void tickLater();
    int plotPixels() const;
    SceneFrame frame() const;
    SceneLine lineOf(const ShownSeries &series) const;
    QStringList chartNames() const;
    std::shared_ptr<const TimeScene> sceneOf(const QString &name, const SceneFrame &frame) const;
    void showWindow();
    void showSide();
    void askObjective();
    void setCrosshair(std::optional<Instant> at, const ChartCard *over);
    void showReadout();
    void chooseIn(const QString &chart, int index);
    void chooseNeighbour(int step);
    std::vector<const ShownSeries *> seriesOn() const;
    std::vector<const ShownSeries *> seriesIn(const QString &chart) const;

    // livepageexport.cpp
    void toggleExport();
    ShownCharts shownCharts() const;
    void saveExport();
    void copyExport();
    void copyLink();
    void tell(const QString &text);

    Desk &m_desk;
    const Theme &m_theme;
    TimeWindow m_window;
    Milliseconds m_range; ///< what a reset goes back to
    LiveFeed *m_feed;
    std::vector<ShownSeries> m_shown;
    SeriesKey m_chosen;
    bool m_touched = false; ///< the user chose the series: new providers do not come by themselves
    std::vector<std::pair<Chip *, Milliseconds>> m_ranges;
    QWidget *m_chipBox = nullptr;
    FlowLayout *m_chips = nullptr;
    Button *m_addSeries = nullptr;
    Chip *m_toNow = nullptr;
    Label *m_stretch = nullptr; ///< the window in words, where it is none of the ranges
    Button *m_export = nullptr;
    ExportPanel *m_exportPanel = nullptr;
    Label *m_notice = nullptr;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    ScrollColumn *m_scroll = nullptr;
    QWidget *m_column = nullptr;
    QVBoxLayout *m_cards = nullptr;
    std::map<QString, ChartCard *> m_charts; ///< shown or hidden, by name
    ReadoutBox *m_readout = nullptr;
    const ChartCard *m_readOver = nullptr;
    std::optional<Instant> m_crosshair;
    LiveSide *m_side = nullptr;
    std::optional<SloReading> m_objective;
    QString m_objectiveOf;
    int m_objectiveAsked = 0;
    QTimer *m_soon;   ///< draws once for all that changed
    QTimer *m_settle; ///< hands came to rest
    QTimer *m_fresh;  ///< the store has new samples
    QTimer *m_tick;   ///< time goes on
    bool m_stale = true;
};

} // namespace aigo
