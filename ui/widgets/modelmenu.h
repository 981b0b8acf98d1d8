// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QModelIndex>

class QMenu;

namespace aigo {

class ModelsTable;
class ModelView;

/// What can be done with the rows that are selected and the cell at hand. It deletes itself when it closes.
QMenu *rowMenu(ModelView &view, const ModelsTable &table, const QModelIndex &index);
/// What can be done with a column; nullptr where the section is none.
QMenu *columnMenu(ModelView &view, const ModelsTable &table, int section);

} // namespace aigo
