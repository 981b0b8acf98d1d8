// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/livepage.h"

#include "ui/charts/availabilitystrip.h"
#include "ui/charts/latencychart.h"
#include "ui/pages/answer.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

#include "core/exporting/writers.h"

#include <QBuffer>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace aigo {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr std::array<Milliseconds, 5> ranges{minutes(15), hours(1), hours(6), hours(24), hours(24 * 7)};
constexpr std::size_t mostSideCards = 4;

std::optional<QString> msText(std::optional<Microseconds> latency)
{
    return latency ? std::optional(decimalText(latency->count(), 3)) : std::nullopt;
}

} // namespace

LivePage::LivePage(Desk &desk, const Theme &theme, QWidget *parent)
    : Page(parent)
    , askFile(fileDialog())
    , m_desk(desk)
    , m_theme(theme)
    , m_range(hours(1))
    , m_soon(new QTimer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    buildTop(column);
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::l);
    m_picture = new QWidget(body);
    auto *left = new QVBoxLayout(m_picture);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(space::m);
    m_chartCard = new Card(theme, m_picture);
    m_chart = new LatencyChart(theme, m_chartCard);
    m_chart->setObjectName(QStringLiteral("latency"));
    m_chartCard->body()->addWidget(m_chart, 1);
    left->addWidget(m_chartCard, 1);
    m_stripCard = new Card(theme, m_picture);
    m_strip = new AvailabilityStrip(theme, m_stripCard);
    m_stripCard->body()->addWidget(m_strip);
    left->addWidget(m_stripCard);
    row->addWidget(m_picture, 1);
    row->addWidget(buildSide());
    m_empty = new EmptyState(theme, this);
    connect(m_empty, &EmptyState::actionAsked, this, [this] { Q_EMIT pageAsked(QStringLiteral("settings"), {}); });
    m_stack = new QStackedLayout;
    m_stack->addWidget(body);
    m_stack->addWidget(m_empty);
    column->addLayout(m_stack, 1);

    m_soon->setSingleShot(true);
    m_soon->setInterval(0);
    connect(m_soon, &QTimer::timeout, this, &LivePage::redraw);
    connect(m_chart, &LatencyChart::resized, this, &LivePage::redrawSoon);
    connect(&theme, &Theme::changed, this, &LivePage::redrawSoon);
    connect(&desk, &Desk::sampleAdded, this, &LivePage::add);
    connect(&desk, &Desk::providersChanged, this, [this] {
        takeProviders();
        m_stale = true;
        if (isVisible()) {
            load();
        }
    });
    connect(&desk, &Desk::stateChanged, this, &LivePage::redrawSoon);
    takeProviders();
}

LivePage::~LivePage() = default;

void LivePage::buildTop(QVBoxLayout *column)
{
    auto *top = new QHBoxLayout;
    top->setSpacing(space::s);
    auto *chips = new QWidget(this);
    m_chips = new FlowLayout(chips, space::s);
    m_chips->setContentsMargins(0, 3, 0, 3);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    chips->setSizePolicy(policy);
    auto *group = new QButtonGroup(this);
    for (const Milliseconds range : ranges) {
        auto *chip = new Chip(m_theme, {}, chips);
        chip->setCheckable(true);
        chip->setChecked(range == m_range);
        chip->setObjectName(QStringLiteral("range-") + durationText(range));
        group->addButton(chip);
        m_chips->addWidget(chip);
        m_ranges.emplace_back(chip, range);
        connect(chip, &Chip::clicked, this, [this, range] { setRange(range); });
    }
    auto *gap = new QWidget(chips);
    gap->setFixedSize(space::s, 1);
    m_chips->addWidget(gap);
    top->addWidget(chips, 1);
    m_notice = new Label(m_theme, TextRole::Caption, Label::Tone::Muted, this);
    m_notice->setElided(true);
    m_notice->setMaximumWidth(300);
    m_notice->hide();
    m_csv = new Button(m_theme, QStringLiteral("CSV"), Button::Kind::Plain, this);
    m_png = new Button(m_theme, QStringLiteral("PNG"), Button::Kind::Plain, this);
    m_csv->setObjectName(QStringLiteral("csv"));
    m_png->setObjectName(QStringLiteral("png"));
    connect(m_csv, &Button::clicked, this, &LivePage::saveCsv);
    connect(m_png, &Button::clicked, this, &LivePage::savePng);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_notice, m_csv, m_png}) {
        top->addWidget(widget, 0, Qt::AlignTop);
    }
    column->addLayout(top);
}

