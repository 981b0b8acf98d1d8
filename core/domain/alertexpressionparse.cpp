// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/alertfunctions.h"
#include "core/domain/columns.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace aigo {

namespace {

using Words = AlertFunctionWords;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AlertRule)
};

constexpr qsizetype longest = 4000;
constexpr int mostDepth = 16;
constexpr std::size_t mostNodes = 64;
constexpr Milliseconds shortestWindow = std::chrono::minutes(1);
constexpr Milliseconds longestWindow = std::chrono::days(90);
constexpr Milliseconds usualWindow = std::chrono::minutes(15);
constexpr Milliseconds usualLongWindow = std::chrono::hours(24);
constexpr Milliseconds usualBurnWindow = std::chrono::hours(1);

/// A piece of the text between commas.
struct Piece
{
    qsizetype from = 0;
    qsizetype to = 0;
};

/// A value's number and what follows it.
struct Measured
{
    double number = 0;
    QString digits;
    QString unit; ///< as typed, in lower case
};

std::optional<Measured> measuredFrom(QStringView text)
{
    constexpr qsizetype mostDigits = 18;
    qsizetype at = text.startsWith(u'-') || text.startsWith(u'+') ? 1 : 0;
    const qsizetype first = at;
    int points = 0;
    while (at < text.size() && ((text[at] >= u'0' && text[at] <= u'9') || (text[at] == u'.' && points == 0))) {
        points += text[at] == u'.' ? 1 : 0;
        ++at;
    }
    if (at == first || at - first > mostDigits || text[first] == u'.' || text[at - 1] == u'.') {
        return std::nullopt;
    }
    Measured out;
    out.digits = (text.startsWith(u'+') ? text.sliced(1, at - 1) : text.first(at)).toString();
    bool ok = false;
    out.number = QLocale::c().toDouble(out.digits, &ok);
    out.unit = text.sliced(at).trimmed().toString().toLower();
    return ok && std::isfinite(out.number) ? std::optional(out) : std::nullopt;
}

struct UnitWord
{
    Words::Value value;
    QStringView typed;
    QStringView printed;
    AlertUnit unit;
    double factor;
};
constexpr std::array<UnitWord, 33> unitWords{{
    {Words::Value::Duration, u"us", u"us", AlertUnit::Microseconds, 1},
    {Words::Value::Duration, u"ms", u"ms", AlertUnit::Microseconds, 1e3},
    {Words::Value::Duration, u"s", u"s", AlertUnit::Microseconds, 1e6},
    {Words::Value::Duration, u"m", u"m", AlertUnit::Microseconds, 6e7},
    {Words::Value::Duration, u"x", u"x", AlertUnit::Times, 1},
    {Words::Value::Percent, u"%", u"%", AlertUnit::Percent, 1},
    {Words::Value::Change, u"%", u"%", AlertUnit::Percent, 1},
    {Words::Value::Spend, u"%", u"%", AlertUnit::Percent, 1},
    {Words::Value::Spend, u"usd", u" USD", AlertUnit::Dollars, 1},
    {Words::Value::Spend, u"$", u" USD", AlertUnit::Dollars, 1},
    {Words::Value::Dollars, u"usd", u" USD", AlertUnit::Dollars, 1},
    {Words::Value::Dollars, u"$", u" USD", AlertUnit::Dollars, 1},
    {Words::Value::Dollars, u"", u" USD", AlertUnit::Dollars, 1},
    {Words::Value::Ratio, u"", u"", AlertUnit::Times, 1},
    {Words::Value::Ratio, u"x", u"", AlertUnit::Times, 1},
    {Words::Value::Age, u"s", u"s", AlertUnit::Microseconds, 1e6},
    {Words::Value::Age, u"m", u"m", AlertUnit::Microseconds, 6e7},
    {Words::Value::Age, u"h", u"h", AlertUnit::Microseconds, 3.6e9},
    {Words::Value::Age, u"d", u"d", AlertUnit::Microseconds, 8.64e10},
    {Words::Value::Age, u"w", u"w", AlertUnit::Microseconds, 6.048e11},
    {Words::Value::Days, u"d", u"d", AlertUnit::Days, 1},
    {Words::Value::Days, u"w", u"w", AlertUnit::Days, 7},
    {Words::Value::Bytes, u"b", u" B", AlertUnit::Bytes, 1},
    {Words::Value::Bytes, u"kb", u" KB", AlertUnit::Bytes, 1e3},
    {Words::Value::Bytes, u"mb", u" MB", AlertUnit::Bytes, 1e6},
    {Words::Value::Bytes, u"gb", u" GB", AlertUnit::Bytes, 1e9},
    {Words::Value::Bytes, u"tb", u" TB", AlertUnit::Bytes, 1e12},
    {Words::Value::Bytes, u"kib", u" KiB", AlertUnit::Bytes, 1024.0},
    {Words::Value::Bytes, u"mib", u" MiB", AlertUnit::Bytes, 1048576.0},
    {Words::Value::Bytes, u"gib", u" GiB", AlertUnit::Bytes, 1073741824.0},
    {Words::Value::Bytes, u"tib", u" TiB", AlertUnit::Bytes, 1099511627776.0},
    {Words::Value::Age, u"min", u"m", AlertUnit::Microseconds, 6e7},
    {Words::Value::Duration, u"min", u"m", AlertUnit::Microseconds, 6e7},
}};

