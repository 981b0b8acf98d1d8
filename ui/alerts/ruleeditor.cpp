// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/ruleeditor.h"

#include "ui/alerts/alertpill.h"
#include "ui/alerts/durationbox.h"
#include "ui/alerts/expressionfield.h"
#include "ui/alerts/rehearsalview.h"
#include "ui/alerts/rulebuilder.h"
#include "ui/alerts/rulemore.h"
#include "ui/models/modelfacets.h"
#include "ui/pages/answer.h"
#include "ui/text/alerttext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link.h"

#include "core/monitor/alertsettings.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>
#include <algorithm>

namespace aigo {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {
constexpr int longestName = 80;
constexpr int rehearseAfter = 400; ///< ms after the last key
} // namespace

RuleEditor::~RuleEditor() = default;

RuleEditor::RuleEditor(Desk &desk, const Theme &theme, const AlertRuleView *view, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_new(view == nullptr)
    , m_name(new QLineEdit(this))
    , m_builder(new RuleBuilder(desk, theme, this))
    , m_when(new ExpressionField(theme, ExpressionField::Language::Rule, this))
    , m_sentence(new Label(theme, TextRole::Body, Label::Tone::Muted, this))
    , m_for(new DurationBox({Milliseconds(0), minutes(1), minutes(2), minutes(5), minutes(15), minutes(30), hours(1)},
                            this))
    , m_severity(new QButtonGroup(this))
    , m_channelBox(new QWidget(this))
    , m_moreLink(new Link(theme, {}, this))
    , m_more(new RuleMore(theme, this))
    , m_rehearsal(new RehearsalView(theme, this))
    , m_said(new Label(theme, TextRole::Caption, Label::Tone::Muted, this))
    , m_failed(new Label(theme, TextRole::Caption, Label::Tone::Bad, this))
    , m_save(new PrimaryButton(theme, tr("Save"), this))
    , m_test(new Button(theme, tr("Test channels"), Button::Kind::Plain, this))
    , m_delete(new Button(theme, Button::Kind::Quiet, this))
    , m_soon(new QTimer(this))
{
    if (view != nullptr) {
        m_before = view->rule;
    } else {
        m_before.when = QStringLiteral("state() = down");
    }
    m_soon->setSingleShot(true);
    m_soon->setInterval(rehearseAfter);
    connect(m_soon, &QTimer::timeout, this, &RuleEditor::rehearse);
    build();
    fill(m_before);
}

Label *RuleEditor::caption(const QString &text)
{
    return new Label(m_theme, text, TextRole::CaptionStrong, Label::Tone::Muted, this);
}

void RuleEditor::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, space::s, 0);
    column->setSpacing(space::xs);
    m_name->setMaxLength(longestName);
    m_name->setObjectName(QStringLiteral("rule-title"));
    m_name->setAccessibleName(tr("Name of the rule"));
    m_name->setPlaceholderText(tr("Name"));
    m_name->setMinimumHeight(Theme::controlHeight);
    column->addWidget(m_name);
    column->addSpacing(space::s);
    column->addWidget(caption(tr("When")));
    column->addWidget(m_builder);
    column->addWidget(m_when);
    m_when->setWords(tr("When it fires"), tr("state(provider:openai) = down"));
    m_when->setVocabulary([this] {
        if (m_wordsOf != m_desk.catalogue()) {
            m_wordsOf = m_desk.catalogue();
            m_words = vocabularyOf(*m_wordsOf);
        }
        return m_words;
    });
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("sentence"));
    column->addWidget(m_sentence);
    column->addSpacing(space::s);
    m_for->setZeroText(tr("at once"));
    m_for->setAccessibleName(tr("For how long it must be true"));
    m_for->setMinimumHeight(Theme::controlHeight);
    m_for->setFixedWidth(130);
    column->addWidget(caption(tr("If it is true for")));
    column->addWidget(m_for);
    column->addSpacing(space::s);
    auto *severities = new QHBoxLayout;
    severities->setSpacing(space::xs);
    for (const AlertSeverity severity : {AlertSeverity::Info, AlertSeverity::Warning, AlertSeverity::Critical}) {
        auto *chip = new Chip(m_theme, AlertText::severity(severity), this);
        chip->setSwatch(m_theme.state(toneOf(severity)));
        chip->setObjectName(QStringLiteral("severity-") + alertSeverityName(severity));
        m_severity->addButton(chip, static_cast<int>(severity));
        severities->addWidget(chip);
    }
    severities->addStretch(1);
    column->addWidget(caption(tr("It is")));
    column->addLayout(severities);
    column->addSpacing(space::s);
    column->addWidget(caption(tr("Tell through")));
    column->addWidget(m_channelBox);
    column->addSpacing(space::xs);
    m_moreLink->setObjectName(QStringLiteral("rule-more"));
    column->addWidget(m_moreLink, 0, Qt::AlignLeft);
    column->addWidget(m_more);
    column->addSpacing(space::m);
    column->addWidget(caption(tr("Rehearsal")));
    column->addWidget(m_rehearsal);
    column->addSpacing(space::m);
    buildFoot(column);
    column->addStretch(1);
    connect(m_name, &QLineEdit::textEdited, this, &RuleEditor::edited);
    connect(m_when, &ExpressionField::edited, this, &RuleEditor::edited);
    connect(m_builder, &RuleBuilder::built, m_when, &ExpressionField::setText);
    connect(m_for, &DurationBox::edited, this, &RuleEditor::edited);
    connect(m_more, &RuleMore::edited, this, &RuleEditor::edited);
    connect(m_severity, &QButtonGroup::idClicked, this, &RuleEditor::edited);
    connect(m_moreLink, &Link::clicked, this, [this] {
        m_more->setVisible(m_more->isHidden());
        m_moreLink->setText(m_more->isHidden() ? tr("More …") : tr("Less"));
    });
}

