// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"
#include "core/reading/gzip.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <vector>

namespace aigo {

struct CsvLimits
{
    qint64 bytes = documentLimit;
    int columns = 1'000;
    qsizetype rows = 1'000'000;
};

/// A CSV document with a header line, as RFC 4180 has it: comma, quotes doubled inside quotes, line breaks inside
/// quotes; LF alone and an UTF-8 byte order mark are taken, too. Whole documents only: what is not CSV at all ("an HTML
/// page", empty, not UTF-8, JSON, ends inside a quoted cell) is ErrorKind::Unreadable, what passes a limit
/// ErrorKind::TooLarge. A bad row costs itself: it stays in the list with its problem and no cells. Empty lines are no
/// rows. Any thread.
struct CsvDocument
{
    struct Row
    {
        qsizetype line = 0; ///< where it begins, from 1
        std::vector<QByteArray> cells;
        QString problem; ///< why it could not be read; then there are no cells
    };
    std::vector<QByteArray> header;
    std::vector<Row> rows;

    /// Where the column of that name stands (exactly so spelled, the first of several); -1: there is none.
    qsizetype column(QByteArrayView name) const;
    /// The cell without surrounding blanks; empty where there is no such column or the row is bad.
    static QByteArray cell(const Row &row, qsizetype column);

    static Result<CsvDocument> parse(QByteArrayView text, CsvLimits limits = {});
};

} // namespace aigo
