// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sources/sourcerow.h"

namespace aigo {

/// What OpenRouter writes alike of a model and of an endpoint. Pure; any thread.

/// The row's `pricing`: USD per unit, as texts; below 0 the price is variable, and there is none.
/// - `image` is documented as the price of one input picture, and was until early 2026: never under 258 times `prompt`
///   in the recordings. Since then it is the price of one token of a picture: exactly `prompt`. So up to 50 times
///   `prompt` it counts a token (ImageInput), above a picture (InputPerImage); where `prompt` is 0 or not known, up to
///   20 millionths of a dollar.
/// - `image_output` is documented as the price of one output picture; what is written are the makers' prices of one
///   token of it (30, 60, 120 USD a million at Google, 8, 30, 40 at OpenAI). So it counts a token (ImageOutput).
/// - `internal_reasoning` of 0 beside a `completion` that costs says that thinking has no price of its own, not that it
///   is free: it keeps its 0 with the state unknown, and so costs what output costs.
/// - `overrides`: `min_prompt_tokens` n gives the tier "above n", our convention, although it means n and more. One
/// with
///   another condition (a time of day) is skipped. What an override does not name stays at the base price.
/// - `discount` is not applied.
void readOpenRouterPrices(SourceRow &row);

/// `supported_parameters` as capabilities; what is not in it stays unknown.
void readOpenRouterParameters(SourceRow &row);

/// `architecture`: modalities and the capabilities that follow.
void readOpenRouterArchitecture(SourceRow &row, JsonValue architecture);

} // namespace aigo
