// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/card.h"

#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"

#include <QHBoxLayout>
#include <QPainter>

namespace aigo {

Card::Card(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_body(new QVBoxLayout(this))
{
    setPadding(space::l);
    m_body->setSpacing(space::s);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Card::setPadding(int pixels)
{
    m_body->setContentsMargins(std::max(pixels, 1), std::max(pixels, 1), std::max(pixels, 1), std::max(pixels, 1));
}

void Card::makeTitleRow()
{
    if (m_titleRow != nullptr) {
        return;
    }
    m_titleRow = new QWidget(this);
    m_corner = new QHBoxLayout(m_titleRow);
    m_corner->setContentsMargins(0, 0, 0, 0);
    m_corner->setSpacing(space::s);
    m_title = new Label(m_theme, TextRole::CardTitle);
    auto *note = new Label(m_theme, TextRole::Caption, Label::Tone::Faint);
    note->setElided(true);
    note->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_note = note;
    m_corner->addWidget(m_title);
    m_corner->addWidget(m_note);
    m_corner->addStretch(1);
    m_body->insertWidget(0, m_titleRow);
}

void Card::setTitle(const QString &title, const QString &note)
{
    makeTitleRow();
    m_title->setText(title);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setAccessibleName(title);
}

QHBoxLayout *Card::corner()
{
    makeTitleRow();
    return m_corner;
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), m_theme.colors().card, m_theme.colors().hairline, Theme::cardRadius);
}

} // namespace aigo
