// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/chartcard.h"
#include "ui/live/liveside.h"
#include "ui/live/livewords.h"
#include "ui/live/readoutbox.h"
#include "ui/live/stripsscene.h"
#include "ui/pages/answer.h"
#include "ui/pages/livepage.h"
#include "ui/text/text.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrollcolumn.h"

#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

/// The window of the live page and what is drawn in it.
namespace aigo {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

const QString availabilityChart = QStringLiteral("availability");
const QString phasesChart = QStringLiteral("phases");
constexpr std::size_t mostBands = 200;

/// Where a chart stands among the others.
int rankOf(const QString &name)
{
    static const QStringList order{QString(),
                                   QStringLiteral("ttft"),
                                   QStringLiteral("ttfat"),
                                   QStringLiteral("itl"),
                                   QStringLiteral("output_speed"),
                                   QStringLiteral("uptime"),
                                   QStringLiteral("other"),
                                   availabilityChart,
                                   phasesChart};
    const auto at = order.indexOf(name);
    return static_cast<int>(at >= 0 ? at : order.indexOf(QStringLiteral("other")));
}

} // namespace

std::vector<const ShownSeries *> LivePage::seriesOn() const
{
    std::vector<const ShownSeries *> on;
    for (const ShownSeries &series : m_shown) {
        if (series.on) {
            on.push_back(&series);
        }
    }
    return on;
}

std::vector<const ShownSeries *> LivePage::seriesIn(const QString &chart) const
{
    std::vector<const ShownSeries *> in = seriesOn();
    const QString metric = chart == availabilityChart ? QString() : chart;
    std::erase_if(in, [&metric](const ShownSeries *series) { return series->key.metric != metric; });
    return in;
}

ChartCard *LivePage::chart(const QString &name) const
{
    const auto it = m_charts.find(name);
    return it != m_charts.end() && !it->second->isHidden() ? it->second : nullptr;
}

ChartCard *LivePage::makeChart(const QString &name)
{
    const auto it = m_charts.find(name);
    if (it != m_charts.end()) {
        return it->second;
    }
    auto *card = new ChartCard(m_theme, m_column);
    card->plot()->setObjectName(QStringLiteral("plot-") + name);
    int place = 0;
    for (const auto &[other, its] : m_charts) {
        place += std::pair(rankOf(other), other) < std::pair(rankOf(name), name) ? 1 : 0;
    }
    m_cards->insertWidget(place, card, name == phasesChart ? 1 : name == availabilityChart ? 0 : 3);
    m_charts[name] = card;
    connectPlot(card, name);
    return card;
}

void LivePage::connectPlot(ChartCard *card, const QString &name)
{
    TimePlot *plot = card->plot();
    connect(plot, &TimePlot::resized, this, [this] { redrawSoon(); });
    connect(plot, &TimePlot::panAsked, this,
            [this](Milliseconds by) { moveWindow([by](TimeWindow &window, Instant now) { window.pan(by, now); }); });
    connect(plot, &TimePlot::zoomAsked, this, [this](Instant around, double factor) {
        moveWindow([around, factor](TimeWindow &window, Instant now) { window.zoom(around, factor, now); });
    });
    connect(plot, &TimePlot::windowAsked, this, [this](Instant from, Instant to) {
        moveWindow([from, to](TimeWindow &window, Instant now) { window.set(from, to, now); });
    });
    connect(plot, &TimePlot::resetAsked, this, [this] { setRange(m_range); });
    connect(plot, &TimePlot::nowAsked, this,
            [this] { moveWindow([](TimeWindow &window, Instant now) { window.follow(window.range(), now); }); });
    connect(plot, &TimePlot::crosshairAsked, this,
            [this, card](bool on, Instant at) { setCrosshair(on ? std::optional(at) : std::nullopt, card); });
    connect(plot, &TimePlot::seriesAsked, this, [this, name](int index) { chooseIn(name, index); });
    connect(plot, &TimePlot::neighbourAsked, this, &LivePage::chooseNeighbour);
}

void LivePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_window.advance(m_desk.clock().now());
    if (std::exchange(m_stale, false)) {
        m_feed->invalidate();
        changed();
    }
    redrawSoon(); // when its width is known
    tickLater();
}

void LivePage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    for (QTimer *timer : {m_soon, m_settle, m_fresh, m_tick}) {
        timer->stop();
    }
    m_stale = true;
}

void LivePage::setRange(Milliseconds range)
{
    m_range = range;
    moveWindow([range](TimeWindow &window, Instant now) { window.follow(range, now); });
}

