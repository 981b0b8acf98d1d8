// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/modelstable.h"

#include "core/domain/pricetrend.h"
#include "ui/text/celltext.h"
#include "ui/text/text.h"

#include <algorithm>
#include <chrono>
#include <numeric>

namespace aigo {

namespace {

std::size_t at(int position)
{
    return static_cast<std::size_t>(position);
}

/// More single steps than this cost a view more than one new layout does.
constexpr int mostSteps = 300;

/// How many unbroken stretches of `rows` satisfy `pick`.
template <typename Pick>
int stretches(const std::vector<int> &rows, Pick pick)
{
    int count = 0;
    bool inside = false;
    for (const int position : rows) {
        const bool picked = pick(position);
        count += picked && !inside ? 1 : 0;
        inside = picked;
    }
    return count;
}

QVariant variantOf(const CellValue &value)
{
    if (const auto *number = std::get_if<qint64>(&value)) {
        return *number;
    }
    if (const auto *text = std::get_if<QString>(&value)) {
        return *text;
    }
    return {};
}

} // namespace

ModelsTable::ModelsTable(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_facts.catalogue = std::make_shared<const Catalogue>();
}

ModelsTable::Rows ModelsTable::ordered(CellFacts &facts) const
{
    if (!m_sort.empty()) {
        if (facts.ranks.size() != facts.subjects.size()) {
            facts.ranks = naturalRanks(facts.subjects);
        }
        return sortedOrder(facts.subjects, m_sort, facts.ranks);
    }
    Rows order(facts.subjects.size());
    std::iota(order.begin(), order.end(), 0);
    return order;
}

ModelsTable::Rows ModelsTable::filtered(const CellFacts &facts, const Rows &order) const
{
    if (m_filter.isEmpty()) {
        return order;
    }
    Rows rows;
    rows.reserve(order.size());
    std::copy_if(order.begin(), order.end(), std::back_inserter(rows),
                 [this, &facts](int position) { return matches(m_filter, facts.subjects[at(position)]); });
    return rows;
}

void ModelsTable::setFilter(Filter filter, Instant now)
{
    m_filter = std::move(filter);
    for (FilterSubject &subject : m_facts.subjects) {
        subject.now = now;
    }
    relayout();
}

void ModelsTable::setSort(SortKeys keys)
{
    if (keys == m_sort) {
        return;
    }
    m_sort = std::move(keys);
    m_order = ordered(m_facts);
    relayout();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void ModelsTable::relayout()
{
    const auto start = std::chrono::steady_clock::now();
    Rows rows = filtered(m_facts, m_order);
    m_filterTook = std::chrono::steady_clock::now() - start;
    std::vector<int> stays(m_facts.subjects.size());
    std::iota(stays.begin(), stays.end(), 0);
    replaceRows(std::move(rows), stays);
}

void ModelsTable::replaceRows(Rows rows, const std::vector<int> &next, CellFacts *facts)
{
    Q_EMIT layoutAboutToBeChanged();
    if (facts) {
        std::swap(m_facts, *facts);
    }
    const QModelIndexList before = persistentIndexList();
    if (!before.isEmpty()) {
        std::vector<int> rowAt(m_facts.subjects.size(), -1);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            rowAt[at(rows[row])] = static_cast<int>(row);
        }
        QModelIndexList after;
        after.reserve(before.size());
        for (const QModelIndex &index : before) {
            const int position = next[at(m_rows[at(index.row())])];
            const int row = position < 0 ? -1 : rowAt[at(position)];
            after.append(row < 0 ? QModelIndex() : createIndex(row, index.column()));
        }
        changePersistentIndexList(before, after);
    }
    m_rows = std::move(rows);
    findBest();
    Q_EMIT layoutChanged();
}

void ModelsTable::setProviders(ProvidersNow providers, Instant now)
{
    setCatalogue(m_facts.catalogue, std::move(providers), now);
}

void ModelsTable::setCatalogue(std::shared_ptr<const Catalogue> catalogue, ProvidersNow providers, Instant now)
{
    CellFacts next{std::move(catalogue), std::move(providers), m_facts.watched, {}, {}, {}};
    const Succession succession = succeed(m_facts, next, now);
    ++m_generation;
    bool sameIds = succession.next.size() == next.subjects.size();
    for (std::size_t i = 0; sameIds && i < succession.next.size(); ++i) {
        sameIds = succession.next[i] == static_cast<int>(i);
    }
    if (sameIds) {
        next.ranks = m_facts.ranks;
    }
    Rows order = ordered(next);
    const auto start = std::chrono::steady_clock::now();
    Rows wanted = filtered(next, order);
    m_filterTook = std::chrono::steady_clock::now() - start;
    m_order = std::move(order);

    std::vector<bool> kept(next.subjects.size(), false);
    for (const int position : wanted) {
        kept[at(position)] = true;
    }
    const auto goes = [&](int position) {
        return succession.next[at(position)] < 0 || !kept[at(succession.next[at(position)])];
    };
    std::vector<bool> shownBefore(next.subjects.size(), false);
    for (const int position : m_rows) {
        if (!goes(position)) {
            shownBefore[at(succession.next[at(position)])] = true;
        }
    }
    const auto comes = [&](int position) { return !shownBefore[at(position)]; };
    if (stretches(m_rows, goes) + stretches(wanted, comes) > mostSteps) {
        replaceRows(std::move(wanted), succession.next, &next);
        announceChanges(succession.same);
        return;
    }

    removeRowsBut(kept, succession.next);
    Rows common;
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(common), [&](int p) { return !comes(p); });
    Rows moved = m_rows;
    for (int &position : moved) {
        position = succession.next[at(position)];
    }
    if (moved == common) {
        std::swap(m_facts, next);
        m_rows = std::move(moved);
    } else {
        replaceRows(std::move(common), succession.next, &next);
    }
    insertRowsOf(wanted, shownBefore);
    findBest();
    announceChanges(succession.same);
}

