// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/rulelist.h"

#include "ui/alerts/alertpill.h"
#include "ui/pages/answer.h"
#include "ui/text/alerttext.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/searchfield.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <map>

namespace aigo {

RuleRow::RuleRow(Desk &desk, const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_enabled(new QCheckBox(this))
    , m_mark(new SeverityMark(theme, this))
    , m_name(new Label(theme, TextRole::BodyStrong, Label::Tone::Normal, this))
    , m_sentence(new Label(theme, TextRole::Control, Label::Tone::Muted, this))
    , m_facts(new Label(theme, TextRole::Caption, Label::Tone::Faint, this))
    , m_unmute(new Button(theme, Button::Kind::Quiet, this))
    , m_state(new AlertPill(theme, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("elided", true);
    m_name->setElided(true);
    m_sentence->setElided(true);
    m_facts->setElided(true);
    m_facts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // The row takes the clicks on its words; the switch and the buttons take their own.
    for (QWidget *words : std::initializer_list<QWidget *>{m_mark, m_name, m_sentence, m_facts, m_state}) {
        words->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::m, space::s, space::m, space::s);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(1);
    auto *title = new QHBoxLayout;
    title->setSpacing(space::s);
    title->addWidget(m_mark);
    title->addWidget(m_name, 1);
    grid->addWidget(m_enabled, 0, 0, 2, 1);
    grid->addLayout(title, 0, 1);
    grid->addWidget(m_sentence, 1, 1);
    grid->addWidget(m_unmute, 0, 2, 2, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(2);
    right->addWidget(m_state, 0, Qt::AlignRight);
    right->addWidget(m_facts);
    grid->addLayout(right, 0, 3, 2, 1);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(3, 150);
    m_facts->setMaximumWidth(230);
    m_unmute->setGlyph(Icon::Mute);
    connect(m_enabled, &QCheckBox::toggled, this, &RuleRow::toggle);
    connect(m_unmute, &Button::clicked, this, [this] { m_desk.alerts().muteRule(m_view.rule.name, std::nullopt); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize RuleRow::sizeHint() const
{
    return {400, layout()->sizeHint().height()};
}

void RuleRow::toggle(bool on)
{
    AlertRule rule = m_view.rule;
    rule.enabled = on;
    onAnswer(m_desk.alerts().saveRule(rule), this, [this](const Status &saved) {
        if (!saved) {
            show(m_view); // as it was
            setToolTip(saved.error().line());
            m_facts->setText(saved.error().line());
        }
    });
}

void RuleRow::show(const AlertRuleView &view)
{
    m_view = view;
    const QSignalBlocker quiet(m_enabled);
    m_enabled->setChecked(view.rule.enabled);
    retranslate();
}

void RuleRow::retranslate()
{
    const AlertRule &rule = m_view.rule;
    const Instant now = m_desk.clock().now();
    m_mark->setSeverity(rule.severity);
    m_name->setText(rule.name);
    m_sentence->setText(m_view.error.isEmpty()      ? m_view.sentence.isEmpty() ? rule.when : m_view.sentence
                        : m_view.sentence.isEmpty() ? m_view.error
                                                    : m_view.error);
    m_enabled->setAccessibleName(tr("Switch the rule %1").arg(rule.name));
    m_enabled->setToolTip(rule.enabled ? tr("On: switch it off (S)") : tr("Off: switch it on (S)"));
    const bool muted = m_view.mutedUntil && *m_view.mutedUntil > now;
    m_unmute->setVisible(muted);
    if (muted) {
        const QString until = AlertText::until(*m_view.mutedUntil, now);
        m_unmute->setToolTip(tr("Muted %1: unmute it", "until 15:00").arg(until));
        m_unmute->setAccessibleName(tr("Unmute the rule %1").arg(rule.name));
    }
    if (!rule.enabled) {
        m_state->setState(Icon::Pause, State::Unknown, tr("Off"));
    } else if (muted) {
        m_state->setState(Icon::Mute, State::Unknown, AlertText::until(*m_view.mutedUntil, now));
    } else if (!m_view.error.isEmpty()) {
        m_state->setState(AlertState::Error, rule.severity);
    } else {
        m_state->setState(m_view.worst, rule.severity);
    }
    QStringList facts;
    if (m_view.firing > 0) {
        facts += tr("%1 of %n target(s)", nullptr, m_view.targets).arg(m_view.firing);
    } else if (rule.enabled) {
        facts += tr("%n target(s)", nullptr, m_view.targets);
    }
    facts += m_view.lastFired ? tr("fired %1", "3 min ago").arg(Text::age(*m_view.lastFired, now)) : tr("never fired");
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    setAccessibleName(QStringLiteral("%1: %2, %3").arg(rule.name, m_state->text(), m_sentence->text()));
    setAccessibleDescription(m_facts->text());
}

void RuleRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_S:
        m_enabled->toggle();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        focusNextPrevChild(event->key() == Qt::Key_Down);
        for (int i = 0; i < 3 && qobject_cast<RuleRow *>(window()->focusWidget()) == nullptr; ++i) {
            focusNextPrevChild(event->key() == Qt::Key_Down); // over the switches between
        }
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void RuleRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &c = m_theme.colors();
    if (underMouse() || isDown()) {
        painter.fillRect(rect().adjusted(0, 0, 0, -1), c.hover);
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), c.grid);
    if (hasFocus()) {
        paintFocus(painter, QRectF(rect()).adjusted(1, 1, -1, -2), m_theme, Theme::controlRadius);
    }
}

RuleList::RuleList(Desk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_search(new SearchField(theme, this))
    , m_count(new Label(theme, TextRole::Control, Label::Tone::Faint, this))
    , m_new(new PrimaryButton(theme, QString(), this))
    , m_mine(new Label(theme, TextRole::CaptionStrong, Label::Tone::Muted))
    , m_shipped(new Label(theme, TextRole::CaptionStrong, Label::Tone::Muted))
    , m_mineRows(new QVBoxLayout)
    , m_shippedRows(new QVBoxLayout)
    , m_noneOwn(new Label(theme, TextRole::Control, Label::Tone::Faint))
    , m_contents(new QWidget)
    , m_empty(new EmptyState(theme))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::m);
    m_search->setFixedWidth(260);
    m_search->setMinimumHeight(Theme::controlHeight);
    m_search->setObjectName(QStringLiteral("find-rule"));
    m_new->setGlyph(Icon::Plus);
    m_new->setObjectName(QStringLiteral("new-rule"));
    top->addWidget(m_search);
    top->addWidget(m_count);
    top->addStretch(1);
    top->addWidget(m_new);
    column->addLayout(top);
    auto *card = new Card(theme, this);
    card->setPadding(0);
    auto *scroll = new ScrollColumn(card);
    auto *list = new QVBoxLayout(m_contents);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    for (QLabel *label : {m_mine, m_shipped, m_noneOwn}) {
        label->setContentsMargins(space::m, space::m, space::m, space::xs);
    }
    m_noneOwn->setWordWrap(true);
    m_mineRows->setSpacing(0);
    m_shippedRows->setSpacing(0);
    list->addWidget(m_mine);
    list->addWidget(m_noneOwn);
    list->addLayout(m_mineRows);
    list->addWidget(m_shipped);
    list->addLayout(m_shippedRows);
    list->addWidget(m_empty, 1);
    list->addStretch(1);
    scroll->setContents(m_contents);
    card->body()->addWidget(scroll);
    column->addWidget(card, 1);
    m_empty->hide();
    connect(m_search, &QLineEdit::textChanged, this, &RuleList::find);
    connect(m_new, &Button::clicked, this, &RuleList::newAsked);
    connect(m_empty, &EmptyState::actionAsked, m_search, &QLineEdit::clear);
}

RuleRow *RuleList::row(const QString &name) const
{
    for (RuleRow *row : m_rows) {
        if (row->view().rule.name == name) {
            return row;
        }
    }
    return nullptr;
}

void RuleList::take()
{
    std::map<QString, RuleRow *> before;
    for (RuleRow *row : m_rows) {
        before[row->view().rule.name] = row;
        (row->view().rule.shipped ? m_shippedRows : m_mineRows)->removeWidget(row);
    }
    m_rows.clear();
    for (const AlertRuleView &view : m_desk.alerts().rules()) {
        const auto old = before.find(view.rule.name);
        RuleRow *row = old != before.end() ? old->second : new RuleRow(m_desk, m_theme, m_contents);
        if (old == before.end()) {
            connect(row, &QAbstractButton::clicked, this, [this, row] { Q_EMIT ruleAsked(row->view().rule.name); });
            row->show(view);
        } else {
            before.erase(old);
            row->show(view); // ages grow, too
        }
        row->setObjectName(QStringLiteral("rule-") + view.rule.name);
        m_rows.push_back(row);
        (view.rule.shipped ? m_shippedRows : m_mineRows)->addWidget(row);
        row->QWidget::show();
    }
    for (const auto &[name, gone] : before) {
        gone->hide();
        gone->deleteLater();
    }
    find();
}

void RuleList::find()
{
    const QString wanted = m_search->text().trimmed();
    int mine = 0;
    int shipped = 0;
    for (RuleRow *row : m_rows) {
        const AlertRuleView &view = row->view();
        const bool fits = view.rule.name.contains(wanted, Qt::CaseInsensitive) ||
                          view.sentence.contains(wanted, Qt::CaseInsensitive) ||
                          view.rule.when.contains(wanted, Qt::CaseInsensitive);
        row->setVisible(fits);
        (view.rule.shipped ? shipped : mine) += fits ? 1 : 0;
    }
    const bool nothing = mine + shipped == 0;
    m_mine->setVisible(mine > 0 || (wanted.isEmpty() && !nothing));
    m_noneOwn->setVisible(mine == 0 && wanted.isEmpty() && !nothing);
    m_shipped->setVisible(shipped > 0);
    m_empty->setVisible(nothing);
    m_count->setText(tr("%n rule(s)", nullptr, mine + shipped));
    m_empty->setContent(Icon::Search, tr("No rule fits"), tr("None has this in its name or its sentence."),
                        wanted.isEmpty() ? QString() : tr("Show all rules"));
}

void RuleList::retranslate()
{
    m_search->setPlaceholderText(tr("Find a rule"));
    m_search->setAccessibleName(tr("Find a rule"));
    m_new->setText(tr("New rule"));
    m_new->setToolTip(tr("New rule (N)"));
    m_mine->setText(tr("Mine"));
    m_shipped->setText(tr("Shipped with AI-GO"));
    m_noneOwn->setText(tr("None yet. A rule of yours, or one that ships and that you changed, stands here."));
    for (RuleRow *row : m_rows) {
        row->retranslate();
    }
    find();
}

} // namespace aigo
