// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/sourcedocument.h"

#include <QByteArray>
#include <QString>

namespace aigo::test {

/// Empty where `actual` is what the golden file tests/data/`path` holds; else what differs, line by line ("-" expected,
/// "+" actual, with three lines around). With AIGO_UPDATE_GOLDEN=1 in the environment the file is written anew instead.
///     const QString difference = golden(describe(document), QStringLiteral("sources/litellm.golden"));
///     QVERIFY2(difference.isEmpty(), qPrintable(difference));
QString golden(const QByteArray &actual, const QString &path);

/// The difference of two texts in the same way.
QString lineDifference(const QByteArray &expected, const QByteArray &actual);

/// A document as text: one line a fact, in the document's order; what is unknown is left out.
QByteArray describe(const SourceDocument &document);

} // namespace aigo::test
