// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/incidentspage.h"

#include "ui/charts/incidenttimeline.h"
#include "ui/delegates/incidentdelegate.h"
#include "ui/models/incidentlist.h"
#include "ui/pages/answer.h"
#include "ui/pages/incidentdetails.h"
#include "ui/text/incidenttext.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/drawer.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QButtonGroup>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace aigo {

namespace {

using std::chrono::hours;

constexpr std::array<Milliseconds, 5> ranges{hours(24), hours(24 * 7), hours(24 * 30), hours(24 * 90), hours(24 * 365)};
constexpr Milliseconds historyOver = hours(24 * 90);
constexpr int pointsAround = 120;
constexpr int narrow = 1100; ///< of the page: below it the drawer is slimmer
constexpr int ageEvery = 30'000;

} // namespace

IncidentsPage::IncidentsPage(Desk &desk, const Theme &theme, QWidget *parent)
    : Page(parent)
    , askFile(fileDialog())
    , openUrl([](const QUrl &url) { QDesktopServices::openUrl(url); })
    , m_desk(desk)
    , m_theme(theme)
    , m_range(hours(24 * 30))
    , m_rows(new IncidentList(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    buildFilters(column);
    m_stack = new QStackedLayout;
    m_stack->addWidget(buildBody());
    m_empty = new EmptyState(theme, this);
    connect(m_empty, &EmptyState::actionAsked, this, [this] { Q_EMIT pageAsked(QStringLiteral("settings"), {}); });
    m_stack->addWidget(m_empty);
    column->addLayout(m_stack, 1);

    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &IncidentsPage::load);
    m_ageing.setInterval(ageEvery);
    connect(&m_ageing, &QTimer::timeout, this, [this] {
        m_rows->setNow(m_desk.clock().now());
        refilter();
    });
    const auto again = [this] {
        m_stale = true;
        if (isVisible()) {
            m_soon.start();
        }
    };
    connect(&desk, &Desk::incidentsChanged, this, again);
    connect(&desk, &Desk::providersChanged, this, again);
}

IncidentsPage::~IncidentsPage() = default;

void IncidentsPage::buildFilters(QVBoxLayout *column)
{
    auto *top = new QHBoxLayout;
    top->setSpacing(space::s);
    auto *chips = new QWidget(this);
    auto *flow = new FlowLayout(chips, space::s);
    flow->setContentsMargins(0, 3, 0, 3);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    chips->setSizePolicy(policy);
    const auto addChip = [&](const QString &objectName, bool checked) {
        auto *chip = new Chip(m_theme, {}, chips);
        chip->setCheckable(true);
        chip->setChecked(checked);
        chip->setObjectName(objectName);
        flow->addWidget(chip);
        return chip;
    };
    const auto addGap = [&] {
        auto *gap = new QWidget(chips);
        gap->setFixedSize(space::s, 1);
        flow->addWidget(gap);
    };
    auto *group = new QButtonGroup(this);
    for (const Milliseconds range : ranges) {
        Chip *chip = addChip(QStringLiteral("range-") + durationText(range), range == m_range);
        group->addButton(chip);
        m_ranges.emplace_back(chip, range);
        connect(chip, &Chip::clicked, this, [this, range] { setRange(range); });
    }
    addGap();
    constexpr std::array<const char *, kinds> names{"theirs", "ours", "maintenance"};
    for (std::size_t i = 0; i < kinds; ++i) {
        m_kinds[i] = addChip(QString::fromLatin1(names[i]), true);
        connect(m_kinds[i], &Chip::clicked, this, &IncidentsPage::refilter);
    }
    addGap();
    m_openOnly = addChip(QStringLiteral("openOnly"), false);
    connect(m_openOnly, &Chip::clicked, this, &IncidentsPage::refilter);
    top->addWidget(chips, 1);
    m_search = new SearchField(m_theme, this);
    m_search->setObjectName(QStringLiteral("incidentSearch"));
    m_search->setFixedWidth(200);
    connect(m_search, &QLineEdit::textChanged, this, &IncidentsPage::refilter);
    top->addWidget(m_search, 0, Qt::AlignTop);
    column->addLayout(top);

    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    auto *providers = new QWidget(this);
    m_chips = new FlowLayout(providers, space::s);
    m_chips->setContentsMargins(0, 0, 0, 0);
    providers->setSizePolicy(policy);
    line->addWidget(providers, 1);
    m_notice = new Label(m_theme, TextRole::Caption, Label::Tone::Muted, this);
    m_notice->setObjectName(QStringLiteral("notice"));
    m_notice->setElided(true);
    m_notice->setMaximumWidth(420);
    m_notice->hide();
    m_stop = new Button(m_theme, Button::Kind::Plain, this);
    m_stop->setObjectName(QStringLiteral("stopEvidence"));
    m_stop->hide();
    connect(m_stop, &Button::clicked, this, [this] {
        if (m_making != nullptr) {
            m_making->cancel();
        }
    });
    line->addWidget(m_notice);
    line->addWidget(m_stop);
    column->addLayout(line);
}

