// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"
#include "core/domain/instant.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace aigo {

/// One document of `import`: a file, or several that are its pages.
struct SavedDocument
{
    QString where;
    std::vector<QByteArray> pages;
    Instant asOf{};
    std::optional<Error> problem; ///< why it could not be read
};

/// The times of --as-of: one a document, or none.
Result<std::vector<Instant>> asOfTimes(const Invocation &invocation, qsizetype documents);

/// Each file is a document, or with `pages` all are one, which is as old as its first file.
std::vector<SavedDocument> savedDocuments(const QStringList &files, const std::vector<Instant> &times, bool pages);

} // namespace aigo
