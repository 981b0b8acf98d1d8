// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/sorting.h"

#include <algorithm>
#include <numeric>

namespace aigo {

Result<SortKeys> parseSort(QStringView text)
{
    SortKeys keys;
    if (text.trimmed().isEmpty()) {
        return keys;
    }
    for (const QStringView part : text.split(u',')) {
        QStringView word = part.trimmed();
        SortKey key;
        key.descending = word.startsWith(u'-');
        word = word.sliced(key.descending || word.startsWith(u'+') ? 1 : 0);
        auto columns = parseColumns(word);
        if (!columns) {
            Error error = columns.error();
            error.where = QStringLiteral("sort");
            return error;
        }
        key.column = columns->front();
        const auto same = [&key](const SortKey &other) { return other.column == key.column; };
        if (std::none_of(keys.begin(), keys.end(), same)) {
            keys.push_back(key);
        }
    }
    return keys;
}

QString sortText(const SortKeys &keys)
{
    QStringList parts;
    for (const SortKey &key : keys) {
        parts << (key.descending ? QStringLiteral("-") : QString()) + key.column->key;
    }
    return parts.join(u',');
}

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

int sign(qint64 difference)
{
    return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

/// A run of digits without its leading zeros.
QStringView digitsAt(QStringView text, qsizetype &at)
{
    while (at < text.size() && text[at] == u'0') {
        ++at;
    }
    const qsizetype start = at;
    while (at < text.size() && isDigit(text[at])) {
        ++at;
    }
    return text.sliced(start, at - start);
}

/// What a row is sorted by in one column, ready for fast comparison.
struct Ready
{
    bool known = false;
    qint64 number = 0; ///< of a text: how it begins
    QByteArray text;
};

/// The first bytes of a key as a number that compares as they do.
qint64 beginning(const QByteArray &key)
{
    qint64 number = 0;
    for (qsizetype i = 0; i < 7; ++i) {
        number = number * 256 + (i < key.size() ? static_cast<unsigned char>(key[i]) : 0);
    }
    return number;
}

Ready ready(QByteArray key)
{
    const qint64 number = beginning(key);
    return {true, number, std::move(key)};
}

Ready ready(const CellValue &cell)
{
    if (const auto *number = std::get_if<qint64>(&cell)) {
        return {true, *number, {}};
    }
    if (const auto *text = std::get_if<QString>(&cell)) {
        return ready(naturalKey(*text));
    }
    return {};
}

int compareReady(const Ready &a, const Ready &b, bool descending)
{
    if (a.known != b.known) {
        return a.known ? -1 : 1;
    }
    int order = a.number != b.number ? (a.number < b.number ? -1 : 1) : 0;
    if (order == 0) {
        order = sign(a.text.compare(b.text));
    }
    return descending ? -order : order;
}

} // namespace

int naturalCompare(QStringView a, QStringView b)
{
    return sign(naturalKey(a).compare(naturalKey(b)));
}

QByteArray naturalKey(QStringView text)
{
    QString folded;
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0x7f; })) {
        folded = text.toString().toCaseFolded();
        text = folded;
    }
    QByteArray key;
    key.reserve(text.size() + 16);
    for (qsizetype at = 0; at < text.size();) {
        const char16_t c = text[at].unicode();
        if (isDigit(c)) {
            // A number sorts by its length, then by its digits, and before every letter.
            const QStringView digits = digitsAt(text, at);
            constexpr qsizetype longest = 255;
            key += '0';
            key += static_cast<char>(std::min(digits.size(), longest));
            for (const QChar digit : digits) {
                key += static_cast<char>(digit.unicode());
            }
        } else if (c <= 0x7f) {
            key += static_cast<char>(c >= u'A' && c <= u'Z' ? c + ('a' - 'A') : c);
            ++at;
        } else {
            const qsizetype start = at;
            while (at < text.size() && text[at].unicode() > 0x7f) {
                ++at;
            }
            key += text.sliced(start, at - start).toUtf8();
        }
    }
    return key;
}

int compareCells(const CellValue &a, const CellValue &b, bool descending)
{
    return compareReady(ready(a), ready(b), descending);
}

std::vector<int> naturalRanks(std::span<const FilterSubject> rows)
{
    std::vector<Ready> ids;
    ids.reserve(rows.size());
    for (const FilterSubject &row : rows) {
        ids.push_back(ready(naturalKey(row.model.facts.id)));
    }
    std::vector<int> order(rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&ids](int a, int b) {
        const int c = compareReady(ids[static_cast<std::size_t>(a)], ids[static_cast<std::size_t>(b)], false);
        return c != 0 ? c < 0 : a < b;
    });
    std::vector<int> ranks(rows.size());
    for (std::size_t place = 0; place < order.size(); ++place) {
        ranks[static_cast<std::size_t>(order[place])] = static_cast<int>(place);
    }
    return ranks;
}

std::vector<int> sortedOrder(std::span<const FilterSubject> rows, const SortKeys &keys)
{
    return sortedOrder(rows, keys, naturalRanks(rows));
}

std::vector<int> sortedOrder(std::span<const FilterSubject> rows, const SortKeys &keys, std::span<const int> ranks)
{
    const std::size_t width = keys.size();
    std::vector<Ready> cells;
    cells.reserve(rows.size() * width);
    for (const FilterSubject &row : rows) {
        for (const SortKey &key : keys) {
            cells.push_back(ready(key.column->value(row)));
        }
    }
    std::vector<int> order(rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        const auto left = static_cast<std::size_t>(a);
        const auto right = static_cast<std::size_t>(b);
        for (std::size_t i = 0; i < width; ++i) {
            const int c = compareReady(cells[left * width + i], cells[right * width + i], keys[i].descending);
            if (c != 0) {
                return c < 0;
            }
        }
        return ranks[left] < ranks[right];
    });
    return order;
}

} // namespace aigo
