// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/modelview.h"

#include "ui/delegates/modeldelegate.h"
#include "ui/models/modelstable.h"
#include "ui/widgets/tableheader.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QTimer>
#include <algorithm>

namespace aigo {

ModelView::ModelView(const Theme &theme, ModelsTable &table, QWidget *parent)
    : QTableView(parent)
    , m_table(table)
    , m_delegate(new ModelDelegate(theme, table, this))
    , m_header(new TableHeader(theme, table, this))
    , m_fitLater(new QTimer(this))
{
    setHorizontalHeader(m_header);
    setModel(&table);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setCornerWidget(new QWidget(this));
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(Theme::rowHeight);
    verticalHeader()->setDefaultSectionSize(Theme::rowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_fitLater->setSingleShot(true);
    m_fitLater->setInterval(0);
    connect(m_fitLater, &QTimer::timeout, this, &ModelView::fitColumns);
    connect(m_header, &TableHeader::sortAsked, this, [this](const SortKeys &keys) {
        m_table.setSort(keys);
        scrollToTop();
        Q_EMIT sorted();
    });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() != ModelsTable::pickColumn && QGuiApplication::keyboardModifiers() == Qt::NoModifier) {
            Q_EMIT openAsked();
        }
    });
}

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
    std::vector<const Column *> columns;
    for (const QString &key : keys) {
        if (const Column *column = findColumn(key)) {
            columns.push_back(column);
        }
    }
    m_table.setColumns(columns);
    fitColumns();
}

void ModelView::fitColumns()
{
    int names = -1;
    int all = 0;
    for (int section = 0; section < m_table.columnCount(); ++section) {
        const Column *column = m_table.columnAt(section);
        const int width = m_delegate->columnWidth(section);
        m_header->resizeSection(section, width);
        all += width;
        if (column && (column->key == u"name" || column->key == u"id") && names < 0) {
            names = section;
        }
    }
    m_header->setSectionResizeMode(ModelsTable::pickColumn, QHeaderView::Fixed);
    if (names >= 0) {
        const int spare = viewport()->width() - all;
        const int wanted = m_header->sectionSize(names);
        m_header->resizeSection(names, std::clamp(wanted + spare, std::min(wanted, 140), 460));
    }
}

void ModelView::askColumns(const QPoint &at)
{
    QMenu menu(this);
    const QStringList shown = columnKeys();
    for (const Column &column : modelColumns()) {
        QAction *action = menu.addAction(column.titleText());
        action->setCheckable(true);
        action->setChecked(shown.contains(column.key));
        action->setData(column.key);
    }
    const QAction *chosen = menu.exec(at);
    if (!chosen) {
        return;
    }
    QStringList keys;
    for (const Column &column : modelColumns()) { // in the chooser's order where new, in their own where shown
        const bool on = column.key == chosen->data().toString() ? chosen->isChecked() : shown.contains(column.key);
        if (on) {
            keys += column.key;
        }
    }
    if (!keys.isEmpty()) {
        QStringList ordered;
        for (const QString &key : shown) {
            if (keys.removeOne(key)) {
                ordered += key;
            }
        }
        setColumns(ordered + keys);
    }
}

void ModelView::copyRows()
{
    QStringList lines;
    QModelIndexList rows = selectionModel()->selectedRows(ModelsTable::pickColumn);
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 1; column < m_table.columnCount(); ++column) {
            cells += row.siblingAtColumn(column).data().toString();
        }
        lines += cells.join(u'\t');
    }
    if (!lines.isEmpty()) {
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
        Q_EMIT copied(static_cast<int>(lines.size()));
    }
}

void ModelView::pickSelected()
{
    const QModelIndexList rows = selectionModel()->selectedRows(ModelsTable::pickColumn);
    const bool all = std::all_of(rows.begin(), rows.end(), [this](const QModelIndex &row) {
        return m_table.picked().contains(row.data(ModelsTable::IdRole).toString());
    });
    for (const QModelIndex &row : rows) {
        m_table.setPicked(row.data(ModelsTable::IdRole).toString(), !all);
    }
}

void ModelView::fitLater()
{
    m_fitLater->start();
}

ModelView::Top ModelView::top() const
{
    const QModelIndex index = indexAt({1, 1});
    const bool scrolled = verticalScrollBar()->value() != 0;
    return index.isValid() && scrolled ? Top{index, rowViewportPosition(index.row())} : Top{};
}

void ModelView::keep(const Top &top)
{
    if (top.index.isValid()) {
        QScrollBar *bar = verticalScrollBar();
        bar->setValue(bar->value() + rowViewportPosition(top.index.row()) - top.offset);
    }
}

void ModelView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Space) {
        pickSelected();
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT openAsked();
    } else if (key == Qt::Key_C && event->modifiers() == Qt::ControlModifier) {
        copyRows();
    } else {
        QTableView::keyPressEvent(event);
    }
}

} // namespace aigo
