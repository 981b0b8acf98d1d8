// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace aigo {

class ModelsTable;
class PriceChart;

/// Everything known of one model, for the drawer: prices with their source and age, limits, capabilities, dates, what
/// sources say differently, price history, latest changes, where else it is served, and what to do with it.
class ModelDetails final : public QWidget
{
    Q_OBJECT

public:
    ModelDetails(const Theme &theme, const Model &model, const Catalogue &catalogue, const ModelsTable &table,
                 Instant now, QWidget *parent = nullptr);

    const QString &id() const { return m_id; }
    void setHistory(const std::vector<PricePoint> &history);
    void setChanges(const std::vector<Change> &changes);

    /// The other endpoints whose wire id ends in the same name, by provider.
    static std::vector<const Model *> alsoServed(const Model &model, const Catalogue &catalogue);
    /// "input 10 → 2 (−80 %)" in the user's language.
    static QString changeText(const Change &change);

Q_SIGNALS:
    void compareAsked(const QString &id);
    void copyIdAsked(const QString &apiId);
    void copyCurlAsked(const QString &id);
    void modelAsked(const QString &id);

private:
    void addState(const Model &model, const ModelsTable &table);
    void addPrices(const Model &model);
    void addConflicts(const Model &model);
    void addLimits(const Model &model);
    void addCapabilities(const Model &model);
    void addServed(const Model &model, const Catalogue &catalogue, const ModelsTable &table);
    void addActions(const Model &model);
    QVBoxLayout *addSection(const QString &title);
    void addFact(QVBoxLayout *section, const QString &name, const QString &value, const QString &note = {});
    QString noteOf(const Model &model, const QString &field) const;

    const Theme &m_theme;
    QString m_id;
    Instant m_now;
    QVBoxLayout *m_column;
    QVBoxLayout *m_history = nullptr;
    QVBoxLayout *m_changes = nullptr;
};

} // namespace aigo
