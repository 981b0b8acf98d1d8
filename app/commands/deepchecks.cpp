// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/deepchecks.h"

#include "app/commands/commands.h"
#include "core/providers/completion.h"
#include "core/storage/ledgerstore.h"

#include <QFile>
#include <QRegularExpression>
#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace aigo {

namespace {

/// Names of models that a small completion is not for, though nothing else says so.
bool isOdd(const ModelFacts &model)
{
    static const QRegularExpression names(
        QStringLiteral("instruct-|babbage|davinci|search|audio|realtime|tts|transcribe|whisper|image|embed|moderation|"
                       "guard|codex|computer-use|live|preview|vision|ocr"),
        QRegularExpression::CaseInsensitiveOption);
    return names.match(model.apiId).hasMatch();
}

/// The cheapest that answers without thinking.
std::optional<ModelFacts> cheapest(const Catalogue &catalogue, const Provider &provider, QDate today)
{
    std::optional<ModelFacts> best;
    std::pair<bool, qint64> rank;
    for (const Model &model : catalogue.models) {
        if (model.facts.provider != provider.slug || isOdd(model.facts) || !smallestCompletion(provider, model.facts)) {
            continue;
        }
        const Lifecycle lifecycle = model.lifecycleOn(today);
        const auto price = deepCheckQuote(provider, model.facts).perCheck;
        if (!price || lifecycle == Lifecycle::Retired || lifecycle == Lifecycle::Deprecated ||
            lifecycle == Lifecycle::Announced) {
            continue;
        }
        const std::pair<bool, qint64> its{completionBounds(provider, model.facts).thinks, price->pico};
        if (!best || its < rank) {
            best = model.facts;
            rank = its;
        }
    }
    return best;
}

DeepCheckAsk askOf(const Provider &provider, const ModelFacts &model, DeepCheckSetting setting)
{
    DeepCheckAsk ask;
    ask.provider = provider;
    ask.model = model;
    ask.setting = std::move(setting);
    ask.setting.model = model.id;
    ask.byHand = true;
    return ask;
}

Result<std::optional<Money>> namedPrice(const Invocation &invocation)
{
    if (!invocation.has(QStringLiteral("price"))) {
        return std::optional<Money>();
    }
    const auto price = moneyFromCents(invocation.value(QStringLiteral("price")).toLatin1());
    if (!price) {
        return usageError(Cli::tr("\"%1\" is no price").arg(invocation.value(QStringLiteral("price"))),
                          Cli::tr("name what one check may cost at most, in cents: --price 0.5"));
    }
    return price;
}

/// Those named for this provider.
Result<std::vector<DeepCheckAsk>> namedAsks(Session &session, const Provider &provider)
{
    std::vector<DeepCheckAsk> asks;
    for (const QString &words : session.invocation().values(QStringLiteral("model"))) {
        const auto model = session.model(words);
        if (!model) {
            return model.error();
        }
        if (model->facts.provider == provider.slug) {
            asks.push_back(askOf(provider, model->facts, {}));
        }
    }
    return asks;
}

} // namespace

QString centsFigure(Money amount)
{
    return centsText(amount) + QStringLiteral(" ¢");
}

Result<std::vector<DeepCheckAsk>> deepAsks(Session &session, const std::vector<Provider> &providers)
{
    const auto catalogue = session.catalogue();
    const auto named = namedPrice(session.invocation());
    if (!catalogue || !named) {
        return !catalogue ? catalogue.error() : named.error();
    }
    const auto texts = Session::wait((*session.engine())->settings.all());
    if (!texts) {
        return texts.error();
    }
    const QDate today = toDate(session.clock().now());
    std::vector<DeepCheckAsk> asks;
    for (const Provider &provider : providers) {
        auto chosen = namedAsks(session, provider);
        if (!chosen) {
            return chosen.error();
        }
        for (const DeepCheckSetting &setting : deepChecksFromTexts(*texts)) {
            const Model *model = (*catalogue)->find(setting.model);
            const bool wanted = !session.invocation().has(QStringLiteral("model")) && setting.enabled;
            if (wanted && model != nullptr && model->facts.provider == provider.slug) {
                chosen->push_back(askOf(provider, model->facts, setting));
            }
        }
        if (chosen->empty() && !session.invocation().has(QStringLiteral("model"))) {
            if (const auto model = cheapest(**catalogue, provider, today)) {
                chosen->push_back(askOf(provider, *model, {}));
            }
        }
        for (DeepCheckAsk &ask : *chosen) {
            ask.setting.namedPrice = *named ? *named : ask.setting.namedPrice;
            if (const auto possible = smallestCompletion(ask.provider, ask.model); !possible) {
                return possible.error();
            }
            if (!worstPrice(ask.provider, ask.model, ask.setting)) {
                return usageError(Cli::tr("nobody knows what %1 costs").arg(ask.model.id),
                                  Cli::tr("name what one check may cost at most, in cents: --price 0.5"));
            }
            asks.push_back(std::move(ask));
        }
    }
    if (asks.empty()) {
        return usageError(Cli::tr("there is no model to ask whose price is known"),
                          Cli::tr("name one with --model, and --price where nobody knows what it costs"));
    }
    return asks;
}