QWidget *IncidentsPage::buildBody()
{
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::l);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::m);
    m_timelineCard = new Card(m_theme, body);
    m_timeline = new IncidentTimeline(m_theme, m_timelineCard);
    m_timeline->setObjectName(QStringLiteral("timeline"));
    m_timelineCard->body()->addWidget(m_timeline);
    connect(m_timeline, &IncidentTimeline::chosen, this, &IncidentsPage::select);
    left->addWidget(m_timelineCard);
    m_listCard = new Card(m_theme, body);
    m_listCard->setPadding(1);
    auto *lists = new QWidget(m_listCard);
    m_listStack = new QStackedLayout(lists);
    m_view = new QListView(lists);
    m_view->setObjectName(QStringLiteral("incidents"));
    m_view->setModel(m_rows);
    m_view->setItemDelegate(new IncidentDelegate(m_theme, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_view->viewport()->setAttribute(Qt::WA_Hover);
    connect(&m_theme, &Theme::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    const auto openRow = [this](const QModelIndex &index) {
        if (const IncidentRow *of = m_rows->rowAt(index.row())) {
            select(of->incident.provider, of->incident.id);
        }
    };
    connect(m_view, &QListView::clicked, this, openRow);
    connect(m_view, &QListView::activated, this, openRow);
    m_none = new EmptyState(m_theme, lists);
    connect(m_none, &EmptyState::actionAsked, this, [this] { open(QUrlQuery(QStringLiteral("clear=1"))); });
    m_listStack->addWidget(m_view);
    m_listStack->addWidget(m_none);
    m_listCard->body()->addWidget(lists, 1);
    left->addWidget(m_listCard, 1);
    row->addLayout(left, 1);
    m_drawer = new Drawer(m_theme, body);
    m_drawer->setObjectName(QStringLiteral("details"));
    connect(m_drawer, &Drawer::closed, this, [this] {
        m_details = nullptr;
        ++m_asked;
        m_id.clear();
        m_timeline->setChosen({}, {});
        m_view->clearSelection();
        m_view->setFocus();
    });
    row->addWidget(m_drawer);
    return body;
}

void IncidentsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_ageing.start();
    placeTimeline();
    if (m_stale) {
        load();
    }
}

void IncidentsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_ageing.stop();
    m_soon.stop();
    m_stale = true;
}

void IncidentsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placeTimeline();
}

/// As high as its lanes want, while the list keeps more than half of the page.
void IncidentsPage::placeTimeline()
{
    m_drawer->setFixedWidth(width() < narrow ? 340 : 400);
    const int wanted = m_timeline->wantedHeight();
    m_timeline->setFixedHeight(std::clamp(wanted, 96, std::max(96, height() * 2 / 5)));
}

void IncidentsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_drawer->isVisible()) {
        m_drawer->closeDrawer();
    } else if (event->key() == Qt::Key_Slash) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    } else {
        Page::keyPressEvent(event);
    }
}

void IncidentsPage::setRange(Milliseconds range)
{
    for (const auto &[chip, its] : m_ranges) {
        chip->setChecked(its == range);
    }
    if (range != m_range) {
        m_range = range;
        load();
    }
}

