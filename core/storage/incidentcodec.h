// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/officialstatus.h"

#include <QString>
#include <vector>

/// How incidents and components are kept: compact JSON with the names of enums, so that equal bytes are equal words.
namespace aigo::incidentcodec {

/// What the page says of an incident: all but provider, id, and what we make of it.
QString content(const Incident &incident);
/// The reverse; what cannot be read stays as it is in `known`.
Incident withContent(Incident known, const QString &content);

QString componentsText(const std::vector<StatusComponent> &components);
std::vector<StatusComponent> componentsFrom(const QString &text);

QString listText(const QStringList &texts);
QStringList listFrom(const QString &text);

} // namespace aigo::incidentcodec
