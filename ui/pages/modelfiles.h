// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/columns.h"
#include "core/monitor/desk.h"
#include "ui/charts/tableimage.h"
#include "ui/pages/exportpanel.h"

#include <map>
#include <memory>
#include <vector>

namespace aigo {

/// Everything that the files of the model table are made of, held so that they can be made on a thread of their own:
/// these rows and columns in their order, no more.
struct ShownModels
{
    std::shared_ptr<const Catalogue> catalogue; ///< what `models` point into
    std::vector<FilterSubject> models;
    std::vector<const Column *> columns;
    std::map<QString, QString> providerNames; ///< by slug; what is not there is shown as its slug
    QString filter;                           ///< as it was typed; empty: none
    Instant now{};
    TableLook look;
};

/// The bytes of what was chosen. CSV, JSON and Markdown are those of `aigo models`; a picture shows the cells as the
/// window does, with what icons say in words. A PNG that would be too large has the first rows and says so. Any thread.
Result<QByteArray> modelsFile(const ShownModels &shown, const ExportChoice &choice, const Onwards &onwards);

} // namespace aigo
