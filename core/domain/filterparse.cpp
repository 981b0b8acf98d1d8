// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/columns.h"
#include "core/domain/filterwords.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>

namespace aigo {

namespace {

using Kind = FilterFieldWords::Kind;

/// The context of the texts below.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

FilterProblem problem(int column, int length, QString what, QString mend)
{
    return {column, std::max(1, length), std::move(what), std::move(mend)};
}

/// A plain decimal number times 10^shift, rounded down; `exact` says whether something was cut off.
struct Scaled
{
    qint64 number = 0;
    bool exact = true;
};
std::optional<Scaled> scaled(QStringView digits, int shift)
{
    constexpr qsizetype longest = 40;
    if (digits.isEmpty() || digits.size() > longest || digits == u".") {
        return std::nullopt;
    }
    Int128 value = 0;
    int decimals = -1;
    Scaled out;
    const auto grow = [&value](int digit) {
        return (value = value * 10 + digit) <= std::numeric_limits<qint64>::max();
    };
    for (const QChar c : digits) {
        if (c == u'.' && decimals < 0) {
            decimals = 0;
        } else if (c < u'0' || c > u'9') {
            return std::nullopt;
        } else if (decimals >= shift) {
            out.exact = out.exact && c == u'0';
        } else {
            decimals += decimals >= 0 ? 1 : 0;
            if (!grow(c.unicode() - u'0')) {
                return std::nullopt;
            }
        }
    }
    for (int i = std::max(decimals, 0); i < shift; ++i) {
        if (!grow(0)) {
            return std::nullopt;
        }
    }
    out.number = static_cast<qint64>(value);
    return out;
}

bool readNumber(Kind kind, FilterValue &value)
{
    QStringView digits(value.text);
    int shift = kind == Kind::Tokens ? 0 : 6;
    const auto drop = [&digits](QStringView suffix) {
        const bool there = digits.endsWith(suffix);
        digits.chop(there ? suffix.size() : 0);
        return there;
    };
    if (kind == Kind::Duration) {
        if (drop(u"us")) {
            shift = 0;
        } else if (drop(u"ms")) {
            shift = 3;
        } else {
            shift = drop(u"s") || drop(u"k") ? 6 : 3;
        }
    } else if (kind == Kind::Percent) {
        drop(u"%");
    } else if (drop(u"k")) {
        shift += 3;
    } else if (drop(u"m")) {
        shift += 6;
    }
    const auto read = scaled(digits, shift);
    if (!read) {
        return false;
    }
    value.number = read->number;
    value.exact = read->exact;
    return true;
}

bool readTime(FilterValue &value)
{
    const QStringView text(value.text);
    const bool ahead = text.startsWith(u'+');
    if (const auto age = parseDuration(ahead ? text.sliced(1) : text)) {
        value.age = ahead ? -*age : *age;
        return true;
    }
    const auto at = parseTime(text.toString().toUpper());
    if (ahead || !at) {
        return false;
    }
    value.from = *at;
    constexpr qsizetype monthLength = 7;
    constexpr qsizetype dateLength = 10;
    if (text.size() == monthLength) {
        value.to = fromDate(toDate(*at).addMonths(1));
    } else {
        value.to = *at + (text.size() == dateLength ? Milliseconds{86'400'000} : Milliseconds{1});
    }
    return true;
}

/// The number of a word of a field that knows its words.
std::optional<quint32> fixedBits(FilterField field, const QString &word)
{
    const auto number = [](auto found, bool bit) -> std::optional<quint32> {
        if (!found) {
            return std::nullopt;
        }
        const auto place = static_cast<quint32>(*found);
        return bit ? 1U << place : place;
    };
    if (field == FilterField::Cap) {
        return number(capabilityFromName(word), true);
    }
    if (field == FilterField::Modality) {
        return number(modalityFromName(word), true);
    }
    if (field == FilterField::Lifecycle) {
        return word == u"unknown" ? std::nullopt : number(lifecycleFromName(word), false);
    }
    return number(stateFromName(word), false);
}

std::optional<FilterProblem> readOperator(const FilterFieldWords &words, const RawFilterValue &raw, FilterValue &value)
{
    struct Sign
    {
        QStringView text;
        FilterOp op;
    };
    static constexpr Sign signs[] = {{u"", FilterOp::Is},
                                     {u"<", FilterOp::Less},
                                     {u"<=", FilterOp::LessEqual},
                                     {u"\u2264", FilterOp::LessEqual},
                                     {u">", FilterOp::Greater},
                                     {u">=", FilterOp::GreaterEqual},
                                     {u"\u2265", FilterOp::GreaterEqual},
                                     {u"=", FilterOp::Equal}};
    const auto sign =
        std::find_if(std::begin(signs), std::end(signs), [&raw](const Sign &s) { return s.text == raw.op; });
    const int length = static_cast<int>(raw.op.size());
    if (sign == std::end(signs)) {
        return problem(raw.column, length, Words::tr("there is no operator \"%1\"").arg(raw.op),
                       takesComparison(words.kind) ? Words::tr("use <= < >= > or =")
                                                   : Words::tr("a leading - negates a term"));
    }
    value.op = sign->op;
    if (!takesComparison(words.kind)) {
        if (value.op != FilterOp::Is && value.op != FilterOp::Equal) {
            return problem(raw.column, length,
                           Words::tr("%1: takes words, not the comparison \"%2\"").arg(words.name, raw.op),
                           Words::tr("such as %1").arg(QLatin1String(words.example)));
        }
        if (words.kind != Kind::Substring) {
            value.op = FilterOp::Is;
        }
    }
    return std::nullopt;
}

std::optional<FilterProblem> readFixed(const FilterFieldWords &words, const RawFilterValue &raw, FilterValue &value)
{
    const QStringList known = fixedFilterWords(words.field);
    if (words.kind == Kind::Flag) {
        const bool yes = value.text == u"yes" || value.text == u"true" || value.text == u"1";
        const bool no = value.text == u"no" || value.text == u"false" || value.text == u"0";
        if (yes || no) {
            value.bits = yes ? 1 : 0;
            value.text = yes ? known.first() : known.last();
            return std::nullopt;
        }
    } else if (const auto bits = fixedBits(words.field, value.text)) {
        value.bits = *bits;
        return std::nullopt;
    }
    const QString near = nearestWord(value.text, known);
    return problem(
        raw.textColumn, raw.end - raw.textColumn, Words::tr("%1: does not know \"%2\"").arg(words.name, raw.text),
        near.isEmpty() ? Words::tr("it knows %1").arg(known.join(u' ')) : Words::tr("did you mean %1?").arg(near));
}

std::optional<FilterProblem> readValue(const FilterFieldWords &words, const RawFilterValue &raw, FilterValue &value)
{
    if (auto wrong = readOperator(words, raw, value)) {
        return wrong;
    }
    const int length = raw.end - raw.textColumn;
    value.column = raw.column;
    const bool bare = words.field == FilterField::Text;
    if (raw.text.isEmpty()) {
        return problem(raw.column, raw.end - raw.column, Words::tr("a value is missing here"),
                       words.example == nullptr ? Words::tr("write a word")
                                                : Words::tr("such as %1").arg(QLatin1String(words.example)));
    }
    if (bare && raw.bareOperator >= 0) {
        return problem(raw.bareOperator, 1, Words::tr("a comparison needs a field and a colon before it"),
                       Words::tr("such as input:<=1; to look for the characters themselves put them in quotes"));
    }
    value.text = raw.text;
    switch (words.kind) {
    case Kind::Substring:
        value.folded = value.text.toCaseFolded().toUtf8();
        return std::nullopt;
    case Kind::Word:
        value.text = value.text.toLower();
        return std::nullopt;
    case Kind::Fixed:
    case Kind::Flag:
        value.text = value.text.toLower();
        return readFixed(words, raw, value);
    case Kind::Price:
    case Kind::Tokens:
    case Kind::Duration:
    case Kind::Percent:
    case Kind::Score:
        value.text = value.text.toLower();
        if (!readNumber(words.kind, value)) {
            return problem(raw.textColumn, length,
                           Words::tr("\"%1\" is not a number that %2: takes").arg(raw.text, words.name),
                           Words::tr("such as %1").arg(QLatin1String(words.example)));
        }
        return std::nullopt;
    case Kind::Date:
    case Kind::Time:
        value.text = value.text.toLower();
        if (!readTime(value)) {
            return problem(raw.textColumn, length, Words::tr("\"%1\" is not a time").arg(raw.text),
                           Words::tr("write a date (2025-06-01), a month (2025-06) or an age (30d)"));
        }
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<FilterProblem> readField(const RawFilterTerm &raw, FilterTerm &term)
{
    const FilterFieldWords *words = findFilterField(raw.field);
    const int length = static_cast<int>(raw.field.size());
    if (words == nullptr) {
        const QString near = nearestWord(raw.field.toLower(), filterFieldNames());
        return problem(raw.fieldColumn, length, Words::tr("there is no field \"%1\"").arg(raw.field),
                       near.isEmpty() ? Words::tr("there are %1").arg(filterFieldNames().join(u' '))
                                      : Words::tr("did you mean %1?").arg(near));
    }
    term.field = words->field;
    if (words->field == FilterField::Benchmark) {
        term.suite = raw.field.sliced(words->name.size()).toLower();
        if (term.suite.isEmpty()) {
            return problem(raw.fieldColumn, length, Words::tr("benchmark. needs the name of a suite"),
                           Words::tr("such as %1").arg(QLatin1String(words->example)));
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<FilterProblem> understandTerm(const RawFilterTerm &raw, FilterTerm &term)
{
    term.column = raw.column;
    term.length = raw.end - raw.column;
    term.negated = raw.negated;
    if (raw.hasField) {
        if (auto wrong = readField(raw, term)) {
            return wrong;
        }
    }
    if (raw.openQuote >= 0) {
        return problem(raw.openQuote, raw.end - raw.openQuote, Words::tr("the quote that begins here does not end"),
                       Words::tr("put \" at the end of the text"));
    }
    const RawFilterValue &first = raw.values.front();
    if (raw.negated && !raw.hasField && raw.values.size() == 1 && first.text.isEmpty() && !first.quoted) {
        return problem(raw.column, 1, Words::tr("there is nothing after the - to negate"),
                       Words::tr("such as -provider:openai"));
    }
    for (const RawFilterValue &rawValue : raw.values) {
        FilterValue value;
        if (auto wrong = readValue(filterFieldWords(term.field), rawValue, value)) {
            return wrong;
        }
        term.values.push_back(std::move(value));
    }
    return std::nullopt;
}

FilterParse readFilter(QStringView text)
{
    FilterParse parse;
    for (const RawFilterTerm &raw : cutFilter(text)) {
        FilterTerm term;
        parse.problem = understandTerm(raw, term);
        if (parse.problem) {
            break;
        }
        parse.filter.terms.push_back(std::move(term));
    }
    return parse;
}

Result<Filter> parseFilter(QStringView text)
{
    FilterParse parse = readFilter(text);
    if (!parse.problem) {
        return std::move(parse.filter);
    }
    Error error;
    error.kind = ErrorKind::Invalid;
    error.what = parse.problem->what;
    error.where = QStringLiteral("filter, column %1").arg(parse.problem->column + 1);
    error.mend = parse.problem->mend;
    return error;
}

} // namespace aigo
