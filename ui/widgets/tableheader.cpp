// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tableheader.h"

#include "ui/models/modelstable.h"

#include <QHelpEvent>
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
    setSectionsMovable(true);
    setFirstSectionMovable(false);
    connect(this, &QHeaderView::sectionMoved, this, [this](int section) {
        if (!m_settling) {
            // Not while the header is still in the middle of its mouse event.
            QMetaObject::invokeMethod(this, [this, section] { dragged(section); }, Qt::QueuedConnection);
        }
    });
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
    return (column.kind == ColumnKind::Price && !usual) || column.kind == ColumnKind::Percent ? column.unit : QString();
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

void TableHeader::setPinned(int sections)
{
    m_pinned = sections;
    viewport()->update();
}

int TableHeader::pinnedWidth() const
{
    int width = 0;
    for (int section = 0; section < std::min(m_pinned, count()); ++section) {
        width += sectionSize(section);
    }
    // What is pinned must leave room for what is not.
    return isRightToLeft() || width > viewport()->width() * 2 / 3 ? 0 : width;
}

/// The order of the columns is the table's: the header says what was wished and goes back to the table's own.
void TableHeader::dragged(int section)
{
    std::vector<int> sections;
    for (int visual = 0; visual < count(); ++visual) {
        sections.push_back(logicalIndex(visual));
    }
    m_settling = true;
    for (int logical = 0; logical < count(); ++logical) {
        moveSection(visualIndex(logical), logical);
    }
    m_settling = false;
    Q_EMIT orderAsked(section, sections);
}

bool TableHeader::isOverPinned(const QPoint &at) const
{
    return offset() > 0 && at.x() < pinnedWidth();
}

bool TableHeader::viewportMouse(const QMouseEvent &event)
{
    // To the base class pinned sections lie where they would without pinning: as far left as is scrolled.
    QMouseEvent moved(event.type(), event.position() - QPointF(offset(), 0), event.scenePosition(),
                      event.globalPosition(), event.button(), event.buttons(), event.modifiers(),
                      event.pointingDevice());
    return QHeaderView::viewportEvent(&moved);
}

bool TableHeader::viewportEvent(QEvent *event)
{
    switch (static_cast<int>(event->type())) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const bool begins = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
        const bool over = isOverPinned(mouse->position().toPoint());
        if (begins) {
            m_held = over;
        }
        const bool pinned = mouse->buttons() == Qt::NoButton && event->type() == QEvent::MouseMove ? over : m_held;
        return pinned ? viewportMouse(*mouse) : QHeaderView::viewportEvent(event);
    }
    case QEvent::ContextMenu: {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        const int x = menu->pos().x();
        Q_EMIT menuAsked(logicalIndexAt(isOverPinned(menu->pos()) ? x - offset() : x), menu->globalPos());
        return true;
    }
    default:
        return QHeaderView::viewportEvent(event);
    }
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
    const int width = pinnedWidth();
    if (width == 0 || offset() == 0) {
        return;
    }
    QPainter over(viewport());
    for (int section = 0; section < m_pinned; ++section) {
        paintSection(&over, QRect(sectionPosition(section), 0, sectionSize(section), viewport()->height()), section);
    }
    over.fillRect(QRect(width - 1, 0, 1, viewport()->height()), m_theme.colors().hairline);
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
        QString unit = unitOf(*column);
        const auto width = [](const QFont &font, const QString &text) {
            return text.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(text) + space::xs;
        };
        QRect box = rect.adjusted(space::s, 0, -space::s, 0);
        if (width(strong, column->titleText()) + width(plain, unit) + width(strong, sign) > box.width() + space::xs) {
            unit.clear(); // rather than a part of the title
        }
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
