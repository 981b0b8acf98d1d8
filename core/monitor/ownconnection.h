// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/clock.h"
#include "core/domain/connection.h"
#include "core/domain/result.h"
#include "core/monitor/connectiongate.h"
#include "core/net/completion.h"
#include "core/net/http.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>
#include <QUrl>
#include <functional>
#include <optional>
#include <vector>

namespace aigo {

class HttpClient;

/// What a request to a well-known address found.
enum class ProbeFinding : quint8 {
    Nothing,  ///< not asked, or an answer that says nothing (5xx)
    Expected, ///< what that address always answers
    Other,    ///< something else answers in its place: a captive portal
    NoAnswer,
};

struct Probe
{
    ProbeFinding finding = ProbeFinding::Nothing;
    Instant at{};
    bool operator==(const Probe &) const = default;
};

/// Everything that speaks for or against our own connection.
struct ConnectionEvidence
{
    SystemConditions system;
    bool interfaces = true; ///< one other than loopback is up and has an address
    Probe probe;
    bool probeWorks = false;           ///< it was answered as expected at some time: its silence says something
    std::optional<Instant> lastAnswer; ///< a public target's
    int unreachable = 0;               ///< public targets whose last check could not reach them
    int targets = 0;                   ///< public targets
};

struct ConnectionFinding
{
    Connection connection = Connection::Unknown;
    QString because; ///< one word for a person's line: "answer", "probe", "system", "interfaces", "providers"; or empty
    bool operator==(const ConnectionFinding &) const = default;
};

/// The decision, newest and surest first, of the last minute: the probe, where no public target answered after it (its
/// silence only where it is known to work: some networks block it); a public target's answer, unless all of them have
/// failed since; the system's word; no interface; all public targets, at least two, unreachable together. What is left
/// is unknown. A captive portal is told by the probe alone.
ConnectionFinding decideConnection(const ConnectionEvidence &evidence, Instant now);

/// What the answer to the probe says. Expected: 204 without a body, or 200 with one of the few words that such
/// addresses say, from the host that was asked.
ProbeFinding probeFinding(const QUrl &asked, const Result<HttpAnswer> &answer);

/// Whether our own connection works, kept up to date by what checks find, by the system's network information and by a
/// probe of a well-known address, which is asked only in doubt (a public target could not be reached, or the system
/// says so), at most every five seconds however many targets fail, and once at the beginning. Targets on this machine
/// or a private network are outside. Main thread.
class OwnConnection : public QObject
{
    Q_OBJECT

public:
    static const QUrl defaultProbe; ///< plain http on purpose: only that can be intercepted

    OwnConnection(HttpClient &http, const Clock &clock, QObject *parent = nullptr);
    ~OwnConnection() override;

    /// An invalid URL switches the probe off: the other signals decide.
    void setProbe(const QUrl &url);
    void setSystem(const SystemConditions &system);
    void watch(const QString &target, bool isPublic);
    void forget(const QString &target);

    /// Asks the probe once, so that its silence later says something.
    QCoro::Task<void> learn();

    /// What a check's outcome is, our own connection considered: `offline` where that was at fault. May wait for the
    /// probe.
    QCoro::Task<ConnectionGate::Judgement> judge(CheckResult check);

    Connection connection() const { return m_finding.connection; }
    ConnectionFinding found() const { return m_finding; }

    /// For tests: whether an interface is up. Default: machineHasNetwork.
    std::function<bool()> interfaces;

Q_SIGNALS:
    void changed(aigo::Connection connection);

private:
    HttpClient &m_http;
    const Clock &m_clock;
    QUrl m_probeUrl;
    ConnectionGate m_gate;
    QHash<QString, bool> m_unreachable; ///< public targets: whether the last check could not reach them
    ConnectionEvidence m_evidence;
    ConnectionFinding m_finding;
    CancelToken m_cancel;
    bool m_probing = false;
    std::vector<Completion<bool>> m_waiting; ///< for the probe under way

    QCoro::Task<bool> probe();
    void decide();
};

} // namespace aigo
