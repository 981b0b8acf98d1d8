// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/livepage.h"

#include "core/monitor/deepcheckdesk.h"
#include "ui/live/chartcard.h"
#include "ui/live/liveside.h"
#include "ui/live/livewords.h"
#include "ui/live/readoutbox.h"
#include "ui/live/serieschooser.h"
#include "ui/pages/answer.h"
#include "ui/pages/exportpanel.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include "core/domain/viewlink.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <set>

namespace aigo {

namespace {

using std::chrono::days;
using std::chrono::hours;

constexpr std::array<Milliseconds, 5> ranges{hours(1), hours(24), days(7), days(30), days(90)};
constexpr std::size_t mostAtFirst = 6;
constexpr int mostInLink = 32;
constexpr int sideWidth = 236;
constexpr int widestChip = 230;

} // namespace

LivePage::LivePage(Desk &desk, const Theme &theme, QWidget *parent)
    : Page(parent)
    , askFile(fileDialog())
    , m_desk(desk)
    , m_theme(theme)
    , m_window(hours(24), desk.clock().now())
    , m_range(hours(24))
    , m_feed(new LiveFeed(desk, this))
    , m_soon(new QTimer(this))
    , m_settle(new QTimer(this))
    , m_fresh(new QTimer(this))
    , m_tick(new QTimer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    buildTop(column);
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::l);
    row->addWidget(buildCharts(), 1);
    row->addWidget(buildSide());
    m_empty = new EmptyState(theme, this);
    connect(m_empty, &EmptyState::actionAsked, this, [this] { Q_EMIT pageAsked(QStringLiteral("settings"), {}); });
    m_stack = new QStackedLayout;
    m_stack->addWidget(body);
    m_stack->addWidget(m_empty);
    column->addLayout(m_stack, 1);

    constexpr int settleAfter = 180;
    constexpr int freshAfter = 400;
    for (QTimer *timer : {m_soon, m_settle, m_fresh}) {
        timer->setSingleShot(true);
    }
    m_soon->setInterval(0);
    m_settle->setInterval(settleAfter);
    m_fresh->setInterval(freshAfter);
    connect(m_soon, &QTimer::timeout, this, &LivePage::redraw);
    connect(m_settle, &QTimer::timeout, this, [this] { wantData(true); });
    connect(m_fresh, &QTimer::timeout, this, [this] {
        m_window.advance(m_desk.clock().now());
        wantData(false);
        m_feed->refresh();
    });
    connect(m_tick, &QTimer::timeout, this, &LivePage::tick);
    connect(m_feed, &LiveFeed::changed, this, &LivePage::redrawSoon);
    connect(m_feed, &LiveFeed::failed, this, &LivePage::tell);
    connect(&theme, &Theme::changed, this, &LivePage::redrawSoon);
    connectDesk();
    addShortcuts();
    takeProviders();
}

LivePage::~LivePage() = default;

void LivePage::connectDesk()
{
    const auto freshIfSeen = [this] {
        if (isVisible()) {
            m_fresh->start();
        }
    };
    connect(&m_desk, &Desk::sampleAdded, this, [this, freshIfSeen](const QString &slug) {
        const bool shown = std::any_of(m_shown.begin(), m_shown.end(), [&slug](const ShownSeries &series) {
            return series.on && series.key.target == slug;
        });
        if (shown && !m_fresh->isActive()) {
            freshIfSeen();
        }
    });
    connect(&m_desk, &Desk::catalogueChanged, this, freshIfSeen);
    connect(&m_desk, &Desk::incidentsChanged, this, freshIfSeen);
    connect(&m_desk.deepChecks(), &DeepCheckDesk::changed, this, freshIfSeen);
    connect(&m_desk, &Desk::providersChanged, this, &LivePage::takeProviders);
    connect(&m_desk, &Desk::stateChanged, this, &LivePage::takeProviders);
}

void LivePage::addShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto what) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    on(QKeySequence(Qt::CTRL | Qt::Key_E), &LivePage::toggleExport);
    on(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), &LivePage::copyLink);
}

