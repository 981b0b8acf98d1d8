// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alternatives.h"
#include "core/domain/change.h"
#include "core/domain/columns.h"
#include "core/domain/comparison.h"
#include "core/domain/onwards.h"
#include "core/domain/pricepoint.h"

#include <QString>
#include <QStringList>
#include <span>
#include <vector>

namespace aigo {

/// A table of texts: what the writers for CSV, Markdown, HTML and the terminal take. Pure; any thread.
struct Table
{
    struct Column
    {
        QString key;   ///< the CSV's header
        QString title; ///< the others' header, translated
        bool right = false;
    };
    std::vector<Column> columns;
    std::vector<QStringList> rows; ///< as many cells as columns
    /// Rows that are only a heading of what follows (a comparison's groups), by their index: one title over the whole
    /// width in text, Markdown and HTML. CSV has no such rows; its first column names the group.
    std::vector<std::pair<int, QString>> headings;
    QString title;      ///< of the document, may be empty
    QStringList footer; ///< date and sources
};

/// Display: "128k", "—", costs to the cent. Exact: "128000", empty where unknown, every digit; what files hold.
enum class Figures : quint8 { Display, Exact };

/// Stopped, the table has the rows that were there by then.
Table modelsTable(std::span<const FilterSubject> models, const std::vector<const Column *> &columns, Figures figures,
                  const Onwards &onwards = {});
/// The day, and the sources of these models' facts with the age of each: what stands under such a table.
QString modelsFooter(std::span<const FilterSubject> models, Instant now);
/// Columns: group, field, title, unit and one a model (its id); display leaves group and field out and marks the best
/// with a star.
Table comparisonTable(const Comparison &comparison, Figures figures);
Table alternativesTable(const Alternatives &alternatives, Figures figures);
Table changesTable(std::span<const Change> changes, Figures figures);
Table pricesTable(std::span<const PricePoint> points, Figures figures);

} // namespace aigo
