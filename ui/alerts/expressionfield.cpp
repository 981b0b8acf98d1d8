// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/expressionfield.h"

#include "ui/widgets/filterbar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"

#include "core/domain/alertcomplete.h"
#include "core/domain/alertexpression.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace aigo {

ExpressionField::ExpressionField(const Theme &theme, Language language, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_language(language)
    , m_box(new QWidget(this))
    , m_edit(new FilterEdit(theme, m_box))
    , m_wrong(new Label(theme, TextRole::Caption, Label::Tone::Bad, this))
{
    constexpr int mostLines = 6;
    if (language == Language::Rule) {
        m_edit->setLanguage(alertTokens, alertCompletions);
    }
    m_edit->setMostLines(mostLines);
    m_edit->setObjectName(QStringLiteral("expression"));
    m_edit->installEventFilter(this);
    auto *box = new QVBoxLayout(m_box);
    box->setContentsMargins(space::m, 1, space::m, 1);
    box->addWidget(m_edit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_box);
    column->addWidget(m_wrong);
    m_wrong->setWordWrap(true);
    m_wrong->hide();
    setFocusProxy(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &ExpressionField::read);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QString ExpressionField::text() const
{
    return m_edit->text().trimmed();
}

void ExpressionField::setText(const QString &text)
{
    if (text != m_edit->text()) {
        m_edit->setText(text);
    }
}

void ExpressionField::setVocabulary(std::function<FilterVocabulary()> vocabulary)
{
    m_edit->setVocabulary(std::move(vocabulary));
}

void ExpressionField::setWords(const QString &name, const QString &placeholder)
{
    m_edit->setAccessibleName(name);
    m_edit->setPlaceholderText(placeholder);
}

void ExpressionField::showError(const QString &error)
{
    m_wrong->setText(error);
    m_wrong->setVisible(!error.isEmpty());
    m_edit->setAccessibleDescription(error);
}

void ExpressionField::read()
{
    m_problem.reset();
    if (!text().isEmpty()) {
        m_problem = m_language == Language::Rule ? readAlertExpression(m_edit->text()).problem
                                                 : readFilter(m_edit->text()).problem;
    }
    m_edit->setProblem(m_problem);
    QString wrong;
    if (m_problem) {
        wrong = tr("Column %1: %2").arg(m_problem->column + 1).arg(m_problem->what);
        if (!m_problem->mend.isEmpty()) {
            wrong += QStringLiteral(" · ") + m_problem->mend;
        }
    }
    showError(wrong);
    update();
    Q_EMIT edited();
}

bool ExpressionField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    }
    return QWidget::eventFilter(watched, event);
}

void ExpressionField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = m_theme.colors();
    QColor border = m_edit->hasFocus() ? colors.accent : colors.control;
    if (m_problem) {
        border = m_theme.state(State::Down);
    }
    paintBox(painter, QRectF(m_box->geometry()), colors.card, border, Theme::controlRadius);
}

} // namespace aigo
