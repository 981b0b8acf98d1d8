// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/channeleditor.h"

#include "ui/alerts/alertpill.h"
#include "ui/pages/answer.h"
#include "ui/pages/providerrow.h"
#include "ui/text/alerttext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include "core/exporting/alertpayload.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

namespace aigo {

namespace {

constexpr int longestUrl = 4096;

QLineEdit *masked(const char *name, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setEchoMode(QLineEdit::Password);
    field->setMaxLength(longestUrl);
    field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    field->setObjectName(QLatin1String(name));
    field->setMinimumHeight(Theme::controlHeight);
    return field;
}

QLineEdit *plain(const char *name, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setMaxLength(200);
    field->setObjectName(QLatin1String(name));
    field->setMinimumHeight(Theme::controlHeight);
    return field;
}

QVBoxLayout *columnIn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    return column;
}

} // namespace

ChannelEditor::ChannelEditor(Desk &desk, const Theme &theme, const AlertChannelView *view, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_new(view == nullptr)
    , m_name(plain("channel-name", this))
    , m_kind(new QButtonGroup(this))
    , m_kinds(new QWidget(this))
    , m_address(new QWidget(this))
    , m_url(masked("channel-url", m_address))
    , m_urlNote(new Label(theme, TextRole::Caption, Label::Tone::Muted, m_address))
    , m_urlEnv(plain("channel-url-env", m_address))
    , m_webhook(new QWidget(this))
    , m_secret(masked("channel-secret", m_webhook))
    , m_secretEnv(plain("channel-secret-env", m_webhook))
    , m_method(new QComboBox(m_webhook))
    , m_headers(new QPlainTextEdit(m_webhook))
    , m_body(new QPlainTextEdit(m_webhook))
    , m_sound(new QCheckBox(tr("With a sound"), this))
    , m_perMinute(new QSpinBox(this))
    , m_said(new Label(theme, TextRole::Caption, Label::Tone::Muted, this))
    , m_problem(new Label(theme, TextRole::Caption, Label::Tone::Bad, this))
    , m_save(new PrimaryButton(theme, tr("Save"), this))
    , m_delete(new Button(theme, tr("Delete"), Button::Kind::Quiet, this))
{
    if (view != nullptr) {
        m_view = *view;
    } else {
        m_view.channel.kind = ChannelKind::Slack;
    }
    build();
    fill();
    edited();
}

void ChannelEditor::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, space::s, 0);
    column->setSpacing(space::xs);
    const auto caption = [this](const QString &text, QVBoxLayout *into, QWidget *of) {
        into->addWidget(new Label(m_theme, text, TextRole::CaptionStrong, Label::Tone::Muted, of));
    };
    m_name->setPlaceholderText(tr("Name"));
    m_name->setAccessibleName(tr("Name of the channel"));
    column->addWidget(m_name);
    auto *flow = new FlowLayout(m_kinds, space::s);
    flow->setContentsMargins(0, space::xs, 0, space::xs);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_kinds->setSizePolicy(policy);
    for (const ChannelKind kind :
         {ChannelKind::Slack, ChannelKind::Discord, ChannelKind::Webhook, ChannelKind::Desktop}) {
        auto *chip = new Chip(m_theme, AlertText::channelKind(kind), m_kinds);
        chip->setObjectName(QStringLiteral("kind-") + channelKindName(kind));
        m_kind->addButton(chip, static_cast<int>(kind));
        flow->addWidget(chip);
    }
    column->addWidget(m_kinds);
    auto *address = columnIn(m_address);
    caption(tr("Address"), address, m_address);
    address->addWidget(m_url);
    m_urlNote->setWordWrap(true);
    address->addWidget(m_urlNote);
    caption(tr("or the environment's variable that holds it"), address, m_address);
    address->addWidget(m_urlEnv);
    m_url->setAccessibleName(tr("Address"));
    m_urlEnv->setAccessibleName(tr("Environment's variable of the address"));
    m_urlEnv->setPlaceholderText(QStringLiteral("AIGO_SLACK_URL"));
    column->addWidget(m_address);
    auto *webhook = columnIn(m_webhook);
    caption(tr("Secret that signs (optional)"), webhook, m_webhook);
    webhook->addWidget(m_secret);
    caption(tr("or the environment's variable that holds it"), webhook, m_webhook);
    webhook->addWidget(m_secretEnv);
    caption(tr("Method"), webhook, m_webhook);
    webhook->addWidget(m_method);
    caption(tr("Headers, one a line (never secrets)"), webhook, m_webhook);
    webhook->addWidget(m_headers);
    caption(tr("Body, a template of JSON (empty: the usual one)"), webhook, m_webhook);
    webhook->addWidget(m_body);
    m_secret->setAccessibleName(tr("Secret that signs"));
    m_secretEnv->setAccessibleName(tr("Environment's variable of the secret"));
    m_method->setAccessibleName(tr("Method"));
    m_headers->setAccessibleName(tr("Headers"));
    m_body->setAccessibleName(tr("Body"));
    m_headers->setObjectName(QStringLiteral("channel-headers"));
    m_body->setObjectName(QStringLiteral("channel-body"));
    m_body->setToolTip(QStringLiteral("{{id}} {{rule}} {{target}} {{title}} {{state}} {{at}} {{value}} {{severity}} "
                                      "{{text}} {{group}} {{opened}}"));
    m_headers->setPlaceholderText(QStringLiteral("X-Team: platform"));
    m_body->setPlaceholderText(QStringLiteral("{\"text\": \"{{text}}\"}"));
    m_method->addItems({QStringLiteral("POST"), QStringLiteral("PUT"), QStringLiteral("PATCH")});
    m_method->setMinimumHeight(Theme::controlHeight);
    m_method->setFixedWidth(120);
    for (QPlainTextEdit *edit : {m_headers, m_body}) {
        edit->setFont(m_theme.font(TextRole::Code));
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(edit == m_body ? 96 : 60);
        connect(edit, &QPlainTextEdit::textChanged, this, &ChannelEditor::edited);
    }
    column->addWidget(m_webhook);
    column->addSpacing(space::xs);
    column->addWidget(m_sound);
    caption(tr("At most so many a minute"), column, this);
    m_perMinute->setRange(1, 600);
    m_perMinute->setFixedWidth(120);
    m_perMinute->setMinimumHeight(Theme::controlHeight);
    m_perMinute->setAccessibleName(tr("At most so many a minute"));
    column->addWidget(m_perMinute);
    column->addSpacing(space::s);
    column->addWidget(m_problem);
    column->addWidget(m_said);
    m_problem->setWordWrap(true);
    m_said->setWordWrap(true);
    m_said->hide();
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_save);
    foot->addStretch(1);
    foot->addWidget(m_delete);
    column->addLayout(foot);
    column->addStretch(1);
    m_save->setObjectName(QStringLiteral("save-channel"));
    m_delete->setObjectName(QStringLiteral("delete-channel"));
    m_delete->setVisible(!m_new);
    for (QLineEdit *field : {m_name, m_url, m_urlEnv, m_secret, m_secretEnv}) {
        connect(field, &QLineEdit::textEdited, this, &ChannelEditor::edited);
    }
    connect(m_kind, &QButtonGroup::idClicked, this, &ChannelEditor::edited);
    connect(m_save, &Button::clicked, this, &ChannelEditor::save);
    connect(m_delete, &Button::clicked, this, [this] {
        m_desk.alerts().deleteChannel(m_view.channel.name);
        Q_EMIT deleted();
    });
}

