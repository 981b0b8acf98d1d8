// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session.h"
#include "core/monitor/deepchecker.h"
#include "core/monitor/joblist.h"

#include <map>
#include <vector>

namespace aigo {

/// The recurring work that there is only with the user's key: "credit/SLUG", "realtime/SLUG" where it is switched on,
/// and "deep/MODEL" of the deep checks that are on. Each as the desk does it.

/// Whether there is a key, as far as that is known without asking the keychain.
bool isKeyKnown(const Engine &engine, const std::map<QString, QString> &texts, const Provider &provider);
std::vector<ConfiguredJob> keyedJobs(const Engine &engine, const std::vector<Provider> &providers,
                                     const std::map<QString, QString> &texts);

Status askCredit(Session &session, const Provider &provider);
Status openRealtime(Session &session, const Provider &provider);

/// What a deep check of that job asks; an error of usage where it is not possible, or its price not known.
Result<DeepCheckAsk> deepAskOf(Session &session, const std::vector<Provider> &providers, const QString &model);
/// The caps hold; whoever calls this has the user's word for the price.
Status sendDeep(Session &session, const DeepCheckAsk &ask);

} // namespace aigo
