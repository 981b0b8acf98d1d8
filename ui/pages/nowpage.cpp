// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/nowpage.h"

#include "ui/now/cardgrid.h"
#include "ui/now/evidence.h"
#include "ui/now/latencyoverview.h"
#include "ui/now/providerdrawer.h"
#include "ui/now/sidefacts.h"
#include "ui/now/sidelist.h"
#include "ui/now/verdictbanner.h"
#include "ui/text/text.h"
#include "ui/text/verdictwords.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrollcolumn.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace aigo {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t changesShown = 8;
constexpr int wideSide = 324;
constexpr int narrowSide = 272;
constexpr int narrowPage = 1180; ///< below, the side column is narrow

} // namespace

NowPage::NowPage(Desk &desk, const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_theme(theme)
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &NowPage::refresh);
    m_ageing.setInterval(10'000);
    connect(&m_ageing, &QTimer::timeout, this, &NowPage::age);
    follow();
}

NowPage::~NowPage() = default;

void NowPage::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_scroll = new ScrollColumn(this);
    auto *body = new QWidget;
    auto *columns = new QHBoxLayout(body);
    columns->setContentsMargins(space::xl, space::l, space::xl, space::l);
    columns->setSpacing(space::l);
    buildLeft(columns);
    buildSide(columns);
    m_scroll->setContents(body);
    row->addWidget(m_scroll, 1);
    auto *edge = new QVBoxLayout;
    edge->setContentsMargins(0, space::l, space::l, space::l);
    m_drawer = new ProviderDrawer(m_desk, m_theme, this);
    edge->addWidget(m_drawer);
    row->addLayout(edge);
    connect(m_drawer, &ProviderDrawer::pageAsked, this, &Page::pageAsked);
    connect(m_drawer, &Drawer::closed, this, [this] {
        arrange();
        for (ProviderCard *card : m_grid->cards()) {
            card->setChosen(false);
        }
        m_grid->focusCard();
    });
}

void NowPage::buildLeft(QBoxLayout *row)
{
    auto *left = new QVBoxLayout;
    left->setSpacing(space::m);
    m_banner = new VerdictBanner(m_theme);
    left->addWidget(m_banner);
    auto *cards = new QWidget;
    auto *column = new QVBoxLayout(cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_grid = new CardGrid(m_theme);
    column->addWidget(m_grid);
    m_chartCard = new Card(m_theme);
    m_chartCard->body()->setSpacing(space::xs);
    m_chart = new LatencyOverview(m_theme);
    m_chart->setObjectName(QStringLiteral("overview"));
    m_chartCard->body()->addWidget(m_chart, 1);
    column->addWidget(m_chartCard, 1);
    m_empty = new EmptyState(m_theme);
    m_empty->hide();
    left->addWidget(cards, 1);
    left->addWidget(m_empty, 1);
    m_cards = cards;
    row->addLayout(left, 1);
    connect(m_banner, &VerdictBanner::providerAsked, this, &NowPage::openProvider);
    connect(m_grid, &CardGrid::opened, this, &NowPage::openProvider);
    connect(m_grid, &CardGrid::focused, this, [this](QWidget *card) {
        // Where it stands is known when what just opened or closed is laid out.
        QTimer::singleShot(0, card, [this, card] { m_scroll->ensureWidgetVisible(card, 0, 24); });
    });
    connect(m_empty, &EmptyState::actionAsked, this, [this] { Q_EMIT pageAsked(QStringLiteral("settings"), {}); });
}

void NowPage::buildSide(QBoxLayout *row)
{
    m_side = new QWidget;
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    m_incidentList = new SideList(m_theme);
    m_incidentList->setObjectName(QStringLiteral("incidents"));
    m_incidentCount = new Label(m_theme, TextRole::Control, Label::Tone::Faint);
    m_incidentList->corner()->addWidget(m_incidentCount);
    m_changeList = new SideList(m_theme);
    m_changeList->setObjectName(QStringLiteral("changes"));
    column->addWidget(m_incidentList);
    column->addWidget(m_changeList, 1);
    row->addWidget(m_side);
    connect(m_incidentList, &SideList::pressed, this, [this](const QString &key) {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("provider"), key.section(u'\n', 0, 0));
        query.addQueryItem(QStringLiteral("id"), key.section(u'\n', 1));
        Q_EMIT pageAsked(QStringLiteral("incidents"), query);
    });
    connect(m_changeList, &SideList::pressed, this, [this](const QString &model) {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("model"), model);
        Q_EMIT pageAsked(QStringLiteral("models"), query);
    });
}

