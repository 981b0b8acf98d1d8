// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/making.h"

#include <QPromise>
#include <QThreadPool>
#include <memory>

namespace aigo {

QFuture<Status> makeAside(std::function<Status(const Onwards &onwards)> make)
{
    constexpr int steps = 1000;
    auto promise = std::make_shared<QPromise<Status>>();
    const QFuture<Status> future = promise->future();
    promise->start();
    promise->setProgressRange(0, steps);
    QThreadPool::globalInstance()->start([promise, make = std::move(make)] {
        const Status made = make([&promise](qint64 done, qint64 total) {
            promise->setProgressValue(total > 0 ? static_cast<int>(done * steps / total) : steps);
            return !promise->isCanceled();
        });
        if (!promise->isCanceled()) {
            promise->addResult(made);
        }
        promise->finish();
    });
    return future;
}

} // namespace aigo
