// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/pages/filequestion.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QStackedLayout;
class QTimer;

namespace aigo {

class Button;
class Chip;
class EmptyState;
class FeatureTable;
class FeatureView;
class FilterBar;
class Label;

/// Capabilities of many models at a glance: those compared, or all that a filter leaves. Shown in place of the
/// comparison (`aigo://compare?view=matrix&filter=…`). Saved as CSV, JSON, Markdown or HTML.
class FeaturePane final : public QWidget
{
    Q_OBJECT

public:
    enum class As : quint8 { Csv, Json, Markdown, Html };

    FeaturePane(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    void setCompared(const QStringList &ids); ///< what the page compares; shown as long as no filter is typed
    void setFilter(const QString &text);
    QString filter() const;
    void take(); ///< reads the catalogue
    void exportAs(As format);
    void retranslate();
    FeatureTable &table() const { return *m_table; }
    FeatureView *view() const { return m_view; }

    AskFile askFile;

Q_SIGNALS:
    void backAsked();
    void modelAsked(const QString &id);
    void counted(); ///< another number of models

protected:
    void showEvent(QShowEvent *event) override;

private:
    Desk &m_desk;
    FeatureTable *m_table;
    FilterBar *m_filter;
    Button *m_back;
    Chip *m_differences;
    Button *m_export;
    Label *m_notice;
    FeatureView *m_view;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    QTimer *m_soon;
    QStringList m_compared;
    bool m_stale = true;
};

} // namespace aigo
