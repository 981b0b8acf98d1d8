// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/barlist.h"

#include <QPainter>

namespace aigo {

BarList::BarList(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BarList::setBars(std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    QStringList words;
    for (const Bar &bar : m_bars) {
        words += QStringLiteral("%1: %2").arg(bar.name, bar.text);
    }
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize BarList::sizeHint() const
{
    return {320, barStep * static_cast<int>(m_bars.size())};
}

void BarList::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    paintBars(painter, rect(), m_bars, m_theme);
}

} // namespace aigo
