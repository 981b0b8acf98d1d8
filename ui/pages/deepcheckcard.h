// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/deepcheckdesk.h"
#include "core/monitor/desk.h"
#include "ui/widgets/card.h"

#include <QTimer>
#include <map>

class QCheckBox;
class QCompleter;
class QGridLayout;
class QSpinBox;
class QStringListModel;

namespace aigo {

class Button;
class DeepCheckRow;
class Label;
class Meter;
class SearchField;

/// Deep checks in Settings: what this month came to of its caps, a row for each model that has them, a field that shows
/// what a model would cost before it is added, and the ledger.
class DeepCheckCard final : public Card
{
    Q_OBJECT

public:
    DeepCheckCard(Desk &desk, const Theme &theme, QWidget *parent = nullptr);
    ~DeepCheckCard() override;

    void retranslate();
    DeepCheckRow *row(const QString &model) const; ///< null where there is none
    /// Puts the model into the field, as a click in its details does: what it costs is shown, nothing is switched on. A
    /// provider's slug: its cheapest model that can be checked. What is to be looked at: the field, or the model's row
    /// where it has one.
    QWidget *propose(const QString &modelOrProvider);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void showAll();
    void showRows();
    void showSpend();
    void showProposal();
    QString cheapestOf(const QString &provider) const;
    void askLedger();
    void showLedger(const std::vector<LedgerEntry> &entries);
    void saveLimits();
    void add();

    Desk &m_desk;
    DeepCheckDesk &m_deep;
    const Theme &m_theme;
    Label *m_note;
    Label *m_demo; ///< nobody is billed there
    Label *m_spent;
    Meter *m_meter;
    Label *m_allTitle;
    Label *m_eachTitle;
    QSpinBox *m_all;
    QSpinBox *m_each;
    QCheckBox *m_hidden;
    QCheckBox *m_metered;
    SearchField *m_field;
    QStringListModel *m_ids;
    Label *m_proposal;
    Button *m_add;
    QVBoxLayout *m_list;
    Label *m_told;
    Label *m_ledgerTitle;
    QGridLayout *m_ledger;
    QWidget *m_ledgerBox;
    QStringList m_models;
    std::map<QString, DeepCheckRow *> m_rows;
    std::vector<LedgerEntry> m_entries;
    QTimer m_ageing;
    bool m_showing = false;
};

} // namespace aigo