void RuleEditor::buildFoot(QLayout *column)
{
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    m_save->setObjectName(QStringLiteral("save-rule"));
    m_save->setToolTip(tr("Save (Ctrl+S)"));
    m_test->setObjectName(QStringLiteral("test-rule"));
    m_test->setToolTip(tr("Sends a test through each of the rule's channels"));
    m_delete->setObjectName(QStringLiteral("delete-rule"));
    showDelete();
    foot->addWidget(m_save);
    foot->addWidget(m_test);
    foot->addStretch(1);
    foot->addWidget(m_delete);
    column->addWidget(m_failed);
    column->addWidget(m_said);
    for (Label *label : {m_said, m_failed}) {
        label->setWordWrap(true);
        label->hide();
    }
    static_cast<QVBoxLayout *>(column)->addLayout(foot);
    connect(m_save, &Button::clicked, this, &RuleEditor::save);
    connect(m_test, &Button::clicked, this, &RuleEditor::testChannels);
    connect(m_delete, &Button::clicked, this, [this] {
        const AlertRule gone = m_before;
        m_desk.alerts().deleteRule(gone.name);
        Q_EMIT deleted(gone);
    });
}

/// One that ships is never gone: as it ships there is nothing to take back, changed it goes back to that.
void RuleEditor::showDelete()
{
    const std::vector<AlertRule> shipped = shippedAlertRules();
    const bool ships = std::any_of(shipped.begin(), shipped.end(),
                                   [this](const AlertRule &rule) { return rule.name == m_before.name; });
    m_delete->setText(ships ? tr("Reset") : tr("Delete"));
    m_delete->setToolTip(ships ? tr("Back to how the rule ships") : tr("Delete this rule"));
    m_delete->setVisible(!m_new && !m_before.shipped);
    m_delete->updateGeometry();
}

void RuleEditor::fillChannels()
{
    auto *flow = new FlowLayout(m_channelBox, space::s);
    flow->setContentsMargins(0, 0, 0, 0);
    QStringList names;
    for (const AlertChannelView &view : m_desk.alerts().channels()) {
        names += view.channel.name;
    }
    for (const QString &name : m_before.channels) {
        if (!names.contains(name)) {
            names += name;
        }
    }
    for (const QString &name : std::as_const(names)) {
        auto *chip = new Chip(m_theme, name, m_channelBox);
        chip->setChecked(m_before.channels.contains(name));
        chip->setObjectName(QStringLiteral("channel-") + name);
        chip->setAccessibleName(tr("Tell through %1").arg(name));
        flow->addWidget(chip);
        m_channels.emplace_back(chip, name);
        connect(chip, &Chip::clicked, this, &RuleEditor::edited);
    }
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_channelBox->setSizePolicy(policy);
}

void RuleEditor::fill(const AlertRule &rule)
{
    m_filling = true;
    fillChannels();
    m_name->setText(rule.name);
    m_when->setText(rule.when);
    m_for->setValue(rule.holdFor);
    m_severity->button(static_cast<int>(rule.severity))->setChecked(true);
    m_more->show(rule);
    const bool unusual = RuleMore::isUnusual(rule);
    m_more->setVisible(unusual);
    m_moreLink->setText(unusual ? tr("Less") : tr("More …"));
    m_filling = false;
    edited();
    m_soon->start(0);
}