void IncidentsPage::load()
{
    m_stale = false;
    const int round = ++m_round;
    const Instant now = m_desk.clock().now();
    // Announced maintenance lies ahead.
    onAnswer(m_desk.incidents({}, now - m_range, now + hours(24 * 14)), this,
             [this, round](const Result<std::vector<Incident>> &incidents) {
                 if (round != m_round) {
                     return;
                 }
                 if (!incidents) {
                     tell(incidents.error().line());
                     return;
                 }
                 taken(*incidents);
             });
}

void IncidentsPage::taken(const std::vector<Incident> &incidents)
{
    const Instant now = m_desk.clock().now();
    m_loaded = true;
    m_all.clear();
    for (const Incident &incident : incidents) {
        if (endOf(incident, now) >= now - m_range) {
            m_all.push_back(incident);
        }
    }
    m_troubles = troubles(m_all, now);
    m_names.clear();
    for (const ProviderView &view : m_desk.providers()) {
        m_names.emplace(view.provider.slug, view.provider.name);
    }
    m_rows->setNow(now);
    showProviderChips();
    refilter();
    if (!m_id.isEmpty()) {
        showDetails(true);
    }
}

bool IncidentsPage::passes(const Incident &incident) const
{
    const Kind kind = incident.ours ? Kind::Ours : incident.maintenance ? Kind::Maintenance : Kind::Theirs;
    if (!m_kinds[static_cast<std::size_t>(kind)]->isChecked() || (m_openOnly->isChecked() && !incident.isOpen())) {
        return false;
    }
    if (!m_picked.empty() && !m_picked.contains(incident.provider)) {
        return false;
    }
    const QStringList words = m_search->text().simplified().split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        const auto has = [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
        return has(IncidentText::title(incident)) || has(nameOf(incident.provider)) || has(incident.provider) ||
               std::any_of(incident.components.begin(), incident.components.end(), has) ||
               std::any_of(incident.models.begin(), incident.models.end(), has) ||
               std::any_of(incident.updates.begin(), incident.updates.end(),
                           [&](const IncidentUpdate &update) { return has(update.text); });
    });
}

void IncidentsPage::refilter()
{
    if (!m_loaded) {
        return;
    }
    std::vector<Incident> shown;
    std::vector<int> of;
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (passes(m_all[i])) {
            shown.push_back(m_all[i]);
            of.push_back(m_troubles[i]);
        }
    }
    showTimeline(shown, of);
    showRows(std::move(shown), of);
    m_listStack->setCurrentIndex(m_rows->rowCount() > 0 ? 0 : 1);
    const std::vector<ProviderView> views = m_desk.providers();
    const bool nobody = m_all.empty() && std::none_of(views.begin(), views.end(),
                                                      [](const ProviderView &view) { return view.provider.enabled; });
    m_stack->setCurrentIndex(nobody ? 1 : 0);
    retitle();
}

void IncidentsPage::retitle()
{
    m_timelineCard->setTitle(tr("Timeline"), tr("ours above, theirs below"));
    Q_EMIT headerChanged();
}

void IncidentsPage::showProviderChips()
{
    std::map<QString, QString> wanted;
    for (const Incident &incident : m_all) {
        wanted.emplace(incident.provider, nameOf(incident.provider));
    }
    for (const QString &slug : m_picked) {
        wanted.emplace(slug, nameOf(slug));
    }
    for (auto it = m_providers.begin(); it != m_providers.end();) {
        if (wanted.contains(it->first)) {
            ++it;
            continue;
        }
        m_chips->removeWidget(it->second);
        it->second->deleteLater();
        it = m_providers.erase(it);
    }
    for (const auto &[slug, name] : wanted) {
        Chip *&chip = m_providers[slug];
        if (chip == nullptr) {
            chip = new Chip(m_theme, {}, m_chips->parentWidget());
            chip->setCheckable(true);
            chip->setObjectName(QStringLiteral("provider-") + slug);
            m_chips->addWidget(chip);
            chip->show();
            connect(chip, &Chip::clicked, this, [this, of = slug](bool on) {
                on ? void(m_picked.insert(of)) : void(m_picked.erase(of));
                refilter();
            });
        }
        chip->setText(name);
        chip->setChecked(m_picked.contains(slug));
    }
}

