// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/viewlink.h"
#include "core/monitor/configuration.h"
#include "core/monitor/engine.h"
#include "ui/pages/answer.h"
#include "ui/pages/modelspage.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/modelview.h"
#include "ui/widgets/presetbar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <algorithm>

/// What the page of models does with presets.
namespace aigo {

void ModelsPage::showPresets()
{
    const auto presets = m_desk.presets();
    QStringList shipped;
    for (const Preset &preset : shippedPresets()) {
        shipped << preset.name;
    }
    m_presets->setShippedNames(shipped);
    m_presets->setPresets(presets);
    if (m_begun || presets.empty()) {
        return;
    }
    m_begun = true;
    const QString active = m_desk.settings().activePreset;
    const auto it = std::find_if(presets.begin(), presets.end(), [&](const Preset &p) { return p.name == active; });
    if (it != presets.end() && m_filter->text().isEmpty()) {
        usePreset(*it);
    }
}

void ModelsPage::usePreset(const Preset &preset)
{
    if (auto keys = parseSort(preset.sort)) {
        m_table->setSort(*keys);
    }
    showColumnsOf(preset);
    m_filter->setText(preset.filter);
    markPreset();
    if (m_desk.settings().activePreset != preset.name) {
        rememberPreset(preset.name);
    }
}

void ModelsPage::rememberPreset(const QString &name)
{
    Settings settings = m_desk.settings();
    settings.activePreset = name;
    m_desk.saveSettings(settings);
}

void ModelsPage::markPreset()
{
    m_presets->mark(m_filter->text(), m_table->sortKeys());
}

Preset ModelsPage::presetOfView(const QString &name) const
{
    Preset preset;
    preset.name = name;
    preset.filter = m_filter->text().simplified();
    preset.sort = sortText(m_table->sortKeys());
    preset.columns = m_view->columnKeys();
    preset.pinned = m_view->pinnedKeys();
    return preset;
}

void ModelsPage::savePreset(const QString &name)
{
    m_desk.savePreset(presetOfView(name));
    rememberPreset(name);
}

void ModelsPage::deletePreset(const QString &name)
{
    m_desk.deletePreset(name);
    tell(tr("Preset “%1” deleted").arg(name));
}

void ModelsPage::copyLink(const Preset &preset)
{
    ViewLink link{name(), {}};
    addLinkValue(link.query, QStringLiteral("filter"), preset.filter);
    addLinkValue(link.query, QStringLiteral("sort"), preset.sort);
    addLinkValue(link.query, QStringLiteral("columns"), preset.columns.join(u','));
    if (!preset.columns.isEmpty() && preset.pinned != Preset().pinned) {
        link.query.addQueryItem(QStringLiteral("pinned"),
                                QString::fromLatin1(QUrl::toPercentEncoding(preset.pinned.join(u','))));
    }
    QGuiApplication::clipboard()->setText(viewLinkText(link));
    tell(tr("Link copied"));
}

void ModelsPage::copyViewLink()
{
    copyLink(presetOfView({}));
}

void ModelsPage::exportPresets()
{
    const QString path = askFile(this, QStringLiteral("presets.toml"));
    if (path.isEmpty()) {
        return;
    }
    Configuration document;
    document.presets.emplace();
    for (const Preset &preset : m_desk.presets()) {
        if (!preset.shipped) {
            document.presets->push_back(preset);
        }
    }
    const int count = static_cast<int>(document.presets->size());
    onAnswer(m_desk.saveFile(path, writeConfiguration(document)), this, [this, count](const Status &saved) {
        saved ? tell(tr("%n preset(s) exported", nullptr, count)) : tell(saved.error().line(), true);
    });
}

void ModelsPage::importPresets()
{
    const QString path = askOpen(this, QStringLiteral("presets.toml"));
    if (path.isEmpty()) {
        return;
    }
    onAnswer(m_desk.importPresets(path), this, [this](const Result<int> &read) {
        read ? tell(tr("%n preset(s) read", nullptr, *read)) : tell(read.error().line(), true);
    });
}

} // namespace aigo