void ModelsTable::removeRowsBut(const std::vector<bool> &kept, const std::vector<int> &next)
{
    const auto goes = [&](int row) {
        const int position = next[at(m_rows[at(row)])];
        return position < 0 || !kept[at(position)];
    };
    for (int last = static_cast<int>(m_rows.size()) - 1; last >= 0; --last) {
        if (!goes(last)) {
            continue;
        }
        int first = last;
        while (first > 0 && goes(first - 1)) {
            --first;
        }
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void ModelsTable::insertRowsOf(const Rows &wanted, const std::vector<bool> &shownBefore)
{
    const int size = static_cast<int>(wanted.size());
    for (int first = 0; first < size; ++first) {
        if (shownBefore[at(wanted[at(first)])]) {
            continue;
        }
        int end = first + 1;
        while (end < size && !shownBefore[at(wanted[at(end)])]) {
            ++end;
        }
        beginInsertRows({}, first, end - 1);
        m_rows.insert(m_rows.begin() + first, wanted.begin() + first, wanted.begin() + end);
        endInsertRows();
        first = end;
    }
}

void ModelsTable::announceChanges(const std::vector<bool> &same)
{
    const int size = static_cast<int>(m_rows.size());
    for (int first = 0; first < size; ++first) {
        if (same[at(m_rows[at(first)])]) {
            continue;
        }
        int end = first + 1;
        while (end < size && !same[at(m_rows[at(end)])]) {
            ++end;
        }
        Q_EMIT dataChanged(index(first, 0), index(end - 1, columnCount() - 1));
        first = end;
    }
}

void ModelsTable::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

const Model *ModelsTable::modelAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_facts.catalogue->models[at(m_rows[at(row)])] : nullptr;
}

const FilterSubject *ModelsTable::subjectAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_facts.subjects[at(m_rows[at(row)])] : nullptr;
}

const PriceTrend *ModelsTable::trendAt(int row) const
{
    const FilterSubject *subject = subjectAt(row);
    return subject ? subject->trend : nullptr;
}

