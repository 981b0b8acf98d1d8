// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/alertdesk.h"
#include "core/monitor/desk.h"
#include "ui/pages/page.h"

#include <QTimer>
#include <array>

class QStackedLayout;

namespace aigo {

class AlertDrawer;
class Button;
class ChannelList;
class Chip;
class EventHistory;
class Label;
class OpenAlerts;
class QuietTime;
class RuleList;

/// What fires, what fired, by which rules, when not, and where it goes. Rules, channels, windows and an event's details
/// open in a drawer. Does nothing while hidden. Keys: Alt+1 to Alt+5 choose the section, N makes a new rule (or
/// channel, or window), Escape closes the drawer; twice where something in it was changed.
class AlertsPage final : public Page
{
    Q_OBJECT

public:
    enum class Section : quint8 { Now, History, Rules, Quiet, Channels };
    static constexpr int sectionCount = 5;

    AlertsPage(Desk &desk, const Theme &theme, QWidget *parent = nullptr);
    ~AlertsPage() override;

    QString name() const override { return QStringLiteral("alerts"); }
    QString title() const override;
    QString subtitle() const override;
    Icon icon() const override { return Icon::Alerts; }
    void retranslate() override;
    /// event=ID, rule=NAME, new=1, section=now|history|rules|quiet|channels, channel=NAME
    void open(const QUrlQuery &query) override;

    void showSection(Section section);
    Section section() const { return m_section; }
    void findEvent(qint64 id); ///< of those that are open, else of the history

    OpenAlerts *openAlerts() const { return m_open; }
    EventHistory *history() const { return m_history; }
    RuleList *rules() const { return m_rules; }
    QuietTime *quiet() const { return m_quiet; }
    ChannelList *channels() const { return m_channels; }
    AlertDrawer *drawer() const { return m_drawer; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void listen();
    void take(); ///< the section that is shown
    void showTabs();
    void tell(const QString &text, const std::optional<AlertRule> &undo = std::nullopt);

    Desk &m_desk;
    const Theme &m_theme;
    Section m_section = Section::Now;
    std::array<Chip *, sectionCount> m_tabs{};
    Label *m_notice;
    Button *m_undo;
    Button *m_disturb;
    QStackedLayout *m_stack;
    OpenAlerts *m_open;
    EventHistory *m_history;
    RuleList *m_rules;
    QuietTime *m_quiet;
    ChannelList *m_channels;
    AlertDrawer *m_drawer;
    QTimer m_ageing;
    std::optional<AlertRule> m_deleted;
};

} // namespace aigo