/// Each of these is nothing but a look at a flag while the page is hidden: it asks anew when it is shown.
void NowPage::follow()
{
    connect(&m_desk, &Desk::sampleAdded, this, &NowPage::measured);
    connect(&m_desk, &Desk::providerChanged, this, [this](const QString &slug) {
        if (isVisible()) {
            m_dirty.insert(slug);
            refreshSoon();
        }
    });
    const auto askAgain = [this] {
        if (isVisible()) {
            ask();
        }
    };
    connect(&m_desk, &Desk::providersChanged, this, askAgain);
    connect(&m_desk, &Desk::incidentsChanged, this, [this] {
        if (isVisible()) {
            askIncidents();
        }
    });
    connect(&m_desk, &Desk::catalogueChanged, this, [this] {
        if (isVisible()) {
            askChanges();
            refreshDrawer();
        }
    });
    connect(&m_desk, &Desk::connectionChanged, this, [this] {
        if (isVisible()) {
            refreshAll();
        }
    });
    connect(&m_desk, &Desk::settingsChanged, this, &NowPage::refreshSoon);
}

void NowPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    arrange();
    ask();
    m_ageing.start();
}

void NowPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_soon.stop();
    m_ageing.stop();
    ++m_round;
    m_open = 0;
    m_dirty.clear();
    m_measured.clear();
}

const ProviderView *NowPage::viewOf(const QString &slug) const
{
    const auto it = std::find_if(m_views.begin(), m_views.end(),
                                 [&](const ProviderView &view) { return view.provider.slug == slug; });
    return it == m_views.end() ? nullptr : &*it;
}

void NowPage::refreshSoon()
{
    if (isVisible() && !m_soon.isActive()) {
        m_soon.start();
    }
}

/// Only the cards that something was said of, and what stands over all.
void NowPage::refresh()
{
    const Instant now = m_desk.clock().now();
    m_views = m_desk.providers();
    std::erase_if(m_views, [this](const ProviderView &view) { return !m_watched.contains(view.provider.slug); });
    const bool figures = !m_measured.isEmpty();
    const bool drawn = m_dirty.contains(m_drawer->slug()) || m_measured.contains(m_drawer->slug());
    for (const ProviderView &view : m_views) {
        const QString &slug = view.provider.slug;
        if (m_measured.contains(slug)) {
            measure(view, now);
        }
        if (m_measured.contains(slug) || m_dirty.contains(slug)) {
            refreshCard(view, now);
        }
    }
    m_dirty.clear();
    m_measured.clear();
    refreshBanner(now);
    if (figures || m_chartStale) {
        refreshChart(now);
    }
    if (drawn) {
        refreshDrawer();
    }
    Q_EMIT headerChanged();
}

void NowPage::refreshAll()
{
    for (const ProviderView &view : m_views) {
        m_dirty.insert(view.provider.slug);
    }
    refresh();
}

void NowPage::measure(const ProviderView &view, Instant now)
{
    const QString &slug = view.provider.slug;
    m_figures[slug] = dayFigures(m_watched.at(slug).samples, now, view.every, maintenanceOf(m_incidents, slug, now));
    m_grid->card(slug)->setFigures(m_figures[slug]);
}

void NowPage::refreshCard(const ProviderView &view, Instant now)
{
    m_grid->card(view.provider.slug)->setFacts(cardFacts(view, m_figures[view.provider.slug], now));
}

void NowPage::refreshBanner(Instant now)
{
    m_banner->setFacts(bannerFacts(m_views, m_figures, m_desk.connection(), m_desk.settings().paused, now));
}

