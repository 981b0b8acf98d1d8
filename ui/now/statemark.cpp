// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/now/statemark.h"

#include "core/domain/verdict.h"
#include "ui/theme/icons.h"

#include <QPainter>

namespace aigo {

StateMark::StateMark(const Theme &theme, State state, bool stale, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_state(state)
    , m_stale(stale)
{
    setFixedSize(sizeHint());
    setAccessibleName(stateTitle(state));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StateMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    constexpr double size = 11;
    paintStateShape(painter, QRectF((width() - size) / 2, (height() - size) / 2 + 1, size, size), m_state,
                    m_theme.state(m_state), m_stale);
}

} // namespace aigo
