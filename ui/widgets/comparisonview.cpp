// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/comparisonview.h"

#include "ui/charts/comparisonpainting.h"
#include "ui/models/comparisontable.h"
#include "ui/theme/icons.h"
#include "ui/widgets/painting.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

namespace aigo {

namespace {

constexpr int narrowest = 106; ///< a star, a cost and a cross
constexpr int widest = 150;    ///< what a name may take where the models scroll anyway
constexpr int titlesLeast = 128;
constexpr int titlesMost = 230;
constexpr int headingMargins = space::s + space::l;

class ComparisonDelegate final : public QStyledItemDelegate
{
public:
    ComparisonDelegate(const Theme &theme, const ComparisonTable &table, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_table(table)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colors &colors = m_theme.colors();
        const QRect box = option.rect;
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        const ComparisonRow *row = m_table.rowAt(index.row());
        painter->fillRect(box, !row ? colors.band : selected ? colors.accentSoft : colors.card);
        if (row) {
            painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colors.grid);
        }
        if (const ComparisonCell *cell = m_table.cellAt(index)) {
            paintComparisonCell(*painter, box.adjusted(space::s, 0, -space::l, -1), *row, *cell, m_theme);
        } else {
            painter->setFont(m_theme.font(row ? TextRole::Body : TextRole::CaptionStrong));
            painter->setPen(colors.muted);
            const QRect words = box.adjusted(space::l, 0, -space::xs, -1);
            painter->drawText(
                words, Qt::AlignVCenter | Qt::AlignLeft,
                painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        }
        if (row && option.state.testFlag(QStyle::State_HasFocus)) {
            paintFocus(*painter, QRectF(box), m_theme, 3);
        }
        painter->restore();
    }

private:
    const Theme &m_theme;
    const ComparisonTable &m_table;
};

} // namespace

ComparisonHeader::ComparisonHeader(const Theme &theme, const ComparisonTable &table, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
    , m_table(table)
{
    setFixedHeight(headingHeight);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
}

void ComparisonHeader::setProviderNames(std::map<QString, QString> names)
{
    m_names = std::move(names);
    viewport()->update();
}

QRect ComparisonHeader::crossBox(int section) const
{
    return {sectionViewportPosition(section) + sectionSize(section) - 18, 3, 16, 16};
}

int ComparisonHeader::stays() const
{
    return count() > 0 && !isRightToLeft() ? sectionSize(0) : 0;
}

int ComparisonHeader::sectionUnder(const QPoint &at) const
{
    return at.x() < stays() ? 0 : logicalIndexAt(at);
}

QString ComparisonHeader::tipAt(const QPoint &at) const
{
    const int section = sectionUnder(at);
    if (section < 1) {
        return {};
    }
    return crossBox(section).contains(at) ? tr("Take this model out")
                                          : m_table.headerData(section, Qt::Horizontal).toString();
}

void ComparisonHeader::mousePressEvent(QMouseEvent *event)
{
    if (offset() == 0 || event->pos().x() >= stays()) { // what lies under the titles is not there
        QHeaderView::mousePressEvent(event);
    }
}

void ComparisonHeader::mouseMoveEvent(QMouseEvent *event)
{
    const int over = sectionUnder(event->pos());
    if (over != m_over) {
        m_over = over;
        viewport()->update();
    }
    viewport()->setToolTip(tipAt(event->pos()));
    QHeaderView::mouseMoveEvent(event);
}

void ComparisonHeader::leaveEvent(QEvent *event)
{
    m_over = -1;
    viewport()->update();
    QHeaderView::leaveEvent(event);
}

void ComparisonHeader::mouseReleaseEvent(QMouseEvent *event)
{
    const int section = sectionUnder(event->pos());
    if (section > 0 && crossBox(section).contains(event->pos())) {
        Q_EMIT removeAsked(m_table.headerData(section, Qt::Horizontal).toString());
        return;
    }
    QHeaderView::mouseReleaseEvent(event);
}

void ComparisonHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.colors().card);
    painter.end();
    QHeaderView::paintEvent(event);
    if (offset() > 0 && stays() > 0) {
        QPainter over(viewport());
        paintSection(&over, QRect(0, 0, stays(), viewport()->height()), 0);
        over.fillRect(QRect(stays() - 1, 0, 1, viewport()->height()), m_theme.colors().hairline);
    }
}

void ComparisonHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Colors &colors = m_theme.colors();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, colors.card);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.hairline);
    const auto model = static_cast<std::size_t>(section - 1);
    if (section > 0 && model < m_table.comparison().models.size()) {
        const ComparedModel &compared = m_table.comparison().models[model];
        const auto name = m_names.find(compared.provider);
        paintModelHeading(*painter, rect.adjusted(space::s, 0, -space::l, 0), compared.name,
                          name == m_names.end() ? compared.provider : name->second,
                          m_theme.series(static_cast<int>(model)), m_theme);
        if (section == m_over) {
            paintIcon(*painter, QRect(rect.right() - 17, 3, 16, 16), Icon::Close, colors.muted, 12);
        }
    }
    painter->restore();
}