void IncidentsPage::showTimeline(const std::vector<Incident> &shown, const std::vector<int> &of)
{
    const Instant now = m_desk.clock().now();
    Instant to = now;
    std::map<QString, TimelineLane> lanes;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Incident &incident = shown[i];
        TimelineLane &lane = lanes[nameOf(incident.provider).toCaseFolded() + incident.provider];
        lane.provider = incident.provider;
        lane.name = nameOf(incident.provider);
        TimelineBar bar;
        bar.provider = incident.provider;
        bar.id = incident.id;
        bar.from = incident.started;
        bar.to = endOf(incident, now);
        bar.open = incident.isOpen();
        bar.ours = incident.ours;
        bar.maintenance = incident.maintenance;
        bar.severity = incident.severity;
        bar.trouble = of[i];
        bar.title = IncidentText::title(incident);
        bar.words =
            QStringList{lane.name + QStringLiteral(" · ") + IncidentText::severity(incident.severity) +
                            QStringLiteral(" · ") + IncidentText::phase(incident.phase),
                        Text::dateTime(incident.started) + QStringLiteral(" · ") + IncidentText::length(incident, now)};
        if (const QString lag = IncidentText::lag(incident); !lag.isEmpty()) {
            bar.words << lag;
        }
        if (incident.isOpen() && incident.started > now) {
            to = std::max(to, std::min(bar.to, now + m_range / 4));
        }
        lane.bars.push_back(std::move(bar));
    }
    std::vector<TimelineLane> list;
    for (auto &[key, lane] : lanes) {
        std::sort(lane.bars.begin(), lane.bars.end(),
                  [](const TimelineBar &a, const TimelineBar &b) { return a.from < b.from; });
        list.push_back(std::move(lane));
    }
    m_timeline->show(std::move(list), now - m_range, to + m_range / 100, now);
    placeTimeline();
}

void IncidentsPage::showRows(std::vector<Incident> shown, const std::vector<int> &of)
{
    std::map<int, int> sizes;
    for (const int trouble : of) {
        ++sizes[trouble];
    }
    std::vector<IncidentRow> rows;
    rows.reserve(shown.size());
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const QString name = nameOf(shown[i].provider);
        rows.push_back({std::move(shown[i]), name, of[i], sizes[of[i]] > 1});
    }
    m_rows->setRows(std::move(rows));
    if (!m_id.isEmpty()) {
        m_view->setCurrentIndex(m_rows->indexOf(m_provider, m_id));
    }
}

const Incident *IncidentsPage::find(const QString &provider, const QString &id) const
{
    const auto it = std::find_if(m_all.begin(), m_all.end(), [&](const Incident &incident) {
        return incident.id == id && (provider.isEmpty() || incident.provider == provider);
    });
    return it == m_all.end() ? nullptr : &*it;
}

std::vector<Incident> IncidentsPage::joinedWith(const Incident &incident) const
{
    std::vector<Incident> out;
    const auto own = std::find_if(m_all.begin(), m_all.end(), [&](const Incident &one) {
        return one.id == incident.id && one.provider == incident.provider;
    });
    if (own == m_all.end()) {
        return out;
    }
    const int trouble = m_troubles[static_cast<std::size_t>(own - m_all.begin())];
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (m_troubles[i] == trouble && &m_all[i] != &*own) {
            out.push_back(m_all[i]);
        }
    }
    return out;
}

std::optional<ProviderView> IncidentsPage::viewOf(const QString &slug) const
{
    std::vector<ProviderView> views = m_desk.providers();
    const auto it =
        std::find_if(views.begin(), views.end(), [&](const ProviderView &view) { return view.provider.slug == slug; });
    return it == views.end() ? std::nullopt : std::optional(std::move(*it));
}

QString IncidentsPage::nameOf(const QString &slug) const
{
    const auto known = m_names.find(slug);
    return known == m_names.end() || known->second.isEmpty() ? slug : known->second;
}

void IncidentsPage::select(const QString &provider, const QString &id)
{
    const bool inPlace = m_details != nullptr && m_provider == provider && m_id == id;
    m_provider = provider;
    m_id = id;
    showDetails(inPlace);
}

void IncidentsPage::closeDetails()
{
    m_drawer->closeDrawer();
}

