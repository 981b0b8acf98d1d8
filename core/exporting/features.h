// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/features.h"
#include "core/exporting/table.h"

#include <QByteArray>

namespace aigo {

/// The matrix of features for files. Exact: "yes", "no" and nothing, columns named as in the filter language; display:
/// marks, with a star where sources disagree. Pure; any thread.
Table featuresTable(std::span<const Model *const> models, std::span<const Capability> features, Figures figures,
                    Instant now);
/// `{"total","models":[{"id","capabilities":{"vision":{"value","source","as_of","sources":[{"source","value"}]}}}]}`;
/// unknown is null; "sources" only where they disagree.
QByteArray featuresJson(std::span<const Model *const> models, std::span<const Capability> features);

} // namespace aigo