/// Reads one rule; positions are QString's. The first thing that is wrong ends it.
class Reader
{
public:
    explicit Reader(QStringView text)
        : m_text(text)
    {}

    AlertExpressionParse read()
    {
        if (m_text.size() > longest) {
            complain(longest, m_text.size(), Texts::tr("the rule is too long"), Texts::tr("make two rules of it"));
        } else {
            either(0);
            skip();
            if (!m_problem && m_at < m_text.size()) {
                complain(m_at, m_text.size(), Texts::tr("the rule is over before this"),
                         Texts::tr("join terms by and, or"));
            }
        }
        AlertExpressionParse out;
        out.problem = m_problem;
        if (!m_problem) {
            out.expression = std::move(m_expression);
        }
        return out;
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
    AlertExpression m_expression;
    std::optional<FilterProblem> m_problem;

    void complain(qsizetype from, qsizetype to, QString what, QString mend)
    {
        if (!m_problem) {
            m_problem = FilterProblem{static_cast<int>(from), static_cast<int>(std::max<qsizetype>(1, to - from)),
                                      std::move(what), std::move(mend)};
        }
    }
    void skip()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace()) {
            ++m_at;
        }
    }
    bool take(QChar c)
    {
        skip();
        const bool there = m_at < m_text.size() && m_text[m_at] == c;
        m_at += there ? 1 : 0;
        return there;
    }
    static bool isWordChar(QChar c) { return c.isLetterOrNumber() || c == u'_'; }
    QStringView word()
    {
        skip();
        qsizetype end = m_at;
        while (end < m_text.size() && isWordChar(m_text[end])) {
            ++end;
        }
        return m_text.sliced(m_at, end - m_at);
    }
    bool takeWord(QStringView wanted)
    {
        const QStringView found = word();
        const bool same = found.compare(wanted, Qt::CaseInsensitive) == 0;
        m_at += same ? found.size() : 0;
        return same;
    }

    int put(AlertNode node)
    {
        if (m_expression.nodes.size() >= mostNodes) {
            complain(m_at, m_at, Texts::tr("the rule has too many parts"), Texts::tr("make two rules of it"));
            return -1;
        }
        m_expression.nodes.push_back(std::move(node));
        return m_expression.root();
    }

    int joined(int depth, bool either)
    {
        std::vector<int> inside{either ? both(depth) : negation(depth)};
        while (!m_problem && takeWord(either ? u"or" : u"and")) {
            inside.push_back(either ? both(depth) : negation(depth));
        }
        if (m_problem || inside.size() == 1) {
            return inside.front();
        }
        return put({either ? AlertNode::Kind::Or : AlertNode::Kind::And, -1, std::move(inside)});
    }
    int either(int depth) { return joined(depth, true); } // NOLINT(misc-no-recursion): bounded by mostDepth
    int both(int depth) { return joined(depth, false); }  // NOLINT(misc-no-recursion)

    int negation(int depth) // NOLINT(misc-no-recursion)
    {
        skip();
        if (depth >= mostDepth) {
            complain(m_at, m_at, Texts::tr("the rule is nested too deep"), Texts::tr("make two rules of it"));
            return -1;
        }
        if (takeWord(u"not")) {
            const int inside = negation(depth + 1);
            return m_problem ? -1 : put({AlertNode::Kind::Not, -1, {inside}});
        }
        const qsizetype from = m_at;
        if (take(u'(')) {
            const int inside = either(depth + 1);
            if (!m_problem && !take(u')')) {
                complain(from, from, Texts::tr("the bracket that opens here does not close"), Texts::tr("write )"));
            }
            return inside;
        }
        return call();
    }

    int call()
    {
        const qsizetype from = m_at;
        const QStringView name = word();
        const Words *words = findAlertFunction(name);
        if (name.isEmpty() || words == nullptr) {
            QStringList known;
            for (const Words &one : alertFunctions()) {
                known << one.name.toString();
            }
            const QString near = nearestWord(name.toString().toLower(), known);
            complain(from, from + name.size(),
                     name.isEmpty() ? Texts::tr("a function is missing here")
                                    : Texts::tr("there is no function \"%1\"").arg(name),
                     near.isEmpty() || name.isEmpty() ? Texts::tr("there are %1").arg(known.join(u' '))
                                                      : Texts::tr("did you mean %1?").arg(near));
            return -1;
        }
        m_at += name.size();
        AlertTerm term;
        term.function = words->function;
        if (!take(u'(')) {
            complain(from, m_at, Texts::tr("%1 needs its target in brackets").arg(words->name), example(*words));
            return -1;
        }
        arguments(*words, term);
        if (!m_problem) {
            comparison(*words, term);
        }
        if (m_problem) {
            return -1;
        }
        m_expression.terms.push_back(std::move(term));
        return put({AlertNode::Kind::Term, static_cast<int>(m_expression.terms.size()) - 1, {}});
    }

    static QString example(const Words &words) { return Texts::tr("such as %1").arg(QLatin1String(words.example)); }

    /// To the bracket that closes, outside of quotes.
    std::vector<Piece> pieces(qsizetype open)
    {
        std::vector<Piece> out{{m_at, m_at}};
        bool quoted = false;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (quoted && c == u'\\' && m_at + 1 < m_text.size() &&
                (m_text[m_at + 1] == u'"' || m_text[m_at + 1] == u'\\')) {
                ++m_at;
            } else if (c == u'"') {
                quoted = !quoted;
            } else if (!quoted && c == u'(') {
                complain(m_at, m_at, Texts::tr("a bracket cannot stand here"),
                         Texts::tr("put a text with brackets in quotes"));
                return out;
            } else if (!quoted && c == u')') {
                out.back().to = m_at++;
                return out;
            } else if (!quoted && c == u',') {
                out.back().to = m_at;
                out.push_back({m_at + 1, m_at + 1});
            }
        }
        complain(open, open,
                 quoted ? Texts::tr("a quote does not end") : Texts::tr("the bracket that opens here does not close"),
                 quoted ? Texts::tr("put \" at the end of the text") : Texts::tr("write )"));
        return out;
    }

    QStringView trimmed(const Piece &piece) const { return m_text.sliced(piece.from, piece.to - piece.from).trimmed(); }

    void arguments(const Words &words, AlertTerm &term)
    {
        const qsizetype open = m_at - 1;
        std::vector<Piece> all = pieces(open);
        if (m_problem) {
            return;
        }
        if (words.named == Words::Name::Source) {
            source(all, term);
            return;
        }
        while (!all.empty() && takeArgument(words, trimmed(all.back()), term)) {
            all.pop_back();
        }
        const bool blank = all.size() == 1 && trimmed(all.front()).isEmpty();
        if (!all.empty() && !blank) {
            filter(words, {all.front().from, all.back().to}, term);
        }
        defaults(words, term);
    }

    void source(const std::vector<Piece> &all, AlertTerm &term)
    {
        const QStringView name = trimmed(all.front());
        const bool plain = std::none_of(name.begin(), name.end(), [](QChar c) { return c == u'"' || c.isSpace(); });
        if (all.size() > 1 || !plain) {
            complain(all.front().from, all.back().to, Texts::tr("one source is named here, or none"),
                     Texts::tr("such as %1").arg(QStringLiteral("source_age(litellm) > 24h")));
            return;
        }
        term.name = name.toString().toLower();
    }

    /// The arguments behind the filter, from the last; each kind once.
    static bool takeArgument(const Words &words, QStringView text, AlertTerm &term)
    {
        const QString lower = text.toString().toLower();
        if (words.window && term.over == Milliseconds{}) {
            const auto window = parseDuration(lower);
            if (window && *window >= shortestWindow && *window <= longestWindow) {
                term.over = *window;
                return true;
            }
        }
        if (words.percentile && term.percentile == 0) {
            if (lower == u"p50" || lower == u"p95" || lower == u"p99") {
                term.percentile = lower.sliced(1).toInt();
                return true;
            }
        }
        if (words.objective && term.objective == 0) {
            const auto share = measuredFrom(lower);
            if (share && share->unit == u"%" && share->number >= 0.01 && share->number <= 99.9999) {
                term.objective = std::round(share->number * 1e6) / 1e8;
                return true;
            }
        }
        if (words.named != Words::Name::None && term.name.isEmpty() && alertNameWords(words.named).contains(lower)) {
            term.name = lower;
            return true;
        }
        return false;
    }

    void filter(const Words &words, Piece piece, AlertTerm &term)
    {
        const QStringView text = m_text.sliced(piece.from, piece.to - piece.from);
        if (!words.filtered) {
            const QStringList known = alertNameWords(words.named);
            complain(piece.from, piece.to, Texts::tr("%1 does not know \"%2\"").arg(words.name, text.trimmed()),
                     known.isEmpty() ? example(words) : Texts::tr("it knows %1").arg(known.join(u' ')));
            return;
        }
        FilterParse parse = readFilter(text);
        if (parse.problem) {
            const auto at = piece.from + parse.problem->column;
            complain(std::min(at, piece.to), std::min(at + parse.problem->length, m_text.size()), parse.problem->what,
                     parse.problem->mend);
            return;
        }
        term.target = std::move(parse.filter);
    }

    static void defaults(const Words &words, AlertTerm &term)
    {
        if (words.percentile && term.percentile == 0) {
            term.percentile = 95;
        }
        if (words.objective && term.objective == 0) {
            term.objective = 0.999;
        }
        if (words.window && term.over == Milliseconds{}) {
            term.over = words.objective ? usualBurnWindow : words.percentile ? usualWindow : usualLongWindow;
        }
        if (words.named != Words::Name::None && term.name.isEmpty()) {
            term.name = alertNameWords(words.named).value(0);
        }
    }

    AlertOp op()
    {
        skip();
        struct Sign
        {
            QStringView text;
            AlertOp op;
        };
        // The longer ones first.
        static constexpr std::array<Sign, 11> signs{{{u"!=", AlertOp::NotEqual},
                                                     {u"<=", AlertOp::LessEqual},
                                                     {u">=", AlertOp::GreaterEqual},
                                                     {u"==", AlertOp::Equal},
                                                     {u"\u2260", AlertOp::NotEqual},
                                                     {u"\u2264", AlertOp::LessEqual},
                                                     {u"\u2265", AlertOp::GreaterEqual},
                                                     {u"=", AlertOp::Equal},
                                                     {u"<", AlertOp::Less},
                                                     {u">", AlertOp::Greater},
                                                     {u"", AlertOp::None}}};
        for (const Sign &sign : signs) {
            if (m_text.sliced(m_at).startsWith(sign.text)) {
                m_at += sign.text.size();
                return sign.op;
            }
        }
        return AlertOp::None;
    }

    void comparison(const Words &words, AlertTerm &term)
    {
        skip();
        const qsizetype from = m_at;
        term.op = op();
        const bool wanted = words.value != Words::Value::None;
        if (term.op == AlertOp::None) {
            if (wanted && words.value != Words::Value::Severity) {
                complain(from, from, Texts::tr("%1 needs a comparison behind it").arg(words.name), example(words));
            }
            return;
        }
        if (!wanted) {
            complain(from, m_at, Texts::tr("%1 takes no comparison").arg(words.name), example(words));
            return;
        }
        skip();
        const QStringList known = alertValueWords(words.value);
        if (known.isEmpty()) {
            number(words, term);
            return;
        }
        const bool ordered = words.value == Words::Value::Severity;
        if (!ordered && term.op != AlertOp::Equal && term.op != AlertOp::NotEqual) {
            complain(from, m_at, Texts::tr("%1 is compared by = and != only").arg(words.name), example(words));
            return;
        }
        const QStringView found = word();
        const QString lower = found.toString().toLower();
        if (!known.contains(lower)) {
            const QString near = nearestWord(lower, known);
            complain(m_at, m_at + found.size(),
                     found.isEmpty() ? Texts::tr("a value is missing here")
                                     : Texts::tr("%1 does not know \"%2\"").arg(words.name, found),
                     near.isEmpty() || found.isEmpty() ? Texts::tr("it knows %1").arg(known.join(u' '))
                                                       : Texts::tr("did you mean %1?").arg(near));
            return;
        }
        m_at += found.size();
        term.unit = AlertUnit::Word;
        term.word = lower;
        term.value = lower;
    }

    /// A number with its unit, behind one space at the most: "2s", "99.5%", "5 USD".
    QStringView quantity()
    {
        qsizetype end = m_at;
        const auto unitChar = [](QChar c) { return c.isLetter() || c == u'%' || c == u'$'; };
        if (end < m_text.size() && (m_text[end] == u'-' || m_text[end] == u'+')) {
            ++end;
        }
        while (end < m_text.size() && ((m_text[end] >= u'0' && m_text[end] <= u'9') || m_text[end] == u'.')) {
            ++end;
        }
        qsizetype unit = end;
        while (unit < m_text.size() && m_text[unit].isSpace()) {
            ++unit;
        }
        qsizetype unitEnd = unit;
        while (unitEnd < m_text.size() && unitChar(m_text[unitEnd])) {
            ++unitEnd;
        }
        const QString typed = m_text.sliced(unit, unitEnd - unit).toString().toLower();
        const bool joins = typed == u"and" || typed == u"or";
        return m_text.sliced(m_at, (joins || unitEnd == unit ? end : unitEnd) - m_at);
    }

    void number(const Words &words, AlertTerm &term)
    {
        const QStringView text = quantity();
        const auto found = measuredFrom(text);
        const auto unit = std::find_if(unitWords.begin(), unitWords.end(), [&](const UnitWord &one) {
            return found && one.value == words.value && one.typed == found->unit;
        });
        const bool negative = found && found->number < 0;
        if (!found || unit == unitWords.end() || (negative && words.value != Words::Value::Change)) {
            complain(
                m_at, m_at + text.size(),
                text.isEmpty()
                    ? Texts::tr("a value is missing here")
                    : Texts::tr("\"%1\" is not a value that %2 can be compared with").arg(text.trimmed(), words.name),
                example(words));
            return;
        }
        m_at += text.size();
        term.number = found->number * unit->factor;
        term.unit = unit->unit;
        term.value = found->digits + unit->printed.toString();
    }
};

} // namespace

AlertExpressionParse readAlertExpression(QStringView text)
{
    return Reader(text).read();
}

Result<AlertExpression> parseAlertExpression(QStringView text)
{
    AlertExpressionParse parse = readAlertExpression(text);
    if (!parse.problem) {
        return std::move(parse.expression);
    }
    Error error;
    error.kind = ErrorKind::Invalid;
    error.what = parse.problem->what;
    error.where = QStringLiteral("rule, column %1").arg(parse.problem->column + 1);
    error.mend = parse.problem->mend;
    return error;
}

} // namespace aigo
