// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/features.h"
#include "core/monitor/desk.h"

#include <QAbstractTableModel>
#include <memory>
#include <vector>

namespace aigo {

/// Models by capabilities: a row a model, a column a capability. Cells are worked out as they are looked at. GUI
/// thread.
class FeatureTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit FeatureTable(QObject *parent = nullptr);

    /// Models of the catalogue, which is held as long as they are shown.
    void setModels(std::shared_ptr<const Catalogue> catalogue, std::vector<const Model *> models, bool differencesOnly);
    void setTime(Instant now) { m_now = now; } ///< ages in the tooltips count to it
    const std::shared_ptr<const Catalogue> &catalogue() const { return m_catalogue; }
    const std::vector<const Model *> &models() const { return m_models; }
    const std::vector<Capability> &features() const { return m_features; }
    const Model *modelAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Vertical: the model's name. Horizontal: nothing to draw flat, its words are the tooltip and accessible text.
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const Catalogue> m_catalogue;
    std::vector<const Model *> m_models;
    std::vector<Capability> m_features;
    Instant m_now{};
};

} // namespace aigo
