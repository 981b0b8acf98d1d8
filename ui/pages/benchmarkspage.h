// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/benchmarkview.h"
#include "core/monitor/desk.h"
#include "ui/pages/filequestion.h"
#include "ui/pages/page.h"
#include "ui/theme/theme.h"

#include <memory>

class QAbstractItemModel;
class QListWidget;
class QStackedLayout;
class QTableView;

namespace aigo {

class BoardTable;
class BoardsBeside;
class Button;
class Card;
class Chip;
class EmptyState;
class ExportPanel;
class Label;
class ScoreChart;
class SearchField;
struct ExportChoice;

/// Leaderboards: one with its ranks, intervals, and scores over time; several chosen ones side by side; and the names
/// that no model was found for, with why. Only what may be compared is ranked. Enter opens a row's model. Hidden it
/// costs nothing.
class BenchmarksPage final : public Page
{
    Q_OBJECT

public:
    BenchmarksPage(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    QString name() const override { return QStringLiteral("benchmarks"); }
    QString title() const override;
    QString subtitle() const override;
    Icon icon() const override { return Icon::Benchmarks; }
    void retranslate() override;
    /// suite=aider or suites=aider,lmarena; unmatched=1
    void open(const QUrlQuery &query) override;

    void setSuites(const QStringList &suites);
    QStringList suites() const;
    QListWidget *list() const { return m_list; }
    BoardTable *table() const { return m_table; }
    BoardsBeside *beside() const { return m_beside; }
    ScoreChart *chart() const { return m_chart; }
    QTableView *besideView() const { return m_besideView; }

    AskFile askFile;

protected:
    void showEvent(QShowEvent *event) override;

private:
    Desk &m_desk;
    const Theme &m_theme;
    std::shared_ptr<const BenchmarkView> m_boards;
    QListWidget *m_list;
    BoardTable *m_table;
    BoardsBeside *m_beside;
    QTableView *m_view;
    QTableView *m_besideView;
    ScoreChart *m_chart;
    Label *m_heading;
    Label *m_facts;
    Label *m_chartTitle;
    Label *m_attribution;
    Label *m_unmatched;
    SearchField *m_search;
    Chip *m_matched;
    Chip *m_unmatchedChip;
    Button *m_export;
    ExportPanel *m_exportPanel;
    EmptyState *m_empty;
    QWidget *m_single;
    QStackedLayout *m_stack;
    QStackedLayout *m_kinds;
    bool m_stale = true;

    QWidget *buildSide();
    QWidget *buildMain();
    QWidget *buildSingle();
    void buildView(QTableView *view, QAbstractItemModel *model);
    void load();
    void fillList();
    void showChosen();
    void showFacts(const Leaderboard *board);
    void showUnmatched(bool on);
    void openModel(const QString &model);
    void save(bool toClipboard);
    std::function<Result<QByteArray>(const Onwards &)> makerOf(const ExportChoice &choice) const;
};

} // namespace aigo
