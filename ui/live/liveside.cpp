// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/liveside.h"

#include "ui/live/livewords.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/pill.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

enum Fact : std::size_t { P50, P95, P99, Checks, Failed, Unknown, Coverage };

/// The burn of the shortest of the longer windows: what goes on now.
const BurnReading *latestBurn(const SloReading &reading)
{
    const auto it =
        std::min_element(reading.burns.begin(), reading.burns.end(),
                         [](const BurnReading &a, const BurnReading &b) { return a.rule.longer < b.rule.longer; });
    return it == reading.burns.end() ? nullptr : &*it;
}

QString objectiveText(double target)
{
    QString text = QString::number(target * 100, 'f', 3);
    while (text.endsWith(u'0')) {
        text.chop(1);
    }
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

} // namespace

LiveSide::LiveSide(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    buildNumbers(column);
    buildGoal(column);
    buildLimits(column);
    column->addStretch(1);
    setNumbers(std::nullopt);
    setObjective(std::nullopt);
    setLimits(std::nullopt, {});
}

void LiveSide::buildNumbers(QVBoxLayout *column)
{
    m_numbers = new Card(m_theme, this);
    m_numbers->setTitle({});
    m_name = new Button(m_theme, Button::Kind::Quiet, m_numbers);
    m_name->setObjectName(QStringLiteral("chosenSeries"));
    m_name->setGlyph(Icon::ChevronDown);
    connect(m_name, &Button::clicked, this, &LiveSide::offerOthers);
    m_numbers->corner()->insertWidget(1, m_name);
    m_state = new StatePill(m_theme, m_numbers);
    m_numbers->corner()->addWidget(m_state);
    m_numbers->body()->setSpacing(space::xs);
    for (std::size_t i = 0; i < factCount; ++i) {
        m_rows.at(i) = new QWidget(m_numbers);
        auto *row = new QHBoxLayout(m_rows.at(i));
        row->setContentsMargins(0, 0, 0, 0);
        m_titles.at(i) = new Label(m_theme, TextRole::Control, Label::Tone::Muted, m_rows.at(i));
        m_values.at(i) = new Label(m_theme, TextRole::BodyStrong, Label::Tone::Normal, m_rows.at(i));
        row->addWidget(m_titles.at(i));
        row->addStretch(1);
        row->addWidget(m_values.at(i));
        m_numbers->body()->addWidget(m_rows.at(i));
    }
    column->addWidget(m_numbers);
}

void LiveSide::buildGoal(QVBoxLayout *column)
{
    m_goal = new Card(m_theme, this);
    m_goal->setObjectName(QStringLiteral("goal"));
    m_goal->body()->setSpacing(space::xs);
    m_goalSays = new Label(m_theme, TextRole::Caption, Label::Tone::Muted, m_goal);
    m_goalLeft = new Label(m_theme, TextRole::Title, Label::Tone::Normal, m_goal);
    m_goalMeter = new Meter(m_theme, m_goal);
    m_goalBurn = new Label(m_theme, TextRole::Caption, Label::Tone::Muted, m_goal);
    m_goalBurn->setWordWrap(true);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_goalSays, m_goalLeft, m_goalMeter, m_goalBurn}) {
        m_goal->body()->addWidget(widget);
    }
    column->addWidget(m_goal);
}

void LiveSide::buildLimits(QVBoxLayout *column)
{
    m_limitsCard = new Card(m_theme, this);
    m_limitsCard->setObjectName(QStringLiteral("headroom"));
    for (Limit &limit : m_limits) {
        limit.box = new QWidget(m_limitsCard);
        auto *rows = new QVBoxLayout(limit.box);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(space::xs);
        limit.name = new Label(m_theme, TextRole::Caption, Label::Tone::Muted, limit.box);
        limit.meter = new Meter(m_theme, limit.box);
        limit.figures = new Label(m_theme, TextRole::Control, Label::Tone::Normal, limit.box);
        limit.figures->setElided(true);
        rows->addWidget(limit.name);
        rows->addWidget(limit.meter);
        rows->addWidget(limit.figures);
        m_limitsCard->body()->addWidget(limit.box);
    }
    column->addWidget(m_limitsCard);
}

void LiveSide::setFact(std::size_t fact, const QString &value, const QString &why)
{
    m_values.at(fact)->setText(value);
    m_values.at(fact)->setToolTip(why);
}

