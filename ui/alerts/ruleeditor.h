// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alertexpression.h"
#include "core/monitor/alertdesk.h"
#include "core/monitor/desk.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <memory>

class QButtonGroup;
class QLineEdit;
class QTimer;

namespace aigo {

class Button;
class Chip;
class DurationBox;
class ExpressionField;
class FlowLayout;
class Label;
class Link;
class RehearsalView;
class RuleBuilder;
class RuleMore;

/// A rule, to be changed or made: what it says in a sentence and when it would have fired, while one types. Ctrl+S
/// saves. It changes nothing by itself but through the desk's answer to saving; the drawer around it closes it.
class RuleEditor final : public QWidget
{
    Q_OBJECT

public:
    static constexpr Milliseconds rehearsed{std::chrono::hours(24 * 30)};

    /// `view` none: a new rule.
    RuleEditor(Desk &desk, const Theme &theme, const AlertRuleView *view, QWidget *parent = nullptr);
    ~RuleEditor() override;

    AlertRule rule() const; ///< as it stands in the fields
    bool isChanged() const { return !(rule() == m_before); }
    bool isNew() const { return m_new; }
    const QString &name() const { return m_before.name; } ///< of what is edited; empty: a new one
    void save();

Q_SIGNALS:
    void headingChanged(const QString &name, const QString &sentence);
    void saved(const QString &name);
    void deleted(const aigo::AlertRule &rule);
    void historyAsked(const QString &rule);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildFoot(QLayout *column);
    void fillChannels();
    void showDelete();
    void fill(const AlertRule &rule);
    void edited();
    void rehearse();
    void testChannels();
    void say(const QString &text, bool bad);
    Label *caption(const QString &text);

    Desk &m_desk;
    const Theme &m_theme;
    AlertRule m_before;
    bool m_new;
    bool m_filling = false;
    AlertExpression m_expression;
    QLineEdit *m_name;
    RuleBuilder *m_builder;
    ExpressionField *m_when;
    Label *m_sentence;
    DurationBox *m_for;
    QButtonGroup *m_severity;
    QWidget *m_channelBox;
    std::vector<std::pair<Chip *, QString>> m_channels;
    Link *m_moreLink;
    RuleMore *m_more;
    RehearsalView *m_rehearsal;
    Label *m_said;
    Label *m_failed;
    Button *m_save;
    Button *m_test;
    Button *m_delete;
    QTimer *m_soon;
    int m_round = 0;
    QString m_rehearsedWhen; ///< what the rehearsal shown is of
    std::shared_ptr<const Catalogue> m_wordsOf;
    FilterVocabulary m_words;
};

} // namespace aigo
