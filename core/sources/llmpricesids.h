// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"

#include <QByteArrayView>
#include <QHash>
#include <QString>

namespace aigo {

/// What an id of llm-prices stands for where the provider spells it otherwise.
struct LlmPricesId
{
    QString provider;         ///< our slug
    QString apiId;            ///< as the provider spells it
    bool partOfModel = false; ///< its row prices one kind of tokens; its name is not the model's
    bool imageTokens = false; ///< that kind is image tokens in and out
};

/// By `vendor/id`, both as llm-prices spells them.
using LlmPricesIds = QHash<QString, LlmPricesId>;

/// The table: "vendor/id": "provider/model", or {"id": "provider/model", "tokens": "image"} (or "text")
/// where a row prices one kind of the model's tokens.
Result<LlmPricesIds> readLlmPricesIds(QByteArrayView json);

/// The one that the program carries (resources/sources/llm-prices-ids.json). A test checks it. Any thread.
const LlmPricesIds &shippedLlmPricesIds();

} // namespace aigo
