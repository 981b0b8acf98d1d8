// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/model.h"
#include "core/domain/result.h"

#include <QStringView>
#include <span>

namespace aigo {

/// The model that a person means: an id (exact wins, then without case), else a wire id, a name or an alias that only
/// one model has, else a source's key for it ("gemini/gemini-2.5-pro"), else a part of an id that only one has.
/// Several: ErrorKind::Ambiguous, naming candidates; none: ErrorKind::NotFound. The pointer is into `models`.
Result<const Model *> findModel(std::span<const Model> models, QStringView wanted);

} // namespace aigo
