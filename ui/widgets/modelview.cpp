// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/modelview.h"

#include "ui/delegates/modeldelegate.h"
#include "ui/models/modelstable.h"
#include "ui/widgets/modelmenu.h"
#include "ui/widgets/tableheader.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <algorithm>

namespace aigo {

namespace {

/// More selected rows than this are not selected again one by one.
constexpr int mostWanted = 500;

/// One cell of a tab-separated line.
QString tsvCell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ');
}

} // namespace

ModelView::ModelView(const Theme &theme, ModelsTable &table, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
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
    connect(m_header, &TableHeader::sortAsked, this, &ModelView::setSort);
    connect(m_header, &TableHeader::orderAsked, this, &ModelView::reordered);
    connect(m_header, &QHeaderView::sectionResized, this, [this](int section, int, int width) {
        if (!m_fitting) {
            resized(section, width);
        }
    });
    connect(m_header, &TableHeader::menuAsked, this, [this](int section, const QPoint &at) {
        if (QMenu *menu = columnMenu(*this, m_table, section)) {
            menu->popup(at);
        }
    });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() != ModelsTable::pickColumn && QGuiApplication::keyboardModifiers() == Qt::NoModifier) {
            Q_EMIT openAsked();
        }
    });
}

void ModelView::setSort(const SortKeys &keys)
{
    m_table.setSort(keys);
    scrollToTop();
    Q_EMIT sorted();
}

void ModelView::copyRows()
{
    QStringList lines;
    QModelIndexList rows = selectionModel()->selectedRows(ModelsTable::pickColumn);
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 1; column < m_table.columnCount(); ++column) {
            cells += tsvCell(row.siblingAtColumn(column).data().toString());
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

void ModelView::watchSelected()
{
    const QModelIndexList rows = selectionModel()->selectedRows(ModelsTable::pickColumn);
    const auto watched = [this](const QModelIndex &row) {
        const FilterSubject *subject = m_table.subjectAt(row.row());
        return subject != nullptr && subject->watched;
    };
    const bool all = std::all_of(rows.begin(), rows.end(), watched);
    QStringList ids;
    for (const QModelIndex &row : rows) {
        ids += row.data(ModelsTable::IdRole).toString();
    }
    if (!ids.isEmpty()) {
        Q_EMIT watchAsked(ids, !all);
    }
}

void ModelView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    m_chosenAnew = m_chosenAnew || !m_keeping;
    QTableView::selectionChanged(selected, deselected);
}

std::vector<ModelView::Held> ModelView::heldRows(Look look) const
{
    std::vector<Held> rows;
    const int first = rowAt(0);
    const int end = rowAt(viewport()->height() - 1);
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const int under = look == Look::Stays && viewport()->underMouse() ? rowAt(pointer.y()) : -1;
    const int current = currentIndex().row();
    const bool scrolled = verticalScrollBar()->value() > 0;
    for (int row = first; row >= 0 && row <= (end < 0 ? m_table.rowCount() - 1 : end); ++row) {
        const bool leads = row == under || row == current;
        if (leads || (scrolled && look == Look::Stays)) {
            rows.push_back({QPersistentModelIndex(m_table.index(row, 0)), rowViewportPosition(row), leads});
        }
    }
    // What is led by comes first, the row under the pointer before the current one.
    std::sort(rows.begin(), rows.end(), [under](const Held &a, const Held &b) {
        const auto rank = [under](const Held &held) { return held.index.row() == under ? 0 : held.leads ? 1 : 2; };
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.y < b.y;
    });
    return rows;
}

void ModelView::lookAgain(const std::vector<Held> &rows, Look look)
{
    executeDelayedItemsLayout();
    updateGeometries();
    const auto it = std::find_if(rows.begin(), rows.end(), [](const Held &held) { return held.index.isValid(); });
    QScrollBar *bar = verticalScrollBar();
    if (it != rows.end()) {
        bar->setValue(bar->value() + rowViewportPosition(it->index.row()) - it->y);
    } else if (look == Look::AtTopUnlessCurrent) {
        scrollToTop();
    }
}