void ChannelEditor::fill()
{
    const AlertChannel &channel = m_view.channel;
    m_name->setText(channel.name);
    m_name->setReadOnly(!m_new); // rules name it
    m_kind->button(static_cast<int>(channel.kind))->setChecked(true);
    m_kinds->setVisible(m_new);
    m_urlEnv->setText(channel.urlEnv);
    m_secretEnv->setText(channel.secretEnv);
    m_method->setCurrentText(channel.method);
    QStringList headers;
    for (const auto &[name, value] : channel.headers) {
        headers += QStringLiteral("%1: %2").arg(name, value);
    }
    m_headers->setPlainText(headers.join(u'\n'));
    m_body->setPlainText(channel.body);
    m_sound->setChecked(channel.sound);
    m_perMinute->setValue(channel.perMinute);
    m_url->setPlaceholderText(m_view.hasUrl ? tr("Kept; type another to replace it")
                                            : tr("Paste the webhook's address"));
    m_secret->setPlaceholderText(m_view.hasSecret ? tr("Kept; type another to replace it") : tr("None"));
}

AlertChannel ChannelEditor::channel() const
{
    AlertChannel channel = m_view.channel;
    channel.name = m_name->text().trimmed();
    channel.kind = static_cast<ChannelKind>(m_kind->checkedId());
    channel.urlEnv = m_urlEnv->text().trimmed();
    channel.secretEnv = m_secretEnv->text().trimmed();
    channel.method = m_method->currentText();
    channel.headers.clear();
    for (const QString &line : m_headers->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        channel.headers[line.section(u':', 0, 0).trimmed()] = line.section(u':', 1).trimmed();
    }
    channel.body = m_body->toPlainText().trimmed();
    channel.sound = m_sound->isChecked();
    channel.perMinute = m_perMinute->value();
    return channel;
}

