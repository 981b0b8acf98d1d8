// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace aigo::test {

/// The folder of recorded documents that stands beside the project's checkout where the project is developed (or that
/// AIGO_SHARED_DATA names), without a trailing slash. Empty where there is none: tests that need it are skipped and say
/// so.
QString sharedData();

/// The project's own small fixtures: tests/data/`path`.
QString fixture(const QString &path);

/// The bytes of a file as they stand (gzip stays gzip); ends the test program where it cannot be read.
QByteArray readBytes(const QString &path);

} // namespace aigo::test
