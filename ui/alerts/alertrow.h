// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/alertdesk.h"
#include "core/monitor/desk.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace aigo {

class AlertPill;
class Button;
class Label;
class Link;
class SeverityMark;

/// One alert that is open: what, since when, how bad, why it is held back, and what to do about it. Up and Down go from
/// row to row, A acknowledges, S snoozes, M mutes its rule, Enter shows its details.
class AlertRow final : public QWidget
{
    Q_OBJECT

public:
    AlertRow(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    void show(const AlertEvent &event);
    void showAge(Instant now); ///< only what grows with time
    void retranslate();
    const AlertEvent &shown() const { return m_event; }

Q_SIGNALS:
    void detailsAsked(const aigo::AlertEvent &event);
    void ruleAsked(const QString &rule);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void snooze();
    void mute();

    Desk &m_desk;
    const Theme &m_theme;
    AlertEvent m_event;
    SeverityMark *m_mark;
    Label *m_title;
    Label *m_text;
    Label *m_facts;
    Label *m_why;
    Link *m_rule;
    AlertPill *m_state;
    Button *m_acknowledge;
    Button *m_snooze;
    Button *m_mute;
    Button *m_details;
};

} // namespace aigo
