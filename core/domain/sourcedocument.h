// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/benchmark.h"
#include "core/domain/error.h"
#include "core/domain/instant.h"
#include "core/domain/model.h"
#include "core/domain/telemetry.h"

#include <QString>
#include <vector>

namespace aigo {

/// What an adapter read out of one complete or partial answer of a source (all its pages together).
struct SourceDocument
{
    struct Skipped
    {
        QString key;
        QString why; ///< one line in plain English
        bool operator==(const Skipped &) const = default;
    };

    QString source; ///< "litellm", "openai", …
    Instant asOf{};
    /// Every page was read without an error, with the key the earlier ones were read with: only then is what it lacks
    /// unlisted.
    bool complete = true;
    std::vector<ModelFacts> entries;
    std::vector<Skipped> skipped;
    std::vector<EndpointTelemetry> telemetry; ///< `source` and `at` are the document's
    std::vector<BenchmarkScore> scores;       ///< `source` and `asOf` are the document's
};

/// What one import or sync did, as the command line reports it.
struct SourceRun
{
    QString source;
    Instant asOf{};
    int entries = 0;
    int added = 0;
    int changed = 0;
    int unlisted = 0;
    std::vector<SourceDocument::Skipped> skipped;
    bool held = false;        ///< shrank too much at once: waits for the next pass to confirm it
    bool notModified = false; ///< the source said nothing changed
    Milliseconds took{};
    QString error;                               ///< one line; empty where it went well
    ErrorKind errorKind = ErrorKind::Unreadable; ///< of `error`, where there is one
};

} // namespace aigo
