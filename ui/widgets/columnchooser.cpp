// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/columnchooser.h"

#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>

namespace aigo {

namespace {

constexpr QSize panel(280, 420);

} // namespace

ColumnChooser::ColumnChooser(const Theme &theme, const std::vector<const Column *> &occurring,
                             const std::vector<const Column *> &shown, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_search(new SearchField(theme, this))
    , m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setObjectName(QStringLiteral("columnChooser"));
    setFont(theme.font(TextRole::Control));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, space::s, space::s, space::s);
    column->setSpacing(space::s);
    m_search->setPlaceholderText(tr("Find a column"));
    m_search->setAccessibleName(tr("Find a column"));
    m_list->setAccessibleName(tr("Columns, those shown first"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setUniformItemSizes(true);
    auto *hint = new Label(theme, tr("Drag to reorder, or Alt+↑ ↓"), TextRole::Caption, Label::Tone::Faint);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(hint);
    for (const Column *of : shown) {
        add(*of, true);
    }
    for (const Column *of : occurring) {
        if (std::find(shown.begin(), shown.end(), of) == shown.end()) {
            add(*of, false);
        }
    }
    m_list->setCurrentRow(0);
    m_list->installEventFilter(this);
    m_search->installEventFilter(this);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &ColumnChooser::find);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::tell);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::tell);
}

void ColumnChooser::add(const Column &column, bool on)
{
    QString text = column.titleText();
    if (!column.unit.isEmpty()) {
        text += QStringLiteral("  %1").arg(column.unit);
    }
    auto *item = new QListWidgetItem(text, m_list);
    item->setData(Qt::UserRole, column.key);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
    item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    item->setSizeHint({0, Theme::rowHeight});
}

void ColumnChooser::showAt(const QPoint &at)
{
    resize(panel);
    const QRect room = parentWidget()->screen()->availableGeometry();
    move(std::max(room.left(), std::min(at.x(), room.right() - panel.width())),
         std::max(room.top(), std::min(at.y(), room.bottom() - panel.height())));
    show();
    m_search->setFocus();
}

void ColumnChooser::tell()
{
    if (m_busy) {
        return;
    }
    QStringList keys;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked) {
            keys += m_list->item(row)->data(Qt::UserRole).toString();
        }
    }
    if (keys.isEmpty()) {
        if (QListWidgetItem *last = m_list->currentItem()) {
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
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool fits = item->text().contains(wanted, Qt::CaseInsensitive) ||
                          item->data(Qt::UserRole).toString().contains(wanted, Qt::CaseInsensitive);
        item->setHidden(!fits);
        first = fits && first == nullptr ? item : first;
    }
    if (m_list->currentItem() == nullptr || m_list->currentItem()->isHidden()) {
        m_list->setCurrentItem(first);
    }
}

void ColumnChooser::moveCurrent(int by)
{
    const int from = m_list->currentRow();
    int to = from + by;
    while (to > 0 && to < m_list->count() - 1 && m_list->item(to)->isHidden()) {
        to += by;
    }
    if (from < 0 || to < 0 || to >= m_list->count()) {
        return;
    }
    m_busy = true;
    QListWidgetItem *item = m_list->takeItem(from);
    m_list->insertItem(to, item);
    m_list->setCurrentItem(item);
    m_busy = false;
    tell();
}

bool ColumnChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool vertical = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
    if (vertical && key->modifiers().testFlag(Qt::AltModifier)) {
        moveCurrent(key->key() == Qt::Key_Down ? 1 : -1);
        return true;
    }
    if (watched == m_search) {
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Down) {
            m_list->setFocus();
            return true;
        }
        if (QListWidgetItem *item = enter ? m_list->currentItem() : nullptr) {
            item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace aigo
