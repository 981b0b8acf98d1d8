// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exporting/savewhole.h"

#include <QSaveFile>

namespace aigo {

Status saveWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // Writing into the old file where its folder takes no new one would not be whole.
    file.setDirectWriteFallback(false);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!written) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("the file could not be written: ") + file.errorString(),
                     path,
                     QStringLiteral("choose another folder or check its permissions and free space"),
                     0,
                     std::nullopt};
    }
    return Done{};
}

} // namespace aigo
