// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/filterwords.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace aigo {

namespace {

using Kind = FilterFieldWords::Kind;

constexpr std::array<FilterFieldWords, 25> fields{{
    {FilterField::Provider, u"provider", Kind::Word, QT_TRANSLATE_NOOP("Filter", "who serves it"), "provider:openai"},
    {FilterField::Model, u"model", Kind::Substring, QT_TRANSLATE_NOOP("Filter", "part of its id or name"),
     "model:gpt-4o"},
    {FilterField::Family, u"family", Kind::Substring, QT_TRANSLATE_NOOP("Filter", "part of its family"), "family:gpt"},
    {FilterField::Cap, u"cap", Kind::Fixed, QT_TRANSLATE_NOOP("Filter", "what it can do"), "cap:vision"},
    {FilterField::Modality, u"modality", Kind::Fixed, QT_TRANSLATE_NOOP("Filter", "what goes in or out"),
     "modality:image"},
    {FilterField::Lifecycle, u"lifecycle", Kind::Fixed, QT_TRANSLATE_NOOP("Filter", "where in its life it is"),
     "lifecycle:current"},
    {FilterField::Input, u"input", Kind::Price, QT_TRANSLATE_NOOP("Filter", "USD for a million tokens in"),
     "input:<=1"},
    {FilterField::Output, u"output", Kind::Price, QT_TRANSLATE_NOOP("Filter", "USD for a million tokens out"),
     "output:<5"},
    {FilterField::Cached, u"cached", Kind::Price, QT_TRANSLATE_NOOP("Filter", "USD for a million cached tokens"),
     "cached:<0.1"},
    {FilterField::Blended, u"blended", Kind::Price, QT_TRANSLATE_NOOP("Filter", "three parts in, one part out"),
     "blended:<2"},
    {FilterField::Context, u"context", Kind::Tokens, QT_TRANSLATE_NOOP("Filter", "context window in tokens"),
     "context:>=128k"},
    {FilterField::MaxOut, u"maxout", Kind::Tokens, QT_TRANSLATE_NOOP("Filter", "most tokens out"), "maxout:>=32k"},
    {FilterField::Released, u"released", Kind::Date, QT_TRANSLATE_NOOP("Filter", "day of release"),
     "released:>2025-06"},
    {FilterField::Deprecated, u"deprecated", Kind::Date, QT_TRANSLATE_NOOP("Filter", "day it is on the way out"),
     "deprecated:<=+30d"},
    {FilterField::Status, u"status", Kind::Fixed, QT_TRANSLATE_NOOP("Filter", "how its provider is now"),
     "status:operational"},
    {FilterField::Latency, u"latency", Kind::Duration, QT_TRANSLATE_NOOP("Filter", "time to the first byte"),
     "latency:<500ms"},
    {FilterField::Ttft, u"ttft", Kind::Duration, QT_TRANSLATE_NOOP("Filter", "time to the first token"), "ttft:<2s"},
    {FilterField::Availability, u"availability", Kind::Percent, QT_TRANSLATE_NOOP("Filter", "percent of the time up"),
     "availability:>=99.5"},
    {FilterField::Open, u"open", Kind::Flag, QT_TRANSLATE_NOOP("Filter", "open weights"), "open:yes"},
    {FilterField::License, u"license", Kind::Word, QT_TRANSLATE_NOOP("Filter", "its licence"), "license:mit"},
    {FilterField::Region, u"region", Kind::Word, QT_TRANSLATE_NOOP("Filter", "where it is served"), "region:eu"},
    {FilterField::Changed, u"changed", Kind::Time, QT_TRANSLATE_NOOP("Filter", "when something last changed"),
     "changed:>7d"},
    {FilterField::Source, u"source", Kind::Word, QT_TRANSLATE_NOOP("Filter", "who says so"), "source:litellm"},
    {FilterField::Watched, u"watched", Kind::Flag, QT_TRANSLATE_NOOP("Filter", "followed by you"), "watched:yes"},
    {FilterField::Benchmark, u"benchmark.", Kind::Score, QT_TRANSLATE_NOOP("Filter", "score in a suite"),
     "benchmark.aider:>60"},
}};
constexpr FilterFieldWords bareText{FilterField::Text, u"", Kind::Substring, nullptr, nullptr};

bool isOperatorChar(QChar c)
{
    return QStringView(u"<>=!~\u2264\u2265").contains(c);
}

bool isFieldChar(QChar c, bool first)
{
    const bool letter = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    return letter || (!first && ((c >= u'0' && c <= u'9') || c == u'_' || c == u'.' || c == u'-'));
}

/// Cuts a filter's text; positions are QString's.
class Cutter
{
public:
    explicit Cutter(QStringView text)
        : m_text(text)
    {}

    std::vector<RawFilterTerm> cut()
    {
        std::vector<RawFilterTerm> terms;
        for (;;) {
            while (m_at < m_text.size() && m_text[m_at].isSpace()) {
                ++m_at;
            }
            if (m_at >= m_text.size()) {
                return terms;
            }
            terms.push_back(term());
        }
    }

private:
    int here() const { return static_cast<int>(m_at); }
    bool atEnd() const { return m_at >= m_text.size() || m_text[m_at].isSpace(); }

