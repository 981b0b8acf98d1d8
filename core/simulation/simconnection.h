// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/simulation/simulator.h"

#include <QTimer>

namespace aigo {

/// One connection of the simulator: reads requests, writes the replies piece by piece.
class SimConnection : public QObject
{
    Q_OBJECT
public:
    SimConnection(ProviderSimulator *simulator, QSslSocket *socket, int number);

private:
    ProviderSimulator *m_simulator;
    QSslSocket *m_socket;
    int m_number;
    QByteArray m_in;
    bool m_replying = false;
    SimReply m_reply;
    QByteArray m_out;
    std::deque<SimPiece> m_pieces; ///< of a stream: still to come
    QByteArray m_refill;           ///< what an endless reply goes on with
    qint64 m_written = 0;
    bool m_closeAfter = false;
    QTimer m_timer;

    void readRequest();
    void begin(const SimRequest &request);
    QByteArray replyBytes(const SimRequest &request);
    void pump();
    void finish();
};

} // namespace aigo
