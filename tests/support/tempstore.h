// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTemporaryDir>

namespace aigo::test {

/// A data folder of its own that goes with the object; ends the test program where none can be made.
class TempStore
{
public:
    TempStore();
    QString folder() const { return m_folder.filePath(QStringLiteral("data")); } ///< not made yet
    QString file() const;                                                        ///< where the store's file will be

private:
    QTemporaryDir m_folder;
};

} // namespace aigo::test
