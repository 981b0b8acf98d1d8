// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoroTask>
#include <QEventLoop>
#include <QTimer>
#include <chrono>
#include <memory>
#include <optional>

namespace aigo::test {

namespace detail {
template <typename T>
struct Awaited
{
    std::optional<T> value;
    QEventLoop loop;
};

template <typename T>
QCoro::Task<> keep(QCoro::Task<T> task, std::shared_ptr<Awaited<T>> awaited)
{
    awaited->value.emplace(co_await task);
    awaited->loop.quit();
}
} // namespace detail

/// Runs the event loop until the task is done and gives its value; ends the test program after `limit`. QCoro::waitFor
/// for values without a default, such as a Result.
template <typename T>
T await(QCoro::Task<T> task, std::chrono::milliseconds limit = std::chrono::seconds(60))
{
    const auto awaited = std::make_shared<detail::Awaited<T>>();
    detail::keep(std::move(task), awaited);
    if (!awaited->value) {
        QTimer::singleShot(limit, &awaited->loop, [] { qFatal("an awaited task did not end in time"); });
        awaited->loop.exec();
    }
    return std::move(*awaited->value);
}

} // namespace aigo::test
