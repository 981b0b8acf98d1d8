// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exporting/archive.h"

#include "core/exporting/savewhole.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <memory>
#include <zip.h>

namespace aigo {

namespace {

struct DiscardZip
{
    void operator()(zip_t *zip) const { zip_discard(zip); }
};
struct FreeSource
{
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};
using Zip = std::unique_ptr<zip_t, DiscardZip>;
using Source = std::unique_ptr<zip_source_t, FreeSource>;

Error cannotPack(const char *why)
{
    return Error{ErrorKind::Internal, QStringLiteral("the zip could not be made: ") + QString::fromUtf8(why)};
}

/// As a zip's directory writes a time.
std::pair<quint16, quint16> dosTime(Instant at)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC);
    const QDate day = utc.date();
    const QTime time = utc.time();
    const int year = std::clamp(day.year(), 1980, 2107) - 1980;
    return {static_cast<quint16>(time.hour() << 11 | time.minute() << 5 | time.second() / 2),
            static_cast<quint16>(year << 9 | day.month() << 5 | day.day())};
}

/// The bytes stay with `file`, which outlives the zip.
Status addFile(zip_t *zip, const ArchiveFile &file, Instant at)
{
    Source source(zip_source_buffer(zip, file.bytes.constData(), static_cast<zip_uint64_t>(file.bytes.size()), 0));
    if (!source) {
        return cannotPack(zip_strerror(zip));
    }
    const zip_int64_t index = zip_file_add(zip, file.name.toUtf8().constData(), source.get(), ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        return cannotPack(zip_strerror(zip));
    }
    static_cast<void>(source.release()); // the zip's now
    const auto [time, day] = dosTime(at);
    const auto place = static_cast<zip_uint64_t>(index);
    if (zip_set_file_compression(zip, place, ZIP_CM_DEFLATE, 9) < 0 ||
        zip_file_set_dostime(zip, place, time, day, 0) < 0 ||
        zip_file_set_external_attributes(zip, place, 0, ZIP_OPSYS_UNIX, zip_uint32_t{0100644} << 16) < 0) {
        return cannotPack(zip_strerror(zip));
    }
    return Done{};
}

Result<QByteArray> bytesOf(zip_source_t *source)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) < 0 || zip_source_open(source) < 0) {
        return cannotPack(zip_error_strerror(zip_source_error(source)));
    }
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    if (read != static_cast<zip_int64_t>(stat.size)) {
        return cannotPack("it could not be read back");
    }
    return bytes;
}

} // namespace

ArchiveFile sha256Sums(const std::vector<ArchiveFile> &files)
{
    ArchiveFile sums{QStringLiteral("SHA256SUMS"), {}};
    for (const ArchiveFile &file : files) {
        sums.bytes +=
            QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256).toHex() + "  " + file.name.toUtf8() + '\n';
    }
    return sums;
}

Result<QByteArray> toZip(const std::vector<ArchiveFile> &files, Instant at)
{
    zip_error_t error;
    zip_error_init(&error);
    Source buffer(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!buffer) {
        return cannotPack(zip_error_strerror(&error));
    }
    zip_source_keep(buffer.get()); // the zip takes one, and its bytes are read after it is closed
    Zip zip(zip_open_from_source(buffer.get(), ZIP_CREATE | ZIP_TRUNCATE, &error));
    if (!zip) {
        zip_source_free(buffer.get());
        return cannotPack(zip_error_strerror(&error));
    }
    for (const ArchiveFile &file : files) {
        if (const Status added = addFile(zip.get(), file, at); !added) {
            return added.error();
        }
    }
    if (zip_close(zip.get()) < 0) {
        return cannotPack(zip_strerror(zip.get()));
    }
    static_cast<void>(zip.release());
    return bytesOf(buffer.get());
}

Status saveFolder(const QString &path, const std::vector<ArchiveFile> &files)
{
    const QString whole = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const auto refuse = [&whole](const QString &what) {
        return Error{ErrorKind::Invalid, what, whole, QStringLiteral("choose another name")};
    };
    if (QFileInfo::exists(whole) && (!QFileInfo(whole).isDir() || !QDir(whole).isEmpty())) {
        return refuse(QStringLiteral("there is something of that name already"));
    }
    // Under another name until all of it is there.
    const QString made = whole + QStringLiteral(".part");
    QDir(made).removeRecursively();
    if (!QDir().mkpath(made)) {
        return refuse(QStringLiteral("the folder could not be made"));
    }
    for (const ArchiveFile &file : files) {
        if (const Status saved = saveWhole(made + u'/' + file.name, file.bytes); !saved) {
            QDir(made).removeRecursively();
            return saved;
        }
    }
    QDir().rmdir(whole); // an empty one gives way
    if (!QDir().rename(made, whole)) {
        QDir(made).removeRecursively();
        return refuse(QStringLiteral("the folder could not be made"));
    }
    return Done{};
}

} // namespace aigo
