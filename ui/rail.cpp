// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rail.h"

#include "ui/widgets/painting.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace aigo {

RailButton::RailButton(const Theme &theme, Icon icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(icon)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setFont(theme.font(TextRole::Caption));
}

QSize RailButton::sizeHint() const
{
    return {Theme::railWidth - 8, 50};
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &c = m_theme.colors();
    const bool on = isChecked();
    if (on || underMouse()) {
        const QColor fill = on ? c.accentSoft : c.hover;
        paintBox(painter, rect(), fill, fill, Theme::cardRadius);
    }
    if (hasFocus()) {
        paintFocus(painter, rect(), m_theme, Theme::cardRadius - 1);
    }
    const QColor ink = on ? c.accent : c.muted;
    paintIcon(painter, QRect(0, 7, width(), 20), m_icon, ink, 20);
    QFont font = this->font();
    font.setWeight(on ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(QRect(0, 28, width(), 18), Qt::AlignCenter,
                     QFontMetrics(font).elidedText(text(), Qt::ElideRight, width()));
}

void RailButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

Rail::Rail(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
{
    setFixedWidth(Theme::railWidth);
    m_layout->setContentsMargins(4, 62, 4, space::m);
    m_layout->setSpacing(space::xs);
    m_layout->addStretch(1);
    m_buttons.setExclusive(true);
    connect(&m_buttons, &QButtonGroup::idClicked, this, &Rail::pageChosen);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Rail::addPage(Icon icon, bool atBottom)
{
    auto *button = new RailButton(m_theme, icon);
    const int index = static_cast<int>(m_buttons.buttons().size());
    m_buttons.addButton(button, index);
    // The stretch stands between the pages and what is at the foot.
    if (atBottom) {
        m_layout->addWidget(button);
    } else {
        int stretch = 0;
        while (m_layout->itemAt(stretch)->spacerItem() == nullptr) {
            ++stretch;
        }
        m_layout->insertWidget(stretch, button);
    }
}

void Rail::setPageName(int index, const QString &name)
{
    QAbstractButton *button = m_buttons.button(index);
    button->setText(name);
    button->setToolTip(QStringLiteral("%1 (Ctrl+%2)").arg(name).arg(index + 1));
    button->setAccessibleName(name);
}

void Rail::setCurrent(int index)
{
    if (QAbstractButton *button = m_buttons.button(index)) {
        button->setChecked(true);
    }
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().card);
    const int edge = isRightToLeft() ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), m_theme.colors().hairline);
    applicationIcon().paint(&painter, QRect((width() - 40) / 2, 10, 40, 40));
}

} // namespace aigo
