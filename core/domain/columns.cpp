// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/columns.h"

#include "core/domain/comparison.h"
#include "core/domain/verdict.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <mutex>
#include <optional>

namespace aigo {

namespace {

/// "−20", "+3.5": percent with its sign.
QString trendText(qint64 percent)
{
    constexpr qint64 whole = 1'000'000;
    const qint64 size = std::abs(percent);
    const QString figures = QString::number(static_cast<double>(size) / whole, 'f', size < 10 * whole ? 1 : 0);
    return (percent < 0 ? u'−' : u'+') + figures;
}

/// Other words for a column: the filter's and the JSON's.
QStringView alias(QStringView key)
{
    struct Pair
    {
        QStringView other;
        QStringView key;
    };
    static constexpr std::array<Pair, 12> pairs{{{u"model", u"id"},
                                                 {u"maxin", u"max_input"},
                                                 {u"max_input_tokens", u"max_input"},
                                                 {u"knowledge_cutoff", u"cutoff"},
                                                 {u"maxout", u"max_output"},
                                                 {u"max_output_tokens", u"max_output"},
                                                 {u"context_window", u"context"},
                                                 {u"cached", u"cache_read"},
                                                 {u"capabilities", u"cap"},
                                                 {u"modalities", u"modality"},
                                                 {u"open_weights", u"open"},
                                                 {u"regions", u"region"}}};
    const auto it = std::find_if(pairs.begin(), pairs.end(), [key](const Pair &pair) { return pair.other == key; });
    return it == pairs.end() ? key : it->key;
}

const QString benchmarkPrefix = QStringLiteral("benchmark.");

bool isSuite(QStringView suite)
{
    constexpr qsizetype longest = 100;
    const auto allowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.' || c == u'_';
    };
    return !suite.isEmpty() && suite.size() <= longest && std::all_of(suite.begin(), suite.end(), allowed);
}

Column benchmarkColumn(const QString &suite)
{
    const auto score = [suite](const FilterSubject &subject) -> std::optional<double> {
        if (subject.benchmarks == nullptr) {
            return std::nullopt;
        }
        const auto it = subject.benchmarks->find(suite);
        return it == subject.benchmarks->end() ? std::nullopt : std::optional(it->second);
    };
    Column column{benchmarkPrefix + suite, ColumnKind::Text, true, {}, {}, {}};
    column.value = [score](const FilterSubject &subject) {
        const auto its = score(subject);
        return its ? CellValue(qint64{std::llround(*its * 1e6)}) : CellValue();
    };
    column.exact = [score](const FilterSubject &subject) {
        const auto its = score(subject);
        return its ? QString::number(*its, 'g', QLocale::FloatingPointShortest) : QString();
    };
    return column;
}

/// Columns of suites stay once they were asked for: others keep their addresses.
const Column *suiteColumn(const QString &suite)
{
    constexpr std::size_t most = 1'000;
    static std::mutex mutex;
    static std::map<QString, Column> made;
    const std::scoped_lock lock(mutex);
    if (const auto it = made.find(suite); it != made.end()) {
        return &it->second;
    }
    return isSuite(suite) && made.size() < most ? &made.emplace(suite, benchmarkColumn(suite)).first->second : nullptr;
}

} // namespace

QString Column::titleText() const
{
    if (key.startsWith(benchmarkPrefix)) {
        return key.sliced(benchmarkPrefix.size());
    }
    return title == nullptr && price ? priceTitle(*price) : QCoreApplication::translate("Column", title);
}

QString Column::display(const FilterSubject &subject) const
{
    const CellValue cell = value(subject);
    if (std::holds_alternative<std::monostate>(cell)) {
        return unknownText();
    }
    if (key == u"lifecycle") {
        return lifecycleTitle(subject.model.lifecycleOn(toDate(subject.now)));
    }
    if (key == u"modality") {
        const ModelFacts &facts = subject.model.facts;
        const auto side = [](Modalities all) { return all.isEmpty() ? unknownText() : modalitiesText(all); };
        return side(facts.input) + QStringLiteral(" → ") + side(facts.output);
    }
    const qint64 *number = std::get_if<qint64>(&cell);
    switch (kind) {
    case ColumnKind::Tokens:
        return tokensText(*number);
    case ColumnKind::Duration:
        return latencyText(Microseconds{*number});
    case ColumnKind::Percent:
        if (key == u"trend") {
            return trendText(*number);
        }
        return QString::number(static_cast<double>(*number) / 1e6, 'f', 2);
    case ColumnKind::Age:
        return ageText(key == u"age" ? subject.now - Milliseconds{*number} : fromMs(*number), subject.now);
    case ColumnKind::State:
        return subject.status ? stateTitle(*subject.status) : unknownText();
    case ColumnKind::Flag:
        return exact(subject) == u"yes" ? QCoreApplication::translate("Column", "yes")
                                        : QCoreApplication::translate("Column", "no");
    case ColumnKind::Text:
    case ColumnKind::Price:
    case ColumnKind::Date:
    case ColumnKind::Words:
    case ColumnKind::Count:
        return exact(subject);
    }
    return exact(subject);
}

const Column *findColumn(QStringView key)
{
    const QString lower = key.toString().toLower();
    if (lower.startsWith(benchmarkPrefix)) {
        return suiteColumn(lower.sliced(benchmarkPrefix.size()));
    }
    const QStringView wanted = alias(lower);
    const std::span<const Column> all = modelColumns();
    const auto it =
        std::find_if(all.begin(), all.end(), [wanted](const Column &column) { return column.key == wanted; });
    return it == all.end() ? nullptr : &*it;
}

QStringList columnKeys()
{
    QStringList keys;
    for (const Column &column : modelColumns()) {
        keys << column.key;
    }
    return keys;
}

QStringList defaultColumnKeys()
{
    return {QStringLiteral("id"),        QStringLiteral("context"), QStringLiteral("max_output"),
            QStringLiteral("input"),     QStringLiteral("output"),  QStringLiteral("cache_read"),
            QStringLiteral("lifecycle"), QStringLiteral("released")};
}

Result<std::vector<const Column *>> parseColumns(QStringView text)
{
    std::vector<const Column *> columns;
    for (const QStringView part : text.split(u',')) {
        const QStringView word = part.trimmed();
        const Column *column = findColumn(word);
        if (column == nullptr) {
            const QString near = nearestWord(word, columnKeys());
            return Error{ErrorKind::Invalid,
                         word.isEmpty() ? QStringLiteral("a column's name is empty")
                                        : QStringLiteral("there is no column \"%1\"").arg(word),
                         QStringLiteral("columns"),
                         (near.isEmpty() ? QString() : QStringLiteral("did you mean %1? ").arg(near)) +
                             QStringLiteral("there are ") + columnKeys().join(u' '),
                         0,
                         std::nullopt};
        }
        if (std::find(columns.begin(), columns.end(), column) == columns.end()) {
            columns.push_back(column);
        }
    }
    return columns;
}

} // namespace aigo
