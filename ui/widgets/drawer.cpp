// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/drawer.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace aigo {

Drawer::Drawer(const Theme &theme, QWidget *parent)
    : Card(theme, parent)
    , m_heading(new Label(theme, TextRole::CardTitle))
    , m_under(new Label(theme, TextRole::Control, Label::Tone::Muted))
    , m_close(new Button(theme, Button::Kind::Quiet))
    , m_scroll(new QScrollArea)
{
    m_heading->setElided(true);
    m_heading->setTextInteractionFlags(Qt::NoTextInteraction);
    m_under->setWordWrap(true);
    m_close->setGlyph(Icon::Close);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_heading, 1);
    top->addWidget(m_close);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    body()->setSpacing(space::xs);
    body()->addLayout(top);
    body()->addWidget(m_under);
    body()->addWidget(m_scroll, 1);
    connect(m_close, &QAbstractButton::clicked, this, &Drawer::closeDrawer);
    retranslate();
    hide();
}

void Drawer::retranslate()
{
    m_close->setAccessibleName(tr("Close details"));
    m_close->setToolTip(tr("Close (Esc)"));
}

void Drawer::setHeading(const QString &title, const QString &under)
{
    m_heading->setText(title);
    m_under->setText(under);
    m_under->setVisible(!under.isEmpty());
    setAccessibleName(title);
}

void Drawer::setContents(QWidget *contents)
{
    m_contents = contents;
    contents->setAutoFillBackground(false);
    m_scroll->setWidget(contents);
    contents->setAutoFillBackground(false); // setWidget switches it on
}

int Drawer::scrollPosition() const
{
    return m_scroll->verticalScrollBar()->value();
}

void Drawer::setScrollPosition(int position)
{
    // The area learns how high its contents are with the next event; a position beyond it would be lost.
    QEvent laidOut(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(m_scroll, &laidOut);
    m_scroll->verticalScrollBar()->setValue(position);
}

void Drawer::openDrawer()
{
    show();
}

void Drawer::closeDrawer()
{
    if (isHidden()) {
        return;
    }
    hide();
    Q_EMIT closed();
}

void Drawer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        closeDrawer();
        return;
    }
    Card::keyPressEvent(event);
}

} // namespace aigo
