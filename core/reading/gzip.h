// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace aigo {

/// The most that an unpacked document may have, in bytes, unless a caller says otherwise.
inline constexpr qint64 documentLimit = 128LL * 1024 * 1024;

/// Whether the bytes begin as gzip does (RFC 1952). The content decides, never a file's name.
bool isGzip(QByteArrayView bytes);

/// The document itself: unpacked where it is gzip (all its members, one after the other), as it stands otherwise. Not
/// more than `limit` bytes ever come to be: ErrorKind::TooLarge. A member that ends early or whose checksum is wrong is
/// ErrorKind::Unreadable, as is anything but zeros after the last one. Any thread.
Result<QByteArray> unpacked(QByteArray bytes, qint64 limit = documentLimit);

} // namespace aigo
