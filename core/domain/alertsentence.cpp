// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/alertexpression.h"
#include "core/domain/alertfunctions.h"
#include "core/domain/alerttext.h"
#include "core/domain/check.h"
#include "core/domain/columns.h"
#include "core/domain/verdict.h"

#include <QCoreApplication>
#include <algorithm>

namespace aigo {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AlertRule)
};

/// "A, B or C"
QString oneOf(const QStringList &names)
{
    if (names.size() < 2) {
        return names.value(0);
    }
    return Texts::tr("%1 or %2").arg(names.first(names.size() - 1).join(QStringLiteral(", ")), names.last());
}

bool isPlain(const FilterTerm &term, FilterField field)
{
    return term.field == field && !term.negated &&
           std::all_of(term.values.begin(), term.values.end(), [](const FilterValue &value) {
               return value.op == FilterOp::Is || value.op == FilterOp::Equal;
           });
}

QStringList valuesOf(const FilterTerm &term)
{
    QStringList out;
    for (const FilterValue &value : term.values) {
        out << value.text;
    }
    return out;
}

/// Whom the filter means, as a person says it; what is no simple choice stands there as it is written.
QString whom(const AlertTerm &term, const ProviderNames &nameOf)
{
    const bool ofModels =
        subjectKind(term.function) == AlertSubjectKind::Model || subjectKind(term.function) == AlertSubjectKind::Change;
    if (term.target.isEmpty()) {
        return ofModels ? Texts::tr("any model") : Texts::tr("any provider");
    }
    if (term.target.terms.size() == 1) {
        const FilterTerm &only = term.target.terms.front();
        if (isPlain(only, FilterField::Provider)) {
            QStringList names;
            for (const QString &slug : valuesOf(only)) {
                const QString name = nameOf ? nameOf(slug) : QString();
                names << (name.isEmpty() ? slug : name);
            }
            return ofModels ? Texts::tr("a model of %1").arg(oneOf(names)) : oneOf(names);
        }
        if (isPlain(only, FilterField::Watched) && only.values.front().bits == 1) {
            return ofModels ? Texts::tr("a model you watch") : Texts::tr("a provider of models you watch");
        }
        if (isPlain(only, FilterField::Model) || isPlain(only, FilterField::Family)) {
            return oneOf(valuesOf(only));
        }
    }
    const QString written = filterText(term.target);
    return ofModels ? Texts::tr("a model that matches %1").arg(written)
                    : Texts::tr("a provider that matches %1").arg(written);
}

QString percentileText(int percentile)
{
    return u'p' + QString::number(percentile);
}

QString objectiveText(double objective)
{
    return alertNumberText(objective * 100) + u'%';
}

/// A value as people write it: "2 s", "10 %".
QString spoken(const AlertTerm &term)
{
    switch (term.unit) {
    case AlertUnit::Microseconds:
        if (alertFunctionWords(term.function).value == AlertFunctionWords::Value::Age) {
            return alertDurationText(Milliseconds{static_cast<qint64>(term.number / 1000)});
        }
        return alertLatencyText(term.number);
    case AlertUnit::Times:
        return term.function == AlertFunction::Burn
                   ? alertNumberText(term.number)
                   : Texts::tr("%1 times its usual value").arg(alertNumberText(term.number));
    case AlertUnit::Percent:
        return alertNumberText(term.number) + u'%';
    case AlertUnit::Dollars:
        return QStringLiteral("$%1").arg(alertNumberText(term.number));
    case AlertUnit::Days:
        return Texts::tr("%n days", nullptr, static_cast<int>(std::min(term.number, 1e6)));
    case AlertUnit::Bytes:
    case AlertUnit::Word:
    case AlertUnit::None:
        return term.value;
    }
    return term.value;
}

