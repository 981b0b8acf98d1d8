// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <memory>

namespace aigo {

class CancelSignal : public QObject
{
    Q_OBJECT
public:
    bool cancelled = false;
Q_SIGNALS:
    void happened();
};

/// A handle to call off work that somebody awaits. Copies share one state: keep one, give one away. Cancelling twice is
/// harmless. Main thread only.
class CancelToken
{
public:
    CancelToken()
        : m_signal(std::make_shared<CancelSignal>())
    {}

    void cancel()
    {
        if (!m_signal->cancelled) {
            const std::shared_ptr<CancelSignal> keep = m_signal;
            keep->cancelled = true;
            Q_EMIT keep->happened();
        }
    }
    bool isCancelled() const { return m_signal->cancelled; }
    /// Cancels when `owner` is destroyed.
    void follow(QObject *owner)
    {
        QObject::connect(owner, &QObject::destroyed, m_signal.get(), [token = std::weak_ptr(m_signal)] {
            if (const std::shared_ptr<CancelSignal> alive = token.lock()) {
                CancelToken(alive).cancel();
            }
        });
    }
    /// Cancels when `other` is cancelled; not the other way round.
    void followToken(const CancelToken &other)
    {
        QObject::connect(other.signal(), &CancelSignal::happened, m_signal.get(), [token = std::weak_ptr(m_signal)] {
            if (const std::shared_ptr<CancelSignal> alive = token.lock()) {
                CancelToken(alive).cancel();
            }
        });
    }
    const CancelSignal *signal() const { return m_signal.get(); }

private:
    explicit CancelToken(std::shared_ptr<CancelSignal> signal)
        : m_signal(std::move(signal))
    {}

    std::shared_ptr<CancelSignal> m_signal;
};

} // namespace aigo
