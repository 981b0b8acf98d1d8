// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/alertdesk.h"
#include "core/monitor/desk.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <vector>

class QCheckBox;
class QVBoxLayout;

namespace aigo {

class AlertPill;
class Button;
class EmptyState;
class Label;
class SearchField;
class SeverityMark;

/// One rule of the list: a switch, its name, what it says, how it does. Space or Enter opens it; S switches it.
class RuleRow final : public QAbstractButton
{
    Q_OBJECT

public:
    RuleRow(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    void show(const AlertRuleView &view);
    void retranslate();
    const AlertRuleView &view() const { return m_view; }
    QCheckBox *enabled() const { return m_enabled; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void toggle(bool on);

    Desk &m_desk;
    const Theme &m_theme;
    AlertRuleView m_view;
    QCheckBox *m_enabled;
    SeverityMark *m_mark;
    Label *m_name;
    Label *m_sentence;
    Label *m_facts;
    Button *m_unmute;
    AlertPill *m_state;
};

/// All rules, the user's own first, found by name or sentence.
class RuleList final : public QWidget
{
    Q_OBJECT

public:
    RuleList(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    void take();
    void retranslate();
    RuleRow *row(const QString &name) const; ///< null where there is none

Q_SIGNALS:
    void ruleAsked(const QString &name);
    void newAsked();
    void failed(const QString &line);

private:
    void find();

    Desk &m_desk;
    const Theme &m_theme;
    SearchField *m_search;
    Label *m_count;
    Button *m_new;
    Label *m_mine;
    Label *m_shipped;
    QVBoxLayout *m_mineRows;
    QVBoxLayout *m_shippedRows;
    Label *m_noneOwn;
    QWidget *m_contents;
    EmptyState *m_empty;
    std::vector<RuleRow *> m_rows;
};

} // namespace aigo
