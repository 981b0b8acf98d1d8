// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/model.h"

#include <QDate>
#include <QString>

namespace aigo {

/// The name in Model::sources of where a scheduled price comes from: "schedule.input@2026-09-01", "schedule.input".
QString scheduleField(const QString &path, QDate from);

/// Lets announced prices count: one that holds on `today` goes before a price that was said before the day it counts
/// from. The price it displaces stays as a conflict. Doing it twice is doing it once.
void applySchedule(Model &model, QDate today);

} // namespace aigo
