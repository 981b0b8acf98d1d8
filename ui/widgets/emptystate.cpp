// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/emptystate.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QPainter>
#include <QVBoxLayout>

namespace aigo {

namespace {
constexpr int disc = 56;
}

EmptyState::EmptyState(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_what(new Label(theme, TextRole::CardTitle))
    , m_why(new Label(theme, TextRole::Body, Label::Tone::Muted))
    , m_action(new PrimaryButton(theme))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::s);
    layout->addStretch(1);
    layout->addSpacing(disc + space::m);
    for (Label *label : {m_what, m_why}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addSpacing(space::s);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    connect(m_action, &QAbstractButton::clicked, this, &EmptyState::actionAsked);
}

void EmptyState::setContent(Icon icon, const QString &what, const QString &why, const QString &action)
{
    m_icon = icon;
    m_what->setText(what);
    m_why->setText(why);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_action->updateGeometry();
    setAccessibleName(what);
    setAccessibleDescription(why);
    update();
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect circle(width() / 2 - disc / 2, m_what->y() - disc - space::m, disc, disc);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colors().accentSoft);
    painter.drawEllipse(circle);
    paintIcon(painter, circle, m_icon, m_theme.colors().accent, 24);
}

} // namespace aigo
