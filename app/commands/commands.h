// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli.h"
#include "app/session.h"

namespace aigo {

/// One function a command; each returns the program's exit code.
int runSync(Session &session, const Invocation &invocation);
int runImport(Session &session, const Invocation &invocation);
int runSources(Session &session, const Invocation &invocation);
int runProviders(Session &session, const Invocation &invocation);
int runProviderKey(Session &session, const Invocation &invocation); ///< providers key …
int runModels(Session &session, const Invocation &invocation);
int runShow(Session &session, const Invocation &invocation);
int runCompare(Session &session, const Invocation &invocation);
int runAlternatives(Session &session, const Invocation &invocation);
int runBenchmarks(Session &session, const Invocation &invocation);
int runChanges(Session &session, const Invocation &invocation);
int runNews(Session &session, const Invocation &invocation);
int runSearch(Session &session, const Invocation &invocation);
int runPrices(Session &session, const Invocation &invocation);
int runOverride(Session &session, const Invocation &invocation);
int runPin(Session &session, const Invocation &invocation);
int runCheck(Session &session, const Invocation &invocation);
int runStatus(Session &session, const Invocation &invocation);
int runHistory(Session &session, const Invocation &invocation);
int runIncidents(Session &session, const Invocation &invocation);
int runPreset(Session &session, const Invocation &invocation);
int runScreenshot(Session &session, const Invocation &invocation);
int runAlerts(Session &session, const Invocation &invocation);
int runJobs(Session &session, const Invocation &invocation);
int runServe(Session &session, const Invocation &invocation);
int runWatch(Session &session, const Invocation &invocation);
int runConfig(Session &session, const Invocation &invocation);

/// One free check of each, side by side, judged and stored.
Result<std::vector<CheckResult>> checkAndKeep(Session &session, const std::vector<Provider> &providers);
Result<std::vector<CheckResult>> checkAndKeepEndpoint(Session &session, const QString &target); ///< "endpoint/NAME"

inline Error usageError(const QString &what, const QString &mend = {})
{
    return Error{ErrorKind::Invalid, what, {}, mend};
}

} // namespace aigo
