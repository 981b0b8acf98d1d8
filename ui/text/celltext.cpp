// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/celltext.h"

#include "ui/text/text.h"

namespace aigo {

namespace {

/// What a source's 0 is taken for: "free" says more than 0.00.
QString zeroText(const Column &column, const FilterSubject &subject)
{
    const Price *price = column.price ? findPrice(subject.model.facts.prices, *column.price) : nullptr;
    return price ? Text::price(price) : Text::perMillion(Money{0});
}

} // namespace

QString cellText(const Column &column, const FilterSubject &subject)
{
    const CellValue value = column.value(subject);
    if (std::holds_alternative<std::monostate>(value)) {
        return Text::missing();
    }
    const auto *number = std::get_if<qint64>(&value);
    switch (column.kind) {
    case ColumnKind::Price:
        if (!number) {
            return column.display(subject);
        }
        if (*number == 0) {
            return zeroText(column, subject);
        }
        return column.unit == u"$/1M" ? Text::perMillion(Money{*number}) : Text::usd(Money{*number});
    case ColumnKind::Tokens:
        return number ? Text::tokens(*number) : column.display(subject);
    case ColumnKind::Duration:
        return number ? Text::latency(Microseconds(*number)) : column.display(subject);
    case ColumnKind::State:
        return subject.status ? Text::state(*subject.status) : Text::missing();
    case ColumnKind::Text:
    case ColumnKind::Date:
    case ColumnKind::Age:
    case ColumnKind::Percent:
    case ColumnKind::Flag:
    case ColumnKind::Words:
    case ColumnKind::Count:
        return column.display(subject);
    }
    return column.display(subject);
}

} // namespace aigo
