// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/benchmark.h"
#include "core/domain/sourcedocument.h"
#include "core/reading/csv.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <optional>

namespace aigo {

/// What every reader of a leaderboard needs to read one row. Pure; any thread.

/// The most scores that one document may hold.
inline constexpr std::size_t mostScores = 200'000;

/// A plain decimal number of at most a billion either way; nothing where it is none ("nan", "12%", "").
std::optional<double> measureFrom(QByteArrayView text);
/// A share of 1 as percent, from its digits: "0.56" is 56, not 56.00000000000001. Nothing outside 0 to 1.
std::optional<double> percentFrom(QByteArrayView share);
/// One line of at most 1,000 characters, without control characters; longer texts give nothing.
QString lineFrom(QByteArrayView utf8);
QDate dayFrom(QByteArrayView text); ///< "2025-03-06" and what follows it

/// A leaderboard's name for a model, taken apart: "gpt-5 (high)", "o3-mini_medium".
struct NameParts
{
    QString key;     ///< the wire id in it; empty where it is words for people, or names a snapshot in brackets
    QString variant; ///< "high", "32k thinking"
};
NameParts partsOf(const QString &name);
bool tellsEffort(const QString &word); ///< "high", "thinking", "32k"
/// Whether it may be a wire id: no blanks, at least one letter.
bool looksLikeWireId(QStringView text);

/// Reads the rows of a CSV document one after the other; bad ones are skipped with why.
class ScoreRows
{
public:
    ScoreRows(const CsvDocument &csv, SourceDocument &into)
        : m_csv(csv)
        , m_into(into)
    {}

    bool next(); ///< to the next row that could be read
    QByteArray cell(QByteArrayView column) const;
    /// Leaves the row's key and why among the skipped.
    void skip(const QString &name, const QString &why);
    void add(BenchmarkScore score);

private:
    const CsvDocument &m_csv;
    SourceDocument &m_into;
    std::size_t m_at = 0;
    const CsvDocument::Row *m_row = nullptr;
};

SourceDocument emptyDocument(const QString &source, Instant asOf);
Error notTheLeaderboard(const QString &whose);
/// "lmarena_text_2025-08-06.csv.gz", "https://…/eci_scores.csv" -> "lmarena_text_2025-08-06", "eci_scores", lower case.
QString stemOf(const QString &place);

} // namespace aigo
