// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/comparison.h"
#include "core/domain/filter.h"
#include "ui/charts/drawing.h"
#include "ui/charts/priceplot.h"
#include "ui/pages/exportpanel.h"

#include <QByteArray>
#include <map>
#include <vector>

class QMimeData;

namespace aigo {

/// Everything that a comparison's files and clipboard are made of: what is shown, no more.
struct ShownComparison
{
    Comparison comparison;
    std::vector<Model> models; ///< those of the comparison
    std::map<QString, QString> providerNames;
    std::vector<PriceLine> history;
};

/// The bytes of what was chosen; empty where there is nothing to draw. GUI thread.
QByteArray comparisonFile(const ShownComparison &shown, const ExportChoice &choice, const Theme &theme);
/// The picture or chart of what was chosen.
Drawing comparisonPicture(const ShownComparison &shown, const ExportChoice &choice, const Theme &theme);
/// The same for the clipboard: text as text, a page as a page with text beside it, a picture as a picture. The caller
/// owns it.
QMimeData *comparisonMime(const ShownComparison &shown, const ExportChoice &choice, const Theme &theme);

} // namespace aigo
