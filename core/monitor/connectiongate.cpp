// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/connectiongate.h"

#include <QNetworkInterface>
#include <algorithm>

namespace aigo {

void ConnectionGate::watch(const QString &target, bool isPublic)
{
    if (isPublic) {
        m_answered.try_emplace(target);
    } else {
        m_answered.erase(target);
    }
}

void ConnectionGate::forget(const QString &target)
{
    m_answered.erase(target);
}

ConnectionGate::Judgement ConnectionGate::judge(const CheckResult &check, bool machineHasNetwork)
{
    const auto self = m_answered.find(check.provider);
    if (self == m_answered.end() || check.outcome == Outcome::Offline) {
        return {check.outcome};
    }
    if (!isUnreachable(check.outcome)) {
        self->second = check.at;
        return {check.outcome};
    }
    if (!machineHasNetwork) {
        return {Outcome::Offline};
    }
    if (m_answered.size() == 1) {
        return {check.outcome};
    }
    const bool witness = std::any_of(m_answered.begin(), m_answered.end(), [&](const auto &other) {
        return other.first != check.provider && other.second && *other.second >= check.at - evidenceFor;
    });
    return witness ? Judgement{check.outcome} : Judgement{Outcome::Offline, true};
}

bool looksAgainSoon(const std::optional<CheckResult> &previous, const CheckResult &check, State after, bool askOthers)
{
    if (askOthers) {
        return !previous || previous->outcome != Outcome::Offline;
    }
    const Finding found = finding(check.outcome);
    return (found == Finding::Down && after != State::Down) || (found == Finding::Up && after == State::Down);
}

bool isUnreachable(Outcome outcome)
{
    return outcome == Outcome::Dns || outcome == Outcome::Connect || outcome == Outcome::Timeout;
}

bool machineHasNetwork()
{
    const auto interfaces = QNetworkInterface::allInterfaces();
    return std::any_of(interfaces.begin(), interfaces.end(), [](const QNetworkInterface &interface) {
        const auto flags = interface.flags();
        return flags.testFlag(QNetworkInterface::IsUp) && flags.testFlag(QNetworkInterface::IsRunning) &&
               !flags.testFlag(QNetworkInterface::IsLoopBack) && !interface.addressEntries().isEmpty();
    });
}

} // namespace aigo
