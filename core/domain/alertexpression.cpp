// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/alertexpression.h"

#include "core/domain/alertfunctions.h"
#include "core/domain/check.h"
#include "core/domain/price.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace aigo {

namespace {

using Words = AlertFunctionWords;
using Kind = AlertSubjectKind;

constexpr std::array<Words, alertFunctionCount> functions{{
    {AlertFunction::State, u"state", Kind::Provider, true, false, false, false, Words::Name::None, Words::Value::State,
     "state(provider:openai) = down"},
    {AlertFunction::Official, u"official", Kind::Provider, true, false, false, false, Words::Name::None,
     Words::Value::State, "official(provider:anthropic) != operational"},
    {AlertFunction::Incident, u"incident", Kind::Provider, true, false, false, false, Words::Name::None,
     Words::Value::Severity, "incident(provider:google) >= minor"},
    {AlertFunction::Latency, u"latency", Kind::Provider, true, true, true, false, Words::Name::None,
     Words::Value::Duration, "latency(provider:google, p95, 15m) > 2s"},
    {AlertFunction::Ttft, u"ttft", Kind::Model, true, true, true, false, Words::Name::None, Words::Value::Duration,
     "ttft(model:openai/gpt-4o, p50, 1h) > 3s"},
    {AlertFunction::Availability, u"availability", Kind::Provider, true, false, true, false, Words::Name::None,
     Words::Value::Percent, "availability(provider:openai, 24h) < 99.5%"},
    {AlertFunction::Burn, u"burn", Kind::Provider, true, false, true, true, Words::Name::None, Words::Value::Ratio,
     "burn(provider:openai, 99.9%, 1h) > 14.4"},
    {AlertFunction::PriceChange, u"price_change", Kind::Change, true, false, false, false, Words::Name::Price,
     Words::Value::Change, "price_change(provider:openai, input) >= 5%"},
    {AlertFunction::Added, u"added", Kind::Change, true, false, false, false, Words::Name::None, Words::Value::None,
     "added(provider:anthropic)"},
    {AlertFunction::Unlisted, u"unlisted", Kind::Change, true, false, false, false, Words::Name::None,
     Words::Value::None, "unlisted(provider:openai)"},
    {AlertFunction::ContextChange, u"context_change", Kind::Change, true, false, false, false, Words::Name::None,
     Words::Value::None, "context_change(watched:yes)"},
    {AlertFunction::CapabilityChange, u"capability_change", Kind::Change, true, false, false, false, Words::Name::None,
     Words::Value::None, "capability_change(watched:yes)"},
    {AlertFunction::AliasChange, u"alias_change", Kind::Change, true, false, false, false, Words::Name::None,
     Words::Value::None, "alias_change(watched:yes)"},
    {AlertFunction::Deprecation, u"deprecation", Kind::Model, true, false, false, false, Words::Name::None,
     Words::Value::Days, "deprecation(family:gpt-4) <= 30d"},
    {AlertFunction::Key, u"key", Kind::Provider, true, false, false, false, Words::Name::None, Words::Value::Key,
     "key(provider:openai) = rejected"},
    {AlertFunction::Headroom, u"headroom", Kind::Provider, true, false, false, false, Words::Name::Limit,
     Words::Value::Percent, "headroom(provider:openai, tokens) < 10%"},
    {AlertFunction::Credit, u"credit", Kind::Provider, true, false, false, false, Words::Name::None,
     Words::Value::Dollars, "credit(provider:openrouter) < 5 USD"},
    {AlertFunction::SourceAge, u"source_age", Kind::Source, false, false, false, false, Words::Name::Source,
     Words::Value::Age, "source_age(litellm) > 24h"},
    {AlertFunction::CheckSpend, u"check_spend", Kind::Whole, false, false, false, false, Words::Name::Period,
     Words::Value::Spend, "check_spend(month) > 80%"},
    {AlertFunction::StoreSize, u"store_size", Kind::Whole, false, false, false, false, Words::Name::None,
     Words::Value::Bytes, "store_size() > 1 GB"},
}};

QString operatorText(AlertOp op)
{
    constexpr std::array<QStringView, 7> texts{u"", u" = ", u" != ", u" < ", u" <= ", u" > ", u" >= "};
    return texts.at(static_cast<std::size_t>(op)).toString();
}

QString percentText(double share)
{
    QString text = QString::number(share * 100, 'f', 6);
    while (text.endsWith(u'0')) {
        text.chop(1);
    }
    return (text.endsWith(u'.') ? text.chopped(1) : text) + u'%';
}

QString termText(const AlertTerm &term)
{
    const Words &words = alertFunctionWords(term.function);
    QStringList arguments;
    if (words.filtered && !term.target.isEmpty()) {
        arguments << filterText(term.target);
    }
    if (words.named != Words::Name::None && !term.name.isEmpty()) {
        arguments << term.name;
    }
    if (words.objective) {
        arguments << percentText(term.objective);
    }
    if (words.percentile) {
        arguments << u'p' + QString::number(term.percentile);
    }
    if (words.window) {
        arguments << durationText(term.over);
    }
    return words.name.toString() + u'(' + arguments.join(QStringLiteral(", ")) + u')' + operatorText(term.op) +
           term.value;
}

/// How tightly a node binds; brackets stand around what binds less than where it stands.
int tightness(AlertNode::Kind kind)
{
    switch (kind) {
    case AlertNode::Kind::Or:
        return 0;
    case AlertNode::Kind::And:
        return 1;
    case AlertNode::Kind::Not:
        return 2;
    case AlertNode::Kind::Term:
        return 3;
    }
    return 3;
}

QString wrapped(const QString &text, bool wrap)
{
    return wrap ? u'(' + text + u')' : text;
}

} // namespace

