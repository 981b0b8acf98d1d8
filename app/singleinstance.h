// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace aigo {

/// One dashboard a data folder: the first listens on a socket that only its user may open; a second hands its link over
/// and ends. What comes in is bounded and is only ever a link (or nothing, which means: come to the front).
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);

    /// True where another instance took the link. Blocks for at most two seconds.
    bool handOver(const QString &link) const;
    /// From now on this is the one; a socket that a killed program left is taken over.
    Status listen();

    /// Where the socket of a folder is.
    static QString address(const QString &folder);

Q_SIGNALS:
    void opened(const QString &link); ///< another was started; empty: without a link

private:
    QString m_address;
    QLocalServer m_server;

    void receive();
};

} // namespace aigo