QWidget *LivePage::buildSide()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setFixedWidth(228);
    m_side = new QWidget;
    m_side->setAutoFillBackground(false);
    m_sideColumn = new QVBoxLayout(m_side);
    m_sideColumn->setContentsMargins(0, 0, 0, 0);
    m_sideColumn->setSpacing(space::m);
    scroll->setWidget(m_side);
    return scroll;
}

void LivePage::takeProviders()
{
    std::map<QString, Series> before;
    before.swap(m_series);
    m_order.clear();
    int colour = 0;
    for (const ProviderView &view : m_desk.providers()) {
        if (!view.provider.enabled) {
            continue;
        }
        const QString slug = view.provider.slug;
        Series &series = m_series[slug];
        const auto old = before.find(slug);
        if (old != before.end()) {
            series = std::move(old->second);
            before.erase(old);
        }
        series.provider = view.provider;
        series.state = view.verdict.state;
        series.colour = colour++;
        if (!series.chip) {
            series.chip = new Chip(m_theme, {}, m_chips->parentWidget());
            series.chip->setCheckable(true);
            series.chip->setChecked(!m_off.contains(slug));
            series.chip->setObjectName(QStringLiteral("series-") + slug);
            m_chips->addWidget(series.chip);
            series.chip->show();
            connect(series.chip, &Chip::clicked, this, [this, slug](bool on) {
                m_off.removeAll(slug);
                if (!on) {
                    m_off += slug;
                }
                redraw();
            });
        }
        series.chip->setText(view.provider.name);
        m_order += slug;
    }
    for (auto &[slug, gone] : before) {
        m_chips->removeWidget(gone.chip);
        gone.chip->deleteLater();
    }
    m_stack->setCurrentIndex(m_series.empty() ? 1 : 0);
}

Chip *LivePage::providerChip(const QString &slug) const
{
    const auto it = m_series.find(slug);
    return it == m_series.end() ? nullptr : it->second.chip;
}

QStringList LivePage::shownProviders() const
{
    QStringList slugs;
    for (const Series *series : shownSeries()) {
        slugs += series->provider.slug;
    }
    return slugs;
}

std::vector<const LivePage::Series *> LivePage::shownSeries() const
{
    std::vector<const Series *> shown;
    for (const QString &slug : m_order) {
        const Series &series = m_series.at(slug);
        if (series.chip->isChecked()) {
            shown.push_back(&series);
        }
    }
    return shown;
}

void LivePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale) {
        load();
    } else {
        redrawSoon();
    }
}

void LivePage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_soon->stop();
    m_stale = true;
}

void LivePage::setRange(Milliseconds range)
{
    if (range == m_range) {
        return;
    }
    m_range = range;
    for (const auto &[chip, its] : m_ranges) {
        chip->setChecked(its == range);
    }
    load();
}

void LivePage::load()
{
    m_stale = false;
    const int round = ++m_round;
    const Instant now = m_desk.clock().now();
    m_asked = static_cast<int>(m_order.size());
    for (const QString &slug : std::as_const(m_order)) {
        // Two intervals more, so that the first finding in the range is known from its start on.
        const Milliseconds before = 2 * m_series.at(slug).provider.checkEvery;
        onAnswer(m_desk.samples(slug, now - m_range - before, now), this,
                 [this, slug, round](const Result<std::vector<Sample>> &samples) {
                     if (!samples) {
                         tell(samples.error().line());
                     }
                     taken(slug, round, samples ? *samples : std::vector<Sample>{});
                 });
    }
    redrawSoon();
}

