// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/channellist.h"

#include "ui/alerts/alertpill.h"
#include "ui/pages/answer.h"
#include "ui/text/alerttext.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrollcolumn.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <map>

namespace aigo {

ChannelRow::ChannelRow(Desk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_enabled(new QCheckBox(this))
    , m_where(new Label(theme, TextRole::Control, Label::Tone::Muted, this))
    , m_last(new Label(theme, TextRole::Caption, Label::Tone::Muted, this))
    , m_failed(new Label(theme, TextRole::Caption, Label::Tone::Bad, this))
    , m_answer(new Label(theme, TextRole::Caption, Label::Tone::Normal, this))
    , m_refused(new Label(theme, TextRole::Caption, Label::Tone::Bad, this))
    , m_state(new AlertPill(theme, this))
    , m_test(new Button(theme, Button::Kind::Plain, this))
    , m_edit(new Button(theme, Button::Kind::Quiet, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::l, space::m, space::m, space::m);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(2);
    m_enabled->setFont(theme.font(TextRole::BodyStrong));
    m_where->setElided(true);
    m_where->setContentsMargins(25, 0, 0, 0); // under the name, beside the check box
    for (Label *label : {m_last, m_failed, m_answer, m_refused}) {
        label->setContentsMargins(25, 0, 0, 0);
        label->setWordWrap(true);
    }
    grid->addWidget(m_enabled, 0, 0);
    grid->addWidget(m_state, 0, 1, Qt::AlignRight);
    grid->addWidget(m_test, 0, 2, 2, 1);
    grid->addWidget(m_edit, 0, 3, 2, 1);
    grid->addWidget(m_where, 1, 0, 1, 2);
    grid->addWidget(m_last, 2, 0, 1, 4);
    grid->addWidget(m_failed, 3, 0, 1, 4);
    grid->addWidget(m_answer, 4, 0, 1, 4);
    grid->addWidget(m_refused, 5, 0, 1, 4);
    grid->setColumnStretch(0, 1);
    m_answer->hide();
    m_refused->hide();
    m_test->setGlyph(Icon::Send);
    connect(m_enabled, &QCheckBox::toggled, this, [this](bool on) {
        AlertChannel channel = m_view.channel;
        channel.enabled = on;
        onAnswer(m_desk.alerts().saveChannel(channel), this, [this](const Status &saved) {
            if (!saved) {
                say(saved.error().line(), true);
                show(m_view);
            }
        });
    });
    connect(m_test, &Button::clicked, this, &ChannelRow::test);
    connect(m_edit, &Button::clicked, this, [this] { Q_EMIT editAsked(m_view.channel.name); });
}

void ChannelRow::test()
{
    m_test->setEnabled(false);
    say(tr("Sending …"), false);
    onAnswer(m_desk.alerts().testChannel(m_view.channel.name), this, [this](const Status &sent) {
        m_test->setEnabled(true);
        say(sent ? tr("The test was taken.") : tr("The test failed: %1").arg(sent.error().line()), !sent);
    });
}

void ChannelRow::say(const QString &text, bool bad)
{
    m_answer->setVisible(!bad && !text.isEmpty());
    m_refused->setVisible(bad);
    (bad ? m_refused : m_answer)->setText(text);
}

QString ChannelRow::answer() const
{
    return !m_refused->isHidden() ? m_refused->text() : !m_answer->isHidden() ? m_answer->text() : QString();
}

void ChannelRow::show(const AlertChannelView &view)
{
    m_view = view;
    const QSignalBlocker quiet(m_enabled);
    m_enabled->setText(view.channel.name);
    m_enabled->setChecked(view.channel.enabled);
    m_test->setObjectName(QStringLiteral("test-") + view.channel.name);
    m_edit->setObjectName(QStringLiteral("edit-") + view.channel.name);
    retranslate();
}

void ChannelRow::retranslate()
{
    const AlertChannel &channel = m_view.channel;
    const bool desktop = channel.kind == ChannelKind::Desktop;
    QStringList where{AlertText::channelKind(channel.kind)};
    where += desktop                    ? tr("this computer")
             : !m_view.host.isEmpty()   ? m_view.host
             : m_view.hasUrl            ? tr("its address is kept in the keychain")
             : channel.urlEnv.isEmpty() ? tr("no address yet")
                                        : tr("%1 is not set in the environment").arg(channel.urlEnv);
    if (channel.kind == ChannelKind::Webhook) {
        where += m_view.hasSecret ? tr("signed") : tr("not signed");
    }
    if (desktop && channel.sound) {
        where += tr("with a sound");
    }
    m_where->setText(where.join(QStringLiteral(" · ")));
    const Instant now = m_desk.clock().now();
    const bool bad = m_view.last && !m_view.last->ok;
    QString last = m_view.last ? AlertText::delivery(*m_view.last, now) : tr("nothing was sent yet");
    if (m_view.waiting > 0) {
        last += QStringLiteral(" · ") + tr("%n waiting", nullptr, m_view.waiting);
    }
    m_last->setText(last);
    m_failed->setText(last);
    m_last->setVisible(!bad);
    m_failed->setVisible(bad);
    const bool there = desktop || m_view.hasUrl;
    if (!channel.enabled) {
        m_state->setState(Icon::Pause, State::Unknown, tr("Off"));
    } else if (!there) {
        m_state->setState(Icon::Triangle, State::Degraded, tr("No address"));
    } else if (bad) {
        m_state->setState(Icon::Cross, State::Down, m_view.last->gaveUp ? tr("Given up") : tr("Trying again"));
    } else {
        m_state->setState(Icon::Check, State::Operational, tr("Ready"));
    }
    m_test->setText(tr("Test"));
    m_test->setToolTip(tr("Really sends a test message"));
    m_test->setAccessibleName(tr("Test %1").arg(channel.name));
    m_edit->setText(tr("Edit"));
    m_edit->setAccessibleName(tr("Edit %1").arg(channel.name));
    m_enabled->setToolTip(channel.enabled ? tr("On: alerts go here") : tr("Off: nothing goes here"));
    setAccessibleName(QStringLiteral("%1: %2").arg(channel.name, m_state->text()));
}

void ChannelRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.colors().grid);
}

