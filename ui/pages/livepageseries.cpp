// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/livepage.h"

#include "core/domain/viewlink.h"
#include "core/monitor/deepcheckdesk.h"
#include "ui/live/livewords.h"
#include "ui/live/serieschooser.h"
#include "ui/pages/answer.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"

#include <QStackedLayout>
#include <algorithm>
#include <set>

/// Which series the page shows: chosen by itself, by the user, by a link.
namespace aigo {

namespace {

constexpr std::size_t mostAtFirst = 6;
constexpr int mostInLink = 32;
constexpr int widestChip = 230;

} // namespace

/// Those that are on are shown until the user chooses.
void LivePage::takeProviders()
{
    if (!m_touched) {
        showDefaults();
    }
    describe();
    changed();
}

/// Names, intervals and states, as the desk has them now.
void LivePage::describe()
{
    const std::vector<ProviderView> views = m_desk.providers();
    const SeriesNames names(m_desk);
    for (ShownSeries &series : m_shown) {
        const bool checks = series.key.metric.isEmpty() && series.key.source.isEmpty();
        const auto view = std::find_if(views.begin(), views.end(), [&](const ProviderView &one) {
            return checks && one.provider.slug == series.key.target;
        });
        series.state = view != views.end() ? std::optional(view->verdict.state) : std::nullopt;
        series.every = view != views.end() ? view->provider.checkEvery : Milliseconds();
        series.limits =
            view != views.end() && view->keyFinding ? std::optional(view->keyFinding->limits) : std::nullopt;
        series.name = names.of(series.key);
        const QFontMetrics metrics(series.chip->font());
        series.chip->setText(metrics.elidedText(names.title(series.key), Qt::ElideMiddle, widestChip));
        series.chip->setToolTip(QStringLiteral("%1 · %2").arg(names.title(series.key), LiveWords::whose(series.key)));
    }
    const bool any = std::any_of(views.begin(), views.end(), [](const ProviderView &v) { return v.provider.enabled; });
    m_stack->setCurrentIndex(any || !m_shown.empty() ? 0 : 1);
}

void LivePage::showDefaults()
{
    std::vector<SeriesKey> wanted;
    for (const ProviderView &view : m_desk.providers()) {
        if (view.provider.enabled && wanted.size() < mostAtFirst) {
            wanted.push_back({view.provider.slug, {}, {}, {}});
        }
    }
    std::vector<SeriesKey> gone;
    for (const ShownSeries &series : m_shown) {
        if (std::find(wanted.begin(), wanted.end(), series.key) == wanted.end()) {
            gone.push_back(series.key);
        }
    }
    for (const SeriesKey &key : gone) {
        drop(key);
    }
    for (const SeriesKey &key : wanted) {
        put(key);
    }
}

ShownSeries *LivePage::find(const SeriesKey &key)
{
    const auto it =
        std::find_if(m_shown.begin(), m_shown.end(), [&key](const ShownSeries &series) { return series.key == key; });
    return it == m_shown.end() ? nullptr : &*it;
}

Chip *LivePage::seriesChip(const SeriesKey &key) const
{
    const auto it =
        std::find_if(m_shown.begin(), m_shown.end(), [&key](const ShownSeries &series) { return series.key == key; });
    return it == m_shown.end() ? nullptr : it->chip;
}

void LivePage::add(const SeriesKey &key)
{
    m_touched = true;
    put(key);
    describe();
    changed();
}

void LivePage::put(const SeriesKey &key)
{
    if (find(key) == nullptr) {
        ShownSeries series;
        series.key = key;
        series.colour = colourFor(m_shown, key);
        putChip(series);
        m_shown.push_back(series);
    }
}

void LivePage::putChip(ShownSeries &series)
{
    series.chip = new Chip(m_theme, series.key.target, m_chipBox);
    series.chip->setChecked(true);
    series.chip->setObjectName(QStringLiteral("series-") + LiveWords::link(series.key));
    m_chips->removeWidget(m_addSeries); // it stays the last
    m_chips->addWidget(series.chip);
    m_chips->addWidget(m_addSeries);
    series.chip->show();
    connect(series.chip, &Chip::clicked, this, [this, key = series.key](bool on) {
        if (ShownSeries *clicked = find(key)) {
            clicked->on = on;
            m_touched = true;
            changed();
        }
    });
}

void LivePage::remove(const SeriesKey &key)
{
    m_touched = true;
    drop(key);
    describe();
    changed();
}

void LivePage::drop(const SeriesKey &key)
{
    const auto it =
        std::find_if(m_shown.begin(), m_shown.end(), [&key](const ShownSeries &series) { return series.key == key; });
    if (it == m_shown.end()) {
        return;
    }
    m_chips->removeWidget(it->chip);
    it->chip->hide();
    it->chip->deleteLater();
    m_shown.erase(it);
}

/// Which series there are, or which is the chosen one, is another.
void LivePage::changed()
{
    const auto on = seriesOn();
    const bool there = std::any_of(on.begin(), on.end(), [this](const ShownSeries *s) { return s->key == m_chosen; });
    if (!there) {
        m_chosen = on.empty() ? SeriesKey{} : on.front()->key;
    }
    std::vector<WantedSeries> wanted;
    wanted.reserve(on.size());
    for (const ShownSeries *series : on) {
        wanted.push_back({series->key, series->every});
    }
    const bool ownChecks = m_chosen.metric.isEmpty() && m_chosen.source.isEmpty();
    if (isVisible()) {
        m_feed->setSeries(std::move(wanted), ownChecks ? m_chosen.target : QString());
        askObjective();
    } else {
        m_stale = true;
    }
    redrawSoon();
}

void LivePage::choose(const SeriesKey &key)
{
    if (!(key == m_chosen)) {
        m_chosen = key;
        changed();
    }
}

void LivePage::offerSeries()
{
    auto *chooser = new SeriesChooser(m_theme, this);
    connect(chooser, &SeriesChooser::toggled, this, [this](const SeriesKey &key, bool on) {
        if (on) {
            add(key);
        } else {
            remove(key);
        }
    });
    chooser->showAt(m_addSeries->mapToGlobal(QPoint(0, m_addSeries->height() + 2)));
    onAnswer(m_desk.seriesOf({}), chooser, [this, chooser](const Result<std::vector<SeriesKey>> &all) {
        if (!all) {
            tell(all.error().line());
        }
        std::set<SeriesKey> keys;
        std::vector<SeriesKey> shown;
        for (const ShownSeries &series : m_shown) {
            keys.insert(series.key);
            shown.push_back(series.key);
        }
        for (const ProviderView &view : m_desk.providers()) {
            if (view.provider.enabled) {
                keys.insert({view.provider.slug, {}, {}, {}});
            }
        }
        for (const SeriesKey &key : all ? *all : std::vector<SeriesKey>{}) {
            if (isChartSeries(key)) {
                keys.insert(key);
            }
        }
        const SeriesNames names(m_desk);
        std::vector<SeriesChooser::Entry> entries;
        entries.reserve(keys.size());
        for (const SeriesKey &key : keys) {
            entries.push_back({key, names.of(key),
                               QStringLiteral("%1 · %2").arg(LiveWords::title(key.metric), LiveWords::whose(key))});
        }
        chooser->setEntries(std::move(entries), shown);
    });
}

void LivePage::openSeries(const QUrlQuery &query)
{
    std::vector<SeriesKey> wanted;
    for (const QString &slug :
         query.queryItemValue(QStringLiteral("providers"), QUrl::FullyDecoded).split(u',', Qt::SkipEmptyParts)) {
        wanted.push_back({slug, {}, {}, {}});
    }
    for (const QString &value : query.allQueryItemValues(QStringLiteral("series"), QUrl::FullyDecoded)) {
        for (const QString &text : value.split(u',', Qt::SkipEmptyParts)) {
            if (const auto key = LiveWords::fromLink(text)) {
                wanted.push_back(*key);
            }
        }
    }
    if (wanted.empty()) {
        return;
    }
    m_touched = true;
    while (!m_shown.empty()) {
        drop(SeriesKey(m_shown.back().key));
    }
    for (const SeriesKey &key : wanted) {
        if (std::ssize(m_shown) < mostInLink) {
            put(key);
        }
    }
    describe();
    changed();
}

void LivePage::openTime(const QUrlQuery &query)
{
    const auto range = parseDuration(query.queryItemValue(QStringLiteral("range")));
    if (range && *range >= TimeWindow::shortest && *range <= TimeWindow::longest) {
        setRange(*range);
    }
    const Instant now = m_desk.clock().now();
    const auto from = parseTime(query.queryItemValue(QStringLiteral("from"), QUrl::FullyDecoded), now);
    const auto to = parseTime(query.queryItemValue(QStringLiteral("to"), QUrl::FullyDecoded), now);
    if (from && to && *from < *to) {
        moveWindow([&](TimeWindow &window, Instant at) { window.set(*from, *to, at); });
    }
}

void LivePage::open(const QUrlQuery &query)
{
    openSeries(query);
    openTime(query);
}

QUrlQuery LivePage::view() const
{
    QUrlQuery query;
    if (m_window.follows()) {
        query.addQueryItem(QStringLiteral("range"), durationText(m_window.range()));
    } else {
        addLinkValue(query, QStringLiteral("from"), toIso(m_window.from()));
        addLinkValue(query, QStringLiteral("to"), toIso(m_window.to()));
    }
    QStringList series;
    for (const ShownSeries *one : seriesOn()) {
        series += LiveWords::link(one->key);
    }
    if (!series.isEmpty()) {
        addLinkValue(query, QStringLiteral("series"), series.join(u','));
    }
    return query;
}

} // namespace aigo
