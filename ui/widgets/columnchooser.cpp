// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/columnchooser.h"

#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QKeyEvent>
#include <algorithm>

namespace aigo {

namespace {

constexpr QSize panel(280, 420);

} // namespace

ColumnChooser::ColumnChooser(const Theme &theme, const std::vector<const Column *> &occurring,
                             const std::vector<const Column *> &shown, QWidget *parent)
    : TickPanel(theme, panel, parent)
{
    setObjectName(QStringLiteral("columnChooser"));
    search()->setPlaceholderText(tr("Find a column"));
    search()->setAccessibleName(tr("Find a column"));
    list()->setAccessibleName(tr("Columns, those shown first"));
    list()->setDragDropMode(QAbstractItemView::InternalMove);
    hint()->setText(tr("Drag to reorder, or Alt+↑ ↓"));
    for (const Column *of : shown) {
        addColumn(*of, true);
    }
    for (const Column *of : occurring) {
        if (std::find(shown.begin(), shown.end(), of) == shown.end()) {
            addColumn(*of, false);
        }
    }
    list()->setCurrentRow(0);
    list()->installEventFilter(this);
    connect(search(), &QLineEdit::textChanged, this, &ColumnChooser::find);
    connect(list(), &QListWidget::itemChanged, this, &ColumnChooser::tell);
    connect(list()->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::tell);
}

void ColumnChooser::addColumn(const Column &column, bool on)
{
    QString text = column.titleText();
    if (!column.unit.isEmpty()) {
        text += QStringLiteral("  %1").arg(column.unit);
    }
    QListWidgetItem *item = add(text, column.key, on);
    item->setFlags(item->flags() | Qt::ItemIsDragEnabled);
}

void ColumnChooser::tell()
{
    if (m_busy) {
        return;
    }
    QStringList keys;
    for (int row = 0; row < list()->count(); ++row) {
        if (list()->item(row)->checkState() == Qt::Checked) {
            keys += list()->item(row)->data(Qt::UserRole).toString();
        }
    }
    if (keys.isEmpty()) {
        if (QListWidgetItem *last = list()->currentItem()) {
            last->setCheckState(Qt::Checked); // which tells again
        }
        return;
    }
    Q_EMIT chosen(keys);
}

void ColumnChooser::find(const QString &text)
{
    const QString wanted = text.trimmed();
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < list()->count(); ++row) {
        QListWidgetItem *item = list()->item(row);
        const bool fits = item->text().contains(wanted, Qt::CaseInsensitive) ||
                          item->data(Qt::UserRole).toString().contains(wanted, Qt::CaseInsensitive);
        item->setHidden(!fits);
        first = fits && first == nullptr ? item : first;
    }
    if (list()->currentItem() == nullptr || list()->currentItem()->isHidden()) {
        list()->setCurrentItem(first);
    }
}

void ColumnChooser::moveCurrent(int by)
{
    const int from = list()->currentRow();
    int to = from + by;
    while (to > 0 && to < list()->count() - 1 && list()->item(to)->isHidden()) {
        to += by;
    }
    if (from < 0 || to < 0 || to >= list()->count()) {
        return;
    }
    m_busy = true;
    QListWidgetItem *item = list()->takeItem(from);
    list()->insertItem(to, item);
    list()->setCurrentItem(item);
    m_busy = false;
    tell();
}

bool ColumnChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return TickPanel::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool vertical = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
    if (vertical && key->modifiers().testFlag(Qt::AltModifier)) {
        moveCurrent(key->key() == Qt::Key_Down ? 1 : -1);
        return true;
    }
    if (watched == search() && key->key() == Qt::Key_Down) {
        list()->setFocus();
        return true;
    }
    return TickPanel::eventFilter(watched, event);
}

} // namespace aigo
