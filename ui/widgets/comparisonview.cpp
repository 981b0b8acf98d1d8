// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/comparisonview.h"

#include "ui/charts/comparisonpainting.h"
#include "ui/models/comparisontable.h"
#include "ui/theme/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace aigo {

namespace {

constexpr int headerHeight = 50;
constexpr int narrowest = 106; ///< a star, a cost and a cross

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
    setFixedHeight(headerHeight);
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

void ComparisonHeader::mouseMoveEvent(QMouseEvent *event)
{
    const int over = logicalIndexAt(event->pos());
    if (over != m_over) {
        m_over = over;
        viewport()->update();
    }
    const bool cross = over > 0 && crossBox(over).contains(event->pos());
    viewport()->setToolTip(cross ? tr("Take this model out") : QString());
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
    const int section = logicalIndexAt(event->pos());
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

void ComparisonView::fit()
{
    const int models = m_table.columnCount() - 1;
    if (models < 1) {
        return;
    }
    const int room = viewport()->width();
    const int titles = std::clamp(room / (models + 2), 140, 230);
    m_header->resizeSection(0, titles);
    const int each = std::max(narrowest, (room - titles) / models);
    for (int section = 1; section <= models; ++section) {
        const bool last = section == models && each > narrowest;
        m_header->resizeSection(section, last ? room - titles - each * (models - 1) : each);
    }
}

void ComparisonView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
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
