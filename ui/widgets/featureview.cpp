// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/featureview.h"

#include "ui/models/featuretable.h"
#include "ui/text/text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/painting.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace aigo {

namespace {

constexpr int headerHeight = 132;

class FeatureDelegate final : public QStyledItemDelegate
{
public:
    FeatureDelegate(const Theme &theme, const FeatureTable &table, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_table(table)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Model *model = m_table.modelAt(index.row());
        if (model == nullptr) {
            return;
        }
        const FeatureCell cell = featureCell(*model, m_table.features()[static_cast<std::size_t>(index.column())]);
        const Colors &c = m_theme.colors();
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(option.rect, c.accentSoft);
        }
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.grid);
        if (!cell.there) {
            painter->setPen(c.faint);
            painter->drawText(option.rect, Qt::AlignCenter, Text::missing());
        } else {
            paintIcon(*painter, option.rect, *cell.there ? Icon::Check : Icon::Cross,
                      *cell.there ? m_theme.stateText(State::Operational) : c.faint, *cell.there ? 16 : 12);
        }
        if (!cell.sources.empty()) {
            const QRect corner(option.rect.right() - 13, option.rect.top() + 3, 10, 10);
            paintStateShape(*painter, corner, State::Degraded, m_theme.state(State::Degraded));
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            paintFocus(*painter, QRectF(option.rect).adjusted(1, 1, -1, -2), m_theme, 4);
        }
        painter->restore();
    }

private:
    const Theme &m_theme;
    const FeatureTable &m_table;
};

} // namespace

FeatureHeader::FeatureHeader(const Theme &theme, const FeatureTable &table, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
    , m_table(table)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setDefaultSectionSize(FeatureView::columnWidth);
    setSectionsClickable(false);
}

QSize FeatureHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), headerHeight};
}

void FeatureHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const auto at = static_cast<std::size_t>(section);
    if (at >= m_table.features().size()) {
        return;
    }
    const Colors &c = m_theme.colors();
    const Capability feature = m_table.features()[at];
    painter->save();
    painter->fillRect(rect, c.card);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), c.hairline);
    paintIcon(*painter, QRect(rect.left(), rect.bottom() - 26, rect.width(), 20), capabilityIcon(feature), c.muted, 16);
    const QFont font = m_theme.font(TextRole::Caption);
    painter->setFont(font);
    painter->setPen(c.text);
    // Upwards, from over the icon.
    painter->translate(rect.center().x(), rect.bottom() - 32);
    painter->rotate(-90);
    const QRect line(0, -rect.width() / 2, rect.height() - 40, rect.width());
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(Text::capability(feature), Qt::ElideRight, line.width()));
    painter->restore();
}

FeatureRows::FeatureRows(const Theme &theme, const FeatureTable &table, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_theme(theme)
    , m_table(table)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setDefaultSectionSize(Theme::rowHeight);
    setSectionsClickable(false);
}

void FeatureRows::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Model *model = m_table.modelAt(section);
    if (model == nullptr) {
        return;
    }
    const Colors &c = m_theme.colors();
    painter->save();
    painter->fillRect(rect, c.card);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), c.grid);
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), c.hairline);
    const QRect in = rect.adjusted(space::m, 0, -space::s, 0);
    const QFont body = m_theme.font(TextRole::Body);
    const QString name = QFontMetrics(body).elidedText(displayName(model->facts), Qt::ElideRight, in.width() * 2 / 3);
    painter->setFont(body);
    painter->setPen(c.text);
    painter->drawText(in, Qt::AlignLeft | Qt::AlignVCenter, name);
    const int taken = QFontMetrics(body).horizontalAdvance(name) + space::s;
    const auto known = m_names.find(model->facts.provider);
    const QFont caption = m_theme.font(TextRole::Caption);
    painter->setFont(caption);
    painter->setPen(c.faint);
    painter->drawText(in.adjusted(taken, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(caption).elidedText(known == m_names.end() ? model->facts.provider : known->second,
                                                       Qt::ElideRight, in.width() - taken));
    painter->restore();
}

FeatureView::FeatureView(const Theme &theme, FeatureTable &table, QWidget *parent)
    : QTableView(parent)
    , m_table(table)
    , m_rows(new FeatureRows(theme, table, this))
{
    setHorizontalHeader(new FeatureHeader(theme, table, this));
    setVerticalHeader(m_rows);
    setModel(&table);
    setItemDelegate(new FeatureDelegate(theme, table, this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    viewport()->setAutoFillBackground(false);
    setTabKeyNavigation(false);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const Model *model = m_table.modelAt(index.row())) {
            Q_EMIT openAsked(model->id());
        }
    });
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&table, &QAbstractItemModel::modelReset, this, &FeatureView::fit);
}

void FeatureView::fit()
{
    constexpr int widest = 72;
    const int columns = std::max(1, m_table.columnCount());
    const int rows = std::clamp(width() / 4, 180, 320);
    m_rows->setFixedWidth(rows);
    horizontalHeader()->setDefaultSectionSize(std::clamp((width() - rows - 16) / columns, int{columnWidth}, widest));
}

void FeatureView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void FeatureView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const Model *model = m_table.modelAt(currentIndex().row());
    if (enter && model != nullptr) {
        Q_EMIT openAsked(model->id());
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        QModelIndexList cells = selectionModel()->selectedIndexes();
        std::sort(cells.begin(), cells.end());
        QString text;
        int row = -1;
        for (const QModelIndex &cell : cells) {
            text += row < 0 ? QString() : cell.row() == row ? QStringLiteral("\t") : QStringLiteral("\n");
            row = cell.row();
            text += cell.data().toString();
        }
        QGuiApplication::clipboard()->setText(text);
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace aigo