Result<bool> agreedTo(Session &session, const std::vector<DeepCheckAsk> &asks)
{
    const auto texts = Session::wait((*session.engine())->settings.all());
    const auto spent = Session::wait(LedgerStore((*session.engine())->database).spent(monthOf(session.clock().now())));
    if (!texts || !spent) {
        return !texts ? texts.error() : spent.error();
    }
    const DeepCheckLimits limits = deepCheckLimitsFromTexts(*texts);
    Money sum;
    for (const DeepCheckAsk &ask : asks) {
        const Money worst = worstPrice(ask.provider, ask.model, ask.setting).value_or(Money{});
        sum.pico += worst.pico;
        session.say(Cli::tr("%1: at most %2").arg(ask.model.id, centsFigure(worst)));
    }
    session.say(Cli::tr("Together at most %1; spent this month %2 of %3 ¢.")
                    .arg(centsFigure(sum), centsFigure(spent->all))
                    .arg(limits.allCents));
    if (session.invocation().has(QStringLiteral("yes"))) {
        return true;
    }
    if (isatty(STDIN_FILENO) != 1) {
        return usageError(Cli::tr("a deep check costs money, and there is nobody to ask"),
                          Cli::tr("say --yes to pay at most %1").arg(centsFigure(sum)));
    }
    std::fputs(qPrintable(Cli::tr("Send? [y/N] ")), stderr);
    QFile input;
    const bool open = input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered);
    const QByteArray said = open ? input.readLine(100).trimmed().toLower() : QByteArray();
    return said == "y" || said == "yes" || said == "j" || said == QStringLiteral("예").toUtf8();
}

namespace {

QCoro::Task<Result<std::vector<DeepCheckResult>>> sendAll(DeepChecker &checker, std::vector<DeepCheckAsk> asks)
{
    std::vector<QCoro::Task<Result<DeepCheckResult>>> running;
    running.reserve(asks.size());
    for (const DeepCheckAsk &ask : asks) {
        running.push_back(checker.check(ask));
    }
    std::vector<DeepCheckResult> results;
    std::optional<Error> failed;
    for (auto &task : running) {
        Result<DeepCheckResult> one = co_await task;
        if (one) {
            results.push_back(std::move(*one));
        } else {
            failed = one.error();
        }
    }
    if (failed) {
        co_return *failed;
    }
    co_return results;
}

} // namespace

Result<std::vector<DeepCheckResult>> sendDeepChecks(Session &session, const std::vector<DeepCheckAsk> &asks,
                                                    const std::vector<CheckResult> &checks)
{
    std::vector<DeepCheckAsk> up;
    std::vector<DeepCheckResult> notSent;
    for (const DeepCheckAsk &ask : asks) {
        const auto check = std::find_if(checks.begin(), checks.end(),
                                        [&ask](const CheckResult &c) { return c.provider == ask.provider.slug; });
        const bool answers =
            check != checks.end() && (check->outcome == Outcome::Ok || check->outcome == Outcome::Slow);
        if (answers) {
            up.push_back(ask);
            continue;
        }
        DeepCheckResult result;
        result.provider = ask.provider.slug;
        result.model = ask.model.id;
        result.at = session.clock().now();
        result.refused = DeepCheckStop::ModelRefused;
        result.error = QStringLiteral("not sent: the free check says %1")
                           .arg(check == checks.end() ? QString() : outcomeName(check->outcome));
        notSent.push_back(std::move(result));
    }
    DeepChecker checker(**session.engine());
    auto sent = session.wait(sendAll(checker, std::move(up)));
    if (sent) {
        sent->insert(sent->end(), notSent.begin(), notSent.end());
    }
    return sent;
}

} // namespace aigo
