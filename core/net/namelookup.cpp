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

namespace {
Way wayTo(const QUrl &url, const NameLookup::Resolve &resolve)
{
    Way way;
    const QString host = url.host(QUrl::FullyEncoded);
    QHostAddress literal;
    const bool isLiteral = literal.setAddress(host);
    const bool isLocal = (isLiteral && literal.isLoopback()) || host == QLatin1String("localhost");
    const QList<QNetworkProxy> proxies =
        isLocal ? QList<QNetworkProxy>() : QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    if (!proxies.isEmpty() && proxies.first().type() != QNetworkProxy::DefaultProxy) {
        way.proxy = proxies.first();
    }
    if (isLiteral) {
        way.host.setAddresses({literal});
    } else if (way.proxy.type() == QNetworkProxy::NoProxy) {
        const auto start = std::chrono::steady_clock::now();
        way.host = resolve(host);
        way.lookupTook = std::chrono::duration_cast<Microseconds>(std::chrono::steady_clock::now() - start);
    }
    return way;
}
} // namespace

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
        const QThreadPool *left = m_pool.release(); // its destructor would wait for a resolver that may take a minute
        Q_UNUSED(left)
    }
}

void NameLookup::find(const QUrl &url, QObject *context, Then then)
{
    m_pool->start(
        [door = m_door, resolve = m_resolve, url, context = QPointer<QObject>(context), then = std::move(then)] {
            const Way way = wayTo(url, resolve);
            const std::scoped_lock lock(door->mutex);
            if (!door->receiver) {
                return;
            }
            QMetaObject::invokeMethod(
                door->receiver.get(),
                [way, context, then] {
                    if (context) {
                        then(way);
                    }
                },
                Qt::QueuedConnection);
        });
}

} // namespace aigo
