// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/verdict.h"

#include <QCoreApplication>

namespace aigo {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

} // namespace

QString outcomeTitle(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
        return Words::tr("answered");
    case Outcome::Slow:
        return Words::tr("answered slowly");
    case Outcome::Unauthorized:
        return Words::tr("the key was rejected");
    case Outcome::Forbidden:
        return Words::tr("the key may not do this");
    case Outcome::NoCredit:
        return Words::tr("no credit left");
    case Outcome::Quota:
        return Words::tr("the quota is used up");
    case Outcome::RateLimited:
        return Words::tr("rate limited");
    case Outcome::NotFound:
        return Words::tr("no such address");
    case Outcome::BadRequest:
        return Words::tr("the request was refused");
    case Outcome::ServerError:
        return Words::tr("server error");
    case Outcome::Overloaded:
        return Words::tr("overloaded");
    case Outcome::Timeout:
        return Words::tr("no answer in time");
    case Outcome::Dns:
        return Words::tr("name not found");
    case Outcome::Connect:
        return Words::tr("no connection");
    case Outcome::Tls:
        return Words::tr("certificate not accepted");
    case Outcome::BadReply:
        return Words::tr("an answer that is not the API's");
    case Outcome::Offline:
        return Words::tr("this machine is offline");
    }
    return {};
}

QString stateTitle(State state)
{
    switch (state) {
    case State::Unknown:
        return Words::tr("unknown");
    case State::Operational:
        return Words::tr("operational");
    case State::Degraded:
        return Words::tr("degraded");
    case State::Down:
        return Words::tr("down");
    case State::Maintenance:
        return Words::tr("in maintenance");
    }
    return {};
}

} // namespace aigo
