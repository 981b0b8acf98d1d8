// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/filter.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace aigo {

namespace {

constexpr char apart = '\x1f';

QByteArray fold(const QString &text)
{
    return text.toCaseFolded().toUtf8().replace(apart, ' ');
}

bool contains(const QByteArray &haystack, const QByteArray &needle)
{
    const std::string_view text(haystack.constData(), static_cast<std::size_t>(haystack.size()));
    return text.find(std::string_view(needle.constData(), static_cast<std::size_t>(needle.size()))) !=
           std::string_view::npos;
}

bool sameWord(const QString &a, const QString &b)
{
    return a == b || (a.size() == b.size() && a.compare(b, Qt::CaseInsensitive) == 0);
}

/// A known number against a value that may lie between two numbers.
bool compareNumber(const FilterValue &value, qint64 number)
{
    switch (value.op) {
    case FilterOp::Is:
    case FilterOp::Equal:
        return value.exact && number == value.number;
    case FilterOp::Less:
        return value.exact ? number < value.number : number <= value.number;
    case FilterOp::LessEqual:
        return number <= value.number;
    case FilterOp::Greater:
        return number > value.number;
    case FilterOp::GreaterEqual:
        return value.exact ? number >= value.number : number > value.number;
    }
    return false;
}

bool compareRange(FilterOp op, Instant at, Instant from, Instant to)
{
    switch (op) {
    case FilterOp::Is:
    case FilterOp::Equal:
        return at >= from && at < to;
    case FilterOp::Less:
        return at < from;
    case FilterOp::LessEqual:
        return at < to;
    case FilterOp::Greater:
        return at >= to;
    case FilterOp::GreaterEqual:
        return at >= from;
    }
    return false;
}

bool compareTime(const FilterValue &value, std::optional<Instant> at, Instant now, bool wholeDays)
{
    if (!at) {
        return false;
    }
    if (!value.age) {
        return compareRange(value.op, *at, value.from, value.to);
    }
    constexpr Milliseconds day{86'400'000};
    const Instant then = now - *value.age;
    const Instant from = wholeDays ? Instant{std::chrono::floor<std::chrono::days>(then)} : then;
    return compareRange(value.op, *at, from, from + (wholeDays ? day : Milliseconds{1}));
}

std::optional<Instant> instantOf(QDate date)
{
    return date.isValid() ? std::optional(fromDate(date)) : std::nullopt;
}

bool anyText(const FilterValue &value, const FilterSubject &subject, bool modelOnly)
{
    const ModelFacts &facts = subject.model.facts;
    if (value.op == FilterOp::Equal) {
        return sameWord(facts.id, value.text) || sameWord(facts.apiId, value.text) || sameWord(facts.name, value.text);
    }
    if (subject.text != nullptr) {
        return contains(modelOnly ? subject.text->model : subject.text->folded, value.folded);
    }
    const FilterText text = filterTextOf(facts);
    return contains(modelOnly ? text.model : text.folded, value.folded);
}

bool fromSource(const Model &model, const QString &source)
{
    return std::any_of(model.sourceKeys.begin(), model.sourceKeys.end(),
                       [&source](const Provenance &from) { return sameWord(from.source, source); }) ||
           std::any_of(model.sources.begin(), model.sources.end(),
                       [&source](const auto &entry) { return sameWord(entry.second.source, source); });
}

/// The term's number as the subject has it, in the value's unit; nullopt: unknown.
std::optional<qint64> numberOf(const FilterTerm &term, const FilterSubject &subject)
{
    const ModelFacts &facts = subject.model.facts;
    const auto pico = [](std::optional<Money> money) { return money ? std::optional(money->pico) : std::nullopt; };
    const auto count = [](std::optional<Microseconds> us) {
        return us ? std::optional<qint64>(us->count()) : std::nullopt;
    };
    const auto millionths = [](double value) -> std::optional<qint64> {
        const double parts = value * 1e6;
        return std::isfinite(parts) && std::abs(parts) < 9e18 ? std::optional<qint64>(std::llround(parts))
                                                              : std::nullopt;
    };
    switch (term.field) { // NOLINT: the fields that are no numbers are all of one kind
    case FilterField::Input:
        return pico(knownPrice(facts.prices, PriceKind::Input));
    case FilterField::Output:
        return pico(knownPrice(facts.prices, PriceKind::Output));
    case FilterField::Cached:
        return pico(knownPrice(facts.prices, PriceKind::CacheRead));
    case FilterField::Blended:
        return pico(blendedPrice(facts.prices));
    case FilterField::Context:
        return facts.contextWindow;
    case FilterField::MaxOut:
        return facts.maxOutputTokens;
    case FilterField::Latency:
        return count(subject.latency);
    case FilterField::Ttft:
        return count(subject.ttft);
    case FilterField::Availability:
        return subject.availability ? millionths(*subject.availability * 100) : std::nullopt;
    case FilterField::Benchmark:
        if (subject.benchmarks != nullptr) {
            const auto it = subject.benchmarks->find(term.suite);
            return it == subject.benchmarks->end() ? std::nullopt : millionths(it->second);
        }
        return std::nullopt;
    case FilterField::Text:
    case FilterField::Provider:
    case FilterField::Model:
    case FilterField::Family:
    case FilterField::Cap:
    case FilterField::Modality:
    case FilterField::Lifecycle:
    case FilterField::Released:
    case FilterField::Deprecated:
    case FilterField::Status:
    case FilterField::Open:
    case FilterField::License:
    case FilterField::Region:
    case FilterField::Changed:
    case FilterField::Source:
    case FilterField::Watched:
        return std::nullopt;
    }
    return std::nullopt;
}

bool matchesValue(const FilterTerm &term, const FilterValue &value, const FilterSubject &subject)
{
    const ModelFacts &facts = subject.model.facts;
    switch (term.field) {
    case FilterField::Text:
        return anyText(value, subject, false);
    case FilterField::Model:
        return anyText(value, subject, true);
    case FilterField::Family:
        return value.op == FilterOp::Equal ? sameWord(facts.family, value.text)
                                           : facts.family.toCaseFolded().toUtf8().contains(value.folded);
    case FilterField::Provider:
        return sameWord(facts.provider, value.text);
    case FilterField::Cap:
        return (facts.capabilities.yes & value.bits) != 0;
    case FilterField::Modality:
        return ((facts.input.bits | facts.output.bits) & value.bits) != 0;
    case FilterField::Lifecycle:
        return static_cast<quint32>(subject.model.lifecycleOn(toDate(subject.now))) == value.bits;
    case FilterField::Status:
        return subject.status && static_cast<quint32>(*subject.status) == value.bits;
    case FilterField::Open:
        return facts.openWeights && *facts.openWeights == (value.bits == 1);
    case FilterField::Watched:
        return subject.watched == (value.bits == 1);
    case FilterField::License:
        return sameWord(facts.license, value.text);
    case FilterField::Region:
        return facts.regions.contains(value.text, Qt::CaseInsensitive);
    case FilterField::Source:
        return fromSource(subject.model, value.text);
    case FilterField::Released:
        return compareTime(value, instantOf(facts.released), subject.now, true);
    case FilterField::Deprecated:
        return compareTime(value, instantOf(facts.deprecated), subject.now, true);
    case FilterField::Changed:
        return compareTime(value, subject.changed, subject.now, false);
    case FilterField::Input:
    case FilterField::Output:
    case FilterField::Cached:
    case FilterField::Blended:
    case FilterField::Context:
    case FilterField::MaxOut:
    case FilterField::Latency:
    case FilterField::Ttft:
    case FilterField::Availability:
    case FilterField::Benchmark: {
        const auto number = numberOf(term, subject);
        return number && compareNumber(value, *number);
    }
    }
    return false;
}

} // namespace

FilterText filterTextOf(const ModelFacts &facts)
{
    FilterText text;
    text.folded = fold(facts.id);
    if (!facts.name.isEmpty() && facts.name != facts.apiId) {
        text.folded += apart + fold(facts.name);
    }
    text.model = text.folded;
    if (!facts.id.startsWith(facts.provider, Qt::CaseInsensitive)) {
        text.folded += apart + fold(facts.provider);
    }
    if (!facts.family.isEmpty()) {
        text.folded += apart + fold(facts.family);
    }
    return text;
}

bool matches(const FilterTerm &term, const FilterSubject &subject)
{
    for (const FilterValue &value : term.values) {
        if (matchesValue(term, value, subject)) {
            return !term.negated;
        }
    }
    return term.negated;
}

bool matches(const Filter &filter, const FilterSubject &subject)
{
    for (const FilterTerm &term : filter.terms) {
        if (!matches(term, subject)) {
            return false;
        }
    }
    return true;
}

} // namespace aigo