void LivePage::taken(const QString &slug, int round, std::vector<Sample> samples)
{
    const auto it = m_series.find(slug);
    if (round != m_round) {
        return;
    }
    --m_asked;
    if (it == m_series.end()) {
        return;
    }
    // Checks that came in while the store was asked stand at the end of what was there.
    const Instant last = samples.empty() ? Instant{} : samples.back().at;
    for (const Sample &sample : it->second.samples) {
        if (sample.at > last && sample.at > m_desk.clock().now() - m_range) {
            samples.push_back(sample);
        }
    }
    it->second.samples = std::move(samples);
    redrawSoon();
}

void LivePage::add(const QString &slug, const Sample &sample)
{
    const auto it = m_series.find(slug);
    if (it == m_series.end() || !isVisible()) {
        return;
    }
    auto &samples = it->second.samples;
    if (samples.empty() || samples.back().at < sample.at) {
        samples.push_back(sample);
        redrawSoon();
    }
}

void LivePage::redrawSoon()
{
    if (isVisible() && !m_soon->isActive()) {
        m_soon->start();
    }
}

std::span<const Sample> LivePage::inRange(const Series &series, Instant from, Instant to) const
{
    const auto before = [](const Sample &sample, Instant at) { return sample.at < at; };
    const auto first = std::lower_bound(series.samples.begin(), series.samples.end(), from, before);
    const auto last = std::lower_bound(first, series.samples.end(), to + Milliseconds(1), before);
    return {first, last};
}

void LivePage::redraw()
{
    const Instant to = m_desk.clock().now();
    const Instant from = to - m_range;
    for (const ProviderView &view : m_desk.providers()) {
        const auto it = m_series.find(view.provider.slug);
        if (it != m_series.end()) {
            it->second.state = view.verdict.state;
        }
    }
    const auto shown = shownSeries();
    std::vector<LatencySeries> lines;
    std::vector<AvailabilityStrip::Row> rows;
    m_newest.reset();
    for (const Series *series : shown) {
        lines.push_back({series->provider.slug, series->provider.name, m_theme.series(series->colour),
                         series->provider.checkEvery, &series->samples});
        rows.push_back({series->provider.name, availabilityParts(series->samples, from, to, AvailabilityStrip::parts),
                        availability(series->samples, from, to)});
        if (!series->samples.empty() && (!m_newest || *m_newest < series->samples.back().at)) {
            m_newest = series->samples.back().at;
        }
    }
    for (const QString &slug : std::as_const(m_order)) {
        const Series &series = m_series.at(slug);
        series.chip->setSwatch(m_theme.series(series.colour));
    }
    m_chart->show(lines, from, to);
    m_strip->setRows(std::move(rows));
    m_chartCard->setTitle(tr("Latency"), chartNote(to));
    m_stripCard->setTitle(tr("Availability"), tr("%1 a segment").arg(Text::span(m_range / AvailabilityStrip::parts)));
    showSide(shown, from, to);
    Q_EMIT headerChanged();
}

QString LivePage::chartNote(Instant now) const
{
    const auto bucket = m_chart->bucket();
    const QString what = bucket ? tr("line p50, band p5 to p95, %1 a point").arg(Text::span(*bucket))
                                : tr("every check, time to the first byte");
    return what + QStringLiteral(" · ") + Text::zone(now);
}

