// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/net/namelookup.h"

#include <QPointer>
#include <QThreadPool>
#include <chrono>
#include <mutex>

namespace aigo {

/// The way back to the main thread, closed when the NameLookup goes.
struct NameLookup::Door
{
    std::mutex mutex;
    std::unique_ptr<QObject> receiver = std::make_unique<QObject>();
};

NameLookup::NameLookup(Resolve resolve)
    : m_resolve(std::move(resolve))
    , m_door(std::make_shared<Door>())
    , m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(8);
}

NameLookup::~NameLookup()
{
    {
        const std::scoped_lock lock(m_door->mutex);
        m_door->receiver.reset();
    }
    m_pool->clear();
    if (!m_pool->waitForDone(200)) {
        static_cast<void>(m_pool.release()); // its destructor would wait for a resolver that may take a minute
    }
}

void NameLookup::lookUp(const QString &host, QObject *context, Then then)
{
    m_pool->start(
        [door = m_door, resolve = m_resolve, host, context = QPointer<QObject>(context), then = std::move(then)] {
            const auto start = std::chrono::steady_clock::now();
            const QHostInfo info = resolve(host);
            const auto took = std::chrono::duration_cast<Microseconds>(std::chrono::steady_clock::now() - start);
            const std::scoped_lock lock(door->mutex);
            if (!door->receiver) {
                return;
            }
            QMetaObject::invokeMethod(
                door->receiver.get(),
                [info, took, context, then] {
                    if (context) {
                        then(info, took);
                    }
                },
                Qt::QueuedConnection);
        });
}

} // namespace aigo
