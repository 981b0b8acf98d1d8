// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <coroutine>
#include <memory>
#include <optional>
#include <utility>

namespace aigo {

namespace completion {

QObject &receiver();

/// Resumes at once who waits for the event loop to do it.
inline void resumeAll()
{
    QCoreApplication::sendPostedEvents(&receiver(), QEvent::MetaCall);
}

/// What resumes awaiters from the event loop; one for the application. At its end, when there is no loop any more,
/// those who wait are resumed once more, find that all is gone, and end: a coroutine that is never resumed is never
/// freed.
inline QObject &receiver()
{
    static QPointer<QObject> made;
    if (made == nullptr) {
        made = new QObject(QCoreApplication::instance());
        qAddPostRoutine(resumeAll);
    }
    return *made;
}

} // namespace completion

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
            &completion::receiver(), [state] { std::exchange(state->waiting, nullptr).resume(); },
            Qt::QueuedConnection);
    }
};

} // namespace aigo
