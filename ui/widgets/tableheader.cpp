// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tableheader.h"

#include "ui/models/modelstable.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace aigo {

namespace {

constexpr int headerHeight = 34;

QString arrow(const SortKeys &keys, const Column *column)
{
    const auto it =
        std::find_if(keys.begin(), keys.end(), [column](const SortKey &key) { return key.column == column; });
    if (it == keys.end()) {
        return {};
    }
    const QString sign = it->descending ? QStringLiteral("↓") : QStringLiteral("↑");
    return keys.size() > 1 ? sign + QString::number(it - keys.begin() + 1) : sign;
}

} // namespace

TableHeader::TableHeader(const Theme &theme, const ModelsTable &table, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
    , m_table(table)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(32);
    setFixedHeight(headerHeight);
    setSectionResizeMode(QHeaderView::Interactive);
    setFocusPolicy(Qt::NoFocus);
    connect(this, &QHeaderView::sectionClicked, this, [this](int section) {
        if (const Column *column = m_table.columnAt(section)) {
            Q_EMIT sortAsked(clicked(m_table.sortKeys(), column, m_add));
        }
    });
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), headerHeight};
}

QString TableHeader::unitOf(const Column &column)
{
    const bool usual = column.unit == u"$/1M" && column.key != u"input" && column.key != u"output";
    return column.kind == ColumnKind::Price && !usual ? column.unit : QString();
}

SortKeys TableHeader::clicked(SortKeys keys, const Column *column, bool add)
{
    const auto it =
        std::find_if(keys.begin(), keys.end(), [column](const SortKey &key) { return key.column == column; });
    const bool turn = it != keys.end() && (add || keys.size() == 1);
    const SortKey key{column, turn ? !it->descending : false};
    if (!add) {
        return {key};
    }
    if (it != keys.end()) {
        *it = key;
    } else {
        keys.push_back(key);
    }
    return keys;
}

void TableHeader::mousePressEvent(QMouseEvent *event)
{
    m_add = event->modifiers().testFlag(Qt::ShiftModifier);
    QHeaderView::mousePressEvent(event);
}

void TableHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.colors().card);
    painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1), m_theme.colors().hairline);
    painter.end();
    QHeaderView::paintEvent(event);
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Colors &colors = m_theme.colors();
    painter->save();
    painter->fillRect(rect, colors.card);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.hairline);
    const Column *column = m_table.columnAt(section);
    if (column) {
        const QFont strong = m_theme.font(TextRole::CaptionStrong);
        const QFont plain = m_theme.font(TextRole::Caption);
        const QString sign = arrow(m_table.sortKeys(), column);
        const QString unit = unitOf(*column);
        const auto width = [](const QFont &font, const QString &text) {
            return text.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(text) + space::xs;
        };
        QRect box = rect.adjusted(space::s, 0, -space::s, 0);
        const int room = box.width() - width(plain, unit) - width(strong, sign);
        const QString title = QFontMetrics(strong).elidedText(column->titleText(), Qt::ElideRight, room + space::xs);
        const int all = width(strong, title) + width(plain, unit) + width(strong, sign) - space::xs;
        int x = column->numeric ? box.right() + 1 - all : box.left();
        const auto draw = [&](const QFont &font, const QColor &colour, const QString &text) {
            painter->setFont(font);
            painter->setPen(colour);
            painter->drawText(QRect(x, box.top(), width(font, text) + 2, box.height()),
                              Qt::AlignVCenter | Qt::AlignLeft, text);
            x += width(font, text);
        };
        draw(strong, sign.isEmpty() ? colors.muted : colors.text, title);
        draw(plain, colors.faint, unit);
        draw(strong, colors.accent, sign);
    }
    painter->restore();
}

} // namespace aigo