void LivePage::buildTop(QVBoxLayout *column)
{
    auto *top = new QHBoxLayout;
    top->setSpacing(space::s);
    m_chipBox = new QWidget(this);
    m_chips = new FlowLayout(m_chipBox, space::s);
    m_chips->setContentsMargins(0, 3, 0, 3);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_chipBox->setSizePolicy(policy);
    for (const Milliseconds range : ranges) {
        auto *chip = new Chip(m_theme, {}, m_chipBox);
        chip->setObjectName(QStringLiteral("range-") + durationText(range));
        m_chips->addWidget(chip);
        m_ranges.emplace_back(chip, range);
        connect(chip, &Chip::clicked, this, [this, range] { setRange(range); });
    }
    m_stretch = new Label(m_theme, TextRole::Control, Label::Tone::Muted, m_chipBox);
    m_toNow = new Chip(m_theme, {}, m_chipBox);
    m_toNow->setCheckable(false);
    m_toNow->setObjectName(QStringLiteral("toNow"));
    connect(m_toNow, &Chip::clicked, this,
            [this] { moveWindow([](TimeWindow &window, Instant now) { window.follow(window.range(), now); }); });
    auto *gap = new QWidget(m_chipBox);
    gap->setFixedSize(space::s, 1);
    m_addSeries = new Button(m_theme, Button::Kind::Quiet, m_chipBox);
    m_addSeries->setGlyph(Icon::Plus);
    m_addSeries->setObjectName(QStringLiteral("addSeries"));
    connect(m_addSeries, &Button::clicked, this, &LivePage::offerSeries);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_stretch, m_toNow, gap, m_addSeries}) {
        m_chips->addWidget(widget);
    }
    m_stretch->hide();
    m_toNow->hide();
    top->addWidget(m_chipBox, 1);
    m_notice = new Label(m_theme, TextRole::Caption, Label::Tone::Muted, this);
    m_notice->setElided(true);
    m_notice->setMaximumWidth(300);
    m_notice->hide();
    m_export = new Button(m_theme, Button::Kind::Plain, this);
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setGlyph(Icon::Export);
    connect(m_export, &Button::clicked, this, &LivePage::toggleExport);
    top->addWidget(m_notice, 0, Qt::AlignTop);
    top->addWidget(m_export, 0, Qt::AlignTop);
    column->addLayout(top);
    m_exportPanel = new ExportPanel(m_theme, this, {ExportChoice::Subject::Charts, ExportChoice::Subject::Points});
    m_exportPanel->hide();
    connect(m_exportPanel, &ExportPanel::saveAsked, this, &LivePage::saveExport);
    connect(m_exportPanel, &ExportPanel::copyAsked, this, &LivePage::copyExport);
    connect(m_exportPanel, &ExportPanel::closed, this, &LivePage::toggleExport);
    column->addWidget(m_exportPanel);
}

QWidget *LivePage::buildCharts()
{
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_column = new QWidget;
    m_column->setAutoFillBackground(false);
    m_cards = new QVBoxLayout(m_column);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(space::m);
    m_readout = new ReadoutBox(m_theme, m_column);
    m_readout->setObjectName(QStringLiteral("readout"));
    m_scroll->setWidget(m_column);
    return m_scroll;
}

QWidget *LivePage::buildSide()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setFixedWidth(sideWidth);
    m_side = new LiveSide(m_theme);
    m_side->setAutoFillBackground(false);
    connect(m_side, &LiveSide::seriesAsked, this, [this](int index) {
        const auto on = seriesOn();
        if (index >= 0 && index < static_cast<int>(on.size())) {
            choose(on[static_cast<std::size_t>(index)]->key);
        }
    });
    scroll->setWidget(m_side);
    return scroll;
}

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
        for (const SeriesKey &key : keys) {
            entries.push_back({key, names.of(key),
                               QStringLiteral("%1 · %2").arg(LiveWords::title(key.metric), LiveWords::whose(key))});
        }
        chooser->setEntries(std::move(entries), shown);
    });
}

QString LivePage::title() const
{
    return tr("Live");
}

QString LivePage::subtitle() const
{
    std::optional<Instant> newest;
    for (const ProviderView &view : m_desk.providers()) {
        if (view.last && view.provider.enabled && (!newest || *newest < view.last->at)) {
            newest = view.last->at;
        }
    }
    return newest ? tr("updated %1").arg(Text::age(*newest, m_desk.clock().now())) : tr("no checks yet");
}

void LivePage::retranslate()
{
    for (const auto &[chip, range] : m_ranges) {
        chip->setText(range == hours(24) ? tr("24 h") : Text::span(range));
    }
    m_toNow->setText(tr("Back to now"));
    m_addSeries->setText(tr("series"));
    m_addSeries->setToolTip(tr("Choose what is shown: checks, deep checks and figures of third parties"));
    m_addSeries->setAccessibleName(tr("Add series"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Save or copy the charts or their points (Ctrl+E)"));
    m_exportPanel->retranslate();
    m_side->retranslate();
    m_empty->setContent(Icon::Live, tr("No provider is checked"),
                        tr("Switch a provider on in Settings; a free check needs no key at some of them."),
                        tr("Open Settings"));
    describe();
    redraw();
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
