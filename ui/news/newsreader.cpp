// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/news/newsreader.h"

#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link.h"

#include <QVBoxLayout>

namespace aigo {

NewsReader::NewsReader(const NewsItem &item, const QString &provider, const Clock &clock, const Theme &theme,
                       QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::xs, 0, 0);
    column->setSpacing(space::s);
    const auto add = [&](const QString &text, TextRole role, Label::Tone tone) {
        auto *label = new Label(theme, text, role, tone);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        column->addWidget(label);
    };
    if (!provider.isEmpty()) {
        auto *who = new Link(theme, provider);
        connect(who, &QAbstractButton::clicked, this, &NewsReader::providerAsked);
        column->addWidget(who, 0, Qt::AlignLeft);
    }
    const QString when = item.published ? Text::dateTime(*item.published)
                                        : tr("no date; first seen %1").arg(Text::dateTime(item.firstSeen));
    add(when + QStringLiteral("  ·  ") + Text::age(item.at(), clock.now()), TextRole::Caption, Label::Tone::Muted);
    add(item.summary.isEmpty() ? tr("The feed has no text for it.") : item.summary, TextRole::Body,
        item.summary.isEmpty() ? Label::Tone::Faint : Label::Tone::Normal);
    if (!item.tags.isEmpty()) {
        add(item.tags.join(QStringLiteral(" · ")), TextRole::Caption, Label::Tone::Faint);
    }
    add(tr("In %n feeds: %1", nullptr, static_cast<int>(item.sources.size()))
            .arg(item.sources.join(QStringLiteral(", "))),
        TextRole::Caption, Label::Tone::Faint);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons, space::s);
    flow->setContentsMargins(0, space::s, 0, 0);
    if (!item.url.isEmpty()) {
        auto *open = new Button(theme, tr("Open the page"), Button::Kind::Primary);
        open->setToolTip(item.url.toString());
        connect(open, &QAbstractButton::clicked, this, [this, url = item.url] { Q_EMIT openAsked(url); });
        flow->addWidget(open);
        add(item.url.host(), TextRole::Caption, Label::Tone::Faint);
    }
    auto *star = new Button(theme, item.starred ? tr("Remove the star") : tr("Star"));
    connect(star, &QAbstractButton::clicked, this, [this, on = !item.starred] { Q_EMIT starAsked(on); });
    flow->addWidget(star);
    auto *unread = new Button(theme, tr("Mark as unread"));
    connect(unread, &QAbstractButton::clicked, this, &NewsReader::unreadAsked);
    flow->addWidget(unread);
    column->addWidget(buttons);
    column->addStretch(1);
}

} // namespace aigo
