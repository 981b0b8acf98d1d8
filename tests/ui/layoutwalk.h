// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

namespace aigo::test {

/// Everything visible in a window that is laid out wrongly, one line each with the way to it: text wider or higher than
/// its box without an intended elide, siblings that overlap, children that leave their parent. What scrolls, the inner
/// parts of Qt's own compound widgets, and what says it lies over others (property `overlay`) is left out.
QStringList layoutFaults(QWidget &window);

} // namespace aigo::test
