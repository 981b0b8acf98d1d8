// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/alertdesk.h"
#include "core/monitor/desk.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <vector>

class QCheckBox;
class QVBoxLayout;

namespace aigo {

class AlertPill;
class Button;
class Card;
class Label;

/// One channel: where it sends (the host, no more of the address), what became of the last delivery, what waits; a
/// test that really sends and says what was answered.
class ChannelRow final : public QWidget
{
    Q_OBJECT

public:
    ChannelRow(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    void show(const AlertChannelView &view);
    void retranslate();
    const AlertChannelView &view() const { return m_view; }
    QString answer() const; ///< of the last test; empty: none
    void test();

Q_SIGNALS:
    void editAsked(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say(const QString &text, bool bad);

    Desk &m_desk;
    const Theme &m_theme;
    AlertChannelView m_view;
    QCheckBox *m_enabled;
    Label *m_where;
    Label *m_last;
    Label *m_failed;
    Label *m_answer;
    Label *m_refused;
    AlertPill *m_state;
    Button *m_test;
    Button *m_edit;
};

/// All channels, and a button for a new one.
class ChannelList final : public QWidget
{
    Q_OBJECT

public:
    ChannelList(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    void take();
    void retranslate();
    ChannelRow *row(const QString &name) const;

Q_SIGNALS:
    void channelAsked(const QString &name); ///< empty: a new one

private:
    Desk &m_desk;
    const Theme &m_theme;
    Label *m_note;
    Button *m_add;
    Card *m_card;
    std::vector<ChannelRow *> m_rows;
};

} // namespace aigo
