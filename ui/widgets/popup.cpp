// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/popup.h"

#include <QScreen>
#include <algorithm>

namespace aigo {

Popup::Popup(QSize size, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_size(size)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
}

void Popup::showAt(const QPoint &at)
{
    if (m_size.isEmpty()) {
        adjustSize();
    } else {
        resize(m_size);
    }
    const QRect room = parentWidget()->screen()->availableGeometry();
    move(std::max(room.left(), std::min(at.x(), room.right() - width())),
         std::max(room.top(), std::min(at.y(), room.bottom() - height())));
    show();
    if (focusProxy() != nullptr) {
        focusProxy()->setFocus();
    }
}

} // namespace aigo
