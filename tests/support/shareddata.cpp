// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/shareddata.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace aigo::test {

namespace {
QString checkout()
{
    return QStringLiteral(AIGO_CHECKOUT);
}
} // namespace

QString sharedData()
{
    QString folder = qEnvironmentVariable("AIGO_SHARED_DATA");
    if (folder.isEmpty()) {
        folder = QDir::cleanPath(checkout() + QStringLiteral("/../shared/data"));
    }
    return QFileInfo(folder).isDir() ? folder : QString();
}

QString fixture(const QString &path)
{
    return checkout() + QStringLiteral("/tests/data/") + path;
}

QByteArray readBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(path));
    }
    return file.readAll();
}

} // namespace aigo::test
