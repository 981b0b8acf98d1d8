// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/sourcedocument.h"

#include <QByteArray>
#include <QLocale>

namespace aigo::test {

/// A document's scores, a line each with all their fields, then what was skipped: what golden files of leaderboards
/// hold.
inline QByteArray describeScores(const SourceDocument &document)
{
    const auto number = [](std::optional<double> value) {
        return value ? QString::number(*value, 'g', QLocale::FloatingPointShortest) : QStringLiteral("-");
    };
    QByteArray out = (document.source + u' ' + toIso(document.asOf) + u'\n').toUtf8();
    for (const BenchmarkScore &s : document.scores) {
        const QStringList fields{s.suite,
                                 s.version,
                                 s.split,
                                 s.harness,
                                 s.judge,
                                 s.name,
                                 QStringLiteral("key ") + s.key,
                                 QStringLiteral("as ") + s.variant,
                                 s.date.toString(Qt::ISODate),
                                 number(s.score),
                                 number(s.ciLow),
                                 number(s.ciHigh),
                                 s.cost ? usdPerUnitText(*s.cost) : QStringLiteral("-"),
                                 scoreOriginName(s.origin)};
        out += fields.join(QStringLiteral(" | ")).toUtf8() + '\n';
    }
    for (const SourceDocument::Skipped &skipped : document.skipped) {
        out += (QStringLiteral("skipped ") + skipped.key + QStringLiteral(": ") + skipped.why + u'\n').toUtf8();
    }
    return out;
}

} // namespace aigo::test
