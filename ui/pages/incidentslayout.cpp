// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/incidentspage.h"

#include "ui/charts/incidenttimeline.h"
#include "ui/delegates/incidentdelegate.h"
#include "ui/models/incidentlist.h"
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
#include <QHBoxLayout>
#include <QListView>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

/// The parts of the Incidents page and what fills them.
namespace aigo {

namespace {

constexpr int narrow = 1100; ///< of the page: below it the drawer is slimmer

} // namespace

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
    for (const Milliseconds range : spans) {
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

/// As high as its lanes want, while the list keeps more than half of the page.
void IncidentsPage::placeTimeline()
{
    m_drawer->setFixedWidth(width() < narrow ? 340 : 400);
    m_timeline->setFixedHeight(m_timeline->heightWithin(std::max(96, height() * 2 / 5)));
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

} // namespace aigo