void IncidentsPage::showDetails(bool inPlace)
{
    const Incident *incident = find(m_provider, m_id);
    if (incident == nullptr) {
        return; // it may come with the next look at the store
    }
    m_provider = incident->provider;
    IncidentFacts facts;
    facts.row = {*incident, nameOf(incident->provider), 0, false};
    facts.now = m_desk.clock().now();
    for (const Incident &other : joinedWith(*incident)) {
        facts.joined.push_back({other, nameOf(other.provider), 0, true});
    }
    m_timeline->setChosen(m_provider, m_id);
    const QModelIndex row = m_rows->indexOf(m_provider, m_id);
    m_view->setCurrentIndex(row);
    m_view->scrollTo(row);
    if (inPlace && m_details != nullptr && m_details->facts().row == facts.row &&
        m_details->facts().joined == facts.joined) {
        return;
    }
    const int scrolled = inPlace && m_details != nullptr ? m_drawer->scrollPosition() : 0;
    m_details = new IncidentDetails(m_theme, std::move(facts));
    connect(m_details, &IncidentDetails::linkAsked, this, [this](const QUrl &url) { openUrl(url); });
    connect(m_details, &IncidentDetails::evidenceAsked, this, &IncidentsPage::askEvidence);
    connect(m_details, &IncidentDetails::incidentAsked, this, &IncidentsPage::select, Qt::QueuedConnection);
    connect(m_details, &IncidentDetails::modelAsked, this, [this](const QString &id) {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("model"), id);
        Q_EMIT pageAsked(QStringLiteral("models"), query);
    });
    connect(m_details, &IncidentDetails::liveAsked, this, [this] {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("providers"), m_provider);
        Q_EMIT pageAsked(QStringLiteral("live"), query);
    });
    m_details->evidenceButton()->setEnabled(m_making == nullptr);
    m_drawer->setHeading(IncidentText::title(*incident), nameOf(incident->provider));
    m_drawer->setContents(m_details);
    m_drawer->openDrawer();
    m_drawer->setScrollPosition(scrolled);
    askAround(*incident);
}

IncidentPicture IncidentsPage::picture(const Incident &incident, std::vector<HistoryPoint> points) const
{
    IncidentPicture picture;
    picture.now = m_desk.clock().now();
    picture.points = std::move(points);
    picture.incidents = joinedWith(incident);
    picture.incidents.push_back(incident);
    picture.title = nameOf(incident.provider) + QStringLiteral(": ") + IncidentText::title(incident);
    picture.footer = tr("Measured from this machine: median and p95 of the time to the first byte, failed checks from "
                        "the ground up; times in %1")
                         .arg(Text::zone(picture.now));
    for (const Incident &one : picture.incidents) {
        std::optional<Instant> &moment = one.ours ? picture.ourFailure : picture.theirWord;
        const Instant at = one.ours ? one.started : one.firstSeen;
        moment = moment ? std::min(*moment, at) : at;
    }
    return picture;
}

/// What the store knows of it; each comes in its place.
void IncidentsPage::askAround(const Incident &incident)
{
    const int asked = ++m_asked;
    const Instant now = m_desk.clock().now();
    const TimeSpan span = evidenceSpan(incident, now);
    const auto isStill = [this, asked] { return asked == m_asked && m_details != nullptr; };
    onAnswer(m_desk.history(SeriesKey{incident.provider, {}, {}, {}}, span.from, span.to, pointsAround), this,
             [this, isStill, incident](const Result<std::vector<HistoryPoint>> &points) {
                 if (isStill()) {
                     m_details->setPicture(picture(incident, points ? *points : std::vector<HistoryPoint>()));
                 }
             });
    if (!incident.ours) {
        onAnswer(m_desk.revisions(incident.provider, incident.id), this,
                 [this, isStill](const Result<std::vector<IncidentRevision>> &revisions) {
                     if (isStill() && revisions) {
                         m_details->setRevisions(*revisions);
                     }
                 });
    }
    onAnswer(m_desk.incidents(incident.provider, now - historyOver, now), this,
             [this, isStill, now, provider = incident.provider](const Result<std::vector<Incident>> &known) {
                 if (!isStill() || !known) {
                     return;
                 }
                 std::vector<Incident> theirs = *known;
                 std::erase_if(theirs, [&](const Incident &one) { return one.provider != provider; });
                 m_details->setHistory(repairHistory(theirs, now - historyOver, now), historyOver);
             });
}