/// "above 2 s", "at most 10%"
QString compared(const AlertTerm &term)
{
    const QString value = spoken(term);
    switch (term.op) {
    case AlertOp::None:
        return {};
    case AlertOp::Equal:
        return Texts::tr("exactly %1").arg(value);
    case AlertOp::NotEqual:
        return Texts::tr("other than %1").arg(value);
    case AlertOp::Less:
        return Texts::tr("below %1").arg(value);
    case AlertOp::LessEqual:
        return Texts::tr("at most %1").arg(value);
    case AlertOp::Greater:
        return Texts::tr("above %1").arg(value);
    case AlertOp::GreaterEqual:
        return Texts::tr("at least %1").arg(value);
    }
    return value;
}

QString keyPhrase(const AlertTerm &term, const QString &who)
{
    const bool is = term.op != AlertOp::NotEqual;
    if (is && term.word == u"rejected") {
        return Texts::tr("%1 rejects the key").arg(who);
    }
    if (is && term.word == u"forbidden") {
        return Texts::tr("%1 does not allow the key this").arg(who);
    }
    if (is && term.word == u"no_credit") {
        return Texts::tr("no credit is left at %1").arg(who);
    }
    if (is && term.word == u"quota") {
        return Texts::tr("the quota at %1 is used up").arg(who);
    }
    return is ? Texts::tr("the key of %1 works").arg(who) : Texts::tr("the key of %1 does not work").arg(who);
}

QString incidentPhrase(const AlertTerm &term, const QString &who)
{
    if (term.op == AlertOp::None || (term.op == AlertOp::Greater && term.word == u"none")) {
        return Texts::tr("%1 reports an incident").arg(who);
    }
    const QString word = alertSeverityWord(term.word);
    switch (term.op) {
    case AlertOp::GreaterEqual:
        return Texts::tr("%1 reports a %2 incident, or a worse one").arg(who, word);
    case AlertOp::None:
    case AlertOp::Equal:
        return Texts::tr("%1 reports a %2 incident").arg(who, word);
    case AlertOp::NotEqual:
    case AlertOp::Less:
    case AlertOp::LessEqual:
    case AlertOp::Greater:
        break;
    }
    return Texts::tr("the worst incident of %1 is %2").arg(who, term.value);
}

QString statePhrase(const AlertTerm &term, const QString &who)
{
    const bool official = term.function == AlertFunction::Official;
    const bool is = term.op != AlertOp::NotEqual;
    const QString word = stateTitle(stateFromName(term.word).value_or(State::Unknown));
    if (official) {
        return (is ? Texts::tr("%1 itself reports: %2") : Texts::tr("%1 itself reports anything but %2"))
            .arg(who, word);
    }
    if (is && term.word == u"down") {
        return Texts::tr("%1 is down").arg(who);
    }
    return (is ? Texts::tr("%1 is %2") : Texts::tr("%1 is not %2")).arg(who, word);
}

QString pricePhrase(const AlertTerm &term, const QString &who)
{
    const QString what = term.name == u"any" ? Texts::tr("a price") : Texts::tr("the %1 price").arg(term.name);
    const QString percent = alertNumberText(std::abs(term.number)) + u'%';
    const bool up = term.op == AlertOp::GreaterEqual || term.op == AlertOp::Greater;
    const bool down = term.op == AlertOp::LessEqual || term.op == AlertOp::Less;
    if (up && term.number >= 0) {
        return Texts::tr("%1 of %2 rises by %3 or more").arg(what, who, percent);
    }
    if (down && term.number <= 0) {
        return Texts::tr("%1 of %2 falls by %3 or more").arg(what, who, percent);
    }
    return Texts::tr("%1 of %2 changes by %3").arg(what, who, compared(term));
}

QString measuredPhrase(const AlertTerm &term, const QString &who)
{
    const QString over = alertDurationText(term.over);
    if (term.function == AlertFunction::Latency) {
        return Texts::tr("%1 latency of %2 over %3 %4").arg(percentileText(term.percentile), who, over, compared(term));
    }
    if (term.function == AlertFunction::Ttft) {
        return Texts::tr("%1 time to first token of %2 over %3 %4")
            .arg(percentileText(term.percentile), who, over, compared(term));
    }
    if (term.function == AlertFunction::Availability) {
        return Texts::tr("availability of %1 over %2 %3").arg(who, over, compared(term));
    }
    return Texts::tr("the error budget of %1 (%2) burns over %3 at a rate %4")
        .arg(who, objectiveText(term.objective), over, compared(term));
}

} // namespace

