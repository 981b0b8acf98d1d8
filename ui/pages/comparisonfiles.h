// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/comparison.h"
#include "core/domain/filter.h"
#include "core/domain/onwards.h"
#include "core/domain/result.h"
#include "ui/charts/drawing.h"
#include "ui/charts/priceplot.h"
#include "ui/pages/exportpanel.h"

#include <QByteArray>
#include <map>
#include <memory>
#include <vector>

namespace aigo {

/// Everything that a comparison's files and clipboard are made of: what is shown, no more.
struct ShownComparison
{
    Comparison comparison;
    std::vector<Model> models; ///< those of the comparison
    std::map<QString, QString> providerNames;
    std::vector<PriceLine> history;
};

/// A theme that looks as this one does now and stays so, for painting on a thread of its own. GUI thread.
std::shared_ptr<const Theme> stillTheme(const Theme &theme);
/// The bytes of what was chosen; an error where there is nothing to draw. Any thread, with a theme that stays.
Result<QByteArray> comparisonFile(const ShownComparison &shown, const ExportChoice &choice, const Theme &theme,
                                  const Onwards &onwards = {});
/// The picture or chart of what was chosen.
Drawing comparisonPicture(const ShownComparison &shown, const ExportChoice &choice, const Theme &theme);

} // namespace aigo
