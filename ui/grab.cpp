// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/grab.h"

#include <QApplication>
#include <QPainter>

namespace aigo {

bool stage(MainWindow &window, const GrabOptions &options)
{
    if (window.page(options.page) == nullptr) {
        return false;
    }
    window.pin(options.theme, options.language);
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.showPage(options.page, options.query);
    window.show();
    window.resize(options.size);
    QApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
    QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    return true;
}

QImage grab(MainWindow &window, qreal scale)
{
    QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QImage image(window.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    window.render(&painter);
    return image;
}

} // namespace aigo
