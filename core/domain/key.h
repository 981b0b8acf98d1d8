// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"

#include <QByteArrayView>
#include <QString>
#include <optional>

namespace aigo {

/// What was found of a provider's key when it was last used, by its fingerprint; never the key. A new key has another
/// fingerprint, so nothing that was found of the old one holds for it.
struct KeyFinding
{
    QString provider;
    QString fingerprint;
    Outcome outcome = Outcome::Ok;
    Instant at{};
    RateLimits limits;
    bool operator==(const KeyFinding &) const = default;
};

/// How a key is told from another: its last four characters; of a key shorter than twelve only "…" (four would be too
/// much of it); empty where there is none.
QString keyFingerprint(QByteArrayView key);

/// Whether this outcome is the provider's word on the key itself: it works, or it is rejected.
bool judgesKey(Outcome outcome);
bool isRejected(const KeyFinding &finding); ///< the key itself, not the account behind it

/// How often a rejected key is tried again: it may have been put right at the provider.
inline constexpr Milliseconds rejectedKeyPause{6 * 3'600'000};

/// Whether the key of that fingerprint may be sent by a check that nobody asked for: always, except that a rejected one
/// rests for `rejectedKeyPause`. A clock that was set back does not make the rest longer.
bool mayAskWithKey(const std::optional<KeyFinding> &known, const QString &fingerprint, Instant now);

/// Where keys that the user types are kept: `Unknown` until the first was read or written.
enum class KeyStorage : quint8 { Unknown, Keychain, SessionOnly };

} // namespace aigo
