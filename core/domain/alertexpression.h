// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alert.h"
#include "core/domain/filter.h"
#include "core/domain/result.h"

#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

namespace aigo {

/// The language of a rule's `when`: a function of a target, which is a filter, against a value; `and`, `or`, `not` and
/// brackets combine.
///
///     state(provider:openai) = down                      official(provider:anthropic) != operational
///     incident(provider:google) >= minor                 latency(provider:google, p95, 15m) > 2s
///     latency(provider:google, p95, 15m) > 2x            ttft(model:openai/gpt-4o, p50, 1h) > 3s
///     availability(provider:openai, 24h) < 99.5%         burn(provider:openai, 99.9%, 1h) > 14.4
///     price_change(provider:openai, input) >= 5%         added(provider:anthropic)   unlisted(…)
///     context_change(…)   capability_change(…)           alias_change(…)
///     deprecation(family:gpt-4) <= 30d                   key(provider:openai) = rejected
///     headroom(provider:openai, tokens) < 10%            credit(provider:openrouter) < 5 USD
///     source_age(litellm) > 24h                          check_spend(month) > 80%      store_size() > 1 GB
///
/// Functions of a provider (state … burn, key, headroom, credit) take those targets whose terms `provider:`, `model:`
/// and so on match; a text without them matches all that are on. `2x` is twice the target's own usual value (p95 of a
/// week). Everything after the filter has a default and is printed always. Pure values, any thread.
enum class AlertFunction : quint8 {
    State,
    Official,
    Incident,
    Latency,
    Ttft,
    Availability,
    Burn,
    PriceChange,
    Added,
    Unlisted,
    ContextChange,
    CapabilityChange,
    AliasChange,
    Deprecation,
    Key,
    Headroom,
    Credit,
    SourceAge,
    CheckSpend,
    StoreSize,
};
inline constexpr int alertFunctionCount = static_cast<int>(AlertFunction::StoreSize) + 1;

/// What a function is asked about, one evaluation each.
enum class AlertSubjectKind : quint8 { Provider, Change, Model, Source, Whole };

enum class AlertOp : quint8 { None, Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual };
enum class AlertUnit : quint8 { None, Word, Microseconds, Times, Percent, Dollars, Bytes, Days };

struct AlertTerm
{
    AlertFunction function = AlertFunction::State;
    Filter target; ///< of providers and models; empty: all
    QString name;  ///< of a source (empty: every one), of a price ("input", "any"), of a limit ("tokens", "any"), of
                   ///< a time of spending ("month")
    int percentile = 0;   ///< 50, 95, 99; 0: not of this function
    Milliseconds over{};  ///< the window; 0: not of this function
    double objective = 0; ///< of burn: 0.999
    AlertOp op = AlertOp::None;
    AlertUnit unit = AlertUnit::None;
    QString word;      ///< of states and keys
    double number = 0; ///< in the unit: microseconds, percent, dollars, bytes, days, times
    QString value;     ///< the value as it is printed
    bool operator==(const AlertTerm &other) const;
};

/// A tree in the order of its leaves; `root` is the last node. Bounded: 64 nodes, 4000 characters, 16 brackets deep.
struct AlertNode
{
    enum class Kind : quint8 { Term, Not, And, Or };
    Kind kind = Kind::Term;
    int term = -1;           ///< of Term: its place in `terms`
    std::vector<int> inside; ///< of the others: nodes
    bool operator==(const AlertNode &) const = default;
};

struct AlertExpression
{
    std::vector<AlertTerm> terms;
    std::vector<AlertNode> nodes;
    bool isEmpty() const { return nodes.empty(); }
    int root() const { return static_cast<int>(nodes.size()) - 1; }
    bool operator==(const AlertExpression &) const = default;

    /// What its targets are: Change where any term is of a change, else Model, Provider, Source, Whole, in that order.
    AlertSubjectKind subjects() const;
    bool uses(AlertFunction function) const;
};

/// What is wrong with a rule's text and where, as FilterProblem; the columns are of the rule's text.
struct AlertExpressionParse
{
    AlertExpression expression;
    std::optional<FilterProblem> problem;
};
AlertExpressionParse readAlertExpression(QStringView text);
/// The same as a Result: an Invalid error whose `where` says "rule, column 12" (from 1).
Result<AlertExpression> parseAlertExpression(QStringView text);
/// Canonical text: parseAlertExpression(alertExpressionText(e)) == e.
QString alertExpressionText(const AlertExpression &expression);

QString alertFunctionName(AlertFunction function); ///< "state", "price_change"
AlertSubjectKind subjectKind(AlertFunction function);
/// An example of each function in the order above, for the editor: each of them parses.
QStringList alertExpressionExamples();

/// The rule in a person's words and language: "p95 latency of Google over 15 min above 2 s", "OpenAI is down for 2
/// min". `nameOf` gives the name of a provider's slug; without it the slug stands there.
using ProviderNames = std::function<QString(const QString &slug)>;
QString alertSentence(const AlertExpression &expression, Milliseconds holdFor = {}, const ProviderNames &nameOf = {});

/// One term, of one target by its name: "p95 latency of Google over 15 min above 2 s".
QString alertTermSentence(const AlertTerm &term, const QString &who);

/// Whether a measured number meets the term's value; comparisons with a value of the same number take a billionth as
/// the same.
bool meets(const AlertTerm &term, double measured);
bool meets(const AlertTerm &term, QStringView word);

/// True, false, or not known.
enum class AlertTruth : quint8 { False, True, Unknown };
/// The whole from its terms: unknown only where what is known does not decide.
AlertTruth alertTruth(const AlertExpression &expression, const std::vector<AlertTruth> &ofTerms);

} // namespace aigo
