// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/net/canceltoken.h"
#include "core/net/completion.h"

#include <QObject>
#include <deque>
#include <memory>

namespace aigo {

/// A fixed number of places, given out in the order they were asked for. Main thread only.
class RequestSlots : public std::enable_shared_from_this<RequestSlots>
{
public:
    /// Holds a place until it is destroyed; an empty one holds none (cancelled while queueing).
    class Permit
    {
    public:
        Permit() = default;
        explicit Permit(std::shared_ptr<RequestSlots> of)
            : m_of(std::move(of))
        {}
        Permit(Permit &&other) noexcept
            : m_of(std::move(other.m_of))
        {}
        Permit &operator=(Permit &&other) noexcept
        {
            std::swap(m_of, other.m_of);
            return *this;
        }
        Permit(const Permit &) = delete;
        Permit &operator=(const Permit &) = delete;
        ~Permit()
        {
            if (m_of) {
                m_of->release();
            }
        }
        explicit operator bool() const { return m_of != nullptr; }

    private:
        std::shared_ptr<RequestSlots> m_of;
    };
    using Turn = Completion<std::shared_ptr<Permit>>;

    explicit RequestSlots(int count)
        : m_free(count)
        , m_count(count)
    {}

    /// Await the result. Never suspends for good: cancelling gives an empty permit.
    Turn acquire(const CancelToken &cancel);
    int taken() const { return m_count - m_free; }

private:
    std::deque<Turn> m_queue;
    int m_free;
    int m_count;

    void release();
};

} // namespace aigo
