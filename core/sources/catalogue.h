// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"
#include "core/domain/sourcedocument.h"

#include <QByteArrayView>

namespace aigo {

/// The source's name of the embedded catalogue.
inline constexpr QStringView embeddedSource = u"embedded";

/// Reads our own catalogue format, which packaging/make-catalogue writes (the format is described there). The
/// document's as-of is the catalogue's date, that of its newest fact; `complete` is false, because what it lacks says
/// nothing. Pure; any thread.
Result<SourceDocument> readCatalogue(QByteArrayView json);

/// The catalogue that the program carries, from its resources. It is checked by a test, so that an error here is a
/// broken build.
Result<SourceDocument> embeddedCatalogue();

} // namespace aigo
