// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/ownconnection.h"

#include "core/net/httpclient.h"

#include <QPointer>
#include <algorithm>
#include <array>

namespace aigo {

using namespace std::chrono_literals;

namespace {

constexpr Milliseconds evidenceCounts = 60s; ///< that long a probe or an answer says something
constexpr Milliseconds probeAgain = 5s;      ///< in doubt, no sooner than this
constexpr Milliseconds probeDeadline = 5s;
constexpr qint64 probeBody = 64 * 1024;
constexpr int networkAuthenticationRequired = 511;

/// What the addresses that desktops and browsers ask answer with 200.
constexpr std::array<QByteArrayView, 3> expectedWords{"success", "NetworkManager is online", "Microsoft Connect Test"};

/// What a connection of ours that does not work, or a portal in between, can look like.
bool isDoubtful(Outcome outcome)
{
    return isUnreachable(outcome) || outcome == Outcome::Tls || outcome == Outcome::BadReply;
}

} // namespace

const QUrl OwnConnection::defaultProbe{QStringLiteral("http://connectivitycheck.gstatic.com/generate_204")};

ConnectionFinding decideConnection(const ConnectionEvidence &evidence, Instant now)
{
    const auto say = [](Connection connection, QStringView because) {
        return ConnectionFinding{connection, because.toString()};
    };
    const auto lately = [now](Instant at) { return at <= now && now - at <= evidenceCounts; };
    const Probe &probe = evidence.probe;
    if (lately(probe.at) && (!evidence.lastAnswer || probe.at >= *evidence.lastAnswer)) {
        if (probe.finding == ProbeFinding::Expected) {
            return say(Connection::Ok, u"probe");
        }
        if (probe.finding == ProbeFinding::Other) {
            return say(Connection::Captive, u"probe");
        }
        if (probe.finding == ProbeFinding::NoAnswer && evidence.probeWorks) {
            return say(Connection::Offline, u"probe");
        }
    }
    if (evidence.lastAnswer && lately(*evidence.lastAnswer) && evidence.unreachable < evidence.targets) {
        return say(Connection::Ok, u"answer");
    }
    if (evidence.system.network == false) {
        return say(Connection::Offline, u"system");
    }
    if (!evidence.interfaces) {
        return say(Connection::Offline, u"interfaces");
    }
    if (evidence.targets > 1 && evidence.unreachable == evidence.targets) {
        return say(Connection::Offline, u"providers");
    }
    return {};
}

ProbeFinding probeFinding(const QUrl &asked, const Result<HttpAnswer> &answer)
{
    if (!answer) {
        switch (answer.error().kind) {
        case ErrorKind::Dns:
        case ErrorKind::Connect:
        case ErrorKind::Timeout:
            return ProbeFinding::NoAnswer;
        case ErrorKind::Tls:
        case ErrorKind::TooLarge:
        case ErrorKind::Redirect:
        case ErrorKind::Unreadable:
            return ProbeFinding::Other;
        case ErrorKind::Cancelled:
        case ErrorKind::Offline:
        case ErrorKind::Http:
        case ErrorKind::Invalid:
        case ErrorKind::NotFound:
        case ErrorKind::Ambiguous:
        case ErrorKind::StoreLocked:
        case ErrorKind::StoreCorrupt:
        case ErrorKind::StoreTooNew:
        case ErrorKind::StoreIo:
        case ErrorKind::Internal:
            return ProbeFinding::Nothing;
        }
        return ProbeFinding::Nothing;
    }
    if (answer->status == networkAuthenticationRequired) {
        return ProbeFinding::Other;
    }
    if (answer->status >= 500) {
        return ProbeFinding::Nothing;
    }
    const QByteArray said = answer->body.trimmed();
    const bool sameHost = answer->finalUrl.host() == asked.host();
    const bool words = std::any_of(expectedWords.begin(), expectedWords.end(),
                                   [&said](QByteArrayView expected) { return said == expected; });
    const bool expected = sameHost && ((answer->status == 204 && said.isEmpty()) || (answer->status == 200 && words));
    return expected ? ProbeFinding::Expected : ProbeFinding::Other;
}

OwnConnection::OwnConnection(HttpClient &http, const Clock &clock, QObject *parent)
    : QObject(parent)
    , interfaces(machineHasNetwork)
    , m_http(http)
    , m_clock(clock)
    , m_probeUrl(defaultProbe)
{}

OwnConnection::~OwnConnection()
{
    m_cancel.cancel();
    for (const Completion<bool> &waiting : m_waiting) {
        waiting.complete(false);
    }
}

void OwnConnection::setProbe(const QUrl &url)
{
    if (url != m_probeUrl) {
        m_probeUrl = url;
        m_evidence.probe = {};
        m_evidence.probeWorks = false;
    }
}

void OwnConnection::setSystem(const SystemConditions &system)
{
    const SystemConditions before = std::exchange(m_evidence.system, system);
    decide();
    const bool doubt = system.portal == true || system.network == false;
    const bool news = before.network != system.network || before.portal != system.portal;
    if (news && (doubt || m_finding.connection == Connection::Offline || m_finding.connection == Connection::Captive)) {
        m_evidence.probe = {}; // of the network before
        learn();
    }
}

void OwnConnection::watch(const QString &target, bool isPublic)
{
    m_gate.watch(target, isPublic);
    if (isPublic) {
        if (!m_unreachable.contains(target)) {
            m_unreachable.insert(target, false);
        }
    } else {
        m_unreachable.remove(target);
    }
}

void OwnConnection::forget(const QString &target)
{
    m_gate.forget(target);
    m_unreachable.remove(target);
}

QCoro::Task<void> OwnConnection::learn()
{
    const QPointer<OwnConnection> self{this};
    const bool asked = co_await probe();
    if (self && asked) {
        decide();
    }
}

QCoro::Task<ConnectionGate::Judgement> OwnConnection::judge(CheckResult check)
{
    const QPointer<OwnConnection> self{this};
    const auto known = m_unreachable.find(check.provider);
    if (known == m_unreachable.end() || check.outcome == Outcome::Offline) {
        co_return ConnectionGate::Judgement{check.outcome, false};
    }
    *known = isUnreachable(check.outcome);
    if (!isDoubtful(check.outcome)) {
        m_evidence.lastAnswer = std::max(m_evidence.lastAnswer.value_or(check.at), check.at);
        decide();
        co_return m_gate.judge(check, true);
    }
    const bool asked = co_await probe();
    if (!self) {
        co_return ConnectionGate::Judgement{Outcome::Offline, false};
    }
    decide();
    const ProbeFinding found = asked ? m_evidence.probe.finding : ProbeFinding::Nothing;
    const bool answeredSince = m_evidence.lastAnswer && *m_evidence.lastAnswer >= m_evidence.probe.at;
    if (found == ProbeFinding::Other) {
        co_return ConnectionGate::Judgement{Outcome::Offline, false};
    }
    if (isUnreachable(check.outcome) && found == ProbeFinding::Expected) {
        co_return ConnectionGate::Judgement{check.outcome, false};
    }
    if (isUnreachable(check.outcome) && found == ProbeFinding::NoAnswer && m_evidence.probeWorks && !answeredSince) {
        co_return ConnectionGate::Judgement{Outcome::Offline, false};
    }
    co_return m_gate.judge(check, m_evidence.interfaces && m_evidence.system.network != false);
}

/// Whether there is an answer (or silence) of the last seconds now; many who ask at once share one request.
QCoro::Task<bool> OwnConnection::probe()
{
    const QPointer<OwnConnection> self{this};
    if (!m_probeUrl.isValid() || m_probeUrl.host().isEmpty()) {
        co_return false;
    }
    const Instant now = m_clock.now();
    if (m_probing) {
        const Completion<bool> done;
        m_waiting.push_back(done);
        co_return co_await done;
    }
    if (m_evidence.probe.at <= now && now - m_evidence.probe.at < probeAgain) {
        co_return true;
    }
    m_probing = true;
    HttpRequest request;
    request.url = m_probeUrl;
    request.deadline = probeDeadline;
    request.bodyLimit = probeBody;
    request.freshConnection = true;
    request.cancel = m_cancel;
    const QUrl asked = m_probeUrl;
    const Result<HttpAnswer> answer = co_await m_http.fetch(std::move(request));
    if (!self) {
        co_return false;
    }
    m_probing = false;
    const bool current = asked == m_probeUrl;
    if (current) {
        m_evidence.probe = Probe{probeFinding(asked, answer), m_clock.now()};
        m_evidence.probeWorks = m_evidence.probeWorks || m_evidence.probe.finding == ProbeFinding::Expected;
    }
    for (const Completion<bool> &waiting : std::exchange(m_waiting, {})) {
        waiting.complete(current);
    }
    co_return current;
}

void OwnConnection::decide()
{
    m_evidence.interfaces = interfaces();
    m_evidence.targets = static_cast<int>(m_unreachable.size());
    m_evidence.unreachable = static_cast<int>(std::count(m_unreachable.cbegin(), m_unreachable.cend(), true));
    const ConnectionFinding before = std::exchange(m_finding, decideConnection(m_evidence, m_clock.now()));
    if (before.connection != m_finding.connection) {
        Q_EMIT changed(m_finding.connection);
    }
}

} // namespace aigo
