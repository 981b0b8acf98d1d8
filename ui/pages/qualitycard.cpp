// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/qualitycard.h"

#include "core/domain/alternatives.h"
#include "core/domain/modelnames.h"
#include "core/monitor/benchmarkview.h"
#include "ui/benchmarks/boardtable.h"
#include "ui/charts/barlist.h"
#include "ui/charts/qualityplot.h"
#include "ui/text/text.h"
#include "ui/widgets/alternativerow.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <algorithm>
#include <limits>

namespace aigo {

namespace {

std::optional<double> scoreOf(const BenchmarkView &view, const QString &model, const QString &suite)
{
    const auto its = view.scores.find(model);
    if (its == view.scores.end()) {
        return std::nullopt;
    }
    const auto score = its->second.find(suite);
    return score == its->second.end() ? std::nullopt : std::optional(score->second);
}

} // namespace

QualityCard::QualityCard(Desk &desk, const Theme &theme, QWidget *parent)
    : Card(theme, parent)
    , m_desk(desk)
    , m_colours(theme)
    , m_board(new QComboBox)
    , m_plot(new QualityPlot(theme))
    , m_bars(new BarList(theme))
    , m_less(new Label(theme, TextRole::Control, Label::Tone::Muted))
{
    setTitle(QString());
    m_board->setMaximumWidth(200);
    corner()->addWidget(m_board);
    m_plot->setFixedHeight(240);
    m_less->setWordWrap(true);
    body()->setSpacing(space::s);
    body()->addWidget(m_plot);
    body()->addWidget(m_bars);
    body()->addWidget(m_less);
    for (std::size_t i = 0; i < mostShown; ++i) {
        auto *row = new AlternativeRow(theme, Icon::Plus);
        row->hide();
        body()->addWidget(row);
        m_rows.push_back(row);
        connect(row, &QAbstractButton::clicked, this, [this, row] { Q_EMIT addAsked(row->id()); });
    }
    connect(m_board, &QComboBox::activated, this, &QualityCard::draw);
    connect(m_plot, &QualityPlot::chosen, this, &QualityCard::addAsked);
    retranslate();
}

void QualityCard::retranslate()
{
    setTitle(tr("Price and quality"));
    m_board->setAccessibleName(tr("Board"));
    m_board->setToolTip(tr("Whose scores; only comparable ones count"));
    if (m_catalogue) {
        draw();
    }
}

bool QualityCard::show(const std::vector<Model> &models, const Workload &workload,
                       const std::map<QString, QString> &providers)
{
    const bool sameBoards = m_catalogue && m_catalogue->benchmarks == m_desk.catalogue()->benchmarks;
    m_catalogue = m_desk.catalogue();
    m_models = models;
    m_workload = workload;
    m_providers = providers;
    if (!m_catalogue->benchmarks || m_catalogue->benchmarks->scores.empty()) {
        return false;
    }
    if (!sameBoards || m_board->count() == 0) {
        fillBoards();
    }
    draw();
    return m_board->count() > 0;
}

void QualityCard::fillBoards()
{
    const QString before = board();
    const QSignalBlocker quiet(m_board);
    m_board->clear();
    int best = 0;
    int most = -1;
    for (const Leaderboard &one : m_catalogue->benchmarks->boards) {
        if (one.matched == 0) {
            continue;
        }
        m_board->addItem(one.suite.title, one.suite.suite);
        // The board that knows most of what is compared, of several the one that knows most models.
        int known = static_cast<int>(one.matched);
        constexpr int compared = 100'000;
        for (const Model &model : m_models) {
            known += scoreOf(*m_catalogue->benchmarks, model.id(), one.suite.suite) ? compared : 0;
        }
        if (known > most) {
            most = known;
            best = m_board->count() - 1;
        }
    }
    const int kept = before.isEmpty() ? -1 : m_board->findData(before);
    m_board->setCurrentIndex(kept >= 0 ? kept : best);
}

QString QualityCard::board() const
{
    return m_board->currentData().toString();
}

void QualityCard::setBoard(const QString &suite)
{
    if (const int row = m_board->findData(suite); row >= 0) {
        m_board->setCurrentIndex(row);
        draw();
    }
}

std::vector<PricedScore> QualityCard::pricedScores(const QString &suite) const
{
    std::vector<PricedScore> points;
    for (const auto &[id, scores] : m_catalogue->benchmarks->scores) {
        const auto score = scores.find(suite);
        const Model *model = score == scores.end() ? nullptr : m_catalogue->find(id);
        if (model == nullptr) {
            continue;
        }
        const WorkloadCost cost = workloadCost(m_workload, model->facts);
        if (cost.comparable() && *cost.perMonth <= std::numeric_limits<qint64>::max()) {
            points.push_back({id, Money{static_cast<qint64>(*cost.perMonth)}, score->second});
        }
    }
    return points;
}

void QualityCard::draw()
{
    const Leaderboard *chosen = m_catalogue->benchmarks ? m_catalogue->benchmarks->find(board()) : nullptr;
    if (chosen == nullptr) {
        return;
    }
    std::map<QString, int> series;
    for (std::size_t i = 0; i < m_models.size(); ++i) {
        series[m_models[i].id()] = static_cast<int>(i);
    }
    const std::vector<PricedScore> points = pricedScores(chosen->suite.suite);
    m_plot->show(points, chosen->suite.higherIsBetter, chosen->suite.unit, std::move(series));
    m_plot->setToolTip(chosen->suite.attribution);
    showBars();
    showLess(points, chosen->suite.higherIsBetter);
}

void QualityCard::showBars()
{
    std::vector<Bar> bars;
    const Leaderboard *chosen = m_catalogue->benchmarks->find(board());
    std::optional<double> best;
    for (const Model &model : m_models) {
        if (const auto score = scoreOf(*m_catalogue->benchmarks, model.id(), board())) {
            best = !best || (chosen->suite.higherIsBetter ? *score > *best : *score < *best) ? score : best;
        }
    }
    for (std::size_t i = 0; i < m_models.size(); ++i) {
        const auto score = scoreOf(*m_catalogue->benchmarks, m_models[i].id(), board());
        Bar bar;
        bar.name = displayName(m_models[i].facts);
        bar.text = score ? scoreFigure(*score) : Text::missing();
        bar.value = score && *score > 0 ? score : std::nullopt;
        bar.colour = m_colours.series(static_cast<int>(i));
        bar.strong = score && score == best && m_models.size() > 1;
        bars.push_back(std::move(bar));
    }
    m_bars->setBars(std::move(bars));
}

/// "Same score for less", of the dearest of the compared ones: there is most to save.
void QualityCard::showLess(const std::vector<PricedScore> &points, bool higherIsBetter)
{
    std::optional<std::size_t> dearest;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool compared = std::any_of(m_models.begin(), m_models.end(),
                                          [&](const Model &model) { return model.id() == points[i].model; });
        if (compared && (!dearest || points[i].cost > points[*dearest].cost)) {
            dearest = i;
        }
    }
    for (AlternativeRow *row : m_rows) {
        row->hide();
    }
    if (!dearest) {
        m_less->setText(tr("None of the compared models has a comparable score on this board and a known price."));
        return;
    }
    const std::vector<std::size_t> less = sameScoreForLess(points, *dearest, higherIsBetter);
    const QString name = points[*dearest].model;
    m_less->setText(
        less.empty()
            ? tr("Nothing has the score of %1 for less.").arg(name)
            : tr("The score of %1 or better, for less: %n model(s)", nullptr, static_cast<int>(less.size())).arg(name));
    for (std::size_t i = 0; i < std::min(less.size(), m_rows.size()); ++i) {
        const PricedScore &point = points[less[i]];
        const Model *model = m_catalogue->find(point.model);
        Alternative shown;
        shown.id = point.model;
        shown.name = model != nullptr ? displayName(model->facts) : point.model;
        shown.provider = point.model.section(u'/', 0, 0);
        shown.cost.perMonth = point.cost.pico;
        const Int128 whole = points[*dearest].cost.pico;
        constexpr int hundredths = 10'000;
        shown.saving = static_cast<int>(((whole - point.cost.pico) * hundredths * 2 + whole) / (whole * 2));
        const auto provider = m_providers.find(shown.provider);
        m_rows[i]->show(shown,
                        (provider == m_providers.end() ? shown.provider : provider->second) + QStringLiteral(" · ") +
                            scoreFigure(point.score),
                        {});
    }
}

QStringList QualityCard::offered() const
{
    QStringList ids;
    for (const AlternativeRow *row : m_rows) {
        if (!row->isHidden()) {
            ids << row->id();
        }
    }
    return ids;
}

} // namespace aigo
