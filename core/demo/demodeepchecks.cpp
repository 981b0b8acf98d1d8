// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demopast.h"
#include "core/monitor/deepchecker.h"
#include "core/providers/registry.h"
#include "core/storage/ledgerstore.h"

#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

using namespace std::chrono_literals;

constexpr qint64 inputTokens = 14;
constexpr qint64 outputTokens = 60;

DeepCheckResult resultAt(const DemoDeepCheck &of, const DemoCompletion &found, Instant at)
{
    constexpr double million = 1e6;
    DeepCheckResult result;
    result.provider = of.provider();
    result.model = of.model;
    result.at = at;
    result.outcome = found.answer.outcome;
    result.httpStatus = found.answer.status;
    if (result.outcome != Outcome::Ok) {
        result.error = QStringLiteral("127.0.0.1 answered %1").arg(found.answer.status);
        return result;
    }
    result.ttft = found.ttft;
    result.ttfat = found.ttft;
    result.itl = Microseconds(std::llround(million / found.tokensPerSecond));
    result.speed = std::llround(found.tokensPerSecond * million);
    result.inputTokens = inputTokens;
    result.outputTokens = outputTokens;
    return result;
}

void bill(DeepCheckResult &result, Money worst, const PriceList &prices)
{
    BillingFacts facts;
    facts.worst = worst;
    if (result.outcome == Outcome::Ok) {
        facts.begun = true;
        facts.usage = TokenUsage{.input = inputTokens, .output = outputTokens};
    }
    const auto [billed, billing] = billedFor(facts, prices);
    result.billed = billed;
    result.billing = billing;
}

LedgerEntry entryOf(const DeepCheckResult &result, Money worst)
{
    LedgerEntry entry;
    entry.at = result.at;
    entry.provider = result.provider;
    entry.model = result.model;
    entry.reserved = worst;
    return entry;
}

} // namespace

Result<int> fillDemoDeepChecks(QSqlDatabase &db, const DemoWorld &world, const DemoChecks &checks,
                               const ProviderRegistry &registry, const Catalogue &catalogue, Instant now)
{
    int made = 0;
    Milliseconds after = 0ms;
    for (const DemoDeepCheck &of : world.deepChecks) {
        after += 7min; // one after the other
        const Model *model = catalogue.find(of.model);
        const auto worst =
            model != nullptr ? worstPrice(registry.provider(of.provider()), model->facts, {}) : std::optional<Money>();
        if (!worst) {
            return Error{ErrorKind::Internal, QStringLiteral("nobody knows what a check of it costs"), of.model};
        }
        for (Instant at = world.deepSince + after; at < now; at += world.deepEvery) {
            const DemoCompletion found = checks.completion(of, at);
            if (checks.isAsleep(at) || found.answer.outcome == Outcome::Offline) {
                continue; // it waits
            }
            DeepCheckResult result = resultAt(of, found, at);
            const auto place = LedgerStore::reserve(db, entryOf(result, *worst));
            if (!place) {
                return place.error();
            }
            if (!*place) {
                continue; // the month's cap has no room
            }
            bill(result, *worst, model->facts.prices);
            if (const Status kept = keepDeepCheck(db, result, **place, world.deepEvery); !kept) {
                return kept.error();
            }
            ++made;
        }
    }
    return made;
}

} // namespace aigo
