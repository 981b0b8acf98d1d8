// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/mainwindow.h"

#include <QImage>
#include <QSize>

namespace aigo {

/// What a picture of the window shows.
struct GrabOptions
{
    QString page = QStringLiteral("models");
    QUrlQuery query;
    QSize size{1440, 900}; ///< in logical pixels
    qreal scale = 1;
    Theme::Choice theme = Theme::Choice::Light;
    QString language = QStringLiteral("en");
};

/// Lays the window out for the picture without showing it on any screen. What the page asks of the desk then arrives
/// through the event loop; grab when it has. False where there is no such page.
bool stage(MainWindow &window, const GrabOptions &options);
/// The staged window as `size` x `scale` pixels.
QImage grab(MainWindow &window, qreal scale);

} // namespace aigo
