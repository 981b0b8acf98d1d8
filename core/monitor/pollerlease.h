// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

namespace aigo {

/// Of several instances on one data folder, who polls: the one that holds `folder`/poller.lock. The system's own lock
/// on the open file (flock): it ends with its process however that ends, and no number of a process is compared, so
/// that neither a crash nor a number used again leaves it behind. The others look every two seconds and one takes over.
/// A lock file that was deleted under its holder is taken anew. Where the folder's file system knows no locks, everyone
/// holds: twice is better than never. Main thread.
class PollerLease : public QObject
{
    Q_OBJECT

public:
    explicit PollerLease(QString folder, QObject *parent = nullptr);
    ~PollerLease() override; ///< gives it back

    /// Tries at once, and from then on until `release`; `changed` follows where it was got.
    void acquire();
    void release();
    bool isHeld() const { return m_held; }

public Q_SLOTS:
    void look(); ///< takes it where it is free, notices where it was lost; by the timer and tests

Q_SIGNALS:
    void changed(bool held);

private:
    QString m_path;
    QTimer m_timer;
    int m_file = -1;
    bool m_held = false;

    bool tryLock();
    bool isOurs() const;
    void close();
    void setHeld(bool held);
};

} // namespace aigo
