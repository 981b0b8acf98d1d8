// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"

#include <QString>
#include <QStringView>

namespace aigo {

/// Small texts of alerts, in the user's language.
QString alertDurationText(Milliseconds duration); ///< "2 min", "1 h 30 min", "3 d"
QString alertNumberText(double number);           ///< "99.5", "14.4"
QString alertLatencyText(double microseconds);    ///< "240 ms", "2 s", "2.41 s"
QString alertBytesText(double bytes);             ///< "1.2 GB"
QString alertSeverityWord(QStringView severity);  ///< of an incident: "minor"
QString alertLimitWord(QStringView limit);        ///< "requests", "tokens"
/// Why a firing alert is held back, from AlertEvent::suppressedBy.
QString alertSuppressionText(QStringView reason);

} // namespace aigo
