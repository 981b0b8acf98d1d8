// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace aigo {

/// One of several files that belong together. The name has no folder.
struct ArchiveFile
{
    QString name;
    QByteArray bytes;
    bool operator==(const ArchiveFile &) const = default;
};

/// "SHA256SUMS" as sha256sum(1) writes and checks it, of these files in their order.
ArchiveFile sha256Sums(const std::vector<ArchiveFile> &files);

/// The files as one zip (deflate), in their order, each with the same time: from the same files come the same bytes,
/// whatever the zone. The time is written as UTC, to two seconds. Blocks; any thread.
Result<QByteArray> toZip(const std::vector<ArchiveFile> &files, Instant at);

/// The files into a folder that is made for them: all or none. Invalid where there is something already. Blocks; not on
/// the GUI thread.
Status saveFolder(const QString &path, const std::vector<ArchiveFile> &files);

} // namespace aigo
