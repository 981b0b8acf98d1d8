// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/model.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace aigo {

/// Facts and merged models as compact bytes of our own: a version byte, then each known field once, in order, as a tag
/// and its value (variable-length integers, UTF-8 texts with their length); what is unknown takes no space. Equal facts
/// have equal bytes. Pure; any bytes may be read and give a value or an Error (StoreCorrupt), never more memory than
/// their own length justifies.
QByteArray toBytes(const ModelFacts &facts);
Result<ModelFacts> factsFromBytes(QByteArrayView bytes);

QByteArray toBytes(const Model &model);
Result<Model> modelFromBytes(QByteArrayView bytes);

} // namespace aigo