void LivePage::showSide(const std::vector<const Series *> &shown, Instant from, Instant to)
{
    while (QLayoutItem *item = m_sideColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (std::size_t i = 0; i < std::min(shown.size(), mostSideCards); ++i) {
        m_sideColumn->addWidget(sideCard(*shown[i], from, to));
    }
    m_sideColumn->addStretch(1);
}

QWidget *LivePage::sideCard(const Series &series, Instant from, Instant to)
{
    auto *card = new Card(m_theme, m_side);
    card->setTitle(series.provider.name);
    auto *pill = new StatePill(m_theme, card);
    pill->setState(series.state);
    card->corner()->addWidget(pill);
    card->body()->setSpacing(space::xs);
    const auto statistics = latencyStatistics(inRange(series, from, to));
    const auto whole = availability(series.samples, from, to);
    const auto fact = [&](const QString &name, const QString &value, const QString &why = {}) {
        auto *row = new QHBoxLayout;
        row->addWidget(new Label(m_theme, name, TextRole::Control, Label::Tone::Muted));
        row->addStretch(1);
        auto *figure = new Label(m_theme, value, TextRole::BodyStrong);
        figure->setToolTip(why);
        row->addWidget(figure);
        card->body()->addLayout(row);
    };
    fact(tr("p50"), Text::latency(statistics.p50));
    fact(tr("p95"), Text::latency(statistics.p95), statistics.p95 ? QString() : tr("needs 20 checks"));
    fact(tr("p99"), Text::latency(statistics.p99), statistics.p99 ? QString() : tr("needs 100 checks"));
    fact(tr("checks"), Text::count(statistics.checks));
    fact(tr("failed"), Text::count(statistics.failed));
    fact(tr("unknown"), Text::span(whole.unknown));
    fact(tr("coverage"), Text::percent(whole.coverage(), 1));
    return card;
}

void LivePage::saveCsv()
{
    Table table;
    table.columns = {{QStringLiteral("provider"), {}, false},
                     {QStringLiteral("at"), {}, false},
                     {QStringLiteral("outcome"), {}, false},
                     {QStringLiteral("latency_ms"), {}, true},
                     {QStringLiteral("total_ms"), {}, true}};
    const Instant to = m_desk.clock().now();
    for (const Series *series : shownSeries()) {
        for (const Sample &sample : inRange(*series, to - m_range, to)) {
            table.rows.push_back({series->provider.slug, toIso(sample.at), outcomeName(sample.outcome),
                                  msText(sample.latency).value_or(QString()),
                                  msText(sample.total).value_or(QString())});
        }
    }
    save(QStringLiteral("latency.csv"), toCsv(table));
}

void LivePage::savePng()
{
    constexpr qreal scale = 2;
    QImage image(m_picture->size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(m_theme.colors().surface);
    const auto crosshair = m_chart->crosshair();
    m_chart->setCrosshair(std::nullopt);
    m_picture->render(&image);
    m_chart->setCrosshair(crosshair);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    save(QStringLiteral("latency.png"), bytes);
}

void LivePage::save(const QString &name, const QByteArray &bytes)
{
    const QString path = askFile(this, name);
    if (path.isEmpty()) {
        return;
    }
    onAnswer(m_desk.saveFile(path, bytes), this, [this, path](const Status &status) {
        tell(status ? tr("Saved in %1").arg(path) : status.error().line());
    });
}

void LivePage::tell(const QString &text)
{
    m_notice->setText(text);
    m_notice->show();
}

QString LivePage::title() const
{
    return tr("Live");
}

QString LivePage::subtitle() const
{
    return m_newest ? tr("updated %1").arg(Text::age(*m_newest, m_desk.clock().now())) : tr("no checks yet");
}

QString LivePage::rangeText(Milliseconds range) const
{
    return Text::span(range);
}

void LivePage::retranslate()
{
    for (const auto &[chip, range] : m_ranges) {
        chip->setText(range == hours(24) ? tr("24 h") : rangeText(range));
    }
    m_csv->setToolTip(tr("Save the checks shown as CSV"));
    m_png->setToolTip(tr("Save the picture"));
    m_chart->setAccessibleName(tr("Latency"));
    m_strip->setAccessibleName(tr("Availability"));
    m_empty->setContent(Icon::Live, tr("No provider is checked"),
                        tr("Switch a provider on in Settings; a free check needs no key at some of them."),
                        tr("Open Settings"));
    redraw();
}

void LivePage::open(const QUrlQuery &query)
{
    if (query.hasQueryItem(QStringLiteral("providers"))) {
        const QStringList wanted = query.queryItemValue(QStringLiteral("providers")).split(u',');
        m_off.clear();
        for (auto &[slug, series] : m_series) {
            series.chip->setChecked(wanted.contains(slug));
            if (!wanted.contains(slug)) {
                m_off += slug;
            }
        }
        redrawSoon();
    }
    if (query.hasQueryItem(QStringLiteral("range"))) {
        const auto asked = parseDuration(query.queryItemValue(QStringLiteral("range")));
        if (asked && std::find(ranges.begin(), ranges.end(), *asked) != ranges.end()) {
            setRange(*asked);
        }
    }
}

} // namespace aigo
