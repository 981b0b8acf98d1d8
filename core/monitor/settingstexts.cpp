// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/livedesk.h"

namespace aigo {

namespace {

QString flag(bool value)
{
    return value ? QStringLiteral("yes") : QStringLiteral("no");
}

void read(const std::map<QString, QString> &texts, const char *key, QString &value)
{
    if (const auto it = texts.find(QString::fromLatin1(key)); it != texts.end()) {
        value = it->second;
    }
}

void read(const std::map<QString, QString> &texts, const char *key, bool &value)
{
    if (const auto it = texts.find(QString::fromLatin1(key)); it != texts.end()) {
        value = it->second == u"yes";
    }
}

const QString rememberedPrefix = QStringLiteral("remembered.");

} // namespace

std::map<QString, QString> settingsToTexts(const Settings &settings)
{
    std::map<QString, QString> texts{
        {QStringLiteral("language"), settings.language},
        {QStringLiteral("theme"), settings.theme},
        {QStringLiteral("notifications"), flag(settings.notifications)},
        {QStringLiteral("paused"), flag(settings.paused)},
        {QStringLiteral("close_to_tray"), flag(settings.closeToTray)},
        {QStringLiteral("close_explained"), flag(settings.closeExplained)},
        {QStringLiteral("sync_every"), durationText(settings.syncEvery)},
        {QStringLiteral("active_preset"), settings.activePreset},
        {QStringLiteral("window_placement"), settings.windowPlacement},
        {QStringLiteral("table_layout"), settings.tableLayout},
    };
    for (const auto &[name, text] : settings.remembered) {
        texts[rememberedPrefix + name] = text;
    }
    return texts;
}

Settings settingsFromTexts(const std::map<QString, QString> &texts)
{
    Settings settings;
    read(texts, "language", settings.language);
    read(texts, "theme", settings.theme);
    read(texts, "notifications", settings.notifications);
    read(texts, "paused", settings.paused);
    read(texts, "close_to_tray", settings.closeToTray);
    read(texts, "close_explained", settings.closeExplained);
    read(texts, "active_preset", settings.activePreset);
    read(texts, "window_placement", settings.windowPlacement);
    read(texts, "table_layout", settings.tableLayout);
    QString every;
    read(texts, "sync_every", every);
    settings.syncEvery = parseDuration(every).value_or(settings.syncEvery);
    for (auto it = texts.lower_bound(rememberedPrefix); it != texts.end() && it->first.startsWith(rememberedPrefix);
         ++it) {
        settings.remembered[it->first.mid(rememberedPrefix.size())] = it->second;
    }
    return settings;
}

} // namespace aigo