bool AlertTerm::operator==(const AlertTerm &other) const
{
    return function == other.function && target == other.target && name == other.name &&
           percentile == other.percentile && over == other.over &&
           percentText(objective) == percentText(other.objective) && op == other.op && unit == other.unit &&
           word == other.word && value == other.value;
}

std::span<const Words> alertFunctions()
{
    return functions;
}

const Words *findAlertFunction(QStringView name)
{
    const auto it = std::find_if(functions.begin(), functions.end(), [name](const Words &words) {
        return words.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return it == functions.end() ? nullptr : &*it;
}

const Words &alertFunctionWords(AlertFunction function)
{
    return functions.at(static_cast<std::size_t>(function));
}

QStringList alertValueWords(Words::Value value)
{
    QStringList out;
    if (value == Words::Value::State) {
        for (int i = 0; i <= static_cast<int>(State::Maintenance); ++i) {
            out << stateName(static_cast<State>(i));
        }
    } else if (value == Words::Value::Severity) {
        out << QStringLiteral("none") << QStringLiteral("minor") << QStringLiteral("major")
            << QStringLiteral("critical");
    } else if (value == Words::Value::Key) {
        out << QStringLiteral("ok") << QStringLiteral("rejected") << QStringLiteral("forbidden")
            << QStringLiteral("no_credit") << QStringLiteral("quota");
    }
    return out;
}

QStringList alertNameWords(Words::Name name)
{
    QStringList out;
    if (name == Words::Name::Price) {
        out << QStringLiteral("any");
        for (int i = 0; i < priceKindCount; ++i) {
            out << priceKindName(static_cast<PriceKind>(i));
        }
    } else if (name == Words::Name::Limit) {
        out << QStringLiteral("any") << QStringLiteral("requests") << QStringLiteral("tokens")
            << QStringLiteral("input_tokens") << QStringLiteral("output_tokens");
    } else if (name == Words::Name::Period) {
        out << QStringLiteral("month") << QStringLiteral("day");
    }
    return out;
}

int alertSeverityRank(QStringView word)
{
    return static_cast<int>(alertValueWords(Words::Value::Severity).indexOf(word));
}

QString alertFunctionName(AlertFunction function)
{
    return alertFunctionWords(function).name.toString();
}

AlertSubjectKind subjectKind(AlertFunction function)
{
    return alertFunctionWords(function).subject;
}

QStringList alertExpressionExamples()
{
    QStringList out;
    for (const Words &words : functions) {
        out << QString::fromLatin1(words.example);
    }
    return out;
}

AlertSubjectKind AlertExpression::subjects() const
{
    for (const Kind kind : {Kind::Change, Kind::Model, Kind::Provider, Kind::Source}) {
        if (std::any_of(terms.begin(), terms.end(),
                        [kind](const AlertTerm &term) { return subjectKind(term.function) == kind; })) {
            return kind;
        }
    }
    return Kind::Whole;
}

bool AlertExpression::uses(AlertFunction function) const
{
    return std::any_of(terms.begin(), terms.end(),
                       [function](const AlertTerm &term) { return term.function == function; });
}

QString alertExpressionText(const AlertExpression &expression)
{
    // A node comes after what is inside it, so one pass from the first to the last is enough.
    std::vector<QString> texts;
    for (const AlertNode &node : expression.nodes) {
        const int own = tightness(node.kind);
        QStringList parts;
        for (const int inside : node.inside) {
            const auto at = static_cast<std::size_t>(inside);
            const int of = tightness(expression.nodes[at].kind);
            parts << wrapped(texts[at], node.kind == AlertNode::Kind::Not ? of < own : of <= own);
        }
        switch (node.kind) {
        case AlertNode::Kind::Term:
            texts.push_back(termText(expression.terms[static_cast<std::size_t>(node.term)]));
            break;
        case AlertNode::Kind::Not:
            texts.push_back(QStringLiteral("not ") + parts.value(0));
            break;
        case AlertNode::Kind::And:
            texts.push_back(parts.join(QStringLiteral(" and ")));
            break;
        case AlertNode::Kind::Or:
            texts.push_back(parts.join(QStringLiteral(" or ")));
            break;
        }
    }
    return texts.empty() ? QString() : texts.back();
}

bool meets(const AlertTerm &term, double measured)
{
    if (!std::isfinite(measured)) {
        return false;
    }
    constexpr double same = 1e-9;
    const double gap = measured - term.number;
    const bool equal = std::abs(gap) <= same * std::max(1.0, std::abs(term.number));
    switch (term.op) {
    case AlertOp::None:
        return measured != 0;
    case AlertOp::Equal:
        return equal;
    case AlertOp::NotEqual:
        return !equal;
    case AlertOp::Less:
        return gap < 0 && !equal;
    case AlertOp::LessEqual:
        return gap < 0 || equal;
    case AlertOp::Greater:
        return gap > 0 && !equal;
    case AlertOp::GreaterEqual:
        return gap > 0 || equal;
    }
    return false;
}

bool meets(const AlertTerm &term, QStringView word)
{
    if (alertFunctionWords(term.function).value == Words::Value::Severity) {
        AlertTerm ranked = term;
        ranked.number = term.op == AlertOp::None ? 0 : alertSeverityRank(term.word);
        const int rank = alertSeverityRank(word);
        return rank >= 0 && meets(ranked, rank);
    }
    return (term.op == AlertOp::NotEqual) != (word == term.word);
}

AlertTruth alertTruth(const AlertExpression &expression, const std::vector<AlertTruth> &ofTerms)
{
    std::vector<AlertTruth> known;
    known.reserve(expression.nodes.size());
    for (const AlertNode &node : expression.nodes) {
        if (node.kind == AlertNode::Kind::Term) {
            known.push_back(ofTerms[static_cast<std::size_t>(node.term)]);
            continue;
        }
        const auto any = [&](AlertTruth truth) {
            return std::any_of(node.inside.begin(), node.inside.end(),
                               [&](int inside) { return known[static_cast<std::size_t>(inside)] == truth; });
        };
        const bool isNot = node.kind == AlertNode::Kind::Not;
        const AlertTruth deciding = node.kind == AlertNode::Kind::Or ? AlertTruth::True : AlertTruth::False;
        const AlertTruth otherwise = deciding == AlertTruth::True ? AlertTruth::False : AlertTruth::True;
        if (isNot) {
            known.push_back(any(AlertTruth::Unknown) ? AlertTruth::Unknown
                            : any(AlertTruth::True)  ? AlertTruth::False
                                                     : AlertTruth::True);
        } else if (any(deciding)) {
            known.push_back(deciding);
        } else {
            known.push_back(any(AlertTruth::Unknown) ? AlertTruth::Unknown : otherwise);
        }
    }
    return known.empty() ? AlertTruth::Unknown : known.back();
}

} // namespace aigo
