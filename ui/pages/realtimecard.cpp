// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/realtimecard.h"

#include "ui/text/text.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <algorithm>

namespace aigo {

RealtimeCard::RealtimeCard(Desk &desk, const Theme &theme, QWidget *parent)
    : Card(theme, parent)
    , m_desk(desk)
    , m_deep(desk.deepChecks())
    , m_theme(theme)
    , m_note(new Label(theme, TextRole::Control, Label::Tone::Muted))
    , m_list(new QVBoxLayout)
{
    setTitle(QString());
    m_note->setWordWrap(true);
    m_list->setSpacing(space::xs);
    body()->setSpacing(space::s);
    body()->addWidget(m_note);
    body()->addLayout(m_list);
    m_ageing.setInterval(10'000);
    connect(&m_ageing, &QTimer::timeout, this, &RealtimeCard::showRows);
    const auto follow = [this] {
        if (isVisible()) {
            showRows();
        }
    };
    connect(&m_deep, &DeepCheckDesk::realtimeChanged, this, follow);
    connect(&desk, &Desk::providersChanged, this, [this] { showRows(); });
    showRows();
}

QCheckBox *RealtimeCard::box(const QString &provider) const
{
    const auto it = m_rows.find(provider);
    return it == m_rows.end() ? nullptr : it->second.on;
}

QString RealtimeCard::stateText(const QString &provider) const
{
    const auto it = m_rows.find(provider);
    return it == m_rows.end() ? QString() : it->second.state->text();
}

RealtimeCard::Row RealtimeCard::makeRow(const QString &provider)
{
    Row row;
    row.whole = new QWidget(this);
    auto *line = new QHBoxLayout(row.whole);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::m);
    row.on = new QCheckBox(row.whole);
    row.on->setFont(m_theme.font(TextRole::BodyStrong));
    row.on->setObjectName(QStringLiteral("realtime-") + provider);
    row.state = new Label(m_theme, TextRole::Caption, Label::Tone::Muted, row.whole);
    row.state->setElided(true);
    row.state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line->addWidget(row.on);
    line->addWidget(row.state, 1);
    m_list->addWidget(row.whole);
    connect(row.on, &QCheckBox::toggled, this, [this, provider](bool on) { m_deep.saveRealtime(provider, on); });
    return row;
}

void RealtimeCard::showRows()
{
    const std::vector<RealtimeView> views = m_deep.realtime();
    for (auto it = m_rows.begin(); it != m_rows.end();) {
        const bool there = std::any_of(views.begin(), views.end(),
                                       [&](const RealtimeView &view) { return view.provider == it->first; });
        if (!there) {
            it->second.whole->hide();
            it->second.whole->deleteLater();
        }
        it = there ? std::next(it) : m_rows.erase(it);
    }
    for (const RealtimeView &view : views) {
        auto it = m_rows.find(view.provider);
        if (it == m_rows.end()) {
            it = m_rows.emplace(view.provider, makeRow(view.provider)).first;
        }
        say(it->second, view);
    }
    setVisible(!views.empty());
}

void RealtimeCard::say(const Row &row, const RealtimeView &view) const
{
    const QSignalBlocker quiet(row.on);
    const Instant now = m_desk.clock().now();
    row.on->setText(view.name);
    row.on->setChecked(view.on);
    row.on->setToolTip(tr("Every %1, with your key; no message is sent").arg(Text::span(view.every)));
    row.state->setText(!view.on                ? tr("off")
                       : !view.hasKey          ? tr("waits for a key")
                       : view.running          ? tr("under way")
                       : !view.error.isEmpty() ? view.error
                       : view.next && *view.next > now
                           ? tr("every %1 · next in %2").arg(Text::span(view.every), Text::span(*view.next - now))
                           : tr("every %1").arg(Text::span(view.every)));
}

void RealtimeCard::retranslate()
{
    setTitle(tr("Realtime connections"));
    m_note->setText(tr("Opens the provider's realtime API with your key, times how long connecting, encrypting and "
                       "the upgrade take, and closes it again. No message is sent, so nothing is billed."));
    showRows();
}

void RealtimeCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    showRows();
    m_ageing.start();
}

void RealtimeCard::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    m_ageing.stop();
}

} // namespace aigo
