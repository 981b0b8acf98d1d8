// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/columns.h"

#include <QByteArray>
#include <QString>
#include <span>
#include <vector>

namespace aigo {

/// `sort=COL[,-COL]`: by any column, `-` turns the order round, unknown is last either way, ties in the natural order
/// of ids (so the order is total and stable). Pure; any thread.
struct SortKey
{
    const Column *column = nullptr;
    bool descending = false;
    bool operator==(const SortKey &) const = default;
};
using SortKeys = std::vector<SortKey>;

Result<SortKeys> parseSort(QStringView text); ///< empty text: no keys
QString sortText(const SortKeys &keys);

/// The positions of `rows` in sorted order.
std::vector<int> sortedOrder(std::span<const FilterSubject> rows, const SortKeys &keys);
/// The same where the ids' natural order is at hand: the place of each row's id in it, as naturalRanks gives them.
std::vector<int> sortedOrder(std::span<const FilterSubject> rows, const SortKeys &keys, std::span<const int> ranks);
std::vector<int> naturalRanks(std::span<const FilterSubject> rows);

/// For tables that keep their own cells: negative, 0 or positive; unknown after everything else whatever the direction.
int compareCells(const CellValue &a, const CellValue &b, bool descending);
/// Natural order without case: gpt-4 < gpt-10.
int naturalCompare(QStringView a, QStringView b);
/// A key whose bytes compare (memcmp) as naturalCompare does.
QByteArray naturalKey(QStringView text);

} // namespace aigo
