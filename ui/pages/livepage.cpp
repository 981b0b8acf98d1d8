// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/livepage.h"

#include "core/monitor/deepcheckdesk.h"
#include "ui/live/chartcard.h"
#include "ui/live/liveside.h"
#include "ui/live/readoutbox.h"
#include "ui/pages/exportpanel.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrollcolumn.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace aigo {

namespace {

using std::chrono::days;
using std::chrono::hours;

constexpr std::array<Milliseconds, 5> ranges{hours(1), hours(24), days(7), days(30), days(90)};
constexpr int sideWidth = 236;

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
    m_scroll = new ScrollColumn(this);
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
    auto *scroll = new ScrollColumn(this);
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

} // namespace aigo
