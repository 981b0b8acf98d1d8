// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/net/requestslots.h"

namespace aigo {

RequestSlots::Turn RequestSlots::acquire(const CancelToken &cancel)
{
    Turn turn;
    if (cancel.isCancelled()) {
        turn.complete(std::make_shared<Permit>());
    } else if (m_free > 0) {
        --m_free;
        turn.complete(std::make_shared<Permit>(shared_from_this()));
    } else {
        m_queue.push_back(turn);
        QObject::connect(cancel.signal(), &CancelSignal::happened, cancel.signal(),
                         [turn] { turn.complete(std::make_shared<Permit>()); });
    }
    return turn;
}

void RequestSlots::release()
{
    ++m_free;
    while (!m_queue.empty() && m_free > 0) {
        const Turn next = m_queue.front();
        m_queue.pop_front();
        if (!next.isComplete()) {
            --m_free;
            next.complete(std::make_shared<Permit>(shared_from_this()));
        }
    }
}

} // namespace aigo
