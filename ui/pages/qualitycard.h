// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/pareto.h"
#include "core/domain/workload.h"
#include "core/monitor/desk.h"
#include "ui/widgets/card.h"

#include <map>

class QComboBox;

namespace aigo {

class AlternativeRow;
class BarList;
class Label;
class QualityPlot;

/// Price of my workload against a chosen board's score: where the compared models stand among all that have both, the
/// Pareto front, their scores as bars, and what has at least the score of the dearest of them for less. Hidden where no
/// board has a score of any model.
class QualityCard final : public Card
{
    Q_OBJECT

public:
    QualityCard(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    static constexpr std::size_t mostShown = 4;

    /// False: there is nothing to show.
    bool show(const std::vector<Model> &models, const Workload &workload, const std::map<QString, QString> &providers);
    QString board() const; ///< the suite
    void setBoard(const QString &suite);
    QualityPlot *plot() const { return m_plot; }
    QStringList offered() const; ///< ids that have the score for less
    void retranslate();

Q_SIGNALS:
    void addAsked(const QString &id);

private:
    Desk &m_desk;
    const Theme &m_colours;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::vector<Model> m_models;
    Workload m_workload;
    std::map<QString, QString> m_providers;
    QComboBox *m_board;
    QualityPlot *m_plot;
    BarList *m_bars;
    Label *m_less;
    std::vector<AlternativeRow *> m_rows;

    void fillBoards();
    void draw();
    void showBars();
    void showLess(const std::vector<PricedScore> &points, bool higherIsBetter);
    std::vector<PricedScore> pricedScores(const QString &suite) const;
};

} // namespace aigo
