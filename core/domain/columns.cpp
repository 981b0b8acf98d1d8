// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/columns.h"

#include "core/domain/comparison.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cstdlib>

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

} // namespace

QString Column::titleText() const
{
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
    case ColumnKind::Text:
    case ColumnKind::Price:
    case ColumnKind::Date:
    case ColumnKind::State:
    case ColumnKind::Flag:
    case ColumnKind::Words:
    case ColumnKind::Count:
        return exact(subject);
    }
    return exact(subject);
}

const Column *findColumn(QStringView key)
{
    const QString lower = key.toString().toLower();
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
