// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/modelstable.h"

#include "core/monitor/benchmarkview.h"

#include <algorithm>

/// The model table's columns and the marks of what is watched.
namespace aigo {

/// Column by column, so that views keep what is selected and where they are.
void ModelsTable::setColumns(std::vector<const Column *> columns)
{
    std::vector<const Column *> wanted;
    for (const Column *column : columns) {
        if (std::find(wanted.begin(), wanted.end(), column) == wanted.end()) {
            wanted.push_back(column);
        }
    }
    for (int place = static_cast<int>(m_columns.size()) - 1; place >= 0; --place) {
        const auto it = m_columns.begin() + place;
        if (std::find(wanted.begin(), wanted.end(), *it) == wanted.end()) {
            beginRemoveColumns({}, place + 1, place + 1);
            m_columns.erase(it);
            endRemoveColumns();
        }
    }
    for (int place = 0; place < static_cast<int>(wanted.size()); ++place) {
        const Column *column = wanted[static_cast<std::size_t>(place)];
        const auto to = m_columns.begin() + place;
        const auto from = std::find(to, m_columns.end(), column);
        if (from == m_columns.end()) {
            beginInsertColumns({}, place + 1, place + 1);
            m_columns.insert(to, column);
            endInsertColumns();
        } else if (from != to) {
            const int section = static_cast<int>(from - m_columns.begin()) + 1;
            beginMoveColumns({}, section, section, {}, place + 1);
            std::rotate(to, from, from + 1);
            endMoveColumns();
        }
    }
}

const Column *ModelsTable::columnAt(int section) const
{
    return section > pickColumn && section < columnCount() ? m_columns[static_cast<std::size_t>(section - 1)] : nullptr;
}

bool ModelsTable::occurs(const Column &column) const
{
    return std::any_of(m_facts.subjects.begin(), m_facts.subjects.end(), [&column](const FilterSubject &subject) {
        return !std::holds_alternative<std::monostate>(column.value(subject));
    });
}

std::vector<const Column *> ModelsTable::occurring() const
{
    std::vector<const Column *> columns;
    for (const Column &column : modelColumns()) {
        if (occurs(column)) {
            columns.push_back(&column);
        }
    }
    if (const auto &benchmarks = m_facts.catalogue->benchmarks) {
        for (const Leaderboard &board : benchmarks->boards) {
            const Column *column = findColumn(QStringLiteral("benchmark.") + board.suite.suite);
            if (column != nullptr && board.matched > 0) {
                columns.push_back(column);
            }
        }
    }
    return columns;
}

void ModelsTable::setWatched(const QStringList &ids)
{
    const std::set<QString> now(ids.begin(), ids.end());
    if (now == m_facts.watched) {
        return;
    }
    m_facts.watched = now;
    std::vector<bool> same(m_facts.subjects.size(), true);
    for (std::size_t i = 0; i < same.size(); ++i) {
        FilterSubject &subject = m_facts.subjects[i];
        const bool watched = now.contains(subject.model.id());
        same[i] = watched == subject.watched;
        subject.watched = watched;
    }
    announceChanges(same);
    if (std::any_of(m_filter.terms.begin(), m_filter.terms.end(),
                    [](const FilterTerm &term) { return term.field == FilterField::Watched; })) {
        relayout();
    }
}

bool ModelsTable::marksWatched(const Column &column) const
{
    const auto leads = [](const Column *one) { return one->key == u"name" || one->key == u"id"; };
    const auto first = std::find_if(m_columns.begin(), m_columns.end(), leads);
    return first != m_columns.end() && *first == &column;
}

} // namespace aigo
