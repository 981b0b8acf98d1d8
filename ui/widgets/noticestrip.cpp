// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/noticestrip.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace aigo {

NoticeStrip::NoticeStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(new Label(theme, TextRole::Body))
    , m_dismiss(new Button(theme, Button::Kind::Quiet))
{
    setFixedHeight(40);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::xl + 24, 0, space::l, 0);
    m_text->setElided(true);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_dismiss->setGlyph(Icon::Close);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_dismiss);
    connect(m_dismiss, &QAbstractButton::clicked, this, &QWidget::hide);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
    hide();
}

void NoticeStrip::showNotice(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    show();
}

QString NoticeStrip::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void NoticeStrip::retranslate()
{
    m_dismiss->setAccessibleName(tr("Dismiss"));
    m_dismiss->setToolTip(tr("Dismiss"));
}

void NoticeStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.stateSoft(State::Degraded));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.colors().hairline);
    const QRect at(isRightToLeft() ? width() - space::xl - 16 : space::xl, 0, 16, height());
    paintState(painter, at, State::Degraded, m_theme);
}

} // namespace aigo
