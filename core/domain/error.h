// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <chrono>
#include <optional>

namespace aigo {

/// What kind of thing went wrong. The command line's exit codes and a check's outcome are decided by it, never by a
/// text.
enum class ErrorKind {
    Cancelled,   ///< we stopped it ourselves
    Offline,     ///< no request leaves the machine (--offline), or no network at all
    Dns,         ///< the host's name could not be resolved
    Connect,     ///< refused, unreachable, reset before an answer
    Tls,         ///< the certificate or the handshake was not acceptable
    Timeout,     ///< the deadline passed
    TooLarge,    ///< a header, body, depth or count limit was passed
    Redirect,    ///< a redirect that may not be followed
    Http,        ///< an answer that says no; `httpStatus` has the code
    Unreadable,  ///< the document is not of its kind at all
    Invalid,     ///< a value or argument that makes no sense (usage)
    NotFound,    ///< what was asked for does not exist
    Ambiguous,   ///< several things answer to that name
    StoreLocked, ///< another process holds the store
    StoreCorrupt,
    StoreTooNew, ///< written by a newer version
    StoreIo,     ///< read-only folder, disk full, permission
    Internal
};

/// An error as one line for a person: what failed, where (file, host, line:column; may be empty) and what to do about
/// it (may be empty). Never carries a key: whoever builds one from foreign text passes it through redaction first.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString what{};
    QString where{};
    QString mend{};
    int httpStatus = 0;
    std::optional<std::chrono::milliseconds> retryAfter{};

    /// "where: what; mend", leaving out what is empty.
    QString line() const;
};

} // namespace aigo
