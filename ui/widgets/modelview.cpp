// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/modelview.h"

#include "ui/delegates/modeldelegate.h"
#include "ui/models/modelstable.h"
#include "ui/widgets/columnchooser.h"
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
