// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/deepcheck.h"
#include "core/domain/model.h"
#include "core/domain/provider.h"
#include "core/domain/result.h"
#include "core/monitor/deepprobe.h"

#include <QCoroTask>
#include <QObject>
#include <QSqlDatabase>
#include <map>
#include <memory>

namespace aigo {

class Engine;
class RequestSlots;

/// One check that is asked for.
struct DeepCheckAsk
{
    Provider provider;
    ModelFacts model;
    DeepCheckSetting setting;
    bool byHand = false; ///< somebody asked for this one: what stopped the recurring ones does not stop it
    CancelToken cancel{};
    Milliseconds deadline{60'000};
};

/// Makes deep checks and answers for what they cost: the worst case is in the ledger before the request leaves, what it
/// really cost replaces it, and no check is sent that the caps have no room for. One at a time of a provider. A success
/// goes into the model's series "ttft", "ttfat", "itl" (microseconds) and "output_speed" (millionths of a token a
/// second), a failure into "ttft" alone. 402 and a used-up quota stop the provider's checks, a refusal the model's; a
/// success by hand lets them go on. Errors are the store's: what went wrong with the check is its outcome. Main thread.
class DeepChecker : public QObject
{
    Q_OBJECT

public:
    explicit DeepChecker(Engine &engine, QObject *parent = nullptr);

    QCoro::Task<Result<DeepCheckResult>> check(DeepCheckAsk ask);

private:
    Engine &m_engine;
    DeepProbe m_probe;
    std::map<QString, std::shared_ptr<RequestSlots>> m_turns; ///< by provider
};

/// Puts what a check showed where it belongs: the ledger's entry `id`, what it stops or lets go on, the model's series.
/// On the store's thread, within a transaction.
Status keepDeepCheck(QSqlDatabase &db, const DeepCheckResult &result, qint64 id, Milliseconds every);

/// What a check of the model costs at most.
DeepCheckQuote deepCheckQuote(const Provider &provider, const ModelFacts &model);
/// The same, or where no price is known what the user named; nullopt where neither is there: such a check is not sent.
std::optional<Money> worstPrice(const Provider &provider, const ModelFacts &model, const DeepCheckSetting &setting);

/// The reason in words for a log and the command line.
QString deepCheckStopReason(DeepCheckStop stop, const QString &provider, const DeepCheckLimits &limits);

} // namespace aigo
