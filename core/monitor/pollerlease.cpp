// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/pollerlease.h"

#include <QDir>
#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace aigo {

namespace {
constexpr std::chrono::seconds lookEvery{2};
}

PollerLease::PollerLease(QString folder, QObject *parent)
    : QObject(parent)
    , m_path(QDir(folder).filePath(QStringLiteral("poller.lock")))
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &PollerLease::look);
}

PollerLease::~PollerLease()
{
    close();
}

void PollerLease::acquire()
{
    m_timer.start();
    look();
}

void PollerLease::release()
{
    m_timer.stop();
    close();
    setHeld(false);
}

void PollerLease::look()
{
    if (m_file >= 0 && !isOurs()) {
        close(); // somebody deleted the file: whoever makes it anew holds it
    }
    if (m_file >= 0 || tryLock()) {
        setHeld(true);
        return;
    }
    const bool noLocksHere = errno != EWOULDBLOCK && errno != EINTR;
    setHeld(noLocksHere);
}

bool PollerLease::tryLock()
{
    // Not inherited by programs that this one starts: they would hold it on after our end.
    m_file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (m_file < 0) {
        return false;
    }
    if (::flock(m_file, LOCK_EX | LOCK_NB) == 0) {
        if (isOurs()) {
            return true;
        }
        errno = EWOULDBLOCK; // deleted between opening and locking: the next look
    }
    const int why = errno;
    close();
    errno = why;
    return false;
}

bool PollerLease::isOurs() const
{
    struct stat ours = {};
    struct stat there = {};
    return ::fstat(m_file, &ours) == 0 && ::stat(QFile::encodeName(m_path).constData(), &there) == 0 &&
           ours.st_ino == there.st_ino && ours.st_dev == there.st_dev;
}

void PollerLease::close()
{
    if (m_file >= 0) {
        ::close(std::exchange(m_file, -1));
    }
}

void PollerLease::setHeld(bool held)
{
    if (std::exchange(m_held, held) != held) {
        Q_EMIT changed(held);
    }
}

} // namespace aigo
