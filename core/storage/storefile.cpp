// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/storefile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace aigo::storefile {

namespace {
constexpr qint64 headerSize = 100;
constexpr qsizetype userVersionAt = 60;

QByteArray header(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(headerSize) : QByteArray();
}

Error unusable(const QString &what, const QString &where)
{
    return Error{ErrorKind::StoreIo,
                 what,
                 where,
                 QStringLiteral("make it writable or choose another folder with --data-dir"),
                 0,
                 {}};
}
} // namespace

Status prepareFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.exists() && !info.isDir()) {
        return unusable(QStringLiteral("the data folder is a file"), folder);
    }
    if (!info.exists()) {
        if (!QDir().mkpath(folder)) {
            return unusable(QStringLiteral("the data folder cannot be made"), folder);
        }
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    if (!QFileInfo(folder).isWritable()) {
        return unusable(QStringLiteral("the data folder is read-only"), folder);
    }
    return Done{};
}

Kind kindOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() || info.size() == 0) {
        return Kind::None;
    }
    return header(path).startsWith(QByteArrayView("SQLite format 3\0", 16)) ? Kind::Database : Kind::Foreign;
}

int headerVersion(const QString &path)
{
    const QByteArray bytes = header(path);
    return bytes.size() < headerSize ? 0 : qFromBigEndian<qint32>(bytes.constData() + userVersionAt);
}

Result<QString> setAside(const QString &path)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    QString aside = path + QStringLiteral(".corrupt-") + stamp;
    for (int i = 2; QFile::exists(aside); ++i) {
        aside = path + QStringLiteral(".corrupt-%1-%2").arg(stamp).arg(i);
    }
    if (!QFile::rename(path, aside)) {
        return unusable(QStringLiteral("the store is damaged and cannot be moved aside"), path);
    }
    for (const QString &tail : {QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        if (QFile::exists(path + tail) && !QFile::rename(path + tail, aside + tail)) {
            return unusable(QStringLiteral("the damaged store's log cannot be moved aside"), path + tail);
        }
    }
    return aside;
}

} // namespace aigo::storefile
