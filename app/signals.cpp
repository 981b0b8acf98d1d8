// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/signals.h"

#include <QSocketNotifier>
#include <array>
#include <csignal>
#include <memory>
#include <sys/socket.h>
#include <unistd.h>

namespace aigo {

namespace {

// A signal handler may do next to nothing: it writes a byte, and the event loop reads it.
std::array<int, 2> ends{-1, -1};
volatile std::sig_atomic_t seen = 0;
std::unique_ptr<QSocketNotifier> notifier;

void handle(int number)
{
    if (seen != 0) {
        _exit(128 + number);
    }
    seen = 1;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(ends[0], &byte, 1);
}

} // namespace

void onEndSignal(std::function<void()> then)
{
    if (!then) {
        std::signal(SIGINT, SIG_DFL);
        std::signal(SIGTERM, SIG_DFL);
        notifier.reset();
        return;
    }
    if (ends[0] < 0 && ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return;
    }
    notifier = std::make_unique<QSocketNotifier>(ends[1], QSocketNotifier::Read);
    QObject::connect(notifier.get(), &QSocketNotifier::activated, notifier.get(), [then = std::move(then)] {
        char byte = 0;
        [[maybe_unused]] const auto got = ::read(ends[1], &byte, 1);
        then();
    });
    std::signal(SIGINT, handle);
    std::signal(SIGTERM, handle);
}

void ignoreClosedPipes()
{
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace aigo
