// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"
#include "core/domain/series.h"

#include <QCoreApplication>
#include <QString>

namespace aigo {

/// What series are called and how their values are written, in the language that is on; and as text in a link:
/// "target", "target|metric|source|part" (empty ones at the end are left out). Pure.
class LiveWords
{
    Q_DECLARE_TR_FUNCTIONS(aigo::LiveWords)

public:
    static bool isTime(const QString &metric);   ///< its values are microseconds
    static QString title(const QString &metric); ///< "Latency", "Time to first token", …; the metric itself else
    static QString unit(const QString &metric);  ///< "ms", "tokens/s", "%"; of files
    static QString value(const QString &metric, std::optional<Microseconds> value); ///< "2.08 s", "81 tok/s", "99.9 %"
    /// "own checks", "own deep checks", "measured by OpenRouter"
    static QString whose(const SeriesKey &key);

    static QString link(const SeriesKey &key);
    static std::optional<SeriesKey> fromLink(const QString &text);
};

} // namespace aigo