AlertRule RuleEditor::rule() const
{
    AlertRule rule = m_before;
    rule.name = m_name->text().trimmed();
    rule.when = m_when->text();
    rule.holdFor = m_for->value();
    rule.severity = static_cast<AlertSeverity>(m_severity->checkedId());
    rule.channels.clear();
    for (const auto &[chip, name] : m_channels) {
        if (chip->isChecked()) {
            rule.channels += name;
        }
    }
    m_more->into(rule);
    return rule;
}

void RuleEditor::edited()
{
    if (m_filling) {
        return;
    }
    m_said->hide();
    m_failed->hide();
    const AlertRule now = rule();
    const AlertExpressionParse parse = readAlertExpression(now.when);
    if (!parse.problem && !(parse.expression == m_expression)) {
        m_expression = parse.expression;
        m_builder->show(m_expression);
    }
    QString sentence;
    if (!parse.problem && !now.when.isEmpty()) {
        const std::vector<ProviderView> providers = m_desk.providers();
        const auto nameOf = [&providers](const QString &slug) {
            const auto it = std::find_if(providers.begin(), providers.end(),
                                         [&slug](const ProviderView &view) { return view.provider.slug == slug; });
            return it == providers.end() ? slug : it->provider.name;
        };
        sentence = alertSentence(parse.expression, now.holdFor, nameOf);
    }
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_save->setEnabled(!now.name.isEmpty() && !now.when.isEmpty() && !parse.problem && (m_new || isChanged()));
    m_save->setToolTip(now.name.isEmpty() ? tr("Give the rule a name first") : tr("Save (Ctrl+S)"));
    m_test->setEnabled(!now.channels.isEmpty());
    Q_EMIT headingChanged(now.name.isEmpty() ? tr("New rule") : now.name, {});
    m_soon->start(rehearseAfter);
}

void RuleEditor::rehearse()
{
    AlertRule now = rule();
    if (now.when.isEmpty() || !m_when->isGood()) {
        ++m_round;
        m_rehearsedWhen.clear();
        m_rehearsal->showNothing(tr("It is tried on the last 30 days as soon as the rule can be read."));
        return;
    }
    AlertRule same = now; // what the answer does not hang on
    same.name.clear();
    same.channels.clear();
    const QString of = QStringLiteral("%1|%2|%3|%4|%5")
                           .arg(same.when)
                           .arg(same.holdFor.count())
                           .arg(same.confirmations)
                           .arg(same.recoveries)
                           .arg(same.keepFiring.count());
    if (of == m_rehearsedWhen) {
        return;
    }
    m_rehearsedWhen = of;
    const int round = ++m_round;
    m_rehearsal->showAsking();
    const Instant to = m_desk.clock().now();
    onAnswer(m_desk.alerts().rehearse(now, to - rehearsed, to), this,
             [this, round, severity = now.severity](const Result<Rehearsal> &answer) {
                 if (round != m_round) {
                     return; // another one is asked for by now
                 }
                 if (answer) {
                     m_rehearsal->show(*answer, severity);
                 } else {
                     m_rehearsal->showNothing(answer.error().line());
                 }
             });
}

void RuleEditor::save()
{
    if (!m_save->isEnabled()) {
        return;
    }
    const AlertRule wanted = rule();
    m_save->setEnabled(false);
    onAnswer(m_desk.alerts().saveRule(wanted, m_new ? QString() : m_before.name), this,
             [this, wanted](const Status &status) {
                 if (!status) {
                     m_save->setEnabled(true);
                     say(status.error().line(), true);
                     return;
                 }
                 m_before = wanted;
                 m_before.shipped = false;
                 m_new = false;
                 say(tr("Saved."), false);
                 showDelete();
                 Q_EMIT saved(wanted.name);
             });
}

void RuleEditor::testChannels()
{
    const QStringList names = rule().channels;
    say(tr("Sending …"), false);
    for (const QString &name : names) {
        onAnswer(m_desk.alerts().testChannel(name), this, [this, name](const Status &status) {
            if (status) {
                say(tr("%1 took the test.").arg(name), false);
            } else {
                say(tr("%1: %2", "channel: error").arg(name, status.error().line()), true);
            }
        });
    }
}

void RuleEditor::say(const QString &text, bool bad)
{
    Label *label = bad ? m_failed : m_said;
    label->setText(text);
    label->show();
    if (bad) {
        m_said->hide();
    }
}

void RuleEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Save)) {
        save();
        return;
    }
    QWidget::keyPressEvent(event);
}

void RuleEditor::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_new && m_name->text().isEmpty()) {
        m_name->setFocus();
    }
}

} // namespace aigo
