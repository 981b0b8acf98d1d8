// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/palette/paletterows.h"

#include "ui/text/text.h"
#include "ui/widgets/painting.h"

#include <QPainter>
#include <QTextLayout>
#include <algorithm>

namespace aigo {

namespace {

constexpr int lowRow = 36;
constexpr int highRow = 52;

using Places = std::vector<std::pair<qsizetype, qsizetype>>;

/// One line, elided at the end, with its marks behind it.
void paintMarked(QPainter &painter, const QRect &box, const QString &text, const Places &marks, QFont font, QColor ink,
                 const Colors &colors)
{
    const QString line = QFontMetrics(font).elidedText(QString(text).replace(u'\n', u' '), Qt::ElideRight, box.width());
    QTextLayout layout(line, font);
    QList<QTextLayout::FormatRange> formats;
    for (const auto &[from, length] : marks) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(from);
        range.length = static_cast<int>(length);
        range.format.setBackground(colors.accentSoft);
        range.format.setForeground(colors.accent);
        range.format.setFontWeight(QFont::DemiBold);
        if (from < line.size()) {
            formats.append(range);
        }
    }
    layout.setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine only = layout.createLine();
    only.setLineWidth(box.width() + 1000); // bolder marks may need more than what was measured; the clip ends it
    layout.endLayout();
    painter.save();
    painter.setClipRect(box);
    painter.setPen(ink);
    layout.draw(&painter, QPointF(box.left(), box.top() + (box.height() - only.height()) / 2));
    painter.restore();
}

} // namespace

void PaletteRows::show(std::vector<PaletteEntry> entries)
{
    const auto before = static_cast<int>(m_entries.size());
    const auto after = static_cast<int>(entries.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_entries.resize(entries.size());
        endRemoveRows();
    }
    const int common = std::min(before, after);
    for (int i = 0; i < common; ++i) {
        const auto place = static_cast<std::size_t>(i);
        m_entries[place] = std::move(entries[place]);
    }
    if (common > 0) {
        Q_EMIT dataChanged(index(0), index(common - 1));
    }
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        std::move(entries.begin() + before, entries.end(), std::back_inserter(m_entries));
        endInsertRows();
    }
}

const PaletteEntry *PaletteRows::at(int row) const
{
    return row >= 0 && row < static_cast<int>(m_entries.size()) ? &m_entries[static_cast<std::size_t>(row)] : nullptr;
}

int PaletteRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant PaletteRows::data(const QModelIndex &index, int role) const
{
    const PaletteEntry *entry = at(index.row());
    if (entry == nullptr) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return entry->title;
    }
    if (role == Qt::AccessibleTextRole) {
        QStringList all{PaletteDelegate::kindTitle(entry->kind), entry->title, entry->detail, entry->shortcut};
        all.removeAll(QString());
        return all.join(QStringLiteral(", "));
    }
    return {};
}

PaletteDelegate::PaletteDelegate(const Theme &theme, const Clock &clock, const PaletteRows &rows, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_rows(rows)
{}

QString PaletteDelegate::kindTitle(PaletteEntry::Kind kind)
{
    switch (kind) {
    case PaletteEntry::Kind::Page:
        return tr("Page");
    case PaletteEntry::Kind::Action:
        return tr("Action");
    case PaletteEntry::Kind::Provider:
        return tr("Provider");
    case PaletteEntry::Kind::Preset:
        return tr("Preset");
    case PaletteEntry::Kind::Model:
        return tr("Model");
    case PaletteEntry::Kind::Change:
        return tr("Change");
    case PaletteEntry::Kind::Incident:
        return tr("Incident");
    case PaletteEntry::Kind::News:
        return tr("News");
    }
    return {};
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const PaletteEntry *entry = m_rows.at(index.row());
    return {0, entry != nullptr && !entry->detail.isEmpty() ? highRow : lowRow};
}

/// What stands at the end: kind, and shortcut or age. Gives the room it took.
int PaletteDelegate::paintEnd(QPainter &painter, const QRect &box, const PaletteEntry &entry) const
{
    const Colors &colors = m_theme.colors();
    const QFont font = m_theme.font(TextRole::Caption);
    painter.setFont(font);
    painter.setPen(colors.faint);
    QString end = kindTitle(entry.kind);
    if (entry.approximate) {
        end = tr("spelled nearly so") + QStringLiteral(" · ") + end;
    }
    if (entry.at) {
        end += QStringLiteral(" · ") + Text::age(*entry.at, m_clock.now());
    }
    int right = box.right();
    if (!entry.shortcut.isEmpty()) {
        const int width = QFontMetrics(font).horizontalAdvance(entry.shortcut) + space::m;
        const QRect key(right - width, box.center().y() - 10, width, 20);
        paintBox(painter, key, colors.surface, colors.hairline, 4);
        painter.drawText(key, Qt::AlignCenter, entry.shortcut);
        right = key.left() - space::s;
    }
    const int width = QFontMetrics(font).horizontalAdvance(end);
    painter.drawText(QRect(right - width, box.top(), width, box.height()), Qt::AlignVCenter | Qt::AlignRight, end);
    return box.right() - right + width + space::m;
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PaletteEntry *entry = m_rows.at(index.row());
    if (entry == nullptr) {
        return;
    }
    const Colors &colors = m_theme.colors();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (chosen) {
        paintBox(*painter, option.rect.adjusted(4, 1, -4, -1), colors.accentSoft, colors.accentSoft,
                 Theme::controlRadius);
    }
    const QRect inner = option.rect.adjusted(space::l, 0, -space::l, 0);
    const QRect glyph(inner.left(), inner.top(), 18, inner.height());
    if (entry->state) {
        paintState(*painter, glyph, *entry->state, m_theme);
    } else {
        paintIcon(*painter, glyph, entry->icon, chosen ? colors.accent : colors.muted, 18);
    }
    const int end = paintEnd(*painter, inner, *entry);
    QRect text = inner.adjusted(30, 0, -end, 0);
    if (entry->detail.isEmpty()) {
        paintMarked(*painter, text, entry->title, entry->inTitle, m_theme.font(TextRole::Body), colors.text, colors);
    } else {
        const QRect upper(text.left(), text.top() + 6, text.width(), 20);
        const QRect lower(text.left(), text.top() + 27, text.width(), 18);
        paintMarked(*painter, upper, entry->title, entry->inTitle, m_theme.font(TextRole::Body), colors.text, colors);
        paintMarked(*painter, lower, entry->detail, entry->inDetail, m_theme.font(TextRole::Control), colors.muted,
                    colors);
    }
    painter->restore();
}

} // namespace aigo