QString ChannelEditor::urlProblem(ChannelKind kind, const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const QString host = url.host().toLower();
    const bool plainHttp = url.scheme() == QLatin1String("http");
    if (!url.isValid() || host.isEmpty() || (!plainHttp && url.scheme() != QLatin1String("https"))) {
        return tr("An address starts with https:// and names a host.");
    }
    if (!url.userInfo().isEmpty()) {
        return tr("An address holds no user name or password.");
    }
    const bool here = ProviderRow::isLoopback(host);
    if (plainHttp && !here) {
        return tr("Plain http would send the address and what is told unencrypted: use https.");
    }
    const auto isOf = [&host](QLatin1String domain) {
        return host == domain || host.endsWith(QLatin1Char('.') + domain);
    };
    if (kind == ChannelKind::Slack && !here && !isOf(QLatin1String("slack.com"))) {
        return tr("A Slack address is one of hooks.slack.com.");
    }
    if (kind == ChannelKind::Discord && !here && !isOf(QLatin1String("discord.com")) &&
        !isOf(QLatin1String("discordapp.com"))) {
        return tr("A Discord address is one of discord.com.");
    }
    return {};
}

QString ChannelEditor::problem() const
{
    const AlertChannel wanted = channel();
    if (wanted.name.isEmpty()) {
        return tr("Give the channel a name.");
    }
    if (wanted.kind == ChannelKind::Desktop) {
        return {};
    }
    if (wanted.kind == ChannelKind::Webhook && !wanted.body.isEmpty()) {
        if (const Status good = checkPayloadTemplate(wanted.body); !good) {
            return good.error().line();
        }
    }
    static const QRegularExpression variable(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    for (const QString &name : {wanted.urlEnv, wanted.secretEnv}) {
        if (!name.isEmpty() && !variable.match(name).hasMatch()) {
            return tr("A variable's name has letters, digits and “_”.");
        }
    }
    if (!m_url->text().isEmpty()) {
        return urlProblem(wanted.kind, m_url->text());
    }
    if (!m_view.hasUrl && wanted.urlEnv.isEmpty()) {
        return tr("Give an address, or the variable that holds it.");
    }
    const auto bad = std::find_if(wanted.headers.begin(), wanted.headers.end(),
                                  [](const auto &one) { return one.first.isEmpty() || one.second.isEmpty(); });
    return bad == wanted.headers.end() ? QString() : tr("A header is a name, a colon and a value.");
}

void ChannelEditor::edited()
{
    const auto kind = static_cast<ChannelKind>(m_kind->checkedId());
    m_address->setVisible(kind != ChannelKind::Desktop);
    m_webhook->setVisible(kind == ChannelKind::Webhook);
    m_sound->setVisible(kind == ChannelKind::Desktop);
    m_urlNote->setText(m_desk.keyStorage() == KeyStorage::SessionOnly
                           ? tr("No keychain answers: an address typed here lasts until AI-GO ends.")
                           : tr("It is kept in the system's keychain and never shown again."));
    m_said->hide();
    const QString wrong = problem();
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    m_save->setEnabled(wrong.isEmpty());
}

void ChannelEditor::save()
{
    if (!m_save->isEnabled()) {
        return;
    }
    const AlertChannel wanted = channel();
    m_save->setEnabled(false);
    const QByteArray url = m_url->text().trimmed().toUtf8();
    const QByteArray secret = m_secret->text().toUtf8();
    onAnswer(m_desk.alerts().saveChannel(wanted, url, secret), this, [this, wanted](const Status &status) {
        m_save->setEnabled(true);
        if (!status) {
            say(status.error().line(), true);
            return;
        }
        m_url->clear();
        m_secret->clear();
        Q_EMIT saved(wanted.name);
    });
}

void ChannelEditor::say(const QString &text, bool bad)
{
    (bad ? m_problem : m_said)->setText(text);
    m_problem->setVisible(bad);
    m_said->setVisible(!bad);
}

void ChannelEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Save)) {
        save();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace aigo
