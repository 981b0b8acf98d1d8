// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reading/csv.h"
#include "core/reading/yaml.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace aigo;

QByteArray quoted(const std::vector<QByteArray> &cells)
{
    QByteArray out;
    for (QByteArray cell : cells) {
        out += (out.isEmpty() ? "\"" : ",\"") + cell.replace('"', "\"\"") + '"';
    }
    return out + "\r\n";
}

/// What was read and is written again reads the same.
void csv(QByteArrayView text)
{
    CsvLimits limits;
    limits.columns = 50;
    const auto read = CsvDocument::parse(text, limits);
    if (!read) {
        return;
    }
    QByteArray again = quoted(read->header);
    std::size_t good = 0;
    for (const CsvDocument::Row &row : read->rows) {
        if (row.problem.isEmpty()) {
            if (row.cells.size() != read->header.size()) {
                std::abort();
            }
            ++good;
            again += quoted(row.cells);
        } else if (!row.cells.empty()) {
            std::abort();
        }
    }
    const auto back = CsvDocument::parse(again);
    // A single empty cell is an empty line, and so no row.
    if (read->header.size() > 1 && (!back || back->header != read->header || back->rows.size() != good)) {
        std::abort();
    }
}

void yaml(QByteArrayView text)
{
    YamlLimits limits;
    limits.rows = 100;
    limits.fields = 20;
    const auto read = YamlRows::parse(text, limits);
    if (!read) {
        if (read.error().what.isEmpty()) {
            std::abort();
        }
        return;
    }
    qsizetype line = 0;
    for (const YamlRows::Row &row : read->rows) {
        if (row.line < line || row.fields.size() > 20 || (row.problem.isEmpty() && row.line <= 0)) {
            std::abort();
        }
        line = row.line;
    }
}

} // namespace

/// The first byte says which of the two; the rest is the document.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const QByteArray text(reinterpret_cast<const char *>(bytes) + 1, static_cast<qsizetype>(size) - 1);
    bytes[0] == 'y' ? yaml(text) : csv(text);
    return 0;
}