QString alertTermSentence(const AlertTerm &term, const QString &who)
{
    switch (term.function) {
    case AlertFunction::State:
    case AlertFunction::Official:
        return statePhrase(term, who);
    case AlertFunction::Incident:
        return incidentPhrase(term, who);
    case AlertFunction::Latency:
    case AlertFunction::Ttft:
    case AlertFunction::Availability:
    case AlertFunction::Burn:
        return measuredPhrase(term, who);
    case AlertFunction::PriceChange:
        return pricePhrase(term, who);
    case AlertFunction::Added:
        return Texts::tr("%1 is new").arg(who);
    case AlertFunction::Unlisted:
        return Texts::tr("%1 is no longer listed").arg(who);
    case AlertFunction::ContextChange:
        return Texts::tr("the context window of %1 changes").arg(who);
    case AlertFunction::CapabilityChange:
        return Texts::tr("what %1 can do changes").arg(who);
    case AlertFunction::AliasChange:
        return Texts::tr("an alias of %1 changes").arg(who);
    case AlertFunction::Deprecation:
        return Texts::tr("%1 has %2 left").arg(who, compared(term));
    case AlertFunction::Key:
        return keyPhrase(term, who);
    case AlertFunction::Headroom:
        return term.name == u"any" ? Texts::tr("what is left of a rate limit of %1 is %2").arg(who, compared(term))
                                   : Texts::tr("what is left of the limit of %1 of %2 is %3")
                                         .arg(alertLimitWord(term.name), who, compared(term));
    case AlertFunction::Credit:
        return Texts::tr("the credit at %1 is %2").arg(who, compared(term));
    case AlertFunction::SourceAge:
        return term.name.isEmpty() ? Texts::tr("what a source says is older than asked for: %1").arg(compared(term))
                                   : Texts::tr("what %1 says has an age of %2").arg(term.name, compared(term));
    case AlertFunction::CheckSpend:
        return term.name == u"day" ? Texts::tr("deep checks have spent %1 of the day's budget").arg(compared(term))
                                   : Texts::tr("deep checks have spent %1 of the month's budget").arg(compared(term));
    case AlertFunction::StoreSize:
        return Texts::tr("the store takes %1").arg(compared(term));
    }
    return {};
}

QString alertSentence(const AlertExpression &expression, Milliseconds holdFor, const ProviderNames &nameOf)
{
    std::vector<QString> texts;
    for (const AlertNode &node : expression.nodes) {
        QStringList parts;
        for (const int inside : node.inside) {
            const auto at = static_cast<std::size_t>(inside);
            const bool mixed =
                expression.nodes[at].kind == AlertNode::Kind::And || expression.nodes[at].kind == AlertNode::Kind::Or;
            parts << (mixed ? u'(' + texts[at] + u')' : texts[at]);
        }
        switch (node.kind) {
        case AlertNode::Kind::Term: {
            const AlertTerm &term = expression.terms[static_cast<std::size_t>(node.term)];
            texts.push_back(alertTermSentence(term, whom(term, nameOf)));
            break;
        }
        case AlertNode::Kind::Not:
            texts.push_back(Texts::tr("not (%1)").arg(parts.value(0)));
            break;
        case AlertNode::Kind::And:
            texts.push_back(parts.join(Texts::tr(" and ")));
            break;
        case AlertNode::Kind::Or:
            texts.push_back(parts.join(Texts::tr(" or ")));
            break;
        }
    }
    if (texts.empty()) {
        return {};
    }
    const QString whole = texts.back();
    return holdFor > Milliseconds{} ? Texts::tr("%1 for %2").arg(whole, alertDurationText(holdFor)) : whole;
}

} // namespace aigo
