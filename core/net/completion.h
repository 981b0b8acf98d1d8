// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <coroutine>
#include <memory>
#include <optional>
#include <utility>

namespace aigo {

/// One value that arrives once and is awaited by one coroutine. The first `complete` wins and later ones are ignored,
/// so that finished, destroyed, cancelled and too late may all call it. The awaiter resumes from the event loop, never
/// inside the caller of `complete`. Copies share the state; whoever may be destroyed while it is awaited completes it
/// in its destructor. Main thread only.
template <typename T>
class Completion
{
public:
    Completion()
        : m_state(std::make_shared<State>())
    {}

    void complete(T value) const
    {
        if (m_state->value) {
            return;
        }
        m_state->value.emplace(std::move(value));
        if (m_state->waiting) {
            resumeSoon(m_state);
        }
    }
    bool isComplete() const { return m_state->value.has_value(); }

    // The awaitable's three functions.
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> waiting) const
    {
        m_state->waiting = waiting;
        if (m_state->value) {
            resumeSoon(m_state);
        }
    }
    T await_resume() const { return std::move(*m_state->value); }

private:
    struct State
    {
        std::optional<T> value;
        std::coroutine_handle<> waiting;
    };
    std::shared_ptr<State> m_state;

    static void resumeSoon(const std::shared_ptr<State> &state)
    {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [state] { std::exchange(state->waiting, nullptr).resume(); },
            Qt::QueuedConnection);
    }
};

} // namespace aigo
