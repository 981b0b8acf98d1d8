// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/key.h"

namespace aigo {

namespace {
constexpr qsizetype shown = 4;
constexpr qsizetype shortest = 12;
} // namespace

QString keyFingerprint(QByteArrayView key)
{
    if (key.isEmpty()) {
        return {};
    }
    const QString ellipsis = QStringLiteral("…");
    return key.size() < shortest ? ellipsis : ellipsis + QString::fromUtf8(key.last(shown));
}

bool judgesKey(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
    case Outcome::Slow:
    case Outcome::Unauthorized:
    case Outcome::Forbidden:
    case Outcome::NoCredit:
    case Outcome::Quota:
    case Outcome::RateLimited:
        return true;
    case Outcome::NotFound:
    case Outcome::BadRequest:
    case Outcome::ServerError:
    case Outcome::Overloaded:
    case Outcome::Timeout:
    case Outcome::Dns:
    case Outcome::Connect:
    case Outcome::Tls:
    case Outcome::BadReply:
    case Outcome::Offline:
        return false;
    }
    return false;
}

bool isRejected(const KeyFinding &finding)
{
    return finding.outcome == Outcome::Unauthorized;
}

bool mayAskWithKey(const std::optional<KeyFinding> &known, const QString &fingerprint, Instant now)
{
    if (!known || known->fingerprint != fingerprint || !isRejected(*known)) {
        return true;
    }
    return now < known->at || now - known->at >= rejectedKeyPause;
}

} // namespace aigo
