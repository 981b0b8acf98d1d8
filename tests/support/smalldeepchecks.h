// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/deepcheckdesk.h"
#include "core/monitor/ready.h"

#include <algorithm>

namespace aigo::test {

/// Deep checks held in the hand, as SmallDesk is: what is saved is said back at once.
class SmallDeepChecks final : public DeepCheckDesk
{
public:
    std::vector<DeepCheckView> views; ///< every model that is known here; those with a setting have its model named
    DeepCheckLimits caps;
    DeepCheckSpend spend;
    std::vector<LedgerEntry> entries;
    Status answer = Done{}; ///< of whatever is saved
    DeepCheckResult run;    ///< what running one says
    QStringList ran;
    QStringList wentOn;
    std::vector<RealtimeView> realtimes;
    std::map<QString, Money> quotes; ///< by model: what others would cost

    std::vector<RealtimeView> realtime() const override { return realtimes; }
    void saveRealtime(QString provider, bool on) override
    {
        for (RealtimeView &view : realtimes) {
            view.on = view.provider == provider ? on : view.on;
        }
        Q_EMIT realtimeSwitched(provider, on);
        Q_EMIT realtimeChanged();
    }
    std::vector<DeepCheckView> models() const override
    {
        std::vector<DeepCheckView> set;
        std::copy_if(views.begin(), views.end(), std::back_inserter(set),
                     [](const DeepCheckView &view) { return !view.setting.model.isEmpty(); });
        return set;
    }
    DeepCheckView model(const QString &id) const override
    {
        const auto it = std::find_if(views.begin(), views.end(),
                                     [&id](const DeepCheckView &view) { return view.setting.model == id; });
        DeepCheckView none;
        none.setting.model = id;
        none.provider = id.section(u'/', 0, 0);
        none.name = id;
        if (const auto quote = quotes.find(id); quote != quotes.end()) {
            none.quote.perCheck = quote->second;
            none.worst = quote->second;
            none.perMonth = deepCheckMonth(quote->second, none.setting.every);
        }
        return it == views.end() ? none : *it;
    }
    DeepCheckLimits limits() const override { return caps; }
    DeepCheckSpend spent() const override { return spend; }
    QFuture<Result<std::vector<LedgerEntry>>> ledger(int, int) override
    {
        return ready<Result<std::vector<LedgerEntry>>>(entries);
    }
    QFuture<Status> save(DeepCheckSetting setting) override
    {
        if (answer) {
            const auto it = std::find_if(views.begin(), views.end(), [&setting](const DeepCheckView &view) {
                return view.setting.model == setting.model;
            });
            DeepCheckView &view = it != views.end() ? *it : views.emplace_back();
            view.setting = setting;
            view.name = view.name.isEmpty() ? setting.model : view.name;
            Q_EMIT changed();
        }
        return ready(answer);
    }
    void remove(QString model) override
    {
        std::erase_if(views, [&model](const DeepCheckView &view) { return view.setting.model == model; });
        Q_EMIT changed();
    }
    void saveLimits(DeepCheckLimits limits) override
    {
        caps = std::move(limits);
        Q_EMIT changed();
    }
    void goOn(QString provider) override { wentOn << provider; }
    QFuture<Result<DeepCheckResult>> runNow(QString model) override
    {
        ran << model;
        return ready<Result<DeepCheckResult>>(run);
    }
};

} // namespace aigo::test