int ModelsTable::rowOf(const QString &id) const
{
    const Model *model = m_facts.catalogue->find(id);
    if (!model) {
        return -1;
    }
    const auto position = static_cast<int>(model - m_facts.catalogue->models.data());
    const auto it = std::find(m_rows.begin(), m_rows.end(), position);
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

std::vector<FilterSubject> ModelsTable::shown() const
{
    std::vector<FilterSubject> subjects;
    subjects.reserve(m_rows.size());
    for (const int position : m_rows) {
        subjects.push_back(m_facts.subjects[at(position)]);
    }
    return subjects;
}

QString ModelsTable::providerName(const QString &slug) const
{
    const auto it = m_facts.providers.find(slug);
    return it == m_facts.providers.end() || it->second.name.isEmpty() ? slug : it->second.name;
}

std::optional<State> ModelsTable::stateOf(const Model &model) const
{
    const auto &models = m_facts.catalogue->models;
    const auto it = std::lower_bound(models.begin(), models.end(), model.id(),
                                     [](const Model &m, const QString &id) { return m.id() < id; });
    return it != models.end() && it->id() == model.id()
               ? m_facts.subjects[static_cast<std::size_t>(it - models.begin())].status
               : std::nullopt;
}

Facets ModelsTable::facets() const
{
    return facetsOf(m_facts.subjects, m_filter);
}

FilterVocabulary ModelsTable::vocabulary() const
{
    return vocabularyOf(*m_facts.catalogue);
}

void ModelsTable::setPicked(const QString &id, bool on)
{
    if (m_picked.contains(id) == on) {
        return;
    }
    if (on) {
        m_picked.append(id);
    } else {
        m_picked.removeOne(id);
    }
    const int row = rowOf(id);
    if (row >= 0) {
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    Q_EMIT pickedChanged();
}

void ModelsTable::clearPicked()
{
    const QStringList ids = m_picked;
    for (const QString &id : ids) {
        setPicked(id, false);
    }
}

int ModelsTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ModelsTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + 1;
}

QString ModelsTable::displayText(const Column &column, const FilterSubject &subject) const
{
    const QString &provider = subject.model.facts.provider;
    return column.key == u"provider" && !provider.isEmpty() ? providerName(provider) : cellText(column, subject);
}

/// The cheapest that costs anything; what is free says so itself.
void ModelsTable::findBest()
{
    m_best.reset();
    if (m_sort.empty() || m_sort.front().descending || m_sort.front().column->kind != ColumnKind::Price) {
        return;
    }
    for (const int position : m_rows) {
        const CellValue value = m_sort.front().column->value(m_facts.subjects[at(position)]);
        if (const auto *amount = std::get_if<qint64>(&value); amount && *amount > 0) {
            m_best = *amount;
            return;
        }
    }
}

bool ModelsTable::isBest(const CellValue &value, const Column &column) const
{
    const auto *amount = std::get_if<qint64>(&value);
    return m_best && amount && *amount == *m_best && m_sort.front().column == &column;
}

/// What icons and lines say, in words.
QString ModelsTable::spokenText(const Column &column, const FilterSubject &subject) const
{
    if (column.key == u"cap") {
        QStringList words;
        for (int i = 0; i < capabilityCount; ++i) {
            if (subject.model.facts.capabilities.has(static_cast<Capability>(i))) {
                words += Text::capability(static_cast<Capability>(i));
            }
        }
        return words.isEmpty() ? Text::missing() : words.join(QStringLiteral(", "));
    }
    if (column.key != u"trend" || subject.trend == nullptr) {
        return displayText(column, subject);
    }
    QStringList lines;
    for (const PriceTrend::Step &step : subject.trend->steps) {
        const QString price = Text::perMillion(step.amount);
        lines += step.at <= subject.trend->from ? price : tr("from %1: %2").arg(Text::date(step.at), price);
    }
    return lines.join(u'\n');
}

QVariant ModelsTable::pickData(const Model &model, int role) const
{
    const bool on = m_picked.contains(model.id());
    switch (role) {
    case Qt::CheckStateRole:
        return static_cast<int>(on ? Qt::Checked : Qt::Unchecked);
    case RawRole:
        return on;
    case Qt::ToolTipRole:
        return tr("Pick for Compare (Space)");
    case Qt::AccessibleTextRole:
        return on ? tr("%1, picked for Compare").arg(model.id()) : tr("%1, not picked").arg(model.id());
    default:
        return {};
    }
}

QVariant ModelsTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const FilterSubject &subject = m_facts.subjects[at(m_rows[at(index.row())])];
    if (role == IdRole) {
        return subject.model.id();
    }
    const Column *column = columnAt(index.column());
    if (!column) {
        return pickData(subject.model, role);
    }
    switch (role) {
    case Qt::DisplayRole:
        return displayText(*column, subject);
    case RawRole:
        return variantOf(column->value(subject));
    case WatchedRole:
        return subject.watched;
    case BestRole:
        return isBest(column->value(subject), *column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((column->numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: {
        const QString text = QStringLiteral("%1: %2").arg(column->titleText(), spokenText(*column, subject));
        return subject.watched && marksWatched(*column) ? tr("%1, watched").arg(text) : text;
    }
    case TellRole:
        return spokenText(*column, subject);
    default:
        return {};
    }
}

bool ModelsTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != pickColumn || !index.isValid()) {
        return false;
    }
    setPicked(index.data(IdRole).toString(), value.toInt() == Qt::Checked);
    return true;
}

QVariant ModelsTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const Column *column = columnAt(section);
    if (!column) {
        return section == pickColumn && (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
                   ? QVariant(tr("Picked for Compare"))
                   : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return column->titleText();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((column->numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

Qt::ItemFlags ModelsTable::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == pickColumn ? base | Qt::ItemIsUserCheckable : base;
}

} // namespace aigo
