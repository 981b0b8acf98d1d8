// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/deepcheck.h"
#include "core/domain/model.h"
#include "core/domain/provider.h"
#include "core/domain/result.h"
#include "core/providers/modellist.h"
#include "core/providers/streamreader.h"

#include <QByteArray>
#include <QUrl>

namespace aigo {

/// The smallest completion that says how an API does, as a request: a fixed prompt of a dozen tokens, streamed, with
/// usage asked for, no tools, nothing written to a cache. No key is in it: the caller puts the key behind `keyPrefix`
/// into the header `keyHeader`.
struct CompletionRequest
{
    QUrl url;
    QByteArray body;
    std::vector<ApiHeader> headers; ///< without the key
    QByteArray keyHeader;
    QByteArray keyPrefix;
    StreamDialect dialect = StreamDialect::OpenAiChat;
};

/// What a deep check of this model may take. Output is as small as gives a figure (64 tokens: below some fifty a speed
/// says nothing); a model that thinks before it answers gets room for it, never 1. Input is the prompt with what a
/// provider may put around it (the largest seen is xAI's with 190 tokens).
CompletionBounds completionBounds(const Provider &provider, const ModelFacts &model);

/// Invalid where the provider has no adapter that completes, or where the model is known to be none for text.
Result<CompletionRequest> smallestCompletion(const Provider &provider, const ModelFacts &model);

} // namespace aigo
