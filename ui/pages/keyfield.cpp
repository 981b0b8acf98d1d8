// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/keyfield.h"

#include "ui/pages/answer.h"
#include "ui/pages/providerrow.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace aigo {

namespace {
/// So much at once was pasted, not typed.
constexpr qsizetype pasted = 8;
constexpr int longestKey = 4096;
} // namespace

KeyField::KeyField(Desk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_field(new QLineEdit)
    , m_forget(new Button(theme, Button::Kind::Quiet))
    , m_note(new Label(theme, TextRole::Caption, Label::Tone::Muted))
    , m_problem(new Label(theme, TextRole::Caption, Label::Tone::Bad))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_field, 0, 0);
    grid->addWidget(m_forget, 0, 1);
    grid->addWidget(m_note, 1, 0, 1, 2);
    grid->addWidget(m_problem, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setMaxLength(longestKey);
    m_field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_note->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    connect(m_field, &QLineEdit::textEdited, this, &KeyField::edited);
    connect(m_field, &QLineEdit::returnPressed, this, &KeyField::entered);
    connect(m_forget, &QPushButton::clicked, this, &KeyField::forget);
    connect(&desk, &Desk::keyStorageChanged, this, &KeyField::retranslate);
}

QString KeyField::obstacle(const Provider &provider)
{
    const bool plain = provider.baseUrl.scheme() == QLatin1String("http");
    if (provider.baseUrl.host().isEmpty()) {
        return tr("Give the provider an address first.");
    }
    if (plain && !provider.insecure && !ProviderRow::isLoopback(provider.baseUrl.host())) {
        return tr("The address is plain http: a key would travel unencrypted, so none is taken. Use https.");
    }
    return {};
}

QString KeyField::resultText(const CheckResult &check, const QString &host)
{
    switch (finding(check.outcome)) {
    case Finding::Up:
    case Finding::Slow:
        return check.models ? tr("%1 accepts it: %n model(s).", nullptr, *check.models).arg(host)
                            : tr("%1 accepts it.").arg(host);
    case Finding::MyAccount:
        return check.outcome == Outcome::Unauthorized
                   ? tr("%1 rejects this key. It was not kept.").arg(host)
                   : tr("%1 knows this key, but: %2.").arg(host, Text::outcome(check.outcome));
    case Finding::Down:
    case Finding::Nothing:
        break;
    }
    const QString why = check.error.isEmpty() ? Text::outcome(check.outcome) : check.error;
    return tr("It could not be tested (%1). Press Enter to keep it untested.").arg(why);
}

QString KeyField::note() const
{
    return m_problem->isHidden() ? m_note->text() : m_problem->text();
}

QByteArray KeyField::typed() const
{
    return m_field->text().trimmed().toUtf8();
}

void KeyField::say(const QString &text, bool bad)
{
    m_problem->setVisible(bad);
    m_note->setVisible(!bad);
    (bad ? m_problem : m_note)->setText(text);
}

QString KeyField::standing() const
{
    const Provider &p = m_view.provider;
    const QString host = p.baseUrl.host();
    QStringList parts;
    if (m_view.key != KeyOrigin::None) {
        parts << tr("%1, %2, goes to %3 only").arg(Text::keyOrigin(m_view.key), m_view.keyFingerprint, host);
    }
    if (m_view.keyFinding && isRejected(*m_view.keyFinding)) {
        parts << tr("rejected %1").arg(Text::age(m_view.keyFinding->at, m_desk.clock().now()));
    }
    if (m_desk.keyStorage() == KeyStorage::SessionOnly) {
        parts << tr("no keychain answers: a key typed here lasts until AI-GO ends");
    } else if (m_view.key == KeyOrigin::None) {
        parts << tr("it is tested, goes to %1 only, and is kept in the system's keychain").arg(host);
    }
    if (m_view.key == KeyOrigin::None && !m_view.provider.keyEnv.isEmpty()) {
        parts << tr("or set %1 in the environment").arg(m_view.provider.keyEnv);
    }
    return parts.join(QStringLiteral(" · "));
}

void KeyField::show(const ProviderView &view)
{
    if (view.keyFingerprint != m_view.keyFingerprint || view.provider.slug != m_view.provider.slug) {
        m_said.clear();
    }
    m_view = view;
    retranslate();
}

void KeyField::retranslate()
{
    const QString name = m_view.provider.name;
    const QString wrong = obstacle(m_view.provider);
    m_field->setEnabled(wrong.isEmpty());
    m_field->setPlaceholderText(m_view.key == KeyOrigin::None ? tr("Paste a key") : tr("Paste another key"));
    m_field->setAccessibleName(tr("Key of %1").arg(name));
    m_forget->setText(tr("Forget"));
    m_forget->setAccessibleName(tr("Forget the key of %1").arg(name));
    m_forget->setVisible(m_view.key == KeyOrigin::Keychain || m_view.key == KeyOrigin::Session);
    if (m_stage != Stage::Idle || (m_field->isModified() && !m_field->text().isEmpty())) {
        return; // what is under way is not talked over
    }
    if (!wrong.isEmpty()) {
        say(wrong, true);
    } else if (m_problem->isHidden() || m_field->text().isEmpty()) {
        say(m_said.isEmpty() ? standing() : m_said + QStringLiteral(" ") + standing());
    }
}

void KeyField::edited(const QString &text)
{
    const bool atOnce = text.size() - m_length >= pasted;
    m_length = text.size();
    m_stage = Stage::Idle;
    if (atOnce) {
        test();
    } else {
        say(text.isEmpty() ? standing() : tr("Press Enter to test it."));
    }
}

void KeyField::entered()
{
    if (m_stage == Stage::Untested) {
        keep(typed(), tr("Kept untested."));
    } else if (m_stage == Stage::Idle && !typed().isEmpty()) {
        test();
    }
}

void KeyField::test()
{
    m_stage = Stage::Testing;
    const QByteArray key = typed();
    say(tr("Asking %1 …").arg(m_view.provider.baseUrl.host()));
    onAnswer(m_desk.testKey(m_view.provider.slug, key), this,
             [this, key](const CheckResult &check) { tested(key, check); });
}

void KeyField::tested(const QByteArray &key, const CheckResult &check)
{
    if (m_stage != Stage::Testing || key != typed()) {
        return; // another one is typed by now
    }
    const QString said = resultText(check, m_view.provider.baseUrl.host());
    const Finding found = finding(check.outcome);
    if (check.outcome == Outcome::Unauthorized) {
        m_stage = Stage::Idle;
        m_field->selectAll();
        say(said, true);
    } else if (found == Finding::Down || found == Finding::Nothing) {
        m_stage = Stage::Untested;
        say(said, true);
    } else {
        keep(key, said);
    }
}

void KeyField::keep(const QByteArray &key, const QString &found)
{
    m_stage = Stage::Idle;
    onAnswer(m_desk.setKey(m_view.provider.slug, key), this, [this, found](const Result<KeyOrigin> &origin) {
        if (!origin) {
            say(origin.error().line(), true);
            return;
        }
        m_field->clear();
        m_field->setModified(false);
        m_length = 0;
        m_said = found;
        say(found + QStringLiteral(" ") + standing());
    });
}

void KeyField::forget()
{
    m_said.clear();
    onAnswer(m_desk.forgetKey(m_view.provider.slug), this, [this](const Status &forgotten) {
        say(forgotten ? tr("Forgotten.") : forgotten.error().line(), !forgotten);
    });
}

void KeyField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_field->text().isEmpty()) {
        m_field->clear();
        m_field->setModified(false);
        m_length = 0;
        m_stage = Stage::Idle;
        say(standing());
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace aigo
