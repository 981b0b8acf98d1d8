// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/model.h"
#include "core/domain/provider.h"

#include <QString>

namespace aigo {

/// A request to try a model with, for a POSIX shell: the provider's own endpoint and a one-line question. The key is
/// the name of an environment variable (`$OPENAI_API_KEY`), never a key. `provider` may be null: then the address is a
/// placeholder in the OpenAI shape.
QString curlCommand(const ModelFacts &model, const Provider *provider);

} // namespace aigo
