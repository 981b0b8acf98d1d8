// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/saveddocuments.h"

#include "app/commands/commands.h"
#include "core/reading/gzip.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace aigo {

namespace {

Result<QByteArray> readSaved(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorKind::Unreadable, file.errorString(), path};
    }
    if (file.size() > documentLimit) {
        return Error{ErrorKind::TooLarge, Cli::tr("larger than %1 MB").arg(documentLimit >> 20), path};
    }
    return file.readAll();
}

} // namespace

Result<std::vector<Instant>> asOfTimes(const Invocation &invocation, qsizetype documents)
{
    const QStringList written = invocation.values(QStringLiteral("as-of"));
    if (!written.isEmpty() && written.size() != documents) {
        return usageError(Cli::tr("%1 documents and %2 --as-of").arg(documents).arg(written.size()),
                          Cli::tr("give each document its own --as-of, or none"));
    }
    std::vector<Instant> times;
    for (const QString &text : written) {
        const auto at = parseTime(text);
        if (!at) {
            return usageError(Cli::tr("--as-of: \"%1\" is no time such as 2026-07-05").arg(text));
        }
        times.push_back(*at);
    }
    return times;
}

std::vector<SavedDocument> savedDocuments(const QStringList &files, const std::vector<Instant> &times, bool pages)
{
    std::vector<SavedDocument> documents;
    for (const QString &path : files) {
        if (documents.empty() || !pages) {
            const std::size_t number = documents.size();
            const Instant asOf =
                times.empty() ? fromMs(QFileInfo(path).lastModified().toMSecsSinceEpoch()) : times[number];
            documents.push_back(SavedDocument{path, {}, asOf, {}});
        }
        SavedDocument &document = documents.back();
        Result<QByteArray> bytes = readSaved(path);
        if (bytes) {
            document.pages.push_back(std::move(*bytes));
        } else if (!document.problem) {
            document.problem = bytes.error();
        }
    }
    return documents;
}

} // namespace aigo
