// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/news/feedrow.h"

#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace aigo {

namespace {
constexpr int besideCheckBox = 25;
}

FeedRow::FeedRow(NewsDesk &news, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_news(news)
    , m_on(new QCheckBox)
    , m_where(new Label(theme, TextRole::Caption, Label::Tone::Muted))
    , m_error(new Label(theme, TextRole::Caption, Label::Tone::Bad))
    , m_refresh(new Button(theme, Button::Kind::Quiet))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    m_on->setFont(theme.font(TextRole::Body));
    for (Label *label : {m_where, m_error}) {
        label->setElided(true);
        label->setContentsMargins(besideCheckBox, 0, 0, 0);
    }
    words->addWidget(m_on);
    words->addWidget(m_where);
    words->addWidget(m_error);
    m_refresh->setGlyph(Icon::Refresh);
    row->addLayout(words, 1);
    row->addWidget(m_refresh, 0, Qt::AlignTop);
    connect(m_on, &QCheckBox::toggled, this, [this](bool on) {
        FeedSetting feed = m_view.feed;
        feed.enabled = on;
        m_news.saveFeed(feed);
    });
    connect(m_refresh, &QAbstractButton::clicked, this, [this] { m_news.refresh({m_view.feed.name}); });
}

void FeedRow::show(const FeedView &view, Instant now)
{
    m_view = view;
    const QSignalBlocker quiet(m_on);
    m_on->setText(view.feed.name);
    m_on->setChecked(view.feed.enabled);
    m_on->setToolTip(view.feed.url.toString());
    m_on->setEnabled(!view.feed.url.isEmpty());
    QStringList facts{view.feed.url.isEmpty() ? tr("only imported documents") : view.feed.url.host(),
                      view.syncing        ? tr("asking…")
                      : view.lastSuccess  ? Text::age(*view.lastSuccess, now)
                      : view.feed.enabled ? tr("not asked yet")
                                          : QString()};
    facts.removeAll(QString());
    m_where->setText(facts.join(QStringLiteral(" · ")));
    m_error->setText(view.error);
    m_error->setVisible(!view.error.isEmpty());
    m_refresh->setEnabled(view.feed.enabled && !view.syncing);
    m_refresh->setAccessibleName(tr("Ask %1 now").arg(view.feed.name));
    m_refresh->setToolTip(tr("Ask %1 now").arg(view.feed.name));
}

} // namespace aigo
