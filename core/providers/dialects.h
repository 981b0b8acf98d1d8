// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/listrow.h"
#include "core/providers/modellist.h"

/// The shapes of model lists, each as its provider documents it; one reads a row of it into facts (dialects*.cpp).
namespace aigo {

// OpenAI and those that answer like it: {"data":[…]} or the bare array
/// id, created (epoch seconds, 0 = unknown), shutdown_date; and what compatible servers add: Groq's active,
/// context_window and max_completion_tokens; Together's display_name, type, license and pricing (USD a million);
/// DeepInfra's metadata {context_length, max_tokens, pricing}; Fireworks' and Moonshot's supports_…; vLLM's
/// max_model_len; Azure's capabilities, lifecycle_status and deprecation {inference: epoch seconds}.
void readOpenAiRow(ListRow &row);
/// aliases, max_context_length, capabilities {…: bool}, deprecation, deprecation_replacement_model; an alias is a row
/// of its own, too, and `name` the row it leads to. `created` is the moment of the answer there, and so no fact.
void readMistralRow(ListRow &row);
/// {"models":[…]} of language-models and image-generation-models: aliases, input_modalities, output_modalities, and
/// integers for prices: 1/10,000 USD a million tokens; image_price in cents an image.
void readXaiRow(ListRow &row);

// labs with a shape of their own
/// display_name, created_at (RFC 3339), max_input_tokens, max_tokens, capabilities {…: {supported}}.
void readAnthropicRow(ListRow &row);
/// {"models":[{name "models/…", displayName, inputTokenLimit, outputTokenLimit, supportedGenerationMethods,
/// thinking}]}.
void readGoogleRow(ListRow &row);
/// {"models":[{name, context_length, endpoints, is_deprecated, supports_vision, features}]}.
void readCohereRow(ListRow &row);

// clouds
/// ListFoundationModels: modelName, modelFamily, inputModalities, outputModalities, modelLifecycle {status, …Time},
/// customizationsSupported, responseStreamingSupported, and the console's description, converse, batchSupported.
void readBedrockRow(ListRow &row);
/// publishers.models.list: name "publishers/X/models/Y", launchStage, openSourceCategory.
void readVertexRow(ListRow &row);

// open weights and local servers
/// The Hub's GET /api/models: tags ("license:…"), createdAt, pipeline_tag, private; pages by the Link header.
void readHubRow(ListRow &row);
/// Ollama's /api/tags and /api/ps: details {family, parameter_size, quantization_level}.
void readOllamaRow(ListRow &row);
void readOllamaRunningRow(ListRow &row);
/// GPUStack's models: meta {n_ctx, support_…}, categories, huggingface_repo_id.
void readGpuStackRow(ListRow &row);

} // namespace aigo
