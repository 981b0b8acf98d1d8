// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/sourcescard.h"

#include "ui/pages/sourcesettingsrow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <algorithm>

namespace aigo {

SourcesCard::SourcesCard(Desk &desk, const Theme &theme, QWidget *parent)
    : Card(theme, parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_note(new Label(theme, TextRole::Control, Label::Tone::Muted))
    , m_all(new Button(theme))
{
    setTitle(QString());
    m_all->setObjectName(QStringLiteral("refreshAllSources"));
    corner()->addWidget(m_all);
    m_note->setWordWrap(true);
    body()->setSpacing(0);
    body()->addSpacing(space::xs);
    body()->addWidget(m_note);
    body()->addSpacing(space::s);
    m_ageing.setInterval(10'000);
    connect(m_all, &Button::clicked, this, [this] { m_desk.syncNow(); });
    connect(&m_ageing, &QTimer::timeout, this, [this] {
        for (const auto &[name, row] : m_rows) {
            row->age(m_desk.clock().now());
        }
    });
    connect(&desk, &Desk::sourceChanged, this, &SourcesCard::showSource);
    connect(&desk, &Desk::providersChanged, this, &SourcesCard::showSources);
    connect(&desk, &Desk::settingsChanged, this, &SourcesCard::showSources);
    showSources();
}

SourceSettingsRow *SourcesCard::row(const QString &source) const
{
    const auto it = m_rows.find(source);
    return it == m_rows.end() ? nullptr : it->second;
}

QString SourcesCard::providerName(const SourceView &view) const
{
    if (!view.ownList) {
        return {};
    }
    const std::vector<ProviderView> providers = m_desk.providers();
    const auto it = std::find_if(providers.begin(), providers.end(), [&](const ProviderView &provider) {
        return provider.provider.slug == view.setting.name;
    });
    return it == providers.end() || it->provider.name.isEmpty() ? view.setting.name : it->provider.name;
}

void SourcesCard::showSources()
{
    const std::vector<SourceView> views = m_desk.sources();
    QStringList names;
    for (const SourceView &view : views) {
        names << view.setting.name;
    }
    if (names != m_names) {
        for (const auto &[name, row] : m_rows) {
            delete row;
        }
        m_rows.clear();
        m_names = names;
        for (const SourceView &view : views) {
            auto *row = new SourceSettingsRow(m_desk, m_theme, providerName(view));
            m_rows[view.setting.name] = row;
            body()->addWidget(row);
        }
    }
    for (const SourceView &view : views) {
        m_rows[view.setting.name]->show(view, m_desk.clock().now());
    }
    showBusy(views);
}

void SourcesCard::showSource(const QString &name)
{
    const std::vector<SourceView> views = m_desk.sources();
    const auto it =
        std::find_if(views.begin(), views.end(), [&](const SourceView &view) { return view.setting.name == name; });
    SourceSettingsRow *known = row(name);
    if (it == views.end() || known == nullptr) {
        showSources();
        return;
    }
    known->show(*it, m_desk.clock().now());
    showBusy(views);
}

void SourcesCard::showBusy(const std::vector<SourceView> &views)
{
    m_all->setEnabled(std::any_of(views.begin(), views.end(),
                                  [](const SourceView &view) { return view.setting.enabled && !view.syncing; }));
}

void SourcesCard::retranslate()
{
    setTitle(tr("Sources"));
    m_note->setText(tr("Where models, prices and limits come from. Where sources disagree, the details of a model say "
                       "so and you choose. A source that fails leaves its last good data."));
    m_all->setText(tr("Refresh all"));
    m_all->setToolTip(tr("Ask every source that is on (F5)"));
    showSources();
}

void SourcesCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    for (const auto &[name, row] : m_rows) {
        row->age(m_desk.clock().now());
    }
    m_ageing.start();
}

void SourcesCard::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    m_ageing.stop();
}

} // namespace aigo
