// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/modeldelegate.h"

#include "ui/charts/trendline.h"
#include "ui/models/modelstable.h"
#include "ui/text/celltext.h"
#include "ui/text/text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/tableheader.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace aigo {

namespace {

constexpr int glyph = 14;
constexpr int glyphStep = 20;
constexpr int tick = 15;
constexpr int watchedMark = 18;
constexpr int trendWidth = 56; ///< of a line without its figure

QRect glyphBox(const QRect &cell, int place)
{
    const int x = cell.left() + space::s + place * glyphStep;
    return {x, cell.top(), glyph, cell.height()};
}

QRect tickBox(const QRect &cell)
{
    QRect box(0, 0, tick, tick);
    box.moveCenter(cell.center());
    return box;
}

QString longestPrice(const Column &column, const std::vector<Model> &models)
{
    const auto digits = [](qint64 amount) {
        constexpr qint64 whole = 1'000'000; // pico-dollars a token make a dollar a million tokens
        int count = 0;
        for (qint64 rest = amount % whole; rest != 0; rest = rest * 10 % whole) {
            ++count; // decimals
        }
        count = std::max(count, 2);
        for (qint64 rest = amount / whole; rest >= 10; rest /= 10) {
            ++count;
        }
        return count;
    };
    int most = -1;
    const Model *longest = nullptr;
    for (const Model &model : models) {
        const CellValue value = column.value(FilterSubject{model});
        if (const auto *amount = std::get_if<qint64>(&value); amount != nullptr && digits(*amount) > most) {
            most = digits(*amount);
            longest = &model;
        }
    }
    return longest == nullptr ? QString() : cellText(column, FilterSubject{*longest});
}

} // namespace

ModelDelegate::ModelDelegate(const Theme &theme, const ModelsTable &table, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_table(table)
{}

QSize ModelDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    return {columnWidth(index.column()), Theme::rowHeight};
}

int ModelDelegate::columnWidth(int section) const
{
    const Column *column = m_table.columnAt(section);
    if (!column) {
        return 36;
    }
    const QFontMetrics heading(m_theme.font(TextRole::CaptionStrong));
    const QString unit = TableHeader::unitOf(*column);
    const int named = heading.horizontalAdvance(column->titleText() + QLatin1Char(' ') + unit);
    const int sorted = heading.horizontalAdvance(column->titleText() + QStringLiteral(" ↓")); // in the unit's place
    const int least = std::max(named + (unit.isEmpty() ? 2 : 12), sorted + space::s) + 2 * space::s;
    if (column->key == u"cap") {
        return std::max(least, 2 * space::s + glyphStep * static_cast<int>(shownCapabilities.size()));
    }
    if (column->key == u"trend") {
        const int figure = figuresWidth(m_theme.font(TextRole::Body), QStringLiteral("−100"));
        return std::max(least, trendWidth + figure + 3 * space::s);
    }
    switch (column->kind) {
    case ColumnKind::Text:
        return std::max(least, column->key == u"name" || column->key == u"id" ? 190 : 120);
    case ColumnKind::Words:
        return std::max(least, 180);
    case ColumnKind::State:
        return std::max(least, 44);
    case ColumnKind::Date:
    case ColumnKind::Age:
        return std::max(least, 92);
    case ColumnKind::Price:
        return std::max({least, 60, priceWidth(*column)});
    case ColumnKind::Tokens:
    case ColumnKind::Duration:
    case ColumnKind::Percent:
    case ColumnKind::Flag:
    case ColumnKind::Count:
        return std::max(least, 60);
    }
    return least;
}

/// As wide as the price with the most digits needs, of the whole catalogue: a figure is never clipped, and no column
/// changes its width while one scrolls or filters.
int ModelDelegate::priceWidth(const Column &column) const
{
    if (m_pricesOf != m_table.generation()) {
        m_longestPrices.clear();
        m_pricesOf = m_table.generation();
    }
    auto it = m_longestPrices.find(&column);
    if (it == m_longestPrices.end()) {
        it = m_longestPrices.emplace(&column, longestPrice(column, m_table.catalogue()->models)).first;
    }
    return figuresWidth(m_theme.font(TextRole::BodyStrong), it->second) + 2 * space::s + 2;
}

int ModelDelegate::contentWidth(int section, int firstRow, int lastRow) const
{
    const Column *column = m_table.columnAt(section);
    if (!column || column->key == u"cap" || column->key == u"trend" || column->kind == ColumnKind::State) {
        return columnWidth(section);
    }
    const QFontMetrics heading(m_theme.font(TextRole::CaptionStrong));
    const QString title = column->titleText() + QStringLiteral(" %1 ↓2").arg(TableHeader::unitOf(*column));
    int width = heading.horizontalAdvance(title);
    const int mark = m_table.marksWatched(*column) ? watchedMark : 0;
    const QFont body = m_theme.font(TextRole::BodyStrong);
    const QFontMetrics metrics(body);
    for (int row = firstRow; row <= lastRow; ++row) {
        const QString text = m_table.index(row, section).data().toString();
        width = std::max(width, column->numeric ? figuresWidth(body, text) : metrics.horizontalAdvance(text) + mark);
    }
    return width + 2 * space::s + 2;
}

void ModelDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &colors = m_theme.colors();
    const QRect cell = option.rect;
    const bool picked = index.siblingAtColumn(ModelsTable::pickColumn).data(ModelsTable::RawRole).toBool();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(cell, picked ? colors.accentSoft : selected ? colors.hover : colors.card);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), colors.grid);
    const QRect box = cell.adjusted(0, 0, 0, -1);
    const Column *column = m_table.columnAt(index.column());
    if (!column) {
        if (selected) {
            painter->fillRect(QRect(cell.left(), cell.top(), 3, cell.height() - 1), colors.accent);
        }
        paintTick(*painter, tickBox(box), picked);
    } else if (column->key == u"cap") {
        const Model *model = m_table.modelAt(index.row());
        paintCapabilities(*painter, box, model ? model->facts.capabilities : Capabilities{});
    } else if (column->kind == ColumnKind::State && index.data(ModelsTable::RawRole).isValid()) {
        const Model *model = m_table.modelAt(index.row());
        const auto state = model ? m_table.stateOf(*model) : std::nullopt;
        QRect sign(0, 0, 16, 16);
        sign.moveCenter(box.center());
        paintState(*painter, sign, state.value_or(State::Unknown), m_theme);
    } else {
        QRect room = box.adjusted(space::s, 0, -space::s, 0);
        if (m_table.marksWatched(*column) && index.data(ModelsTable::WatchedRole).toBool()) {
            room.setRight(room.right() - watchedMark);
            paintIcon(*painter, QRect(room.right() + 1, box.top(), watchedMark, box.height()), Icon::Star,
                      colors.accent, 12);
        }
        paintText(*painter, room, index);
        const PriceTrend *trend = column->key == u"trend" ? m_table.trendAt(index.row()) : nullptr;
        if (trend != nullptr && !trend->steps.empty()) {
            paintTrend(*painter, QRect(box.left() + space::s, box.top() + 7, trendWidth, box.height() - 14), *trend);
        }
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (m_focusShown && view && view->hasFocus() && view->currentIndex() == index) {
        paintFocus(*painter, QRectF(box), m_theme, 3);
    }
    painter->restore();
}

void ModelDelegate::paintTrend(QPainter &painter, const QRect &box, const PriceTrend &trend) const
{
    if (m_linesOf != m_table.generation() || m_lineSize != box.size()) {
        m_lines.clear();
        m_linesOf = m_table.generation();
        m_lineSize = box.size();
    }
    auto it = m_lines.find(&trend);
    if (it == m_lines.end()) {
        it = m_lines.emplace(&trend, trendLine(trend, box.size())).first;
    }
    painter.translate(box.topLeft());
    painter.setPen(m_theme.colors().accent);
    painter.drawPolyline(it->second);
    painter.translate(-box.topLeft());
}

void ModelDelegate::paintTick(QPainter &painter, const QRect &box, bool on) const
{
    const Colors &colors = m_theme.colors();
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), on ? colors.accent : colors.card,
             on ? colors.accent : colors.faint, 4);
    if (on) {
        paintIcon(painter, box, Icon::Check, colors.onAccent, 11);
    }
}

void ModelDelegate::paintCapabilities(QPainter &painter, const QRect &box, const Capabilities &capabilities) const
{
    int place = 0;
    for (const Capability capability : shownCapabilities) {
        const bool there = capabilities.has(capability);
        paintIcon(painter, glyphBox(box, place), capabilityIcon(capability),
                  there ? m_theme.colors().muted : m_theme.colors().hairline, glyph);
        ++place;
    }
}

void ModelDelegate::paintText(QPainter &painter, const QRect &box, const QModelIndex &index) const
{
    const Colors &colors = m_theme.colors();
    const Column *column = m_table.columnAt(index.column());
    const bool known = index.data(ModelsTable::RawRole).isValid();
    const bool best = index.data(ModelsTable::BestRole).toBool();
    const bool leads = column->key == u"name" || column->key == u"id" || column->kind == ColumnKind::Price;
    painter.setFont(m_theme.font(best ? TextRole::BodyStrong : TextRole::Body));
    painter.setPen(!known ? colors.faint : leads ? colors.text : colors.muted);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (column->numeric) {
        paintFigures(painter, box, text);
    } else {
        const auto align = column->kind == ColumnKind::State ? Qt::AlignCenter : Qt::AlignVCenter | Qt::AlignLeft;
        painter.drawText(box, static_cast<int>(align),
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
    }
}

bool ModelDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    Q_UNUSED(option)
    if (index.column() != ModelsTable::pickColumn || event->type() != QEvent::MouseButtonRelease ||
        static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton) {
        return false;
    }
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, static_cast<int>(on ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

bool ModelDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    const Model *model = m_table.modelAt(index.row());
    const Column *column = m_table.columnAt(index.column());
    if (!model || !column) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    QString text;
    if (column->key == u"cap") {
        const int place = (event->pos().x() - option.rect.left() - space::s + (glyphStep - glyph) / 2) / glyphStep;
        if (place < 0 || place >= static_cast<int>(shownCapabilities.size())) {
            return true;
        }
        const Capability capability = shownCapabilities[static_cast<std::size_t>(place)];
        const Capabilities &can = model->facts.capabilities;
        const QString known = can.has(capability) ? tr("yes") : can.lacks(capability) ? tr("no") : tr("unknown");
        text = QStringLiteral("%1: %2").arg(Text::capability(capability), known);
    } else if (column->key == u"name") {
        const bool watched = index.data(ModelsTable::WatchedRole).toBool();
        text = watched ? tr("%1, watched").arg(model->id()) : model->id();
    } else if (column->key == u"trend") {
        text = index.data(ModelsTable::TellRole).toString();
    } else if (column->kind == ColumnKind::State) {
        text = QStringLiteral("%1: %2").arg(m_table.providerName(model->facts.provider),
                                            Text::state(m_table.stateOf(*model).value_or(State::Unknown)));
    } else {
        const QString all = index.data().toString();
        const int room = option.rect.width() - 2 * space::s;
        text = QFontMetrics(m_theme.font(TextRole::Body)).horizontalAdvance(all) > room ? all : QString();
    }
    QToolTip::showText(event->globalPos(), text, view->viewport(), option.rect);
    return true;
}

} // namespace aigo