ChannelList::ChannelList(Desk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_note(new Label(theme, TextRole::Control, Label::Tone::Muted, this))
    , m_add(new PrimaryButton(theme, QString(), this))
    , m_card(new Card(theme))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::m);
    m_note->setWordWrap(true);
    m_add->setGlyph(Icon::Plus);
    m_add->setObjectName(QStringLiteral("add-channel"));
    top->addWidget(m_note, 1);
    top->addWidget(m_add, 0, Qt::AlignTop);
    column->addLayout(top);
    auto *scroll = new ScrollColumn(this);
    auto *contents = new QWidget;
    auto *list = new QVBoxLayout(contents);
    list->setContentsMargins(0, 0, 0, 0);
    m_card->setPadding(0);
    m_card->body()->setSpacing(0);
    list->addWidget(m_card);
    list->addStretch(1);
    scroll->setContents(contents);
    column->addWidget(scroll, 1);
    connect(m_add, &Button::clicked, this, [this] { Q_EMIT channelAsked({}); });
}

ChannelRow *ChannelList::row(const QString &name) const
{
    for (ChannelRow *row : m_rows) {
        if (row->view().channel.name == name) {
            return row;
        }
    }
    return nullptr;
}

void ChannelList::take()
{
    std::map<QString, ChannelRow *> before;
    for (ChannelRow *row : m_rows) {
        before[row->view().channel.name] = row;
        m_card->body()->removeWidget(row);
    }
    m_rows.clear();
    for (const AlertChannelView &view : m_desk.alerts().channels()) {
        const auto old = before.find(view.channel.name);
        ChannelRow *row = old != before.end() ? old->second : new ChannelRow(m_desk, m_theme, m_card);
        if (old == before.end()) {
            connect(row, &ChannelRow::editAsked, this, &ChannelList::channelAsked);
        } else {
            before.erase(old);
        }
        row->show(view);
        m_rows.push_back(row);
        m_card->body()->addWidget(row);
        row->QWidget::show();
    }
    for (const auto &[name, gone] : before) {
        gone->hide();
        gone->deleteLater();
    }
    m_card->setVisible(!m_rows.empty());
}

void ChannelList::retranslate()
{
    m_note->setText(tr("Where alerts go. Addresses and secrets are kept in the system's keychain or read from the "
                       "environment, and never shown again."));
    m_add->setText(tr("Add channel"));
    m_add->setToolTip(tr("Add a channel (N)"));
    for (ChannelRow *row : m_rows) {
        row->retranslate();
    }
}

} // namespace aigo