QString IncidentsPage::title() const
{
    return tr("Incidents");
}

QString IncidentsPage::subtitle() const
{
    if (!m_loaded) {
        return {};
    }
    const Instant now = m_desk.clock().now();
    const auto open = std::count_if(m_all.begin(), m_all.end(), [now](const Incident &incident) {
        return incident.isOpen() && incident.started <= now;
    });
    return tr("%n open", nullptr, static_cast<int>(open)) + QStringLiteral(" · ") +
           tr("%1 in %2").arg(Text::count(static_cast<qint64>(m_all.size())), rangeText(m_range));
}

QString IncidentsPage::rangeText(Milliseconds range) const
{
    return range == hours(24) ? tr("24 h") : range == hours(24 * 365) ? tr("1 year") : Text::span(range);
}

void IncidentsPage::retranslate()
{
    for (const auto &[chip, range] : m_ranges) {
        chip->setText(rangeText(range));
    }
    m_kinds[0]->setText(tr("Theirs"));
    m_kinds[0]->setToolTip(tr("What their status pages say"));
    m_kinds[1]->setText(tr("Ours"));
    m_kinds[1]->setToolTip(tr("Outages that were measured here"));
    m_kinds[2]->setText(tr("Maintenance"));
    m_openOnly->setText(tr("Open only"));
    m_search->setPlaceholderText(tr("Find in incidents (/)"));
    m_search->setAccessibleName(tr("Find in incidents"));
    m_stop->setText(tr("Stop"));
    m_timeline->setAccessibleName(tr("Timeline of incidents"));
    m_view->setAccessibleName(tr("Incidents, the newest first"));
    m_drawer->retranslate();
    m_empty->setContent(Icon::Incidents, tr("No provider is watched"),
                        tr("Switch a provider on in Settings; then its status page is read and its API checked."),
                        tr("Open Settings"));
    m_none->setContent(Icon::Check, tr("No incident here"), tr("Nothing in this time passes the filters."),
                       tr("Show all"));
    refilter();
    if (m_details != nullptr) {
        m_details = nullptr;
        showDetails(false);
    }
}

void IncidentsPage::open(const QUrlQuery &query)
{
    const auto value = [&query](const char *key) {
        return query.queryItemValue(QString::fromLatin1(key), QUrl::FullyDecoded);
    };
    const auto has = [&query](const char *key) { return query.hasQueryItem(QString::fromLatin1(key)); };
    if (has("clear")) {
        m_picked.clear();
        m_openOnly->setChecked(false);
        m_search->clear();
        for (Chip *chip : m_kinds) {
            chip->setChecked(true);
        }
    }
    if (has("open")) {
        m_openOnly->setChecked(value("open") != u"0");
    }
    if (has("kind")) {
        const QStringList wanted = value("kind").split(u',');
        for (Chip *chip : m_kinds) {
            chip->setChecked(wanted.contains(chip->objectName()));
        }
    }
    if (has("q")) {
        m_search->setText(value("q"));
    }
    if (has("provider") && !has("id")) {
        m_picked.clear();
        for (const QString &slug : value("provider").split(u',', Qt::SkipEmptyParts)) {
            m_picked.insert(slug);
        }
    }
    if (has("since")) {
        const Instant now = m_desk.clock().now();
        if (const auto since = parseTime(value("since"), now)) {
            const auto wide =
                std::find_if(ranges.begin(), ranges.end(), [&](Milliseconds range) { return now - range <= *since; });
            setRange(wide == ranges.end() ? ranges.back() : *wide);
        }
    }
    if (has("id")) {
        m_provider = value("provider");
        m_id = value("id");
        showDetails(false);
    }
    showProviderChips();
    refilter();
}

QString IncidentsPage::notice() const
{
    return m_notice->isHidden() ? QString() : m_notice->text();
}

void IncidentsPage::tell(const QString &text)
{
    m_notice->setText(text);
    m_notice->show();
}

} // namespace aigo
