// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/modelview.h"

#include "ui/delegates/modeldelegate.h"
#include "ui/models/modelstable.h"
#include "ui/widgets/columnchooser.h"
#include "ui/widgets/tableheader.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>
#include <algorithm>

/// The view's columns: which, how wide, in what order, which stay in place, and by which it is sorted.
namespace aigo {

QStringList ModelView::columnKeys() const
{
    QStringList keys;
    for (const Column *column : m_table.columns()) {
        keys += column->key;
    }
    return keys;
}

void ModelView::setColumns(const QStringList &keys)
{
    setColumns(keys, m_layout.pinned);
}

void ModelView::setColumns(const QStringList &keys, const QStringList &pinnedKeys)
{
    m_pinned = pinnedKeys;
    std::vector<const Column *> columns;
    int pinned = 0;
    for (const bool first : {true, false}) {
        for (const QString &key : keys) {
            const Column *column = findColumn(key);
            if (column && m_pinned.contains(column->key) == first) {
                columns.push_back(column);
                pinned += first ? 1 : 0;
            }
        }
    }
    const int sideways = horizontalScrollBar()->value();
    const int down = verticalScrollBar()->value();
    m_fitting = true;
    keeping(Look::Stays, [&] { m_table.setColumns(columns); });
    m_fitting = false;
    m_header->setPinned(pinned > 0 ? pinned + 1 : 0);
    fitColumns();
    executeDelayedItemsLayout();
    horizontalScrollBar()->setValue(sideways);
    verticalScrollBar()->setValue(down);
}

void ModelView::setTableLayout(const TableLayout &layout)
{
    m_layout = layout;
    setColumns(columnKeys());
}

void ModelView::fitColumns()
{
    m_fitting = true;
    int names = -1;
    int all = 0;
    for (int section = 0; section < m_table.columnCount(); ++section) {
        const Column *column = m_table.columnAt(section);
        const auto own = column ? m_layout.widths.find(column->key) : m_layout.widths.end();
        const bool isOwn = own != m_layout.widths.end();
        const int width = isOwn ? own->second : m_delegate->columnWidth(section);
        m_header->resizeSection(section, width);
        all += width;
        if (column && !isOwn && (column->key == u"name" || column->key == u"id") && names < 0) {
            names = section;
        }
    }
    if (m_table.columnCount() > 0) {
        m_header->setSectionResizeMode(ModelsTable::pickColumn, QHeaderView::Fixed);
    }
    if (names >= 0) {
        const int spare = viewport()->width() - all;
        const int wanted = m_header->sectionSize(names);
        m_header->resizeSection(names, std::clamp(wanted + spare, std::min(wanted, 140), 460));
    }
    shareSpare();
    m_fitting = false;
}

/// What the names leave goes to all whose width is ours, so that the last one ends where the table does.
void ModelView::shareSpare()
{
    std::vector<int> ours;
    int spare = viewport()->width();
    for (int section = 0; section < m_table.columnCount(); ++section) {
        spare -= m_header->sectionSize(section);
        const Column *column = m_table.columnAt(section);
        if (column != nullptr && !m_layout.widths.contains(column->key)) {
            ours.push_back(section);
        }
    }
    for (std::size_t i = 0; spare > 0 && i < ours.size(); ++i) {
        const int share = spare / static_cast<int>(ours.size() - i);
        m_header->resizeSection(ours[i], m_header->sectionSize(ours[i]) + share);
        spare -= share;
    }
}

void ModelView::fitLater()
{
    m_fitLater->start();
}

int ModelView::sizeHintForColumn(int column) const
{
    const int first = std::max(rowAt(0), 0);
    const int last = rowAt(viewport()->height() - 1);
    return m_delegate->contentWidth(column, first, last < 0 ? m_table.rowCount() - 1 : last);
}

void ModelView::resized(int section, int width)
{
    if (const Column *column = m_table.columnAt(section)) {
        m_layout.widths[column->key] = width;
        viewport()->update();
        Q_EMIT edited();
    }
}

void ModelView::fitColumn(int section)
{
    resizeColumnToContents(section);
}

void ModelView::editColumns(const QStringList &keys)
{
    if (keys.isEmpty()) {
        return;
    }
    setColumns(keys, QStringList(m_pinned));
    m_layout.columns = columnKeys();
    m_layout.pinned = m_pinned;
    Q_EMIT edited();
}

void ModelView::reordered(int section, const std::vector<int> &sections)
{
    const Column *dragged = m_table.columnAt(section);
    const int before = std::max(m_header->pinned() - 1, 0);
    QStringList keys;
    for (const int from : sections) {
        if (const Column *column = m_table.columnAt(from)) {
            keys += column->key;
        }
    }
    if (!dragged) {
        return;
    }
    const auto place = keys.indexOf(dragged->key);
    if (m_pinned.contains(dragged->key) && place >= before) {
        m_pinned.removeOne(dragged->key);
    } else if (!m_pinned.contains(dragged->key) && place < before) {
        m_pinned.append(dragged->key);
    }
    editColumns(keys);
}

void ModelView::moveColumn(int section, int by)
{
    QStringList keys = columnKeys();
    const auto from = section - 1;
    const auto to = from + by;
    if (from < 0 || to < 0 || from >= keys.size() || to >= keys.size() || isPinned(section) != isPinned(to + 1)) {
        return;
    }
    const int row = currentIndex().row();
    keys.move(from, to);
    editColumns(keys);
    if (row >= 0) {
        setCurrentIndex(m_table.index(row, to + 1));
    }
}

bool ModelView::isPinned(int section) const
{
    const Column *column = m_table.columnAt(section);
    return column && m_pinned.contains(column->key);
}

void ModelView::pinColumn(int section, bool on)
{
    const Column *column = m_table.columnAt(section);
    if (!column || isPinned(section) == on) {
        return;
    }
    const int row = currentIndex().row();
    if (on) {
        m_pinned.append(column->key);
    } else {
        m_pinned.removeAll(column->key);
    }
    editColumns(columnKeys());
    if (row >= 0) {
        setCurrentIndex(m_table.index(row, static_cast<int>(columnKeys().indexOf(column->key)) + 1));
    }
}

void ModelView::hideColumn(int section)
{
    const Column *column = m_table.columnAt(section);
    QStringList keys = columnKeys();
    if (column && keys.size() > 1) {
        keys.removeAll(column->key);
        editColumns(keys);
    }
}

void ModelView::sortBy(int section, bool descending, bool add)
{
    const Column *column = m_table.columnAt(section);
    if (!column) {
        return;
    }
    SortKeys keys = add ? m_table.sortKeys() : SortKeys{};
    const auto it = std::find_if(keys.begin(), keys.end(), [&](const SortKey &key) { return key.column == column; });
    if (it != keys.end()) {
        it->descending = descending;
    } else {
        keys.push_back({column, descending});
    }
    setSort(keys);
}

void ModelView::chooseColumns(const QPoint &at)
{
    auto *chooser = new ColumnChooser(m_theme, m_table.occurring(), m_table.columns(), this);
    connect(chooser, &ColumnChooser::chosen, this, &ModelView::editColumns);
    chooser->showAt(at);
}

bool ModelView::columnKey(const QKeyEvent &event)
{
    const int section = currentIndex().column();
    const bool add = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        sortBy(section, event.key() == Qt::Key_Down, add);
        scrollTo(currentIndex());
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        moveColumn(section, event.key() == Qt::Key_Right ? 1 : -1);
        return true;
    case Qt::Key_Home:
        pinColumn(section, !isPinned(section));
        return true;
    case Qt::Key_End:
        fitColumn(section);
        return true;
    case Qt::Key_Delete:
        hideColumn(section);
        return true;
    default:
        return false;
    }
}

} // namespace aigo
