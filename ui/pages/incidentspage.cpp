// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/incidentspage.h"

#include "ui/charts/incidenttimeline.h"
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
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QDesktopServices>
#include <QKeyEvent>
#include <QListView>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace aigo {

namespace {

using std::chrono::hours;

constexpr int ageEvery = 30'000;

} // namespace

const std::array<Milliseconds, 5> IncidentsPage::spans{hours(24), hours(24 * 7), hours(24 * 30), hours(24 * 90),
                                                       hours(24 * 365)};

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

const Incident *IncidentsPage::find(const QString &provider, const QString &id) const
{
    const auto it = std::find_if(m_all.begin(), m_all.end(), [&](const Incident &incident) {
        return incident.id == id && (provider.isEmpty() || incident.provider == provider);
    });
    return it == m_all.end() ? nullptr : &*it;
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
                std::find_if(spans.begin(), spans.end(), [&](Milliseconds range) { return now - range <= *since; });
            setRange(wide == spans.end() ? spans.back() : *wide);
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
