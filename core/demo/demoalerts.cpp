// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demopast.h"
#include "core/monitor/alertrehearsal.h"
#include "core/monitor/alertsettings.h"
#include "core/monitor/alertwatch.h"
#include "core/monitor/providerviews.h"
#include "core/providers/registry.h"
#include "core/storage/alertstore.h"
#include "core/storage/cataloguestore.h"

#include <algorithm>

namespace aigo {

namespace {

using namespace std::chrono_literals;

bool usesAny(const AlertExpression &expression, std::initializer_list<AlertFunction> functions)
{
    return std::any_of(functions.begin(), functions.end(),
                       [&expression](AlertFunction function) { return expression.uses(function); });
}

/// Runs one rule after the other and keeps the first error.
class Teller
{
public:
    Teller(QSqlDatabase &db, const DemoWorld &world, const ProviderRegistry &registry,
           std::shared_ptr<const Catalogue> catalogue, Instant now)
        : m_db(db)
        , m_world(world)
        , m_now(now)
    {
        for (const DemoProvider &provider : world.providers) {
            ProviderView view;
            view.provider = registry.provider(provider.slug);
            view.provider.enabled = true;
            view.every = world.checkEvery;
            m_views.push_back(std::move(view));
        }
        m_readings.providers = [this]() -> const std::vector<ProviderView> & { return m_views; };
        m_readings.catalogue = std::move(catalogue);
        m_readings.watched = QSet<QString>(world.watched.begin(), world.watched.end());
        m_readings.index();
    }
    Teller(const Teller &) = delete;
    Teller &operator=(const Teller &) = delete;

    Result<int> run()
    {
        for (const AlertRule &rule : shippedAlertRules()) {
            if (const Status done = rule.enabled ? tell(rule) : Status(Done{}); !done) {
                return done.error();
            }
        }
        std::sort(m_events.begin(), m_events.end(), [](const AlertEvent &a, const AlertEvent &b) {
            return std::tie(a.opened, a.rule, a.target) < std::tie(b.opened, b.rule, b.target);
        });
        AlertBatch batch;
        batch.events = std::move(m_events);
        qint64 id = 0;
        for (AlertEvent &event : batch.events) {
            event.id = ++id;
        }
        const Status saved = AlertStore::save(m_db, batch);
        return saved ? Result<int>(static_cast<int>(id)) : saved.error();
    }

private:
    QSqlDatabase &m_db;
    const DemoWorld &m_world;
    const Instant m_now;
    std::vector<ProviderView> m_views;
    AlertReadings m_readings;
    std::vector<AlertEvent> m_events;

    Status tell(const AlertRule &rule)
    {
        const auto plan = planRehearsal(rule, m_readings, m_world.from, m_now, m_now);
        if (!plan) {
            return plan.error();
        }
        const AlertExpression &expression = plan->expression;
        if (expression.subjects() == AlertSubjectKind::Change) {
            return tellChanges(rule, *plan);
        }
        // What else there is to ask for is not kept over time.
        const bool ofPast = usesAny(expression, {AlertFunction::State, AlertFunction::Incident, AlertFunction::Official,
                                                 AlertFunction::Key, AlertFunction::Burn, AlertFunction::Availability,
                                                 AlertFunction::Latency});
        return ofPast ? tellFirings(rule, *plan) : Status(Done{});
    }

    Status tellFirings(const AlertRule &rule, const RehearsalPlan &plan)
    {
        const auto rehearsed = runRehearsal(m_db, plan);
        if (!rehearsed) {
            return rehearsed.error();
        }
        for (const Rehearsal::Firing &firing : rehearsed->firings) {
            AlertEvent event;
            event.rule = rule.name;
            event.severity = rule.severity;
            event.target = firing.target;
            event.title = firing.title;
            event.group = m_readings.group(firing.target);
            event.value = firing.value;
            event.text = alertTermSentence(plan.expression.terms.front(), firing.title);
            event.opened = firing.from;
            event.resolved = firing.to;
            const auto held = heldBack(plan.expression, event);
            if (!held) {
                return held.error();
            }
            event.suppressedBy = *held;
            event.state = firing.to         ? AlertState::Resolved
                          : held->isEmpty() ? AlertState::Firing
                                            : AlertState::Suppressed;
            m_events.push_back(std::move(event));
        }
        return Done{};
    }

    /// As AlertWatch holds back: what was over before the reason was.
    Result<QString> heldBack(const AlertExpression &expression, const AlertEvent &event) const
    {
        const bool symptom =
            usesAny(expression, {AlertFunction::Latency, AlertFunction::Availability, AlertFunction::Burn});
        if (!symptom && !expression.uses(AlertFunction::State)) {
            return QString();
        }
        const auto windows = maintenanceOf(m_db, event.target, m_world.from, m_now);
        if (!windows) {
            return windows.error();
        }
        const Instant end = event.resolved.value_or(m_now);
        for (const TimeSpan &window : *windows) {
            if (window.from <= event.opened && end <= window.to) {
                return QStringLiteral("maintenance");
            }
        }
        Milliseconds reaches{};
        for (const AlertTerm &term : expression.terms) {
            reaches = std::max(reaches, term.over);
        }
        const bool follows = std::any_of(m_events.begin(), m_events.end(), [&](const AlertEvent &other) {
            return other.rule == u"provider-down" && other.target == event.target && other.opened <= end &&
                   event.opened < other.resolved.value_or(m_now) + reaches;
        });
        return symptom && follows ? QStringLiteral("dependency") : QString();
    }

    /// What changed at once is told at once; what was there at first is not.
    Status tellChanges(const AlertRule &rule, const RehearsalPlan &plan)
    {
        ChangeQuery query;
        query.since = m_world.from + 1ms;
        query.until = m_now + 1ms;
        const auto page = CatalogueStore::changes(m_db, query);
        if (!page) {
            return page.error();
        }
        std::map<Instant, std::vector<AlertDigestLine>> told;
        for (const Change &change : page->rows) {
            if (!change.model.isEmpty() && change.flags.isEmpty() &&
                matchesChange(plan.expression, change, m_readings, m_now)) {
                told[change.at].push_back(
                    {change.model, changeLine(change, m_readings.title(change.model)), change.kind});
            }
        }
        for (const auto &[at, lines] : told) {
            AlertEvent event = alertDigest(rule, lines, m_readings, at);
            event.state = AlertState::Resolved;
            event.resolved = at;
            m_events.push_back(std::move(event));
        }
        return Done{};
    }
};

} // namespace

Result<int> fillDemoAlerts(QSqlDatabase &db, const DemoWorld &world, const ProviderRegistry &registry,
                           std::shared_ptr<const Catalogue> catalogue, Instant now)
{
    return Teller(db, world, registry, std::move(catalogue), now).run();
}

} // namespace aigo
