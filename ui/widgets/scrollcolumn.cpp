// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/scrollcolumn.h"

namespace aigo {

ScrollColumn::ScrollColumn(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
}

void ScrollColumn::setContents(QWidget *contents)
{
    setWidget(contents);
    contents->setAutoFillBackground(false); // setWidget switches it on
}

} // namespace aigo
