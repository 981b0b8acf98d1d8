// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tickpanel.h"

#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace aigo {

TickPanel::TickPanel(const Theme &theme, QSize size, QWidget *parent)
    : Popup(size, parent)
    , m_search(new SearchField(theme, this))
    , m_list(new QListWidget(this))
    , m_hint(new Label(theme, TextRole::Caption, Label::Tone::Faint, this))
{
    setFont(theme.font(TextRole::Control));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, space::s, space::s, space::s);
    column->setSpacing(space::s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    m_search->installEventFilter(this);
    setFocusProxy(m_search);
}

QListWidgetItem *TickPanel::add(const QString &text, const QVariant &data, bool ticked)
{
    auto *item = new QListWidgetItem(text, m_list);
    item->setData(Qt::UserRole, data);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    item->setSizeHint({0, Theme::rowHeight});
    return item;
}

bool TickPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        QListWidgetItem *item = m_list->currentItem();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && item != nullptr) {
            item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
            return true;
        }
    }
    return Popup::eventFilter(watched, event);
}

} // namespace aigo