void ModelView::keeping(Look look, const std::function<void()> &change)
{
    if (m_chosenAnew) {
        m_wanted.clear();
        m_wantedCurrent = {};
    }
    m_chosenAnew = false;
    const QModelIndexList selected = selectionModel()->selectedRows(ModelsTable::pickColumn);
    for (const QModelIndex &row : selected.size() > mostWanted ? QModelIndexList() : selected) {
        const QString id = row.data(ModelsTable::IdRole).toString();
        if (!m_wanted.contains(id)) {
            m_wanted.append(id);
        }
    }
    if (currentIndex().isValid()) {
        m_wantedCurrent = {currentIndex().data(ModelsTable::IdRole).toString(), currentIndex().column()};
    }
    const std::vector<Held> rows = heldRows(look);
    m_keeping = true;
    change();
    if (selected.size() <= mostWanted) {
        selectWanted();
    }
    m_keeping = false;
    lookAgain(rows, look);
}

void ModelView::selectWanted()
{
    QItemSelection selection;
    for (const QString &id : std::as_const(m_wanted)) {
        const int row = m_table.rowOf(id);
        if (row >= 0 && m_table.columnCount() > 0) {
            selection.select(m_table.index(row, 0), m_table.index(row, m_table.columnCount() - 1));
        }
    }
    const int current = m_table.rowOf(m_wantedCurrent.first);
    const QModelIndex index =
        current < 0 ? QModelIndex()
                    : m_table.index(current, std::clamp(m_wantedCurrent.second, 0, m_table.columnCount() - 1));
    if (index.isValid() && currentIndex().row() != current) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    }
    QModelIndexList now = selectionModel()->selectedRows(ModelsTable::pickColumn);
    const bool same =
        now.size() == selection.size() &&
        std::all_of(now.begin(), now.end(), [&](const QModelIndex &row) { return selection.contains(row); });
    if (!same) {
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
}

void ModelView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    m_delegate->setFocusShown(true);
    if (event->modifiers().testFlag(Qt::AltModifier) && currentIndex().isValid() && columnKey(*event)) {
        return;
    }
    if (key == Qt::Key_Space) {
        pickSelected();
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT openAsked();
    } else if (key == Qt::Key_W && event->modifiers() == Qt::NoModifier) {
        watchSelected();
    } else if (key == Qt::Key_C && event->modifiers() == Qt::ControlModifier) {
        copyRows();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void ModelView::mousePressEvent(QMouseEvent *event)
{
    m_delegate->setFocusShown(false);
    QTableView::mousePressEvent(event);
}

void ModelView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (!index.isValid()) {
        return;
    }
    if (!selectionModel()->isRowSelected(index.row(), {})) {
        setCurrentIndex(index);
    }
    const QPoint at = byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos();
    rowMenu(*this, m_table, index)->popup(at);
}

int ModelView::pinnedScroll(int section) const
{
    return section < m_header->pinned() && m_header->pinnedWidth() > 0 ? m_header->offset() : 0;
}

QModelIndex ModelView::indexAt(const QPoint &at) const
{
    const bool pinned = at.x() >= 0 && at.x() < m_header->pinnedWidth();
    return QTableView::indexAt(pinned ? at - QPoint(m_header->offset(), 0) : at);
}

QRect ModelView::visualRect(const QModelIndex &index) const
{
    return QTableView::visualRect(index).translated(index.isValid() ? pinnedScroll(index.column()) : 0, 0);
}

void ModelView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int width = m_header->pinnedWidth();
    const int sideways = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (width == 0) {
        return;
    }
    if (index.column() < m_header->pinned()) {
        horizontalScrollBar()->setValue(sideways); // it is seen anyway
    } else if (const int x = columnViewportPosition(index.column()); x < width) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (width - x));
    }
}

void ModelView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0 && m_header->pinned() > 0) {
        viewport()->update();
        m_header->viewport()->update();
    }
}

void ModelView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_header->offset() > 0 && m_header->pinnedWidth() > 0 && event->rect().left() < m_header->pinnedWidth()) {
        paintPinned(event->rect());
    }
}

void ModelView::paintPinned(const QRect &dirty)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.widget = this;
    const int end = rowAt(dirty.bottom());
    for (int row = std::max(rowAt(dirty.top()), 0); row <= (end < 0 ? m_table.rowCount() - 1 : end); ++row) {
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isRowSelected(row, {}));
        for (int section = 0; section < m_header->pinned(); ++section) {
            const QModelIndex index = m_table.index(row, section);
            option.rect = visualRect(index);
            m_delegate->paint(&painter, option, index);
        }
    }
    painter.fillRect(QRect(m_header->pinnedWidth() - 1, dirty.top(), 1, dirty.height()), m_theme.colors().hairline);
}

} // namespace aigo