void LiveSide::setNumbers(const std::optional<Numbers> &numbers)
{
    m_numbers->setVisible(numbers.has_value());
    if (!numbers) {
        return;
    }
    const QString &metric = numbers->key.metric;
    const bool checks = metric.isEmpty();
    const HistoryPoint whole = numbers->whole.value_or(HistoryPoint{});
    const QFontMetrics metrics(m_theme.font(TextRole::CardTitle));
    const bool several = m_others.size() > 1;
    m_numbers->setTitle(metrics.elidedText(numbers->name, Qt::ElideRight, numbers->state ? 78 : 150));
    m_name->setVisible(several);
    m_name->setToolTip(
        QStringLiteral("%1 — %2, %3").arg(numbers->name, LiveWords::title(metric), LiveWords::whose(numbers->key)) +
        (several ? QStringLiteral("\n") + tr("Press to choose another series") : QString()));
    m_name->setAccessibleName(tr("Chosen series: %1").arg(numbers->name));
    m_state->setVisible(numbers->state.has_value());
    m_state->setState(numbers->state.value_or(State::Unknown));
    setFact(P50, LiveWords::value(metric, whole.p50));
    setFact(P95, LiveWords::value(metric, whole.p95),
            whole.p95 ? QString()
            : checks  ? tr("needs 20 checks")
                      : tr("needs 20 measurements"));
    setFact(P99, LiveWords::value(metric, whole.p99),
            whole.p99 ? QString()
            : checks  ? tr("needs 100 checks")
                      : tr("needs 100 measurements"));
    setFact(Checks, Text::count(whole.n));
    setFact(Failed, Text::count(whole.failed));
    setFact(Unknown, Text::span(whole.time.unknown));
    setFact(Coverage, numbers->whole ? Text::percent(whole.time.coverage(), 1) : Text::missing());
    for (const std::size_t ofChecks : {Failed, Unknown, Coverage}) {
        m_rows.at(ofChecks)->setVisible(checks);
    }
    m_titles.at(Checks)->setText(checks ? tr("checks") : tr("measurements"));
}

void LiveSide::setObjective(const std::optional<SloReading> &reading)
{
    const bool known =
        reading && reading->budget.whole.count() > 0 && (reading->overWindow.up + reading->overWindow.down).count() > 0;
    m_goal->setVisible(known);
    if (!known) {
        return;
    }
    const Budget &budget = reading->budget;
    m_goal->setTitle(tr("Goal %1 %, %2").arg(objectiveText(reading->slo.target), Text::span(reading->slo.window)));
    const bool over = budget.left.count() < 0;
    m_goalSays->setText(over ? tr("error budget overspent by") : tr("error budget left"));
    const Milliseconds amount = std::chrono::abs(budget.left);
    m_goalLeft->setText(amount < std::chrono::hours(1)
                            ? tr("%1 min").arg(QString::number(static_cast<double>(amount.count()) / 60'000, 'f', 1))
                            : Text::span(amount));
    const double rest = static_cast<double>(budget.left.count()) / static_cast<double>(budget.whole.count());
    m_goalMeter->setShare(std::max(rest, 0.0), Meter::toneOfRest(rest));
    m_goalMeter->setAccessibleName(m_goalSays->text() + u' ' + m_goalLeft->text());
    const BurnReading *burn = latestBurn(*reading);
    m_goalBurn->setVisible(burn != nullptr && burn->longer);
    if (burn != nullptr && burn->longer) {
        m_goalBurn->setText(tr("burning %1× over the last %2")
                                .arg(QString::number(*burn->longer, 'f', 1), Text::span(burn->rule.longer)));
    }
}

void LiveSide::setLimits(const std::optional<RateLimits> &limits, Instant now)
{
    m_limitsCard->setVisible(limits && limits->isKnown());
    if (!limits) {
        return;
    }
    const std::array<RateLimit, limitCount> all{limits->requests, limits->tokens, limits->inputTokens,
                                                limits->outputTokens};
    for (std::size_t i = 0; i < limitCount; ++i) {
        const RateLimit &limit = all.at(i);
        const Limit &shown = m_limits.at(i);
        shown.box->setVisible(limit.isKnown());
        if (!limit.isKnown()) {
            continue;
        }
        const auto headroom = limit.headroom();
        shown.meter->setShare(headroom, headroom ? Meter::toneOfRest(*headroom) : State::Unknown);
        const auto figure = [i](std::optional<qint64> number) {
            return !number ? Text::missing() : i == 0 ? Text::count(*number) : Text::tokens(*number);
        };
        QString text = QStringLiteral("%1 / %2").arg(figure(limit.remaining), figure(limit.limit));
        if (limit.resets && *limit.resets > now) {
            text += QStringLiteral(" · ") + tr("resets in %1").arg(Text::span(*limit.resets - now));
        }
        shown.figures->setText(text);
        shown.meter->setAccessibleName(shown.name->text() + u' ' + text);
    }
}

void LiveSide::setOthers(const QStringList &names, int chosen)
{
    m_others = names;
    m_chosen = chosen;
}

void LiveSide::offerOthers()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("seriesMenu"));
    for (int i = 0; i < m_others.size(); ++i) {
        QAction *action = menu->addAction(m_others[i]);
        action->setCheckable(true);
        action->setChecked(i == m_chosen);
        connect(action, &QAction::triggered, this, [this, i] { Q_EMIT seriesAsked(i); });
    }
    menu->popup(m_name->mapToGlobal(QPoint(0, m_name->height())));
}

void LiveSide::retranslate()
{
    const std::array<QString, factCount> titles{tr("p50"),    tr("p95"),     tr("p99"),     tr("checks"),
                                                tr("failed"), tr("unknown"), tr("coverage")};
    for (std::size_t i = 0; i < factCount; ++i) {
        m_titles.at(i)->setText(titles.at(i));
    }
    m_limitsCard->setTitle(tr("Headroom"));
    const std::array<QString, limitCount> limits{tr("requests left"), tr("tokens left"), tr("input tokens left"),
                                                 tr("output tokens left")};
    for (std::size_t i = 0; i < limitCount; ++i) {
        m_limits.at(i).name->setText(limits.at(i));
    }
}

} // namespace aigo
