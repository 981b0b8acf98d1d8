// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/comparison.h"
#include "core/monitor/desk.h"
#include "ui/pages/filequestion.h"
#include "ui/pages/page.h"

class QButtonGroup;
class QCompleter;
class QLineEdit;
class QStackedLayout;
class QStringListModel;

namespace aigo {

class BarList;
class Button;
class Card;
class Chip;
class ComparisonTable;
class ComparisonView;
class EmptyState;
class FlowLayout;
class Label;
class SearchField;

/// Two to eight models side by side with what the user's own workload costs on each. What is shown is what the files
/// and the clipboard get. Keys: + adds a model, Delete takes the current one out, Ctrl+C copies.
class ComparePage final : public Page
{
    Q_OBJECT

public:
    ComparePage(Desk &desk, const Theme &theme, QWidget *parent = nullptr);
    ~ComparePage() override;

    static constexpr int mostModels = 8;

    QString name() const override { return QStringLiteral("compare"); }
    QString title() const override;
    QString subtitle() const override;
    Icon icon() const override { return Icon::Compare; }
    void retranslate() override;
    /// models=a,b,c (ids), workload=…
    void open(const QUrlQuery &query) override;

    void setModels(const QStringList &ids);
    const QStringList &models() const { return m_ids; }
    void setWorkload(const Workload &workload);
    const Workload &workload() const { return m_workload; }
    /// As shown: differences only where that is on.
    const Comparison &comparison() const;

    AskFile askFile;

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Format { Csv, Png, Markdown };

    Card *buildTable();
    Card *buildWorkload();
    void showComparison();
    void offerModels();
    void beginAdding();
    void endAdding();
    void addTyped(const QString &text);
    void remove(const QString &id);
    void readWorkload();
    void showWorkload();
    void save(Format format);
    QByteArray bytesOf(Format format) const;
    void copyMarkdown();
    void tell(const QString &text);
    std::map<QString, QString> providerNames() const;

    Desk &m_desk;
    const Theme &m_theme;
    QStringList m_ids;
    Workload m_workload;
    Comparison m_all;
    ComparisonTable *m_table;
    ComparisonView *m_view = nullptr;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    Chip *m_everything = nullptr;
    Chip *m_differences = nullptr;
    Button *m_csv = nullptr;
    Button *m_png = nullptr;
    Button *m_markdown = nullptr;
    Button *m_copy = nullptr;
    Button *m_add = nullptr;
    SearchField *m_search = nullptr;
    QCompleter *m_completer = nullptr;
    QStringListModel *m_offers = nullptr;
    Label *m_notice = nullptr;
    Card *m_workloadCard = nullptr;
    Card *m_monthCard = nullptr;
    Card *m_priceCard = nullptr;
    std::vector<std::pair<Chip *, QString>> m_presets;
    std::vector<std::pair<Label *, QLineEdit *>> m_fields; ///< in, out, cached, a day
    Chip *m_batch = nullptr;
    Label *m_wrong = nullptr;
    BarList *m_month = nullptr;
    BarList *m_prices = nullptr;
    bool m_stale = true;
};

} // namespace aigo
