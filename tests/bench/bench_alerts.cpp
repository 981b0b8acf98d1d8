// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/alertwatch.h"
#include "core/storage/database.h"
#include "tests/bench/report.h"
#include "tests/support/manualclock.h"
#include "tests/support/tempstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <cstdio>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

/// How many evaluations of a rule and a target the engine does in a second on one core: shipped rules and one on the
/// latency of the last quarter of an hour, over 500 providers, each check new.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    TempStore store;
    ManualClock clock;
    auto database = Database::open(store.folder());
    if (!database) {
        return 1;
    }
    constexpr int targets = 500;
    std::vector<ProviderView> views;
    for (int i = 0; i < targets; ++i) {
        ProviderView view;
        view.provider.slug = QStringLiteral("provider-%1").arg(i);
        view.provider.name = view.provider.slug;
        view.provider.enabled = true;
        view.provider.baseUrl = QUrl(QStringLiteral("https://p%1.example.com").arg(i));
        view.state.state = State::Operational;
        views.push_back(view);
    }
    AlertWatch watch(**database, clock);
    watch.readings.providers = [&views]() -> const std::vector<ProviderView> & { return views; };
    AlertSettings settings;
    AlertRule slow;
    slow.name = QStringLiteral("slow");
    slow.when = QStringLiteral("latency(p95, 15m) > 2s and not state() = down");
    settings.users = {slow};
    watch.setSettings(settings);
    watch.load({});
    watch.setActive(true);
    qint64 evaluations = 0;
    int perCheck = 0;
    for (const AlertRuleView &view : watch.rules()) {
        const auto expression = parseAlertExpression(view.rule.when);
        const bool checked =
            expression && (expression->uses(AlertFunction::State) || expression->uses(AlertFunction::Key) ||
                           expression->uses(AlertFunction::Burn) || expression->uses(AlertFunction::Headroom));
        perCheck += view.rule.enabled && checked ? 1 : 0;
    }
    QElapsedTimer timer;
    timer.start();
    constexpr int rounds = 120;
    for (int round = 0; round < rounds; ++round) {
        clock.advance(60s);
        for (const ProviderView &view : views) {
            Sample sample;
            sample.at = clock.now();
            sample.outcome = Outcome::Ok;
            sample.latency = 200ms;
            watch.readings.add(view.provider.slug, sample);
            watch.observe(AlertWatch::Occasion::Checked, {view.provider.slug});
            evaluations += perCheck;
        }
    }
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    std::printf("%lld evaluations (%d rules a check, %d targets) in %.2f s: %.0f a second\n",
                static_cast<long long>(evaluations), perCheck, targets, seconds,
                static_cast<double>(evaluations) / seconds);
    return 0;
}
