// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/comparison.h"
#include "core/domain/comparisonchoice.h"
#include "core/monitor/desk.h"
#include "ui/charts/priceplot.h"
#include "ui/pages/filequestion.h"
#include "ui/pages/page.h"

class QCompleter;
class QStackedLayout;
class QStringListModel;

namespace aigo {

class AlternativesCard;
class BarList;
class Button;
class Card;
class Chip;
class ComparisonBar;
class ComparisonTable;
class ComparisonView;
class EmptyState;
class ExportPanel;
class FeaturePane;
class FlowLayout;
class Label;
class PriceHistoryChart;
class QualityCard;
class RowSources;
class SearchField;
class WorkloadCard;
struct ShownComparison;

/// Two to eight models side by side with what the user's own workload costs on each, their prices over time, what else
/// does the same for less, and where every row is from. What is shown is what files and clipboard get, what is kept
/// under a name, and what a link opens. Keys: + adds a model, Delete takes the current one out, Enter opens a row's
/// sources, Ctrl+C copies cells, Ctrl+E opens the export, Ctrl+S keeps the comparison.
class ComparePage final : public Page
{
    Q_OBJECT

public:
    ComparePage(Desk &desk, const Theme &theme, QWidget *parent = nullptr);
    ~ComparePage() override;

    static constexpr int mostModels = ComparisonChoice::mostModels;

    QString name() const override { return QStringLiteral("compare"); }
    QString title() const override;
    QString subtitle() const override;
    Icon icon() const override { return Icon::Compare; }
    void retranslate() override;
    /// models=a,b,c (ids), workload=…, differences=yes; view=matrix (with filter=…) shows the matrix of features
    void open(const QUrlQuery &query) override;

    void setModels(const QStringList &ids);
    const QStringList &models() const { return m_choice.models; }
    void setWorkload(const Workload &workload);
    const Workload &workload() const { return m_choice.workload; }
    void setChoice(const ComparisonChoice &choice);
    const ComparisonChoice &choice() const { return m_choice; }
    /// As shown: differences only where that is on.
    const Comparison &comparison() const;
    const std::vector<PriceLine> &history() const;

    void showMatrix(bool on); ///< of features, in place of the comparison
    FeaturePane *matrix() const { return m_matrix; }

    AskFile askFile;

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Card *buildTable();
    QWidget *buildToolbar(QWidget *parent);
    void buildPanels(Card *card);
    QWidget *buildSide();
    void addKeys();
    void listen();

    void showComparison();
    void showSources(int row);
    void showHistory();
    void askHistory();
    void takeHistory(const QString &id, const std::vector<PricePoint> &points);
    void togglePanel(QWidget *panel);

    void beginAdding();
    void endAdding();
    void addTyped(const QString &text);
    void add(const QString &id);
    void remove(const QString &id);

    ShownComparison shown() const;
    void save();
    void copy();
    void copyLink();
    void tell(const QString &text);
    std::map<QString, QString> providerNames() const;

    Desk &m_desk;
    const Theme &m_theme;
    ComparisonChoice m_choice;
    std::vector<Model> m_models; ///< of the choice, those that the catalogue has
    Comparison m_all;
    std::map<QString, std::vector<PriceLine>> m_lines; ///< by model: what the store answered; input, output
    int m_asked = 0;                                   ///< which round of questions counts
    ComparisonTable *m_table;
    ComparisonView *m_view = nullptr;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    Chip *m_everything = nullptr;
    Chip *m_differences = nullptr;
    Button *m_kept = nullptr;
    Button *m_export = nullptr;
    Button *m_link = nullptr;
    Button *m_add = nullptr;
    Button *m_matrixButton = nullptr;
    FeaturePane *m_matrix = nullptr;
    Card *m_tableCard = nullptr;
    QWidget *m_side = nullptr;
    SearchField *m_search = nullptr;
    QCompleter *m_completer = nullptr;
    QStringListModel *m_offers = nullptr;
    Label *m_notice = nullptr;
    ExportPanel *m_exportPanel = nullptr;
    ComparisonBar *m_bar = nullptr;
    RowSources *m_sources = nullptr;
    WorkloadCard *m_workloadCard = nullptr;
    Card *m_monthCard = nullptr;
    AlternativesCard *m_alternatives = nullptr;
    QualityCard *m_quality = nullptr;
    Card *m_priceCard = nullptr;
    Card *m_historyCard = nullptr;
    BarList *m_month = nullptr;
    BarList *m_prices = nullptr;
    PriceHistoryChart *m_history = nullptr;
    bool m_stale = true;
};

} // namespace aigo
