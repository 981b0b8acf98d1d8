// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QImage;
class QWidget;

namespace aigo::test {

/// Everything visible in a window that is laid out wrongly, one line each with the way to it: text wider or higher than
/// its box without an intended elide, siblings that overlap, children that leave their parent. What scrolls, the inner
/// parts of Qt's own compound widgets, and what says it lies over others (property `overlay`) is left out.
QStringList layoutFaults(QWidget &window);

/// Keeps a picture to be looked at in the folder that AIGO_SCREENSHOT_DIR names, if it does, under the name of the
/// test's row (of its slot, where it has no rows) after `page`.
void keepPicture(const QImage &picture, const QString &page = {});

} // namespace aigo::test
