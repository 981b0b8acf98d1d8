// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"
#include "core/domain/sourcedocument.h"

#include <QTest>

namespace aigo::test {

/// A document that is none of its kind is refused in one line that says why.
inline void refuses(const Result<SourceDocument> &source, const QString &says)
{
    QVERIFY(!source.ok());
    QVERIFY(source.error().kind == ErrorKind::Unreadable || source.error().kind == ErrorKind::TooLarge);
    QVERIFY2(source.error().what.contains(says), qPrintable(source.error().line()));
    QVERIFY(!source.error().line().contains(u'\n'));
}

/// No document that ends early passes, wherever it ends.
template <typename Read>
void refusesEveryBeginning(const QByteArray &whole, Read read)
{
    for (qsizetype size = 0; size < whole.size(); ++size) {
        QVERIFY2(!read(whole.first(size)).ok(), qPrintable(QStringLiteral("the first %1 bytes passed").arg(size)));
    }
}

} // namespace aigo::test
