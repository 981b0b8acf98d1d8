// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/filter.h"

#include <QString>
#include <QStringList>
#include <QStringView>
#include <optional>
#include <span>
#include <vector>

namespace aigo {

/// The inside of the filter language, shared by its reader, printer and completion: what fields there are and the text
/// cut into terms and values before any of it is understood. Not for use elsewhere.
struct FilterFieldWords
{
    enum class Kind : quint8 { Substring, Word, Fixed, Flag, Price, Tokens, Duration, Percent, Score, Date, Time };
    FilterField field = FilterField::Text;
    QStringView name;
    Kind kind = Kind::Substring;
    const char *note = nullptr; ///< for translation, in the context "Filter"
    const char *example = nullptr;
};
std::span<const FilterFieldWords> filterFields();
const FilterFieldWords *findFilterField(QStringView name); ///< without case; benchmark.x too
const FilterFieldWords &filterFieldWords(FilterField field);
bool takesComparison(FilterFieldWords::Kind kind);
/// The words of a field that knows its words (cap, modality, lifecycle, status, open, watched).
QStringList fixedFilterWords(FilterField field);

struct RawFilterValue
{
    int column = 0; ///< of its operator, or else its text
    int textColumn = 0;
    int end = 0;
    QString op;
    QString text;
    bool quoted = false;
    int bareOperator = -1; ///< where an unquoted < > = stands in its text
};

struct RawFilterTerm
{
    int column = 0;
    int end = 0;
    bool negated = false;
    bool hasField = false;
    int fieldColumn = 0;
    QString field;
    std::vector<RawFilterValue> values;
    std::vector<int> commas;
    int openQuote = -1; ///< where a quote begins that nothing ends
};
std::vector<RawFilterTerm> cutFilter(QStringView text);
/// What a term means, or what is wrong with it.
std::optional<FilterProblem> understandTerm(const RawFilterTerm &raw, FilterTerm &term);

QString translateFilter(const char *text);

} // namespace aigo