void LivePage::moveWindow(const std::function<void(TimeWindow &, Instant now)> &how)
{
    how(m_window, m_desk.clock().now());
    showWindow();
    if (isVisible()) {
        wantData(false);
        m_settle->start();
        redrawSoon();
    }
}

/// Time goes on while one looks: the picture follows by a pixel, and what nobody announced is read once a minute.
void LivePage::tick()
{
    const Instant now = m_desk.clock().now();
    m_window.advance(now);
    if (m_window.follows() && !m_feed->isLoading() && now - m_feed->data().asOf > minutes(1)) {
        wantData(false);
        m_feed->refresh();
    }
    redrawSoon();
    tickLater();
}

void LivePage::tickLater()
{
    const Milliseconds pixel = m_window.range() / std::max(plotPixels(), 1);
    m_tick->start(std::clamp<Milliseconds>(pixel, seconds(1), seconds(30)));
}

int LivePage::plotPixels() const
{
    const int width = m_scroll->viewport()->width() - 2 * space::s - TimeScene::left - TimeScene::right;
    return std::max(width, 100);
}

void LivePage::wantData(bool settled)
{
    m_feed->want(m_window.from(), m_window.to(), plotPixels(), settled);
}

void LivePage::redrawSoon()
{
    if (isVisible() && !m_soon->isActive()) {
        m_soon->start();
    }
}

SceneFrame LivePage::frame() const
{
    SceneFrame frame{m_window.from(), m_window.to(), plotPixels(), {}, m_feed->data().asleep};
    std::set<QString> providers;
    for (const ShownSeries *series : seriesOn()) {
        providers.insert(providerOf(series->key.target));
    }
    const SeriesNames names(m_desk);
    for (const Incident &incident : m_feed->data().incidents) {
        if (providers.contains(incident.provider) && incident.concerns && frame.bands.size() < mostBands) {
            frame.bands.push_back(bandOf(names, incident, m_window.to(), providers.size() > 1));
        }
    }
    std::sort(frame.bands.begin(), frame.bands.end(),
              [](const TimeBand &a, const TimeBand &b) { return a.from < b.from; });
    return frame;
}

SceneLine LivePage::lineOf(const ShownSeries &series) const
{
    SceneLine line;
    line.name = series.name;
    line.whose = LiveWords::whose(series.key);
    line.colour = m_theme.series(series.colour);
    line.chosen = series.key == m_chosen;
    line.ownChecks = series.key.metric.isEmpty() && series.key.source.isEmpty();
    const auto it = m_feed->data().series.find(series.key);
    line.history = it != m_feed->data().series.end() ? it->second : nullptr;
    return line;
}

/// The charts that there are something for.
QStringList LivePage::chartNames() const
{
    QStringList names;
    bool checks = false;
    for (const ShownSeries *series : seriesOn()) {
        checks = checks || series->key.metric.isEmpty();
        if (!names.contains(series->key.metric)) {
            names += series->key.metric;
        }
    }
    if (names.isEmpty()) {
        names += QString(); // says that nothing is there
    }
    if (checks) {
        names += availabilityChart;
    }
    if (!m_chosen.target.isEmpty() && m_chosen.metric.isEmpty() && m_chosen.source.isEmpty()) {
        names += phasesChart;
    }
    return names;
}

std::shared_ptr<const TimeScene> LivePage::sceneOf(const QString &name, const SceneFrame &frame) const
{
    if (name == phasesChart) {
        const auto chosen = std::find_if(m_shown.begin(), m_shown.end(),
                                         [this](const ShownSeries &series) { return series.key == m_chosen; });
        return std::make_shared<PhasesScene>(frame, chosen != m_shown.end() ? chosen->name : QString(),
                                             m_feed->data().phases, m_theme);
    }
    std::vector<SceneLine> lines;
    for (const ShownSeries *series : seriesIn(name)) {
        lines.push_back(lineOf(*series));
    }
    if (name == availabilityChart) {
        return std::make_shared<StripsScene>(frame, std::move(lines));
    }
    return std::make_shared<LinesScene>(name, frame, std::move(lines));
}

void LivePage::redraw()
{
    if (!isVisible()) {
        return;
    }
    const SceneFrame now = frame();
    const QStringList names = chartNames();
    for (const QString &name : names) {
        ChartCard *card = makeChart(name);
        card->show(sceneOf(name, now));
        card->setVisible(true);
    }
    for (const auto &[name, card] : m_charts) {
        if (!names.contains(name)) {
            card->hide();
        }
    }
    for (const ShownSeries &series : m_shown) {
        series.chip->setSwatch(m_theme.series(series.colour));
    }
    wantData(false);
    showWindow();
    showSide();
    showReadout();
    Q_EMIT headerChanged();
}

