// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFutureWatcher>

namespace aigo {

/// Calls `then` with the future's value on the owner's thread, once it is there, unless the owner is gone by then.
/// (QFuture::then with a context asserts in Qt 6.4 where the context dies first.)
template <typename T, typename F>
void onAnswer(const QFuture<T> &future, QObject *owner, F then)
{
    auto *watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0) {
            then(watcher->future().result());
        }
    });
    watcher->setFuture(future);
}

} // namespace aigo