ComparisonView::ComparisonView(const Theme &theme, ComparisonTable &table, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_table(table)
    , m_header(new ComparisonHeader(theme, table, this))
{
    setHorizontalHeader(m_header);
    setModel(&table);
    setItemDelegate(new ComparisonDelegate(theme, table, this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerWidget(new QWidget(this));
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(Theme::rowHeight);
    verticalHeader()->setDefaultSectionSize(Theme::rowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_header->setSectionResizeMode(QHeaderView::Interactive);
    connect(m_header, &ComparisonHeader::removeAsked, this, &ComparisonView::removeAsked);
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT sourcesAsked(index.row()); });
    connect(&table, &QAbstractItemModel::modelReset, this, [this] {
        spanGroups();
        fit();
    });
    connect(&table, &QAbstractItemModel::headerDataChanged, this, &ComparisonView::fit); // in another language
}

void ComparisonView::spanGroups()
{
    clearSpans();
    for (int row = 0; row < m_table.rowCount(); ++row) {
        if (m_table.isGroup(row) && m_table.columnCount() > 1) {
            setSpan(row, 0, 1, m_table.columnCount());
        }
    }
}

int ComparisonView::widestTitle() const
{
    const QFontMetrics metrics(m_theme.font(TextRole::Body));
    int width = 0;
    for (int row = 0; row < m_table.rowCount(); ++row) {
        if (const ComparisonRow *shown = m_table.rowAt(row)) {
            width = std::max(width, metrics.horizontalAdvance(comparisonTitle(*shown)));
        }
    }
    return width + space::l + space::xs + space::s;
}

/// Titles get what they need as far as the models leave it; models share the rest evenly. Where even the narrowest do
/// not fit they scroll, and each is as wide as its name in two lines.
void ComparisonView::fit()
{
    const int models = m_table.columnCount() - 1;
    if (models < 1) {
        return;
    }
    const int room = viewport()->width();
    const bool scrolls = titlesLeast + models * narrowest > room;
    const int spare = scrolls ? room / 3 : room - models * narrowest;
    const int titles = std::clamp(std::min(widestTitle(), spare), titlesLeast, titlesMost);
    const int each = (room - titles) / models;
    int lines = 1;
    m_header->resizeSection(0, titles);
    for (int section = 1; section <= models; ++section) {
        const auto &model = m_table.comparison().models[static_cast<std::size_t>(section - 1)];
        const int name = headingWidth(model.name, m_theme) + headingMargins;
        const int even = section == models ? room - titles - each * (models - 1) : each;
        const int width = scrolls ? std::clamp(name * 2 / 3, narrowest, widest) : even;
        lines = std::max(lines, headingLines(model.name, width - headingMargins, m_theme));
        m_header->resizeSection(section, width);
    }
    m_header->setFixedHeight(headingHeight + (lines - 1) * secondNameLine);
    updateGeometries();
}

void ComparisonView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

QModelIndex ComparisonView::indexAt(const QPoint &at) const
{
    const bool title = at.x() >= 0 && at.x() < m_header->stays();
    return QTableView::indexAt(title ? at - QPoint(m_header->offset(), 0) : at);
}

QRect ComparisonView::visualRect(const QModelIndex &index) const
{
    const bool title = index.isValid() && index.column() == 0 && m_header->stays() > 0;
    return QTableView::visualRect(index).translated(title ? m_header->offset() : 0, 0);
}

void ComparisonView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int sideways = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (index.column() == 0) {
        horizontalScrollBar()->setValue(m_header->stays() > 0 ? sideways : 0); // it is seen anyway
    } else if (const int x = columnViewportPosition(index.column()); x < m_header->stays()) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (m_header->stays() - x));
    }
}

void ComparisonView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0) {
        viewport()->update();
        m_header->viewport()->update();
    }
}

void ComparisonView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_header->offset() > 0 && m_header->stays() > 0) {
        paintTitles(event->rect());
    }
}

/// What stays, over what has scrolled under it: the rows' titles, and the groups' over the whole width.
void ComparisonView::paintTitles(const QRect &dirty)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.widget = this;
    const int end = rowAt(dirty.bottom());
    for (int row = std::max(rowAt(dirty.top()), 0); row <= (end < 0 ? m_table.rowCount() - 1 : end); ++row) {
        const QModelIndex index = m_table.index(row, 0);
        const int width = m_table.isGroup(row) ? viewport()->width() : m_header->stays();
        option.rect = QRect(0, rowViewportPosition(row), width, rowHeight(row));
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        itemDelegate()->paint(&painter, option, index);
        if (!m_table.isGroup(row)) {
            painter.fillRect(QRect(width - 1, option.rect.top(), 1, option.rect.height()), m_theme.colors().hairline);
        }
    }
}

void ComparisonView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() || m_table.isGroup(currentIndex().row())) {
        const QModelIndex first = moveCursor(MoveHome, Qt::ControlModifier);
        if (first.isValid()) {
            setCurrentIndex(first);
        }
    }
}

QModelIndex ComparisonView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex from = currentIndex();
    const QModelIndex to = QTableView::moveCursor(action, modifiers);
    if (!to.isValid() || !m_table.isGroup(to.row())) {
        return to;
    }
    const int column = from.isValid() ? from.column() : 0;
    const int way = from.isValid() && to.row() < from.row() ? -1 : 1;
    for (const int step : {way, -way}) {
        for (int row = to.row() + step; row >= 0 && row < m_table.rowCount(); row += step) {
            if (!m_table.isGroup(row)) {
                return m_table.index(row, column);
            }
        }
    }
    return from;
}

void ComparisonView::copy()
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    QString text;
    int row = -1;
    for (const QModelIndex &cell : cells) {
        if (row >= 0) {
            text += cell.row() == row ? u'\t' : u'\n';
        }
        row = cell.row();
        text += cell.data().toString();
    }
    if (!text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
    }
}

void ComparisonView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (event->key() == Qt::Key_Delete && currentIndex().column() > 0) {
        Q_EMIT removeAsked(m_table.headerData(currentIndex().column(), Qt::Horizontal).toString());
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT sourcesAsked(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace aigo
