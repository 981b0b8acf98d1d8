// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/pageheader.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/searchbutton.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QPainter>

namespace aigo {

PageHeader::PageHeader(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new Label(theme, TextRole::Title))
    , m_demo(new PillLabel(theme))
    , m_subtitle(new Label(theme, TextRole::Control, Label::Tone::Faint))
    , m_search(new SearchButton(theme))
    , m_check(new Button(theme))
{
    setFixedHeight(Theme::headerHeight);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::xl, 0, space::xl, 0);
    layout->setSpacing(space::l);
    m_subtitle->setElided(true);
    m_subtitle->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_demo->setTone(State::Maintenance);
    m_demo->hide();
    layout->addWidget(m_title);
    layout->addWidget(m_demo);
    layout->addWidget(m_subtitle, 1);
    layout->addWidget(m_search);
    layout->addWidget(m_check);
    connect(m_search, &QAbstractButton::clicked, this, &PageHeader::searchAsked);
    connect(m_check, &QAbstractButton::clicked, this, &PageHeader::checkAsked);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void PageHeader::setTitle(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
}

void PageHeader::setChecking(bool checking)
{
    m_checking = checking;
    m_check->setEnabled(!checking);
    m_check->setText(checking ? tr("Checking…") : tr("Check now"));
    m_check->updateGeometry();
}

void PageHeader::setDemo(bool demo)
{
    m_demo->setVisible(demo);
}

void PageHeader::retranslate()
{
    m_demo->setText(tr("Demo: made-up data on this machine only"));
    setChecking(m_checking);
    m_search->setText(tr("Find models, prices, incidents…"));
    m_search->setAccessibleName(tr("Search and commands"));
    m_search->setKeys(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText));
    m_check->setToolTip(tr("Check every provider now (Ctrl+R)"));
}

void PageHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().card);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.colors().hairline);
}

} // namespace aigo
