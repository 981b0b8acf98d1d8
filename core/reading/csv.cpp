// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reading/csv.h"

#include "core/reading/foreign.h"

#include <algorithm>
#include <optional>

namespace aigo {

namespace {

Error unreadable(const QString &what)
{
    return Error{.kind = ErrorKind::Unreadable, .what = what};
}

/// Takes a text apart, record by record.
class Scanner
{
public:
    explicit Scanner(QByteArrayView text)
        : m_text(text)
    {}

    bool atEnd() const { return m_at >= m_text.size(); }
    bool insideQuotes = false; ///< the text ended within a quoted cell
    bool tooWide = false;

    CsvDocument::Row record(int mostColumns)
    {
        CsvDocument::Row row;
        row.line = m_line;
        bool more = true;
        while (more) {
            QByteArray cell = atEnd() || m_text[m_at] != '"' ? plainCell(row) : quotedCell(row);
            if (row.cells.size() >= static_cast<std::size_t>(mostColumns)) {
                tooWide = true;
                return row;
            }
            row.cells.push_back(std::move(cell));
            more = !atEnd() && m_text[m_at] == ',';
            m_at += more ? 1 : 0;
        }
        endLine();
        if (!row.problem.isEmpty()) {
            row.cells.clear();
        }
        return row;
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
    qsizetype m_line = 1;

    bool endsLine(qsizetype at) const
    {
        return m_text[at] == '\n' || (m_text[at] == '\r' && at + 1 < m_text.size() && m_text[at + 1] == '\n');
    }

    QByteArray plainCell(CsvDocument::Row &row)
    {
        const qsizetype start = m_at;
        while (!atEnd() && m_text[m_at] != ',' && !endsLine(m_at)) {
            if (m_text[m_at] == '"') {
                row.problem = QStringLiteral("a quote within a cell that is not quoted");
            }
            ++m_at;
        }
        return m_text.sliced(start, m_at - start).toByteArray();
    }

    QByteArray quotedCell(CsvDocument::Row &row)
    {
        QByteArray cell;
        qsizetype start = ++m_at;
        for (;; ++m_at) {
            if (atEnd()) {
                insideQuotes = true;
                return cell;
            }
            if (m_text[m_at] == '"') {
                cell += m_text.sliced(start, m_at - start);
                if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '"') {
                    break;
                }
                start = ++m_at; // the second of the two stays
            } else if (m_text[m_at] == '\n') {
                ++m_line;
            }
        }
        ++m_at;
        while (!atEnd() && m_text[m_at] != ',' && !endsLine(m_at)) {
            row.problem = QStringLiteral("text after a closing quote");
            ++m_at;
        }
        return cell;
    }

    void endLine()
    {
        if (!atEnd()) {
            m_at += m_text[m_at] == '\r' ? 2 : 1;
            ++m_line;
        }
    }
};

std::optional<Error> problemOf(QByteArrayView text, const CsvLimits &limits)
{
    if (text.size() > limits.bytes) {
        return Error{.kind = ErrorKind::TooLarge, .what = QStringLiteral("more than %1 bytes").arg(limits.bytes)};
    }
    const QString why = notTextBecause(text);
    return why.isEmpty() ? std::nullopt : std::optional(unreadable(why));
}

} // namespace

qsizetype CsvDocument::column(QByteArrayView name) const
{
    const auto it = std::find_if(header.begin(), header.end(), [name](const QByteArray &h) { return h == name; });
    return it == header.end() ? -1 : it - header.begin();
}

QByteArray CsvDocument::cell(const Row &row, qsizetype column)
{
    return column < 0 || static_cast<std::size_t>(column) >= row.cells.size()
               ? QByteArray()
               : row.cells[static_cast<std::size_t>(column)].trimmed();
}

Result<CsvDocument> CsvDocument::parse(QByteArrayView text, CsvLimits limits)
{
    if (text.startsWith("\xEF\xBB\xBF")) {
        text = text.sliced(3);
    }
    if (auto problem = problemOf(text, limits)) {
        return *problem;
    }
    Scanner scanner(text);
    CsvDocument document;
    bool first = true;
    while (!scanner.atEnd()) {
        Row row = scanner.record(limits.columns);
        if (scanner.insideQuotes) {
            return unreadable(QStringLiteral("truncated: line %1 begins a quoted cell that never ends").arg(row.line));
        }
        if (scanner.tooWide || static_cast<qsizetype>(document.rows.size()) >= limits.rows) {
            return Error{.kind = ErrorKind::TooLarge, .what = QStringLiteral("more rows or columns than can be")};
        }
        if (row.problem.isEmpty() && row.cells.size() == 1 && row.cells.front().isEmpty()) {
            continue;
        }
        if (first) {
            if (!row.problem.isEmpty()) {
                return unreadable(QStringLiteral("no CSV: its header has %1").arg(row.problem));
            }
            for (const QByteArray &name : row.cells) {
                document.header.push_back(name.trimmed());
            }
            first = false;
            continue;
        }
        if (row.problem.isEmpty() && row.cells.size() != document.header.size()) {
            row.problem = QStringLiteral("%1 cells, not %2").arg(row.cells.size()).arg(document.header.size());
            row.cells.clear();
        }
        document.rows.push_back(std::move(row));
    }
    if (first) {
        return unreadable(QStringLiteral("empty"));
    }
    return document;
}

} // namespace aigo
