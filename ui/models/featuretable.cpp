// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/featuretable.h"

#include "ui/text/text.h"

namespace aigo {

FeatureTable::FeatureTable(QObject *parent)
    : QAbstractTableModel(parent)
{}

void FeatureTable::setModels(std::shared_ptr<const Catalogue> catalogue, std::vector<const Model *> models,
                             bool differencesOnly)
{
    beginResetModel();
    m_catalogue = std::move(catalogue);
    m_models = std::move(models);
    m_features = featuresOf(m_models);
    if (differencesOnly) {
        m_features = featuresThatDiffer(m_models, m_features);
    }
    endResetModel();
}

const Model *FeatureTable::modelAt(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return row >= 0 && at < m_models.size() ? m_models[at] : nullptr;
}

int FeatureTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_models.size());
}

int FeatureTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_features.size());
}

QVariant FeatureTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Model &model = *m_models[static_cast<std::size_t>(index.row())];
    const Capability feature = m_features[static_cast<std::size_t>(index.column())];
    const FeatureCell cell = featureCell(model, feature);
    const QString word = !cell.there ? tr("unknown") : *cell.there ? tr("yes") : tr("no");
    switch (role) {
    case Qt::DisplayRole:
        return word;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2: %3").arg(displayName(model.facts), Text::capability(feature), word) +
               (cell.sources.empty() ? QString() : tr(", sources disagree"));
    case Qt::ToolTipRole: {
        QStringList lines{QStringLiteral("%1 · %2: %3").arg(displayName(model.facts), Text::capability(feature), word)};
        if (cell.from && cell.sources.empty()) {
            lines += QStringLiteral("%1 · %2").arg(Text::source(cell.from->source), Text::age(cell.from->asOf, m_now));
        }
        for (const Conflict::Value &value : cell.sources) {
            const QString says = Text::fieldValue(QStringLiteral("capabilities"), value.value);
            lines += tr("%1 says %2 · %3", "LiteLLM says yes, 3 d ago")
                         .arg(Text::source(value.from.source), says, Text::age(value.from.asOf, m_now));
        }
        return lines.join(u'\n');
    }
    default:
        return {};
    }
}

QVariant FeatureTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto at = static_cast<std::size_t>(section);
    if (orientation == Qt::Vertical) {
        const Model *model = modelAt(section);
        if (model == nullptr) {
            return {};
        }
        if (role == Qt::DisplayRole) {
            return displayName(model->facts);
        }
        return role == Qt::ToolTipRole ? QVariant(model->id()) : QVariant();
    }
    if (section < 0 || at >= m_features.size() || (role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)) {
        return {};
    }
    return Text::capability(m_features[at]);
}

} // namespace aigo
