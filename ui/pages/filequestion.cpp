// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/filequestion.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace aigo {

AskFile fileDialog()
{
    return [](QWidget *parent, const QString &name) {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        const QString suffix = QFileInfo(name).suffix();
        const QString kinds = QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix);
        return QFileDialog::getSaveFileName(parent, QCoreApplication::translate("aigo::FileQuestion", "Save as"),
                                            folder + QLatin1Char('/') + name, kinds);
    };
}

AskFile openDialog()
{
    return [](QWidget *parent, const QString &name) {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        const QString suffix = QFileInfo(name).suffix();
        const QString kinds = QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix);
        return QFileDialog::getOpenFileName(parent, QCoreApplication::translate("aigo::FileQuestion", "Open"), folder,
                                            kinds);
    };
}

} // namespace aigo
