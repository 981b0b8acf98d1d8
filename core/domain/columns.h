// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/filter.h"
#include "core/domain/result.h"

#include <QString>
#include <QStringList>
#include <functional>
#include <span>
#include <variant>
#include <vector>

namespace aigo {

/// A cell's raw value, by which it is sorted and compared. monostate: unknown. Numbers are in the column's smallest
/// unit: pico-dollars a token, tokens, days since 1 January 4713 BC for dates, milliseconds since 1970 for times,
/// microseconds, millionths of a percent.
using CellValue = std::variant<std::monostate, qint64, QString>;

enum class ColumnKind : quint8 { Text, Price, Tokens, Date, Age, Duration, Percent, State, Flag, Words, Count };

/// One column of the model table, the same in the window and on the command line. Pure; any thread.
struct Column
{
    QString key; ///< stable: "cache_read"
    ColumnKind kind = ColumnKind::Text;
    bool numeric = false; ///< right-aligned; sorts by number
    QString unit;         ///< "$/1M", "tokens" or empty; goes into the header

    using Value = std::function<CellValue(const FilterSubject &)>;
    using Text = std::function<QString(const FilterSubject &)>;
    Value value = nullptr;           ///< raw
    Text exact = nullptr;            ///< as files hold it: "128000", "2.5", "2025-06-01"; empty where unknown
    const char *title = nullptr;     ///< none: the price's own
    std::optional<PriceKey> price{}; ///< of one price of the list

    QString titleText() const; ///< translated
    /// As a person reads it: "128k", "2.5", "3 h"; "—" where unknown.
    QString display(const FilterSubject &subject) const;
};

/// Every column, in the order the column chooser shows: who it is (id provider name family aliases alias_of served_by
/// parameters quantization), its limits, its prices (every kind of the standard tier by the kind's name, then
/// batch_input and the like, the first step as input_step, where it begins as step_from, and blended), what it can do,
/// its dates, its state, where the facts are from. A trend sorts by how many percent the input price moved in a year.
std::span<const Column> modelColumns();
/// A suite's best comparable score of each model is a column, too: "benchmark.SUITE", made when it is first asked for.
/// By key, or by the word the filter language or the JSON has for it ("maxout", "cached", "context_window"); nullptr:
/// no such column.
const Column *findColumn(QStringView key);
QStringList columnKeys();
QStringList defaultColumnKeys();
/// "id,input,output". The error names the known ones and, where one is near, that.
Result<std::vector<const Column *>> parseColumns(QStringView text);

/// "128k", "1M", "1.05M", "8.2k", "512".
QString tokensText(qint64 tokens);
/// The unknown's sign: "—".
QString unknownText();
/// "3 min", "5 h", "12 d" (translated), of a moment seen from `now`; a moment ahead reads "now".
QString ageText(Instant at, Instant now);
/// "240 ms", "2.41 s".
QString latencyText(Microseconds latency);
/// The nearest of `known` to what was typed, if it is near enough to be a slip; for "did you mean".
QString nearestWord(QStringView typed, const QStringList &known);

} // namespace aigo