void NowPage::refreshChart(Instant now)
{
    m_chartStale = false;
    std::vector<LatencyOverview::Line> lines;
    lines.reserve(m_views.size());
    for (const ProviderView &view : m_views) {
        const DayFigures &figures = m_figures[view.provider.slug];
        const State tone = verdictTone(view.verdict);
        lines.push_back({view.provider.name, m_watched.at(view.provider.slug).colour,
                         tone == State::Degraded || tone == State::Down, figures.median,
                         std::max<Milliseconds>(15min, 2 * view.every)});
    }
    std::vector<LatencyOverview::Band> bands;
    for (const Incident &incident : m_incidents) {
        const bool counts = (incident.ours || incident.concerns) && incident.phase != IncidentPhase::Scheduled;
        if (counts && m_watched.contains(incident.provider)) {
            const State state = incident.maintenance ? State::Maintenance
                                : incident.ours      ? State::Down
                                                     : State::Degraded;
            const Instant end = incident.resolved ? *incident.resolved : now;
            bands.push_back({{incident.started, std::max(end, incident.started)}, state});
        }
    }
    m_chart->show(std::move(lines), std::move(bands), now - dayShown, now);
    m_chartCard->setTitle(tr("Latency, all providers, 24 h"),
                          QStringLiteral("%1 · %2").arg(tr("p50, time to the first byte"), Text::zone(now)));
}

void NowPage::refreshIncidents(Instant now)
{
    const auto rows = incidentRows(m_incidents, m_views, now);
    m_incidentCount->setText(rows.empty() ? QString() : QString::number(rows.size()));
    m_incidentList->setRows(rows);
}

void NowPage::refreshChanges(Instant now)
{
    m_changeList->setRows(changeRows(m_changes, *m_desk.catalogue(), now, changesShown));
}

void NowPage::refreshDrawer()
{
    const QString slug = m_drawer->slug();
    const ProviderView *view = viewOf(slug);
    if (slug.isEmpty() || view == nullptr) {
        return;
    }
    m_drawer->showProvider(*view, m_figures[slug], m_watched.at(slug).samples);
}

void NowPage::age()
{
    refreshAll();
    refreshIncidents(m_desk.clock().now());
}

void NowPage::openProvider(const QString &slug)
{
    const ProviderView *view = viewOf(slug);
    if (view == nullptr) {
        m_wanted = slug;
        return;
    }
    m_wanted.clear();
    m_drawer->showProvider(*view, m_figures[slug], m_watched.at(slug).samples);
    for (ProviderCard *card : m_grid->cards()) {
        card->setChosen(card->slug() == slug);
    }
    arrange();
    m_grid->focusCard(slug);
}

void NowPage::open(const QUrlQuery &query)
{
    const QString slug = query.queryItemValue(QStringLiteral("provider"), QUrl::FullyDecoded);
    if (!slug.isEmpty()) {
        openProvider(slug);
    }
}

/// The details stand where the side column does.
void NowPage::arrange()
{
    m_side->setVisible(m_drawer->isHidden());
    m_side->setFixedWidth(width() < narrowPage ? narrowSide : wideSide);
}

void NowPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void NowPage::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        m_grid->focusCard();
        return;
    case Qt::Key_Escape:
        m_drawer->closeDrawer();
        return;
    default:
        Page::keyPressEvent(event);
    }
}

QString NowPage::subtitle() const
{
    if (m_views.empty()) {
        return tr("no provider is watched");
    }
    std::optional<Instant> newest;
    for (const ProviderView &view : m_views) {
        if (view.last && (!newest || *newest < view.last->at)) {
            newest = view.last->at;
        }
    }
    const QString many = tr("%n provider(s)", nullptr, static_cast<int>(m_views.size()));
    return QStringLiteral("%1 · %2").arg(
        newest ? tr("checked %1").arg(Text::age(*newest, m_desk.clock().now())) : tr("not checked yet"), many);
}

void NowPage::retranslate()
{
    m_empty->setContent(Icon::Now, tr("No provider is watched yet"),
                        tr("Switch on the providers that you use: a free check a minute tells whether they answer, and "
                           "many of them need no key for it."),
                        tr("Choose providers"));
    m_incidentList->setTitle(tr("Open incidents"));
    m_incidentList->setEmptyText(tr("None: no provider reports one, and our own checks see none."));
    m_changeList->setTitle(tr("Latest changes"));
    m_changeList->setEmptyText(tr("Nothing changed since prices and models were first read."));
    m_chartCard->setTitle(tr("Latency, all providers, 24 h"));
    m_chart->setAccessibleName(tr("Latency, all providers, 24 h"));
    m_grid->setAccessibleName(tr("Providers"));
    m_drawer->retranslateDrawer();
    takeProviders();
    refreshAll();
    refreshChart(m_desk.clock().now());
    refreshIncidents(m_desk.clock().now());
    refreshChanges(m_desk.clock().now());
}

} // namespace aigo
