// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/sourcedocument.h"
#include "core/reading/json.h"

#include <QByteArrayView>
#include <QDate>
#include <vector>

namespace aigo {

/// What all models of one provider share while they are read.
struct ModelsDevProvider
{
    QString word; ///< as the document spells it
    QString slug;
    bool subscription = false;
    QDate asOf;
    std::vector<SourceDocument::Skipped> &skipped;
};

/// Reads one model into `facts`, which is fresh; readModelsDev says by what rules.
void readModelsDevEntry(QByteArrayView key, JsonValue entry, const ModelsDevProvider &provider, ModelFacts &facts);

} // namespace aigo
