// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/model.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <map>
#include <optional>
#include <vector>

namespace aigo {

struct PriceTrend;

/// The filter language: one in the window's filter bar, in presets, in share links and on the command line.
///
///     provider:openai,anthropic input:<=1 context:>=128k cap:vision -lifecycle:deprecated released:>2025-06 "flash"
///
/// Terms are joined by AND, a comma inside a term is OR, a leading `-` negates, quotes keep spaces (`\"` and `\\`
/// inside them), bare words are substrings of name, id, provider and family. Prices are USD for one million tokens and
/// compared exactly; numbers take k and m; latency and ttft take ms (also without a unit) or s; availability is in
/// percent; times are a date, a month (its whole length: `>2025-06` is after it), or an age that counts back from now
/// (`>30d`: in the last 30 days; `<=+30d`: at most 30 days ahead). An unknown value matches no comparison, and so its
/// negation. Pure values, any thread.
enum class FilterField : quint8 {
    Text, ///< a bare word
    Provider,
    Model,
    Family,
    Cap,
    Modality,
    Lifecycle,
    Input,
    Output,
    Cached,
    Blended,
    Context,
    MaxOut,
    Released,
    Deprecated,
    Status,
    Latency,
    Ttft,
    Availability,
    Open,
    License,
    Region,
    Benchmark, ///< written benchmark.SUITE
    Changed,
    Source,
    Watched, ///< the user follows it
};
QStringList filterFieldNames(); ///< as one types them, "benchmark." last with its dot; without Text

enum class FilterOp : quint8 { Is, Less, LessEqual, Greater, GreaterEqual, Equal };

/// One alternative of a term. What it means beside its text is worked out when it is read.
struct FilterValue
{
    FilterOp op = FilterOp::Is; ///< Is: no operator was written
    QString text;               ///< canonical, without operator and quotes

    /// A number in the field's own smallest unit (pico-dollars a token, tokens, microseconds, millionths of a percent
    /// or of a score): the value itself if `exact`, else it lies strictly between `number` and `number` + 1.
    qint64 number = 0;
    bool exact = true;
    /// A time: [from, to) in UTC; or, where `age` is set, that far before now (negative: ahead).
    std::optional<Milliseconds> age;
    Instant from{};
    Instant to{};
    quint32 bits = 0;  ///< a capability's bit, a modality's, the number of a lifecycle or state, or 1/0 for yes and no
    QByteArray folded; ///< the text without case, UTF-8: what substrings are looked for with

    int column = 0; ///< where it stands in the text it was read from, from 0
    bool operator==(const FilterValue &other) const { return op == other.op && text == other.text; }
};

struct FilterTerm
{
    FilterField field = FilterField::Text;
    QString suite; ///< of benchmark.SUITE, lower case
    bool negated = false;
    std::vector<FilterValue> values; ///< at least one; one that matches is enough

    int column = 0; ///< where it stands, from 0
    int length = 0;
    bool operator==(const FilterTerm &other) const
    {
        return field == other.field && suite == other.suite && negated == other.negated && values == other.values;
    }
};

/// A filter as a value. No terms: matches everything. Positions take no part in equality.
struct Filter
{
    std::vector<FilterTerm> terms;
    bool isEmpty() const { return terms.empty(); }
    bool operator==(const Filter &) const = default;
};

/// What is wrong with a filter's text and where, to be shown under the very characters. Both texts are translated.
struct FilterProblem
{
    int column = 0; ///< from 0
    int length = 1;
    QString what; ///< "there is no field \"provder\""
    QString mend; ///< "did you mean provider?"
};

struct FilterParse
{
    Filter filter; ///< the terms before the problem, where there is one
    std::optional<FilterProblem> problem;
};
FilterParse readFilter(QStringView text);
/// The same as a Result: an Invalid error whose `where` says "filter, column 12" (from 1) for the command line.
Result<Filter> parseFilter(QStringView text);

/// Canonical text: parseFilter(filterText(f)) == f.
QString filterText(const Filter &filter);
/// Writes one text so that it is read back as a single value ("mini" stays, "gpt 4" gets quotes).
QString filterQuoted(const QString &text);

/// A model's texts made ready for substring search: keep one beside each row that is filtered often.
struct FilterText
{
    QByteArray folded; ///< id, name, provider and family without case, UTF-8, apart from each other
    QByteArray model;  ///< id and name
};
FilterText filterTextOf(const ModelFacts &facts);

/// What a filter is asked about: a model and what is known of it now beyond the catalogue. What has no data is left
/// out.
struct FilterSubject
{
    const Model &model;
    Instant now{};
    const FilterText *text = nullptr; ///< filterTextOf(model.facts) where it is at hand; else made on the spot
    std::optional<State> status{};    ///< of its provider
    std::optional<Microseconds> latency{};
    std::optional<Microseconds> ttft{};
    std::optional<double> availability{};                  ///< 0 to 1
    std::optional<Instant> changed{};                      ///< its last change in the merged log
    const std::map<QString, double> *benchmarks = nullptr; ///< score by suite, lower case
    const PriceTrend *trend = nullptr;                     ///< how its input price went
    bool watched = false;                                  ///< the user follows it
};

bool matches(const Filter &filter, const FilterSubject &subject);
bool matches(const FilterTerm &term, const FilterSubject &subject);

/// Pieces of the text for colouring, in order, without the spaces between. Works on texts that do not parse, too.
struct FilterToken
{
    enum class Kind : quint8 { Negation, Field, Operator, Value, Comma, Text, Error };
    Kind kind = Kind::Text;
    int start = 0;
    int length = 0;
    bool operator==(const FilterToken &) const = default;
};
std::vector<FilterToken> filterTokens(QStringView text);

/// What may be typed at the cursor: replace [from, from + length) by `insert`.
struct FilterCompletion
{
    QString insert; ///< "provider:", "anthropic" (quoted where it must be)
    QString note;   ///< one short translated line; may be empty
    int from = 0;
    int length = 0;
};
/// Values by field ("provider", "family", "license", "region", "source"; "benchmark": its suites). The fixed words of
/// cap, modality, lifecycle, status, open and watched are known here.
using FilterVocabulary = std::map<QString, QStringList>;
/// At most 50, those that begin with what is typed first, then those that contain it.
std::vector<FilterCompletion> filterCompletions(QStringView text, int cursor, const FilterVocabulary &vocabulary);

} // namespace aigo
