// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/endpoint.h"

#include <QRegularExpression>
#include <array>

namespace aigo {

namespace {

using Test = Expectation::Test;

constexpr qsizetype longestExpectation = 500;
constexpr qsizetype deepestPath = 32;

struct Operator
{
    QStringView sign;
    Test test;
};
constexpr std::array<Operator, 8> operators{{{u"!=", Test::NotEqual},
                                             {u"<=", Test::LessOrEqual},
                                             {u">=", Test::GreaterOrEqual},
                                             {u"==", Test::Equal},
                                             {u"=", Test::Equal},
                                             {u"<", Test::Less},
                                             {u">", Test::Greater},
                                             {u"contains", Test::Contains}}};

Error wrong(QStringView text, const QString &what)
{
    return Error{.kind = ErrorKind::Invalid,
                 .what = QStringLiteral("\"%1\" %2").arg(text.left(80).toString(), what),
                 .mend = QStringLiteral("write, for example, data.0.id = \"x\", count(models) > 3 or exists(data)")};
}

/// "a.0.b"; nullopt for an empty step, or too many.
std::optional<QStringList> readPath(QStringView text)
{
    if (text == u".") {
        return QStringList{};
    }
    const QStringList steps = text.toString().split(u'.');
    if (steps.contains(QString()) || steps.size() > deepestPath) {
        return std::nullopt;
    }
    return steps;
}

bool readValue(QStringView text, Expectation &out)
{
    static const QRegularExpression number(QStringLiteral(R"(^-?\d{1,18}(\.\d{1,18})?$)"));
    if (text.size() >= 2 && text.front() == u'"' && text.back() == u'"') {
        out.kind = Expectation::Kind::Text;
        out.value = text.sliced(1, text.size() - 2).toString();
        return !out.value.contains(u'"');
    }
    out.value = text.toString();
    const bool word = text == u"true" || text == u"false" || text == u"null";
    out.kind = word ? Expectation::Kind::Word : Expectation::Kind::Number;
    return word || number.match(out.value).hasMatch();
}

bool fits(const Expectation &out)
{
    const bool ordered = out.test == Test::Less || out.test == Test::LessOrEqual || out.test == Test::Greater ||
                         out.test == Test::GreaterOrEqual;
    if (ordered || out.counts) {
        return out.kind == Expectation::Kind::Number && out.test != Test::Contains;
    }
    return out.test != Test::Contains || out.kind == Expectation::Kind::Text;
}

} // namespace

Result<Expectation> parseExpectation(QStringView text)
{
    static const QRegularExpression call(QStringLiteral(R"re(^(exists|absent|count)\(\s*([^()"\s]+)\s*\)\s*(.*)$)re"));
    static const QRegularExpression plain(QStringLiteral(R"(^([^\s=!<>"()]+)\s*(.*)$)"));
    const QStringView whole = text.trimmed();
    if (whole.size() > longestExpectation) {
        return wrong(whole, QStringLiteral("is too long"));
    }
    const auto called = call.match(whole.toString());
    const auto named = plain.match(whole.toString());
    if (!called.hasMatch() && !named.hasMatch()) {
        return wrong(whole, QStringLiteral("does not begin with a place in the answer"));
    }
    Expectation out;
    out.written = whole.toString();
    const QString word = called.hasMatch() ? called.captured(1) : QString();
    const auto path = readPath(called.hasMatch() ? called.captured(2) : named.captured(1));
    const QString rest = called.hasMatch() ? called.captured(3) : named.captured(2);
    if (!path) {
        return wrong(whole, QStringLiteral("has a place with an empty step, or too many"));
    }
    out.path = *path;
    out.counts = word == u"count";
    if (word == u"exists" || word == u"absent") {
        out.test = word == u"exists" ? Test::Exists : Test::Absent;
        return rest.isEmpty() ? Result<Expectation>(out) : wrong(whole, QStringLiteral("has something behind it"));
    }
    for (const Operator &op : operators) {
        if (rest.startsWith(op.sign)) {
            out.test = op.test;
            const bool read = readValue(QStringView(rest).sliced(op.sign.size()).trimmed(), out);
            if (!read || !fits(out)) {
                return wrong(whole, QStringLiteral("has no value that fits"));
            }
            return out;
        }
    }
    return wrong(whole, QStringLiteral("has no operator (= != < <= > >= contains)"));
}

bool isEndpointName(QStringView name)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"));
    return shape.match(name.toString()).hasMatch();
}

} // namespace aigo
