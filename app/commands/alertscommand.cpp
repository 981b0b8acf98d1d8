// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"

#include "core/domain/alertexpression.h"
#include "core/domain/alertmachine.h"
#include "core/exporting/jsonwriter.h"
#include "core/exporting/writers.h"
#include "core/monitor/alertrehearsal.h"
#include "core/monitor/alertsettings.h"
#include "core/monitor/endpoints.h"
#include "core/monitor/livedesk.h"
#include "core/monitor/providerviews.h"
#include "core/storage/outboxstore.h"

#include <algorithm>

namespace aigo {

namespace {

constexpr std::chrono::days rehearsed{30};

Result<std::map<QString, QString>> textsOf(Session &session)
{
    const auto engine = session.engine();
    return engine ? Session::wait((*engine)->settings.all()) : engine.error();
}

Result<std::optional<Instant>> timeOption(const Invocation &invocation, const QString &name, Instant now)
{
    if (!invocation.has(name)) {
        return std::optional<Instant>();
    }
    const auto at = parseTime(invocation.value(name), now);
    if (!at) {
        return usageError(
            Cli::tr("--%1: \"%2\" is no time such as 2026-07-05 or 30d").arg(name, invocation.value(name)));
    }
    return std::optional(*at);
}

/// The gravest state of each rule, as whoever watches stored it.
std::map<QString, AlertState> statesOf(const AlertSnapshot &snapshot)
{
    std::map<QString, AlertState> out;
    for (const StoredAlertState &stored : snapshot.states) {
        const auto memory = alertMemoryFrom(stored.memory);
        if (memory && memory->state == AlertState::Pending) {
            out[stored.rule] = AlertState::Pending;
        }
    }
    for (const AlertEvent &event : snapshot.events) {
        const auto known = out.find(event.rule);
        const bool graver = known == out.end() || known->second == AlertState::Pending ||
                            (event.state == AlertState::Firing && known->second != AlertState::Firing);
        if (!event.resolved && graver) {
            out[event.rule] = event.state;
        }
    }
    return out;
}

int listRules(Session &session, const Session::Listing &listing)
{
    const auto texts = textsOf(session);
    if (!texts) {
        return session.fail(texts.error());
    }
    const Instant now = session.clock().now();
    const auto snapshot =
        Session::wait((*session.engine())->database.run([now](QSqlDatabase &db) { return AlertStore::load(db, now); }));
    if (!snapshot) {
        return session.fail(snapshot.error());
    }
    const std::vector<AlertRule> rules = alertRules(alertSettingsFromTexts(*texts).users);
    const std::map<QString, AlertState> states = statesOf(*snapshot);
    const auto stateOf = [&states](const AlertRule &rule) {
        const auto it = states.find(rule.name);
        return alertStateName(it == states.end() ? AlertState::Ok : it->second);
    };
    const auto [first, last] = Session::window(listing, rules.size());
    const std::span<const AlertRule> shown = std::span(rules).subspan(first, last - first);
    return session.print(
        listing,
        [&](Figures figures) {
            Table table;
            table.columns = {{QStringLiteral("name"), Cli::tr("Name"), false},
                             {QStringLiteral("state"), Cli::tr("State"), false},
                             {QStringLiteral("enabled"), Cli::tr("On"), false},
                             {QStringLiteral("severity"), Cli::tr("Severity"), false},
                             {QStringLiteral("when"), Cli::tr("When"), false},
                             {QStringLiteral("for"), Cli::tr("For"), false},
                             {QStringLiteral("channels"), Cli::tr("Channels"), false}};
            for (const AlertRule &rule : shown) {
                table.rows.push_back(
                    {rule.name, stateOf(rule), rule.enabled ? QStringLiteral("yes") : QStringLiteral("no"),
                     alertSeverityName(rule.severity), rule.when,
                     rule.holdFor > Milliseconds{} ? durationText(rule.holdFor) : QString(), rule.channels.join(u',')});
            }
            Session::noteTotal(table, figures, shown.size(), rules.size());
            return table;
        },
        [&] {
            JsonWriter json;
            json.object().key(u"total").value(static_cast<qint64>(rules.size())).key(u"rules").array();
            for (const AlertRule &rule : shown) {
                json.object().key(u"name").value(rule.name).key(u"when").value(rule.when);
                json.key(u"for").textOrNull(rule.holdFor > Milliseconds{} ? durationText(rule.holdFor) : QString());
                json.key(u"channels").value(rule.channels);
                json.key(u"severity").value(alertSeverityName(rule.severity));
                json.key(u"enabled").value(rule.enabled).key(u"state").value(stateOf(rule));
                const auto expression = parseAlertExpression(rule.when);
                json.key(u"sentence").textOrNull(expression ? alertSentence(*expression, rule.holdFor) : QString());
                json.key(u"shipped").value(rule.shipped).end();
            }
            return json.end().end().take();
        });
}

void writeEvent(JsonWriter &json, const AlertEvent &event)
{
    json.object().key(u"id").value(event.id).key(u"rule").value(event.rule).key(u"target").value(event.target);
    json.key(u"state").value(alertStateName(event.state)).key(u"opened").value(toIso(event.opened));
    json.key(u"resolved").textOrNull(toIso(event.resolved)).key(u"value").textOrNull(event.value);
    json.key(u"severity").value(alertSeverityName(event.severity)).key(u"text").textOrNull(event.text);
    json.key(u"acknowledged").textOrNull(toIso(event.acknowledged));
    json.key(u"suppressed_by").textOrNull(event.suppressedBy).key(u"deliveries").array();
    for (const AlertDelivery &delivery : event.deliveries) {
        json.object().key(u"channel").value(delivery.channel).key(u"at").textOrNull(toIso(delivery.at));
        json.key(u"ok").value(delivery.ok).key(u"error").textOrNull(delivery.error);
        json.key(u"attempts").value(delivery.attempts).key(u"state").value(alertStateName(delivery.state)).end();
    }
    json.end().end();
}

int history(Session &session, const Invocation &invocation, const Session::Listing &listing)
{
    const auto since = timeOption(invocation, QStringLiteral("since"), session.clock().now());
    if (!since) {
        return session.fail(since.error());
    }
    const auto engine = session.engine();
    if (!engine) {
        return session.fail(engine.error());
    }
    AlertEventQuery query;
    query.from = *since;
    query.rule = invocation.value(QStringLiteral("rule"));
    query.open = invocation.has(QStringLiteral("open"));
    const auto page = Session::wait((*engine)->database.run([query](QSqlDatabase &db) -> Result<AlertEventPage> {
        auto found = AlertStore::events(db, query);
        if (!found) {
            return found;
        }
        if (const Status added = OutboxStore::addDeliveries(db, found->events); !added) {
            return added.error();
        }
        return found;
    }));
    if (!page) {
        return session.fail(page.error());
    }
    const std::vector<AlertEvent> &events = page->events;
    const auto [first, last] = Session::window(listing, events.size());
    const std::span<const AlertEvent> shown = std::span(events).subspan(first, last - first);
    return session.print(
        listing,
        [&](Figures figures) {
            Table table;
            table.columns = {{QStringLiteral("id"), Cli::tr("Id"), true},
                             {QStringLiteral("opened"), Cli::tr("Opened"), false},
                             {QStringLiteral("resolved"), Cli::tr("Resolved"), false},
                             {QStringLiteral("severity"), Cli::tr("Severity"), false},
                             {QStringLiteral("state"), Cli::tr("State"), false},
                             {QStringLiteral("rule"), Cli::tr("Rule"), false},
                             {QStringLiteral("target"), Cli::tr("Target"), false},
                             {QStringLiteral("text"), Cli::tr("What"), false}};
            for (const AlertEvent &event : shown) {
                table.rows.push_back({QString::number(event.id), toIso(event.opened), toIso(event.resolved),
                                      alertSeverityName(event.severity), alertStateName(event.state), event.rule,
                                      event.target, event.text});
            }
            Session::noteTotal(table, figures, shown.size(), events.size());
            return table;
        },
        [&] {
            JsonWriter json;
            json.object().key(u"total").value(page->total).key(u"events").array();
            for (const AlertEvent &event : shown) {
                writeEvent(json, event);
            }
            return json.end().end().take();
        });
}

int acknowledge(Session &session, const QStringList &arguments)
{
    bool number = false;
    const qint64 id = arguments.value(0).toLongLong(&number);
    if (arguments.size() != 1 || !number) {
        return session.fail(
            usageError(Cli::tr("alerts ack takes the id of an alert"), Cli::tr("see \"aigo alerts history --open\"")));
    }
    const auto engine = session.engine();
    if (!engine) {
        return session.fail(engine.error());
    }
    const auto done = Session::wait((*engine)->database.write(
        [id, now = session.clock().now()](QSqlDatabase &db) { return AlertStore::acknowledge(db, id, now); }));
    if (!done) {
        return session.fail(done.error());
    }
    if (!*done) {
        return session.fail(Error{ErrorKind::NotFound,
                                  Cli::tr("no alert with the id %1 is open").arg(id),
                                  {},
                                  Cli::tr("see \"aigo alerts history --open\"")});
    }
    session.say(Cli::tr("Alert %1 is acknowledged").arg(id));
    return ExitFine;
}

Result<Rehearsal> rehearse(Session &session, const AlertRule &rule, Instant from,
                           const std::map<QString, QString> &texts)
{
    const auto providers = session.providers();
    const auto catalogue = session.catalogue();
    if (!providers) {
        return providers.error();
    }
    if (!catalogue) {
        return catalogue.error();
    }
    std::vector<ProviderView> views;
    for (const Provider &provider : *providers) {
        views.emplace_back();
        views.back().provider = provider;
        views.back().every = provider.checkEvery;
    }
    for (const Endpoint &endpoint : endpointsFromTexts(texts)) {
        views.emplace_back();
        views.back().provider = watchedAs(endpoint);
    }
    AlertReadings readings;
    readings.providers = [&views]() -> const std::vector<ProviderView> & { return views; };
    readings.catalogue = *catalogue;
    const QStringList watched = watchedFromTexts(texts);
    readings.watched = QSet<QString>(watched.begin(), watched.end());
    readings.index();
    const Instant now = session.clock().now();
    auto plan = planRehearsal(rule, readings, from, now, now);
    if (!plan) {
        return plan.error();
    }
    return Session::wait((*session.engine())->database.run([plan = std::move(*plan)](QSqlDatabase &db) {
        return runRehearsal(db, plan);
    }));
}

/// When a rule, by its name or as it is written, would have fired.
int test(Session &session, const Invocation &invocation, const Session::Listing &listing, const QStringList &arguments)
{
    const auto texts = textsOf(session);
    if (!texts) {
        return session.fail(texts.error());
    }
    const Instant now = session.clock().now();
    const auto since = timeOption(invocation, QStringLiteral("since"), now);
    if (!since) {
        return session.fail(since.error());
    }
    const QString asked = arguments.join(u' ');
    const std::vector<AlertRule> rules = alertRules(alertSettingsFromTexts(*texts).users);
    const auto named =
        std::find_if(rules.begin(), rules.end(), [&asked](const AlertRule &rule) { return rule.name == asked; });
    AlertRule rule;
    if (named != rules.end()) {
        rule = *named;
    } else {
        rule.name = asked;
        rule.when = asked;
    }
    const auto expression = parseAlertExpression(rule.when);
    if (asked.isEmpty() || (!expression && !asked.contains(u'('))) {
        return session.fail(asked.isEmpty()
                                ? usageError(Cli::tr("alerts test takes the name of a rule, or a rule in quotes"))
                                : Error{ErrorKind::NotFound,
                                        Cli::tr("there is no rule \"%1\"").arg(asked),
                                        {},
                                        Cli::tr("see \"aigo alerts list\"")});
    }
    if (!expression) {
        return session.fail(expression.error());
    }
    const auto past = rehearse(session, rule, since->value_or(now - rehearsed), *texts);
    if (!past) {
        return session.fail(past.error());
    }
    const QString sentence = alertSentence(*expression, rule.holdFor);
    session.say(sentence);
    if (!past->cannot.isEmpty()) {
        session.say(Cli::tr("Not rehearsed: %1").arg(past->cannot));
    }
    const auto [first, last] = Session::window(listing, past->firings.size());
    const std::span<const Rehearsal::Firing> shown = std::span(past->firings).subspan(first, last - first);
    return session.print(
        listing,
        [&](Figures figures) {
            Table table;
            table.columns = {{QStringLiteral("target"), Cli::tr("Target"), false},
                             {QStringLiteral("from"), Cli::tr("From"), false},
                             {QStringLiteral("to"), Cli::tr("To"), false},
                             {QStringLiteral("value"), Cli::tr("Value"), false}};
            for (const Rehearsal::Firing &firing : shown) {
                table.rows.push_back({firing.target, toIso(firing.from), toIso(firing.to), firing.value});
            }
            Session::noteTotal(table, figures, shown.size(), past->firings.size());
            return table;
        },
        [&] {
            JsonWriter json;
            json.object().key(u"rule").value(rule.name).key(u"when").value(rule.when).key(u"sentence").value(sentence);
            json.key(u"from").value(toIso(past->from)).key(u"to").value(toIso(past->to));
            json.key(u"targets").value(past->targets).key(u"cannot").textOrNull(past->cannot);
            json.key(u"total").value(static_cast<qint64>(past->firings.size())).key(u"firings").array();
            for (const Rehearsal::Firing &firing : shown) {
                json.object().key(u"target").value(firing.target).key(u"title").value(firing.title);
                json.key(u"from").value(toIso(firing.from)).key(u"to").textOrNull(toIso(firing.to));
                json.key(u"value").textOrNull(firing.value).end();
            }
            return json.end().end().take();
        });
}

} // namespace

int runAlerts(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    const QString verb = invocation.arguments.value(0);
    const QStringList rest = invocation.arguments.mid(1);
    if (verb == u"test") {
        return test(session, invocation, *listing, rest);
    }
    if (verb == u"ack") {
        return acknowledge(session, rest);
    }
    if (!rest.isEmpty()) {
        return session.fail(usageError(Cli::tr("%1 takes no argument such as \"%2\"").arg(verb, rest.front())));
    }
    if (verb == u"list" || verb.isEmpty()) {
        return listRules(session, *listing);
    }
    if (verb == u"history") {
        return history(session, invocation, *listing);
    }
    return session.fail(
        usageError(Cli::tr("alerts takes list, test, ack or history"), Cli::tr("see \"aigo alerts --help\"")));
}

} // namespace aigo
