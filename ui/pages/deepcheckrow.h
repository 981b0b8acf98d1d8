// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/deepcheckdesk.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace aigo {

class Button;
class Label;
class StatePill;
class Theme;

/// Cents as a person reads them, three figures: "12.3 ¢", "0.0115 ¢".
QString centsShown(Money amount);

/// Deep checks of one model in Settings: on or off with the worst price beside the switch, how often, what became of
/// it; run now, remove. A model whose price nobody knows is switched on by naming what a check may cost.
class DeepCheckRow final : public QWidget
{
    Q_OBJECT

public:
    DeepCheckRow(DeepCheckDesk &desk, const Theme &theme, QWidget *parent = nullptr);

    void show(const DeepCheckView &view, Instant now); ///< what the desk says
    void age(Instant now);                             ///< only what grows older
    /// "At most 0.0115 ¢ a check, 12.3 ¢ a month", or that nobody knows.
    static QString worstShown(const DeepCheckView &view);
    /// Why it stands still, in the user's language; empty where it does not.
    static QString stopShown(const DeepCheckView &view);

Q_SIGNALS:
    void told(const QString &text); ///< why it was not saved

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void showIntervals();
    void commit();

    DeepCheckDesk &m_desk;
    const Theme &m_theme;
    DeepCheckView m_view;
    QCheckBox *m_enabled;
    Label *m_price;
    QLineEdit *m_named; ///< in cents; only where nobody knows the price
    QComboBox *m_every;
    Label *m_state;
    StatePill *m_pill;
    Button *m_run;
    Button *m_remove;
};

} // namespace aigo
