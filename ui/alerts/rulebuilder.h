// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alertexpression.h"
#include "core/monitor/desk.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace aigo {

/// The common rules by menus: of what, of whom, how much. It writes the expression, and shows one that is written by
/// hand as far as it is a single function of a target; else it says that it is written by hand.
class RuleBuilder final : public QWidget
{
    Q_OBJECT

public:
    RuleBuilder(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    void show(const AlertExpression &expression);
    static QString functionTitle(AlertFunction function); ///< "Response time"

Q_SIGNALS:
    void built(const QString &expression);

private:
    void choose(int row);
    void showTerm();
    void fillTargets();
    void fillOperators();
    void tell();

    Desk &m_desk;
    AlertTerm m_term;
    bool m_byHand = true;
    QComboBox *m_function;
    QComboBox *m_target;
    QComboBox *m_name;
    QComboBox *m_percentile;
    QComboBox *m_over;
    QComboBox *m_operator;
    QComboBox *m_word;
    QLineEdit *m_value;
};

} // namespace aigo
