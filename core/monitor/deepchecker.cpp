// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/deepchecker.h"

#include "core/monitor/checker.h"
#include "core/monitor/engine.h"
#include "core/net/requestslots.h"
#include "core/providers/completion.h"
#include "core/storage/ledgerstore.h"

#include <QCoroFuture>
#include <QPointer>
#include <algorithm>

namespace aigo {

namespace {

/// A place in the ledger, or why there is none.
struct Place
{
    std::optional<qint64> id;
    DeepCheckStop refused = DeepCheckStop::None;
    QString why;
};

Result<Place> takePlace(QSqlDatabase &db, const LedgerEntry &entry, bool byHand)
{
    const auto stops = LedgerStore::stops(db);
    if (!stops) {
        return stops.error();
    }
    for (const StoredDeepCheckStop &stop : *stops) {
        if (!byHand && (stop.subject == entry.provider || stop.subject == entry.model)) {
            return Place{std::nullopt, stop.stop, stop.why};
        }
    }
    const auto id = LedgerStore::reserve(db, entry);
    if (!id) {
        return id.error();
    }
    if (*id) {
        return Place{*id, DeepCheckStop::None, {}};
    }
    const auto texts = SettingsStore::all(db);
    if (!texts) {
        return texts.error();
    }
    return Place{std::nullopt, DeepCheckStop::CapReached,
                 deepCheckStopReason(DeepCheckStop::CapReached, entry.provider, deepCheckLimitsFromTexts(*texts))};
}

std::vector<SeriesPoint> pointsOf(const DeepCheckResult &result, Milliseconds every)
{
    const auto key = [&result](const char *metric) {
        return SeriesKey{result.model, {}, QString::fromLatin1(metric), {}};
    };
    std::vector<SeriesPoint> points;
    if (result.outcome != Outcome::Ok) {
        Sample failure;
        failure.at = result.at;
        failure.outcome = result.outcome;
        failure.every = every;
        points.push_back({key("ttft"), failure});
        return points;
    }
    const auto add = [&](const char *metric, std::optional<qint64> millionths) {
        if (millionths) {
            points.push_back(gaugePoint(key(metric), result.at, *millionths, every));
        }
    };
    const auto micro = [](std::optional<Microseconds> time) {
        return time ? std::optional<qint64>(time->count()) : std::nullopt;
    };
    add("ttft", micro(result.ttft));
    add("ttfat", micro(result.ttfat));
    add("itl", micro(result.itl));
    add("output_speed", result.speed);
    return points;
}

/// What an outcome stops, until somebody lets it go on.
std::optional<StoredDeepCheckStop> stopAfter(const DeepCheckResult &result)
{
    switch (result.outcome) {
    case Outcome::NoCredit:
    case Outcome::Quota:
        return StoredDeepCheckStop{result.provider, DeepCheckStop::NoCredit, result.at, result.error};
    case Outcome::NotFound:
    case Outcome::BadRequest:
    case Outcome::Forbidden:
        return StoredDeepCheckStop{result.model, DeepCheckStop::ModelRefused, result.at, result.error};
    case Outcome::Ok:
    case Outcome::Slow:
    case Outcome::Unauthorized:
    case Outcome::RateLimited:
    case Outcome::ServerError:
    case Outcome::Overloaded:
    case Outcome::Timeout:
    case Outcome::Dns:
    case Outcome::Connect:
    case Outcome::Tls:
    case Outcome::BadReply:
    case Outcome::Offline:
        break;
    }
    return std::nullopt;
}

LedgerEntry settled(const DeepCheckResult &result, qint64 id)
{
    LedgerEntry entry;
    entry.id = id;
    entry.billed = result.billed;
    entry.billing = result.billing;
    entry.outcome = result.outcome;
    entry.httpStatus = result.httpStatus;
    entry.inputTokens = result.inputTokens;
    entry.outputTokens = result.outputTokens;
    entry.reasoningTokens = result.reasoningTokens;
    entry.ttft = result.ttft;
    entry.ttfat = result.ttfat;
    entry.note = result.error;
    return entry;
}

DeepCheckResult notSent(const DeepCheckAsk &ask, Instant at, Outcome outcome, DeepCheckStop refused, const QString &why)
{
    DeepCheckResult result;
    result.provider = ask.provider.slug;
    result.model = ask.model.id;
    result.at = at;
    result.outcome = outcome;
    result.refused = refused;
    result.error = why;
    return result;
}

Error gone()
{
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.what = QStringLiteral("the check was called off");
    return error;
}

} // namespace

Status keepDeepCheck(QSqlDatabase &db, const DeepCheckResult &result, qint64 id, Milliseconds every)
{
    if (const Status done = LedgerStore::settle(db, settled(result, id)); !done) {
        return done;
    }
    if (const auto stop = stopAfter(result)) {
        if (const Status stopped = LedgerStore::stop(db, *stop); !stopped) {
            return stopped;
        }
    }
    if (result.outcome == Outcome::Ok) {
        for (const QString &subject : {result.provider, result.model}) {
            if (const Status freed = LedgerStore::goOn(db, subject); !freed) {
                return freed;
            }
        }
    }
    // Of our own connection and of a request called off nothing is said of them.
    return result.outcome == Outcome::Offline ? Status(Done{}) : SeriesStore::append(db, pointsOf(result, every));
}

DeepCheckQuote deepCheckQuote(const Provider &provider, const ModelFacts &model)
{
    return deepCheckQuote(completionBounds(provider, model), model.prices);
}

std::optional<Money> worstPrice(const Provider &provider, const ModelFacts &model, const DeepCheckSetting &setting)
{
    const auto known = deepCheckQuote(provider, model).perCheck;
    return known ? known : setting.namedPrice;
}

QString deepCheckStopReason(DeepCheckStop stop, const QString &provider, const DeepCheckLimits &limits)
{
    switch (stop) {
    case DeepCheckStop::None:
        return {};
    case DeepCheckStop::NoCredit:
        return QStringLiteral("the account at %1 has no credit or quota left").arg(provider);
    case DeepCheckStop::CapReached:
        return QStringLiteral("the monthly cap has no room for another check (%1 cents for %2, %3 in all)")
            .arg(limits.centsOf(provider))
            .arg(provider)
            .arg(limits.allCents);
    case DeepCheckStop::KeyRejected:
        return QStringLiteral("there is no key for %1 that works").arg(provider);
    case DeepCheckStop::ModelRefused:
        return QStringLiteral("%1 refuses this model").arg(provider);
    case DeepCheckStop::PriceUnknown:
        return QStringLiteral("nobody knows its price; name what a check may cost at most");
    }
    return {};
}

DeepChecker::DeepChecker(Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_probe(engine.http, engine.registry, engine.keyring, engine.clock)
{}

QCoro::Task<Result<DeepCheckResult>> DeepChecker::check(DeepCheckAsk ask)
{
    const QPointer<DeepChecker> self{this};
    const std::weak_ptr<const void> store = m_engine.database.life();
    const Instant now = m_engine.clock.now();
    const Result<CompletionRequest> possible = smallestCompletion(ask.provider, ask.model);
    if (!possible) {
        co_return notSent(ask, now, Outcome::BadRequest, DeepCheckStop::ModelRefused, possible.error().line());
    }
    if (!m_engine.keyring.key(ask.provider) && !isLocalTarget(ask.provider.baseUrl)) {
        co_return notSent(ask, now, Outcome::Unauthorized, DeepCheckStop::KeyRejected,
                          QStringLiteral("there is no key for %1").arg(ask.provider.slug));
    }
    const std::optional<Money> worst = worstPrice(ask.provider, ask.model, ask.setting);
    if (!worst) {
        co_return notSent(ask, now, Outcome::BadRequest, DeepCheckStop::PriceUnknown,
                          deepCheckStopReason(DeepCheckStop::PriceUnknown, ask.provider.slug, {}));
    }
    std::shared_ptr<RequestSlots> &turns = m_turns[ask.provider.slug];
    turns = turns ? turns : std::make_shared<RequestSlots>(1);
    const std::shared_ptr<RequestSlots::Permit> turn = co_await turns->acquire(ask.cancel);
    if (!self || store.expired() || !*turn) {
        co_return gone();
    }
    LedgerEntry entry;
    entry.at = m_engine.clock.now();
    entry.provider = ask.provider.slug;
    entry.model = ask.model.id;
    entry.reserved = *worst;
    QFuture<Result<Place>> placing = m_engine.database.write(
        [entry, byHand = ask.byHand](QSqlDatabase &db) { return takePlace(db, entry, byHand); });
    const Result<Place> place = co_await placing;
    if (!self || store.expired()) {
        co_return gone();
    }
    if (!place) {
        co_return place.error();
    }
    if (!place->id) {
        co_return notSent(ask, entry.at, Outcome::Offline, place->refused, place->why);
    }
    ProbeOptions options;
    options.deadline = ask.deadline;
    options.cancel = ask.cancel;
    const ProbeFindings found = co_await m_probe.send(ask.provider, ask.model, options);
    if (store.expired()) {
        co_return gone();
    }
    DeepCheckResult result = found.result;
    BillingFacts facts;
    facts.worst = *worst;
    facts.begun = found.begun;
    facts.said = found.said;
    facts.usage = found.usage;
    const std::pair<Money, Billing> billed = billedFor(facts, ask.model.prices);
    result.billed = billed.first;
    result.billing = billed.second;
    if (!self) {
        co_return gone(); // it stays in the ledger at its worst case
    }
    QFuture<Status> keeping =
        m_engine.database.write([result, id = *place->id, every = ask.setting.every](QSqlDatabase &db) {
            return keepDeepCheck(db, result, id, every);
        });
    const Status kept = co_await keeping;
    if (!kept) {
        co_return kept.error();
    }
    co_return result;
}

} // namespace aigo
