// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/desk.h"

#include <algorithm>

namespace aigo {

const Model *Catalogue::find(const QString &id) const
{
    const auto it = std::lower_bound(models.begin(), models.end(), id,
                                     [](const Model &model, const QString &wanted) { return model.id() < wanted; });
    return it != models.end() && it->id() == id ? &*it : nullptr;
}

bool isStale(const ProviderView &view, Instant now)
{
    return !view.last || !isFresh(view.last->at, std::max(view.every, view.provider.checkEvery), now);
}

State shownState(const ProviderView &view, Instant now)
{
    return !isStale(view, now) && view.last->outcome != Outcome::Offline ? view.state.state : State::Unknown;
}

QFuture<Result<std::vector<HistoryPoint>>> Desk::history(HistoryQuestion question)
{
    return histories({std::move(question)}).then(QtFuture::Launch::Sync, [](const Histories &answers) {
        return answers.front();
    });
}

} // namespace aigo
