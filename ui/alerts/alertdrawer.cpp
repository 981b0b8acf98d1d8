// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/alertdrawer.h"

#include "ui/alerts/channeleditor.h"
#include "ui/alerts/eventdetails.h"
#include "ui/alerts/ruleeditor.h"
#include "ui/alerts/windoweditor.h"
#include "ui/text/alerttext.h"

#include <QKeyEvent>
#include <algorithm>

namespace aigo {

AlertDrawer::AlertDrawer(Desk &desk, const Theme &theme, QWidget *parent)
    : Drawer(theme, parent)
    , m_desk(desk)
    , m_theme(theme)
{}

bool AlertDrawer::mayLeave()
{
    const auto *editor = qobject_cast<const RuleEditor *>(contents());
    if (isHidden() || editor == nullptr || !editor->isChanged() || m_warned) {
        return true;
    }
    m_warned = true;
    Q_EMIT said(tr("What you changed is not saved. Once more gives it up."));
    return false;
}

void AlertDrawer::open(QWidget *contents, const QString &heading, const QString &under)
{
    m_warned = false;
    setHeading(heading, under);
    setContents(contents);
    openDrawer();
    contents->show();
}

void AlertDrawer::editRule(const QString &name)
{
    if (!mayLeave()) {
        return;
    }
    const std::vector<AlertRuleView> rules = m_desk.alerts().rules();
    const auto it =
        std::find_if(rules.begin(), rules.end(), [&name](const AlertRuleView &view) { return view.rule.name == name; });
    if (!name.isEmpty() && it == rules.end()) {
        Q_EMIT said(tr("There is no rule “%1” any more").arg(name));
        return;
    }
    auto *editor = new RuleEditor(m_desk, m_theme, name.isEmpty() ? nullptr : &*it);
    open(editor, name.isEmpty() ? tr("New rule") : name,
         it != rules.end() && it->rule.shipped && !name.isEmpty() ? tr("Ships with AI-GO") : QString());
    m_reopen = [this, name] { editRule(name); };
    connect(editor, &RuleEditor::headingChanged, this, [this](const QString &heading) { setHeading(heading); });
    connect(editor, &RuleEditor::saved, this, [this](const QString &saved) {
        m_warned = false;
        Q_EMIT said(tr("“%1” is saved").arg(saved));
    });
    connect(editor, &RuleEditor::deleted, this, [this](const AlertRule &gone) {
        closeDrawer();
        const std::vector<AlertRuleView> left = m_desk.alerts().rules();
        const bool ships = std::any_of(left.begin(), left.end(),
                                       [&gone](const AlertRuleView &view) { return view.rule.name == gone.name; });
        Q_EMIT ruleDeleted(gone,
                           ships ? tr("“%1” is as it ships").arg(gone.name) : tr("“%1” is deleted").arg(gone.name));
    });
    editor->setFocus();
}

void AlertDrawer::editChannel(const QString &name)
{
    if (!mayLeave()) {
        return;
    }
    const std::vector<AlertChannelView> channels = m_desk.alerts().channels();
    const auto it = std::find_if(channels.begin(), channels.end(),
                                 [&name](const AlertChannelView &view) { return view.channel.name == name; });
    const bool fresh = name.isEmpty() || it == channels.end();
    auto *editor = new ChannelEditor(m_desk, m_theme, fresh ? nullptr : &*it);
    open(editor, fresh ? tr("New channel") : name, fresh ? QString() : AlertText::channelKind(it->channel.kind));
    m_reopen = [this, name] { editChannel(name); };
    connect(editor, &ChannelEditor::saved, this, [this](const QString &saved) {
        closeDrawer();
        Q_EMIT said(tr("“%1” is saved; send a test to see that it works").arg(saved));
    });
    connect(editor, &ChannelEditor::deleted, this, [this] { closeDrawer(); });
}

void AlertDrawer::editWindow(const QString &name)
{
    if (!mayLeave()) {
        return;
    }
    const std::vector<MaintenanceWindow> windows = m_desk.alerts().maintenanceWindows();
    const auto it = std::find_if(windows.begin(), windows.end(),
                                 [&name](const MaintenanceWindow &window) { return window.name == name; });
    const bool fresh = name.isEmpty() || it == windows.end();
    auto *editor = new WindowEditor(m_desk, m_theme, fresh ? nullptr : &*it);
    open(editor, fresh ? tr("New maintenance window") : name);
    m_reopen = [this, name] { editWindow(name); };
    connect(editor, &WindowEditor::saved, this, [this] { closeDrawer(); });
}

void AlertDrawer::showAlert(const AlertEvent &event)
{
    if (!mayLeave()) {
        return;
    }
    QString sentence;
    for (const AlertRuleView &view : m_desk.alerts().rules()) {
        sentence = view.rule.name == event.rule ? view.sentence : sentence;
    }
    auto *details = new EventDetails(m_theme, event, sentence, m_desk.clock().now());
    open(details, event.title.isEmpty() ? event.target : event.title, event.rule);
    m_reopen = [this, event] { showAlert(event); };
    connect(
        details, &EventDetails::ruleAsked, this, [this, rule = event.rule] { editRule(rule); }, Qt::QueuedConnection);
    connect(details, &EventDetails::historyAsked, this, [this, rule = event.rule] { Q_EMIT historyAsked(rule); });
}

void AlertDrawer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !mayLeave()) {
        return; // what was typed is not lost by one key
    }
    Drawer::keyPressEvent(event);
}

void AlertDrawer::retranslate()
{
    Drawer::retranslate();
    const auto *editor = qobject_cast<const RuleEditor *>(contents());
    if (m_reopen && !isHidden() && (editor == nullptr || !editor->isChanged())) {
        const auto reopen = m_reopen; // which is another one afterwards
        reopen();
    }
}

} // namespace aigo
