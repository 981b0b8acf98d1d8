// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alternatives.h"
#include "core/domain/filter.h"
#include "core/monitor/desk.h"
#include "ui/widgets/card.h"

#include <map>
#include <optional>
#include <vector>

class QButtonGroup;
class QStackedLayout;

namespace aigo {

class AlternativeRow;
class Chip;
class FlowLayout;
class Label;
class SearchField;

/// "Same abilities for less": what else in the catalogue does what one of the compared models does and costs the
/// workload less, narrowed by a filter. A click on one asks to add it to the comparison.
class AlternativesCard final : public Card
{
    Q_OBJECT

public:
    AlternativesCard(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    static constexpr std::size_t mostShown = 6;

    /// The compared models in their order; the one that was chosen stays chosen while it is among them.
    void show(const std::vector<Model> &models, const Workload &workload, const std::map<QString, QString> &providers);
    const Alternatives &alternatives() const { return m_found; }
    void retranslate();

Q_SIGNALS:
    void addAsked(const QString &id);

private:
    void makeChips(const std::vector<Model> &models);
    void search();
    void say();
    ModelTest wanted(const Filter &filter) const;

    Desk &m_desk;
    const Theme &m_colours;
    std::vector<Model> m_models;
    Workload m_workload;
    std::map<QString, QString> m_providers;
    QString m_chosen;
    Alternatives m_found;
    QButtonGroup *m_group;
    QWidget *m_chipRow;
    FlowLayout *m_flow;
    std::vector<Chip *> m_chips;
    SearchField *m_filter;
    Label *m_wrong;
    std::vector<AlternativeRow *> m_rows;
    Label *m_summary;
};

} // namespace aigo