    RawFilterTerm term()
    {
        RawFilterTerm term;
        term.column = here();
        if (m_text[m_at] == u'-') {
            term.negated = true;
            ++m_at;
        }
        term.fieldColumn = here();
        qsizetype end = m_at;
        while (end < m_text.size() && isFieldChar(m_text[end], end == m_at)) {
            ++end;
        }
        if (end > m_at && end < m_text.size() && m_text[end] == u':') {
            term.hasField = true;
            term.field = m_text.sliced(m_at, end - m_at).toString();
            m_at = end + 1;
        }
        for (;;) {
            term.values.push_back(value(term));
            if (m_at >= m_text.size() || m_text[m_at] != u',') {
                break;
            }
            term.commas.push_back(here());
            ++m_at;
        }
        term.end = here();
        return term;
    }

    RawFilterValue value(RawFilterTerm &term)
    {
        RawFilterValue value;
        value.column = here();
        while (term.hasField && !atEnd() && isOperatorChar(m_text[m_at])) {
            value.op += m_text[m_at++];
        }
        value.textColumn = here();
        while (!atEnd() && m_text[m_at] != u',') {
            if (m_text[m_at] == u'"') {
                quoted(term, value);
                continue;
            }
            if (value.bareOperator < 0 && QStringView(u"<>=\u2264\u2265").contains(m_text[m_at])) {
                value.bareOperator = here();
            }
            value.text += m_text[m_at++];
        }
        value.end = here();
        return value;
    }

    void quoted(RawFilterTerm &term, RawFilterValue &value)
    {
        const int start = here();
        value.quoted = true;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'"') {
                ++m_at;
                return;
            }
            const bool escape =
                c == u'\\' && m_at + 1 < m_text.size() && (m_text[m_at + 1] == u'"' || m_text[m_at + 1] == u'\\');
            m_at += escape ? 1 : 0;
            value.text += m_text[m_at];
        }
        term.openQuote = start;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace

QString translateFilter(const char *text)
{
    return QCoreApplication::translate("Filter", text);
}

std::span<const FilterFieldWords> filterFields()
{
    return fields;
}

const FilterFieldWords *findFilterField(QStringView name)
{
    const auto it = std::find_if(fields.begin(), fields.end(), [name](const FilterFieldWords &words) {
        return words.field == FilterField::Benchmark ? name.startsWith(words.name, Qt::CaseInsensitive)
                                                     : name.compare(words.name, Qt::CaseInsensitive) == 0;
    });
    return it == fields.end() ? nullptr : &*it;
}

const FilterFieldWords &filterFieldWords(FilterField field)
{
    const auto it = std::find_if(fields.begin(), fields.end(),
                                 [field](const FilterFieldWords &words) { return words.field == field; });
    return it == fields.end() ? bareText : *it;
}

QStringList filterFieldNames()
{
    QStringList names;
    for (const FilterFieldWords &words : fields) {
        names << words.name.toString();
    }
    return names;
}

bool takesComparison(Kind kind)
{
    return kind >= Kind::Price;
}

QStringList fixedFilterWords(FilterField field)
{
    QStringList out;
    if (field == FilterField::Cap) {
        for (int i = 0; i < capabilityCount; ++i) {
            out << capabilityName(static_cast<Capability>(i));
        }
    } else if (field == FilterField::Modality) {
        for (int i = 0; i <= static_cast<int>(Modality::Pdf); ++i) {
            out << modalityName(static_cast<Modality>(i));
        }
    } else if (field == FilterField::Lifecycle) {
        for (int i = static_cast<int>(Lifecycle::Announced); i <= static_cast<int>(Lifecycle::Retired); ++i) {
            out << lifecycleName(static_cast<Lifecycle>(i));
        }
    } else if (field == FilterField::Status) {
        for (int i = 0; i <= static_cast<int>(State::Maintenance); ++i) {
            out << stateName(static_cast<State>(i));
        }
    } else if (field == FilterField::Open || field == FilterField::Watched) {
        out << QStringLiteral("yes") << QStringLiteral("no");
    }
    return out;
}

std::vector<RawFilterTerm> cutFilter(QStringView text)
{
    return Cutter(text).cut();
}

namespace {

/// Whether a text must be quoted to be read back as one value; a bare word more often than one behind a field.
bool mustQuote(QStringView text, bool bare)
{
    if (text.isEmpty() || (bare && text.startsWith(u'-'))) {
        return true;
    }
    return std::any_of(text.begin(), text.end(), [bare](QChar c) {
        return c.isSpace() || c == u',' || c == u'"' || c == u'(' || c == u')' || isOperatorChar(c) ||
               (bare && c == u':');
    });
}

QString quotedText(const QString &text, bool bare)
{
    if (!mustQuote(text, bare)) {
        return text;
    }
    QString inner = text;
    inner.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + inner + u'"';
}

QString operatorText(FilterOp op)
{
    switch (op) {
    case FilterOp::Is:
        return {};
    case FilterOp::Less:
        return QStringLiteral("<");
    case FilterOp::LessEqual:
        return QStringLiteral("<=");
    case FilterOp::Greater:
        return QStringLiteral(">");
    case FilterOp::GreaterEqual:
        return QStringLiteral(">=");
    case FilterOp::Equal:
        return QStringLiteral("=");
    }
    return {};
}

} // namespace

QString filterQuoted(const QString &text)
{
    return quotedText(text, true);
}

QString filterText(const Filter &filter)
{
    QStringList terms;
    for (const FilterTerm &term : filter.terms) {
        const bool bare = term.field == FilterField::Text;
        QStringList values;
        for (const FilterValue &value : term.values) {
            values << operatorText(value.op) + quotedText(value.text, bare);
        }
        QString text = term.negated ? QStringLiteral("-") : QString();
        if (!bare) {
            text += filterFieldWords(term.field).name.toString() + term.suite + u':';
        }
        terms << text + values.join(u',');
    }
    return terms.join(u' ');
}

} // namespace aigo
