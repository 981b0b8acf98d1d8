// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace aigo {

SearchField::SearchField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    setTextMargins(22, 0, 0, 0);
    auto *clearIt = new QAction(this);
    clearIt->setIcon(themedIcon(theme, Icon::Close));
    clearIt->setToolTip(tr("Clear"));
    addAction(clearIt, TrailingPosition);
    clearIt->setVisible(false); // its button takes this in only once it is there
    connect(clearIt, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clearIt,
            [clearIt](const QString &text) { clearIt->setVisible(!text.isEmpty()); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SearchField::setGlyph(Icon icon)
{
    m_glyph = icon;
    update();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const QRect at(isRightToLeft() ? width() - 26 : 10, 0, 16, height());
    paintIcon(painter, at, m_glyph, hasFocus() ? m_theme.colors().accent : m_theme.colors().faint);
}

} // namespace aigo
