// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/providerrow.h"

#include "ui/pages/keyfield.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSpinBox>

namespace aigo {

bool ProviderRow::isLoopback(const QString &host)
{
    static const QRegularExpression v4(QStringLiteral(R"(^127(\.\d{1,3}){3}$)"));
    return host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost")) ||
           host == QLatin1String("::1") || v4.match(host).hasMatch();
}

ProviderRow::ProviderRow(Desk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_enabled(new QCheckBox)
    , m_key(new Label(theme, TextRole::Caption, Label::Tone::Muted))
    , m_keyButton(new Button(theme, Button::Kind::Quiet))
    , m_keyField(new KeyField(desk, theme))
    , m_url(new QLineEdit)
    , m_every(new QSpinBox)
    , m_state(new StatePill(theme))
    , m_problem(new Label(theme, TextRole::Caption, Label::Tone::Bad))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, space::s, 0, space::s);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(2);
    auto *who = new QVBoxLayout;
    who->setSpacing(1);
    m_enabled->setFont(theme.font(TextRole::BodyStrong));
    m_key->setElided(true);
    m_key->setContentsMargins(25, 0, 0, 0); // under the name, beside the check box
    who->addWidget(m_enabled);
    who->addWidget(m_key);
    m_every->setRange(1, 24 * 3600);
    m_every->setFixedWidth(104);
    m_every->setAlignment(Qt::AlignRight);
    auto *state = new QWidget;
    state->setFixedWidth(116);
    auto *right = new QHBoxLayout(state);
    right->setContentsMargins(0, 0, 0, 0);
    right->addWidget(m_state, 0, Qt::AlignRight);
    grid->addLayout(who, 0, 0);
    grid->addWidget(m_url, 0, 1);
    grid->addWidget(m_every, 0, 2);
    grid->addWidget(state, 0, 3);
    grid->addWidget(m_keyButton, 0, 4);
    grid->addWidget(m_problem, 1, 1, 1, 4);
    grid->addWidget(m_keyField, 2, 1, 1, 4);
    m_keyButton->setCheckable(true);
    m_keyField->hide();
    connect(m_keyButton, &QPushButton::toggled, m_keyField, &QWidget::setVisible);
    grid->setColumnMinimumWidth(0, 250);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    m_problem->setWordWrap(true);
    m_problem->hide();
    connect(m_enabled, &QCheckBox::toggled, this, &ProviderRow::commit);
    connect(m_url, &QLineEdit::editingFinished, this, &ProviderRow::commit);
    connect(m_url, &QLineEdit::textEdited, this, [this](const QString &text) { say(urlProblem(text, m_view)); });
    connect(m_every, &QSpinBox::editingFinished, this, &ProviderRow::commit);
}

QString ProviderRow::urlProblem(const QString &text, const ProviderView &view)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool plain = url.scheme() == QLatin1String("http");
    if (!url.isValid() || url.host().isEmpty() || (!plain && url.scheme() != QLatin1String("https"))) {
        return tr("An address starts with https:// (or http:// on this machine) and names a host.");
    }
    if (!url.userInfo().isEmpty()) {
        return tr("An address holds no user name or password.");
    }
    if (plain && view.key != KeyOrigin::None && !view.provider.insecure && !isLoopback(url.host())) {
        return tr("Plain http would send the key unencrypted: use https, or an address on this machine.");
    }
    return {};
}

QString ProviderRow::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void ProviderRow::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void ProviderRow::unfold()
{
    m_keyButton->setChecked(!m_view.provider.adapter.isEmpty());
    QWidget *next = m_keyField->isHidden() ? nullptr : m_keyField->findChild<QLineEdit *>();
    (next != nullptr && next->isEnabled() ? next : static_cast<QWidget *>(m_enabled))->setFocus(Qt::OtherFocusReason);
}

QString ProviderRow::keyText() const
{
    const Provider &p = m_view.provider;
    if (m_view.key != KeyOrigin::None) {
        const QString from =
            m_view.key == KeyOrigin::Environment ? tr("key from %1").arg(p.keyEnv) : Text::keyOrigin(m_view.key);
        return m_view.keyFingerprint.isEmpty() ? from : from + QStringLiteral(" ") + m_view.keyFingerprint;
    }
    if (p.keyEnv.isEmpty()) {
        return tr("needs no key");
    }
    return tr("no key");
}

void ProviderRow::show(const ProviderView &view)
{
    m_view = view;
    const Provider &p = view.provider;
    const QSignalBlocker quiet(m_enabled);
    const QSignalBlocker still(m_every);
    m_enabled->setText(p.name);
    m_enabled->setChecked(p.enabled);
    if (!m_url->hasFocus()) {
        m_url->setText(p.baseUrl.toString());
        m_url->setCursorPosition(0);
        say(p.baseUrl.isEmpty() ? QString() : urlProblem(m_url->text(), view));
    }
    if (!m_every->hasFocus()) {
        m_every->setValue(static_cast<int>(p.checkEvery.count() / 1000));
    }
    const bool account = view.verdict.verdict == Verdict::MyAccount;
    if (!p.enabled) {
        m_state->setState(State::Unknown, tr("Off"), true);
    } else if (account) {
        m_state->setState(State::Down, tr("My key"));
    } else {
        m_state->setState(view.verdict.state, Text::state(view.verdict.state));
    }
    m_keyButton->setVisible(!p.adapter.isEmpty());
    m_keyButton->setObjectName(QStringLiteral("key-") + p.slug);
    m_keyField->show(view);
    m_state->setToolTip(p.enabled ? view.verdict.sentence : QString());
    retranslate();
}

void ProviderRow::retranslate()
{
    const QString &name = m_view.provider.name;
    m_key->setText(keyText());
    m_keyButton->setText(tr("Key…"));
    m_keyButton->setAccessibleName(tr("Key of %1").arg(name));
    m_keyField->retranslate();
    const bool reachability = m_view.key == KeyOrigin::None && m_view.provider.checkWithoutKey;
    m_enabled->setToolTip(reachability ? tr("Without a key only reachability is checked") : tr("Check %1").arg(name));
    m_every->setSuffix(QStringLiteral(" ") + tr("s", "unit of a spin box: seconds"));
    m_url->setAccessibleName(tr("Base URL of %1").arg(name));
    m_every->setAccessibleName(tr("Seconds between checks of %1").arg(name));
    m_every->setToolTip(tr("Time between two checks"));
}

void ProviderRow::commit()
{
    Provider wanted = m_view.provider;
    const QString text = m_url->text().trimmed();
    if (text != wanted.baseUrl.toString()) {
        const QString wrong = urlProblem(text, m_view);
        say(wrong);
        if (!wrong.isEmpty()) {
            return; // the other inputs wait with it: what is shown is what is saved
        }
        wanted.baseUrl = QUrl(text);
    }
    wanted.enabled = m_enabled->isChecked();
    if (m_every->value() != static_cast<int>(wanted.checkEvery.count() / 1000)) {
        wanted.checkEvery = std::chrono::seconds(m_every->value());
    }
    if (!(wanted == m_view.provider)) {
        m_view.provider = wanted;
        m_desk.saveProvider(wanted);
    }
}

void ProviderRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.colors().grid);
}

} // namespace aigo