void LivePage::showWindow()
{
    bool preset = false;
    for (const auto &[chip, range] : m_ranges) {
        const bool is = m_window.follows() && m_window.range() == range;
        chip->setChecked(is);
        preset = preset || is;
    }
    const bool sameDay = Text::date(m_window.from()) == Text::date(m_window.to());
    m_stretch->setText(QStringLiteral("%1 – %2 %3")
                           .arg(Text::dateTime(m_window.from()),
                                sameDay ? Text::time(m_window.to()) : Text::dateTime(m_window.to()),
                                Text::zone(m_window.to())));
    m_stretch->setVisible(!preset);
    m_toNow->setVisible(!m_window.follows());
}

void LivePage::showSide()
{
    const auto on = seriesOn();
    QStringList names;
    int chosen = 0;
    const ShownSeries *series = nullptr;
    const SeriesNames titles(m_desk);
    for (const ShownSeries *one : on) {
        if (one->key == m_chosen) {
            chosen = static_cast<int>(names.size());
            series = one;
        }
        names += titles.title(one->key);
    }
    m_side->setOthers(names, chosen);
    if (series == nullptr) {
        m_side->setNumbers(std::nullopt);
        m_side->setObjective(std::nullopt);
        m_side->setLimits(std::nullopt, {});
        return;
    }
    const SceneLine line = lineOf(*series);
    m_side->setNumbers(
        LiveSide::Numbers{series->name, series->key, series->state, line.history ? line.history->whole : std::nullopt});
    m_side->setObjective(m_objectiveOf == series->key.target && line.ownChecks ? m_objective : std::nullopt);
    m_side->setLimits(series->limits, m_desk.clock().now());
}

void LivePage::askObjective()
{
    const bool checks = m_chosen.metric.isEmpty() && m_chosen.source.isEmpty() && !m_chosen.target.isEmpty();
    if (!checks) {
        return;
    }
    const int asked = ++m_objectiveAsked;
    onAnswer(m_desk.objective(m_chosen.target), this,
             [this, asked, target = m_chosen.target](const Result<SloReading> &reading) {
                 if (asked == m_objectiveAsked) {
                     m_objective = reading ? std::optional(*reading) : std::nullopt;
                     m_objectiveOf = target;
                     redrawSoon();
                 }
             });
}

void LivePage::setCrosshair(std::optional<Instant> at, const ChartCard *over)
{
    m_crosshair = at;
    m_readOver = over;
    for (const auto &[name, card] : m_charts) {
        card->plot()->setCrosshair(at);
    }
    showReadout();
}

void LivePage::showReadout()
{
    if (!m_crosshair || m_readOver == nullptr || m_readOver->isHidden()) {
        m_readout->hide();
        return;
    }
    std::vector<ReadoutBox::Group> groups;
    for (const QString &name : chartNames()) {
        const ChartCard *card = chart(name);
        auto rows = card != nullptr && card->plot()->scene() ? card->plot()->scene()->readout(*m_crosshair)
                                                             : std::vector<ReadoutRow>{};
        const bool aside = name == phasesChart && m_readOver != card;
        if (!rows.empty() && !aside) {
            groups.push_back({card->plot()->scene()->title(), std::move(rows)});
        }
    }
    if (groups.size() == 1) {
        groups.front().title.clear();
    }
    m_readout->setContent(QStringLiteral("%1 %2").arg(Text::dateTime(*m_crosshair), Text::zone(*m_crosshair)),
                          std::move(groups));
    const TimePlot *plot = m_readOver->plot();
    const double x = plot->scene()->xOf(*m_crosshair, plot->plot());
    const QPoint beside = plot->mapTo(m_column, QPoint(static_cast<int>(x), 30));
    m_readout->showBeside(beside.x(), beside.y());
}

void LivePage::chooseIn(const QString &chart, int index)
{
    const auto in = seriesIn(chart);
    if (index >= 0 && index < static_cast<int>(in.size())) {
        choose(in[static_cast<std::size_t>(index)]->key);
    }
}

void LivePage::chooseNeighbour(int step)
{
    const auto on = seriesOn();
    const auto it =
        std::find_if(on.begin(), on.end(), [this](const ShownSeries *series) { return series->key == m_chosen; });
    const auto at = static_cast<int>(it - on.begin()) + step;
    if (it != on.end() && at >= 0 && at < static_cast<int>(on.size())) {
        choose(on[static_cast<std::size_t>(at)]->key);
    }
}

} // namespace aigo
