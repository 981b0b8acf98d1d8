// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/alertdesk.h"
#include "core/monitor/desk.h"
#include "ui/widgets/drawer.h"

#include <functional>

namespace aigo {

/// The drawer of alerts: a rule, a channel or a window to be changed or made, an event to be read. While a rule in it
/// is changed and not saved, the first attempt to leave it only says so.
class AlertDrawer final : public Drawer
{
    Q_OBJECT

public:
    AlertDrawer(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    void editRule(const QString &name); ///< empty: a new one
    void editChannel(const QString &name);
    void editWindow(const QString &name);
    void showAlert(const AlertEvent &event);
    bool mayLeave();
    void retranslate(); ///< makes what is in it anew

Q_SIGNALS:
    void said(const QString &text); ///< what became of it, a line
    void ruleDeleted(const aigo::AlertRule &rule, const QString &text);
    void historyAsked(const QString &rule);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open(QWidget *contents, const QString &heading, const QString &under = {});

    Desk &m_desk;
    const Theme &m_theme;
    std::function<void()> m_reopen; ///< the same in another language
    bool m_warned = false;          ///< that what was changed would be lost
};

} // namespace aigo
